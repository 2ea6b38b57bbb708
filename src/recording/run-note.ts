import { z } from 'zod';
import { limitSchema, troubleSchema } from './trouble.js';

const finite = z.number();
const text = z.string();

const one = <Kind extends string, Shape extends z.ZodRawShape>(note: Kind, shape: Shape) =>
  z.object({ note: z.literal(note), ...shape });

/**
 * What a reader must know of how a run was measured: `note` names it, the rest are its figures. The words are in
 * `report/text/run-notes.ts`.
 */
export const runNoteSchema = z.discriminatedUnion('note', [
  /** A gated series that this service cannot give. */
  one('left-out', { trouble: troubleSchema }),
  /** Of processes without Python, which no probe reads. */
  one('outside-allocators', { allocators: z.array(text) }),
  /** Nothing was launched. `what`: the container or process, for a person. */
  one('attached', { to: z.enum(['container', 'process']), what: text }),
  one('descriptors-unread', {}),
  one('never-idle', {}),
  one('sensitivity-unchecked', {}),
  one('cycle-left-out', { limit: limitSchema }),
  /** Calls of the service to the stub that stands in for what it calls. */
  one('upstream-stub', { calls: finite, failed: finite, limited: finite, stalled: finite, cut: finite }),
  /** `times`: requests of a cycle with those that `plan.amplify` adds, over its own. */
  one('amplified', { requests: finite, class: text, times: finite }),
  /** `budget`, `signal`: growth of a budget in a cycle with those that fit, and what a verdict wants of it; bytes. */
  one('amplify-short', { wanted: finite, fitting: finite, budget: finite, signal: finite }),
]);

/** @see runNoteSchema */
export type RunNote = z.infer<typeof runNoteSchema>;
