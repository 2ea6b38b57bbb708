/**
 * Readings of `/proc/<pid>/smaps_rollup` and `/proc/<pid>/status`, from their text. Pure; sizes in bytes.
 * A field that is absent or odd is null, never 0: kernels before 5.3 have no Pss_Anon in smaps_rollup (it came with
 * "mm: smaps: split PSS into components", see Documentation/ABI/testing/procfs-smaps_rollup).
 */

interface SmapsRollup {
  pssAnon: number | null;
  pssShmem: number | null;
  pssFile: number | null;
  swapPss: number | null;
  anonHugePages: number | null;
}

/** Anonymous and shared memory of a process, each shared page divided by its sharers, from `smaps_rollup`. */
export function parseSmapsRollup(text: string): SmapsRollup {
  return {
    pssAnon: kibField(text, 'Pss_Anon'),
    pssShmem: kibField(text, 'Pss_Shmem'),
    pssFile: kibField(text, 'Pss_File'),
    swapPss: kibField(text, 'SwapPss'),
    anonHugePages: kibField(text, 'AnonHugePages'),
  };
}

/**
 * `process/resident` of the contract: Pss_Anon + Pss_Shmem + SwapPss, in bytes. File pages are left out: they are
 * page cache, which the kernel takes back. Null where the text is missing or lacks one of the three.
 */
export function residentBytes(smapsRollup: string | null): number | null {
  if (smapsRollup === null) return null;
  const { pssAnon, pssShmem, swapPss } = parseSmapsRollup(smapsRollup);
  return pssAnon === null || pssShmem === null || swapPss === null ? null : pssAnon + pssShmem + swapPss;
}

interface ProcStatus {
  rssAnon: number | null;
  rssShmem: number | null;
  swap: number | null;
  threads: number | null;
  /** The process's pid in each nested namespace, outermost first; empty where the kernel does not say. */
  nsPids: number[];
}

export function parseStatus(text: string): ProcStatus {
  const pids = text.match(/^NSpid:((?:[ \t]+\d{1,10})+)[ \t]*$/m)?.[1];
  return {
    rssAnon: kibField(text, 'RssAnon'),
    rssShmem: kibField(text, 'RssShmem'),
    swap: kibField(text, 'VmSwap'),
    threads: wholeNumber(text.match(/^Threads:[ \t]+(\d{1,16})[ \t]*$/m)?.[1]),
    nsPids: pids === undefined ? [] : pids.trim().split(/\s+/).map(Number),
  };
}

/** A `Name:  123 kB` line in bytes. */
function kibField(text: string, name: string): number | null {
  const kib = wholeNumber(text.match(new RegExp(`^${name}:[ \\t]+(\\d{1,16}) kB[ \\t]*$`, 'm'))?.[1]);
  return kib === null ? null : wholeNumber(String(kib * 1024));
}

function wholeNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
