import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, PersonMade, TestApi } from '@obi/testing/api';

export interface Guide {
  readonly versionId: string;
  readonly number: string;
  readonly sections: readonly { readonly key: string; readonly clauses: readonly Clause[] }[];
  readonly reading: Reading;
}
export interface Clause {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly textHash: string;
}
export interface Reading {
  readonly waiting: number;
  readonly by: string | null;
  readonly clauses: readonly ClauseReading[];
  readonly readings: readonly WaitingReading[];
}
export interface ClauseReading {
  readonly key: string;
  readonly isWaiting: boolean;
  readonly acknowledgedVersion: string | null;
  readonly introduced: { readonly version: string } | null;
  readonly difference: {
    readonly kind: string;
    readonly steps: readonly { readonly version: string; readonly reason: string }[];
    readonly blocks: readonly {
      readonly kind: string;
      readonly pieces: readonly { readonly kind: string; readonly text: string }[];
    }[];
  } | null;
}
export interface WaitingReading {
  readonly kind: 'section' | 'changes';
  readonly section: string | null;
  readonly clauses: readonly string[];
  readonly by: string;
  readonly check: { readonly clause: string; readonly question: string; readonly options: readonly string[] };
}

const READING = `waiting by clauses { key isWaiting acknowledgedVersion acknowledgedOn introduced { version reason }
  difference { kind titleBefore steps { version since kind reason } blocks { form kind pieces { kind text } } } }
  readings { kind section clauses by check { clause question options } }`;
export const GUIDE = `{ guide { versionId number publishedOn note author contentHash
  sections { key number title clauses { key number title text textHash } } reading { ${READING} } } }`;
export const ACKNOWLEDGE = `mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) { ${READING} } }`;

/** The guide as a person sees it. */
export async function guideOf(api: TestApi, person: Pick<PersonMade, 'cookie'>): Promise<Guide> {
  return (await api.as(person.cookie).query<{ guide: Guide }>(GUIDE)).data.guide;
}

/** What a browser sends when the person has read this reading and answers right, or wrong when told so. */
export async function inputFor(api: TestApi, guide: Guide, reading: WaitingReading, isRight = true) {
  const clauses = guide.sections.flatMap((section) => section.clauses);
  const [row] = await api.sql<{ correct: number }>(
    'select check_correct as correct from guide.clause where version_id = $1 and key = $2',
    [guide.versionId, reading.check.clause],
  );
  const correct = row?.correct ?? 0;
  return {
    versionId: guide.versionId,
    clauses: reading.clauses.map((key) => ({
      key,
      textHash: clauses.find((clause) => clause.key === key)?.textHash ?? '',
    })),
    check: { clause: reading.check.clause, option: isRight ? correct : (correct + 1) % 3 },
  };
}

/** Sends an acknowledgement. */
export function acknowledge(
  api: TestApi,
  person: Pick<PersonMade, 'cookie'>,
  input: object,
): Promise<Answer<{ acknowledge: Reading }>> {
  return api.as(person.cookie).query<{ acknowledge: Reading }>(ACKNOWLEDGE, { input });
}

/** Reads and acknowledges everything that waits for a person. */
export async function acknowledgeAll(api: TestApi, person: Pick<PersonMade, 'cookie'>): Promise<void> {
  const guide = await guideOf(api, person);
  for (const reading of guide.reading.readings)
    expect((await acknowledge(api, person, await inputFor(api, guide, reading))).codes).toEqual([]);
}

export interface Content {
  version: string;
  note: string;
  sections: {
    key: string;
    title: string;
    clauses: {
      key: string;
      title: string;
      text: string;
      change?: { kind: string; reason: string };
      check: object;
    }[];
  }[];
}

/** A version of the guide as its content file holds it. */
export function contentOf(version: string): Content {
  const file = join(__dirname, '../../../../dist/content', `guide-${version}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

/** The version after this one: some clauses say more, and each change asks what it is told to ask. */
export function nextContent(
  before: Content,
  version: string,
  changes: Record<string, [string, string]>,
): Content {
  return {
    version,
    note: `What changed in ${version}.`,
    sections: before.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map(({ change: _, ...clause }) => {
        const [kind, more] = changes[clause.key] ?? [];
        if (kind === undefined) return clause;
        return {
          ...clause,
          text: `${clause.text} ${more}`,
          change: { kind, reason: `Because of ${version}.` },
        };
      }),
    })),
  };
}

/** Publishes a version as the studio will: written by one person and approved by another. */
export function publish(
  api: TestApi,
  content: Content,
  people: { authorId: string; approverId: string },
  publishedOn: string,
): Promise<{ versionId: string }> {
  return api
    .service<{ publish(content: Content, by: object): Promise<{ versionId: string }> }>('PublishVersion')
    .publish(content, { ...people, publishedOn });
}
