import { exclusionsOf, type ExclusionCode, type PairSetting } from './eligibility';
import type { Person } from './problem';

const mentee: Person = {
  id: 'rossi',
  grade: 8,
  managerId: 'board',
  location: 'Bern',
  languages: ['de', 'en'],
  availability: [[600, 720]],
  goals: [{ skill: 'short video', weight: 2 }],
  affinities: ['parents'],
};
const mentor: Person = {
  id: 'kim',
  grade: 3,
  managerId: 'team-lead',
  location: 'Bern',
  languages: ['en'],
  availability: [
    [0, 60],
    [660, 800],
  ],
  skills: { 'short video': 2 },
};

interface Case {
  readonly says: string;
  readonly mentee?: Partial<Person>;
  readonly mentor?: Partial<Person>;
  readonly setting?: PairSetting;
  readonly codes: ExclusionCode[];
}

const cases: Case[] = [
  { says: 'two who fit', codes: [] },
  { says: 'a person is not their own mentor', mentor: { id: 'rossi' }, codes: ['SELF'] },
  { says: 'a mentee who stepped back', mentee: { optOut: true }, codes: ['OPT_OUT'] },
  { says: 'a mentor who stepped back', mentor: { optOut: true }, codes: ['OPT_OUT'] },
  { says: 'a direct report of the mentee', mentor: { managerId: 'rossi' }, codes: ['REPORTING_LINE'] },
  {
    says: 'somebody under a direct report of the mentee',
    setting: { people: [{ id: 'team-lead', managerId: 'rossi' }] },
    codes: ['REPORTING_LINE'],
  },
  { says: 'a mentor who leads the mentee', mentee: { managerId: 'kim' }, codes: ['REPORTING_LINE'] },
  { says: 'two of one manager', mentor: { managerId: 'board' }, codes: ['REPORTING_LINE'] },
  {
    says: 'two of one manager where the programme allows it',
    mentor: { managerId: 'board' },
    setting: { rules: { sameManagerForbidden: false } },
    codes: [],
  },
  {
    says: 'a reporting line that runs in a circle',
    setting: {
      people: [
        { id: 'team-lead', managerId: 'board' },
        { id: 'board', managerId: 'team-lead' },
      ],
    },
    codes: [],
  },
  { says: 'a mentor of the same grade', mentor: { grade: 8 }, codes: ['GRADE_GAP'] },
  { says: 'a gap at its least', setting: { rules: { minGradeGap: 5 } }, codes: [] },
  { says: 'a gap one too small', setting: { rules: { minGradeGap: 6 } }, codes: ['GRADE_GAP'] },
  { says: 'a gap one too large', setting: { rules: { maxGradeGap: 4 } }, codes: ['GRADE_GAP'] },
  { says: 'no language in common', mentor: { languages: ['fr'] }, codes: ['NO_COMMON_LANGUAGE'] },
  { says: 'no language told', mentor: { languages: undefined }, codes: ['NO_COMMON_LANGUAGE'] },
  {
    says: 'one minute too little in common',
    mentor: { availability: [[661, 800]] },
    codes: ['NO_TIME_OVERLAP'],
  },
  {
    says: 'an hour in common made of two halves',
    mentor: {
      availability: [
        [600, 630],
        [690, 720],
      ],
    },
    codes: [],
  },
  { says: 'another place where it does not matter', mentor: { location: 'Wien' }, codes: [] },
  {
    says: 'another place where it matters',
    mentor: { location: 'Wien' },
    setting: { rules: { sameLocationRequired: true } },
    codes: ['LOCATION'],
  },
  {
    says: 'an affinity that the mentor asks for and finds',
    mentor: { affinityRequired: ['parents'] },
    codes: [],
  },
  {
    says: 'an affinity that the mentee asks for',
    mentee: { affinityRequired: ['pride'] },
    codes: ['AFFINITY'],
  },
  {
    says: 'an affinity that the mentor asks for',
    mentor: { affinityRequired: ['pride'] },
    codes: ['AFFINITY'],
  },
  { says: 'an exclusion', setting: { conflicts: [['rossi', 'kim']] }, codes: ['CONFLICT'] },
  { says: 'an exclusion of somebody else', setting: { conflicts: [['rossi', 'lee']] }, codes: [] },
  { says: 'an earlier pair', setting: { previousPairs: [['rossi', 'kim']] }, codes: ['PREVIOUS_PAIR'] },
  {
    says: 'an earlier pair where that is allowed',
    setting: { previousPairs: [['rossi', 'kim']], rules: { allowPrevious: true } },
    codes: [],
  },
  { says: 'goals covered just enough', setting: { rules: { minGoalCoverage: 5000 } }, codes: [] },
  {
    says: 'goals covered too little',
    setting: { rules: { minGoalCoverage: 5001 } },
    codes: ['NO_SKILL_MATCH'],
  },
  {
    says: 'two reasons at once',
    mentor: { grade: 9, languages: [] },
    codes: ['GRADE_GAP', 'NO_COMMON_LANGUAGE'],
  },
];

describe('who may meet whom', () => {
  it.each(cases)('$says: $codes', ({ mentee: senior, mentor: junior, setting, codes }) => {
    expect(exclusionsOf({ ...mentee, ...senior }, { ...mentor, ...junior }, setting ?? {})).toEqual(codes);
  });
});
