import { type AssessmentContent, mostPoints, passes, totalOf } from '@obi/curriculum/rules';
import type { Belt } from '@obi/kernel';
import type { Quote } from '../guide/clause-quotes';
import type { AssessmentType } from './assessment.graphql';
import type { WorkToJudgeType } from './judging.graphql';
import { type MyWorkType, type WorkMarkType, WorkState } from './work.graphql';
import { type KeptMark, outcomeOfWork, type WorkRow } from './work-rows';

/** What a person sees of an assessment and of their own work. */
export function shownAssessment(
  content: AssessmentContent,
  works: readonly WorkRow[],
  { quote, lockedBy }: { quote: Quote; lockedBy: Belt | null },
): AssessmentType {
  return {
    ...content,
    rubric: content.rubric.map((each) => ({ ...each, levels: [...each.levels] })),
    mostPoints: mostPoints(content),
    clauses: content.clauses.map(quote),
    lockedBy,
    works: works.map(shownOwn),
  };
}

function shownOwn(work: WorkRow): MyWorkType {
  const { id, text, files, handedInAt, decidedAt } = work;
  return { id, text, files: [...files], handedInAt, decidedAt, state: stateOf(work), marks: marksOf(work) };
}

/** What an assessor sees: never another one's mark before all are in, and never who else has taken it. */
export function shownToAssessor(work: WorkRow, assessorId: string): WorkToJudgeType {
  const outcome = outcomeOfWork(work);
  const { title, belt, assessors, task, passMark, rubric } = work.assessment;
  const mine = work.marks.find(({ assessor }) => assessor === assessorId);
  return {
    ...{ title, belt, assessors, task, passMark },
    rubric: rubric.map((each) => ({ ...each, levels: [...each.levels] })),
    id: work.id,
    personName: work.personName,
    unitName: work.unitName,
    handedInAt: work.handedInAt ?? work.startedAt,
    state: stateOf(work),
    marksMissing: outcome.state === 'waiting' ? outcome.marksMissing : 0,
    isTakenByMe: work.taken.includes(assessorId),
    text: work.text,
    files: [...work.files],
    myMark: mine ? shownMark(mine, work.assessment) : null,
    marks: marksOf(work),
  };
}

function marksOf(work: WorkRow): WorkMarkType[] {
  return work.decidedAt === null ? [] : work.marks.map((mark) => shownMark(mark, work.assessment));
}

function shownMark(mark: KeptMark, content: AssessmentContent): WorkMarkType {
  return {
    assessorName: mark.assessorName,
    points: content.rubric.map(({ key }) => ({ criterion: key, points: mark.points[key] ?? 0 })),
    total: totalOf(mark),
    passes: passes(mark, content),
    feedback: mark.feedback,
  };
}

function stateOf({ handedInAt, passed }: WorkRow): WorkState {
  if (handedInAt === null) return WorkState.writing;
  if (passed === null) return WorkState.waiting;
  return passed ? WorkState.passed : WorkState.returned;
}
