import * as core from '@actions/core';
import type { Masker } from '../recording/masker.js';

/** The job's log and the annotations of its run: they are public wherever the repository is. */
export type JobLog = Record<'info' | 'notice' | 'warning' | 'error', (text: string) => void>;

/** A log whose lines show no secret. */
export function jobLog(masker: Masker): JobLog {
  return {
    info: (text) => core.info(masker.mask(text)),
    notice: (text) => core.notice(masker.mask(text)),
    warning: (text) => core.warning(masker.mask(text)),
    error: (text) => core.error(masker.mask(text)),
  };
}
