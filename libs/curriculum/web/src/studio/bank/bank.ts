import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModuleContent } from '@obi/curriculum/rules';
import { ObiTag } from '@obi/shared/ui';
import { CountPipe } from '@obi/shared/web';
import { addQuestion } from '../content-edits';
import { atQuestion, type ToldFault } from '../fault-place';
import { DraftSaving } from '../saving';
import { difficultyInWords, discriminationInWords, isDoubtful } from './figures-words';
import { KIND_NAMES, newQuestion } from './question-kinds';

/** All questions of the module, and how each fares. */
@Component({
  selector: 'obi-question-bank',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, ObiTag, RouterLink],
  templateUrl: './bank.html',
  styleUrl: './bank.css',
})
export class Bank {
  readonly content = input.required<ModuleContent>();
  readonly faults = input.required<readonly ToldFault[]>();
  /** The address of a question that was just added. */
  readonly opened = output<string>();
  private readonly store = inject(DraftSaving).store;
  protected readonly rows = computed(() =>
    this.content().questions.map((question) => {
      const figures = this.store.figures().get(question.key);
      const at = atQuestion(question.key);
      const clause = this.store.clauses().get(question.clause);
      return {
        ...{ key: question.key, at, text: question.text.trim() || 'Not written yet' },
        kind: KIND_NAMES[question.kind],
        clause: clause ? `${clause.number} ${clause.title}` : question.clause,
        shown: figures?.shown ?? 0,
        difficulty: difficultyInWords(figures),
        discrimination: discriminationInWords(figures),
        isDoubtful: isDoubtful(figures),
        faults: this.faults().filter((told) => told.at === at).length,
      };
    }),
  );
  protected readonly drawn = computed(() => {
    const quiz = this.content().steps.find((step) => step.type === 'quiz');
    return quiz?.type === 'quiz' ? `Each attempt draws ${quiz.draw} of them.` : 'No quiz draws from it yet.';
  });

  protected add(): void {
    const question = newQuestion(this.content().questions, this.store.firstClause());
    this.store.edit(addQuestion(question));
    this.opened.emit(atQuestion(question.key));
  }
}
