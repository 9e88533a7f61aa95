import { Inject, Injectable } from '@nestjs/common';
import { GuideQuery } from '@obi/guide/api';
import { blocksOf } from '@obi/guide/rules';

/** A clause as a module quotes it: its number, its title, and how it begins. */
export interface ClauseQuote {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

export type Quote = (clause: string) => ClauseQuote;

/** The first paragraph of a clause, with the list that it announces; written as a clause is. */
function beginningOf(text: string): string {
  const [first, ...rest] = blocksOf(text);
  const end = rest.findIndex(({ form }) => form !== 'item');
  const items = rest.slice(0, end < 0 ? undefined : end).map((item) => `- ${item.text}`);
  return [first?.text ?? '', ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

/** Quotes clauses in the text that the guide has now. */
@Injectable()
export class ClauseQuotes {
  constructor(@Inject(GuideQuery) private readonly guide: GuideQuery) {}

  /** Quotes a clause by its key; one that the guide no longer has is quoted by its key alone. */
  async quote(): Promise<Quote> {
    const clauses = await this.guide.clauses();
    return (key) => {
      const clause = clauses.get(key);
      if (!clause) return { key, number: '', title: key, text: '' };
      return { key, number: clause.number, title: clause.title, text: beginningOf(clause.text) };
    };
  }

  /** Those of the clauses that the guide does not have. */
  async missing(keys: readonly string[]): Promise<string[]> {
    const clauses = await this.guide.clauses();
    return keys.filter((key) => !clauses.has(key));
  }
}
