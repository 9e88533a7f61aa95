import { computed, signal } from '@angular/core';
import { faultsOfDraft, type ModuleContent, type ModuleFault } from '@obi/curriculum/rules';
import type { Edit } from './content-edits';
import type { DraftOfModuleFragment, ModuleInStudioQuery } from './studio.graphql.gen';

export type GuideSection = NonNullable<ModuleInStudioQuery['guide']>['sections'][number];
export type GuideClause = GuideSection['clauses'][number];

interface Basis {
  readonly revision: number;
  readonly content: ModuleContent;
}

/**
 * The next version of a module as it stands on the screen, saved or not: what the server has, what was written since,
 * and what still keeps it from being published. It asks no server.
 */
export class DraftStore {
  private readonly basis = signal<Basis | undefined>(undefined);
  private readonly edited = signal<ModuleContent | undefined>(undefined);
  private readonly shown = signal<DraftOfModuleFragment | undefined>(undefined);

  readonly guide = signal<readonly GuideSection[]>([]);
  readonly clauses = computed(
    () => new Map(this.guide().flatMap(({ clauses }) => clauses.map((clause) => [clause.key, clause]))),
  );
  readonly content = computed(() => this.edited() ?? this.basis()?.content);
  readonly revision = computed(() => this.basis()?.revision ?? 0);
  readonly draft = this.shown.asReadonly();
  readonly isDirty = computed(() => {
    const [edited, basis] = [this.edited(), this.basis()];
    return !!edited && !!basis && JSON.stringify(edited) !== JSON.stringify(basis.content);
  });
  readonly faults = computed((): readonly ModuleFault[] => {
    const content = this.content();
    return content ? faultsOfDraft(content, (clause) => this.clauses().has(clause)) : [];
  });
  readonly figures = computed(
    () => new Map((this.shown()?.figures ?? []).map((figures) => [figures.question, figures])),
  );

  /** Shows a draft as the server has it; what was written here is given up. */
  begin(draft: DraftOfModuleFragment): void {
    this.shown.set(draft);
    this.basis.set({ revision: draft.revision, content: JSON.parse(draft.content) as ModuleContent });
    this.edited.set(undefined);
  }

  /** Goes on from what the server has, and keeps what is written here. */
  keepOver(draft: DraftOfModuleFragment): void {
    const mine = this.content();
    this.begin(draft);
    this.edited.set(mine);
  }

  /** Remembers that this was saved; what was written while it was sent stays unsaved. */
  saved(draft: DraftOfModuleFragment, content: ModuleContent): void {
    this.shown.set(draft);
    this.basis.set({ revision: draft.revision, content });
  }

  /** Forgets what was written: the draft is discarded. */
  forget(): void {
    this.edited.set(undefined);
  }

  /** Changes the module. */
  edit(change: Edit): void {
    const content = this.content();
    if (content) this.edited.set(change(content));
  }

  /** The clause that something new rests on until another is chosen. */
  firstClause(): string {
    return this.content()?.clauses[0] ?? this.guide()[0]?.clauses[0]?.key ?? '';
  }
}
