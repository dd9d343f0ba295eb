-- Format 4: rows of the kinds parameters, exam and no-exam.

-- Parameters of the memory model by the number that rows name them with; 0 is FSRS-6 with its published ones. `weights`
-- are the numbers of that algorithm in their order, parted by spaces.
CREATE TABLE parameters (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    algorithm TEXT NOT NULL,
    weights TEXT NOT NULL,
    UNIQUE (algorithm, weights)
) STRICT;

CREATE TRIGGER parameters_are_never_changed BEFORE UPDATE ON parameters
BEGIN SELECT RAISE(ABORT, 'parameters in the log are never changed'); END;

-- Answers a day that the learner wants to give for an exam.
ALTER TABLE log ADD COLUMN per_day INTEGER CHECK (per_day > 0);

CREATE INDEX log_parameters ON log (day, at, device, seq, parameters) WHERE kind = 'parameters';
CREATE INDEX log_exam ON log (day, at, device, seq, kind, deck, due, per_day) WHERE kind IN ('exam', 'no-exam');

CREATE TRIGGER parameters_row_names_some BEFORE INSERT ON log
WHEN NEW.kind = 'parameters' AND NOT (
    NEW.parameters = 0 OR EXISTS (SELECT 1 FROM parameters WHERE number = NEW.parameters)
) IS TRUE
BEGIN SELECT RAISE(ABORT, 'a row of parameters names some that are there'); END;

CREATE TRIGGER exam_names_deck_and_day BEFORE INSERT ON log
WHEN NEW.kind = 'exam' AND (NEW.deck IS NULL OR NEW.due IS NULL) OR NEW.kind = 'no-exam' AND NEW.deck IS NULL
BEGIN SELECT RAISE(ABORT, 'a row of an exam names the deck and the day'); END;

-- The log for people with a SQLite shell.
DROP VIEW history;
CREATE VIEW history AS
SELECT
    device.id || '-' || log.seq AS row,
    strftime('%Y-%m-%d %H:%M:%S', log.at / 1000 + log.utc_offset, 'unixepoch') AS local_time,
    date(log.day * 86400, 'unixepoch') AS day,
    log.kind,
    card.key AS card,
    deck.id AS deck,
    renamed.key AS renamed_to,
    target.id || '-' || log.target_seq AS target,
    EXISTS (SELECT 1 FROM revoked WHERE revoked.device = log.device AND revoked.seq = log.seq) AS revoked,
    log.rating, log.suggested, log.verdict, log.typed, log.mode, log.purpose, log.lang, log.answer_ms,
    log.score, log.hints, log.retention, log.parameters, parameters.weights,
    date(log.due * 86400, 'unixepoch') AS due,
    log.per_day,
    CASE WHEN log.content IS NOT NULL THEN printf('%016x', log.content) END AS content
FROM log
JOIN device ON device.number = log.device
LEFT JOIN card ON card.number = log.card
LEFT JOIN deck ON deck.number = log.deck
LEFT JOIN card AS renamed ON renamed.number = log.renamed_to
LEFT JOIN device AS target ON target.number = log.target_device
LEFT JOIN parameters ON parameters.number = log.parameters
ORDER BY log.day, log.at, device.id, log.seq;
