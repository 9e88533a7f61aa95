-- When one of the two last extended their pair: a sign that it lives.
alter table mentoring.pair add column extended_at timestamptz;
