import * as core from '@actions/core';

/** An output that cannot be written (GITHUB_OUTPUT is full, gone or read-only) is told: the step's result stands. */
export function setOutput(name: string, value: string): void {
  try {
    core.setOutput(name, value);
  } catch (error) {
    core.warning(`memdrift: no output "${name}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
