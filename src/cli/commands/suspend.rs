//! `quiz suspend`, `quiz unsuspend`: cards set aside and taken back.

use std::process::ExitCode;

use crate::cli::args::Keys;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::{CardKey, Change};

/// Sets cards aside.
pub(crate) fn suspend(context: &mut Context<'_>, args: &Keys) -> Result<ExitCode, Failure> {
    set(context, args, true)
}

/// Takes cards back.
pub(crate) fn unsuspend(context: &mut Context<'_>, args: &Keys) -> Result<ExitCode, Failure> {
    set(context, args, false)
}

/// Writes a row for each card that is not yet as wished; no card is touched unless all are found.
fn set(context: &mut Context<'_>, args: &Keys, suspended: bool) -> Result<ExitCode, Failure> {
    let found = args.cards.iter().map(|target| Ok((target, context.card(target)?.1.key)));
    let keys: Vec<(&String, CardKey)> = found.collect::<Result<_, Failure>>()?;
    let mut store = context.open_store()?;
    for (target, key) in keys {
        let message = if store.record(&key)?.suspended == suspended {
            if suspended { "suspend-already" } else { "unsuspend-already" }
        } else {
            let change = if suspended { Change::Suspend(key) } else { Change::Unsuspend(key) };
            store.append(context.moment(), &change)?;
            if suspended { "suspended" } else { "unsuspended" }
        };
        let text = context.words.tell(message, &[("card", target.as_str().into())]);
        context.output.line(&text)?;
    }
    DONE
}
