import type { Belt, LocalDate } from '@obi/kernel';
import type { BeltEvent } from '@obi/belts/rules';
import { eventsOf } from './stored-event';

/** Clauses that were acknowledged together, in which texts: the same for many people. */
export interface AcknowledgedTexts {
  readonly clauses: readonly { readonly key: string; readonly textHash: string }[];
  readonly guideVersion?: string;
}

/** The kinds that fill most histories have a short form; everything else comes with its whole detail. */
const MODULE = 'm';
const TEXTS = 'c';
const AWARD = 'a';

const field = (name: string) => `coalesce(e.detail->>'${name}', '')`;
const joined = (...parts: readonly string[]) => parts.join(` || E'\\t' || `);

/** Acknowledgements with the same content have the same mark, so that it is read once for all of them. */
export const TEXTS_MARK = `jsonb_hash_extended(e.detail, 0) || '.' || jsonb_hash_extended(e.detail, 1)`;

/** One event of `belts.event e` as a line. What an award rests on is left out: it decides nothing about a standing. */
export const EVENT_LINE = joined(
  'e.id',
  'e.happened_on',
  `case e.kind
     when 'module-completed' then ${joined(`'${MODULE}'`, field('module'), field('version'), field('guideVersion'))}
     when 'clauses-acknowledged' then ${joined(`'${TEXTS}'`, TEXTS_MARK)}
     when 'awarded' then ${joined(`'${AWARD}'`, field('belt'), field('cycle'), field('ruleSet'), field('guideVersion'))}
     else ${joined('e.kind', 'e.detail')} end`,
);

/** The marks of acknowledged texts in lines, each with an event that has them. */
export function textsIn(lines: string | null): readonly { readonly mark: string; readonly event: string }[] {
  return rowsOf(lines).flatMap(([event = '', , kind, mark = '']) =>
    kind === TEXTS ? [{ mark, event }] : [],
  );
}

/** The events that lines tell. */
export function eventsInLines(
  lines: string | null,
  texts: ReadonlyMap<string, AcknowledgedTexts>,
): BeltEvent[] {
  return rowsOf(lines).flatMap((row) => eventIn(row, texts));
}

function eventIn(
  [id = '', on = '', kind = '', first = '', second = '', third = '', fourth = '']: readonly string[],
  texts: ReadonlyMap<string, AcknowledgedTexts>,
): BeltEvent | BeltEvent[] {
  if (kind === MODULE) return moduleCompleted(id, on, first, Number(second), third);
  if (kind === AWARD) return awarded(id, on, first as Belt, Number(second), third, fourth);
  if (kind !== TEXTS) return eventsOf({ id, on, kind, detail: JSON.parse(first) as Record<string, unknown> });
  const known = texts.get(first);
  if (!known) throw new Error(`No acknowledged texts ${first}`);
  return eventsOf({ id, on, kind: 'clauses-acknowledged', detail: { ...known } });
}

function moduleCompleted(
  id: string,
  on: LocalDate,
  module: string,
  version: number,
  guideVersion: string,
): BeltEvent {
  const event = { id, on, kind: 'module-completed', module, version } as const;
  return guideVersion === '' ? event : { ...event, guideVersion };
}

function awarded(
  id: string,
  on: LocalDate,
  belt: Belt,
  cycle: number,
  ruleSet: string,
  guideVersion: string,
): BeltEvent {
  return {
    ...{ id, on, kind: 'awarded', belt, cycle, ruleSet: Number(ruleSet) },
    guideVersion: guideVersion === '' ? null : guideVersion,
  };
}

function rowsOf(lines: string | null): string[][] {
  return lines === null ? [] : lines.split('\n').map((line) => line.split('\t'));
}
