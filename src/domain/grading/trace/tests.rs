use std::collections::BTreeSet;

use super::super::sample::{
    card, cloze, context, date, forms, list, number, order, pairs, person, text, with_wrong,
};
use super::*;
use crate::domain::grading::{Ground, KnownAnswers, Level};
use crate::domain::model::{Lang, Leniency};

fn traced(card: &Card, typed: &str, deck: &[&Card]) -> Trace {
    let known = KnownAnswers::of(deck.iter().copied());
    trace(card, typed, &context(&Lang::english(), Leniency::Normal, &known))
}

/// Words of the nearest form as `typed/expected level`.
fn told(trace: &Trace) -> Vec<String> {
    let dash = |word: &Option<String>| word.clone().unwrap_or_else(|| "–".into());
    let words = trace.nearest.iter().flat_map(|nearest| &nearest.words);
    words
        .map(|word| format!("{}/{} {}", dash(&word.typed), dash(&word.expected), word.level.name()))
        .collect()
}

#[test]
fn every_rule_is_named_where_it_decides() {
    let pact = text(&["Warsaw Pact", "Warsaw Treaty Organization of States"], &["حلف وارسو"]);
    let office = text(&["Chairman of the Council of Ministers"], &[]);
    let congress = text(&["20th Congress"], &[]);
    let foreseen = with_wrong(&pact, &[("NATO", "the other side")]);
    let slovenia = text(&["Slovenia"], &[]);
    let slovakia = text(&["Slovakia"], &[]);
    let khrushchev = person(&["Nikita Khrushchev"], &[]);
    let (foster, allen) = (person(&["John Foster Dulles"], &[]), person(&["Allen Dulles"], &[]));
    let ben_bella = person(&["Ben Bella"], &[]);
    let city =
        card(Answer::Choice { right: forms(&["Moscow"], &[]), wrong: forms(&["Beijing"], &[]), open: true });
    let (day, year, old) = (date("1962-10-14"), date("1962"), date("1848"));
    let (letter, congress_days) = (date("1962-10-11"), date("1956-02-14/1956-02-25"));
    let about = number(100.0, None, 5.0);
    let ships = number(25.0, Some(("ships", "سفينة")), 0.0);
    let truth = card(Answer::Truth(true));
    let troika = list(&["Malenkov", "Beria", "Molotov"], &[], false);
    let leaders = list(&["Lenin", "Stalin", "the great Khrushchev"], &[], true);
    let wars = order(&["Korea", "Suez", "Cuba"], &[]);
    let sides = pairs(&["Poland = Gomułka", "Hungary = Nagy", "Cuba = Castro"], &[]);
    let gap = cloze("The [Warsaw Pact] was founded.", "تأسس [حلف وارسو].");
    let long = "word ".repeat(300);
    let words = "word ".repeat(50);
    let mut named = BTreeSet::new();
    for (card, typed, rule) in [
        (&pact, "Warsaw Pact", Rule::Verbatim),
        (&pact, "the warsaw pact", Rule::SameWords),
        (&pact, " ?! ", Rule::Blank),
        (&pact, &long, Rule::TooLong),
        (&pact, "Warsow Pact", Rule::Slip),
        (&text(&["peaceful co-existence"], &[]), "peacefull coexistence", Rule::SplitWord),
        (&text(&["communism"], &[]), "communist", Rule::OtherEnding),
        (&office, "Chairman of the Ministers", Rule::MissingWords),
        (&pact, "the great Warsaw Pact", Rule::ExtraWords),
        (&office, "Chairman of their Council of Ministers", Rule::ExtraSmallWords),
        (&pact, "Baghdad Pact", Rule::Other),
        (&slovenia, "Slovania", Rule::Torn),
        (&slovenia, "Slovakia", Rule::OtherCard),
        (&foreseen, "nato", Rule::Foreseen),
        (&pact, "no Warsaw Pact", Rule::Negated),
        (&pact, "Warsaw Pact or NATO", Rule::OffersChoice),
        (&congress, "Congress", Rule::NumberDiffers),
        (&pact, &words, Rule::TooManyWords),
        (&khrushchev, "N. Khrushchev", Rule::NameFits),
        (&foster, "Dulles", Rule::SurnameShared),
        (&ben_bella, "Ahmed Ben Bella", Rule::SurnameCompleted),
        (&foster, "Foster Dulles", Rule::GivenNameDoubtful),
        (&khrushchev, "Nina Khrushchev", Rule::OtherName),
        (&khrushchev, ",", Rule::Blank),
        (&khrushchev, "al ,", Rule::OtherName),
        (&city, "moscow!", Rule::OptionNamed),
        (&city, "Beijing", Rule::OtherOption),
        (&day, "14 October 1962", Rule::SameDate),
        (&day, "14 Ocotber 1962", Rule::MonthSlip),
        (&year, "'62", Rule::ShortYear),
        (&day, "October 1962", Rule::CoarserDate),
        (&day, "14 October", Rule::NoYear),
        (&day, "Monday, 14 October 1962", Rule::OtherWeekday),
        (&day, "about 14 October 1962", Rule::OnlyAbout),
        (&letter, "10/11/1962", Rule::OtherReading),
        (&congress_days, "14 February 1956", Rule::OneEnd),
        (&day, "15 October 1962", Rule::OtherDate),
        (&day, "some day", Rule::NoDate),
        (&ships, "25", Rule::SameNumber),
        (&ships, "25 tanks", Rule::UnknownWords),
        (&about, "108", Rule::JustOutside),
        (&ships, "26", Rule::OtherNumber),
        (&ships, "many", Rule::NoNumber),
        (&truth, "yes", Rule::SameTruth),
        (&truth, "no", Rule::OtherTruth),
        (&truth, "maybe", Rule::NoTruth),
        (&troika, "Beria, Malenkov, Molotov", Rule::AllItems),
        (&troika, "Beria", Rule::SomeItems),
        (&troika, "Zhukov", Rule::NoItem),
        (&leaders, "the great mighty Khrushchev", Rule::NearItem),
        (&wars, "Cuba, Suez, Korea", Rule::OtherOrder),
        (&wars, "Korea, Cuba, Suez", Rule::Swapped),
        (&wars, "Korea, Suez", Rule::NotAllPlaced),
        (&sides, "Cuba: Castro; Poland: Gomułka; Hungary: Nagy", Rule::AllPairs),
        (&sides, "Cuba: Castro; Poland: Nagy; Hungary: Gomułka", Rule::MostPairs),
        (&sides, "Cuba: Nagy", Rule::FewPairs),
        (&gap, "The Warsaw Pact was founded.", Rule::WholeSentence),
    ] {
        let deck = [card, &slovenia, &slovakia, &foster, &allen, &old];
        assert_eq!(traced(card, typed, &deck).rule, rule, "{typed}");
        named.insert(rule.name());
    }
    // Two stand where a judge has nothing finer to say.
    let all: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(all.difference(&named).collect::<Vec<_>>(), [&"accepted", &"near"]);
}

#[test]
fn words_are_held_against_the_nearest_form() {
    let pact = text(&["Warsaw Treaty", "Warsaw Pact"], &["حلف وارسو"]);
    let trace = traced(&pact, "the Warsow Pact", &[]);
    assert_eq!(trace.nearest.as_ref().unwrap().form, "Warsaw Pact");
    assert_eq!(told(&trace), ["warsow/warsaw slip", "pact/pact same"]);
    let word = &trace.nearest.as_ref().unwrap().words[0];
    assert_eq!((word.off, word.ground), (1, Some(Ground::Letters { allowed: 1 })));
    let read = Read::Words { folded: "the warsow pact".into(), counted: "warsow pact".into() };
    assert_eq!(trace.read, read);
    assert_eq!(told(&traced(&pact, "Warsaw", &[])), ["warsaw/warsaw same", "–/pact different"]);
    assert_eq!(told(&traced(&pact, "حلف", &[])), ["حلف/حلف same", "–/وارسو different"]);
}

#[test]
fn numbers_are_told_to_be_exact_and_hard_letters_to_count() {
    let congress = traced(&text(&["20th Congress"], &[]), "21st Congress", &[]);
    let word = &congress.nearest.as_ref().unwrap().words[0];
    assert_eq!((word.level, word.ground), (Level::Different, Some(Ground::Exact)));
    let colonialism = traced(&text(&[], &["الاستعمار"]), "الاستثمار", &[]);
    let word = &colonialism.nearest.as_ref().unwrap().words[0];
    assert_eq!((word.off, word.ground), (1, Some(Ground::Letters { allowed: 0 })));
}

#[test]
fn a_name_is_told_as_surname_and_given_names() {
    let kennedy = person(&["John F. Kennedy", "JFK"], &["جون كينيدي"]);
    let trace = traced(&kennedy, "Kenedy, Jon", &[]);
    assert_eq!(trace.read, Read::Name { givens: "jon".into(), surname: "kenedy".into() });
    assert_eq!(trace.nearest.as_ref().unwrap().form, "John F. Kennedy");
    assert_eq!(told(&trace), ["kenedy/kennedy slip", "jon/john f slip"]);
    assert_eq!(
        told(&traced(&kennedy, "Robert Kennedy", &[])),
        ["kennedy/kennedy same", "robert/john f different"]
    );
    assert_eq!(told(&traced(&kennedy, "jfk", &[])), ["jfk/jfk same"]);
}

#[test]
fn dates_numbers_and_truths_are_told_as_they_were_read() {
    let read = |card: &Card, typed: &str| traced(card, typed, &[]).read;
    assert_eq!(read(&date("1962-10-14"), "10/11/1962"), Read::Date(Some("10 November 1962".into())));
    assert_eq!(read(&date("1962-10-14"), "soon"), Read::Date(None));
    assert_eq!(read(&date("1962"), "'62"), Read::Date(Some("1962".into())));
    assert_eq!(read(&date("1962"), "'63"), Read::Date(None));
    let day = date("1962-10-14");
    let without_year = |typed: &str| traced(&day, typed, &[&day]).read;
    assert_eq!(without_year("14 October"), Read::Date(Some("14 October 1962".into())));
    assert_eq!(without_year("15 October"), Read::Date(None));
    assert_eq!(read(&number(3e6, None, 0.0), "three million"), Read::Number(Some(3e6)));
    assert_eq!(read(&number(3e6, None, 0.0), "many"), Read::Number(None));
    assert_eq!(read(&card(Answer::Truth(true)), "صح"), Read::Truth(Some(true)));
}

#[test]
fn items_are_told_one_by_one() {
    let told = |trace: Trace| -> Vec<String> {
        let items = trace
            .items
            .into_iter()
            .map(|item| format!("{} <- {} {}", item.item, item.typed.unwrap_or_default(), item.level.name()));
        items.chain(trace.extra.into_iter().map(|extra| format!("+ {extra}"))).collect()
    };
    let troika = list(&["Malenkov", "Beria", "Molotov"], &[], false);
    assert_eq!(
        told(traced(&troika, "Malenkow, Beria and Zhukov", &[])),
        ["Malenkov <- Malenkow slip", "Beria <- Beria same", "Molotov <-  different", "+ Zhukov"]
    );
    let wars = order(&["Korea", "Suez", "Cuba"], &[]);
    assert_eq!(
        told(traced(&wars, "Korea, Cuba, Suez", &[])),
        ["Korea <- Korea same", "Suez <- Cuba different", "Cuba <- Suez different"]
    );
    let sides = pairs(&["Poland = Gomułka", "Hungary = Nagy"], &[]);
    assert_eq!(
        told(traced(&sides, "Poland: Gomulka\nHungary: Gomulka", &[])),
        ["Poland: Gomułka <- Gomułka same", "Hungary: Nagy <- Gomułka different"]
    );
    let gaps = cloze("[Lenin] died in [1924].", "في عام [1924] توفي [لينين].");
    assert_eq!(
        told(traced(&gaps, "Lenni, 1925", &[])),
        ["Lenin <- Lenni slip", "1924 <-  different", "+ 1925"]
    );
}
