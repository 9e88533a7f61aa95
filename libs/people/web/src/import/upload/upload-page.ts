import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { refusalToFile } from '@obi/people/rules';
import { ObiError, ObiLoading, ObiNoPermission, ObiSteps } from '@obi/shared/ui';
import { asFailure, Failure, injectQuery, MessageCatalogue, Session, Transport } from '@obi/shared/web';
import { PeopleImportsDocument } from '../import.graphql.gen';
import { STEPS } from '../import-steps';
import { EarlierImports } from './earlier-imports';
import { FileDrop } from './file-drop';

const UPLOAD_TO = '/api/people/imports';
/** As much of a file as tells that it is no text. */
const START_BYTES = 4096;

/** Which file has the people of the company? */
@Component({
  selector: 'obi-upload-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EarlierImports, FileDrop, ObiError, ObiLoading, ObiNoPermission, ObiSteps, RouterLink],
  templateUrl: './upload-page.html',
  styleUrl: './upload-page.css',
})
export class UploadPage {
  private readonly transport = inject(Transport);
  private readonly catalogue = inject(MessageCatalogue);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly steps = STEPS;
  protected readonly query = injectQuery(PeopleImportsDocument, () => ({}));
  protected readonly imports = computed(() => this.query.value()?.peopleImports);
  protected readonly forbidden = computed(
    () => !this.session.canOverCompany('people.import') || this.query.error()?.kind === 'NOT_FOUND',
  );
  protected readonly roles = computed(() => [
    ...new Set((this.session.viewer()?.roles ?? []).map(({ role }) => role)),
  ]);
  protected readonly failure = computed(() => {
    const failure = this.query.error();
    return failure && { words: this.catalogue.tell(failure), reference: failure.reference ?? undefined };
  });

  /** The name of the file that is on its way. */
  protected readonly sending = signal<string | null>(null);
  protected readonly refused = signal<string | null>(null);
  private underWay: AbortController | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.underWay?.abort());
  }

  protected async send(file: File): Promise<void> {
    this.underWay = new AbortController();
    const { signal: abort } = this.underWay;
    this.refused.set(null);
    this.sending.set(file.name);
    try {
      await refuseOther(file);
      const { id } = await this.transport.upload<{ id: string }>(UPLOAD_TO, file, abort);
      await this.router.navigate(['/hr/people/import', id]);
    } catch (error) {
      if (!abort.aborted) this.refused.set(`${file.name}: ${this.catalogue.tell(asFailure(error))}`);
    } finally {
      this.sending.set(null);
    }
  }

  protected cancel(): void {
    this.underWay?.abort();
  }
}

/** A workbook or a picture is told at once, not when all of it is sent. */
async function refuseOther(file: File): Promise<void> {
  const start = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
  const refusal = refusalToFile(start);
  if (refusal) throw new Failure('BAD_INPUT', refusal.code, refusal.params);
}
