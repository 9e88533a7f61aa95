import type { PairOfMine, WordsOfMine } from './mine.service';

const HEADINGS: Readonly<Record<WordsOfMine['kind'], string>> = {
  'shared note': 'Shared note',
  'private note': 'Private note',
  learned: 'I learned',
  taught: 'I taught',
  'looking back': 'Looking back',
  goal: 'Goal',
  agreement: 'What stays between us',
  agenda: 'Agenda',
  session: 'Planned session',
};

/** Lines of a text as a quotation, so that nothing in it is read as a heading of ours. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** What one wrote, to be read anywhere: pair by pair, the oldest first. */
export function asMarkdown(pairs: readonly PairOfMine[]): string {
  const parts = pairs.flatMap((pair) => [
    `## ${pair.programme}, with ${pair.with}, since ${pair.startedOn}`,
    ...(pair.words.length === 0 ? ['You wrote nothing here.'] : []),
    ...pair.words.map(({ kind, on, text }) => `### ${on}: ${HEADINGS[kind]}\n\n${quoted(text)}`),
  ]);
  return `${['# What you wrote in your mentoring pairs', ...parts].join('\n\n')}\n`;
}
