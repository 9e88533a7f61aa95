import { Inject, Injectable } from '@nestjs/common';
import { faultsOfWords, refusalToAddWords, type SessionWords } from '@obi/mentoring/rules';
import { type Actor, Db, notFound, refuseIf } from '@obi/shared/api';
import { HeldPairs } from '../pair/held-pair';
import { SessionTexts } from './session-texts';

/** What a session was for the one who did not log it. */
@Injectable()
export class SessionWordsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(SessionTexts) private readonly texts: SessionTexts,
  ) {}

  /** What they wrote before gives way to it; nothing is told to anybody, and the log says nothing of words. */
  async write(actor: Actor, sessionId: string, words: SessionWords): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'session', sessionId);
    const session =
      (await this.db.row<{ loggedBy: string | null }>(
        'select logged_by as "loggedBy" from mentoring.session where id = $1',
        [sessionId],
      )) ?? notFound();
    refuseIf(refusalToAddWords(session.loggedBy, actor.id));
    faultsOfWords(words).slice(0, 1).forEach(refuseIf);
    await this.texts.replace({ pairId: pair.id, key: pair.key, authorId: actor.id }, sessionId, words);
    return pair.id;
  }
}
