//! The rows of the log, which is the truth about all progress.

use std::fmt;

use super::{CardKey, DeckId, Review};
use crate::domain::time::Moment;

/// A progress file's own random number, so that the logs of two machines can be united.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u64);

impl fmt::Display for DeviceId {
    /// 16 hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// The global id of a row: its device and its place in that device's sequence, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId {
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in that device's log.
    pub seq: u64,
}

impl fmt::Display for RowId {
    /// `DEVICE-SEQUENCE`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.device, self.seq)
    }
}

/// What a row says happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A card was answered.
    Review(Review),
    /// A card was set aside.
    Suspend(CardKey),
    /// A card was taken back.
    Unsuspend(CardKey),
    /// A card was set aside until the next study day.
    Bury(CardKey),
    /// A card was marked.
    Flag(CardKey),
    /// The mark was taken off.
    Unflag(CardKey),
    /// A deck was begun: from now on plain `quiz` brings new cards from it.
    Start(DeckId),
    /// A card's key changed; what the log says of `from` holds for `to`.
    Rename {
        /// The key in earlier rows.
        from: CardKey,
        /// The key from now on.
        to: CardKey,
    },
    /// The named row no longer counts.
    Undo(RowId),
    /// The named undo row no longer counts.
    Redo(RowId),
}

impl Change {
    /// The word in the log.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Review(_) => "review",
            Self::Suspend(_) => "suspend",
            Self::Unsuspend(_) => "unsuspend",
            Self::Bury(_) => "bury",
            Self::Flag(_) => "flag",
            Self::Unflag(_) => "unflag",
            Self::Start(_) => "start",
            Self::Rename { .. } => "rename",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
        }
    }
}

/// A row of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRow {
    /// Its global id.
    pub id: RowId,
    /// When it was written.
    pub moment: Moment,
    /// What it says.
    pub change: Change,
    /// Whether a row that still counts has taken it back.
    pub revoked: bool,
}
