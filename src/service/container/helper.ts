import { helperName } from '../cleanup/clean-up.js';
import { tryDocker } from '../engine/docker.js';
import { type Descriptors, HEAD_BYTES, MAX_DESCRIPTORS } from '../process/descriptors.js';
import { commandText, family, type ListedProcess, parseStat } from '../process/host-processes.js';
import type { Environment, ServiceProcess } from '../service.js';

/** Stands between the parts of an answer: no text that /proc gives holds it. */
const MARK = '\u0001';

/** Helpers are told from the service by their mount namespace, which is the one that `sh` itself has. */
const LIST = `me=$(readlink /proc/self/ns/mnt)
for p in /proc/[0-9]*; do
  [ "$(readlink "$p/ns/mnt" 2>/dev/null)" = "$me" ] && continue
  s=$(cat "$p/stat" 2>/dev/null) || continue
  printf '\\001%s\\n' "$s"; cat "$p/cmdline" 2>/dev/null
done`;

/**
 * A container of the service's own image in the service's pid namespace: reads there what is out of this user's reach
 * or on another machine. Made when it is first needed. Where the image has no shell there is none: all answers null.
 */
export class Helper {
  #started: Promise<boolean> | null = null;
  readonly #name: string;

  constructor(
    service: string,
    /** Id of the image: by a name another could be meant by now. */
    private readonly imageId: string,
    /** Arguments of docker. */
    private readonly labels: readonly string[],
    private readonly env: Environment,
    /** Whose pid namespace it joins, where that is no container of the service's name. */
    private readonly container: string = service,
  ) {
    this.#name = helperName(service);
  }

  /** The processes of the service; null where they cannot be listed. */
  async processes(): Promise<ServiceProcess[] | null> {
    const parts = await this.#ask(LIST);
    return parts === null ? null : withoutVisitors(parts.map(parseListed).filter((process) => process !== null));
  }

  /** Text of `/proc/<pid>/<file>` of each. */
  async procFiles(pids: readonly number[], file: string): Promise<(string | null)[]> {
    return this.#texts(pids.map((pid) => `/proc/${pid}/${file}`));
  }

  /** What each has open. Those with a longer table of descriptors are not read. */
  async descriptors(pids: readonly number[]): Promise<(Descriptors | null)[]> {
    const parts = await this.#ask(pids.map((pid) => descriptorsScript(`/proc/${pid}`)).join('\n'));
    return pids.map((_, index) => parseDescriptors(parts?.[index] ?? ''));
  }

  /** The first bytes of the program of each, letters and digits as they are. */
  async programHeads(pids: readonly number[]): Promise<(string | null)[]> {
    const read = (pid: number): string => `head -c ${HEAD_BYTES} "/proc/${pid}/exe" 2>/dev/null | tr -c 'A-Za-z0-9' .`;
    const parts = await this.#ask(pids.map((pid) => `printf '\\001'; ${read(pid)}`).join('\n'));
    return pids.map((_, index) => parts?.[index] || null);
  }

  /** The service's own view of its cgroup, by its root directory; v2, else v1. */
  async cgroupFiles(names: readonly string[]): Promise<(string | null)[]> {
    const root = '/proc/1/root/sys/fs/cgroup';
    const script = `d=${root}; [ -e $d/memory/memory.stat ] && d=$d/memory`;
    // The root of the whole hierarchy (a container without a cgroup namespace) has no limit: that is not the service.
    return this.#texts(
      names.map((name) => `$d/${name}`),
      `${script}; [ -e $d/memory.max ] || [ -e $d/memory.limit_in_bytes ] || exit 1`,
    );
  }

  async #texts(paths: readonly string[], before = ':'): Promise<(string | null)[]> {
    const script = paths.map((path) => `printf '\\001'; cat "${path}" 2>/dev/null`).join('\n');
    const parts = await this.#ask(`${before}\n${script}\ntrue`);
    return paths.map((_, index) => parts?.[index] || null);
  }

  /** What the script prints after each mark; null where it cannot be run. */
  async #ask(script: string): Promise<string[] | null> {
    this.#started ??= this.#start();
    if (!(await this.#started)) return null;
    const { code, stdout } = await tryDocker(['exec', this.#name, 'sh', '-c', script], this.env);
    return code === 0 ? stdout.split(MARK).slice(1) : null;
  }

  /**
   * SYS_PTRACE: the kernel asks for it to read another user's smaps_rollup, and to follow /proc/1/root. All that runs in it
   * is the image's own, so it gets nothing else that the service might not have.
   */
  async #start(): Promise<boolean> {
    const { code } = await tryDocker(
      [
        ...['run', '--detach', '--pull', 'never', '--name', this.#name, ...this.labels],
        ...['--pid', `container:${this.container}`, '--network', 'none', '--user', '0', '--read-only'],
        ...['--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE', '--cap-add', 'DAC_OVERRIDE'],
        ...['--security-opt', 'no-new-privileges', '--memory', '256m', '--pids-limit', '64'],
        ...['--no-healthcheck', '--entrypoint', 'sh', this.imageId, '-c', 'while :; do sleep 3600; done'],
      ],
      this.env,
    );
    return code === 0;
  }
}

/**
 * Without what the engine has started into the container (health checks, `docker exec`), and its descendants: their
 * parent is outside the namespace, where the kernel says 0, as that of the first process is.
 */
function withoutVisitors(all: readonly Listed[]): ServiceProcess[] {
  const visitors = all.filter(({ pid, parent }) => parent === 0 && pid !== 1).map(({ pid }) => pid);
  const gone = new Set(family(all, visitors).map(({ pid }) => pid));
  const own = all.filter(({ pid }) => !gone.has(pid));
  return own.map(({ pid, parent, command }) => ({ pid, hostPid: null, parentPid: parent, command }));
}

/** Prints how many descriptors there are, how many links of them can be read, and how many are sockets; or nothing. */
const descriptorsScript = (folder: string): string => `printf '\\001'
n=$(grep '^FDSize:' ${folder}/status 2>/dev/null | tr -cd 0-9); l=
[ "\${n:-${MAX_DESCRIPTORS + 1}}" -le ${MAX_DESCRIPTORS} ] && l=$(ls -l ${folder}/fd 2>/dev/null)
[ -n "$l" ] && for kind in '^l' ' -> ' ' -> socket:\\[[0-9]*\\]$'; do echo "$l" | grep -c -e "$kind"; done
true`;

/** Links that are listed and may not be read are no sockets that are known. */
function parseDescriptors(part: string): Descriptors | null {
  const [, fds = '', links = '', sockets = ''] = part.match(/^(\d{1,9})\n(\d{1,9})\n(\d{1,9})\n$/) ?? [];
  if (fds === '') return null;
  return { fds: Number(fds), sockets: links === fds ? Number(sockets) : null };
}

interface Listed extends ListedProcess {
  command: string;
}

/** A line of /proc/<pid>/stat, then its command line. */
function parseListed(part: string): Listed | null {
  const end = part.indexOf('\n');
  const stat = part.slice(0, end);
  const found = parseStat(Number(stat.split(' ')[0]), stat);
  if (found === null || !Number.isSafeInteger(found.pid)) return null;
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  const command = commandText(part.slice(end + 1), name);
  return { ...found, command };
}
