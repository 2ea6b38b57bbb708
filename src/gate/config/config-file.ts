import { FileRefused, readRegularFile } from '../../files/regular-file.js';
import { fileProblem } from '../../series/file-problem.js';
import { UsageError } from '../../series/usage-error.js';
import { MAX_YAML_BYTES, parseYaml, tooLarge } from './bounded-yaml.js';

/** Where the configuration lies unless the input `config` says otherwise. */
export const CONFIG_FILE = '.github/memdrift.yml';

/**
 * The parsed configuration file, or null where none is asked for and {@link CONFIG_FILE} does not exist.
 * @param asked path that was asked for
 * @throws UsageError with one line that names the file
 */
export function readConfigFile(asked: string | undefined): { path: string; value: unknown } | null {
  const path = asked ?? CONFIG_FILE;
  const text = readConfigText(path);
  if (text !== null) return { path, value: parseYaml(text, path) };
  if (asked === undefined) return null;
  throw new UsageError(`${path}: no such file; expected a configuration file`);
}

/**
 * The text of a configuration file; null where there is none. It may be a link: whoever writes the file may also have a
 * command run. It is never waited for, as a pipe would be, and never read beyond its bound.
 * @throws UsageError with one line where it is no regular file, too large, not UTF-8, or cannot be read
 */
export function readConfigText(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readRegularFile(path, MAX_YAML_BYTES));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (error instanceof FileRefused && error.why === 'too large') throw tooLarge(path);
    const found = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : problem(error);
    throw new UsageError(`${path}: ${found}; expected a configuration file`);
  }
}

function problem(error: unknown): string {
  return error instanceof FileRefused ? `is ${error.why}` : fileProblem(error);
}
