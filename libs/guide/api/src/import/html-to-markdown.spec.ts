import { readMarkdown } from '@obi/guide/rules';
import { markdownOfHtml } from './html-to-markdown';

const told = (html: string) => {
  const { file, paragraphs } = markdownOfHtml(html);
  const { sections, remarks } = readMarkdown(file);
  return { sections, remarks: remarks.map(({ line, what }) => `${paragraphs[line - 1]} ${what}`) };
};

describe('a Word file as Markdown', () => {
  it('has its headings, paragraphs and lists', () => {
    const { sections } = told(
      '<h1>Talk</h1><h2>Saying sorry</h2><p>Say it.</p><ul><li>once</li><li>plainly</li></ul><p>Then help.</p>',
    );
    expect(sections).toMatchObject([
      {
        title: 'Talk',
        clauses: [{ title: 'Saying sorry', text: 'Say it.\n\n- once\n- plainly\n\nThen help.' }],
      },
    ]);
  });

  it('tells what the guide does not know by the paragraph in which it stands', () => {
    const { sections, remarks } = told(
      '<h1>Talk</h1><h2>Sorry</h2><p>One <strong>bold</strong> word.</p><p>Plain.</p>' +
        '<p><a href="https://marlowe.example">A link</a> and <img src="" /></p>' +
        '<ol><li>first<ol><li>below</li></ol></li></ol><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
    );
    expect(remarks).toEqual([
      '3 Bold or slanted words',
      '5 A picture',
      '5 A link',
      '6 A numbered list',
      '7 A list in a list',
      '7 A numbered list',
      '8 A table',
    ]);
    expect(sections[0]?.clauses[0]?.text).toBe(
      'One bold word.\n\nPlain.\n\nA link (https://marlowe.example) and\n\n- first\n- below\n\n- a, b',
    );
  });

  it('has the words of a footnote where it is referred to', () => {
    const { sections, remarks } = told(
      '<h1>Talk</h1><h2>Sorry</h2><p>Answer soon<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>.</p>' +
        '<h2>End</h2><p>Stop.</p><ol><li id="footnote-1"><p> Within a day. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    );
    expect(sections[0]?.clauses.map(({ text }) => text)).toEqual(['Answer soon (Within a day.).', 'Stop.']);
    expect(remarks).toEqual(['3 A footnote']);
  });

  it('keeps words that look like marks, and places in the same file are no links', () => {
    const { sections, remarks } = told(
      '<h1>Talk</h1><h2>Sorry</h2><p>- no *list* &lt;b&gt; &amp; [so]</p><p><a href="#top"></a><a id="x"></a>Up</p>',
    );
    expect(sections[0]?.clauses[0]?.text).toBe('- no *list* <b> & [so]\n\nUp');
    expect(remarks).toEqual([]);
  });
});
