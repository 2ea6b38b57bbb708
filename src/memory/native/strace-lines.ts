/** Memory that a call maps, unmaps or moves, and by which thread; addresses and sizes in bytes. */
export type MappingCall = { thread: number; stack: string[] } & (
  | { kind: 'map'; start: number; bytes: number; reserved: boolean }
  | { kind: 'unmap'; start: number; bytes: number }
  | { kind: 'move'; from: number; fromBytes: number; start: number; bytes: number }
  /** A thread begins, of the same process or of one of its own. */
  | { kind: 'begin'; child: number; isThread: boolean }
);

/** Longer stacks are cut: the frame that is told is near the call. */
const FRAMES = 32;
const LINE_CHARACTERS = 4096;
/** Threads whose call is not over yet. */
const UNFINISHED = 4096;
const CALL = /^(?:\[pid +)?(\d+)\]? +(\w+)\((.*)\) += (0x[0-9a-f]+|-?\d+)/;
const BEGUN = /^(?:\[pid +)?(\d+)\]? +(\w+)\((.*?),? *<unfinished \.\.\.>$/;
const RESUMED = /^(?:\[pid +)?(\d+)\]? +<\.\.\. (\w+) resumed>,? ?(.*)$/;

/** Takes the output of `strace -f -k` line by line: a call, then a line for each frame of its stack, each with a `>`. */
export class StraceLines {
  readonly #begun = new Map<string, string>();
  #call: MappingCall | null = null;

  constructor(private readonly take: (call: MappingCall) => void) {}

  line(text: string): void {
    if (text.length > LINE_CHARACTERS) return;
    if (text.startsWith(' > ')) {
      if (this.#call !== null && this.#call.stack.length < FRAMES) this.#call.stack.push(text.slice(3));
      return;
    }
    this.end();
    const begun = BEGUN.exec(text);
    if (begun !== null) {
      if (this.#begun.size < UNFINISHED) this.#begun.set(begun[1] ?? '', `${begun[2]}(${begun[3]}`);
      return;
    }
    const resumed = RESUMED.exec(text);
    if (resumed === null) {
      this.#call = callOf(text);
      return;
    }
    const [, pid = '', , rest = ''] = resumed;
    const head = this.#begun.get(pid);
    this.#begun.delete(pid);
    const comma = rest.startsWith(')') ? '' : ', ';
    this.#call = head === undefined ? null : callOf(`${pid} ${head}${comma}${rest}`);
  }

  /** The last call has no more frames. */
  end(): void {
    if (this.#call !== null) this.take(this.#call);
    this.#call = null;
  }
}

/** Null where it failed, or is of no use. */
function callOf(text: string): MappingCall | null {
  const [, thread, name, words = '', told = ''] = CALL.exec(text) ?? [];
  const result = Number(told);
  const [first = '', second = '', third = ''] = words.split(',').map((word) => word.trim());
  if (name === undefined || !(result >= 0)) return null;
  const by = { thread: Number(thread), stack: [] };
  switch (name) {
    case 'mmap':
    case 'mmap2':
      return sound({ ...by, kind: 'map', start: result, bytes: Number(second), reserved: third === 'PROT_NONE' });
    case 'munmap':
      return sound({ ...by, kind: 'unmap', start: Number(first), bytes: Number(second) });
    case 'mremap': {
      const from = { from: Number(first), fromBytes: Number(second) };
      return sound({ ...by, kind: 'move', ...from, start: result, bytes: Number(third) });
    }
    default:
      // clone, clone3, fork, vfork
      return { ...by, kind: 'begin', child: result, isThread: words.includes('CLONE_THREAD') };
  }
}

function sound(call: Exclude<MappingCall, { kind: 'begin' }>): MappingCall | null {
  return Number.isSafeInteger(call.start) && Number.isSafeInteger(call.bytes) && call.bytes > 0 ? call : null;
}
