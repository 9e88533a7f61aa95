import type { ImportRemark } from '@obi/guide/rules';
import { partOf } from './packed-file';

/** What stands beside the words of a Word file, and does not come with them. */
const BESIDE: readonly (readonly [pattern: RegExp, what: string, done: string])[] = [
  [/<w:(ins|del|moveFrom|moveTo) /, 'Tracked changes', 'They are read as accepted.'],
  [/<w:commentReference /, 'Comments', 'They are left out.'],
];

/** What a Word file holds beside its words; it is told of the whole file, because it stands in no paragraph of its own. */
export function remarksOfWord(bytes: Buffer): ImportRemark[] {
  const document = partOf(bytes, 'word/document.xml');
  return BESIDE.filter(([pattern]) => pattern.test(document)).map(([, what, done]) => ({
    line: 0,
    what,
    done,
  }));
}
