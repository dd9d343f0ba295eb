-- This device's newest undo row that still counts, if it stands after row ?1.
SELECT seq FROM log
WHERE device = 1
    AND seq > ?1
    AND kind = 'undo'
    AND NOT EXISTS (SELECT 1 FROM revoked WHERE revoked.device = log.device AND revoked.seq = log.seq)
ORDER BY seq DESC
LIMIT 1
