import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, KeptKey, type NamedKey } from '@obi/shared/api';

/**
 * The master key of all notes, which wraps the keys of the pairs: from `OBI_NOTES_KEY`, else from a file beside the other
 * data of this installation, made when the first pair begins. It is never in the database.
 */
@Injectable()
export class NotesKey implements OnModuleInit {
  private readonly kept: KeptKey;

  constructor(@Inject(CONFIG) { dataDir }: Config) {
    this.kept = new KeptKey({
      setting: 'OBI_NOTES_KEY',
      dataDir,
      file: 'notes.key',
      purpose: 'obi notes key',
    });
  }

  onModuleInit(): void {
    this.kept.check();
  }

  /** The key to wrap with; made when there is none yet. */
  current(): NamedKey {
    return this.kept.current();
  }

  /** The key of this name, if it is the one that this installation has. */
  called(name: string): NamedKey | undefined {
    return this.kept.called(name);
  }
}
