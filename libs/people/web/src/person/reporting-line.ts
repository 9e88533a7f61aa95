import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted, CountPipe, Transport } from '@obi/shared/web';
import { MoreReportsDocument, type PersonLineQuery } from './person-page.graphql.gen';

/** To whom somebody reports up to the top, and who reports to them. */
@Component({
  selector: 'obi-reporting-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, CountPipe],
  templateUrl: './reporting-line.html',
  styleUrl: './reporting-line.css',
})
export class ReportingLine {
  private readonly transport = inject(Transport);
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly line = input.required<PersonLineQuery['reportingLine']>();
  readonly firstReports = input.required<PersonLineQuery['directReports']>();
  readonly reportCount = input(0);

  /** From the top down, as a line is drawn. */
  protected readonly fromTheTop = computed(() => this.line().toReversed());
  protected readonly reports = linkedSignal(() => this.firstReports());
  protected readonly failed = signal(false);
  protected readonly left = computed(() => this.reportCount() - this.reports().nodes.length);
  protected readonly heading = computed(() =>
    this.reportCount() === 0
      ? 'Nobody reports to them'
      : `${counted(this.reportCount(), 'person reports', 'people report')} to them`,
  );

  protected async more(): Promise<void> {
    const { nodes, pageInfo } = this.reports();
    this.failed.set(false);
    try {
      const answer = await this.transport.execute(MoreReportsDocument, {
        id: this.personId(),
        after: pageInfo.endCursor,
      });
      const next = answer.directReports;
      this.reports.set({ nodes: [...nodes, ...next.nodes], pageInfo: next.pageInfo });
    } catch {
      this.failed.set(true);
    }
  }
}
