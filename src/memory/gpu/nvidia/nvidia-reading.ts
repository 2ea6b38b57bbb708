import type { GpuDevice, GpuProcess, GpuSnapshot } from '../driver.js';
import type { Reading } from '../looped-driver.js';
import { boundedName, bytesOf } from '../tool-output.js';
import type { Chosen, ChosenInstance } from './mig.js';
import {
  type NvidiaDocument,
  type NvidiaGpu,
  type NvidiaInstance,
  type NvidiaMemory,
  type NvidiaProcess,
  parseNvidiaDocument,
} from './nvidia-document.js';

/** The daemon that shares a GPU among the processes of others (MPS); its clients are listed on their own, as M+C. */
const MPS_SERVER = 'nvidia-cuda-mps-server';

/** A chosen GPU or instance in a document. */
interface Found {
  id: string;
  gpu: NvidiaGpu;
  instance: NvidiaInstance | null;
  profile: string | null;
}

/** What a document says of the chosen GPUs, in their order. Refused where it does not have one of them. */
export function readNvidia(record: string, chosen: readonly Chosen[]): Reading {
  const document = parseNvidiaDocument(record);
  if (document === null) return { refused: 'its output is no document that memdrift can read' };
  const places: Found[] = [];
  const devices: GpuDevice[] = [];
  for (const choice of chosen) {
    const found = find(document, choice);
    if (found === null) return { refused: `its output does not have ${boundedName(choice.id)}` };
    places.push(found);
    devices.push({ id: found.id, model: modelOf(found), ...memoryOf(found), processes: processesOf(found) });
  }
  const driverVersion = versionOf(document.kmd_version) ?? versionOf(document.driver_version);
  const toolkitVersion = versionOf(document.cuda_umd_version) ?? versionOf(document.cuda_version);
  return { reading: { driverVersion, toolkitVersion, mig: migOf(places), devices } };
}

function find(document: NvidiaDocument, choice: Chosen): Found | null {
  if (choice.kind === 'gpu') {
    const gpu = only(document.gpu.filter(({ uuid }) => uuid === choice.id));
    return gpu === null ? null : { id: choice.id, gpu, instance: null, profile: null };
  }
  const matches = document.gpu.flatMap((gpu) =>
    instancesOf(gpu)
      .filter((instance) => isInstance(choice, gpu, instance))
      .map((instance) => ({ id: choice.id, gpu, instance, profile: choice.listed?.profile ?? null })),
  );
  return only(matches);
}

function isInstance(choice: ChosenInstance, gpu: NvidiaGpu, instance: NvidiaInstance): boolean {
  if (instance.uuid?.startsWith('MIG-')) return instance.uuid === choice.id;
  if (choice.kind === 'listed') {
    return choice.listed !== null && gpu.uuid === choice.listed.gpu && instance.index === choice.listed.index;
  }
  const computeInstance = instance.compute_instance_id;
  return (
    gpu.uuid === choice.gpu &&
    instance.gpu_instance_id === choice.gpuInstance &&
    (!isNumber(computeInstance) || computeInstance === choice.computeInstance)
  );
}

/** The one; null for none, and for more, which identify nothing. */
function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function instancesOf({ mig_devices }: NvidiaGpu): NvidiaInstance[] {
  return mig_devices === undefined || typeof mig_devices === 'string' ? [] : mig_devices.mig_device;
}

function modelOf({ gpu, instance, profile }: Found): string {
  const words = [gpu.product_name ?? '', ...(instance === null ? [] : ['MIG', profile ?? ''])];
  return boundedName(words.join(' '));
}

function memoryOf({ gpu, instance }: Found): Pick<GpuDevice, 'totalBytes' | 'usedBytes' | 'reservedBytes'> {
  const memory: NvidiaMemory | undefined = instance === null ? gpu.fb_memory_usage : instance.fb_memory_usage;
  return {
    totalBytes: bytesOf(memory?.total),
    usedBytes: bytesOf(memory?.used),
    reservedBytes: bytesOf(memory?.reserved),
  };
}

/** The first chosen instance's profile; without one, what the first chosen GPU says of its mode. */
function migOf(places: readonly Found[]): GpuSnapshot['mig'] {
  const instance = places.find((place) => place.instance !== null);
  if (instance !== undefined) return instance.profile ?? 'enabled';
  const mode = places[0]?.gpu.mig_mode?.current_mig;
  if (mode === 'Enabled') return 'enabled';
  return mode === 'Disabled' ? 'disabled' : null;
}

/** A version as it is, null for `N/A` and for "Requested functionality has been deprecated". */
function versionOf(text: string | undefined): string | null {
  return text !== undefined && /^\d[\w.+-]{0,63}$/.test(text) ? text : null;
}

/** Null where the document does not tell: `N/A`, or no such element. */
function processesOf({ gpu, instance }: Found): GpuProcess[] | null {
  const { processes } = gpu;
  if (processes === undefined) return null;
  if (typeof processes === 'string') return processes === '' || processes === 'None' ? [] : null;
  const rows = processes.process_info.filter((row) => instance === null || isOn(row, instance));
  // The daemon computes nothing by itself; to leave it out by its name would let a service hide behind that name.
  return oneEach(rows).map((process) => (isMpsServer(process.name) ? { ...process, computes: false } : process));
}

function isMpsServer(name: string): boolean {
  return name.split(' ')[0]?.split('/').at(-1) === MPS_SERVER;
}

function isOn(row: NvidiaProcess, instance: NvidiaInstance): boolean {
  if (row.gpu_instance_id !== instance.gpu_instance_id) return false;
  const [rowId, instanceId] = [row.compute_instance_id, instance.compute_instance_id];
  return !isNumber(rowId) || !isNumber(instanceId) || rowId === instanceId;
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d+$/.test(text);
}

/**
 * One entry a process. Its rows on the same GPU or instance, once as C and once as G, tell the same memory: the larger
 * counts. On several instances, where the whole split GPU was chosen, it holds the sum. A row that does not tell makes
 * the whole unknown.
 */
function oneEach(rows: readonly NvidiaProcess[]): GpuProcess[] {
  const places = new Map<string, GpuProcess>();
  for (const row of rows) {
    const process: GpuProcess = {
      pid: Number(row.pid),
      name: boundedName(row.process_name ?? ''),
      usedBytes: bytesOf(row.used_memory),
      computes: computes(row.type),
    };
    merge(places, `${row.pid} ${row.gpu_instance_id ?? ''} ${row.compute_instance_id ?? ''}`, process, Math.max);
  }
  const processes = new Map<string, GpuProcess>();
  for (const process of places.values()) merge(processes, String(process.pid), process, (a, b) => a + b);
  return [...processes.values()];
}

function merge(
  into: Map<string, GpuProcess>,
  key: string,
  process: GpuProcess,
  together: (a: number, b: number) => number,
): void {
  const known = into.get(key);
  if (known === undefined) {
    into.set(key, process);
    return;
  }
  const isTold = known.usedBytes !== null && process.usedBytes !== null;
  known.usedBytes = isTold ? together(known.usedBytes ?? 0, process.usedBytes ?? 0) : null;
  known.computes ||= process.computes;
}

/** `C`, `C+G`, `M+C`. One of no known type counts as computing: it is not said to be only a desktop's. */
function computes(type: string | undefined): boolean {
  return type !== 'G' && type !== 'M+G';
}
