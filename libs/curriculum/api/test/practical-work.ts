import { type Answer, makePerson, type PersonMade, TestApi } from '@obi/testing/api';

/** A small task of the black belt for specs. */
export const KEY = 'spec.practical';
const levels = [0, 1, 2].map((points) => ({ points, text: `Level ${points}` }));
const content = {
  key: KEY,
  version: 1,
  belt: 'black',
  title: 'A clause that did not fit',
  summary: 'Find one and mend it.',
  task: 'Take a clause.',
  handIn: 'A text and files.',
  leastWords: 60,
  mostWords: 120,
  mostFiles: 2,
  clauses: ['why.guide-and-judgement'],
  assessors: 2,
  rubric: ['case', 'text'].map((key) => ({ key, title: key, question: `${key}?`, levels })),
  passMark: 3,
};
const TEXT = 'A conversation that the guide did not foresee. '.repeat(12);
const MINE = `{ assessment(key: "${KEY}") { mostPoints works { id state text files { id name type } marks { assessorName total passes feedback } } } }`;
const WRITE = `mutation ($text: String!) { writeWork(assessment: "${KEY}", text: $text) { works { id } } }`;
const HAND_IN = `mutation ($text: String!) { handInWork(assessment: "${KEY}", text: $text) { works { id state } } }`;

type Made = Parameters<typeof makePerson>[1];
interface Mine {
  assessment: { works: { id: string; state: string; marks: { assessorName: string }[]; files: object[] }[] };
}

/** People who write and hand in practical work, through the front door. */
export class PracticalWork {
  private constructor(
    readonly api: TestApi,
    private readonly hr: PersonMade,
  ) {}

  static async open(): Promise<PracticalWork> {
    const api = await TestApi.open();
    await api.service<{ load(all: object[]): Promise<void> }>('AssessmentStarter').load([content]);
    return new PracticalWork(api, await makePerson(api, { roles: ['hr'] }));
  }

  /** Somebody to whom HR recognised a belt. */
  async wearing(belt: string, made?: Made): Promise<PersonMade> {
    const person = await makePerson(this.api, made);
    await this.decide('recogniseBelt', person, belt, ', earnedOn: "2026-01-05"');
    return person;
  }

  /** HR takes a belt away. */
  takeAway(person: PersonMade, belt: string): Promise<void> {
    return this.decide('revokeBelt', person, belt);
  }

  /** All of their own work, the newest first. */
  async mine(as: PersonMade): Promise<Mine['assessment']['works']> {
    return (await this.api.as(as.cookie).query<Mine>(MINE)).data.assessment.works;
  }

  write(as: PersonMade, text: string): Promise<Answer<unknown>> {
    return this.api.as(as.cookie).query(WRITE, { text });
  }

  handIn(as: PersonMade, text = TEXT): Promise<Answer<unknown>> {
    return this.api.as(as.cookie).query(HAND_IN, { text });
  }

  /** Hands in; answers the work. */
  async handedIn(as: PersonMade): Promise<string> {
    expect((await this.handIn(as)).codes).toEqual([]);
    return (await this.mine(as))[0]?.id ?? '';
  }

  private async decide(mutation: string, person: PersonMade, belt: string, and = ''): Promise<void> {
    const { codes } = await this.api
      .as(this.hr.cookie)
      .query(`mutation ($input: BeltDecisionInput!) { ${mutation}(input: $input${and}) }`, {
        input: { personId: person.id, belt, reason: 'As the academy has it' },
      });
    expect(codes).toEqual([]);
  }
}
