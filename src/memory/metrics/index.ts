/** Finds a server by its page, with the parsers of all kinds: loaded when a service is warm (`gate/effects/real.ts`). */
export { findServer } from './find-page.js';
export { getPage as get } from './get-page.js';
