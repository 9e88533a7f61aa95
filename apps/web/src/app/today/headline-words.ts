import type { Headline } from '@obi/belts/rules';
import { numbered, sentence } from '@obi/belts/web';
import type { Belt, LocalDate } from '@obi/kernel';
import { dayInWords } from '@obi/shared/web';

/** The large sentence of Today: "Two steps left before your yellow belt". */
export function headlineInWords(headline: Headline): string {
  switch (headline.says) {
    case 'start':
      return 'Start with the guide';
    case 'lapsed':
      return `Your ${headline.belt} belt lapsed${on(headline.on)}`;
    case 'expiring':
      return `Your ${headline.belt} belt expires${on(headline.on)}`;
    case 'guide-changed':
      return headline.by === null
        ? `The guide changed under your ${headline.belt} belt`
        : `Certify your ${headline.belt} belt again by ${dayInWords(headline.by)}`;
    case 'steps-left':
      return stepsInWords(headline);
    case 'valid':
      return heldInWords(headline.belt, headline.until);
    case 'waiting':
      return `Your ${headline.belt} belt is waiting for its modules`;
  }
}

/** "Your green belt is valid to 18 Jun 2028"; a belt that never expires is simply worn. */
export function heldInWords(belt: Belt, until: LocalDate | null): string {
  return until === null ? `You wear the ${belt} belt` : `Your ${belt} belt is valid to ${dayInWords(until)}`;
}

function on(day: LocalDate | null): string {
  return day === null ? '' : ` on ${dayInWords(day)}`;
}

/** The belt and its word stay on one line: "green-belt". */
function stepsInWords({ steps, belt, before }: Extract<Headline, { says: 'steps-left' }>): string {
  if (steps === 0) return `Your ${belt} belt is on its way`;
  const goal = before === 'assessment' ? `${belt}\u2011belt assessment` : `${belt}\u00a0belt`;
  return `${sentence(numbered(steps, 'step', 'steps'))} left before your ${goal}`;
}
