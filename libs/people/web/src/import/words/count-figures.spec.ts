import { counts } from '../spec/an-import';
import { figuresAfter, figuresBefore } from './count-figures';

describe('the figures of a file', () => {
  const one = { ...counts, joins: 1, changes: 1, leaves: 1, rejoins: 0, unchanged: 1, faulty: 1 };

  it('speak of one person as of one', () => {
    expect(figuresBefore(one).map(({ count, label }) => `${count} ${label}`)).toEqual([
      '1 person changes',
      '1 new person',
      '1 leaves',
      '1 stays the same',
      '1 row has errors',
    ]);
    expect(figuresAfter(one)[0]).toMatchObject({ count: '1', label: 'person changed' });
  });

  it('speak of many as of many', () => {
    expect(figuresBefore(counts).map(({ label }) => label)).toEqual([
      'people change',
      'new people',
      'leave',
      'stay the same',
      'rows have errors',
    ]);
  });
});
