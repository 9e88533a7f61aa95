-- Who may join a programme: people of some units, and who holds a belt at least. What a run came to, so that the next
-- one can be set beside it, and the changes that would have served who goes without.
alter table mentoring.programme
  -- These units and what is under them, within the unit of the programme; none named: all of it.
  add open_to uuid[] not null default '{}',
  add mentee_belt_at_least text constraint programme_mentee_belt_known
    check (mentee_belt_at_least in ('white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black')),
  add mentor_belt_at_least text constraint programme_mentor_belt_known
    check (mentor_belt_at_least in ('white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black'));

-- Runs from before this day have none.
alter table mentoring.run add figures jsonb;

alter table mentoring.unserved add changes jsonb not null default '[]';
