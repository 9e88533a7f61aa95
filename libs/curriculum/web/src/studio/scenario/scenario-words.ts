import type { ScenarioOutcome, ScenarioSituation, ScenarioStep } from '@obi/curriculum/rules';
import type { Choice, Tone } from '@obi/shared/ui';

type Verdict = ScenarioOutcome['verdict'];

export const VERDICTS: readonly Choice<Verdict>[] = [
  { value: 'good', label: 'This holds' },
  { value: 'fair', label: 'Holds in part' },
  { value: 'poor', label: 'Does not hold' },
];

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = { good: 'ok', fair: 'warn', poor: 'seal' };

/** A verdict in words. */
export function verdictInWords(verdict: Verdict): string {
  return VERDICTS.find(({ value }) => value === verdict)?.label ?? '';
}

/** What a situation is called: its place, and who says what in it. */
export function nameOfSituation(scenario: ScenarioStep, { key, author, text }: ScenarioSituation): string {
  const place = scenario.situations.findIndex((each) => each.key === key) + 1;
  const words = text.length > 56 ? `${text.slice(0, 54).trimEnd()}…` : text;
  const says = [author.trim(), words.trim()].filter(Boolean).join(': ');
  return `Situation ${place}${says && `. ${says}`}`;
}
