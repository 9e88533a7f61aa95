import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ObiDialog, ObiField, ObiInput } from '@obi/shared/ui';
import { injectMutation, InstantPipe, MessageCatalogue } from '@obi/shared/web';
import { MakeSignInLinkDocument } from './person-page.graphql.gen';

/** A link with which somebody signs in for the first time: made on demand, shown once, copied with one tap. */
@Component({
  selector: 'obi-sign-in-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InstantPipe, ObiDialog, ObiField, ObiInput],
  template: `
    <button
      type="button"
      class="btn o d"
      aria-haspopup="dialog"
      [attr.aria-disabled]="make.isPending() || null"
      (click)="begin()"
    >
      {{ hasSignedIn() ? 'Make a new sign-in link' : 'Make a first sign-in link' }}
    </button>
    @if (fault(); as words) {
      <p class="note seal" role="alert">{{ words }}</p>
    }
    <obi-dialog heading="Sign-in link" [open]="link() !== ''" (openChange)="$event || forget()">
      <div class="stack">
        <p>
          Give it to {{ name() }} and to nobody else: whoever opens it chooses the password.
          {{ hasSignedIn() ? 'The password until now stops working then.' : '' }}
        </p>
        <obi-field label="Link" control="sign-in-link" [help]="help()">
          <input obiInput #field class="code" readonly [value]="link()" (focus)="field.select()" />
        </obi-field>
        <p class="s m">It works once, until {{ until() | instant }}. Obi does not show it again.</p>
        <div class="acts">
          <button type="button" class="btn" (click)="copy(field)">
            {{ copied() ? 'Copied' : 'Copy the link' }}
          </button>
          <button type="button" class="btn t" (click)="forget()">Close</button>
        </div>
        <p class="vh" role="status">{{ copied() ? 'The link is copied' : '' }}</p>
      </div>
    </obi-dialog>
  `,
})
export class SignInLink {
  private readonly catalogue = inject(MessageCatalogue);
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly hasSignedIn = input(false);

  protected readonly make = injectMutation(MakeSignInLinkDocument);
  protected readonly link = signal('');
  protected readonly until = signal('');
  protected readonly copied = signal(false);
  protected readonly help = signal('');
  protected readonly fault = computed(() => {
    const refusal = this.make.refusal();
    return refusal && this.catalogue.tell(refusal);
  });

  protected async begin(): Promise<void> {
    const made = await this.make.run({ personId: this.personId() });
    if (!made) return;
    this.link.set(`${location.origin}${made.createSignInLink.path}`);
    this.until.set(made.createSignInLink.expiresAt);
  }

  /** Where the browser does not let us copy, the link is selected, so that a key can. */
  protected async copy(field: HTMLInputElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link());
      this.copied.set(true);
    } catch {
      field.focus();
      this.help.set('The browser does not let Obi copy. The link is selected: copy it with the keyboard.');
    }
  }

  protected forget(): void {
    this.link.set('');
    this.copied.set(false);
    this.help.set('');
  }
}
