/** The wish to stop, from Ctrl-C, `kill` or a closed terminal. */

/** npm passes Ctrl-C on to us although the terminal did already: within this time it is one wish. */
const echoTime = 1500;

/** Calls `first` once, and `again` when somebody insists. Answers a function that ends the listening. */
export function onStop(first, again) {
  let since = 0;
  const handler = () => {
    if (since === 0) {
      since = Date.now();
      first();
    } else if (Date.now() - since > echoTime) again();
  };
  const onlyFirst = () => since === 0 && handler();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, handler);
  process.on('npmGone', onlyFirst);
  return () => {
    for (const signal of signals) process.off(signal, handler);
    process.off('npmGone', onlyFirst);
  };
}
