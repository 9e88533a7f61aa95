import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayInWords } from '@obi/shared/web';
import type { PersonLineQuery } from './person-page.graphql.gen';

/** Where somebody stood on any day: an earlier unit, job, grade or manager is not overwritten by the next. */
@Component({
  selector: 'obi-placements',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  templateUrl: './placements.html',
  styleUrl: './placements.css',
})
export class Placements {
  /** The latest first, as the server says them. */
  readonly placements = input.required<PersonLineQuery['placements']>();

  protected readonly dayInWords = dayInWords;

  protected jobOf({ job, grade }: PersonLineQuery['placements'][number]): string {
    return [job ?? 'Job not known', grade === null ? 'grade not known' : `grade ${grade}`].join(', ');
  }
}
