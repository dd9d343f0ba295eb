//! `quiz man`: the manual page.

use std::process::ExitCode;

use crate::cli::args::command;
use crate::cli::context::DONE;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::world::World;

/// Prints the manual page in roff, for `quiz man | man -l -`.
pub(crate) fn run(world: &World) -> Result<ExitCode, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command()).render(&mut page)?;
    let mut output = Output::new(world.terminal);
    output.print(&String::from_utf8_lossy(&page))?;
    output.flush()?;
    DONE
}
