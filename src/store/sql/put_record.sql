INSERT OR REPLACE INTO record (
    card, last_device, last_seq, algorithm, parameters, suspended, buried, flagged, state,
    stability, difficulty, due, interval, first_day, last_day, reps, lapses, content
)
VALUES (
    ?1, (SELECT number FROM device WHERE id = ?2), ?3, ?4, ?5, ?6, ?7,
    ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18
)
