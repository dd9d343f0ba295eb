-- Whole rows of the log, in the order `rows::read_row` takes the columns.
SELECT
    device.id,
    log.seq,
    log.kind,
    log.at,
    log.utc_offset,
    log.day,
    EXISTS (SELECT 1 FROM revoked WHERE revoked.device = log.device AND revoked.seq = log.seq),
    card.key,
    deck.id,
    renamed.key,
    target.id,
    log.target_seq,
    log.due,
    log.parameters,
    log.per_day,
    log.rating,
    log.suggested,
    log.verdict,
    log.typed,
    log.mode,
    log.purpose,
    log.lang,
    log.answer_ms,
    log.score,
    log.hints,
    log.retention,
    log.content
FROM log
CROSS JOIN device ON device.number = log.device
LEFT JOIN card ON card.number = log.card
LEFT JOIN deck ON deck.number = log.deck
LEFT JOIN card AS renamed ON renamed.number = log.renamed_to
LEFT JOIN device AS target ON target.number = log.target_device
