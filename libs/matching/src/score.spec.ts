import type { Person, Weights } from './problem';
import { scoreOf, type ScoreComponents } from './score';

const mentee: Person = { id: 'rossi', unit: 'Sales', dept: 'North' };
const mentor: Person = { id: 'kim', unit: 'Sales', dept: 'North' };
const nothing: ScoreComponents = { goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0 };

const cases: {
  says: string;
  mentee?: Partial<Person>;
  mentor?: Partial<Person>;
  gives: Partial<ScoreComponents>;
}[] = [
  { says: 'strangers of one department', gives: {} },
  {
    says: 'one goal of three weights at full level, one unknown',
    mentee: {
      goals: [
        { skill: 'video', weight: 3 },
        { skill: 'podcast', weight: 1 },
      ],
    },
    mentor: { skills: { video: 4 } },
    gives: { goals: 7500 },
  },
  {
    says: 'a goal named twice counts with both weights',
    mentee: {
      goals: [
        { skill: 'video', weight: 1 },
        { skill: 'video', weight: 1 },
        { skill: 'podcast', weight: 1 },
      ],
    },
    mentor: { skills: { video: 1 } },
    gives: { goals: 1666 },
  },
  {
    says: 'two of three wishes met',
    mentee: { offers: ['career', 'finance', 'law'] },
    mentor: { wishes: ['career', 'finance', 'sailing'] },
    gives: { reciprocity: 6666 },
  },
  { says: 'another department', mentor: { dept: 'South' }, gives: { crossSilo: 5000 } },
  { says: 'another unit, whatever the department', mentor: { unit: 'IT' }, gives: { crossSilo: 10000 } },
  {
    says: 'half the hours aimed at',
    mentee: { availability: [[0, 150]] },
    mentor: { availability: [[0, 999]] },
    gives: { availability: 5000 },
  },
  {
    says: 'more hours than aimed at',
    mentee: { availability: [[0, 900]] },
    mentor: { availability: [[0, 999]] },
    gives: { availability: 10000 },
  },
  { says: 'first wish of one side', mentee: { preferences: ['kim'] }, gives: { preference: 5000 } },
  {
    says: 'second wish of one, fifth of the other',
    mentee: { preferences: ['lee', 'kim'] },
    mentor: { preferences: ['a', 'b', 'c', 'd', 'rossi'] },
    gives: { preference: 6000 },
  },
];

describe('what speaks for a pair', () => {
  it.each(cases)('$says: $gives', ({ mentee: senior, mentor: junior, gives }) => {
    const { components } = scoreOf({ ...mentee, ...senior }, { ...mentor, ...junior });
    expect(components).toEqual({ ...nothing, ...gives });
  });

  it('gives every pair at least one point', () => {
    expect(scoreOf(mentee, mentor).total).toBe(1);
  });

  it('weighs the components and cuts to a whole number', () => {
    const weights: Weights = { goals: 0, reciprocity: 1, crossSilo: 2, availability: 0, preference: 0 };
    expect(scoreOf(mentee, { ...mentor, dept: 'South' }, { weights }).total).toBe(1 + 3333);
  });

  it('keeps the default weight of a component that is not mentioned', () => {
    expect(scoreOf(mentee, { ...mentor, unit: 'IT' }, { weights: { goals: 5 } }).total).toBe(1 + 2000);
  });

  it('aims at the hours of the programme', () => {
    const hours: Partial<Person> = { availability: [[0, 60]] };
    const score = scoreOf(
      { ...mentee, ...hours },
      { ...mentor, ...hours },
      { rules: { targetOverlapMinutes: 120 } },
    );
    expect(score.components.availability).toBe(5000);
  });
});
