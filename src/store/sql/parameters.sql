-- The parameters that hold: those of the last row that names some.
SELECT log.parameters, parameters.algorithm, parameters.weights
FROM log
LEFT JOIN parameters ON parameters.number = log.parameters
WHERE log.kind = 'parameters'
ORDER BY log.day DESC, log.at DESC, log.device DESC, log.seq DESC
LIMIT 1
