/** The diagnostics protocol of .NET (dotnet/diagnostics, documentation/design-docs/ipc-protocol.md). Little-endian. */

const MAGIC = Buffer.from('DOTNET_IPC_V1\0', 'latin1');
const HEAD_BYTES = 20;
const PROCESS = 0x04;
/** From .NET 6 on. */
const PROCESS_INFO_2 = 0x04;
const EVENT_PIPE = 0x02;
const STOP_TRACING = 0x01;
/** Without the list of all methods at its end, which CollectTracing sends. */
const COLLECT_TRACING_2 = 0x03;
const NETTRACE = 1;
const BUFFER_MIB = 16;

const RUNTIME = 'Microsoft-Windows-DotNETRuntime';
const INFORMATIONAL = 4;
/** Events of the collector; and a full, blocking collection as soon as the session begins. */
const GC = 0x1n;
const GC_HEAP_COLLECT = 0x800000n;

/** The runtime's counters. A tenth of a second is the shortest time in which .NET writes its events out. */
const COUNTERS = 'System.Runtime';
const COUNTERS_EVERY = 'EventCounterIntervalSec=0.1';

/** Begins a session that collects and tells of it. @param counts with the runtime's counters */
export function collectAndTell(counts: boolean): Buffer {
  const providers = [
    provider(RUNTIME, GC | GC_HEAP_COLLECT, ''),
    ...(counts ? [provider(COUNTERS, 0n, COUNTERS_EVERY)] : []),
  ];
  const withoutRundown = Buffer.of(0);
  const body = [uint32(BUFFER_MIB), uint32(NETTRACE), withoutRundown, uint32(providers.length), ...providers];
  return request(EVENT_PIPE, COLLECT_TRACING_2, Buffer.concat(body));
}

/** Asks for what only .NET 6 and newer tell. */
export function processInfo(): Buffer {
  return request(PROCESS, PROCESS_INFO_2, Buffer.alloc(0));
}

/** Whether a request was done; an older runtime answers with an error. */
export function isDone(answer: Buffer): boolean {
  return answer.subarray(0, MAGIC.length).equals(MAGIC) && answer[16] === 0xff && answer[17] === 0;
}

export function stopSession(id: Buffer): Buffer {
  return request(EVENT_PIPE, STOP_TRACING, id);
}

/** The session's number, and the stream of its events; null where it has not begun yet, or was refused. */
export function sessionOf(answer: Buffer): { id: Buffer; stream: Buffer } | null {
  const end = HEAD_BYTES + 8;
  return answer.length >= end && isDone(answer)
    ? { id: answer.subarray(HEAD_BYTES, end), stream: answer.subarray(end) }
    : null;
}

function provider(name: string, keywords: bigint, settings: string): Buffer {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(keywords, 0);
  head.writeUInt32LE(INFORMATIONAL, 8);
  return Buffer.concat([head, text(name), settings === '' ? uint32(0) : text(settings)]);
}

function request(set: number, command: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  MAGIC.copy(head);
  head.writeUInt16LE(HEAD_BYTES + body.length, 14);
  head[16] = set;
  head[17] = command;
  return Buffer.concat([head, body]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.concat([uint32(value.length + 1), Buffer.from(`${value}\0`, 'utf16le')]);
}
