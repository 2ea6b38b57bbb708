/** A workload holds only the names of secrets, in header values, as `${secret:NAME}`; sending fills in the values. */

const REFERENCE = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** The start of a reference, well-formed or not. */
export const REFERENCE_START = '${secret:';

/** Names of headers that carry a credential: their values must be references. */
const CREDENTIAL_NAME =
  /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api[-_]?key|access[-_]?key|auth|token|secret|password|passwd|credentials?)$/i;
/** Text allowed beside a reference in such a header: the scheme, or the name of a cookie. */
const SCHEME = /^\s*((bearer|basic|token|key|api-?key|negotiate)\s*|[\w.-]{1,40}=\s*)?$/i;

/** Values that are credentials in any header: OpenAI, Hugging Face, GitHub, GitLab, Slack, AWS, Google, JWT, PEM. */
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

/** A secret of the workload is missing, as in a fork's pull request, or cannot be sent. */
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

/** True for a malformed reference, e.g. `${secret:MY KEY}`. */
export function hasBrokenReference(value: string): boolean {
  return value.replace(REFERENCE, '').includes(REFERENCE_START);
}

/** True where a header holds a credential itself instead of a reference. */
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
 * Checks that every secret has a value that a header can carry.
 * @throws MissingSecretError naming all that are missing or empty (a fork gets its secrets as empty strings)
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

/** Without the newline that `echo` and secret stores append. */
function givenValue(name: string, secrets: Readonly<Record<string, string | undefined>>): string {
  return (Object.hasOwn(secrets, name) ? (secrets[name] ?? '') : '').trim();
}
