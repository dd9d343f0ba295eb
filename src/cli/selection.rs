//! The cards that flags mean: a filter out of all of them, or the first fault, drawn at its place in its flag.

use super::args::Selection;
use super::context::{Context, complain};
use super::failure::Failure;
use crate::diag::{Code, Diagnostic, Report, nearest};
use crate::domain::filter::{
    Fault, Field, Filter, Measure, Moment, Phrase, Problem, Seen, Standing, Test, parse, parse_test,
};
use crate::domain::model::{Deck, Kind};
use crate::domain::queue::Candidate;
use crate::domain::schedule::Model;
use crate::domain::time::Day;
use crate::world::World;

/// A day that a filter understands.
const DAYS: &str = "a day: 2026-12-24, today, tomorrow, +3 or -3";

impl Selection {
    /// The filter that all flags make together; `None` where there is none. A fault is told.
    pub(crate) fn filter(&self, world: &World) -> Result<Option<Filter>, Failure> {
        let tell = |flag: &str, text: &str, fault: &Fault| {
            complain(world, &report(flag, text, fault));
            Failure::Refused
        };
        let mut tags = Vec::new();
        for tag in &self.tags {
            let fault = || Fault { span: 0..tag.len(), problem: Problem::NoWord };
            let phrase = Phrase::new(tag).ok_or_else(|| tell("--tag", tag, &fault()))?;
            tags.push(Filter::Is(Test::Tag(phrase)));
        }
        let mut states = Vec::new();
        for state in &self.states {
            states.push(parse_test(Field::State, state).map_err(|fault| tell("--state", state, &fault))?);
        }
        let mut filters: Vec<Filter> = Filter::any(tags).into_iter().chain(Filter::any(states)).collect();
        let compared = [
            ("--retrievability", Field::Measure(Measure::Retrievability), &self.retrievability),
            ("--stability", Field::Measure(Measure::Stability), &self.stability),
            ("--difficulty", Field::Measure(Measure::Difficulty), &self.difficulty),
            ("--lapses", Field::Measure(Measure::Lapses), &self.lapses),
            ("--due", Field::Due, &self.due),
        ];
        for (flag, field, text) in compared {
            if let Some(text) = text {
                filters.push(parse_test(field, text).map_err(|fault| tell(flag, text, &fault))?);
            }
        }
        if let Some(text) = &self.filter {
            filters.push(parse(text).map_err(|fault| tell("--filter", text, &fault))?);
        }
        Ok(Filter::all(filters))
    }
}

/// Whether the filter means a card of those decks; without one, every card is meant.
pub(crate) fn is_meant(
    filter: Option<&Filter>,
    decks: &[Deck],
    candidate: &Candidate,
    today: Day,
    model: &Model,
) -> bool {
    let Some(filter) = filter else { return true };
    let Candidate { card, record } = candidate;
    let deck = decks.iter().find(|deck| deck.id == card.deck);
    let seen = Seen { card, record, deck_tags: deck.map_or(&[], |deck| &deck.tags) };
    filter.holds(seen, Moment { today, model })
}

impl Context<'_> {
    /// Keeps the cards of those decks that the filter means.
    pub(crate) fn keep_meant(&self, filter: Option<&Filter>, decks: &[Deck], cards: &mut Vec<Candidate>) {
        let (today, model) = (self.moment().day, Model::default());
        cards.retain(|candidate| is_meant(filter, decks, candidate, today, &model));
    }
}

fn report(flag: &str, text: &str, fault: &Fault) -> Report {
    Report { source: text.to_owned(), diagnostics: vec![diagnostic(flag, fault)] }
}

fn diagnostic(flag: &str, fault: &Fault) -> Diagnostic {
    let error = Diagnostic::error(code(&fault.problem), fault.problem.to_string()).in_file(flag);
    let error = error.at(fault.span.clone(), wanted(&fault.problem));
    match hint(&fault.problem) {
        Some(hint) => error.hint(hint),
        None => error,
    }
}

const fn code(problem: &Problem) -> Code {
    match problem {
        Problem::UnknownField(_) => Code::UnknownKey,
        Problem::UnknownWord { .. } => Code::UnknownWord,
        Problem::NotANumber { .. } => Code::WrongType,
        Problem::OutOfRange { .. } => Code::OutOfRange,
        Problem::NotADay(_) => Code::BadDate,
        Problem::NoWord => Code::EmptyText,
        _ => Code::BadFilter,
    }
}

/// What would be right at the place of the fault.
fn wanted(problem: &Problem) -> String {
    match problem {
        Problem::OpenQuote | Problem::OpenParenthesis => "opened here".to_owned(),
        Problem::Empty | Problem::NoTest { .. } => "wanted: words, or a field such as `tag:cuba`".to_owned(),
        Problem::NotJoined { .. } => "wanted: `and`, `or` or the end".to_owned(),
        Problem::NotAlone { .. } => "wanted: the end".to_owned(),
        Problem::WrongSign(field) if field.is_compared() => {
            "wanted: `<`, `<=`, `>`, `>=`, `=` or `!=`".to_owned()
        }
        Problem::WrongSign(_) => "wanted: `:`".to_owned(),
        Problem::NoValue(field) => format!("wanted behind it: {}", value_of(*field)),
        Problem::UnknownWord { field, .. } => format!("wanted: {}", value_of(*field)),
        Problem::NotANumber { measure, .. } | Problem::OutOfRange { measure, .. } => {
            format!("wanted: {}", value_of(Field::Measure(*measure)))
        }
        Problem::NotADay(_) => format!("wanted: {DAYS}"),
        Problem::NoWord => "wanted: letters or digits".to_owned(),
        Problem::UnknownField(_) | Problem::StrayParenthesis | Problem::TooDeep => String::new(),
    }
}

/// What a field is given or compared with.
fn value_of(field: Field) -> String {
    match field {
        Field::Tag | Field::Deck => "a word, or several in quotation marks".to_owned(),
        Field::Kind => listed(Kind::ALL.map(Kind::name)),
        Field::State => listed(Standing::ALL.map(Standing::name)),
        Field::Due => DAYS.to_owned(),
        Field::Measure(measure) => {
            let (least, most) = measure.bounds().into_inner();
            format!("a number from {least} to {most}")
        }
    }
}

fn hint(problem: &Problem) -> Option<String> {
    let near = |word: &str, known: &[&str]| {
        nearest(word, known.iter().copied()).map(|near| format!("did you mean `{near}`?"))
    };
    match problem {
        Problem::UnknownField(name) => {
            let fields = Field::ALL.map(Field::name);
            near(name, &fields).or_else(|| Some(format!("the fields: {}", listed(fields))))
        }
        Problem::UnknownWord { field: Field::Kind, found } => near(found, &Kind::ALL.map(Kind::name)),
        Problem::UnknownWord { found, .. } => near(found, &Standing::ALL.map(Standing::name)),
        Problem::Empty => Some("`tag:cuba and retrievability<0.8` is a filter".to_owned()),
        Problem::OpenQuote => Some("close it with `\"`".to_owned()),
        Problem::OpenParenthesis => Some("close it with `)`".to_owned()),
        Problem::StrayParenthesis => Some("take it out, or open one before it".to_owned()),
        Problem::NotJoined { .. } => Some("words that belong together stand in quotation marks".to_owned()),
        Problem::NotAlone { .. } => Some("`--filter` takes several tests".to_owned()),
        Problem::WrongSign(field) => Some(format!("such as `{}`", example(*field))),
        Problem::OutOfRange { measure: Measure::Retrievability, .. } => Some("`80%` is `0.8`".to_owned()),
        Problem::TooDeep => Some("write it with fewer parentheses".to_owned()),
        _ => None,
    }
}

const fn example(field: Field) -> &'static str {
    match field {
        Field::Tag => "tag:cuba",
        Field::Deck => "deck:cuba-1962",
        Field::Kind => "kind:date",
        Field::State => "state:new",
        Field::Measure(Measure::Retrievability) => "retrievability<0.8",
        Field::Measure(Measure::Stability) => "stability>=30",
        Field::Measure(Measure::Difficulty) => "difficulty>7",
        Field::Measure(Measure::Lapses) => "lapses>=3",
        Field::Measure(Measure::Reps) => "reps<5",
        Field::Due => "due<=+3",
    }
}

fn listed<const COUNT: usize>(names: [&str; COUNT]) -> String {
    names.join(", ")
}
