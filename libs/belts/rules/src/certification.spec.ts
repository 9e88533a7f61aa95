import type { LocalDate } from '@obi/kernel';
import { certificationOf, needsOn } from './certification';
import type { BeltEvent } from './events';
import type { NeedFacts, NeedRule } from './need';
import { CLAUSES, did, RULES, WHITE, whiteWork, withChange, YELLOW } from './spec/company';
import { standing } from './standing';

const white: NeedRule = { id: 'all', belt: 'white', when: {}, withinDays: 30, effectiveFrom: '2024-01-01' };
const yellow: NeedRule = {
  id: 'agent',
  belt: 'yellow',
  when: { job: 'agent' },
  withinDays: 60,
  effectiveFrom: '2024-01-01',
};
const agent: NeedFacts = {
  joinedOn: '2026-01-01',
  placements: [{ since: '2026-01-01', job: 'agent', grade: 3, unitPath: ['company'] }],
};

function row(events: BeltEvent[], asOf: LocalDate, facts = agent, rules = RULES) {
  return certificationOf(standing(events, rules, asOf), needsOn(facts, [white, yellow], asOf));
}

describe('the row of somebody new', () => {
  it('shows the highest belt needed, its day, and everything that is missing on the way', () =>
    expect(row([], '2026-01-05')).toMatchObject({
      held: null,
      heldState: null,
      earning: 'white',
      needs: 'yellow',
      dueOn: '2026-03-02',
      isMet: false,
      overdueSince: null,
      missing: [
        { code: 'clauses', count: CLAUSES.length },
        { code: 'modules', count: WHITE.length + YELLOW.length },
      ],
      nextChangeOn: '2026-02-01',
    }));

  it('is overdue for the lower belt first', () => {
    expect(row([], '2026-02-01')).toMatchObject({
      overdueSince: '2026-02-01',
      overdueFor: 'white',
      needs: 'yellow',
    });
    expect(row(whiteWork('2026-01-05').concat(did.award('2026-01-05', 'white')), '2026-03-03')).toMatchObject(
      {
        overdueSince: '2026-03-03',
        overdueFor: 'yellow',
        missing: [{ code: 'modules', count: 6 }],
      },
    );
  });
});

describe('the row of somebody certified', () => {
  const events = [
    ...whiteWork('2026-01-05'),
    did.award('2026-01-05', 'white'),
    did.award('2026-02-01', 'yellow'),
  ];

  it('has nothing missing', () =>
    expect(row(events, '2026-06-01')).toMatchObject({
      held: 'yellow',
      heldState: 'held',
      heldUntil: '2028-02-01',
      isMet: true,
      overdueSince: null,
      missing: [],
      nextChangeOn: '2027-11-03',
    }));

  it('in the renewal window shows what the renewal asks', () =>
    expect(row(events, '2027-11-03')).toMatchObject({
      heldState: 'due',
      dueBecause: 'expiring',
      isMet: true,
      missing: [{ code: 'refresher', count: 1 }],
      nextChangeOn: '2028-02-02',
    }));

  it('after a lapse is overdue since the lapse, not since the day of the need', () =>
    expect(row(events, '2028-03-01')).toMatchObject({
      held: 'white',
      earning: 'yellow',
      overdueSince: '2028-02-02',
      overdueFor: 'yellow',
      missing: [{ code: 'refresher', count: 1 }],
    }));

  it('after a revocation is overdue since the revocation', () =>
    expect(row([...events, did.revoked('2026-05-01', 'yellow')], '2026-05-02')).toMatchObject({
      overdueSince: '2026-05-01',
      missing: [{ code: 'modules', count: 6 }],
    }));

  it('moved to a job that needs less owes nothing', () => {
    const moved = {
      ...agent,
      placements: [...agent.placements, { ...agent.placements[0]!, since: '2026-05-01', job: 'clerk' }],
    };
    expect(row(events.slice(0, -1), '2026-04-30', moved)).toMatchObject({
      needs: 'yellow',
      overdueSince: '2026-03-03',
    });
    expect(row(events.slice(0, -1), '2026-05-01', moved)).toMatchObject({
      needs: 'white',
      isMet: true,
      overdueSince: null,
    });
  });

  it('stands only until the day by which the guide is certified again', () => {
    const rules = withChange(CLAUSES[0]!, 'certify-again', '2026-06-01', '2026-07-31');
    const done = [...events, ...YELLOW.map((module) => did.module('2026-01-20', module))];
    expect(row(done, '2026-06-01', agent, rules)).toMatchObject({
      heldState: 'due',
      dueBecause: 'guide-changed',
      heldUntil: '2026-07-31',
      missing: [{ code: 'modules', count: 2 }],
      nextChangeOn: '2026-08-01',
    });
  });
});

describe('the row of somebody of whom nothing is asked', () => {
  const nobody = { joinedOn: '2026-01-01', leftOn: '2026-02-01', placements: agent.placements };

  it('needs nothing and is never overdue', () =>
    expect(row([], '2026-09-01', nobody)).toMatchObject({
      needs: null,
      dueOn: null,
      isMet: true,
      overdueSince: null,
    }));
});
