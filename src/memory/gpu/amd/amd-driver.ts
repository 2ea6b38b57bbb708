import { locate } from '../../../service/engine/exec.js';
import type { GpuDriver } from '../driver.js';
import type { ToolEnvironment } from '../driver-tool.js';
import type { DriverOptions } from '../gpu-vendor.js';
import { LoopChild } from '../loop-child.js';
import { LoopedDriver, type Reading } from '../looped-driver.js';
import { readAmdSmi } from './amd-smi.js';
import { readRocmSmi } from './rocm-smi.js';

/** Around a record, and between the outputs of its commands: control characters, which JSON has none of. */
const BEGIN = '\x1e';
const PART = '\x1d';
const END = '\x1c';

/**
 * One shell that runs the commands once a second. amd-smi has a loop of its own (`--watch 1 --json`), but for one
 * command only, without a mark between its documents, and Python holds its output back in a pipe; rocm-smi
 * has no such option (both by their sources). The shell marks the beginning of a round, and on SIGTERM ends what it runs;
 * after a hard kill of memdrift its next mark finds the other end closed.
 */
const loop = (commands: readonly string[]): string => `
trap 'kill "$running" 2>/dev/null; wait "$running"; exit 0' TERM
while :; do
  printf '\\036'
  ${commands.map((command) => `"$1" ${command} & running=$!; wait "$running"; printf '\\035'`).join('\n  ')}
  printf '\\034\\n'
  sleep 1 & running=$!; wait "$running"
done`;

const TOOLS: readonly {
  tool: string;
  commands: string[];
  read: (parts: string[], cards: readonly string[]) => Reading;
}[] = [
  {
    tool: 'amd-smi',
    commands: ['metric -m --json', 'process --json'],
    read: ([metric = '', process = ''], cards) => readAmdSmi(metric, process, cards),
  },
  {
    tool: 'rocm-smi',
    commands: ['--showmeminfo vram --showpids --showproductname --showdriverversion --json'],
    read: ([all = ''], cards) => readRocmSmi(all, cards),
  },
];

/**
 * Reads AMD's GPUs through amd-smi, or rocm-smi where there is no amd-smi. Never run on AMD's hardware.
 * @returns null where there is neither
 */
export async function openAmd({ ids, env, now }: DriverOptions & { env: ToolEnvironment }): Promise<GpuDriver | null> {
  for (const { tool, commands, read } of TOOLS) {
    const file = await locate(tool, env);
    if (file === null) continue;
    const child = new LoopChild({
      name: tool,
      file: '/bin/sh',
      args: ['-c', loop(commands), tool, file],
      env,
      marks: { begin: BEGIN, end: END, keepsEnd: false },
      now,
      exitSignal: 'SIGTERM',
    });
    return new LoopedDriver({ tool, byId: false, child, parse: (text) => read(text.split(PART), ids), now });
  }
  return null;
}
