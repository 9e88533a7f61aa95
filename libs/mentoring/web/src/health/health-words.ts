import { counted, countInWords } from '@obi/shared/web';
import type { MentoringOutcomeQuery, ProgrammeHealthQuery } from './health-page.graphql.gen';

export type Figures = ProgrammeHealthQuery['programmeHealth']['total'];
export type Outcome = MentoringOutcomeQuery['mentoringOutcome'];
type Difference = NonNullable<Outcome['belts']>;

/** One line of figures: what it is, how many, and of how many. */
export interface Line {
  readonly name: string;
  readonly value: string;
  /** The part of the whole, 0 to 1; none where there is no whole. */
  readonly share: number | null;
}

export interface Block {
  readonly heading: string;
  /** Whom these figures are about; nothing when they are hidden. */
  readonly about: string | null;
  readonly lines: readonly Line[];
  /** Hidden also where all answered alike: it would be the answer of each. */
  readonly isAlikeHidden?: boolean;
}

const line = (name: string, count: number, whole?: number): Line => ({
  name,
  value: whole === undefined ? countInWords(count) : `${countInWords(count)} of ${countInWords(whole)}`,
  share: whole === undefined || whole === 0 ? null : count / whole,
});

const hidden = (heading: string): Block => ({ heading, about: null, lines: [] });

/** Whose turn it is in the pairs that run, and since when. */
function turns(progress: NonNullable<Figures['progress']>, about: string): Block[] {
  const { active, extended, waitsForMentor, waitsForMentee, waitsForBoth } = progress;
  const running = active + extended;
  const waiting = waitsForMentor + waitsForMentee + waitsForBoth;
  return [
    {
      heading: 'Whose turn it is',
      about,
      lines: [
        line('The mentor’s, to confirm or to agree', waitsForMentor, running),
        line('The mentee’s, to confirm or to agree', waitsForMentee, running),
        line('Both have to agree or to plan', waitsForBoth, running),
        line('Nobody’s: the next session is planned', running - waiting, running),
      ],
    },
    {
      heading: 'Since when',
      about: `${counted(waiting, 'pair that waits', 'pairs that wait')}, reminded after 7, 14 and 21 days`,
      lines: [
        line('Less than 7 days', progress.waitsUnderAWeek, waiting),
        line('7 to 13 days', progress.waitsAWeek, waiting),
        line('14 to 20 days', progress.waitsTwoWeeks, waiting),
        line('21 days or longer', progress.waitsThreeWeeks, waiting),
      ],
    },
  ];
}

function howTheyGoOn(progress: Figures['progress']): Block[] {
  const headings = ['How pairs stand', 'Rhythm and goals', 'Whose turn it is', 'Since when'];
  if (!progress) return headings.map(hidden);
  const { people, active, extended, completed, concludedEarly, rePaired, leftWithoutFault } = progress;
  const pairs = active + extended + completed + concludedEarly + rePaired + leftWithoutFault;
  const about = `${counted(people, 'mentee', 'mentees')}, ${counted(pairs, 'pair', 'pairs')}`;
  return [
    {
      heading: 'How pairs stand',
      about,
      lines: [
        line('Meet', active, pairs),
        line('Go on beyond the end', extended, pairs),
        line('Completed', completed, pairs),
        line('Concluded early', concludedEarly, pairs),
        line('Paired anew', rePaired, pairs),
        line('Left without fault', leftWithoutFault, pairs),
        line('Across two large units', progress.crossUnit, pairs),
      ],
    },
    {
      heading: 'Rhythm and goals',
      about,
      lines: [
        line('Sessions held', progress.held),
        line('Of these confirmed by both', progress.confirmed, progress.held),
        line('Rhythm kept, of the sessions due by now', progress.kept, progress.due),
        line('Goals met', progress.goalsMet, progress.goals),
      ],
    },
    ...turns(progress, about),
  ];
}

function calledOff(by: Figures['calledOffByMentee'], who: 'mentee' | 'mentor'): Block {
  const heading = `Called off by ${who}s`;
  if (!by) return hidden(heading);
  return { heading, about: counted(by.people, who, `${who}s`), lines: [line('Sessions', by.times)] };
}

function fitOf(fit: Figures['fit']): Block {
  const heading = 'Do the two fit?';
  if (!fit) return { ...hidden(heading), isAlikeHidden: true };
  const { people, good, deciding, notAFit } = fit;
  return {
    heading,
    about: counted(people, 'answer', 'answers'),
    lines: [
      line('A good fit', good, people),
      line('Still deciding', deciding, people),
      line('Not a good fit', notAFit, people),
    ],
  };
}

/** All figures of a programme, or of a unit. */
export function blocksOf(figures: Figures): readonly Block[] {
  return [
    ...howTheyGoOn(figures.progress),
    calledOff(figures.calledOffByMentee, 'mentee'),
    calledOff(figures.calledOffByMentor, 'mentor'),
    fitOf(figures.fit),
  ];
}

/** One unit in a row of the table; a dash where it is hidden. */
export function unitRow(unit: string, { progress, calledOffByMentee }: Figures) {
  const share = (part: number | undefined, whole: number | undefined): string =>
    part === undefined || !whole ? '–' : `${Math.round((100 * part) / whole)}%`;
  return {
    unit,
    people: progress ? countInWords(progress.people) : 'Hidden',
    kept: share(progress?.kept, progress?.due),
    goals: share(progress?.goalsMet, progress?.goals),
    calledOff: calledOffByMentee ? countInWords(calledOffByMentee.times) : '–',
  };
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** "Participants earned 1.5 belts, others like them 0.5: +1, and 95 times in 100 between +0.8 and +1.2." */
export function outcomeSentence(
  { participants, others, difference, from, to, isTold }: Difference,
  what: 'belts' | 'stayed',
): string {
  const two =
    what === 'belts'
      ? `Participants earned ${participants} belts in half a year, others like them ${others}`
      : `${participants}% of participants stayed half a year, of others like them ${others}%`;
  const interval = `the difference is ${signed(difference)}, 95 times in 100 between ${signed(from)} and ${signed(to)}`;
  return `${two}: ${interval}. ${isTold ? 'That is more than chance would explain.' : 'No difference can be told from chance.'}`;
}
