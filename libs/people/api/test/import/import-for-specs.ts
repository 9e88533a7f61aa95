import type { TestApi } from '@obi/testing/api';

/** One person of a file, by heading; what is left out is an empty cell. */
export type Cells = Readonly<Record<string, string | number>>;

export const HEADINGS = [
  'emp_no',
  'first_name',
  'last_name',
  'email_work',
  'org_l1',
  'org_l2',
  'mgr_emp_no',
  'job_code',
  'hired',
  'leave_dt',
];

/** A file with these rows; cells are quoted where they must be. */
export function csvOf(rows: readonly Cells[], headings: readonly string[] = HEADINGS): string {
  const lines = [headings, ...rows.map((row) => headings.map((heading) => String(row[heading] ?? '')))];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Somebody like everybody else in the file. */
export function someone(number: number, wish: Cells = {}): Cells {
  return {
    emp_no: number,
    first_name: 'Karin',
    last_name: `Holm ${number}`,
    email_work: `k${number}@marlowe.example`,
    org_l1: 'Sales',
    org_l2: 'Stores',
    job_code: 'ST-04',
    hired: '2020-04-19',
    ...wish,
  };
}

export interface SeenImport {
  readonly id: string;
  readonly state: string;
  readonly rowCount: number;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly leavesNeedConfirmation: boolean;
  readonly mappingFaults: string[];
  readonly rememberedAt: string | null;
  readonly failure: { code: string; row: number | null } | null;
  readonly notices: { code: string; value: string; rows: number }[] | null;
  readonly problems: {
    code: string;
    column: string;
    value: string;
    rows: number;
    firstRows: number[];
    reason: string;
  }[];
  readonly columns: { header: string; field: string; confidence: string }[];
}

const SEEN = `id state rowCount leavesNeedConfirmation mappingFaults rememberedAt failure { code row }
  counts { rows joins changes leaves rejoins unchanged past faulty rowsOfNobody peopleBefore }
  notices { code value rows } columns { header field confidence }
  problems(first: 100) { code column value rows firstRows reason }`;

/** Brings files as one person does, through the front door. */
export class Importing {
  constructor(
    private readonly api: TestApi,
    private readonly cookie: string,
  ) {}

  async upload(file: string | Buffer, name = 'people.csv'): Promise<string> {
    const answer = await this.api
      .http('post', '/api/people/imports', this.cookie)
      .set('x-obi', '1')
      .attach('file', Buffer.from(file), name);
    expect(answer.status).toBe(201);
    return (answer.body as { id: string }).id;
  }

  async see(id: string): Promise<SeenImport> {
    const answer = await this.api
      .as(this.cookie)
      .query<{ peopleImport: SeenImport }>(`query ($id: ID!) { peopleImport(id: $id) { ${SEEN} } }`, { id });
    expect(answer.codes).toEqual([]);
    return answer.data.peopleImport;
  }

  /** Begins a check; answers the codes of refusals. */
  async beginCheck(id: string, mapping?: object): Promise<string[]> {
    const text = `mutation ($id: ID!, $mapping: ImportMappingInput) { checkImport(id: $id, mapping: $mapping) { state } }`;
    return (await this.api.as(this.cookie).query(text, { id, mapping })).codes;
  }

  async beginApply(id: string, confirmLeaves?: number): Promise<string[]> {
    const text = `mutation ($id: ID!, $n: Int) { applyImport(id: $id, confirmLeaves: $n) { state } }`;
    return (await this.api.as(this.cookie).query(text, { id, n: confirmLeaves })).codes;
  }

  /** Brings a file and checks it. */
  async checked(file: string | Buffer, mapping?: object): Promise<SeenImport> {
    const id = await this.upload(file);
    expect(await this.beginCheck(id, mapping)).toEqual([]);
    return this.ended(id);
  }

  /** Brings a file, checks it and applies it. */
  async applied(file: string | Buffer, confirmLeaves?: number, mapping?: object): Promise<SeenImport> {
    const { id, state, failure } = await this.checked(file, mapping);
    expect({ state, failure }).toEqual({ state: 'checked', failure: null });
    expect(await this.beginApply(id, confirmLeaves)).toEqual([]);
    return this.ended(id);
  }

  /** Waits until nothing is at work on it any more. */
  async ended(id: string): Promise<SeenImport> {
    for (;;) {
      const [row] = await this.api.sql<{ state: string }>('select state from people.import where id = $1', [
        id,
      ]);
      if (row?.state !== 'checking' && row?.state !== 'applying') return this.see(id);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
