import type { NextStep } from '@obi/belts/rules';
import type { MyPath } from '../words/way';

/** A button that leads to the next step: what it says, and where it goes. */
export interface NextAction {
  readonly label: string;
  readonly link: readonly string[];
}

/** The button for a step that can be done in Obi; none for what only time or other people bring. */
export function nextActionOf(step: NextStep, { modules }: Pick<MyPath, 'modules'>): NextAction | undefined {
  switch (step.do) {
    case 'read-guide':
      return { label: step.again ? 'Read what changed' : 'Read the guide', link: ['/guide'] };
    case 'module': {
      const link = ['/modules', step.key];
      const at = modules.findIndex(({ key }) => key === step.key);
      if (at < 0 || modules[at]?.completed) return { label: 'Learn what changed', link };
      const begun = step.started || modules.some(({ completed }) => completed);
      if (modules.length === 1) return { label: `${begun ? 'Continue' : 'Start'} the module`, link };
      return { label: `${begun ? 'Continue' : 'Start'} with module ${at + 1}`, link };
    }
    case 'refresher':
      return { label: 'Start the refresher', link: ['/modules', 'refresher', step.belt] };
    case 'meet':
      return { label: 'Open your pair page', link: ['/pair'] };
    case 'assessment':
      return { label: 'Open the practical work', link: ['/assessments', step.key] };
    default:
      return undefined;
  }
}
