import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { TypedDocument } from '@obi/kernel';
import { fakeServer, type FakeServer } from '@obi/testing/web';
import { render } from '@testing-library/angular';
import { Connection } from './connection';
import { injectMutation } from './inject-mutation';
import { injectQuery } from './inject-query';

const UnitDocument: TypedDocument<{ unit: string }, { id: string }> = { id: 'unit', name: 'Unit' };
const RenameDocument: TypedDocument<{ renamed: boolean }, { name: string }> = {
  id: 'rename',
  name: 'Rename',
};

@Component({ template: '' })
class UnitPage {
  readonly id = signal<string | undefined>(undefined);
  readonly unit = injectQuery(UnitDocument, () => {
    const id = this.id();
    return id === undefined ? undefined : { id };
  });
  readonly inTable = injectQuery(
    UnitDocument,
    () => {
      const id = this.id();
      return id === undefined ? undefined : { id };
    },
    { keep: 'always' },
  );
  readonly rename = injectMutation(RenameDocument);
}

async function open(server: FakeServer, id?: string) {
  server.answers(UnitDocument, (variables) => ({ unit: `Unit ${variables.id}` }));
  const { fixture } = await render(UnitPage);
  const page = fixture.componentInstance;
  const goTo = async (next: string) => {
    page.id.set(next);
    await fixture.whenStable();
  };
  if (id) await goTo(id);
  return { page, fixture, goTo };
}

describe('a query', () => {
  it('asks nothing until its variables are known', async () => {
    const server = fakeServer();
    const { page } = await open(server);
    expect(server.asked).toEqual([]);
    expect(page.unit.value()).toBeUndefined();
  });

  it('sends the id of the document, never its text', async () => {
    fakeServer();
    const { goTo } = await open(fakeServer());
    const sent = jest.spyOn(globalThis, 'fetch');
    await goTo('7');
    const [url, init] = sent.mock.calls[0]!;
    expect(url).toBe('/graphql');
    expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin' });
    expect(init?.headers).toMatchObject({ 'content-type': 'application/json', 'x-obi': '1' });
    expect(JSON.parse(String(init?.body))).toEqual({ documentId: 'unit', variables: { id: '7' } });
  });

  it('asks again when its variables change', async () => {
    const server = fakeServer();
    const { page, goTo } = await open(server, '1');
    expect(page.unit.value()).toEqual({ unit: 'Unit 1' });
    await goTo('2');
    expect(page.unit.value()).toEqual({ unit: 'Unit 2' });
  });

  it('keeps the old data when asking again fails', async () => {
    const server = fakeServer();
    const { page, fixture } = await open(server, '1');
    server.refuses(UnitDocument, { kind: 'INTERNAL', code: 'INTERNAL' });
    page.unit.refetch();
    await fixture.whenStable();
    expect(page.unit.value()).toEqual({ unit: 'Unit 1' });
    expect(page.unit.error()).toMatchObject({ kind: 'INTERNAL' });
  });

  it('asks anew when something changed while it was on its way', async () => {
    const server = fakeServer();
    const { page, fixture } = await open(server);
    page.id.set('1');
    TestBed.tick();
    expect(page.unit.isLoading()).toBe(true);
    page.unit.refetch();
    await fixture.whenStable();
    expect(server.variablesOf(UnitDocument)).toHaveLength(3);
    expect(page.unit.value()).toEqual({ unit: 'Unit 1' });
  });

  it('leaves the old data only where it was told to while other variables are asked for', async () => {
    const { page, fixture } = await open(fakeServer(), '1');
    page.id.set('2');
    TestBed.tick();
    expect(page.unit.value()).toBeUndefined();
    expect(page.inTable.value()).toEqual({ unit: 'Unit 1' });
    expect(page.inTable.isLoading()).toBe(true);
    await fixture.whenStable();
    expect(page.inTable.value()).toEqual({ unit: 'Unit 2' });
  });

  it('that reaches no server says that we are offline', async () => {
    const server = fakeServer();
    const { page, goTo } = await open(server);
    server.isUnreachableFor(UnitDocument);
    await goTo('1');
    expect(page.unit.error()).toMatchObject({ kind: 'OFFLINE' });
    expect(TestBed.inject(Connection).offline()).toBe(true);
  });
});

describe('a mutation', () => {
  it('answers what the server answers', async () => {
    const server = fakeServer();
    server.answers(RenameDocument, { renamed: true });
    const { page } = await open(server);
    expect(await page.rename.run({ name: 'Stores' })).toEqual({ renamed: true });
    expect(server.variablesOf(RenameDocument)).toEqual([{ name: 'Stores' }]);
    expect(page.rename.refusal()).toBeUndefined();
  });

  it('keeps why it was refused until it is run again', async () => {
    const server = fakeServer();
    server.refuses(RenameDocument, {
      kind: 'BAD_INPUT',
      code: 'NAME_TAKEN',
      params: { by: 'Ada' },
      field: 'name',
    });
    const { page } = await open(server);
    expect(await page.rename.run({ name: 'Stores' })).toBeUndefined();
    expect(page.rename.refusal()).toMatchObject({ code: 'NAME_TAKEN', params: { by: 'Ada' }, field: 'name' });
    server.answers(RenameDocument, { renamed: true });
    await page.rename.run({ name: 'Shops' });
    expect(page.rename.refusal()).toBeUndefined();
  });

  it('is not sent twice by two quick taps', async () => {
    const server = fakeServer();
    server.answers(RenameDocument, { renamed: true });
    const { page } = await open(server);
    await Promise.all([page.rename.run({ name: 'A' }), page.rename.run({ name: 'A' })]);
    expect(server.variablesOf(RenameDocument)).toHaveLength(1);
    expect(page.rename.isPending()).toBe(false);
  });
});
