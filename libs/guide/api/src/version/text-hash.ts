import { createHash } from 'node:crypto';
import { type ClauseContent, type GuideContent, hashedContentOf, hashedTextOf } from '@obi/guide/rules';

/** The hash of the words of a clause, which an acknowledgement holds. */
export function textHashOf(clause: Pick<ClauseContent, 'title' | 'text'>): string {
  return sha256(hashedTextOf(clause));
}

/** The hash over everything that people read in a version. */
export function contentHashOf(content: GuideContent): string {
  return sha256(hashedContentOf(content));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
