import { parseWorkload, type Workload } from '../../src/workload/format/workload.js';

export const HEADER = { format: 'memdrift.workload', version: 1 };

/** How a workload refers to a secret. */
export const reference = (name: string): string => `\${secret:${name}}`;

type Fields = Record<string, unknown>;

/** A workload's text: a header, and a line for each request. */
export function text(requests: readonly Fields[], header: Fields = HEADER): string {
  return [header, ...requests].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function parse(requests: readonly Fields[], header: Fields = HEADER): Workload {
  return parseWorkload(text(requests, header), 'w.jsonl');
}

/** The message of whatever is thrown, or nothing. */
export function message(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
