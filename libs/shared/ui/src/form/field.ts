import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

let fields = 0;

/** A label, help under it, an error between them and the control (`<input obiInput>`), which is the content. */
@Component({
  selector: 'obi-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'fld', '[class.bad]': '!!error()' },
  template: `
    <label [for]="controlId()">
      {{ label() }}
      @if (optional()) {
        <small>optional</small>
      }
    </label>
    @if (help(); as words) {
      <p class="hint" [id]="controlId() + '-help'">{{ words }}</p>
    }
    @if (error(); as words) {
      <p class="err" [id]="controlId() + '-error'">{{ words }}</p>
    }
    <ng-content />
  `,
})
export class ObiField {
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** What happened and what to do: "Enter how long the session took". */
  readonly error = input<string | null>();
  readonly optional = input(false);
  /** The id of the control, for links of the error summary; made up when none is given. */
  readonly control = input<string>();
  private readonly made = `field-${++fields}`;
  readonly controlId = computed(() => this.control() ?? this.made);
  /** The ids of what describes the control, for `aria-describedby`. */
  readonly describedBy = computed(() => {
    const ids = [this.help() && `${this.controlId()}-help`, this.error() && `${this.controlId()}-error`];
    return ids.filter(Boolean).join(' ') || null;
  });
}
