import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { ObiField, ObiIcon, ObiInput } from '@obi/shared/ui';
import { injectQuery } from '@obi/shared/web';
import { PeopleToNameDocument } from './parts.graphql.gen';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names people: type the beginning of a name, choose, and take out again. */
@Component({
  selector: 'obi-name-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiIcon, ObiInput],
  template: `
    <obi-field
      [label]="label()"
      [optional]="optional()"
      [error]="error()"
      [help]="help()"
      [control]="control()"
    >
      <input
        obiInput
        #field
        type="search"
        autocomplete="off"
        [value]="search()"
        (input)="search.set(field.value)"
        (keydown.enter)="chooseFirst($event)"
      />
    </obi-field>
    @if (found().length) {
      <ul class="found" [attr.aria-label]="'Found for ' + search()">
        @for (person of found(); track person.id) {
          <li>
            <button type="button" (click)="choose(person)">
              <b class="b">{{ person.name }}</b>
              <span class="xs m">{{ person.unit?.name }}</span>
            </button>
          </li>
        }
      </ul>
    } @else if (search().length > 1 && !query.isLoading()) {
      <p class="xs m" role="status">Nobody found. Type the beginning of a name.</p>
    }
    @if (people().length) {
      <ul class="chosen-people">
        @for (person of people(); track person.id) {
          <li>
            <button type="button" class="fil" (click)="remove(person)">
              {{ person.name }}<obi-icon name="close" [small]="true" /><span class="vh"> Take out</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './name-people.css',
})
export class NamePeople {
  readonly label = input.required<string>();
  readonly help = input.required<string>();
  readonly control = input.required<string>();
  readonly optional = input(true);
  readonly error = input<string>();
  /** Whoever is not to be found, for instance oneself. */
  readonly except = input<readonly string[]>([]);
  /** How many may be named. */
  readonly most = input(20);
  readonly people = model<readonly Named[]>([]);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly search = signal('');
  protected readonly query = injectQuery(
    PeopleToNameDocument,
    () => (this.search().trim().length > 1 ? { search: this.search().trim() } : undefined),
    { keep: 'always' },
  );
  protected readonly found = computed(() => {
    if (this.search().trim().length < 2) return [];
    const chosen = new Set([...this.except(), ...this.people().map((one) => one.id)]);
    return (this.query.value()?.people.nodes ?? []).filter((one) => !chosen.has(one.id));
  });

  /** Enter takes whom the search found first; it sends no form while a name is typed. */
  protected chooseFirst(event: Event): void {
    if (this.search().trim() === '') return;
    event.preventDefault();
    const [first] = this.found();
    if (first) this.choose(first);
  }

  protected choose({ id, name }: Named): void {
    this.people.update((all) => [...all, { id, name }].slice(-this.most()));
    this.search.set('');
    this.field().nativeElement.focus();
  }

  protected remove(person: Named): void {
    this.people.update((all) => all.filter((one) => one.id !== person.id));
    this.field().nativeElement.focus();
  }
}
