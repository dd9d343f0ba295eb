//! What is chosen, put in order and matched, and what hints rule out.

use super::*;

#[test]
fn options_that_do_not_exist_are_refused_or_wrong() {
    let words = |text: &str| Localized::one(Lang::english(), vec![text.to_owned()]);
    let answer = Answer::Choice { right: words("Castro"), wrong: words("Guevara"), open: true };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    let effects = table.give(Event::Answer("3".into()), at(1));
    assert_eq!(effects, [Effect::Refuse(Refusal::NotAnOption(2))]);
    assert_eq!(table.asked(), "note-1");
    table.give(Event::FinalAnswer("3".into()), at(1));
    let Screen::Verdict(view) = table.session.screen() else { panic!("a verdict") };
    assert_eq!(view.suggested, Rating::Again);
}

#[test]
fn several_options_are_chosen_together_and_a_lucky_guess_counts_little() {
    let options = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let right = options(&["Poland", "Hungary"]).into_iter().map(|option| vec![option]).collect();
    let answer = Answer::Several {
        right: Localized::one(Lang::english(), right),
        wrong: Localized::one(Lang::english(), options(&["Austria", "Greece", "Turkey"])),
        open: true,
    };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    assert_eq!(table.give(Event::Answer("7".into()), at(1)), [Effect::Refuse(Refusal::NotOptions(5))]);
    let Screen::Question(view) = table.session.screen() else { panic!("a question") };
    let number = |name: &str| view.options.iter().position(|option| option == name).unwrap() + 1;
    let (poland, hungary) = (number("Poland").to_string(), number("Hungary").to_string());
    table.give(Event::Answer(hungary), at(2));
    assert!(matches!(table.session.screen(), Screen::Question(QuestionView { near: Some(_), .. })));
    table.answer(&poland, None, at(2));
    let Change::Review(review) = &table.log[0].change else { panic!("a review") };
    assert_eq!((review.rating, review.mode, review.score), (Rating::Hard, Mode::Choice(10), 1.0));
}

#[test]
fn a_hint_rules_out_two_wrong_options_and_never_all() {
    let words = |texts: &[&str]| {
        Localized::one(Lang::english(), texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    };
    for (wrong, gone) in [(&["Guevara", "Batista", "Cienfuegos"][..], 2), (&["Guevara", "Batista"], 1)] {
        let answer = Answer::Choice { right: words(&["Castro"]), wrong: words(wrong), open: true };
        let mut table = Table::with(vec![with_answer(1, answer)]);
        let effects = table.give(Event::Hint, at(1));
        let [Effect::Hint(Hint::Without(numbers))] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(numbers.len(), gone);
        let Screen::Question(view) = table.session.screen() else { panic!("a question") };
        assert!(numbers.iter().all(|number| view.options[number - 1] != "Castro"));
        assert_eq!(table.give(Event::Hint, at(1)), [Effect::Refuse(Refusal::NoMoreHints)]);
        table.answer("Castro", None, at(2));
        let Change::Review(review) = &table.log[0].change else { panic!("a review") };
        assert_eq!((review.rating, review.mode), (Rating::Hard, Mode::Choice(2)));
    }
    let answer = Answer::Choice { right: words(&["Castro"]), wrong: words(&["Guevara"]), open: true };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    assert_eq!(table.give(Event::Hint, at(1)), [Effect::Refuse(Refusal::NoHint)]);
}

#[test]
fn an_order_and_pairs_are_answered_by_what_is_shown() {
    let items = ["one", "two", "three", "four"].map(String::from).to_vec();
    let order = Answer::Order(Localized::one(Lang::english(), items.clone()));
    let pair = |item: &String| Pair { left: item.clone(), right: format!("{item}!") };
    let pairs = Answer::Match(Localized::one(Lang::english(), items.iter().map(pair).collect()));
    for (answer, refusal) in [(order, Refusal::NotAnOrder(4)), (pairs, Refusal::NotAllPairs(4))] {
        let mut table = Table::with(vec![with_answer(1, answer)]);
        assert_eq!(table.give(Event::Answer("2 3".into()), at(1)), [Effect::Refuse(refusal)]);
        let Screen::Question(view) = table.session.screen() else { panic!("a question") };
        assert_eq!(view.options.len(), 4);
        // Of every item the letter of the place where it is shown now.
        let place =
            |item: &String| view.options.iter().position(|shown| shown.starts_with(item.as_str())).unwrap();
        let typed: String = items.iter().map(|item| letter(place(item), view.lang)).collect();
        table.give(Event::Answer(typed.clone()), at(2));
        let Screen::Verdict(view) = table.session.screen() else { panic!("a verdict") };
        assert_eq!((view.suggested, view.answered), (Rating::Good, view.grade.unwrap().expected.as_str()));
        table.give(Event::Accept, at(3));
        let Change::Review(review) = &table.log[0].change else { panic!("a review") };
        assert_eq!((&review.typed, review.mode, review.score), (&typed, Mode::Typed, 1.0));
    }
}
