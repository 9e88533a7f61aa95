import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Dye, ObiBeltMark, ObiIcon } from '@obi/shared/ui';
import { LocalDatePipe } from '@obi/shared/web';
import { RestsOn } from '../parts/rests-on';
import { PlayerBar } from './player-bar';
import type { PlayedModule } from './player.store';

const WORDS: Readonly<Record<string, string>> = { lesson: 'Lesson', scenario: 'Scenario', quiz: 'Quiz' };

/** A module that is complete: what that means, what comes next, and everything to read again. */
@Component({
  selector: 'obi-module-done',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiBeltMark, ObiIcon, PlayerBar, RestsOn, RouterLink],
  host: { class: 'pl-step' },
  template: `
    <main id="main" class="pl-one" tabindex="-1">
      <h1>{{ module().title }}: done</h1>
      <p class="lede">
        You completed this module on {{ module().completedOn | localDate }}. It counts towards your
        {{ module().belt }} belt.
      </p>
      <p class="pl-gap"><obi-belt-mark [belt]="belt()" /></p>
      <section class="sec pl-gap" aria-labelledby="again">
        <h2 id="again">Read it again</h2>
        <ul class="rows">
          @for (step of module().steps; track step.key) {
            <li>
              <button type="button" class="btn t d" (click)="open.emit(step.key)">{{ step.title }}</button>
              <span class="xs m">{{ words[step.type] }}</span>
            </li>
          }
        </ul>
      </section>
      <obi-rests-on [clauses]="module().restsOn" />
    </main>
    <obi-player-bar>
      <p>What comes next stands on Today.</p>
      <ng-container actions>
        @if (module().againAt; as step) {
          <button type="button" class="btn o" (click)="open.emit(step)">Take the quiz again</button>
        }
        <a class="btn" routerLink="/today">Go to Today<obi-icon name="next" [small]="true" /></a>
      </ng-container>
    </obi-player-bar>
  `,
})
export class ModuleDone {
  readonly module = input.required<PlayedModule>();
  readonly open = output<string>();
  protected readonly words = WORDS;
  protected readonly belt = computed(() => this.module().belt as Exclude<Dye, 'undyed'>);
}
