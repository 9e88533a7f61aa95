/** Loaded before the server of a journey: the product has no door to its clock, so the process is told to go ahead. */
import { goAhead } from './later.mts';

process.on('message', ({ ahead }: { ahead: number }) => {
  goAhead(ahead);
  process.send?.({ isAhead: true });
});
