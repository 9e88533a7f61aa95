import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { ObiIcon } from '@obi/shared/ui';
import { type Workbench, weightNames, type Weights } from './matching-words';

export interface Settings {
  readonly weights: Weights;
  readonly minGradeGap: number;
  readonly minOverlapMinutes: number;
  readonly sameLocationRequired: boolean;
  readonly allowPrevious: boolean;
}

/** What counts and what is never allowed. A change does nothing until matching runs again with it. */
@Component({
  selector: 'obi-settings-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiIcon],
  templateUrl: './settings-panel.html',
  styleUrl: './settings-panel.css',
})
export class SettingsPanel {
  readonly programme = input.required<Workbench['programme']>();
  readonly hasRun = input(true);
  readonly isPending = input(false);
  readonly run = output<Settings>();
  protected readonly names = weightNames;
  protected readonly settings = signal<Settings | undefined>(undefined);
  protected readonly total = computed(() =>
    weightNames.reduce((sum, { key }) => sum + (this.settings()?.weights[key] ?? 0), 0),
  );
  protected readonly isChanged = computed(() => {
    const settings = this.settings();
    return (
      settings !== undefined && JSON.stringify(settings) !== JSON.stringify(settingsOf(this.programme()))
    );
  });
  protected readonly label = computed(() => {
    if (!this.hasRun()) return 'Run the matching';
    return this.isChanged() ? 'Run again with these' : 'Run again';
  });

  constructor() {
    effect(() => {
      const programme = this.programme();
      untracked(() => this.settings.set(settingsOf(programme)));
    });
  }

  protected weigh(key: keyof Weights, event: Event): void {
    const value = Math.max(
      0,
      Math.min(100, Math.trunc(Number((event.target as HTMLInputElement).value)) || 0),
    );
    this.change((settings) => ({ ...settings, weights: { ...settings.weights, [key]: value } }));
  }

  protected number(key: 'minGradeGap' | 'minOverlapMinutes', event: Event): void {
    const value = Math.trunc(Number((event.target as HTMLInputElement).value)) || 0;
    this.change((settings) => ({ ...settings, [key]: value }));
  }

  protected flip(key: 'sameLocationRequired' | 'allowPrevious'): void {
    this.change((settings) => ({ ...settings, [key]: !settings[key] }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const settings = this.settings();
    if (settings && !this.isPending()) this.run.emit(settings);
  }

  private change(how: (settings: Settings) => Settings): void {
    this.settings.update((settings) => settings && how(settings));
  }
}

function settingsOf(programme: Workbench['programme']): Settings {
  const { weights, minGradeGap, minOverlapMinutes, sameLocationRequired, allowPrevious } = programme;
  const { goals, availability, reciprocity, crossSilo, preference } = weights;
  return {
    weights: { goals, availability, reciprocity, crossSilo, preference },
    minGradeGap,
    minOverlapMinutes,
    sameLocationRequired,
    allowPrevious,
  };
}
