import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exampleConfig } from '../../../src/cli/measure/example.js';
import { terminal } from '../../fakes/terminal.js';

it('the demo takes no GPU: one that somebody else computes on does not keep it from running', () => {
  const { io } = terminal({ dist: join(import.meta.dirname, '..', '..', '..', 'dist') });
  const config = exampleConfig({ change: 'none', port: 1, python: 'python3', name: 'demo', baselineDir: 'b', io });
  expect(config.service.gpus).toBe('none');
});
