import { type Failure, injectMutation } from '@obi/shared/web';
import { CorrectSessionDocument, type LogSessionInput } from './correct-session.graphql.gen';

/** Sends what was put right; the other side is asked again. Without a connection it is told so: nothing waits here. */
export function injectCorrection() {
  const correct = injectMutation(CorrectSessionDocument);
  return {
    async send(sessionId: string, input: LogSessionInput): Promise<'sent' | Failure> {
      const done = await correct.run({ sessionId, input });
      return done ? 'sent' : (correct.refusal() as Failure);
    },
  };
}
