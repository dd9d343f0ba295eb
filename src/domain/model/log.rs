//! The rows of the log, which is the truth about all progress.

use std::fmt;

use super::{CardKey, DeckId, ParameterSet, Review};
use crate::domain::time::{Day, Moment};

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

impl RowId {
    /// Reads what [`RowId`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (device, seq) = text.split_once('-').filter(|(device, _)| device.len() == 16)?;
        Some(Self { device: DeviceId(u64::from_str_radix(device, 16).ok()?), seq: seq.parse().ok()? })
    }
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
    /// The person chose the study day on which a card comes back; its memory stays as it is.
    SetDue {
        /// The card.
        key: CardKey,
        /// That day, not before the row's own.
        due: Day,
    },
    /// A card counts as never seen; what the log says of its answers before this no longer schedules it.
    Reset(CardKey),
    /// A deck was begun: from now on plain `quiz` brings new cards from it.
    Start(DeckId),
    /// A card's key changed; what the log says of `from` holds for `to`.
    Rename {
        /// The key in earlier rows.
        from: CardKey,
        /// The key from now on.
        to: CardKey,
    },
    /// From now on the memory is computed with that set of parameters.
    Parameters(ParameterSet),
    /// A deck is learnt for an exam.
    Exam {
        /// The deck; an exam of it that is still to come is replaced.
        deck: DeckId,
        /// The study day of the exam.
        day: Day,
        /// How many answers a day the learner wants to give for it.
        per_day: Option<u32>,
    },
    /// The exam of that deck that is still to come is not.
    NoExam(DeckId),
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
            Self::SetDue { .. } => "set-due",
            Self::Reset(_) => "reset",
            Self::Start(_) => "start",
            Self::Rename { .. } => "rename",
            Self::Parameters(_) => "parameters",
            Self::Exam { .. } => "exam",
            Self::NoExam(_) => "no-exam",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
        }
    }

    /// The card it speaks of, by the key it had then; an undo names rows, an exam a deck, and no card.
    pub const fn card(&self) -> Option<&CardKey> {
        match self {
            Self::Review(review) => Some(&review.key),
            Self::Suspend(key)
            | Self::Unsuspend(key)
            | Self::Bury(key)
            | Self::Flag(key)
            | Self::Unflag(key)
            | Self::SetDue { key, .. }
            | Self::Reset(key)
            | Self::Rename { from: key, .. } => Some(key),
            Self::Start(_)
            | Self::Parameters(_)
            | Self::Exam { .. }
            | Self::NoExam(_)
            | Self::Undo(_)
            | Self::Redo(_) => None,
        }
    }

    /// Whether undo takes rows of its kind back: all that change where a card stands.
    pub const fn is_undoable(&self) -> bool {
        match self {
            Self::Review(_)
            | Self::Suspend(_)
            | Self::Unsuspend(_)
            | Self::Bury(_)
            | Self::Flag(_)
            | Self::Unflag(_)
            | Self::SetDue { .. }
            | Self::Reset(_) => true,
            Self::Start(_)
            | Self::Rename { .. }
            | Self::Parameters(_)
            | Self::Exam { .. }
            | Self::NoExam(_)
            | Self::Undo(_)
            | Self::Redo(_) => false,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let id = RowId { device: DeviceId(0xfeed), seq: 12 };
        assert_eq!(id.to_string(), "000000000000feed-12");
        assert_eq!(RowId::parse(&id.to_string()), Some(id));
        for text in ["12", "feed-12", "000000000000feed-", "000000000000feed--1", "000000000000fee\u{661}-1"]
        {
            assert_eq!(RowId::parse(text), None, "{text}");
        }
    }
}
