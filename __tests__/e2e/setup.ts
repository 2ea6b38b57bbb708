import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CLI, memdrift, runWords, story } from './harness.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Directory with one full-length recording of the clean server. */
    baseline: string;
  }
}

/** Docker up, images built, and the clean server measured once as everyone's baseline. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: npm run build first`);
  const ci = join(import.meta.dirname, '..', '..', '.ci');
  for (const script of ['docker.sh', 'torch-image.sh', 'parts-images.sh', 'llama-image.sh', 'compose.sh', 'act.sh']) {
    execFileSync('bash', [join(ci, script)], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  const baseline = mkdtempSync(join(tmpdir(), 'e2e-baseline-'));
  const end = await memdrift([...runWords(null, baseline), '--save-baseline']);
  const stored = readdirSync(baseline, { recursive: true }).some((name) => String(name).endsWith('.memdrift.ndjson'));
  if (!stored) throw new Error(`no baseline of the clean server: ${story(end)}`);
  project.provide('baseline', baseline);
  return () => rmSync(baseline, { recursive: true, force: true });
}
