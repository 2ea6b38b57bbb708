/** What a model server says of itself: found by its page, read at checkpoints. The rest of the folder is private. */
export type { ServerReader } from './detect.js';
export { findServer } from './find.js';
export { type Get, getPage as get } from './get.js';
export { awaitIdle, idle, type Rest } from './idle.js';
export type { Quantity, ServerReading } from './server.js';
export { toValues } from './values.js';
