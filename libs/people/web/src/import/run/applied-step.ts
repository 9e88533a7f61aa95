import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiIcon } from '@obi/shared/ui';
import { CountPipe } from '@obi/shared/web';
import { CountsStrip } from '../check/counts-strip';
import { faultyFile, type ImportRead } from '../words/import-words';

/** What was written, and where to go on. */
@Component({
  selector: 'obi-applied-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, CountsStrip, ObiIcon, RouterLink],
  template: `
    @if (one().counts; as counts) {
      <obi-counts-strip [counts]="counts" [done]="true" />
      <div class="acts">
        <a class="btn" routerLink="/hr/people">Go to people</a>
        @if (counts.faulty > 0) {
          <a class="btn o" download [href]="faulty()">
            <obi-icon name="download" [small]="true" />Download the
            {{ counts.faulty | count: 'row that was' : 'rows that were' }} left out
          </a>
        }
        <a class="btn t" routerLink="/hr/people/import">Import another file</a>
      </div>
    }
    <p class="s m">
      How this file is read is remembered: the next one with these headings is matched at once.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
  `,
})
export class AppliedStep {
  readonly one = input.required<ImportRead>();
  protected readonly faulty = computed(() => faultyFile(this.one().id));
}
