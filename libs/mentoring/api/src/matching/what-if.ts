import { Inject, Injectable } from '@nestjs/common';
import {
  changesBetween,
  faultsOfProgramme,
  figuresOf,
  LOW_SCORE,
  type MatchingChanges,
  type MatchingFigures,
  type ProgrammeTerms,
  shownPairs,
  waitingIn,
  type Wanted,
} from '@obi/mentoring/rules';
import { type Actor, refuseIf } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import { MatchingAgain } from './matching-again';
import type { Attending } from './runner/matching-threads';
import { UnderWay } from './under-way/under-way';

/** What a matching with other settings would come to, and what it would change. */
export interface WhatIf extends MatchingChanges {
  readonly figures: MatchingFigures;
}

/** Tries other weights and rules on the people as they are now; nothing that is proposed changes. */
@Injectable()
export class WhatIfs {
  constructor(
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(MatchingAgain) private readonly again: MatchingAgain,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(UnderWay) private readonly underWay: UnderWay,
  ) {}

  /** Null when nobody wants to know any more: it was cancelled, or whoever asked has `left`. */
  async of(
    actor: Actor,
    programmeId: string,
    settings: Partial<ProgrammeTerms>,
    wanted: Wanted,
    left: AbortSignal,
  ): Promise<WhatIf | null> {
    const terms = { ...(await this.programmes.one(actor, programmeId)), ...settings };
    faultsOfProgramme(terms).slice(0, 1).forEach(refuseIf);
    return this.underWay.during(
      actor,
      { programmeId, kind: 'whatIf' },
      async ({ onProgress, ...watched }) => {
        const signal = AbortSignal.any([watched.signal, left]);
        return this.tried(programmeId, terms, wanted, { signal, onProgress }).catch((error: unknown) => {
          if (signal.aborted) return null;
          throw error;
        });
      },
    );
  }

  private async tried(
    programmeId: string,
    terms: ProgrammeTerms,
    wanted: Wanted,
    attending: Attending,
  ): Promise<WhatIf> {
    const { pool, drafts, result } = await this.again.match(programmeId, terms, wanted, attending);
    const waiting = waitingIn(terms.weights, pool.mentors);
    const { fixed } = await this.figures.of(programmeId, terms, LOW_SCORE);
    return {
      figures: figuresOf(result, waiting, fixed),
      ...changesBetween(drafts, shownPairs(result, waiting), wanted.together?.menteeId),
    };
  }
}
