import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
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
  countInWords,
  CountPipe,
  injectDownload,
  injectQuery,
  injectUrlState,
  InstantPipe,
  MessageCatalogue,
} from '@obi/shared/web';
import { MatchingActs } from './matching-acts';
import { MatchingDocument, type MatchingRowSet, MatchingWhatIfDocument } from './matching-page.graphql.gen';
import { type Row, setNames, type Workbench } from './matching-words';
import { PairsTable } from './pairs-table';
import { RunsPanel } from './runs-panel';
import { type Settings, settingsOf, SettingsPanel } from './settings-panel';
import { WhatIfTable } from './what-if-table';
import { whatIfQuestion } from './what-if-words';
import { titleOf, WhyPanel } from './why-panel';

const SIZES: readonly PageSize[] = [25, 50, 100];
/** So long nothing changes before what is tried is worked out. */
const LET_GO_MS = 350;
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
    RunsPanel,
    SettingsPanel,
    WhatIfTable,
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
  protected readonly acts = new MatchingActs(this.programmeId);
  protected readonly file = injectDownload();
  /** What HR tries; nothing is changed by it. */
  protected readonly trial = signal<Settings | undefined>(undefined);
  /** What is asked of the server: a slider is let go of first. */
  private readonly asked = signal<Settings | undefined>(undefined);
  private readonly whatIf = injectQuery(MatchingWhatIfDocument, () => {
    const settings = this.asked();
    return settings && this.bench()?.runId ? { programmeId: this.programmeId(), settings } : undefined;
  });
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
  protected readonly runsOpen = signal(false);
  protected readonly question = computed(() => {
    const [bench, trial] = [this.bench(), this.trial()];
    return bench?.runId && trial ? whatIfQuestion(settingsOf(bench.programme), trial) : undefined;
  });
  protected readonly tried = computed(() =>
    this.asked() === this.trial() ? this.whatIf.value()?.matchingWhatIf.figures : undefined,
  );
  protected readonly trialProblem = computed(() => {
    const failure = this.whatIf.error();
    return failure && this.catalogue.tell(failure);
  });
  protected readonly exportProblem = computed(() => {
    const refusal = this.file.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly whyTitle = computed(() => {
    const row = this.selected();
    return row ? titleOf(row) : '';
  });

  constructor() {
    effect((onCleanup) => {
      const trial = this.trial();
      const timer = setTimeout(() => this.asked.set(trial), LET_GO_MS);
      onCleanup(() => clearTimeout(timer));
    });
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
    if (!(await this.acts.run(settings))) return;
    this.settingsOpen.set(false);
    this.trial.set(undefined);
    this.trail.set([]);
    this.query.refetch();
  }

  protected async useTrial(): Promise<void> {
    const trial = this.trial();
    if (trial && !this.acts.isPending()) await this.run(trial);
  }

  /** Tries a wider rule beside the result. */
  protected tryRule(rule: Workbench['widerRules'][number]['settings']): void {
    const bench = this.bench();
    if (!bench) return;
    const now = settingsOf(bench.programme);
    this.trial.set({
      ...now,
      minGradeGap: rule.minGradeGap ?? now.minGradeGap,
      minOverlapMinutes: rule.minOverlapMinutes ?? now.minOverlapMinutes,
      sameLocationRequired: rule.sameLocationRequired ?? now.sameLocationRequired,
      allowPrevious: rule.allowPrevious ?? now.allowPrevious,
    });
  }

  protected async matchLateJoiners(drafts: number): Promise<void> {
    if (await this.acts.matchLateJoiners(drafts)) this.query.refetch();
  }

  protected async lockOrUnlock(row: Row): Promise<void> {
    if (await this.acts.lockOrUnlock(row)) this.query.refetch();
  }

  protected async forbidPair(row: Row): Promise<void> {
    if (!(await this.acts.forbid(row))) return;
    this.whyOpen.set(false);
    this.query.refetch();
  }

  protected async swap(row: Row, mentorId: string): Promise<void> {
    if (!(await this.acts.swap(row, mentorId))) return;
    this.whyOpen.set(false);
    this.query.refetch();
  }

  protected async send(): Promise<void> {
    const bench = this.bench();
    const isSent = bench !== undefined && (await this.acts.send(bench));
    this.sending.set(false);
    if (isSent) this.query.refetch();
  }

  protected async exported(): Promise<void> {
    const path = `/api/mentoring/programmes/${this.programmeId()}/pairs.csv`;
    const name = this.bench()?.programme.name ?? 'pairs';
    if (await this.file.run(path, `${name}.csv`))
      this.toasts.show('The file is there. Every export is logged.');
  }
}
