/**
 * What one user's runs leave and sweep, told as JSON on standard output: `node sweep.mjs leave NAME IMAGE PROBE` leaves the
 * directory of a run that is over, and its container, whose root has written there; `node sweep.mjs sweep` sweeps.
 */
import { execFileSync } from 'node:child_process';
import { sweepStale } from './service/cleanup/clean-up.js';
import { createRunDir } from './service/cleanup/run-dir.js';
import { labelArgs, thisOwner } from './service/names.js';

const [story, name, image, probe] = process.argv.slice(2);
if (story === 'leave') {
  const over = { ...thisOwner(), pid: 4_194_305, birth: null };
  const { path } = createRunDir(name, probe, over, image);
  const script = 'umask 077; mkdir /in/theirs; touch /in/theirs/file';
  const words = ['run', '--name', name, ...labelArgs(over), '--mount', `type=bind,src=${path}/out,dst=/in`];
  execFileSync('docker', [...words, image, 'sh', '-c', script]);
  process.stdout.write(JSON.stringify(path));
} else {
  const said = [];
  await sweepStale({ warn: (text) => said.push(text) }, true);
  process.stdout.write(JSON.stringify(said));
}
