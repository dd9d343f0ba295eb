//! What people type as dates, and the verdict on it.

use super::super::sample::{assert_verdicts, card, date, graded, with_wrong};
use crate::domain::grading::{Apart, Off, Reason};
use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};
use crate::domain::model::{Answer, Card, Verdict};
use crate::domain::time::{Form, Period, Precision};

fn verdict_and_reason(card: &Card, typed: &str) -> (Verdict, Option<Reason>) {
    let grade = graded(card, typed, &[]);
    (grade.verdict, grade.reason)
}

#[test]
fn dates_are_judged_at_the_precision_asked() {
    let (day, month, year) = (date("1962-10-14"), date("1962-10"), date("1962"));
    assert_verdicts(&[
        (&day, "14 Oct 1962", Right),
        (&day, "١٤ أكتوبر ١٩٦٢", Right),
        (&day, "14 Ocotber 1962", Typo),
        (&day, "Sunday 14 October 1962", Right),
        (&day, "15 October 1962", Wrong),
        (&day, "14 October 1963", Wrong),
        (&day, "14 November 1962", Wrong),
        (&day, "31 Feb 1962", Wrong),
        (&day, "October", Wrong),
        (&day, "15 October", Wrong),
        (&day, "14 October or so", Wrong),
        (&day, "not 14 October 1962", Wrong),
        (&day, " - ", Blank),
        (&month, "October 1962", Right),
        (&month, "14 October 1962", Right),
        (&month, "early October 1962", Right),
        (&month, "14–25 October 1962", Right),
        (&month, "October", Wrong),
        (&month, "October 1963", Wrong),
        (&month, "14 November 1962", Wrong),
        (&month, "October–November 1962", Wrong),
        (&year, "1962", Right),
        (&year, "14 October 1962", Right),
        (&year, "Oct 1962", Right),
        (&year, "autumn 1962", Right),
        (&year, "late 1962", Right),
        (&year, "1963", Wrong),
        (&year, "1962–63", Wrong),
        (&year, "1960–1964", Wrong),
    ]);
}

#[test]
fn a_right_date_that_says_less_is_close_by_how_much_it_says() {
    let (day, month, year) = (date("1962-10-14"), date("1962-10"), date("1962"));
    for (card, typed, said, score) in [
        (&day, "October 1962", Form::Month, 2.0 / 3.0),
        (&day, "تشرين الأول 1962", Form::Month, 2.0 / 3.0),
        (&day, "10/1962", Form::Month, 2.0 / 3.0),
        (&day, "mid-October 1962", Form::Month, 2.0 / 3.0),
        (&day, "14–25 October 1962", Form::Span, 2.5 / 3.0),
        (&day, "من 10 إلى 16 تشرين الأول 1962", Form::Span, 2.5 / 3.0),
        (&day, "autumn 1962", Form::Season, 0.5),
        (&day, "1962", Form::Year, 1.0 / 3.0),
        (&day, "late 1962", Form::Year, 1.0 / 3.0),
        (&day, "62", Form::Year, 1.0 / 3.0),
        (&day, "about 1962", Form::Year, 1.0 / 3.0),
        (&day, "the 1960s", Form::Decade, 0.5 / 3.0),
        (&month, "1962", Form::Year, 0.5),
        (&month, "خريف 1962", Form::Season, 0.75),
        (&month, "the sixties", Form::Decade, 0.25),
        (&year, "the early sixties", Form::Decade, 0.5),
        (&year, "ستينيات القرن العشرين", Form::Decade, 0.5),
    ] {
        let grade = graded(card, typed, &[]);
        let asked = if card == &day {
            Form::Day
        } else if card == &month {
            Form::Month
        } else {
            Form::Year
        };
        assert_eq!((grade.verdict, grade.reason), (Close, Some(Reason::Coarser { said, asked })), "{typed}");
        assert!((grade.score - score).abs() < 1e-6, "{typed}: {}", grade.score);
    }
    for (card, typed) in [
        (&day, "early October 1962"),
        (&day, "October–November 1962"),
        (&day, "1961–1963"),
        (&day, "summer 1962"),
        (&month, "the fifties"),
        (&year, "the late sixties"),
    ] {
        assert_eq!(graded(card, typed, &[]).verdict, Wrong, "{typed}");
    }
}

#[test]
fn a_day_without_its_year_is_close() {
    let day = date("1962-10-14");
    for typed in ["14 October", "October 14th", "14/10", "10/14", "١٤ تشرين الأول"] {
        assert_eq!(verdict_and_reason(&day, typed), (Close, Some(Reason::NoYear)), "{typed}");
    }
    for typed in ["15 October", "14 November", "October", "14", "15/10"] {
        for deck in [&[][..], &[&day]] {
            let reason = graded(&day, typed, deck).reason;
            assert_eq!(reason, Some(Reason::NotADate(Form::Day)), "{typed}");
        }
    }
    assert_eq!(graded(&day, "14 October", &[&day]).reason, Some(Reason::NoYear));
    assert_eq!(graded(&date("1914-10"), "Oct '14", &[&date("1914-10")]).verdict, Right);
}

#[test]
fn an_exact_date_is_not_about_another() {
    let (day, year) = (date("1962-10-14"), date("1962"));
    for (card, typed) in [
        (&day, "about 14 October 1962"),
        (&day, "نحو 14 تشرين الأول 1962"),
        (&year, "c. 1962"),
        (&year, "~1962"),
        (&year, "حوالي 1962"),
    ] {
        assert_eq!(verdict_and_reason(card, typed), (Close, Some(Reason::Hedged)), "{typed}");
    }
    assert_eq!(graded(&day, "about 15 October 1962", &[]).verdict, Wrong);
    assert_eq!(graded(&year, "c. 1963", &[]).verdict, Wrong);
}

#[test]
fn a_day_of_the_week_counts_when_it_is_wrong() {
    let (day, month) = (date("1962-10-14"), date("1962-10"));
    let sunday = (Close, Some(Reason::OtherWeekday("Sunday".into())));
    assert_eq!(verdict_and_reason(&day, "Monday, 14 October 1962"), sunday);
    assert_eq!(verdict_and_reason(&day, "الاثنين 14 تشرين الأول 1962"), sunday);
    assert_eq!(verdict_and_reason(&month, "Monday, 14 October 1962"), sunday);
    assert_eq!(verdict_and_reason(&day, "الأحد 14 تشرين الأول 1962"), (Right, None));
    assert_eq!(verdict_and_reason(&day, "Monday, 15 October 1962").0, Wrong);
    assert_eq!(verdict_and_reason(&month, "Monday in October 1962"), (Right, None));
}

#[test]
fn the_other_order_of_day_and_month_is_close_and_shown() {
    let day = date("1962-10-11");
    let reason = Reason::OtherReading { read: "10 November 1962".into(), other: "11 October 1962".into() };
    assert_eq!(verdict_and_reason(&day, "10/11/1962"), (Close, Some(reason)));
    assert_eq!(verdict_and_reason(&day, "11/10/1962"), (Right, None));
    assert!(matches!(graded(&day, "10/11/62", &[&day]).reason, Some(Reason::OtherReading { .. })));
    assert!(matches!(graded(&day, "10/11/62", &[]).reason, Some(Reason::OtherReading { .. })));
    assert_eq!(verdict_and_reason(&day, "10 November 1962").0, Wrong);
    assert_eq!(verdict_and_reason(&day, "1962-11-10").0, Wrong);
    for (typed, read) in [
        ("11/10/1962", Some("11 October 1962")),
        ("10/11/1962", Some("10 November 1962")),
        ("10/10/1962", None),
        ("28/10/1962", None),
        ("1962-10-11", None),
        ("11 October 1962", None),
    ] {
        assert_eq!(graded(&day, typed, &[]).read_as.as_deref(), read, "{typed}");
    }
}

#[test]
fn the_reason_tells_what_was_read_and_how_far_off_it_is() {
    let (day, month, year) = (date("1962-10-28"), date("1962-10"), date("1962"));
    for (card, typed, read, off) in [
        (&day, "30 October 1962", "30 October 1962", Some((2, Precision::Day, true))),
        (&day, "27 October 1962", "27 October 1962", Some((1, Precision::Day, false))),
        (&day, "28 November 1962", "28 November 1962", Some((31, Precision::Day, true))),
        (&day, "29 November 1962", "29 November 1962", None),
        (&day, "1961", "1961", Some((1, Precision::Year, false))),
        (&day, "November 1962", "November 1962", Some((1, Precision::Month, true))),
        (&month, "14 December 1962", "14 December 1962", Some((2, Precision::Month, true))),
        (&month, "October 1963", "October 1963", Some((1, Precision::Year, true))),
        (&month, "September 1963", "September 1963", Some((11, Precision::Month, true))),
        (&day, "28 October 1961", "28 October 1961", Some((1, Precision::Year, false))),
        (&day, "28 October 1956", "28 October 1956", None),
        (&month, "November 1963", "November 1963", None),
        (&year, "1957", "1957", Some((5, Precision::Year, false))),
        (&year, "1956", "1956", None),
        (&year, "the fifties of the 20th century", "the 1950s", None),
        (&year, "1960-1961", "1960–1961", None),
    ] {
        let off = off.map(|(count, unit, is_late)| Off { by: Apart { count, unit }, is_late });
        let reason = Reason::ReadAsDate { date: read.into(), off };
        assert_eq!(verdict_and_reason(card, typed), (Wrong, Some(reason)), "{typed}");
    }
    assert_eq!(graded(&day, "some day", &[]).reason, Some(Reason::NotADate(Form::Day)));
    assert_eq!(graded(&day, "10/28/1962", &[]).reason, None);
    assert_eq!(graded(&day, "27 October 1962", &[]).diff, []);
}

#[test]
fn a_year_of_two_digits_is_right_where_the_deck_has_one_century() {
    let (day, early, later) = (date("1962-10-14"), date("1894-04-15"), date("1956"));
    assert_eq!(graded(&day, "14 Oct 62", &[&day, &later]).verdict, Right);
    assert_eq!(graded(&day, "١٤/١٠/٦٢", &[&day, &later]).verdict, Right);
    assert_eq!(graded(&later, "'56", &[&day, &later]).verdict, Right);
    assert_eq!(graded(&day, "14 Oct 63", &[&day, &later]).verdict, Wrong);
    assert_eq!(graded(&day, "14 Oct 62", &[&day, &early]).reason, Some(Reason::ShortYear));
    assert_eq!(graded(&day, "Oct 62", &[&day]).reason, graded(&day, "Oct 1962", &[&day]).reason);
}

#[test]
fn a_year_of_two_digits_is_to_be_confirmed_where_all_else_is_right() {
    let (day, month, year) = (date("1962-10-14"), date("1962-10"), date("1964"));
    for (card, typed) in [
        (&day, "14 Oct 62"),
        (&day, "Oct. 14th, 62"),
        (&day, "14/10/62"),
        (&day, "14 Oct. '62"),
        (&day, "١٤ تشرين الأول ٦٢"),
        (&month, "اكتوبر 62"),
        (&month, "10/62"),
        (&year, "'64"),
        (&year, "64"),
    ] {
        assert_eq!(verdict_and_reason(card, typed), (Close, Some(Reason::ShortYear)), "{typed}");
    }
    for (card, typed) in
        [(&day, "15 Oct 62"), (&day, "14 Oct 63"), (&day, "Oct 63"), (&year, "62"), (&year, "sixty four")]
    {
        let reason = Reason::NotADate(if card == &day { Form::Day } else { Form::Year });
        assert_eq!(graded(card, typed, &[]).reason, Some(reason), "{typed}");
    }
    assert!(matches!(graded(&date("1962"), "62 AD", &[]).reason, Some(Reason::ReadAsDate { .. })));
    let told = with_wrong(&month, &[("1962-10-16", "the day Kennedy was told")]);
    assert!(matches!(graded(&told, "16 Oct 62", &[]).reason, Some(Reason::KnownWrong(_))));
}

#[test]
fn what_is_no_single_date_is_asked_in_its_own_way() {
    let (days, years, about) = (date("1956-02-14/1956-02-25"), date("1956/1964"), date("1956~"));
    let (decade, season) = (date("195X"), date("1956-23"));
    assert_verdicts(&[
        (&days, "14–25 Feb 1956", Right),
        (&days, "من 14 إلى 25 شباط 1956", Right),
        (&days, "14-25 Febuary 1956", Typo),
        (&days, "about 14-25 February 1956", Close),
        (&days, "14-24 Feb 1956", Wrong),
        (&days, "15-25 Feb 1956", Wrong),
        (&days, "16 Feb 1956", Wrong),
        (&days, "14-25 Feb 1957", Wrong),
        (&days, "1955", Wrong),
        (&days, "14-25 Feb", Close),
        (&days, "14-24 Feb", Wrong),
        (&days, "14 Feb", Wrong),
        (&years, "1956–64", Right),
        (&years, "from 14 February 1956 to 14 October 1964", Right),
        (&years, "1956–1963", Wrong),
        (&about, "1956", Right),
        (&about, "about 1956", Right),
        (&about, "نحو 1957", Right),
        (&about, "December 1955", Right),
        (&about, "1958", Wrong),
        (&about, "1955–1957", Right),
        (&decade, "the 1950s", Right),
        (&decade, "the fifties", Right),
        (&decade, "الخمسينيات", Right),
        (&decade, "1956", Right),
        (&decade, "1950–1959", Right),
        (&decade, "the late fifties", Right),
        (&decade, "the 1960s", Wrong),
        (&decade, "the sixties", Wrong),
        (&season, "autumn 1956", Right),
        (&season, "fall of 1956", Right),
        (&season, "خريف 1956", Right),
        (&season, "October 1956", Right),
        (&season, "summer 1956", Wrong),
        (&season, "autumn 1957", Wrong),
        (&season, "autumn", Wrong),
    ]);
    for (card, typed, reason) in [
        (&days, "February 1956", Reason::Coarser { said: Form::Month, asked: Form::Span }),
        (&days, "14 February 1956", Reason::OneEnd { is_first: true }),
        (&days, "25/2/1956", Reason::OneEnd { is_first: false }),
        (&years, "the fifties or so", Reason::NotADate(Form::Span)),
        (&season, "1956", Reason::Coarser { said: Form::Year, asked: Form::Season }),
        (&decade, "early", Reason::NotADate(Form::Decade)),
    ] {
        assert_eq!(graded(card, typed, &[]).reason, Some(reason), "{typed}");
    }
    let months = date("1956-02/1956-03");
    assert_eq!(
        graded(&date("1956-02-14/1956-03-02"), "February–March 1956", &[]).reason,
        Some(Reason::Coarser { said: Form::Month, asked: Form::Span })
    );
    assert_eq!(graded(&months, "14 February – 2 March 1956", &[]).verdict, Right);
}

#[test]
fn a_winter_may_go_by_either_of_its_years() {
    let (winter, other) = (date("1956-24"), date("1955-24"));
    assert_verdicts(&[
        (&winter, "winter 1956", Right),
        (&winter, "winter 1956/57", Right),
        (&winter, "winter 1955/56", Right),
        (&winter, "شتاء 1955-56", Right),
        (&winter, "December 1955", Right),
        (&winter, "January 1956", Right),
        (&winter, "January 1957", Right),
        (&winter, "winter 1955", Wrong),
        (&winter, "winter 1957/58", Wrong),
        (&winter, "winter 1954/55", Wrong),
        (&winter, "January–December 1956", Wrong),
        (&other, "winter 1955/56", Right),
        (&other, "winter 1956/57", Wrong),
        (&date("1956-01"), "winter 1955/56", Close),
        (&date("1956-01"), "winter 1956/57", Wrong),
    ]);
    let read = Reason::ReadAsDate { date: "winter 1957/58".into(), off: None };
    assert_eq!(graded(&winter, "winter 1957-1958", &[]).reason, Some(read));
}

#[test]
fn of_several_right_dates_the_nearest_in_time_is_told() {
    let two = card(Answer::Date {
        date: Period::parse("1961-10-30").unwrap(),
        accept: vec![Period::parse("1962-10-14").unwrap()],
    });
    let off = Off { by: Apart { count: 16, unit: Precision::Day }, is_late: true };
    let reason = Reason::ReadAsDate { date: "30 October 1962".into(), off: Some(off) };
    assert_eq!(verdict_and_reason(&two, "30 October 1962"), (Wrong, Some(reason)));
}

#[test]
fn foreseen_dates_are_wrong_in_whatever_form() {
    let day =
        with_wrong(&date("1962-10-14"), &[("1962-10-16", "the day Kennedy was told"), ("never", "it was")]);
    let told = Some(Reason::KnownWrong(Some("the day Kennedy was told".into())));
    assert_eq!(graded(&day, "16 Oct 1962", &[]).reason, told);
    assert_eq!(graded(&day, "١٦ تشرين الأول ١٩٦٢", &[]).reason, told);
    assert_eq!(graded(&day, "Never!", &[]).reason, Some(Reason::KnownWrong(Some("it was".into()))));
    let month = with_wrong(&date("1962-10"), &[("1962-10-16", "the day Kennedy was told")]);
    assert_eq!(graded(&month, "16 Oct 1962", &[]).reason, told);
    assert_eq!(graded(&month, "17 Oct 1962", &[]).verdict, Right);
}
