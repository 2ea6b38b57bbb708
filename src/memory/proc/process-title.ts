/** Longest title, in characters: as much as tells processes of one service apart. */
const LONGEST = 60;

/** Children that Python's multiprocessing starts by a line of code, by the module in it. */
const MULTIPROCESSING: readonly [RegExp, string][] = [
  [/multiprocessing\.resource_tracker/, 'resource tracker'],
  [/multiprocessing\.forkserver/, 'multiprocessing fork server'],
  [/multiprocessing\.spawn|spawn_main/, 'multiprocessing child'],
];

/**
 * What a process is called: the title that it gave itself (setproctitle: `VLLM::Worker`, `gunicorn: worker [app]`), or
 * its program, or the script that an interpreter runs (`server.py`, `node server.js`). The service writes it: it is one
 * line of visible characters here, and still hostile to a renderer.
 * @param command line with spaces between its words
 */
export function titleOf(command: string): string {
  const line = command
    .slice(0, 4096)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  const title = ownTitle(line) ?? programTitle(line.split(' '));
  return [...title].slice(0, LONGEST).join('');
}

/** A name with `::`, or one with a colon after it, is no path of a program. */
function ownTitle(line: string): string | null {
  return /^[^\s/]+::/.test(line) || /^[\w.+-]+: /.test(line) ? line : null;
}

function programTitle([program = '', ...words]: readonly string[]): string {
  const name = baseName(program);
  if (/^(python|pypy)[\d.]*$/.test(name)) return pythonTitle(name, words);
  if (/^(node|nodejs|bun|deno|ruby|perl|php)[\d.]*$/.test(name)) return withScript(name, words);
  if (name === 'java')
    return withScript(name, words[words.indexOf('-jar') + 1]?.endsWith('.jar') ? [jarOf(words)] : []);
  return name === 'dotnet' ? withScript(name, words) : name;
}

function pythonTitle(name: string, words: readonly string[]): string {
  const at = words.findIndex((word) => !word.startsWith('-') || word === '-m' || word === '-c');
  const [first = '', second = ''] = words.slice(Math.max(at, 0));
  if (first === '-m') return second;
  if (first === '-c') return MULTIPROCESSING.find(([code]) => code.test(words.join(' ')))?.[1] ?? `${name} -c`;
  if (at === -1) return name;
  return baseName(first) === '__main__.py' ? baseName(first.replace(/\/__main__\.py$/, '')) : baseName(first);
}

function withScript(name: string, words: readonly string[]): string {
  const script = words.find((word) => !word.startsWith('-'));
  return script === undefined ? name : `${name} ${baseName(script)}`;
}

const jarOf = (words: readonly string[]): string => words[words.indexOf('-jar') + 1] ?? '';

/** The last part of a path; the path itself where that is empty. */
const baseName = (path: string): string => path.replace(/^.*\/(?=.)/, '');
