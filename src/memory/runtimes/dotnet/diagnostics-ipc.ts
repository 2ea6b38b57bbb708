/** The diagnostics protocol of .NET (dotnet/diagnostics, documentation/design-docs/ipc-protocol.md). Little-endian. */

const MAGIC = Buffer.from('DOTNET_IPC_V1\0', 'latin1');
const HEAD_BYTES = 20;
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

/** Begins a session that collects and tells of it. */
export function collectAndTell(): Buffer {
  const name = text(RUNTIME);
  const provider = Buffer.alloc(12);
  provider.writeBigUInt64LE(GC | GC_HEAP_COLLECT, 0);
  provider.writeUInt32LE(INFORMATIONAL, 8);
  const withoutRundown = Buffer.of(0);
  const body = [uint32(BUFFER_MIB), uint32(NETTRACE), withoutRundown, uint32(1), provider, name, uint32(0)];
  return request(COLLECT_TRACING_2, Buffer.concat(body));
}

export function stopSession(id: Buffer): Buffer {
  return request(STOP_TRACING, id);
}

/** The session's number, and the stream of its events; null where it has not begun yet, or was refused. */
export function sessionOf(answer: Buffer): { id: Buffer; stream: Buffer } | null {
  const end = HEAD_BYTES + 8;
  const began = answer.length >= end && answer.subarray(0, MAGIC.length).equals(MAGIC) && answer[16] === 0xff;
  return began && answer[17] === 0 ? { id: answer.subarray(HEAD_BYTES, end), stream: answer.subarray(end) } : null;
}

function request(command: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  MAGIC.copy(head);
  head.writeUInt16LE(HEAD_BYTES + body.length, 14);
  head[16] = EVENT_PIPE;
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
