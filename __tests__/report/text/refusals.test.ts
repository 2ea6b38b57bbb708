import { expect, it } from 'vitest';
import { refusalText } from '../../../src/report/text/refusals.js';

const refused = (what: string): string => refusalText({ why: 'event', what, recording: null });

it('says why a stored recording is not used, whatever its event is called', () => {
  expect(refused('oom-kill')).toBe('its service was OOM-killed');
  for (const what of ['toString', 'constructor', '__proto__', 'something']) {
    expect(refused(what)).toBe('its measurement was disturbed');
  }
});
