import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';

/** Where a file is chosen or dropped. */
@Component({
  selector: 'obi-file-drop',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <label
      class="drop"
      [class.over]="over()"
      (dragover)="hover($event)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    >
      <obi-icon name="upload" />
      <b class="b">Choose a CSV file</b>
      <span class="m s only-d">or drop it here</span>
      <input
        #file
        class="vh"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-describedby="file-help"
        [attr.aria-disabled]="busy() || null"
        (click)="stayShut($event)"
        (change)="take(file.files); file.value = ''"
      />
    </label>
    <p class="hint" id="file-help">
      One row of headings, then one row for each person. Comma, semicolon or tab; UTF-8 or windows-1252; up to
      200 MB.
    </p>
  `,
  styles: `
    .drop {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
      justify-content: center;
      min-height: 128px;
      padding: 16px;
      border: 1.5px dashed var(--line-2);
      border-radius: var(--r-ctl);
      background: var(--cotton);
      text-align: center;
      cursor: pointer;
    }
    .drop:hover,
    .drop.over {
      border-color: var(--ink);
      background: var(--mat);
    }
    .drop:has(:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .drop .vh {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .hint {
      margin: 8px 0 0;
    }
  `,
})
export class FileDrop {
  readonly busy = input(false);
  readonly chosen = output<File>();
  protected readonly over = signal(false);

  protected hover(event: DragEvent): void {
    // Else the browser would open the file instead.
    event.preventDefault();
    this.over.set(!this.busy());
  }

  /** While a file is on its way no other one is chosen. */
  protected stayShut(event: Event): void {
    if (this.busy()) event.preventDefault();
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  protected take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file && !this.busy()) this.chosen.emit(file);
  }
}
