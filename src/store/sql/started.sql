SELECT DISTINCT deck.id FROM log CROSS JOIN deck ON deck.number = log.deck WHERE log.kind = 'start'
