import { type ModuleContent } from '@obi/curriculum/rules';
import { BELTS } from '@obi/kernel';
import { z } from 'zod';

/** Longer texts are no five to ten minutes. */
const text = z.string().max(4_000);
const short = z.string().max(300);
const key = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const choices = z.array(z.strictObject({ key, text: short.or(text) })).max(20);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text }),
  z.strictObject({ type: z.literal('points'), items: z.array(text).max(20) }),
  z.strictObject({ type: z.literal('post'), author: short, text, note: short.optional() }),
  z.strictObject({ type: z.literal('reply'), text, verdict: z.enum(['good', 'poor']), why: text }),
  z.strictObject({ type: z.literal('clause'), clause: key }),
]);

const outcome = z.strictObject({
  channel: key,
  reply: key.optional(),
  timeline: z.array(z.strictObject({ at: short, text })).max(20),
  cost: text.optional(),
  clause: key,
  verdict: z.enum(['good', 'fair', 'poor']),
  afterADay: short,
  reposts: z.number().int().min(0).max(1_000_000),
  next: key.optional(),
  end: z.strictObject({ owner: short, channel: short }).optional(),
});

const situation = z.strictObject({
  key,
  author: short,
  handle: short,
  at: short,
  text,
  spread: short,
  facts: z.array(z.strictObject({ label: short, value: short })).max(20),
  channelQuestion: short,
  replyQuestion: short,
  channels: z.array(z.strictObject({ key, title: short, hint: short })).max(10),
  replies: z.array(z.strictObject({ key, text })).max(10),
  outcomes: z.array(outcome).max(100),
});

const step = z.discriminatedUnion('type', [
  z.strictObject({ key, type: z.literal('lesson'), title: short, blocks: z.array(block).max(40) }),
  z.strictObject({
    key,
    type: z.literal('quiz'),
    title: short,
    draw: z.number().int(),
    passMark: z.number(),
    timeLimitMinutes: z.number().optional(),
  }),
  z.strictObject({
    key,
    type: z.literal('scenario'),
    title: short,
    start: key,
    situations: z.array(situation).max(30),
  }),
]);

const question = z.strictObject({
  key,
  kind: z.enum(['single', 'several', 'order', 'match', 'text']),
  text,
  options: choices,
  targets: choices.optional(),
  correct: z.array(short).max(40),
  because: text,
  clause: key,
});

const moduleContent = z.strictObject({
  key,
  version: z.number().int().min(1),
  belt: z.enum(BELTS),
  position: z.number().int().min(1).max(99),
  title: short,
  summary: text,
  quote: text,
  minutes: z.number().int().min(1).max(60),
  clauses: z.array(key).max(40),
  steps: z.array(step).max(20),
  questions: z.array(question).max(300),
});

/** What came as JSON is a module, or where it is none. */
export type ReadContent = { readonly content: ModuleContent } | { readonly at: string };

/** Reads a module that a browser sent; whatever it is, the answer is a module or the place of the first fault. */
export function readModuleContent(json: string): ReadContent {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { at: 'content' };
  }
  const read = moduleContent.safeParse(value);
  if (read.success) return { content: read.data as ModuleContent };
  return { at: read.error.issues[0]?.path.join('.') || 'content' };
}
