//! Home: its figures gathered, and the person's choice waited for.

use std::collections::HashMap;

use super::Stage;
use crate::cli::chosen::Chosen;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::prospect::{Prospect, lines};
use crate::cli::shelves::place;
use crate::cli::sitting::Sitting;
use crate::cli::table::End;
use crate::decks::Listing;
use crate::domain::model::{CardRecord, DeckId, State};
use crate::domain::stats::{self, Score};
use crate::store::Store;
use crate::ui::tui::home::{Deck, Figures, Home, HomeWish, Standing};
use crate::world::Happening;

/// Home as it stands now; the person stays where they were `before`.
pub(super) fn gather(context: &Context<'_>, before: Option<Home>) -> Result<Home, Failure> {
    let store = context.look_at_store()?;
    let mut listings = context.library.list()?;
    listings.sort_by(|one, other| place(one).cmp(&place(other)));
    let chosen = match context.choose(&[], store.as_ref()) {
        // None of the decks that were started can be asked now; there are others.
        Err(Failure::Found) => Chosen::default(),
        chosen => chosen?,
    };
    let sitting = Sitting::new(context, chosen, store.as_ref())?;
    let figures = figures(context, &sitting, store.as_ref())?;
    let standing = standing(context, &sitting);
    let lang = context.settings.lang(None);
    let decks = listings.iter().map(|listing| Deck {
        id: listing.id.clone(),
        title: listing.title.pick(&lang).clone(),
        standing: match standing.get(listing.id.as_str()) {
            Some(standing) if !listing.keys.is_empty() => *standing,
            _ => waiting(listing),
        },
    });
    let decks = decks.collect();
    Ok(match before {
        Some(home) => home.renewed(figures, decks),
        None => Home::new(figures, decks),
    })
}

/// What today brings over all decks that were started.
fn figures(context: &Context<'_>, sitting: &Sitting, store: Option<&Store>) -> Result<Figures, Failure> {
    let today = context.moment().day;
    let items = sitting.items(context, today);
    let new = items.iter().filter(|item| item.record.state() == State::New).count();
    let mut past = stats::Figures::new(today);
    if let Some(store) = store {
        store.answered(|review| past.take(review))?;
    }
    Ok(Figures {
        due: items.len() - new,
        new,
        minutes: stats::minutes(items.len(), past.pace()),
        streak: past.streak(),
        backlog: sitting.backlog(context, today),
        exams: lines(&context.words, &Prospect::all(context, sitting, today), today, true),
        last: past.last().map(|Score { right, cards }| (right, cards)),
    })
}

/// How the decks that were started stand, by their ids.
fn standing<'a>(context: &Context<'_>, sitting: &'a Sitting) -> HashMap<&'a str, Standing> {
    let today = context.moment().day;
    let by_deck = sitting.by_deck();
    let of = |id: &DeckId| {
        let own = by_deck.get(id).copied().unwrap_or_default().iter();
        let due = own.clone().filter(|candidate| candidate.record.is_due(today)).count();
        let unseen = |record: CardRecord| record.studied.is_none() && !record.suspended;
        Standing::Started { due, new: own.filter(|candidate| unseen(candidate.record)).count() }
    };
    sitting.chosen.decks.iter().map(|deck| (deck.id.as_str(), of(&deck.id))).collect()
}

fn waiting(listing: &Listing) -> Standing {
    if listing.keys.is_empty() && listing.faults > 0 {
        Standing::Faulty(listing.faults)
    } else {
        Standing::Waiting(listing.keys.len())
    }
}

impl Stage {
    /// Waits at home until something is wished that is done elsewhere, or the person leaves.
    pub(super) fn at_home(&mut self, context: &Context<'_>, home: &mut Home) -> Result<HomeWish, End> {
        loop {
            let happening = self.wait(&context.words, |look, area, buffer| home.draw(look, area, buffer));
            let wish = match happening {
                Happening::Key(key) => home.key(key, &self.look(&context.words)),
                Happening::Paste(text) => home.paste(&text),
                Happening::Pointer(event) => home.point(event),
                Happening::Resized => HomeWish::Redraw,
                Happening::Interrupt => return Err(End::Interrupted),
            };
            match wish {
                HomeWish::Nothing | HomeWish::Redraw => {}
                HomeWish::Begin(_) | HomeWish::Browse(_) => return Ok(wish),
                HomeWish::Leave => return Err(End::Finished),
            }
        }
    }
}
