import type { ScenarioSituation, Step } from '@obi/curriculum/rules';
import { freshKey } from '../listed';

/** A situation with one choice, which ends. */
export function newSituation(key: string, clause: string): ScenarioSituation {
  return {
    ...{ key, author: '', handle: '', at: '', text: '', spread: '', facts: [] },
    channelQuestion: 'Where do you answer first?',
    replyQuestion: 'What do you write?',
    channels: [{ key: 'channel-1', title: '', hint: '' }],
    replies: [{ key: 'reply-1', text: '' }],
    outcomes: [
      {
        ...{ channel: 'channel-1', reply: 'reply-1', timeline: [], clause },
        ...{ verdict: 'good', afterADay: '', reposts: 0, end: { owner: '', channel: '' } },
      },
    ],
  };
}

/** A step with nothing in it yet but what every step of its kind has. */
export function newStep(type: Step['type'], steps: readonly Step[], clause: string): Step {
  const key = freshKey(steps, type);
  switch (type) {
    case 'lesson':
      return { key, type, title: '', blocks: [{ type: 'text', text: '' }] };
    case 'quiz':
      return { key, type, title: '', draw: 5, passMark: 80 };
    case 'scenario':
      return {
        key,
        type,
        title: '',
        start: 'situation-1',
        situations: [newSituation('situation-1', clause)],
      };
  }
}
