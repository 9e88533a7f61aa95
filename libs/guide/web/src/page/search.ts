import type { ClauseView } from './guide-view';

/** A clause that holds all the words that were searched for. */
export interface Found {
  readonly clause: ClauseView;
  /** Where the first word stands, with some words around it. */
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const AROUND = 60;

/** Letters without case and accents, one for one, so that places in both texts are the same. */
function plain(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD')[0]?.toLowerCase() ?? letter).join('');
}

/** The clauses whose title or text holds every word; those with a hit in the title first. */
export function searchGuide(clauses: readonly ClauseView[], query: string): readonly Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const inTitle = (clause: ClauseView) => plain(clause.title).includes(first);
  return clauses
    .filter(({ number, title, text }) => {
      const all = plain(`${number} ${title}\n${text}`);
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)))
    .map((clause) => excerpt(clause, first));
}

function excerpt(clause: ClauseView, word: string): Found {
  const text = [...clause.text.replaceAll('\n', ' ')].join('');
  const at = plain(text).indexOf(word);
  if (at < 0) return { clause, before: '', hit: '', after: `${text.slice(0, 2 * AROUND)} …` };
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const to = at + word.length;
  const until = to + AROUND >= text.length ? text.length : text.lastIndexOf(' ', to + AROUND);
  return {
    clause,
    before: `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, at), at)}`,
    hit: text.slice(at, to),
    after: `${text.slice(to, Math.max(until, to))}${until < text.length ? ' …' : ''}`,
  };
}
