import { existsSync, readdirSync } from 'node:fs';
import { EvidencePack } from '@obi/belts/api';
import { isLocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { type Command, EXIT, Refusal, UsageFault } from '../command';
import { counted } from '../terminal';

/** `obi evidence pack`: who was certified on a day, on which texts, and a program that verifies it. */
export const evidencePack: Command = {
  name: 'evidence pack',
  usage: '--as-of YYYY-MM-DD [--unit NAME] --out FOLDER [--json]',
  summary: 'Writes who was certified on a day and why, signed, for an auditor.',
  words: 0,
  options: {
    'as-of': { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ app, terminal, options }) {
    const { 'as-of': asOf, unit: name, out: folder } = options;
    if (typeof asOf !== 'string' || !isLocalDate(asOf))
      throw new UsageFault('--as-of takes a day: 2026-03-31');
    if (typeof folder !== 'string' || folder === '') throw new UsageFault('--out takes a folder');
    if (asOf > (await app.get(CompanyQuery).today())) throw new Refusal(`${asOf} is not over yet.`);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Refusal(`The folder ${folder} is not empty.`);
    const pack = app.get(EvidencePack);
    const unit = typeof name === 'string' ? await unitCalled(pack, name) : null;
    const made = await pack.make({ asOf, unit, folder }, (people) =>
      terminal.bar(0, `${counted(people)} people`),
    );
    if (options['json']) terminal.json(made);
    else
      terminal.result(
        `${counted(made.people)} people and ${counted(made.certificates)} certificates in ${folder}`,
      );
    terminal.say(`Verify it with: node ${folder}/verify.mjs ${folder} ${made.key}`);
    return EXIT.done;
  },
};

async function unitCalled(pack: EvidencePack, name: string): Promise<{ id: string; name: string }> {
  const [unit, other] = await pack.units(name);
  if (!unit) throw new Refusal(`There is no unit ${name}.`);
  if (other)
    throw new Refusal(`Several units are called ${name}. Give the whole path: --unit "${other.name}"`);
  return unit;
}
