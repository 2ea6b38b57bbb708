import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;

/** Id of the user that this process acts as. */
export function thisUser(): number {
  return process.geteuid?.() ?? 0; // there is none only where there is no /proc either
}

/** Whether it is this user's, and nobody else may write it. */
export function isPrivate({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean {
  return uid === thisUser() && (mode & OTHERS_WRITE) === 0;
}

/**
 * Whether what this user makes in the folder stays what it is: nobody but this user and root can put another thing in
 * its place, nor in that of a folder above it.
 */
export function keepsOurs(folder: string): boolean {
  try {
    for (let path = realpathSync(folder); ; path = dirname(path)) {
      const { uid, mode } = lstatSync(path);
      const replaceable = (mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0;
      if (replaceable || (uid !== thisUser() && uid !== 0)) return false;
      if (path === '/') return true;
    }
  } catch {
    return false; // not there
  }
}
