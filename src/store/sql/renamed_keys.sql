-- The names of all cards that were renamed, those they had and those they got.
SELECT key FROM card WHERE number IN (
    SELECT card FROM log WHERE kind = 'rename'
    UNION
    SELECT renamed_to FROM log WHERE kind = 'rename'
)
