import type { Values } from '../../series/series.js';
import type { RuntimeAnswer } from '../runtimes/runtime-reader.js';
import { type ProbeStream, readingOf } from './probe-reader.js';

const UNREAD: Values = {
  'node.heap/allocated': null,
  'node.heap/reserved': null,
  'node.heap/external': null,
  handles: null,
};

/** Of a process whose permission model keeps the probe from the files by which it speaks. */
const SHUT_OUT = / --(experimental-)?permission( |$)/;

/**
 * What a Node process said of its heap at checkpoint `seq`, as a runtime that was asked: its probe does from inside what is
 * asked of others from outside.
 * @param stream undefined where the process does not have the probe
 * @param words of the process: its command line, and its NODE_OPTIONS where it does not have the probe
 */
export function nodeAnswer(
  stream: ProbeStream | undefined,
  words: string,
  seq: number,
): RuntimeAnswer & { raw: Values } {
  if (stream === undefined) {
    return { asked: SHUT_OUT.test(words) ? 'no-rights' : 'no-endpoint', values: UNREAD, raw: UNREAD };
  }
  const { settled = UNREAD, raw = UNREAD } = readingOf(stream, seq) ?? {};
  const done = stream.done.get(seq);
  return { asked: done === undefined ? 'no-answer' : (done.asked ?? 'no-way'), values: settled, raw };
}
