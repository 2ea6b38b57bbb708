import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommitsError } from '../../../src/github/events/commits.js';
import { differenceOf } from '../../../src/github/events/compare.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub } from '../../fakes/github/server.js';
import { clientOf } from '../client.js';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
});
afterEach(() => fake.close());

const client = () => clientOf(fake, { token: READ_ONLY_TOKEN });

describe('what a commit changes since its base', () => {
  it('is the hunks of its files, as far as GitHub sends them', async () => {
    const base = fake.repository.push('main', { files: { 'app.py': 'x\n', 'gone.py': 'x\n' } });
    const files = { 'app.py': 'y\n', 'gone.py': null, 'new.py': 'CACHE = {}\n' };
    const head = fake.repository.commit({ parents: [base], files });
    expect(await differenceOf(await client(), base, head)).toEqual({
      patches: new Map([
        ['app.py', null],
        ['gone.py', null],
        ['new.py', '@@ -0,0 +1,1 @@\n+CACHE = {}'],
      ]),
      isWhole: true,
    });
  });

  it('is not whole where GitHub lists no more files', async () => {
    const base = fake.repository.push('main');
    const files = Object.fromEntries(Array.from({ length: 310 }, (_, n) => [`f${n}.py`, String(n)]));
    const head = fake.repository.commit({ parents: [base], files });
    const { patches, isWhole } = await differenceOf(await client(), base, head);
    expect([patches.size, isWhole]).toEqual([300, false]);
  });

  it('is not known of a commit that GitHub does not have', async () => {
    const base = fake.repository.push('main');
    const unknown = differenceOf(await client(), base, 'c0ffee'.repeat(7).slice(0, 40));
    await expect(unknown).rejects.toThrow(CommitsError);
    await expect(unknown).rejects.toThrow(/^comparing c0ffeec with /);
  });
});
