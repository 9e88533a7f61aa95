const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const people = `${circle(8, 8, 3)}${circle(16, 8, 3)}M3 20c0-4 2-6 5-6s5 2 5 6M13.5 14.6c.7-.4 1.5-.6 2.5-.6 3 0 5 2 5 6`;

/** Every icon of Obi: one stroke on a grid of 24. */
export const ICONS = {
  today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  path: 'M5 20V4M5 6h9M5 12h13M5 18h6',
  guide: 'M5 4h10l4 4v12H5zM15 4v4h4M8 12h8M8 16h6',
  pair: people,
  certification: `${circle(12, 9, 5)}M9 13.5L8 21l4-2 4 2-1-7.5`,
  matching: 'M4 7h7a4 4 0 0 1 4 4v2a4 4 0 0 0 4 4h1M4 17h7M20 7h-3',
  person: `${circle(12, 8, 3.5)}M5 20c0-4.5 3-7 7-7s7 2.5 7 7`,
  chart: 'M4 20V10M10 20V4M16 20v-8M21 20H3',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM13 8l3 3',
  assess: 'M4 12l5 5L20 6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  next: 'M5 12h14M13 6l6 6-6 6',
  previous: 'M19 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: `${circle(12, 12, 8)}M12 7.5V12l3 2`,
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2',
  download: 'M12 4v10M8 10l4 4 4-4M5 19h14',
  upload: 'M12 15V4M8 8l4-4 4 4M4 20h16',
  sort: 'M8 5v14M5 16l3 3 3-3M16 19V5M13 8l3-3 3 3',
  ascending: 'M12 19V5M6 11l6-6 6 6',
  descending: 'M12 5v14M6 13l6 6 6-6',
  table: 'M4 5h16v14H4zM4 10h16M10 5v14',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  add: 'M12 5v14M5 12h14',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.5v.5',
  forbidden: `${circle(12, 12, 8)}M6.5 6.5l11 11`,
  language: `${circle(12, 12, 8)}M4 12h16M12 4c3 3 3 13 0 16M12 4c-3 3-3 13 0 16`,
  search: `${circle(11, 11, 6)}M15.5 15.5L20 20`,
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
  message: 'M4 5h16v11H9l-5 4z',
  leave: 'M14 5H5v14h9M10 12h10M16 8l4 4-4 4',
  undo: 'M9 6L4 11l5 5M4 11h10a5 5 0 0 1 5 5v2',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICONS;
