import { code, fence } from '../escape.js';
import { LIGHTS } from './lights.js';
import { MARKER } from './markdown.js';

/** The comment of a step that ended without a verdict: that it did, and its last words. Pure. */
export function renderNoVerdict({ gate, message }: { gate: string; message: string }): string {
  return [
    `${MARKER}\n### ${LIGHTS.bad} memdrift: no verdict`,
    `**${code(gate)}**: the step failed before it came to one, so nothing is known of this change.`,
    fence(message, 'text'),
  ].join('\n\n');
}
