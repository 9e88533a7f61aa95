import { match, type MatchOutput, parseProblem, type Problem, proofFaults } from '@obi/matching';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { enrolled, makeProgramme, type ProgrammeMade, runMatching } from './mentoring';

const RUNS = `query ($programmeId: ID!) { matchingRuns(programmeId: $programmeId) { id ranBy found figures { pairs unserved } } }`;
const PROOF = `query ($runId: ID!) { matchingProof(runId: $runId) { isProven faults mentees mentors pairs } }`;

describe('what HR takes out of the workbench', () => {
  let api: TestApi;
  let hr: PersonMade;
  let programme: ProgrammeMade;
  let runId: string;
  let names: string[];

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'], name: 'Priya Raman' });
    programme = await makeProgramme(api, hr);
    names = ['Ines "Ina" Duarte', '=Ravi Nair', 'Henrik Vos', 'Yuki Tanabe'];
    await enrolled(api, programme, 'mentor', {}, { name: names[0] });
    const unwanted = await enrolled(api, programme, 'mentor', { offers: ['ai'] }, { name: names[1] });
    await enrolled(api, programme, 'mentee', { ratherNot: [unwanted.id] }, { name: names[2] });
    await enrolled(api, programme, 'mentee', { languages: ['ja'] }, { name: names[3] });
    ({ runId } = await runMatching(api, programme));
  });
  afterAll(() => api?.close());

  const file = async (who: PersonMade, path: string) =>
    api.http('get', `/api/mentoring/${path}`, await api.signIn(who.id));

  it('is every row with its reasons, as a file that no spreadsheet runs', async () => {
    const { text, status } = await file(hr, `programmes/${programme.id}/pairs.csv`);
    expect(status).toBe(200);
    const lines = text.split('\r\n');
    expect(lines[0]).toContain('mentee number,mentee,mentee unit,mentor number,mentor');
    expect(lines.filter(Boolean)).toHaveLength(3);
    expect(lines[1]).toContain('Henrik Vos');
    expect(lines[1]).toContain('"Ines ""Ina"" Duarte"');
    expect(lines[2]).toContain('Yuki Tanabe');
    expect(lines[2]).toContain('No shared language');
    expect(text).not.toMatch(/[\n,]=Ravi/);
    const log = await api.sql(`select detail from audit.entry where operation = 'mentoring.exportPairs'`);
    expect(log).toEqual([{ detail: { rows: 2 } }]);
  });

  it('is a run with its proof, checked again by anybody and naming nobody', async () => {
    const { data } = await api.as(hr.cookie).query(PROOF, { runId });
    expect(data).toEqual({ matchingProof: { isProven: true, faults: [], mentees: 2, mentors: 2, pairs: 1 } });
    const [input, output] = await parts();
    const problem = parseProblem(input).problem as Problem;
    const answer = JSON.parse(output) as MatchOutput;
    expect(proofFaults(problem, answer)).toEqual([]);
    expect(match(problem).objective).toEqual(answer.objective);
    expect(answer.unmatched).toMatchObject([{ reason: 'NO_ELIGIBLE_MENTOR' }]);
    const text = input + output;
    const ids = await api.sql<{ id: string }>('select person_id as id from mentoring.enrolment');
    for (const word of [...names, ...ids.map(({ id }) => id)]) expect(text).not.toContain(word);
  });

  async function parts(): Promise<[string, string]> {
    const [input, output] = [
      await file(hr, `runs/${runId}/input.json`),
      await file(hr, `runs/${runId}/output.json`),
    ];
    expect([input.status, output.status]).toEqual([200, 200]);
    return [input.text, output.text];
  }

  it('names the witness of who goes without because others wanted the same places', async () => {
    for (const name of ['Anders Olsen', 'Bea Lind']) await enrolled(api, programme, 'mentee', {}, { name });
    ({ runId } = await runMatching(api, programme));
    const [, output] = await parts();
    const { unmatched } = JSON.parse(output) as MatchOutput;
    const contended = unmatched.filter(({ reason }) => reason === 'CONTENDED');
    expect(contended).toMatchObject([{ witness: { places: 2 } }]);
    expect(contended[0]?.witness?.mentees).toHaveLength(3);
  });

  it('says of a run of earlier rules that it can be neither proven nor refuted', async () => {
    await api.sql('alter table mentoring.run disable trigger user');
    const [kept] = await api.sql<{ input: object }>('select input from mentoring.run where id = $1', [runId]);
    await api.sql(
      `update mentoring.run set input = jsonb_set(input #- '{terms,weights,waited}', '{pool,mentors,0,waited}', 'true') where id = $1`,
      [runId],
    );
    const { codes } = await api.as(hr.cookie).query(PROOF, { runId });
    expect(codes).toEqual(['MENTORING_RUN_OF_EARLIER_RULES']);
    expect((await file(hr, `runs/${runId}/output.json`)).status).toBe(422);
    await api.sql('update mentoring.run set input = $2 where id = $1', [runId, kept?.input]);
  });

  it('tells a run that somebody changed from one that holds', async () => {
    await api.sql('alter table mentoring.run disable trigger user');
    await api.sql(
      `update mentoring.run set result = jsonb_set(result, '{objective,score}', '1') where id = $1`,
      [runId],
    );
    const { data } = await api
      .as(hr.cookie)
      .query<{ matchingProof: { isProven: boolean; faults: string[] } }>(PROOF, {
        runId,
      });
    expect(data.matchingProof.isProven).toBe(false);
    expect(data.matchingProof.faults).toContain('the objective is not that of the pairs');
  });

  it('is for the HR of the programme', async () => {
    const { data } = await api.as(hr.cookie).query(RUNS, { programmeId: programme.id });
    expect(data).toMatchObject({
      matchingRuns: [
        { id: runId, ranBy: 'Priya Raman', figures: { pairs: 2 } },
        { ranBy: 'Priya Raman', figures: { pairs: 1 } },
      ],
    });
    const other = await makePerson(api);
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      other.id,
      other.unitId,
    ]);
    for (const path of [
      `programmes/${programme.id}/pairs.csv`,
      `runs/${runId}/input.json`,
      `runs/${runId}/output.json`,
    ])
      expect((await file(other, path)).status).toBe(404);
    expect((await api.as(other.cookie).query(PROOF, { runId })).codes).toEqual(['NOT_FOUND']);
  });
});
