-- Format 2: rows of the kinds bury, flag and unflag, and what they say of a card.
ALTER TABLE record ADD COLUMN buried INTEGER;
ALTER TABLE record ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));
