import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  mayBeOff,
  NOTICE_KINDS,
  type NoticePreferences,
  notificationsAccess,
} from '@obi/notifications/rules';
import { type Actor, Can, CurrentActor } from '@obi/shared/api';
import { NoticePreferencesInput, NoticePreferencesType } from './preference.graphql';
import { Preferences } from './preferences';

@Resolver()
export class PreferenceResolver {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  @Query(() => NoticePreferencesType, { description: 'How one wants to be told oneself.' })
  @Can(notificationsAccess, 'preferences.change')
  async noticePreferences(@CurrentActor() actor: Actor): Promise<NoticePreferencesType> {
    const { preferences, timeZone, language, missingLanguage, email } = await this.preferences.of(actor.id);
    const { ways, ...times } = preferences;
    return {
      ways: NOTICE_KINDS.map((kind) => ({ kind, way: ways[kind], mayBeOff: mayBeOff(kind) })),
      ...times,
      timeZone,
      language,
      missingLanguage,
      email,
    };
  }

  @Mutation(() => NoticePreferencesType, {
    description: 'Says how one wants to be told. NOTIFICATIONS_… when that cannot be.',
  })
  @Can(notificationsAccess, 'preferences.change')
  async preferNotices(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => NoticePreferencesInput, description: 'What one wants.' })
    input: NoticePreferencesInput,
  ): Promise<NoticePreferencesType> {
    const { preferences } = await this.preferences.of(actor.id);
    const chosen = Object.fromEntries(input.ways.map(({ kind, way }) => [kind, way])) as object;
    const { quietFrom, quietTo, digestAt } = input;
    const wanted: NoticePreferences = {
      ways: { ...preferences.ways, ...chosen },
      quietFrom,
      quietTo,
      digestAt,
    };
    await this.preferences.keep(actor.id, wanted);
    return this.noticePreferences(actor);
  }
}
