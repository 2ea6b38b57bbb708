/**
 * Which GPU a chosen id is, or which instance of a GPU that is split (MIG).
 *
 * Ids of instances are of two forms: `MIG-GPU-<uuid>/<GPU instance>/<compute instance>` (drivers before 470) says all;
 * `MIG-<uuid>` says nothing. The documents of `nvidia-smi -q -x` have no id for instances in the versions that could
 * be seen (510, 535, 550), so that form is looked up in `nvidia-smi -L`, by the instance's number on its GPU: `Device 1`
 * there, `<index>1</index>` here. That both are the same number is what consumers of both rely on; it could not be
 * checked here, where there is no GPU. Numbers that are not unique identify nothing.
 */

/** A chosen GPU or instance, found or to be found in a document. */
export type Chosen = { id: string; kind: 'gpu' } | ChosenInstance;

export type ChosenInstance = { id: string; listed: ListedInstance | null } & (
  | { kind: 'placed'; gpu: string; gpuInstance: string; computeInstance: string }
  | { kind: 'listed' }
);

/** A line `  MIG 1g.10gb Device 0: (UUID: MIG-...)` below its GPU's. */
export interface ListedInstance {
  uuid: string;
  /** `1g.10gb`. */
  profile: string;
  gpu: string;
  /** On its GPU. */
  index: string;
}

const LINES = 4096;

/** The instances that `nvidia-smi -L` lists; none from any other text. */
export function parseInstances(text: string): ListedInstance[] {
  const found: ListedInstance[] = [];
  let gpu: string | null = null;
  for (const line of text.split('\n', LINES)) {
    gpu = line.match(/^GPU \d{1,4}: .{1,200}\(UUID: (GPU-[\w-]{1,64})\)/)?.[1] ?? (/^\s/.test(line) ? gpu : null);
    const instance = line.match(/^\s+MIG (\S{1,40})\s+Device\s+(\d{1,4}): \(UUID: (MIG-[\w/-]{1,100})\)/);
    const [, profile, index, uuid] = instance ?? [];
    if (gpu === null || profile === undefined || index === undefined || uuid === undefined) continue;
    found.push({ uuid, profile, gpu, index: String(Number(index)) });
  }
  return found;
}

/** What each chosen id names. */
export function resolve(ids: readonly string[], listed: readonly ListedInstance[]): Chosen[] {
  return [...new Set(ids)].map((id) => {
    if (!id.startsWith('MIG-')) return { id, kind: 'gpu' };
    const line = listed.find(({ uuid }) => uuid === id) ?? null;
    const [, gpu, gpuInstance, computeInstance] = id.match(/^MIG-(GPU-[\w-]+)\/(\d+)\/(\d+)$/) ?? [];
    if (gpu !== undefined && gpuInstance !== undefined && computeInstance !== undefined) {
      return { id, kind: 'placed', listed: line, gpu, gpuInstance, computeInstance };
    }
    return { id, kind: 'listed', listed: line };
  });
}
