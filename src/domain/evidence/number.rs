//! Looks for a number in a line: in digits or in words, of either language, with `million` in number or unit.
//!
//! In: a line and the quantity. Out: whether the line says it.

use super::line::{Line, Said};
use crate::domain::grading::{scale_said, words};
use crate::domain::model::Quantity;

/// Whether the line says the number.
pub(super) fn stands_in(quantity: &Quantity, line: &Line) -> bool {
    let counts = || line.numbers.iter().filter(|said| !is_of_date(said, line));
    let is_said = |wanted: f64| counts().any(|said| is_same(said.value, wanted));
    scales(quantity).into_iter().any(|scale| is_said(quantity.number * scale)) || is_dotted(quantity, line)
}

/// Whether the number is the day before a month, or within a month's name such as `تشرين الأول`.
fn is_of_date(said: &Said<f64>, line: &Line) -> bool {
    let is_day = said.value <= 31.0;
    line.months
        .iter()
        .any(|month| (is_day && month.at == said.end) || (month.at < said.end && said.at < month.end))
}

/// What the number may be multiplied by: 1, and the scales that the unit begins with.
fn scales(quantity: &Quantity) -> Vec<f64> {
    let units = quantity.unit.iter().flat_map(|unit| unit.iter().map(|(_, unit)| unit));
    let scale = |unit: &String| words(unit).iter().find_map(|word| scale_said(word));
    std::iter::once(1.0).chain(units.filter_map(scale)).collect()
}

/// Whether the number stands there with points between its thousands: `1.650.000`.
fn is_dotted(quantity: &Quantity, line: &Line) -> bool {
    let without_points = |word: &String| {
        let (first, rest) = word.split_once('.')?;
        let is_grouped = rest.split('.').all(|group| group.len() == 3) && first.len() <= 3;
        if is_grouped { word.replace('.', "").parse::<f64>().ok() } else { None }
    };
    line.words.iter().filter_map(without_points).any(|said| is_same(said, quantity.number))
}

fn is_same(said: f64, wanted: f64) -> bool {
    (said - wanted).abs() <= wanted.abs() * 1e-9
}
