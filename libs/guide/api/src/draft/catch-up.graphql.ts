import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Kept, SideChange } from '@obi/guide/rules';
import { DraftDifferenceType } from './draft.graphql';

const SideChangeEnum = {
  same: 'same',
  changed: 'changed',
  added: 'added',
  leftOut: 'left-out',
} as const satisfies Record<string, SideChange>;
registerEnumType(SideChangeEnum, {
  name: 'SideChange',
  description: 'What the draft, or the version in force, did to a clause since the draft was begun.',
});

const KeptEnum = { draft: 'draft', published: 'published' } as const satisfies Record<string, Kept>;
registerEnumType(KeptEnum, {
  name: 'KeptSide',
  description: 'Which text of a clause the draft says from then on.',
  valuesMap: {
    draft: { description: 'What the draft says, to be published over the other.' },
    published: { description: 'What the version in force says.' },
  },
});

@ObjectType('ClauseSide', {
  description: 'A clause on one side, compared with what the draft was begun from.',
})
export class ClauseSideType {
  @Field(() => SideChangeEnum, { description: 'What was done to it.' })
  change: SideChange;

  @Field(() => String, { nullable: true, description: 'Its text there; null where it was left out.' })
  text: string | null;

  @Field(() => DraftDifferenceType, {
    nullable: true,
    description: 'Against the text before; null when it is new.',
  })
  difference: DraftDifferenceType | null;
}

@ObjectType('ClauseToCatchUp', {
  description: 'A clause that was published anew while the draft was written.',
})
export class ClauseToCatchUpType {
  @Field(() => ID, { description: 'The clause.' })
  key: string;

  @Field(() => String, { description: 'As people cite it now; empty where it is in neither version.' })
  number: string;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Boolean, { description: 'Whether both sides changed it, so that somebody has to choose.' })
  isContested: boolean;

  @Field(() => ClauseSideType, { description: 'In the draft.' })
  draft: ClauseSideType;

  @Field(() => ClauseSideType, { description: 'In the version in force.' })
  published: ClauseSideType;
}

@ObjectType('DraftCatchUp', {
  description: 'What a draft has to follow that was begun from an earlier version than the one in force.',
})
export class DraftCatchUpType {
  @Field(() => String, { description: 'The version in force.' })
  version: string;

  @Field(() => [ClauseToCatchUpType], { description: 'The clauses that it changed, in its order.' })
  clauses: readonly ClauseToCatchUpType[];
}

@InputType('CatchUpChoice', { description: 'What a clause says that both sides changed.' })
export class CatchUpChoiceInput {
  @Field(() => ID, { description: 'The clause.' })
  clause: string;

  @Field(() => KeptEnum, { description: 'Which text stays.' })
  keep: Kept;
}
