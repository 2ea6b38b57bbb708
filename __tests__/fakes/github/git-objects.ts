import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

export interface TreeEntry {
  path: string;
  mode: '100644' | '100755' | '040000' | '120000' | '160000';
  type: 'blob' | 'tree' | 'commit';
  sha: string;
}

export interface Signature {
  name: string;
  email: string;
  /** To the second, as git keeps it. */
  date: Date;
}

export interface FakeCommit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

export type Files = Record<string, string | Uint8Array>;

const FILE = '100644';
const FOLDER = '040000';

/** Git's objects by their real names: what `git hash-object` would say of the same content. */
export class ObjectStore {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, TreeEntry[]>();
  readonly commits = new Map<string, FakeCommit>();
  /** By sha, as git hashes and stores it: a header and the content. */
  readonly #stored = new Map<string, Buffer>();

  blob(content: string | Uint8Array): string {
    const bytes = Buffer.from(content);
    const sha = this.#store('blob', bytes);
    this.blobs.set(sha, bytes);
    return sha;
  }

  /** One level: entries' paths are names without a slash. */
  tree(entries: readonly TreeEntry[]): string {
    const sorted = [...entries].sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
    // Git writes a folder's mode without its leading zero.
    const parts = sorted.flatMap(({ mode, path, sha }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`),
      Buffer.from(sha, 'hex'),
    ]);
    const sha = this.#store('tree', Buffer.concat(parts));
    this.trees.set(sha, sorted);
    return sha;
  }

  commit({ tree, parents, author, committer, message }: Omit<FakeCommit, 'sha'>): string {
    const lines = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${signed(author)}`,
      `committer ${signed(committer)}`,
      '',
      message,
    ];
    const sha = this.#store('commit', Buffer.from(lines.join('\n')));
    this.commits.set(sha, { sha, tree, parents: [...parents], author, committer, message });
    return sha;
  }

  /** Every file below a tree, by its whole path. */
  files(tree: string, prefix = ''): Map<string, TreeEntry> {
    const found = new Map<string, TreeEntry>();
    for (const entry of this.trees.get(tree) ?? []) {
      const path = prefix + entry.path;
      if (entry.type === 'tree') for (const [name, file] of this.files(entry.sha, `${path}/`)) found.set(name, file);
      else found.set(path, { ...entry, path });
    }
    return found;
  }

  /** The file at a path below a tree. */
  file(tree: string, path: string): TreeEntry | undefined {
    const [name = '', ...below] = path.split('/');
    const entry = this.trees.get(tree)?.find((one) => one.path === name);
    if (below.length === 0 || entry === undefined) return entry?.type === 'tree' ? undefined : entry;
    return entry.type === 'tree' ? this.file(entry.sha, below.join('/')) : undefined;
  }

  /** A tree, with those below it, of files by their whole path. */
  treeOf(files: ReadonlyMap<string, TreeEntry>): string {
    const folders = new Map<string, Map<string, TreeEntry>>();
    const entries: TreeEntry[] = [];
    for (const [path, entry] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        entries.push({ ...entry, path });
        continue;
      }
      const folder = folders.get(path.slice(0, slash)) ?? new Map<string, TreeEntry>();
      folders.set(path.slice(0, slash), folder.set(path.slice(slash + 1), entry));
    }
    for (const [path, below] of folders) entries.push({ path, mode: FOLDER, type: 'tree', sha: this.treeOf(below) });
    return this.tree(entries);
  }

  /** `files` upon those of a tree; null takes a file away. */
  changed(tree: string | null, files: Record<string, string | Uint8Array | null>): string {
    const all = tree === null ? new Map<string, TreeEntry>() : this.files(tree);
    for (const [path, content] of Object.entries(files)) {
      if (content === null) all.delete(path);
      else all.set(path, { path, mode: FILE, type: 'blob', sha: this.blob(content) });
    }
    return this.treeOf(all);
  }

  /** Writes every object into a real repository's folder `.git/objects`, where git itself reads it. */
  writeTo(folder: string): void {
    for (const [sha, stored] of this.#stored) {
      const file = join(folder, sha.slice(0, 2), sha.slice(2));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, deflateSync(stored));
    }
  }

  #store(type: string, content: Buffer): string {
    const stored = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const sha = createHash('sha1').update(stored).digest('hex');
    this.#stored.set(sha, stored);
    return sha;
  }
}

/** Git sorts a folder as if its name ended in a slash, byte by byte. */
const sortName = ({ path, type }: TreeEntry) => Buffer.from(type === 'tree' ? `${path}/` : path).toString('latin1');

const signed = ({ name, email, date }: Signature) => `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
