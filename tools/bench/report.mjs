/** What a benchmark prints: figures in columns, then each goal with its ratio. */

const number = (value, digits = 2) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A reporter that prints at once and keeps everything for `--json`. */
export function reporter(write = (text) => process.stdout.write(text)) {
  const results = [];
  return {
    results,
    heading: (text) => write(`\n${text}\n`),
    note: (text) => write(`  ${text}\n`),
    /** Rows of one table; the first column is text. */
    table(columns, rows) {
      const cells = [
        columns,
        ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell))),
      ];
      const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
      for (const row of cells) {
        const line = row.map((cell, index) =>
          index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]),
        );
        write(`  ${line.join('  ').trimEnd()}\n`);
      }
    },
    /** A figure that is told and not asked for. */
    figure(name, value, { unit = '', digits = 2 } = {}) {
      write(`  told     ${name}: ${number(value, digits)}${unit && ` ${unit}`}\n`);
      results.push({ name, value, reached: true });
    },
    /** One goal: what was measured beside what was wanted. */
    goal(name, value, wanted, detail = {}) {
      const isReached = wanted.atLeast === undefined ? value <= wanted.atMost : value >= wanted.atLeast;
      const sign = wanted.atLeast === undefined ? `≤ ${wanted.atMost}` : `≥ ${wanted.atLeast}`;
      const unit = wanted.unit ? ` ${wanted.unit}` : '';
      const digits = wanted.digits ?? 2;
      write(
        `  ${isReached ? 'reached' : 'MISSED '}  ${name}: ${number(value, digits)}${unit} (goal ${sign}${unit})\n`,
      );
      results.push({ name, value, goal: wanted, reached: isReached, ...detail });
    },
  };
}

/** How busy the machine was with others, in words. */
export const loadText = ({ load, others }) =>
  `load ${number(load, 1)}, others used ${Math.round(others * 100)} % of the machine`;
