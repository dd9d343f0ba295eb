//! What may stand on the command line.

mod coming;
mod memory;
mod progress;
mod selection;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::domain::model::{Lang, Leniency};
use crate::ui::text::Language;
use crate::world::bidi::Wish;

pub(crate) use coming::{Due, Exam, Forecast};
pub(crate) use memory::{Optimize, Reschedule};
pub(crate) use progress::{DueDay, Keys, Reset, SetDue, Steps, TakenBack, Undo, Why};
pub(crate) use selection::{Review, Selection, Wanted};

/// Learn facts for good: questions you answer in writing, graded at once, repeated when you are about to forget.
#[derive(Debug, Parser)]
#[command(name = "quiz", version, args_conflicts_with_subcommands = true)]
#[command(help_template = HELP, max_term_width = 100)]
pub struct Args {
    /// What to do; without it, today's review.
    #[command(subcommand)]
    pub verb: Option<Verb>,

    /// How to study, where no verb is given.
    #[command(flatten)]
    pub study: Study,

    /// Which cards to study, and what for.
    #[command(flatten)]
    pub wanted: Wanted,

    /// Use this language for the program's own words
    #[arg(long, global = true, value_name = "LANG", value_parser = ui_lang(), ignore_case = true)]
    pub ui_lang: Option<Language>,
}

const HELP: &str = "\
{about}.

{usage-heading} quiz [OPTIONS]
       quiz VERB [ARGUMENTS]{after-help}

Options:
{options}
";

/// The verbs of each group of the help.
const GROUPS: &[(&str, &[&str])] = &[
    ("Study", &["review", "due", "exam", "forecast", "why", "optimize", "reschedule"]),
    (
        "Decks",
        &[
            "decks", "cards", "search", "browse", "show", "new", "add", "edit", "check", "generate",
            "verify", "grade",
        ],
    ),
    ("Progress", &["undo", "redo", "suspend", "unsuspend", "set-due", "reset", "log", "doctor"]),
    ("Other", &["config", "completions", "man"]),
];

/// The whole command line, with its verbs grouped in the help.
pub fn command() -> clap::Command {
    let command = Args::command();
    let line = |name: &&str| {
        let verb = command.find_subcommand(name);
        let about = verb.and_then(clap::Command::get_about).map(ToString::to_string).unwrap_or_default();
        format!("\n  {name:<12} {about}")
    };
    let groups: Vec<String> = GROUPS
        .iter()
        .map(|(title, verbs)| format!("{title}:{}", verbs.iter().map(line).collect::<String>()))
        .collect();
    let help = groups.join("\n\n");
    // The same flags as those of studying, but for what these two mean there.
    let shown = |config: clap::Command| {
        config
            .mut_arg("decks", |deck| deck.help("Show what holds for this deck: an id or a file"))
            .mut_arg("limit", |limit| limit.hide(true))
    };
    command.after_help(help).mut_subcommand("config", shown)
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Study what is due today (the same as no verb)
    #[command(alias = "drill")]
    Review(Review),
    /// Say how many cards are due, today or on another day
    Due(Due),
    /// Learn a deck for an exam: a plan for each day until then, and what to expect of it
    Exam(Exam),
    /// Say how many cards the days to come will bring
    Forecast(Forecast),
    /// List the decks
    Decks(Decks),
    /// List the cards of decks
    Cards(Cards),
    /// Find cards by words in them
    Search(Search),
    /// Look through cards, full screen
    Browse(Browse),
    /// Show a card's history and when it comes back
    Show(Show),
    /// Explain step by step why a card comes back when it does
    Why(Why),
    /// Learn from your answers how fast you forget, so that new days fit you
    Optimize(Optimize),
    /// Give cards new days by what is known of your memory now
    Reschedule(Reschedule),
    /// Write a starter deck to build on
    New(New),
    /// Append a card to a deck
    Add(Add),
    /// Open a deck in your editor, then check it
    Edit(Edit),
    /// Look for faults in decks
    Check(Check),
    /// Make decks from facts
    Generate(Generate),
    /// Look for facts in the lines of their source
    Verify(Verify),
    /// Grade an answer without scheduling anything
    Grade(Grade),
    /// Take back the last answer or change to a card, or several, also of earlier days
    Undo(Undo),
    /// Take back the last undo, or several
    Redo(Steps),
    /// Set cards aside until they are taken back
    Suspend(Keys),
    /// Take back cards that were set aside
    Unsuspend(Keys),
    /// Choose the day on which cards come back; what is known of your memory stays
    SetDue(SetDue),
    /// Make cards new again, as if they had never been asked
    Reset(Reset),
    /// Print the whole log of answers and changes
    Log(Listing),
    /// Check the progress file, or with --terminal how Arabic is shown
    Doctor(Doctor),
    /// Show the settings and where each comes from, or edit them
    Config(Config),
    /// Print the completions of a shell
    Completions(Completions),
    /// Print the manual page
    Man,
}

/// How to study.
#[derive(Debug, Clone, Default, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub struct Study {
    /// Study this deck: an id, a pattern such as 'cuba-*', or a file; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,

    /// Ask at most this many cards
    #[arg(short = 'n', long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,

    /// Bring at most this many new cards a day
    #[arg(long, value_name = "N")]
    pub new: Option<u32>,

    /// Bring at most this many cards seen before a day
    #[arg(long, value_name = "N")]
    pub reviews: Option<u32>,

    /// Ask and answer in this language
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,

    /// Judge words so: strict (a misspelling is only close), normal (it passes) or lenient (missing words and
    /// other endings pass too)
    #[arg(long, value_name = "HOW", value_parser = leniency(), hide_possible_values = true)]
    pub leniency: Option<Leniency>,

    /// Use lines of text rather than the full screen, for screen readers and simple terminals
    #[arg(long)]
    pub plain: bool,

    /// Who joins and turns Arabic letters: auto (what suits the terminal), app (quiz), terminal or off (nobody)
    #[arg(long, value_name = "MODE", value_parser = bidi(), hide_possible_values = true)]
    pub bidi: Option<Wish>,

    /// Ask questions with options without them, where the right answer is short
    #[arg(long)]
    pub typed: bool,

    /// Let every card come back on exactly the day computed for it
    #[arg(long)]
    pub no_fuzz: bool,

    /// Do not learn anew, at the end of a session, how fast you forget
    #[arg(long)]
    pub no_auto_optimize: bool,
}

impl Study {
    /// Nothing asked for but a language, where there is one.
    pub fn in_lang(lang: Option<&Lang>) -> Self {
        Self { lang: lang.cloned(), ..Self::default() }
    }
}

/// `quiz decks`
#[derive(Debug, clap::Args)]
pub struct Decks {
    /// List decks with this tag only; may be repeated
    #[arg(long = "tag", value_name = "TAG", action = ArgAction::Append)]
    pub tags: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz log`
#[derive(Debug, clap::Args)]
pub struct Listing {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz cards`
#[derive(Debug, clap::Args)]
pub struct Cards {
    /// List this deck only; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// List the cards that you flagged only
    #[arg(long)]
    pub flagged: bool,
    /// List the cards that you forget again and again only
    #[arg(long)]
    pub leech: bool,
    /// Which cards to list.
    #[command(flatten)]
    pub selection: Selection,
    /// Show questions in this language
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz search`
#[derive(Debug, clap::Args)]
pub struct Search {
    /// Words, or how they begin; a card has to have all of them
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    /// Search this deck only; may be repeated
    #[arg(short, long = "deck", value_name = "DECK", action = ArgAction::Append)]
    pub decks: Vec<String>,
    /// Show questions in this language; all languages are searched
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Show at most this many cards
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: u32,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz browse`
#[derive(Debug, clap::Args)]
pub struct Browse {
    /// The deck: an id, a pattern such as 'cuba-*', or a file; all decks where none is given
    pub deck: Option<String>,
    /// Which cards to list.
    #[command(flatten)]
    pub selection: Selection,
    /// Who joins and turns Arabic letters: auto (what suits the terminal), app (quiz), terminal or off (nobody)
    #[arg(long, value_name = "MODE", value_parser = bidi(), hide_possible_values = true)]
    pub bidi: Option<Wish>,
}

/// `quiz show`
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The card, as DECK/CARD
    #[arg(value_name = "DECK/CARD")]
    pub card: String,
    /// Show it in this language
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz new`
#[derive(Debug, clap::Args)]
pub struct New {
    /// The new deck's id, or a file ending in .toml
    #[arg(value_name = "ID|FILE")]
    pub name: String,
}

/// `quiz add`
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The deck: an id or a file
    pub deck: String,
    /// What is asked
    pub question: String,
    /// What is right
    pub answer: String,
}

/// `quiz edit`
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The deck, or the card to begin at
    #[arg(value_name = "DECK[/CARD]")]
    pub target: String,
}

/// `quiz check`
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Decks to check, ids or files; all where none is given
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// Write ids into cards that have none, so that rewording them keeps their progress
    #[arg(long)]
    pub fix: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz generate`
#[derive(Debug, clap::Args)]
pub struct Generate {
    /// Folders or files of facts; decks/facts where none is given
    #[arg(value_name = "FACTS", requires = "out")]
    pub facts: Vec<PathBuf>,
    /// The folder that the decks are written to; needed where facts are named, else decks
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write nothing; fail where a deck is not what the facts give
    #[arg(long)]
    pub check: bool,
}

/// `quiz verify`
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// Folders or files of facts; decks/facts where none is given
    #[arg(value_name = "FACTS")]
    pub facts: Vec<PathBuf>,
    /// The text that the facts cite the lines of
    #[arg(long, value_name = "FILE")]
    pub against: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz grade`
#[derive(Debug, clap::Args)]
pub struct Grade {
    /// The card, as DECK/CARD
    #[arg(value_name = "DECK/CARD")]
    pub card: String,
    /// The answer to grade
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub answer: String,
    /// The language the card is asked in
    #[arg(long, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Judge words so: strict (a misspelling is only close), normal (it passes) or lenient (missing words and
    /// other endings pass too)
    #[arg(long, value_name = "HOW", value_parser = leniency(), hide_possible_values = true)]
    pub leniency: Option<Leniency>,
    /// Tell how the verdict came about: how the answer was read, what it is nearest to, which rule decided
    #[arg(long)]
    pub explain: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz doctor`
#[derive(Debug, clap::Args)]
pub struct Doctor {
    /// Make the records anew from the log
    #[arg(long)]
    pub fix: bool,
    /// Say how Arabic is shown on this terminal, and why; undo what a run that was killed left switched
    #[arg(long, conflicts_with = "fix")]
    pub terminal: bool,
    /// With --terminal: who joins and turns Arabic letters, as in a session
    #[arg(long, value_name = "MODE", value_parser = bidi(), hide_possible_values = true, requires = "terminal")]
    pub bidi: Option<Wish>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `quiz config`
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Config {
    /// What to do; without it, the settings are shown.
    #[command(subcommand)]
    pub verb: Option<ConfigVerb>,
    /// Flags, which are shown as they would count; `--deck` shows what holds for that deck.
    #[command(flatten)]
    pub study: Study,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// What to do with the config.
#[derive(Debug, Clone, Subcommand)]
pub enum ConfigVerb {
    /// Open the config file in your editor, then check it
    Edit,
}

/// `quiz completions`
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    pub shell: Shell,
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).map_err(|error| error.to_string())
}

/// The languages of the program by tag, which the help and the completions list.
fn ui_lang() -> impl TypedValueParser<Value = Language> {
    let tags = Language::all().iter().map(|language| language.tag);
    let tagged = |tag: String| Lang::parse(&tag).ok().as_ref().and_then(Language::of);
    PossibleValuesParser::new(tags).map(move |tag| tagged(tag).unwrap_or_else(Language::english))
}

/// The settings by name, which the help and the completions list.
fn leniency() -> impl TypedValueParser<Value = Leniency> {
    let named = |name: String| Leniency::ALL.into_iter().find(|leniency| leniency.name() == name);
    PossibleValuesParser::new(Leniency::ALL.map(Leniency::name))
        .map(move |name| named(name).unwrap_or_default())
}

/// Who turns text, by name.
fn bidi() -> impl TypedValueParser<Value = Wish> {
    PossibleValuesParser::new(Wish::ALL.map(Wish::name)).map(|name| name.parse().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        command().debug_assert();
    }

    #[test]
    fn the_help_lists_every_verb_once() {
        let mut listed: Vec<&str> = GROUPS.iter().flat_map(|(_, verbs)| *verbs).copied().collect();
        listed.sort_unstable();
        let command = command();
        let mut verbs: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        verbs.sort_unstable();
        assert_eq!(listed, verbs);
    }
}
