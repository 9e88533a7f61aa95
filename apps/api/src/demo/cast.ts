import { BELTS, type Belt, type LocalDate, plusDays } from '@obi/kernel';

/** What the file of the demo company says; jobs are a title and a grade, the lowest first. */
export interface DemoCompany {
  readonly name: string;
  readonly timeZone: string;
  readonly people: number;
  readonly password: string;
  readonly units: readonly DemoUnit[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cast: readonly DemoRole[];
}

interface DemoUnit {
  readonly name: string;
  /** How many in a hundred people work there. */
  readonly share: number;
  readonly places: readonly string[];
  readonly jobs: readonly (readonly [string, number])[];
}

/** Somebody with a name, who can sign in. */
interface DemoRole {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly place: string;
  readonly job: string;
  readonly grade: number;
  readonly belt: Belt | null;
  /** Modules of the next belt that are done; none when it does not say so. */
  readonly modulesDone?: number;
  readonly roles?: readonly string[];
  /** English when it does not say so. */
  readonly language?: string;
  /** What there is to see as this person. */
  readonly shows: string;
}

/** One made-up person, complete enough for every screen. */
export interface DemoPerson {
  readonly number: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly unit: readonly [string, string, string];
  readonly job: string;
  readonly grade: number;
  readonly language: string;
  readonly timeZone: string;
  readonly joinedOn: LocalDate;
  readonly belt: Belt | null;
  /** Modules of the next belt that are done. */
  readonly modulesDone: number;
  readonly roles: readonly string[];
}

/** A generator of numbers between 0 and 1 that gives the same ones every time. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Place {
  readonly language: string;
  readonly timeZone: string;
}

/** Where the places outside Portugal are. */
const ABROAD: Readonly<Record<string, Place>> = {
  Lyon: { language: 'fr', timeZone: 'Europe/Paris' },
  Lille: { language: 'fr', timeZone: 'Europe/Paris' },
  Pune: { language: 'en', timeZone: 'Asia/Kolkata' },
  Leeds: { language: 'en', timeZone: 'Europe/London' },
  Malmö: { language: 'sv', timeZone: 'Europe/Stockholm' },
  Oslo: { language: 'nb', timeZone: 'Europe/Oslo' },
  Turin: { language: 'it', timeZone: 'Europe/Rome' },
  Łódź: { language: 'pl', timeZone: 'Europe/Warsaw' },
  Rotterdam: { language: 'nl', timeZone: 'Europe/Amsterdam' },
  Osaka: { language: 'ja', timeZone: 'Asia/Tokyo' },
};
const AT_HOME: Place = { language: 'pt', timeZone: 'Europe/Lisbon' };

/** How many in a hundred wear each belt: none first, then white to black. */
const BELT_SHARES = [9, 16, 26, 22, 16, 7, 3, 1];

function beltFrom(draw: number): Belt | null {
  let left = draw * 100;
  for (const [rank, share] of BELT_SHARES.entries()) {
    left -= share;
    if (left < 0) return rank === 0 ? null : (BELTS[rank - 1] ?? null);
  }
  return 'white';
}

/** The address of a name: lower case, no accents. */
export function demoEmail(name: string, number: string): string {
  const plain = name.toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').normalize('NFD');
  return `${plain.replace(/[^a-z ]/g, '').replaceAll(' ', '.')}${number}@marlowe.example`;
}

/** All people of the demo company: the cast by name, everybody else by the seed. */
export function demoPeople(company: DemoCompany, today: LocalDate): DemoPerson[] {
  const random = seededRandom(20_261_121);
  const cast = company.cast.map((role, index) => castPerson(company, role, index, today));
  const others = Array.from({ length: company.people - cast.length }, (_, index) =>
    otherPerson(company, random, index, today),
  );
  return [...cast, ...others];
}

function castPerson(company: DemoCompany, role: DemoRole, index: number, today: LocalDate): DemoPerson {
  const [given = '', ...family] = role.name.split(' ');
  return {
    number: String(100_001 + index),
    name: role.name,
    given,
    family: family.join(' '),
    email: demoEmail(role.name, ''),
    unit: [company.name, role.unit, role.place],
    job: role.job,
    grade: role.grade,
    language: role.language ?? 'en',
    timeZone: (ABROAD[role.place] ?? AT_HOME).timeZone,
    joinedOn: plusDays(today, role.belt === null ? -3 : -700),
    belt: role.belt,
    modulesDone: role.modulesDone ?? 0,
    roles: role.roles ?? [],
  };
}

function otherPerson(
  company: DemoCompany,
  random: () => number,
  index: number,
  today: LocalDate,
): DemoPerson {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const number = String(100_100 + index);
  const given = pick(company.given);
  const family = pick(company.family);
  const unit = unitFrom(company, random());
  const place = pick(unit.places);
  const rank = random();
  const [job = '', grade = 1] = unit.jobs[rank < 0.78 ? 0 : rank < 0.94 ? 1 : unit.jobs.length - 1] ?? [];
  const days = Math.floor(20 + random() * 1_400);
  return {
    number,
    name: `${given} ${family}`,
    given,
    family,
    email: demoEmail(`${given} ${family}`, number.slice(3)),
    unit: [company.name, unit.name, place],
    job,
    grade,
    ...(ABROAD[place] ?? AT_HOME),
    joinedOn: plusDays(today, -days),
    belt: beltFrom(random() * Math.min(1, 0.25 + days / 500)),
    modulesDone: Math.floor(random() * 6),
    roles: [],
  };
}

function unitFrom(company: DemoCompany, draw: number): DemoUnit {
  let left = draw * 100;
  for (const unit of company.units) {
    left -= unit.share;
    if (left < 0) return unit;
  }
  return company.units[0] as DemoUnit;
}
