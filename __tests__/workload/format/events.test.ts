import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventCounter } from '../../../src/workload/format/events.js';

function count(chunks: readonly string[], contentType = 'text/event-stream') {
  let told = 0;
  const counter = eventCounter(contentType, () => {
    told += 1;
  });
  for (const chunk of chunks) counter.feed(Buffer.from(chunk));
  expect(told).toBe(counter.events);
  return { events: counter.events, done: counter.done };
}

describe('server-sent events', () => {
  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('are counted where lines end with %s, however the stream is cut', (_, end) => {
    const stream = ['data: a', '', ': a comment', '', 'event: x', 'data: b', 'data: c', '', 'data: [DONE]', '', ''];
    const text = stream.join(end);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(count(chunks)).toEqual({ events: 3, done: true });
      }),
    );
  });

  test('are counted once where nothing comes between CR and LF', () => {
    expect(count(['data: a\r\n\r', '', '\n'])).toEqual({ events: 1, done: false });
    expect(count(['data: a\r', '', '\ndata: b\r\n\r\n'])).toEqual({ events: 1, done: false });
  });

  test('that only keep the connection alive are none', () => {
    expect(count([': ping\n\n', ': ping\n\n', 'event: x\n\n'])).toEqual({ events: 0, done: false });
  });
});

test('lines of JSON are events where the answer says that it is made of them', () => {
  const stream = ['{"response":"a"}\n{"resp', 'onse":"b"}\n\n', '{"done":true}\n'];
  expect(count(stream, 'application/x-ndjson; charset=utf-8')).toEqual({ events: 3, done: false });
  expect(count(stream)).toEqual({ events: 0, done: false });
});
