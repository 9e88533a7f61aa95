import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ObiError, ObiLoading } from '@obi/shared/ui';
import {
  counted,
  countInWords,
  injectDownload,
  injectQuery,
  InstantPipe,
  MessageCatalogue,
} from '@obi/shared/web';
import {
  MatchingProofDocument,
  type MatchingProofQuery,
  MatchingRunsDocument,
  type MatchingRunsQuery,
} from './matching-page.graphql.gen';

/** The runs of a programme: when, by whom, and the proof that nothing better was possible. */
@Component({
  selector: 'obi-runs-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiError, ObiLoading],
  templateUrl: './runs-panel.html',
  styles: `
    .run {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
    .run .acts {
      margin-top: 6px;
    }
    .xs:last-child {
      margin-top: 12px;
    }
  `,
})
export class RunsPanel {
  protected readonly catalogue = inject(MessageCatalogue);
  readonly programmeId = input.required<string>();
  protected readonly query = injectQuery(MatchingRunsDocument, () => ({ programmeId: this.programmeId() }));
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly proving = injectQuery(MatchingProofDocument, () => {
    const runId = this.asked();
    return runId === undefined ? undefined : { runId };
  });
  protected readonly proof = computed(() => this.proving.value()?.matchingProof);
  protected readonly file = injectDownload();
  protected readonly parts = [
    { name: 'input', label: 'Input' },
    { name: 'output', label: 'Answer' },
  ] as const;
  protected readonly refusal = computed(() => {
    const refusal = this.file.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async download(runId: string, part: 'input' | 'output'): Promise<void> {
    const name = `matching-${runId.slice(0, 8)}-${part}.json`;
    await this.file.run(`/api/mentoring/runs/${runId}/${part}.json`, name);
  }

  /** "39 pairs found, average 37, 1 without a mentor." */
  protected foundBy({ found, figures }: MatchingRunsQuery['matchingRuns'][number]): string {
    const more = figures
      ? `, average ${figures.average}, ${countInWords(figures.unserved)} without a mentor`
      : '';
    return `${counted(found, 'pair', 'pairs')} found${more}.`;
  }

  protected sentenceOf({
    isProven,
    mentees,
    mentors,
    pairs,
    faults,
  }: MatchingProofQuery['matchingProof']): string {
    const among = `among ${counted(mentees, 'mentee', 'mentees')} and ${counted(mentors, 'mentor', 'mentors')}`;
    return isProven
      ? `Proven: ${among} no pairing serves more than ${countInWords(pairs)}, and none that does comes to more points, as that run weighed them.`
      : `Not proven: ${faults.join('; ')}. What is kept is not what was answered then.`;
  }
}
