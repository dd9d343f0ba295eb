//! A question to the person and the line they type.

use ratatui::crossterm::event::KeyEvent;

use super::context::Context;
use super::failure::Failure;
use crate::diag::printable;
use crate::ui::line::Entry;
use crate::ui::text::bidi::Direction;
use crate::world::{Input, Keyboard, LineEditor};

/// Asks for a line about something that the program says.
pub(crate) fn ask(context: &mut Context<'_>, keyboard: &Keyboard, prompt: &str) -> Result<Input, Failure> {
    let side = context.words.direction();
    ask_in(context, keyboard, prompt, side)
}

/// Prints the prompt and reads a line. What may be read from the right is shown by the program while it is typed, where
/// the terminal would show it wrong. In a pipe the line is printed after the prompt, so that a transcript can be read.
pub(crate) fn ask_in(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    prompt: &str,
    side: Direction,
) -> Result<Input, Failure> {
    let input = if context.world.terminal.edits_lines
        && let Some(mut entry) = context.output.entry(prompt, side)
    {
        context.output.flush()?;
        keyboard.edit(&mut entry)?
    } else {
        context.output.print(prompt)?;
        context.output.flush()?;
        keyboard.read()
    };
    match &input {
        Input::Line(line) if !context.world.terminal.is_typed => context.output.line(&printable(line))?,
        Input::End | Input::Interrupt => context.output.print("\n")?,
        Input::Line(_) => {}
    }
    Ok(input)
}

impl LineEditor for Entry {
    fn key(&mut self, key: KeyEvent) {
        Self::key(self, key);
    }

    fn paste(&mut self, text: &str) {
        Self::paste(self, text);
    }

    fn text(&self) -> &str {
        Self::text(self)
    }

    fn show(&self, columns: u16) -> String {
        Self::show(self, columns)
    }
}
