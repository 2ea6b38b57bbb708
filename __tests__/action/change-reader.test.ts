import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeReader } from '../../src/action/change-reader.js';
import { type FakeGitHub, startFakeGitHub } from '../fakes/github/server.js';
import { clientOf } from '../github/client.js';

let fake: FakeGitHub;
let base: string;
let head: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  base = fake.repository.push('main', { files: { 'app.py': '1\n' } });
  head = fake.repository.commit({ parents: [base], files: { 'new.py': '1\n' } });
});
afterEach(() => fake.close());

interface Around {
  /** What git tells here. */
  local?: { patches: Map<string, string | null>; isWhole: boolean } | null;
  checkedOut?: string | null;
  commit?: string | null;
  base?: string | null;
  said?: string[];
}

async function reader({ local = null, checkedOut = head, commit = head, base: since = base, said = [] }: Around = {}) {
  const session = {
    github: await clientOf(fake),
    event: { pullRequest: 7 } as Parameters<typeof changeReader>[0]['event'],
    log: { info: (text: string) => void said.push(text) } as Parameters<typeof changeReader>[0]['log'],
  };
  const comparison = { base: since === null ? null : { commit: since, kind: 'first parent' as const }, commit };
  return changeReader(session, comparison, { changesSince: () => local, checkedOut: () => checkedOut });
}

describe('the change under review', () => {
  it('is what git has of it in the checkout, without a question to GitHub', async () => {
    const local = { patches: new Map([['app.py', '@@ -1 +1 @@\n-1\n+2']]), isWhole: true };
    const read = await reader({ local });
    expect(await read(['app.py'], null)).toEqual({ ...local, base, isPullRequest: true });
    expect(fake.count('GET', '/repos/{owner}/{repo}/compare/{basehead}')).toBe(0);
  });

  it("is GitHub's where the checkout has no base commit", async () => {
    const read = await reader();
    expect((await read(['new.py'], null))?.patches).toEqual(new Map([['new.py', '@@ -0,0 +1,1 @@\n+1']]));
  });

  it('is not known of lines of another commit, and without a base or a baseline', async () => {
    expect(await (await reader({ checkedOut: base }))(['new.py'], null)).toBeNull();
    expect(await (await reader({ base: null }))(['new.py'], null)).toBeNull();
    expect((await (await reader({ base: null }))(['new.py'], base))?.base).toBe(base);
  });

  it('is not known where GitHub does not tell it, which the log says', async () => {
    const said: string[] = [];
    const unknown = 'c0ffee'.repeat(7).slice(0, 40);
    expect(await (await reader({ base: unknown, said }))(['new.py'], null)).toBeNull();
    expect(said).toEqual([expect.stringMatching(/^memdrift: the lines of the change are not known: comparing /)]);
  });
});
