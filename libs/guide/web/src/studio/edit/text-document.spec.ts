import { documentOf, textOf } from './text-document';

describe('the text of a clause in the editor', () => {
  it.each([
    ['Say it.'],
    ['Say it.\n\nThen help.'],
    ['Say it:\n\n- once\n- plainly\n\nThen help.'],
    ['- only\n- a list'],
    [''],
  ])('comes out as it went in: %j', (text) => {
    expect(textOf(documentOf(text))).toBe(text);
  });

  it('holds paragraphs and lists, and nothing else', () => {
    expect(documentOf('Say it:\n\n- once')).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Say it:' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'once' }] }],
            },
          ],
        },
      ],
    });
  });

  it('has no empty paragraphs and items, and no line breaks within one', () => {
    const item = (words: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: words ? [{ text: words }] : [] }],
    });
    const document = {
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ text: 'Say  it\n' }, { text: 'now.' }] },
        { type: 'bulletList', content: [item('once'), item('')] },
      ],
    };
    expect(textOf(document)).toBe('Say it now.\n\n- once');
  });

  it('has no paragraph that would be a list when it is read again', () => {
    expect(textOf({ content: [{ type: 'paragraph', content: [{ text: '- - not a list' }] }] })).toBe(
      'not a list',
    );
  });
});
