-- Who said that a session was called off: where that is the other one's word, whoever it names may say that it was not so,
-- and then it counts for neither of the two. Earlier ones are as whoever called off said of themselves.
alter table mentoring.session
  add column called_off_said_by text constraint session_called_off_sayer_known check (called_off_said_by in ('mentor', 'mentee')),
  drop constraint session_not_held_is_whole,
  add constraint session_not_held_is_whole check (state <> 'didNotHappen'
    or (coalesce(cancelled_by, called_off_said_by) is not null and minutes_before is not null and why is not null));
