/** One visit of one page: what the browser loaded, byte by byte as it came over the wire, and when the picture stood. */

/** Kept by the page from its first moment; the last entry before any input is the one that counts. */
const WATCH = `
  window.largest = { at: 0, what: '' };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { element } = entry;
      const what = element ? element.tagName.toLowerCase() + ' "' + element.textContent.trim().slice(0, 60) + '"' : entry.url;
      window.largest = { at: entry.startTime, what };
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });`;

/** How long nothing new has to be painted or loaded before the visit counts as over. */
const QUIET_MS = 700;

/** Visits and measures; the context is closed unless it is kept for another visit. */
export async function visit(context, url, { keep = false } = {}) {
  const page = await context.newPage();
  const loaded = new Map();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  listen(session, loaded);
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET_MS);
  const { at: lcp, what: largest } = await page.evaluate('window.largest');
  await page.close();
  if (!keep) await context.close();
  return { lcp, largest, ...figuresOf([...loaded.values()], lcp) };
}

function listen(session, loaded) {
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, type, request }) =>
    loaded.set(requestId, { began: timestamp, type, url: request.url, bytes: 0 }),
  );
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) Object.assign(one, { ended: timestamp, bytes: encodedDataLength });
  });
}

/** What had come by the time of the picture, and what came in all. What the cache had is not loaded: its bytes are 0. */
function figuresOf(loaded, lcp) {
  const start = Math.min(...loaded.map((one) => one.began));
  const inTime = loaded.filter((one) => one.ended !== undefined && (one.ended - start) * 1000 <= lcp);
  const sum = (list) => list.reduce((total, one) => total + one.bytes, 0);
  return {
    bytes: sum(inTime),
    scriptBytes: sum(inTime.filter((one) => one.type === 'Script')),
    requests: inTime.length,
    allBytes: sum(loaded),
  };
}
