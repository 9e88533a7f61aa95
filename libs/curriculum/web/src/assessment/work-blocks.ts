import { blocksOf } from '@obi/guide/rules';

/** Words of a block that are shown alike. */
export interface WorkPiece {
  readonly text: string;
  readonly isBold: boolean;
}

/** One paragraph, item or heading of a task or a piece of work. */
export interface WorkBlock {
  readonly form: 'paragraph' | 'item' | 'numbered' | 'heading';
  readonly number: string | null;
  readonly text: string;
  readonly pieces: readonly WorkPiece[];
}

const HEADING = /^#{1,4} (.+)$/;
const NUMBERED = /^(\d{1,2})\. (.+)$/s;

/** A text in the way in which it is shown: every numbered line is a block of its own. */
export function workBlocks(text: string): WorkBlock[] {
  return blocksOf(text.replace(/\n+(?=\d{1,2}\. )/g, '\n\n')).map((block) => {
    const heading = HEADING.exec(block.text)?.[1];
    if (heading) return inForm('heading', heading);
    const [, number = null, said = block.text] = NUMBERED.exec(block.text) ?? [];
    if (number) return { ...inForm('numbered', said), number };
    return inForm(block.form === 'item' ? 'item' : 'paragraph', block.text);
  });
}

function inForm(form: WorkBlock['form'], text: string): WorkBlock {
  return { form, number: null, text, pieces: piecesOf(text) };
}

/** What stands between two pairs of stars is bold. */
function piecesOf(text: string): WorkPiece[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((piece, place) => ({ text: piece, isBold: place % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
