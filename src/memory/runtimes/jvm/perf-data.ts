import { constants } from 'node:fs';
import { open, opendir } from 'node:fs/promises';
import type { Values } from '../../../series/series.js';
import type { ProcessTmp } from '../process-tmp.js';

/** HotSpot's file of counters has 32 KiB by default (-XX:PerfDataMemorySize). */
const MAX_BYTES = 1 << 20;
/** Names in the service's /tmp that are looked at. */
const MAX_NAMES = 4096;
const HEAD_BYTES = 32;
const ENTRY_BYTES = 20;

/**
 * What a JVM that is not asked keeps for its heap and its metaspace, by the counters that it writes to
 * `/tmp/hsperfdata_<user>/<pid>`. Nothing of what is live: that is known after a collection only. Empty where there is no
 * such file of the process's own user.
 */
export async function perfFigures(tmp: ProcessTmp, pid: number): Promise<Values> {
  const found = await perfData(tmp, pid).catch(() => null);
  if (found === null) return {};
  const counters = parsePerfData(found);
  const generations = [...counters].filter(([name]) => /^sun\.gc\.generation\.\d\.capacity$/.test(name));
  const metaspace = counters.get('sun.gc.metaspace.capacity');
  return {
    ...(generations.length === 0 ? {} : { 'jvm.heap/reserved': generations.reduce((sum, [, size]) => sum + size, 0) }),
    ...(metaspace === undefined ? {} : { 'jvm.metaspace/reserved': metaspace }),
  };
}

/** The whole file; null where there is none. The folder is named after a user whose name is not known here. */
async function perfData(tmp: ProcessTmp, pid: number): Promise<Buffer | null> {
  let left = MAX_NAMES;
  for await (const { name } of await opendir(tmp.path)) {
    if (left-- === 0) return null;
    if (!/^hsperfdata_[\w.@-]{1,64}$/.test(name)) continue;
    const data = await readOwn(`${tmp.path}/${name}`, `${pid}`, tmp.owner.uid).catch(() => null);
    if (data !== null) return data;
  }
  return null;
}

async function readOwn(path: string, name: string, uid: number): Promise<Buffer | null> {
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const file = await open(`/proc/self/fd/${folder.fd}/${name}`, flags);
    try {
      const found = await file.stat();
      if (!found.isFile() || found.uid !== uid || found.size > MAX_BYTES) return null;
      const { bytesRead, buffer } = await file.read(Buffer.alloc(found.size), 0, found.size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } finally {
    await folder.close();
  }
}

/**
 * Whole numbers by name (perfMemory.hpp, version 2.0): a head, then entries that name their own length. The numbers are in
 * the byte order of the machine, which is ours. What does not fit ends the reading.
 */
export function parsePerfData(data: Buffer): Map<string, number> {
  const found = new Map<string, number>();
  if (data.length < HEAD_BYTES || data.readUInt32BE(0) !== 0xcafec0c0 || data[4] !== 1) return found;
  let at = data.readInt32LE(24);
  for (let left = data.readInt32LE(28); left > 0 && at >= HEAD_BYTES && at + ENTRY_BYTES <= data.length; left--) {
    const entry = data.subarray(at, at + data.readInt32LE(at));
    if (entry.length < ENTRY_BYTES) break;
    const value = entry.readInt32LE(16);
    if (entry[12] === 'J'.charCodeAt(0) && value >= ENTRY_BYTES && value + 8 <= entry.length) {
      const name = entry.toString('latin1', entry.readInt32LE(4), value).split('\0')[0] ?? '';
      const number = Number(entry.readBigInt64LE(value));
      if (Number.isSafeInteger(number) && number >= 0) found.set(name, number);
    }
    at += entry.length;
  }
  return found;
}
