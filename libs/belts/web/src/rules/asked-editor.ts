import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ObiField, ObiInput } from '@obi/shared/ui';
import type { RuleSetsQuery } from './rules.graphql.gen';
import { type AddableGroup, addableTo, countLabel, withAdded } from './addable';
import type { AskedForm, AskedList } from './belt-form';
import { askedInWords, titlesOf } from './rules-words';

/** What a belt asks, line by line: how many of each, lines to remove, and a list of what can be added. */
@Component({
  selector: 'obi-asked-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput],
  templateUrl: './asked-editor.html',
  styleUrl: './asked-editor.css',
})
export class AskedEditor {
  readonly list = input.required<AskedList>();
  readonly belt = input.required<string>();
  readonly asked = input.required<readonly AskedForm[]>();
  readonly choices = input.required<RuleSetsQuery['requirementChoices']>();
  /** The sentence at a control, when something is wrong with it. */
  readonly errorAt = input.required<(control: string) => string | undefined>();
  readonly changed = output<readonly AskedForm[]>();

  protected readonly rows = computed(() => {
    const titles = titlesOf(this.choices());
    return this.asked().map((one) => {
      const label = countLabel(one, titles);
      const words = askedInWords({ ...one, count: Number(one.count) || 0 }, titles);
      return { one, label, words: label ?? words };
    });
  });
  protected readonly groups = computed<readonly AddableGroup[]>(() =>
    addableTo(this.list(), this.belt(), this.asked(), this.choices()),
  );

  protected count(at: number, count: string): void {
    this.changed.emit(this.asked().map((one, n) => (n === at ? { ...one, count } : one)));
  }

  /** The line is gone; the focus goes on to where another one is added. */
  protected remove(at: number): void {
    this.changed.emit(this.asked().filter((_, n) => n !== at));
    document.getElementById(`${this.list()}-add`)?.focus();
  }

  protected add(select: HTMLSelectElement): void {
    const added = this.groups()
      .flatMap(({ options }) => options)
      .find(({ value }) => value === select.value);
    if (!added) return;
    this.changed.emit(withAdded(this.asked(), added.asked));
    select.value = '';
  }
}
