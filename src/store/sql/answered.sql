-- The reviews of a device that count, newest first.
SELECT log.at, log.day, card.key, log.rating, log.answer_ms, log.hints > 0 OR instr(log.typed, char(10)) > 0
FROM log
CROSS JOIN card ON card.number = log.card
WHERE log.device = (SELECT number FROM device WHERE id = ?1) AND log.kind = 'review'
    AND NOT EXISTS (SELECT 1 FROM revoked WHERE revoked.device = log.device AND revoked.seq = log.seq)
ORDER BY log.seq DESC
