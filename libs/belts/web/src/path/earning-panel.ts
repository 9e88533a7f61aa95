import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { inOrderOfDoing } from '@obi/belts/rules';
import { ObiBeltMark, ObiIcon, ObiTag } from '@obi/shared/ui';
import { dayInWords } from '@obi/shared/web';
import { listed, sentence } from '../words/numbers';
import { type RequirementInWords, requirementInWords } from '../words/requirement-words';
import { asBelt, type BeltOfPath, type MyPath, type PathModule } from '../words/way';
import type { NextAction } from './next-action';

type Requirement = BeltOfPath['requirements'][number];

/** One column: how far one is with a requirement, what it is, and what is left of it. */
interface Column extends RequirementInWords {
  readonly count: string;
  readonly detail: string;
}

const NAMED = 2;

const isOfModules = (code: string): boolean => code === 'modules' || code === 'modules-not-published';

/** The belt that is being earned, opened: what it asks, what is left, and the one thing to do now. */
@Component({
  selector: 'obi-earning-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, ObiBeltMark, ObiIcon, ObiTag],
  templateUrl: './earning-panel.html',
  styleUrl: './earning-panel.css',
})
export class EarningPanel {
  readonly belt = input.required<BeltOfPath>();
  readonly rule = input<MyPath['ladder'][number]>();
  readonly modules = input<readonly PathModule[]>([]);
  readonly action = input<NextAction>();

  protected readonly worn = computed(() => asBelt(this.belt().belt));
  protected readonly lapsedOn = computed(() => {
    const { state, endedOn } = this.belt();
    return state === 'lapsed' || state === 'revoked'
      ? `${sentence(state)} on ${endedOn ? dayInWords(endedOn) : 'an unknown day'}`
      : null;
  });
  protected readonly promise = computed(() => {
    const months = this.rule()?.validityMonths;
    if (months) return `Valid for ${months} months once earned.`;
    return this.lapsedOn() ? '' : 'It does not expire.';
  });
  protected readonly unpublished = computed(() =>
    this.belt().requirements.some(({ code }) => code === 'modules-not-published'),
  );
  protected readonly columns = computed(() =>
    inOrderOfDoing(this.belt().requirements).map((each) => this.column(each, this.belt().requirements)),
  );

  /** The modules that are still asked for; one that was completed is among them once the guide changed under it. */
  private readonly asked = computed(
    () =>
      new Set(
        this.belt()
          .requirements.filter(({ code }) => isOfModules(code))
          .flatMap(({ left }) => left),
      ),
  );

  protected isDone({ key, completed }: PathModule): boolean {
    return completed && !this.asked().has(key);
  }

  private column(each: Requirement, all: readonly Requirement[]): Column {
    const othersLeft = all.some((other) => other !== each && other.done < other.total);
    const words = requirementInWords(each, { again: this.belt().asks !== 'first', othersLeft });
    return { ...words, count: `${each.done} of ${each.total}`, detail: this.detailOf(each, words) };
  }

  private detailOf({ code, done, total, left }: Requirement, words: RequirementInWords): string {
    if (words.tone === 'done') return '';
    if (isOfModules(code)) return this.modulesLeft(left);
    if (code === 'clauses')
      return `${total - done} ${total - done === 1 ? 'clause' : 'clauses'} to acknowledge`;
    if (code === 'assessment') return `Judged by two assessors. ${words.progress}`;
    if (code.startsWith('sessions')) return 'Confirmed by the other side of the pair, one a day';
    return words.progress;
  }

  /** "Left: The dishwasher that never came, 8 min", or the next two and how many more. */
  private modulesLeft(left: readonly string[]): string {
    const open = this.modules().filter(({ key }) => left.includes(key));
    if (open.length === 0) return 'Not published yet';
    if (open.length === 1) return `Left: ${open[0]?.title}, ${open[0]?.minutes} min`;
    const named = open.slice(0, NAMED).map(({ title }) => title);
    const more = open.length - named.length;
    return `Left: ${more > 0 ? `${named.join(', ')} and ${more} more` : listed(named)}`;
  }
}
