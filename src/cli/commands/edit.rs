//! `quiz edit`: a deck in the person's editor, then checked.

use std::process::ExitCode;

use crate::cli::again::{Again, Rounds};
use crate::cli::args::Edit;
use crate::cli::context::{Context, DONE, complain, split_target};
use crate::cli::failure::Failure;
use crate::cli::follow::follow;
use crate::cli::own::own_file;
use crate::cli::table::End;
use crate::decks::DeckFile;
use crate::world::{EditorError, open_editor};

/// Opens the deck at the card named, and says what is wrong with it afterwards; on a terminal it may be opened again
/// then, at the first fault.
pub(crate) fn run(context: &mut Context<'_>, args: &Edit) -> Result<ExitCode, Failure> {
    let (file, mut line) = find(context, &args.target)?;
    if context.world.editor.is_none() {
        return Err(EditorError::Unknown.into());
    }
    let mut before = context.library.load(&file).deck;
    let path = own_file(context, &file)?;
    context.output.flush()?;
    let mut rounds = Rounds::default();
    let report = loop {
        open_editor(context.world.editor.as_deref(), &path, line)?;
        let loaded = context.library.load(&context.deck_file(&path.display().to_string())?);
        complain(context.world, &loaded.report);
        if let (Some(before), Some(after)) = (&before, &loaded.deck) {
            follow(context, before, after)?;
        }
        before = loaded.deck.or(before);
        if loaded.report.errors() == 0 {
            break loaded.report;
        }
        let Context { world, words, output, .. } = context;
        line = match rounds.ask(world.terminal, words, output, "edited-faulty", &loaded.report)? {
            Again::At(line) => line,
            Again::Left => return Err(Failure::Found),
            Again::Interrupted => return Ok(End::Interrupted.exit_code()),
        };
    };
    if report.is_clean() {
        let text = context.words.say("edited-clean");
        context.output.line(&text)?;
    }
    DONE
}

/// The deck and the line to begin at. A target that names a deck is a deck, even where it has a slash in it.
fn find(context: &Context<'_>, target: &str) -> Result<(DeckFile, usize), Failure> {
    let whole = context.deck_file(target);
    if let (Err(_), Some(_)) = (&whole, split_target(target)) {
        let (deck, card) = context.card(target)?;
        let name = split_target(target).map_or(deck.id.as_str(), |(deck, _)| deck);
        return Ok((context.deck_file(name)?, card.note.line));
    }
    Ok((whole?, 1))
}
