import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { type Choice, LONGEST_ANSWER, type Question, type QuestionKind } from '@obi/curriculum/rules';
import { ObiField, ObiInput } from '@obi/shared/ui';
import { ClauseSelect } from '../clause-select';
import { changeQuestion, removeQuestion } from '../content-edits';
import { DraftSaving } from '../saving';
import { ChoicesEditor } from './choices-editor';
import {
  asKind,
  KIND_NAMES,
  KINDS,
  marked,
  matched,
  targetOf,
  withOptions,
  withTargets,
} from './question-kinds';

/** One question of the bank: what it asks, what is right and why, and the clause that it rests on. */
@Component({
  selector: 'obi-question-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoicesEditor, ClauseSelect, ObiField, ObiInput],
  templateUrl: './question-form.html',
  styleUrl: './question-form.css',
})
export class QuestionForm {
  readonly question = input.required<Question>();
  readonly closed = output();
  private readonly store = inject(DraftSaving).store;
  protected readonly kinds = KINDS;
  protected readonly names = KIND_NAMES;
  protected readonly longest = LONGEST_ANSWER;
  protected readonly targetOf = targetOf;

  protected write(change: Partial<Question>): void {
    this.change((question) => ({ ...question, ...change }));
  }

  protected ask(kind: string): void {
    this.change((question) => asKind(question, kind as QuestionKind));
  }

  protected setOptions(options: readonly Choice[]): void {
    this.change((question) => withOptions(question, options));
  }

  protected setTargets(targets: readonly Choice[]): void {
    this.change((question) => withTargets(question, targets));
  }

  protected mark(option: string): void {
    this.change((question) => marked(question, option));
  }

  protected match(option: string, target: string): void {
    this.change((question) => matched(question, option, target));
  }

  /** One accepted answer a line; empty lines do not count. */
  protected accept(lines: string): void {
    this.write({ correct: lines.split('\n').filter((line) => line.trim() !== '') });
  }

  protected remove(): void {
    this.store.edit(removeQuestion(this.question().key));
    this.closed.emit();
  }

  private change(change: (question: Question) => Question): void {
    this.store.edit(changeQuestion(this.question().key, change));
  }
}
