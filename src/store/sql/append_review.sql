INSERT INTO log (
    device, seq, kind, at, utc_offset, day, card, deck,
    rating, suggested, verdict, typed, mode, purpose, lang, answer_ms, score, hints,
    retention, parameters, due, content
)
VALUES (
    1,
    (SELECT coalesce(max(seq), 0) + 1 FROM log WHERE device = 1),
    'review', ?1, ?2, ?3, ?4, ?5,
    ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
    ?16, ?17, ?18, ?19
)
RETURNING seq
