import { counted } from '../format/count.pipe';

/** What can wait to be sent: one, several, and how one is told of that was not taken. */
const WORDS = {
  lesson: ['lesson', 'lessons', 'That you read a lesson'],
  choice: ['choice', 'choices', 'A choice that you made'],
  answer: ['answer', 'answers', 'An answer that you gave'],
  quiz: ['quiz', 'quizzes', 'A quiz that you sent'],
  session: ['session', 'sessions', 'A session that you logged'],
} as const;

/** What a person calls something that waits to be sent. */
export type Thing = keyof typeof WORDS;

const ALL = Object.keys(WORDS) as readonly Thing[];

/** "1 lesson and 2 answers wait to be sent"; nothing where nothing waits. */
export function waitingInWords(things: readonly (Thing | undefined)[]): string {
  const told = ALL.flatMap((thing) => {
    const count = things.filter((each) => each === thing).length;
    const [one, many] = WORDS[thing];
    return count > 0 ? [counted(count, one, many)] : [];
  });
  if (told.length === 0) return '';
  const isOne = told.length === 1 && told[0]?.startsWith('1 ');
  const list = [told.slice(0, -1).join(', '), told.at(-1)].filter(Boolean).join(' and ');
  return `${list} ${isOne ? 'waits' : 'wait'} to be sent`;
}

/** "A choice that you made in What cannot wait was not taken." */
export function refusedInWords({ thing, about }: { thing?: Thing | undefined; about?: string | undefined }) {
  const what = thing ? WORDS[thing][2] : 'Something that you did';
  return `${what}${about ? ` in “${about}”` : ''} was not taken.`;
}
