import { UsageError } from '../../series/usage-error.js';
import type { Additions } from '../../workload/redact/redactor.js';

/** Flags that `record` and `import` share, as commander gives them. */
export interface RedactionFlags {
  redactHeader?: string[];
  redactField?: string[];
  redactPattern?: string[];
  force?: boolean;
}

/** What is redacted beside the built-in rules. @throws UsageError for a pattern that is no regular expression */
export function additionsOf({ redactHeader = [], redactField = [], redactPattern = [] }: RedactionFlags): Additions {
  for (const pattern of redactPattern) {
    try {
      new RegExp(pattern);
    } catch (cause) {
      const found = `option "--redact-pattern": found ${JSON.stringify(pattern.slice(0, 100))}`;
      throw new UsageError(`${found}; allowed: a regular expression such as acme-[0-9a-f]{16}`, { cause });
    }
  }
  return { headers: redactHeader, fields: redactField, patterns: redactPattern };
}

/** The value of `--name`, undefined where it was not given. @throws UsageError */
export function wholeNumberFlag(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 1e9) {
    throw new UsageError(
      `option "--${name}": found ${JSON.stringify(text.slice(0, 100))}; allowed: a whole number >= 1`,
    );
  }
  return value;
}
