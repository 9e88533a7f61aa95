/**
 * Sends requests from a process of its own over kept connections, and reads answers off the socket: it must cost
 * little, because it runs on the same processors as what it measures.
 */
import { connect } from 'node:net';

/** What one connection does: send, read the whole answer, count, send the next. */
class Connection {
  constructor(run) {
    this.run = run;
    this.socket = connect({ port: run.port, host: '127.0.0.1', noDelay: true });
    this.parts = [];
    this.size = 0;
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', (error) => run.fail(error));
    this.socket.on('close', () => this.isDone || run.fail(new Error('The server closed a connection.')));
  }

  send() {
    this.parts = [];
    this.size = 0;
    this.wanted = undefined;
    this.request = this.run.next();
    this.began = performance.now();
    this.socket.write(this.request.bytes);
  }

  read(chunk) {
    this.parts.push(chunk);
    this.size += chunk.length;
    if (this.wanted === undefined) this.readHead();
    if (this.wanted !== undefined && this.isWhole()) this.run.answered(this);
  }

  readHead() {
    const all = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [all];
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.latin1Slice(0, end).toLowerCase();
    const length = /\r\ncontent-length: (\d+)/.exec(head);
    this.status = Number(head.slice(9, 12));
    this.head = end + 4;
    this.wanted = length ? end + 4 + Number(length[1]) : Infinity;
  }

  /** By its length, or by the end of the last chunk. */
  isWhole() {
    if (this.wanted !== Infinity) return this.size >= this.wanted;
    return this.parts.at(-1).subarray(-5).equals(LAST_CHUNK);
  }

  get body() {
    return Buffer.concat(this.parts).subarray(this.head).toString('utf8');
  }
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** One run: so many connections, for so many seconds or requests. */
class Run {
  constructor({ port, requests, connections, seconds, count = Infinity, offset = 0, keep = false }, done) {
    Object.assign(this, { port, connections, seconds, count, offset, keep, done });
    this.requests = requests.map((one) => ({ ...one, bytes: bytesOf(one) }));
    this.latencies = [];
    this.sent = 0;
    this.bytes = 0;
    this.refused = 0;
    this.isOver = false;
  }

  start() {
    this.began = performance.now();
    this.end = this.began + this.seconds * 1000;
    this.open = Array.from({ length: this.connections }, () => new Connection(this));
    for (const connection of this.open) connection.send();
  }

  next() {
    return this.requests[(this.offset + this.sent++) % this.requests.length];
  }

  answered(connection) {
    const now = performance.now();
    this.latencies.push(now - connection.began);
    this.bytes += connection.size;
    const { expect } = connection.request;
    // Every answer is counted, one of eight is read: reading all of them would slow both sides alike.
    const isBad = connection.status !== 200 || (this.sent % 8 === 0 && !connection.body.includes(expect));
    if (isBad) {
      this.refused += 1;
      this.example ??= `${connection.status} ${connection.body.slice(0, 300)}`;
    }
    if (now >= this.end || this.sent >= this.count) this.finish(connection, now);
    else connection.send();
  }

  finish(connection, now) {
    connection.isDone = true;
    connection.socket.destroy();
    this.isOver = this.open.every((one) => one.isDone);
    if (!this.isOver) return;
    const { latencies, bytes, refused, example, sent } = this;
    this.done({
      requests: latencies.length,
      seconds: (now - this.began) / 1000,
      bytes,
      refused,
      example,
      sent,
      latencies,
    });
  }

  fail(error) {
    if (this.isOver) return;
    this.isOver = true;
    for (const one of this.open) one.socket.destroy();
    this.done({ fault: error.message });
  }
}

function bytesOf({ method = 'POST', path, headers = {}, body = '' }) {
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': Buffer.byteLength(body) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`);
}

process.on('message', (wish) => {
  new Run(wish, (answer) => process.send(answer)).start();
});
