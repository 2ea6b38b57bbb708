import type { Workload } from '../workload/workload.js';
import type { GateConfig } from './config.js';
import type { GatePorts } from './ports.js';

/**
 * Values that no recording shows: the workload's secrets, the door's, and what the service's variables call secret; a
 * command has those of the door's environment, too.
 */
export function maskedOf(config: GateConfig, workload: Workload, ports: GatePorts): string[] {
  const inherited = config.service.command === undefined ? {} : ports.secrets;
  const named = Object.entries({ ...inherited, ...config.service.env }).filter(([name]) => CALLED_SECRET.test(name));
  return [
    ...workload.secrets.map((name) => ports.secrets[name] ?? ''),
    ...(ports.masked ?? []),
    ...named.map(([, value]) => value ?? '').filter((value) => !IS_SETTING.test(value)),
  ].filter((value) => value !== '');
}

/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
