//! The language by tables, and what holds for any text and any filter.

use proptest::prelude::*;

use super::*;
use crate::domain::model::{
    Answer, Card, CardRecord, Kind, Lang, Localized, MemoryState, Note, State, Studied, Text,
};
use crate::domain::schedule::Model;
use crate::domain::time::Day;

fn today() -> Day {
    Day::parse("2026-03-10").unwrap()
}

fn words(text: &str) -> Filter {
    Filter::Is(Test::Words(Phrase::new(text).unwrap()))
}

#[test]
fn what_is_typed_is_read_and_written_again() {
    for (typed, written) in [
        ("tag:cuba", "tag:cuba"),
        (" tag : \"cold war\" ", "tag:\"cold war\""),
        ("TAG:cuba AND Retrievability < 80%", "tag:cuba and retrievability<0.8"),
        ("a and b or c", "(a and b) or c"),
        ("a and (b or c)", "a and (b or c)"),
        ("not a and not not b", "not a and not not b"),
        ("not (a and b)", "not (a and b)"),
        ("((a))", "a"),
        ("due<=+3 and due>-2 and due!=today", "due<=+3 and due>-2 and due!=today"),
        ("due=tomorrow or due>=2026-12-24", "due=+1 or due>=2026-12-24"),
        ("due=+0", "due=today"),
        ("lapses!=3", "lapses!=3"),
        ("state:Suspended or kind:DATE", "state:suspended or kind:date"),
        ("\"say \\\"no\\\"\" or \"and\"", "\"say \\\"no\\\"\" or \"and\""),
        ("صواريخ or tag:not", "صواريخ or tag:\"not\""),
        ("deck:cuba-1962", "deck:cuba-1962"),
    ] {
        let filter = parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault}"));
        assert_eq!(filter.to_string(), written, "{typed}");
    }
}

#[test]
fn and_binds_more_than_or_and_not_most() {
    let (a, b, c) = (words("a"), words("b"), words("c"));
    let not_a = Filter::Not(Box::new(a));
    let both = Filter::All(vec![not_a, b]);
    assert_eq!(parse("not a and b or c"), Ok(Filter::Any(vec![both, c])));
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (typed, place, said) in [
        ("", "", "the filter is empty"),
        ("  ", "  ", "the filter is empty"),
        ("tg:cuba", "tg", "unknown field `tg`"),
        ("a and", "", "a test is missing at the end"),
        ("and a", "and", "a test is missing before `and`"),
        ("a or or b", "or", "a test is missing before `or`"),
        ("a b", "b", "`b` does not follow on what stands before it"),
        ("(a b)", "b", "`b` does not follow on what stands before it"),
        ("(a and (b)", "(", "the parenthesis is not closed"),
        ("a)", ")", "nothing is closed here"),
        ("()", ")", "a test is missing before `)`"),
        (": a", ":", "a test is missing before `:`"),
        ("\"a", "\"a", "the quotation is not closed"),
        ("\"a\\", "\"a\\", "the quotation is not closed"),
        ("tag:", "tag:", "nothing follows on `tag`"),
        ("lapses> and a", "and", "`and` is no number"),
        ("lapses>)", "lapses>", "nothing follows on `lapses`"),
        ("tag=cuba", "=", "`tag` cannot be compared"),
        ("lapses:3", ":", "`lapses` has to be compared"),
        ("lapses>3<5", "<", "`<` does not follow on what stands before it"),
        ("state:sleeping", "sleeping", "`sleeping` is no state"),
        ("kind:maths", "maths", "`maths` is no kind"),
        ("tag:?!", "?!", "there is no word to look for"),
        ("lapses>many", "many", "`many` is no number"),
        ("lapses>-1", "-1", "`-1` is no number"),
        ("stability>inf", "inf", "`inf` is no number"),
        ("stability>.", ".", "`.` is no number"),
        ("retrievability<80", "80", "retrievability is never 80"),
        ("difficulty>0.5", "0.5", "difficulty is never 0.5"),
        ("due<soon", "soon", "`soon` is no day"),
        ("due<2026-02-30", "2026-02-30", "`2026-02-30` is no day"),
        ("due<+99999999999", "+99999999999", "`+99999999999` is no day"),
        ("مهمة حل", "حل", "`حل` does not follow on what stands before it"),
    ] {
        let fault = parse(typed).expect_err(typed);
        assert_eq!((&typed[fault.span.clone()], fault.to_string().as_str()), (place, said), "{typed}");
    }
    let deep = format!("{}a{}", "(".repeat(60), ")".repeat(60));
    assert_eq!(parse(&deep).unwrap_err().problem, Problem::TooDeep);
    assert_eq!(parse(&"not ".repeat(100_000)).unwrap_err().problem, Problem::TooDeep);
    assert!(parse(&vec!["a"; 100_000].join(" and ")).is_ok());
}

#[test]
fn a_field_alone_may_leave_its_colon_out() {
    let lapses = Field::from_name("lapses").unwrap();
    assert_eq!(parse_test(lapses, ">=3"), parse("lapses>=3"));
    assert_eq!(parse_test(Field::Due, "<= +3"), parse("due<=+3"));
    assert_eq!(parse_test(Field::State, "new"), parse("state:new"));
    for (typed, place, said) in [
        ("3", "3", "`lapses` has to be compared"),
        ("", "", "`lapses` has to be compared"),
        (">", ">", "nothing follows on `lapses`"),
        (">3 x", "x", "`x` is more than one test"),
    ] {
        let fault = parse_test(lapses, typed).expect_err(typed);
        assert_eq!((&typed[fault.span.clone()], fault.to_string().as_str()), (place, said), "{typed}");
    }
}

fn card() -> Card {
    let answer = Answer::Text(Localized::one(Lang::english(), vec!["Cuba".into()]));
    let question = Text::one(Lang::english(), "Where were the missiles?".into());
    Note { tags: vec!["cold-war".into()], ..Note::plain("missiles", question, answer) }.into_card()
}

/// A card answered five days ago with a stability of five days: its recall has just fallen to 0.9.
fn studied() -> CardRecord {
    let day = |text| Day::parse(text).unwrap();
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability: 5.0, difficulty: 6.5 },
        due: day("2026-03-12"),
        interval: 7,
        first_day: day("2026-03-01"),
        last_day: day("2026-03-05"),
        reps: 4,
        lapses: 2,
        content: 0,
    };
    CardRecord {
        studied: Some(studied),
        flagged: true,
        buried: Some(day("2026-03-09")),
        ..CardRecord::default()
    }
}

fn holds(typed: &str, record: &CardRecord) -> bool {
    let (card, deck_tags) = (card(), ["cuba-1962".to_owned()]);
    let model = Model::default();
    let seen = Seen { card: &card, record, deck_tags: &deck_tags };
    parse(typed).unwrap().holds(seen, Moment { today: today(), model: &model })
}

#[test]
fn a_card_is_meant_by_what_it_is_and_where_it_stands() {
    for (typed, is_meant) in [
        ("missile", true),
        ("missile and cuba", true),
        ("\"missiles cuba\"", true),
        ("turkey", false),
        ("tag:cold", true),
        ("tag:cuba", true),
        ("tag:old", false),
        ("deck:deck", true),
        ("deck:rome", false),
        ("kind:text", true),
        ("kind:date", false),
        ("state:review", true),
        ("state:new", false),
        ("state:flagged", true),
        ("state:buried", false),
        ("state:suspended", false),
        ("retrievability<0.91 and retrievability>0.89", true),
        ("retrievability<0.8", false),
        ("stability=5 and stability<=5 and stability>=5 and not stability!=5", true),
        ("difficulty>6.4 and difficulty<6.6", true),
        ("lapses=2 and reps>3", true),
        ("due<=+2 and due>+1 and due=2026-03-12", true),
        ("due<today", false),
        ("due>-1", true),
        ("not missile or tag:cuba", true),
        ("not (missile or tag:cuba)", false),
    ] {
        assert_eq!(holds(typed, &studied()), is_meant, "{typed}");
    }
}

#[test]
fn what_a_new_card_does_not_have_passes_no_comparison() {
    let new = CardRecord::default();
    for field in ["retrievability", "stability", "difficulty"] {
        for sign in ["<", "<=", ">", ">=", "=", "!="] {
            assert!(!holds(&format!("{field}{sign}1"), &new), "{field}{sign}");
        }
    }
    assert!(!holds("due<=+36500", &new) && !holds("due!=today", &new));
    assert!(holds("lapses=0 and reps=0 and state:new", &new));
    assert!(holds("not retrievability<0.8", &new));
}

fn phrases() -> impl Strategy<Value = Phrase> {
    let odd = prop_oneof![
        "[a-z]{1,6}",
        "[a-z ():<>=!\\\\\"']{1,8}",
        "\\PC{1,6}",
        Just("not".to_owned()),
        Just("OR".to_owned()),
    ];
    odd.prop_filter_map("a phrase has words", |text| Phrase::new(&text))
}

fn relations() -> impl Strategy<Value = Relation> {
    prop::sample::select(Relation::ALL.to_vec())
}

fn tests() -> impl Strategy<Value = Test> {
    let measures = Field::ALL.into_iter().filter_map(|field| match field {
        Field::Measure(measure) => Some(measure),
        _ => None,
    });
    let numbers = (prop::sample::select(measures.collect::<Vec<_>>()), relations(), 0.0_f32..=1.0);
    prop_oneof![
        phrases().prop_map(Test::Words),
        phrases().prop_map(Test::Tag),
        phrases().prop_map(Test::Deck),
        prop::sample::select(Kind::ALL.to_vec()).prop_map(Test::Kind),
        prop::sample::select(Standing::ALL.to_vec()).prop_map(Test::State),
        numbers.prop_map(|(measure, relation, share)| {
            let (least, most) = measure.bounds().into_inner();
            Test::Number(measure, relation, (least + share * (most - least)).min(most))
        }),
        (relations(), any::<i32>()).prop_map(|(relation, days)| Test::Due(relation, When::In(days))),
        (relations(), -700_000_i32..2_000_000).prop_filter_map(
            "years of four digits",
            |(relation, number)| {
                let day = Day::from_number(number).filter(|day| day.to_string().len() == 10)?;
                Some(Test::Due(relation, When::On(day)))
            }
        ),
    ]
}

fn filters() -> impl Strategy<Value = Filter> {
    tests().prop_map(Filter::Is).prop_recursive(6, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Filter::Any),
            inner.prop_map(|filter| Filter::Not(Box::new(filter))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(filter in filters()) {
        prop_assert_eq!(parse(&filter.to_string()), Ok(filter));
    }

    #[test]
    fn no_text_is_too_odd_and_every_fault_has_a_place(text in "\\PC{0,40}") {
        let readings = std::iter::once(parse(&text))
            .chain(Field::ALL.map(|field| parse_test(field, &text)));
        for fault in readings.filter_map(Result::err) {
            prop_assert!(text.get(fault.span.clone()).is_some(), "{:?}", fault);
        }
    }

    #[test]
    fn no_heap_of_pieces_is_too_odd(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "and", "or", "not", "(", ")", ":", "<", "!=", "!", "\"", "\\", "tag", "due", "lapses", "3", "+3", " ", "é",
        ]), 0..20),
    ) {
        let text = pieces.concat();
        if let Err(fault) = parse(&text) {
            prop_assert!(text.get(fault.span.clone()).is_some(), "{:?}", fault);
        }
    }
}
