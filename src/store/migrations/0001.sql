-- Format 1 of the progress file, described for people in docs/progress-file.md.
-- The log is the truth: names and log rows are only ever added. `record` is a cache of its replay.

-- Number 1 is the device the file was made on.
CREATE TABLE device (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 16 AND id NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE card (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE deck (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE log (
    device INTEGER NOT NULL REFERENCES device,
    seq INTEGER NOT NULL CHECK (seq > 0),
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),
    day INTEGER NOT NULL,
    card INTEGER REFERENCES card,
    deck INTEGER REFERENCES deck,
    renamed_to INTEGER REFERENCES card CHECK (renamed_to <> card),
    target_device INTEGER,
    target_seq INTEGER,
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),
    verdict TEXT,
    typed TEXT,
    mode TEXT,
    purpose TEXT,
    lang TEXT,
    answer_ms INTEGER CHECK (answer_ms >= 0),
    score REAL CHECK (score BETWEEN 0 AND 1),
    hints INTEGER CHECK (hints BETWEEN 0 AND 255),
    retention REAL CHECK (retention > 0 AND retention < 1),
    parameters INTEGER CHECK (parameters >= 0),
    due INTEGER,
    content INTEGER,
    PRIMARY KEY (device, seq),
    FOREIGN KEY (target_device, target_seq) REFERENCES log (device, seq),
    CHECK ((target_device IS NULL) = (target_seq IS NULL)),
    CHECK ((kind IN ('undo', 'redo')) = (target_seq IS NOT NULL)),
    CHECK ((kind = 'rename') = (renamed_to IS NOT NULL)),
    CHECK (kind <> 'review' OR (
        card IS NOT NULL AND deck IS NOT NULL AND rating IS NOT NULL AND suggested IS NOT NULL
        AND typed IS NOT NULL AND mode IS NOT NULL AND purpose IS NOT NULL AND lang IS NOT NULL
        AND answer_ms IS NOT NULL AND score IS NOT NULL AND hints IS NOT NULL AND retention IS NOT NULL
        AND parameters IS NOT NULL AND due IS NOT NULL AND content IS NOT NULL
    ))
) STRICT, WITHOUT ROWID;

-- One index grows with every answer; the others hold the few rows that are no reviews.
CREATE INDEX log_card ON log (card) WHERE card IS NOT NULL;
CREATE INDEX log_start ON log (deck) WHERE kind = 'start';
CREATE INDEX log_rename ON log (day, at, device, seq, card, renamed_to) WHERE kind = 'rename';
CREATE INDEX log_target ON log (target_device, target_seq) WHERE target_seq IS NOT NULL;

-- The rows that another row has taken back, unless that one was taken back itself.
CREATE VIEW revoked AS
SELECT taker.target_device AS device, taker.target_seq AS seq
FROM log AS taker
WHERE taker.target_seq IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM log AS redo
        WHERE redo.target_device = taker.device AND redo.target_seq = taker.seq
    );

CREATE TRIGGER log_in_sequence BEFORE INSERT ON log
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log WHERE device = NEW.device)
BEGIN SELECT RAISE(ABORT, 'rows are only appended to the log'); END;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'rows of the log are never changed'); END;

CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'rows of the log are never deleted'); END;

CREATE TRIGGER device_is_never_changed BEFORE UPDATE ON device
BEGIN SELECT RAISE(ABORT, 'names in the log are never changed'); END;

CREATE TRIGGER card_is_never_changed BEFORE UPDATE ON card
BEGIN SELECT RAISE(ABORT, 'names in the log are never changed'); END;

CREATE TRIGGER deck_is_never_changed BEFORE UPDATE ON deck
BEGIN SELECT RAISE(ABORT, 'names in the log are never changed'); END;

CREATE TABLE record (
    card INTEGER PRIMARY KEY REFERENCES card,
    last_device INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    algorithm TEXT NOT NULL,
    parameters INTEGER NOT NULL,
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    state TEXT NOT NULL,
    stability REAL,
    difficulty REAL,
    due INTEGER,
    interval INTEGER,
    first_day INTEGER,
    last_day INTEGER,
    reps INTEGER,
    lapses INTEGER,
    content INTEGER,
    FOREIGN KEY (last_device, last_seq) REFERENCES log (device, seq),
    CHECK (state = 'new' OR (
        stability IS NOT NULL AND difficulty IS NOT NULL AND due IS NOT NULL AND interval IS NOT NULL
        AND first_day IS NOT NULL AND last_day IS NOT NULL AND reps IS NOT NULL AND lapses IS NOT NULL
        AND content IS NOT NULL
    ))
) STRICT;

-- The log for people with a SQLite shell.
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
    log.score, log.hints, log.retention, log.parameters,
    date(log.due * 86400, 'unixepoch') AS due,
    CASE WHEN log.content IS NOT NULL THEN printf('%016x', log.content) END AS content
FROM log
JOIN device ON device.number = log.device
LEFT JOIN card ON card.number = log.card
LEFT JOIN deck ON deck.number = log.deck
LEFT JOIN card AS renamed ON renamed.number = log.renamed_to
LEFT JOIN device AS target ON target.number = log.target_device
ORDER BY log.day, log.at, device.id, log.seq;
