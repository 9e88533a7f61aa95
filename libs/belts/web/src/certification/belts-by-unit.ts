import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { type Choice, ObiIcon, ObiSegment } from '@obi/shared/ui';
import { CountPipe, todayHere } from '@obi/shared/web';
import { DYES, unitBar, type UnitBar, type UnitOverview, unitsAsCsv } from './overview-words';

const FIRST_SHOWN = 12;

/** Who wears what in each unit: as bars in the textures of the belts, or as the same figures in a table. */
@Component({
  selector: 'obi-belts-by-unit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountPipe, ObiIcon, ObiSegment],
  templateUrl: './belts-by-unit.html',
  styleUrl: './belts-by-unit.css',
})
export class BeltsByUnit {
  readonly units = input.required<readonly UnitOverview[]>();
  /** The unit whose parts are shown: it is not a way further down. */
  readonly within = input('');
  /** The past day that the figures are of; empty for today. */
  readonly asOf = input('');
  readonly view = model<'chart' | 'table'>('chart');
  readonly chosen = output<string>();

  protected readonly ways: readonly Choice<'chart' | 'table'>[] = [
    { value: 'chart', label: 'Chart' },
    { value: 'table', label: 'Table', icon: 'table' },
  ];
  protected readonly dyes = DYES;
  protected readonly all = signal(false);
  protected readonly bars = computed(() => this.units().map(unitBar));
  protected readonly shown = computed(() => (this.all() ? this.bars() : this.bars().slice(0, FIRST_SHOWN)));
  /** Only what somebody wears, so that the first weeks are not explained by seven unused colours. */
  protected readonly legend = computed(() =>
    DYES.filter(
      ({ dye }) =>
        dye !== 'undyed' ||
        this.bars().some(({ bands }) => bands.some((band) => band.dye === dye && band.people > 0)),
    ),
  );

  protected goesDown(bar: UnitBar): boolean {
    return bar.id !== null && bar.id !== this.within();
  }

  protected choose(bar: UnitBar): void {
    if (bar.id !== null) this.chosen.emit(bar.id);
  }

  protected download(): void {
    const url = URL.createObjectURL(new Blob([unitsAsCsv(this.bars())], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `belts-by-unit-${this.asOf() || todayHere()}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }
}
