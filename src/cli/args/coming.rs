//! The flags of what looks at the days to come.

use clap::ArgAction;

use super::{DueDay, Wanted};
use crate::domain::model::DesiredRetention;
use crate::domain::time::Day;

/// `quiz due`
#[derive(Debug, clap::Args)]
pub struct Due {
    /// The day asked about; today where it is missing
    #[arg(value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Day>,
    /// Count this deck only; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// Which cards to count.
    #[command(flatten)]
    pub wanted: Wanted,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz forecast`
#[derive(Debug, clap::Args)]
pub struct Forecast {
    /// The decks: ids, patterns such as 'cuba-*', or files; those you study daily where none is given
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// Look so many days ahead
    #[arg(long, value_name = "DAYS", default_value_t = 90)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=365))]
    pub days: u32,
    /// Bring at most this many new cards a day
    #[arg(long, value_name = "N")]
    pub new: Option<u32>,
    /// Bring at most this many cards seen before a day
    #[arg(long, value_name = "N")]
    pub reviews: Option<u32>,
    /// Say what other retentions would cost, such as 0.85..0.95
    #[arg(long, value_name = "FROM..TO", value_parser = retentions)]
    pub retention: Option<Retentions>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz exam`
#[derive(Debug, clap::Args)]
#[command(override_usage = "quiz exam [DECK [DAY]] [OPTIONS]")]
pub struct Exam {
    /// The deck; all exams are told where none is given
    #[arg(value_name = "DECK")]
    pub deck: Option<String>,
    /// The day of the exam: a date, or how many days from today, such as +30d
    #[arg(value_name = "DAY", value_parser = exam_day)]
    pub date: Option<DueDay>,
    /// Give it so many cards a day; as many as you usually do where nothing is said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=9999))]
    pub per_day: Option<u32>,
    /// Call the exam off
    #[arg(long, conflicts_with_all = ["date", "per_day"])]
    pub remove: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// From the lowest to the highest, 0.70–0.97; at most seven.
#[derive(Debug, Clone, PartialEq)]
pub struct Retentions(pub(crate) Vec<DesiredRetention>);

/// How many are compared at most.
const MOST: usize = 7;

/// Reads `0.9` or `0.85..0.95`. A range is gone through in steps that are easy to name.
fn retentions(text: &str) -> Result<Retentions, String> {
    let read = |text: &str| {
        let share = text.trim().parse().ok().and_then(DesiredRetention::new);
        let (least, most) = DesiredRetention::BOUNDS.into_inner();
        share.ok_or_else(|| format!("`{}` is no retention from {least:.2} to {most:.2}", text.trim()))
    };
    let Some((from, to)) = text.split_once("..") else { return Ok(Retentions(vec![read(text)?])) };
    let (from, to) = (read(from)?, read(to)?);
    if from > to {
        return Err(format!("{} is more than {}", from.share(), to.share()));
    }
    let of_step = |step| stepped(thousandths(from), thousandths(to), step);
    let shares = [10, 25, 50].map(of_step).into_iter().find(|shares| shares.len() <= MOST);
    let shares = shares.unwrap_or_default().into_iter().map(f32::from);
    Ok(Retentions(shares.filter_map(|share| DesiredRetention::new(share / 1000.0)).collect()))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 1000")]
fn thousandths(retention: DesiredRetention) -> u16 {
    (retention.share() * 1000.0).round() as u16
}

/// From the first to the last, both included.
fn stepped(from: u16, to: u16, step: u16) -> Vec<u16> {
    (from..to).step_by(step.into()).chain([to]).collect()
}

fn exam_day(text: &str) -> Result<DueDay, String> {
    DueDay::parse(text).ok_or_else(|| format!("`{text}` is no day such as 2026-03-01 or +30d"))
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("`{text}` is not a date such as 2026-03-01"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<f32> {
        retentions(text).unwrap().0.into_iter().map(DesiredRetention::share).collect()
    }

    #[test]
    fn a_range_is_gone_through_in_steps_and_reaches_both_ends() {
        assert_eq!(read("0.9"), [0.9]);
        assert_eq!(read("0.85..0.95"), [0.85, 0.875, 0.9, 0.925, 0.95]);
        assert_eq!(read("0.70..0.97"), [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97]);
        assert_eq!(read("0.88 .. 0.9"), [0.88, 0.89, 0.9]);
        assert_eq!(read("0.9..0.9"), [0.9]);
    }

    #[test]
    fn what_nobody_should_want_is_refused() {
        for text in
            ["", "0.69", "0.971", "1", "90", "NaN", "inf", "-0.9", "0.9..", "..0.9", "0.95..0.85", "0.8..1"]
        {
            assert!(retentions(text).is_err(), "{text}");
        }
        assert_eq!(retentions("0.98").unwrap_err(), "`0.98` is no retention from 0.70 to 0.97");
    }
}
