import { versionRestedOn } from './rests-on';
import type { StepDone, StepText } from './progress';

const STEPS: StepText[] = [
  { key: 'read', type: 'lesson', hash: 'r' },
  { key: 'quiz', type: 'quiz', hash: 'q' },
  { key: 'more', type: 'quiz', hash: 'm' },
  { key: 'end', type: 'lesson', hash: 'e' },
];
const did = (step: string, guideVersion: string | null, round = 1): StepDone => ({
  ...{ step, hash: step[0] ?? '', round, guideVersion },
});

describe('the version of the guide that a completion rests on', () => {
  it.each<[string, StepDone[], string | null]>([
    ['that of its quiz, whatever was read later', [did('quiz', '1.0'), did('end', '2.0')], '1.0'],
    ['that of its quiz, whatever was read before', [did('read', '1.0'), did('quiz', '2.0')], '2.0'],
    ['the earliest of several quizzes', [did('quiz', '2.0'), did('more', '1.4')], '1.4'],
    ['the earliest by its number, not by its letters', [did('quiz', '10.0'), did('more', '9.2')], '9.2'],
    ['the earliest of what was read where no quiz is', [did('read', '3.0'), did('end', '2.1')], '2.1'],
    ['that of this round alone', [did('quiz', '1.0', 1), did('quiz', '2.0', 2)], '2.0'],
    ['not known when one of them is not', [did('quiz', '1.0'), did('more', null)], null],
    ['not known when nothing was done', [], null],
  ])('is %s', (_, made, version) => {
    const round = Math.max(1, ...made.map((each) => each.round));
    expect(versionRestedOn(STEPS, made, round)).toBe(version);
  });
});
