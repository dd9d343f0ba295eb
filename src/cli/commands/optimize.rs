//! `quiz optimize`: how fast the learner forgets, learnt from the log.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Optimize as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::fitting::{Fitting, Waited};
use crate::cli::table::End;
use crate::domain::model::Parameters;
use crate::domain::optimize::{Candidate, FEWEST, Fit, Method};
use crate::domain::schedule::PUBLISHED;
use crate::ui::text::{Words, thousandths, wrap};
use crate::world::Keyboard;

/// Fits parameters to the log, says what came of it, and keeps them unless it is only asked what would come of it.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    if args.reset {
        return reset(context, args.json);
    }
    let Some(mut store) = context.look_at_store()? else { return tell(context, args, None, false) };
    let keyboard = Keyboard::open()?;
    let fitting = Fitting::begin(&store)?;
    if fitting.wait(&keyboard) == Waited::Interrupted {
        let text = context.words.say("optimize-stopped");
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
        context.output.flush()?;
        return Ok(End::Interrupted.exit_code());
    }
    let fit = fitting.result();
    let keeps = !args.dry_run && !args.compare;
    if let Some(fit) = fit.as_ref().filter(|_| keeps) {
        store.adopt(context.moment(), &fit.parameters)?;
    }
    tell(context, args, fit.as_ref(), keeps)
}

/// Goes back to the published parameters.
fn reset(context: &mut Context<'_>, is_json: bool) -> Result<ExitCode, Failure> {
    let store = context.look_at_store()?.filter(|store| *store.model().parameters() != PUBLISHED);
    let is_changed = store.is_some();
    if let Some(mut store) = store {
        store.adopt(context.moment(), &PUBLISHED)?;
    }
    if is_json {
        context.output.json(&ResetJson { changed: is_changed, parameters: &PUBLISHED.0 })?;
        return DONE;
    }
    let text = context.words.say(if is_changed { "optimize-reset" } else { "optimize-reset-already" });
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    DONE
}

fn tell(context: &mut Context<'_>, args: &Args, fit: Option<&Fit>, keeps: bool) -> Result<ExitCode, Failure> {
    if args.json {
        context.output.json(&OptimizeJson::of(fit, keeps))?;
        return DONE;
    }
    let width = context.output.look.width;
    let words = &context.words;
    let lines = match fit {
        None => vec![wrap(&words.tell("optimize-too-few", &[("least", FEWEST.into())]), width, 0)],
        Some(fit) => {
            let mut lines = vec![wrap(&tried(words, fit), width, 0)];
            if args.compare {
                let way = |candidate: &Candidate| wrap(&compared(words, candidate), width, 2);
                lines.extend(fit.candidates.iter().map(way));
            }
            lines.push(wrap(&outcome(words, fit, keeps), width, 0));
            lines
        }
    };
    for line in lines {
        context.output.line(&line)?;
    }
    DONE
}

/// How it was tried.
fn tried(words: &Words, fit: &Fit) -> String {
    let newest = fit.best.loss.count();
    words.tell("optimize-tried", &[("count", fit.answers.into()), ("newest", newest.into())])
}

/// How a way of foretelling does.
fn compared(words: &Words, candidate: &Candidate) -> String {
    let said =
        [("way", words.say(name_of(candidate.method)).into()), ("loss", thousandths(candidate.loss.mean()))];
    words.tell("optimize-way", &said)
}

const fn name_of(method: Method) -> &'static str {
    match method {
        Method::Current => "optimize-current",
        Method::Published => "optimize-published",
        Method::Five => "optimize-five",
        Method::Trained => "optimize-trained",
    }
}

/// What came of it.
fn outcome(words: &Words, fit: &Fit, keeps: bool) -> String {
    if fit.best.method == Method::Current {
        return words.say("optimize-kept");
    }
    let (before, after) = (thousandths(fit.current().mean()), thousandths(fit.best.loss.mean()));
    words.tell(
        if keeps { "optimize-learnt" } else { "optimize-would" },
        &[("before", before), ("after", after)],
    )
}

/// What came of it as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct OptimizeJson {
    answers: Option<usize>,
    newest: Option<usize>,
    candidates: Vec<CandidateJson>,
    best: Option<&'static str>,
    kept: bool,
    algorithm: &'static str,
    parameters: Option<[f32; Parameters::COUNT]>,
}

#[derive(Serialize)]
struct CandidateJson {
    method: &'static str,
    log_loss: f64,
}

impl OptimizeJson {
    fn of(fit: Option<&Fit>, keeps: bool) -> Self {
        let candidates = fit.iter().flat_map(|fit| &fit.candidates).map(|candidate| CandidateJson {
            method: candidate.method.name(),
            log_loss: candidate.loss.mean(),
        });
        Self {
            answers: fit.map(|fit| fit.answers),
            newest: fit.map(|fit| fit.best.loss.count()),
            candidates: candidates.collect(),
            best: fit.map(|fit| fit.best.method.name()),
            kept: keeps && fit.is_some_and(|fit| fit.best.method != Method::Current),
            algorithm: Parameters::ALGORITHM,
            parameters: fit.map(|fit| fit.parameters.0),
        }
    }
}

#[derive(Serialize)]
struct ResetJson<'a> {
    changed: bool,
    parameters: &'a [f32],
}
