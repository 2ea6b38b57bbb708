import { createHash } from 'node:crypto';
import type { FakeCommit, Signature } from './repository.js';
import type { FakeGitHub } from './server.js';

/** What several of GitHub's answers are made of, with every member that its description requires. */

/** GitHub's opaque id of a thing. */
export const nodeId = (kind: string, id: number | string) => Buffer.from(`${kind}:${id}`).toString('base64');

/** The same number for the same text. */
export const numberOf = (text: string) => createHash('sha1').update(text).digest().readUInt32BE() >>> 4;

/** As GitHub writes it: to the second. */
export const time = (date: Date) => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** `simple-user`; a login that ends in `[bot]` is an app's. */
export function user(github: FakeGitHub, login: string) {
  const url = `${github.apiUrl}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: numberOf(login),
    node_id: nodeId('User', login),
    avatar_url: `${github.serverUrl}/avatars/${numberOf(login)}`,
    gravatar_id: '',
    url,
    html_url: `${github.serverUrl}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

/** `minimal-repository`: of this repository, or with another owner of a fork of it. */
export function repository(github: FakeGitHub, owner = github.repository.owner) {
  const { name, private: isPrivate } = github.repository;
  const fullName = `${owner}/${name}`;
  const fork = owner !== github.repository.owner;
  const url = `${github.apiUrl}/repos/${fullName}`;
  return {
    id: fork ? numberOf(fullName) : github.repository.id,
    node_id: nodeId('Repository', fullName),
    name,
    full_name: fullName,
    private: isPrivate,
    owner: user(github, owner),
    html_url: `${github.serverUrl}/${fullName}`,
    description: null,
    fork,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}

/** `full-repository`, which is also what a pull request says of its head and base. */
export function fullRepository(github: FakeGitHub, owner?: string) {
  const minimal = repository(github, owner);
  const host = new URL(github.serverUrl).host;
  return {
    ...minimal,
    clone_url: `${minimal.html_url}.git`,
    git_url: `git://${host}/${minimal.full_name}.git`,
    ssh_url: `git@${host}:${minimal.full_name}.git`,
    svn_url: minimal.html_url,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: github.repository.defaultBranch,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    size: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_downloads: true,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    pushed_at: time(github.now()),
    created_at: '2011-01-26T19:01:12Z',
    updated_at: time(github.now()),
  };
}

const signature = ({ name, email, date }: Signature) => ({ name, email, date: time(date) });

/** `commit`, as lists of commits and comparisons have it. */
export function commit(github: FakeGitHub, { sha, tree, parents, author, committer, message }: FakeCommit) {
  const url = github.repositoryUrl(`/commits/${sha}`);
  const html = `${github.serverUrl}/${github.repository.fullName}/commit/${sha}`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url,
    html_url: html,
    comments_url: `${url}/comments`,
    commit: {
      url: github.repositoryUrl(`/git/commits/${sha}`),
      author: signature(author),
      committer: signature(committer),
      message,
      tree: { sha: tree, url: github.repositoryUrl(`/git/trees/${tree}`) },
      comment_count: 0,
    },
    author: user(github, 'mona'),
    committer: user(github, 'mona'),
    parents: parents.map((parent) => ({
      sha: parent,
      url: github.repositoryUrl(`/commits/${parent}`),
      html_url: `${github.serverUrl}/${github.repository.fullName}/commit/${parent}`,
    })),
  };
}

/** `diff-entry`: a file that differs between two commits; lines are not counted. */
export function diffEntry(
  github: FakeGitHub,
  at: string,
  { path, status }: { path: string; status: 'added' | 'modified' | 'removed' },
) {
  const entry = github.repository.entryAt(at, path);
  const html = `${github.serverUrl}/${github.repository.fullName}`;
  const name = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: entry?.sha ?? null,
    filename: path,
    status,
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: `${html}/blob/${at}/${name}`,
    raw_url: `${html}/raw/${at}/${name}`,
    contents_url: github.repositoryUrl(`/contents/${name}?ref=${at}`),
    // Of a new file the diff is its text; of another none is sent, as of a large one.
    ...(status === 'added' && entry !== undefined
      ? { patch: newText(github.repository.objects.blobs.get(entry.sha)?.toString() ?? '') }
      : {}),
  };
}

function newText(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}
