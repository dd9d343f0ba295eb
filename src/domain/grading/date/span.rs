//! Reads from when to when something was: `14–25 Feb 1956`, `Feb 14 to Mar 2 1956`, `1956-1964`, `1956/57`,
//! `من 14 إلى 25 شباط 1956`, `بين شباط وآذار 1956`.
//!
//! In: the pieces of a text that says no single date. Out: the span it says, or nothing. What one end lacks of month
//! and year it has from the other.

use super::parts::Parts;
use super::pieces::Piece;
use super::read::Reading;
use crate::domain::grading::lexicon::calendar;
use crate::domain::time::{DateOrder, PartialDate, Period, Span};

/// Reads the span that the pieces say; a year of two digits is in `century`, where that is given.
pub(super) fn read(pieces: &[Piece], order: DateOrder, century: Option<u16>) -> Option<Reading> {
    // Before *from* stand hedges and small words only; farther on `من` is *of*.
    let before = pieces.iter().take_while(|piece| is_word(piece, may_precede)).count();
    let opener = pieces.get(before).filter(|piece| is_word(piece, opens));
    let is_between = opener.is_some_and(|opener| is_word(opener, calendar::is_between));
    let (before, pieces) = match opener {
        Some(_) => (pieces.get(..before)?, pieces.get(before + 1..)?),
        None => (&[][..], pieces),
    };
    let is_hedged = before.iter().any(|piece| is_word(piece, calendar::is_approximation));
    let joined_by = |is_joint: fn(&Piece) -> bool| {
        let joints = pieces.iter().enumerate().filter(move |(_, piece)| is_joint(piece));
        joints.map(|(at, piece)| (at, piece.clone()))
    };
    let in_words = joined_by(|piece| is_word(piece, calendar::is_until));
    let with_and = joined_by(is_and).filter(|_| is_between);
    let with_dash = joined_by(|piece| *piece == Piece::Joint('-'));
    let with_slash = joined_by(|piece| *piece == Piece::Joint('/'));
    let joints = in_words.chain(with_and).chain(with_dash).chain(with_slash);
    let readings = joints.filter_map(|(at, joint)| {
        let (left, right) = (pieces.get(..at)?, pieces.get(at + 1..)?);
        let right: Vec<Piece> = after_and(&joint).into_iter().chain(right.iter().cloned()).collect();
        let ends = Ends { from: Parts::of(left)?, to: Parts::of(&right)?, joint };
        ends.reading(order, century)
    });
    let reading = readings.into_iter().next()?;
    Some(Reading { is_hedged: is_hedged || reading.is_hedged, ..reading })
}

fn is_word(piece: &Piece, is: fn(&str) -> bool) -> bool {
    matches!(piece, Piece::Word(word) if is(word))
}

fn opens(word: &str) -> bool {
    calendar::is_from(word) || calendar::is_between(word)
}

fn may_precede(word: &str) -> bool {
    !opens(word) && (calendar::is_filler(word) || calendar::is_approximation(word))
}

/// `and`, or `و`, which Arabic writes together with the word behind it.
fn is_and(piece: &Piece) -> bool {
    is_word(piece, |word| word == "and" || word.starts_with('و'))
}

/// The word that was written together with `و`.
fn after_and(joint: &Piece) -> Option<Piece> {
    let Piece::Word(word) = joint else { return None };
    word.strip_prefix('و').filter(|rest| !rest.is_empty()).map(|rest| Piece::Word(rest.to_owned()))
}

/// What is said of both ends, and what stands between them.
struct Ends {
    from: Parts,
    to: Parts,
    joint: Piece,
}

impl Ends {
    fn reading(mut self, order: DateOrder, century: Option<u16>) -> Option<Reading> {
        // Two names of a month with a slash between are one month.
        let is_one_name = self.joint == Piece::Joint('/') && self.from.numbers.is_empty();
        if is_one_name || !self.from.is_plain() || !self.to.is_plain() {
            return None;
        }
        if let Some(century) = century {
            let are_years = is_alone(&self.from) && is_alone(&self.to);
            self.from = self.from.in_century(century).filter(|_| are_years).unwrap_or(self.from);
            self.to = self.to.in_century(century)?;
        }
        self.share_month();
        self.share_year();
        let to = self.to.date(order)?;
        let from = self.from.date(order).or_else(|| self.day_before(to))?;
        Some(Reading {
            period: Period::Span(Span::new(from, to).ok()?),
            is_misspelt: self.from.is_misspelt || self.to.is_misspelt,
            is_hedged: self.from.is_hedged || self.to.is_hedged,
            is_part: false,
            weekday: None,
            also: None,
            other: None,
        })
    }

    /// `14-25 February`, `February 14-25, 1956`.
    fn share_month(&mut self) {
        if self.from.month.is_none() && is_day(&self.from) {
            self.from.month = self.to.month;
        } else if self.to.month.is_none() && is_day(&self.to) {
            self.to.month = self.from.month;
        }
    }

    /// `1956-57`, `14 Feb to 2 Mar 1956`, `from 14 February 1956 to 2 March`.
    fn share_year(&mut self) {
        let year = |parts: &Parts| parts.numbers.iter().copied().find(|number| number.is_long());
        match (year(&self.from), year(&self.to)) {
            (Some(first), None) if is_alone(&self.from) && is_alone(&self.to) => {
                if let Some(full) = self.to.in_century(first.value / 100) {
                    self.to = full;
                }
            }
            (Some(year), None) if self.to.month.is_some() || self.to.numbers.len() == 2 => {
                self.to.numbers.push(year);
            }
            (None, Some(year)) if self.from.month.is_some() || self.from.numbers.len() == 2 => {
                self.from.numbers.push(year);
                self.from.has_era |= self.to.has_era;
            }
            _ => {}
        }
    }

    /// `14-25/2/1956`: the day of the first end, in the month of the second; a slash would make it a date.
    fn day_before(&self, to: PartialDate) -> Option<PartialDate> {
        let [day] = self.from.numbers.as_slice() else { return None };
        let is_bare = self.from.month.is_none() && !day.is_long() && self.joint != Piece::Joint('/');
        let day = u8::try_from(day.value).ok().filter(|_| is_bare && to.day_number().is_some())?;
        PartialDate::day(to.year_number(), to.month_number()?, day)
    }
}

/// Whether it is one number.
fn is_alone(parts: &Parts) -> bool {
    parts.month.is_none() && parts.numbers.len() == 1
}

/// Whether its first number can be a day.
fn is_day(parts: &Parts) -> bool {
    parts.numbers.first().is_some_and(|day| !day.is_long()) && parts.numbers.len() <= 2
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;

    fn span(text: &str) -> String {
        let reading = read(text, DateOrder::Dmy);
        reading.map_or("none".into(), |reading| {
            format!("{}{}", reading.period, if reading.is_hedged { "~" } else { "" })
        })
    }

    #[test]
    fn spans_are_read_as_people_type_them() {
        for text in [
            "14–25 Feb 1956",
            "14-25 February 1956",
            "14 - 25 February, 1956",
            "14/25 February 1956",
            "14 to 25 February 1956",
            "from 14 to 25 February 1956",
            "from the 14th to the 25th of February 1956",
            "between 14 and 25 February 1956",
            "between February 14 and February 25, 1956",
            "February 14-25, 1956",
            "Feb. 14 until Feb. 25, 1956",
            "14 Feb 1956 - 25 Feb 1956",
            "14/2/1956-25/2/1956",
            "14-25/2/1956",
            "14/2 - 25/2/1956",
            "14.2.1956 – 25.2.1956",
            "1956-02-14/1956-02-25",
            "1956-02-14 to 1956-02-25",
            "من 14 إلى 25 شباط 1956",
            "من ١٤ إلى ٢٥ فبراير ١٩٥٦",
            "من 14 حتى 25 شباط عام 1956",
            "من 14 شباط إلى 25 شباط 1956",
            "14-25 شباط 1956",
            "بين 14 و25 شباط 1956",
            "بين ١٤ و ٢٥ شباط ١٩٥٦",
            "بين الرابع عشر والخامس والعشرين من شباط 1956",
            "14-25 من شباط 1956",
            "14 إلى 25 من شباط 1956",
            "من 14 إلى 25 من شباط 1956",
            "في 14-25 من شباط 1956",
            "sometime between 14 and 25 February 1956",
            "fourteen - twenty-five February nineteen fifty-six",
        ] {
            assert_eq!(span(text), "1956-02-14/1956-02-25", "{text}");
        }
        for (text, period) in [
            ("Feb 14 to Mar 2 1956", "1956-02-14/1956-03-02"),
            ("from 14 February 1956 to 2 March", "1956-02-14/1956-03-02"),
            ("28 Dec 1955 – 3 Jan 1956", "1955-12-28/1956-01-03"),
            ("February–March 1956", "1956-02/1956-03"),
            ("Nov 1956 to Feb 1957", "1956-11/1957-02"),
            ("1956-02/1956-03", "1956-02/1956-03"),
            ("بين شباط وآذار 1956", "1956-02/1956-03"),
            ("من تشرين الثاني 1956 إلى شباط 1957", "1956-11/1957-02"),
            ("1956-1964", "1956/1964"),
            ("1956–64", "1956/1964"),
            ("1956/57", "1956/1957"),
            ("1962/63", "1962/1963"),
            ("from 1956 to 1964", "1956/1964"),
            ("between 1956 and 1964", "1956/1964"),
            ("بين عامي 1956 و1964", "1956/1964"),
            ("من 1956 إلى 1964", "1956/1964"),
            ("c. 1956–1964", "1956/1964~"),
            ("about from 1956 to 1964", "1956/1964~"),
            ("نحو من 1956 إلى 1964", "1956/1964~"),
        ] {
            assert_eq!(span(text), period, "{text}");
        }
    }

    #[test]
    fn what_is_no_span_is_none() {
        for text in [
            "1964-1956",
            "25-14 February 1956",
            "14-14 February 1956",
            "14-25 February",
            "1956 to 25 February 1956",
            "14 to February 1956",
            "14-31 February 1956",
            "14 and 25 February 1956",
            "from 14 February 1956",
            "to 1956",
            "autumn 1956 to 1957",
            "1956 to the 1960s",
            "1956-1960-1964",
            "not from 1956 to 1964",
            "10/14/10/1962",
            "early 1956 to late 1956",
            "between 1956 or 1964",
            "winter from 1956 to 1964",
            "Monday from 1956 to 1964",
            "14 from 25 February 1956",
        ] {
            assert_eq!(span(text), "none", "{text}");
        }
    }
}
