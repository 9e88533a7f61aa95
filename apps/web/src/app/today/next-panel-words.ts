import type { NextStep } from '@obi/belts/rules';
import { numbered, type PathModule, sentence } from '@obi/belts/web';
import { beltName } from '@obi/shared/ui';
import { counted } from '@obi/shared/web';

/** What the panel of the next step says: a line above, a title, what it is about, and where its button leads. */
export interface NextInWords {
  readonly kicker: string;
  readonly title: string;
  readonly about: string;
  readonly quote?: string;
  readonly action?: { readonly label: string; readonly link: readonly string[] };
}

/** The panel for the next step; undefined when there is nothing that the person could do. */
export function nextInWords(step: NextStep, modules: readonly PathModule[]): NextInWords | undefined {
  switch (step.do) {
    case 'read-guide':
      return step.again ? guideAgain(step.clauses) : guideFirst(step.clauses);
    case 'module':
      return moduleInWords(step, modules);
    case 'meet':
      return {
        kicker: `${beltName(step.belt)} belt`,
        title: sentence(`${numbered(step.sessions, 'session', 'sessions')} left with your pair`),
        about: `A session counts when the other side has confirmed it. You are the ${step.role}.`,
        action: { label: 'Open your pair page', link: ['/pair'] },
      };
    case 'teach':
      return {
        kicker: `${beltName(step.belt)} belt`,
        title: sentence(`${numbered(step.people, 'person', 'people')} left to teach`),
        about: 'Show somebody what you know, in the pair or beside you. Each person counts once.',
      };
    case 'assessment':
      return {
        kicker: `${beltName(step.belt)} belt`,
        title: 'Only the assessment is left',
        about: 'Two assessors judge your practical work, without seeing each other’s mark.',
        action: { label: 'Open the practical work', link: ['/assessments', step.key] },
      };
    case 'refresher':
      return {
        kicker: `${beltName(step.belt)} belt`,
        title: 'A short refresher is left',
        about: 'It asks what you got wrong before, not the whole course.',
        action: { label: 'Start the refresher', link: ['/modules', 'refresher', step.belt] },
      };
    case 'wait':
    case 'nothing':
      return undefined;
  }
}

function guideFirst(clauses: number): NextInWords {
  return {
    kicker: `${sentence(numbered(clauses, 'clause', 'clauses'))} to read, about ${minutesFor(clauses)}`,
    title: 'Read the conversation guide',
    about:
      'It says in short clauses how we talk with customers, and who answers what. Acknowledge what you have read; you can stop after each section.',
    action: { label: 'Read the guide', link: ['/guide'] },
  };
}

function guideAgain(clauses: number): NextInWords {
  return {
    kicker: `${sentence(numbered(clauses, 'clause', 'clauses'))}, about ${minutesFor(clauses)}`,
    title: clauses === 1 ? 'One clause of the guide changed' : 'The guide changed',
    about: 'You see only what is different from the text that you acknowledged.',
    action: { label: 'Read what changed', link: ['/guide'] },
  };
}

/** Half a minute for a clause, and never less than one. */
function minutesFor(clauses: number): string {
  return counted(Math.max(1, Math.round(clauses / 2)), 'minute', 'minutes');
}

function moduleInWords(
  { key, started }: Extract<NextStep, { do: 'module' }>,
  modules: readonly PathModule[],
): NextInWords {
  const link = ['/modules', key];
  const at = modules.findIndex((each) => each.key === key);
  const module = modules[at];
  if (!module || module.completed) {
    return {
      kicker: 'A module that you completed teaches a clause that changed',
      title: 'Learn what changed',
      about: 'You see what changed and answer questions about it, not the whole module again.',
      action: { label: 'Learn what changed', link },
    };
  }
  const place = modules.length > 1 ? `Module ${at + 1} of ${modules.length}` : 'One module';
  const done = module.steps.filter((step) => step.done).length;
  const where = started ? `${done} of ${module.steps.length} steps done` : `about ${module.minutes} minutes`;
  return {
    kicker: `${place}, ${where}`,
    title: module.title,
    about: module.summary,
    quote: module.quote,
    action: { label: started ? 'Continue the module' : 'Start the module', link },
  };
}
