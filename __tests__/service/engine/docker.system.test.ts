import { afterEach, describe, expect, it } from 'vitest';
import { tryDocker } from '../../../src/service/engine/docker.js';
import { ServiceError } from '../../../src/service/service.js';
import { launched, rejection } from '../support.js';
import { NO_DOCKER, PYTHON_IMAGE } from '../test-engine.js';

afterEach(() => {
  delete process.env['DOCKER_HOST'];
});

describe.skipIf(NO_DOCKER !== null)('docker', () => {
  it('says in one line that its engine does not answer', async () => {
    process.env['DOCKER_HOST'] = 'tcp://127.0.0.1:9';
    const error = await rejection(launched({ image: PYTHON_IMAGE }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(/^the docker engine does not answer: .*127\.0\.0\.1:9/);
  });

  it('is not waited for longer than it may take', async () => {
    const error = await rejection(tryDocker(['events'], process.env, { timeoutMs: 200 }));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toBe('docker events: no end within 0.2 s');
  });
});
