/** Goal 6: what an employee's first visit loads, and when the first useful picture is there, in Chromium. */
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { findChromium } from '../../test/chromium.mjs';
import { watchCpu } from '../cpu.mjs';
import { visit } from '../visit.mjs';
import { registeredRequest } from '../documents.mjs';
import { loadText } from '../report.mjs';
import { ask, startProduct, untilAnswer } from '../servers.mjs';
import { medianOf } from '../statistics.mjs';

/** Moodle 4.5's dashboard where the static page took 0.1 s: first visit and repeat, in milliseconds. */
const MOODLE = { floor: 100, first: 2_600, repeat: 1_900 };
const KILOBYTE = 1024;
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

export async function run({ databases, people, rounds, report, progress }) {
  const database = await databases.database(people);
  const executablePath = await findChromium(progress);
  const product = await startProduct(database.url);
  const floor = await startFloor();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const request = registeredRequest('MyPath', database.pool[0].cookie);
    await untilAnswer(product, () => ask(product.port, request));
    report.heading('6. First visit of an employee, in Chromium');
    report.note(`${browser.version()}, cold context each round, page /today; the floor is a static page`);
    const measured = [];
    // The first round warms the server and the file cache, as a server in use is warm; it is not counted.
    for (let round = -1; round < rounds; round += 1) {
      const person = database.pool[(round + database.pool.length) % database.pool.length];
      const one = await oneRound({ browser, product, floor, person, postmaster: databases.postmaster });
      if (round >= 0) measured.push(one);
    }
    tell(report, measured);
  } finally {
    await browser.close();
    await product.stop();
    floor.close();
  }
}

async function oneRound({ browser, product, floor, person, postmaster }) {
  const ground = await visit(await browser.newContext(), `http://localhost:${floor.address().port}/`);
  const context = await browser.newContext();
  const [name, value] = person.cookie.split('=', 2);
  const cookie = {
    name,
    value,
    domain: 'localhost',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  };
  await context.addCookies([cookie]);
  const page = `http://localhost:${product.port}/today`;
  const watched = await watchCpu({ app: product.pid, database: postmaster }, () =>
    visit(context, page, { keep: true }),
  );
  const repeat = await visit(context, page, { keep: true });
  await untilOffline(context, page);
  const worker = await visit(context, page);
  return { floor: ground, first: watched.answer, repeat, worker, others: watched.others, load: watched.load };
}

/** Waits until Obi could be opened without the network: from then on its worker answers for the files. */
async function untilOffline(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(hasWorker);
  await page.waitForLoadState('networkidle');
  await page.close();
}

/** In the browser. */
const hasWorker = () => navigator.serviceWorker.controller?.state === 'activated';

/** A page of plain text from a server of Node. */
async function startFloor() {
  const html = `<!doctype html><html lang="en"><title>Floor</title><body><h1>Your path</h1>${'<p>A static page.</p>'.repeat(40)}`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function tell(report, measured) {
  const of = (side, figure) => medianOf(measured, (one) => one[side][figure]);
  const row = (name, side) => [
    name,
    of(side, 'lcp'),
    of(side, 'scriptBytes') / KILOBYTE,
    of(side, 'bytes') / KILOBYTE,
    String(Math.round(of(side, 'requests'))),
    of(side, 'allBytes') / KILOBYTE,
  ];
  report.table(
    ['', 'LCP ms', 'JavaScript KB', 'all KB before it', 'requests', 'KB in the end'],
    [
      row('first visit', 'first'),
      row('repeat visit', 'repeat'),
      row('repeat visit, worker there', 'worker'),
      row('static page', 'floor'),
    ],
  );
  const figure = (name) => medianOf(measured, (one) => one[name]);
  report.note(loadText({ load: figure('load'), others: figure('others') }));
  report.note(`largest: ${measured.at(-1).first.largest}`);
  const slower = of('floor', 'lcp') / MOODLE.floor;
  report.note(
    `Moodle's dashboard was measured where the floor was 0.1 s; here the floor is ${(of('floor', 'lcp') / 1000).toFixed(2)} s, ` +
      `so its ${MOODLE.first / 1000} s and ${MOODLE.repeat / 1000} s are taken ${slower.toFixed(2)} times`,
  );
  const size = (figure, atMost) => [of('first', figure) / KILOBYTE, { atMost, unit: 'KB', digits: 0 }];
  report.goal('initial JavaScript, compressed', ...size('scriptBytes', 120));
  report.goal('all before the first useful picture', ...size('bytes', 200));
  const ofMoodle = (side, moodle) =>
    medianOf(measured, (one) => one[side].lcp / ((moodle * one.floor.lcp) / MOODLE.floor));
  report.goal("LCP of the first visit, of Moodle's", ofMoodle('first', MOODLE.first), { atMost: 0.3 });
  report.goal("LCP of a repeat visit, of Moodle's", ofMoodle('repeat', MOODLE.repeat), { atMost: 0.2 });
  report.note(`of a repeat visit where the worker is there: ${ofMoodle('worker', MOODLE.repeat).toFixed(2)}`);
}
