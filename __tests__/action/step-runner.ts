import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { vi } from 'vitest';
import { openSession, type Session } from '../../src/action/session.js';
import { Masker } from '../../src/recording/masker.js';
import type { FakePull } from '../fakes/github/repository.js';
import { type FakeGitHub, TOKEN } from '../fakes/github/server.js';
import { clientOf } from '../github/client.js';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * A job on a runner, for parts of the step in this process: the file commands, the log and the variables that name a fake
 * GitHub. One for all tests of a file, because `@actions/core` remembers the path of the job summary.
 */
export class StepRunner {
  readonly dir = mkdtempSync(join(tmpdir(), 'step-runner-'));
  readonly dist = join(ROOT, 'dist');
  /** RUNNER_TEMP, and the folder that a step writes into. */
  readonly temp = join(this.dir, 'temp');
  readonly outputFile = join(this.dir, 'output');
  readonly summaryFile = join(this.dir, 'summary.md');
  readonly #event = join(this.dir, 'event.json');
  #log = '';

  /** Before each test. */
  begin(): void {
    rmSync(this.temp, { recursive: true, force: true });
    mkdirSync(this.temp);
    const files = {
      GITHUB_OUTPUT: this.outputFile,
      GITHUB_STEP_SUMMARY: this.summaryFile,
      GITHUB_STATE: join(this.dir, 'state'),
    };
    for (const [name, path] of Object.entries(files)) {
      rmSync(path, { recursive: true, force: true });
      writeFileSync(path, '');
      vi.stubEnv(name, path);
    }
    core.summary.emptyBuffer();
    this.#log = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      this.#log += String(text);
      return true;
    });
  }

  /** After each test. */
  end(): void {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }

  /** After the last one. */
  remove(): void {
    rmSync(this.dir, { recursive: true });
  }

  /** Variables of a step of the pull request. */
  env(fake: FakeGitHub, pull: FakePull, inputs: Record<string, string> = {}, token = TOKEN): Record<string, string> {
    const repo = { full_name: fake.repository.fullName };
    const { number, head, base } = pull;
    const event = {
      pull_request: { number, head: { sha: head.sha, repo }, base: { sha: base.sha, ref: base.ref, repo } },
    };
    writeFileSync(this.#event, JSON.stringify(event));
    return {
      PATH: process.env['PATH'] ?? '',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: this.#event,
      GITHUB_REPOSITORY: fake.repository.fullName,
      GITHUB_API_URL: fake.apiUrl,
      GITHUB_SERVER_URL: fake.serverUrl,
      GITHUB_RUN_ID: '7',
      GITHUB_SHA: pull.mergeCommitSha ?? '',
      RUNNER_TEMP: this.temp,
      'INPUT_GITHUB-TOKEN': token,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    };
  }

  /** A session of that step; its client does not pause between writes. */
  async session(fake: FakeGitHub, env: Record<string, string>, masker = new Masker()): Promise<Session> {
    const session = await openSession(this.dist, env, new AbortController().signal, masker);
    return session.github === null ? session : { ...session, github: await clientOf(fake, { token: session.token }) };
  }

  /** What the job's log got: workflow commands and plain lines. */
  get log(): string[] {
    return this.#log.split('\n').filter((line) => line !== '');
  }

  get outputs(): Record<string, string> {
    const text = readFileSync(this.outputFile, 'utf8');
    return Object.fromEntries(
      [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
    );
  }

  get summary(): string {
    return readFileSync(this.summaryFile, 'utf8');
  }
}
