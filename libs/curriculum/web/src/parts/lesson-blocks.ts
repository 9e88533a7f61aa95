import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ObiTag } from '@obi/shared/ui';
import type { ShownBlockFragment } from '../steps/lesson-step.graphql.gen';
import { ClauseQuote } from './clause-quote';
import { Post } from './post';

/** What a lesson says: texts, points, posts, replies that are good or poor, and clauses of the guide. */
@Component({
  selector: 'obi-lesson-blocks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClauseQuote, ObiTag, Post],
  templateUrl: './lesson-blocks.html',
  styleUrl: './lesson-blocks.css',
})
export class LessonBlocks {
  readonly blocks = input.required<readonly ShownBlockFragment[]>();
}
