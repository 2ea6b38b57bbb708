import { commit, diffEntry, fullRepository } from '../objects.js';
import type { TreeEntry } from '../repository.js';
import { type FakeGitHub, type FakeRequest, type FakeResponse, page, plain, type Route } from '../route.js';

const repo = '/repos/{owner}/{repo}';
/** GitHub puts no more content than this into JSON: larger files have an empty `content` and `encoding: none`. */
const INLINE_BYTES = 1024 * 1024;

export const repositoryRoutes: Route[] = [
  {
    method: 'GET',
    path: repo,
    permission: null,
    handle: (_request, github) => ({ status: 200, body: fullRepository(github) }),
  },
  { method: 'GET', path: `${repo}/contents/{path}`, permission: 'contents: read', handle: contents },
  { method: 'GET', path: `${repo}/branches/{branch}`, permission: 'contents: read', handle: branch },
  { method: 'GET', path: `${repo}/compare/{basehead}`, permission: 'contents: read', handle: compare },
  {
    method: 'POST',
    path: '/graphql',
    permission: null,
    undescribed: true,
    handle: ({ body, login }) => {
      const query = (body as { query?: string }).query ?? '';
      if (!/^\s*(query\s*)?{\s*viewer\s*{\s*login\s*}\s*}\s*$/.test(query)) {
        return { status: 200, body: { errors: [{ message: `the fake answers { viewer { login } } only: ${query}` }] } };
      }
      return { status: 200, body: { data: { viewer: { login } } } };
    },
  },
];

function contents({ params, query, headers }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  const { path = '' } = params;
  const ref = query['ref'] ?? repository.defaultBranch;
  const sha = repository.resolve(ref);
  if (sha === null) return plain(404, `No commit found for the ref ${ref}`);
  const files = repository.filesAt(sha);
  const file = files.get(path);
  if (file !== undefined) {
    const bytes = repository.objects.blobs.get(file.sha) ?? Buffer.alloc(0);
    if (String(headers['accept']).includes('raw')) return { status: 200, body: bytes };
    return { status: 200, body: fileBody(github, ref, file, bytes) };
  }
  const below = [...files.keys()].filter((name) => name.startsWith(`${path}/`));
  if (below.length === 0) return plain(404, 'Not Found');
  const names = [...new Set(below.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))];
  return { status: 200, body: names.map((name) => entryOf(github, ref, files, `${path}/${name}`)) };
}

function fileBody(github: FakeGitHub, ref: string, file: TreeEntry, bytes: Buffer) {
  const inline = bytes.length <= INLINE_BYTES;
  return {
    ...described(github, ref, file.path, file.sha, 'blob'),
    type: 'file',
    size: bytes.length,
    // GitHub breaks the lines of base64.
    content: inline ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '',
    encoding: inline ? 'base64' : 'none',
  };
}

function entryOf(github: FakeGitHub, ref: string, files: Map<string, TreeEntry>, path: string) {
  const file = files.get(path);
  const size = file === undefined ? 0 : (github.repository.objects.blobs.get(file.sha)?.length ?? 0);
  const sha = file?.sha ?? '0'.repeat(40);
  return { ...described(github, ref, path, sha, 'tree'), type: file === undefined ? 'dir' : 'file', size };
}

function described(github: FakeGitHub, ref: string, path: string, sha: string, kind: 'blob' | 'tree') {
  const url = github.repositoryUrl(`/contents/${path}?ref=${ref}`);
  const git = github.repositoryUrl(`/git/${kind}s/${sha}`);
  const html = `${github.serverUrl}/${github.repository.fullName}/${kind}/${ref}/${path}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: kind === 'blob' ? `${github.serverUrl}/raw/${ref}/${path}` : null,
    _links: { self: url, git, html },
  };
}

function branch({ params }: FakeRequest, github: FakeGitHub): FakeResponse {
  const { branch: name = '' } = params;
  const tip = github.repository.tip(name);
  if (tip === null) return plain(404, 'Branch not found');
  const url = github.repositoryUrl(`/branches/${name}`);
  return {
    status: 200,
    body: {
      name,
      commit: commit(github, github.repository.commitAt(tip)),
      _links: { self: url, html: `${github.serverUrl}/${github.repository.fullName}/tree/${name}` },
      protected: false,
      protection: { enabled: false },
      protection_url: `${url}/protection`,
    },
  };
}

/** Commits on `head` that `base` has not, oldest first; of a fork `owner:branch` names a pull request's head. */
function compare(request: FakeRequest, github: FakeGitHub): FakeResponse {
  const { repository } = github;
  const { basehead = '' } = request.params;
  const [from = '', to = ''] = basehead.split('...');
  const [base, head] = [revision(github, from), revision(github, to)];
  if (base === null || head === null) return plain(404, 'Not Found');
  const mergeBase = repository.mergeBase(base, head);
  if (mergeBase === null) return plain(404, `No common ancestor between ${from} and ${to}.`);
  const reachable = (sha: string) => new Set(repository.log(sha).map((one) => one.sha));
  const [ofBase, ofHead] = [reachable(base), reachable(head)];
  const ahead = repository.log(head).filter(({ sha }) => !ofBase.has(sha));
  const behind = repository.log(base).filter(({ sha }) => !ofHead.has(sha));
  // Without `per_page` GitHub gives 250 commits at once, and files on the first page only.
  const { items, headers } = page(request, ahead.toReversed());
  const html = `${github.serverUrl}/${repository.fullName}/compare/${basehead}`;
  return {
    status: 200,
    headers,
    body: {
      url: github.repositoryUrl(`/compare/${basehead}`),
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commit(github, repository.commitAt(base)),
      merge_base_commit: commit(github, repository.commitAt(mergeBase)),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map((one) => commit(github, one)),
      files: repository
        .changedFiles(mergeBase, head)
        .slice(0, 300)
        .map((file) => diffEntry(github, head, file)),
    },
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

function revision({ repository }: FakeGitHub, name: string): string | null {
  const colon = name.indexOf(':');
  if (colon < 0) return repository.resolve(name);
  const [owner, ref] = [name.slice(0, colon), name.slice(colon + 1)];
  if (owner === repository.owner) return repository.resolve(ref);
  const pull = [...repository.pulls.values()].find(({ head }) => head.owner === owner && head.ref === ref);
  return pull?.head.sha ?? null;
}
