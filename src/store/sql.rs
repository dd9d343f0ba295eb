//! Every statement the store sends: those of one line here, longer ones in files beside it.

/// The schema, from format 1 on: the script at index n brings a file from format n to n + 1.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
];

pub(super) const USER_VERSION: &str = "PRAGMA user_version";
pub(super) const INTEGRITY: &str = "PRAGMA integrity_check";
pub(super) const FOREIGN_KEYS: &str = "PRAGMA foreign_key_check";

pub(super) const ADD_DEVICE: &str = "INSERT INTO device (number, id) VALUES (1, ?1)";
pub(super) const OWN_DEVICE: &str = "SELECT id FROM device WHERE number = 1";

pub(super) const CARDS: &str = "SELECT number, key FROM card ORDER BY key";
pub(super) const CARD_NUMBER: &str = "SELECT number FROM card WHERE key = ?1";
pub(super) const ADD_CARD: &str = "INSERT INTO card (key) VALUES (?1) RETURNING number";
pub(super) const DECK_NUMBER: &str = "SELECT number FROM deck WHERE id = ?1";
pub(super) const ADD_DECK: &str = "INSERT INTO deck (id) VALUES (?1) RETURNING number";

pub(super) const APPEND_REVIEW: &str = include_str!("sql/append_review.sql");
pub(super) const APPEND_CHANGE: &str = include_str!("sql/append_change.sql");

pub(super) const ROW: &str = concat!(
    include_str!("sql/rows.sql"),
    "WHERE log.device = (SELECT number FROM device WHERE id = ?1) AND log.seq = ?2"
);
pub(super) const ROWS: &str =
    concat!(include_str!("sql/rows.sql"), "ORDER BY log.day, log.at, device.id, log.seq");
pub(super) const ROWS_OF_CARD: &str = concat!(include_str!("sql/rows.sql"), "WHERE log.card = ?1");
pub(super) const ANSWERED: &str = include_str!("sql/answered.sql");
pub(super) const PLACE: &str = include_str!("sql/place.sql");
pub(super) const LAST_CHANGE: &str = include_str!("sql/last_change.sql");
pub(super) const LAST_UNDO: &str = include_str!("sql/last_undo.sql");

pub(super) const LOAD: &str =
    "SELECT due, count(*) FROM record WHERE due IS NOT NULL AND suspended = 0 GROUP BY due";

pub(super) const PARAMETERS: &str = include_str!("sql/parameters.sql");
pub(super) const PARAMETERS_NUMBER: &str =
    "SELECT number FROM parameters WHERE algorithm = ?1 AND weights = ?2";
pub(super) const ADD_PARAMETERS: &str =
    "INSERT INTO parameters (algorithm, weights) VALUES (?1, ?2) RETURNING number";
pub(super) const EXAMS: &str = include_str!("sql/exams.sql");
pub(super) const LAST_FIT: &str = include_str!("sql/last_fit.sql");

pub(super) const IS_STARTED: &str = "SELECT EXISTS (SELECT 1 FROM log WHERE kind = 'start' AND deck = ?1)";
pub(super) const STARTED: &str = include_str!("sql/started.sql");
pub(super) const RENAMES: &str =
    "SELECT card, renamed_to FROM log WHERE kind = 'rename' ORDER BY day, at, device, seq";

pub(super) const RECORDS: &str = include_str!("sql/records.sql");
/// About how many records there are: never fewer, and no more than cards the log names.
pub(super) const MOST_RECORDS: &str = "SELECT coalesce(max(card), 0) FROM record";
pub(super) const RENAMED_KEYS: &str = include_str!("sql/renamed_keys.sql");
pub(super) const RECORD: &str = concat!(include_str!("sql/records.sql"), "WHERE record.card = ?1");
pub(super) const PUT_RECORD: &str = include_str!("sql/put_record.sql");
pub(super) const DROP_RECORD: &str = "DELETE FROM record WHERE card = ?1";
pub(super) const DROP_RECORDS: &str = "DELETE FROM record";
