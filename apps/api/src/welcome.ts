import { CompanyQuery, FoundingService } from '@obi/people/api';
import { type Config, siteOf } from '@obi/shared/api';
import type { Api } from './create-api';
import { certificatesToCheck } from './demo/demo-certificates';
import { demoSignIns } from './demo/load-demo';

/** The block that the start prints: the address, and who to sign in as, or how to make the first administrator. */
export async function welcome(api: Api, config: Config): Promise<string> {
  const address = siteOf(config);
  const lines = ['', `Obi is at ${address}`, ''];
  if ((await api.app.get(CompanyQuery).company()).demo)
    lines.push(...demoLines(), ...(await certificateLines(api, address)));
  else lines.push(...(await foundingLines(api, address)));
  if (!config.smtpUrl)
    lines.push('No mail server is set (OBI_SMTP_URL): mails are kept. npm run obi -- mail list', '');
  return `${lines.join('\n')}\n`;
}

function demoLines(): string[] {
  const people = demoSignIns();
  const widest = Math.max(...people.map((one) => one.email.length));
  return [
    `This is the demo company; everybody below has the password: ${people[0]?.password}`,
    ...people.map((one) => `  ${one.email.padEnd(widest)}  ${one.shows}`),
    '',
  ];
}

async function certificateLines(api: Api, address: string): Promise<string[]> {
  const certificates = await certificatesToCheck(api.app);
  if (certificates.length === 0) return [];
  return [
    'Certificates that anybody may check:',
    ...certificates.map(({ code, shows }) => `  ${address}/verify/${code}  ${shows}`),
    '',
  ];
}

async function foundingLines(api: Api, address: string): Promise<string[]> {
  const token = await api.app.get(FoundingService).makeLink();
  if (token === undefined) return [];
  return [
    'The company is empty. This link makes its first administrator, once:',
    `  ${address}/welcome/${token}`,
    '',
  ];
}
