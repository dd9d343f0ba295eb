//! What is done before the first line of a session: how text read from the right gets to the terminal is found out, where
//! the session has any.

use std::io;

use super::bidi::Turning;
use super::context::Context;
use super::sitting::Sitting;
use crate::domain::grading::expected;
use crate::ui::text::bidi::is_partly_from_right;
use crate::world::Keyboard;
use crate::world::bidi::Place;

/// Decides for the lines of a session where some are read from the right, and switches what is to be switched.
pub(crate) fn prepare(context: &mut Context<'_>, keyboard: &Keyboard, sitting: &Sitting) -> io::Result<()> {
    let has_any = context.words.direction().is_from_right() || has_cards_from_right(sitting);
    if context.world.terminal.has_lines() && has_any {
        let mut turning = Turning::new(context.world, &context.settings, &context.words);
        let switches = turning.settle(Place::Lines, |host| keyboard.ask(host))?;
        keyboard.switch(switches)?;
        context.output.turn(turning.bidi(), turning.finish());
        context.speak_in_isolates();
    }
    Ok(())
}

/// Whether something of the cards is read from the right, in the language they are asked in.
fn has_cards_from_right(sitting: &Sitting) -> bool {
    let lang = sitting.lang();
    sitting.candidates.iter().map(|candidate| &candidate.card.note).any(|note| {
        let explain = note.explain.as_ref().map(|explain| explain.pick(lang).as_str());
        let texts = [Some(note.question.pick(lang).as_str()), explain];
        texts.into_iter().flatten().any(is_partly_from_right)
            || is_partly_from_right(&expected(&note.answer, lang))
    })
}
