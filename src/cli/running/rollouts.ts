import { judgeSoFar, type SoFar, verdictOf } from '../../prometheus/soak.js';
import type { Verdict } from '../../series/verdicts.js';
import type { Clock } from '../../time/clock.js';
import { type Deployment, document } from './judge-prometheus.js';

/** What a controller is told of a rollout. */
export interface VerdictDocument {
  format: 'memdrift.verdict';
  version: 1;
  rollout: string;
  /** `inconclusive` while it goes on. */
  verdict: Verdict;
  /** The verdict stands. */
  decided: boolean;
  reason: string;
  pods: { pod: string; verdict: string; reason: string }[];
  /** When the window began, ISO 8601; scrapes judged so far. */
  started: string;
  samples: number;
}

interface Rollout {
  startS: number;
  told: VerdictDocument | null;
  /** When that was judged; a newer scrape may say more. */
  judgedS: number;
  judging: Promise<VerdictDocument> | null;
}

/** Rollouts whose windows are kept: the oldest is forgotten. */
const MOST = 100;

/**
 * The windows of rollouts. One begins when its name is first asked for, so that asking often errs no more than asking once:
 * all answers are looks at the same slices. A verdict that was decided stands.
 */
export class Rollouts {
  readonly #known = new Map<string, Rollout>();

  constructor(
    private readonly deployment: Deployment,
    private readonly clock: Clock,
  ) {}

  /** @throws UsageError where the selectors mean the same pod */
  async verdict(name: string): Promise<VerdictDocument> {
    const rollout = this.#rollout(name);
    const { told } = rollout;
    const isNew = told !== null && (told.decided || this.#nowS() - rollout.judgedS < this.deployment.stepS);
    if (isNew) return told;
    // Several may ask at once.
    rollout.judging ??= this.#judge(name, rollout).finally(() => {
      rollout.judging = null;
    });
    return rollout.judging;
  }

  async #judge(name: string, rollout: Rollout): Promise<VerdictDocument> {
    const { ask, soakFrom, config } = this.deployment;
    const nowS = this.#nowS();
    const soFar = await judgeSoFar(ask, soakFrom(rollout.startS), nowS);
    const common = {
      format: 'memdrift.verdict',
      version: 1,
      rollout: name,
      started: new Date(rollout.startS * 1000).toISOString(),
    } as const;
    rollout.told = { ...common, ...told(soFar, config.name) };
    rollout.judgedS = nowS;
    return rollout.told;
  }

  /** A name without a revision is that of its newest one. */
  #rollout(name: string): Rollout {
    const revision = [...this.#known.keys()].findLast((key) => key.startsWith(`${name}:`));
    const known = this.#known.get(revision ?? name);
    if (known !== undefined) return known;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest);
    const begun = { startS: this.#nowS(), told: null, judgedS: 0, judging: null };
    this.#known.set(name, begun);
    return begun;
  }

  #nowS(): number {
    return this.clock.wall().getTime() / 1000;
  }
}

type Told = Pick<VerdictDocument, 'verdict' | 'decided' | 'reason' | 'pods' | 'samples'>;

function told(soFar: SoFar | null, name: string): Told {
  if (soFar === null) {
    return { verdict: 'inconclusive', decided: false, reason: 'The window has just begun.', pods: [], samples: 0 };
  }
  const { pods, decided, samples } = soFar;
  const { reason, pods: each } = document(pods, name);
  const lines = each.map(({ pod, verdict, reason: why }) => ({ pod, verdict, reason: why }));
  // A verdict may be taken back as long as it is not decided.
  return { verdict: decided ? verdictOf(pods) : 'inconclusive', decided, reason, pods: lines, samples };
}
