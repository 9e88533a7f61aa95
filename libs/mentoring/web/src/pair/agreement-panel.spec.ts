import { provideMessages } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import { AgreementPanel } from './agreement-panel';
import {
  AgreeTooDocument,
  AskToChangeAgreementDocument,
  SaveAgreementDocument,
} from './agreement.graphql.gen';
import { AddGoalDocument, type PairQuery } from './pair-page.graphql.gen';

type Pair = PairQuery['pair'];
type Agreement = NonNullable<Pair['agreement']>;

const written: Agreement = {
  drives: 'mentor',
  everyWeeks: 2,
  minutes: 30,
  endsOn: '2027-03-26',
  staysBetweenUs: 'Colleagues',
  howWeStop: 'We say so',
  standing: 'waits',
  savedBy: 'mentor',
  savedAt: '2026-10-02T09:00:00.000Z',
  waitsForMe: true,
  changeAsked: null,
};
const pair = {
  id: 'p1',
  mySide: 'mentee',
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
  startedOn: '2026-10-01',
  today: '2026-11-22',
  everyWeeks: 3,
  minutes: 45,
  endsOn: '2027-03-26',
  goals: [],
  agreement: null,
  agreementInForce: null,
} as unknown as Pair;

async function open(agreement: Agreement | null, change: Partial<Pair> = {}) {
  const server = fakeServer();
  server.answers(SaveAgreementDocument, { saveAgreement: { id: 'p1', agreement: { standing: 'waits' } } });
  server.answers(AgreeTooDocument, { agreeToo: { id: 'p1' } });
  server.answers(AskToChangeAgreementDocument, { askToChangeAgreement: { id: 'p1' } });
  server.answers(AddGoalDocument, { addGoal: { id: 'p1' } });
  const changed = jest.fn();
  const { fixture, container } = await render(AgreementPanel, {
    inputs: { pair: { ...pair, agreement, ...change } },
    on: { changed },
    providers: [provideMessages(mentoringMessages)],
  });
  await fixture.whenStable();
  return { server, container, fixture, changed, user: userEvent.setup() };
}

describe('the agreement', () => {
  it('is written in five steps, each with one question, and asks the other one', async () => {
    const { server, user, fixture, container, changed } = await open(null);
    await user.click(screen.getByRole('button', { name: 'Write the agreement' }));
    const next = async () => {
      await fixture.whenStable();
      expect(await axeFaults(container)).toEqual([]);
      await user.click(screen.getByRole('button', { name: /^(Next|Save and ask Ines)$/, hidden: true }));
      await fixture.whenStable();
    };
    await user.click(screen.getByRole('radio', { name: 'Henrik', hidden: true }));
    await next();
    await user.clear(screen.getByLabelText('Minutes of a session'));
    await user.type(screen.getByLabelText('Minutes of a session'), '30');
    await next();
    await user.type(screen.getByLabelText(/What Henrik wants to reach/), 'Reads the feed');
    await next();
    expect(screen.getByLabelText(/What stays between the two of you/)).toHaveValue(
      'Everything but dates and minutes.',
    );
    await next();
    await next();
    expect(server.variablesOf(AddGoalDocument)).toEqual([
      { pairId: 'p1', text: 'Reads the feed', byOn: null, forSide: 'mentee' },
    ]);
    expect(server.variablesOf(SaveAgreementDocument)).toEqual([
      {
        pairId: 'p1',
        input: {
          drives: 'mentee',
          everyWeeks: 3,
          minutes: 30,
          endsOn: '2027-03-26',
          staysBetweenUs: 'Everything but dates and minutes.',
          howWeStop: 'Whoever wants to stop says so in a session, and we look back together.',
        },
      },
    ]);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('says on the step itself everything that will not do', async () => {
    const { user, fixture } = await open(null);
    await user.click(screen.getByRole('button', { name: 'Write the agreement' }));
    const next = () => user.click(screen.getByRole('button', { name: 'Next', hidden: true }));
    const write = async (label: string, text: string) => {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), text);
    };
    await next();
    await write('Weeks between sessions', '99');
    await write('Minutes of a session', '0');
    await write('Ends on', '2026-11-22');
    await next();
    await fixture.whenStable();
    expect(screen.getByLabelText('Weeks between sessions')).toHaveAccessibleDescription(/1 to 12/);
    expect(screen.getByLabelText('Minutes of a session')).toHaveAccessibleDescription(/15 to 180/);
    expect(screen.getByLabelText('Ends on')).toHaveAccessibleDescription(/a day after 22 Nov 2026/);
    await write('Weeks between sessions', '4');
    await write('Minutes of a session', '60');
    await write('Ends on', '2026-11-23');
    await next();
    await fixture.whenStable();
    expect(screen.getByLabelText(/What Henrik wants to reach/)).toBeInTheDocument();
  });

  it('leads back to the step of what was not taken, and adds no goal twice', async () => {
    const { server, user, fixture } = await open(null);
    server.refuses(SaveAgreementDocument, {
      kind: 'REFUSED',
      code: 'MENTORING_WEEKS_OUT_OF_RANGE',
      field: 'everyWeeks',
      params: { least: 1, most: 12 },
    });
    await user.click(screen.getByRole('button', { name: 'Write the agreement' }));
    for (let step = 0; step < 5; step += 1) {
      await fixture.whenStable();
      const goal = screen.queryByLabelText(/What Henrik wants to reach/);
      if (goal) await user.type(goal, 'Reads the feed');
      await user.click(screen.getByRole('button', { name: /^(Next|Save and ask Ines)$/, hidden: true }));
    }
    await fixture.whenStable();
    expect(screen.getByLabelText('Weeks between sessions')).toBeInTheDocument();
    for (let step = 0; step < 4; step += 1) {
      await user.click(screen.getByRole('button', { name: /^(Next|Save and ask Ines)$/, hidden: true }));
      await fixture.whenStable();
    }
    expect(server.variablesOf(AddGoalDocument)).toHaveLength(1);
    expect(server.variablesOf(SaveAgreementDocument)).toHaveLength(2);
  });

  it('is agreed to with one tap, as it was read', async () => {
    const { server, user, fixture, container } = await open(written);
    expect(screen.getByText('Ines wrote this. Do you agree?')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Agree' }));
    await fixture.whenStable();
    expect(server.variablesOf(AgreeTooDocument)).toEqual([{ pairId: 'p1', readAt: written.savedAt }]);
  });

  it('is read again where the other one was quicker', async () => {
    const { server, user, fixture, changed } = await open(written);
    server.refuses(AgreeTooDocument, { kind: 'CONFLICT', code: 'MENTORING_AGREEMENT_CHANGED_MEANWHILE' });
    await user.click(screen.getByRole('button', { name: 'Agree' }));
    await fixture.whenStable();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is asked to be changed, in words', async () => {
    const { server, user, fixture } = await open(written);
    await user.click(screen.getByRole('button', { name: 'Ask for a change' }));
    await fixture.whenStable();
    await user.type(screen.getByLabelText('What should change'), 'Every three weeks');
    await user.click(screen.getByRole('button', { name: 'Ask Ines to change it', hidden: true }));
    await fixture.whenStable();
    expect(server.variablesOf(AskToChangeAgreementDocument)).toEqual([
      { pairId: 'p1', readAt: written.savedAt, change: 'Every three weeks' },
    ]);
  });

  it('says whose word is missing', async () => {
    await open({ ...written, waitsForMe: false }, { mySide: 'mentor' });
    expect(screen.getByText(/Waits for Henrik to agree/)).toBeInTheDocument();
  });

  it('shows the writer what should change', async () => {
    await open(
      { ...written, standing: 'changeAsked', changeAsked: 'Every three weeks' },
      { mySide: 'mentor' },
    );
    expect(screen.getByText('“Every three weeks”')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Write it anew' })).toBeInTheDocument();
  });

  describe('that both gave their word to and one writes anew', () => {
    const agreementInForce = { ...written, standing: 'agreed', waitsForMe: false } as const;
    const anew = { ...written, everyWeeks: 4, howWeStop: '' };

    it('holds and stays in sight, with what would be different beside it', async () => {
      const { container } = await open(anew, { agreementInForce });
      expect(screen.getByText('Every 2 weeks, 30 min')).toBeInTheDocument();
      expect(screen.getByText('Ines wrote it anew. Do you agree?')).toBeInTheDocument();
      const different = [...container.querySelectorAll('.anew div')].map((one) =>
        one.textContent?.replace(/\s+/g, ' ').trim(),
      );
      expect(different).toEqual(['Rhythm Every 4 weeks, 30 min', 'How either of you stops left out']);
      expect(screen.queryByRole('button', { name: 'Leave it as it was' })).toBeNull();
      expect(await axeFaults(container)).toEqual([]);
    });

    it('is left as it was by who wrote it anew, with one tap', async () => {
      const mine = { ...anew, waitsForMe: false };
      const { server, user, fixture, changed } = await open(mine, { agreementInForce, mySide: 'mentor' });
      expect(screen.getByText(/You wrote it anew. It waits for Henrik to agree/)).toBeInTheDocument();
      await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));
      await fixture.whenStable();
      const { drives, everyWeeks, minutes, endsOn, staysBetweenUs, howWeStop } = written;
      const input = { drives, everyWeeks, minutes, endsOn, staysBetweenUs, howWeStop };
      expect(server.variablesOf(SaveAgreementDocument)).toEqual([{ pairId: 'p1', input }]);
      expect(changed).toHaveBeenCalledTimes(1);
    });
  });
});
