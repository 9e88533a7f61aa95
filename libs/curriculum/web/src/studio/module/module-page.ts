import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { ObiDialog, ObiEmpty, ObiError, ObiLoading, ObiNote, Toasts } from '@obi/shared/ui';
import { injectMutation, injectQuery, injectUrlState, MessageCatalogue } from '@obi/shared/web';
import { Bank } from '../bank/bank';
import { QuestionForm } from '../bank/question-form';
import { toldFaults } from '../fault-place';
import { DraftSaving, type SavingState } from '../saving';
import {
  DiscardModuleDraftDocument,
  ModuleInStudioDocument,
  PublishModuleDraftDocument,
  StartModuleDraftDocument,
} from '../studio.graphql.gen';
import { ModuleFacts } from './module-facts';
import { ModuleOutline } from './module-outline';
import { StepEditor } from './step-editor';

const STATES: Readonly<Record<SavingState, string>> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  changed: 'Not saved: somebody else saved this module',
  failed: 'Not saved',
};

/** Does this module teach the rule? */
@Component({
  selector: 'obi-studio-module-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Bank,
    ModuleFacts,
    ModuleOutline,
    ObiDialog,
    ObiEmpty,
    ObiError,
    ObiLoading,
    ObiNote,
    QuestionForm,
    RouterLink,
    StepEditor,
  ],
  providers: [DraftSaving],
  templateUrl: './module-page.html',
  styleUrl: './module-page.css',
})
export class ModulePage {
  /** The key of the module, from the address. */
  readonly key = input.required<string>();

  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly toasts = inject(Toasts);
  private readonly messages = inject(MessageCatalogue);
  protected readonly saving = inject(DraftSaving);
  protected readonly store = this.saving.store;
  protected readonly asked = injectQuery(ModuleInStudioDocument, () => ({ module: this.key() }));
  private readonly starting = injectMutation(StartModuleDraftDocument);
  private readonly publishing = injectMutation(PublishModuleDraftDocument);
  private readonly discarding = injectMutation(DiscardModuleDraftDocument);
  protected readonly address = injectUrlState({ at: '' });
  protected readonly asking = signal<'publish' | 'discard' | undefined>(undefined);

  /** What is on the screen: the kind of place, the key in it, and a situation of a scenario. */
  protected readonly part = computed(() => this.address.value().at.split('/'));
  /** In lists, so that each question and step has a form of its own. */
  protected readonly question = computed(() => {
    const [kind, key] = this.part();
    return kind === 'question'
      ? (this.store.content()?.questions.filter((each) => each.key === key) ?? [])
      : [];
  });
  protected readonly step = computed(() => {
    const [kind, key] = this.part();
    return kind === 'step' ? (this.store.content()?.steps.filter((each) => each.key === key) ?? []) : [];
  });
  protected readonly faults = computed(() => {
    const content = this.store.content();
    return content ? toldFaults(content, this.store.faults()) : [];
  });
  /** What is to be put right here; said once, however often. */
  protected readonly here = computed(
    () =>
      new Set(
        this.faults()
          .filter(({ at }) => at === this.address.value().at)
          .map(({ words }) => words),
      ),
  );
  protected readonly stateInWords = computed(() => STATES[this.saving.state()]);
  protected readonly theirs = computed(() => this.asked.value()?.moduleDraft);
  protected readonly refusal = computed(() => {
    const failure =
      this.publishing.refusal() ??
      this.discarding.refusal() ??
      this.starting.refusal() ??
      this.saving.refusal();
    return failure ? this.messages.tell(failure) : '';
  });

  constructor() {
    const at = computed(() => this.address.value().at);
    let before = at();
    effect(() => {
      if (at() !== before) untracked(() => this.goToOpened());
      before = at();
    });
    effect(() => {
      const answer = this.asked.value();
      if (!answer) return;
      untracked(() => {
        this.store.guide.set(answer.guide?.sections ?? []);
        if (answer.moduleDraft) this.saving.follow(answer.moduleDraft);
      });
    });
    effect(() => {
      if (this.saving.state() === 'changed') untracked(() => this.asked.refetch());
    });
    const title = inject(Title);
    effect(() => {
      const words = this.store.content()?.title.trim();
      if (words) title.setTitle(`${words}, draft | Obi`);
    });
  }

  /** What was opened in the outline has the focus: on a phone the outline gives way to it. */
  private goToOpened(): void {
    const go = (): void => {
      const heading = this.host.querySelector<HTMLElement>('.writing h2');
      const from = this.host.ownerDocument.activeElement;
      if (!heading || !(from === this.host.ownerDocument.body || from?.closest('.outline'))) return;
      heading.tabIndex = -1;
      heading.focus();
    };
    afterNextRender(go, { injector: this.injector });
  }

  protected async start(): Promise<void> {
    if (await this.starting.run({ module: this.key() })) this.asked.refetch();
  }

  /** Asks before it is published; what is missing is shown instead when something is. */
  protected askToPublish(): void {
    if (this.store.faults().length > 0) this.address.set({ at: '' });
    else this.asking.set('publish');
  }

  protected async publish(): Promise<void> {
    if (!(await this.saving.save())) return;
    const version = this.store.content()?.version ?? 1;
    if (!(await this.publishing.run({ module: this.key(), revision: this.store.revision() }))) {
      this.asking.set(undefined);
      this.asked.refetch();
      return;
    }
    await this.leave(`Version ${version} is published`);
  }

  protected async discard(): Promise<void> {
    if (await this.discarding.run({ module: this.key() })) {
      this.store.forget();
      await this.leave('The draft is discarded');
    }
  }

  private async leave(words: string): Promise<void> {
    this.asking.set(undefined);
    this.toasts.show(words);
    await this.router.navigate(['/studio/modules']);
  }
}
