//! `quiz grade`: what the grader says of an answer; nothing is scheduled.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Grade as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::grading::{Context as Grading, KnownAnswers, grade};
use crate::domain::model::{Rating, Verdict};
use crate::ui::line::judgement;

/// A judgement as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct GradeJson<'a> {
    verdict: Verdict,
    rating: Rating,
    score: f32,
    expected: &'a str,
}

/// Grades the answer as a session would.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let (deck, card) = context.card(&args.card)?;
    let lang = args.lang.clone().unwrap_or_else(|| context.settings.lang(Some(&deck.id)));
    let known = KnownAnswers::of(&deck.cards);
    let grading = Grading {
        lang: &lang,
        date_order: context.settings.date_order(&deck),
        leniency: args.leniency.unwrap_or_else(|| context.settings.leniency(&deck)),
        known: &known,
    };
    let grade = grade(&card, &args.answer, &grading);
    if args.json {
        context.output.json(&GradeJson {
            verdict: grade.verdict,
            rating: grade.suggested,
            score: grade.score,
            expected: &grade.expected,
        })?;
    } else {
        let text = judgement(&grade, &args.answer, &context.words, context.output.look);
        context.output.print(&text)?;
    }
    DONE
}
