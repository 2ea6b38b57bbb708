import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fileProblem } from '../series/file-problem.js';
import { UsageError } from './errors.js';

/** Where the configuration lies unless the input `config` says otherwise. */
export const CONFIG_FILE = '.github/memdrift.yml';

/**
 * The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
 * @param asked path that was asked for
 * @throws UsageError with one line that names the file
 */
export function readConfigFile(asked: string | undefined): { path: string; value: unknown } | null {
  const path = asked ?? CONFIG_FILE;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (asked === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError(`${path}: ${fileProblem(error)}; expected a configuration file`);
  }
  try {
    return { path, value: parse(text) };
  } catch (error) {
    throw new UsageError(`${path}: not YAML: ${yamlProblem(error)}`);
  }
}

/** Why a text is not YAML, in one line: the library shows the place in further ones. */
export function yamlProblem(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replace(/:$/, '');
}
