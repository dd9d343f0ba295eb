//! The learner's wishes about the days on which cards come back.

use std::ops::RangeInclusive;

use crate::domain::time::Day;

/// Which days are to bring fewer cards than others, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    easy: [f32; 7],
    off: Vec<RangeInclusive<Day>>,
}

impl Default for Calendar {
    /// All days alike.
    fn default() -> Self {
        Self { easy: [1.0; 7], off: Vec::new() }
    }
}

impl Calendar {
    /// A calendar. `easy` has a factor for each weekday from Monday on, 0 (no cards) to 1 (as many as on other days); a
    /// factor outside of that counts as the nearer of the two. `off` are days without any, both ends included.
    pub fn new(easy: [f32; 7], off: Vec<RangeInclusive<Day>>) -> Self {
        Self { easy: easy.map(|factor| if factor.is_nan() { 1.0 } else { factor.clamp(0.0, 1.0) }), off }
    }

    /// How many cards the day is to bring, as a share of what other days bring, 0–1.
    pub fn share(&self, day: Day) -> f32 {
        self.easy.get(day.weekday()).copied().unwrap_or(1.0)
    }

    /// Whether the day is to bring no cards at all.
    pub fn is_off(&self, day: Day) -> bool {
        self.off.iter().any(|days| days.contains(&day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_have_their_shares_and_days_off_both_their_ends() {
        let day = |text| Day::parse(text).unwrap();
        let calendar = Calendar::new(
            [1.0, 1.0, 1.0, 1.0, 0.5, -3.0, f32::NAN],
            vec![day("2026-12-25")..=day("2026-12-31"), day("2027-01-01")..=day("2027-01-01")],
        );
        let shares =
            ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"].map(|text| calendar.share(day(text)));
        assert_eq!(shares.map(|share| format!("{share}")), ["1", "0.5", "0", "1"], "Thursday to Sunday");
        let off = ["2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01", "2027-01-02"];
        assert_eq!(off.map(|text| calendar.is_off(day(text))), [false, true, true, true, false]);
    }
}
