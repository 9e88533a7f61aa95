import { sentenceOfVerdict } from './chain';

describe('sentenceOfVerdict', () => {
  it('says how much of the log holds', () =>
    expect(sentenceOfVerdict({ intact: true, sealed: 12, unsealed: 1, checkpoints: 2 })).toBe(
      'The audit log is intact: 12 entries sealed, 1 waiting for the sealer, 2 checkpoints agree.',
    ));

  it.each([
    ['ENTRY_ALTERED', '7', 'entry 7 was altered after it was sealed'],
    ['ENTRY_MISSING', '7', 'entry 7 was removed'],
    ['TRUNCATED', null, 'position 3 and all after it are missing'],
  ] as const)('names the first altered place: %s', (fault, entryId, words) =>
    expect(sentenceOfVerdict({ intact: false, position: 3, entryId, fault })).toBe(
      `The audit log was altered: ${words}.`,
    ),
  );

  it('tells a folder that was used with two databases from a log that was altered', () => {
    const verdict = {
      intact: false,
      fault: 'ANOTHER_LOG',
      sealed: 12,
      lastAt: '2026-11-20T08:00:00Z',
    } as const;
    expect(sentenceOfVerdict(verdict)).toMatch(
      /^The data folder has checkpoints of another database’s log, the last of 2026-11-20T08:00:00Z: .*12 entries/,
    );
  });
});
