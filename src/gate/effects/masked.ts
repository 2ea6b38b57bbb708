import type { Workload } from '../../workload/format/workload.js';
import type { GateConfig } from '../config/config.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Values that no output may show: the workload's secrets, and secrets among the variables of the service and of the
 * entry point. The service may have the entry point's variables: a command inherits them all, `--env NAME` and a
 * compose file pass them on.
 * @param around variables of the entry point
 */
export function valuesToMask(config: GateConfig, workload: Workload, around: Variables): string[] {
  return [
    ...workload.secrets.map((name) => around[name] ?? ''),
    ...secretsIn(around),
    ...secretsIn(config.service.env),
  ];
}

/** Values of variables with a secret's name, and passwords of URLs in any variable. */
export function secretsIn(variables: Variables): string[] {
  const all = Object.entries(variables);
  const named = all.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? '');
  const passwords = all.flatMap(([, value]) => urlPasswords(value ?? ''));
  return [...named, ...passwords].filter((value) => !IS_SETTING.test(value));
}

/** Passwords of the URLs in a text, as written and decoded. */
export function urlPasswords(text: string): string[] {
  const plain = [...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].map(([, password = '']) => password);
  const written = [...plain, ...unescapedPasswords(text)];
  return [...new Set(written.flatMap((password) => [password, decoded(password)]))];
}

/** Passwords with a raw "/", "?" or "#", which end at the "@". A single expression would be slow on hostile texts. */
function unescapedPasswords(text: string): string[] {
  const before = text.split(/\s/).flatMap((word) => word.split('@').slice(0, -1));
  return before.flatMap((piece) => {
    // A number is a port, followed by a path.
    const found = /:\/\/[^/?#:]*:(?!\d{1,5}[/?#])/.exec(piece);
    const password = found === null ? '' : piece.slice(found.index + found[0].length);
    return /[/?#]/.test(password) ? [password] : [];
  });
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Not MAX_TOKENS or TOKENIZERS_PARALLELISM. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Settings such as HF_HUB_DISABLE_IMPLICIT_TOKEN=1: masking "1" would break every figure of a report. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
