import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FailureKind } from '@obi/kernel';
import { MessageCatalogue } from '@obi/shared/web';
import type { ImportRead } from '../words/import-words';

/** Why a check or an apply came to nothing, that nobody was changed, and what to do. */
@Component({
  selector: 'obi-failed-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <p class="note seal" role="alert">{{ words() }}</p>
    <p class="m">Nobody was changed.</p>
    <div class="acts">
      <button type="button" class="btn" [attr.aria-disabled]="busy() || null" (click)="checkAgain.emit()">
        Check this file again
      </button>
      <button type="button" class="btn o" (click)="match.emit()">Match the columns</button>
      <a class="btn o" routerLink="/hr/people/import">Upload a corrected file</a>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      max-width: 720px;
    }
  `,
})
export class FailedStep {
  private readonly catalogue = inject(MessageCatalogue);
  readonly one = input.required<ImportRead>();
  readonly busy = input(false);
  readonly checkAgain = output();
  readonly match = output();
  protected readonly words = computed(() => {
    const { failure, counts } = this.one();
    const { kind = 'INTERNAL', code = 'INTERNAL', reference = null, row = null } = failure ?? {};
    const { leaves = 0, peopleBefore = 0 } = counts ?? {};
    const params = { leaves, peopleBefore, ...(row !== null && { row }) };
    return this.catalogue.tell({ kind: kind as FailureKind, code, reference, params });
  });
}
