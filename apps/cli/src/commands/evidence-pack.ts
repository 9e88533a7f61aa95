import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { EvidencePack } from '@obi/belts/api';
import { isLocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { type Command, EXIT, Refusal, UsageFault } from '../command';
import { counted } from '../terminal';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** `obi evidence pack`: who was certified on a day, on which texts, and a program that verifies it. */
export const evidencePack: Command = {
  name: 'evidence pack',
  usage: '--as-of YYYY-MM-DD [--unit NAME] [--out FOLDER] [--json]',
  summary:
    'Writes who was certified on a day and why, signed, for an auditor; into a folder here unless said.',
  words: 0,
  options: {
    'as-of': { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ app, terminal, options }) {
    const { 'as-of': asOf, unit: name, out } = options;
    if (typeof asOf !== 'string' || !isLocalDate(asOf))
      throw new UsageFault('--as-of takes a day: 2026-03-31');
    if (out === '') throw new UsageFault('--out takes a folder');
    if (asOf > (await app.get(CompanyQuery).today())) throw new Refusal(`${asOf} is not over yet.`);
    const pack = app.get(EvidencePack);
    const unit = typeof name === 'string' ? await unitCalled(pack, name) : null;
    const folder = typeof out === 'string' ? emptyFolder(resolve(out)) : newFolder(asOf, unit);
    const made = await pack.make({ asOf, unit, folder }, (people) =>
      terminal.bar(0, `${counted(people)} people`),
    );
    if (options['json']) terminal.json({ ...made, folder });
    else {
      terminal.result(`${many(made.people, 'person', 'people')}, ${many(made.certificates, 'certificate')}.`);
      terminal.result(`The evidence pack is in ${folder}`);
    }
    terminal.say(`Verify it with: node "${folder}/verify.mjs" "${folder}" ${made.key}`);
    return EXIT.done;
  },
};

async function unitCalled(pack: EvidencePack, name: string): Promise<Unit> {
  const [unit, other] = await pack.units(name);
  if (!unit) throw new Refusal(`There is no unit ${name}.`);
  if (other)
    throw new Refusal(`Several units are called ${name}. Give the whole path: --unit "${other.name}"`);
  return unit;
}

function emptyFolder(folder: string): string {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`The folder ${folder} is not empty.`);
  return folder;
}

function many(number: number, one: string, more = `${one}s`): string {
  return `${counted(number)} ${number === 1 ? one : more}`;
}

/** A folder here that says what it holds: `obi-evidence-2026-03-31-stores-lyon`, with a number when there is one. */
function newFolder(asOf: string, unit: Unit | null): string {
  const words = unit?.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = resolve(['obi-evidence', asOf, ...words].join('-'));
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}
