//! The rows of the log: how they are read, checked and appended.

use rusqlite::{Row, params};

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::{CardNumber, number};
use super::{Problem, sql};
use crate::domain::model::{
    CardKey, Change, DeckId, Lang, LogRow, Mode, ParameterSet, Purpose, Rating, Review, RowId, Verdict,
};
use crate::domain::time::{Day, Moment, Timestamp};

/// Where a row stands in the log: study day, time, device, sequence.
pub(super) type Place = (Day, Timestamp, RowId);

pub(super) const fn place(row: &LogRow) -> Place {
    (row.moment.day, row.moment.at, row.id)
}

impl Ledger<'_> {
    /// The row of that id.
    pub(super) fn row(&self, id: RowId) -> Result<Option<LogRow>, Problem> {
        self.first(sql::ROW, params![id.device.to_string(), id.seq.cast_signed()], read_row)
    }

    /// Where the row of that id stands.
    pub(super) fn place(&self, id: RowId) -> Result<Option<Place>, Problem> {
        self.first(sql::PLACE, params![id.device.to_string(), id.seq.cast_signed()], |row| {
            let mut fields = Fields::new(row, id);
            let day = fields.day("day")?;
            Ok((day, Timestamp::from_millis(fields.value("at")?), id))
        })
    }

    /// The rows that speak of one card under any of its names, oldest first.
    pub(super) fn rows_of(&self, names: &[CardNumber]) -> Result<Vec<LogRow>, Problem> {
        let mut rows = Vec::new();
        for name in names {
            rows.extend(self.all(sql::ROWS_OF_CARD, [name], read_row)?);
        }
        rows.sort_by_key(place);
        Ok(rows)
    }

    /// Appends a row of any kind and gives its id. Records are left to the caller.
    pub(super) fn append(&self, moment: Moment, change: &Change) -> Result<RowId, Problem> {
        let mut subject = Subject::default();
        match change {
            Change::Review(review) => return self.append_review(moment, review),
            Change::Suspend(key)
            | Change::Unsuspend(key)
            | Change::Bury(key)
            | Change::Flag(key)
            | Change::Unflag(key)
            | Change::Reset(key) => subject.card = Some(self.add_card(key)?),
            Change::SetDue { key, due } => {
                subject.card = Some(self.add_card(key)?);
                subject.due = Some(*due);
            }
            Change::Start(deck) | Change::NoExam(deck) => subject.deck = Some(self.add_deck(deck)?),
            Change::Rename { from, to } => {
                subject.card = Some(self.add_card(from)?);
                subject.renamed_to = Some(self.add_card(to)?);
            }
            Change::Parameters(set) => subject.parameters = Some(*set),
            Change::Exam { deck, day, per_day } => {
                subject.deck = Some(self.add_deck(deck)?);
                subject.due = Some(*day);
                subject.per_day = *per_day;
            }
            Change::Undo(row) | Change::Redo(row) => subject.target = Some(*row),
        }
        let values = params![
            change.name(),
            moment.at.millis(),
            moment.offset,
            moment.day.number(),
            subject.card,
            subject.deck,
            subject.renamed_to,
            subject.target.map(|row| row.device.to_string()),
            subject.target.map(|row| row.seq.cast_signed()),
            subject.due.map(Day::number),
            subject.parameters.map(|set| set.0),
            subject.per_day,
        ];
        self.one(sql::APPEND_CHANGE, values, number).map(|seq| self.own_row(seq))
    }

    /// Appends a review and gives its id. The card's record is left to the caller.
    pub(super) fn append_review(&self, moment: Moment, review: &Review) -> Result<RowId, Problem> {
        let values = params![
            moment.at.millis(),
            moment.offset,
            moment.day.number(),
            self.add_card(&review.key)?,
            self.add_deck(&review.deck)?,
            review.rating.number(),
            review.suggested.number(),
            review.verdict.map(Verdict::name),
            review.typed,
            review.mode.to_string(),
            review.purpose.name(),
            review.lang.as_str(),
            review.answer_ms,
            review.score,
            review.hints,
            review.retention,
            review.parameters.0,
            review.due.number(),
            review.content.cast_signed(),
        ];
        self.one(sql::APPEND_REVIEW, values, number).map(|seq| self.own_row(seq))
    }

    /// The id of a row this device wrote.
    pub(super) fn own_row(&self, seq: i64) -> RowId {
        RowId { device: self.device, seq: seq.cast_unsigned() }
    }
}

/// What a row that is no review speaks of.
#[derive(Default)]
struct Subject {
    card: Option<CardNumber>,
    deck: Option<i64>,
    renamed_to: Option<CardNumber>,
    target: Option<RowId>,
    due: Option<Day>,
    parameters: Option<ParameterSet>,
    per_day: Option<u32>,
}

/// Reads a row of `sql::ROW`, `sql::ROWS` or `sql::ROWS_OF_CARD`.
pub(super) fn read_row(row: &Row<'_>) -> Result<LogRow, Problem> {
    let mut fields = Fields::new(row, "a row");
    let id = fields.row_id("device")?;
    let mut fields = fields.owned_by(format!("row `{id}`"));
    let kind = fields.value::<String>("kind")?;
    let moment = Moment {
        at: Timestamp::from_millis(fields.value("at")?),
        offset: fields
            .number("utc_offset", |offset: i32| (-86_400..=86_400).contains(&offset).then_some(offset))?,
        day: fields.day("day")?,
    };
    let revoked = fields.value("revoked")?;
    let card = fields.optional_text("card", |key| CardKey::parse(key).ok())?;
    let deck = fields.optional_text("deck", |id| DeckId::parse(id).ok())?;
    let renamed_to = fields.optional_text("renamed_to", |key| CardKey::parse(key).ok())?;
    let target = fields.optional_row_id("target")?;
    let due = fields.optional_day("due")?;
    let parameters = fields.value::<Option<u32>>("parameters")?.map(ParameterSet);
    let per_day = fields.value::<Option<u32>>("per_day")?;
    let change = match kind.as_str() {
        "review" => {
            let key = fields.required("card", card)?;
            let deck = fields.required("deck", deck)?;
            let due = fields.required("due", due)?;
            let parameters = fields.required("parameters", parameters)?;
            Change::Review(read_review(fields, (key, deck), (due, parameters))?)
        }
        "suspend" => Change::Suspend(fields.required("card", card)?),
        "unsuspend" => Change::Unsuspend(fields.required("card", card)?),
        "bury" => Change::Bury(fields.required("card", card)?),
        "flag" => Change::Flag(fields.required("card", card)?),
        "unflag" => Change::Unflag(fields.required("card", card)?),
        "set-due" => {
            Change::SetDue { key: fields.required("card", card)?, due: fields.required("due", due)? }
        }
        "reset" => Change::Reset(fields.required("card", card)?),
        "start" => Change::Start(fields.required("deck", deck)?),
        "rename" => Change::Rename {
            from: fields.required("card", card)?,
            to: fields.required("renamed_to", renamed_to)?,
        },
        "parameters" => Change::Parameters(fields.required("parameters", parameters)?),
        "exam" => {
            Change::Exam { deck: fields.required("deck", deck)?, day: fields.required("due", due)?, per_day }
        }
        "no-exam" => Change::NoExam(fields.required("deck", deck)?),
        "undo" => Change::Undo(fields.required("target", target)?),
        "redo" => Change::Redo(fields.required("target", target)?),
        _ => {
            let (owner, found) = (format!("row `{id}`"), format!("{kind:?}"));
            return Err(Problem::DamagedEntry { owner, column: "kind", found });
        }
    };
    Ok(LogRow { id, moment, change, revoked })
}

/// Reads the columns that only a review has.
fn read_review(
    mut fields: Fields<'_, String>,
    (key, deck): (CardKey, DeckId),
    (due, parameters): (Day, ParameterSet),
) -> Result<Review, Problem> {
    Ok(Review {
        key,
        deck,
        rating: fields.number("rating", Rating::from_number)?,
        suggested: fields.number("suggested", Rating::from_number)?,
        verdict: fields.optional_text("verdict", Verdict::from_name)?,
        typed: fields.value("typed")?,
        mode: fields.text("mode", Mode::parse)?,
        purpose: fields.text("purpose", Purpose::from_name)?,
        lang: fields.text("lang", |tag| Lang::parse(tag).ok())?,
        answer_ms: fields.value("answer_ms")?,
        score: fields.number("score", |score: f32| (0.0..=1.0).contains(&score).then_some(score))?,
        hints: fields.value("hints")?,
        retention: fields.number("retention", |share: f32| (share > 0.0 && share < 1.0).then_some(share))?,
        parameters,
        due,
        content: fields.value::<i64>("content")?.cast_unsigned(),
    })
}
