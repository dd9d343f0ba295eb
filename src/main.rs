//! The binary `quiz`.

use std::panic::catch_unwind;
use std::process::ExitCode;

/// The exit code that says the fault is the program's own (`EX_SOFTWARE` of `sysexits.h`).
const OUR_FAULT: u8 = 70;

fn main() -> ExitCode {
    catch_unwind(|| quizdeck::cli::run(std::env::args_os())).unwrap_or_else(|_| {
        eprintln!("quiz: this is a fault of the program, not yours. Every answer you confirmed is saved.");
        ExitCode::from(OUR_FAULT)
    })
}
