import fc from 'fast-check';
import { dateOrderOf, NO_DATES_YET, tallyDate } from './dates';
import { dateOrderOfColumns } from './dates-together';

const tallyOf = (values: readonly string[]) => values.reduce(tallyDate, NO_DATES_YET);

describe('dates of several columns', () => {
  it('have the order that the column which decides leaves', () => {
    const finding = dateOrderOfColumns([tallyOf(['03/04/2020']), tallyOf(['31/12/2025'])]);
    expect(finding).toMatchObject({ order: 'DMY', certain: true, example: '31/12/2025' });
  });

  it('are mixed when no order fits both', () => {
    expect(dateOrderOfColumns([tallyOf(['31/12/2025']), tallyOf(['12/31/2025'])]).possible).toEqual([]);
  });

  it('allow the same orders as if they were one column', () => {
    const part = fc.integer({ min: 1, max: 28 });
    const dates = fc.array(fc.tuple(part, part).map(([a, b]) => `${a}/${b}/2024`));
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const { possible, order } = dateOrderOf([...one, ...other]);
        expect(dateOrderOfColumns([tallyOf(one), tallyOf(other)])).toMatchObject({ possible, order });
      }),
    );
  });
});
