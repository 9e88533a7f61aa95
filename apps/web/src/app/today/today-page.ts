import { NgComponentOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
  type Type,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BeltOnWay, headlineOf, inOrderOfDoing, nextStepOf, type Way } from '@obi/belts/rules';
import { asBelt, injectMyPath, type MyPath, requirementInWords, wayOf, waySentence } from '@obi/belts/web';
import { beltName, ObiBelt, ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiTag } from '@obi/shared/ui';
import { dayInWords, Session } from '@obi/shared/web';
import { headlineInWords } from './headline-words';
import { nextInWords } from './next-panel-words';
import { noticeList, pairWaiting } from './pair-waiting';
import { waitingThings } from './waiting-things';

/** Where the text below the band stands, so that the tails of the knot stay free. */
type Side = 'left' | 'split' | 'right';

/** What should I do next: one sentence, the belt, the next step, and what else waits. */
@Component({
  selector: 'obi-today-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgComponentOutlet, RouterLink, ObiBelt, ObiEmpty, ObiError, ObiIcon, ObiLoading, ObiTag],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
})
export class TodayPage {
  private readonly session = inject(Session);
  protected readonly query = injectMyPath();
  protected readonly path = computed(() => this.query.value()?.myPath);
  protected readonly pairPart = signal<Type<unknown> | null>(null);
  protected readonly noticePart = signal<Type<unknown> | null>(null);
  protected readonly day = computed(() => {
    const path = this.path();
    return path ? dayInWords(path.asOf, 'long') : '';
  });
  protected readonly shown = computed(() => {
    const path = this.path();
    return path ? this.today(path) : undefined;
  });

  constructor() {
    // What the pair waits for and what one was told come after the first picture: they must not hold it up.
    afterNextRender(async () => {
      this.pairPart.set(await orNothing(pairWaiting()));
      this.noticePart.set(await orNothing(noticeList()));
    });
  }

  private today(path: MyPath) {
    const way = wayOf(path);
    const next = nextStepOf(way);
    const headline = headlineOf(way);
    const guide = this.session.viewer()?.waiting.guide ?? 0;
    return {
      title: headlineInWords(headline),
      next: nextInWords(next, path.modules),
      lede: waySentence(way),
      hero: heroOf(way, headline.says === 'valid'),
      things: waitingThings(path, way, { next, headline, guide, held: path.held !== null }),
    };
  }
}

/** A part that cannot be loaded, as without the network, is left out. */
const orNothing = (part: Promise<Type<unknown> | null>) => part.catch(() => null);

/** The belt across the page; when nothing can be done for the next one, it is the one that is worn. */
function heroOf(way: Way, isValid: boolean) {
  const standing = isValid ? undefined : way.belts.find(({ belt }) => belt === way.earning);
  const held = asBelt(way.held);
  if (!standing) {
    return {
      held,
      earning: null,
      lapsed: null,
      done: 0,
      total: 0,
      requirements: [],
      towards: '',
      wears: wears(held),
      side: 'left' as Side,
    };
  }
  const { belt, done, total } = standing;
  return {
    held,
    earning: belt,
    lapsed: standing.state === 'lapsed' ? belt : null,
    done,
    total,
    requirements: requirementsOf(standing),
    towards: `${done} of ${total} towards ${belt}`,
    wears: wears(held),
    side: sideOf(total === 0 ? 0 : done / total, held !== null && standing.state !== 'lapsed'),
  };
}

function wears(held: ReturnType<typeof asBelt>): string {
  return held === null ? 'You wear no belt yet' : `You wear ${beltName(held).toLowerCase()}`;
}

function requirementsOf({ requirements, asks }: BeltOnWay) {
  return inOrderOfDoing(requirements).map((one) => {
    const othersLeft = requirements.some((other) => other !== one && other.done < other.total);
    return requirementInWords(one, { again: asks !== 'first', othersLeft });
  });
}

function sideOf(share: number, tied: boolean): Side {
  if (!tied) return 'split';
  if (share < 0.5) return 'right';
  return share > 0.78 ? 'left' : 'split';
}
