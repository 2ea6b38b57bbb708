import { type FakeCommit, type Files, ObjectStore, type Signature, type TreeEntry } from './git-objects.js';

export interface NewCommit {
  /** First parent's files are what `files` change; none: a root commit. */
  parents?: readonly string[];
  /** Written (text or bytes) or taken away (null). */
  files?: Record<string, string | Uint8Array | null>;
  message?: string;
  date?: Date;
}

export interface FakePull {
  number: number;
  title: string;
  state: 'open' | 'closed';
  merged: boolean;
  login: string;
  head: { owner: string; ref: string; sha: string /** False once the fork was deleted. */; repositoryExists: boolean };
  base: { ref: string; sha: string };
  /** Test merge, `refs/pull/N/merge`; null where the two conflict. */
  mergeCommitSha: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface FakeComment {
  id: number;
  /** Of the issue or pull request. */
  issue: number;
  login: string;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  login: string;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  labels: string[];
  createdAt: Date;
  updatedAt: Date;
}

export interface FakeAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  message: string;
  title: string | null;
  raw_details: string | null;
}

export interface FakeCheckRun {
  id: number;
  name: string;
  headSha: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: FakeAnnotation[];
  /** Slug of the app whose token made it. */
  app: string;
}

export interface FakeWorkflowRun {
  id: number;
  name: string;
  /** `.github/workflows/x.yml`. */
  path: string;
  event: string;
  headSha: string;
  headBranch: string;
  headOwner: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  attempt: number;
  /** Numbers; GitHub leaves them out for forks. */
  pullRequests: number[];
  createdAt: Date;
}

export interface FakeArtifact {
  id: number;
  name: string;
  runId: number;
  /** The archive's bytes (zip). */
  content: Buffer;
  expired: boolean;
  createdAt: Date;
}

/** One repository's state: plain data, open to a test, and the few steps that need more than an assignment. */
export class FakeRepository {
  readonly id = 1296269;
  defaultBranch = 'main';
  private = false;
  /** Of the workflow's own token, for commits without an author. */
  readonly objects = new ObjectStore();
  /** Full names (`refs/heads/main`) to shas. */
  readonly refs = new Map<string, string>();
  readonly pulls = new Map<number, FakePull>();
  /** Without the pull requests, which GitHub lists among them. */
  readonly issues: FakeIssue[] = [];
  readonly comments: FakeComment[] = [];
  readonly checkRuns: FakeCheckRun[] = [];
  readonly workflowRuns: FakeWorkflowRun[] = [];
  readonly artifacts: FakeArtifact[] = [];
  #lastId = 0;
  #ticks = 0;

  constructor(
    readonly owner: string,
    readonly name: string,
    readonly now: () => Date,
  ) {}

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** An id or number that nothing else of this repository has. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Writes a commit that no branch names yet, and says its sha; without a date each is a second newer. */
  commit({ parents = [], files = {}, message = 'Change', date }: NewCommit = {}): string {
    const first = parents[0];
    const tree = this.objects.changed(first === undefined ? null : this.commitAt(first).tree, files);
    return this.#write(tree, parents, message, date);
  }

  #write(tree: string, parents: readonly string[], message: string, date?: Date): string {
    this.#ticks += 1;
    const when = date ?? new Date(Math.floor(this.now().getTime() / 1000) * 1000 + this.#ticks * 1000);
    const by: Signature = { name: 'Mona Lisa', email: 'mona@example.com', date: when };
    return this.objects.commit({ tree, parents: [...parents], author: by, committer: by, message });
  }

  /** @throws where there is no such commit */
  commitAt(sha: string): FakeCommit {
    const commit = this.objects.commits.get(sha);
    if (commit === undefined) throw new Error(`fake repository: no commit ${sha}`);
    return commit;
  }

  branch(name: string, sha: string): void {
    this.refs.set(`refs/heads/${name}`, sha);
  }

  tip(branch: string): string | null {
    return this.refs.get(`refs/heads/${branch}`) ?? null;
  }

  /** Commits upon a branch, which need not exist yet, and moves it there. */
  push(branch: string, commit: Omit<NewCommit, 'parents'> = {}): string {
    const tip = this.tip(branch);
    const sha = this.commit({ ...commit, parents: tip === null ? [] : [tip] });
    this.branch(branch, sha);
    return sha;
  }

  /** A sha, full or short, of a branch, a full ref or a commit; null where there is none. */
  resolve(revision: string): string | null {
    const named =
      this.refs.get(revision) ?? this.refs.get(`refs/${revision}`) ?? this.refs.get(`refs/heads/${revision}`) ?? null;
    if (named !== null || !/^[0-9a-f]{7,40}$/.test(revision)) return named;
    const found = [...this.objects.commits.keys()].filter((sha) => sha.startsWith(revision));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Files of a commit by their path. */
  filesAt(commit: string): Map<string, TreeEntry> {
    return this.objects.files(this.commitAt(commit).tree);
  }

  /** A file's entry in a commit's tree. */
  entryAt(commit: string, path: string): TreeEntry | undefined {
    return this.objects.file(this.commitAt(commit).tree, path);
  }

  /** A file's bytes, or null where the commit has none there. */
  fileAt(commit: string, path: string): Buffer | null {
    const entry = this.entryAt(commit, path);
    return entry === undefined ? null : (this.objects.blobs.get(entry.sha) ?? null);
  }

  /** A commit and all that it stands on, newest first, as `git log --date-order` has them. */
  log(commit: string): FakeCommit[] {
    const seen = new Map<string, FakeCommit>();
    const open = [commit];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (seen.has(sha)) continue;
      const found = this.commitAt(sha);
      seen.set(sha, found);
      open.push(...found.parents);
    }
    const depth = (one: FakeCommit) => one.committer.date.getTime();
    return [...seen.values()].sort((a, b) => depth(b) - depth(a));
  }

  isAncestor(ancestor: string, commit: string): boolean {
    return this.log(commit).some(({ sha }) => sha === ancestor);
  }

  /** Newest common ancestor, or null for histories that never met. */
  mergeBase(a: string, b: string): string | null {
    const ofA = new Set(this.log(a).map(({ sha }) => sha));
    const common = this.log(b).filter(({ sha }) => ofA.has(sha));
    // Best: no other common one stands on it.
    const best = common.find(
      ({ sha }) => !common.some((other) => other.sha !== sha && this.isAncestor(sha, other.sha)),
    );
    return best?.sha ?? null;
  }

  /** Paths that differ between two commits. */
  changedFiles(from: string | null, to: string): { path: string; status: 'added' | 'modified' | 'removed' }[] {
    const before = from === null ? new Map<string, TreeEntry>() : this.filesAt(from);
    const after = this.filesAt(to);
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return paths.flatMap((path) => {
      const [old, now] = [before.get(path), after.get(path)];
      if (old?.sha === now?.sha && old?.mode === now?.mode) return [];
      return [{ path, status: old === undefined ? 'added' : now === undefined ? 'removed' : 'modified' } as const];
    });
  }

  /** What GitHub builds for a pull request: the base as first parent, the head's changes upon it. */
  testMerge(base: string, head: string): string {
    const files = this.filesAt(base);
    const heads = this.filesAt(head);
    for (const { path, status } of this.changedFiles(this.mergeBase(base, head), head)) {
      const entry = heads.get(path);
      if (status === 'removed') files.delete(path);
      else if (entry !== undefined) files.set(path, entry);
    }
    return this.#write(this.objects.treeOf(files), [base, head], `Merge ${head} into ${base}`);
  }

  /** Opens a pull request; a head `owner` other than the repository's is a fork's. */
  openPull(options: {
    head: { ref: string; sha: string; owner?: string };
    base?: string;
    title?: string;
    login?: string;
  }): FakePull {
    const baseRef = options.base ?? this.defaultBranch;
    const baseSha = this.tip(baseRef);
    if (baseSha === null) throw new Error(`fake repository: no branch ${baseRef}`);
    const { ref, sha, owner = this.owner } = options.head;
    if (owner === this.owner) this.branch(ref, sha);
    const now = this.now();
    const pull: FakePull = {
      number: this.nextId(),
      title: options.title ?? 'A change',
      state: 'open',
      merged: false,
      login: options.login ?? owner,
      head: { owner, ref, sha, repositoryExists: true },
      base: { ref: baseRef, sha: baseSha },
      mergeCommitSha: null,
      createdAt: now,
      updatedAt: now,
    };
    this.pulls.set(pull.number, pull);
    this.#updatePull(pull);
    return pull;
  }

  /** New commits on a pull request's head, or anew against a base that has moved. */
  updatePull(number: number, headSha?: string): FakePull {
    const pull = this.pulls.get(number);
    if (pull === undefined) throw new Error(`fake repository: no pull request ${number}`);
    if (headSha !== undefined) pull.head.sha = headSha;
    if (pull.head.owner === this.owner) this.branch(pull.head.ref, pull.head.sha);
    pull.base.sha = this.tip(pull.base.ref) ?? pull.base.sha;
    pull.updatedAt = this.now();
    this.#updatePull(pull);
    return pull;
  }

  #updatePull(pull: FakePull): void {
    pull.mergeCommitSha = this.testMerge(pull.base.sha, pull.head.sha);
    this.refs.set(`refs/pull/${pull.number}/head`, pull.head.sha);
    this.refs.set(`refs/pull/${pull.number}/merge`, pull.mergeCommitSha);
  }
}

export type { FakeCommit, Files, Signature, TreeEntry };
