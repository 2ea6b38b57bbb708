import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import type { ServiceProcess } from '../../../service/service.js';
import { askSocket } from '../ask-socket.js';
import { identify, type ProcessIdentity, type ProcessTmp, type Refusal, refusalOf } from '../process-tmp.js';
import type { RuntimeContext } from '../runtime-reader.js';

/** HotSpot's answer to the longest command, the class histogram, is 100 bytes a class: this is 80,000 classes. */
const MAX_BYTES = 8 << 20;
const SIGQUIT_BIT = 1n << 2n;
/** How long the JVM may take to open its socket, ms: HotSpot's own tool waits as long. */
const OPENING_MS = 10_000;

/** What one command printed, or why it did not. */
export type Printed = { text: string } | { refusal: Refusal };

/**
 * A client of HotSpot's attach protocol, version 1, which every JDK from 8 on understands (attachListener_posix.cpp,
 * VirtualMachineImpl.java). The listener is there from the start (-XX:+StartAttachListener, -Xrs), or is started by a file
 * `.attach_pid<pid>` and SIGQUIT: the only file that is ever made on the service's side, and only where none has that name.
 */
export class Attachment {
  /** @param process pid and hostPid of `tmp.owner` */
  constructor(
    private readonly tmp: ProcessTmp,
    private readonly process: ServiceProcess,
    private readonly context: Pick<RuntimeContext, 'member' | 'now' | 'sleep'>,
  ) {}

  /** Has the JVM listen. Null where it does. */
  async listen(): Promise<Refusal | null> {
    if (await this.#listens()) return null;
    const maps = (await this.context.member.reach.procFiles([this.process], 'maps'))[0] ?? '';
    // OpenJ9 writes a dump of itself at SIGQUIT.
    if (!maps.includes('/libjvm.so') || maps.includes('/libj9vm')) return 'no-way';
    const name = `${this.tmp.path}/.attach_pid${this.process.pid}`;
    const flags = constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW | constants.O_WRONLY;
    // Somebody else's file of that name, such as one that another tool left, is as good where the JVM takes it.
    const made = await open(name, flags, 0o600).catch((error) => (error.code === 'EEXIST' ? null : refusalOf(error)));
    if (typeof made === 'string') return made;
    try {
      await made?.close();
      return (await quit(this.tmp.owner)) ?? ((await this.#opens()) ? null : 'no-answer');
    } finally {
      if (made !== null) await unlink(name).catch(() => {}); // gone already
    }
  }

  /** What a command of jcmd prints. */
  command(words: string, ms: number): Promise<Printed> {
    return this.#ask(['jcmd', words, '', ''], ms);
  }

  /**
   * Runs the `agentmain` of a jar, which stays loaded.
   * @param jar in the `/tmp` of the process
   * @returns whether it ran to its end
   */
  async runAgent(jar: string, words: string, ms: number): Promise<boolean> {
    const printed = await this.#ask(['load', 'instrument', 'false', `/tmp/${jar}=${words}`], ms);
    // JDK 8 prints the number alone.
    return 'text' in printed && /^(return code: )?0\s*$/.test(printed.text);
  }

  async #ask(words: readonly string[], ms: number): Promise<Printed> {
    const request = Buffer.from(['1', ...words, ''].join('\0'), 'latin1');
    const ask = (address: string): ReturnType<typeof askSocket> =>
      askSocket(address, request, { bytes: MAX_BYTES, ms });
    const told = await this.tmp.socket(this.#socketName, ask);
    if (told === null) return { refusal: 'no-answer' };
    // Whoever is neither its own user nor root is sent away without a word (SO_PEERCRED).
    if ('failed' in told) return { refusal: WHY[told.failed] };
    const text = told.answer.toString('latin1');
    return text.startsWith('0\n') ? { text: text.slice(2) } : { refusal: 'no-answer' };
  }

  get #socketName(): string {
    return `.java_pid${this.process.pid}`;
  }

  async #listens(): Promise<boolean> {
    return (await this.tmp.socket(this.#socketName, async () => true)) ?? false;
  }

  async #opens(): Promise<boolean> {
    const deadline = this.context.now() + OPENING_MS;
    while (!(await this.#listens())) {
      if (this.context.now() > deadline) return false;
      await this.context.sleep(10);
    }
    return true;
  }
}

const WHY = { refused: 'no-rights', late: 'too-slow', endless: 'no-answer', broken: 'no-answer' } as const;

/** Sends SIGQUIT, which ends a process that does not catch it: looked at last of all. Null where it was sent. */
async function quit(owner: ProcessIdentity): Promise<Refusal | null> {
  const now = await identify(owner.hostPid);
  if (now?.startTicks !== owner.startTicks || now.uid !== owner.uid) return 'no-answer';
  if ((now.caught & SIGQUIT_BIT) === 0n) return 'would-kill';
  try {
    process.kill(owner.hostPid, 'SIGQUIT');
    return null;
  } catch (error) {
    return refusalOf(error as NodeJS.ErrnoException);
  }
}
