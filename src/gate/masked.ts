import type { Workload } from '../workload/workload.js';
import type { GateConfig } from './config.js';
import type { GatePorts } from './ports.js';

/**
 * Values that no recording shows: the workload's secrets, the door's, what the variables of the service and of the door
 * call secret, and the passwords of URLs in any of them. The service may have the door's: a command has them all, and
 * `--env NAME` and a compose file hand them on.
 */
export function maskedOf(config: GateConfig, workload: Workload, ports: GatePorts): string[] {
  const variables = [...Object.entries(ports.secrets), ...Object.entries(config.service.env)];
  const named = variables.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? '');
  const passwords = variables.flatMap(([, value]) => urlPasswords(value ?? ''));
  return [
    ...workload.secrets.map((name) => ports.secrets[name] ?? ''),
    ...(ports.masked ?? []),
    ...[...named, ...passwords].filter((value) => !IS_SETTING.test(value)),
  ].filter((value) => value !== '');
}

/** Passwords of the URLs in a text, as they are written and as they are meant. */
export function urlPasswords(text: string): string[] {
  return [...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].flatMap(([, written = '']) => [
    written,
    decoded(written),
  ]);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
