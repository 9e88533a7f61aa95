import { createHash } from 'node:crypto';

/** One thing that a statement speaks of, as RDF/JS names it. */
export interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}
export interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string';
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** RDFC-1.0 by the letter, for statements whose nameless things differ in what is said of each of them. */
export function canonicalForm(statements: readonly Statement[]): string {
  const names = namesOf(statements);
  const named = statements.map((each) => lineOf(each, (label) => names.get(label) ?? label));
  return [...new Set(named)].sort(byCodePoint).join('');
}

/** `c14n0`, `c14n1` and so on, in the order of the hashes of what is said of each nameless thing. */
function namesOf(statements: readonly Statement[]): Map<string, string> {
  const labels = new Set(
    statements
      .flatMap(({ subject, object, graph }) => [subject, object, graph])
      .filter(({ termType }) => termType === 'BlankNode')
      .map(({ value }) => value),
  );
  const hashes = [...labels].map((label) => ({ label, hash: hashOf(statements, label) }));
  // The specification goes on to their neighbours then; no badge of Obi needs it, and no answer is better than a wrong one.
  if (new Set(hashes.map(({ hash }) => hash)).size < hashes.length)
    throw new Error('Two nameless things cannot be told apart.');
  hashes.sort((one, other) => byCodePoint(one.hash, other.hash));
  return new Map(hashes.map(({ label }, place) => [label, `c14n${place}`]));
}

function hashOf(statements: readonly Statement[], label: string): string {
  const about = statements.filter(({ subject, object, graph }) =>
    [subject, object, graph].some(({ termType, value }) => termType === 'BlankNode' && value === label),
  );
  const lines = about.map((each) => lineOf(each, (other) => (other === label ? 'a' : 'z')));
  return createHash('sha256').update(lines.sort(byCodePoint).join('')).digest('hex');
}

function lineOf({ subject, predicate, object, graph }: Statement, name: (label: string) => string): string {
  const parts = [subject, predicate, object, ...(graph.termType === 'DefaultGraph' ? [] : [graph])];
  return `${parts.map((term) => written(term, name)).join(' ')} .\n`;
}

function written(term: Term, name: (label: string) => string): string {
  if (term.termType === 'BlankNode') return `_:${name(term.value)}`;
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  const text = `"${term.value.replaceAll(/[\0-\x1f\x7f"\\]/g, escaped)}"`;
  if (term.language) return `${text}@${term.language}`;
  return term.datatype && term.datatype.value !== STRING ? `${text}^^<${term.datatype.value}>` : text;
}

const escaped = (sign: string): string =>
  SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const byCodePoint = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
