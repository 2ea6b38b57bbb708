import { describe, expect, it } from 'vitest';
import { losesSignal } from '../../../src/service/cleanup/stop-containers.js';

/** Of a process that catches or blocks these signals (bit n - 1 of the mask), first of its namespace. */
const status = (masks: { caught?: string; blocked?: string; pids?: string } = {}): string =>
  [
    'Name:\tpython3',
    `NSpid:\t${masks.pids ?? '4711\t1'}`,
    `SigBlk:\t${masks.blocked ?? '0000000000000000'}`,
    'SigIgn:\t0000000001001000',
    `SigCgt:\t${masks.caught ?? '0000000000000002'}`, // SIGINT, as every Python
    '',
  ].join('\n');

describe('the stop signal of a container', () => {
  it('is lost on a first process without a handler for it', () => {
    expect(losesSignal(status(), 'SIGTERM')).toBe(true);
    expect(losesSignal(status(), '15')).toBe(true);
  });

  it.each([
    ['with a handler', status({ caught: '0000000000004000' }), 'SIGTERM'],
    ['that has it blocked, to wait for it', status({ blocked: '0000000000004000' }), 'SIGTERM'],
    ['with a handler for the one that the image names', status(), 'INT'],
    ['that shares the namespace of the host', status({ pids: '4711' }), 'SIGTERM'],
    ['whose signal is not known by name', status(), 'SIGRTMIN+3'],
    ['of which nothing can be read', '', 'SIGTERM'],
  ])('is heard by a process %s', (_, text, signal) => {
    expect(losesSignal(text, signal)).toBe(false);
  });
});
