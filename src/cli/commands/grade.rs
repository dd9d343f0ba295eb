//! `quiz grade`: what the grader says of an answer; nothing is scheduled.

use std::process::ExitCode;

use serde_json::json;

use crate::cli::args::Grade as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::grading::{Context as Grading, KnownAnswers, grade};
use crate::ui::line::judgement;

/// Grades the answer as a session would.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let (deck, card) = context.card(&args.card)?;
    let lang = args.lang.clone().unwrap_or_else(|| context.settings.lang(Some(&deck.id)));
    let known = KnownAnswers::of(&deck.cards);
    let grading = Grading { lang: &lang, date_order: context.settings.date_order(&deck), known: &known };
    let grade = grade(&card, &args.answer, &grading);
    if args.json {
        context.output.json(&json!({
            "verdict": grade.verdict,
            "rating": grade.suggested,
            "score": grade.score,
            "expected": grade.expected,
        }))?;
    } else {
        let text = judgement(&grade, &args.answer, &context.words, context.output.look);
        context.output.print(&text)?;
    }
    DONE
}
