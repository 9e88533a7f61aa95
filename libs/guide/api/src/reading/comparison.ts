import { blocksOf, type TextBlock } from '@obi/guide/rules';
import { diffArrays } from 'diff';

/** A run of words that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph or list item of the new text, or one that the new text left out. */
export interface ComparedBlock {
  readonly form: TextBlock['form'];
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly pieces: readonly Piece[];
}

/** Below this share of common words two paragraphs are two paragraphs, not one that changed. */
const LIKENESS = 0.35;
/** Words this short between two changes are read more easily as part of them. */
const SHORT = /^\W*\w{0,3}\W*$/;

/** What differs between two texts of a clause, paragraph by paragraph and word by word. */
export function compareTexts(before: string, now: string): ComparedBlock[] {
  return aligned(blocksOf(before), blocksOf(now)).map(([old, current]) => {
    if (old === null) return whole(current as TextBlock, 'added');
    if (current === null) return whole(old, 'removed');
    if (old.text === current.text) return whole(current, 'same');
    return { form: current.form, kind: 'changed', pieces: compareWords(old.text, current.text) };
  });
}

/** The words of two sentences side by side; what stayed and what went make the old one, what stayed and came the new. */
export function compareWords(before: string, now: string): Piece[] {
  const pieces = joined(wordByWord(before, now));
  const calm: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const between = at > 0 && at < pieces.length - 1 && piece.kind === 'same' && SHORT.test(piece.text);
    if (between) calm.push({ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text });
    else calm.push(piece);
  }
  return joined(calm);
}

/** A word is the same whatever space follows it; a space that differs is told apart from the word. */
function wordByWord(before: string, now: string): Piece[] {
  const [old, current] = [wordsOf(before), wordsOf(now)];
  const changes = diffArrays(old, current, { comparator: (a, b) => a.trimEnd() === b.trimEnd() });
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes)
    for (let step = 0; step < count; step += 1) {
      const [was, is] = [old[i] ?? '', current[j] ?? ''];
      if (!added) i += 1;
      if (!removed) j += 1;
      if (removed) pieces.push({ kind: 'removed', text: was });
      else if (added) pieces.push({ kind: 'added', text: is });
      else if (was === is) pieces.push({ kind: 'same', text: is });
      else {
        const word = is.trimEnd();
        pieces.push({ kind: 'same', text: word }, { kind: 'removed', text: was.slice(word.length) });
        pieces.push({ kind: 'added', text: is.slice(word.length) });
      }
    }
  return pieces;
}

/** Words and marks, each with the space that follows it. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s])\s*|\s+/gu) ?? [];
}

/** Puts what went and what came between two runs that stayed together: one struck run, then one new run. */
function joined(pieces: readonly Piece[]): Piece[] {
  const answer: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    // The space behind both belongs to neither.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    push(answer, 'removed', removed.slice(0, removed.length - space.length));
    push(answer, 'added', added.slice(0, added.length - space.length));
    push(answer, 'same', space);
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      push(answer, 'same', text);
    }
  }
  flush();
  return answer;
}

function push(pieces: Piece[], kind: Piece['kind'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

function whole({ form, text }: TextBlock, kind: 'same' | 'added' | 'removed'): ComparedBlock {
  return { form, kind, pieces: [{ kind, text }] };
}

type Pair = readonly [TextBlock | null, TextBlock | null];

/** Which paragraph became which, in their order, so that together they are as alike as can be. */
function aligned(before: readonly TextBlock[], now: readonly TextBlock[]): Pair[] {
  const likeness = before.map((old) => now.map((current) => likenessOf(old, current)));
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const like = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const paired = like(i, j) > 0 ? like(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length || j < now.length;) {
    const [old, current] = [before[i] ?? null, now[j] ?? null];
    if (old && current && like(i, j) > 0 && at(i, j) === like(i, j) + at(i + 1, j + 1)) {
      pairs.push([old, current]);
      i += 1;
      j += 1;
    } else if (old && (!current || at(i, j) === at(i + 1, j))) {
      pairs.push([old, null]);
      i += 1;
    } else {
      pairs.push([null, current]);
      j += 1;
    }
  }
  return pairs;
}

/** 2 for the same words, up to 1 for many words in common, 0 for too few. */
function likenessOf(a: TextBlock, b: TextBlock): number {
  if (a.form !== b.form) return 0;
  if (a.text === b.text) return 2;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [mine, theirs] = [words(a.text), words(b.text)];
  const left = [...theirs];
  let common = 0;
  for (const word of mine) {
    const place = left.indexOf(word);
    if (place < 0) continue;
    left.splice(place, 1);
    common += 1;
  }
  const share = (2 * common) / Math.max(mine.length + theirs.length, 1);
  return share >= LIKENESS ? share : 0;
}
