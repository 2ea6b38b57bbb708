import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { SENTINELS, SHUTDOWN_LINES, sentinelTexts } from '../../../src/gate/readings/sentinels.js';
import { LineCounter } from '../../../src/service/line-counter.js';

/** Texts that a line of a log counted for. */
async function countedFor(line: string, configured: readonly string[] = []): Promise<string[]> {
  const counter = new LineCounter(sentinelTexts(configured), SHUTDOWN_LINES);
  const log = Readable.from([`${line}\n`]);
  counter.follow(log);
  await finished(log);
  return Object.entries(counter.now().counts ?? {}).flatMap(([text, count]) => (count > 0 ? [text] : []));
}

it.each([
  'ValueError: token_to_kv_pool_allocator memory leak detected! self.max_total_num_tokens=4096',
  "LEAK: ByteBuf.release() was not called before it's garbage-collected. See https://netty.io/wiki/reference-counted-objects.html",
  "app.py:12: ResourceWarning: unclosed file <_io.TextIOWrapper name='a' mode='r' encoding='UTF-8'>",
  'Unclosed client session',
  'The garbage collector is trying to clean up non-checked-in connection <AdaptedConnection <asyncpg>>, which will be terminated.',
  'WARN ProxyLeakTask : Connection leak detection triggered for org.postgresql.jdbc.PgConnection@7441c52a on thread http-1, stack trace follows',
  'WARNING: A connection to https://example.com/ was leaked. Did you forget to close a response body?',
  'SEVERE: *~*~*~ Previous channel ManagedChannelImpl{logId=1} was garbage collected without being shut down! ~*~*~*',
])('a line that tells of a leak counts, for one text: %s', async (line) => {
  expect(SENTINELS).toEqual(expect.arrayContaining(await countedFor(line)));
  expect(await countedFor(line)).toHaveLength(1);
});

it('what a resource tracker says when a worker ends counts for nothing', async () => {
  const said =
    'UserWarning: resource_tracker: There appear to be 2 leaked shared_memory objects to clean up at shutdown';
  expect(await countedFor(said, ['leaked shared_memory'])).toEqual([]);
  expect(await countedFor('2 leaked shared_memory objects', ['leaked shared_memory'])).toHaveLength(1);
});
