import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { injectMutation } from '@obi/shared/web';
import { DraftStore } from './draft-store';
import { type DraftOfModuleFragment, SaveModuleDraftDocument } from './studio.graphql.gen';

const PAUSE_MS = 1_000;

/** How far what was written is kept. */
export type SavingState = 'saved' | 'unsaved' | 'saving' | 'changed' | 'failed';

/**
 * Saves the draft a moment after every change. What somebody else saved in between is never written over without being
 * asked, and what was typed stays on the screen whatever the server says.
 */
@Injectable()
export class DraftSaving {
  readonly store = new DraftStore();
  private readonly sending = injectMutation(SaveModuleDraftDocument);
  private readonly isSending = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly refusal = this.sending.refusal;
  readonly state = computed((): SavingState => {
    const code = this.refusal()?.code;
    if (code === 'CURRICULUM_DRAFT_CHANGED') return 'changed';
    if (this.isSending()) return 'saving';
    if (code) return 'failed';
    return this.store.isDirty() ? 'unsaved' : 'saved';
  });

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const warn = (event: Event): void => {
      if (this.store.isDirty()) event.preventDefault();
    };
    window?.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('beforeunload', warn);
      void this.save();
    });
    effect(() => {
      this.store.content();
      if (!this.store.isDirty()) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.save(), PAUSE_MS);
    });
  }

  /** Shows a draft as it was asked for; what is not saved yet stays. */
  follow(draft: DraftOfModuleFragment): void {
    const isOther = untracked(this.store.draft)?.module !== draft.module;
    if (isOther || !(untracked(this.store.isDirty) || untracked(this.isSending))) this.store.begin(draft);
  }

  /** Saves what is not saved yet, now; answers whether everything is saved. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    const { store } = this;
    const [module, content] = [store.draft()?.module, store.content()];
    if (!module || !content || this.isSending() || this.state() === 'changed') return false;
    if (!store.isDirty()) return true;
    this.isSending.set(true);
    const answer = await this.sending.run({
      module,
      revision: store.revision(),
      content: JSON.stringify(content),
    });
    this.isSending.set(false);
    if (answer) store.saved(answer.saveModuleDraft, content);
    return !!answer && !store.isDirty();
  }

  /** Saves what is written here over what somebody else saved. */
  async saveMine(theirs: DraftOfModuleFragment): Promise<void> {
    this.store.keepOver(theirs);
    this.sending.reset();
    await this.save();
  }

  /** Gives up what is written here for what somebody else saved. */
  takeTheirs(theirs: DraftOfModuleFragment): void {
    this.sending.reset();
    this.store.begin(theirs);
  }
}
