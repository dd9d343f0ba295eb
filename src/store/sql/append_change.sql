INSERT INTO log (
    device, seq, kind, at, utc_offset, day, card, deck, renamed_to, target_device, target_seq, due, parameters,
    per_day
)
VALUES (
    1,
    (SELECT coalesce(max(seq), 0) + 1 FROM log WHERE device = 1),
    ?1, ?2, ?3, ?4, ?5, ?6, ?7,
    (SELECT number FROM device WHERE id = ?8),
    ?9,
    ?10, ?11, ?12
)
RETURNING seq
