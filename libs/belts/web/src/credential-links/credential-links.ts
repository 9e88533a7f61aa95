import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiBeltMark, ObiError, ObiIcon, ObiLoading, ObiTag } from '@obi/shared/ui';
import { injectDownload, injectQuery, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { numbered, listed } from '../words/numbers';
import { asBelt } from '../words/way';
import { CertificatesDocument, type CertificatesQuery } from './credential-links.graphql.gen';

type Earned = CertificatesQuery['certificates'][number];

const FORMATS = [
  { format: 'pdf', name: 'Print', title: 'PDF' },
  { format: 'png', name: 'Picture', title: 'PNG' },
  { format: 'svg', name: 'Drawing', title: 'SVG' },
  { format: 'json', name: 'Badge', title: 'JSON' },
] as const;

/** The certificates of a person with their files, and the texts that each belt was earned on. */
@Component({
  selector: 'obi-credential-links',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, ObiBeltMark, ObiError, ObiIcon, ObiLoading, ObiTag, RouterLink],
  templateUrl: './credential-links.html',
  styleUrl: './credential-links.css',
})
export class CredentialLinks {
  readonly personId = input.required<string>();
  /** A past day: certificates as they were then; empty for today. */
  readonly asOf = input('');
  /** Only the certificates of this belt; all of them when absent. */
  readonly belt = input<string>();

  /** Whether to show the texts that each belt was earned on; not where they stand beside it already. */
  readonly withTexts = input(true);

  private readonly catalogue = inject(MessageCatalogue);
  protected readonly query = injectQuery(CertificatesDocument, () => ({
    personId: this.personId(),
    asOf: this.asOf() || null,
  }));
  protected readonly earned = computed(() => {
    const all = this.query.value()?.certificates ?? [];
    return all
      .filter(({ belt }) => !this.belt() || belt === this.belt())
      .map((one) => ({ ...one, worn: asBelt(one.belt), rests: restsOn(one) }));
  });
  protected readonly download = injectDownload();
  protected readonly formats = FORMATS;
  protected readonly refused = computed(() => {
    const failure = this.download.refusal();
    return failure && this.catalogue.tell(failure);
  });

  /** Asks again, after something was decided about a belt. */
  refetch(): void {
    this.query.refetch();
  }

  protected fetch({ belt, code }: Earned, format: string): void {
    void this.download.run(`/api/belts/certificates/${code}.${format}`, `obi-${belt}-belt-${code}.${format}`);
  }
}

/** "25 clauses and six modules": on what a belt was earned. */
function restsOn({ evidence }: Earned): string {
  const { clauses, modules, sessions, taught, marks } = evidence;
  const parts = [
    clauses.length && numbered(clauses.length, 'clause', 'clauses'),
    modules.length && numbered(modules.length, 'module', 'modules'),
    sessions && numbered(sessions, 'confirmed session', 'confirmed sessions'),
    marks && numbered(marks, 'mark', 'marks'),
    taught && numbered(taught, 'person taught', 'persons taught'),
  ];
  return listed(parts.filter((part): part is string => typeof part === 'string'));
}
