import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { BELTS } from '@obi/kernel';
import { beltsAccess, LADDER, partsOf } from '@obi/belts/rules';
import { provideAccess, provideMessages, Session, todayHere, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { beltsMessages } from '../messages';
import { DraftPage } from './draft-page';
import { PublishRuleSetDocument, RuleSetPreviewDocument, RuleSetsDocument } from './rules.graphql.gen';
import { RulesPage } from './rules-page';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const first = {
  version: 1,
  ...{ effectiveFrom: '2020-01-01', effectiveTo: null as string | null, isInForce: true },
  ...{
    publishedBy: null as string | null,
    publishedAt: '2020-01-01T09:00:00Z',
    reason: null as string | null,
  },
  belts: LADDER.belts.map(({ belt, purpose, requirements, renewal, validity }) => ({
    ...{ belt, purpose, requirements: requirements.map(partsOf), renewal: renewal.map(partsOf) },
    validity: validity && { ...validity, calendarDay: null },
  })),
};
const second = {
  ...first,
  ...{ version: 2, effectiveFrom: todayHere(), publishedBy: 'Rosa Vidal', reason: 'Less often' },
  belts: first.belts.map((rule) =>
    rule.belt === 'yellow' && rule.validity ? { ...rule, validity: { ...rule.validity, months: 36 } } : rule,
  ),
};
const requirementChoices = {
  modules: [{ key: 'white.join-in', title: 'Join in', belt: 'white' }],
  assessments: [{ key: 'black.practical', title: 'A hard week' }],
};
const nobody = { awarded: 0, lost: 0, due: 0, more: 0, less: 0, holders: 0, examples: [] };

async function open(url: string, role: 'hr' | 'auditor' = 'hr') {
  const server = fakeServer();
  server.answers(viewerDocument, { viewer: { roles: [{ role, unitId: null, unitName: null }] } });
  server.answers(RuleSetsDocument, { ruleSets: [first], requirementChoices });
  server.answers(RuleSetPreviewDocument, {
    ruleSetPreview: {
      people: 12,
      belts: [
        {
          ...{ ...nobody, belt: 'yellow', less: 12, holders: 40 },
          examples: [{ personId: 'p1', name: 'Karin Holm', shift: 'less' }],
        },
      ],
    },
  });
  server.answers(PublishRuleSetDocument, {
    publishRuleSet: { version: 2, effectiveFrom: todayHere() },
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'hr/certification/rules', component: RulesPage },
        { path: 'hr/certification/rules/draft', component: DraftPage },
      ]),
      provideAccess(beltsAccess),
      provideMessages(beltsMessages),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Session).load();
  await harness.navigateByUrl(url);
  await harness.fixture.whenStable();
  const person = userEvent.setup();
  const settled = () => harness.fixture.whenStable();
  const press = async (name: string | RegExp, among = screen as Pick<typeof screen, 'getByRole'>) => {
    await person.click(among.getByRole('button', { name }));
    await settled();
  };
  return { server, harness, person, settled, press };
}

const sheet = () => within(screen.getByRole('dialog', { name: 'Change the yellow belt' }));

async function draftOf(months: string) {
  const opened = await open('/hr/certification/rules/draft');
  const { person, press } = opened;
  await press('Change the yellow belt');
  await person.clear(sheet().getByRole('textbox', { name: 'Months' }));
  await person.type(sheet().getByRole('textbox', { name: 'Months' }), months);
  await press('Keep in the draft', sheet());
  return opened;
}

beforeEach(() => sessionStorage.clear());

describe('what each belt asks', () => {
  it('is told in words for all seven belts, with every version', async () => {
    const { harness } = await open('/hr/certification/rules');
    expect(screen.getByText('Version 1. Since 1 Jan 2020.')).toBeInTheDocument();
    expect(document.querySelectorAll('obi-belt-rule')).toHaveLength(BELTS.length);
    expect(
      screen.getByText('Every module of the white belt; at least six have to be published'),
    ).toBeInTheDocument();
    expect(screen.getByText('Obi came with it.')).toBeInTheDocument();
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });

  it('lets auditors look and draft nothing', async () => {
    await open('/hr/certification/rules', 'auditor');
    expect(screen.queryByRole('link', { name: 'Draft the next version' })).toBeNull();
  });
});

describe('the draft of the next rules', () => {
  it('says at each field what is wrong with it, and keeps nothing', async () => {
    const { person, press, harness } = await open('/hr/certification/rules/draft');
    await press('Change the yellow belt');
    const least = () => sheet().getByRole('textbox', { name: /Minimum active period/ });
    await person.clear(least());
    await person.type(least(), '30');
    await person.clear(sheet().getByRole('textbox', { name: /published at least/ }));
    await press('Keep in the draft', sheet());
    const words = 'The minimum active period cannot be shorter than the renewal window';
    expect(sheet().getAllByText(words)).toHaveLength(2);
    expect(least()).toHaveAttribute('aria-invalid', 'true');
    expect(sheet().getAllByText('Enter a whole number, 1 or more')).toHaveLength(2);
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });

  it('is counted before it is published, with a reason', async () => {
    const { server, person, press, settled } = await draftOf('36');
    expect(screen.getByText('One belt changes: yellow.')).toBeInTheDocument();
    await press('Show whom it touches');
    expect(screen.getByText(/^Something happens to 12 people on that day/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toHaveAttribute('href', '/hr/certification/p1');
    await press(/^Publish version 2 from/);
    expect(screen.getAllByText('Enter the reason. It is kept with the decision.')).toHaveLength(2);
    expect(server.variablesOf(PublishRuleSetDocument)).toEqual([]);
    await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'Less often');
    await settled();
    await press(/^Publish version 2 from/);
    const [sent] = server.variablesOf(PublishRuleSetDocument);
    expect(sent).toMatchObject({
      reason: 'Less often',
      input: { expectedVersion: 1, effectiveFrom: todayHere() },
    });
    expect(sent?.input.belts).toHaveLength(1);
    expect(sent?.input.belts[0]?.validity?.months).toBe(36);
    expect(TestBed.inject(Router).url).toBe('/hr/certification/rules');
  });

  it('asks for something else and for less of it', async () => {
    const { server, person, press, settled } = await open('/hr/certification/rules/draft');
    await press('Change the yellow belt');
    const [list] = sheet().getAllByRole('combobox', { name: 'Ask for something else' });
    await person.selectOptions(list!, 'People taught');
    await press('Add', within(list!.closest('obi-asked-editor')!));
    await press('Remove: Every module of the yellow belt, published at least', sheet());
    await press('Keep in the draft', sheet());
    await settled();
    await press('Show whom it touches');
    const [asked] = server.variablesOf(RuleSetPreviewDocument)[0]?.input.belts ?? [];
    expect(asked?.requirements).toEqual([{ kind: 'taught', belt: null, keys: [], role: null, count: 1 }]);
  });

  it('is not counted as long as nothing changed', async () => {
    const { server, press } = await open('/hr/certification/rules/draft');
    await press('Show whom it touches');
    expect(
      screen.getByText('Change something first: these are the rules of the last version'),
    ).toBeInTheDocument();
    expect(server.variablesOf(RuleSetPreviewDocument)).toEqual([]);
  });

  it('stands when somebody published meanwhile, and says which belts they changed as well', async () => {
    const { server, press } = await draftOf('12');
    server.refuses(RuleSetPreviewDocument, { kind: 'CONFLICT', code: 'BELTS_RULES_CHANGED' });
    server.answers(RuleSetsDocument, { ruleSets: [second, first], requirementChoices });
    await press('Show whom it touches');
    expect(screen.getByText('Version 2 was published by Rosa Vidal since you began.')).toBeInTheDocument();
    expect(screen.getByText(/It changed yellow as well/)).toBeInTheDocument();
    server.answers(RuleSetPreviewDocument, { ruleSetPreview: { people: 0, belts: [] } });
    await press('Go on from version 2');
    expect(screen.getByRole('heading', { level: 1, name: 'What shall version 3 ask?' })).toBeInTheDocument();
    await press('Show whom it touches');
    expect(server.variablesOf(RuleSetPreviewDocument).at(-1)?.input).toMatchObject({
      expectedVersion: 2,
      belts: [{ belt: 'yellow', validity: { months: 12 } }],
    });
  });

  it('is still there after the page was loaded again', async () => {
    await draftOf('36');
    TestBed.resetTestingModule();
    await open('/hr/certification/rules/draft');
    expect(screen.getByText('One belt changes: yellow.')).toBeInTheDocument();
  });
});
