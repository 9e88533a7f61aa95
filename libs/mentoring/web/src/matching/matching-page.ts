import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
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
  ObiSegment,
  Toasts,
} from '@obi/shared/ui';
import {
  countInWords,
  CountPipe,
  injectDownload,
  injectNarrow,
  injectQuery,
  injectUrlState,
  InstantPipe,
  MessageCatalogue,
} from '@obi/shared/web';
import { MatchingActs } from './matching-acts';
import { MatchingDocument, MatchingServableDocument, type MatchingRowSet } from './matching-page.graphql.gen';
import { type Row, setNames, type Workbench } from './matching-words';
import { ForbiddenPanel } from './forbidden-panel';
import { PairsTable } from './pairs-table';
import { type Rather, RatherPanel } from './rather-panel';
import { CHUNK, RowChunks } from './row-chunks';
import { RunsPanel } from './runs-panel';
import { type Settings, settingsOf, SettingsPanel } from './settings-panel';
import { type Together, type Trial, Trials } from './trials';
import { UnderWay } from './under-way';
import { WhoWaits } from './who-waits';
import { WhatIfTable } from './what-if-table';
import { keepQuestion, whatIfQuestion } from './what-if-words';
import { titleOf, WhyPanel } from './why-panel';

/** Points for pairs that stay, set beside each other. */
const WAYS_TO_KEEP = [0, 1, 3, 10];

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
    ObiSegment,
    ForbiddenPanel,
    PairsTable,
    RatherPanel,
    RunsPanel,
    SettingsPanel,
    UnderWay,
    WhatIfTable,
    WhoWaits,
    WhyPanel,
  ],
  templateUrl: './matching-page.html',
  styleUrl: './matching-page.css',
})
export class MatchingPage {
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly programmeId = input.required<string>();
  protected readonly url = injectUrlState({ set: 'all', search: '', pair: '' });
  private readonly filter = computed(() => ({
    programmeId: this.programmeId(),
    set: this.set(),
    search: this.url.value().search,
  }));
  protected readonly query = injectQuery(MatchingDocument, () => ({ ...this.filter(), first: CHUNK }), {
    keep: 'always',
  });
  protected readonly acts = new MatchingActs(this.programmeId, ({ isOutOfDate }) => {
    // Why stands on the page, below the sheet.
    this.whyOpen.set(false);
    if (isOutOfDate) this.changed();
  });
  protected readonly file = injectDownload();
  /** What was tried and then used: it is tried no more as soon as the workbench has it. */
  private used: Settings | undefined;
  /** What HR tries; nothing is changed by it. */
  protected readonly trial = linkedSignal<Workbench | undefined, Settings | undefined>({
    source: () => this.bench(),
    computation: (_, before) => (before?.value === this.used ? undefined : before?.value),
  });
  /** Two whom HR would put together, and whether ways of keeping pairs are set beside each other. */
  protected readonly together = signal<(Together & { readonly words: string }) | null>(null);
  protected readonly comparing = signal(false);
  protected readonly sending = signal(false);
  protected readonly settingsOpen = signal(false);
  protected readonly whyOpen = signal(false);
  private readonly narrow = injectNarrow();
  protected readonly roomy = computed(() => !this.narrow());

  protected readonly bench = computed(() => this.query.value()?.matching);
  /** Asked beside the workbench, which does not wait for it. */
  protected readonly servable = injectQuery(MatchingServableDocument, () =>
    this.bench()?.runId ? { programmeId: this.programmeId() } : undefined,
  );
  protected readonly rows = new RowChunks(this.bench, this.filter);
  protected readonly rowAt = (place: number) => this.rows.at(place);
  protected readonly set = computed(
    () => setNames.find((one) => one.value === this.url.value().set)?.value ?? 'all',
  );
  protected readonly selected = computed(() => this.rows.find(this.url.value().pair) ?? this.rows.at(0));
  protected readonly sets = computed<readonly Choice<MatchingRowSet>[]>(() => {
    const bench = this.bench();
    const names = setNames.filter(
      ({ value }) => value !== 'flagged' || this.set() === 'flagged' || (bench?.flagged ?? 0) > 0,
    );
    return names.map(({ value, label, count }) => ({
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
    const all = countInWords(this.rows.count());
    return this.url.value().search ? `${all} found, highest score first` : `${all}, highest score first`;
  });
  protected readonly runsOpen = signal(false);
  protected readonly ratherOpen = signal(false);
  protected readonly forbiddenOpen = signal(false);
  private readonly trialList = computed<readonly Trial[]>(() => {
    const bench = this.bench();
    if (!bench?.runId) return [];
    const now = settingsOf(bench.programme);
    const settings = this.trial() ?? now;
    const together = this.together();
    if (together) {
      const { words, ...two } = together;
      return [{ settings, words, together: two }];
    }
    if (this.comparing()) {
      return WAYS_TO_KEEP.map((keep) => ({
        ...{ settings: { ...settings, keep }, words: keepQuestion(keep), together: null },
      }));
    }
    const words = whatIfQuestion(now, settings);
    return words ? [{ settings, words, together: null }] : [];
  });
  protected readonly trials = new Trials(this.programmeId, this.trialList);
  /** Whether something is worked out for this page now. */
  protected readonly awaited = computed(() => this.acts.isPending() || this.trials.isWorking());
  protected readonly exportProblem = computed(() => {
    const refusal = this.file.refusal();
    return refusal && this.catalogue.tell(refusal);
  });
  protected readonly whyTitle = computed(() => {
    const row = this.selected();
    return row ? titleOf(row) : '';
  });

  protected choose(row: Row): void {
    this.url.set({ pair: row.id });
    if (!this.roomy()) this.whyOpen.set(true);
  }

  protected async run(settings: Settings, together: Together | null = null): Promise<boolean> {
    // How far it is, and why it is refused, stands on the page below the sheet.
    this.settingsOpen.set(false);
    if (!(await this.acts.run(settings, together))) return false;
    this.together.set(null);
    this.comparing.set(false);
    this.used = this.trial();
    this.changed();
    return true;
  }

  protected async useTrial({ settings, together }: Trial): Promise<void> {
    if (this.acts.isPending() || !(await this.run(settings, together))) return;
    // The row of what was tried is gone; the title says what it came to.
    this.host.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** Leaves off what is tried: two together first, then ways to keep pairs, then other settings. */
  protected discard(): void {
    if (this.together()) this.together.set(null);
    else if (this.comparing()) this.comparing.set(false);
    else this.trial.set(undefined);
  }

  /** Sets ways of keeping the pairs of now beside each other. */
  protected compare(): void {
    this.settingsOpen.set(false);
    this.together.set(null);
    this.comparing.set(true);
    this.showTrials();
  }

  /** Shows what it would cost the others if two were a pair who would rather. */
  protected tryTogether({ mentee, mentor }: Rather): void {
    this.ratherOpen.set(false);
    const words = `What if ${mentee.name} and ${mentor.name} are a pair?`;
    this.together.set({ menteeId: mentee.id, mentorId: mentor.id, words });
    this.showTrials();
  }

  /** What is tried stands above the list: whoever has scrolled down would not see it. */
  private showTrials(): void {
    this.host.querySelector('obi-what-if-table')?.scrollIntoView?.({ block: 'nearest' });
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
    if (await this.acts.matchLateJoiners(drafts)) this.changed();
  }

  /** What was changed is looked at anew, and what was tried before is tried again. */
  protected changed(): void {
    this.trials.forget();
    this.query.refetch();
    this.servable.refetch();
  }

  protected async lockOrUnlock(row: Row): Promise<void> {
    if (await this.acts.lockOrUnlock(row)) this.changed();
  }

  protected async forbidPair(row: Row): Promise<void> {
    const { mentee, mentor } = row;
    if (!mentor) return;
    const undo = () => void this.allow({ menteeId: mentee.id, mentorId: mentor.id });
    if (!(await this.acts.forbid(row, undo))) return;
    this.whyOpen.set(false);
    this.changed();
  }

  protected async allow(two: Together): Promise<void> {
    if (await this.acts.allow(two, this.bench()?.drafts ?? 0)) this.changed();
  }

  protected async leaveAsItIs(row: Row): Promise<void> {
    if (await this.acts.leaveAsItIs(row)) this.changed();
  }

  protected async swap(row: Row, mentorId: string): Promise<void> {
    if (!(await this.acts.swap(row, mentorId))) return;
    this.whyOpen.set(false);
    this.changed();
  }

  protected async send(): Promise<void> {
    const bench = this.bench();
    const isSent = bench !== undefined && (await this.acts.send(bench));
    this.sending.set(false);
    if (isSent) this.changed();
  }

  protected async exported(): Promise<void> {
    const path = `/api/mentoring/programmes/${this.programmeId()}/pairs.csv`;
    const name = this.bench()?.programme.name ?? 'pairs';
    if (await this.file.run(path, `${name}.csv`))
      this.toasts.show('The file is there. Every export is logged.');
  }
}
