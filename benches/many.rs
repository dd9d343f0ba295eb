//! A day's queue among a thousand cards and among a hundred thousand.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops at what it did not expect")]

use divan::{Bencher, black_box};
use quizdeck::domain::model::{
    Answer, Card, CardKey, CardRecord, Change, DeckId, Lang, Localized, MemoryState, Note, NoteId, Space,
    State, Studied, Text,
};
use quizdeck::domain::queue::{Candidate, Done, Group, NewOrder, Room, build};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::store::Store;
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

fn main() {
    divan::main();
}

const CARDS: [usize; 2] = [1_000, 100_000];

fn today() -> Day {
    Day::parse("2026-03-10").unwrap()
}

/// Every third card was never seen; the others come back within a hundred days, some of them today.
fn candidate(number: usize) -> Candidate {
    let answer = Answer::Text(Localized::one(Lang::english(), vec!["yes".into()]));
    let note = Note {
        id: NoteId::parse(&format!("n{number}")).unwrap(),
        side: None,
        question: Text::one(Lang::english(), "?".into()),
        answer,
        event: None,
        wrong: Vec::new(),
        explain: None,
        source: None,
        tags: Vec::new(),
        facts: Vec::new(),
        importance: None,
        line: 1,
    };
    let card = Card::new(DeckId::parse("many").unwrap(), &Space::parse("many").unwrap(), note);
    let last_day = Day::from_number(today().number() - i32::try_from(number % 100).unwrap()).unwrap();
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability: 100.0, difficulty: 5.0 },
        due: last_day.plus(99),
        interval: 99,
        first_day: last_day,
        last_day,
        reps: 10,
        lapses: 0,
        content: 0,
    };
    let studied = (!number.is_multiple_of(3)).then_some(studied);
    Candidate { card, record: CardRecord { studied, ..CardRecord::default() } }
}

#[divan::bench(args = CARDS)]
fn queues(bencher: Bencher<'_, '_>, cards: usize) {
    let candidates: Vec<Candidate> = (0..cards).map(candidate).collect();
    let limits = Room { new: 10, reviews: 200 };
    bencher.bench_local(|| {
        let done = Done::of(black_box(&candidates), today());
        let group = Group {
            candidates: candidates.as_slice().into(),
            room: limits,
            gap: 2,
            order: NewOrder::Deck,
            is_apart: false,
        };
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
        (done, build(&[group], today(), limits, usize::MAX, &mut rng))
    });
}

#[divan::bench(args = CARDS, sample_count = 20)]
fn records(bencher: Bencher<'_, '_>, cards: usize) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("progress.db"), 1).unwrap();
    let keys: Vec<CardKey> =
        (0..cards).map(|number| CardKey::parse(&format!("many/n{number}")).unwrap()).collect();
    let moment = Moment { at: Timestamp::from_millis(0), offset: 0, day: today() };
    let changes: Vec<Change> = keys.iter().cloned().map(Change::Flag).collect();
    store.append_all(moment, &changes).unwrap();
    bencher.bench_local(|| store.records(black_box(&keys)).unwrap());
}
