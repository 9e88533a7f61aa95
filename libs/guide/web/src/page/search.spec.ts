import { clauseViews } from './guide-view';
import { changedGuide } from '../../test/guide-for-specs';
import { searchGuide } from './search';

const clauses = clauseViews(changedGuide());
const found = (query: string) => searchGuide(clauses, query).map(({ clause }) => clause.number);

describe('searching the guide', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['breathe', ['1.1']],
    ['BREATHE', ['1.1']],
    ['cafe', ['2.1']],
    ['answer minutes', ['1.2']],
    ['answer breathe', []],
    ['2.2', ['2.2']],
    ['work', ['2.1']],
    ['(', []],
  ])('for %j finds %j', (query, numbers) => expect(found(query)).toEqual(numbers));

  it('shows the words around the first hit', () => {
    const [first] = searchGuide(clauses, 'minutes');
    expect([first?.before, first?.hit, first?.after]).toEqual([
      'Some problems need a call.  Answer within 30 ',
      'minutes',
      '.',
    ]);
  });

  it('puts a hit in the title before one in the text', () => {
    expect(found('say')).toEqual(['2.1']);
    const [reply, open] = clauses;
    const both = [{ ...reply!, text: 'Out there.' }, open!];
    expect(searchGuide(both, 'out').map(({ clause }) => clause.number)).toEqual(['1.2', '1.1']);
  });
});
