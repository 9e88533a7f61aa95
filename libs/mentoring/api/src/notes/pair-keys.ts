import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '@obi/shared/api';
import { NotesKey } from './notes-key';
import { openBytes, sealBytes } from './seal';

/** The key of one pair as the database holds it. */
export interface WrappedKey {
  readonly keyName: string;
  readonly wrappedKey: Buffer;
}

const purposeOf = (pairId: string): Buffer => Buffer.from(`pair ${pairId}`);

/** Every pair has a key of its own, wrapped by the master key. */
@Injectable()
export class PairKeys {
  constructor(@Inject(NotesKey) private readonly master: NotesKey) {}

  /** A new key for a pair that begins. */
  make(pairId: string): WrappedKey {
    const { name, key } = this.master.current();
    return { keyName: name, wrappedKey: sealBytes(key, purposeOf(pairId), randomBytes(32)) };
  }

  /** The key of a pair; refused where this installation lacks the master key that wrapped it. */
  open(pairId: string, { keyName, wrappedKey }: WrappedKey): Buffer {
    const master = this.master.called(keyName);
    if (!master) throw new Refused({ code: 'MENTORING_NOTES_KEY_MISSING' });
    return openBytes(master.key, purposeOf(pairId), wrappedKey);
  }
}
