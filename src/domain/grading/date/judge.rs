//! Judges a typed date.
//!
//! In: the accepted dates and what was typed. Out: a [`Finding`]. A right date that says less than asked is close; a
//! date that was read and is another one is shown as it was read, with how far off it is where that is near.

use chrono::Datelike;

use super::near::{coarser, days, off};
use super::read::{self, Reading};
use super::show::show_date_with;
use crate::domain::grading::expected::is_arabic;
use crate::domain::grading::finding::Finding;
use crate::domain::grading::lexicon::calendar;
use crate::domain::grading::phrase::Phrase;
use crate::domain::grading::{Context, Reason, text};
use crate::domain::model::WrongAnswer;
use crate::domain::time::{Form, Period, Precision};

/// What a date is judged by.
struct Asked<'a> {
    date: Period,
    accept: &'a [Period],
    context: &'a Context<'a>,
}

/// Judges a date. As fine as asked, or finer, and right: right. Right but coarser, without its year, with the wrong
/// day of the week, or only *about* that date: close.
pub(in super::super) fn judge(
    date: Period,
    accept: &[Period],
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Finding {
    let asked = Asked { date, accept, context };
    let foreseen = || text::foreseen(wrong, &Phrase::of(typed), context);
    let (said, written) = match asked.read(typed) {
        Some((_, Written::WithoutYear)) => {
            return foreseen().unwrap_or_else(|| Finding::close(2.0 / 3.0).because(Reason::NoYear));
        }
        Some(read) => read,
        None => {
            let reason = Reason::NotADate(date.form());
            return foreseen().unwrap_or_else(|| Finding::WRONG.because(reason));
        }
    };
    let is_right = asked.is_answered_by(&said);
    let is_foreseen = |wrong: &&WrongAnswer| {
        let read = |text: &String| match Period::parse(text) {
            Ok(period) => Some(period),
            Err(_) => read::read(text, context.date_order).map(|reading| reading.period),
        };
        wrong.answer.iter().filter_map(|(_, text)| read(text)).any(|wrong| {
            // A finer typed date may be the very one that is foreseen, or lie within it.
            if is_right { said.period == wrong } else { wrong.is_answered_by(said.period) }
        })
    };
    let is_accepted_as_is = asked.accepted().any(|right| said.names().any(|name| name == right));
    if !is_accepted_as_is && let Some(wrong) = wrong.iter().find(is_foreseen) {
        return Finding::known_wrong(wrong, context.lang);
    }
    if is_right { asked.right(&said, written) } else { asked.not_right(&said) }
}

/// The date that was read from three numbers which could be another one with day and month the other way round.
pub(in super::super) fn read_as(
    date: Period,
    accept: &[Period],
    typed: &str,
    context: &Context<'_>,
) -> Option<String> {
    let (said, _) = Asked { date, accept, context }.read(typed)?;
    said.other.map(|_| shown(&said, context))
}

/// The date that a text was judged as, as it is shown.
pub(in super::super) fn said(
    date: Period,
    accept: &[Period],
    typed: &str,
    context: &Context<'_>,
) -> Option<String> {
    let (said, _) = Asked { date, accept, context }.read(typed)?;
    Some(shown(&said, context))
}

/// What was read as it is shown, a winter with both its years where they were said.
fn shown(said: &Reading, context: &Context<'_>) -> String {
    let next = said.also.map(|also| format!("/{:02}", also.first().year_number() % 100));
    show_date_with(said.period, context.lang, context.months) + &next.unwrap_or_default()
}

/// How much of its year a date was written with.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    /// All of it, or so much as is enough in the deck.
    InFull,
    /// Its last two digits, where the deck has several centuries.
    ShortYear,
    /// Nothing.
    WithoutYear,
}

impl Asked<'_> {
    fn accepted(&self) -> impl Iterator<Item = Period> {
        std::iter::once(self.date).chain(self.accept.iter().copied())
    }

    fn is_answered_by(&self, said: &Reading) -> bool {
        self.accepted().any(|right| said.answers(right))
    }

    /// Whether it is right with day and month the other way round.
    fn is_answered_turned(&self, said: &Reading) -> bool {
        let other = said.other.map(Period::Date);
        other.is_some_and(|other| self.accepted().any(|right| right.is_answered_by(other)))
    }

    /// What was typed. Years of two digits are in the century of all dates of the deck, where they have but one, or else
    /// in that of a right answer, as days without their year are in its year, where they are right then.
    fn read(&self, typed: &str) -> Option<(Reading, Written)> {
        let order = self.context.date_order;
        let in_century = |century| read::read_short(typed, order, century);
        let in_deck = read::read(typed, order).or_else(|| self.context.known.century().and_then(in_century));
        let in_full = in_deck.filter(|said| !self.has_day_for_year(typed, said));
        in_full
            .map(|said| (said, Written::InFull))
            .or_else(|| Some((self.in_short(typed)?, Written::ShortYear)))
            .or_else(|| Some((self.without_year(typed)?, Written::WithoutYear)))
    }

    /// What was typed, its year of two digits in the century of a right answer, where it is one, holds one, or is one
    /// with day and month the other way round.
    fn in_short(&self, typed: &str) -> Option<Reading> {
        let readings = self.accepted().filter_map(|right| {
            read::read_short(typed, self.context.date_order, right.first().year_number() / 100)
        });
        let is_coarser = |said: &Reading| self.accepted().any(|right| coarser(said, right).is_some());
        readings
            .filter(|said| !self.has_day_for_year(typed, said))
            .find(|said| self.is_answered_by(said) || is_coarser(said) || self.is_answered_turned(said))
    }

    /// Whether a year of two digits was read where a day is asked and may have been said: `14 October` is no October
    /// of 1914 there.
    fn has_day_for_year(&self, typed: &str, said: &Reading) -> bool {
        let is_coarse = matches!(said.period.form(), Form::Month | Form::Year);
        is_coarse
            && self.date.precision() == Precision::Day
            && said.period.first().year_number() % 100 <= 31
            && read::read(typed, self.context.date_order).is_none()
    }

    /// Days without their year, where they are the right ones; a month alone is too little.
    fn without_year(&self, typed: &str) -> Option<Reading> {
        let days = self.accepted().filter(|right| right.precision() == Precision::Day);
        days.flat_map(|right| right.years().map(|year| (right, year))).find_map(|(right, year)| {
            let said = read::read_in_year(typed, self.context.date_order, year)?;
            said.answers(right).then_some(said)
        })
    }

    fn right(&self, said: &Reading, written: Written) -> Finding {
        let is_asked_about = || {
            let mut about = self.accepted().filter(|right| matches!(right, Period::About(..)));
            about.any(|right| said.answers(right))
        };
        if written == Written::ShortYear {
            Finding::close(0.5).because(Reason::ShortYear)
        } else if let Some(weekday) = self.other_weekday(said) {
            Finding::close(0.5).because(Reason::OtherWeekday(weekday))
        } else if said.is_hedged && !is_asked_about() {
            Finding::close(0.5).because(Reason::Hedged)
        } else if said.is_misspelt {
            Finding::TYPO
        } else {
            Finding::RIGHT
        }
    }

    /// The day of the week of the date, where another one was said.
    fn other_weekday(&self, said: &Reading) -> Option<String> {
        let date = said.period.date().filter(|date| date.precision() == Precision::Day)?;
        let weekday = usize::try_from(date.first_day().weekday().num_days_from_monday()).ok()?;
        let names =
            if is_arabic(self.context.lang) { calendar::WEEKDAYS_ARABIC } else { calendar::WEEKDAYS_ENGLISH };
        said.weekday.filter(|said| *said != weekday)?;
        names.get(weekday).map(|name| (*name).to_owned())
    }

    fn not_right(&self, said: &Reading) -> Finding {
        if let Some(other) = said.other.filter(|_| self.is_answered_turned(said)) {
            let other = show_date_with(other, self.context.lang, self.context.months);
            let reason = Reason::OtherReading { read: shown(said, self.context), other };
            return Finding::close(0.5).because(reason);
        }
        if let Some(finding) = self.accepted().find_map(|right| coarser(said, right)) {
            return finding;
        }
        if said.is_part {
            return Finding::WRONG;
        }
        let offs = self.accepted().filter_map(|right| off(said.period, right));
        let off = offs.min_by_key(|off| days(off.by));
        Finding::WRONG.because(Reason::ReadAsDate { date: shown(said, self.context), off })
    }
}
