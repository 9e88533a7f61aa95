import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ObiAvatar } from '@obi/shared/ui';
import { initialsOf } from './initials';

/** Somebody's words with who, when and where: in serif, because a person stands behind them. */
@Component({
  selector: 'obi-post',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ObiAvatar],
  template: `
    <div class="who">
      <obi-avatar [initials]="initials()" />
      <div class="s">
        <b class="b">{{ author() }}</b>
        @if (handle(); as name) {
          <span class="m">&ngsp;{{ name }}</span>
        }
        @if (at(); as when) {
          <br /><span class="m">{{ when }}</span>
        }
      </div>
    </div>
    <blockquote class="say-xl">“{{ text() }}”</blockquote>
  `,
  styles: `
    :host {
      display: block;
    }
    .who {
      display: flex;
      gap: 12px;
      align-items: center;
      margin-bottom: 16px;
    }
    @media (max-width: 1023px) {
      .who {
        margin-bottom: 12px;
      }
      .say-xl {
        font-size: 1.3125rem;
        line-height: 1.75rem;
      }
    }
  `,
})
export class Post {
  readonly author = input.required<string>();
  readonly handle = input('');
  readonly at = input('');
  readonly text = input.required<string>();
  protected readonly initials = computed(() => initialsOf(this.author()));
}
