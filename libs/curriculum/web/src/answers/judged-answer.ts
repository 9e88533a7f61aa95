import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { isSaid } from '../parts/said';
import { answerInWords, type AskedQuestion } from './asked-question';

interface Line {
  readonly words: readonly string[];
  readonly label: string;
  readonly isRight: boolean;
}

/** An answer as it was judged: what was answered, and what would have been right. */
@Component({
  selector: 'obi-judged-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li [class.is-ok]="line.isRight" [class.is-seal]="!line.isRight">
          <obi-icon [name]="line.isRight ? 'check' : 'close'" [small]="true" />
          <span>
            @for (words of line.words; track $index) {
              <span class="words" [class.say]="isSaid(words)"
                >{{ numbered() ? $index + 1 + '. ' : '' }}{{ words }}</span
              >
              <br />
            }
            <span class="xs m">{{ line.label }}</span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .words {
      color: var(--ink);
    }
  `,
})
export class JudgedAnswer {
  readonly question = input.required<AskedQuestion>();
  protected readonly isSaid = isSaid;
  protected readonly numbered = computed(() => this.question().kind === 'order');
  protected readonly lines = computed<readonly Line[]>(() => {
    const question = this.question();
    const isChoice = question.kind === 'single' || question.kind === 'several';
    return isChoice ? chosenOrRight(question) : answeredAndRight(question);
  });
}

function chosenOrRight({ options, chosen, result }: AskedQuestion): Line[] {
  return options.flatMap(({ key, text }) => {
    const isChosen = chosen.includes(key);
    const isRight = !!result?.rightOptions.includes(key);
    if (!isChosen && !isRight) return [];
    const yours = isRight ? 'Your answer, right' : 'Your answer, not right';
    return [{ words: [text], isRight, label: isChosen ? yours : 'Right, and not chosen' }];
  });
}

function answeredAndRight(question: AskedQuestion): Line[] {
  const { chosen, result, kind } = question;
  const isRight = !!result?.isRight;
  const yours = {
    words: chosen.length > 0 ? answerInWords(question, chosen) : ['No answer'],
    isRight,
    label: isRight ? 'Your answer, right' : 'Your answer, not right',
  };
  if (isRight) return [yours];
  const right = answerInWords(question, result?.rightOptions ?? []);
  return [yours, { words: right, isRight: true, label: kind === 'text' ? 'Accepted' : 'Right' }];
}
