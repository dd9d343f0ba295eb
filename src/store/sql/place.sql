-- Where a row stands in the order of the log, but for its id.
SELECT day, at FROM log WHERE device = (SELECT number FROM device WHERE id = ?1) AND seq = ?2
