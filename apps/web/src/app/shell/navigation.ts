import type { Role } from '@obi/kernel';
import type { IconName } from '@obi/shared/ui';
import type { Viewer } from '@obi/shared/web';

/** A place that one can go to. */
export interface Place {
  readonly url: string;
  readonly label: string;
  /** The word below the icon in the bar of the phone. */
  readonly short: string;
  readonly icon: IconName;
  /** Who may go there; everybody when empty. */
  readonly roles: readonly Role[];
  /** Who that is in words, for whom may not. */
  readonly forWhom: string;
}

export interface Group {
  readonly heading: string;
  readonly places: readonly Place[];
}

const everybody = { roles: [], forWhom: 'everybody' } as const;

const groups: readonly Group[] = [
  {
    heading: 'My practice',
    places: [
      { url: '/today', label: 'Today', short: 'Today', icon: 'today', ...everybody },
      { url: '/path', label: 'Belt path', short: 'Path', icon: 'path', ...everybody },
      { url: '/guide', label: 'Guide', short: 'Guide', icon: 'guide', ...everybody },
      { url: '/pair', label: 'My pair', short: 'Pair', icon: 'pair', ...everybody },
    ],
  },
  {
    heading: 'People and certification',
    places: [
      {
        url: '/hr/certification',
        label: 'Certification',
        short: 'Certified',
        icon: 'certification',
        roles: ['hr', 'auditor'],
        forWhom: 'HR and auditors',
      },
      {
        url: '/hr/matching',
        label: 'Matching',
        short: 'Matching',
        icon: 'matching',
        roles: ['hr'],
        forWhom: 'HR',
      },
      {
        url: '/hr/people',
        label: 'People',
        short: 'People',
        icon: 'person',
        roles: ['hr', 'administrator'],
        forWhom: 'HR and administrators',
      },
      {
        url: '/assess',
        label: 'Practical work',
        short: 'Assess',
        icon: 'assess',
        roles: ['assessor', 'hr', 'auditor'],
        forWhom: 'assessors, HR and auditors',
      },
      {
        url: '/hr/smallest-group',
        label: 'Smallest group',
        short: 'Groups',
        icon: 'lock',
        roles: ['administrator'],
        forWhom: 'administrators',
      },
    ],
  },
  {
    heading: 'Guide studio',
    places: [
      {
        url: '/studio/guide',
        label: 'Guide versions',
        short: 'Studio',
        icon: 'edit',
        roles: ['conversationManager'],
        forWhom: 'conversation managers',
      },
      {
        url: '/studio/modules',
        label: 'Modules',
        short: 'Modules',
        icon: 'table',
        roles: ['conversationManager'],
        forWhom: 'conversation managers',
      },
      {
        url: '/studio/responsibilities',
        label: 'Who answers what',
        short: 'Answers',
        icon: 'message',
        roles: ['conversationManager', 'auditor'],
        forWhom: 'conversation managers and auditors',
      },
    ],
  },
];

const places = groups.flatMap((group) => group.places);

const roleNames: Record<Role, string> = {
  hr: 'HR',
  conversationManager: 'conversation manager',
  assessor: 'assessor',
  administrator: 'administrator',
  auditor: 'auditor',
};

type Roles = Pick<Viewer, 'roles'>;

function mayGo(place: Place, viewer: Roles): boolean {
  return place.roles.length === 0 || viewer.roles.some((granted) => place.roles.includes(granted.role));
}

/** Who may go to a place of the navigation. */
export function rolesFor(url: string): readonly Role[] {
  return placeAt(url)?.roles ?? [];
}

/** The place that an address belongs to, whoever may go there. */
export function placeAt(url: string): Place | undefined {
  return places.find((place) => `${url.split(/[?#]/)[0]}/`.startsWith(`${place.url}/`));
}

/** Everything a person may do is visible at once; groups are added as roles are granted. */
export function groupsFor(viewer: Roles): readonly Group[] {
  return groups
    .map((group) => ({ ...group, places: group.places.filter((place) => mayGo(place, viewer)) }))
    .filter((group) => group.places.length > 0);
}

/** The four places in the bar of the phone: what one does most in one's role. */
export function barFor(viewer: Roles): readonly Place[] {
  const holds = (role: Role) => viewer.roles.some((granted) => granted.role === role);
  const urls = holds('hr')
    ? ['/today', '/hr/certification', '/hr/matching', '/hr/people']
    : holds('conversationManager')
      ? ['/today', '/guide', '/studio/guide', '/path']
      : ['/today', '/path', '/guide', '/pair'];
  return urls.flatMap((url) => placeAt(url) ?? []);
}

/** The roles that a person holds, in words and each once. */
export function rolesInWords(viewer: Roles): readonly string[] {
  return [...new Set(viewer.roles.map((granted) => roleNames[granted.role]))];
}
