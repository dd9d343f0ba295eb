//! Home after some days with the shipped decks.

use quizdeck::decks::{Library, Listing};
use quizdeck::domain::model::Lang;
use quizdeck::ui::tui::Look;
use quizdeck::ui::tui::home::{Deck, Figures, Home, Standing};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The decks that were started, with how many cards are due and how many were never seen.
const STARTED: [(&str, usize, usize); 4] =
    [("succession-1953", 3, 0), ("secret-speech-1956", 6, 12), ("cuba-1962", 9, 31), ("timeline", 0, 20)];

/// Draws home, the cursor at today's review.
pub(super) fn draw(lang: &Lang, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let library = Library::new("no-decks-of-your-own".into());
    let mut listings = library.list().expect("the bundled decks are listed");
    let is_section = |listing: &Listing| listing.group.as_deref() == Some("section");
    listings.sort_by_key(|listing| (!is_section(listing), listing.order));
    let decks = listings.iter().map(|listing| Deck {
        id: listing.id.clone(),
        title: listing.title.pick(lang).clone(),
        standing: standing(listing),
    });
    let due = STARTED.iter().map(|(_, due, _)| due).sum();
    let figures = Figures {
        due,
        new: 10,
        minutes: 6,
        streak: 12,
        last: Some((17, 20)),
        backlog: None,
        exams: Vec::new(),
    };
    Home::new(figures, decks.collect()).draw(look, area, buffer);
}

fn standing(listing: &Listing) -> Standing {
    let waiting = Standing::Waiting(listing.keys.len());
    let started = STARTED.iter().find(|(id, _, _)| *id == listing.id);
    started.map_or(waiting, |(_, due, new)| Standing::Started { due: *due, new: *new })
}
