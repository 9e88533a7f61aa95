import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Belt, BELTS } from '@obi/kernel';
import { ObiBeltMark, ObiEmpty, ObiError, ObiLoading, ObiTag } from '@obi/shared/ui';
import { counted, injectMutation, injectQuery, LocalDatePipe, MessageCatalogue } from '@obi/shared/web';
import { StartModuleDraftDocument, StudioModulesDocument } from '../studio.graphql.gen';
import { NewModule } from './new-module';

/** Which modules are taught, and which of them need a new version? */
@Component({
  selector: 'obi-studio-modules-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LocalDatePipe, NewModule, ObiBeltMark, ObiEmpty, ObiError, ObiLoading, ObiTag, RouterLink],
  templateUrl: './modules-page.html',
  styleUrl: './modules-page.css',
})
export class ModulesPage {
  private readonly router = inject(Router);
  private readonly messages = inject(MessageCatalogue);
  private readonly starting = injectMutation(StartModuleDraftDocument);
  protected readonly asked = injectQuery(StudioModulesDocument, () => ({}));
  protected readonly isNaming = signal(false);
  private readonly clauseNames = computed(() => {
    const clauses = (this.asked.value()?.guide?.sections ?? []).flatMap((section) => section.clauses);
    return new Map(clauses.map(({ key, number, title }) => [key, `${number} ${title}`]));
  });
  protected readonly belts = computed(() => {
    const names = this.clauseNames();
    const modules = (this.asked.value()?.studioModules ?? []).map((module) => ({
      ...module,
      stale: module.staleClauses.map((clause) => names.get(clause) ?? clause),
      changed: module.changedClauses.map((clause) => names.get(clause) ?? clause),
    }));
    return BELTS.map((belt: Belt) => ({
      belt,
      modules: modules.filter((each) => each.belt === belt),
    })).filter((each) => each.modules.length > 0);
  });
  protected readonly summary = computed(() => {
    const modules = this.asked.value()?.studioModules ?? [];
    const taught = modules.filter(({ version }) => version !== null).length;
    const open = modules.filter(({ hasDraft }) => hasDraft).length;
    const stale = modules.filter(({ staleClauses }) => staleClauses.length > 0).length;
    const changed = modules.filter((one) => one.staleClauses.length === 0 && one.changedClauses.length > 0);
    const words = [`${counted(taught, 'module is', 'modules are')} taught.`];
    if (open) words.push(`${counted(open, 'draft is', 'drafts are')} open.`);
    if (stale)
      words.push(
        `${counted(stale, 'is stale', 'are stale')}: a clause that ${stale === 1 ? 'it teaches' : 'they teach'} is certified again.`,
      );
    if (changed.length)
      words.push(
        `${counted(changed.length, 'more teaches', 'more teach')} a clause that is acknowledged again: see whether its words still fit.`,
      );
    return words.join(' ');
  });
  protected readonly refusal = computed(() => {
    const failure = this.starting.refusal();
    return failure ? this.messages.tell(failure) : '';
  });

  /** Begins the next version, and opens it. */
  protected async start(module: string): Promise<void> {
    if (await this.starting.run({ module })) await this.open(module);
  }

  protected async open(module: string): Promise<void> {
    await this.router.navigate(['/studio/modules', module]);
  }
}
