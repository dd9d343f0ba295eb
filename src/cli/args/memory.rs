//! The arguments of the verbs that fit the schedule to the learner's memory.

use clap::ArgAction;

/// `quiz optimize`
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub struct Optimize {
    /// Say what would be learnt, and leave all as it is
    #[arg(long)]
    pub dry_run: bool,
    /// Go back to what is true of most people
    #[arg(long, conflicts_with_all = ["dry_run", "compare"])]
    pub reset: bool,
    /// Say how well each way foretells your newest answers, and leave all as it is
    #[arg(long)]
    pub compare: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz reschedule`
#[derive(Debug, clap::Args)]
pub struct Reschedule {
    /// Give new days to cards of this deck only; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// Say which cards would move, and move none
    #[arg(long)]
    pub dry_run: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
