//! Offers to accept an answer that the person has counted as right again and again.

use super::context::Context;
use super::failure::Failure;
use super::play::ask;
use crate::decks::{Accepted, DeckFile};
use crate::diag::printable;
use crate::domain::model::{Answer, Card, Review};
use crate::domain::session::{last_try, times_overruled};
use crate::store::Store;
use crate::ui::text::wrap;
use crate::world::{Input, Keyboard};

/// After so many times it is offered, and again after as many more.
const TIMES: usize = 3;

/// Offers it where the time has come; tells whether the person broke off.
pub(crate) fn offer(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    store: &Store,
    file: &DeckFile,
    card: &Card,
    review: &Review,
) -> Result<bool, Failure> {
    let typed = last_try(review).trim();
    let times = times_overruled(&store.card_log(&review.key)?, typed);
    if !takes_forms(&card.note.answer) || times == 0 || !times.is_multiple_of(TIMES) {
        return Ok(false);
    }
    let about = [("typed", printable(typed).into()), ("count", times.into())];
    let question = wrap(&context.words.tell("accept-offer", &about), context.output.look.width, 0);
    context.output.line(&question)?;
    let prompt = format!("{} > ", context.words.say("prompt-accept"));
    let is_wished = match ask(context, keyboard, &prompt)? {
        Input::Line(line) => is_yes(&line),
        Input::End => false,
        Input::Interrupt => return Ok(true),
    };
    if is_wished {
        let accepted = Accepted { card, lang: &review.lang, form: typed };
        // What cannot be written is told, and the session goes on.
        let text = match context.library.accept(file, &accepted) {
            Ok(path) => context.words.tell("accepted", &[("path", path.display().to_string().into())]),
            Err(error) => error.to_string(),
        };
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    Ok(false)
}

/// Whether further accepted forms are what such an answer is missing.
fn takes_forms(answer: &Answer) -> bool {
    match answer {
        Answer::Text(_) | Answer::Person(_) => true,
        Answer::Cloze(sentence) => sentence.iter().all(|(_, sentence)| sentence.gaps().count() == 1),
        _ => false,
    }
}

/// `y` or yes, also from the same key of the Arabic layout.
fn is_yes(line: &str) -> bool {
    matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "غ" | "نعم")
}
