//! `quiz`, `quiz review`: today's cards, asked, graded, scheduled, saved.

use std::process::ExitCode;

use crate::cli::args::Selection;
use crate::cli::ask::ask;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::full;
use crate::cli::lines::prepare;
use crate::cli::play::play;
use crate::cli::shelves::place;
use crate::cli::sitting::{MORE_NEW, Sitting};
use crate::cli::table::{End, Table};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::{when, wrap};
use crate::world::{Input, Keyboard};

/// How many decks a first run names.
const WELCOMED: usize = 8;

/// Studies the cards that are meant, of the decks named by flags or of all that were started.
pub(crate) fn run(context: &mut Context<'_>, selection: &Selection) -> Result<ExitCode, Failure> {
    let filter = selection.filter(context.world)?;
    if full::is_wanted(context) {
        return full::run(context, filter);
    }
    let names = context.settings.flags.decks.clone();
    let Some((sitting, mut store)) = Sitting::begin(context, &names)? else { return welcome(context) };
    let end = study(context, sitting.only(filter), &mut store)?;
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
    let mut items = sitting.items(context, today, 0);
    if items.is_empty() {
        items = sitting.items(context, today, MORE_NEW);
        if let Offer::Left(end) = offer_more(context, &keyboard, &sitting, items.len(), today)? {
            context.output.flush()?;
            return Ok(end);
        }
    }
    let mut session = sitting.session(context, items, store)?;
    let mut table = Table::new(store, &mut sitting.chosen);
    let end = play(context, &keyboard, &mut table, &mut session)?;
    sitting.bring_up_to_date(&session);
    let today = context.moment().day;
    let text = context.face().finish(&session.summary(), &sitting.outlook(today), today);
    context.output.print(&text)?;
    // What was switched is undone behind the last line.
    context.output.flush()?;
    Ok(end)
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

/// What came of offering more new cards.
enum Offer {
    /// They are asked.
    Taken,
    /// They are not.
    Left(End),
}

/// Says that nothing is due, what waits and when the next card comes; a person may take `more` new cards.
fn offer_more(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    sitting: &Sitting,
    more: usize,
    today: Day,
) -> Result<Offer, Failure> {
    let words = &context.words;
    let (outlook, is_void) = (sitting.outlook(today), sitting.means_nothing(today));
    let count = |id, count: u32| (count > 0).then(|| words.tell(id, &[("count", count.into())]));
    let next = outlook.next.map(|(day, count)| {
        words.tell("next-due", &[("count", count.into()), ("when", when(words, day, today).into())])
    });
    let nothing = (outlook.due == 0).then(|| words.say(if is_void { "filter-none" } else { "nothing-due" }));
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
    if more == 0 || !context.world.terminal.is_typed {
        return Ok(Offer::Left(End::Finished));
    }
    let prompt = context.words.tell("prompt-more", &[("count", more.into())]);
    Ok(match ask(context, keyboard, &format!("{prompt} > "))? {
        Input::Line(line) if line.trim().is_empty() => Offer::Taken,
        Input::Interrupt => Offer::Left(End::Interrupted),
        Input::Line(_) | Input::End => Offer::Left(End::Finished),
    })
}
