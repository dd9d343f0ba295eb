//! A question in lines.

use super::Look;
use crate::domain::grading::letter;
use crate::domain::model::Answer;
use crate::domain::session::QuestionView;
use crate::ui::text::{Tone, Words, how_to_answer, position, wrap, wrap_labelled};

/// Position, question, options and, on the first of a kind, how to answer.
pub(super) fn show(view: &QuestionView<'_>, words: &Words, look: Look, is_typed: bool) -> String {
    let paint = look.paint;
    let mut lines = vec![String::new(), paint.paint(Tone::Faint, &position(view, words))];
    let question = view.card.note.question.pick(view.lang);
    lines.push(paint.paint(Tone::Strong, &wrap(question, look.width, 0)));
    lines.extend(shown(view, look));
    if view.is_first_of_kind {
        lines.push(paint.paint(Tone::Faint, &wrap(&how_to_answer(view, words), look.width, 0)));
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
