//! The command line: arguments become settings, settings choose a command, a command joins the rooms.
//!
//! In: the process's arguments and the world. Out: an exit code. Never here: decisions about cards, answers or days.

mod again;
mod args;
mod aside;
mod ask;
mod backlog;
mod base;
mod bidi;
mod chosen;
mod commands;
mod config;
mod context;
mod exams;
mod failure;
mod fitting;
mod follow;
mod full;
mod insist;
mod leech;
mod lines;
mod output;
mod own;
mod pace;
mod plan;
mod play;
mod prospect;
mod rows;
mod selection;
mod settings;
mod shelves;
mod sitting;
mod speech;
mod standing;
mod table;
mod taken;
mod wanted;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::printable;
use crate::world::World;
pub use args::{Args, command};
use aside::tell_aside;
use failure::Failure;

/// Runs the program with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let matches = command().try_get_matches_from(arguments);
    let args = match matches.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => args,
        Err(error) => return refuse(&error),
    };
    let done = World::look().map_err(Failure::from).and_then(|world| commands::run(args, world));
    done.unwrap_or_else(Failure::report)
}

/// Prints help, the version, or what is wrong with the call.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A reader who has left needs neither help nor version.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    tell_aside(&printable(&error.render().to_string()));
    if let (ErrorKind::InvalidSubcommand, Some(ContextValue::String(word))) =
        (error.kind(), error.get(ContextKind::InvalidSubcommand))
    {
        tell_aside(&format!("\nTo study a deck: quiz --deck {}\n", printable(word)));
    }
    ExitCode::from(Failure::USAGE)
}
