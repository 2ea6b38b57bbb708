'use strict';
/**
 * The memdrift probe of a Node process. `NODE_OPTIONS=--require` loads it before the service's own code, in every thread.
 * This file is its life: it looks for commands ten times a second, with a timer that keeps no process alive. What it writes
 * and does is in memdrift_node_reporter.cjs, loaded late, so that a process that lives shortly pays for this file alone.
 *
 * Node 12 to 26, without dependencies; an older one can parse it.
 */
const fs = require('fs');
const path = require('path');

const TICK_MS = 100;
/** After birth, before the first line: short helpers would each leave a file. A command ends the delay. */
const DELAY_MS = 1500;
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;

/** The originals, kept before a service replaces them: fake timers, a file system in memory. */
const { statSync, openSync, readSync, closeSync } = fs;
const { setInterval } = global;

/** The command file: one line `<seq> <verb> [arguments]`, replaced as a whole by the gate; seq only increases. */
class Commands {
  constructor(file) {
    this.file = file;
    this.stamp = null;
    this.seen = -1;
    this.next(); // what was written before this process was born is not for it
  }

  /** The words of a command not yet obeyed, or null. Each is returned once. */
  next() {
    try {
      const { ino, mtimeMs, size } = statSync(this.file);
      const stamp = `${ino}-${mtimeMs}-${size}`;
      if (stamp === this.stamp) return null;
      const text = this.read();
      if (!text.endsWith('\n')) return null; // half written: look again at the next tick
      this.stamp = stamp;
      const [seq, ...words] = text.trim().split(/\s+/);
      if (!(Number(seq) > this.seen) || words.length === 0) return null;
      this.seen = Number(seq);
      return [this.seen, ...words];
    } catch (_error) {
      return null;
    }
  }

  read() {
    const fd = openSync(this.file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const buffer = Buffer.alloc(4096);
      return buffer.toString('latin1', 0, readSync(fd, buffer, 0, buffer.length, null));
    } finally {
      closeSync(fd);
    }
  }
}

function start() {
  const threads = require('./memdrift_node_threads.cjs');
  if (!threads.isMainThread) return threads.answer();
  const { MEMDRIFT_DIR: told, MEMDRIFT_OUT: out } = process.env;
  if (!told || !out || process.platform !== 'linux') return;
  threads.watch();
  const directory = path.resolve(out);
  const commands = new Commands(path.resolve(told, 'command'));
  let waits = DELAY_MS / TICK_MS;
  let reporter = null;
  let busy = false;
  const tick = async () => {
    if (busy) return;
    const command = commands.next();
    if (waits > 0) waits -= 1;
    if (command === null && (waits > 0 || reporter !== null)) return;
    busy = true;
    try {
      if (reporter === null) reporter = new (require('./memdrift_node_reporter.cjs').Reporter)(directory);
      if (command === null) reporter.greet();
      else await reporter.obey(command);
    } finally {
      busy = false;
    }
  };
  // A dead probe is reported by its silence, on the gate's side.
  setInterval(() => tick().catch(() => undefined), TICK_MS).unref();
}

try {
  start();
} catch (_error) {
  // Nothing of ours may disturb the service.
}
