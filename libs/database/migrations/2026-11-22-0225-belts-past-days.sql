-- HR's list and figures as they were on a past day: derived from the events when somebody asks for that day, and kept.
-- Unlogged: after a crash they are derived again.
create unlogged table belts.past_day (
  as_of date constraint past_day_pk primary key,
  counted_at timestamptz not null
);

create unlogged table belts.past_certification (
  as_of date not null,
  person_id uuid not null,
  -- Where the person stood on that day.
  unit_id uuid,
  manager_id uuid,
  sort_name text not null,
  held belts.belt,
  held_until date,
  needs belts.belt,
  due_on date,
  is_met boolean not null,
  overdue_since date,
  missing jsonb not null,
  constraint past_certification_pk primary key (as_of, person_id)
);
create index past_certification_by_name on belts.past_certification (as_of, sort_name, person_id);
