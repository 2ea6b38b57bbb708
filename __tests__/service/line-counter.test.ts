import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { LineCounter } from '../../src/service/line-counter.js';

/** What a stream of these chunks comes to. */
async function counted(chunks: readonly (string | Buffer)[], counter: LineCounter) {
  const stream = new PassThrough();
  counter.follow(stream as Readable);
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await finished(stream);
  return counter.now();
}

describe('counting lines of a log', () => {
  it('counts each line once, for the first text that it has, in either case', async () => {
    const counter = new LineCounter(['emitter memory leak', 'memory leak', 'pool leak']);
    const { counts } = await counted(
      ['Memory Leak detected, pool leak\nfine\npool leak\nEmitter memory leak\n'],
      counter,
    );
    expect(counts).toEqual({ 'emitter memory leak': 1, 'memory leak': 1, 'pool leak': 1 });
  });

  it('joins a line that comes in parts, and the last one without an end', async () => {
    const { counts } = await counted(['pool', ' le', 'ak\npool l', 'eak'], new LineCounter(['pool leak']));
    expect(counts).toEqual({ 'pool leak': 2 });
  });

  it('takes a progress bar for lines of its own', async () => {
    const { counts } = await counted(['10 %\r90 %\rpool leak\n'], new LineCounter(['pool leak']));
    expect(counts).toEqual({ 'pool leak': 1 });
  });

  it('does not count what a shutdown says', async () => {
    const { counts } = await counted(['tracker: 3 leaked\nleaked\n'], new LineCounter(['leaked'], ['tracker:']));
    expect(counts).toEqual({ leaked: 1 });
  });

  it('keeps the beginning of a line without end, and no more', async () => {
    const chunk = 'x'.repeat(1 << 16);
    const { counts } = await counted(
      ['pool leak ', ...Array.from({ length: 64 }, () => chunk), 'pool leak\n', chunk, 'pool leak\n'],
      new LineCounter(['pool leak']),
    );
    expect(counts).toEqual({ 'pool leak': 1 });
  });

  it('counts no more where the service writes too much, and never says 0 then', async () => {
    const now = await counted(['pool leak\n', 'x'.repeat(2 ** 21)], new LineCounter(['pool leak'], [], 2 ** 20));
    expect(now).toEqual({ counts: null, problem: 'the service wrote more than 1 MiB of log' });
  });

  it('sums several streams, and keeps the first reason why they cannot be counted', async () => {
    const counter = new LineCounter(['pool leak']);
    await counted(['pool leak\n'], counter);
    expect((await counted(['pool leak\n'], counter)).counts).toEqual({ 'pool leak': 2 });
    counter.fail('gone');
    counter.fail('gone again');
    expect(counter.now()).toEqual({ counts: null, problem: 'gone' });
  });

  it('reads bytes that are no text', async () => {
    const { counts } = await counted([Buffer.from([0xff, 0xfe, 0x0a]), 'pool leak\n'], new LineCounter(['pool leak']));
    expect(counts).toEqual({ 'pool leak': 1 });
  });
});
