//! The commands, one a file: each joins the rooms it needs and prints what came of it.

mod add;
mod cards;
mod check;
mod completions;
mod config;
mod decks;
mod doctor;
mod due;
mod edit;
mod edit_config;
mod exam;
mod forecast;
mod generate;
mod grade;
mod log;
mod man;
mod moves;
mod new;
mod optimize;
mod reschedule;
mod review;
mod search;
mod show;
mod suspend;
mod terminal;
mod undo;
mod verify;
mod why;

use std::process::ExitCode;

use super::args::{Args, Cards, Config as ConfigArgs, ConfigVerb, Grade, Search, Show, Study, Verb};
use super::context::{Context, settings};
use super::failure::Failure;
use super::full;
use crate::world::World;

/// Carries out what the arguments ask for.
pub(crate) fn run(args: Args, mut world: World) -> Result<ExitCode, Failure> {
    let Args { verb, study, wanted, ui_lang } = args;
    let flags = match &verb {
        None => study,
        Some(Verb::Review(review)) => review.study.clone(),
        Some(Verb::Config(args)) => args.study.clone(),
        Some(Verb::Browse(args)) => Study { bidi: args.bidi, ..Study::default() },
        Some(Verb::Forecast(args)) => Study { new: args.new, reviews: args.reviews, ..Study::default() },
        Some(Verb::Doctor(args)) => Study { bidi: args.bidi, ..Study::default() },
        Some(
            Verb::Cards(Cards { lang, .. })
            | Verb::Search(Search { lang, .. })
            | Verb::Show(Show { lang, .. })
            | Verb::Grade(Grade { lang, .. }),
        ) => Study::in_lang(lang.as_ref()),
        Some(_) => Study::default(),
    };
    let verb = match verb {
        // These need neither config nor decks, and work where those are broken.
        Some(Verb::Completions(args)) => return completions::run(&args, &world),
        Some(Verb::Man) => return man::run(&world),
        Some(Verb::Config(ConfigArgs { verb: Some(ConfigVerb::Edit), .. })) => {
            return edit_config::run(&world, ui_lang);
        }
        verb => verb,
    };
    let settings = settings(&world, flags, ui_lang)?;
    if settings.plain().value {
        world.terminal = world.terminal.plain();
    }
    let mut context = Context::new(&world, settings);
    let done = match verb {
        None | Some(Verb::Completions(_) | Verb::Man) => review::run(&mut context, &wanted),
        Some(Verb::Review(args)) => review::run(&mut context, &args.wanted),
        Some(Verb::Due(args)) => due::run(&mut context, &args),
        Some(Verb::Exam(args)) => exam::run(&mut context, &args),
        Some(Verb::Forecast(args)) => forecast::run(&mut context, &args),
        Some(Verb::Decks(args)) => decks::run(&mut context, &args),
        Some(Verb::Cards(args)) => cards::run(&mut context, &args),
        Some(Verb::Search(args)) => search::run(&mut context, &args),
        Some(Verb::Browse(args)) => full::browse(&mut context, args.deck, &args.selection),
        Some(Verb::Show(args)) => show::run(&mut context, &args),
        Some(Verb::Why(args)) => why::run(&mut context, &args),
        Some(Verb::Optimize(args)) => optimize::run(&mut context, &args),
        Some(Verb::Reschedule(args)) => reschedule::run(&mut context, &args),
        Some(Verb::New(args)) => new::run(&mut context, &args),
        Some(Verb::Add(args)) => add::run(&mut context, &args),
        Some(Verb::Edit(args)) => edit::run(&mut context, &args),
        Some(Verb::Check(args)) => check::run(&mut context, &args),
        Some(Verb::Generate(args)) => generate::run(&mut context, &args),
        Some(Verb::Verify(args)) => verify::run(&mut context, &args),
        Some(Verb::Grade(args)) => grade::run(&mut context, &args),
        Some(Verb::Undo(args)) => undo::undo(&mut context, args.what),
        Some(Verb::Redo(args)) => undo::redo(&mut context, args.count),
        Some(Verb::Suspend(args)) => suspend::suspend(&mut context, &args),
        Some(Verb::Unsuspend(args)) => suspend::unsuspend(&mut context, &args),
        Some(Verb::SetDue(args)) => moves::set_due(&mut context, &args),
        Some(Verb::Reset(args)) => moves::reset(&mut context, &args),
        Some(Verb::Log(args)) => log::run(&mut context, &args),
        Some(Verb::Doctor(args)) if args.terminal => terminal::run(&mut context, args.json),
        Some(Verb::Doctor(args)) => doctor::run(&mut context, &args),
        Some(Verb::Config(args)) => config::run(&mut context, args.json),
    }?;
    context.output.flush()?;
    Ok(done)
}
