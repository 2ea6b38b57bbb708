import type { GitHub } from '../client/api.js';

/**
 * The files of this repository that a run's workflow is made of: its own and the workflows that it calls, by GitHub's
 * word. Null where GitHub does not tell, so that a caller can take every workflow for one of them.
 */
export async function workflowFiles({ octokit, owner, repo }: GitHub, runId: number): Promise<string[] | null> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
    const prefix = `${owner}/${repo}/`.toLowerCase();
    const called = (data.referenced_workflows ?? [])
      .filter(({ path }) => path.toLowerCase().startsWith(prefix))
      .map(({ path }) => path.slice(prefix.length));
    // `@` and the ref may follow.
    const files = [data.path, ...called].map((path) => path.split('@')[0] ?? '').filter((path) => path !== '');
    return files.length === 0 ? null : files;
  } catch {
    return null;
  }
}
