//! The exams that decks are learnt for.

use rusqlite::Row;

use super::fields::Fields;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::DeckId;
use crate::domain::time::Day;

/// An exam, as the log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// The deck.
    pub deck: DeckId,
    /// The study day of the exam.
    pub day: Day,
    /// How many cards a day the learner wants to give to it; `None` where nothing was said.
    pub per_day: Option<u32>,
    /// The study day on which that was said.
    pub since: Day,
}

impl Store {
    /// All exams, those that are over too, the earliest first. A deck has at most one that is still to come.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn exams(&self) -> Result<Vec<Booked>, StoreError> {
        self.read(|ledger| {
            let mut exams: Vec<Booked> = Vec::new();
            for (said, booked) in ledger.all(sql::EXAMS, [], read_row)? {
                let is_to_come = |exam: &Booked| exam.deck == said.deck && exam.day >= said.on;
                exams.retain(|exam| !is_to_come(exam));
                exams.extend(booked);
            }
            exams.sort_by(|one, other| (one.day, &one.deck).cmp(&(other.day, &other.deck)));
            Ok(exams)
        })
    }
}

/// What a row is about, and when it was written.
struct Said {
    deck: DeckId,
    on: Day,
}

/// Reads a row of `sql::EXAMS`; without an exam it calls one off.
fn read_row(row: &Row<'_>) -> Result<(Said, Option<Booked>), Problem> {
    let mut fields = Fields::new(row, "an exam");
    let kind: String = fields.value("kind")?;
    let deck = fields.text("deck", |id| DeckId::parse(id).ok())?;
    let due = fields.optional_day("due")?;
    let per_day = fields.value("per_day")?;
    let on = fields.day("day")?;
    let booked = match kind.as_str() {
        "exam" => Some(Booked { deck: deck.clone(), day: fields.required("due", due)?, per_day, since: on }),
        _ => None,
    };
    Ok((Said { deck, on }, booked))
}
