import type { Runtime } from '../../series/runtime.js';
import { fileNames } from './allocator.js';

/** Programs by the name of their file, and the libraries by which a launcher under another name is recognised. */
const PROGRAMS: readonly [Runtime | null, RegExp][] = [
  ['python', /^(python|pypy)[\d.]*$/],
  ['node', /^node(js)?[\d.]*$/],
  ['java', /^java$/],
  ['dotnet', /^dotnet$/],
  // Managed by collectors of their own, of which nothing is known here.
  [null, /^(ruby|php|perl|bun|deno|beam\.smp|lua(jit)?|julia|mono|R)[\d.-]*$/],
];
const LIBRARIES: readonly [Runtime, RegExp][] = [
  ['java', /^libjvm\.so/],
  ['dotnet', /^lib(coreclr|clrjit)\.so/],
  ['node', /^libnode\.so/],
  ['python', /^libpython[\d.]+\w*\.so/],
];

/**
 * The note that Go's linker puts at the head of a program (cmd/link/internal/ld/elf.go, ELFNOTEGO: name "Go", type 4),
 * every byte but letters and digits shown as a point. Its heap has no fixed address any more (Go 1.26).
 */
const GO_NOTE = /\.{4}.\.{3}\.{4}Go\.\./;

/**
 * What runs a process; null where nothing of it can be read, or it is a runtime that is not known here.
 * @param maps text of `/proc/<pid>/maps`; hostile
 * @param head of its program file, see `Reach.programHeads`; hostile
 */
export function runtimeOf(maps: string | null, head: string | null): Runtime | null {
  const names = fileNames(maps ?? '');
  const [program] = names;
  const known = PROGRAMS.find(([, pattern]) => program !== undefined && pattern.test(program));
  if (known !== undefined) return known[0];
  const library = LIBRARIES.find(([, pattern]) => names.some((name) => pattern.test(name)));
  if (library !== undefined) return library[0];
  if (head !== null && GO_NOTE.test(head)) return 'go';
  return program === undefined || head === null ? null : 'native';
}
