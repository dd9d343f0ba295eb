//! Rows of the log as JSON, the same wherever they are printed.

use serde_json::{Map, Value, json};

use crate::domain::model::{Change, LogRow, Review};

/// A review as `quiz show --json` prints it.
pub(crate) fn review(row: &LogRow, review: &Review) -> Value {
    json!({
        "id": row.id.to_string(),
        "at": row.moment.to_string(),
        "day": row.moment.day,
        "rating": review.rating,
        "suggested": review.suggested,
        "verdict": review.verdict,
        "typed": review.typed,
        "ms": review.answer_ms,
        "mode": review.mode.to_string(),
        "purpose": review.purpose.name(),
        "lang": review.lang,
        "deck": review.deck,
        "revoked": row.revoked,
    })
}

/// A row with every column, as `quiz log --json` prints it.
pub(crate) fn whole(row: &LogRow) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("id", json!(row.id.to_string()));
    put("device", json!(row.id.device.to_string()));
    put("seq", json!(row.id.seq));
    put("kind", json!(row.change.name()));
    put("at", json!(row.moment.to_string()));
    put("at_ms", json!(row.moment.at.millis()));
    put("offset", json!(row.moment.offset));
    put("day", json!(row.moment.day));
    put("revoked", json!(row.revoked));
    match &row.change {
        Change::Review(review) => {
            put("key", json!(review.key));
            put("deck", json!(review.deck));
            put("rating", json!(review.rating));
            put("suggested", json!(review.suggested));
            put("verdict", json!(review.verdict));
            put("typed", json!(review.typed));
            put("mode", json!(review.mode.to_string()));
            put("purpose", json!(review.purpose.name()));
            put("lang", json!(review.lang));
            put("ms", json!(review.answer_ms));
            put("score", json!(review.score));
            put("hints", json!(review.hints));
            put("retention", json!(review.retention));
            put("parameters", json!(review.parameters.0));
            put("due", json!(review.due));
            put("content", json!(format!("{:016x}", review.content)));
        }
        Change::Suspend(key) | Change::Unsuspend(key) => {
            put("key", json!(key));
        }
        Change::Start(deck) => {
            put("deck", json!(deck));
        }
        Change::Rename { from, to } => {
            put("key", json!(from));
            put("to", json!(to));
        }
        Change::Undo(target) | Change::Redo(target) => {
            put("target", json!(target.to_string()));
        }
    }
    Value::Object(object)
}
