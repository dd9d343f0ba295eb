//! The arguments of the verbs that change where cards stand, or explain it.

use clap::ArgAction;

use crate::domain::model::RowId;
use crate::domain::time::Day;

/// `quiz why`
#[derive(Debug, clap::Args)]
pub struct Why {
    /// The card, as DECK/CARD
    #[arg(value_name = "DECK/CARD")]
    pub card: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz undo`
#[derive(Debug, clap::Args)]
pub struct Undo {
    /// How many, or one row of the log, as “quiz log” and “quiz doctor” name it
    #[arg(value_name = "N|ROW", default_value = "1", value_parser = TakenBack::parse)]
    pub what: TakenBack,
}

/// What is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// So many changes, the newest first; at least 1.
    Last(u32),
    /// That row.
    Row(RowId),
}

impl TakenBack {
    fn parse(text: &str) -> Result<Self, &'static str> {
        let count = text.parse().ok().filter(|count| *count > 0).map(Self::Last);
        count.or_else(|| RowId::parse(text).map(Self::Row)).ok_or("neither a number from 1 nor a row")
    }
}

/// `quiz redo`
#[derive(Debug, clap::Args)]
pub struct Steps {
    /// How many
    #[arg(value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub count: u32,
}

/// `quiz suspend`, `quiz unsuspend`
#[derive(Debug, clap::Args)]
pub struct Keys {
    /// The cards, as DECK/CARD
    #[arg(value_name = "DECK/CARD", required = true)]
    pub cards: Vec<String>,
}

/// `quiz set-due`
#[derive(Debug, clap::Args)]
#[command(override_usage = "quiz set-due [OPTIONS] [DECK/CARD]... <DAY>")]
pub struct SetDue {
    /// The cards, as DECK/CARD, and behind them the day: today, a date, or how many days from today, such as +3d
    #[arg(value_name = "DECK/CARD|DAY", required = true)]
    pub cards_and_day: Vec<String>,
    /// All cards of this deck that were asked before; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// Do not ask before a whole deck is changed
    #[arg(short, long)]
    pub yes: bool,
}

/// A day to come, as a person names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueDay {
    /// That day.
    On(Day),
    /// So many days from today, 0 for today.
    In(u32),
}

impl DueDay {
    /// No interval is longer, in days.
    const FURTHEST: u32 = 36_500;

    /// Reads `today`, `+3d` or `2026-03-01`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let days = match text.strip_prefix('+').and_then(|rest| rest.strip_suffix('d')) {
            Some(days) => days.parse().ok().filter(|days| *days <= Self::FURTHEST),
            None => (text == "today").then_some(0),
        };
        days.map(Self::In).or_else(|| Day::parse(text).map(Self::On))
    }
}

/// `quiz reset`
#[derive(Debug, clap::Args)]
pub struct Reset {
    /// The cards, as DECK/CARD
    #[arg(value_name = "DECK/CARD", required_unless_present = "decks")]
    pub cards: Vec<String>,
    /// All cards of this deck; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// Do not ask before a whole deck is changed
    #[arg(short, long)]
    pub yes: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_to_come_is_a_date_or_days_from_today() {
        let day = Day::parse("2026-03-01").unwrap();
        for (text, read) in [
            ("today", Some(DueDay::In(0))),
            ("+0d", Some(DueDay::In(0))),
            ("+3d", Some(DueDay::In(3))),
            ("2026-03-01", Some(DueDay::On(day))),
            ("+36501d", None),
            ("3d", None),
            ("+d", None),
            ("+-3d", None),
            ("soon", None),
        ] {
            assert_eq!(DueDay::parse(text), read, "{text}");
        }
    }
}
