import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import type { TextEditing } from './start-editor';

/** The text of a clause to write in. The editor itself is loaded with the first clause that is opened. */
@Component({
  selector: 'obi-text-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  templateUrl: './text-editor.html',
  styleUrl: './text-editor.css',
})
export class TextEditor {
  readonly label = input.required<string>();
  readonly describedBy = input<string>();
  readonly text = model.required<string>();

  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private editing: TextEditing | undefined;
  /** What the editor shows: a text that comes from it is not shown to it again. */
  private shown = '';
  protected readonly isReady = signal(false);
  protected readonly isInList = signal(false);

  constructor() {
    const destroy = inject(DestroyRef);
    let isGone = false;
    destroy.onDestroy(() => {
      isGone = true;
      this.editing?.stop();
    });
    afterNextRender(async () => {
      const { startEditor } = await import('./start-editor');
      if (!isGone) this.start(startEditor);
    });
    effect(() => {
      const text = this.text();
      untracked(() => this.show(text));
    });
  }

  protected toggleList(): void {
    this.editing?.toggleList();
    this.look();
  }

  protected undo(): void {
    this.editing?.undo();
  }

  protected redo(): void {
    this.editing?.redo();
  }

  private start(startEditor: (typeof import('./start-editor'))['startEditor']): void {
    this.shown = this.text();
    const describedBy = this.describedBy();
    this.editing = startEditor({
      element: this.place().nativeElement,
      text: this.shown,
      attributes: {
        class: 'say-l',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label(),
        ...(describedBy && { 'aria-describedby': describedBy }),
      },
      onChange: (text) => {
        this.shown = text;
        this.text.set(text);
      },
      onMove: () => this.look(),
    });
    this.isReady.set(true);
  }

  private show(text: string): void {
    if (!this.editing || text === this.shown) return;
    this.shown = text;
    this.editing.show(text);
  }

  private look(): void {
    this.isInList.set(this.editing?.isInList() ?? false);
  }
}
