//! `quiz config edit`: the config in the person's editor, as often as it takes until nothing is wrong with it.

use std::process::ExitCode;

use crate::cli::args::Study;
use crate::cli::config::{Config, STARTER};
use crate::cli::context::{DONE, complain, settings_with};
use crate::cli::failure::Failure;
use crate::cli::insist::is_yes;
use crate::cli::output::Output;
use crate::cli::table::End;
use crate::decks::files;
use crate::diag::{Lines, Report};
use crate::ui::text::{Language, Words, wrap};
use crate::world::{EditorError, Input, Keyboard, World, open_editor};

/// Opens the config and says what is wrong with it afterwards; on a terminal it may be opened again then, at the first
/// fault. Needs no config that can be read.
pub(crate) fn run(world: &World, ui_lang: Option<Language>) -> Result<ExitCode, Failure> {
    if world.editor.is_none() {
        return Err(EditorError::Unknown.into());
    }
    let path = &world.places.config;
    if !path.exists() {
        files::create(path, STARTER)?;
    }
    let words = |config| settings_with(world, Study::default(), ui_lang, config).words(false);
    let mut output = Output::new(world.terminal);
    let mut keyboard = None;
    let mut line = 1;
    let config = loop {
        open_editor(world.editor.as_deref(), path, line)?;
        let report = match Config::load(path) {
            Ok(config) => break config,
            Err(report) => report,
        };
        complain(world, &report);
        if !world.terminal.is_typed || !world.terminal.output.is_read {
            return Err(Failure::Found);
        }
        // What comes in while the editor is open for the first time is the editor's alone.
        let keyboard = match &mut keyboard {
            Some(open) => open,
            none => none.insert(Keyboard::open()?),
        };
        match offer(&words(Config::default()), &mut output, keyboard)? {
            Input::Line(said) if said.trim().is_empty() || is_yes(&said) => line = first_line(&report),
            Input::Interrupt => return Ok(End::Interrupted.exit_code()),
            Input::Line(_) | Input::End => return Err(Failure::Found),
        }
    };
    output.line(&words(config).say("edited-clean"))?;
    output.flush()?;
    DONE
}

/// Says what the faults mean, and asks whether the file is to be opened again.
fn offer(words: &Words, output: &mut Output, keyboard: &Keyboard) -> Result<Input, Failure> {
    output.line(&wrap(&words.say("config-faulty"), output.look.width, 0))?;
    output.print(&format!("{} > ", words.say("prompt-edit-again")))?;
    output.flush()?;
    let input = keyboard.read();
    if !matches!(input, Input::Line(_)) {
        output.line("")?;
        output.flush()?;
    }
    Ok(input)
}

/// The line of the first fault that has a place.
fn first_line(report: &Report) -> usize {
    let place = report.diagnostics.iter().find_map(|fault| fault.place());
    place.map_or(1, |label| Lines::new(&report.source).line(label.span.start))
}
