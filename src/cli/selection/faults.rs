//! What is said of a filter that cannot be read: what was wanted, and what to do.

use crate::diag::{Code, Diagnostic, Report, nearest};
use crate::domain::filter::{Fault, Field, Measure, Problem, Standing};
use crate::domain::model::Kind;

/// A day that a filter understands.
const DAYS: &str = "a day: 2026-12-24, today, tomorrow, +3 or -3";

/// The fault, drawn at its place in the text of that flag.
pub(super) fn report(flag: &str, text: &str, fault: &Fault) -> Report {
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
