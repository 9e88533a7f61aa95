/** Ports of this machine. */
import { createServer } from 'node:net';

/** Tries to listen for a moment: 'free', or the system's reason (EADDRINUSE, EACCES …). */
function tryPort(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code ?? 'EUNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done('free')));
  });
}

/** Why nobody can listen on this port, or undefined when it is free on every address. */
export async function whyPortTaken(port) {
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const answer = await tryPort(port, host);
    // A machine without IPv6 cannot listen on '::'; that says nothing about the port.
    if (answer === 'EADDRINUSE' || answer === 'EACCES') return answer;
  }
  return undefined;
}

/** A port that is free on 127.0.0.1: the wished one when it is, else one that the system picks. */
export async function freePort(wished) {
  if (wished && (await tryPort(wished, '127.0.0.1')) === 'free') return wished;
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
