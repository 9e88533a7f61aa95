import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ImportedPersonFragment } from '../import.graphql.gen';

/** People by name and employee number, in columns. */
@Component({
  selector: 'obi-name-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul [attr.aria-label]="label()">
      @for (person of people(); track person.personId) {
        <li>
          <b class="b">{{ person.name }}</b>&ngsp;<span class="m">{{ person.employeeNumber }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 0 24px;
      margin-top: 6px;
      border-top: 1.5px solid var(--ink);
    }
    li {
      padding: 9px 0;
      border-bottom: 1px solid var(--line);
      font: var(--t-14);
      overflow-wrap: anywhere;
    }
  `,
})
export class NameList {
  readonly people = input.required<readonly ImportedPersonFragment[]>();
  readonly label = input.required<string>();
}
