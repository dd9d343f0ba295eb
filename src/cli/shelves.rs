//! The groups decks are listed in, and their order.
//!
//! In: what a deck's header says of it. Out: its place among the others, and the title of its group.

use crate::decks::Listing;
use crate::diag::printable;
use crate::domain::model::Deck;
use crate::ui::text::Words;

/// The groups of the decks that ship, in the order they are listed in, each with the message that is its title.
const SHIPPED: [(&str, &str); 3] =
    [("section", "group-section"), ("across", "group-across"), ("optional", "group-optional")];

/// Where a deck stands in a listing: the shipped groups come first, then others by their names, then decks without a
/// group; within a group those without an order come last.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place<'a> {
    has_no_group: bool,
    shelf: usize,
    group: Option<&'a str>,
    order: u32,
    id: &'a str,
}

/// The place of a deck that is listed.
pub(crate) fn place(listing: &Listing) -> Place<'_> {
    place_of(listing.group.as_deref(), listing.order, &listing.id)
}

/// The place of a deck that was read.
pub(crate) fn place_of_deck(deck: &Deck) -> Place<'_> {
    place_of(deck.group.as_deref(), deck.order, deck.id.as_str())
}

fn place_of<'a>(group: Option<&'a str>, order: Option<u32>, id: &'a str) -> Place<'a> {
    let shelf = SHIPPED.iter().position(|(name, _)| Some(*name) == group).unwrap_or(SHIPPED.len());
    Place { has_no_group: group.is_none(), shelf, group, order: order.unwrap_or(u32::MAX), id }
}

/// The title of a group: a sentence of the program for those that ship, else its own name.
pub(crate) fn title(words: &Words, group: Option<&str>) -> String {
    let Some(group) = group else { return words.say("group-other") };
    match SHIPPED.iter().find(|(name, _)| *name == group) {
        Some((_, message)) => words.say(message),
        None => printable(group).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decks_stand_by_group_then_order_then_id() {
        let decks = [
            (Some("section"), Some(1), "z"),
            (Some("section"), Some(2), "a"),
            (Some("section"), Some(2), "b"),
            (Some("section"), None, "a"),
            (Some("across"), Some(1), "a"),
            (Some("optional"), None, "a"),
            (Some("Art"), Some(9), "a"),
            (Some("music"), Some(1), "a"),
            (None, Some(1), "b"),
            (None, None, "a"),
        ];
        assert!(decks.map(|(group, order, id)| place_of(group, order, id)).is_sorted());
    }

    #[test]
    fn only_the_groups_that_ship_have_a_title_of_their_own() {
        let words = Words::english();
        assert_eq!(title(&words, Some("across")), "Across the essay");
        assert_eq!(title(&words, Some("Art\u{1b}")), "Art␛");
        assert_eq!(title(&words, None), "Other decks");
    }
}
