'use strict';
/** What one thread reads of its own heap, and how it collects. */
const v8 = require('v8');
const vm = require('vm');

const { setTimeout } = global;
const { hrtime } = process;
/** For what waits for a collection to run: finalizers, the backing stores that a thread of V8 frees. */
const TURN_MS = 5;
let collector;

/** Node 12's collection ends the process where the flag is not set any more. */
const KEEPS_FLAG = /^v(\d|1[0-3])\./.test(process.version);

/** V8's own collection, or null where it is not to be had. The flag is set back: contexts of the service shall not have it. */
function gcOf() {
  if (collector !== undefined) return collector;
  const find = () => vm.runInNewContext('typeof gc === "function" ? gc : null');
  collector = find();
  // Flags are those of the whole process: a thread that sets them back at the same time makes us try again.
  for (let round = 0; collector === null && round < 5; round++) {
    v8.setFlagsFromString('--expose-gc');
    try {
      collector = find();
    } finally {
      if (!KEEPS_FLAG) v8.setFlagsFromString('--no-expose-gc');
    }
  }
  return collector;
}

/**
 * Collects this thread's heap, twice: what the first one finalizes, and a WeakRef that was looked at, go with the second.
 * @returns ms of the longer one, in which nothing else ran; null where it cannot collect
 */
async function collectOwn() {
  const gc = gcOf();
  if (gc === null) return null;
  let longestMs = 0;
  for (let round = 0; round < 2; round++) {
    const [seconds, nanoseconds] = hrtime();
    gc();
    const [laterSeconds, laterNanoseconds] = hrtime();
    longestMs = Math.max(longestMs, (laterSeconds - seconds) * 1e3 + (laterNanoseconds - nanoseconds) / 1e6);
    await pause(TURN_MS);
  }
  return longestMs;
}

/** Never keeps the process alive. */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Bytes, and the count of what holds the event loop. `external` has the array buffers in it. */
function readOwn() {
  const { heapUsed, heapTotal, external } = process.memoryUsage();
  return {
    'node.heap/allocated': heapUsed,
    'node.heap/reserved': heapTotal,
    'node.heap/external': external,
    handles: handles(),
  };
}

function handles() {
  if (process.getActiveResourcesInfo !== undefined) return process.getActiveResourcesInfo().length;
  return process._getActiveHandles().length + process._getActiveRequests().length;
}

module.exports = { collectOwn, readOwn, pause };
