import { asMarkdown } from './as-markdown';

describe('what one wrote, as Markdown', () => {
  const pair = { pairId: 'p', programme: 'Spring', with: 'Henrik Vos', startedOn: '2027-02-01' };

  it('has a heading for each pair and each text, and quotes what was written', () => {
    const words = [
      { kind: 'private note', on: '2027-02-03', text: '# He listens\nMore than he says' } as const,
    ];
    expect(asMarkdown([{ ...pair, words }])).toBe(
      [
        '# What you wrote in your mentoring pairs',
        '## Spring, with Henrik Vos, since 2027-02-01',
        '### 2027-02-03: Private note',
        '> # He listens\n> More than he says\n',
      ].join('\n\n'),
    );
  });

  it('says where nothing was written', () => {
    expect(asMarkdown([{ ...pair, words: [] }])).toMatch(/You wrote nothing here\.\n$/);
  });
});
