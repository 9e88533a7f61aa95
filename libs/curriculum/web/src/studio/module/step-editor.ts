import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { QuizStep, Step } from '@obi/curriculum/rules';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { changeStep, removeStep } from '../content-edits';
import type { ToldFault } from '../fault-place';
import { moved } from '../listed';
import { DraftSaving } from '../saving';
import { LessonEditor } from '../lesson/lesson-editor';
import { ScenarioEditor } from '../scenario/scenario-editor';
import { QuizForm } from './quiz-form';

/** One step of the module: its title, its place, and what is in it. */
@Component({
  selector: 'obi-step-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LessonEditor, ObiField, ObiInput, QuizForm, ScenarioEditor],
  templateUrl: './step-editor.html',
  styleUrl: './step-editor.css',
})
export class StepEditor {
  readonly step = input.required<Step>();
  /** The situation of a scenario that is on the screen. */
  readonly situation = input<string>();
  readonly faults = input.required<readonly ToldFault[]>();
  /** The address that is to be shown next. */
  readonly opened = output<string>();
  private readonly store = inject(DraftSaving).store;

  protected rename(title: string): void {
    this.store.edit(changeStep(this.step(), { title }));
  }

  protected set(change: Partial<QuizStep>): void {
    const step = this.step();
    if (step.type === 'quiz') this.store.edit(changeStep(step, change));
  }

  /** Moves the step up or down among the others. */
  protected move(by: 1 | -1): void {
    const { key } = this.step();
    this.store.edit((content) => {
      const from = content.steps.findIndex((each) => each.key === key);
      return { ...content, steps: moved(content.steps, from, from + by) };
    });
  }

  protected remove(): void {
    this.store.edit(removeStep(this.step().key));
    this.opened.emit('');
  }
}
