-- Who waited comes first: a weight of 100 is as much as all others together, and no part of a score any more. Programmes
-- that still had the two points of before, which only told equals apart, get it; what HR set by hand stays.
update mentoring.programme set weights = jsonb_set(weights, '{waited}', '100') where weights ->> 'waited' = '2';
