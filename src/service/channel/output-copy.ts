import { OUT_INSIDE } from '../container/create-args.js';
import { dockersReason } from '../engine/docker.js';
import { piped } from '../engine/piped.js';
import { type Environment, ServiceError } from '../service.js';
import { readArchive } from './output-archive.js';
import { ProbeOutput } from './probe-output.js';

/** As any other docker command. */
const PATIENCE_MS = 60_000;

/**
 * The probe's files in a container, read by `docker cp`: where the engine does not see our directory, or this user may
 * not read what another has written there. Slower than a mount by a docker command a call, the same otherwise.
 */
export class OutputCopy {
  readonly #output = new ProbeOutput();

  constructor(
    private readonly container: string,
    private readonly signal: AbortSignal,
    private readonly env: Environment,
  ) {}

  /** @throws ServiceError where a bound is reached or the copy fails; the signal's reason */
  async read(): Promise<Map<string, string>> {
    let texts = new Map<string, string>();
    const args = ['cp', `${this.container}:${OUT_INSIDE}`, '-'];
    const limits = { signal: this.signal, timeoutMs: PATIENCE_MS, env: this.env };
    const { code, stderr } = await piped('docker', args, limits, async (archive) => {
      texts = await readArchive(archive, this.#output);
    }).catch((cause) => {
      if (this.signal.aborted || cause instanceof ServiceError) throw cause;
      throw failed((cause as Error).message, cause);
    });
    if (code !== 0) throw failed(dockersReason({ code, stdout: '', stderr }));
    return texts;
  }
}

function failed(why: string, cause?: unknown): ServiceError {
  return new ServiceError(`the probe's files cannot be copied from the container: ${why}`, {}, { cause });
}
