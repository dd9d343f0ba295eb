//! What a date is worth that is not the right one: one that holds it, or one that is near.
//!
//! In: what was read and a right date. Out: a [`Finding`] that is close, or how far off it is.

use super::read::Reading;
use crate::domain::grading::finding::Finding;
use crate::domain::grading::{Apart, Off, Reason};
use crate::domain::time::{Form, PartialDate, Period, Precision};

/// What is said of a date that holds the right one, or is one end of it. Days that hold the right one are close within
/// one month only: longer spans say too little.
pub(super) fn coarser(said: &Reading, right: Period) -> Option<Finding> {
    if let (Period::Date(date), Period::Span(span)) = (said.period, right)
        && [span.from(), span.to()].contains(&date)
    {
        return Some(Finding::close(0.5).because(Reason::OneEnd { is_first: date == span.from() }));
    }
    // A winter of two years is not the one before it.
    let is_winter_before = said.also.is_some() && right.last_day() < said.period.first_day();
    if is_winter_before || !said.period.is_coarser_than(right) {
        return None;
    }
    let is_too_wide = match (said.period, right) {
        (Period::Span(_), Period::Span(_)) => false,
        (Period::Span(span), _) => {
            let is_day = right.form() == Form::Day;
            let month = |date: PartialDate| date.at_precision(Precision::Month);
            !(said.is_part || is_day && month(span.from()) == month(span.to()))
        }
        _ => false,
    };
    if is_too_wide {
        return None;
    }
    // The beginning of October is worth what October is.
    let form = match said.period {
        Period::Span(span) if said.is_part => match span.from().precision() {
            Precision::Day => Form::Month,
            Precision::Month => Form::Year,
            Precision::Year => Form::Decade,
        },
        Period::Span(span) if right.form() == Form::Span => span.from().precision().into(),
        period => period.form(),
    };
    let whole = if right.form() == Form::Span { right.precision().into() } else { right.form() };
    let finding = Finding::close(level(form) / level(whole));
    Some(finding.because(Reason::Coarser { said: form, asked: right.form() }))
}

/// How much of a day a form tells: its year, its month and its day count one each.
const fn level(form: Form) -> f32 {
    match form {
        Form::Decade => 0.5,
        Form::Year => 1.0,
        Form::Season => 1.5,
        Form::Month => 2.0,
        Form::Span => 2.5,
        Form::Day => 3.0,
    }
}

/// How far what was said is from the right date, where that is near.
pub(super) fn off(said: Period, right: Period) -> Option<Off> {
    let (said, right) = (said.date()?, right.date()?);
    let is_same_day = (said.month_number(), said.day_number()) == (right.month_number(), right.day_number());
    // Where only the year is another one, that is what was missed.
    let by = if is_same_day {
        between(said.at_precision(Precision::Year), right.at_precision(Precision::Year))?
    } else {
        between(said, right)?
    };
    let near = match by.unit {
        Precision::Day => 31,
        Precision::Month => 12,
        Precision::Year => 5,
    };
    (1..=near).contains(&by.count).then_some(Off { by, is_late: said > right })
}

/// About how many days that is.
pub(super) const fn days(apart: Apart) -> u32 {
    let unit = match apart.unit {
        Precision::Day => 1,
        Precision::Month => 30,
        Precision::Year => 365,
    };
    apart.count.saturating_mul(unit)
}

/// How far apart two periods are of which one ends before the other begins; decades and seasons have no such distance.
pub(in super::super) fn apart(one: Period, other: Period) -> Option<Apart> {
    let ends = |period: Period| match period {
        Period::Date(date) | Period::About(date, _) => Some((date, date)),
        Period::Span(span) => Some((span.from(), span.to())),
        Period::Decade(_) | Period::Season(..) => None,
    };
    let (one, other) = (ends(one)?, ends(other)?);
    if one.1 < other.0 { between(one.1, other.0) } else { between(other.1, one.0) }
}

/// The time between two dates in units of the coarser of them.
fn between(one: PartialDate, other: PartialDate) -> Option<Apart> {
    let unit = one.precision().min(other.precision());
    let months =
        |date: PartialDate| i64::from(date.year_number()) * 12 + i64::from(date.month_number().unwrap_or(1));
    let difference = match unit {
        Precision::Day => (one.first_day() - other.first_day()).num_days(),
        Precision::Month => months(one) - months(other),
        Precision::Year => i64::from(one.year_number()) - i64::from(other.year_number()),
    };
    Some(Apart { count: u32::try_from(difference.unsigned_abs()).ok()?, unit })
}
