import { TestApi } from '@obi/testing/api';
import { documentOf, rootFields, type RootField, valueOf } from './any-document';
import { type Asker, Company, nobodys, type Subject } from './access/company';
import {
  type DeclaredPolicy,
  endingOf,
  headingOf,
  LEGEND,
  lineOf,
  mayEver,
  WHOSE,
  type Whose,
} from './access/matrix';
import { LAST, QUESTIONS } from './access/questions';
import { ROUTES } from './access/routes';

/** Every door of the server, tried by everybody at what is their own, their team's and somebody else's (R2, R3). */
describe('the doors', () => {
  let api: TestApi;
  let askers: Asker[];
  let doors: DeclaredPolicy[];
  const faults: string[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    askers = await Company.of(api);
    doors = api.policies() as DeclaredPolicy[];
  }, 60_000);
  afterAll(() => api?.close());

  /** A change of this snapshot is a change of who may do what: review it as such. */
  it('open to whom they say, and to nobody else', async () => {
    const lines = new Map<string, string>();
    for (const door of inOrder(doors)) {
      const cells: string[] = [];
      for (const asker of askers) cells.push(await tried(door, asker));
      lines.set(door.endpoint, lineOf(door, cells));
    }
    expect(faults).toEqual([]);
    const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
    expect([...LEGEND, headingOf(askers), ...sorted].join('\n')).toMatchSnapshot();
  }, 240_000);

  /** One person at one door: a sign for each of own, team and other, or one when it is about nobody. */
  async function tried(door: DeclaredPolicy, asker: Asker): Promise<string> {
    const question = QUESTIONS[door.endpoint];
    if (question && 'about' in question) {
      const ask = (subject: Subject) => asked(door, asker, question.about(subject));
      const unknown = asker.person ? (await ask(nobodys())).text : undefined;
      let cell = '';
      for (const whose of WHOSE)
        cell += judged(door, asker, whose, await ask(asker.subjects[whose]), unknown);
      return cell;
    }
    return judged(door, asker, undefined, await asked(door, asker, question?.once), undefined);
  }

  interface Heard {
    readonly codes: readonly string[];
    readonly text: string;
  }

  function judged(
    door: DeclaredPolicy,
    asker: Asker,
    whose: Whose | undefined,
    heard: Heard,
    unknown: string | undefined,
  ): string {
    const ending = endingOf(heard.codes);
    const place = `${asker.name}${asker.overAll ? ' over all' : ''} at ${door.endpoint} (${whose ?? 'nobody’s'}): `;
    if (!mayEver(door, asker, whose) && !'.-!'.includes(ending))
      faults.push(`${place}${heard.codes.join() || 'open'}`);
    // What may not be seen answers letter for letter like what is not there.
    if (ending === '.' && unknown !== undefined && heard.text !== unknown)
      faults.push(`${place}${heard.text}, not ${unknown}`);
    return ending;
  }

  async function asked(
    door: DeclaredPolicy,
    asker: Asker,
    variables?: Record<string, unknown>,
  ): Promise<Heard> {
    // A session of its own for every question: some end theirs.
    const cookie = asker.person && (await api.signIn(asker.person.id));
    const root = rootOf(door.endpoint);
    if (!root) return routed(door.endpoint, cookie, asker.subjects.own.importId);
    const answer = await api.as(cookie).query(documentOf(root, 2), variables ?? madeUp(root));
    return { codes: [...new Set(answer.codes)], text: JSON.stringify(answer.errors) };
  }

  async function routed(endpoint: string, cookie: string | undefined, importId: string): Promise<Heard> {
    const route = ROUTES[endpoint];
    if (!route) throw new Error(`Where is ${endpoint}? Say it in apps/api/test/access/routes.ts.`);
    const answer = await api.http(route.method, route.path.replace(':import', importId), cookie);
    const { code } = (answer.body ?? {}) as { code?: string };
    return {
      codes: answer.status < 400 ? [] : [code ?? STATUS[answer.status] ?? String(answer.status)],
      text: answer.text,
    };
  }

  function inOrder(all: readonly DeclaredPolicy[]): DeclaredPolicy[] {
    const rank = ({ endpoint }: DeclaredPolicy) =>
      endpoint.startsWith('Mutation') ? 1 + LAST.indexOf(endpoint) + 1 : 0;
    return [...all].sort((a, b) => rank(a) - rank(b));
  }
});

const STATUS: Readonly<Record<number, string>> = { 401: 'SIGN_IN_FIRST', 404: 'NOT_FOUND' };

const ROOTS = new Map(
  rootFields().map((root) => [
    `${root.operation === 'query' ? 'Query' : 'Mutation'}.${root.field.name}`,
    root,
  ]),
);

/** The root field behind a declared door; a method may be called otherwise than its field. */
function rootOf(endpoint: string): RootField | undefined {
  return ROOTS.get(endpoint) ?? ROOTS.get(endpoint.replace(/Of$/, ''));
}

function madeUp({ field }: RootField): Record<string, unknown> {
  const leaf = (type: string) =>
    type === 'Int'
      ? 1
      : type === 'LocalDate'
        ? '2026-01-01'
        : type === 'DateTime'
          ? '2026-01-01T10:00:00Z'
          : type === 'Boolean'
            ? true
            : 'x';
  return Object.fromEntries(field.args.map((arg) => [arg.name, valueOf(arg.type, leaf)]));
}
