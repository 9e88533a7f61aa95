import type { CertificateFacts } from './certificate';
import { certifiedTo } from './certificate';

/** What a badge says beside the facts of the award. */
export interface BadgeFacts extends CertificateFacts {
  /** The address of the public page about it; the badge is called by it. */
  readonly id: string;
  readonly holder: string;
  readonly company: string;
  /** The address of the company's Obi, and the name by which its keys are found. */
  readonly site: string;
  readonly issuer: string;
  readonly summary: string;
  /** On what the award rests, in a sentence. */
  readonly evidence: string;
  /** The lists that say whether it was withdrawn, and whether it lapsed before its time; its place is one in both. */
  readonly status: { readonly withdrawn: string; readonly suspended: string; readonly index: number };
}

/** The badge as Open Badges 3.0 wants it, without its proof. */
export function badgeOf(facts: BadgeFacts): Readonly<Record<string, unknown>> {
  const name = `${facts.belt.slice(0, 1).toUpperCase()}${facts.belt.slice(1)} belt`;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: facts.id,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: `${name}, ${facts.company}`,
    issuer: { id: facts.issuer, type: ['Profile'], name: facts.company, url: facts.site },
    validFrom: `${facts.earnedOn}T00:00:00Z`,
    ...(facts.validUntil !== null && { validUntil: `${facts.validUntil}T23:59:59Z` }),
    credentialSubject: subjectOf(facts, name),
    evidence: [
      {
        type: ['Evidence'],
        name: facts.guideVersion === null ? 'Recognised' : `Guide version ${facts.guideVersion}`,
        narrative: facts.evidence,
      },
    ],
    credentialStatus: statusOf(facts),
  };
}

/** Whose badge it is, and for what. */
function subjectOf(facts: BadgeFacts, name: string): object {
  return {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: facts.holder }],
    achievement: {
      id: `${facts.site}/belts/${facts.belt}`,
      type: ['Achievement'],
      achievementType: 'Certification',
      name,
      description: `Certified to ${certifiedTo(facts.belt)} for ${facts.company}.`,
      criteria: { narrative: `${facts.summary}.` },
    },
  };
}

/**
 * Where it is written whether the badge was withdrawn. Open Badges 3.0 allows one status, and that one is for ever: the
 * list of those that do not count for a time is named beside it.
 */
function statusOf({ status }: BadgeFacts): object {
  return {
    id: `${status.withdrawn}#${status.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(status.index),
    statusListCredential: status.withdrawn,
    statusReference: status.suspended,
  };
}
