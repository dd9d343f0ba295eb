//! A file that was edited and has faults: whether it is edited again, at the first of them.
//!
//! In: what is wrong with the file. Out: the line to go on at, or how the person left it. Where nobody is there to be
//! asked, it is left so.

use super::failure::Failure;
use super::insist::is_yes;
use super::output::Output;
use crate::diag::{Lines, Report};
use crate::ui::text::{Words, wrap};
use crate::world::{Input, Keyboard, Terminal};

/// How a file with faults goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// It is opened at this line, counted from 1.
    At(usize),
    /// It stays as it is.
    Left,
    /// Ctrl-C, or a signal to stop.
    Interrupted,
}

/// Asks for each round of editing.
#[derive(Debug, Default)]
pub(crate) struct Rounds {
    /// Opened after the first round: what comes in during that is the editor's alone.
    keyboard: Option<Keyboard>,
}

impl Rounds {
    /// Says what the faults mean, which the message tells, and asks.
    pub(crate) fn ask(
        &mut self,
        terminal: Terminal,
        words: &Words,
        output: &mut Output,
        message: &str,
        report: &Report,
    ) -> Result<Again, Failure> {
        if !terminal.has_lines() {
            return Ok(Again::Left);
        }
        let keyboard = match &mut self.keyboard {
            Some(open) => open,
            none => none.insert(Keyboard::open()?),
        };
        output.line(&wrap(&words.say(message), output.look.width, 0))?;
        output.print(&format!("{} > ", words.say("prompt-edit-again")))?;
        output.flush()?;
        let input = keyboard.read();
        if !matches!(input, Input::Line(_)) {
            output.line("")?;
            output.flush()?;
        }
        Ok(match input {
            Input::Line(said) if said.trim().is_empty() || is_yes(&said) => Again::At(first_line(report)),
            Input::Interrupt => Again::Interrupted,
            Input::Line(_) | Input::End => Again::Left,
        })
    }
}

/// The line of the first fault that has a place.
fn first_line(report: &Report) -> usize {
    let mut errors = report.diagnostics.iter().filter(|fault| fault.is_error());
    let place = errors.find_map(|fault| fault.place());
    place.map_or(1, |label| Lines::new(&report.source).line(label.span.start))
}
