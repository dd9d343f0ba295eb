//! `quiz verify`: whether facts stand in their source where they say they do.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Verify;
use crate::cli::base;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::decks::{FactReading, files};
use crate::diag::printable;
use crate::domain::evidence::{Finding, Missing, Outcome, Wanted, verify};
use crate::domain::grading::{show_date, show_quantity};
use crate::domain::model::Lang;
use crate::ui::text::{Value, Words};

/// Looks for every fact in the line it cites and lists those that do not stand there.
pub(crate) fn run(context: &mut Context<'_>, args: &Verify) -> Result<ExitCode, Failure> {
    let reading = base::read(&args.facts)?;
    // What merely might be meant otherwise is for `quiz generate` to say.
    if reading.base.is_none() {
        base::tell_faults(context, &reading)?;
    }
    let base = reading.base.as_ref().ok_or(Failure::Found)?;
    let text = files::read(&args.against)?;
    let lines: Vec<&str> = text.lines().collect();
    let findings = verify(base, &lines);

    let missing: Vec<(&Finding<'_>, &Missing)> = findings
        .iter()
        .filter_map(|finding| match &finding.outcome {
            Outcome::NotFound(missing) => Some((finding, missing)),
            _ => None,
        })
        .collect();
    if args.json {
        let rows: Vec<FindingJson<'_>> =
            findings.iter().map(|finding| FindingJson::of(finding, &reading, &base.lang)).collect();
        context.output.json(&rows)?;
    } else {
        for (finding, missing) in &missing {
            let line = told(&context.words, finding, missing, &reading, &base.lang);
            context.output.line(&line)?;
        }
        let summary = summary(&context.words, &findings, missing.len());
        context.output.line(&summary)?;
    }
    if missing.is_empty() { DONE } else { Ok(ExitCode::FAILURE) }
}

fn told(
    words: &Words,
    finding: &Finding<'_>,
    missing: &Missing,
    reading: &FactReading,
    lang: &Lang,
) -> String {
    let id = match missing {
        Missing::Line(_) => "verify-no-line",
        Missing::All(_) => "verify-missing",
        Missing::Any(_) => "verify-none-of",
        Missing::Nothing => "verify-nothing",
    };
    let lines = match missing {
        Missing::Line(lines) => *lines,
        _ => 0,
    };
    let quoted = |wanted: &String| words.tell("quoted", &[("text", wanted.as_str().into())]);
    let wanted: Vec<String> = looked_for(missing, lang).iter().map(quoted).collect();
    words.tell(
        id,
        &[
            ("fact", printable(&finding.fact.id).into_owned().into()),
            ("line", finding.line.to_string().into()),
            ("lines", lines.into()),
            ("wanted", wanted.join(&words.say("comma")).into()),
            ("place", printable(&place(finding, reading)).into_owned().into()),
        ],
    )
}

/// What was looked for, as it is shown.
fn looked_for(missing: &Missing, lang: &Lang) -> Vec<String> {
    let shown = |wanted: &Wanted| match wanted {
        Wanted::Date(date) => show_date(*date, lang),
        Wanted::Number(quantity) => show_quantity(quantity, lang),
        Wanted::Words(words) => words.clone(),
    };
    match missing {
        Missing::All(wanted) | Missing::Any(wanted) => wanted.iter().map(shown).collect(),
        Missing::Line(_) | Missing::Nothing => Vec::new(),
    }
}

/// Where the fact is written.
fn place(finding: &Finding<'_>, reading: &FactReading) -> String {
    let written = finding.fact.written;
    format!("{}:{}", reading.name(written), written.line)
}

fn summary(words: &Words, findings: &[Finding<'_>], missing: usize) -> String {
    let count = |is: fn(&Outcome<'_>) -> bool| -> Value<'static> {
        findings.iter().filter(|finding| is(&finding.outcome)).count().into()
    };
    let counts = [
        ("facts", words.tell("facts-count", &[("count", findings.len().into())]).into()),
        ("found", count(|outcome| matches!(outcome, Outcome::Found))),
        ("corrected", count(|outcome| matches!(outcome, Outcome::Corrected(_)))),
        ("inferred", count(|outcome| matches!(outcome, Outcome::Inferred(_)))),
        ("missing", missing.into()),
    ];
    words.tell(if missing == 0 { "verify-done" } else { "verify-failed" }, &counts)
}

/// A finding as `quiz verify --json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct FindingJson<'a> {
    fact: &'a str,
    line: u32,
    outcome: &'static str,
    /// Why it was inferred, or what is right instead.
    note: Option<&'a str>,
    wanted: Vec<String>,
    file: &'a str,
    written: usize,
}

impl<'a> FindingJson<'a> {
    fn of(finding: &'a Finding<'_>, reading: &'a FactReading, lang: &Lang) -> Self {
        let (outcome, note, wanted) = match &finding.outcome {
            Outcome::Found => ("found", None, Vec::new()),
            Outcome::Corrected(note) => ("corrected", Some(note.pick(lang).as_str()), Vec::new()),
            Outcome::Inferred(reason) => ("inferred", Some(*reason), Vec::new()),
            Outcome::NotFound(missing) => ("missing", None, looked_for(missing, lang)),
        };
        Self {
            fact: &finding.fact.id,
            line: finding.line,
            outcome,
            note,
            wanted,
            file: reading.name(finding.fact.written),
            written: finding.fact.written.line,
        }
    }
}
