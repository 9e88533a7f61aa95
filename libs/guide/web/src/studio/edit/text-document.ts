import { canonicalText } from '@obi/guide/rules';

/** A text in the shape in which the editor holds it. */
export interface TextNode {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly TextNode[];
}

const ITEM = '- ';

/** The text of a clause as a document: paragraphs and lists, which is all that the guide knows. */
export function documentOf(text: string): TextNode {
  const parts = canonicalText(text).split('\n\n').filter(Boolean);
  return {
    type: 'doc',
    content:
      parts.length > 0
        ? parts.map((part) => (part.startsWith(ITEM) ? list(part) : paragraph(part)))
        : [{ type: 'paragraph' }],
  };
}

/** A document as the text of a clause; what is empty leaves nothing behind. */
export function textOf(document: TextNode): string {
  const parts = (document.content ?? []).map((node) =>
    node.type === 'bulletList'
      ? (node.content ?? [])
          .map(wordsOf)
          .filter(Boolean)
          .map((words) => `${ITEM}${words}`)
          .join('\n')
      : plain(wordsOf(node)),
  );
  return canonicalText(parts.filter(Boolean).join('\n\n'));
}

function paragraph(part: string): TextNode {
  const text = part.replaceAll('\n', ' ');
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function list(part: string): TextNode {
  const items = part.split('\n').map((line) => line.replace(/^- /, ''));
  return {
    type: 'bulletList',
    content: items.filter(Boolean).map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  };
}

/** All words in a node, on one line. */
function wordsOf(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

/** A paragraph that begins like an item would become a list when it is read again. */
function plain(words: string): string {
  return words.startsWith(ITEM) ? words.replace(/^(- )+/, '') : words;
}
