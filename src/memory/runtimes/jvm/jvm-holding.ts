import { randomUUID } from 'node:crypto';
import type { Values } from '../../../series/series.js';
import type { ProcessTmp, Refusal } from '../process-tmp.js';
import type { RuntimeHeld } from '../runtime-reader.js';
import type { Attachment } from './attach.js';
import { classOfSize, holdingAgent } from './holding-agent.js';
import { flagBytes, isSet } from './jvm-figures.js';

/** The agent may not bring the service near a limit of its own: so many times what it takes must be free. */
const ROOM = 4;
/** A class of that share of the bytes: it is a file in the service's /tmp as well. */
const CLASS_SHARE = 1 / 4;
const AGENT_MS = 15_000;
/** To let go, which waits for whatever the JVM still does for us: without the jar it would hold for ever. */
const RELEASE_MS = 60_000;

/**
 * Holds memory in a JVM for one reading, by an agent of ours: in its heap, in its metaspace where classes are unloaded again,
 * and in a direct buffer where those are read.
 * @param read collects and reads
 * @returns why nothing was held; `no-room`: too little is free
 */
export async function holdInJvm(
  jvm: Attachment,
  tmp: ProcessTmp,
  read: () => Promise<Values | Refusal>,
  bytes: number,
): Promise<RuntimeHeld | Refusal | 'no-room'> {
  const before = await read();
  if (typeof before === 'string') return before;
  const flags = await jvm.command('VM.flags', AGENT_MS);
  if ('refusal' in flags) return flags.refusal;
  // It would print an error to the service's log.
  if (isSet(flags.text, 'EnableDynamicAgentLoading') === false) return 'disabled';
  const held = heldIn(before, flags.text, bytes);
  if (held === null) return 'no-room';

  const name = `.memdrift-${randomUUID()}`;
  const content = classOfSize(held['jvm.metaspace/allocated'] ?? 0);
  const words = [bytes, held['jvm.direct/allocated'] ?? 0, `/tmp/${name}.class`, content.length].join(' ');
  const during = await tmp.withFile(`${name}.jar`, holdingAgent(), async () => {
    try {
      return await tmp.withFile(`${name}.class`, content, async () =>
        (await jvm.runAgent(`${name}.jar`, words, AGENT_MS)) ? await read() : 'disabled',
      );
    } finally {
      await jvm.runAgent(`${name}.jar`, '', RELEASE_MS);
    }
  });
  if (typeof during === 'string') return during;
  const after = await read();
  return typeof after === 'string' ? after : { before, during, after, held };
}

/** The bytes that are held, by the series that should show them; null where the heap has no room for them. */
function heldIn(before: Values, flags: string, bytes: number): Record<string, number> | null {
  const heap = flagBytes(flags, 'MaxHeapSize');
  const isRoomy = (series: string, most: number | null, taken: number): boolean =>
    typeof before[series] === 'number' && most !== null && most - before[series] >= ROOM * taken;
  if (!isRoomy('jvm.heap/allocated', heap, bytes)) return null;
  const ofClass = bytes * CLASS_SHARE;
  const metaspace = flagBytes(flags, 'MaxMetaspaceSize') ?? Number.POSITIVE_INFINITY;
  const unloads = isSet(flags, 'ClassUnloading') !== false;
  const direct = flagBytes(flags, 'MaxDirectMemorySize') ?? heap;
  return {
    'jvm.heap/allocated': bytes,
    ...(unloads && isRoomy('jvm.metaspace/allocated', metaspace, ofClass)
      ? { 'jvm.metaspace/allocated': ofClass }
      : {}),
    ...(isRoomy('jvm.direct/allocated', direct, bytes) ? { 'jvm.direct/allocated': bytes } : {}),
  };
}
