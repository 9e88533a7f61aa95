import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ObiEmpty,
  ObiError,
  ObiIcon,
  ObiLoading,
  ObiPager,
  ObiTabs,
  type PageSize,
  type Tab,
  Toasts,
} from '@obi/shared/ui';
import {
  counted,
  countInWords,
  CountPipe,
  DayPicker,
  injectDownload,
  injectQuery,
  injectUrlState,
  InstantPipe,
  LocalDatePipe,
  MessageCatalogue,
  pastDayIn,
  todayHere,
} from '@obi/shared/web';
import { type CertificationTab, isInForce } from '@obi/belts/rules';
import { BeltsByUnit } from './belts-by-unit';
import { CertificationListDocument, CertificationOverviewDocument } from './certification-page.graphql.gen';
import {
  activeFilters,
  ADDRESS,
  type Address,
  exportLink,
  filterOf,
  FIRST_PAGE,
  firstRowOf,
  pageSizeOf,
  tabOf,
  unknownFilters,
} from './certification-state';
import { ExpiringMonths } from './expiring-months';
import { FilterBar } from './filter-bar';
import { headlineOfOverview, overdueWords } from './overview-words';
import { PageTrail } from './page-trail';
import { PeopleTable } from './people-table';

/** Who is not certified, and why? Everything that is shown stands in the address. */
@Component({
  selector: 'obi-certification-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    BeltsByUnit,
    CountPipe,
    DayPicker,
    ExpiringMonths,
    FilterBar,
    InstantPipe,
    LocalDatePipe,
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiPager,
    ObiTabs,
    PeopleTable,
  ],
  templateUrl: './certification-page.html',
  styleUrl: './certification-page.css',
})
export class CertificationPage {
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly trail = new PageTrail();
  private readonly url = injectUrlState(ADDRESS);
  protected readonly file = injectDownload();
  protected readonly exportRefusal = computed(() => {
    const refusal = this.file.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly address = this.url.value;
  /** The past day that is looked at; empty for today. */
  protected readonly on = computed(() => pastDayIn(this.address().asOf, todayHere()));

  protected readonly overviewQuery = injectQuery(
    CertificationOverviewDocument,
    () => ({ unitId: this.address().unit || null, asOf: this.on() || null }),
    { keep: 'always' },
  );
  protected readonly listQuery = injectQuery(
    CertificationListDocument,
    () => ({
      filter: filterOf(this.address()),
      first: pageSizeOf(this.address()),
      after: this.address().after || undefined,
      asOf: this.on() || null,
    }),
    { keep: 'always' },
  );

  protected readonly overview = computed(() => this.overviewQuery.value()?.certificationOverview);
  protected readonly list = computed(() => this.listQuery.value()?.certificationList);
  /** The unit that is looked into, after those above it; the whole company goes without saying. */
  protected readonly within = computed(() => {
    const within = this.overview()?.within ?? [];
    return within.length > 1 ? within.slice(1) : within;
  });
  protected readonly title = computed(() => {
    const overview = this.overview();
    if (!overview) return 'Certification';
    const day = this.on() || todayHere();
    const hasNeeds = this.overviewQuery.value()?.needs.some((need) => isInForce(need, day)) ?? false;
    const unit = this.within().at(-1)?.name ?? '';
    return headlineOfOverview(overview, { hasNeeds, unit, isPast: this.on() !== '' });
  });
  protected readonly overdueWords = computed(() => overdueWords(this.overview()?.overdue ?? 0));
  protected readonly tab = computed(() => tabOf(this.address()));
  protected readonly view = computed(() => (this.address().view === 'table' ? 'table' : 'chart'));
  protected readonly tabs = computed<readonly Tab<CertificationTab>[]>(() => {
    const overview = this.overview();
    const count = (value?: number) => (value === undefined ? undefined : countInWords(value));
    return [
      { id: 'overdue', label: 'Overdue', count: count(overview?.overdue) },
      { id: 'expiring', label: 'Expiring', count: count(overview?.expiring.within90) },
      { id: 'everyone', label: 'Everyone', count: count(overview?.people) },
    ];
  });
  protected readonly filtered = computed(
    () => activeFilters(this.address(), '').length > 0 || this.address().search.trim() !== '',
  );
  /** What the address asks that nothing answers to: it is left out, and said. */
  protected readonly unknown = computed(() => unknownFilters(this.address()));
  protected readonly size = computed(() => pageSizeOf(this.address()));
  protected readonly firstRow = computed(() => firstRowOf(this.address()));
  protected readonly rowsShown = computed(() => {
    const list = this.list();
    if (!list) return '';
    const from = this.firstRow();
    return `${countInWords(from)} to ${countInWords(from + list.nodes.length - 1)} of ${countInWords(list.totalCount)}`;
  });
  protected readonly exportTo = computed(() => exportLink(this.address(), this.on()));
  protected readonly exportLabel = computed(() => {
    const count = this.list()?.totalCount;
    return count === undefined ? 'Export' : `Export ${counted(count, 'row', 'rows')}`;
  });
  protected readonly failure = computed(() => {
    const failure = this.overviewQuery.error() ?? this.listQuery.error();
    if (!failure) return undefined;
    const isUnit = ['NOT_FOUND', 'BAD_INPUT'].includes(failure.kind) && this.address().unit !== '';
    return {
      what: isUnit ? 'We do not know the unit of this address' : 'We could not count',
      words: isUnit
        ? 'It may have been closed, or be outside what you look after.'
        : this.catalogue.tell(failure),
      isUnit,
      reference: failure.reference ?? undefined,
    };
  });

  protected show(change: Partial<Address>): void {
    this.url.set({ ...FIRST_PAGE, ...change });
  }

  protected setView(view: 'chart' | 'table'): void {
    this.url.set({ view });
  }

  protected resize(size: PageSize): void {
    this.show({ rows: String(size) });
  }

  protected next(): void {
    const end = this.list()?.pageInfo.endCursor;
    if (!end) return;
    this.trail.wentOn(this.address().after, end);
    this.url.set({ after: end, from: String(this.firstRow() + this.size()) });
  }

  protected previous(): void {
    const before = this.trail.before(this.address().after);
    const from = this.firstRow() - this.size();
    this.url.set(before && from > 1 ? { after: before, from: String(from) } : FIRST_PAGE);
  }

  protected again(): void {
    this.overviewQuery.refetch();
    this.listQuery.refetch();
  }

  protected async exported(event: Event): Promise<void> {
    event.preventDefault();
    if (
      !this.list()?.totalCount ||
      !(await this.file.run(this.exportTo(), `certification-${this.on() || todayHere()}.csv`))
    )
      return;
    this.toasts.show(`${this.exportLabel()}: the file is there. Every export is logged.`);
  }

  protected clear(): void {
    this.show({
      tab: tabOf(this.address()),
      unit: '',
      search: '',
      held: '',
      needs: '',
      overdueDays: '',
      withinDays: '',
    });
  }
}
