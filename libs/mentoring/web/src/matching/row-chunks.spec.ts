import { Component, signal } from '@angular/core';
import { fakeServer } from '@obi/testing/web';
import { render, waitFor } from '@testing-library/angular';
import { MatchingRowsDocument } from './matching-page.graphql.gen';
import type { Row, Workbench } from './matching-words';
import { type Filter, RowChunks } from './row-chunks';

const rowsFrom = (place: number, version: string) =>
  Array.from({ length: 100 }, (_, at) => ({ id: `${version}${place + at}` }) as Row);
const benchOf = (version: string) =>
  ({
    found: 1_000,
    pageEnds: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'],
    rows: { nodes: rowsFrom(0, version) },
  }) as unknown as Workbench;

@Component({ selector: 'obi-holder', template: '' })
class Holder {
  readonly bench = signal<Workbench | undefined>(benchOf('a'));
  readonly filter = signal<Filter>({ programmeId: 'pr', set: 'all', search: '' });
  readonly rows = new RowChunks(this.bench, this.filter);
}

async function open() {
  const server = fakeServer();
  let version = 'a';
  server.answers(MatchingRowsDocument, ({ after }) => ({
    matchingRows: { nodes: rowsFrom(100 * Number(String(after).slice(1)), version) },
  }));
  const { fixture } = await render(Holder);
  const { componentInstance: holder } = fixture;
  return { server, holder, renew: (next: string) => ((version = next), holder.bench.set(benchOf(next))) };
}

describe('the rows of a workbench', () => {
  it('are asked for where one looks, straight away and once', async () => {
    const { server, holder } = await open();
    holder.rows.look({ from: 660, to: 690 });
    await waitFor(() => expect(holder.rows.at(700)?.id).toBe('a700'));
    expect(holder.rows.at(660)?.id).toBe('a660');
    expect(holder.rows.at(300)).toBeUndefined();
    holder.rows.look({ from: 695, to: 725 });
    await waitFor(() => expect(holder.rows.at(724)?.id).toBe('a724'));
    expect(server.variablesOf(MatchingRowsDocument).map(({ after }) => after)).toEqual(['c6', 'c7']);
    expect(holder.rows.find('a711')?.id).toBe('a711');
  });

  it('stay on screen until newer ones are there', async () => {
    const { holder, renew } = await open();
    holder.rows.look({ from: 500, to: 530 });
    await waitFor(() => expect(holder.rows.at(510)?.id).toBe('a510'));
    renew('b');
    expect(holder.rows.at(510)?.id).toBe('a510');
    await waitFor(() => expect(holder.rows.at(510)?.id).toBe('b510'));
  });

  it('are others with another filter', async () => {
    const { holder, renew } = await open();
    holder.rows.look({ from: 500, to: 530 });
    await waitFor(() => expect(holder.rows.at(510)?.id).toBe('a510'));
    holder.rows.look({ from: 0, to: 0 });
    holder.filter.set({ programmeId: 'pr', set: 'low', search: '' });
    renew('b');
    await waitFor(() => expect(holder.rows.at(0)?.id).toBe('b0'));
    expect(holder.rows.at(510)).toBeUndefined();
  });

  it('can be asked for again when they did not come', async () => {
    const { server, holder } = await open();
    server.isUnreachableFor(MatchingRowsDocument);
    holder.rows.look({ from: 500, to: 530 });
    await waitFor(() => expect(holder.rows.error()).toBeDefined());
    server.answers(MatchingRowsDocument, { matchingRows: { nodes: rowsFrom(500, 'a') } });
    holder.rows.again();
    await waitFor(() => expect(holder.rows.at(510)?.id).toBe('a510'));
    expect(holder.rows.error()).toBeUndefined();
  });
});
