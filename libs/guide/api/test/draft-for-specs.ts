import type { Answer, PersonMade, TestApi } from '@obi/testing/api';

export interface DraftClause {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly revision: number;
  readonly mark: 'same' | 'changed' | 'added';
  readonly change: Change | null;
  readonly check: { question: string; options: string[]; correct: number };
  readonly difference: { blocks: { kind: string; pieces: { kind: string; text: string }[] }[] } | null;
}
export interface Change {
  readonly kind: 'wordingOnly' | 'acknowledgeAgain' | 'certifyAgain';
  readonly reason: string;
  readonly certifyBy?: string | null;
}
export interface Draft {
  readonly revision: number;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly isOutdated: boolean;
  readonly mayApprove: boolean;
  readonly sections: readonly { key: string; title: string; clauses: readonly DraftClause[] }[];
  readonly withdrawn: readonly { key: string }[];
  readonly moved: readonly { key: string; from: string; to: string }[];
  readonly faults: readonly { code: string; at: string }[];
  readonly comments: readonly { id: string; clause: string; text: string; resolvedBy: string | null }[];
  readonly decision: { kind: string; person: string; comment: string } | null;
}

const DRAFT = `revision number kind state isOutdated mayApprove sections { key title clauses { key number title text
  revision mark change { kind reason certifyBy } check { question options correct }
  difference { blocks { kind pieces { kind text } } } } } withdrawn { key } moved { key from to } faults { code at }
  comments { id clause text resolvedBy } decision { kind person comment }`;
const IMPACT = `publishImpact { number kind people acknowledgeAgain clauses { clause kind isNew acknowledgeAgain }
  units { unit people acknowledgeAgain } withdrawn }`;

export interface ImpactShown {
  readonly number: string;
  readonly people: number;
  readonly acknowledgeAgain: number;
  readonly clauses: readonly {
    clause: string;
    kind: string | null;
    isNew: boolean;
    acknowledgeAgain: number;
  }[];
  readonly units: readonly { unit: string | null; people: number; acknowledgeAgain: number }[];
}

type Person = Pick<PersonMade, 'cookie'>;

/** The open draft as a conversation manager sees it. */
export async function draftOf(api: TestApi, person: Person): Promise<Draft> {
  return (await api.as(person.cookie).query<{ guideDraft: Draft }>(`{ guideDraft { ${DRAFT} } }`)).data
    .guideDraft;
}

/** Does one thing to the draft: `doing(api, person, 'addDraftSection', { title: ['String', 'More'] })`. */
export function doing(
  api: TestApi,
  person: Person,
  field: string,
  args: Record<string, readonly [type: string, value: unknown]> = {},
  selection = `{ ${DRAFT} }`,
): Promise<Answer<Record<string, Draft>>> {
  const names = Object.keys(args);
  const declared = names.map((name) => `$${name}: ${args[name]?.[0] ?? ''}`).join(', ');
  const given = names.map((name) => `${name}: $${name}`).join(', ');
  const document = `mutation${declared && `(${declared})`} { ${field}${given && `(${given})`} ${selection} }`;
  const values = Object.fromEntries(names.map((name) => [name, args[name]?.[1]]));
  return api.as(person.cookie).query<Record<string, Draft>>(document, values);
}

/** A clause of a draft by its key. */
export function clauseOf(draft: Draft, key: string): DraftClause {
  const found = draft.sections.flatMap(({ clauses }) => clauses).find((clause) => clause.key === key);
  if (!found) throw new Error(`The draft has no ${key}`);
  return found;
}

/** Saves a clause as it is now but for what is said. */
export async function save(
  api: TestApi,
  person: Person,
  key: string,
  said: Partial<Pick<DraftClause, 'title' | 'text' | 'change' | 'check' | 'revision'>>,
): Promise<Answer<Record<string, Draft>>> {
  const { title, text, change, check, revision } = clauseOf(await draftOf(api, person), key);
  const clause = { key, title, text, change, check, revision, ...said };
  return doing(api, person, 'saveDraftClause', { clause: ['DraftClauseInput!', clause] });
}

/** What publishing the draft would do. */
export async function impactOf(api: TestApi, person: Person): Promise<ImpactShown> {
  return (await api.as(person.cookie).query<{ publishImpact: ImpactShown }>(`{ ${IMPACT} }`)).data
    .publishImpact;
}

/** Asks for approval, and somebody else approves what is there. */
export async function approve(api: TestApi, author: Person, approver: Person): Promise<number> {
  expect((await doing(api, author, 'askForApproval')).codes).toEqual([]);
  const { revision } = await draftOf(api, approver);
  expect((await doing(api, approver, 'approveDraft', { revision: ['Int!', revision] })).codes).toEqual([]);
  return revision;
}

/** Publishes the draft as it was seen. */
export function publishDraft(api: TestApi, person: Person, revision: number) {
  return doing(api, person, 'publishDraft', { revision: ['Int!', revision] }, '');
}
