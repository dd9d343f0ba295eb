//! Flags over config over deck over default: what holds for a deck, and where that comes from.
//!
//! In: the flags of this run, the config, a deck's header. Out: values in effect. Never here: what they do.

use std::ops::RangeInclusive;
use std::sync::Arc;

use serde::Serialize;

use super::args::Study;
use super::config::{Config, DeckConfig};
use crate::domain::model::{Deck, DeckId, DesiredRetention, Lang, Leniency, Limits};
use crate::domain::queue::NewOrder;
use crate::domain::schedule::{Calendar, LeechAction, LeechRule, Model, Scheduler};
use crate::domain::time::{DateOrder, Day, StudyClock};
use crate::ui::text::bidi::Harakat;
use crate::ui::text::{Language, Locale};
use crate::ui::tui::Palette;
use crate::world::bidi::{Policy, Wish};

/// New cards a day where nothing else is said.
const NEW_PER_DAY: u32 = 10;
/// Cards seen before a day where nothing else is said.
const REVIEWS_PER_DAY: u32 = 200;

/// Days between cards of one note or fact where nothing else is said.
const SIBLING_GAP_DAYS: u32 = 2;

/// Where a value comes from, what counts most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Source {
    /// A flag of this run.
    Flag,
    /// A variable of the environment.
    Environment,
    /// The deck's section of the config.
    Section,
    /// The config, above its sections.
    Config,
    /// The deck's header.
    Header,
    /// The other language, of cards or of the program.
    Other,
    /// The system's locale.
    Locale,
    /// Nobody says anything.
    Default,
}

/// A value and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct InEffect<T> {
    pub(crate) value: T,
    pub(crate) from: Source,
}

impl<T> InEffect<T> {
    /// Another form of the value, from the same place.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> InEffect<U> {
        InEffect { value: change(self.value), from: self.from }
    }
}

/// What was asked for, from flags, config and locale.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    /// The flags of this run.
    pub(crate) flags: Study,
    /// What the environment says of text from right to left.
    pub(crate) bidi: Option<Wish>,
    /// The language of the program's own words, as a flag.
    pub(crate) ui_lang: Option<Language>,
    /// The config file.
    pub(crate) config: Config,
    /// The system's locale.
    pub(crate) locale: Locale,
}

impl Settings {
    /// The language questions are asked in: one for a whole session. The config of the deck counts where a single
    /// deck is studied.
    pub(crate) fn lang(&self, only: Option<&DeckId>) -> Lang {
        self.lang_in_effect(only).value
    }

    /// Whether a language was asked for, rather than taken for want of a wish.
    pub(crate) fn lang_is_wished(&self, deck: &Deck) -> bool {
        matches!(self.lang_in_effect(Some(&deck.id)).from, Source::Flag | Source::Section | Source::Config)
    }

    /// Cards a day of a deck that was named.
    pub(crate) fn limits_by_name(&self, deck: &Deck) -> Limits {
        let (new, reviews) = (self.new_per_day(Some(deck)), self.reviews_per_day(Some(deck)));
        Limits { new: Some(new.value), reviews: Some(reviews.value) }
    }

    /// Cards a day of a deck within a daily review: a flag, or what was said of this deck.
    pub(crate) fn limits_in_review(&self, deck: &Deck) -> Limits {
        let own = self.config.deck.get(&deck.id);
        let header = deck.settings.limits;
        Limits {
            new: self.flags.new.or(own.and_then(|own| own.new_per_day)).or(header.new),
            reviews: self.flags.reviews.or(own.and_then(|own| own.reviews_per_day)).or(header.reviews),
        }
    }

    /// Cards a day of all decks of a daily review together.
    pub(crate) fn limits_of_review(&self) -> Limits {
        Limits { new: Some(self.new_per_day(None).value), reviews: Some(self.reviews_per_day(None).value) }
    }

    /// How `10/11/1962` is read in a deck.
    pub(crate) fn date_order(&self, deck: &Deck) -> DateOrder {
        self.date_order_in_effect(Some(deck)).value
    }

    /// How kindly words are judged in a deck.
    pub(crate) fn leniency(&self, deck: &Deck) -> Leniency {
        self.leniency_in_effect(Some(deck)).value
    }

    /// The scheduler for a deck, on the calendar of all decks.
    pub(crate) fn scheduler(&self, deck: &Deck, model: &Model, calendar: &Arc<Calendar>) -> Scheduler {
        Scheduler::new(model.clone(), self.retention(Some(deck)).value, self.fuzz().value)
            .balanced(self.load_balance(Some(&deck.id)).value)
            .apart(self.sibling_gap_days(Some(&deck.id)).value)
            .on(calendar.clone())
    }

    /// Which days are to bring fewer cards than others, or none.
    pub(crate) fn calendar(&self) -> Calendar {
        Calendar::new(self.easy_days().value, self.days_off().value.to_vec())
    }

    /// New cards a day, of one deck or of all together.
    pub(crate) fn new_per_day(&self, deck: Option<&Deck>) -> InEffect<u32> {
        let header = deck.and_then(|deck| deck.settings.limits.new);
        self.first(self.flags.new, id(deck), |own| own.new_per_day, header, NEW_PER_DAY)
    }

    /// Cards seen before a day, of one deck or of all together.
    pub(crate) fn reviews_per_day(&self, deck: Option<&Deck>) -> InEffect<u32> {
        let header = deck.and_then(|deck| deck.settings.limits.reviews);
        self.first(self.flags.reviews, id(deck), |own| own.reviews_per_day, header, REVIEWS_PER_DAY)
    }

    /// The chance of knowing a card when it comes back.
    pub(crate) fn retention(&self, deck: Option<&Deck>) -> InEffect<DesiredRetention> {
        let header = deck.and_then(|deck| deck.settings.retention);
        self.first(None, id(deck), |own| own.retention, header, DesiredRetention::default())
    }

    /// How `10/11/1962` is read, in one deck or in all.
    pub(crate) fn date_order_in_effect(&self, deck: Option<&Deck>) -> InEffect<DateOrder> {
        let header = deck.and_then(|deck| deck.settings.date_order);
        self.first(None, id(deck), |own| own.date_order, header, DateOrder::default())
    }

    /// How kindly words are judged, in one deck or in all.
    pub(crate) fn leniency_in_effect(&self, deck: Option<&Deck>) -> InEffect<Leniency> {
        let header = deck.and_then(|deck| deck.settings.leniency);
        self.first(self.flags.leniency, id(deck), |own| own.leniency, header, Leniency::default())
    }

    /// Whether questions with options are asked without them.
    pub(crate) fn typed(&self, only: Option<&DeckId>) -> InEffect<bool> {
        self.first(self.flags.typed.then_some(true), only, |own| own.typed, None, false)
    }

    /// From how many lapses on a card is a leech.
    pub(crate) fn leech_threshold(&self, only: Option<&DeckId>) -> InEffect<u32> {
        self.first(None, only, |own| own.leech_threshold, None, LeechRule::THRESHOLD)
    }

    /// What becomes of a leech.
    pub(crate) fn leech_action(&self, only: Option<&DeckId>) -> InEffect<LeechAction> {
        self.first(None, only, |own| own.leech_action, None, LeechAction::default())
    }

    /// Which cards are leeches, in one deck or in all.
    pub(crate) fn leech_rule(&self, only: Option<&DeckId>) -> LeechRule {
        LeechRule { threshold: self.leech_threshold(only).value, action: self.leech_action(only).value }
    }

    /// Whether due days are fuzzed.
    pub(crate) fn fuzz(&self) -> InEffect<bool> {
        of_all(self.flags.no_fuzz.then_some(false), self.config.fuzz, true)
    }

    /// Whether parameters are fitted by themselves at the end of a session.
    pub(crate) fn auto_optimize(&self) -> InEffect<bool> {
        of_all(self.flags.no_auto_optimize.then_some(false), self.config.auto_optimize, true)
    }

    /// Whether fuzz prefers days with fewer cards.
    pub(crate) fn load_balance(&self, only: Option<&DeckId>) -> InEffect<bool> {
        self.first(None, only, |own| own.load_balance, None, true)
    }

    /// In which order new cards come.
    pub(crate) fn new_order(&self, only: Option<&DeckId>) -> InEffect<NewOrder> {
        self.first(None, only, |own| own.new_order, None, NewOrder::default())
    }

    /// How many days cards of one note or fact are kept apart where that can be.
    pub(crate) fn sibling_gap_days(&self, only: Option<&DeckId>) -> InEffect<u32> {
        self.first(None, only, |own| own.sibling_gap_days, None, SIBLING_GAP_DAYS)
    }

    /// How many cards each weekday is to bring, from Monday on, as shares of what other days bring.
    pub(crate) fn easy_days(&self) -> InEffect<[f32; 7]> {
        of_all(None, self.config.easy_days, [1.0; 7])
    }

    /// Days on which no cards are to come back.
    pub(crate) fn days_off(&self) -> InEffect<&[RangeInclusive<Day>]> {
        of_all(None, self.config.days_off.as_deref(), &[])
    }

    /// When a study day begins.
    pub(crate) fn clock(&self) -> InEffect<StudyClock> {
        of_all(None, self.config.clock, StudyClock::default())
    }

    /// Decks that are studied every day.
    pub(crate) fn decks(&self) -> InEffect<&[DeckId]> {
        of_all(None, self.config.decks.as_deref(), &[])
    }

    /// Whether plain lines are wanted.
    pub(crate) fn plain(&self) -> InEffect<bool> {
        of_all(self.flags.plain.then_some(true), self.config.plain, false)
    }

    /// Whether the person wants to see how long a question has been on show.
    pub(crate) fn timer(&self) -> InEffect<bool> {
        of_all(None, self.config.timer, false)
    }

    /// Whether the pointer works in the full screen.
    pub(crate) fn mouse(&self) -> InEffect<bool> {
        of_all(None, self.config.mouse, false)
    }

    /// The colours of the full screen.
    pub(crate) fn palette(&self) -> InEffect<Palette> {
        of_all(None, self.config.palette, Palette::default())
    }

    /// Who turns text from right to left.
    pub(crate) fn bidi(&self) -> InEffect<Wish> {
        match (self.flags.bidi, self.bidi) {
            (None, Some(value)) => InEffect { value, from: Source::Environment },
            (flag, _) => of_all(flag, self.config.bidi, Wish::default()),
        }
    }

    /// Whether vowel marks are shown.
    pub(crate) fn harakat(&self) -> InEffect<Harakat> {
        of_all(None, self.config.harakat, Harakat::default())
    }

    /// Whether kitty is set to turn nothing.
    pub(crate) fn kitty_force_ltr(&self) -> InEffect<bool> {
        of_all(None, self.config.kitty_force_ltr, false)
    }

    /// What the person says of text from right to left.
    pub(crate) fn bidi_policy(&self) -> Policy {
        Policy { wish: self.bidi().value, kitty_force_ltr: self.kitty_force_ltr().value }
    }

    /// What counts most of all that is said of a deck, or of all decks.
    fn first<T>(
        &self,
        flag: Option<T>,
        only: Option<&DeckId>,
        wish: impl Fn(&DeckConfig) -> Option<T>,
        header: Option<T>,
        default: T,
    ) -> InEffect<T> {
        let said = self.said(flag, only, wish, header);
        said.unwrap_or(InEffect { value: default, from: Source::Default })
    }

    /// What counts most of all that is said, where anything is.
    pub(super) fn said<T>(
        &self,
        flag: Option<T>,
        only: Option<&DeckId>,
        wish: impl Fn(&DeckConfig) -> Option<T>,
        header: Option<T>,
    ) -> Option<InEffect<T>> {
        let section = only.and_then(|id| self.config.deck.get(id)).and_then(&wish);
        let said = [
            (flag, Source::Flag),
            (section, Source::Section),
            (wish(&self.config.all), Source::Config),
            (header, Source::Header),
        ];
        said.into_iter().find_map(|(value, from)| Some(InEffect { value: value?, from }))
    }
}

fn id(deck: Option<&Deck>) -> Option<&DeckId> {
    deck.map(|deck| &deck.id)
}

/// What counts most of what is never said of one deck alone.
pub(super) fn of_all<T>(flag: Option<T>, config: Option<T>, default: T) -> InEffect<T> {
    match (flag, config) {
        (Some(value), _) => InEffect { value, from: Source::Flag },
        (None, Some(value)) => InEffect { value, from: Source::Config },
        (None, None) => InEffect { value: default, from: Source::Default },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(leniency: Leniency) -> DeckConfig {
        DeckConfig { leniency: Some(leniency), ..DeckConfig::default() }
    }

    fn deck() -> Deck {
        let text = "leniency = 'lenient'\n[[card]]\nid = 'a'\nquestion = 'a?'\nanswer = 'b'\n";
        crate::decks::read(text, "d.toml", "d").0.unwrap()
    }

    #[test]
    fn a_flag_counts_more_than_a_section_that_more_than_the_config_and_that_more_than_the_header() {
        let deck = deck();
        let mut settings = Settings::default();
        let found = |settings: &Settings| {
            let of_deck = settings.leniency_in_effect(Some(&deck));
            let of_all = settings.leniency_in_effect(None);
            [(of_deck.value, of_deck.from), (of_all.value, of_all.from)]
        };
        let unsaid = (Leniency::Normal, Source::Default);
        assert_eq!(found(&settings), [(Leniency::Lenient, Source::Header), unsaid]);
        settings.config.all = wish(Leniency::Normal);
        assert_eq!(found(&settings), [(Leniency::Normal, Source::Config); 2]);
        settings.config.deck.insert(deck.id.clone(), wish(Leniency::Strict));
        let of_all = (Leniency::Normal, Source::Config);
        assert_eq!(found(&settings), [(Leniency::Strict, Source::Section), of_all]);
        settings.flags.leniency = Some(Leniency::Lenient);
        assert_eq!(found(&settings), [(Leniency::Lenient, Source::Flag); 2]);
    }

    #[test]
    fn a_flag_counts_more_than_the_environment_and_that_more_than_the_config() {
        let mut settings = Settings::default();
        let found = |settings: &Settings| (settings.bidi().value, settings.bidi().from);
        assert_eq!(found(&settings), (Wish::Auto, Source::Default));
        settings.config.bidi = Some(Wish::Off);
        assert_eq!(found(&settings), (Wish::Off, Source::Config));
        settings.bidi = Some(Wish::Terminal);
        assert_eq!(found(&settings), (Wish::Terminal, Source::Environment));
        settings.flags.bidi = Some(Wish::App);
        assert_eq!(found(&settings), (Wish::App, Source::Flag));
    }

    #[test]
    fn in_a_daily_review_only_what_is_said_of_a_deck_limits_it() {
        let mut settings = Settings::default();
        settings.config.all.new_per_day = Some(7);
        let deck = deck();
        assert_eq!(settings.limits_in_review(&deck), Limits::default());
        assert_eq!(settings.limits_of_review(), Limits { new: Some(7), reviews: Some(REVIEWS_PER_DAY) });
        assert_eq!(settings.limits_by_name(&deck), settings.limits_of_review());
        settings
            .config
            .deck
            .insert(deck.id.clone(), DeckConfig { new_per_day: Some(0), ..wish(Leniency::Strict) });
        assert_eq!(settings.limits_in_review(&deck), Limits { new: Some(0), reviews: None });
    }
}
