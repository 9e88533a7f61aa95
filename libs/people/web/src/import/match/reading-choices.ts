import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  DATE_ORDER_LABELS,
  DATE_ORDERS,
  DELIMITER_LABELS,
  DELIMITERS,
  ENCODINGS,
  type Encoding,
  type Delimiter,
} from '@obi/people/rules';
import { ObiField, ObiInput, ObiTag } from '@obi/shared/ui';
import type { ImportRead } from '../words/import-words';
import { asOrder, type MappingDraft } from './mapping-draft';

const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'windows-1252 (Western European)',
};

/** In which other way the file is to be read. */
export interface ReadingWay {
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
}

/** How the file is written: found out from all of it and shown, and changed where it can be read in several ways. */
@Component({
  selector: 'obi-reading-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiField, ObiInput, ObiTag],
  templateUrl: './reading-choices.html',
  styles: `
    section {
      display: grid;
      gap: 14px;
    }
    .hint {
      margin: 6px 0 0;
    }
  `,
})
export class ReadingChoices {
  readonly one = input.required<ImportRead>();
  readonly draft = input.required<MappingDraft>();
  readonly hasDates = input(false);
  readonly hasPath = input(false);
  readonly dateError = input<string | null>(null);
  readonly separatorError = input<string | null>(null);
  readonly read = output<ReadingWay>();
  readonly changed = output<MappingDraft>();

  protected readonly encodings = ENCODINGS.map((value) => ({ value, label: ENCODING_LABELS[value] }));
  /** What the bytes say, where HR has said something else. */
  protected readonly otherEncoding = computed(() => {
    const { encoding, encodingFound } = this.one();
    return encoding === encodingFound
      ? null
      : (this.encodings.find((one) => one.value === encodingFound) ?? null);
  });
  protected readonly delimiters = DELIMITERS.map((value) => ({
    value,
    label: capital(DELIMITER_LABELS[value]),
  }));
  protected readonly orders = DATE_ORDERS.map((value) => ({
    value,
    label: capital(DATE_ORDER_LABELS[value]),
  }));
  protected readonly unclear = computed(() => this.hasDates() && this.one().dates?.certain === false);
  /** What "as the file says" is, so that it can be seen. */
  protected readonly asFile = computed(() => {
    const { dates } = this.one();
    const order = asOrder(dates?.order ?? null);
    if (!dates?.certain || !order) return this.unclear() ? 'Choose the order' : 'As the file says';
    return `As the file says: ${DATE_ORDER_LABELS[order]}`;
  });
  protected readonly dateHelp = computed(() => {
    const { dates } = this.one();
    if (!dates?.example) return undefined;
    const short = dates.shortYears ? ' Years have two digits: 00 to 69 are read as 2000 to 2069.' : '';
    if (dates.certain) return `Seen: ${dates.example}.${short}`;
    return dates.possible.length > 1
      ? `${dates.example} can be read in more than one way.${short}`
      : `The dates are not all written in the same order.${short}`;
  });

  protected readWith(delimiter: Delimiter): void {
    if (delimiter !== this.one().delimiter) this.read.emit({ delimiter, encoding: null });
  }

  protected readAs(encoding: Encoding): void {
    if (encoding !== this.one().encoding) this.read.emit({ delimiter: null, encoding });
  }

  protected setOrder(value: string): void {
    this.changed.emit({ ...this.draft(), dateOrder: asOrder(value) });
  }

  protected setSeparator(unitSeparator: string): void {
    this.changed.emit({ ...this.draft(), unitSeparator });
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
