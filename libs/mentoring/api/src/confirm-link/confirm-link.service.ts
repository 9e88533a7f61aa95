import { Inject, Injectable } from '@nestjs/common';
import { refusalToUseLink } from '@obi/mentoring/rules';
import { Db, refuseIf, Refused } from '@obi/shared/api';
import { SessionService } from '../session/session.service';
import type { SessionByLinkType } from './confirm-link.graphql';
import { type SessionLink, SessionLinks } from './session-links';

type Shown = Omit<SessionByLinkType, 'forSomebodyElse'>;

/** What a link shows: nothing that somebody wrote. */
const SHOWN_SQL = `
  select l.call_name as other, a.call_name as asked, s.held_on::text as "heldOn", s.minutes, p.name as "programmeName"
  from mentoring.session s join mentoring.pair r on r.id = s.pair_id join mentoring.programme p on p.id = r.programme_id
  join mentoring.person_card l on l.id = s.logged_by join mentoring.person_card a on a.id = $3
  where s.id = $1 and s.revision = $2 and s.state = 'logged' and a.left_on is null`;

/** Confirms or disputes a session by the link of a mail, without signing in: looking changes nothing, and it works once. */
@Injectable()
export class ConfirmLinkService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(SessionLinks) private readonly links: SessionLinks,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  /** What the link asks; nothing when it was used, is over, or when the session was answered or corrected since. */
  async look(token: string, signedInId: string | null): Promise<SessionByLinkType | null> {
    const link = await this.links.find(token, 'look');
    const shown = link && (await this.shown(link));
    return shown
      ? { ...shown, forSomebodyElse: refusalToUseLink(link.personId, signedInId) !== undefined }
      : null;
  }

  /** Answers as the person to whom the mail went, through the same door as on the page. */
  async answer(token: string, act: 'confirm' | 'dispute', signedInId: string | null): Promise<void> {
    const link = await this.links.find(token, 'use');
    if (!link || !(await this.shown(link))) throw gone();
    refuseIf(refusalToUseLink(link.personId, signedInId));
    await this.links.markUsed(link.id);
    await this.sessions.answer({ id: link.personId }, link.sessionId, act);
  }

  private shown({ sessionId, revision, personId }: SessionLink): Promise<Shown | undefined> {
    return this.db.row<Shown & Record<string, unknown>>(SHOWN_SQL, [sessionId, revision, personId]);
  }
}

const gone = (): Refused => new Refused({ code: 'MENTORING_LINK_GONE', kind: 'CONFLICT' });
