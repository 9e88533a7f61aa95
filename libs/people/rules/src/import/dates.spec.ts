import { isLocalDate } from '@obi/kernel';
import fc from 'fast-check';
import { DATE_ORDERS, dateOrderOf, looksLikeDate, readDate } from './dates';
import type { DateOrder } from './dates';

const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

function written(iso: string, order: Exclude<DateOrder, 'serial'>, mark: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { YMD: [year, month, day], DMY: [day, month, year], MDY: [month, day, year] }[order].join(mark);
}

describe('the order in which a file writes its dates', () => {
  it.each<[string[], DateOrder | null, boolean]>([
    [['2026-11-19', '', '2026-02-01'], 'YMD', true],
    [['20261119'], 'YMD', true],
    [['2026/11/19', '2026/1/2'], 'YMD', true],
    [['19.11.2026'], 'DMY', true],
    [['3.4.2026'], 'DMY', true],
    [['03/04/2026', '19/04/2026'], 'DMY', true],
    [['03/04/2026', '04/19/2026'], 'MDY', true],
    [['03/04/2026', '05-06-2026'], null, false],
    [['19/04/2026', '04/19/2026'], null, false],
    [['46387'], 'serial', true],
    [['46387', '19/04/2026'], null, false],
    [['2026-11-19', '19/04/2026'], 'DMY', true],
    [['2026-11-19T00:00:00Z', '2026-11-20 8:00 AM'], 'YMD', true],
    [['', 'unknown'], null, true],
  ])('%j: %s, certain %s', (values, order, certain) => {
    expect(dateOrderOf(values)).toMatchObject({ order, certain });
  });

  it('says which values are ambiguous, and in which orders they could be read', () => {
    const found = dateOrderOf(['03/04/2026', '05/06/2026']);
    expect(found).toMatchObject({ possible: ['DMY', 'MDY'], example: '03/04/2026' });
    expect(dateOrderOf(['03/04/2026', '31/12/2026']).example).toBe('31/12/2026');
    expect(dateOrderOf(['31/12/98']).shortYears).toBe(true);
  });

  it('is never taken for another one, however few dates there are', () => {
    const order = fc.constantFrom('YMD', 'DMY', 'MDY' as const);
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 5 }), order, (some, real) => {
        const found = dateOrderOf(some.map((day) => written(isoOf(day), real, '/')));
        return (
          found.order === real || (found.order === null && !found.certain && found.possible.includes(real))
        );
      }),
    );
  });
});

describe('reading a date', () => {
  it.each<[string, DateOrder | null, string | undefined]>([
    ['2026-11-19', null, '2026-11-19'],
    ['2026-11-19', 'DMY', '2026-11-19'],
    ['19.11.2026', 'DMY', '2026-11-19'],
    ['19. 11. 2026', 'DMY', '2026-11-19'],
    ['1/2/2026', 'DMY', '2026-02-01'],
    ['1/2/2026', 'MDY', '2026-01-02'],
    ['1/2/2026', null, undefined],
    ['1/2/69', 'DMY', '2069-02-01'],
    ['1/2/70', 'DMY', '1970-02-01'],
    ['31/02/2026', 'DMY', undefined],
    ['12/31/2026', 'DMY', undefined],
    ['46387', 'serial', '2026-12-31'],
    ['46387', 'DMY', undefined],
    ['19-11/2026', 'DMY', undefined],
    ['19/11/0026', 'DMY', undefined],
    ['yesterday', 'DMY', undefined],
    ['', 'YMD', undefined],
  ])('"%s" as %s is %s', (text, order, day) => expect(readDate(text, order)).toBe(day));

  it('tells a day that does not exist from what is no date', () => {
    expect(looksLikeDate('31/02/2026', 'DMY')).toBe(true);
    expect(looksLikeDate('soon', 'DMY')).toBe(false);
  });

  it('reads back every day in every order', () => {
    const order = fc.constantFrom('YMD', 'DMY', 'MDY' as const);
    fc.assert(
      fc.property(days, order, fc.constantFrom('.', '/', '-'), (day, real, mark) => {
        return readDate(written(isoOf(day), real, mark), real) === isoOf(day);
      }),
    );
  });

  it('answers with a day of the calendar or nothing, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, ...DATE_ORDERS), (text, order) => {
        const day = readDate(text, order);
        return day === undefined || isLocalDate(day);
      }),
    );
  });
});
