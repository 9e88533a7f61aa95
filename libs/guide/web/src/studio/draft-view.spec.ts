import { waitingDraft } from '../../test/draft-for-specs';
import { approversInWords, changesInWords, openCommentsOn } from './draft-view';

describe('who may approve a draft', () => {
  it.each([
    ['nobody', [], undefined],
    ['one', ['Ana Brito'], 'Ana Brito'],
    ['two', ['Ana Brito', 'Mei Chen'], 'Ana Brito or Mei Chen'],
    ['three', ['Ana Brito', 'Mei Chen', 'Omar Diaz'], 'Ana Brito, Mei Chen or Omar Diaz'],
    [
      'more than are named',
      ['Ana Brito', 'Mei Chen', 'Omar Diaz', 'Rosa Lind', 'Sam Okoro'],
      'Ana Brito, Mei Chen, Omar Diaz or one of 2 others',
    ],
  ])('%s', (_, approvers, words) => {
    expect(approversInWords(approvers)).toBe(words);
  });
});

describe('what a draft does to the guide', () => {
  const [section] = waitingDraft().sections;
  const [changed] = section!.clauses;
  const withClauses = (...marks: ('same' | 'changed' | 'added')[]) => ({
    sections: [{ ...section!, clauses: marks.map((mark, at) => ({ ...changed!, key: `k${at}`, mark })) }],
  });
  const move = (what: 'section' | 'clause') => ({ what, key: what, title: 'Here', from: '1', to: '2' });
  const left = { key: 'gone', number: '1.9', title: 'Gone' };

  it.each([
    ['one text', withClauses('changed', 'same'), '1 clause changed'],
    ['several and a new one', withClauses('changed', 'changed', 'added'), '2 clauses changed, 1 new'],
    [
      'all that can happen',
      { ...withClauses('changed'), withdrawn: [left], moved: [move('clause'), move('section')] },
      '1 clause changed, 1 left out, 1 moved, 1 section moved',
    ],
    [
      'only the arrangement',
      { ...withClauses('same'), moved: [move('clause')] },
      'No clause changed, 1 moved',
    ],
  ])('%s', (_, change, words) => expect(changesInWords(waitingDraft(change))).toBe(words));
});

describe('the open comments on a clause', () => {
  const on = (clause: string, resolvedBy: string | null) => ({
    ...{ id: `${clause}${resolvedBy}`, clause, resolvedBy },
    ...{ author: 'Ana Brito', text: 'Why?', at: '2026-11-20T09:00:00Z' },
  });
  it('are those of the clause that nobody has dealt with', () => {
    const comments = [on('a', null), on('a', 'Ana Brito'), on('b', null)];
    expect(openCommentsOn(waitingDraft({ comments }), 'a')).toBe(1);
    expect(openCommentsOn(waitingDraft({ comments }), 'c')).toBe(0);
  });
});
