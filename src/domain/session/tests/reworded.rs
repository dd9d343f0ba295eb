//! Cards that change while they are on show.

use super::*;

/// Note 1 with another answer.
fn reworded(answer: &str) -> Event {
    let answer = Localized::one(Lang::english(), vec![answer.to_owned()]);
    let card = with_answer(1, Answer::Text(answer));
    Event::Reworded(card.key.clone(), Box::new(card))
}

#[test]
fn an_answer_on_show_is_judged_anew_when_its_card_is_changed() {
    let mut table = Table::of(2);
    table.give(Event::Answer("other".into()), at(1));
    table.give(reworded("other"), at(9));
    let Screen::Verdict(view) = table.session.screen() else { panic!("the verdict stays") };
    assert_eq!(view.grade.unwrap().verdict, Verdict::Right);
    table.give(Event::Accept, at(10));
    let Some(Change::Review(review)) = table.log.last().map(|row| row.change.clone()) else {
        panic!("a row")
    };
    assert_eq!((review.rating, review.answer_ms), (Rating::Good, 1000));
}

#[test]
fn a_second_try_stays_one_when_its_card_is_changed() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    table.give(Event::Answer("other".into()), at(2));
    table.give(reworded("other"), at(3));
    table.give(Event::Accept, at(4));
    let typed = "Warsaw Treaty\nother";
    assert_eq!(logged(&table), [(Rating::Hard, Rating::Hard, Some(Verdict::Right), typed)]);
}

#[test]
fn a_card_whose_options_are_others_now_is_asked_again() {
    let choice = |wrong: &[&str]| {
        let list = |forms: &[&str]| {
            Localized::one(Lang::english(), forms.iter().map(|form| (*form).to_owned()).collect())
        };
        let (right, wrong) = (list(&["right"]), list(wrong));
        with_answer(1, Answer::Choice { right, wrong, open: true })
    };
    let mut table = Table::with(vec![choice(&["a", "b"]), card(2)]);
    table.give(Event::Answer("a".into()), at(1));
    let changed = choice(&["c", "d"]);
    table.give(Event::Reworded(changed.key.clone(), Box::new(changed.clone())), at(2));
    let Screen::Question(view) = table.session.screen() else { panic!("the question") };
    assert!(view.options.contains(&"c".to_owned()) && view.options.len() == 3, "{:?}", view.options);
    // What is taken back is asked as it is now, too.
    table.answer("right", None, at(3));
    let again = choice(&["e", "f"]);
    table.give(Event::Reworded(again.key.clone(), Box::new(again)), at(4));
    table.give(Event::Undo, at(5));
    let Screen::Question(view) = table.session.screen() else { panic!("the question") };
    assert!(view.options.contains(&"e".to_owned()), "{:?}", view.options);
}
