import { pendingOf } from './migrate';

const one = { name: '1.sql', sql: 'select 1', checksum: 'a' };
const two = { name: '2.sql', sql: 'select 2', checksum: 'b' };

describe('pendingOf', () => {
  it('runs what has not run, in order', () =>
    expect(pendingOf([one, two], [one])).toEqual({ pending: [two] }));

  it('has nothing to do on a database that is current', () =>
    expect(pendingOf([one, two], [one, two])).toEqual({ pending: [] }));

  it('refuses a migration that was edited after it ran', () =>
    expect(pendingOf([one], [{ name: '1.sql', checksum: 'x' }])).toEqual({
      fault: '1.sql was changed after it ran on this database.',
    }));

  it('refuses a database of a newer version', () =>
    expect(pendingOf([one], [two])).toEqual({ fault: expect.stringContaining('newer') }));
});
