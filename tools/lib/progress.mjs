/** What the entry scripts print while they work: one line per step, with how long it took. */

/** A duration as people read it: 0.8 s, 12.4 s, 2 min 5 s. */
export function durationText(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Prints steps to a stream: `what … 1.2 s`. The command line passes stderr, so that stdout stays its result. */
export function progressTo(stream = process.stdout) {
  return {
    line: (text) => stream.write(`${text}\n`),
    async step(what, work) {
      const begun = Date.now();
      stream.write(`${what} … `);
      try {
        const result = await work();
        stream.write(`${durationText(Date.now() - begun)}\n`);
        return result;
      } catch (error) {
        stream.write(`failed after ${durationText(Date.now() - begun)}\n`);
        throw error;
      }
    },
  };
}
