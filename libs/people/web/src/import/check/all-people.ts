import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ObiError, ObiIcon, ObiLoading, ObiPager, type PageSize } from '@obi/shared/ui';
import { countInWords, injectQuery, injectUrlState, MessageCatalogue } from '@obi/shared/web';
import { ImportedPeopleDocument } from '../import.graphql.gen';
import { peopleInWords, type PeopleKind } from '../words/import-words';
import { ChangeTable } from './change-table';
import { NameList } from './name-list';

const SIZES: readonly PageSize[] = [25, 50, 100];

/** Everybody whom the file is about in one way, page by page; the place in the list is in the address. */
@Component({
  selector: 'obi-all-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeTable, NameList, ObiError, ObiIcon, ObiLoading, ObiPager],
  template: `
    <button type="button" class="btn t d back" (click)="closed.emit()">
      <obi-icon name="previous" [small]="true" />Back to the check
    </button>
    <h2 id="all" tabindex="-1">{{ title() }}</h2>
    @if (failure(); as words) {
      <obi-error what="We could not load these people" (again)="query.refetch()">{{ words }}</obi-error>
    }
    @if (page(); as page) {
      @if (kind() === 'change' || kind() === 'rejoin') {
        <obi-change-table [people]="page.nodes" [caption]="title()" />
      } @else {
        <obi-name-list [people]="page.nodes" [label]="title()" />
      }
      <obi-pager
        [shown]="shown()"
        [size]="size()"
        [before]="from() > 1"
        [after]="page.pageInfo.hasNextPage"
        (previous)="previous()"
        (next)="next()"
        (sizeChange)="url.set({ rows: '' + $event, after: '', from: '1' })"
      />
    } @else if (!failure()) {
      <obi-loading what="the people" [rows]="8" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--t-18);
      margin: 4px 0 6px;
    }
    h2:focus {
      outline: none;
    }
    .back {
      margin-left: -12px;
    }
  `,
})
export class AllPeople {
  private readonly catalogue = inject(MessageCatalogue);
  readonly id = input.required<string>();
  readonly kind = input.required<PeopleKind>();
  readonly total = input.required<number>();
  readonly closed = output();

  protected readonly url = injectUrlState({ after: '', from: '1', rows: '50' });
  /** Which page came before which, as long as the page is open: the server only goes on. */
  private readonly trail = new Map<string, string>();
  protected readonly size = computed(
    () => SIZES.find((size) => String(size) === this.url.value().rows) ?? 50,
  );
  protected readonly from = computed(() => Math.max(1, Math.trunc(Number(this.url.value().from)) || 1));
  protected readonly query = injectQuery(
    ImportedPeopleDocument,
    () => ({
      id: this.id(),
      kind: this.kind(),
      first: this.size(),
      after: this.url.value().after || null,
    }),
    { keep: 'always' },
  );
  protected readonly page = computed(() => this.query.value()?.peopleImport.changes);
  protected readonly title = computed(() => peopleInWords(this.kind(), this.total()));
  protected readonly shown = computed(() => {
    const from = this.from();
    const to = from + (this.page()?.nodes.length ?? 0) - 1;
    return `${countInWords(from)} to ${countInWords(to)} of ${countInWords(this.total())}`;
  });
  protected readonly failure = computed(() => {
    const failure = this.query.error();
    return failure && this.catalogue.tell(failure);
  });

  protected next(): void {
    const end = this.page()?.pageInfo.endCursor;
    if (!end) return;
    this.trail.set(end, this.url.value().after);
    this.url.set({ after: end, from: String(this.from() + this.size()) });
  }

  protected previous(): void {
    const before = this.trail.get(this.url.value().after);
    const from = this.from() - this.size();
    this.url.set(before && from > 1 ? { after: before, from: String(from) } : { after: '', from: '1' });
  }
}
