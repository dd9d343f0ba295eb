//! What the pieces of one date say: its numbers, its month, its season, its decade.
//!
//! In: [`Piece`]s. Out: the one date they say. Every word must be understood; a year of two digits, or a day that the
//! calendar lacks, is no date. ISO order is always year, month, day.

use super::numbers::{Number, day_of, in_order, numeric_day, numeric_month, part_of, part_of_decade};
use super::pieces::{Piece, leading_words};
use crate::domain::grading::lexicon::calendar::{self, PartOf};
use crate::domain::grading::lexicon::{months, numerals};
use crate::domain::time::{DateOrder, Decade, PartialDate, Period, Season};

/// What is said of a century.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Century {
    #[default]
    Unsaid,
    /// The word stands before its number.
    Awaited,
    /// The first digits of its years.
    Said(u16),
}

/// What the pieces of a date say.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) numbers: Vec<Number>,
    pub(super) month: Option<u8>,
    pub(super) has_era: bool,
    pub(super) is_misspelt: bool,
    /// The day of the week, from Monday as 0.
    pub(super) weekday: Option<usize>,
    pub(super) is_hedged: bool,
    /// Early, in the middle or late in the date.
    pub(super) part: Option<PartOf>,
    season: Option<Season>,
    /// Any year of a decade; one of two digits is in whatever century.
    decade: Option<Number>,
    century: Century,
}

impl Parts {
    pub(super) fn of(pieces: &[Piece]) -> Option<Self> {
        let mut parts = Self::default();
        let mut rest = pieces;
        while let Some(piece) = rest.first() {
            let used = match piece {
                Piece::Digits(digits) => parts.take_digits(digits)?,
                Piece::Word(_) => parts.take_words(&leading_words(rest))?,
                Piece::Joint(_) => 1,
            };
            rest = rest.get(used..)?;
        }
        Some(parts)
    }

    fn take_digits(&mut self, digits: &str) -> Option<usize> {
        if digits.len() > 4 {
            return None;
        }
        let value = digits.parse().ok()?;
        if self.century == Century::Awaited {
            self.century = Century::Unsaid;
            return self.take_century(value, 1);
        }
        self.numbers.push(Number { value, digits: digits.len(), is_ordinal: false });
        Some(1)
    }

    /// Takes what the first words say and tells how many they were; `None` when they are not understood.
    fn take_words(&mut self, words: &[&str]) -> Option<usize> {
        let first = *words.first()?;
        if calendar::is_ordinal_ending(first)
            && let Some(number) = self.numbers.last_mut()
        {
            number.is_ordinal = !number.is_long();
            return Some(1);
        }
        if let Some(used) = self.take_decade(words) {
            return Some(used);
        }
        if let Some(weekday) = calendar::weekday(first) {
            return set(&mut self.weekday, weekday);
        }
        if let Some(season) = calendar::season(first) {
            return set(&mut self.season, season);
        }
        if let Some(part) = calendar::part_of(first) {
            return set(&mut self.part, part);
        }
        if calendar::is_era(first) {
            self.has_era = true;
            return Some(1);
        }
        if calendar::is_approximation(first) {
            self.is_hedged = true;
            return Some(1);
        }
        if calendar::is_filler(first) {
            return Some(1);
        }
        if let Some(named) = months::exact(words) {
            return self.take_month(named);
        }
        if let Some(numeral) = numerals::year_in_pairs(words).or_else(|| numerals::read(words)) {
            let value: u16 = numeral.digits.parse().ok()?;
            self.numbers.push(Number { value, digits: numeral.digits.len(), is_ordinal: true });
            return Some(numeral.used);
        }
        months::misspelt(words).and_then(|named| self.take_month(named))
    }

    /// `1950s`, `fifties`, `عقد الخمسينيات`, `العقد الأول`, each perhaps before `القرن العشرين`.
    fn take_decade(&mut self, words: &[&str]) -> Option<usize> {
        let first = *words.first()?;
        let ordinal = |rest: Option<&[&str]>| {
            let numeral = numerals::read(rest?)?;
            Some((numeral.digits.parse::<u16>().ok()?, numeral.used + 1))
        };
        if first == "s" {
            let number =
                self.numbers.pop_if(|number| number.value.is_multiple_of(10) && number.digits % 2 == 0)?;
            return set(&mut self.decade, number);
        }
        if let Some(tens) = calendar::decade(first) {
            return set(&mut self.decade, Number { value: tens, digits: 2, is_ordinal: false });
        }
        if calendar::is_decade(first) {
            let Some((place, used)) = ordinal(words.get(1..)) else { return Some(1) };
            let tens = place.checked_sub(1).filter(|tens| *tens < 10)? * 10;
            set(&mut self.decade, Number { value: tens, digits: 2, is_ordinal: false })?;
            return Some(used);
        }
        if calendar::is_century(first) {
            // The century before this one, as people say who were born in it.
            if words.get(1) == Some(&"الماضي") {
                return self.take_century(20, 2);
            }
            if let Some((century, used)) = ordinal(words.get(1..)) {
                return self.take_century(century, used);
            }
            if let Some(number) = self.numbers.pop_if(|number| number.is_ordinal) {
                return self.take_century(number.value, 1);
            }
            self.century = Century::Awaited;
            return Some(1);
        }
        None
    }

    fn take_century(&mut self, century: u16, used: usize) -> Option<usize> {
        let first = century.checked_sub(1).filter(|first| *first < 100 && self.century == Century::Unsaid)?;
        self.century = Century::Said(first);
        Some(used)
    }

    /// A second name of the same month is fine, as in `تشرين الأول / أكتوبر`.
    fn take_month(&mut self, named: months::Named) -> Option<usize> {
        if self.month.is_some_and(|month| month != named.month) {
            return None;
        }
        self.month = Some(named.month);
        self.is_misspelt |= named.is_misspelt;
        Some(named.used)
    }

    /// The same with the last two digits of its year as those of a year of that century; `None` where it has no such
    /// year.
    pub(super) fn in_century(&self, century: u16) -> Option<Self> {
        let mut full = self.clone();
        match (&mut full.decade, full.numbers.last_mut()) {
            (Some(decade), None) if decade.is_short_year() && self.century == Century::Unsaid => {
                full.century = Century::Said(century);
            }
            (None, Some(year)) if year.is_short_year() => *year = year.in_century(century),
            _ => return None,
        }
        Some(full)
    }

    /// The period that is said.
    pub(super) fn period(&self, order: DateOrder) -> Option<Period> {
        match (self.decade, self.season, self.part) {
            (Some(decade), None, part) if self.numbers.is_empty() && self.month.is_none() => {
                let year = match (decade.is_long(), self.century) {
                    (true, Century::Unsaid) => decade,
                    (false, Century::Said(century)) => decade.in_century(century),
                    _ => return None,
                };
                let decade = Decade::of(year.value)?;
                part.map_or(Some(Period::Decade(decade)), |part| {
                    part_of_decade(part, decade).map(Period::Span)
                })
            }
            _ if self.decade.is_some() || self.century != Century::Unsaid => None,
            (None, Some(season), None) if self.month.is_none() => match self.numbers.as_slice() {
                [year] if self.is_year(*year) => Period::season(year.value, season),
                // A winter has two years.
                [year, next] if season == Season::Winter && year.is_followed_by(*next) => {
                    Period::season(year.value, season)
                }
                _ => None,
            },
            (None, None, Some(part)) => part_of(part, self.date(order)?).map(Period::Span),
            (None, None, None) => self.date(order).map(Period::Date),
            _ => None,
        }
    }

    /// The name of a winter after the second of its years, where both are said.
    pub(super) fn winter_of_second_year(&self) -> Option<Period> {
        match self.numbers.as_slice() {
            [year, next] if self.season == Some(Season::Winter) && year.is_followed_by(*next) => {
                Period::season(year.value + 1, Season::Winter)
            }
            _ => None,
        }
    }

    /// Whether nothing is said of seasons, decades and parts.
    pub(super) const fn is_plain(&self) -> bool {
        self.season.is_none()
            && self.part.is_none()
            && self.decade.is_none()
            && matches!(self.century, Century::Unsaid)
    }

    const fn is_year(&self, number: Number) -> bool {
        number.is_long() || self.has_era
    }

    /// The day, month or year that is said.
    pub(super) fn date(&self, order: DateOrder) -> Option<PartialDate> {
        let is_year = |number: &Number| self.is_year(*number);
        // Beside another number only four digits are surely a year.
        let is_full_year = |number: &Number| number.digits == 4 || self.has_era;
        match (self.month, self.numbers.as_slice()) {
            (None, [year]) if is_year(year) => PartialDate::year(year.value),
            (None, [month, year]) if !month.is_long() && is_full_year(year) => numeric_month(*year, *month),
            (None, [year, month]) if year.digits == 4 && !month.is_long() => numeric_month(*year, *month),
            (None, [year, month, day]) if year.digits == 4 => numeric_day(*year, *month, *day),
            (None, [first, second, year]) if is_full_year(year) => in_order(order, *first, *second, *year)
                .or_else(|| in_order(order.other(), *first, *second, *year)),
            (Some(month), [year]) if is_year(year) => PartialDate::month(year.value, month),
            (Some(month), [day, year]) if !day.is_long() && is_year(year) => day_of(*year, month, *day),
            (Some(month), [year, day]) if year.is_long() => day_of(*year, month, *day),
            _ => None,
        }
    }

    /// The dates of each order where three numbers are one in both.
    pub(super) fn both_orders(&self, order: DateOrder) -> Option<[PartialDate; 2]> {
        let is_full_year = |number: &Number| number.digits == 4 || self.has_era;
        match (self.month, self.numbers.as_slice()) {
            (None, [first, second, year]) if first.digits < 4 && is_full_year(year) => {
                let [one, other] =
                    [order, order.other()].map(|order| in_order(order, *first, *second, *year));
                Some([one?, other?]).filter(|[one, other]| one != other)
            }
            _ => None,
        }
    }
}

/// Sets what was not said before.
fn set<T>(slot: &mut Option<T>, value: T) -> Option<usize> {
    slot.replace(value).is_none().then_some(1)
}
