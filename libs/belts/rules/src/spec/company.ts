import type { Belt, LocalDate } from '@obi/kernel';
import type { ClauseText, Curriculum, TextChange } from '../curriculum';
import type { BeltEvent } from '../events';
import { LADDER } from '../ladder';
import type { BeltRules } from '../rules-on-day';

/** A small company for specs: three clauses, six white modules, six yellow ones and two orange ones. */
export const GUIDE_DAY = '2024-01-01';
export const CLAUSES = ['tone.plain', 'tone.own-mistakes', 'crowd.calm'];
export const WHITE = ['join-in', 'two', 'three', 'four', 'five', 'six'].map((name) => `white.${name}`);
export const YELLOW = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `yellow.${name}`);
export const ORANGE = ['orange.one', 'orange.two'];

/** Every yellow module teaches one clause: 1 and 4 the first, 2 and 5 the second, 3 and 6 the third. */
const moduleOf = (module: string, belt: Belt, at: number) => ({
  module,
  belt,
  versions: [{ version: 1, since: GUIDE_DAY, clauses: [CLAUSES[at % CLAUSES.length]!] }],
});

export const CURRICULUM: Curriculum = {
  guideVersions: [{ version: '1.0', since: GUIDE_DAY }],
  clauses: CLAUSES.map((clause) => ({ clause, texts: [firstText(clause)] })),
  modules: [
    ...WHITE.map((key) => ({
      ...moduleOf(key, 'white', 0),
      versions: [{ version: 1, since: GUIDE_DAY, clauses: [] }],
    })),
    ...YELLOW.map((key, at) => moduleOf(key, 'yellow', at)),
    ...ORANGE.map((key, at) => moduleOf(key, 'orange', at)),
  ],
};

export const RULES: BeltRules = { ruleSets: [LADDER], curriculum: CURRICULUM };

function firstText(clause: string): ClauseText {
  return { textHash: `${clause}#1`, since: GUIDE_DAY, asks: 'acknowledge-again' };
}

/** The company after one clause got a new text. */
export function withChange(
  clause: string,
  asks: TextChange,
  since: LocalDate,
  certifyBy: LocalDate | null = null,
  rules = RULES,
): BeltRules {
  const clauses = rules.curriculum.clauses.map((history) => {
    if (history.clause !== clause) return history;
    const textHash = `${clause}#${history.texts.length + 1}`;
    return { ...history, texts: [...history.texts, { textHash, since, asks, certifyBy }] };
  });
  return { ...rules, curriculum: { ...rules.curriculum, clauses } };
}

let count = 0;
function id(): string {
  count += 1;
  return `e${String(count).padStart(6, '0')}`;
}

export const did = {
  module: (on: LocalDate, module: string, version = 1): BeltEvent => ({
    kind: 'module-completed',
    id: id(),
    on,
    module,
    version,
  }),
  acknowledged: (on: LocalDate, clause: string, text = 1): BeltEvent => ({
    kind: 'clause-acknowledged',
    id: id(),
    on,
    clause,
    textHash: `${clause}#${text}`,
  }),
  session: (on: LocalDate, session: string, role: 'mentor' | 'mentee' = 'mentor'): BeltEvent => ({
    kind: 'session-confirmed',
    id: id(),
    on,
    session,
    role,
  }),
  taught: (on: LocalDate, person: string): BeltEvent => ({ kind: 'taught', id: id(), on, person }),
  passed: (on: LocalDate, work: string, assessor: string): BeltEvent => ({
    kind: 'assessment-passed',
    id: id(),
    on,
    assessment: 'black.practical',
    work,
    assessor,
  }),
  refresher: (on: LocalDate, belt: Belt): BeltEvent => ({ kind: 'refresher-passed', id: id(), on, belt }),
  award: (on: LocalDate, belt: Belt, cycle = 1, ruleSet = 1): BeltEvent => ({
    kind: 'awarded',
    id: id(),
    on,
    belt,
    cycle,
    ruleSet,
    guideVersion: '1.0',
  }),
  recognised: (on: LocalDate, belt: Belt, earnedOn: LocalDate, cycle = 1): BeltEvent => ({
    kind: 'recognised',
    id: id(),
    on,
    belt,
    cycle,
    earnedOn,
    reason: 'Certified in the former programme',
  }),
  revoked: (on: LocalDate, belt: Belt, cycle = 1): BeltEvent => ({
    kind: 'revoked',
    id: id(),
    on,
    belt,
    cycle,
    reason: 'Shared a customer’s address',
  }),
};

/** Everything that the white belt asks, done on one day. */
export function whiteWork(on: LocalDate): BeltEvent[] {
  return [
    ...CLAUSES.map((clause) => did.acknowledged(on, clause)),
    ...WHITE.map((module) => did.module(on, module)),
  ];
}

/** Everything that the yellow belt asks beside the white one, done on one day. */
export function yellowWork(on: LocalDate): BeltEvent[] {
  return YELLOW.map((module) => did.module(on, module));
}
