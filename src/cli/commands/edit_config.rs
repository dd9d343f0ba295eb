//! `quiz config edit`: the config in the person's editor, as often as it takes until nothing is wrong with it.

use std::process::ExitCode;

use crate::cli::again::{Again, Rounds};
use crate::cli::args::Study;
use crate::cli::bidi::unasked;
use crate::cli::config::{Config, STARTER};
use crate::cli::context::{DONE, complain, settings_with};
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::table::End;
use crate::decks::files;
use crate::ui::text::Language;
use crate::world::{EditorError, World, open_editor};

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
    let usual = settings_with(world, Study::default(), ui_lang, Config::default());
    let (bidi, finish) = unasked(world, &usual, &usual.words(false));
    output.turn(bidi, finish);
    let mut rounds = Rounds::default();
    let mut line = 1;
    let config = loop {
        open_editor(world.editor.as_deref(), path, line)?;
        let report = match Config::load(path) {
            Ok(config) => break config,
            Err(report) => report,
        };
        complain(world, &report);
        let usual = words(Config::default());
        line = match rounds.ask(world.terminal, &usual, &mut output, "config-faulty", &report)? {
            Again::At(line) => line,
            Again::Left => return Err(Failure::Found),
            Again::Interrupted => return Ok(End::Interrupted.exit_code()),
        };
    };
    output.line(&words(config).say("edited-clean"))?;
    output.flush()?;
    DONE
}
