import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { tei } from '../../../src/memory/servers/tei.js';
import { page, without } from '../metrics/support.js';

describe('TEI', () => {
  it('says its queue, and nothing else', () => {
    expect(tei.read(page('tei.txt'))).toEqual({ ...NOTHING_SAID, waiting: 3 });
  });

  it('gives null, not 0, without the queue', () => {
    expect(tei.read(without('tei.txt', 'te_queue_size'))).toEqual(NOTHING_SAID);
  });
});
