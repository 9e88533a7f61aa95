import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { injectDownload, MessageCatalogue } from '@obi/shared/web';

interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** The files of a piece of work: to be saved, and taken out while it is written. */
@Component({
  selector: 'obi-work-files-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="rows">
      @for (file of files(); track file.id) {
        <li class="row sb">
          <button type="button" class="btn t d" (click)="save(file)">{{ file.name }}</button>
          <span class="row">
            <span class="xs m nw">{{ sizeOf(file) }}</span>
            @if (removable()) {
              <button
                type="button"
                class="btn t d"
                [attr.aria-label]="'Take out ' + file.name"
                (click)="removed.emit(file.id)"
              >
                Take out
              </button>
            }
          </span>
        </li>
      }
    </ul>
    @if (download.refusal(); as failure) {
      <p class="err" role="alert">{{ catalogue.tell(failure) }}</p>
    }
  `,
})
export class WorkFilesList {
  readonly files = input.required<readonly ShownFile[]>();
  readonly removable = input(false);
  readonly removed = output<string>();
  protected readonly download = injectDownload();
  protected readonly catalogue = inject(MessageCatalogue);

  protected save({ id, name }: ShownFile): void {
    void this.download.run(`/api/work-files/${id}`, name);
  }

  protected sizeOf({ bytes }: ShownFile): string {
    return bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
  }
}
