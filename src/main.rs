//! The binary `quiz`.

use std::io::Write;
use std::panic::catch_unwind;
use std::process::ExitCode;

/// The exit code that says the fault is the program's own (`EX_SOFTWARE` of `sysexits.h`).
const OUR_FAULT: u8 = 70;

fn main() -> ExitCode {
    catch_unwind(|| quizdeck::cli::run(std::env::args_os())).unwrap_or_else(|_| {
        let sorry = "quiz: this is a fault of the program, not yours. Every answer you confirmed is saved.\n";
        let _ = std::io::stderr().write_all(sorry.as_bytes());
        ExitCode::from(OUR_FAULT)
    })
}
