-- Whole records with their card's name, in the order `records::read_record` takes the columns.
SELECT
    record.card,
    card.key,
    device.id,
    record.last_seq,
    record.algorithm,
    record.parameters,
    record.suspended,
    record.buried,
    record.flagged,
    record.state,
    record.stability,
    record.difficulty,
    record.due,
    record.interval,
    record.first_day,
    record.last_day,
    record.reps,
    record.lapses,
    record.content
FROM record
CROSS JOIN card ON card.number = record.card
CROSS JOIN device ON device.number = record.last_device
