export { type Handed, Outbox, type SendOptions } from './outbox';
export { OutboxStrip } from './outbox-strip';
export { waitingInWords } from './waiting-words';
