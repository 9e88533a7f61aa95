import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ObiAddressValue,
  type Choice,
  ObiDialog,
  ObiEmpty,
  ObiError,
  ObiIcon,
  ObiLoading,
  ObiPager,
  ObiSegment,
  type PageSize,
  Toasts,
} from '@obi/shared/ui';
import {
  counted,
  countInWords,
  CountPipe,
  injectMutation,
  injectQuery,
  injectUrlState,
  InstantPipe,
  MessageCatalogue,
} from '@obi/shared/web';
import {
  ForbidProposalDocument,
  LockProposalDocument,
  MatchingDocument,
  type MatchingRowSet,
  RunMatchingDocument,
  SendProposalsDocument,
  UnlockProposalDocument,
} from './matching-page.graphql.gen';
import { type Row, setNames } from './matching-words';
import { PairsTable } from './pairs-table';
import { type Settings, SettingsPanel } from './settings-panel';
import { titleOf, WhyPanel } from './why-panel';

const SIZES: readonly PageSize[] = [25, 50, 100];
const ROOMY = '(min-width: 1024px)';

/** Do these pairs hold up? */
@Component({
  selector: 'obi-matching-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ObiAddressValue,
    RouterLink,
    CountPipe,
    InstantPipe,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiIcon,
    ObiLoading,
    ObiPager,
    ObiSegment,
    PairsTable,
    SettingsPanel,
    WhyPanel,
  ],
  templateUrl: './matching-page.html',
  styleUrl: './matching-page.css',
})
export class MatchingPage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  readonly programmeId = input.required<string>();
  protected readonly url = injectUrlState({ set: 'all', search: '', size: '50', pair: '' });
  /** Where each page begins that was turned over, so that one can turn back. */
  private readonly trail = signal<readonly string[]>([]);
  protected readonly query = injectQuery(
    MatchingDocument,
    () => ({
      programmeId: this.programmeId(),
      set: this.set(),
      search: this.url.value().search,
      first: this.size(),
      after: this.trail().at(-1) ?? null,
    }),
    { keep: 'always' },
  );
  protected readonly runs = injectMutation(RunMatchingDocument);
  protected readonly sends = injectMutation(SendProposalsDocument);
  private readonly lock = injectMutation(LockProposalDocument);
  private readonly unlock = injectMutation(UnlockProposalDocument);
  private readonly forbid = injectMutation(ForbidProposalDocument);
  protected readonly sending = signal(false);
  protected readonly settingsOpen = signal(false);
  protected readonly whyOpen = signal(false);
  protected readonly roomy = signal(true);

  protected readonly bench = computed(() => this.query.value()?.matching);
  protected readonly rows = computed(() => this.bench()?.rows.nodes ?? []);
  protected readonly set = computed(
    () => setNames.find((one) => one.value === this.url.value().set)?.value ?? 'all',
  );
  protected readonly size = computed(() => SIZES.find((one) => String(one) === this.url.value().size) ?? 50);
  protected readonly selected = computed(
    () => this.rows().find((row) => row.id === this.url.value().pair) ?? this.rows().at(0),
  );
  protected readonly sets = computed<readonly Choice<MatchingRowSet>[]>(() => {
    const bench = this.bench();
    return setNames.map(({ value, label, count }) => ({
      value,
      label: bench ? `${label} ${countInWords(bench[count])}` : label,
    }));
  });
  protected readonly title = computed(() => {
    const bench = this.bench();
    if (!bench) return 'Matching';
    const { name } = bench.programme;
    return bench.pairs > 0
      ? `${name}: ${bench.pairs === 1 ? 'does this pair' : `do these ${countInWords(bench.pairs)} pairs`} hold up?`
      : `${name}: who meets whom?`;
  });
  protected readonly shown = computed(() => {
    const begin = this.trail().length * this.size();
    const all = this.bench()?.[setNames.find((one) => one.value === this.set())?.count ?? 'all'] ?? 0;
    const end = begin + this.rows().length;
    if (this.url.value().search) return `${this.rows().length} found, highest score first`;
    return `${Math.min(begin + 1, end)} to ${end} of ${countInWords(all)}, highest score first`;
  });
  protected readonly isPending = computed(() =>
    [this.runs, this.sends, this.lock, this.unlock, this.forbid].some((one) => one.isPending()),
  );
  protected readonly problem = computed(() => {
    const refusals = [this.runs, this.sends, this.lock, this.unlock, this.forbid].map((one) => one.refusal());
    const refusal = refusals.find((one) => one !== undefined);
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly whyTitle = computed(() => {
    const row = this.selected();
    return row ? titleOf(row) : '';
  });

  constructor() {
    const width = inject(DOCUMENT).defaultView?.matchMedia?.(ROOMY);
    if (!width) return;
    const follow = () => this.roomy.set(width.matches);
    follow();
    width.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => width.removeEventListener('change', follow));
  }

  protected choose(row: Row): void {
    this.url.set({ pair: row.id });
    if (!this.roomy()) this.whyOpen.set(true);
  }

  protected filter(change: { set?: string; search?: string; size?: string }): void {
    this.trail.set([]);
    this.url.set(change);
  }

  protected search(event: Event): void {
    this.filter({ search: (event.target as HTMLInputElement).value });
  }

  protected turn(way: 'next' | 'previous'): void {
    const end = this.bench()?.rows.pageInfo.endCursor;
    this.trail.update((trail) => (way === 'next' && end ? [...trail, end] : trail.slice(0, -1)));
  }

  protected pages(): number {
    return this.trail().length;
  }

  protected async run(settings: Settings): Promise<void> {
    this.forget();
    const done = await this.runs.run({ programmeId: this.programmeId(), settings });
    if (!done) return;
    this.settingsOpen.set(false);
    this.trail.set([]);
    this.toasts.show(`${counted(done.runMatching.pairs, 'pair', 'pairs')} proposed`);
    this.query.refetch();
  }

  protected async lockOrUnlock(row: Row): Promise<void> {
    if (!row.proposalId) return;
    this.forget();
    if (await (row.locked ? this.unlock : this.lock).run({ id: row.proposalId })) this.query.refetch();
  }

  protected async forbidPair(row: Row): Promise<void> {
    if (!row.proposalId) return;
    this.forget();
    if (!(await this.forbid.run({ id: row.proposalId }))) return;
    this.whyOpen.set(false);
    this.toasts.show('Pair forbidden. Run again to find another mentor');
    this.query.refetch();
  }

  protected async send(): Promise<void> {
    const bench = this.bench();
    if (!bench?.runId) return;
    this.forget();
    const sent = bench.drafts;
    if (!(await this.sends.run({ programmeId: this.programmeId(), runId: bench.runId }))) {
      this.sending.set(false);
      return;
    }
    this.sending.set(false);
    this.toasts.show(`${counted(sent, 'proposal', 'proposals')} sent`);
    this.query.refetch();
  }

  private forget(): void {
    for (const one of [this.runs, this.sends, this.lock, this.unlock, this.forbid]) one.reset();
  }
}
