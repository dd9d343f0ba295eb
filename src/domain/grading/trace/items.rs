//! What became of each item where several are asked for.

use super::super::items::{Items, Named};
use super::super::list::parts_items;
use super::super::measure::Level;
use super::super::{Context, cloze, order, pairs};
use crate::domain::model::{Cloze, Localized, Pair, WrongAnswer};

/// An item and what was typed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The item as it is shown in the language asked in.
    pub item: String,
    /// What was typed for it, where anything was.
    pub typed: Option<String>,
    /// How near that is.
    pub level: Level,
}

/// What was told of all items.
#[derive(Default)]
pub(super) struct Told {
    pub(super) items: Vec<Item>,
    /// What was typed and is none of them.
    pub(super) extra: Vec<String>,
}

/// The items of a list.
pub(super) fn of_list(
    items: &Localized<Vec<Vec<String>>>,
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Told {
    let named = Items::of(items, context.known).named(typed, parts_items, wrong, context);
    let shown = items.pick(context.lang).iter().map(|forms| forms.first().cloned().unwrap_or_default());
    told(shown, &named)
}

/// Items in their right order, each with what stands in its place.
pub(super) fn of_order(items: &Localized<Vec<String>>, typed: &str, context: &Context<'_>) -> Told {
    let Some(named) = order::named(items, typed, context) else { return Told::default() };
    let own = items.pick(context.lang);
    let extra = named.others.into_iter().map(|other| other.typed).collect();
    let stands = |at: usize| named.places.get(at).zip(named.told.get(at));
    let item = |(at, item): (usize, &String)| match stands(at) {
        Some((place, told)) => {
            let level = if *place == at { told.level } else { Level::Different };
            Item { item: item.clone(), typed: Some(told.typed.clone()), level }
        }
        None => Item { item: item.clone(), typed: None, level: Level::Different },
    };
    Told { items: own.iter().enumerate().map(item).collect(), extra }
}

/// Pairs, each with the right side that was given to its left one.
pub(super) fn of_pairs(pairs: &Localized<Vec<Pair>>, typed: &str, context: &Context<'_>) -> Told {
    let found = pairs::read(pairs, typed, context);
    let own = pairs.pick(context.lang);
    let item = |(at, pair): (usize, &Pair)| {
        let given = found.iter().flatten().find(|(left, _)| *left == at).map(|(_, right)| *right);
        let typed = given.and_then(|right| own.get(right)).map(|pair| pair.right.clone());
        let level = if given == Some(at) { Level::Same } else { Level::Different };
        Item { item: format!("{}: {}", pair.left, pair.right), typed, level }
    };
    Told { items: own.iter().enumerate().map(item).collect(), extra: Vec::new() }
}

/// The gaps of a sentence where several are asked for together.
pub(super) fn of_gaps(sentence: &Localized<Cloze>, typed: &str, context: &Context<'_>) -> Told {
    match cloze::best_list(sentence, typed, context) {
        Some((gaps, _)) => of_list(&gaps, &[], typed, context),
        None => Told::default(),
    }
}

fn told(shown: impl Iterator<Item = String>, named: &Named) -> Told {
    let item = |(place, item): (usize, String)| {
        let at = named.places.iter().position(|named| *named == place);
        match at.and_then(|at| named.told.get(at)) {
            Some(told) => Item { item, typed: Some(told.typed.clone()), level: told.level },
            None => Item { item, typed: None, level: Level::Different },
        }
    };
    let items = shown.enumerate().map(item).collect();
    let extra = named.others.iter().filter(|other| !other.is_repeated).map(|other| other.typed.clone());
    Told { items, extra: extra.collect() }
}
