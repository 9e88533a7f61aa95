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
        jobs: true,
        smtpUrl: undefined,
        mailFrom: undefined,
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

  it('wants to know whom mail comes from as soon as there is a way to send it', () => {
    const OBI_SMTP_URL = 'smtps://obi:secret@mail.example.com';
    expect(readConfig({ DATABASE_URL, OBI_SMTP_URL })).toEqual({
      faults: [expect.stringMatching(/^OBI_MAIL_FROM is missing/)],
    });
    const OBI_MAIL_FROM = 'Obi <obi@example.com>';
    expect(readConfig({ DATABASE_URL, OBI_SMTP_URL, OBI_MAIL_FROM })).toMatchObject({
      config: { smtpUrl: OBI_SMTP_URL, mailFrom: OBI_MAIL_FROM },
    });
  });

  it.each(['http://mail.example.com', 'smtp://', 'mail.example.com'])('refuses %s as a mail server', (url) =>
    expect(readConfig({ DATABASE_URL, OBI_SMTP_URL: url, OBI_MAIL_FROM: 'a@b.example' })).toEqual({
      faults: [expect.stringMatching(/^OBI_SMTP_URL must be/)],
    }),
  );
});
