import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';

const FILE = 'address';

/** The address under which people find this Obi, without a slash at its end. */
export function siteOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '');
}

/** Says in the data folder where the server is to be found: the command line signs and writes links for the same address. */
export function rememberSite(config: Config): void {
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(join(config.dataDir, FILE), `${siteOf(config)}\n`);
}

/** The settings with the address that the server had last, when nobody says another one. */
export function withKnownSite(config: Config, env: Readonly<Record<string, string | undefined>>): Config {
  if (config.publicUrl !== undefined || env['PORT']) return config;
  try {
    const publicUrl = readFileSync(join(config.dataDir, FILE), 'utf8').trim();
    return publicUrl === '' ? config : { ...config, publicUrl };
  } catch {
    // No server has run here yet.
    return config;
  }
}
