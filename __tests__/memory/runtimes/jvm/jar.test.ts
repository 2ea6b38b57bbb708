import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jarOf } from '../../../../src/memory/runtimes/jvm/jar.js';
import { ownScratch } from '../../../service/support.js';

const scratch = ownScratch();
const FILES = { 'META-INF/MANIFEST.MF': Buffer.from('Manifest-Version: 1.0\n'), 'A.class': Buffer.alloc(5000, 7) };

it('is an archive that others read, with each checksum right', () => {
  const jar = join(scratch.path, 'a.jar');
  writeFileSync(jar, jarOf(FILES));
  const script = `import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(archive.testzip(), *(f"{name}:{archive.read(name).hex()}" for name in archive.namelist()))`;
  const told = execFileSync('python3', ['-c', script, jar], { encoding: 'utf8' }).trim();
  expect(told).toBe(
    `None ${Object.entries(FILES)
      .map(([name, content]) => `${name}:${content.toString('hex')}`)
      .join(' ')}`,
  );
});

it('has the same bytes for the same files', () => {
  expect(jarOf(FILES)).toEqual(jarOf(FILES));
});
