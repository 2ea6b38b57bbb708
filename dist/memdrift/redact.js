import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

;// CONCATENATED MODULE: external "./workload.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_workload_js_namespaceObject = x({ ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.visit) });
;// CONCATENATED MODULE: ./lib/parts/redact.js

// lib/workload/redact/entropy.js
/** Random strings: keys of unlisted services, distinguished from words, paths, digests and data by their characters. */
/** Shorter strings are mostly identifiers; a key of 20 characters in base 62 has 119 bits. */
const MIN_LENGTH = 20;
/** Longer strings are data: an image, audio, a tensor. */
const MAX_LENGTH = 512;
/**
* Bits per character (Shannon). A random text of n characters of base 62 has close to log2 n of them, 3.9 at n = 20;
* identifiers made of words have less than 3.6 (`__tests__/workload/redact/redactor.test.ts` measures both).
*/
const MIN_BITS = 3.5;
/** Largest share of characters in words or numbers; a string with more is a name made of words. */
const MAX_WORD_SHARE = .5;
const RUN = /[A-Za-z0-9+/_=.~-]{20,}/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
/** Digests are hexadecimal, and so are some keys: these words before one make it a key. */
const KEY_WORD_BEFORE = /(?:key|token|secret|passw|auth|credential|wandb|datadog|signature)[^\n]{0,30}$/i;
/** Words; between separators also short ones and numbers: `Meta-Llama-3.1-70B-AWQ`. */
const WORDS = /[A-Z]?[a-z]{4,}|[A-Z]{4,}(?![a-z])|(?<![A-Za-z])(?:[A-Z]?[a-z]{2,3}|[A-Z]{2,3})(?![A-Za-z])|(?<![A-Za-z0-9])\d{1,8}[A-Z]?(?![A-Za-z0-9])/g;
const DATA_URL = /data:[\w.+/-]{0,100}(?:;[\w=-]{0,40}){0,4};base64,$/;
/** Random strings in a text: offsets of the first character and after the last. */
function randomStrings(text) {
	const found = [];
	for (const match of text.matchAll(RUN)) {
		const start = match.index;
		const before = text.slice(Math.max(0, start - 160), start);
		for (const [from, to] of piecesOf(match[0])) {
			if (DATA_URL.test(before)) continue;
			for (const [left, right] of randomIn(match[0].slice(from, to), from === 0 ? before : match[0].slice(0, from))) found.push([start + from + left, start + from + right]);
		}
	}
	return found;
}
/** The run itself, or else its random parts between slashes, which occur in base64 and separate paths. */
function randomIn(run, before) {
	if (run.length > MAX_LENGTH) return [];
	if (isRandom(run, before)) return [[0, run.length]];
	let start = 0;
	return run.split("/").flatMap((part) => {
		const from = start;
		start += part.length + 1;
		return part.length >= MIN_LENGTH && part.length < run.length && isRandom(part, before + run.slice(0, from)) ? [[from, from + part.length]] : [];
	});
}
/** Splits a run at sentences and assignments (`key=value`, `a.b.c`), not within the alphabet of base64. */
function piecesOf(run) {
	const pieces = [];
	let start = 0;
	for (const cut of run.matchAll(/[.~]|=(?=[^=])/g)) {
		pieces.push([start, cut.index]);
		start = cut.index + 1;
	}
	pieces.push([start, run.length]);
	return pieces.filter(([from, to]) => to - from >= MIN_LENGTH);
}
function isRandom(run, before) {
	if (UUID.test(run)) return false;
	if (HEX.test(run)) return run.length >= 32 && KEY_WORD_BEFORE.test(before);
	const kinds = [
		/[a-z]/,
		/[A-Z]/,
		/\d/
	].filter((kind) => kind.test(run)).length;
	if (kinds < 2) return false;
	if (kinds === 2 && !(/\d/.test(run) ? run.length >= 28 : caseChanges(run) >= run.length / 3)) return false;
	return bitsOf(run) >= MIN_BITS && wordShare(run) <= MAX_WORD_SHARE;
}
function caseChanges(run) {
	return run.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
}
function bitsOf(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	return [...counts.values()].reduce((sum, n) => sum - n / text.length * Math.log2(n / text.length), 0);
}
/** Share of characters in words, capitalised words and numbers of up to eight digits. */
function wordShare(run) {
	const words = run.match(WORDS) ?? [];
	const separators = run.match(/[_/.-]/g)?.length ?? 0;
	return words.join("").length / Math.max(1, run.length - separators);
}
// lib/workload/redact/patterns.js
/**
* Shapes of credentials, from the issuers' documentation. Each is linear in the length of the text: no nested
* repetition, and every repetition is bounded or cannot match the start of what it follows.
*/
const CREDENTIALS = [
	/\bsk-[A-Za-z0-9_-]{8,}/g,
	/\b(?:[srp]k_(?:live|test)_|whsec_)[A-Za-z0-9]{8,}/g,
	/\b(?:hf_|api_|gsk_|r8_|nvapi-|pplx-|xai-|fw_)[A-Za-z0-9_-]{16,}/g,
	/\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{16,}|gl(?:pat|ptt|dt|rt|cbt|soat)-[\w-]{16,})/g,
	/\bxox[a-z]-[A-Za-z0-9-]{8,}/g,
	/\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
	/\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g,
	/\bAIza[\w-]{20,}/g,
	/\bya29\.[\w-]{16,}/g,
	/\bGOCSPX-[\w-]{16,}/g,
	/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g,
	/\bSG\.[\w-]{16,}\.[\w-]{16,}/g,
	/\bkey-[0-9a-f]{32}\b/g,
	/\b(?:SK|AC)[0-9a-f]{32}\b/g,
	/\bnpm_[A-Za-z0-9]{16,}/g,
	/\bpypi-[A-Za-z0-9_-]{16,}/g,
	/\brubygems_[0-9a-f]{16,}/g,
	/\bdckr_(?:pat|oat)_[\w-]{16,}/g,
	/\bcio[A-Za-z0-9]{32}\b/g,
	/\bdo[opr]_v1_[0-9a-f]{16,}/g,
	/\bdapi[0-9a-f]{32}/g,
	/\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}/g,
	/\b(?:EAAA|sq0[a-z]{3}-)[\w-]{16,}/g,
	/\b(?:lin_api_|ntn_|secret_|figd_|dp\.pt\.|hvs\.|hvb\.|glc_|glsa_|sntrys_|phc_|phx_|sbp_)[\w-]{16,}/g,
	/\b\d{8,10}:AA[\w-]{32,35}\b/g,
	/\b[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,40}/g,
	/\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[A-Za-z0-9+/=%&_-]{16,}/g,
	/-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,-]{0,20000}/g,
	/\b[Bb]earer\s{1,4}[A-Za-z0-9+/=._~-]{16,}/g,
	/\b[Bb]asic\s{1,4}(?=[A-Za-z0-9+/]{0,400}[0-9+/=])[A-Za-z0-9+/]{12,400}={0,2}/g
];
/** A value after its name: `password=...`, `"api_key": "..."` in a text, `AWS_SECRET_ACCESS_KEY=...`. */
const NAMED = /(?:api[_-]?key|apikey|access[_-]?key|secret[_-]?key|account[_-]?key|auth[_-]?token|access[_-]?token|refresh[_-]?token|client[_-]?secret|private[_-]?key|passwd|password|passphrase|(?<=[_-])token|(?<=[_-])secret|(?<=[_-])pwd)["']?\s{0,3}(?::=|=>|[=:])\s{0,3}["'`]?(?=[^\s"'`,;&<>{}()[\]$]{6})([^\s"'`,;&<>{}()[\]$]{6,400})/gi;
/** The password in a URL. */
const IN_URL = /:\/\/[^\s:/@"']{0,100}:([^\s/@"']{3,200})(?=@)/g;
/** A value after its name in prose: `my password is hunter22!`. */
const SPOKEN = /\b(?:password|passphrase|api key|access key|secret key|token)\s{1,2}(?:is|was|:)\s{1,2}["'`]?([^\s"'`,;]{6,200})/gi;
/** Any of {@link CREDENTIALS}, in one pass: most texts have none. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join("|"));
// lib/workload/redact/secret-names.js
/** What is secret, or not recorded, by its name. */
/** Set by each connection, by proxies, or by tracing: not part of the request itself. */
const NOT_RECORDED = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-envoy-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-datadog-.*|sentry-trace|x-vercel-.*|fly-.*)$/;
const COOKIES = /^(set-)?cookie2?$/;
/** At least as strict as the check when a workload is read. */
const CREDENTIAL_HEADER = /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|subscription[-_]?key|access[-_]?key|(?<!idempotency[-_])key|auth|token|secret|passw(or)?d|credentials?|signature|jwt)([-_]|$)/;
/** @param name in lower case */
function headerKind(name, additions) {
	if (NOT_RECORDED.test(name)) return "not-recorded";
	if (COOKIES.test(name)) return "cookie";
	return CREDENTIAL_HEADER.test(name) || additions.includes(name) ? "credential" : "plain";
}
/** Fields and query keys, without case and separators; `max_tokens` and the like are not among them. */
const SECRET_FIELDS = new Set("password passwd pwd passphrase secret clientsecret appsecret sharedsecret token apitoken accesstoken refreshtoken idtoken authtoken bearertoken sessiontoken securitytoken bottoken usertoken apikey apikeyid openaiapikey xapikey accesskey accesskeyid secretkey secretaccesskey awssecretaccesskey awsaccesskeyid awssessiontoken encryptionkey signingkey privatekey privatekeyid sshkey authorization proxyauthorization auth credentials credential connectionstring databaseurl webhookurl cookie setcookie sessionid csrftoken creditcard creditcardnumber cardnumber cvv cvc securitycode ssn socialsecuritynumber pin otp totp mfacode hfstoken hftoken huggingfacetoken".split(" "));
const SECRET_QUERY = /* @__PURE__ */ new Set([...SECRET_FIELDS, ..."key sig signature xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential se code".split(" ")]);
function isSecretField(name, additions) {
	return isAmong(SECRET_FIELDS, name, additions);
}
function isSecretQuery(name, additions) {
	return isAmong(SECRET_QUERY, name, additions);
}
function isAmong(names, name, additions) {
	const bare = bareName(name);
	return names.has(bare) || additions.some((addition) => bareName(addition) === bare);
}
function bareName(name) {
	return name.slice(0, 100).toLowerCase().replace(/[^a-z0-9]/g, "");
}
// lib/workload/redact/redact-text.js
/** Replaces a secret, with the same length, so that the service allocates the same memory. */
function filler(bytes) {
	return bytes < 10 ? "*".repeat(bytes) : "[REDACTED]".padEnd(bytes, "*");
}
/** Shorter strings match no pattern; most strings of a body are keys, roles and numbers. */
const SHORTEST_SECRET = 10;
/** Redacts any text. */
function redactText(text, rules) {
	const ranges = merged(secretsIn(text, rules));
	return {
		text: replaced(text, ranges),
		hits: ranges.length,
		fields: []
	};
}
/** Redacts binary data, one character per byte: only shapes of credentials, because all of it looks random. */
function redactBytes(text, rules) {
	const ranges = merged([...CREDENTIALS, ...rules.patterns].flatMap((pattern) => matchesOf(text, pattern)));
	return {
		text: replaced(text, ranges),
		hits: ranges.length,
		fields: []
	};
}
/**
* Redacts JSON: its strings, each by the name of its field and by its content; everything between them stays the same,
* to the byte. Keys are checked too, because maps may be keyed by a token.
*/
function redactJson(text, rules) {
	const ranges = [];
	const fields = /* @__PURE__ */ new Set();
	let field = null;
	const within = (start, length, decoded) => {
		const place = placesIn(text.slice(start + 1, start + length - 1), decoded);
		for (const [from, to] of secretsIn(decoded, rules)) ranges.push([start + 1 + place(from), start + 1 + place(to)]);
	};
	(0,external_workload_js_namespaceObject.visit)(text, {
		onObjectBegin: () => {
			field = null;
		},
		onArrayBegin: () => void 0,
		onArrayEnd: () => {
			field = null;
		},
		onObjectProperty: (name, offset, length) => {
			within(offset, length, name);
			field = isSecretField(name, rules.fields) ? name : null;
		},
		onLiteralValue: (value, offset, length) => {
			const isText = typeof value === "string";
			if (field !== null && (isText ? value !== "" : typeof value === "number")) {
				fields.add(field.slice(0, 60));
				ranges.push(isText ? [offset + 1, offset + length - 1] : [offset, offset + length]);
			} else if (isText) within(offset, length, value);
		}
	});
	const all = merged(ranges);
	return {
		text: replaced(text, all),
		hits: all.length,
		fields: [...fields]
	};
}
/** Maps an index in a string's value to its index in the JSON text, which is larger after escapes. */
function placesIn(raw, decoded) {
	if (raw.length === decoded.length) return (index) => index;
	const places = [];
	for (const unit of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\.|./gs)) places.push(unit.index);
	places.push(raw.length);
	return (index) => places[index] ?? raw.length;
}
function secretsIn(text, rules) {
	const own = rules.patterns.flatMap((pattern) => matchesOf(text, pattern));
	if (text.length < SHORTEST_SECRET) return own;
	return [
		...own,
		...ANY_CREDENTIAL.test(text) ? CREDENTIALS.flatMap((pattern) => matchesOf(text, pattern)) : [],
		...groupsOf(text, IN_URL),
		...groupsOf(text, NAMED),
		...groupsOf(text, SPOKEN).filter(([start, end]) => isNoWord(text.slice(start, end))),
		...randomStrings(text)
	];
}
function matchesOf(text, pattern) {
	return [...text.matchAll(pattern)].filter(([all]) => all !== "").map((match) => [match.index, match.index + match[0].length]);
}
/** Only the first group: the name before it stays. */
function groupsOf(text, pattern) {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const value = match[1] ?? "";
		const end = match.index + match[0].length;
		return value === "" || isPlaceholder(value) ? [] : [[end - value.length, end]];
	});
}
/** Placeholders for secrets in documentation: `your_key`, `xxxx`, `os.environ["KEY"]`, `None`. */
function isPlaceholder(value) {
	return /^[x*.#_-]+$/i.test(value) || /^<|^\$|^%|^(your|my|the|some|an?|insert|example|changeme|os|process|env|none|null|true|false|string|str|required|optional|undefined|self|config|settings)\b|^your|^my_/i.test(value);
}
function isNoWord(value) {
	return /\d|[^\w\s.,!?-]/.test(value);
}
/** Sorted, with touching ranges joined. */
function merged(ranges) {
	const joined = [];
	for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const last = joined.at(-1);
		if (last !== void 0 && start <= last[1]) last[1] = Math.max(last[1], end);
		else joined.push([start, end]);
	}
	return joined;
}
function replaced(text, ranges) {
	let from = 0;
	const parts = [];
	for (const [start, end] of ranges) {
		const secret = text.slice(start, end);
		const bytes = Buffer.byteLength(secret, "utf8");
		parts.push(text.slice(from, start), /^-?[\d.eE+-]+$/.test(secret) && isNumberAt(text, start, end) ? digits(bytes) : filler(bytes));
		from = end;
	}
	parts.push(text.slice(from));
	return parts.join("");
}
/** Whether this is a JSON number, not digits within a string: those have a quote or more digits beside them. */
function isNumberAt(text, start, end) {
	return /[\s:,[]/.test(text[start - 1] ?? "") && /[\s,}\]]/.test(text[end] ?? "");
}
/** A number with as many digits. */
function digits(count) {
	return "1".repeat(count);
}
// lib/workload/redact/redactor.js
/** Version of the rules, for the header of a workload. */
const RULESET = "memdrift-1";
/**
* Redacts requests, always and before anything is written. Header values become references
* (`Bearer ${secret:AUTHORIZATION}`), so that the workload can be replayed; in bodies and paths a filler of the same
* length replaces them.
* @throws SyntaxError for a pattern that is no regular expression
*/
function createRedactor(additions = {}) {
	return new RequestRedactor(additions);
}
var RequestRedactor = class {
	#headers;
	#rules;
	#secrets = /* @__PURE__ */ new Set();
	#seen = {
		headers: /* @__PURE__ */ new Set(),
		queries: /* @__PURE__ */ new Set(),
		fields: /* @__PURE__ */ new Set()
	};
	#bodyHits = 0;
	#cookies = 0;
	constructor({ headers = [], fields = [], patterns = [] }) {
		this.#headers = headers.map((name) => name.toLowerCase());
		this.#rules = {
			fields,
			patterns: patterns.map((pattern) => new RegExp(pattern, "g"))
		};
	}
	request(line) {
		const { headers, ...rest } = line;
		const kept = headers === void 0 ? void 0 : this.#requestHeaders(headers);
		return {
			...rest,
			path: this.#path(line.path),
			...kept === void 0 ? {} : { headers: kept },
			...this.#body(line, headers ?? {})
		};
	}
	report() {
		const sorted = (names) => [...names].sort();
		return {
			ruleset: RULESET,
			headers: sorted(this.#seen.headers),
			queries: sorted(this.#seen.queries),
			fields: sorted(this.#seen.fields),
			bodyHits: this.#bodyHits,
			cookies: this.#cookies,
			secrets: sorted(this.#secrets)
		};
	}
	#requestHeaders(headers) {
		const kept = [];
		for (const [given, value] of Object.entries(headers)) {
			const name = given.toLowerCase();
			const kind = headerKind(name, this.#headers);
			if (kind === "cookie") this.#cookies += 1;
			if (kind === "cookie" || kind === "not-recorded") continue;
			kept.push([name, kind === "credential" || (0,external_workload_js_namespaceObject.looksLikeCredential)(value) ? this.#reference(name, value) : this.#value(value)]);
		}
		return Object.fromEntries(kept);
	}
	/** Replaced, not a reference: a replay does not need the identifier, and would have to supply a secret. */
	#value(value) {
		const { text, hits } = redactText(value, this.#rules);
		this.#bodyHits += hits;
		return text;
	}
	/** The scheme stays: `Bearer ${secret:AUTHORIZATION}`. References and empty values are unchanged. */
	#reference(name, value) {
		if (value.trim() === "" || REFERENCE.test(value)) return value;
		this.#seen.headers.add(name);
		const scheme = /^\s*(bearer|basic|token|key|api-?key|negotiate)\s+(?=\S)/i.exec(value)?.[0].trim();
		const secret = secretName(name);
		this.#secrets.add(secret);
		const reference = `\${secret:${secret}}`;
		return scheme === void 0 ? reference : `${scheme} ${reference}`;
	}
	#path(path) {
		const at = path.indexOf("?");
		const route = at === -1 ? path : path.slice(0, at);
		const pairs = (at === -1 ? "" : path.slice(at + 1)).split("&").map((pair) => {
			const [name = "", ...value] = pair.split("=");
			if (value.length === 0 || value.join("=") === "" || !isSecretQuery(decoded(name), this.#rules.fields)) return pair;
			this.#seen.queries.add(decoded(name).slice(0, 60));
			this.#bodyHits += 1;
			return `${name}=${inPath(value.join("=").length)}`;
		});
		return route.split("/").map((segment) => this.#segment(segment)).join("/") + (at === -1 ? "" : `?${pairs.map((pair) => this.#segment(pair)).join("&")}`);
	}
	/** The same filler, without the characters that a path may not hold. */
	#segment(segment) {
		const { text, hits } = redactText(segment, this.#rules);
		this.#bodyHits += hits;
		return hits === 0 ? segment : text.replaceAll("[REDACTED]", "REDACTED--").replaceAll("*", "-");
	}
	#body(line, headers) {
		if (line.body_text !== void 0) return { body_text: this.#text(line.body_text, headers) };
		if (line.body !== void 0) {
			const json = JSON.stringify(line.body);
			const redacted = this.#counted(redactJson(json, this.#rules));
			return redacted === json ? {} : { body: JSON.parse(redacted) };
		}
		if (line.body_b64 === void 0) return {};
		const bytes = Buffer.from(line.body_b64, "base64");
		const redacted = this.#counted(redactBytes(bytes.toString("latin1"), this.#rules));
		return { body_b64: Buffer.from(redacted, "latin1").toString("base64") };
	}
	#text(text, headers) {
		const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
		if (/x-www-form-urlencoded/i.test(type)) return this.#path(`/?${text}`).slice(2);
		if (/^\s*[[{"]/.test(text)) return this.#counted(redactJson(text, this.#rules), text);
		return this.#counted(redactText(text, this.#rules));
	}
	/** @param original set where the text may be broken JSON: the part after the break is redacted as text */
	#counted(redacted, original) {
		this.#bodyHits += redacted.hits;
		for (const field of redacted.fields) this.#seen.fields.add(field);
		if (original === void 0 || isJson(original)) return redacted.text;
		const further = redactText(redacted.text, this.#rules);
		this.#bodyHits += further.hits;
		return further.text;
	}
};
const REFERENCE = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function inPath(length) {
	return filler(length).replace("[REDACTED]", "REDACTED--").replaceAll("*", "-");
}
/** `x-api-key` becomes `X_API_KEY`: one name per header, so that a replay needs one value. */
function secretName(header) {
	return header.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^(?=\d)|^$/, "_");
}


var __webpack_exports__createRedactor = __webpack_exports__.l;
export { __webpack_exports__createRedactor as createRedactor };
