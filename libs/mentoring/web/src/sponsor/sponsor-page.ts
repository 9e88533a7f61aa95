import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ObiEmpty, ObiError, ObiLoading } from '@obi/shared/ui';
import { CountPipe, injectQuery, LocalDatePipe } from '@obi/shared/web';
import { MySponsoredProgrammesDocument } from './sponsor-page.graphql.gen';

/** For whom does a sponsor have to make time? Never a word about a mentor. */
@Component({
  selector: 'obi-sponsor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, LocalDatePipe, ObiEmpty, ObiError, ObiLoading],
  templateUrl: './sponsor-page.html',
})
export class SponsorPage {
  protected readonly query = injectQuery(MySponsoredProgrammesDocument, () => ({}));
}
