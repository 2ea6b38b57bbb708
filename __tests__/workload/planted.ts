/**
 * Secrets of many shapes, none of which was ever valid: put together when the tests run, so that nobody's scanner takes
 * this file for a leak.
 */

/** A fixed pseudo-random text of an alphabet. */
export function random(length: number, seed: number, alphabet = LETTERS): string {
  let state = (seed * 2654435761 + 1013904223) >>> 0 || 1;
  return Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return alphabet[(state >>> 0) % alphabet.length];
  }).join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HEX = '0123456789abcdef';
const BASE64 = `${LETTERS}+/`;

export interface Planted {
  name: string;
  secret: string;
}

const made = (name: string, ...parts: string[]): Planted => ({ name, secret: parts.join('') });

/** Recognised by themselves, anywhere in a text. */
export const SHAPED: readonly Planted[] = [
  made('OpenAI', 's', 'k-', random(48, 1)),
  made('OpenAI project', 's', 'k-proj-', random(64, 2)),
  made('Anthropic', 's', 'k-ant-api03-', random(80, 3)),
  made('Hugging Face', 'h', 'f_', random(34, 4)),
  made('GitHub', 'g', 'hp_', random(36, 5)),
  made('GitHub fine-grained', 'github', '_pat_', random(60, 6)),
  made('GitLab', 'gl', 'pat-', random(20, 7)),
  made('Slack', 'xo', 'xb-', random(12, 8, '0123456789'), '-', random(24, 9)),
  made('Slack webhook', 'hooks.slack', '.com/services/', random(9, 10), '/', random(24, 11)),
  made('AWS key id', 'AK', 'IA', random(16, 12, UPPER)),
  made('AWS secret', random(40, 13, BASE64)),
  made('Google API', 'AI', 'za', random(35, 14)),
  made('Google OAuth', 'ya', '29.', random(60, 15)),
  made('Google client secret', 'GOC', 'SPX-', random(28, 16)),
  made('JWT', 'ey', 'J', random(20, 17), '.ey', 'J', random(40, 18), '.', random(43, 19)),
  made('Stripe', 's', 'k_live_', random(24, 20)),
  made('Stripe webhook', 'wh', 'sec_', random(32, 21)),
  made('SendGrid', 'S', 'G.', random(22, 22), '.', random(43, 23)),
  made('Mailgun', 'ke', 'y-', random(32, 24, HEX)),
  made('Twilio', 'S', 'K', random(32, 25, HEX)),
  made('npm', 'np', 'm_', random(36, 26)),
  made('PyPI', 'py', 'pi-AgEIcHlwaS5vcmc', random(60, 27)),
  made('Docker Hub', 'dc', 'kr_pat_', random(27, 28)),
  made('DigitalOcean', 'do', 'p_v1_', random(64, 29, HEX)),
  made('Databricks', 'da', 'pi', random(32, 30, HEX)),
  made('Groq', 'gs', 'k_', random(52, 31)),
  made('Replicate', 'r', '8_', random(37, 32)),
  made('NVIDIA', 'nv', 'api-', random(64, 33)),
  made('Shopify', 'sh', 'pat_', random(32, 34, HEX)),
  made('Vault', 'hv', 's.', random(90, 35)),
  made('Grafana', 'gl', 'c_', random(60, 36)),
  made('Notion', 'nt', 'n_', random(46, 37)),
  made('Azure storage', 'Account', 'Key=', random(86, 38, BASE64), '=='),
  made(
    'private key',
    '-----BEGIN ',
    'PRIVATE KEY-----\n',
    random(200, 39, BASE64),
    '\n',
    random(200, 40, BASE64),
    '\n-----END ',
  ),
  made('unknown service, base 62', random(32, 41)),
  made('unknown service, base 64', random(44, 42, BASE64)),
  made('Telegram', random(10, 43, '123456789'), ':A', 'A', random(33, 44)),
];

/** Secret by what stands before them, in a text. */
export const NAMED: readonly (Planted & { text(secret: string): string })[] = [
  { ...made('W&B', random(40, 50, HEX)), text: (secret) => `WANDB_API_KEY=${secret}` },
  {
    ...made('password of a database', 'tr0ub4dor', '-zeta'),
    text: (secret) => `postgres://app:${secret}@db.internal:5432/x`,
  },
  { ...made('a password in words', 'correct', 'Horse9!'), text: (secret) => `my password is ${secret} and it fails` },
  { ...made('a password in code', 'hunter', '22x!'), text: (secret) => `db.connect(user="a", password="${secret}")` },
  { ...made('a bearer in a text', random(24, 51)), text: (secret) => `curl -H "Authorization: Bearer ${secret}"` },
  { ...made('a secret in YAML', 'winter', 'iscoming7'), text: (secret) => `client_secret: ${secret}` },
  { ...made('hexadecimal beside its name', random(32, 52, HEX)), text: (secret) => `datadog api key ${secret}` },
];
