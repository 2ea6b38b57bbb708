import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingTools } from './install.mjs';
import { type Measured, measure } from './measure.mjs';
import { isAccepted, layerOf, STRANGERS } from './strangers.mjs';

/** Services that nobody here wrote: the clean twin passes, the leaking ones do not. */
for (const stranger of STRANGERS) {
  const missing = missingTools(stranger);
  const skip = missing.length > 0;
  if (skip) console.warn(`${stranger.name}: skipped, ${missing.join(', ')} missing`);

  describe.skipIf(skip)(stranger.title, () => {
    let baseline: string;
    // Measured once, by the first of its cases that runs.
    let base: Promise<Measured> | undefined;
    beforeAll(() => {
      baseline = mkdtempSync(join(tmpdir(), 'strangers-baseline-'));
    });
    afterAll(() => rmSync(baseline, { recursive: true, force: true }));

    for (const [name, twin] of Object.entries(stranger.twins)) {
      // The base is the clean twin over the whole horizon, and must pass: of light ones CI measures it and the leak.
      const tags = stranger.light === true && name === 'leak' ? [] : ['full'];
      test(name, { tags }, async () => {
        base ??= measure(stranger, stranger.twins.clean, { baseline, save: true });
        expect(['pass', stranger.twins.clean.now].flat(), (await base).said).toContain((await base).report?.verdict);
        const { report, said } = await measure(stranger, twin, { baseline });
        expect(report, said).not.toBeNull();
        const verdict = report?.verdict ?? 'none';
        // Without a base that could be stored, what the absolute rules let pass is not compared.
        const unstored = (await base).report?.verdict !== 'pass' && verdict === 'not-comparable' ? 'pass' : verdict;
        expect(isAccepted(twin, unstored, layerOf(report?.findings ?? [])), said).toBe(true);
      });
    }
  });
}
