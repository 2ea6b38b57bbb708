import { expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../src/memory/metrics/server.js';
import { torchserve } from '../../../src/memory/servers/torchserve.js';
import { page } from '../metrics/support.js';

it('TorchServe is recognised, and says of itself nothing that is the service alone', () => {
  expect(torchserve.recognises(page('torchserve.txt'))).toBe(true);
  expect(torchserve.read(page('torchserve.txt'))).toEqual(NOTHING_SAID);
});
