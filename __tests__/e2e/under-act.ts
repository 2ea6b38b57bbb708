import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { DIST, NODES, outsideActions } from '../action/emulator.js';
import type { FakeRepository } from '../fakes/github/repository.js';
import { type FakeGitHub, TOKEN } from '../fakes/github/server.js';

/**
 * Workflow runs under act (https://github.com/nektos/act), a runner that nobody here wrote: it reads the workflow file
 * of a real clone, resolves `uses:`, passes inputs and state, and runs the built Action as a process of this machine.
 * Its own ways, seen in act 0.2.89:
 * - `actions/checkout` is not run: act copies the clone that it was started in. All other actions are given as folders.
 * - The Action is `action.yml` and `dist` alone, copied elsewhere: what it needs beside them would be missed.
 * - `runs.using: node24` is whatever `node` comes first on PATH.
 * - It takes addresses and the run's id from `--env`, and says neither GITHUB_WORKFLOW_REF nor what a token may do.
 * - A step's standard output is a terminal.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const ACT = process.env['MEMDRIFT_ACT'] ?? join(ROOT, '.cache', 'act', 'act');

/** Why nothing can be run under act here; null where it can. */
export const NO_ACT = spawnSync(ACT, ['--version']).status === 0 ? null : `${ACT} does not run (.ci/act.sh builds it)`;
if (NO_ACT !== null) console.warn(`runs under act are skipped: ${NO_ACT}`);

/** The action that the example uploads with, pinned as it is there. */
const EXAMPLE = readFileSync(join(ROOT, 'examples', 'workflows', 'pull-request.yml'), 'utf8');
const UPLOADS = EXAMPLE.match(/actions\/upload-artifact@\S+/)?.[0] ?? '';

/** The newest Node here: in CI the one that GitHub's runner uses. */
const NODE = NODES.at(-1) ?? process.execPath;

export interface ActOptions {
  /** The workflow's `vars`. */
  vars?: Readonly<Record<string, string>>;
  token?: string;
  /** Sent to act alone, once its log shows this; a terminal's Ctrl-C reaches nothing else, for a step has a session of its own. */
  interruptAt?: RegExp;
  /** SIGINT without it. */
  interruptBy?: NodeJS.Signals;
}

export interface ActEnd {
  code: number | null;
  /** All that act prints, the steps' own lines among it. */
  log: string;
  /** Id of the workflow run. */
  id: number;
  /** Folder of what the workflow uploaded; missing where it uploaded nothing. */
  uploaded: string;
}

export class Act {
  readonly #root = mkdtempSync(join(tmpdir(), 'act-'));
  readonly #running = new Set<ChildProcess>();
  #runs = 2000;

  constructor(private readonly fake: FakeGitHub) {
    cpSync(join(ROOT, 'action.yml'), join(this.#root, 'memdrift', 'action.yml'));
    cpSync(DIST, join(this.#root, 'memdrift', 'dist'), { recursive: true });
    mkdirSync(join(this.#root, 'upload-artifact'));
    writeFileSync(join(this.#root, 'upload-artifact', 'action.yml'), UPLOAD_ARTIFACT);
  }

  /** Ends what still runs, and removes all files. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#running].map((child) => {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGTERM');
        return ended;
      }),
    );
    rmSync(this.#root, { recursive: true, force: true });
  }

  /**
   * Runs the workflows of a commit that ask for this event.
   * @param sha what is checked out, and GITHUB_SHA
   */
  async run(event: string, payload: object, sha: string, options: ActOptions = {}): Promise<ActEnd> {
    const { repository } = this.fake;
    this.#runs += 1;
    const id = this.#runs;
    const folder = join(this.#root, String(id));
    const clone = join(folder, 'clone');
    const uploaded = join(folder, 'uploaded');
    checkOut(repository, sha, clone);
    writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
    const variables = {
      GITHUB_API_URL: this.fake.apiUrl,
      GITHUB_SERVER_URL: this.fake.serverUrl,
      GITHUB_REPOSITORY: repository.fullName,
      GITHUB_RUN_ID: String(id),
      UPLOADED: uploaded,
    };
    const words = [
      event,
      ...['--directory', clone, '--eventpath', join(folder, 'event.json')],
      // A runner's labels stand for this machine; act removes its folders after a failure, too.
      ...['--platform', 'ubuntu-latest=-self-hosted', '--rm'],
      ...['--action-cache-path', join(folder, 'act'), '--no-cache-server'],
      ...['--local-repository', `memdrift/memdrift@v0=${join(this.#root, 'memdrift')}`],
      ...['--local-repository', `${UPLOADS}=${join(this.#root, 'upload-artifact')}`],
      ...['--secret', `GITHUB_TOKEN=${options.token ?? TOKEN}`],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...Object.entries(options.vars ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ];
    return { ...(await this.#act(words, folder, options)), id, uploaded };
  }

  async #act(
    words: readonly string[],
    folder: string,
    { interruptAt, interruptBy = 'SIGINT' }: ActOptions,
  ): Promise<Pick<ActEnd, 'code' | 'log'>> {
    const child = spawn(ACT, words, {
      env: {
        ...outsideActions(process.env),
        PATH: [dirname(NODE), process.env['PATH']].join(delimiter),
        XDG_CACHE_HOME: join(folder, 'cache'),
        XDG_CONFIG_HOME: join(folder, 'config'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    let log = '';
    let interrupted = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (interrupted || interruptAt?.test(log) !== true) return;
        interrupted = true;
        child.kill(interruptBy);
      });
    }
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    this.#running.delete(child);
    return { code, log };
  }
}

/** A clone in which this commit is checked out, as `actions/checkout` leaves it: detached. */
function checkOut(repository: FakeRepository, sha: string, clone: string): void {
  const git = (...words: string[]): Buffer => execFileSync('git', ['-C', clone, ...words], { stdio: 'pipe' });
  mkdirSync(clone, { recursive: true });
  git('init', '--quiet');
  repository.objects.writeTo(join(clone, '.git', 'objects'));
  git('checkout', '--quiet', '--detach', sha);
}

/** Instead of the real one, which speaks to GitHub's store of artifacts: copies what its glob names. */
const UPLOAD_ARTIFACT = `
name: upload-artifact
inputs:
  name: { required: true }
  path: { required: true }
  overwrite: { default: 'false' }
runs:
  using: composite
  steps:
    - if: always()
      shell: bash
      env: { FILES: "\${{ inputs.path }}" }
      run: mkdir -p "$UPLOADED" && cp -r $FILES/. "$UPLOADED"
`;

/** A file that the workflow uploaded; null where there is none. */
export function uploadedFile({ uploaded }: ActEnd, name: string): string | null {
  const file = join(uploaded, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
