import type { Belt, LocalDate } from '@obi/kernel';
import type {
  AskedAgain,
  ClauseHistory,
  ClauseOnDay,
  ClauseText,
  Curriculum,
  CurriculumOnDay,
  ModuleHistory,
  ModuleOnDay,
} from './curriculum';

const NOTHING_ASKED: readonly AskedAgain[] = [];

/** What the guide and the modules asked on a day: later versions do not exist yet, earlier ones are followed. */
export function curriculumOn(curriculum: Curriculum, day: LocalDate): CurriculumOnDay {
  const clauses = new Map<string, ClauseOnDay>();
  const certifyAgain = new Map<string, readonly AskedAgain[]>();
  const editions = new Map(curriculum.guideVersions.map(({ version }, at) => [version, at]));
  let lastAsked: AskedAgain | null = null;
  for (const history of curriculum.clauses) {
    const texts = startedBy(history.texts, day);
    const current = clauseOn(history, texts, day, editions);
    if (current === null) continue;
    clauses.set(history.clause, current);
    if (lastAsked === null || isLater(current.material, lastAsked)) lastAsked = current.material;
    const changes = texts
      .filter((text) => text.asks === 'certify-again')
      .map((text) => askedBy(text, editions));
    if (changes.length > 0) certifyAgain.set(history.clause, changes);
  }
  const guideVersion = startedBy(curriculum.guideVersions, day).at(-1)?.version ?? null;
  const modules = modulesOn(curriculum.modules, certifyAgain, day);
  return { guideVersion, editions, clauses, ...modules, lastAsked };
}

/** The next day on which the guide or the modules ask something else than on this day. */
export function curriculumChangesOn(curriculum: Curriculum, day: LocalDate): LocalDate | null {
  let next: LocalDate | null = null;
  const consider = (on: LocalDate | null | undefined): void => {
    if (on && on > day && (next === null || on < next)) next = on;
  };
  for (const { since } of curriculum.guideVersions) consider(since);
  for (const { texts, withdrawnOn } of curriculum.clauses) {
    consider(withdrawnOn);
    for (const { since } of texts) consider(since);
  }
  for (const { versions, retiredOn } of curriculum.modules) {
    consider(retiredOn);
    for (const { since } of versions) consider(since);
  }
  return next;
}

function clauseOn(
  history: ClauseHistory,
  texts: readonly ClauseText[],
  day: LocalDate,
  editions: ReadonlyMap<string, number>,
): ClauseOnDay | null {
  if (hasEnded(history.withdrawnOn, day)) return null;
  const accepted = new Set<string>();
  const asked: AskedAgain[] = [];
  for (const text of texts) {
    // A first text is new to everybody, whatever it says of itself.
    const isMaterial = asked.length === 0 || text.asks !== 'wording-only';
    if (isMaterial) {
      accepted.clear();
      asked.push(askedBy(text, editions));
    }
    accepted.add(text.textHash);
  }
  const material = asked.at(-1);
  return material === undefined ? null : { accepted, asked, material };
}

/** Only a text that asks to certify again can carry a day after which belts lapse. */
function askedBy(text: ClauseText, editions: ReadonlyMap<string, number>): AskedAgain {
  const edition = text.version === undefined ? undefined : editions.get(text.version);
  const by = text.asks === 'certify-again' ? (text.certifyBy ?? null) : null;
  return { since: text.since, edition: edition ?? null, by };
}

function isLater(a: AskedAgain, b: AskedAgain): boolean {
  return a.since > b.since || (a.since === b.since && (a.edition ?? 0) > (b.edition ?? 0));
}

function modulesOn(
  histories: readonly ModuleHistory[],
  certifyAgain: ReadonlyMap<string, readonly AskedAgain[]>,
  day: LocalDate,
): Pick<CurriculumOnDay, 'modules' | 'modulesOf'> {
  const modules = new Map<string, ModuleOnDay>();
  const modulesOf = new Map<Belt, string[]>();
  for (const history of histories) {
    const versions = startedBy(history.versions, day);
    if (versions.length === 0 || hasEnded(history.retiredOn, day)) continue;
    const staleBy = new Map<number, readonly AskedAgain[]>();
    for (const { version, clauses } of versions) {
      const changes = clauses.flatMap((clause) => certifyAgain.get(clause) ?? NOTHING_ASKED);
      if (changes.length > 0) staleBy.set(version, changes);
    }
    modules.set(history.module, { belt: history.belt, staleBy });
    modulesOf.set(history.belt, [...(modulesOf.get(history.belt) ?? []), history.module]);
  }
  return { modules, modulesOf };
}

function startedBy<T extends { readonly since: LocalDate }>(items: readonly T[], day: LocalDate): T[] {
  // The sort is stable: two texts published on one day keep the order of publishing.
  return items
    .filter(({ since }) => since <= day)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function hasEnded(end: LocalDate | null | undefined, day: LocalDate): boolean {
  return end !== null && end !== undefined && end <= day;
}
