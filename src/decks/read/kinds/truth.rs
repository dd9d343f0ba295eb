//! Statements that are true or false.

use super::super::value::boolean;
use super::{Faults, Table};
use crate::domain::model::Answer;

pub(super) fn read(card: &Table<'_>, faults: &mut Faults<'_>) -> Option<Answer> {
    let field = card.require("answer", faults)?;
    boolean(&field, faults).map(Answer::Truth)
}
