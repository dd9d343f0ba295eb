//! Fact bases that were named on the command line.

use std::path::{Path, PathBuf};

use super::context::Context;
use super::failure::Failure;
use crate::decks::{DeckError, FactFile, FactReading, files, read_facts};

/// Where facts are looked for when none are named.
const FACTS: &str = "decks/facts";

/// Reads the base in these folders and files; `decks/facts` where none are given. Nothing is printed.
pub(crate) fn read(named: &[PathBuf]) -> Result<FactReading, Failure> {
    let default = [PathBuf::from(FACTS)];
    let named = if named.is_empty() { default.as_slice() } else { named };
    let mut paths = Vec::new();
    for path in named {
        paths.extend(files_of(path)?);
    }
    if paths.is_empty() {
        return Err(Failure::bad(
            "there are no facts here",
            "facts are files of TOML: docs/facts.md says how",
        ));
    }
    let mut read = Vec::with_capacity(paths.len());
    for path in paths {
        read.push(FactFile { name: path.display().to_string(), text: files::read(&path)? });
    }
    Ok(read_facts(read))
}

fn files_of(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    match files::in_folder(path) {
        Ok(files) => Ok(files),
        Err(DeckError::Missing { .. }) if path == Path::new(FACTS) => {
            let hint = "name a folder of facts, and a folder for the decks with `--out`";
            Err(Failure::bad(format!("there is no folder `{FACTS}` here"), hint))
        }
        // Not a folder: a file, or nothing.
        Err(_) => Ok(vec![path.to_owned()]),
    }
}

/// Prints what is wrong with a base on standard output, and fails where it cannot be used.
pub(crate) fn tell_faults(context: &mut Context<'_>, reading: &FactReading) -> Result<(), Failure> {
    let has_color = context.world.terminal.output.has_color;
    let width = context.world.terminal.width.unwrap_or(100);
    for report in reading.reports.iter().filter(|report| !report.is_clean()) {
        context.output.print(&report.text(has_color, width))?;
    }
    if reading.errors() > 0 {
        context.output.flush()?;
        return Err(Failure::Found);
    }
    Ok(())
}
