//! `quiz grade`: what the grader says of an answer, and with `--explain` why; nothing is scheduled.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::args::Grade as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::grading::{
    Context as Grading, Ground, Item, KnownAnswers, Nearest, Read, Trace, Word, trace,
};
use crate::domain::model::{Rating, Verdict};
use crate::ui::line::{explain, judgement};

/// A judgement as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct GradeJson<'a> {
    verdict: Verdict,
    rating: Rating,
    score: f32,
    expected: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<ExplainJson<'a>>,
}

/// How the judgement came about.
#[derive(Serialize)]
struct ExplainJson<'a> {
    read: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Value>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    extra: &'a [String],
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before_leniency: Option<Verdict>,
}

/// Grades the answer as a session would.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let (deck, card) = context.card(&args.card)?;
    let lang = context.settings.lang(Some(&deck.id));
    let known = KnownAnswers::of(&deck.cards);
    let grading = Grading {
        lang: &lang,
        date_order: context.settings.date_order(&deck),
        months: context.settings.months().value,
        leniency: args.leniency.unwrap_or_else(|| context.settings.leniency(&deck)),
        known: &known,
    };
    let trace = trace(&card, &args.answer, &grading);
    let grade = &trace.grade;
    if args.json {
        context.output.json(&GradeJson {
            verdict: grade.verdict,
            rating: grade.suggested,
            score: grade.score,
            expected: &grade.expected,
            explain: args.explain.then(|| ExplainJson::of(&trace)),
        })?;
        return DONE;
    }
    let tell = if args.explain {
        explain(&trace, &args.answer, &context.words, context.output.look)
    } else {
        judgement(grade, &args.answer, &context.words, context.output.look)
    };
    context.output.print(&tell)?;
    DONE
}

impl<'a> ExplainJson<'a> {
    fn of(trace: &'a Trace) -> Self {
        Self {
            read: read(&trace.read),
            nearest: trace.nearest.as_ref().map(nearest),
            items: trace.items.iter().map(item).collect(),
            extra: &trace.extra,
            rule: trace.rule.name(),
            before_leniency: trace.before_leniency,
        }
    }
}

fn read(read: &Read) -> Value {
    match read {
        Read::Words { folded, counted } => json!({ "words": folded, "counted": counted }),
        Read::Name { givens, surname } => json!({ "surname": surname, "givens": givens }),
        Read::Date(date) => json!({ "date": date }),
        Read::Number(number) => json!({ "number": number }),
        Read::Truth(truth) => json!({ "truth": truth }),
    }
}

fn nearest(nearest: &Nearest) -> Value {
    let words: Vec<Value> = nearest.words.iter().map(word).collect();
    json!({ "form": nearest.form, "counted": nearest.counted, "words": words })
}

fn word(word: &Word) -> Value {
    json!({
        "part": word.part.name(),
        "expected": word.expected,
        "typed": word.typed,
        "level": word.level.name(),
        "ground": word.ground.map(Ground::name),
        "off": word.off,
        "allowed": word.ground.and_then(Ground::allowed),
    })
}

fn item(item: &Item) -> Value {
    json!({ "item": item.item, "typed": item.typed, "level": item.level.name() })
}
