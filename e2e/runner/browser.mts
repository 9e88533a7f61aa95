import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The quick, quiet way to run the system's Chromium. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** One browser for the whole run; every person in a journey gets a context of their own in it. */
export function launchBrowser(): Promise<Browser> {
  const named = process.env['OBI_CHROMIUM'] ?? USUAL.find((path) => existsSync(path));
  return chromium.launch({ ...(named && { executablePath: named }), args: FLAGS });
}

/** The two widths at which every page is looked at. */
export const WIDE = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;
