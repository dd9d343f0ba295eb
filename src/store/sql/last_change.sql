-- This device's newest row that undo takes back and that still counts.
SELECT seq FROM log
WHERE device = 1
    AND kind IN ('review', 'suspend', 'unsuspend', 'bury', 'flag', 'unflag', 'set-due', 'reset')
    AND NOT EXISTS (SELECT 1 FROM revoked WHERE revoked.device = log.device AND revoked.seq = log.seq)
ORDER BY seq DESC
LIMIT 1
