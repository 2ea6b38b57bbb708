import type { Stranger } from './strangers.mjs';

export function missingTools(stranger: Stranger): string[];
/** Words of its command line. */
export function install(stranger: Stranger): Record<string, string | undefined>;
