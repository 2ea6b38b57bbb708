import { describe, expect, test } from 'vitest';
import { type SeenMessage, sessionLine } from '../../../src/workload/format/socket-session.js';
import { message, parse } from '../lines.js';

const session = (ws: unknown, more: object = {}) => [{ id: 'a', path: '/x', ws, ...more }];
const refused = (ws: unknown, more: object = {}) => message(() => parse(session(ws, more)));

describe('a web socket in a workload', () => {
  test('is a stream of a class of its own, opened by GET', () => {
    const [request] = parse(session({ messages: [{ text: 'hi' }, { b64: 'AAA=', events: 2, think_us: 5 }] })).requests;
    expect(request).toMatchObject({ class: 'GET /x ws', method: 'GET', stream: true });
    expect(request?.ws).toEqual({
      protocols: [],
      deflate: false,
      messages: [
        { data: Buffer.from('hi'), isText: true },
        { data: Buffer.from([0, 0]), isText: false, events: 2, thinkUs: 5 },
      ],
    });
  });

  test.each([
    [{}, {}, 'ws.messages'],
    [{ messages: [{}] }, {}, 'ws.messages.0'],
    [{ messages: [{ text: 'a', b64: 'AAA=' }] }, {}, 'ws.messages.0'],
    [{ messages: [{ b64: 'A' }] }, {}, 'ws.messages.0'],
    [{ messages: [{ text: 'a', after: 1 }] }, {}, 'ws.messages.0'],
    [{ messages: [{ text: 'a', events: -1 }] }, {}, 'ws.messages.0.events'],
    [{ messages: [], close: { until: 'a b' } }, {}, 'ws.close'],
    [{ messages: Array.from({ length: 10_001 }, () => ({ text: '' })) }, {}, 'ws.messages'],
    [{ messages: [], protocols: ['a b'] }, {}, 'ws.protocols'],
    [{ messages: [] }, { body: {} }, '"body"'],
    [{ messages: [] }, { method: 'POST' }, '"method"'],
    [{ messages: [] }, { expect: { done: true } }, 'expect.done'],
  ])('%j with %j is refused, naming %s', (ws, more, field) => {
    expect(refused(ws, more)).toMatch(/^w\.jsonl, line 2, field /);
    expect(refused(ws, more)).toContain(field);
  });
});

describe('a session that was seen', () => {
  const seen = (...all: [by: SeenMessage['by'], atUs: number, text: string][]): SeenMessage[] =>
    all.map(([by, atUs, text]) => ({ by, atUs, data: Buffer.from(text), isText: true }));

  test('waits for what had come before each message', () => {
    const line = sessionLine(
      seen(
        ['client', 1000, '{"type":"a"}'],
        ['service', 2000, '{"type":"delta"}'],
        ['service', 3000, '{"type":"done"}'],
        ['client', 3500, '{"type":"a"}'],
        ['service', 4000, 'no JSON'],
        ['service', 4100, 'no JSON'],
        ['client', 4100, '{"type":"a"}'],
      ),
      0,
      9000,
    );
    expect(line).toEqual({
      messages: [
        { text: '{"type":"a"}', think_us: 1000 },
        { text: '{"type":"a"}', until: 'done', think_us: 500 },
        { text: '{"type":"a"}', events: 2 },
      ],
      close: { think_us: 4900 },
    });
  });

  test('keeps the pace of parts of an input, whatever comes meanwhile', () => {
    const part = '{"type":"input_audio_buffer.append","audio":"AAAA"}';
    const line = sessionLine(
      seen(['client', 0, part], ['service', 10, '{"type":"speech_started"}'], ['client', 20_000, part]),
      0,
      null,
    );
    expect(line).toEqual({ messages: [{ text: part }, { text: part, think_us: 20_000 }] });
  });
});
