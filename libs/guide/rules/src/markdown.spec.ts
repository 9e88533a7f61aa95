import fc from 'fast-check';
import { canonicalText } from './clause-text';
import { contentOfDraft, type DraftContent, draftFrom } from './draft';
import { importIntoDraft } from './draft-import';
import type { ClauseChange, GuideContent } from './guide-content';
import { readMarkdown } from './markdown-read';
import { markdownOf } from './markdown-write';

const check = { question: 'What now?', options: ['this', 'that'], correct: 1 };
const published: GuideContent = {
  version: '1.0',
  note: 'Why.',
  sections: [
    {
      key: 'talk',
      title: 'Talk',
      clauses: [
        { key: 'talk.sorry', title: 'Saying sorry', text: 'Say it.\n\n- once\n- plainly', check },
        { key: 'talk.end', title: 'Ending well', text: 'Say goodbye.', check },
      ],
    },
  ],
};
const draft = draftFrom(published);
const imported = (file: string, into: DraftContent = draft) =>
  importIntoDraft(into, readMarkdown(file), {
    published,
    taken: new Set(['talk', 'talk.sorry', 'talk.end']),
    revision: 2,
  });
const textOf = (file: string) => readMarkdown(file).sections[0]?.clauses[0]?.text;
const remarksOf = (file: string) => readMarkdown(file).remarks.map(({ line, what }) => `${line} ${what}`);

/** Words with everything that Markdown could take for a mark. */
const words = fc
  .string({ unit: fc.constantFrom(...'ab #>*_`[](){}<>|\\!-+.1~:x\n'.split('')), maxLength: 40 })
  .map(canonicalText);
const oneLine = words.map((text) => text.replaceAll('\n', ' ').replace(/ +/g, ' ').trim());
const change = fc.option(
  fc.record({ kind: fc.constantFrom<ClauseChange>('wording-only', 'acknowledge-again'), reason: oneLine }),
  { nil: undefined },
);

describe('a guide written as Markdown', () => {
  it('is read again as it was', () => {
    const file = markdownOf({ ...contentOfDraft(draft, published), note: 'What changed.' });
    const result = imported(file, { ...draft, note: 'What changed.' });
    expect(result).toMatchObject({ changed: [], added: [], unchanged: 2, missing: [], remarks: [] });
    expect(result.content).toEqual({ ...draft, note: 'What changed.' });
  });

  it('changes nothing when it is read again, whatever words and marks it holds', () => {
    fc.assert(
      fc.property(oneLine, words, words, oneLine, change, (title, text, note, question, asked) => {
        const clause = { key: 'talk.sorry', title: `T${title}`, text, check: { ...check, question } };
        const sections = [
          { key: 'talk', title: 'Talk', clauses: [{ ...clause, ...(asked && { change: asked }) }] },
        ];
        const read = readMarkdown(markdownOf({ version: '2.0', note, sections }));
        const [again] = read.sections[0]?.clauses ?? [];
        expect(read.remarks).toEqual([]);
        expect(read.note ?? '').toBe(note);
        expect({ ...again, line: 0, text: canonicalText(again?.text ?? '') }).toEqual({
          ...clause,
          line: 0,
          change: asked ?? null,
        });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '1. first\n2) second',
    '- 1. one\n- 2. two',
    '> said',
    '# no heading',
    '+ plus',
    '--- so',
    '~~~',
    '| a',
  ])('keeps %j as the words that they are', (text) => {
    const sections = [
      { key: 'talk', title: 'Talk', clauses: [{ ...published.sections[0]!.clauses[0]!, text }] },
    ];
    const { sections: read, remarks } = readMarkdown(markdownOf({ ...published, sections }));
    expect([read[0]?.clauses[0]?.text, remarks]).toEqual([text, []]);
  });

  it('keeps what each change asks, until when, and which answer is right', () => {
    const asked = { kind: 'certify-again', reason: 'A *must*.', certifyBy: '2027-02-26' } as const;
    const [section] = published.sections;
    const sections = [{ ...section!, clauses: [{ ...section!.clauses[0]!, change: asked }] }];
    const [clause] = readMarkdown(markdownOf({ ...published, sections })).sections[0]!.clauses;
    expect(clause).toMatchObject({ change: asked, check });
  });
});

describe('a file that somebody else wrote', () => {
  it.each([
    ['**Bold** and _slanted_.', 'Bold and slanted.', 'Bold or slanted words'],
    ['See [the list](https://marlowe.example/x).', 'See the list (https://marlowe.example/x).', 'A link'],
    ['Look: ![a cat](cat.png) here', 'Look: here', 'A picture'],
    ['Type `help` now', 'Type help now', 'Words set as code'],
    ['One<br>two', 'Onetwo', 'A mark of HTML'],
    ['1. first\n2. second', '- first\n- second', 'A numbered list'],
    ['- one\n  - two', '- one\n- two', 'A list in a list'],
    ['> Said somebody', 'Said somebody', 'A quotation'],
    ['| a | b |\n|---|---|\n| c | d |', '- a, b\n- c, d', 'A table'],
    ['#### Deeper', 'Deeper', 'A heading below a clause'],
    ['###\n\nWords.', 'Words.', 'A heading without words'],
    ['Soon[^1].\n\n[^1]: Within a day.', 'Soon (Within a day.).', 'A footnote'],
    [
      'Do.\n\n**Check:** Which?\n\n- [ ] This\n- [x] That\n- [x] Both',
      'Do.',
      'A question with several right answers',
    ],
  ])('with %j says %j, and that is told', (written, text, what) => {
    const file = `## Talk\n\n### Saying sorry\n\n${written}\n`;
    expect(textOf(file)).toBe(text);
    expect(new Set(remarksOf(file).map((one) => one.replace(/^\d+ /, '')))).toContain(what);
  });

  it('tells each remark with its line', () => {
    const file = '# Our guide\n\n## Talk\n\n### Saying sorry\n\nPlain.\n\nOne **word**.\n\n---\n';
    expect(remarksOf(file)).toEqual([
      '1 The title of the file',
      '9 Bold or slanted words',
      '11 A line across the page',
    ]);
  });

  it('tells what stands above the first section', () => {
    expect(remarksOf('Of this year.\n\n# Talk\n\n## Saying sorry\n\nDo.')).toEqual([
      '1 Text before the first section',
    ]);
  });

  it('takes the first of several right answers', () => {
    const file = '# Talk\n\n## Sorry\n\nDo.\n\n**Check:** Which?\n\n- [ ] This\n- [x] That\n- [x] Both';
    expect(readMarkdown(file).sections[0]?.clauses[0]?.check?.correct).toBe(1);
  });

  it('may use the two uppermost headings, numbered or not, with or without a title above', () => {
    for (const file of [
      '# 1 Talk\n\n## 1.1 Saying sorry\n\nDo.',
      '# Guide\n\n## Talk\n\n### 1. Saying sorry\n\nDo.',
    ])
      expect(readMarkdown(file).sections).toMatchObject([
        { title: 'Talk', clauses: [{ title: 'Saying sorry', text: 'Do.' }] },
      ]);
  });

  it('keeps text that stands in a section without a clause', () => {
    const { sections, remarks } = readMarkdown('## Talk\n\nSay it.\n\n### More\n\nMore.');
    expect(sections[0]?.clauses.map(({ title, text }) => [title, text])).toEqual([
      ['Talk', 'Say it.'],
      ['More', 'More.'],
    ]);
    expect(remarks).toHaveLength(1);
  });
});

describe('importing into a draft', () => {
  it('changes what the file changes, adds what is new, and leaves the rest', () => {
    const file =
      '## Talk\n\n### saying SORRY\n\nSay it once.\n\n### At night\n\nWait.\n\n## Hear\n\n### First\n\nListen.';
    const result = imported(file);
    expect(result).toMatchObject({
      changed: ['talk.sorry'],
      added: ['talk.at-night', 'hear.first'],
      missing: ['talk.end'],
    });
    const [sorry, end, night] = result.content.sections[0]!.clauses;
    expect(sorry).toMatchObject({
      key: 'talk.sorry',
      title: 'saying SORRY',
      text: 'Say it once.',
      revision: 2,
      check,
    });
    expect(end).toEqual(draft.sections[0]!.clauses[1]);
    expect(night).toMatchObject({ change: { kind: 'acknowledge-again' }, text: 'Wait.' });
  });

  it('finds a clause by its title where its key stands twice, and says so', () => {
    const file = '## Talk\n\n### Saying sorry {#talk.end}\n\nA.\n\n### Saying sorry {#talk.end}\n\nB.';
    const { added, changed, remarks } = imported(file);
    expect({ added, changed }).toEqual({ added: [], changed: ['talk.end', 'talk.sorry'] });
    expect(remarks).toEqual([
      { line: 7, what: 'The key “talk.end” for a second time', done: 'It is the clause with its title.' },
    ]);
  });

  it.each([
    ['a key without its section', '## Talk\n\n### At night {#a-a}\n\nA.', 3, 'a-a', 'talk.at-night'],
    [
      'a key of another section',
      '## Talk\n\n### At night {#hear.night}\n\nA.',
      3,
      'hear.night',
      'talk.at-night',
    ],
    [
      'a key that there was before',
      '## Talk\n\n### At night {#talk.gone}\n\nA.',
      3,
      'talk.gone',
      'talk.at-night',
    ],
    [
      'another key of a section',
      '## Talk {#speak}\n\n### Saying sorry {#talk.sorry}\n\nA.',
      1,
      'speak',
      'talk',
    ],
  ])('says which key there is instead of %s', (_, file, line, given, instead) => {
    const facts = { published, taken: new Set(['talk', 'talk.sorry', 'talk.end', 'talk.gone']), revision: 2 };
    const { content, remarks } = importIntoDraft(draft, readMarkdown(file), facts);
    expect(remarks).toEqual([
      { line, what: `The key “${given}”`, done: `It cannot be given here: the key is “${instead}”.` },
    ]);
    const keys = content.sections.flatMap(({ key, clauses }) => [key, ...clauses.map((one) => one.key)]);
    expect(keys).toContain(instead);
    expect(keys).not.toContain(given);
  });

  it('brings a published clause back that the draft left out, under the key that it has', () => {
    const [talk] = draft.sections;
    const less = { ...draft, sections: [{ ...talk!, clauses: talk!.clauses.slice(1) }] };
    const facts = { published, taken: new Set(['talk', 'talk.sorry', 'talk.end']), revision: 2 };
    const { content, added } = importIntoDraft(less, readMarkdown(markdownOf(published)), facts);
    expect(added).toEqual(['talk.sorry']);
    expect(content.sections[0]?.clauses.find(({ key }) => key === 'talk.sorry')?.change ?? null).toBeNull();
  });

  it('never gives a key away twice', () => {
    const file = '## Talk\n\n### New {#talk.end}\n\nA.\n\n### New\n\nB.\n\n### New {#talk.end}\n\nC.';
    const { added, changed } = imported(file);
    expect({ added, changed }).toEqual({ added: ['talk.new', 'talk.new-2'], changed: ['talk.end'] });
  });
});
