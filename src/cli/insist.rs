//! Offers to accept an answer that the person has counted as right again and again.

use super::ask::ask;
use super::context::Context;
use super::failure::Failure;
use crate::decks::{Accepted, DeckFile};
use crate::diag::printable;
use crate::domain::model::{Answer, Card, Review};
use crate::domain::session::{last_try, times_overruled};
use crate::store::Store;
use crate::ui::text::wrap;
use crate::world::{Input, Keyboard};

/// After so many times it is offered, and again after as many more.
const TIMES: usize = 3;

/// An answer that the person insists on.
pub(crate) struct Insistence {
    file: DeckFile,
    card: Card,
    review: Review,
    times: usize,
}

/// The answer of a review just saved, where the time has come to offer it.
pub(crate) fn find(
    store: &Store,
    file: &DeckFile,
    card: &Card,
    review: &Review,
) -> Result<Option<Insistence>, Failure> {
    let times = times_overruled(&store.card_log(&review.key)?, last_try(review).trim());
    let is_time = times > 0 && times.is_multiple_of(TIMES);
    Ok((takes_forms(&card.note.answer) && is_time).then(|| Insistence {
        file: file.clone(),
        card: card.clone(),
        review: review.clone(),
        times,
    }))
}

impl Insistence {
    /// Whether it is to be accepted.
    pub(crate) fn question(&self, context: &Context<'_>) -> String {
        let typed = last_try(&self.review).trim();
        let about = [("typed", printable(typed).into()), ("count", self.times.into())];
        context.words.tell("accept-offer", &about)
    }

    /// Accepts it from now on, and says what came of it: what cannot be written is no reason to stop.
    pub(crate) fn accept(&self, context: &Context<'_>) -> String {
        let form = last_try(&self.review).trim();
        let accepted = Accepted { card: &self.card, lang: &self.review.lang, form };
        match context.library.accept(&self.file, &accepted) {
            Ok(path) => context.words.tell("accepted", &[("path", path.display().to_string().into())]),
            Err(error) => error.to_string(),
        }
    }
}

/// Offers it in line mode; tells whether the person broke off.
pub(crate) fn offer(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    insistence: &Insistence,
) -> Result<bool, Failure> {
    let width = context.output.look.width;
    let question = wrap(&insistence.question(context), width, 0);
    context.output.line(&question)?;
    let prompt = format!("{} > ", context.words.say("prompt-accept"));
    match ask(context, keyboard, &prompt)? {
        Input::Line(line) if is_yes(&line) => {
            let text = insistence.accept(context);
            context.output.line(&wrap(&text, width, 0))?;
        }
        Input::Line(_) | Input::End => {}
        Input::Interrupt => return Ok(true),
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
pub(crate) fn is_yes(line: &str) -> bool {
    matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "غ" | "نعم")
}
