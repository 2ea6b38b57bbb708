import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
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
 * @throws UsageError with one line where it is no regular file, too large, or cannot be read
 */
export function readConfigText(path: string): string | null {
  try {
    // Opening alone has effects on some devices.
    assertRegular(path, statSync(path).isFile());
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      assertRegular(path, fstatSync(file).isFile());
      return boundedText(file, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError(`${path}: ${fileProblem(error)}; expected a configuration file`);
  }
}

function assertRegular(path: string, isFile: boolean): void {
  if (!isFile) throw new UsageError(`${path}: is no regular file; expected a configuration file`);
}

function boundedText(file: number, path: string): string {
  const bytes = Buffer.alloc(MAX_YAML_BYTES + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read) {
    read = readSync(file, bytes, length, bytes.length - length, null);
  }
  if (length > MAX_YAML_BYTES) throw tooLarge(path);
  return bytes.toString('utf8', 0, length);
}
