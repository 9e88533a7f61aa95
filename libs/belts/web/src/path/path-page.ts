import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nextStepFor, stands } from '@obi/belts/rules';
import { rankOf } from '@obi/kernel';
import { beltName, ObiBeltDown, ObiBeltMark, ObiError, ObiIcon, ObiLoading } from '@obi/shared/ui';
import { Session } from '@obi/shared/web';
import { CredentialLinks } from '../credential-links/credential-links';
import { stateInWords } from '../words/belt-state-words';
import { asBelt, type BeltOfPath, type MyPath, waySentence, wayOf } from '../words/way';
import { EarningPanel } from './earning-panel';
import { injectMyPath } from './inject-my-path';
import { nextActionOf } from './next-action';
import { PathNeed } from './path-need';

/** How far am I, and what is left: one belt that hangs from white to black, beside its seven rows. */
@Component({
  selector: 'obi-path-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    RouterLink,
    CredentialLinks,
    EarningPanel,
    ObiBeltDown,
    ObiBeltMark,
    ObiError,
    ObiIcon,
    ObiLoading,
    PathNeed,
  ],
  templateUrl: './path-page.html',
  styleUrl: './path-page.css',
})
export class PathPage {
  private readonly session = inject(Session);
  protected readonly query = injectMyPath();
  protected readonly myId = computed(() => this.path()?.held && this.session.viewer()?.id);
  protected readonly path = computed(() => this.query.value()?.myPath);
  protected readonly worn = computed(() => asBelt(this.path()?.held ?? null));
  protected readonly lede = computed(() => {
    const path = this.path();
    return path ? waySentence(wayOf(path)) : '';
  });
  protected readonly rows = computed(() => {
    const path = this.path();
    return path ? path.belts.map((standing) => this.row(standing, path)) : [];
  });

  private row(standing: BeltOfPath, path: MyPath) {
    const belt = asBelt(standing.belt) ?? 'white';
    const isEarning = path.earning === belt;
    const isHeld = stands({ state: standing.state as 'held' });
    const hasSomethingToDo = isEarning || standing.state === 'due' || standing.state === 'lapsed';
    return {
      belt,
      standing,
      isEarning,
      isLocked: !isHeld && !isEarning && rankOf(belt) > rankOf(asBelt(path.held)),
      name: beltName(belt),
      hangs: isEarning ? ('earning' as const) : isHeld ? ('held' as const) : ('locked' as const),
      rule: path.ladder.find((each) => each.belt === belt),
      words: stateInWords(standing, path.held === belt),
      action: hasSomethingToDo ? nextActionOf(nextStepFor(belt, wayOf(path)), path) : undefined,
    };
  }
}
