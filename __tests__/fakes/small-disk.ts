import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Real disks that fail: file systems in memory, of a size, which root may mount. */

/** Why none can be made here; null where one can. */
export const noDisks: string | null = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'memdrift-mount-'));
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status !== 0) return 'mounting is refused (no root)';
    spawnSync('umount', [folder]);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

export class SmallDisk {
  readonly path: string;

  constructor(root: string, size: string) {
    this.path = mkdtempSync(join(root, 'disk-'));
    must('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', this.path]);
  }

  /** So that this many bytes are left, nearly. */
  fill(leftBytes = 0): void {
    const { bavail, bsize } = statfsSync(this.path);
    const bytes = bavail * bsize - leftBytes;
    if (bytes > 0) writeFileSync(join(this.path, `filling-${bytes}`), Buffer.alloc(bytes));
  }

  /** Takes back what filled it. */
  empty(): void {
    for (const name of readdirSync(this.path)) if (name.startsWith('filling-')) rmSync(join(this.path, name));
  }

  makeReadOnly(): void {
    must('mount', ['-o', 'remount,ro', this.path]);
  }

  end(): void {
    must('umount', ['--lazy', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}

function must(program: string, words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
}
