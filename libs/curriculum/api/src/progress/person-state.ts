import { Inject, Injectable } from '@nestjs/common';
import type { FailedAttempts, ScenarioChoice, StepDone } from '@obi/curriculum/rules';
import type { LocalDate } from '@obi/kernel';
import { Db, notFound } from '@obi/shared/api';

/** A quiz that a person took or is taking, without its questions. */
export interface AttemptState {
  readonly id: string;
  readonly step: string;
  readonly round: number;
  readonly isOpen: boolean;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly minutesAgo: number;
}

/** A choice in the text of the scenario in which it was made. */
export interface ChoiceMade extends ScenarioChoice {
  readonly step: string;
  readonly hash: string;
}

/** Everything that one person did in one module. */
export interface PersonState {
  readonly version: number;
  readonly completions: number;
  readonly completedOn: LocalDate | null;
  /** The version that was completed last. */
  readonly completedVersion: number | null;
  /** The version of the guide that this rests on. */
  readonly completedGuide: string | null;
  readonly made: readonly StepDone[];
  readonly choices: readonly ChoiceMade[];
  /** Newest first. */
  readonly attempts: readonly AttemptState[];
}

const STATE_SQL = `
  select m.version,
    (select count(*)::int from curriculum.module_completion c where c.person_id = $1 and c.module = m.key) as completions,
    last.completed_on::text as "completedOn", last.version as "completedVersion", last.guide_version as "completedGuide",
    coalesce((select json_agg(json_build_object('step', d.step, 'hash', d.step_hash, 'round', d.round,
        'guideVersion', d.guide_version))
      from curriculum.step_completion d where d.person_id = $1 and d.module = m.key), '[]') as made,
    coalesce((select json_agg(json_build_object('step', s.step, 'hash', s.step_hash, 'situation', s.situation,
        'channel', s.channel, 'reply', s.reply) order by s.id)
      from curriculum.scenario_choice s where s.person_id = $1 and s.module = m.key), '[]') as choices,
    coalesce((select json_agg(json_build_object('id', a.id, 'step', a.step, 'round', a.round,
        'isOpen', a.submitted_at is null, 'score', a.score, 'passed', a.passed,
        'minutesAgo', extract(epoch from now() - coalesce(a.submitted_at, a.started_at)) / 60) order by a.started_at desc)
      from curriculum.attempt a where a.person_id = $1 and a.module = m.key and not a.is_practice
        and a.set_aside_at is null), '[]') as attempts
  from curriculum.module m
  left join lateral (select c.completed_on, c.version, c.guide_version from curriculum.module_completion c
    where c.person_id = $1 and c.module = m.key order by c.round desc limit 1) last on true
  where m.key = $2 and m.retired_on is null`;

/** Reads how far a person is with a module, in one statement. */
@Injectable()
export class PersonStates {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(personId: string, module: string): Promise<PersonState> {
    const [row] = await this.db.prepared<PersonState>('curriculum.state', STATE_SQL, [personId, module]);
    return row ?? notFound();
  }

  /** Lets the requests of one person about one module go one after the other: two tabs, a double tap, a replay. */
  async inTurn(personId: string, module: string): Promise<void> {
    await this.db.rows('select pg_advisory_xact_lock(7065, hashtext($1))', [`${personId} ${module}`]);
  }
}

/** The attempts at a quiz that failed in this round; a pass ends the row. */
export function failuresIn(state: PersonState, step: string, round: number): FailedAttempts {
  const failed = state.attempts.filter(
    (each) => each.step === step && each.round === round && each.passed === false,
  );
  return { inARow: failed.length, minutesSinceLast: Math.min(...failed.map(({ minutesAgo }) => minutesAgo)) };
}
