//! What happened before and after: the dated events of a deck.
//!
//! In: the cards of a deck. Out: [`Timeline`], which gives a date its [`Neighbours`].

use super::date::{apart, show_date_with};
use super::grade::{Neighbour, Neighbours};
use crate::domain::model::{Answer, Card, Lang, Text};
use crate::domain::time::{Months, Period};

/// The events of a deck that its date cards name.
#[derive(Debug, Clone, Default)]
pub(super) struct Timeline(Vec<(Period, Text)>);

impl Timeline {
    /// Adds what a card asks the date of, where it says what that is.
    pub(super) fn add(&mut self, card: &Card) {
        if let (Answer::Date { date, .. }, Some(event)) = (&card.note.answer, &card.note.event) {
            self.0.push((*date, event.clone()));
        }
    }

    /// The event that was over before a date and the one that began after it, nearest to it of those whose distance can
    /// be told; nothing where the deck has neither.
    pub(super) fn around(&self, date: Period, lang: &Lang, months: Months) -> Option<Neighbours> {
        let neighbour = |(other, event): &(Period, Text)| {
            let apart = apart(*other, date)?;
            Some((
                *other,
                Neighbour {
                    event: event.pick(lang).clone(),
                    date: show_date_with(*other, lang, months),
                    apart,
                },
            ))
        };
        // Of events at one time the first of the deck is named.
        let earlier = self.0.iter().rev().filter(|(other, _)| other.last_day() < date.first_day());
        let later = self.0.iter().filter(|(other, _)| other.first_day() > date.last_day());
        let before = earlier.filter_map(neighbour).max_by_key(|(other, _)| other.last_day());
        let after = later.filter_map(neighbour).min_by_key(|(other, _)| other.first_day());
        let [before, after] = [before, after].map(|found| found.map(|(_, neighbour)| neighbour));
        (before.is_some() || after.is_some()).then_some(Neighbours { before, after })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::sample::{both, date, graded};
    use super::*;
    use crate::domain::grading::Apart;
    use crate::domain::model::Verdict;
    use crate::domain::time::Precision;

    fn event(when: &str, english: &str, arabic: &str) -> Card {
        let mut card = date(when);
        Arc::make_mut(&mut card.note).event = Some(both(english, arabic));
        card
    }

    fn timeline(cards: &[Card]) -> Timeline {
        let mut timeline = Timeline::default();
        for card in cards {
            timeline.add(card);
        }
        timeline
    }

    fn around(timeline: &Timeline, when: &str, lang: &Lang) -> [Option<(String, String, u32, Precision)>; 2] {
        let neighbours = timeline.around(Period::parse(when).unwrap(), lang, Months::Levantine).unwrap();
        [neighbours.before, neighbours.after].map(|neighbour| {
            let Neighbour { event, date, apart } = neighbour?;
            Some((event, date, apart.count, apart.unit))
        })
    }

    #[test]
    fn a_date_has_the_nearest_events_beside_it() {
        let cards = [
            event("1962-10-28", "the missiles were given up", "سُحبت الصواريخ"),
            event("1962-10-14", "a U-2 saw the missiles", "رصدت طائرة يو-2 الصواريخ"),
            event("1962-10-14", "another thing happened", "حدث أمر آخر"),
            event("1962-10-22", "the blockade was announced", "أُعلن الحصار"),
            event("1961-08", "the wall was built", "بُني الجدار"),
            event("1956-02-14/1956-02-25", "the congress met", "انعقد المؤتمر"),
            date("1962-10-25"),
        ];
        let timeline = timeline(&cards);
        let named = |event: &str, date: &str, count, unit| Some((event.into(), date.into(), count, unit));
        let (english, arabic) = (Lang::english(), Lang::arabic());
        assert_eq!(
            around(&timeline, "1962-10-22", &english),
            [
                named("a U-2 saw the missiles", "14 October 1962", 8, Precision::Day),
                named("the missiles were given up", "28 October 1962", 6, Precision::Day),
            ]
        );
        assert_eq!(
            around(&timeline, "1962-10-28", &arabic),
            [named("أُعلن الحصار", "22 تشرين الأول 1962", 6, Precision::Day), None]
        );
        assert_eq!(
            around(&timeline, "1961-08-13", &english),
            [
                named("the congress met", "14–25 February 1956", 1996, Precision::Day),
                named("a U-2 saw the missiles", "14 October 1962", 427, Precision::Day),
            ]
        );
        assert_eq!(
            around(&timeline, "1956-02-14/1956-02-25", &english),
            [None, named("the wall was built", "August 1961", 66, Precision::Month)]
        );
        assert_eq!(Timeline::default().around(Period::parse("1962").unwrap(), &english, Months::Both), None);
    }

    #[test]
    fn an_event_whose_distance_nobody_can_tell_hides_no_other() {
        let cards = [
            event("1956-02", "the speech was held", "أُلقي الخطاب"),
            event("1956-23", "Hungary rose", "ثارت المجر"),
            event("196X", "states became free", "استقلت دول"),
            event("1962-10", "the missiles were seen", "رُصدت الصواريخ"),
        ];
        let named = |event: &str, date: &str, count| {
            Some((event.to_owned(), date.to_owned(), count, Precision::Month))
        };
        assert_eq!(
            around(&timeline(&cards), "1958-03", &Lang::english()),
            [
                named("the speech was held", "February 1956", 25),
                named("the missiles were seen", "October 1962", 55),
            ]
        );
    }

    #[test]
    fn neighbours_are_named_once_the_answer_is_wrong() {
        let asked = event("1962-10-22", "the blockade was announced", "أُعلن الحصار");
        let first = event("1962-10-14", "a U-2 saw the missiles", "رصدت طائرة يو-2 الصواريخ");
        let neighbours = |typed: &str| {
            let grade = graded(&asked, typed, &[&asked, &first]);
            (grade.verdict, grade.neighbours)
        };
        let before = Neighbour {
            event: "a U-2 saw the missiles".into(),
            date: "14 October 1962".into(),
            apart: Apart { count: 8, unit: Precision::Day },
        };
        let known = Some(Neighbours { before: Some(before), after: None });
        assert_eq!(neighbours("23 October 1962"), (Verdict::Wrong, known.clone()));
        assert_eq!(neighbours(""), (Verdict::Blank, known));
        assert_eq!(neighbours("October 1962"), (Verdict::Close, None));
        assert_eq!(neighbours("22 October 1962"), (Verdict::Right, None));
    }
}
