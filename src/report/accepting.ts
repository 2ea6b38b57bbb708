import { type AcceptedEntry, acceptanceOf, acceptanceYaml } from '../drift/accept.js';
import type { Finding } from '../drift/verdict.js';

/**
 * The lines of the configuration that would accept the regressions found; null where none can be accepted, or where
 * it is not known on which day the run began.
 * @param created of the recording's header: its day is the first on which the entries hold
 */
export function acceptanceLines(findings: readonly Finding[], created: string | undefined): string | null {
  const began = created === undefined ? Number.NaN : Date.parse(created);
  if (Number.isNaN(began)) return null;
  const entries: AcceptedEntry[] = acceptanceOf(findings, new Date(began).toISOString().slice(0, 10));
  return entries.length === 0 ? null : acceptanceYaml(entries);
}

/**
 * Where the lines go, and what writes them there.
 * @param report file that tells what was found: `report.json` of the command line, `result.json` of the Action
 */
export function accepting(report: string): { file: string; command: string } {
  return { file: '.github/memdrift.yml', command: `memdrift accept ${report} --reason "why"` };
}
