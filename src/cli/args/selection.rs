//! The flags that say which cards are meant.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, Command, Error};

use crate::domain::filter::Standing;

/// Which cards are meant; all where nothing is said.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Selection {
    /// Only cards with this tag, their own or their deck's; may be repeated
    #[arg(long = "tag", value_name = "TAG", action = ArgAction::Append)]
    pub tags: Vec<String>,

    /// Only cards that stand so: new, learning, review, relearning, suspended, buried or flagged; may be repeated
    #[arg(long = "state", value_name = "STATE", action = ArgAction::Append)]
    #[arg(value_parser = states(), ignore_case = true, hide_possible_values = true)]
    pub states: Vec<String>,

    /// Only cards with such a chance of being known today, as in '<0.8'
    #[arg(long, value_name = "COMPARED")]
    pub retrievability: Option<String>,

    /// Only cards whose memory lasts so many days, as in '>=30'
    #[arg(long, value_name = "COMPARED")]
    pub stability: Option<String>,

    /// Only cards so hard for you, from 1 to 10, as in '>7'
    #[arg(long, value_name = "COMPARED")]
    pub difficulty: Option<String>,

    /// Only cards forgotten so often, as in '>=3'
    #[arg(long, value_name = "COMPARED")]
    pub lapses: Option<String>,

    /// Only cards that come back on such a day, as in '<=+3' or '=2026-12-24'
    #[arg(long, value_name = "COMPARED")]
    pub due: Option<String>,

    /// Only cards of this filter, such as 'tag:cuba and retrievability<0.8 and not state:suspended'
    #[arg(long, value_name = "FILTER", value_parser = FilterText)]
    #[arg(hide_possible_values = true)]
    pub filter: Option<String>,
}

fn states() -> PossibleValuesParser {
    PossibleValuesParser::new(Standing::ALL.map(Standing::name))
}

/// Takes any text; the words that a filter can begin with are for completions.
#[derive(Clone)]
struct FilterText;

impl TypedValueParser for FilterText {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(BEGINNINGS.into_iter().map(PossibleValue::new)))
    }
}

/// What a filter can begin with.
const BEGINNINGS: [&str; 16] = [
    "tag:",
    "deck:",
    "kind:",
    "state:new",
    "state:learning",
    "state:review",
    "state:relearning",
    "state:suspended",
    "state:buried",
    "state:flagged",
    "retrievability<",
    "stability<",
    "difficulty>",
    "lapses>",
    "reps<",
    "due<",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Field;

    #[test]
    fn every_field_and_every_state_is_completed() {
        for field in Field::ALL {
            assert!(BEGINNINGS.iter().any(|begin| begin.starts_with(field.name())), "{}", field.name());
        }
        for state in Standing::ALL.map(|state| format!("state:{}", state.name())) {
            assert!(BEGINNINGS.contains(&state.as_str()), "{state}");
        }
    }
}
