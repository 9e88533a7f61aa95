import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import type { LessonBlock, LessonStep } from '@obi/curriculum/rules';
import { ObiDialog, ObiIcon } from '@obi/shared/ui';
import { LessonBlocks } from '../../parts/lesson-blocks';
import { changeStep, naming } from '../content-edits';
import type { ToldFault } from '../fault-place';
import { moved, replacedAt, withoutAt } from '../listed';
import { DraftSaving } from '../saving';
import { BLOCK_NAMES, BLOCK_TYPES, type BlockType, newBlock, shownBlock } from './block-edits';
import { BlockForm } from './block-form';

/** A lesson to write, block by block, and to be read as an employee reads it. */
@Component({
  selector: 'obi-lesson-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BlockForm, LessonBlocks, ObiDialog, ObiIcon],
  templateUrl: './lesson-editor.html',
  styleUrl: './lesson-editor.css',
})
export class LessonEditor {
  readonly lesson = input.required<LessonStep>();
  readonly faults = input.required<readonly ToldFault[]>();
  private readonly store = inject(DraftSaving).store;
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  protected readonly names = BLOCK_NAMES;
  protected readonly types = BLOCK_TYPES;
  protected readonly isPreviewed = signal(false);
  /** What was done last, for who cannot see it. */
  protected readonly told = signal('');
  protected readonly shown = computed(() =>
    this.lesson().blocks.map((block) => shownBlock(block, this.store.clauses())),
  );
  protected readonly unwritten = computed(() => {
    const at = `${this.lesson().key}/`;
    const here = this.faults().filter(({ fault }) => fault.at.startsWith(at));
    return new Map(here.map(({ fault, words }) => [Number(fault.at.slice(at.length)), words]));
  });

  protected write(place: number, block: LessonBlock): void {
    this.set(replacedAt(this.lesson().blocks, place, () => block));
    if (block.type === 'clause') this.store.edit(naming(block.clause));
  }

  protected add(type: BlockType): void {
    const place = this.lesson().blocks.length;
    this.set([...this.lesson().blocks, newBlock(type, this.store.firstClause())]);
    this.focus(place, 'input, textarea, select');
  }

  protected move(from: number, to: number): void {
    const { blocks } = this.lesson();
    const block = blocks[from];
    if (!block || to < 0 || to >= blocks.length) return;
    this.set(moved(blocks, from, to));
    this.told.set(`${BLOCK_NAMES[block.type]}: now ${to + 1} of ${blocks.length}`);
    this.focus(to, to < from ? '.up' : '.down');
  }

  protected remove(place: number): void {
    this.set(withoutAt(this.lesson().blocks, place));
    this.told.set('The block is taken out');
    this.focus(Math.max(0, place - 1), '.down');
  }

  private set(blocks: readonly LessonBlock[]): void {
    this.store.edit(changeStep(this.lesson(), { blocks }));
  }

  private focus(place: number, what: string): void {
    const find = () => this.host.querySelectorAll('.blocks > li')[place]?.querySelector<HTMLElement>(what);
    afterNextRender(() => find()?.focus(), { injector: this.injector });
  }
}
