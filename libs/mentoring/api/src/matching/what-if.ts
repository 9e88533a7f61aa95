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
  type Wanted,
} from '@obi/mentoring/rules';
import { type Actor, refuseIf } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import { MatchingAgain } from './matching-again';

/** What a matching with other settings would come to, and what it would change. */
export interface WhatIf extends MatchingChanges {
  readonly figures: MatchingFigures;
}

/** Tries other weights and rules on the people as they are now; nothing is written. */
@Injectable()
export class WhatIfs {
  constructor(
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(MatchingAgain) private readonly again: MatchingAgain,
    @Inject(Figures) private readonly figures: Figures,
  ) {}

  async of(
    actor: Actor,
    programmeId: string,
    settings: Partial<ProgrammeTerms>,
    wanted: Wanted,
  ): Promise<WhatIf> {
    const terms = { ...(await this.programmes.one(actor, programmeId)), ...settings };
    faultsOfProgramme(terms).slice(0, 1).forEach(refuseIf);
    const { drafts, result } = await this.again.match(programmeId, terms, wanted);
    const { fixed } = await this.figures.of(programmeId, terms, LOW_SCORE);
    return {
      figures: figuresOf(result, fixed),
      ...changesBetween(drafts, shownPairs(result), wanted.together?.menteeId),
    };
  }
}
