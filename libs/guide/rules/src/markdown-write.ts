import type { ClauseChange, ClauseContent, GuideContent } from './guide-content';

/** How each kind of change is written in a file, and read from it. */
export const CHANGE_WORDS: Readonly<Record<ClauseChange, string>> = {
  'wording-only': 'Wording only',
  'acknowledge-again': 'Acknowledge again',
  'certify-again': 'Certify again',
};

/** The title of the files that are written here. */
export const FILE_TITLE = /^Conversation guide \d+\.\d+$/;

/** A version or draft as Markdown: what is read from it again changes nothing. */
export function markdownOf({ version, note, sections }: GuideContent): string {
  const blocks = [`# Conversation guide ${version}`, ...(note ? [quoted(note)] : [])];
  for (const section of sections) {
    blocks.push(`## ${escaped(section.title)} {#${section.key}}`);
    for (const clause of section.clauses) blocks.push(...clauseBlocks(clause));
  }
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function clauseBlocks({ key, title, text, change, check }: ClauseContent): string[] {
  const days = change?.certifyBy ? ` by ${change.certifyBy}` : '';
  return [
    `### ${escaped(title)} {#${key}}`,
    text.split('\n').map(line).join('\n'),
    ...(change ? [`> **${CHANGE_WORDS[change.kind]}${days}:** ${escaped(change.reason)}`.trimEnd()] : []),
    `**Check:** ${escaped(check.question)}`.trimEnd(),
    check.options
      .map((option, at) => `- [${at === check.correct ? 'x' : ' '}] ${escaped(option)}`.trimEnd())
      .join('\n'),
  ];
}

function quoted(note: string): string {
  return note
    .split('\n')
    .map((each) => `> ${escaped(each)}`.trimEnd())
    .join('\n');
}

/** Words of another kind of file as words of Markdown: nothing in them is a mark. */
export function asWords(text: string): string {
  return notNumbered(escaped(text).replace(/^(\s*)(#|>|\+ |- |\|)/, '$1\\$2'));
}

/** A line of a text; what would begin something else in Markdown is marked as words. */
function line(text: string): string {
  const isItem = text.startsWith('- ');
  const words = escaped(isItem ? text.slice(2) : text);
  const safe = notNumbered(words.replace(/^(#|>|\+ |- |\||-{3,}$|~{3,})/, '\\$1'));
  return isItem ? `- ${safe}` : safe;
}

/** A line that begins with a number and is no item: the mark stands before its full stop, where Markdown wants it. */
function notNumbered(words: string): string {
  return words.replace(/^(\s*\d+)([.)] )/, '$1\\$2');
}

/** Words with every mark that Markdown would understand told to be a word. */
function escaped(words: string): string {
  return words.replace(/[\\*_`[\]<{}!]/g, '\\$&');
}
