import { computed, effect, inject, signal, type Signal, untracked } from '@angular/core';
import { asFailure, type Failure, Transport } from '@obi/shared/web';
import { MatchingRowsDocument, type MatchingRowSet } from './matching-page.graphql.gen';
import type { Row, Workbench } from './matching-words';
import type { Drawn } from './row-window';

/** So many rows come at once. */
export const CHUNK = 100;

/** Rows so near to those in sight are asked for before they come into it. */
const AHEAD = 50;

/** Which rows are looked at. */
export interface Filter {
  readonly programmeId: string;
  readonly set: MatchingRowSet;
  readonly search: string;
}

/** The rows of a workbench as far as they were scrolled to: any of thousands is one page away. Made where a page is made. */
export class RowChunks {
  private readonly transport = inject(Transport);
  private readonly chunks = signal<ReadonlyMap<number, readonly Row[]>>(new Map());
  /** Which rows are in sight. */
  private readonly sight = signal<Drawn>({ from: 0, to: 0 });
  /** Chunks that are as new as the workbench, or on their way. */
  private fresh = new Set<number>();
  private asking = new AbortController();
  private shownFor = '';
  readonly error = signal<Failure | undefined>(undefined);
  readonly count = computed(() => this.bench()?.found ?? 0);

  constructor(
    private readonly bench: Signal<Workbench | undefined>,
    private readonly filter: Signal<Filter>,
  ) {
    effect(() => {
      const bench = this.bench();
      if (bench) untracked(() => this.begin(bench));
    });
    effect(() => {
      const { from, to } = this.sight();
      const bench = this.bench();
      if (!bench || to === 0) return;
      const last = Math.min(Math.floor((to - 1 + AHEAD) / CHUNK), Math.ceil(bench.found / CHUNK) - 1);
      for (let chunk = Math.floor(Math.max(0, from - AHEAD) / CHUNK); chunk <= last; chunk++) {
        if (!this.fresh.has(chunk)) void this.load(bench, chunk);
      }
    });
  }

  /** A row by its place; undefined while it is on its way. */
  at(place: number): Row | undefined {
    return this.chunks().get(Math.floor(place / CHUNK))?.[place % CHUNK];
  }

  /** A row that was loaded, by its id. */
  find(id: string): Row | undefined {
    for (const rows of this.chunks().values()) {
      const found = rows.find((row) => row.id === id);
      if (found) return found;
    }
    return undefined;
  }

  look(drawn: Drawn): void {
    this.sight.set(drawn);
  }

  /** After a failure. */
  again(): void {
    this.error.set(undefined);
    this.sight.update((drawn) => ({ ...drawn }));
  }

  /** What is on screen stays until its newer rows are there; with another filter nothing of it stays. */
  private begin({ rows }: Workbench): void {
    this.asking.abort();
    this.asking = new AbortController();
    this.error.set(undefined);
    const isSame = this.shownFor === JSON.stringify(this.filter());
    this.shownFor = JSON.stringify(this.filter());
    this.chunks.set(new Map([...(isSame ? this.chunks() : []), [0, rows.nodes]]));
    this.fresh = new Set([0]);
  }

  private async load(bench: Workbench, chunk: number): Promise<void> {
    const { signal: abort } = this.asking;
    this.fresh.add(chunk);
    try {
      const after = bench.pageEnds[chunk - 1];
      const variables = { ...untracked(this.filter), first: CHUNK, after };
      const { matchingRows } = await this.transport.execute(MatchingRowsDocument, variables, abort);
      if (abort.aborted) return;
      this.chunks.update((known) => new Map(known).set(chunk, matchingRows.nodes));
    } catch (error) {
      if (abort.aborted) return;
      this.fresh.delete(chunk);
      this.error.set(asFailure(error));
    }
  }
}
