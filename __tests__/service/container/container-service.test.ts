import { describe, expect, it } from 'vitest';
import { wholeState } from '../../../src/service/container/container-service.js';

const RUNS = { running: true, exitCode: null, signal: null, oomKilled: false };
const ENDED = { ...RUNS, running: false };

describe('the state of several members', () => {
  it('is running while each of them runs', () => {
    expect(
      wholeState([
        { ...RUNS, member: 'api' },
        { ...RUNS, member: 'worker' },
      ]),
    ).toEqual(RUNS);
  });

  it('is ended with the first that has, and says which', () => {
    const worker = { ...ENDED, exitCode: 3, member: 'worker' };
    expect(wholeState([{ ...RUNS, member: 'api' }, worker])).toEqual(worker);
  });

  it('names the one that was killed for memory, else the one that failed', () => {
    const [polite, failed] = [
      { ...ENDED, exitCode: 0, member: 'api' },
      { ...ENDED, exitCode: 1, member: 'worker' },
    ];
    const killed = { ...ENDED, exitCode: 137, oomKilled: true, member: 'db' };
    expect(wholeState([polite, failed])).toEqual(failed);
    expect(wholeState([polite, failed, killed])).toEqual(killed);
  });

  it('says of which a child was killed for memory while all run', () => {
    expect(
      wholeState([
        { ...RUNS, member: 'api' },
        { ...RUNS, oomKilled: true, member: 'worker' },
      ]),
    ).toEqual({
      ...RUNS,
      oomKilled: true,
      member: 'worker',
    });
  });
});
