import { Editor, type JSONContent, Node, wrappingInputRule } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
import { documentOf, textOf } from './text-document';

/** What the page may ask of the editor of a text. */
export interface TextEditing {
  toggleList(): void;
  undo(): void;
  redo(): void;
  isInList(): boolean;
  /** Shows another text in place of the one that is there. */
  show(text: string): void;
  stop(): void;
}

export interface EditingOptions {
  readonly element: HTMLElement;
  readonly text: string;
  readonly attributes: Record<string, string>;
  /** The text changed, or the place in it. */
  readonly onChange: (text: string) => void;
  readonly onMove: () => void;
}

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    // Tab leaves the editor, as everywhere: lists have one level.
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-*]\s$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
});

/** Paragraphs, words, undo and redo; everything else of the kit is left out. */
const words = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

/** Pastes words only: nothing that another page says about them is read, and the policy of the server forbids it. */
function pasteWords(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const { content } = view.state.schema.nodeFromJSON(documentOf(text.replaceAll('\r\n', '\n')));
  const isLine = content.childCount === 1 && content.firstChild?.type.name === 'paragraph';
  view.dispatch(
    view.state.tr.replaceSelection(new Slice(content, isLine ? 1 : 0, isLine ? 1 : 0)).scrollIntoView(),
  );
  return true;
}

/** What is dragged within the text moves; what comes from elsewhere is pasted instead. */
function refuseOthers(view: EditorView, event: DragEvent): boolean {
  if (view.dragging) return false;
  event.preventDefault();
  return true;
}

/** Opens the editor of a text in an element: paragraphs and lists, undo and redo, and nothing that the guide does not know. */
export function startEditor({ element, text, attributes, onChange, onMove }: EditingOptions): TextEditing {
  const editor = new Editor({
    element,
    // The policy of the server allows no styles that a script writes.
    injectCSS: false,
    extensions: [words, BulletList, ListItem],
    content: documentOf(text) as JSONContent,
    editorProps: { attributes, handleDOMEvents: { paste: pasteWords, drop: refuseOthers } },
    onUpdate: ({ editor: now }) => onChange(textOf(now.getJSON())),
    onSelectionUpdate: () => onMove(),
  });
  return {
    toggleList: () => void editor.chain().focus().toggleList('bulletList', 'listItem').run(),
    undo: () => void editor.chain().focus().undo().run(),
    redo: () => void editor.chain().focus().redo().run(),
    isInList: () => editor.isActive('bulletList'),
    show: (other) => void editor.commands.setContent(documentOf(other) as JSONContent, { emitUpdate: false }),
    stop: () => editor.destroy(),
  };
}
