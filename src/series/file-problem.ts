import { formatBytes } from './series.js';
import { messageOf } from './unknown.js';

/** Words for errors of the file system (errno(3)); others keep Node's message. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EEXIST: 'a file already exists',
  ENOTDIR: 'a file already exists',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  ENOSPC: 'no space left on the device',
  EDQUOT: "the user's quota is used up",
  EFBIG: 'exceeds the file size limit (ulimit -f)',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error',
  ELOOP: 'is a link',
};

/** Why a file could not be read or written, in words. */
export function fileProblem(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return PROBLEMS[code] ?? messageOf(error);
}

/** One line: the path, why it cannot be written, and the bytes that it needs. */
export function cannotWrite(path: string, error: unknown, neededBytes: number): string {
  return `${path}: cannot be written: ${fileProblem(error)}; needs ${formatBytes(neededBytes)}`;
}

/** System calls on files, as Node names them in its errors; a failed `spawn` or `connect` is not one. */
const ON_FILES =
  /^(open|read|write|writev|close|f?sync|ftruncate|mkdir|mkdtemp|rmdir|rm|unlink|rename|link|copyfile|cp|chmod|l?stat|f?stat|scandir|opendir)$/;

/** Whether the device is full or broken: another path on it would not help. */
export function isOutOfRoom(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes((error as NodeJS.ErrnoException)?.code ?? '');
}

/**
 * One line on a file-system error that was not handled where it came up: a disk that is full or read-only, a folder that
 * was removed meanwhile. Null for every other error.
 */
export function fileFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code = '', syscall = '', path } = error as NodeJS.ErrnoException;
  if (!(code in PROBLEMS) || !ON_FILES.test(syscall)) return null;
  return `${path ?? 'a temporary file'}: cannot be used: ${fileProblem(error)}`;
}
