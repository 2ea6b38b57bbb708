/** Allocators that replace libc's malloc, by the names of their libraries. */
const KNOWN = /(jemalloc|tcmalloc|mimalloc|hoard|snmalloc).*\.so/;

/** Longest text of `/proc/<pid>/maps` that is looked at, in characters: some 60,000 mappings. */
const LIMIT = 8 * 1024 * 1024;

/**
 * The file name of an allocator that a process has mapped instead of libc's; null where it maps none that is known.
 * One that is linked in statically cannot be told from outside: it is simply the program.
 * @param maps text of `/proc/<pid>/maps`; hostile
 */
export function allocatorOf(maps: string): string | null {
  return fileNames(maps).find((name) => KNOWN.test(name)) ?? null;
}

/** Names of the files that a process maps, without folders, each once: its program comes first, then what it loads. */
export function fileNames(maps: string): string[] {
  const names = maps
    .slice(0, LIMIT)
    .split('\n')
    .map((line) => line.match(/ \/(?:.*\/)?([^/]{1,100}?)(?: \(deleted\))?$/)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
