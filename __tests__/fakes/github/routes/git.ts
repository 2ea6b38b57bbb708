import { nodeId, time } from '../objects.js';
import type { FakeCommit, FakeRepository, TreeEntry } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, plain, type Route } from '../route.js';

/** The Git data API, with git's own rules: what does not exist cannot be pointed at, and branches only move forward. */
const git = '/repos/{owner}/{repo}/git';
const READ = 'contents: read';
const WRITE = 'contents: write';
/** GitHub lists no more entries of a tree than this (docs: "Get a tree"). */
export const MAX_ENTRIES = 100_000;

export const gitRoutes: Route[] = [
  { method: 'GET', path: `${git}/ref/{ref}`, permission: READ, handle: getRef },
  { method: 'POST', path: `${git}/refs`, permission: WRITE, handle: createRef },
  { method: 'PATCH', path: `${git}/refs/{ref}`, permission: WRITE, handle: updateRef },
  { method: 'DELETE', path: `${git}/refs/{ref}`, permission: WRITE, handle: deleteRef },
  { method: 'GET', path: `${git}/commits/{commit_sha}`, permission: READ, handle: getCommit },
  { method: 'POST', path: `${git}/commits`, permission: WRITE, handle: createCommit },
  { method: 'GET', path: `${git}/trees/{tree_sha}`, permission: READ, handle: getTree },
  { method: 'POST', path: `${git}/trees`, permission: WRITE, handle: createTree },
  { method: 'GET', path: `${git}/blobs/{file_sha}`, permission: READ, handle: getBlob },
  { method: 'POST', path: `${git}/blobs`, permission: WRITE, handle: createBlob },
];

function getRef({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { refs } = github.repository;
  if (refs.size === 0) return plain(409, 'Git Repository is empty.');
  const name = `refs/${params['ref']}`;
  return refs.has(name) ? { status: 200, body: reference(github, name) } : plain(404, 'Not Found');
}

function createRef({ body }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { ref, sha } = body as { ref: string; sha: string };
  const { refs, objects } = github.repository;
  if (!/^refs\/[^/]+\/.+/.test(ref)) return plain(422, 'Reference name is invalid');
  if (refs.has(ref)) return plain(422, 'Reference already exists');
  if (!objects.commits.has(sha)) return plain(422, 'Object does not exist');
  refs.set(ref, sha);
  return { status: 201, body: reference(github, ref) };
}

function updateRef({ params, body }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { sha, force = false } = body as { sha: string; force?: boolean };
  const { repository } = github;
  const name = `refs/${params['ref']}`;
  const tip = repository.refs.get(name);
  if (tip === undefined) return plain(422, 'Reference does not exist');
  if (!repository.objects.commits.has(sha)) return plain(422, 'Object does not exist');
  if (!force && !repository.isAncestor(tip, sha)) return plain(422, 'Update is not a fast forward');
  repository.refs.set(name, sha);
  return { status: 200, body: reference(github, name) };
}

function deleteRef({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const deleted = github.repository.refs.delete(`refs/${params['ref']}`);
  return deleted ? { status: 204 } : plain(422, 'Reference does not exist');
}

function reference(github: FakeGitHub, ref: string) {
  const sha = github.repository.refs.get(ref) ?? '';
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: github.repositoryUrl(`/git/${ref}`),
    object: { sha, type: 'commit', url: github.repositoryUrl(`/git/commits/${sha}`) },
  };
}

function getCommit({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const commit = github.repository.objects.commits.get(params['commit_sha'] ?? '');
  return commit === undefined ? plain(404, 'Not Found') : { status: 200, body: gitCommit(github, commit) };
}

interface Identity {
  name: string;
  email: string;
  date?: string;
}

/** Without an author the commit is the token's own, and GitHub signs it. */
function createCommit({ body, login }: FakeRequest, github: FakeGitHub): FakeResponse {
  const asked = body as { message: string; tree: string; parents?: string[]; author?: Identity; committer?: Identity };
  const { message, tree, parents = [] } = asked;
  const { objects } = github.repository;
  if (!objects.trees.has(tree)) return plain(422, 'Tree SHA does not exist');
  if (!parents.every((parent) => objects.commits.has(parent))) {
    return plain(422, 'Parent SHA does not exist or is not a commit object');
  }
  const now = github.now();
  const signature = ({ name, email, date }: Identity) => ({
    name,
    email,
    date: date === undefined ? now : new Date(date),
  });
  const own: Identity = { name: login, email: `${login}@users.noreply.github.com` };
  const author = signature(asked.author ?? own);
  const committer = signature(asked.committer ?? asked.author ?? { name: 'GitHub', email: 'noreply@github.com' });
  const sha = objects.commit({ tree, parents, author, committer, message });
  return { status: 201, body: gitCommit(github, github.repository.commitAt(sha)) };
}

function gitCommit(github: FakeGitHub, { sha, tree, parents, author, committer, message }: FakeCommit) {
  const html = `${github.serverUrl}/${github.repository.fullName}/commit`;
  const signed = committer.email === 'noreply@github.com';
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: github.repositoryUrl(`/git/commits/${sha}`),
    html_url: `${html}/${sha}`,
    author: { ...author, date: time(author.date) },
    committer: { ...committer, date: time(committer.date) },
    message,
    tree: { sha: tree, url: github.repositoryUrl(`/git/trees/${tree}`) },
    parents: parents.map((parent) => ({
      sha: parent,
      url: github.repositoryUrl(`/git/commits/${parent}`),
      html_url: `${html}/${parent}`,
    })),
    verification: {
      verified: signed,
      reason: signed ? 'valid' : 'unsigned',
      signature: signed ? '-----BEGIN PGP SIGNATURE-----' : null,
      payload: signed ? `tree ${tree}` : null,
      verified_at: signed ? time(committer.date) : null,
    },
  };
}

/** By its own name, a commit's or a branch's. */
function getTree({ params, query }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  const asked = params['tree_sha'] ?? '';
  const commit = repository.resolve(asked);
  const sha = commit === null ? asked : repository.commitAt(commit).tree;
  if (!repository.objects.trees.has(sha)) return plain(404, 'Not Found');
  const entries = 'recursive' in query ? allBelow(repository, sha) : (repository.objects.trees.get(sha) ?? []);
  return { status: 200, body: treeBody(github, sha, entries) };
}

function treeBody(github: FakeGitHub, sha: string, entries: readonly TreeEntry[]) {
  const { blobs } = github.repository.objects;
  return {
    sha,
    url: github.repositoryUrl(`/git/trees/${sha}`),
    tree: entries.slice(0, MAX_ENTRIES).map((entry) => ({
      ...entry,
      ...(entry.type === 'blob' ? { size: blobs.get(entry.sha)?.length ?? 0 } : {}),
      url: github.repositoryUrl(`/git/${entry.type}s/${entry.sha}`),
    })),
    truncated: entries.length > MAX_ENTRIES,
  };
}

/** Folders before what is in them, as GitHub lists a tree recursively. */
function allBelow(repository: FakeRepository, sha: string, prefix = ''): TreeEntry[] {
  return (repository.objects.trees.get(sha) ?? []).flatMap((entry) => {
    const path = prefix + entry.path;
    const below = entry.type === 'tree' ? allBelow(repository, entry.sha, `${path}/`) : [];
    return [{ ...entry, path }, ...below];
  });
}

interface AskedEntry {
  path?: string;
  mode?: TreeEntry['mode'];
  type?: TreeEntry['type'];
  sha?: string | null;
  content?: string;
}

function createTree({ body }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { tree: asked, base_tree: base } = body as { tree: AskedEntry[]; base_tree?: string };
  const { objects } = github.repository;
  if (base !== undefined && !objects.trees.has(base)) return plain(404, 'Not Found');
  const files = base === undefined ? new Map<string, TreeEntry>() : objects.files(base);
  for (const { path = '', mode = '100644', type = 'blob', sha, content } of asked) {
    if (!isPath(path)) return plain(422, 'tree.path contains a malformed path component');
    if (sha === null) {
      if (!files.delete(path)) return plain(422, 'GitRPC::BadObjectState');
      continue;
    }
    const blob = content === undefined ? (sha ?? '') : objects.blob(content);
    if (!objects.blobs.has(blob)) return plain(422, `tree.sha ${blob} is not a valid blob`);
    // A file takes the place of a folder of its name, and a folder that of a file.
    for (const other of files.keys()) {
      if (other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) files.delete(other);
    }
    files.set(path, { path, mode, type, sha: blob });
  }
  const sha = objects.treeOf(files);
  return { status: 201, body: treeBody(github, sha, objects.trees.get(sha) ?? []) };
}

/** What git takes into its index: no empty part, no `.` or `..`, and no `.git`. */
const isPath = (path: string) => path.split('/').every((part) => part !== '' && !/^(\.{1,2}|\.git)$/i.test(part));

function getBlob({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const sha = params['file_sha'] ?? '';
  const bytes = github.repository.objects.blobs.get(sha);
  if (bytes === undefined) return plain(404, 'Not Found');
  return {
    status: 200,
    body: {
      sha,
      node_id: nodeId('Blob', sha),
      size: bytes.length,
      url: github.repositoryUrl(`/git/blobs/${sha}`),
      // GitHub breaks the lines of base64.
      content: bytes.toString('base64').replace(/.{60}/g, '$&\n'),
      encoding: 'base64',
    },
  };
}

function createBlob({ body }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { content, encoding = 'utf-8' } = body as { content: string; encoding?: string };
  if (encoding !== 'utf-8' && encoding !== 'base64') return plain(422, 'encoding is not valid');
  const sha = github.repository.objects.blob(Buffer.from(content, encoding));
  return { status: 201, body: { sha, url: github.repositoryUrl(`/git/blobs/${sha}`) } };
}
