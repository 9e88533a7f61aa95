-- Programmes of reverse mentoring: who enrolled, what matching proposed, the pairs, and their sessions. What two people
-- write to each other is stored as ciphertext only; the key is not in the database.
create schema mentoring;

create table mentoring.programme (
  id uuid constraint programme_pk primary key default gen_random_uuid(),
  name text not null constraint programme_name_given check (btrim(name) <> ''),
  -- Whose people may join: this unit and what is under it; null is the whole company.
  unit_id uuid constraint programme_unit_fk references people.unit,
  starts_on date not null,
  ends_on date not null,
  enrol_until date not null,
  sessions integer not null,
  minutes integer not null,
  every_weeks integer not null,
  answer_days integer not null,
  mentee_grade_at_least integer,
  mentor_grade_at_most integer,
  min_grade_gap integer not null,
  min_overlap_minutes integer not null,
  same_location_required boolean not null,
  allow_previous boolean not null,
  weights jsonb not null,
  made_by uuid not null constraint programme_maker_fk references people.person,
  made_at timestamptz not null default now(),
  constraint programme_ends_after_start check (ends_on > starts_on)
);

create table mentoring.enrolment (
  id uuid constraint enrolment_pk primary key default gen_random_uuid(),
  programme_id uuid not null constraint enrolment_programme_fk references mentoring.programme,
  person_id uuid not null constraint enrolment_person_fk references people.person,
  side text not null constraint enrolment_side_known check (side in ('mentor', 'mentee')),
  capacity smallint not null,
  wants text[] not null,
  offers text[] not null,
  languages text[] not null,
  time_zone text not null,
  hours jsonb not null,
  enrolled_at timestamptz not null default now(),
  -- When anything that matching looks at last changed.
  changed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint enrolment_once unique (programme_id, person_id, side),
  constraint enrolment_capacity check (capacity between 1 and case side when 'mentor' then 3 else 1 end)
);
create index enrolment_by_person on mentoring.enrolment (person_id);

-- Whom a person would rather meet, the dearest first.
create table mentoring.preference (
  enrolment_id uuid not null constraint preference_enrolment_fk references mentoring.enrolment on delete cascade,
  person_id uuid not null constraint preference_person_fk references people.person,
  place smallint not null,
  constraint preference_pk primary key (enrolment_id, person_id)
);

-- Whom a person would rather not meet. Only the person reads it, and matching.
create table mentoring.exclusion (
  enrolment_id uuid not null constraint exclusion_enrolment_fk references mentoring.enrolment on delete cascade,
  person_id uuid not null constraint exclusion_person_fk references people.person,
  constraint exclusion_pk primary key (enrolment_id, person_id)
);

-- What HR decided about two people, beyond any run.
create table mentoring.decision (
  programme_id uuid not null constraint decision_programme_fk references mentoring.programme,
  mentee_enrolment_id uuid not null constraint decision_mentee_fk references mentoring.enrolment,
  mentor_enrolment_id uuid not null constraint decision_mentor_fk references mentoring.enrolment,
  kind text not null constraint decision_kind_known check (kind in ('locked', 'forbidden')),
  decided_by uuid not null constraint decision_person_fk references people.person,
  decided_at timestamptz not null,
  constraint decision_pk primary key (mentee_enrolment_id, mentor_enrolment_id)
);
create unique index decision_one_lock_for_mentee on mentoring.decision (mentee_enrolment_id) where kind = 'locked';
create index decision_by_programme on mentoring.decision (programme_id);

-- One run of matching: what it looked at, what it answered and the proof.
create table mentoring.run (
  id uuid constraint run_pk primary key default gen_random_uuid(),
  programme_id uuid not null constraint run_programme_fk references mentoring.programme,
  ran_by uuid not null constraint run_person_fk references people.person,
  ran_at timestamptz not null,
  input jsonb not null,
  result jsonb not null
);
create index run_newest on mentoring.run (programme_id, ran_at desc);

-- Who goes without a mentor after a run, why, and the smallest change.
create table mentoring.unserved (
  run_id uuid not null constraint unserved_run_fk references mentoring.run,
  enrolment_id uuid not null constraint unserved_enrolment_fk references mentoring.enrolment,
  reason text not null,
  change text,
  constraint unserved_pk primary key (run_id, enrolment_id)
);
create index unserved_by_enrolment on mentoring.unserved (enrolment_id);

create table mentoring.proposal (
  id uuid constraint proposal_pk primary key default gen_random_uuid(),
  programme_id uuid not null constraint proposal_programme_fk references mentoring.programme,
  run_id uuid not null constraint proposal_run_fk references mentoring.run,
  mentee_enrolment_id uuid not null constraint proposal_mentee_fk references mentoring.enrolment,
  mentor_enrolment_id uuid not null constraint proposal_mentor_fk references mentoring.enrolment,
  mentee_id uuid not null constraint proposal_mentee_person_fk references people.person,
  mentor_id uuid not null constraint proposal_mentor_person_fk references people.person,
  state text not null default 'draft' constraint proposal_state_known check (state in
    ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor', 'pair', 'declined', 'expired', 'withdrawn')),
  locked boolean not null,
  score smallint not null,
  -- Each component with its points and a sentence, for HR.
  reasons jsonb not null,
  -- What speaks for it, for the two.
  reasons_for_two jsonb not null,
  to_check text[] not null,
  sent_at timestamptz,
  deadline timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  closed_by uuid constraint proposal_closer_fk references people.person,
  -- Why it was declined, or the code of why it was withdrawn.
  closed_because text,
  constraint proposal_sent_has_deadline check (state in ('draft', 'withdrawn') or (sent_at is not null and deadline is not null)),
  constraint proposal_not_with_oneself check (mentee_id <> mentor_id)
);
-- A mentee has one proposal that binds, or one pair, in a programme.
create unique index proposal_one_open_for_mentee on mentoring.proposal (mentee_enrolment_id)
  where state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor');
create index proposal_by_programme on mentoring.proposal (programme_id, score desc, id);
create index proposal_by_mentee on mentoring.proposal (mentee_id);
create index proposal_by_mentor on mentoring.proposal (mentor_id);
create index proposal_of_mentor on mentoring.proposal (mentor_enrolment_id)
  where state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor');
create index proposal_waiting on mentoring.proposal (deadline)
  where state in ('sent', 'acceptedByMentee', 'acceptedByMentor');

create table mentoring.pair (
  id uuid constraint pair_pk primary key default gen_random_uuid(),
  programme_id uuid not null constraint pair_programme_fk references mentoring.programme,
  proposal_id uuid not null constraint pair_proposal_fk references mentoring.proposal constraint pair_proposal_once unique,
  mentor_id uuid not null constraint pair_mentor_fk references people.person,
  mentee_id uuid not null constraint pair_mentee_fk references people.person,
  state text not null default 'active' constraint pair_state_known check (state in
    ('active', 'extended', 'completed', 'concludedEarly', 'rePaired', 'leftWithoutFault')),
  started_on date not null,
  started_at timestamptz not null,
  ended_on date,
  -- The data key of the pair, wrapped by the master key of this name, which is kept outside the database.
  key_name text not null,
  wrapped_key bytea not null
);
create index pair_by_mentor on mentoring.pair (mentor_id);
create index pair_by_mentee on mentoring.pair (mentee_id);
create index pair_by_programme on mentoring.pair (programme_id);

-- One row per place that somebody offers; a running pair holds one of each side. There are never more rows than places,
-- so there are never more pairs.
create table mentoring.seat (
  enrolment_id uuid not null constraint seat_enrolment_fk references mentoring.enrolment,
  place smallint not null constraint seat_place check (place between 1 and 3),
  pair_id uuid constraint seat_pair_fk references mentoring.pair,
  constraint seat_pk primary key (enrolment_id, place),
  constraint seat_once unique (pair_id, enrolment_id)
);

create table mentoring.agreement (
  pair_id uuid constraint agreement_pk primary key constraint agreement_pair_fk references mentoring.pair,
  drives text not null constraint agreement_drives_known check (drives in ('mentor', 'mentee', 'both')),
  every_weeks integer not null,
  minutes integer not null,
  ends_on date not null,
  -- Ciphertext.
  stays_between_us bytea not null,
  saved_by uuid not null constraint agreement_person_fk references people.person,
  saved_at timestamptz not null
);

create table mentoring.goal (
  id uuid constraint goal_pk primary key,
  pair_id uuid not null constraint goal_pair_fk references mentoring.pair,
  -- Ciphertext.
  sealed bytea not null,
  by_on date,
  met_on date,
  added_by uuid not null constraint goal_person_fk references people.person,
  added_at timestamptz not null
);
create index goal_by_pair on mentoring.goal (pair_id);

create table mentoring.session (
  id uuid constraint session_pk primary key,
  pair_id uuid not null constraint session_pair_fk references mentoring.pair,
  state text not null constraint session_state_known check (state in ('planned', 'logged', 'confirmed', 'disputed', 'didNotHappen')),
  planned_for timestamptz,
  held_on date,
  minutes integer,
  goal_id uuid constraint session_goal_fk references mentoring.goal,
  -- A repeated send of the same log has the same key; the code over its content tells other content.
  log_key text,
  log_code bytea,
  logged_by uuid constraint session_logger_fk references people.person,
  logged_at timestamptz,
  answered_by uuid constraint session_answerer_fk references people.person,
  answered_at timestamptz,
  cancelled_by text constraint session_canceller_known check (cancelled_by in ('mentor', 'mentee')),
  cancelled_at timestamptz,
  minutes_before integer,
  why text constraint session_why_known check (why in ('work', 'illness', 'holiday', 'noShow', 'other')),
  constraint session_log_once unique (pair_id, log_key),
  constraint session_logged_is_whole check (state in ('planned', 'didNotHappen')
    or (held_on is not null and minutes is not null and logged_by is not null and log_key is not null)),
  constraint session_not_held_is_whole check (state <> 'didNotHappen'
    or (cancelled_by is not null and minutes_before is not null and why is not null)),
  constraint session_answered_by_the_other check (answered_by is distinct from logged_by or answered_by is null)
);
create unique index session_one_planned on mentoring.session (pair_id) where state = 'planned';
create index session_by_pair on mentoring.session (pair_id, held_on desc);

create table mentoring.note (
  id uuid constraint note_pk primary key,
  pair_id uuid not null constraint note_pair_fk references mentoring.pair,
  session_id uuid not null constraint note_session_fk references mentoring.session,
  author_id uuid not null constraint note_author_fk references people.person,
  kind text not null constraint note_kind_known check (kind in ('shared', 'private')),
  -- Ciphertext.
  sealed bytea not null,
  written_at timestamptz not null,
  constraint note_once unique (session_id, author_id, kind)
);
create index note_by_pair on mentoring.note (pair_id);

create table mentoring.takeaway (
  id uuid constraint takeaway_pk primary key,
  pair_id uuid not null constraint takeaway_pair_fk references mentoring.pair,
  session_id uuid not null constraint takeaway_session_fk references mentoring.session,
  author_id uuid not null constraint takeaway_author_fk references people.person,
  kind text not null constraint takeaway_kind_known check (kind in ('learned', 'taught')),
  -- Ciphertext.
  sealed bytea not null,
  constraint takeaway_once unique (session_id, author_id, kind)
);
create index takeaway_by_pair on mentoring.takeaway (pair_id);

-- What mentoring shows of a person, in one place: everybody may see it.
create view mentoring.person_card as
  select p.id, p.full_name, p.sort_name, p.grade, p.manager_id, p.left_on, p.location, p.unit_id,
    coalesce(nullif(p.given_name, ''), split_part(p.full_name, ' ', 1)) as call_name, p.language, p.time_zone,
    u.name as unit_name, u.lineage,
    json_build_object('id', p.id, 'name', p.full_name,
      'callName', coalesce(nullif(p.given_name, ''), split_part(p.full_name, ' ', 1)),
      'job', p.job, 'unitName', u.name, 'location', p.location, 'held', c.held) as card
  from people.person p
  left join people.unit u on u.id = p.unit_id
  left join belts.certification c on c.person_id = p.id;

select obi.make_append_only('mentoring.run');
