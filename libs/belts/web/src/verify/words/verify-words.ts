import type { AssessedBy, CertificateState, Misuse } from '@obi/belts/rules';
import type { Belt } from '@obi/kernel';
import type { Language } from '@obi/notifications/rules';
import { english } from './english';
import { german } from './german';

/** What comes out of a file that somebody has checked. */
export type Verdict = 'genuine' | 'altered' | 'foreign' | 'unreadable';

/** Which list of the company's marks a genuine file: taken back for ever, or not counting for a time. */
export type FileStatus = 'revocation' | 'suspension';

/** Why nothing came of what was asked. */
export type VerifyFault = 'too-often' | 'too-large' | 'offline' | 'ours';

/** What the public pages about certificates say; who checks one may speak another language than the company. */
export interface VerifyWords {
  readonly language: string;
  /** The answer to whether it is real and valid now: "Ines Duarte holds the orange belt". */
  answer(state: CertificateState, holder: string, belt: Belt): string;
  /** What follows from it, in a sentence; `since`: from when on it does not count, if that is known. */
  consequence(state: CertificateState, belt: Belt, company: string, since: string | null): string;
  readonly tag: Readonly<Record<Exclude<CertificateState, 'valid'>, string>>;
  readonly seal: { readonly name: string; readonly valid: string; readonly checkedOn: string };
  certificate(code: string): string;
  readonly facts: Readonly<
    Record<'earned' | 'validUntil' | 'countedUntil' | 'guideVersion' | 'assessedBy', string>
  >;
  readonly neverExpires: string;
  readonly beforeObi: string;
  readonly assessed: Readonly<Record<AssessedBy, string>>;
  asks(belt: Belt): string;
  /** "Third of seven belts, from white to black." */
  readonly place: Readonly<Record<Belt, string>>;
  readonly hidden: { readonly heading: string; readonly text: string };
  readonly look: {
    readonly question: string;
    readonly how: string;
    readonly heading: string;
    readonly another: string;
    readonly placeholder: string;
    readonly button: string;
    readonly notACode: string;
    readonly file: string;
    readonly checking: string;
  };
  readonly unknown: { readonly heading: string; readonly text: string };
  readonly failed: { readonly heading: string; readonly again: string; reference(code: string): string };
  readonly loading: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly statuses: Readonly<Record<FileStatus, string>>;
  readonly faults: Readonly<Record<VerifyFault, string>>;
  readonly misuse: {
    readonly link: string;
    about(code: string, holder: string, belt: Belt): string;
    readonly question: string;
    readonly whats: Readonly<Record<Misuse, string>>;
    readonly next: string;
    readonly choose: string;
    readonly button: string;
    readonly back: string;
    readonly sent: string;
    thanks(company: string): string;
  };
  readonly privacy: {
    readonly link: string;
    readonly heading: string;
    readonly parts: readonly { readonly heading: string; readonly text: string }[];
    readonly back: string;
  };
  issuedBy(company: string): string;
}

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { en: english, de: german };
