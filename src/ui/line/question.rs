//! A question in lines.

use super::Look;
use crate::domain::grading::letter;
use crate::domain::model::{Answer, State};
use crate::domain::session::QuestionView;
use crate::ui::text::{Tone, Words, wrap, wrap_labelled};

/// Position, question, options and, on the first of a kind, how to answer.
pub(super) fn show(view: &QuestionView<'_>, words: &Words, look: Look, is_typed: bool) -> String {
    let paint = look.paint;
    let place = [("position", view.position.into()), ("total", view.total.into())];
    let position = match (view.is_again, view.record.state()) {
        (true, _) => words.tell("position-again", &place),
        (false, State::New) => words.tell("position-new", &place),
        (false, _) => words.tell("position", &place),
    };
    let position = if view.record.flagged {
        words.tell("position-flagged", &[("position", position.into())])
    } else {
        position
    };
    let mut lines = vec![String::new(), paint.paint(Tone::Faint, &position)];
    let question = view.card.note.question.pick(view.lang);
    lines.push(paint.paint(Tone::Strong, &wrap(question, look.width, 0)));
    lines.extend(shown(view, look));
    if view.is_first_of_kind {
        lines.push(paint.paint(Tone::Faint, &wrap(&help(view, words), look.width, 0)));
    }
    if is_typed && view.position == 1 && !view.is_again {
        lines.push(paint.paint(Tone::Faint, &wrap(&words.say("commands-hint"), look.width, 0)));
    }
    lines.join("\n") + "\n"
}

/// What is chosen from, put in order or paired, each line with its number or letter.
fn shown(view: &QuestionView<'_>, look: Look) -> Vec<String> {
    let numbered = |texts: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        let labelled = (1_usize..).zip(texts);
        labelled.map(|(number, text)| wrap_labelled(&number.to_string(), text, look.width, 2)).collect()
    };
    let Answer::Match(pairs) = &view.card.note.answer else { return numbered(&mut view.options.iter()) };
    let lang = pairs.picked_lang(view.lang);
    let mut lines = numbered(&mut pairs.pick(lang).iter().map(|pair| &pair.left));
    lines.push(String::new());
    let lettered = view.options.iter().enumerate();
    lines.extend(
        lettered.map(|(place, text)| wrap_labelled(&letter(place, lang).to_string(), text, look.width, 2)),
    );
    lines
}

fn help(view: &QuestionView<'_>, words: &Words) -> String {
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
