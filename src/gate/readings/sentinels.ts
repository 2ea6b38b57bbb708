/**
 * Texts in a service's log that tell of a leak, the more special first: a line counts for the first that it has. Each is
 * printed when it happens, by a check that the engine or runtime makes itself. `logs.sentinels` adds to them.
 */
export const SENTINELS: readonly string[] = [
  // Node.js, once for each emitter: a warning of many listeners (`lib/events.js`).
  'EventEmitter memory leak detected',
  // SGLang, its check at rest: `token_to_kv_pool_allocator memory leak detected!`, `pool memory leak detected!`.
  'memory leak detected',
  'pool leak',
  // Netty's ResourceLeakDetector, for a sample of buffers: `LEAK: ByteBuf.release() was not called before ...`.
  "was not called before it's garbage-collected",
  // CPython, where the warning is switched on (docs/layers.md).
  'ResourceWarning: unclosed',
  // aiohttp's client, when one is collected that nobody has closed.
  'Unclosed client session',
  // SQLAlchemy's pool, when a connection is collected that nobody has given back.
  'trying to clean up non-checked-in connection',
  // HikariCP, with `leakDetectionThreshold`: a connection that was not given back in time.
  'Connection leak detection triggered',
  // OkHttp, when an answer is collected that nobody has closed.
  'was leaked. Did you forget to close a response body?',
  // gRPC in Java, when a channel is collected that nobody has shut down.
  'was garbage collected without being shut down',
];

/** Lines of a shutdown, which also a worker that is recycled prints: they count for nothing. */
export const SHUTDOWN_LINES: readonly string[] = ['resource_tracker: There appear to be'];

/** Built-in texts and those of the configuration, which come first: they are more special. */
export function sentinelTexts(configured: readonly string[]): string[] {
  return [...new Set([...configured, ...SENTINELS])];
}
