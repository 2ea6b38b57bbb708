import { afterEach, describe, expect, it } from 'vitest';
import { tryDocker } from '../../src/service/docker.js';
import { ServiceError } from '../../src/service/service.js';
import { launched, NO_DOCKER, ownScratch, PYTHON_IMAGE, rejection } from './support.js';

const scratch = ownScratch();
const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
  delete process.env['DOCKER_HOST'];
});

describe('docker', () => {
  it('is said to be missing where it is, with what else there is', async () => {
    process.env['PATH'] = '/no/such/folder';
    const error = await rejection(launched({ image: PYTHON_IMAGE }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe('docker: not found on this machine');
    expect(error.detail).toMatchObject({ remedy: expect.stringContaining('command instead of image') });
    expect(scratch.left()).toEqual([]);
  });

  it.skipIf(NO_DOCKER !== null)('says in one line that its engine does not answer', async () => {
    process.env['DOCKER_HOST'] = 'tcp://127.0.0.1:9';
    const error = await rejection(launched({ image: PYTHON_IMAGE }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(/^the docker engine does not answer: .*127\.0\.0\.1:9/);
  });

  it.skipIf(NO_DOCKER !== null)('is not waited for longer than it may take', async () => {
    const error = await rejection(tryDocker(['events'], { timeoutMs: 200 }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe('docker events: no end within 0.2 s');
  });
});
