'use strict';
/**
 * The heaps of worker threads: each thread has its own, and only code in it can collect and read it. The main thread asks
 * over a channel of the process, and the probe in each thread answers.
 */
const { readOwn, collectOwn } = require('./memdrift_node_readings.cjs');

const CHANNEL = 'memdrift';
/** How long the threads may take to answer; with a collection, which each of them makes at the same time. */
const PATIENCE_MS = 2000;
const COLLECTION_PATIENCE_MS = 25000;
/** Once they have not: one that waits in Atomics.wait would cost that much at every reading. */
const IMPATIENCE_MS = 200;
const POLL_MS = 10;
const { setInterval, clearInterval } = global;

/** Undefined before Node 10.5, which has no threads. */
const { isMainThread = true, threadId = 0, BroadcastChannel } = threadsOfNode();
/** Threads that this one has started and that have not ended, by their number. */
const children = new Set();
let channel = null;
let silent = false;
let asked = 0;

function threadsOfNode() {
  try {
    return require('worker_threads');
  } catch (_error) {
    return {};
  }
}

/** Notes from now on which threads this one starts. Node before 14.18 does not tell, and their heaps are not read. */
function watch() {
  process.on('worker', (worker) => {
    const id = worker.threadId;
    children.add(id);
    worker.once('exit', () => children.delete(id));
  });
}

/** In a thread that is not the main one: answers whatever it is asked, and never keeps the thread alive. */
function answer() {
  watch();
  if (BroadcastChannel === undefined) return;
  open(async ({ ask, collect }) => {
    if (typeof ask !== 'number') return;
    const longestMs = collect === true ? await collectOwn() : 0;
    channel.postMessage({ to: ask, thread: threadId, values: readOwn(), longestMs, children: [...children] });
  });
}

function open(take) {
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => Promise.resolve(take(data)).catch(() => undefined);
  channel.unref();
}

/**
 * What every thread but the main one reads, after a collection if that is asked for.
 * @returns a list of `{values, longestMs}`, `longestMs` being its longest collection or null where it cannot collect; null
 * where one of them does not answer
 */
function ask(collect) {
  if (children.size === 0) return Promise.resolve([]);
  if (BroadcastChannel === undefined) return Promise.resolve(null);
  const answers = new Map();
  asked += 1;
  const id = asked;
  if (channel === null) open(() => undefined);
  channel.onmessage = ({ data }) => {
    if (data !== null && typeof data === 'object' && data.to === id) answers.set(data.thread, data);
  };
  channel.unref();
  channel.postMessage({ ask: id, collect });
  return new Promise((resolve) => {
    const rounds = (silent ? IMPATIENCE_MS : collect ? COLLECTION_PATIENCE_MS : PATIENCE_MS) / POLL_MS;
    let round = 0;
    const poll = setInterval(() => {
      const all = answered(answers);
      round += 1;
      if (all === null && round < rounds) return;
      clearInterval(poll);
      silent = all === null;
      resolve(all);
    }, POLL_MS);
    poll.unref();
  });
}

/** The answers of all threads, of those too that a thread has started; null while one is missing. */
function answered(answers) {
  const found = [];
  const left = [...children];
  while (left.length > 0) {
    const one = answers.get(left.pop());
    if (one === undefined) return null;
    found.push(one);
    left.push(...one.children);
  }
  return found;
}

module.exports = { isMainThread, watch, answer, ask };
