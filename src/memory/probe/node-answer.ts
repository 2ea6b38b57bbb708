import type { Values } from '../../series/series.js';
import type { RuntimeAnswer } from '../runtimes/runtime-reader.js';
import { type ProbeStream, readingOf } from './probe-reader.js';

const UNREAD: Values = {
  'node.heap/allocated': null,
  'node.heap/reserved': null,
  'node.heap/external': null,
  handles: null,
};

/**
 * What a Node process said of its heap at checkpoint `seq`, as a runtime that was asked: its probe does from inside what is
 * asked of others from outside.
 * @param stream undefined where the process does not have the probe
 */
export function nodeAnswer(stream: ProbeStream | undefined, seq: number): RuntimeAnswer & { raw: Values } {
  if (stream === undefined) return { asked: 'no-endpoint', values: UNREAD, raw: UNREAD };
  const { settled = UNREAD, raw = UNREAD } = readingOf(stream, seq) ?? {};
  const done = stream.done.get(seq);
  return { asked: done === undefined ? 'no-answer' : (done.asked ?? 'no-way'), values: settled, raw };
}
