//! What is said beside a question: its place in the session, and how it is answered.

use super::Words;
use crate::domain::model::{Answer, Lang, State};
use crate::domain::session::QuestionView;

/// Which card of the session it is, and whether it is new, comes once more or is flagged.
pub fn position(view: &QuestionView<'_>, words: &Words) -> String {
    let place = [("position", view.position.into()), ("total", view.total.into())];
    let position = match (view.is_again, view.record.state()) {
        (true, _) => words.tell("position-again", &place),
        (false, State::New) => words.tell("position-new", &place),
        (false, _) => words.tell("position", &place),
    };
    if view.record.flagged {
        return words.tell("position-flagged", &[("position", position.into())]);
    }
    position
}

/// How a question of that kind is answered in a line.
pub fn how_to_answer(view: &QuestionView<'_>, words: &Words) -> String {
    match &view.card.note.answer {
        Answer::Text(_) => words.say("ask-text"),
        Answer::Person(_) => words.say("ask-person"),
        Answer::Date { date, .. } => words.say(&format!("ask-date-{}", date.form().name())),
        Answer::Number { quantity, .. } => match &quantity.unit {
            Some(unit) => words.tell("ask-number-unit", &[("unit", unit.pick(view.lang).as_str().into())]),
            None => words.say("ask-number"),
        },
        Answer::Choice { .. } => words.say("ask-choice"),
        Answer::Several { right, .. } => {
            words.tell("ask-several", &[("count", right.pick(view.lang).len().into())])
        }
        Answer::Truth(_) => words.say("ask-truth"),
        Answer::Flip(_) => words.say("ask-flip"),
        Answer::List { items, ordered } => {
            let count = [("count", items.pick(view.lang).len().into())];
            words.tell(if *ordered { "ask-list-ordered" } else { "ask-list" }, &count)
        }
        Answer::Order(_) => words.say("ask-order"),
        Answer::Match(_) => words.say("ask-match"),
        Answer::Cloze(sentence) if sentence.pick(view.lang).gaps().count() > 1 => words.say("ask-gaps"),
        Answer::Cloze(_) => words.say("ask-gap"),
    }
}

/// The language that an answer is given in, from whose side an empty field is written.
pub fn answer_lang<'a>(view: &QuestionView<'a>) -> &'a Lang {
    match &view.card.note.answer {
        Answer::Text(answer) | Answer::Person(answer) => answer.picked_lang(view.lang),
        Answer::List { items, .. } => items.picked_lang(view.lang),
        _ => view.lang,
    }
}
