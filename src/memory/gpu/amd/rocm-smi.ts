import { z } from 'zod';
import type { GpuDevice, GpuProcess } from '../driver.js';
import type { Reading } from '../looped-driver.js';
import { boundedName, jsonOf, scaled } from '../tool-output.js';

/**
 * `rocm-smi --showmeminfo vram --showpids --showproductname --showdriverversion --json`. Written from the tool's source
 * (ROCm/rocm_smi_lib, python_smi_tools/rocm_smi.py) and from programs that read it; **never run on AMD's hardware**.
 * Known of it:
 * - one object a card, sizes as texts of digits in bytes;
 * - processes under `system`, as `"PID4242": "python3, 1, 2043494400, 0, 12"`: name, number of GPUs, VRAM, SDMA, CU
 *   occupancy; `UNKNOWN` where it could not be read;
 * - the VRAM is the process's on all cards together: with more than one card, what it holds on each is not known;
 * - a process on no GPU is listed too (ROCm/ROC-smi issue 60); one on a GPU holds something, so 0 is not believed there:
 *   the library below is known to say it without knowing (ROCm/rocm_smi_lib issue 165).
 */

const text = z.union([z.string().max(16 * 1024), z.number().transform(String)]);
const documentSchema = z
  .record(z.string().max(200), z.union([z.record(z.string().max(200), text), text]))
  .refine((record) => Object.keys(record).length <= 1024);

const CARD = /^card\d{1,4}$/;

/** @param cards `card0`; none for all */
export function readRocmSmi(record: string, cards: readonly string[]): Reading {
  const parsed = documentSchema.safeParse(jsonOf(record));
  if (!parsed.success) return { refused: 'its output is no JSON that memdrift can read' };
  const sections = new Map(Object.entries(parsed.data));
  const listed = [...sections.keys()].filter((name) => CARD.test(name));
  const missing = cards.find((card) => !listed.includes(card));
  if (missing !== undefined) return { refused: `its output does not have ${boundedName(missing)}` };
  if (listed.length === 0) return { refused: 'it lists no GPU' };
  const system = fieldsOf(sections.get('system'));
  const processes = processesOf(system, listed.length === 1);
  if (processes === null) return { refused: 'it lists a process that memdrift cannot read' };
  const devices = listed
    .filter((card) => cards.length === 0 || cards.includes(card))
    .map((card) => deviceOf(card, fieldsOf(sections.get(card)), processes));
  return {
    reading: { driverVersion: versionOf(system.get('Driver version')), toolkitVersion: null, mig: null, devices },
  };
}

function fieldsOf(section: string | Record<string, string> | undefined): ReadonlyMap<string, string> {
  return new Map(typeof section === 'object' ? Object.entries(section) : []);
}

function deviceOf(card: string, fields: ReadonlyMap<string, string>, processes: readonly GpuProcess[]): GpuDevice {
  return {
    id: card,
    model: boundedName(fields.get('Card Series') ?? fields.get('Card series') ?? 'AMD GPU'),
    totalBytes: scaled(fields.get('VRAM Total Memory (B)'), 1),
    usedBytes: scaled(fields.get('VRAM Total Used Memory (B)'), 1),
    reservedBytes: null,
    processes: processes.map((process) => ({ ...process })),
  };
}

function processesOf(system: ReadonlyMap<string, string>, isOnlyCard: boolean): GpuProcess[] | null {
  const found: GpuProcess[] = [];
  for (const [key, row] of system) {
    if (!key.startsWith('PID')) continue;
    const pid = key.match(/^PID([1-9]\d{0,9})$/)?.[1];
    // From the right: a name may itself hold commas.
    const columns = row.split(',').map((column) => column.trim());
    const [gpus, vram] = columns.slice(-4);
    if (pid === undefined || vram === undefined || columns.length < 5) return null;
    if (gpus === '0' && vram === '0') continue;
    const name = boundedName(columns.slice(0, -4).join(', '));
    found.push({ pid: Number(pid), name, usedBytes: isOnlyCard ? heldBytes(vram) : null, computes: true });
  }
  return found;
}

function heldBytes(vram: string): number | null {
  const bytes = scaled(vram, 1);
  return bytes === 0 ? null : bytes;
}

function versionOf(version: string | undefined): string | null {
  return version !== undefined && /^\d[\w.+-]{0,63}$/.test(version) ? version : null;
}
