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
    let manual = clap_mangen::Man::new(command());
    manual.render_title(&mut page)?;
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    // The verbs in their groups; the section clap would write names pages that do not exist.
    manual.render_extra_section(&mut page)?;
    manual.render_version_section(&mut page)?;
    let mut output = Output::new(world.terminal);
    output.print(&String::from_utf8_lossy(&page))?;
    output.flush()?;
    DONE
}
