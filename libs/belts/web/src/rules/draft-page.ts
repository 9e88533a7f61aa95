import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { refusalOfFirstDay, refusalOfReason } from '@obi/belts/rules';
import {
  beltPhrase,
  type FormError,
  ObiActionBar,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  ObiTag,
  Toasts,
} from '@obi/shared/ui';
import {
  dayInWords,
  type Failure,
  injectMutation,
  injectQuery,
  MessageCatalogue,
  todayHere,
} from '@obi/shared/web';
import { DayField } from '../day/day-field';
import { listed } from '../words/numbers';
import { asBelt } from '../words/way';
import { type BeltForm, controlAt, inputOf, isChanged, shownAfter } from './belt-form';
import { BeltRule } from './belt-rule';
import { type BeltInHand, BeltSheet } from './belt-sheet';
import { keepDraft, type KeptDraft, keptDraft } from './kept-draft';
import { PublishRuleSetDocument, RuleSetPreviewDocument, RuleSetsDocument } from './rules.graphql.gen';
import { type ShownBelt, titlesOf } from './rules-words';
import { TouchesPanel } from './touches-panel';

/** What shall the next version ask, whom does that touch, and from when? */
@Component({
  selector: 'obi-draft-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    BeltRule,
    BeltSheet,
    DayField,
    ObiActionBar,
    ObiError,
    ObiErrorSummary,
    ObiField,
    ObiInput,
    ObiLoading,
    ObiTag,
    TouchesPanel,
  ],
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.css',
})
export class DraftPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(RuleSetsDocument, () => ({}));
  protected readonly publishing = injectMutation(PublishRuleSetDocument);

  private readonly draft = signal<Partial<KeptDraft>>(keptDraft() ?? {});
  protected readonly last = computed(() => this.query.value()?.ruleSets[0]);
  protected readonly choices = computed(
    () => this.query.value()?.requirementChoices ?? { modules: [], assessments: [] },
  );
  protected readonly titles = computed(() => titlesOf(this.choices()));
  private readonly startedFrom = computed(() => this.draft().startedFrom ?? this.last()?.version ?? 0);
  protected readonly next = computed(() => (this.last()?.version ?? 0) + 1);
  protected readonly from = computed(() => {
    const first = this.last()?.effectiveFrom ?? '';
    const today = todayHere();
    return this.draft().effectiveFrom ?? (first > today ? first : today);
  });
  protected readonly reason = computed(() => this.draft().reason ?? '');
  protected readonly rows = computed(() =>
    (this.last()?.belts ?? []).map((rule) => {
      const form = this.draft().forms?.[rule.belt];
      const changed = form !== undefined && isChanged(form, rule);
      return { rule, form, changed, shown: changed ? shownAfter(form, rule) : rule };
    }),
  );
  protected readonly changed = computed(() => this.rows().filter(({ changed }) => changed));
  protected readonly inHand = signal<BeltInHand | undefined>(undefined);

  private readonly input = computed(() => ({
    expectedVersion: this.startedFrom(),
    effectiveFrom: this.from(),
    belts: this.changed().flatMap(({ form }) => (form ? [inputOf(form)] : [])),
  }));
  private readonly asked = signal<ReturnType<typeof this.input> | undefined>(undefined);
  protected readonly preview = injectQuery(RuleSetPreviewDocument, () => {
    const input = this.asked();
    return input && { input };
  });
  private readonly isAsked = computed(() => JSON.stringify(this.asked()) === JSON.stringify(this.input()));
  /** What was counted is shown as long as it is the draft that was counted. */
  protected readonly touches = computed(() =>
    this.isAsked() ? this.preview.value()?.ruleSetPreview : undefined,
  );
  protected readonly isCounting = computed(() => this.asked() !== undefined && this.preview.isLoading());
  private readonly tried = signal<'preview' | 'publish' | undefined>(undefined);

  /** Somebody published since this draft was begun; the belts that they changed as well are named. */
  protected readonly overtaken = computed(() => {
    const last = this.last();
    if (!last || last.version === this.startedFrom()) return undefined;
    const before = this.query.value()?.ruleSets.find(({ version }) => version === this.startedFrom());
    const both = this.changed().filter(({ rule }) => !isAlike(rule, before?.belts));
    return { version: last.version, by: last.publishedBy, both: listed(both.map(({ rule }) => rule.belt)) };
  });
  protected readonly summary = computed(() => {
    const belts = this.changed().map(({ rule }) => rule.belt);
    if (belts.length === 0) return 'Nothing changed yet.';
    return `${belts.length === 1 ? 'One belt changes' : `${belts.length} belts change`}: ${listed(belts)}.`;
  });
  protected readonly publishWords = computed(
    () => `Publish version ${this.next()} from ${dayInWords(this.from())}`,
  );
  protected readonly errors = computed<readonly FormError[]>(() => {
    const failure = this.publishing.refusal() ?? (this.isAsked() ? this.preview.error() : undefined);
    if (failure && !this.overtaken())
      return [{ control: this.controlOf(failure), message: this.catalogue.tell(failure) }];
    return this.tried() === undefined ? [] : this.missing(this.tried() === 'publish');
  });

  constructor() {
    effect(() => {
      const { forms, effectiveFrom, reason } = this.draft();
      if (this.startedFrom() === 0 || (!forms && !effectiveFrom && !reason)) return;
      keepDraft({
        ...{ startedFrom: this.startedFrom(), forms: forms ?? {} },
        ...{ effectiveFrom: this.from(), reason: this.reason() },
      });
    });
    effect(() => {
      const failure = this.publishing.refusal() ?? this.preview.error();
      if (failure?.code === 'BELTS_RULES_CHANGED') this.query.refetch();
    });
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected open(rule: ShownBelt, form: BeltForm | undefined): void {
    this.inHand.set({ rule, form });
  }

  protected keep(form: BeltForm): void {
    this.change({ forms: { ...this.draft().forms, [form.belt]: form } });
    this.inHand.set(undefined);
  }

  protected undo(belt: string): void {
    const { [belt]: _, ...forms } = this.draft().forms ?? {};
    this.change({ forms });
  }

  protected change(change: Partial<KeptDraft>): void {
    this.publishing.reset();
    this.draft.update((draft) => ({ ...draft, startedFrom: this.startedFrom(), ...change }));
  }

  /** The draft goes on from the version that was published meanwhile, and is counted anew. */
  protected goOn(): void {
    this.asked.set(undefined);
    this.change({ startedFrom: this.last()?.version ?? 0 });
  }

  protected discard(): void {
    keepDraft(undefined);
    this.draft.set({});
    this.asked.set(undefined);
    void this.router.navigateByUrl('/hr/certification/rules');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.overtaken()) return;
    if (this.touches()) void this.publish();
    else this.count();
  }

  private count(): void {
    this.publishing.reset();
    this.tried.set('preview');
    if (this.missing(false).length > 0) return;
    if (this.isAsked()) this.preview.refetch();
    else this.asked.set(this.input());
  }

  private async publish(): Promise<void> {
    this.tried.set('publish');
    if (this.missing(true).length > 0) return;
    const done = await this.publishing.run({ input: this.input(), reason: this.reason() });
    if (!done) return;
    keepDraft(undefined);
    const { version, effectiveFrom } = done.publishRuleSet;
    this.toasts.show(`Version ${version} published. It counts from ${dayInWords(effectiveFrom)}.`);
    void this.router.navigateByUrl('/hr/certification/rules');
  }

  private missing(withReason: boolean): FormError[] {
    const last = this.last();
    const errors: FormError[] = [];
    if (this.changed().length === 0)
      errors.push({
        control: 'belts',
        message: this.catalogue.tellRefusal({ code: 'BELTS_RULES_UNCHANGED' }),
      });
    const day = last && refusalOfFirstDay(last, this.from(), todayHere());
    if (day) errors.push({ control: 'effectiveFrom', message: this.catalogue.tellRefusal(day) });
    const why = withReason ? refusalOfReason({ reason: this.reason() }) : undefined;
    if (why) errors.push({ control: 'reason', message: this.catalogue.tellRefusal(why) });
    return errors;
  }

  /** What the server refuses of a belt is mended in its sheet, which the button of the belt opens. */
  private controlOf({ field }: Failure): string {
    if (!field) return 'belts';
    const [belt] = field.split('.');
    return asBelt(belt ?? null) && this.rows().some(({ rule }) => rule.belt === belt)
      ? `change-${belt}`
      : controlAt(field, 0);
  }

  protected phrase(belt: string): string {
    return beltPhrase(asBelt(belt));
  }
}

function isAlike(rule: ShownBelt, before: readonly ShownBelt[] | undefined): boolean {
  return JSON.stringify(rule) === JSON.stringify(before?.find(({ belt }) => belt === rule.belt));
}
