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
  for (const line of maps.slice(0, LIMIT).split('\n')) {
    const name = line.match(/\/([^/]{1,100})$/)?.[1];
    if (name !== undefined && KNOWN.test(name)) return name;
  }
  return null;
}
