import { plusDays } from '@obi/kernel';
import { TestApi } from '@obi/testing/api';
import { ChangedGuide } from './changed-guide';
import { Player, type Taken, WHITE } from './player';

const CHANGED = 'listening.pass-it-on';
const isAbout = (key: string) => WHITE.questions.find((each) => each.key === key)?.clause === CHANGED;

interface Completion {
  readonly round: number;
  readonly guide_version: string | null;
}

describe('a quiz that the guide overtakes', () => {
  let api: TestApi;
  let guide: ChangedGuide;
  /** The version in force, as the guide says it. */
  let version: string;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangedGuide(api);
    version = '1.0';
  });
  afterAll(() => api?.close());

  async function publish(kind = 'certify-again', clause = CHANGED): Promise<void> {
    await guide.publish(clause, kind, kind === 'certify-again' ? plusDays(today(), 30) : undefined);
    const [row] = await api.sql<{ number: string }>(
      'select v.number from guide.version v join guide.current_version c on c.version_id = v.id',
    );
    version = row?.number ?? '';
  }
  const today = () => api.clock.today('UTC');
  const completions = (player: Player) =>
    api.sql<Completion>(
      'select round, guide_version from curriculum.module_completion where person_id = $1 order by round',
      [player.person.id],
    );
  const attempts = (player: Player) =>
    api.sql<{ open: boolean; aside: boolean }>(
      `select submitted_at is null as open, set_aside_at is not null as aside from curriculum.attempt
       where person_id = $1 order by started_at`,
      [player.person.id],
    );

  /** Somebody with every question of the quiz answered right, and nothing sent. */
  async function answering(): Promise<{ player: Player; attempt: Taken }> {
    const player = await Player.at(api, WHITE);
    await player.readLessons();
    const attempt = (await player.start()).data.startAttempt;
    for (const { key } of attempt.questions) await player.save(attempt.id, key, player.question(key).correct);
    return { player, attempt };
  }

  it('is not judged, and says on which day the guide changed', async () => {
    const { player, attempt } = await answering();
    await publish();
    const { codes, errors } = await player.submit(attempt.id);
    expect(codes).toEqual(['CURRICULUM_GUIDE_CHANGED']);
    expect(errors[0]?.extensions).toMatchObject({ kind: 'CONFLICT', params: { on: today() } });
    expect(await completions(player)).toEqual([]);
    expect(await attempts(player)).toEqual([{ open: true, aside: false }]);
  });

  it('shows what changed, word by word, and takes answers as before', async () => {
    const { player, attempt } = await answering();
    await publish();
    const shown = await player.send<{ attempt: Taken }>('ShowAttempt', { id: attempt.id });
    const { clauses } = shown.data.attempt.guideChange ?? { clauses: [] };
    expect(clauses.map(({ clause }) => clause.key)).toEqual([CHANGED]);
    expect(JSON.stringify(clauses[0]?.difference.blocks)).toContain(`Since ${version} also at night.`);
    const { key } = attempt.questions[0]!;
    expect((await player.save(attempt.id, key, player.question(key).correct)).codes).toEqual([]);
  });

  it('is begun again with the answers that the change leaves alone, and then counts', async () => {
    const { player, attempt } = await answering();
    await publish();
    const again = (await player.start()).data.startAttempt;
    expect(again.id).not.toBe(attempt.id);
    expect(again.guideChange).toBeNull();
    expect(again.questions).toHaveLength(attempt.questions.length);
    expect(again.questions.some(({ key }) => isAbout(key))).toBe(true);
    for (const { key, chosen } of again.questions) {
      const wasAsked = attempt.questions.some((each) => each.key === key);
      expect(chosen.length > 0).toBe(wasAsked && !isAbout(key));
    }
    expect(await attempts(player)).toEqual([
      { open: true, aside: true },
      { open: true, aside: false },
    ]);
    expect((await player.start()).data.startAttempt.id).toBe(again.id);
    for (const { key } of again.questions) await player.save(again.id, key, player.question(key).correct);
    expect((await player.submit(again.id)).data.submitAttempt.passed).toBe(true);
    expect(await completions(player)).toEqual([{ round: 1, guide_version: version }]);
    expect((await player.module()).delta).toBeNull();
  });

  it('that was begun again in one tab is not sent, nor answered, from the other', async () => {
    const { player, attempt } = await answering();
    await publish();
    await player.start();
    const { key } = attempt.questions[0]!;
    expect((await player.save(attempt.id, key, [])).codes).toEqual(['CURRICULUM_GUIDE_CHANGED']);
    expect((await player.submit(attempt.id)).codes).toEqual(['CURRICULUM_GUIDE_CHANGED']);
  });

  it.each([
    ['wording only', 'wording-only', CHANGED],
    ['to acknowledge again', 'acknowledge-again', CHANGED],
    ['a clause that the module does not teach', 'certify-again', 'listening.where'],
  ])('goes on as it was when what changed is %s', async (_, kind, clause) => {
    expect(WHITE.clauses.includes(clause)).toBe(clause === CHANGED);
    const { player, attempt } = await answering();
    const begunOn = version;
    await publish(kind, clause);
    expect((await player.submit(attempt.id)).data.submitAttempt.passed).toBe(true);
    expect(await completions(player)).toEqual([{ round: 1, guide_version: begunOn }]);
    expect((await player.module()).delta).toBeNull();
  });

  it('makes a module stale that was completed earlier on the same day, and one begun after it is not', async () => {
    const before = await Player.at(api, WHITE);
    await before.readLessons();
    await before.take();
    await publish();
    const after = await Player.at(api, WHITE);
    await after.readLessons();
    await after.take();
    expect((await before.module()).delta?.clauses.map(({ clause }) => clause.key)).toEqual([CHANGED]);
    expect((await after.module()).delta).toBeNull();
    await before.take();
    expect((await before.module()).delta).toBeNull();
    expect((await completions(before)).map((each) => each.round)).toEqual([1, 2]);
  });

  it('counts for nothing as practice, whatever the guide says', async () => {
    const { player, attempt } = await answering();
    await player.submit(attempt.id);
    const practice = await player.send<{ startPractice: Taken }>('StartPractice', {
      ...{ module: WHITE.key, step: 'quiz' },
    });
    await publish();
    expect((await player.submit(practice.data.startPractice.id)).codes).toEqual([]);
    expect((await completions(player)).map(({ round }) => round)).toEqual([1]);
  });

  it('is sent by 20 people while a version is published: it counts on the version that it was begun on, or not at all', async () => {
    const all: { player: Player; attempt: Taken }[] = [];
    for (let n = 0; n < 20; n += 1) all.push(await answering());
    const begunOn = version;
    const sent = all.map(({ player, attempt }) => player.submit(attempt.id));
    await publish();
    const codes = (await Promise.all(sent)).map((answer) => answer.codes);
    for (const [n, { player }] of all.entries()) {
      const done = await completions(player);
      if (codes[n]?.length === 0) {
        expect(done).toEqual([{ round: 1, guide_version: begunOn }]);
        expect((await player.module()).delta?.clauses.map(({ clause }) => clause.key)).toEqual([CHANGED]);
      } else {
        expect(codes[n]).toEqual(['CURRICULUM_GUIDE_CHANGED']);
        expect(done).toEqual([]);
      }
    }
  });
});
