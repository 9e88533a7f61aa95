import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ScenarioSituation, ScenarioStep } from '@obi/curriculum/rules';
import type { ToldFault } from '../fault-place';
import { nameOfSituation, verdictInWords } from './scenario-words';
import { placeOfOutcome } from './situation-edits';

/** A channel and a reply. */
export interface ChosenPair {
  readonly channel: string;
  readonly reply: string;
}

/** Every pair of channel and reply, with what follows from it in a few words; one of them is open. */
@Component({
  selector: 'obi-choice-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="wide">
      <table>
        <caption class="vh">
          What follows from each channel and reply
        </caption>
        <thead>
          <tr>
            <td></td>
            @for (reply of situation().replies; track reply.key) {
              <th scope="col">Reply {{ $index + 1 }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.key) {
            <tr>
              <th scope="row">{{ row.title }}</th>
              @for (cell of row.cells; track cell.pair.reply) {
                <td>
                  <button
                    type="button"
                    [class.wrong]="cell.isWrong"
                    [attr.aria-pressed]="cell.isOpen"
                    (click)="opened.emit(cell.pair)"
                  >
                    <b class="b">{{ cell.verdict }}</b>
                    <span>{{ cell.then }}</span>
                  </button>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .wide {
      overflow-x: auto;
    }
    table {
      border-collapse: separate;
      border-spacing: 6px;
      margin: 0 -6px;
    }
    th {
      font: 600 0.8125rem/1.125rem var(--sans);
      text-align: left;
      color: var(--ink-2);
      padding-right: 8px;
    }
    button {
      display: grid;
      width: 100%;
      min-width: 124px;
      min-height: 56px;
      padding: 6px 10px;
      text-align: left;
      border: 1.5px solid var(--line-2);
      border-radius: var(--r-ctl);
      background: var(--raise);
      color: var(--ink);
      font: var(--t-13);
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: var(--mat);
      border-color: var(--ink);
      box-shadow: inset 0 0 0 1px var(--ink);
    }
    .wrong b {
      color: var(--warn);
    }
  `,
})
export class ChoiceTable {
  readonly situation = input.required<ScenarioSituation>();
  readonly scenario = input.required<ScenarioStep>();
  readonly faults = input.required<readonly ToldFault[]>();
  readonly open = input<ChosenPair>();
  readonly opened = output<ChosenPair>();
  protected readonly rows = computed(() =>
    this.situation().channels.map(({ key, title }, index) => ({
      key,
      title: title || `Channel ${index + 1}`,
      cells: this.situation().replies.map((reply) => this.cellOf({ channel: key, reply: reply.key })),
    })),
  );

  private cellOf(pair: ChosenPair) {
    const { key, outcomes } = this.situation();
    const place = placeOfOutcome(this.situation(), pair.channel, pair.reply);
    const outcome = outcomes[place];
    const at = `${this.scenario().key}/${key}/${place}`;
    return {
      pair,
      verdict: outcome ? verdictInWords(outcome.verdict) : 'Nothing follows',
      then: outcome ? this.thenOf(outcome.next) : 'Say what happens',
      isWrong: !outcome || this.faults().some(({ fault }) => fault.at === at),
      isOpen: this.open()?.channel === pair.channel && this.open()?.reply === pair.reply,
    };
  }

  private thenOf(next: string | undefined): string {
    const after = this.scenario().situations.find(({ key }) => key === next);
    if (after) return `to ${nameOfSituation(this.scenario(), after).split('.')[0]}`;
    return next === undefined ? 'ends' : 'leads nowhere';
  }
}
