import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ObiIcon, ObiNote, Toasts } from '@obi/shared/ui';
import { asFailure, counted, MessageCatalogue, Transport } from '@obi/shared/web';
import { OpenDraft } from '../open-draft';

interface NamedClause {
  readonly key: string;
  readonly title: string;
}

/** What a file does to the draft. */
interface Report {
  readonly name: string;
  readonly counts: 'line' | 'paragraph';
  readonly changed: readonly NamedClause[];
  readonly added: readonly NamedClause[];
  readonly unchanged: number;
  readonly missing: readonly NamedClause[];
  readonly remarks: readonly { readonly line: number; readonly what: string; readonly done: string }[];
}

/** Brings a Word or Markdown file into the draft: first it says what that would do, and what it did not understand. */
@Component({
  selector: 'obi-bring-file',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon, ObiNote],
  templateUrl: './bring-file.html',
  styleUrl: './bring-file.css',
})
export class BringFile {
  private readonly transport = inject(Transport);
  private readonly messages = inject(MessageCatalogue);
  private readonly toasts = inject(Toasts);
  private readonly open = inject(OpenDraft);
  private file: File | undefined;
  protected readonly report = signal<Report | undefined>(undefined);
  protected readonly refused = signal('');
  protected readonly isBusy = signal(false);

  protected readonly changes = computed(() => {
    const report = this.report();
    return report ? report.changed.length + report.added.length : 0;
  });
  protected readonly button = computed(() => `Import ${counted(this.changes(), 'clause', 'clauses')}`);
  protected readonly inWords = computed(() => {
    const report = this.report();
    if (!report) return '';
    const { changed, added, unchanged, missing } = report;
    const is = (many: number, words: string): string =>
      `${counted(many, 'clause', 'clauses')} ${many === 1 ? words.replace(/^are/, 'is') : words}`;
    return [
      changed.length ? `${is(changed.length, 'are changed')}.` : '',
      added.length ? `${is(added.length, 'are new')}.` : '',
      unchanged ? `${is(unchanged, 'are as they were')}.` : '',
      missing.length ? `${is(missing.length, 'are not in the file')}, and nothing happens to them.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  });

  protected async choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    this.file = input.files?.[0];
    this.report.set(undefined);
    if (this.file) this.report.set(await this.send('check'));
    input.value = '';
  }

  protected async bring(): Promise<void> {
    const report = await this.send('import');
    if (!report) return;
    this.toasts.show(`${report.name} imported`);
    this.forget();
    this.open.asked.refetch();
  }

  protected forget(): void {
    this.file = undefined;
    this.report.set(undefined);
  }

  private async send(what: 'check' | 'import'): Promise<Report | undefined> {
    const { file } = this;
    if (!file || this.isBusy()) return undefined;
    this.refused.set('');
    this.isBusy.set(true);
    try {
      return await this.transport.upload<Report>(`/api/guide/draft/${what}`, file);
    } catch (error) {
      this.refused.set(`${file.name}: ${this.messages.tell(asFailure(error))}`);
      return undefined;
    } finally {
      this.isBusy.set(false);
    }
  }
}
