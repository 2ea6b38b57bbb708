import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { demoInputs, Job, NODES, type StepEnd } from './emulator.js';

const PULL_REQUEST = {
  name: 'pull_request',
  payload: {
    pull_request: {
      number: 7,
      head: { sha: 'a'.repeat(40), repo: { full_name: 'owner/service' } },
      base: { sha: 'b'.repeat(40), repo: { full_name: 'owner/service' } },
    },
  },
};
const PUSH = { name: 'push', payload: { before: 'b'.repeat(40), after: 'a'.repeat(40) } };

/** As {@link demoInputs}, in the mode that the event asks for. */
async function inputsFor(change: 'none' | 'leak'): Promise<Record<string, string>> {
  const { mode: _, ...inputs } = await demoInputs(change);
  return inputs;
}

/** Processes that the inputs' command line started. */
function running(inputs: Record<string, string>): string[] {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return list.filter((line) => line.includes(`--port ${inputs['port']} `) && !line.includes('ps -eo'));
}

/** Annotations of the log: `::error::...`. */
function annotations(end: StepEnd): string[] {
  return end.log.split('\n').filter((line) => /^::(error|warning)/.test(line));
}

for (const node of NODES) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  // GitHub's runner has the newest; the others run in .ci/full.
  const tags = node === NODES.at(-1) ? [] : ['full'];

  describe(`the built Action on Node ${version}`, { tags }, () => {
    let job: Job;
    afterEach(() => job.end());

    it('fails a pull request that leaks, and says so in outputs, summary and log', async () => {
      job = new Job(node, PULL_REQUEST);
      const inputs = await inputsFor('leak');
      const end = await job.main(inputs);
      expect(end.log).toContain('ready at');
      expect(end.outputs['verdict'], end.log).toBe('regression');
      expect(end.code).toBe(1);
      expect(JSON.parse(end.outputs['summary'] ?? '')).toMatchObject({
        verdict: 'regression',
        recording: { commit: 'c'.repeat(40) },
      });
      expect(end.summary).toContain('memdrift:');
      const report = end.outputs['report'] ?? '';
      expect(readFileSync(report, 'utf8')).toMatch(/^<!doctype html>/);
      expect(readFileSync(report.replace(/html$/, 'md'), 'utf8').trimEnd()).toBe(end.summary.trimEnd());
      expect(JSON.parse(readFileSync(end.outputs['result'] ?? '', 'utf8'))).toMatchObject({
        format: 'memdrift.result',
        verdict: 'regression',
        exit: 1,
      });
      expect(readFileSync(end.outputs['recording'] ?? '', 'utf8')).toContain('"kind":"verdict"');
      // Another run of this machine may have left something, which is removed and told.
      const own = annotations(end).filter((line) => !line.endsWith('left by an earlier run'));
      expect(own).toEqual([expect.stringMatching(/^::error::memdrift \(memdrift\): regression: /)]);
      expect(running(inputs)).toEqual([]);
      expect((await job.post()).code).toBe(0);
    });

    it('ends its service when the runner has died, for there is no post step then', async () => {
      job = new Job(node, PULL_REQUEST);
      const inputs = await inputsFor('none');
      const end = await job.main(inputs, { cancelAt: /\bcycle 1 /, runnerDies: true });
      expect(end).toMatchObject({ code: 130, signal: null });
      expect(running(inputs)).toEqual([]);
    });

    it('stores a baseline under a push', async () => {
      job = new Job(node, PUSH);
      const baselineDir = join(job.root, 'baselines');
      const end = await job.main({ ...(await inputsFor('none')), 'baseline-dir': baselineDir });
      expect(end.code, end.log).toBe(0);
      expect(readdirSync(join(baselineDir, 'memdrift'))).toHaveLength(1);
    });

    it('keeps the recording of a cancelled run and ends the service before the runner loses patience', async () => {
      job = new Job(node, PULL_REQUEST);
      const inputs = await inputsFor('none');
      const end = await job.main(inputs, { cancelAt: /\bcycle 2 / });
      expect(end).toMatchObject({ code: 130, signal: null });
      expect(end.outputs['verdict']).toBeUndefined();
      expect(readFileSync(end.outputs['recording'] ?? '', 'utf8')).toContain('"what":"cancelled"');
      expect(running(inputs)).toEqual([]);
    });

    it('leaves to post what main could not end', async () => {
      job = new Job(node, PULL_REQUEST);
      const inputs = await inputsFor('none');
      const end = await job.main(inputs, { cancelAt: /\bcycle 1 /, kill: true });
      expect(end.signal).toBe('SIGKILL');
      expect(running(inputs)).not.toEqual([]);
      const post = await job.post();
      expect(post.code, post.log).toBe(0);
      expect(running(inputs)).toEqual([]);
    });

    it('ends when it is cancelled though docker hangs and ignores its end, and post finishes', async () => {
      job = new Job(node, PULL_REQUEST);
      const before = process.env['PATH'];
      const docker = (script: string): void => {
        mkdirSync(join(job.root, 'bin'), { recursive: true });
        writeFileSync(join(job.root, 'bin', 'docker'), `#!/bin/sh\n${script}\n`);
        chmodSync(join(job.root, 'bin', 'docker'), 0o755);
      };
      process.env['PATH'] = `${join(job.root, 'bin')}:${before}`;
      const calls = join(job.root, 'calls');
      try {
        // It lists nothing of earlier runs, and hangs over all that is this run's.
        docker(
          `case "$*" in *name=memdrift-*) ;; *label=*) exit 0;; esac; trap '' TERM INT; while :; do sleep 8642; done`,
        );
        const { command: _, ...inputs } = await inputsFor('none');
        const end = await job.main({ ...inputs, image: 'x' }, { cancelAt: /launching x/ });
        expect(end).toMatchObject({ code: 130, signal: null });
        docker(`echo "$@" >>${calls}`);
        const post = await job.post();
        expect(post.code, post.log).toBe(0);
        expect(readFileSync(calls, 'utf8')).toMatch(/^container ls .*name=memdrift-[0-9a-f]{12}$/m);
      } finally {
        process.env['PATH'] = before;
      }
    });

    it('is not green where nothing was measured', async () => {
      job = new Job(node, PULL_REQUEST);
      const end = await job.main({ ...(await inputsFor('none')), command: 'echo no model >&2; exit 7' });
      expect(end).toMatchObject({ code: 3, outputs: { verdict: 'not-measured' } });
      expect(annotations(end).join()).toContain('7');
    });

    it.each([
      ['an address of another service beside', { url: 'http://127.0.0.1:8000', image: 'x' }, 'exactly one of'],
      ['a misspelt input', { imgae: 'x' }, 'input "imgae": unknown; did you mean "image"?'],
      ['two services', { image: 'x' }, 'exactly one of'],
      ['a workload that is not there', { workload: 'nowhere.jsonl' }, 'nowhere.jsonl'],
      ['a configuration that is not there', { config: 'nowhere.yml' }, 'nowhere.yml: no such file'],
    ])('refuses %s in one line, before it launches anything', async (_case, wrong, message) => {
      job = new Job(node, PULL_REQUEST);
      const end = await job.main({ ...(await inputsFor('none')), ...wrong });
      expect(end.code).toBe(2);
      expect(annotations(end)).toEqual([expect.stringContaining(message)]);
      expect(end.log.trim().split('\n')).toHaveLength(1);
      // A job that collects results is told why there is none.
      expect(Object.keys(end.outputs)).toEqual(['result']);
      const result = JSON.parse(readFileSync(end.outputs['result'] ?? '', 'utf8'));
      expect(result).toMatchObject({ verdict: null, exit: 2, message: expect.stringContaining(message) });
    });

    it('refuses a payload that is not the event’s', async () => {
      job = new Job(node, { name: 'pull_request', payload: { pull_request: 7 } });
      const end = await job.main(await inputsFor('none'));
      expect(end.code).toBe(2);
      expect(annotations(end)).toEqual([expect.stringContaining('event pull_request: pull_request is not')]);
    });

    it('has a post step that copes with a main that never began', async () => {
      job = new Job(node, PULL_REQUEST);
      expect(await job.post()).toMatchObject({ code: 0, log: '' });
    });
  });
}
