import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '@obi/shared/api';
import { PairEnded, SessionCancelled } from '../events';
import { ScheduleService } from './schedule.service';

/** A session was called off, or its pair ended before it: both and their calendars hear of it in the same transaction. */
@Injectable()
export class OnSessionOff implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(ScheduleService) private readonly schedule: ScheduleService,
  ) {}

  onModuleInit(): void {
    this.events.on(SessionCancelled, ({ sessionId }) => this.schedule.calledOff(sessionId));
    this.events.on(PairEnded, ({ pairId }) => this.schedule.pairEnded(pairId));
  }
}
