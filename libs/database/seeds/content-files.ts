import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the checks read of a module; the files hold more. */
export interface Module {
  readonly key: string;
  readonly belt: string;
  readonly position: number;
  readonly title: string;
  readonly summary: string;
  readonly quote: string;
  readonly minutes: number;
  readonly clauses: readonly string[];
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
}

export interface Question {
  readonly key: string;
  readonly kind: 'single' | 'several' | 'order' | 'match' | 'text';
  readonly text: string;
  readonly options: readonly Choice[];
  readonly targets?: readonly Choice[];
  readonly correct: readonly string[];
  readonly because: string;
  readonly clause: string;
}

interface Choice {
  readonly key: string;
  readonly text: string;
}

export interface Step {
  readonly key: string;
  readonly type: string;
  readonly draw?: number;
  readonly passMark?: number;
  readonly blocks?: readonly { readonly type: string; readonly clause?: string }[];
  readonly start?: string;
  readonly situations?: readonly Situation[];
}

export interface Situation {
  readonly key: string;
  readonly channels: readonly { readonly key: string }[];
  readonly replies: readonly { readonly key: string }[];
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly channel: string;
  readonly reply?: string;
  readonly timeline: readonly { readonly at: string; readonly text: string }[];
  readonly clause: string;
  readonly verdict: string;
  readonly cost?: string;
  readonly next?: string;
  readonly end?: { readonly owner: string; readonly channel: string };
}

export interface Clause {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly change?: { readonly kind: string; readonly reason: string };
  readonly check: { readonly question: string; readonly options: string[]; readonly correct: number };
}

export interface Guide {
  readonly sections: readonly { readonly key: string; readonly clauses: readonly Clause[] }[];
}

const folder = join(__dirname, 'content');

export const read = <Content>(file: string): Content =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Content;

export const guides = ['1.0', '2.0'].map(
  (version) => [version, read<Guide>(`guide-${version}.json`)] as const,
);

export const clausesOf = (guide: Guide): readonly Clause[] =>
  guide.sections.flatMap(({ clauses }) => clauses);

/** The files of the modules with what they hold. */
export const moduleFiles = readdirSync(join(folder, 'modules'))
  .sort()
  .map((file) => [file, read<Module>(`modules/${file}`)] as const);

export const modules = moduleFiles.map(([, module]) => module);

export const modulesOf = (belt: string): readonly Module[] =>
  modules.filter((module) => module.belt === belt);

export const scenariosOf = (module: Module): readonly Step[] =>
  module.steps.filter(({ type }) => type === 'scenario');

export const keysOf = (items: readonly { readonly key: string }[]): readonly string[] =>
  items.map(({ key }) => key);

/** The keys that occur more than once. */
export const repeatedIn = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) < index);

/** All paths through a scenario, as the situations on them and the outcomes chosen there. */
export function pathsOf(
  step: Step,
  key = step.start ?? '',
  before: readonly string[] = [],
): [string[], Outcome[]][] {
  if (before.includes(key)) throw new Error(`${step.key} comes back to ${key}`);
  const trail = [...before, key];
  const chosen = step.situations?.find((each) => each.key === key)?.outcomes ?? [];
  return chosen.flatMap((each): [string[], Outcome[]][] =>
    each.next
      ? pathsOf(step, each.next, trail).map(([way, outcomes]) => [way, [each, ...outcomes]])
      : [[trail, [each]]],
  );
}
