import { readConfig } from './config';

const DATABASE_URL = 'postgres://localhost/obi';

describe('readConfig', () => {
  it('fills in what is not said', () =>
    expect(readConfig({ DATABASE_URL })).toEqual({
      config: {
        port: 3000,
        databaseUrl: DATABASE_URL,
        dataDir: '.obi',
        demo: true,
        production: true,
        publicUrl: undefined,
      },
    }));

  it('names every fault in a line of its own', () =>
    expect(readConfig({ PORT: 'many', OBI_DEMO: 'maybe' })).toEqual({
      faults: [
        expect.stringMatching(/^PORT must be a number/),
        expect.stringMatching(/^DATABASE_URL is missing/),
        'OBI_DEMO must be on or off',
      ],
    }));
});
