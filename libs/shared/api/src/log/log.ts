import pino from 'pino';

/**
 * The server's log: one JSON object a line. What a person wrote never enters it; headers and bodies are left out
 * and secrets are masked wherever they turn up.
 */
export const log = pino({
  level: process.env['OBI_LOG'] ?? 'warn',
  redact: {
    paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.body', '*.parameters'],
    censor: '…',
  },
  serializers: {
    err: (error: unknown) =>
      error instanceof Error
        ? { type: error.name, message: error.message, stack: error.stack }
        : { type: typeof error },
  },
});
