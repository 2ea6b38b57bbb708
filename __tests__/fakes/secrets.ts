import { expect } from 'vitest';

/** Secrets of several shapes by the variables that hold them, and the forms in which a program may print them. */
export const SECRETS: Readonly<Record<string, string>> = {
  API_TOKEN: 'tok/en+w "quotes" \\and ümlaut&more',
  SIGNING_PRIVATE_KEY: [
    '-----BEGIN TEST KEY-----',
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA/+aa',
    'the last line of the key',
    '-----END TEST KEY-----',
  ].join('\n'),
  DATABASE_URL: 'postgres://user:pa%40ss%2Fw0rd-of-db@db.invalid/x',
};

/** What is secret of them. */
const VALUES = ['API_TOKEN', 'SIGNING_PRIVATE_KEY'].map((name) => SECRETS[name] ?? '').concat('pa@ss/w0rd-of-db');

/** Texts that give a secret away. */
function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const url = encodeURIComponent(secret);
  return [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    url,
    url.replaceAll('%20', '+'),
    url.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
    ...secret.split('\n'),
    ...['', 'u', 'us'].flatMap((before) =>
      (['base64', 'base64url'] as const).map((encoding) => Buffer.from(before + secret).toString(encoding)),
    ),
  ];
}

/** Lines that a hostile or careless service prints, each with one form of one secret. */
export const ECHOES: readonly string[] = VALUES.flatMap(formsOf).map((form) => `found <${form}> here`);

/** What no text that leaves may contain. Of base64 the ends also hold what stands beside the secret. */
const TELLING = VALUES.flatMap(formsOf).map((form) => (/^[\w+/=-]{16,}$/.test(form) ? form.slice(4, -4) : form));

/** @param what to call the text where it shows one */
export function expectNoSecret(text: string, what: string): void {
  expect(
    TELLING.filter((form) => text.includes(form)),
    what,
  ).toEqual([]);
}
