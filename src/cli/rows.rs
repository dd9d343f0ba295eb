//! Rows of the log as JSON, the same wherever they are printed; `docs/json.md` documents every key.

use serde::Serialize;

use crate::domain::model::{CardKey, Change, DeckId, Lang, LogRow, Rating, Review, Verdict};
use crate::domain::time::Day;

/// A review as `quiz show --json` prints it.
#[derive(Serialize)]
pub(crate) struct ReviewJson<'a> {
    id: String,
    at: String,
    day: Day,
    rating: Rating,
    suggested: Rating,
    verdict: Option<Verdict>,
    typed: &'a str,
    ms: u32,
    mode: String,
    purpose: &'static str,
    lang: &'a Lang,
    deck: &'a DeckId,
    revoked: bool,
}

impl<'a> ReviewJson<'a> {
    /// The row, if it is a review.
    pub(crate) fn of(row: &'a LogRow) -> Option<Self> {
        let Change::Review(review) = &row.change else { return None };
        Some(Self {
            id: row.id.to_string(),
            at: row.moment.to_string(),
            day: row.moment.day,
            rating: review.rating,
            suggested: review.suggested,
            verdict: review.verdict,
            typed: &review.typed,
            ms: review.answer_ms,
            mode: review.mode.to_string(),
            purpose: review.purpose.name(),
            lang: &review.lang,
            deck: &review.deck,
            revoked: row.revoked,
        })
    }
}

/// A row that moved a card without an answer, as `quiz show --json` prints it.
#[derive(Serialize)]
pub(crate) struct MoveJson {
    id: String,
    at: String,
    day: Day,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
    revoked: bool,
}

impl MoveJson {
    /// The row, if it moved the card.
    pub(crate) fn of(row: &LogRow) -> Option<Self> {
        let due = match &row.change {
            Change::SetDue { due, .. } => Some(*due),
            Change::Reset(_) => None,
            _ => return None,
        };
        Some(Self {
            id: row.id.to_string(),
            at: row.moment.to_string(),
            day: row.moment.day,
            kind: row.change.name(),
            due,
            revoked: row.revoked,
        })
    }
}

/// A row with every column, as `quiz log --json` prints it.
#[derive(Serialize)]
pub(crate) struct RowJson<'a> {
    id: String,
    device: String,
    seq: u64,
    kind: &'static str,
    at: String,
    at_ms: i64,
    offset: i32,
    day: Day,
    revoked: bool,
    #[serde(flatten)]
    change: ChangeJson<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ChangeJson<'a> {
    Review(Box<ColumnsJson<'a>>),
    Due { key: &'a CardKey, due: Day },
    Card { key: &'a CardKey },
    Deck { deck: &'a DeckId },
    Rename { key: &'a CardKey, to: &'a CardKey },
    Parameters { parameters: u32 },
    Exam { deck: &'a DeckId, exam: Day, per_day: Option<u32> },
    Target { target: String },
}

#[derive(Serialize)]
struct ColumnsJson<'a> {
    key: &'a CardKey,
    deck: &'a DeckId,
    rating: Rating,
    suggested: Rating,
    verdict: Option<Verdict>,
    typed: &'a str,
    mode: String,
    purpose: &'static str,
    lang: &'a Lang,
    ms: u32,
    score: f32,
    hints: u8,
    retention: f32,
    parameters: u32,
    due: Day,
    content: String,
}

impl<'a> RowJson<'a> {
    /// The row.
    pub(crate) fn of(row: &'a LogRow) -> Self {
        Self {
            id: row.id.to_string(),
            device: row.id.device.to_string(),
            seq: row.id.seq,
            kind: row.change.name(),
            at: row.moment.to_string(),
            at_ms: row.moment.at.millis(),
            offset: row.moment.offset,
            day: row.moment.day,
            revoked: row.revoked,
            change: match &row.change {
                Change::Review(review) => ChangeJson::Review(Box::new(ColumnsJson::of(review))),
                Change::Suspend(key)
                | Change::Unsuspend(key)
                | Change::Bury(key)
                | Change::Flag(key)
                | Change::Unflag(key)
                | Change::Reset(key) => ChangeJson::Card { key },
                Change::SetDue { key, due } => ChangeJson::Due { key, due: *due },
                Change::Start(deck) | Change::NoExam(deck) => ChangeJson::Deck { deck },
                Change::Parameters(set) => ChangeJson::Parameters { parameters: set.0 },
                Change::Exam { deck, day, per_day } => {
                    ChangeJson::Exam { deck, exam: *day, per_day: *per_day }
                }
                Change::Rename { from, to } => ChangeJson::Rename { key: from, to },
                Change::Undo(target) | Change::Redo(target) => {
                    ChangeJson::Target { target: target.to_string() }
                }
            },
        }
    }
}

impl<'a> ColumnsJson<'a> {
    fn of(review: &'a Review) -> Self {
        Self {
            key: &review.key,
            deck: &review.deck,
            rating: review.rating,
            suggested: review.suggested,
            verdict: review.verdict,
            typed: &review.typed,
            mode: review.mode.to_string(),
            purpose: review.purpose.name(),
            lang: &review.lang,
            ms: review.answer_ms,
            score: review.score,
            hints: review.hints,
            retention: review.retention,
            parameters: review.parameters.0,
            due: review.due,
            content: format!("{:016x}", review.content),
        }
    }
}
