import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleContent, Question, ScenarioStep } from '@obi/curriculum/rules';
import { type Answer, makePerson, type PersonMade, type TestApi } from '@obi/testing/api';

const root = join(__dirname, '../../../..');

/** The registered documents by name: specs send what the player sends. */
const documents = Object.fromEntries(
  Object.entries(
    JSON.parse(readFileSync(join(root, 'apps/api/src/documents.gen.json'), 'utf8')) as Record<
      string,
      { name: string }
    >,
  ).map(([id, { name }]) => [name, id]),
);

/** A module as its content file says it, right answers included. */
export function contentOf(file: string): ModuleContent {
  return JSON.parse(
    readFileSync(join(root, `libs/database/seeds/content/modules/${file}.json`), 'utf8'),
  ) as ModuleContent;
}

export const WHITE = contentOf('white-1-join-in');
export const DRYER = contentOf('yellow-4-what-cannot-wait');

export interface Played {
  readonly key: string;
  readonly version: number;
  readonly completedOn: string | null;
  readonly resumeAt: string | null;
  readonly againAt: string | null;
  readonly steps: readonly {
    readonly key: string;
    readonly done: boolean;
    readonly minutesLeft: number;
    readonly scenario: Way | null;
    readonly quiz: {
      readonly questions: number;
      readonly openAttempt: string | null;
      readonly lastAttempt: string | null;
      readonly minutesToWait: number;
    } | null;
  }[];
  readonly delta: ShownDelta | null;
}
export interface ShownDelta {
  readonly by: string | null;
  readonly clauses: readonly {
    readonly clause: { readonly key: string };
    readonly difference: { readonly steps: readonly object[]; readonly blocks: readonly object[] };
  }[];
}
export interface Way {
  readonly complete: boolean;
  readonly turns: readonly {
    readonly situation: { readonly key: string };
    readonly channel: string | null;
    readonly outcome: { verdict: string; clause: { number: string }; others: object[] } | null;
  }[];
}
export interface Taken {
  readonly isPractice: boolean;
  readonly id: string;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly submittedAt: string | null;
  readonly secondsLeft: number | null;
  readonly guideChange: ShownDelta | null;
  readonly readAgain: readonly string[];
  readonly questions: readonly {
    readonly key: string;
    readonly options: readonly { readonly key: string; readonly text: string }[];
    readonly targets?: readonly { readonly key: string; readonly text: string }[];
    readonly chosen: readonly string[];
    readonly result: { isRight: boolean; rightOptions: string[]; because: string } | null;
  }[];
}

/** Somebody at a module: does with it what the player on the screen does. */
export class Player {
  private constructor(
    private readonly api: TestApi,
    readonly person: PersonMade,
    readonly content: ModuleContent,
  ) {}

  static async at(api: TestApi, content: ModuleContent): Promise<Player> {
    return new Player(api, await makePerson(api), content);
  }

  /** The same person at another module. */
  go(content: ModuleContent): Player {
    return new Player(this.api, this.person, content);
  }

  send<Data>(name: string, variables: object): Promise<Answer<Data>> {
    const id = documents[name];
    if (!id) throw new Error(`No document ${name}`);
    return this.api.as(this.person.cookie).run<Data, object>({ id, name }, variables);
  }

  async module(): Promise<Played> {
    return (await this.send<{ module: Played }>('PlayModule', { key: this.content.key })).data.module;
  }

  read(step: string, idempotencyKey: string = randomUUID()): Promise<Answer<{ completeStep: Played }>> {
    const { key: module, version } = this.content;
    return this.send('CompleteStep', { module, version, step, idempotencyKey });
  }

  async readLessons(): Promise<void> {
    for (const { key, type } of this.content.steps) if (type === 'lesson') await this.read(key);
  }

  choose(
    situation: string,
    channel: string,
    reply: string,
    idempotencyKey: string = randomUUID(),
  ): Promise<Answer<{ chooseInScenario: Way }>> {
    const { key: module, version } = this.content;
    const step = this.scenario.key;
    return this.send('ChooseInScenario', {
      ...{ module, version, step, situation, channel, reply, idempotencyKey },
    });
  }

  get scenario(): ScenarioStep {
    return this.content.steps.find((step) => step.type === 'scenario') as ScenarioStep;
  }

  /** Chooses the first channel and reply wherever the scenario leads. */
  async playScenario(): Promise<Way> {
    let way = (await this.module()).steps.find((step) => step.scenario)?.scenario as Way;
    while (!way.complete) {
      const key = way.turns.at(-1)?.situation.key ?? '';
      const { channels, replies } = this.scenario.situations.find((each) => each.key === key) ?? {};
      const answer = await this.choose(key, channels?.[0]?.key ?? '', replies?.[0]?.key ?? '');
      way = answer.data.chooseInScenario;
    }
    return way;
  }

  start(): Promise<Answer<{ startAttempt: Taken }>> {
    return this.send('StartAttempt', { module: this.content.key, step: 'quiz' });
  }

  save(attempt: string, question: string, chosen: readonly string[]): Promise<Answer<object>> {
    return this.send('SaveAnswer', { attempt, question, chosen });
  }

  submit(attempt: string, idempotencyKey: string = randomUUID()): Promise<Answer<{ submitAttempt: Taken }>> {
    return this.send('SubmitAttempt', { attempt, idempotencyKey });
  }

  question(key: string): Question {
    return this.content.questions.find((each) => each.key === key) as Question;
  }

  /** Takes the quiz: so many answers wrong, the others right. */
  async take(wrong = 0): Promise<Taken> {
    const { id, questions } = (await this.start()).data.startAttempt;
    for (const [index, { key, options }] of questions.entries()) {
      const { correct } = this.question(key);
      const other = options.find((option) => !correct.includes(option.key))?.key ?? '';
      await this.save(id, key, index < wrong ? [other] : correct);
    }
    return (await this.submit(id)).data.submitAttempt;
  }
}
