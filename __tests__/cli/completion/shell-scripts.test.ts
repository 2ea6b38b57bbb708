import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAt } from '../../fakes/terminal.js';

let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, out } = await runAt(['completion', shell]);
    expect(code).toBe(0);
    writeFileSync(join(dir, shell), out);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A shell that is not installed is told, not passed. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers for the last of the words. */
function inBash(...words: string[]): string[] {
  const script = `source ${join(dir, 'bash')}
COMP_WORDS=(memdrift ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_memdrift; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { cwd: dir, encoding: 'utf8' }).split('\n').filter(Boolean);
}

function inFish(line: string): string[] {
  const words = ['--no-config', '-c', `source ${join(dir, 'fish')}; complete -C '${line}'`];
  const out = execFileSync('fish', words, { cwd: dir, encoding: 'utf8', env: { ...process.env, HOME: dir } });
  return out.split('\n').flatMap((found) => found.split('\t')[0] || []);
}

/** What zsh offers: its completion functions print what they would add. */
function inZsh(...words: string[]): string {
  const script = `autoload -U compinit && compinit -u -D
source ${join(dir, 'zsh')}
_describe() { print -rl -- "\${(@P)2}" }
_arguments() { print -rl -- "$@" }
words=(memdrift ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}
${'$'}{_comps[memdrift]}`;
  return execFileSync('zsh', ['-f', '-c', script], { cwd: dir, encoding: 'utf8' });
}

describe('bash', () => {
  it('completes commands', () => {
    expect(inBash('re')).toEqual(['report', 'record']);
    expect(inBash('')).toEqual(expect.arrayContaining(['run', 'init', 'doctor', 'completion', 'help']));
  });

  it("completes a command's own flags, and no hidden ones", () => {
    expect(inBash('calibrate', '--')).toContain('--runs');
    expect(inBash('calibrate', '--')).not.toContain('--mode');
    expect(inBash('run', '--on')).toEqual(['--on-inconclusive', '--on-missing-baseline', '--on-incomparable']);
    expect(inBash('run', '--git')).toEqual([]);
  });

  it('completes the values of a choice, else files', () => {
    expect(inBash('self-test', '--layer', 'n')).toEqual(['node']);
    expect(inBash('run', '--workload', 'zs')).toEqual(['zsh']);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  it('completes commands and flags', () => {
    expect(inZsh('')).toMatch(/^run:launch the service/m);
    expect(inZsh('run', '--')).toMatch(/^\*--image\[.*\]:value:_files$/m);
    expect(inZsh('self-test', '--')).toContain(':value:(heap anon torch node)');
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  it('completes commands, flags and choices', () => {
    expect(inFish('memdrift re')).toEqual(['record', 'report']);
    expect(inFish('memdrift run --imag')).toEqual(['--image']);
    expect(inFish('memdrift self-test --layer t')).toEqual(['torch']);
  });
});

it('refuses a shell that it does not know', async () => {
  const { code, err } = await runAt(['completion', 'tcsh']);
  expect({ code, err }).toEqual({
    code: 2,
    err: "memdrift: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
  });
});
