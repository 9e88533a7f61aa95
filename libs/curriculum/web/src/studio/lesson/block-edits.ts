import type { LessonBlock } from '@obi/curriculum/rules';
import type { ShownBlockFragment } from '../../steps/lesson-step.graphql.gen';
import type { GuideClause } from '../draft-store';

export type BlockType = LessonBlock['type'];

/** What each kind of block is called. */
export const BLOCK_NAMES: Readonly<Record<BlockType, string>> = {
  text: 'Text',
  points: 'Points',
  post: 'Post',
  reply: 'Reply',
  clause: 'Clause',
};

export const BLOCK_TYPES = Object.keys(BLOCK_NAMES) as readonly BlockType[];

/** A block with nothing in it yet. */
export function newBlock(type: BlockType, clause: string): LessonBlock {
  switch (type) {
    case 'text':
      return { type, text: '' };
    case 'points':
      return { type, items: [''] };
    case 'post':
      return { type, author: '', text: '' };
    case 'reply':
      return { type, text: '', verdict: 'good', why: '' };
    case 'clause':
      return { type, clause };
  }
}

const NOTHING: ShownBlockFragment = {
  ...{ type: 'text', text: null, items: [], author: null, note: null },
  ...{ verdict: null, why: null, clause: null },
};

/** A block as an employee reads it. */
export function shownBlock(
  block: LessonBlock,
  clauses: ReadonlyMap<string, GuideClause>,
): ShownBlockFragment {
  if (block.type !== 'clause') return { ...NOTHING, ...block };
  const key = block.clause;
  return {
    ...NOTHING,
    type: 'clause',
    clause: clauses.get(key) ?? { key, number: '', title: key, text: '' },
  };
}
