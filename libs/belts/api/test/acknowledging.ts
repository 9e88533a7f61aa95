import type { PersonMade, TestApi } from '@obi/testing/api';

const GUIDE = `{ guide { versionId sections { clauses { key textHash } }
  reading { readings { clauses check { clause } } } } }`;
export const ACKNOWLEDGE = `mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) { waiting } }`;

interface GuideShown {
  readonly guide: {
    readonly versionId: string;
    readonly sections: readonly { readonly clauses: readonly { key: string; textHash: string }[] }[];
    readonly reading: {
      readonly readings: readonly {
        readonly clauses: readonly string[];
        readonly check: { clause: string };
      }[];
    };
  };
}

/** What a browser sends when a person has read everything that waits, one acknowledgement per reading. */
export async function acknowledgementsOf(
  api: TestApi,
  { cookie }: Pick<PersonMade, 'cookie'>,
): Promise<object[]> {
  const { guide } = (await api.as(cookie).query<GuideShown>(GUIDE)).data;
  const hashes = new Map(
    guide.sections.flatMap(({ clauses }) => clauses).map((one) => [one.key, one.textHash]),
  );
  const right = await api.sql<{ key: string; option: number }>(
    'select key, check_correct as option from guide.clause where version_id = $1',
    [guide.versionId],
  );
  return guide.reading.readings.map(({ clauses, check }) => ({
    versionId: guide.versionId,
    clauses: clauses.map((key) => ({ key, textHash: hashes.get(key) })),
    check: { clause: check.clause, option: right.find((one) => one.key === check.clause)?.option },
  }));
}
