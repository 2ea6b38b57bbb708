import { posix, relative } from 'node:path';
import * as core from '@actions/core';
import { parse } from 'yaml';
import { type GateConfig, parseConfig } from '../gate/config.js';
import { CONFIG_FILE } from '../gate/config-file.js';
import { UsageError } from '../gate/errors.js';
import { changedFiles, fileAt } from '../github/pull-request.js';
import type { Session } from './session.js';

/** What a pull request changes of the gate that judges it, and whose rules it is judged by. */
export interface Integrity {
  gateChanges: string[];
  policy: 'head' | 'base';
  config: GateConfig;
}

/** The configuration file as it was read; null where there is none. */
export type ConfigFile = { path: string; value: unknown } | null;

/** A configuration is a few KiB. */
const LARGEST_CONFIG_BYTES = 256 * 1024;
/** Keys that the base commit decides under `policy: base`: what counts as a regression, and what it does to the job. */
const RULES = ['budgets', 'accepted', 'on'] as const;

/**
 * Looks whether the pull request changes the gate's own workload, configuration or workflow. With `policy: base`, in
 * either commit's configuration, the rules of a changed one are those of the base commit: a pull request cannot raise
 * its own budget. The inputs of its workflow still win over both, which `gateChanges` then names.
 * @param base commit that the pull request is compared with; null where it is not known
 */
export async function checkIntegrity(
  session: Session,
  config: GateConfig,
  file: ConfigFile,
  base: string | null,
): Promise<Integrity> {
  const unchanged: Integrity = { gateChanges: [], policy: 'head', config };
  const { github, event, context } = session;
  if (github === null || event.pullRequest === null) return unchanged;
  try {
    const configPath = inRepository(session.configPath ?? CONFIG_FILE);
    const own = [inRepository(config.workload.file), configPath, context?.workflowPath ?? null].filter(
      (p) => p !== null,
    );
    const { files, complete } = await changedFiles(github, event.pullRequest);
    const gateChanges = [...new Set(own)].filter((path) => files.includes(path));
    if (!complete) core.warning('memdrift: the pull request is too large for GitHub to list all its files');
    if (configPath === null || base === null || (complete && !gateChanges.includes(configPath))) {
      return { ...unchanged, gateChanges };
    }
    const theirs = configOf(await fileAt(github, configPath, base, LARGEST_CONFIG_BYTES));
    const asked = (theirs['baseline'] as { policy?: unknown } | undefined)?.policy;
    if (config.baseline.policy !== 'base' && asked !== 'base') return { ...unchanged, gateChanges };
    const value = { ...(file?.value as object | null | undefined) } as Record<string, unknown>;
    for (const key of RULES) {
      if (theirs[key] === undefined) delete value[key];
      else value[key] = theirs[key];
    }
    const path = `${configPath} of the base`;
    return { gateChanges, policy: 'base', config: parseConfig(session.inputs, { path, value }, event.mode) };
  } catch (error) {
    // A budget that could not be looked up is not replaced by the one under review.
    if (config.baseline.policy === 'base') {
      throw new UsageError(`policy base: the configuration of the base cannot be read: ${(error as Error).message}`);
    }
    core.warning(`memdrift: not known whether the gate itself is changed: ${(error as Error).message}`);
    return unchanged;
  }
}

/** A path as GitHub lists it; null where it lies outside the repository. The step runs in the repository's root. */
function inRepository(path: string): string | null {
  const inside = posix.normalize(relative('.', path) || path);
  return inside.startsWith('..') || posix.isAbsolute(inside) ? null : inside;
}

/** A configuration's keys; none where there is no file, or where it is not one. */
function configOf(text: string | null): Record<string, unknown> {
  const value: unknown = text === null ? null : parse(text);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
