import {
  type BeltChange,
  type BeltRule,
  changedBelt,
  faultsOfBelt,
  type RenewalBase,
  requirementFrom,
  type RuleSetFaultCode,
} from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import { asBelt } from '../words/way';
import type { RuleSetInput } from './rules.graphql.gen';
import type { ShownBelt, ShownRequirement } from './rules-words';

/** One thing that a belt shall ask, as it stands in the form. */
export interface AskedForm {
  readonly kind: string;
  readonly belt: string | null;
  readonly keys: readonly string[];
  readonly role: string | null;
  readonly count: string;
}

/** What one belt shall ask and how long it shall count, as it is typed. */
export interface BeltForm {
  readonly belt: Belt;
  readonly requirements: readonly AskedForm[];
  readonly renewal: readonly AskedForm[];
  readonly expires: boolean;
  readonly months: string;
  readonly base: RenewalBase;
  /** The day of the year, for the base `calendar-day`: "03" and "31". */
  readonly month: string;
  readonly day: string;
  readonly windowDays: string;
  readonly minimumActiveDays: string;
}

/** One of the two lists of a belt. */
export type AskedList = 'requirements' | 'renewal';

/** A fault at the control that it belongs to. */
export interface FormFault {
  readonly control: string;
  readonly code: RuleSetFaultCode;
}

type BeltInput = RuleSetInput['belts'][number];

const numberFrom = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The form of a belt as its rules stand; a belt that does not expire yet begins with what others have. */
export function formOf(rule: ShownBelt): BeltForm {
  const { validity } = rule;
  const [month = '12', day = '31'] = (validity?.calendarDay ?? '12-31').split('-');
  return {
    belt: asBelt(rule.belt) ?? 'white',
    requirements: rule.requirements.filter(({ kind }) => kind !== 'belt').map(askedForm),
    renewal: rule.renewal.filter(({ kind }) => kind !== 'belt').map(askedForm),
    expires: validity !== null,
    months: String(validity?.months ?? 24),
    base: (validity?.base ?? 'completion') as RenewalBase,
    month,
    day: String(Number(day)),
    windowDays: String(validity?.windowDays ?? 90),
    minimumActiveDays: String(validity?.minimumActiveDays ?? 90),
  };
}

function askedForm({ kind, belt, keys, role, count }: ShownRequirement): AskedForm {
  return { kind, belt, keys, role, count: count === null ? '' : String(count) };
}

/** The form as the server is told it. */
export function inputOf(form: BeltForm): BeltInput {
  const { belt, base } = form;
  const asked = ({ kind, belt: about, keys, role, count }: AskedForm) => ({
    kind,
    belt: about,
    keys,
    role,
    count: count === '' ? null : numberFrom(count),
  });
  const calendarDay = `${form.month}-${form.day.trim().padStart(2, '0')}`;
  return {
    belt,
    requirements: form.requirements.map(asked),
    renewal: form.expires ? form.renewal.map(asked) : [],
    validity: !form.expires
      ? null
      : {
          months: numberFrom(form.months),
          base,
          ...(base === 'calendar-day' && { calendarDay }),
          windowDays: numberFrom(form.windowDays),
          minimumActiveDays: numberFrom(form.minimumActiveDays),
        },
  };
}

/** Whether the form says something else than the rules that it began with. */
export function isChanged(form: BeltForm, rule: ShownBelt): boolean {
  return JSON.stringify(inputOf(form)) !== JSON.stringify(inputOf(formOf(rule)));
}

/** The belt as it will be read when the form is published. */
export function shownAfter(form: BeltForm, rule: ShownBelt): ShownBelt {
  const { requirements, renewal, validity } = inputOf(form);
  const shown = (asked: readonly AskedForm[], list: BeltInput['requirements']): ShownRequirement[] =>
    list.map((one, at) => ({
      kind: one.kind,
      belt: one.belt ?? null,
      keys: asked[at]?.keys ?? [],
      role: one.role ?? null,
      count: one.count ?? null,
    }));
  return {
    ...rule,
    requirements: [
      ...rule.requirements.filter(({ kind }) => kind === 'belt'),
      ...shown(form.requirements, requirements),
    ],
    renewal: shown(form.renewal, renewal),
    validity: validity ? { ...validity, calendarDay: validity.calendarDay ?? null } : null,
  };
}

/** What is wrong with the form, each fault at its control. */
export function faultsOfForm(form: BeltForm, rule: ShownBelt): FormFault[] {
  const before = rule.requirements.filter(({ kind }) => kind === 'belt').length;
  return faultsOfBelt(changedBelt(ruleOfShown(rule), changeOf(form))).map(({ code, at }) => ({
    code,
    control: controlAt(at.slice(form.belt.length + 1), before),
  }));
}

/** The control of a place in a belt: `requirements.1` is the first one after the belt before. */
export function controlAt(place: string, before: number): string {
  const [list, at] = place.split('.');
  if (list === 'requirements' || list === 'renewal')
    return at === undefined
      ? `${list}-add`
      : `${list}-${Number(at) - (list === 'requirements' ? before : 0)}`;
  return place.replace('.', '-');
}

function changeOf(form: BeltForm): BeltChange {
  const { requirements, renewal, validity } = inputOf(form);
  return {
    belt: form.belt,
    requirements: requirements.map((parts) => requirementFrom(form.belt, parts)),
    renewal: renewal.map((parts) => requirementFrom(form.belt, parts)),
    validity: validity ? ({ ...validity } as BeltChange['validity']) : null,
  };
}

function ruleOfShown(rule: ShownBelt): BeltRule {
  const belt = asBelt(rule.belt) ?? 'white';
  const asked = (list: readonly ShownRequirement[]) => list.map((parts) => requirementFrom(belt, parts));
  return {
    belt,
    purpose: rule.purpose,
    summary: '',
    requirements: asked(rule.requirements),
    renewal: asked(rule.renewal),
    validity: null,
  };
}
