import { BELTS, rankOf, type Belt } from '@obi/kernel';
import type { BeltRule, Requirement, RuleSet, Validity } from './rule-set';

/** Two years, renewable in the last 90 days without losing one of them. */
const TWO_YEARS: Validity = { months: 24, base: 'completion', windowDays: 90, minimumActiveDays: 90 };

/** A belt has six to twelve short modules: it cannot be earned before the first six are published. */
const FEWEST_MODULES = 6;

const WHOLE_GUIDE: Requirement = { kind: 'clauses', keys: 'all' };

function before(belt: Belt): Requirement {
  return { kind: 'belt', belt: BELTS[rankOf(belt) - 2] ?? belt };
}

const modulesOf = (belt: Belt): Requirement => ({ kind: 'modules-of-belt', belt, minimum: FEWEST_MODULES });

function taughtByModules(belt: Belt, purpose: string, summary: string): BeltRule {
  return {
    belt,
    purpose,
    summary,
    requirements: [before(belt), modulesOf(belt)],
    renewal: [WHOLE_GUIDE, { kind: 'refresher', belt, count: 1 }],
    validity: TWO_YEARS,
  };
}

/** The ladder that every company starts with. */
export const LADDER: RuleSet = {
  version: 1,
  effectiveFrom: '2020-01-01',
  belts: [
    {
      belt: 'white',
      purpose: 'Join in',
      summary: 'Know the guide and say that you keep to it',
      requirements: [WHOLE_GUIDE, modulesOf('white')],
      renewal: [],
      validity: null,
    },
    taughtByModules('yellow', 'Listen', 'Read what customers say before you speak'),
    taughtByModules('orange', 'Answer', 'Reply in the company’s voice, in the right channel'),
    taughtByModules('green', 'Move the conversation', 'Take a problem from public to where it can be solved'),
    taughtByModules('blue', 'Hold steady', 'Stay useful when many people are angry at once'),
    {
      belt: 'brown',
      purpose: 'Coach',
      summary: 'Mentor a manager of a higher grade, session by session',
      requirements: [before('brown'), { kind: 'sessions', role: 'mentor', count: 6 }],
      renewal: [WHOLE_GUIDE, { kind: 'sessions', role: 'mentor', count: 2 }],
      validity: TWO_YEARS,
    },
    {
      belt: 'black',
      purpose: 'Change the guide',
      summary: 'Have your work judged by two assessors, and teach others',
      requirements: [
        before('black'),
        { kind: 'assessment', key: 'black.practical', assessors: 2 },
        { kind: 'taught', count: 2 },
      ],
      renewal: [WHOLE_GUIDE, { kind: 'taught', count: 1 }],
      validity: TWO_YEARS,
    },
  ],
};
