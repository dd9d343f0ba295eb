-- The rows that say that decks are learnt for exams, or not any more, in the order of the log.
SELECT log.kind, deck.id, log.due, log.per_day, log.day
FROM log
CROSS JOIN deck ON deck.number = log.deck
WHERE log.kind IN ('exam', 'no-exam')
ORDER BY log.day, log.at, log.device, log.seq
