import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';

/** Sets that exclude one another, with their counts: "Overdue 4,318". */
export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: string;
}

const steps: Record<string, (index: number, length: number) => number> = {
  ArrowRight: (index, length) => (index + 1) % length,
  ArrowLeft: (index, length) => (index - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};

@Component({
  selector: 'obi-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tabs" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <button
          type="button"
          role="tab"
          [id]="panel() ? panel() + '-' + tab.id : null"
          [attr.aria-selected]="tab.id === selected()"
          [attr.aria-controls]="panel() || null"
          [tabindex]="tab.id === selected() ? 0 : -1"
          (click)="selected.set(tab.id)"
          (keydown)="move($event, $index)"
        >
          {{ tab.label }}
          @if (tab.count; as count) {
            <span class="tn">{{ count }}</span>
          }
        </button>
      }
    </div>
  `,
})
export class ObiTabs<Id extends string = string> {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab<Id>[]>();
  readonly selected = model.required<Id>();
  /** The id of the element that shows the chosen set (it carries `role="tabpanel"`). */
  readonly panel = input('');
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  protected move(event: KeyboardEvent, index: number): void {
    const tabs = this.tabs();
    const to = steps[event.key]?.(index, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || to === undefined) return;
    event.preventDefault();
    this.selected.set(tab.id);
    this.host.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }
}
