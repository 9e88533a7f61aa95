import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { injectMutation } from '@obi/shared/web';
import type { DraftClause } from '../draft-view';
import { OpenDraft } from '../open-draft';
import { RestoreDraftClauseDocument, SaveDraftClauseDocument } from '../studio.graphql.gen';
import { type ClauseForm, formOf, inputOf, isSameForm } from './clause-form';

const PAUSE_MS = 1_000;

/** How far what was written is kept. */
export type SavingState = 'saved' | 'unsaved' | 'saving' | 'changed' | 'gone' | 'failed';

/**
 * Saves one clause a moment after every change. What somebody else saved in between is never written over without being
 * asked, and what was typed stays in the form whatever the server says.
 */
@Injectable()
export class ClauseSaving {
  private readonly open = inject(OpenDraft);
  private readonly saving = injectMutation(SaveDraftClauseDocument);
  private readonly restoring = injectMutation(RestoreDraftClauseDocument);
  private readonly basis = signal<{ key: string; revision: number; form: ClauseForm } | undefined>(undefined);
  private readonly edited = signal<ClauseForm | undefined>(undefined);
  private readonly isSending = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly form = computed(() => this.edited() ?? this.basis()?.form);
  readonly refusal = this.saving.refusal;
  private readonly isDirty = computed(() => {
    const [basis, form] = [this.basis(), this.form()];
    return !!basis && !!form && !isSameForm(basis.form, form);
  });
  readonly state = computed((): SavingState => {
    const code = this.refusal()?.code;
    if (code === 'GUIDE_DRAFT_CLAUSE_CHANGED') return 'changed';
    if (code === 'GUIDE_DRAFT_CLAUSE_GONE') return 'gone';
    if (this.isSending()) return 'saving';
    if (code) return 'failed';
    return this.isDirty() ? 'unsaved' : 'saved';
  });

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const warn = (event: Event): void => {
      if (this.isDirty()) event.preventDefault();
    };
    window?.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('beforeunload', warn);
      void this.save();
    });
    effect(() => {
      if (!this.isDirty() || !this.edited()) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.save(), PAUSE_MS);
    });
  }

  /** Shows a clause as the draft has it; what is not saved yet stays. */
  follow(clause: DraftClause): void {
    const basis = untracked(this.basis);
    if (basis?.key === clause.key && (untracked(this.isDirty) || untracked(this.isSending))) return;
    this.begin(clause);
  }

  /** Writes in the form. */
  write(change: Partial<ClauseForm>): void {
    const form = this.form();
    if (form) this.edited.set({ ...form, ...change });
  }

  /** Saves what is not saved yet, now. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    const [basis, form] = [this.basis(), this.form()];
    const isStopped = this.state() === 'changed' || this.state() === 'gone';
    if (!basis || !form || !this.isDirty() || this.isSending() || isStopped) return;
    this.isSending.set(true);
    const answer = await this.saving.run({ clause: inputOf(basis.key, basis.revision, form) });
    this.isSending.set(false);
    if (!answer) {
      if (this.state() === 'changed') this.open.asked.refetch();
      return;
    }
    const draft = answer.saveDraftClause;
    const clause = draft.sections.flatMap(({ clauses }) => clauses).find(({ key }) => key === basis.key);
    this.basis.set({ ...basis, revision: clause?.revision ?? basis.revision, form });
    this.open.take(draft);
  }

  /** Saves what is in the form over what somebody else saved. */
  async saveMine(theirs: DraftClause): Promise<void> {
    this.basis.set({ key: theirs.key, revision: theirs.revision, form: formOf(theirs) });
    this.saving.reset();
    await this.save();
  }

  /** Gives up what is in the form for what somebody else saved. */
  takeTheirs(theirs: DraftClause): void {
    this.saving.reset();
    this.begin(theirs);
  }

  /** Puts a clause back that somebody else left out, with what is in the form. */
  async putBack(): Promise<void> {
    const key = this.basis()?.key ?? '';
    const answer = await this.restoring.run({ key });
    const clause = answer?.restoreDraftClause.sections
      .flatMap(({ clauses }) => clauses)
      .find((one) => one.key === key);
    if (!clause) return;
    const mine = this.form();
    this.begin(clause);
    if (mine) this.edited.set(mine);
    this.saving.reset();
    await this.save();
  }

  private begin(clause: DraftClause): void {
    this.basis.set({ key: clause.key, revision: clause.revision, form: formOf(clause) });
    this.edited.set(undefined);
  }
}
