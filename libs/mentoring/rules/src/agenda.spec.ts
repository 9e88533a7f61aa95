import { refusalToPutOnAgenda, refusalToShowGaps } from './agenda';

describe('the agenda', () => {
  it.each([
    ['the tenth', 'Own mistakes', 9, undefined],
    ['an eleventh', 'Own mistakes', 10, 'MENTORING_AGENDA_FULL'],
    ['nothing', '  ', 0, 'MENTORING_TEXT_MISSING'],
    ['a long text', 'x'.repeat(201), 0, 'MENTORING_TEXT_TOO_LONG'],
    ['the longest text', 'x'.repeat(200), 0, undefined],
  ])('takes or refuses %s', (_, text, open, code) =>
    expect(refusalToPutOnAgenda(text, open)?.code).toBe(code),
  );

  it('is helped by what the mentee shows, and by nobody else for them', () => {
    expect([refusalToShowGaps('mentee'), refusalToShowGaps('mentor')?.code]).toEqual([
      undefined,
      'MENTORING_ONLY_MENTEE_SHOWS',
    ]);
  });
});
