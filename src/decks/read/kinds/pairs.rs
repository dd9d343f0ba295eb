//! Pairs of which the one side is to be found for the other.

use std::ops::RangeInclusive;

use super::super::localized::arrays;
use super::super::value::items;
use super::{Faults, Field, Table, aligned};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Pair};

/// How many pairs there may be; one digit numbers them all.
const PAIRS: RangeInclusive<usize> = 2..=9;

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let field = card.require("pairs", faults)?;
    let pairs = arrays(&field, lang, "an array of pairs", faults, pair)?;
    let fault = aligned::bad_number(&pairs, &field, "pair", &PAIRS)
        .or_else(|| aligned::twice(&pairs, &field, |pair: &Pair| [&pair.left]))
        .or_else(|| aligned::twice(&pairs, &field, |pair: &Pair| [&pair.right]));
    if let Some(fault) = fault {
        faults.push(fault);
        return None;
    }
    Some(Answer::Match(pairs))
}

fn pair(item: &Field<'_>, faults: &mut Faults<'_>) -> Option<Pair> {
    let sides: Result<[String; 2], _> =
        items(item, "an array of two texts", faults, aligned::line)?.try_into();
    let Ok([left, right]) = sides else {
        let fault = Diagnostic::error(Code::BadItems, format!("`{}` has a pair that is none", item.name));
        faults.push(fault.at(item.span.clone(), "wants two texts, as in `[\"Poland\", \"Warsaw\"]`"));
        return None;
    };
    Some(Pair { left, right })
}
