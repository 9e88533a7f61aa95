import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Refused } from '@obi/shared/api';

/** argon2id at the cost that security.md R9 asks for (19 MiB, two passes). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes a core for tens of milliseconds: so many at once, so many may wait, the rest is told to come back. */
const AT_ONCE = 2;
const MAY_WAIT = 60;

/** What is compared when there is no account, so that the answer takes as long as when there is one. */
const NOBODY = hash('nobody has this password', COST);

/** Hashes and compares passwords, a bounded number at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Whether the password is the one of the hash; without a hash the answer is no, after the same work. */
  matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      const same = await verify(passwordHash ?? (await NOBODY), password);
      return same && passwordHash !== undefined;
    });
  }

  private async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAY_WAIT) throw new Refused({ code: 'BUSY' });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
