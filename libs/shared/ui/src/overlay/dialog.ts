import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  model,
  viewChild,
} from '@angular/core';
import { ObiIcon } from '../text/icon';

let dialogs = 0;

/**
 * A sheet over the page: in the middle or at the right on wide screens, from the bottom on phones.
 * Escape, the cross and a tap beside it close it; focus goes back to what opened it.
 */
@Component({
  selector: 'obi-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  host: { '(click)': 'closeBeside($event)' },
  template: `
    <dialog
      #dialog
      class="sheet"
      [class.side]="side()"
      [attr.aria-labelledby]="titleId"
      (close)="open.set(false)"
    >
      @if (open()) {
        <span class="grab" aria-hidden="true"></span>
        <div class="row sb">
          <h2 class="h2" [id]="titleId" tabindex="-1">{{ heading() }}</h2>
          <button type="button" class="ib" aria-label="Close" (click)="dialog.close()">
            <obi-icon name="close" />
          </button>
        </div>
        <ng-content />
      }
    </dialog>
  `,
})
export class ObiDialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly side = input(false);
  protected readonly titleId = `dialog-${++dialogs}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    // After rendering, so that there is a heading for the focus to go to.
    afterRenderEffect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() && !element.open) element.showModal();
      if (!this.open() && element.open) element.close();
    });
  }

  /** The dialog itself is what is hit beside its content, on the backdrop. */
  protected closeBeside(event: MouseEvent): void {
    const element = this.dialog().nativeElement;
    if (event.target !== element) return;
    const box = element.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) element.close();
  }
}
