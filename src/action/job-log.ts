import * as core from '@actions/core';
import type { Masker } from '../recording/masker.js';
import { messageOf } from '../series/unknown.js';

/** The log, the annotations and the outputs of the job. Log and annotations of a public repository are public. */

export type JobLog = Record<'info' | 'notice' | 'warning' | 'error', (text: string) => void> & {
  /** A warning on a line of a file, beside the diff. */
  annotation(at: { path: string; startLine: number; title: string; message: string }): void;
  /** Begins a part of the log that the page folds, and ends the one before; null only ends that. */
  group(title: string | null): void;
};

/** A log that masks secrets, and in which no text is a command to the runner. */
export function jobLog(masker: Masker): JobLog {
  let isOpen = false;
  return {
    info: (text) => core.info(withoutCommands(masker.mask(text))),
    notice: (text) => core.notice(masker.mask(text)),
    warning: (text) => core.warning(masker.mask(text)),
    error: (text) => core.error(masker.mask(text)),
    annotation: ({ path: file, startLine, title, message }) =>
      core.warning(masker.mask(message), { file, startLine, title }),
    group: (title) => {
      if (isOpen) core.endGroup();
      isOpen = title !== null;
      if (title !== null) core.startGroup(masker.mask(title));
    },
  };
}

/**
 * Names of images, reasons of docker and the like stand in these lines, and the runner obeys what looks like a command:
 * `::name::` where a line begins, `##[name]` anywhere (actions/runner, ActionCommand.cs).
 */
function withoutCommands(text: string): string {
  return text.replace(/^(\s*:)(?=:)/gm, '$1 ').replaceAll('##[', '# #[');
}

/** Sets an output. Where it cannot be written (GITHUB_OUTPUT is full, gone or read-only), it warns: the result stands. */
export function setOutput(name: string, value: string): void {
  try {
    core.setOutput(name, value);
  } catch (error) {
    core.warning(`memdrift: no output "${name}": ${messageOf(error)}`);
  }
}
