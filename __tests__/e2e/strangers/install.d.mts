import type { Stranger } from './strangers.mjs';

export function missingTools(stranger: Stranger): string[];
