import { beltPhrase } from '@obi/shared/ui';
import { asBelt } from '../words/way';
import type { AskedForm, AskedList } from './belt-form';
import type { RuleSetsQuery } from './rules.graphql.gen';
import type { Titles } from './rules-words';

/** One thing that can be added to what a belt asks. */
export interface Addable {
  readonly value: string;
  readonly label: string;
  readonly asked: AskedForm;
}

export interface AddableGroup {
  readonly label: string;
  readonly options: readonly Addable[];
}

const NOTHING = { belt: null, keys: [], role: null, count: '' } as const;

/** What can be added to a list of a belt: whatever is not asked there yet. */
export function addableTo(
  list: AskedList,
  belt: string,
  asked: readonly AskedForm[],
  { modules, assessments }: RuleSetsQuery['requirementChoices'],
): AddableGroup[] {
  const named = (kind: string, key: string, label: string, count: string): Addable => ({
    value: `${kind} ${key}`,
    label,
    asked: { ...NOTHING, kind, keys: [key], count },
  });
  const groups: AddableGroup[] = [
    { label: 'Learning', options: list === 'requirements' ? learning(belt) : renewing(belt) },
    { label: 'With other people', options: withOthers() },
    {
      label: 'Practical work',
      options: assessments.map(({ key, title }) => named('assessment', key, title, '2')),
    },
    {
      label: 'A module by name',
      options: list === 'renewal' ? [] : modules.map(({ key, title }) => named('modules', key, title, '')),
    },
  ];
  return groups
    .map(({ label, options }) => ({ label, options: options.filter((one) => !isAsked(one.asked, asked)) }))
    .filter(({ options }) => options.length > 0);
}

/** The list with something more; a further module joins those that are named already. */
export function withAdded(asked: readonly AskedForm[], added: AskedForm): AskedForm[] {
  const modules = added.kind === 'modules' ? asked.find(({ kind }) => kind === 'modules') : undefined;
  if (!modules) return [...asked, added];
  return asked.map((one) => (one === modules ? { ...one, keys: [...one.keys, ...added.keys] } : one));
}

/** What is counted of a requirement; undefined where there is nothing to count. */
export function countLabel({ kind, keys, role, belt }: AskedForm, titles: Titles): string | undefined {
  switch (kind) {
    case 'modules-of-belt':
      return `Every module of the ${beltPhrase(asBelt(belt))}, published at least`;
    case 'assessment':
      return `${titles.get(keys[0] ?? '') ?? keys[0]}: assessors who pass it`;
    case 'sessions':
      return `Confirmed sessions as ${role}`;
    case 'taught':
      return 'People taught';
    case 'refresher':
      return 'Refreshers passed';
    default:
      return undefined;
  }
}

function learning(belt: string): Addable[] {
  const modules = { ...NOTHING, kind: 'modules-of-belt', belt, count: '6' };
  return [
    guide(),
    { value: 'modules-of-belt', label: `Every module of the ${beltPhrase(asBelt(belt))}`, asked: modules },
  ];
}

function renewing(belt: string): Addable[] {
  const refresher = { ...NOTHING, kind: 'refresher', belt, count: '1' };
  return [guide(), { value: 'refresher', label: 'A refresher of this belt', asked: refresher }];
}

function guide(): Addable {
  return { value: 'clauses', label: 'Every clause of the guide', asked: { ...NOTHING, kind: 'clauses' } };
}

function withOthers(): Addable[] {
  const sessions = (role: string): Addable => ({
    value: `sessions ${role}`,
    label: `Confirmed sessions as ${role}`,
    asked: { ...NOTHING, kind: 'sessions', role, count: '1' },
  });
  const taught = { ...NOTHING, kind: 'taught', count: '1' };
  return [sessions('mentor'), sessions('mentee'), { value: 'taught', label: 'People taught', asked: taught }];
}

function isAsked({ kind, keys, role, belt }: AskedForm, asked: readonly AskedForm[]): boolean {
  return asked.some((one) => {
    if (one.kind !== kind) return false;
    if (kind === 'modules' || kind === 'assessment') return keys.every((key) => one.keys.includes(key));
    return one.role === role && (kind !== 'modules-of-belt' || one.belt === belt);
  });
}
