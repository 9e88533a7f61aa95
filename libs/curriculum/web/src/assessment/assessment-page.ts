import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { FILE_LARGEST, refusalToHandIn, wordsIn } from '@obi/curriculum/rules';
import { beltOf } from '@obi/kernel';
import {
  type FormError,
  ObiEmpty,
  ObiError,
  ObiErrorSummary,
  ObiField,
  ObiInput,
  ObiLoading,
  Toasts,
} from '@obi/shared/ui';
import {
  asFailure,
  CountPipe,
  counted,
  countInWords,
  injectMutation,
  injectQuery,
  InstantPipe,
  MessageCatalogue,
  Transport,
} from '@obi/shared/web';
import { RestsOn } from '../parts/rests-on';
import {
  HandInWorkDocument,
  MyAssessmentDocument,
  RemoveWorkFileDocument,
  WriteWorkDocument,
} from './assessment.graphql.gen';
import { WorkFilesList } from './work-files-list';
import { WorkMarks } from './work-marks';
import { WorkText } from './work-text';

/** A pause in writing after which it is kept. */
const KEEP_AFTER_MS = 2000;

/** What is asked, what have I handed in, and what do the assessors say? */
@Component({
  selector: 'obi-assessment-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CountPipe,
    InstantPipe,
    ObiEmpty,
    ObiError,
    ObiErrorSummary,
    ObiField,
    ObiInput,
    ObiLoading,
    RestsOn,
    RouterLink,
    WorkFilesList,
    WorkMarks,
    WorkText,
  ],
  templateUrl: './assessment-page.html',
  styleUrl: './assessment-page.css',
})
export class AssessmentPage {
  /** Of the address. */
  readonly key = input.required<string>();
  private readonly transport = inject(Transport);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly query = injectQuery(MyAssessmentDocument, () => ({ key: this.key() }), {
    keep: 'always',
  });
  protected readonly writing = injectMutation(WriteWorkDocument);
  protected readonly handingIn = injectMutation(HandInWorkDocument);
  private readonly removing = injectMutation(RemoveWorkFileDocument);
  protected readonly assessment = computed(() => this.query.value()?.assessment);
  private readonly works = computed(() => this.assessment()?.works ?? []);
  protected readonly open = computed(() => this.works().find(({ state }) => state === 'writing'));
  protected readonly earlier = computed(() => this.works().filter(({ state }) => state !== 'writing'));
  protected readonly last = computed(() => this.earlier()[0]);
  protected readonly canWrite = computed(() => {
    const state = this.last()?.state;
    return state !== 'waiting' && state !== 'passed';
  });
  /** What is typed stays, also when the page is asked for again. */
  protected readonly text = linkedSignal<string | undefined, string>({
    source: () => this.open()?.text,
    computation: (kept, before) => before?.value || (kept ?? ''),
  });
  protected readonly words = computed(() => wordsIn(this.text()));
  protected readonly assessorsInWords = computed(() =>
    this.assessment()?.assessors === 2
      ? 'Two assessors judge it; neither sees the other’s mark before both are in.'
      : 'One assessor judges it.',
  );
  protected readonly wordsAsked = computed(() => {
    const { leastWords = 0, mostWords = 0 } = this.assessment() ?? {};
    return `${countInWords(leastWords)} to ${counted(mostWords, 'word', 'words')}.`;
  });
  protected readonly filesAsked = computed(() => {
    const most = this.assessment()?.mostFiles ?? 0;
    const size = `${FILE_LARGEST / 1024 / 1024} MB`;
    return `PDF, PNG, JPEG or plain text; up to ${counted(most, 'file', 'files')}, ${size} each.`;
  });
  protected readonly keptWords = signal('');
  protected readonly fileRefusal = signal<string | null>(null);
  private readonly tried = signal(false);
  protected readonly errors = computed<readonly FormError[]>(() => {
    const refusal = this.handingIn.refusal();
    if (refusal) return [{ control: refusal.field ?? 'text', message: this.catalogue.tell(refusal) }];
    const asked = this.assessment();
    if (!this.tried() || !asked) return [];
    const missing = refusalToHandIn({
      ...{ text: this.text(), files: this.open()?.files.length ?? 0, last: 'none', asked },
      lockedBy: beltOf(asked.lockedBy),
    });
    return missing
      ? [{ control: missing.field ?? 'text', message: this.catalogue.tellRefusal(missing) }]
      : [];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected errorAt(control: string): string | undefined {
    return this.errors().find((error) => error.control === control)?.message;
  }

  protected keepLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), KEEP_AFTER_MS);
  }

  protected async handIn(event: Event): Promise<void> {
    event.preventDefault();
    this.handingIn.reset();
    this.tried.set(true);
    if (this.errors().length > 0) return;
    clearTimeout(this.timer);
    if (!(await this.handingIn.run({ assessment: this.key(), text: this.text() }))) return;
    this.tried.set(false);
    this.text.set('');
    this.toasts.show('Handed in');
    this.query.refetch();
  }

  protected async add(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.fileRefusal.set(null);
    try {
      const workId = this.open()?.id ?? (await this.keep());
      if (!workId) return;
      await this.transport.upload(`/api/work-files/of/${workId}`, file);
      this.query.refetch();
    } catch (error) {
      this.fileRefusal.set(`${file.name}: ${this.catalogue.tell(asFailure(error))}`);
    }
  }

  protected async takeOut(id: string): Promise<void> {
    if (await this.removing.run({ id })) this.query.refetch();
  }

  /** Keeps what is written; answers the work that it belongs to. */
  private async keep(): Promise<string | undefined> {
    const before = this.text();
    const kept = await this.writing.run({ assessment: this.key(), text: before });
    const refusal = this.writing.refusal();
    this.keptWords.set(
      kept
        ? `Kept: ${counted(wordsIn(before), 'word', 'words')}`
        : refusal
          ? this.catalogue.tell(refusal)
          : '',
    );
    if (kept && !this.open()) this.query.refetch();
    return kept?.writeWork.works.find(({ state }) => state === 'writing')?.id;
  }
}
