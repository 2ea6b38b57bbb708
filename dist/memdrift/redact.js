import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
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

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["WrittenJson"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WrittenJson), ["jsonText"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.jsonText), ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.visit) });
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./lib/parts/redact.js




// lib/workload/redact/multipart.js
/** Forms of several parts (RFC 7578): what separates the parts is structure, and what a part holds is judged by its type. */
/** The boundary that a content type names; null where it names none. */
function boundaryOf(contentType) {
	const match = /^\s*multipart\/[^;]*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
	return match?.[1] ?? match?.[2] ?? null;
}
/** Media types whose bytes are data: all of it looks random, and a byte changed would break it. */
function isBinaryType(type) {
	return /^\s*(image\/(?!svg)|audio\/|video\/|font\/|model\/|application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|zstd|wasm|x-npy|x-npz|vnd\.(?!api\+json)[\w.+-]*(?<!\+json|\+xml)|msgpack|x-msgpack|protobuf|x-protobuf))/i.test(type);
}
/**
* The same form with the contents of its parts changed; boundaries and headers of the parts stay. A body that does not
* follow its boundary is one part.
*/
function withParts(bytes, boundary, change) {
	const mark = Buffer.from(`--${boundary}`, "latin1");
	const pieces = [];
	let at = 0;
	for (let start = markAt(bytes, mark, 0); start !== -1;) {
		const after = start + mark.length;
		const next = markAt(bytes, mark, after);
		const headEnd = bytes.indexOf("\r\n\r\n", after);
		const end = next === -1 ? bytes.length : next - 2;
		if (headEnd !== -1 && headEnd + 4 <= end) {
			pieces.push(bytes.subarray(at, headEnd + 4), change(partOf(bytes, after, headEnd, end)));
			at = end;
		}
		start = next;
	}
	return Buffer.concat([...pieces, bytes.subarray(at)]);
}
/** The next boundary at the beginning of a line. */
function markAt(bytes, mark, from) {
	for (let at = bytes.indexOf(mark, from); at !== -1; at = bytes.indexOf(mark, at + 1)) if (at === 0 || bytes[at - 1] === 10 && bytes[at - 2] === 13) return at;
	return -1;
}
function partOf(bytes, start, headEnd, end) {
	const head = bytes.toString("latin1", start, headEnd);
	const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
	return {
		name: /\bname="([^"]{0,200})"/i.exec(disposition)?.[1] ?? "",
		type: /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? "",
		isFile: /\bfilename\*?=/i.test(disposition),
		content: bytes.subarray(headEnd + 4, end)
	};
}
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
const KEY_WORD_BEFORE = /(?:key|token|secret|passw|auth|credential|wandb|datadog|signature)([^\n]{0,30})$/i;
/** What makes it a digest after all: `fix auth in commit ...`. */
const DIGEST_WORD = /commit|sha|md5|digest|hash|checksum|revision|\brev\b|etag|blob|tree|object|merge|parent|@|\//i;
/** Words; between separators also short ones and numbers: `Meta-Llama-3.1-70B-AWQ`. */
const WORDS = /[A-Z]?[a-z]{4,}|[A-Z]{4,}(?![a-z])|(?<![A-Za-z])(?:[A-Z]?[a-z]{2,3}|[A-Z]{2,3})(?![A-Za-z])|(?<![A-Za-z0-9])\d{1,8}[A-Z]?(?![A-Za-z0-9])/g;
const DATA_URL = /data:[\w.+/-]{0,100}(?:;[\w=-]{0,40}){0,4};base64,$/;
/** A URL up to its query or end: hosts and paths are addresses, whatever they look like. */
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s"'<>`]{1,4000}/gi;
/** Ids that APIs give: `call_...`, `chatcmpl-tool-...`, `toolu_...`. */
const API_ID = /^(?:call|toolu|tooluse|srvtoolu|functions|fc|msg|resp|rs|run|thread|asst|step|item|file|vs|batch|req|cmpl|chatcmpl|embd|gen|modelcmpl|ftjob|conv|container|trace|span|prompt)(?:-tool|-call)?[_-]/;
/** What names a file: its extension. */
const EXTENSION = /^\.(?:safetensors|ckpt|pth?|bin|gguf|ggml|onnx|engine|plan|npz|npy|pkl|h5|tflite|mlmodel|png|jpe?g|webp|gif|bmp|svg|tiff?|ico|heic|avif|mp[34]|wav|flac|ogg|opus|m4a|webm|mov|avi|mkv|pdf|docx?|xlsx?|pptx?|csv|tsv|jsonl?|parquet|arrow|ya?ml|toml|txt|md|html?|css|js|mjs|ts|tsx|py|ipynb|rs|go|java|cpp|hpp|sh|zip|gz|tgz|tar|whl|jar|so|dll|exe|dmg|deb|rpm|log|xml|glb|obj|stl|ttf|woff2?|sql|db|lock)\b/i;
/** Digests with their name in base64, and content ids (IPFS). */
const NAMED_DIGEST = /^(?:sha(?:1|224|256|384|512)|md5|blake[23]\w?)[-:_=]|^Qm[1-9A-HJ-NP-Za-km-z]{44}$|^bafy[a-z2-7]{50,}$/i;
/** Random strings in a text: offsets of the first character and after the last. */
function randomStrings(text) {
	const found = [];
	const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length]);
	let address = 0;
	for (const match of text.matchAll(RUN)) {
		const start = match.index;
		while ((addresses[address]?.[1] ?? Number.POSITIVE_INFINITY) <= start) address += 1;
		if ((addresses[address]?.[0] ?? Number.POSITIVE_INFINITY) < start + match[0].length) continue;
		const before = text.slice(Math.max(0, start - 160), start);
		for (const [from, to] of piecesOf(match[0])) {
			if (DATA_URL.test(before) || EXTENSION.test(text.slice(start + to, start + to + 14))) continue;
			for (const [left, right] of randomIn(match[0].slice(from, to), from === 0 ? before : match[0].slice(0, from))) found.push([start + from + left, start + from + right]);
		}
	}
	return found;
}
/** The run itself, or else its random parts between slashes, which occur in base64 and separate paths. */
function randomIn(run, before) {
	if (run.length > MAX_LENGTH || NAMED_DIGEST.test(run)) return [];
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
	if (UUID.test(run) || API_ID.test(run)) return false;
	if (HEX.test(run)) return run.length >= 32 && isKeyAfter(before);
	const kinds = [
		/[a-z]/,
		/[A-Z]/,
		/\d/
	].filter((kind) => kind.test(run)).length;
	if (kinds < 2) return false;
	if (kinds === 2 && !(/\d/.test(run) ? run.length >= 28 : caseChanges(run) >= run.length / 3)) return false;
	return bitsOf(run) >= MIN_BITS && wordShare(run) <= MAX_WORD_SHARE;
}
function isKeyAfter(before) {
	const between = KEY_WORD_BEFORE.exec(before)?.[1];
	return between !== void 0 && !DIGEST_WORD.test(between);
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
	/(?:\b|bot)\d{8,10}:AA[\w-]{32,35}\b/g,
	/\bdiscord(?:app)?\.com\/api\/webhooks\/\d{5,25}\/[\w-]{40,100}/g,
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
/** A token in the place of a user: `https://TOKEN@host`. */
const BEFORE_HOST = /:\/\/([A-Za-z0-9_-]{20,200})(?=@)/g;
/** The signature of a URL that grants access, and other credentials in a query. */
const SIGNED = /[?&;](?:sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature|x-goog-credential|key-pair-id|access_token|token|auth|apikey|api_key|key)=([^\s&#"'<>`)\]]{8,2000})/gi;
/** A value after its name in prose: `my password is hunter22!`. */
const SPOKEN = /\b(?:password|passphrase|api key|access key|secret key|token)\s{1,2}(?:is|was|:)\s{1,2}["'`]?([^\s"'`,;]{6,200})/gi;
/** Any of {@link CREDENTIALS}, in one pass: most texts have none. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ source }) => source).join("|"));
// lib/workload/redact/secret-names.js
/** What is secret, or not recorded, by its name. */
/** Set by each connection, by proxies, or by tracing: not part of the request itself. */
const NOT_RECORDED = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-.*|x-envoy-.*|traceparent|tracestate|baggage|b3|x-b3-.*|x-amzn-trace-id|x-cloud-trace-context|x-datadog-.*|sentry-trace|x-vercel-.*|fly-.*|sec-websocket-.*)$/;
const COOKIES = /^(set-)?cookie2?$/;
/** At least as strict as the check when a workload is read. */
const CREDENTIAL_HEADER = /^(proxy-)?authorization$|(^|[-_])(api[-_]?key|subscription[-_]?key|access[-_]?key|(?<!idempotency[-_])key|auth|token|secret|passw(or)?d|credentials?|signature|jwt)([-_]|$)/;
/** Says how the body is to be read: changed, it would no longer fit. */
const STRUCTURE = /^(content-(type|encoding|disposition|language|range|digest|md5)|accept(-.*)?|inference-header-content-length|range|digest)$/;
/**
* @param name in lower case
* @param additions names of headers
* @param fields names of fields, which are secret in headers too
*/
function headerKind(name, additions, fields) {
	if (NOT_RECORDED.test(name)) return "not-recorded";
	if (COOKIES.test(name)) return "cookie";
	if (CREDENTIAL_HEADER.test(name) || additions.includes(name) || isSecretHeader(name, fields)) return "credential";
	return STRUCTURE.test(name) ? "structure" : "plain";
}
/** Fields and query keys, without case and separators; `max_tokens` and the like are not among them. */
const SECRET_FIELDS = new Set("password passwd pwd passphrase secret clientsecret appsecret sharedsecret token apitoken accesstoken refreshtoken idtoken authtoken bearertoken sessiontoken securitytoken bottoken usertoken apikey apikeyid openaiapikey xapikey accesskey accesskeyid secretkey secretaccesskey awssecretaccesskey awsaccesskeyid awssessiontoken encryptionkey signingkey privatekey privatekeyid sshkey authorization proxyauthorization auth credentials credential connectionstring databaseurl webhookurl cookie setcookie sessionid csrftoken creditcard creditcardnumber cardnumber cvv cvc securitycode ssn socialsecuritynumber pin otp totp mfacode hfstoken hftoken huggingfacetoken".split(" "));
const SECRET_QUERY = /* @__PURE__ */ new Set([...SECRET_FIELDS, ..."key sig signature xamzsignature xamzcredential xamzsecuritytoken xgoogsignature xgoogcredential se code".split(" ")]);
/** Whatever stands before them: `db_password`, `stripeSecretKey`, `X-Acme-Client-Secret`. */
const SECRET_ENDINGS = new Set("password passwd passphrase clientsecret appsecret sharedsecret apikey accesskey secretkey secretaccesskey privatekey signingkey encryptionkey accesstoken refreshtoken authtoken bearertoken sessiontoken securitytoken bottoken apitoken connectionstring githubtoken gitlabtoken slacktoken hftoken credentials".split(" "));
function isSecretField(name, additions) {
	return isAmong(SECRET_FIELDS, name, additions) || hasSecretEnding(name);
}
/** Headers have the names of fields, most with `x-` before them. A session id is what requests are routed by. */
function isSecretHeader(name, fields) {
	const bare = name.replace(/^x-/, "");
	return !/session-?id$/.test(bare) && isSecretField(bare, fields);
}
function hasSecretEnding(name) {
	const words = wordsOf(name);
	return words.some((_, from) => words.length - from <= 3 && SECRET_ENDINGS.has(words.slice(from).join("")));
}
/** In lower case: `stripeSecret_key` has three. */
function wordsOf(name) {
	return name.slice(0, 100).replace(/([a-z0-9])(?=[A-Z])/g, "$1_").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}
/**
* Fields whose values name something or say where it is: ids, names, files, URLs, digests. They look random and are no
* secrets; only what has the shape of a credential is one.
*/
const PUBLIC_WORDS = new Set("id ids uuid guid ulid name names model models lora loras adapter checkpoint ckpt vae file files filename path url urls uri href src link image images digest hash sha sha1 sha256 sha512 md5 checksum etag integrity commit revision rev version fingerprint signature sequence smiles asset cid nonce traceparent format type role".split(" "));
function isPublicField(name) {
	return PUBLIC_WORDS.has(wordsOf(name).at(-1) ?? "");
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
const MARK = "[REDACTED]";
/** Bounds the memory of the numbers; later secrets get none. */
const MAX_NUMBERED = 1e5;
/**
* Replaces secrets, with the same length, so that the service allocates the same memory. Different secrets have different
* numbers at the end, and equal ones the same, where there is room: ids that refer to one another still do.
*/
var Fillers = class {
	#numbers = /* @__PURE__ */ new Map();
	of(secret) {
		const bytes = Buffer.byteLength(secret, "utf8");
		if (bytes < 10) return "*".repeat(bytes);
		const number = this.#numberOf(secret);
		const room = bytes - 10;
		return MARK + (number.length > room ? "*".repeat(room) : number.padStart(room, "*"));
	}
	#numberOf(secret) {
		const digest = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(secret).digest("base64");
		const known = this.#numbers.get(digest) ?? (this.#numbers.size < MAX_NUMBERED ? this.#numbers.size + 1 : null);
		if (known === null) return "";
		this.#numbers.set(digest, known);
		return String(known);
	}
};
/** Shorter strings match no pattern; most strings of a body are keys, roles and numbers. */
const SHORTEST_SECRET = 10;
/** Redacts any text. */
function redactText(text, rules) {
	const ranges = merged(secretsIn(text, rules));
	return {
		text: replaced(text, ranges, rules),
		hits: ranges.length,
		fields: []
	};
}
/** Redacts binary data, one character per byte: only shapes of credentials, because all of it looks random. */
function redactBytes(text, rules) {
	const ranges = merged([...CREDENTIALS, ...rules.patterns].flatMap((pattern) => matchesOf(text, pattern)));
	return {
		text: replaced(text, ranges, rules),
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
	/** The value names something, or says where it is. */
	let isPublic = false;
	const within = (start, length, decoded, mayBeRandom) => {
		const place = placesIn(text.slice(start + 1, start + length - 1), decoded);
		for (const [from, to] of secretsIn(decoded, rules, mayBeRandom)) ranges.push([start + 1 + place(from), start + 1 + place(to)]);
	};
	(0,external_workload_js_namespaceObject.visit)(text, {
		onObjectBegin: () => {
			field = null;
			isPublic = false;
		},
		onArrayBegin: () => void 0,
		onArrayEnd: () => {
			field = null;
			isPublic = false;
		},
		onObjectProperty: (name, offset, length) => {
			within(offset, length, name, false);
			isPublic = isPublicField(name);
			field = isSecretField(name, rules.fields) ? name : null;
		},
		onLiteralValue: (value, offset, length) => {
			const isText = typeof value === "string";
			if (field !== null && (isText ? value !== "" : typeof value === "number")) {
				fields.add(field.slice(0, 60));
				ranges.push(isText ? [offset + 1, offset + length - 1] : [offset, offset + length]);
			} else if (isText) within(offset, length, value, !isPublic);
		}
	});
	const all = merged(ranges);
	return {
		text: replaced(text, all, rules),
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
/** @param mayBeRandom whether random strings are taken for secrets too */
function secretsIn(text, rules, mayBeRandom = true) {
	const own = rules.patterns.flatMap((pattern) => matchesOf(text, pattern));
	if (text.length < SHORTEST_SECRET) return own;
	return [
		...own,
		...ANY_CREDENTIAL.test(text) ? CREDENTIALS.flatMap((pattern) => matchesOf(text, pattern)) : [],
		...groupsOf(text, IN_URL),
		...groupsOf(text, BEFORE_HOST),
		...groupsOf(text, NAMED),
		...groupsOf(text, SPOKEN).filter(([start, end]) => isNoWord(text.slice(start, end))),
		...groupsOf(text, SIGNED),
		...mayBeRandom ? randomStrings(text) : []
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
	return /^[x*.#_-]+$|^\[?REDACTED/i.test(value) || /^<|^\$|^%|^(your|my|the|some|an?|insert|example|changeme|os|process|env|none|null|true|false|string|str|required|optional|undefined|self|config|settings)\b|^your|^my_/i.test(value);
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
function replaced(text, ranges, { fillers }) {
	let from = 0;
	const parts = [];
	for (const [start, end] of ranges) {
		const secret = text.slice(start, end);
		parts.push(text.slice(from, start), /^-?[\d.eE+-]+$/.test(secret) && isNumberAt(text, start, end) ? digits(secret.length) : fillers.of(secret));
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
	#fillers;
	#secrets = /* @__PURE__ */ new Set();
	#seen = {
		headers: /* @__PURE__ */ new Set(),
		queries: /* @__PURE__ */ new Set(),
		fields: /* @__PURE__ */ new Set()
	};
	#bodyHits = 0;
	/** The last path that held nothing secret. */
	#cleanPath = "";
	#cookies = 0;
	constructor({ headers = [], fields = [], patterns = [] }) {
		this.#headers = headers.map((name) => name.toLowerCase());
		this.#fillers = new Fillers();
		this.#rules = {
			fields,
			patterns: patterns.map((pattern) => new RegExp(pattern, "g")),
			fillers: this.#fillers
		};
	}
	request(line) {
		const { headers, ...rest } = line;
		const kept = headers === void 0 ? void 0 : this.#requestHeaders(headers);
		return {
			...rest,
			path: this.#knownPath(line.path),
			...kept === void 0 ? {} : { headers: kept },
			...this.#body(line, headers ?? {}),
			...line.ws === void 0 ? {} : { ws: this.#session(line.ws) }
		};
	}
	/** Texts of a web socket; its other messages are data. */
	#session({ messages, ...session }) {
		const redacted = messages.map((message) => message.text === void 0 ? message : {
			...message,
			text: this.#text(message.text, "")
		});
		return {
			...session,
			messages: redacted
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
			const kind = headerKind(name, this.#headers, this.#rules.fields);
			if (kind === "cookie") this.#cookies += 1;
			if (kind === "cookie" || kind === "not-recorded") continue;
			if (kind === "credential" || (0,external_workload_js_namespaceObject.looksLikeCredential)(value)) kept.push([name, this.#reference(name, value)]);
			else kept.push([name, kind === "structure" ? value : this.#value(value)]);
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
	/** Most requests of a recording have the path of the one before. */
	#knownPath(path) {
		if (path === this.#cleanPath) return path;
		const redacted = this.#path(path);
		if (redacted === path) this.#cleanPath = path;
		return redacted;
	}
	#path(path) {
		const at = path.indexOf("?");
		const route = at === -1 ? path : path.slice(0, at);
		const pairs = (at === -1 ? "" : path.slice(at + 1)).split("&").map((pair) => {
			const [name = "", ...value] = pair.split("=");
			if (value.length === 0 || value.join("=") === "" || !isSecretQuery(decoded(name), this.#rules.fields)) return pair;
			this.#seen.queries.add(decoded(name).slice(0, 60));
			this.#bodyHits += 1;
			return `${name}=${inPath(this.#fillers.of(value.join("=")))}`;
		});
		return route.split("/").map((segment) => this.#segment(segment)).join("/") + (at === -1 ? "" : `?${pairs.map((pair) => this.#segment(pair)).join("&")}`);
	}
	#segment(segment) {
		const { text, hits } = redactText(segment, this.#rules);
		this.#bodyHits += hits;
		return hits === 0 ? segment : inPath(text);
	}
	#body(line, headers) {
		const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
		const boundary = boundaryOf(type);
		const text = line.body_text;
		if (text !== void 0 && boundary === null) return { body_text: this.#text(text, type) };
		if (text !== void 0 && boundary !== null) return { body_text: this.#form(Buffer.from(text), boundary).toString() };
		if (line.body !== void 0) {
			const json = (0,external_workload_js_namespaceObject.jsonText)(line.body);
			const redacted = this.#counted(redactJson(json, this.#rules));
			return redacted === json ? {} : { body: external_workload_js_namespaceObject.WrittenJson.of(redacted, { origin: line.id }) };
		}
		if (line.body_b64 === void 0) return {};
		const bytes = Buffer.from(line.body_b64, "base64");
		return { body_b64: (boundary === null ? this.#bytes(bytes, type) : this.#form(bytes, boundary)).toString("base64") };
	}
	#bytes(bytes, type) {
		if (isBinaryType(type)) return bytes;
		return Buffer.from(this.#counted(redactBytes(bytes.toString("latin1"), this.#rules)), "latin1");
	}
	#form(bytes, boundary) {
		return withParts(bytes, boundary, (part) => this.#part(part));
	}
	/** An upload of data stays as it is; a field that is secret by its name, and any text, is redacted. */
	#part({ name, type, isFile, content }) {
		if (isBinaryType(type)) return content;
		if (!(0,external_node_buffer_namespaceObject.isUtf8)(content)) return isFile ? content : this.#bytes(content, type);
		const text = content.toString("utf8");
		if (!isSecretField(name, this.#rules.fields) || text === "") return Buffer.from(this.#text(text, type));
		this.#seen.fields.add(name.slice(0, 60));
		this.#bodyHits += 1;
		return Buffer.from(this.#fillers.of(text));
	}
	#text(text, type) {
		if (/x-www-form-urlencoded/i.test(type)) return this.#path(`/?${text}`).slice(2);
		if (/^\s*[[{"]/.test(text)) return this.#counted(redactJson(text, this.#rules), text);
		return this.#counted(redactText(text, this.#rules));
	}
	/** @param original set where the text may be broken JSON: the part after the break is redacted as text */
	#counted(redacted, original) {
		this.#bodyHits += redacted.hits;
		for (const field of redacted.fields) this.#seen.fields.add(field);
		if (original === void 0 || (0,external_start_js_namespaceObject.jsonIn)(original) !== void 0) return redacted.text;
		const further = redactText(redacted.text, this.#rules);
		this.#bodyHits += further.hits;
		return further.text;
	}
};
const REFERENCE = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** Without the characters that a path may not hold. */
function inPath(text) {
	return text.replaceAll("[REDACTED]", "REDACTED--").replaceAll("*", "-");
}
/** `x-api-key` becomes `X_API_KEY`: one name per header, so that a replay needs one value. */
function secretName(header) {
	return header.toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^(?=\d)|^$/, "_");
}


var __webpack_exports__createRedactor = __webpack_exports__.l;
export { __webpack_exports__createRedactor as createRedactor };
