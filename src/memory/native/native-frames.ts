/** A frame of native code, as strace prints it: `/lib/libc.so.6(__mmap+0x13) [0x1019b3]`. */
export interface NativeFrame {
  library: string;
  /** Null where the library has no symbol there. */
  function: string | null;
  /** In the library, as debuggers count. */
  address: number;
}

const FRAME = /^(.+?)\((.*)\) \[0x([0-9a-f]+)\]$/;
const OFFSET = /\+0x[0-9a-f]+$/;
/** What maps memory for others: C's and C++'s library, allocators, and what calls C from Python. */
const CARRIERS =
  /^(libc|libc-[\d.]+|ld-linux[\w-]*|ld-musl[\w-]*|libpthread|libstdc\+\+|libgcc_s|libjemalloc|libtcmalloc\w*|libmimalloc\w*|libffi|_ctypes\S*)(\.so[\d.]*|[-.].*\.so)?$/;
const CHARACTERS = 256;

/** Null where it is no frame. */
export function frameOf(text: string): NativeFrame | null {
  const [, library, name, address] = FRAME.exec(text) ?? [];
  if (library === undefined || address === undefined) return null;
  const called = cut((name ?? '').replace(OFFSET, ''));
  return { library: cut(library), function: called === '' ? null : called, address: Number.parseInt(address, 16) };
}

/** The frame that is told: the newest outside of what maps memory for others; null where there is none. */
export function toldFrame(stack: readonly string[]): NativeFrame | null {
  const frames = stack.map(frameOf).filter((frame) => frame !== null);
  return frames.find(({ library }) => !CARRIERS.test(baseName(library))) ?? frames[0] ?? null;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `libfoo.so(keep)`, for a list of frames. */
export function frameText({ library, function: name, address }: NativeFrame): string {
  return `${baseName(library)}(${name ?? `0x${address.toString(16)}`})`;
}

function cut(text: string): string {
  return text.replace(/\p{C}/gu, ' ').slice(0, CHARACTERS);
}
