import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ObiError, ObiLoading, ObiTag } from '@obi/shared/ui';
import { injectQuery, injectUrlState, InstantPipe, LocalDatePipe, Session } from '@obi/shared/web';
import { BeltRule } from './belt-rule';
import { RuleSetsDocument } from './rules.graphql.gen';
import { daysInWords, type ShownRuleSet, titlesOf } from './rules-words';

/** What does each belt ask, today and in every version before? */
@Component({
  selector: 'obi-rules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, BeltRule, InstantPipe, LocalDatePipe, ObiError, ObiLoading, ObiTag],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.css',
})
export class RulesPage {
  private readonly session = inject(Session);
  private readonly url = injectUrlState({ version: '' });
  protected readonly query = injectQuery(RuleSetsDocument, () => ({}));
  protected readonly mayEdit = computed(() => this.session.canOverCompany('ruleSet.edit'));
  protected readonly versions = computed(() =>
    this.query.value()?.ruleSets.map((ruleSet) => ({ ruleSet, days: daysInWords(ruleSet) })),
  );
  protected readonly titles = computed(() => {
    const choices = this.query.value()?.requirementChoices;
    return choices ? titlesOf(choices) : new Map<string, string>();
  });
  /** The version that the address names; otherwise the one in force, or the first that will be. */
  protected readonly shown = computed<ShownRuleSet | undefined>(() => {
    const all = this.query.value()?.ruleSets ?? [];
    const { version } = this.url.value();
    const named = all.find((one) => String(one.version) === version);
    return named ?? all.find(({ isInForce }) => isInForce) ?? all.at(-1);
  });
  protected readonly lede = computed(() => {
    const shown = this.shown();
    return shown ? `Version ${shown.version}. ${daysInWords(shown)}.` : '';
  });
  /** What is planned to follow the version in force. */
  protected readonly planned = computed(() => {
    const last = this.query.value()?.ruleSets[0];
    const inForce = this.query.value()?.ruleSets.find(({ isInForce }) => isInForce);
    return last && inForce && last.effectiveFrom > inForce.effectiveFrom && !last.isInForce
      ? last
      : undefined;
  });

  protected look(event: Event, { version, isInForce }: ShownRuleSet): void {
    event.preventDefault();
    this.url.set({ version: isInForce ? '' : String(version) });
    document.getElementById('belts')?.focus();
  }
}
