import { z } from 'zod';
import type { GpuDevice, GpuProcess } from '../driver.js';
import type { Reading } from '../looped-driver.js';
import { boundedName, jsonOf, scaled } from '../tool-output.js';

/**
 * `amd-smi metric -m --json` and `amd-smi process --json`. Written from the tool's source (ROCm/amdsmi, amdsmi_cli) and
 * from programs that read it; **never run on AMD's hardware**. Known of it:
 * - a list of GPUs, in newer versions inside `{"gpu_data": [...]}`; values as `{"value": 196592, "unit": "MB"}`, as
 *   `"196592 MB"`, or `"N/A"`;
 * - its MB are MiB: an MI300X of 192 GiB has `total_vram` 196592 MB;
 * - without processes, `process_info` is the text `No running processes detected`;
 * - version 26 lists each process under every GPU with its memory on all of them: so what a process holds on one GPU
 *   is known only where it is listed under one.
 */

const UNIT_BYTES: Readonly<Record<string, number>> = {
  B: 1,
  KB: 2 ** 10,
  KiB: 2 ** 10,
  MB: 2 ** 20,
  MiB: 2 ** 20,
  GB: 2 ** 30,
  GiB: 2 ** 30,
};

const GPUS = 256;
const PROCESSES = 8192;
const NONE = ['No running processes detected', 'N/A'];

const text = z.string().max(16 * 1024);
const amount = z.union([text, z.number(), z.object({ value: z.union([text, z.number()]), unit: text.optional() })]);
type Amount = z.infer<typeof amount>;
const gpuNumber = z.number().int().min(0).max(9999);

const metricSchema = z.object({
  gpu: gpuNumber,
  mem_usage: z.union([z.object({ total_vram: amount.optional(), used_vram: amount.optional() }), text]).optional(),
});

const processInfoSchema = z.object({
  pid: z.union([z.number().int().positive(), text.regex(/^[1-9]\d{0,9}$/).transform(Number)]),
  name: text.optional(),
  memory_usage: z.union([z.object({ vram_mem: amount.optional() }), text]).optional(),
});

const processesSchema = z.object({
  gpu: gpuNumber,
  process_list: z.array(z.object({ process_info: z.union([processInfoSchema, z.enum(NONE)]) })).max(PROCESSES),
});

type Metric = z.infer<typeof metricSchema>;
type Processes = z.infer<typeof processesSchema>;

/**
 * What one round of the two commands says of the chosen cards, in order of their numbers.
 * @param cards `card0`; none for all
 */
export function readAmdSmi(metricText: string, processText: string, cards: readonly string[]): Reading {
  const metrics = gpusOf(metricText, metricSchema);
  const lists = gpusOf(processText, processesSchema);
  if (metrics === null || lists === null) return { refused: 'its output is no JSON that memdrift can read' };
  const chosen = metrics.filter(({ gpu }) => cards.length === 0 || cards.includes(`card${gpu}`));
  const missing = cards.find((card) => !chosen.some(({ gpu }) => card === `card${gpu}`));
  if (missing !== undefined) return { refused: `its output does not have ${boundedName(missing)}` };
  if (chosen.length === 0) return { refused: 'it lists no GPU' };
  const devices: GpuDevice[] = [];
  for (const metric of chosen) {
    if (!lists.some(({ gpu }) => gpu === metric.gpu)) return { refused: 'it does not tell the processes of a GPU' };
    devices.push(deviceOf(metric, lists));
  }
  return { reading: { driverVersion: null, toolkitVersion: null, mig: null, devices } };
}

function gpusOf<T extends { gpu: number }>(record: string, schema: z.ZodType<T>): T[] | null {
  const list = z.array(schema).max(GPUS);
  const parsed = z
    .union([list, z.object({ gpu_data: list }).transform(({ gpu_data }) => gpu_data)])
    .safeParse(jsonOf(record));
  if (!parsed.success) return null;
  return new Set(parsed.data.map(({ gpu }) => gpu)).size === parsed.data.length ? parsed.data : null;
}

function deviceOf({ gpu, mem_usage }: Metric, lists: readonly Processes[]): GpuDevice {
  const memory = typeof mem_usage === 'object' ? mem_usage : {};
  return {
    id: `card${gpu}`,
    model: 'AMD GPU',
    totalBytes: bytesOf(memory.total_vram),
    usedBytes: bytesOf(memory.used_vram),
    reservedBytes: null,
    processes: processesOf(gpu, lists),
  };
}

function processesOf(gpu: number, lists: readonly Processes[]): GpuProcess[] {
  const found = new Map<number, GpuProcess>();
  const rows = lists.find((list) => list.gpu === gpu)?.process_list ?? [];
  for (const { process_info: info } of rows) {
    if (typeof info === 'string') continue;
    // Twice on one GPU is not known to happen: then what it holds is not known either.
    const isClear = !found.has(info.pid) && lists.filter((list) => hasPid(list, info.pid)).length === 1;
    const memory = typeof info.memory_usage === 'object' ? info.memory_usage : {};
    const usedBytes = isClear ? bytesOf(memory.vram_mem) : null;
    found.set(info.pid, { pid: info.pid, name: boundedName(info.name ?? ''), usedBytes, computes: true });
  }
  return [...found.values()];
}

function hasPid({ process_list }: Processes, pid: number): boolean {
  return process_list.some(({ process_info: info }) => typeof info !== 'string' && info.pid === pid);
}

function bytesOf(value: Amount | undefined): number | null {
  if (typeof value === 'object') return scaled(digitsOf(value.value), UNIT_BYTES[value.unit ?? '']);
  // A bare number has no unit: unknown.
  if (typeof value !== 'string') return null;
  const [, digits, unit] = value.trim().match(/^(\d{1,15}) ([KMG]?i?B)$/) ?? [];
  return scaled(digits, UNIT_BYTES[unit ?? '']);
}

function digitsOf(value: string | number): string {
  return typeof value === 'number' ? String(value) : value.trim();
}
