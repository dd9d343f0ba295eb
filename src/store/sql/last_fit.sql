-- How many rows this device has written, and how many when it last named parameters.
SELECT
    (SELECT coalesce(max(seq), 0) FROM log WHERE device = 1),
    (SELECT coalesce(max(seq), 0) FROM log WHERE device = 1 AND kind = 'parameters')
