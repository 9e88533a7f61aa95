import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { Router } from '@angular/router';
import { ObiDialog, ObiField, ObiInput } from '@obi/shared/ui';
import { counted, injectMutation } from '@obi/shared/web';
import { type Draft, type DraftSection, editUrl } from '../draft-view';
import { OpenDraft } from '../open-draft';
import {
  AddDraftClauseDocument,
  AddDraftSectionDocument,
  MoveDraftSectionDocument,
  RenameDraftSectionDocument,
  WithdrawDraftSectionDocument,
} from '../studio.graphql.gen';

/** What is done to the order of the draft: something is added, or a section is changed. */
export type Arranging =
  | { readonly what: 'section'; readonly section: DraftSection }
  | { readonly what: 'newClause'; readonly section: DraftSection }
  | { readonly what: 'newSection' };

/** The sheet that adds a section or a clause, and that renames, moves or leaves out a section. */
@Component({
  selector: 'obi-section-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiDialog, ObiField, ObiInput],
  template: `
    <obi-dialog [heading]="heading()" [open]="!!arranging()" (openChange)="$event || closed.emit()">
      <form class="stack" (submit)="save($event)">
        <obi-field label="Title" control="arranged-title" [error]="isMissing() ? 'Write a title.' : null">
          <input obiInput class="inp" [value]="title()" (input)="title.set(value($event))" />
        </obi-field>
        <div class="acts">
          <button class="btn">{{ button() }}</button>
        </div>
        @if (section(); as one) {
          <div class="acts">
            <button
              type="button"
              class="btn o d"
              [attr.aria-disabled]="place() === 0 || null"
              (click)="move(-1)"
            >
              Move up
            </button>
            <button type="button" class="btn o d" [attr.aria-disabled]="isLast() || null" (click)="move(1)">
              Move down
            </button>
            <button type="button" class="btn t d" (click)="withdraw(one.key)">
              {{ leaveOut() }}
            </button>
          </div>
        }
      </form>
    </obi-dialog>
  `,
})
export class SectionSheet {
  readonly draft = input.required<Draft>();
  readonly arranging = input<Arranging>();
  readonly closed = output();

  private readonly open = inject(OpenDraft);
  private readonly router = inject(Router);
  private readonly addClause = injectMutation(AddDraftClauseDocument);
  private readonly addSection = injectMutation(AddDraftSectionDocument);
  private readonly rename = injectMutation(RenameDraftSectionDocument);
  private readonly moving = injectMutation(MoveDraftSectionDocument);
  private readonly leaving = injectMutation(WithdrawDraftSectionDocument);

  /** The section as it stands, when one is changed. */
  protected readonly section = computed(() => {
    const arranging = this.arranging();
    if (arranging?.what !== 'section') return undefined;
    return this.draft().sections.find(({ key }) => key === arranging.section.key);
  });
  protected readonly title = linkedSignal(() => {
    const arranging = this.arranging();
    return arranging?.what === 'section' ? arranging.section.title : '';
  });
  protected readonly isMissing = linkedSignal({ source: this.arranging, computation: () => false });
  protected readonly heading = computed(() => {
    const arranging = this.arranging();
    if (arranging?.what === 'section') return `Section ${arranging.section.title}`;
    return arranging?.what === 'newClause' ? `A clause for “${arranging.section.title}”` : 'A new section';
  });
  protected readonly button = computed(() => {
    const what = this.arranging()?.what;
    return what === 'section'
      ? 'Save the title'
      : what === 'newClause'
        ? 'Add the clause'
        : 'Add the section';
  });
  protected readonly leaveOut = computed(() => {
    const clauses = this.section()?.clauses.length ?? 0;
    return clauses > 0 ? `Leave it out with ${counted(clauses, 'clause', 'clauses')}` : 'Leave it out';
  });
  protected readonly place = computed(() =>
    this.draft().sections.findIndex(({ key }) => key === this.section()?.key),
  );
  protected readonly isLast = computed(() => this.place() === this.draft().sections.length - 1);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [arranging, title] = [this.arranging(), this.title().trim()];
    this.isMissing.set(title === '');
    if (!arranging || title === '') return;
    const draft = await this.send(arranging, title);
    if (!draft) return;
    this.open.take(draft);
    this.closed.emit();
    if (arranging.what !== 'newClause') return;
    const added = draft.sections.find(({ key }) => key === arranging.section.key)?.clauses.at(-1);
    if (added) await this.router.navigate([...editUrl(added.key)]);
  }

  protected async move(way: 1 | -1): Promise<void> {
    const { sections } = this.draft();
    const [at, section] = [this.place(), this.section()];
    if (!section || !sections[at + way]) return;
    const before = way < 0 ? sections[at - 1]?.key : sections[at + 2]?.key;
    const answer = await this.moving.run({ key: section.key, before: before ?? null });
    if (answer) this.open.take(answer.moveDraftSection);
  }

  protected async withdraw(key: string): Promise<void> {
    const answer = await this.leaving.run({ key });
    if (!answer) return;
    this.open.take(answer.withdrawDraftSection);
    this.closed.emit();
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private async send(arranging: Arranging, title: string): Promise<Draft | undefined> {
    if (arranging.what === 'newSection') return (await this.addSection.run({ title }))?.addDraftSection;
    const { key } = arranging.section;
    if (arranging.what === 'newClause')
      return (await this.addClause.run({ section: key, title }))?.addDraftClause;
    return (await this.rename.run({ key, title }))?.renameDraftSection;
  }
}
