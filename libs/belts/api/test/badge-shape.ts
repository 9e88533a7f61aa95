const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const instant = { type: 'string', format: 'date-time', pattern: 'Z$' };
const listWith = (...types: string[]) => ({
  type: 'array',
  items: text,
  allOf: types.map((type) => ({ contains: { const: type } })),
});
const thing = (required: readonly string[], properties: object) => ({ type: 'object', required, properties });

/** What Open Badges 3.0 asks of an achievement credential, as we read it, and what Obi always says beside that. */
export const BADGE_SHAPE = thing(
  [
    ...['@context', 'id', 'type', 'name', 'issuer', 'validFrom', 'credentialSubject'],
    ...['evidence', 'credentialStatus', 'proof'],
  ],
  {
    '@context': {
      type: 'array',
      prefixItems: [
        { const: 'https://www.w3.org/ns/credentials/v2' },
        { pattern: '^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d\\.\\d)*\\.json$' },
      ],
      minItems: 2,
    },
    id: address,
    type: listWith('VerifiableCredential', 'AchievementCredential'),
    name: text,
    issuer: thing(['id', 'type', 'name', 'url'], {
      id: address,
      type: listWith('Profile'),
      name: text,
      url: address,
    }),
    validFrom: instant,
    validUntil: instant,
    credentialSubject: thing(['type', 'identifier', 'achievement'], {
      type: listWith('AchievementSubject'),
      identifier: {
        type: 'array',
        minItems: 1,
        items: {
          ...thing(['type', 'hashed', 'identityHash', 'identityType'], {
            type: { const: 'IdentityObject' },
            hashed: { type: 'boolean' },
            identityHash: text,
            identityType: text,
          }),
          additionalProperties: false,
        },
      },
      achievement: thing(['id', 'type', 'criteria', 'description', 'name'], {
        id: address,
        type: listWith('Achievement'),
        criteria: thing(['narrative'], { narrative: text }),
        description: text,
        name: text,
      }),
    }),
    evidence: {
      type: 'array',
      minItems: 1,
      items: thing(['type', 'name', 'narrative'], {
        type: listWith('Evidence'),
        name: text,
        narrative: text,
      }),
    },
    // One status and no list of them: the official schema takes no other form.
    credentialStatus: thing(
      ['id', 'type', 'statusPurpose', 'statusListIndex', 'statusListCredential', 'statusReference'],
      {
        id: address,
        type: { const: 'BitstringStatusListEntry' },
        statusPurpose: { const: 'revocation' },
        statusListIndex: { type: 'string', pattern: '^\\d+$' },
        statusListCredential: address,
        statusReference: address,
      },
    ),
    proof: {
      type: 'array',
      minItems: 1,
      items: thing(['type', 'cryptosuite', 'created', 'verificationMethod', 'proofPurpose', 'proofValue'], {
        type: { const: 'DataIntegrityProof' },
        cryptosuite: { const: 'eddsa-rdfc-2022' },
        created: instant,
        verificationMethod: address,
        proofPurpose: { const: 'assertionMethod' },
        proofValue: { type: 'string', pattern: '^z[1-9A-HJ-NP-Za-km-z]+$' },
      }),
    },
  },
);
