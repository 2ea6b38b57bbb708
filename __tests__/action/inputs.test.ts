import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/action/inputs.js';

describe('readInputs', () => {
  it('gives inputs their names back: lower case, hyphens kept', () => {
    expect(readInputs({ INPUT_IMAGE: 'server:1', 'INPUT_HEALTH-PATH': '/ready' })).toEqual({
      image: 'server:1',
      'health-path': '/ready',
    });
  });

  it('leaves out what was not given: the runner passes an empty text', () => {
    expect(readInputs({ INPUT_IMAGE: '', INPUT_PORT: '  ', INPUT_NAME: undefined })).toEqual({});
  });

  it('keeps the lines of an input, without the space around them', () => {
    expect(readInputs({ INPUT_ENV: 'A=1\nB=2\n' })).toEqual({ env: 'A=1\nB=2' });
  });

  it('sees a misspelt input, which the runner passes too', () => {
    expect(readInputs({ INPUT_IMGAE: 'server:1' })).toEqual({ imgae: 'server:1' });
  });

  it('looks at nothing else of the environment', () => {
    expect(readInputs({ PATH: '/bin', MY_INPUT_IMAGE: 'x', GITHUB_SHA: 'y' })).toEqual({});
  });
});
