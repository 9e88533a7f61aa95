import type { ClauseContent, GuideContent } from './guide-content';

/** One paragraph or one item of a list, as it is set on the page and compared between versions. */
export interface TextBlock {
  readonly form: 'paragraph' | 'item';
  readonly text: string;
}

const LIST_MARK = '- ';

/** A text in its one canonical form, so that the same words always give the same hash. */
export function canonicalText(text: string): string {
  const lines = text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is hashed of a clause: the words that a person acknowledges, title and text, and nothing else. */
export function hashedTextOf(clause: Pick<ClauseContent, 'title' | 'text'>): string {
  return `${clause.title}\n\n${clause.text}`;
}

/**
 * What is hashed of a version: everything that people read in it, in its order. Which answer to a check is right is
 * left out, so that the public hash tells nobody.
 */
export function hashedContentOf(content: GuideContent): string {
  const sections = content.sections.map((section) => [
    section.key,
    section.title,
    section.clauses.map(({ key, title, text, change, check }) => [
      key,
      title,
      text,
      change ? [change.kind, change.reason, ...(change.certifyBy ? [change.certifyBy] : [])] : null,
      [check.question, check.options],
    ]),
  ]);
  return JSON.stringify([content.version, content.note, sections]);
}

/** A whole version with every text in its canonical form. */
export function canonicalContent(content: GuideContent): GuideContent {
  return {
    version: content.version.trim(),
    note: canonicalText(content.note),
    sections: content.sections.map((section) => ({
      key: section.key,
      title: canonicalText(section.title),
      clauses: section.clauses.map((clause) => ({
        ...clause,
        title: canonicalText(clause.title),
        text: canonicalText(clause.text),
      })),
    })),
  };
}

/** The paragraphs and list items of a text, in their order. */
export function blocksOf(text: string): TextBlock[] {
  return text.split('\n\n').flatMap((part): TextBlock[] => {
    if (!part.startsWith(LIST_MARK)) return [{ form: 'paragraph', text: part.replaceAll('\n', ' ') }];
    return part.split('\n').map((line) => ({ form: 'item', text: line.replace(/^- /, '') }));
  });
}
