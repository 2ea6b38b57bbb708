/** Secrets: a workload holds only their names, in header values, as `${secret:NAME}`; values come when sending. */

const REFERENCE = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** Anything that begins like a reference, well-formed or not. */
export const REFERENCE_START = '${secret:';

/** Headers that carry a credential by their name: their values must be references. */
const CREDENTIAL_NAME =
  /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api[-_]?key|access[-_]?key|auth|token|secret|password|passwd|credentials?)$/i;
/** What may stand beside a reference in such a header: the scheme, or a cookie's name. */
const SCHEME = /^\s*((bearer|basic|token|key|api-?key|negotiate)\s*|[\w.-]{1,40}=\s*)?$/i;

/** Values that are credentials wherever they stand: OpenAI, Hugging Face, GitHub, GitLab, Slack, AWS, Google, JWT, PEM. */
const CREDENTIAL_VALUE = [
  /\bsk-[A-Za-z0-9_-]{8,}/,
  /\b(hf|api)_[A-Za-z0-9]{16,}/,
  /\b(gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,})/,
  /\bxox[abeprs]-[A-Za-z0-9-]{8,}/,
  /\b(AKIA|ASIA)[A-Z0-9]{12,}/,
  /\bAIza[\w-]{20,}/,
  /\beyJ[\w-]{6,}\.[\w-]{6,}/,
  /-----BEGIN [A-Z ]+-----/,
  /\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]{6,}/i,
];

/** A secret that the workload refers to is not there, as in a fork's pull request, or cannot be sent. */
export class MissingSecretError extends Error {
  override readonly name = 'MissingSecretError';
  constructor(
    readonly names: readonly string[],
    problem?: string,
  ) {
    super(problem ?? `needs secret ${names.join(', ')}`);
  }
}

/** Names referred to in a header value. */
export function secretNames(value: string): string[] {
  return [...value.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}

/** True where a reference is begun but not well-formed, e.g. `${secret:MY KEY}`. */
export function hasBrokenReference(value: string): boolean {
  return value.replace(REFERENCE, '').includes(REFERENCE_START);
}

/** True where a header holds a credential itself rather than a reference to it. */
export function holdsCredential(name: string, value: string): boolean {
  const rest = value.replace(REFERENCE, '');
  return looksLikeCredential(rest) || (CREDENTIAL_NAME.test(name) && !isScheme(rest, value));
}

/** True where a text contains something shaped like an API key, token or private key. */
export function looksLikeCredential(text: string): boolean {
  return CREDENTIAL_VALUE.some((pattern) => pattern.test(text));
}

/** `Bearer ` beside a reference is a scheme; the same word alone would be the credential itself. */
function isScheme(rest: string, value: string): boolean {
  return rest === '' || (rest !== value && rest.split(/[;,]/).every((part) => SCHEME.test(part)));
}

/**
 * Checks before anything is sent that every secret is given and can stand in a header.
 * @throws MissingSecretError naming all that are missing or empty: a fork gets its secrets as empty strings
 */
export function requireSecrets(names: readonly string[], secrets: Readonly<Record<string, string | undefined>>): void {
  const missing = names.filter((name) => givenValue(name, secrets) === '');
  if (missing.length > 0) throw new MissingSecretError(missing);
  const unusable = names.filter((name) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(givenValue(name, secrets)));
  if (unusable.length > 0) {
    throw new MissingSecretError(unusable, `secret ${unusable.join(', ')} holds a character that no header can carry`);
  }
}

/** The header value to send. */
export function resolveSecrets(value: string, secrets: Readonly<Record<string, string | undefined>>): string {
  return value.replace(REFERENCE, (_, name: string) => givenValue(name, secrets));
}

/** Without the line end that `echo` and secret stores append. */
function givenValue(name: string, secrets: Readonly<Record<string, string | undefined>>): string {
  return (Object.hasOwn(secrets, name) ? (secrets[name] ?? '') : '').trim();
}
