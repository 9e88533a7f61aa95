import { inject, Injectable } from '@angular/core';
import { DeviceCopies } from '@obi/shared/web';
import type { PlayedModuleFragment } from './player-page.graphql.gen';

/** The modules that a person opened on this device, as they were last on the screen: they open without the network. */
@Injectable({ providedIn: 'root' })
export class OpenedModules {
  private readonly copies = inject(DeviceCopies);

  keep(module: PlayedModuleFragment): void {
    void this.copies.keep(nameOf(module.key), module);
  }

  find(key: string): Promise<PlayedModuleFragment | undefined> {
    return this.copies.find<PlayedModuleFragment>(nameOf(key));
  }
}

const nameOf = (key: string) => `module.${key}`;
