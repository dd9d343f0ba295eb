//! A folder of its own for each test, and reviews to write there.

use std::ops::ControlFlow;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::domain::model::{
    CardKey, CardRecord, DeckId, DeviceId, Lang, LogRow, Mode, ParameterSet, Parameters, Purpose, Rating,
    Review, RowId, Verdict,
};
use crate::domain::schedule::PUBLISHED;
use crate::domain::time::{Day, Moment, Timestamp};
use crate::store::{Committed, Store};

/// The device of the files made here.
pub(super) const SEED: u64 = 0xfeed_0000_0000_0001;

/// A folder that goes when the test ends.
pub(super) struct Home(TempDir);

impl Home {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn path(&self) -> PathBuf {
        self.0.path().join("progress.db")
    }

    pub(super) fn store(&self) -> Store {
        Store::open(&self.path(), SEED).unwrap()
    }

    #[expect(clippy::disallowed_methods, reason = "the tests prepare the file by hand")]
    pub(super) fn write(&self, bytes: &[u8]) {
        std::fs::write(self.path(), bytes).unwrap();
    }

    #[expect(clippy::disallowed_methods, reason = "the tests look at the file by hand")]
    pub(super) fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path()).unwrap()
    }

    /// Puts the backup of the newest format in the place of the file.
    #[expect(clippy::disallowed_methods, reason = "the tests restore the backup by hand")]
    pub(super) fn restore_backup(&self) {
        std::fs::rename(self.path().with_file_name("progress.db.v4.backup"), self.path()).unwrap();
    }

    /// The names of all files in the folder.
    pub(super) fn files(&self) -> Vec<String> {
        let entries = self.0.path().read_dir().unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort_unstable();
        names
    }
}

/// The row of that sequence of the device made here.
pub(super) const fn row(seq: u64) -> RowId {
    RowId { device: DeviceId(SEED), seq }
}

pub(super) fn key(name: &str) -> CardKey {
    CardKey::parse(&format!("s/{name}")).unwrap()
}

pub(super) fn deck(id: &str) -> DeckId {
    DeckId::parse(id).unwrap()
}

/// `millis` into a study day, the first being 2026-03-01.
pub(super) fn moment(day: u32, millis: i64) -> Moment {
    let day = Day::parse("2026-03-01").unwrap().plus(day);
    let at = Timestamp::from_millis(i64::from(day.number()) * 86_400_000 + millis);
    Moment { at, offset: 7200, day }
}

/// A review of `name` that gives it `interval` days from study day `day` on.
pub(super) fn review(name: &str, rating: Rating, day: u32, interval: u32) -> Review {
    Review {
        key: key(name),
        deck: deck("history"),
        rating,
        suggested: Rating::Good,
        verdict: Some(Verdict::Right),
        typed: "October 1962".to_owned(),
        mode: Mode::Typed,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 4_321,
        score: 1.0,
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due: moment(day + interval, 0).day,
        content: 0xffff_ffff_ffff_fffe,
    }
}

/// Parameters of a learner who forgets faster than the published ones say.
pub(super) fn others() -> Parameters {
    Parameters(PUBLISHED.0.map(|number| number * 0.75))
}

/// Commits a Good review of `name` on `day`, due ten days later, from the record as it stands.
pub(super) fn answer(store: &mut Store, name: &str, day: u32) -> RowId {
    let expected = store.record(&key(name)).unwrap().last_row;
    let review = review(name, Rating::Good, day, 10);
    match store.commit_review(moment(day, 0), &review, expected, false).unwrap() {
        Committed::Saved(row) => row,
        Committed::Conflict(record) => panic!("a conflict with {record:?}"),
    }
}

/// Takes back the last change, and gives its row.
pub(super) fn undo_one(store: &mut Store, moment: Moment) -> Option<LogRow> {
    store.undo_last(moment, 1).unwrap().pop()
}

/// Brings back what the last undo took, and gives its row.
pub(super) fn redo_one(store: &mut Store, moment: Moment) -> Option<LogRow> {
    store.redo_last(moment, 1).unwrap().pop()
}

pub(super) fn rows(store: &Store) -> Vec<LogRow> {
    let mut rows = Vec::new();
    store
        .log(|row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
        .unwrap();
    rows
}

/// The sequence numbers of the rows that no longer count.
pub(super) fn revoked(store: &Store) -> Vec<u64> {
    rows(store).iter().filter(|row| row.revoked).map(|row| row.id.seq).collect()
}

/// All records that are cached, by the key each card has now.
pub(super) fn all_records(store: &Store) -> Vec<(CardKey, CardRecord)> {
    let names = "SELECT key FROM record JOIN card ON number = card ORDER BY key";
    let mut statement = store.connection.prepare(names).unwrap();
    let keys = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    keys.map(|key| CardKey::parse(&key.unwrap()).unwrap())
        .map(|key| (key.clone(), store.record(&key).unwrap()))
        .collect()
}
