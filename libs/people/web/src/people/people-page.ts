import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ObiAddressValue,
  ObiDialog,
  ObiEmpty,
  ObiError,
  ObiIcon,
  ObiLoading,
  ObiPager,
  ObiTabs,
  type PageSize,
  type Tab,
} from '@obi/shared/ui';
import {
  CountPipe,
  countInWords,
  DayPicker,
  injectQuery,
  injectUrlState,
  LocalDatePipe,
  MessageCatalogue,
  ObiCan,
  pastDayIn,
  Session,
  todayHere,
} from '@obi/shared/web';
import { PeopleListDocument, UnitTreeDocument } from './people-page.graphql.gen';
import { PeopleRows } from './people-rows';
import {
  ADDRESS,
  type Address,
  FIRST_PAGE,
  firstRowOf,
  pageSizeOf,
  type Shown,
  shownOf,
  wishOf,
} from './people-state';
import { trailTo } from './unit-rows';
import { UnitTree } from './unit-tree';

/** Who is this, where do they sit? Everything that is shown stands in the address. */
@Component({
  selector: 'obi-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ObiAddressValue,
    RouterLink,
    CountPipe,
    DayPicker,
    LocalDatePipe,
    ObiCan,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiPager,
    ObiTabs,
    PeopleRows,
    UnitTree,
  ],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
})
export class PeoplePage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly session = inject(Session);
  private readonly url = injectUrlState(ADDRESS);
  /** The cursors of the pages that one came through, the first page not among them. */
  private readonly cameFrom: string[] = [];
  protected readonly address = this.url.value;
  protected readonly unitSheet = signal(false);

  protected readonly listQuery = injectQuery(PeopleListDocument, () => wishOf(this.address(), this.on()), {
    keep: 'always',
  });
  protected readonly treeQuery = injectQuery(UnitTreeDocument, () => ({}));
  protected readonly list = computed(() => this.listQuery.value()?.people);
  protected readonly count = computed(() => this.listQuery.value()?.peopleCount ?? 0);
  protected readonly units = computed(() => this.treeQuery.value()?.units ?? []);
  protected readonly trail = computed(() => trailTo(this.units(), this.address().unit));
  protected readonly within = computed(() => this.trail().at(-1)?.name);
  /** The past day that is looked at; empty for today. Only who may look back does. */
  protected readonly on = computed(() =>
    this.session.can('person.viewPast') ? pastDayIn(this.address().asOf, todayHere()) : '',
  );
  protected readonly shown = computed(() => shownOf(this.address()));
  protected readonly tabs: readonly Tab<Shown>[] = [
    { id: 'here', label: 'Here' },
    { id: 'left', label: 'Have left' },
  ];
  protected readonly filtered = computed(
    () => this.address().search.trim() !== '' || this.address().unit !== '',
  );
  protected readonly size = computed(() => pageSizeOf(this.address()));
  protected readonly firstRow = computed(() => firstRowOf(this.address()));
  protected readonly rowsShown = computed(() => {
    const from = this.firstRow();
    const to = from + (this.list()?.nodes.length ?? 0) - 1;
    return `${countInWords(from)} to ${countInWords(to)} of ${countInWords(this.count())}`;
  });
  protected readonly failure = computed(() => {
    const failure = this.listQuery.error() ?? this.treeQuery.error();
    return failure && { words: this.catalogue.tell(failure), reference: failure.reference ?? undefined };
  });

  protected show(change: Partial<Address>): void {
    this.cameFrom.length = 0;
    this.url.set({ ...FIRST_PAGE, ...change });
  }

  protected chooseUnit(unit: string): void {
    // Choosing the open unit once more goes up again.
    const chosen = unit === this.address().unit ? (this.trail().at(-2)?.id ?? '') : unit;
    this.show({ unit: chosen });
  }

  /** The list follows when one has stopped typing. */
  protected resize(size: PageSize): void {
    this.show({ rows: String(size) });
  }

  protected next(): void {
    const end = this.list()?.pageInfo.endCursor;
    if (!end) return;
    this.cameFrom.push(this.address().after);
    this.url.set({ after: end, from: String(this.firstRow() + this.size()) });
  }

  protected previous(): void {
    const before = this.cameFrom.pop();
    const from = this.firstRow() - this.size();
    this.url.set(before && from > 1 ? { after: before, from: String(from) } : FIRST_PAGE);
  }

  protected again(): void {
    this.listQuery.refetch();
    this.treeQuery.refetch();
  }
}
