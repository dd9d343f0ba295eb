//! `quiz completions`: the completions of a shell.

use std::process::ExitCode;

use crate::cli::args::{Completions, command};
use crate::cli::context::DONE;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::world::World;

/// Prints the script that teaches the shell our verbs and flags.
pub(crate) fn run(args: &Completions, world: &World) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(), "quiz", &mut script);
    let mut output = Output::new(world.terminal);
    output.print(&String::from_utf8_lossy(&script))?;
    output.flush()?;
    DONE
}
