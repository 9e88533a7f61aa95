import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ObiField, ObiInput, Toasts } from '@obi/shared/ui';
import { injectMutation } from '@obi/shared/web';
import { clausesOf, type Draft, type DraftClause, editUrl } from '../draft-view';
import { OpenDraft } from '../open-draft';
import {
  MoveDraftClauseDocument,
  RestoreDraftClauseDocument,
  WithdrawDraftClauseDocument,
} from '../studio.graphql.gen';

/** Where a clause stands: up, down, to another section, or left out of the next version. Its key stays. */
@Component({
  selector: 'obi-clause-place',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  template: `
    <section class="sec" aria-labelledby="place">
      <h2 id="place">Place</h2>
      <div class="acts">
        <button type="button" class="btn o d" [attr.aria-disabled]="at() === 0 || null" (click)="step(-1)">
          Move up
        </button>
        <button type="button" class="btn o d" [attr.aria-disabled]="isLast() || null" (click)="step(1)">
          Move down
        </button>
        <button type="button" class="btn t d" (click)="withdraw()">Leave it out</button>
      </div>
      <obi-field label="Section" control="clause-section">
        <select obiInput class="inp d" (change)="moveTo($event)">
          @for (one of draft().sections; track one.key) {
            <option [value]="one.key" [selected]="one.key === section()?.key">
              {{ one.number }} {{ one.title }}
            </option>
          }
        </select>
      </obi-field>
    </section>
  `,
  styles: `
    .acts {
      margin: 12px 0;
    }
  `,
})
export class ClausePlace {
  readonly draft = input.required<Draft>();
  readonly clause = input.required<DraftClause>();

  private readonly open = inject(OpenDraft);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly moving = injectMutation(MoveDraftClauseDocument);
  private readonly leaving = injectMutation(WithdrawDraftClauseDocument);
  private readonly restoring = injectMutation(RestoreDraftClauseDocument);

  protected readonly section = computed(() =>
    this.draft().sections.find(({ clauses }) => clauses.some(({ key }) => key === this.clause().key)),
  );
  private readonly beside = computed(() => this.section()?.clauses ?? []);
  protected readonly at = computed(() => this.beside().findIndex(({ key }) => key === this.clause().key));
  protected readonly isLast = computed(() => this.at() === this.beside().length - 1);

  protected async step(way: 1 | -1): Promise<void> {
    const [all, at] = [this.beside(), this.at()];
    if (!all[at + way]) return;
    await this.move(this.section()?.key ?? '', (way < 0 ? all[at - 1] : all[at + 2])?.key ?? null);
  }

  protected async moveTo(event: Event): Promise<void> {
    await this.move((event.target as HTMLSelectElement).value, null);
  }

  protected async withdraw(): Promise<void> {
    const { key, title } = this.clause();
    const all = clausesOf(this.draft());
    const at = all.findIndex((clause) => clause.key === key);
    const answer = await this.leaving.run({ key });
    if (!answer) return;
    this.open.take(answer.withdrawDraftClause);
    const next = all[at + 1] ?? all[at - 1];
    await this.router.navigate(next ? [...editUrl(next.key)] : ['/studio/guide/edit']);
    this.toasts.show(`“${title}” is left out of the next version`, () => void this.restore(key));
  }

  private async restore(key: string): Promise<void> {
    const answer = await this.restoring.run({ key });
    if (answer) this.open.take(answer.restoreDraftClause);
  }

  private async move(section: string, before: string | null): Promise<void> {
    const answer = await this.moving.run({ key: this.clause().key, section, before });
    if (answer) this.open.take(answer.moveDraftClause);
  }
}
