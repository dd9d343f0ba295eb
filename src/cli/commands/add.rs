//! `quiz add`: one more card at the end of a deck.

use std::collections::BTreeSet;
use std::process::ExitCode;

use crate::cli::args::Add;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::own::own_file;
use crate::cli::taken::taken_ids;
use crate::decks::{append_card, files};

/// Appends the card, with an id; the rest of the file stays as it is.
pub(crate) fn run(context: &mut Context<'_>, args: &Add) -> Result<ExitCode, Failure> {
    let file = context.deck_file(&args.deck)?;
    let taken = match context.library.load(&file).deck {
        Some(deck) => taken_ids(context, &deck.space)?,
        None => BTreeSet::new(),
    };
    let (changed, id) = append_card(&file.text()?, &args.question, &args.answer, &taken)?;
    let path = own_file(context, &file)?;
    files::write(&path, &changed)?;
    let text = context.words.tell(
        "card-added",
        &[("card", format!("{}/{id}", file.id).into()), ("path", path.display().to_string().into())],
    );
    context.output.line(&text)?;
    DONE
}
