/** What is secret, or not recorded, by its name. */

/** Set by each connection, by proxies, or by tracing: not part of the request itself. */
const NOT_RECORDED =
  /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-envoy-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-datadog-.*|sentry-trace|x-vercel-.*|fly-.*)$/;
const COOKIES = /^(set-)?cookie2?$/;
/** At least as strict as the check when a workload is read. */
const CREDENTIAL_HEADER =
  /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|subscription[-_]?key|access[-_]?key|(?<!idempotency[-_])key|auth|token|secret|passw(or)?d|credentials?|signature|jwt)([-_]|$)/;

type HeaderKind = 'plain' | 'credential' | 'cookie' | 'not-recorded';

/** @param name in lower case */
export function headerKind(name: string, additions: readonly string[]): HeaderKind {
  if (NOT_RECORDED.test(name)) return 'not-recorded';
  if (COOKIES.test(name)) return 'cookie';
  return CREDENTIAL_HEADER.test(name) || additions.includes(name) ? 'credential' : 'plain';
}

/** Fields and query keys, without case and separators; `max_tokens` and the like are not among them. */
const SECRET_FIELDS = new Set(
  (
    'password passwd pwd passphrase secret clientsecret appsecret sharedsecret token apitoken accesstoken refreshtoken ' +
    'idtoken authtoken bearertoken sessiontoken securitytoken bottoken usertoken apikey apikeyid openaiapikey xapikey ' +
    'accesskey accesskeyid secretkey secretaccesskey awssecretaccesskey awsaccesskeyid awssessiontoken encryptionkey ' +
    'signingkey privatekey privatekeyid sshkey authorization proxyauthorization auth credentials credential ' +
    'connectionstring databaseurl webhookurl cookie setcookie sessionid csrftoken creditcard creditcardnumber cardnumber ' +
    'cvv cvc securitycode ssn socialsecuritynumber pin otp totp mfacode hfstoken hftoken huggingfacetoken'
  ).split(' '),
);

const SECRET_QUERY = new Set([
  ...SECRET_FIELDS,
  ...'key sig signature xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential se code'.split(
    ' ',
  ),
]);

export function isSecretField(name: string, additions: readonly string[]): boolean {
  return isAmong(SECRET_FIELDS, name, additions);
}

export function isSecretQuery(name: string, additions: readonly string[]): boolean {
  return isAmong(SECRET_QUERY, name, additions);
}

function isAmong(names: ReadonlySet<string>, name: string, additions: readonly string[]): boolean {
  const bare = bareName(name);
  return names.has(bare) || additions.some((addition) => bareName(addition) === bare);
}

function bareName(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
