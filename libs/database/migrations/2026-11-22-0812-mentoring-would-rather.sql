-- Mentees and mentors who, when a run was made, would both rather have had each other: those with the most to gain first.
create table mentoring.would_rather (
  run_id uuid not null constraint would_rather_run_fk references mentoring.run,
  place integer not null,
  mentee_enrolment_id uuid not null constraint would_rather_mentee_fk references mentoring.enrolment,
  mentor_enrolment_id uuid not null constraint would_rather_mentor_fk references mentoring.enrolment,
  -- What the two would score, 0 to 100.
  score smallint not null,
  constraint would_rather_pk primary key (run_id, place)
);
create index would_rather_by_mentee on mentoring.would_rather (mentee_enrolment_id);
create index would_rather_by_mentor on mentoring.would_rather (mentor_enrolment_id);

-- That a mentor waited has a weight of its own. Before, it counted with the wishes, and gave these two points.
update mentoring.programme set weights = weights || '{"waited": 2}';
