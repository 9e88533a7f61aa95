import type { ContentChange, GuideContent, PublishedChange } from '@obi/guide/rules';
import type { Check, Clause, Edition, Section } from './guide-in-force';

/** A version with its clauses, as far as the history needs them. */
export interface VersionRow extends Edition {
  readonly id: string;
  readonly clauses: readonly {
    readonly key: string;
    readonly textHash: string;
    readonly change: PublishedChange | null;
  }[];
}

/** A clause with everything, in the order of the version. */
export interface ClauseRow extends Clause, Check {
  readonly sectionTitle: string;
  readonly change: PublishedChange | null;
}

const CHANGE = `case when c.change_kind is not null
  then json_build_object('kind', c.change_kind, 'reason', c.change_reason, 'certifyBy', c.certify_by) end`;

/** All versions up to the given one, the oldest first. */
export const VERSIONS = `
  select v.id, v.number, v.published_on::text as "publishedOn", v.note, v.content_hash as "contentHash",
    author.full_name as author, approver.full_name as approver,
    (select json_agg(json_build_object('key', c.key, 'textHash', c.text_hash, 'change', ${CHANGE}))
     from guide.clause c where c.version_id = v.id) as clauses
  from guide.version v
  join guide.version upto on upto.id = $1 and (v.major, v.minor) <= (upto.major, upto.minor)
  left join people.person author on author.id = v.author_id
  left join people.person approver on approver.id = v.approver_id
  order by v.major, v.minor`;

/** Everything of one version, in its order. */
export const CLAUSES = `
  select c.key, c.section_key as section, s.title as "sectionTitle", c.number, c.title, c.text,
    c.text_hash as "textHash", ${CHANGE} as change,
    c.check_question as question, c.check_options as options, c.check_correct as correct
  from guide.clause c join guide.section s on s.version_id = c.version_id and s.key = c.section_key
  where c.version_id = $1 order by s.position, c.position`;

/** Every text once, from whatever version. */
export const TEXTS = `select distinct on (text_hash) text_hash as "textHash", title, text from guide.clause order by text_hash`;

/** The sections of a version, out of its clauses in their order. */
export function sectionsOf(rows: readonly ClauseRow[]): Section[] {
  const sections = new Map<string, Section & { clauses: Clause[] }>();
  for (const { key, section, sectionTitle, number, title, text, textHash } of rows) {
    const known = sections.get(section) ?? {
      key: section,
      number: sections.size + 1,
      title: sectionTitle,
      clauses: [],
    };
    sections.set(section, known);
    known.clauses.push({ key, section, number, title, text, textHash });
  }
  return [...sections.values()];
}

/** A version as it was written down. */
export function contentOf(version: Edition, rows: readonly ClauseRow[]): GuideContent {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    version: version.number,
    note: version.note,
    sections: sectionsOf(rows).map(({ key, title, clauses }) => ({
      key,
      title,
      clauses: clauses.map((clause) => {
        const { change, question, options, correct } = byKey.get(clause.key) as ClauseRow;
        const check = { question, options, correct };
        const { key: id, title: heading, text } = clause;
        return { key: id, title: heading, text, ...(change && { change: writtenChange(change) }), check };
      }),
    })),
  };
}

function writtenChange({ kind, reason, certifyBy }: PublishedChange): ContentChange {
  return { kind, reason, ...(certifyBy && { certifyBy }) };
}
