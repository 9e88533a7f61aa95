import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { weightOfScore } from '@obi/mentoring/rules';
import { ObiIcon } from '@obi/shared/ui';
import { type Workbench, weightNames, type Weights } from './matching-words';

export interface Settings {
  readonly weights: Weights;
  readonly minGradeGap: number;
  readonly minOverlapMinutes: number;
  readonly sameLocationRequired: boolean;
  readonly allowPrevious: boolean;
  /** Points that a pair counts more which is proposed now; not a setting of the programme, but of one run. */
  readonly keep: number;
}

/** What counts and what is never allowed. A change is tried beside the result; it counts when HR uses it. */
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
  /** What is tried; nothing when all is as the programme has it. */
  readonly trial = model<Settings | undefined>();
  /** Sets several ways of keeping pairs beside each other. */
  readonly compared = output();
  /** Whether anything is proposed that could be kept. */
  readonly hasDrafts = input(false);
  protected readonly names = weightNames;
  protected readonly settings = computed(() => this.trial() ?? settingsOf(this.programme()));
  protected readonly total = computed(() => weightOfScore(this.settings().weights));
  protected readonly isChanged = computed(() => this.trial() !== undefined);
  protected readonly label = computed(() => {
    if (!this.hasRun()) return 'Run the matching';
    return this.isChanged() ? 'Run again with these' : 'Run again';
  });

  protected weigh(key: keyof Weights, event: Event): void {
    const value = Math.max(
      0,
      Math.min(100, Math.trunc(Number((event.target as HTMLInputElement).value)) || 0),
    );
    this.change((settings) => ({ ...settings, weights: { ...settings.weights, [key]: value } }));
  }

  protected number(key: 'minGradeGap' | 'minOverlapMinutes' | 'keep', event: Event): void {
    const value = Math.trunc(Number((event.target as HTMLInputElement).value)) || 0;
    this.change((settings) => ({ ...settings, [key]: value }));
  }

  protected flip(key: 'sameLocationRequired' | 'allowPrevious'): void {
    this.change((settings) => ({ ...settings, [key]: !settings[key] }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.isPending()) this.run.emit(this.settings());
  }

  private change(how: (settings: Settings) => Settings): void {
    const next = how(this.settings());
    const isSame = JSON.stringify(next) === JSON.stringify(settingsOf(this.programme()));
    this.trial.set(isSame ? undefined : next);
  }
}

/** The settings of a programme as it has them. */
export function settingsOf(programme: Workbench['programme']): Settings {
  const { weights, minGradeGap, minOverlapMinutes, sameLocationRequired, allowPrevious } = programme;
  const { goals, availability, reciprocity, crossSilo, preference, waited } = weights;
  return {
    weights: { goals, availability, reciprocity, crossSilo, preference, waited },
    minGradeGap,
    minOverlapMinutes,
    sameLocationRequired,
    allowPrevious,
    keep: 0,
  };
}
