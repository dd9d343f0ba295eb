//! Statements that are true or false.

use toml::de::DeValue;

use super::super::value::wrong_type;
use super::{Faults, Table};
use crate::domain::model::Answer;

pub(super) fn read(card: &Table<'_>, faults: &mut Faults<'_>) -> Option<Answer> {
    let field = card.require("answer", faults)?;
    if let DeValue::Boolean(truth) = field.value {
        return Some(Answer::Truth(*truth));
    }
    faults.push(wrong_type(&field, "`true` or `false`").hint("without quotes"));
    None
}
