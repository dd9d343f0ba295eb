//! A session over a shipped deck, at the verdict on an answer that is right but for its spelling.

use std::collections::BTreeMap;

use quizdeck::decks::Library;
use quizdeck::domain::grading::KnownAnswers;
use quizdeck::domain::model::{
    Card, CardRecord, Deck, DesiredRetention, DeviceId, Lang, Leniency, MemoryState, Rating, RowId, State,
    Studied,
};
use quizdeck::domain::queue::Item;
use quizdeck::domain::schedule::{LeechRule, Model, Scheduler};
use quizdeck::domain::session::{DeckRules, Effect, Event, Screen, Session};
use quizdeck::domain::time::{DateOrder, Day, Moment, Months, Timestamp};
use quizdeck::ui::tui::Look;
use quizdeck::ui::tui::session::SessionFace;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The deck, the card in the picture, and its place among the session's cards.
const DECK: &str = "cuba-1962";
const CARD: &str = "cuba-crisis-us-president";
const PLACE: usize = 3;
const CARDS: usize = 10;

/// Draws the verdict.
pub(super) fn draw(lang: &Lang, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let deck = deck();
    let title = (deck.id.clone(), deck.title.pick(lang).clone());
    let session = at_verdict(deck, lang);
    let mut face = SessionFace::new(BTreeMap::from([title]));
    face.turn(&session.screen());
    face.draw(&session.screen(), look, area, buffer);
}

fn deck() -> Deck {
    let library = Library::new("no-decks-of-your-own".into());
    let files = library.find(DECK).expect("the deck ships");
    files.first().and_then(|file| library.load(file).deck).expect("the deck is sound")
}

/// The session when the card was answered; those before it are behind.
fn at_verdict(deck: Deck, lang: &Lang) -> Session {
    let rules = DeckRules {
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: KnownAnswers::of(&deck.cards),
        scheduler: Scheduler::new(Model::default(), DesiredRetention::default(), true),
        leech: LeechRule::default(),
    };
    let (mut chosen, mut cards): (Vec<_>, Vec<_>) =
        deck.cards.iter().partition(|card| card.key.note_id() == CARD);
    cards.truncate(CARDS - chosen.len());
    cards.splice(PLACE..PLACE, chosen.drain(..));
    let items = cards.into_iter().map(due).collect();
    let mut session = Session::new(items, BTreeMap::from([(deck.id, rules)]), lang.clone(), now());
    for seq in 1.. {
        match session.screen() {
            Screen::Question(view) if view.card.key.note_id() == CARD => break,
            Screen::Question(_) => {}
            _ => unreachable!("the card comes up"),
        }
        session.handle(Event::FinalAnswer(String::new()), now());
        let effects = session.handle(Event::Rate(Rating::Good), now());
        let is_commit = |effect: &Effect| matches!(effect, Effect::Commit(_));
        assert!(effects.iter().all(is_commit), "a rated card is written");
        session.handle(Event::Saved(RowId { device: DeviceId(1), seq }), now());
    }
    let typed = if *lang == Lang::arabic() { "كنيدي" } else { "Kenedy" };
    session.handle(Event::Answer(typed.into()), now());
    session
}

/// The card, answered a few times and due today.
fn due(card: &Card) -> Item {
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability: 6.0, difficulty: 5.0 },
        due: day("2026-03-01"),
        interval: 6,
        first_day: day("2026-02-20"),
        last_day: day("2026-02-23"),
        reps: 2,
        lapses: 0,
        content: card.content_hash(),
    };
    let record = CardRecord { studied: Some(studied), ..CardRecord::default() };
    Item { card: card.clone(), record, seed: 1 }
}

fn now() -> Moment {
    Moment { at: Timestamp::from_millis(1_772_355_600_000), offset: 0, day: day("2026-03-01") }
}

fn day(date: &str) -> Day {
    Day::parse(date).expect("a date")
}
