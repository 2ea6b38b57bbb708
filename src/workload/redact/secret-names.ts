/** What is secret, or not recorded, by its name. */

/** Set by each connection, by proxies, or by tracing: not part of the request itself. */
const NOT_RECORDED =
  /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-envoy-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-datadog-.*|sentry-trace|x-vercel-.*|fly-.*|sec-websocket-.*)$/;
const COOKIES = /^(set-)?cookie2?$/;
/** At least as strict as the check when a workload is read. */
const CREDENTIAL_HEADER =
  /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|subscription[-_]?key|access[-_]?key|(?<!idempotency[-_])key|auth|token|secret|passw(or)?d|credentials?|signature|jwt)([-_]|$)/;

/** Says how the body is to be read: changed, it would no longer fit. */
const STRUCTURE =
  /^(content-(type|encoding|disposition|language|range|digest|md5)|accept(-.*)?|inference-header-content-length|range|digest)$/;

/** `structure`: never changed. */
type HeaderKind = 'plain' | 'credential' | 'structure' | 'cookie' | 'not-recorded';

/**
 * @param name in lower case
 * @param additions names of headers
 * @param fields names of fields, which are secret in headers too
 */
export function headerKind(name: string, additions: readonly string[], fields: readonly string[]): HeaderKind {
  if (NOT_RECORDED.test(name)) return 'not-recorded';
  if (COOKIES.test(name)) return 'cookie';
  if (CREDENTIAL_HEADER.test(name) || additions.includes(name) || isSecretHeader(name, fields)) return 'credential';
  return STRUCTURE.test(name) ? 'structure' : 'plain';
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

/** Whatever stands before them: `db_password`, `stripeSecretKey`, `X-Acme-Client-Secret`. */
const SECRET_ENDINGS = new Set(
  (
    'password passwd passphrase clientsecret appsecret sharedsecret apikey accesskey secretkey secretaccesskey privatekey ' +
    'signingkey encryptionkey accesstoken refreshtoken authtoken bearertoken sessiontoken securitytoken bottoken apitoken ' +
    'connectionstring githubtoken gitlabtoken slacktoken hftoken credentials'
  ).split(' '),
);

export function isSecretField(name: string, additions: readonly string[]): boolean {
  return isAmong(SECRET_FIELDS, name, additions) || hasSecretEnding(name);
}

/** Headers have the names of fields, most with `x-` before them. A session id is what requests are routed by. */
function isSecretHeader(name: string, fields: readonly string[]): boolean {
  const bare = name.replace(/^x-/, '');
  return !/session-?id$/.test(bare) && isSecretField(bare, fields);
}

function hasSecretEnding(name: string): boolean {
  const words = wordsOf(name);
  return words.some((_, from) => words.length - from <= 3 && SECRET_ENDINGS.has(words.slice(from).join('')));
}

/** In lower case: `stripeSecret_key` has three. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 100)
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Fields whose values name something or say where it is: ids, names, files, URLs, digests. They look random and are no
 * secrets; only what has the shape of a credential is one.
 */
const PUBLIC_WORDS = new Set(
  (
    'id ids uuid guid ulid name names model models lora loras adapter checkpoint ckpt vae file files filename path url urls ' +
    'uri href src link image images digest hash sha sha1 sha256 sha512 md5 checksum etag integrity commit revision rev ' +
    'version fingerprint signature sequence smiles asset cid nonce traceparent format type role'
  ).split(' '),
);

export function isPublicField(name: string): boolean {
  return PUBLIC_WORDS.has(wordsOf(name).at(-1) ?? '');
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
