import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { Belt } from '@obi/kernel';
import { beltName, ObiKnot } from '@obi/shared/ui';

/** The whole way on one band: everyone starts at white. */
@Component({
  selector: 'obi-seven-belts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiKnot],
  host: { role: 'complementary', 'aria-label': 'The seven belts' },
  template: `
    <ol>
      @for (step of steps; track step.belt) {
        <li>
          <p>
            <b>{{ name(step.belt) }}</b>{{ step.asks }}
          </p>
          <div [class]="'cloth tx-' + step.belt"></div>
        </li>
      }
    </ol>
    <div class="belt-knot" aria-hidden="true"><obi-knot belt="white" /></div>
    <p class="cap">Everyone starts at white</p>
  `,
  styleUrl: './seven-belts.css',
})
export class SevenBelts {
  protected readonly name = beltName;
  protected readonly steps: readonly { readonly belt: Belt; readonly asks: string }[] = [
    { belt: 'white', asks: 'Join in' },
    { belt: 'yellow', asks: 'Listen' },
    { belt: 'orange', asks: 'Answer' },
    { belt: 'green', asks: 'Move the conversation' },
    { belt: 'blue', asks: 'Hold steady' },
    { belt: 'brown', asks: 'Coach' },
    { belt: 'black', asks: 'Change the guide' },
  ];
}
