-- Modules and their versions, and what each person did in them. What was learned is history: it is never rewritten.
create schema curriculum;

create table curriculum.module (
  key text constraint module_pk primary key,
  belt text not null
    constraint module_belt_known check (belt in ('white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black')),
  -- The place among the modules of the belt, from 1.
  position integer not null constraint module_position_from_one check (position >= 1),
  -- The version that is taught now.
  version integer not null,
  retired_on date
);
create index module_by_belt on curriculum.module (belt, position) where retired_on is null;

create table curriculum.module_version (
  module text not null constraint module_version_module_fk references curriculum.module,
  version integer not null constraint module_version_from_one check (version >= 1),
  published_on date not null,
  published_at timestamptz not null default now(),
  -- The whole text, right answers included: it is read by the server alone.
  content jsonb not null,
  content_hash text not null,
  title text not null,
  summary text not null,
  quote text not null,
  minutes integer not null,
  clauses text[] not null,
  -- Key, type, title and hash of each step, so that lists need not open the text.
  steps jsonb not null,
  constraint module_version_pk primary key (module, version)
);

-- A step that somebody did, in which text. Every completion of the module begins another round.
create table curriculum.step_completion (
  person_id uuid not null constraint step_completion_person_fk references people.person,
  module text not null,
  version integer not null,
  step text not null,
  step_hash text not null,
  round integer not null,
  at timestamptz not null default now(),
  constraint step_completion_once primary key (person_id, module, round, step, step_hash),
  constraint step_completion_version_fk foreign key (module, version) references curriculum.module_version
);

create table curriculum.module_completion (
  person_id uuid not null constraint module_completion_person_fk references people.person,
  module text not null,
  version integer not null,
  round integer not null,
  completed_on date not null,
  at timestamptz not null default now(),
  constraint module_completion_once primary key (person_id, module, round),
  constraint module_completion_version_fk foreign key (module, version) references curriculum.module_version
);

-- A quiz that somebody takes: what was drawn, in which order, and how it ended. Its times are those of the database.
create table curriculum.attempt (
  id uuid constraint attempt_pk primary key default gen_random_uuid(),
  person_id uuid not null constraint attempt_person_fk references people.person,
  module text not null,
  version integer not null,
  step text not null,
  round integer not null,
  drawn jsonb not null,
  pass_mark integer not null,
  started_at timestamptz not null default now(),
  deadline timestamptz,
  submitted_at timestamptz,
  score integer constraint attempt_score_is_percent check (score between 0 and 100),
  passed boolean,
  constraint attempt_version_fk foreign key (module, version) references curriculum.module_version,
  constraint attempt_graded_when_submitted check (
    (submitted_at is null) = (score is null) and (submitted_at is null) = (passed is null))
);
create unique index attempt_one_open on curriculum.attempt (person_id, module, step) where submitted_at is null;
create index attempt_by_person on curriculum.attempt (person_id, module, step, started_at);

create trigger attempt_stays_as_graded before update on curriculum.attempt
  for each row when (old.submitted_at is not null) execute function obi.refuse_rewriting_history();
create trigger attempt_stays before delete on curriculum.attempt
  for each row execute function obi.refuse_rewriting_history();

create table curriculum.answer (
  attempt_id uuid not null constraint answer_attempt_fk references curriculum.attempt,
  question text not null,
  chosen text[] not null,
  -- Known once the attempt is submitted.
  is_right boolean,
  answered_at timestamptz not null default now(),
  constraint answer_once primary key (attempt_id, question)
);

-- What was chosen in a scenario, every time; the version says in which text.
create table curriculum.scenario_choice (
  id bigint generated always as identity constraint scenario_choice_pk primary key,
  person_id uuid not null constraint scenario_choice_person_fk references people.person,
  module text not null,
  version integer not null,
  step text not null,
  step_hash text not null,
  situation text not null,
  channel text not null,
  reply text not null,
  made_at timestamptz not null default now(),
  constraint scenario_choice_version_fk foreign key (module, version) references curriculum.module_version
);
create index scenario_choice_by_person on curriculum.scenario_choice (person_id, module, step, id);

-- What a browser sent under a key of its own: sent again it acts once, and the key stands for nothing else.
create table curriculum.request (
  person_id uuid not null constraint request_person_fk references people.person,
  key uuid not null,
  content_hash text not null,
  at timestamptz not null default now(),
  constraint request_once primary key (person_id, key)
);

select obi.make_append_only('curriculum.module_version');
select obi.make_append_only('curriculum.step_completion');
select obi.make_append_only('curriculum.module_completion');
select obi.make_append_only('curriculum.scenario_choice');

-- The modules of a belt with how far a person is with each, for lists and for the contexts above. A step is done
-- when it was done in the text that it has now.
create function curriculum.path_modules(person uuid, of_belt text) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object(
    'key', m.key, 'belt', m.belt, 'position', m.position, 'title', v.title,
    'summary', v.summary, 'quote', v.quote, 'minutes', v.minutes,
    'completed', exists (select 1 from curriculum.module_completion c where c.person_id = person and c.module = m.key),
    'steps', (
      select json_agg(json_build_object(
        'key', s.step->>'key', 'type', s.step->>'type', 'title', s.step->>'title',
        'done', exists (select 1 from curriculum.step_completion d
          where d.person_id = person and d.module = m.key and d.step = s.step->>'key' and d.step_hash = s.step->>'hash'))
        order by s.place)
      from jsonb_array_elements(v.steps) with ordinality s(step, place))
    ) order by m.position), '[]')
  from curriculum.module m
  join curriculum.module_version v on v.module = m.key and v.version = m.version
  where m.belt = of_belt and m.retired_on is null
$$;

-- The same as facts alone, one line each, for readers that keep the texts of published versions: the modules of the belt
-- ("key version position"), those that are completed, and the steps that were done ("module step hash").
create function curriculum.path_facts(person uuid, of_belt text)
returns table (modules text, completed text, steps text) language sql stable as $$
  select string_agg(m.key || ' ' || m.version || ' ' || m.position, E'\n' order by m.position),
    (select string_agg(c.module, E'\n') from curriculum.module_completion c
      where c.person_id = person and c.module = any(array_agg(m.key))),
    (select string_agg(d.module || ' ' || d.step || ' ' || d.step_hash, E'\n') from curriculum.step_completion d
      where d.person_id = person and d.module = any(array_agg(m.key)))
  from curriculum.module m where m.belt = of_belt and m.retired_on is null
$$;
