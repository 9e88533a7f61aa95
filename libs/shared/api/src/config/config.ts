import { z } from 'zod';

const settings = z.object({
  PORT: z.coerce
    .number('must be a number, for instance 3000')
    .int('must be a whole number')
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(3000),
  DATABASE_URL: z
    .string('is missing; give the address of a PostgreSQL server')
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  OBI_DATA_DIR: z.string().min(1, 'must name a folder').default('.obi'),
  OBI_DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
  OBI_MODE: z.enum(['production', 'development'], 'must be production or development').default('production'),
  OBI_PUBLIC_URL: z.url('must be an address such as https://obi.example.com').optional(),
  OBI_JOBS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  OBI_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, 'must be an address such as smtps://name:password@mail.example.com')
    .optional(),
  OBI_MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^<>\s@]+@[^<>\s@]+>?$/, 'must be an address such as Obi <obi@example.com>')
    .optional(),
});

/** What the environment may say, checked once at the start. */
export interface Config {
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly production: boolean;
  readonly publicUrl: string | undefined;
  /** Whether this process also does what is done later or by the calendar. */
  readonly jobs: boolean;
  /** Where mail is handed in; without it mail is kept in a mailbox of our own. */
  readonly smtpUrl: string | undefined;
  /** Whom mail comes from. */
  readonly mailFrom: string | undefined;
}

/** The settings, or one clear line for each setting that is wrong. */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const answer = settings.safeParse(given);
  if (!answer.success) {
    return { faults: answer.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const value = answer.data;
  if (value.OBI_SMTP_URL && !value.OBI_MAIL_FROM)
    return { faults: ['OBI_MAIL_FROM is missing; say whom mail comes from, since OBI_SMTP_URL is given'] };
  return {
    config: {
      port: value.PORT,
      databaseUrl: value.DATABASE_URL,
      dataDir: value.OBI_DATA_DIR,
      demo: value.OBI_DEMO === 'on',
      production: value.OBI_MODE === 'production',
      publicUrl: value.OBI_PUBLIC_URL,
      jobs: value.OBI_JOBS === 'on',
      smtpUrl: value.OBI_SMTP_URL,
      mailFrom: value.OBI_MAIL_FROM,
    },
  };
}

/** The injection token of the settings. */
export const CONFIG = Symbol('Config');
