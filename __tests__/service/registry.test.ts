import { describe, expect, it } from 'vitest';
import { LAUNCHERS, launcherOf } from '../../src/service/registry.js';
import { config } from './support.js';

describe('the registry of launchers', () => {
  it.each([
    [{ image: 'server:1' }, 'image', 'server:1', true],
    [{ command: ['serve'] }, 'command', 'the command', false],
    [{ composeFile: 'compose.yaml', composeService: 'api' }, 'compose-file', 'the services of compose.yaml', true],
    [{ url: 'http://x:1', container: 'api' }, 'url', 'container api', false],
    [{ url: 'http://x:1', pid: 12 }, 'url', 'process 12', false],
  ])('finds the one that %j asks for', (asked, key, described, usesEngine) => {
    const launcher = launcherOf(config(asked));
    expect(launcher).toMatchObject({ key, usesEngine });
    expect(launcher.describe(config(asked))).toBe(described);
  });

  it('finds none where nothing is asked for', () => {
    expect(() => launcherOf(config({}))).toThrow(TypeError);
  });

  it('has a key of its own for each', () => {
    expect(new Set(LAUNCHERS.map(({ key }) => key)).size).toBe(LAUNCHERS.length);
  });
});
