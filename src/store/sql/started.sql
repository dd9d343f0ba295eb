-- A deck is started while an answer given in it counts, other than for practice: taking back its only answer stops it again.
SELECT DISTINCT deck.id
FROM log AS start
CROSS JOIN deck ON deck.number = start.deck
WHERE start.kind = 'start'
    AND EXISTS (
        SELECT 1 FROM log AS review
        WHERE review.device = start.device AND review.seq > start.seq
            AND review.deck = start.deck AND review.kind = 'review' AND review.purpose <> 'cram'
            AND NOT EXISTS (
                SELECT 1 FROM revoked WHERE revoked.device = review.device AND revoked.seq = review.seq
            )
    )
