import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleConfig } from '../../src/cli/example.js';

it('the demo takes no GPU: one that somebody else computes on does not keep it from running', () => {
  const io = {
    ...{ out: () => undefined, err: () => undefined, live: false, color: false, columns: 80, env: {} },
    dist: join(import.meta.dirname, '..', '..', 'dist'),
    signal: new AbortController().signal,
  };
  const config = exampleConfig({ change: 'none', port: 1, python: 'python3', name: 'demo', baselineDir: 'b', io });
  expect(config.service.gpus).toBe('none');
});
