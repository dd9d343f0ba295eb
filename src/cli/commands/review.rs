//! `quiz`, `quiz review`: today's cards, asked, graded, scheduled, saved.

use std::process::ExitCode;

use crate::cli::args::Wanted;
use crate::cli::ask::ask;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::fitting::{Learning, Waited};
use crate::cli::full;
use crate::cli::lines::prepare;
use crate::cli::play::play;
use crate::cli::shelves::place;
use crate::cli::sitting::{Round, Sitting};
use crate::cli::table::{End, Table};
use crate::domain::session::Practice;
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::{when, wrap};
use crate::world::{Input, Keyboard};

/// How many decks a first run names.
const WELCOMED: usize = 8;

/// Studies the cards that are meant, of the decks named by flags or of all that were started.
pub(crate) fn run(context: &mut Context<'_>, wanted: &Wanted) -> Result<ExitCode, Failure> {
    let wanted = wanted.resolve(context.world)?;
    if full::is_wanted(context) {
        return full::run(context, wanted);
    }
    let names = context.settings.flags.decks.clone();
    let Some((sitting, mut store)) = Sitting::begin(context, &names, wanted)? else {
        return welcome(context);
    };
    let end = study(context, sitting, &mut store)?;
    context.output.flush()?;
    Ok(end.exit_code())
}

fn study(context: &mut Context<'_>, mut sitting: Sitting, store: &mut Store) -> Result<End, Failure> {
    let today = context.moment().day;
    let keyboard = Keyboard::open()?;
    prepare(context, &keyboard, &sitting)?;
    for line in sitting.warnings(context, today) {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    let mut round = sitting.round(context, today);
    if round.items.is_empty() {
        round = sitting.more(context, today);
        if let Offer::Left(end) = offer_more(context, &keyboard, &sitting, &round, today)? {
            context.output.flush()?;
            return Ok(end);
        }
    }
    let mut session = sitting.session(context, round, store)?;
    let mut table = Table::new(store, &mut sitting.chosen);
    let end = play(context, &keyboard, &mut table, &mut session)?;
    sitting.bring_up_to_date(&session);
    let today = context.moment().day;
    let text = context.face().finish(&session.summary(), &sitting.outlook(today), today);
    context.output.print(&text)?;
    let end = match end {
        End::Finished if session.summary().answered > 0 => learn(context, &keyboard, store)?,
        end => end,
    };
    // What was switched is undone behind the last line.
    context.output.flush()?;
    Ok(end)
}

/// Learns from the answers how fast the learner forgets, where that is worth it, and says so.
fn learn(context: &mut Context<'_>, keyboard: &Keyboard, store: &mut Store) -> Result<End, Failure> {
    let mut learning = Learning::begin(context, store)?;
    if learning.goes_on() {
        // The summary is to be read meanwhile.
        context.output.flush()?;
    }
    if learning.wait(context, store, keyboard)? == Waited::Interrupted {
        return Ok(End::Interrupted);
    }
    if let Some(told) = learning.told.take() {
        context.output.line(&wrap(&told, context.output.look.width, 0))?;
    }
    Ok(End::Finished)
}

/// Says what there is to study, where nothing has been started.
fn welcome(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let mut listings = context.library.list()?;
    listings.retain(|listing| !listing.keys.is_empty());
    listings.sort_by(|one, other| place(one).cmp(&place(other)));
    let lang = context.settings.lang(None);
    let width = context.output.look.width;
    let mut lines = vec![context.words.say("nothing-started")];
    for listing in listings.iter().take(WELCOMED) {
        let cards = context.words.tell("cards", &[("count", listing.keys.len().into())]);
        let line = context.words.tell(
            "deck-line",
            &[
                ("deck", listing.id.as_str().into()),
                ("title", listing.title.pick(&lang).as_str().into()),
                ("cards", cards.into()),
            ],
        );
        lines.push(wrap(&line, width, 2));
    }
    let more = listings.len().saturating_sub(WELCOMED);
    if more > 0 {
        lines.push(wrap(&context.words.tell("decks-more", &[("count", more.into())]), width, 2));
    }
    if let Some(first) = listings.first() {
        let start = context.words.tell("start-a-deck", &[("deck", first.id.as_str().into())]);
        lines.push(wrap(&start, width, 0));
    }
    context.output.line(&lines.join("\n"))?;
    DONE
}

/// What came of offering more cards.
enum Offer {
    /// The cards are asked.
    Taken,
    /// They are not.
    Left(End),
}

/// Says that nothing is due, what waits and when the next card comes; a person may take more.
fn offer_more(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    sitting: &Sitting,
    more: &Round,
    today: Day,
) -> Result<Offer, Failure> {
    let words = &context.words;
    let outlook = sitting.outlook(today);
    let count = |id, count: u32| (count > 0).then(|| words.tell(id, &[("count", count.into())]));
    let next = outlook.next.map(|(day, count)| {
        words.tell("next-due", &[("count", count.into()), ("when", when(words, day, today).into())])
    });
    let nothing = (outlook.due == 0).then(|| words.say(sitting.nothing(today)));
    let lines = [
        nothing,
        count("over-limit", outlook.due),
        next,
        count("new-waiting", outlook.new),
        count("all-suspended", outlook.suspended),
        count("all-buried", outlook.buried),
    ];
    for line in lines.into_iter().flatten() {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    if more.items.is_empty() || !context.world.terminal.is_typed {
        return Ok(Offer::Left(End::Finished));
    }
    let count = [("count", more.items.len().into())];
    let prompt = match more.practice {
        Practice::Scheduled => context.words.tell("prompt-more", &count),
        Practice::WhereDone | Practice::Cram => context.words.tell("prompt-practise", &count),
    };
    Ok(match ask(context, keyboard, &format!("{prompt} > "))? {
        Input::Line(line) if line.trim().is_empty() => Offer::Taken,
        Input::Interrupt => Offer::Left(End::Interrupted),
        Input::Line(_) | Input::End => Offer::Left(End::Finished),
    })
}
