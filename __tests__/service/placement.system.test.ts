import { describe, expect, it } from 'vitest';
import { findPlacement } from '../../src/service/placement.js';
import { NO_DOCKER } from './test-engine.js';

describe.skipIf(NO_DOCKER !== null)('where the engine is', () => {
  it('is beside us for a socket', async () => {
    expect(await findPlacement({ DOCKER_HOST: 'unix:///var/run/docker.sock' })).toEqual({ kind: 'beside' });
  });
});
