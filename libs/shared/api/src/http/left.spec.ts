import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { leftSignal } from './left';

describe('whoever asked', () => {
  it('has left as soon as the connection is closed, and not before', () => {
    const raw = new EventEmitter();
    const left = leftSignal({ raw } as unknown as FastifyReply);
    expect(left.aborted).toBe(false);
    raw.emit('close');
    expect(left.aborted).toBe(true);
  });
});
