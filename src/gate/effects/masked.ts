import type { Workload } from '../../workload/format/workload.js';
import type { GateConfig } from '../config/config.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Values that nothing shows: the workload's secrets, and those among the variables of the service and of the door. The
 * service may have the door's: a command has them all, and `--env NAME` and a compose file hand them on.
 * @param around the door's variables
 */
export function maskedOf(config: GateConfig, workload: Workload, around: Variables): string[] {
  return [
    ...workload.secrets.map((name) => around[name] ?? ''),
    ...secretsIn(around),
    ...secretsIn(config.service.env),
  ];
}

/** What variables call secret, and the passwords of URLs in any of them. */
export function secretsIn(variables: Variables): string[] {
  const all = Object.entries(variables);
  const named = all.filter(([name]) => CALLED_SECRET.test(name)).map(([, value]) => value ?? '');
  const passwords = all.flatMap(([, value]) => urlPasswords(value ?? ''));
  return [...named, ...passwords].filter((value) => !IS_SETTING.test(value));
}

/** Passwords of the URLs in a text, as they are written and as they are meant. */
export function urlPasswords(text: string): string[] {
  const plain = [...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]+)@/g)].map(([, password = '']) => password);
  const written = [...plain, ...unescapedPasswords(text)];
  return [...new Set(written.flatMap((password) => [password, decoded(password)]))];
}

/** Those that hold a raw "/", "?" or "#", and end at the "@". One expression for it would take a hostile text's time. */
function unescapedPasswords(text: string): string[] {
  const before = text.split(/\s/).flatMap((word) => word.split('@').slice(0, -1));
  return before.flatMap((piece) => {
    // A number is a port, and what follows it a path.
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

/** MAX_TOKENS and TOKENIZERS_PARALLELISM are none. */
const CALLED_SECRET = /TOKEN(?!S|IZ)|SECRET|PASSW|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;
/** Of HF_HUB_DISABLE_IMPLICIT_TOKEN=1: without it, no figure of a report would keep its ones. */
const IS_SETTING = /^(\d{0,5}|.|true|false|yes|no|on|off|auto|none)$/i;
