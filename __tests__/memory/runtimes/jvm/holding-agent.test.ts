import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classOfSize, holdingAgent } from '../../../../src/memory/runtimes/jvm/holding-agent.js';
import { ownScratch } from '../../../service/support.js';

/** What the classes do is tested in a real JVM: jvm.system.test.ts. */

const NO_JAVA = spawnSync('javap', ['-version']).status !== 0;
const scratch = ownScratch();

it('has the same bytes each time', () => {
  expect(holdingAgent()).toEqual(holdingAgent());
});

it('is a class of about the size that is asked for, and of almost none without', () => {
  expect(classOfSize(2 << 20).length / (2 << 20)).toBeCloseTo(1, 1);
  expect(classOfSize(0).length).toBeLessThan(200);
});

describe.skipIf(NO_JAVA)('read by the JDK', () => {
  it('is what its source says', () => {
    const jar = join(scratch.path, 'agent.jar');
    writeFileSync(jar, holdingAgent());
    const told = execFileSync('javap', ['-p', '-cp', jar, 'MemdriftHolding'], { encoding: 'utf8' });
    expect(told.trim().split(/\s*\n\s*/)).toEqual([
      'public class MemdriftHolding extends java.lang.ClassLoader {',
      'static java.lang.Object[] held;',
      'public MemdriftHolding();',
      'public static void agentmain(java.lang.String);',
      '}',
    ]);
  });
});
