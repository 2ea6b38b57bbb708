import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
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
  Q8: () => (/* binding */ AUTO),
  Yf: () => (/* binding */ DIMENSIONS),
  rV: () => (/* binding */ FileRefused),
  b8: () => (/* binding */ MAX_AMPLIFIED),
  We: () => (/* binding */ MAX_SOCKET_MESSAGES),
  NP: () => (/* binding */ MissingSecretError),
  mD: () => (/* binding */ Variation),
  Xq: () => (/* binding */ WorkloadWriter),
  _B: () => (/* binding */ WrittenJson),
  I0: () => (/* binding */ amplified),
  ct: () => (/* binding */ applyEdits),
  W2: () => (/* binding */ bodyFields),
  tY: () => (/* binding */ checkLine),
  Lu: () => (/* binding */ checkVary),
  kp: () => (/* binding */ closest),
  U4: () => (/* binding */ complaint),
  yE: () => (/* binding */ countGenerating),
  ST: () => (/* binding */ defaultClass),
  Io: () => (/* binding */ distance),
  FY: () => (/* binding */ elementTexts),
  jF: () => (/* binding */ eventCounter),
  iH: () => (/* binding */ headerLine),
  tX: () => (/* binding */ isMalformable),
  su: () => (/* binding */ isRepeatable),
  s$: () => (/* binding */ jsonText),
  Ep: () => (/* binding */ loadWorkload),
  Pv: () => (/* binding */ looksLikeCredential),
  Qm: () => (/* binding */ malformed),
  IR: () => (/* binding */ messageType),
  JP: () => (/* binding */ modify),
  jH: () => (/* binding */ parseWorkload),
  G: () => (/* binding */ periodUs),
  V: () => (/* binding */ prepareWorkload),
  XF: () => (/* binding */ readRegularFile),
  uA: () => (/* binding */ requestLine),
  pU: () => (/* binding */ requireSecrets),
  Mx: () => (/* binding */ resolveSecrets),
  jd: () => (/* binding */ scanValue),
  XG: () => (/* binding */ secretNames),
  yv: () => (/* binding */ seededHex),
  vN: () => (/* binding */ sessionLine),
  Ys: () => (/* binding */ sessionTimeoutUs),
  SP: () => (/* binding */ shown),
  kc: () => (/* binding */ sliceCycles),
  ni: () => (/* binding */ valueAlong),
  fK: () => (/* binding */ valueAt),
  n9: () => (/* binding */ varies),
  YR: () => (/* binding */ visit),
  DQ: () => (/* binding */ warmupRequests),
  M9: () => (/* binding */ withCancels),
  od: () => (/* binding */ withWrittenBody)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["preprocess"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.preprocess), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given) });
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./lib/parts/workload.js











// lib/files/regular-file.js
/** Where the size of a file does not tell what it holds, as in /proc. */
const CHUNK_BYTES = 65536;
/** A file that is not read, for what it is. */
var FileRefused = class extends Error {
	why;
	name = "FileRefused";
	constructor(why) {
		super(why);
		this.why = why;
	}
};
/**
* Reads a whole file that anybody may have put there. A pipe or a device is not opened; a kernel's file that would keep
* its reader waiting (/proc/kmsg) fails. A thread that waits in the kernel could not be ended, nor could the process.
* Links are followed.
* @throws FileRefused; the system's own error, EAGAIN where a file would be waited for
*/
function readRegularFile(path, mostBytes) {
	assertRegular((0,external_node_fs_namespaceObject.statSync)(path));
	const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
	try {
		const found = (0,external_node_fs_namespaceObject.fstatSync)(file);
		assertRegular(found);
		if (found.size > mostBytes) throw new FileRefused("too large");
		return readToEnd(file, Math.max(found.size + 1, CHUNK_BYTES), mostBytes);
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
/** The size only tells how much to read at once: the file may be longer by now. */
function readToEnd(file, chunkBytes, mostBytes) {
	const chunks = [];
	let leftBytes = mostBytes + 1;
	while (leftBytes > 0) {
		const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, leftBytes));
		const read = (0,external_node_fs_namespaceObject.readSync)(file, chunk, 0, chunk.length, null);
		if (read === 0) return chunks.length === 1 && chunks[0] !== void 0 ? chunks[0] : Buffer.concat(chunks);
		chunks.push(chunk.subarray(0, read));
		leftBytes -= read;
	}
	throw new FileRefused("too large");
}
function assertRegular(found) {
	if (!found.isFile()) throw new FileRefused("no regular file");
}
// lib/workload/format/secrets.js
/** A workload holds only the names of secrets, in header values, as `${secret:NAME}`; sending fills in the values. */
const REFERENCE$1 = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** The start of a reference, well-formed or not. */
const REFERENCE_START = "${secret:";
/** Names of headers that carry a credential: their values must be references. */
const CREDENTIAL_NAME = /^(proxy-)?authorization$|^(set-)?cookie$|(^|[-_])(api[-_]?key|access[-_]?key|auth|token|secret|password|passwd|credentials?)$/i;
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
	/\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]{6,}/i
];
/** A secret of the workload is missing, as in a fork's pull request, or cannot be sent. */
var MissingSecretError = class extends Error {
	names;
	name = "MissingSecretError";
	constructor(names, problem) {
		super(problem ?? `needs secret ${names.join(", ")}`);
		this.names = names;
	}
};
/** Names referred to in a header value. */
function secretNames(value) {
	return [...value.matchAll(REFERENCE$1)].map((match) => match[1] ?? "");
}
/** True for a malformed reference, e.g. `${secret:MY KEY}`. */
function hasBrokenReference(value) {
	return value.replace(REFERENCE$1, "").includes(REFERENCE_START);
}
/** True where a header holds a credential itself instead of a reference. */
function holdsCredential(name, value) {
	const rest = value.replace(REFERENCE$1, "");
	return looksLikeCredential(rest) || CREDENTIAL_NAME.test(name) && !isScheme(rest, value);
}
/** True where a text contains something shaped like an API key, token or private key. */
function looksLikeCredential(text) {
	return CREDENTIAL_VALUE.some((pattern) => pattern.test(text));
}
/** `Bearer ` beside a reference is a scheme; the same word alone would be the credential itself. */
function isScheme(rest, value) {
	return rest === "" || rest !== value && rest.split(/[;,]/).every((part) => SCHEME.test(part));
}
/**
* Checks that every secret has a value that a header can carry.
* @throws MissingSecretError naming all that are missing or empty (a fork gets its secrets as empty strings)
*/
function requireSecrets(names, secrets) {
	const missing = names.filter((name) => givenValue(name, secrets) === "");
	if (missing.length > 0) throw new MissingSecretError(missing);
	const unusable = names.filter((name) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(givenValue(name, secrets)));
	if (unusable.length > 0) throw new MissingSecretError(unusable, `secret ${unusable.join(", ")} holds a character that no header can carry`);
}
/** The header value to send. */
function resolveSecrets(value, secrets) {
	return value.replace(REFERENCE$1, (_, name) => givenValue(name, secrets));
}
/** Without the newline that `echo` and secret stores append. */
function givenValue(name, secrets) {
	return (Object.hasOwn(secrets, name) ? secrets[name] ?? "" : "").trim();
}
// lib/workload/format/events.js
/** JSON lines: Ollama, TGI behind some gateways. */
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json)\b/i;
/**
* Counts server-sent events, or JSON lines where the content type says so.
* @param onEvent called for each event as it arrives
*/
function eventCounter(contentType, onEvent = () => void 0) {
	return LINES.test(contentType ?? "") ? new LineReader(new JsonLines(onEvent), KEPT_OF_A_JSON_LINE) : new LineReader(new ServerSentEvents(onEvent), KEPT_OF_AN_EVENT);
}
/** Ollama's last line. Within a text the quotes would be escaped. */
const LAST_LINE = /"done"\s*:\s*true/;
/** Anthropic's messages; OpenAI's responses. */
const LAST_EVENT = /^event: ?(message_stop|response\.(completed|failed|incomplete|cancelled))\s*$/;
/** Every non-empty line is an event. */
var JsonLines = class {
	onEvent;
	events = 0;
	done = false;
	ended = false;
	constructor(onEvent) {
		this.onEvent = onEvent;
	}
	line(line) {
		if (line.trim() === "") return;
		this.ended ||= LAST_LINE.test(line);
		this.events += 1;
		this.onEvent();
	}
};
/**
* An empty line after at least one `data` line dispatches an event, so keep-alive comments do not count (HTML Standard,
* section 9.2.6).
*/
var ServerSentEvents = class {
	onEvent;
	events = 0;
	done = false;
	#hasData = false;
	/** The event that is being read is the last one. */
	#isLast = false;
	ended = false;
	constructor(onEvent) {
		this.onEvent = onEvent;
	}
	line(line) {
		if (line === "") {
			if (this.#hasData) {
				this.events += 1;
				this.ended ||= this.done || this.#isLast;
				this.onEvent();
			}
			this.#hasData = false;
			this.#isLast = false;
		} else if (LAST_EVENT.test(line)) this.#isLast = true;
		else if (line.startsWith("data:") || line === "data") {
			this.#hasData = true;
			if (line.slice(5).trim() === "[DONE]") this.done = true;
		}
	}
};
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Enough of a line to recognise the last event. */
const KEPT_OF_AN_EVENT = 40;
const KEPT_OF_A_JSON_LINE = 1024;
/** Splits lines at LF, CR or CRLF, as both formats allow, and keeps the beginning of each. */
var LineReader = class {
	meaning;
	kept;
	/** Beginning of the current line. */
	#begun = "";
	/** The previous chunk ended with CR: a LF at the start of the next belongs to it. */
	#afterReturn = false;
	constructor(meaning, kept) {
		this.meaning = meaning;
		this.kept = kept;
	}
	get events() {
		return this.meaning.events;
	}
	get done() {
		return this.meaning.done;
	}
	get ended() {
		return this.meaning.ended;
	}
	feed(chunk) {
		if (chunk.length === 0) return;
		let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
		this.#afterReturn = false;
		let nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
		while (start < chunk.length) {
			const feed = chunk.indexOf(LINE_FEED, start);
			if (nextReturn !== -1 && nextReturn < start) nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
			const byReturn = nextReturn !== -1 && (feed === -1 || nextReturn < feed);
			const end = byReturn ? nextReturn : feed;
			const stop = end === -1 ? chunk.length : end;
			const room = this.kept - this.#begun.length;
			this.#begun += chunk.toString("latin1", start, Math.min(stop, start + room));
			if (end === -1) return;
			this.meaning.line(this.#begun);
			this.#begun = "";
			start = end + 1;
			if (!byReturn) continue;
			if (start === chunk.length) this.#afterReturn = true;
			else if (chunk[start] === LINE_FEED) start += 1;
		}
	}
};
// lib/workload/format/pointer.js
/** JSON pointers (RFC 6901). */
/** `""` for the whole value, or `/` and steps, in which `~` and `/` are written `~0` and `~1`. */
function isPointer(text) {
	return text === "" || /^\/([^~]|~[01])*$/.test(text);
}
/** The steps of a pointer. */
function pointerSteps(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** The value at a pointer; undefined if there is none. */
function valueAt(json, pointer) {
	return valueAlong(json, pointerSteps(pointer));
}
/** The value at the steps of a pointer. */
function valueAlong(json, steps) {
	return steps.reduce((node, key) => typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : void 0, json);
}
// lib/workload/variation/random.js
/** The first `bits` of the SHA-256 of all parts, as lower-case hex: the same for the same parts, on every machine. */
function seededHex(bits, ...parts) {
	return (0,external_node_crypto_namespaceObject.createHash)("sha256").update(parts.join("\0")).digest("hex").slice(0, bits / 4);
}
/**
* The same order for the same seed: items are ranked by a hash of the seed and their key, so an item's rank does not
* depend on the rest of the list.
*/
function seededShuffle(items, seed, keyOf) {
	return items.map((item) => ({
		item,
		rank: seededHex(64, seed, keyOf(item))
	})).sort((a, b) => a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0).map(({ item }) => item);
}
// lib/workload/variation/synth.js
/** Common English words; each is one token of the usual tokenizers, with the space before it. */
const WORDS = "time year people way day man thing woman life child world school state family student group country problem hand part place case week company system program question work government number night point home water room mother area money story fact month lot right study book eye job word business issue side kind head house service friend father power hour game line end member law car city community name president team minute idea kid body information back parent face others level office door health person art war history party result change morning reason research girl guy moment air teacher force education foot boy age policy music market sense nation plan college interest death experience effect use class control field development role effort rate heart drug show leader light voice wife police mind price report decision son view relationship town road arm difference value building action season society tax director position player record paper space ground form event official matter center couple site project activity star table need court oil situation cost industry figure street image phone data picture practice piece land product doctor wall patient worker news test movie north love support technology step baby computer type attention film tree source organization hair look century evidence window culture chance brother energy period course summer plant term".split(" ");
/** Tokens in a block unless the trace says otherwise (Mooncake). */
const DEFAULT_BLOCK = 512;
/** Paths for which bodies can be generated. */
const APIS = [
	{
		path: /\/chat\/completions$/,
		name: "/v1/chat/completions",
		body: (text, { model, stream, outputTokens }) => ({
			model,
			messages: [{
				role: "user",
				content: text
			}],
			...limit("max_tokens", outputTokens),
			...stream ? { stream } : {}
		})
	},
	{
		path: /\/completions$/,
		name: "/v1/completions",
		body: (text, { model, stream, outputTokens }) => ({
			model,
			prompt: text,
			...limit("max_tokens", outputTokens),
			...stream ? { stream } : {}
		})
	},
	{
		path: /\/embeddings$/,
		name: "/v1/embeddings",
		body: (text, { model }) => ({
			model,
			input: text
		})
	},
	{
		path: /\/embed$/,
		name: "/embed",
		body: (text) => ({ inputs: text })
	},
	{
		path: /\/generate(_stream)?$/,
		name: "/generate",
		body: (text, { outputTokens }) => ({
			inputs: text,
			parameters: limit("max_new_tokens", outputTokens)
		})
	}
];
const SYNTH_PATHS = APIS.map(({ name }) => name).join(", ");
/** At least 1: servers refuse a limit of 0, although a recorded answer may be empty. */
function limit(key, tokens) {
	return tokens === void 0 ? {} : { [key]: Math.max(1, tokens) };
}
/** The body of a request, by its path; undefined if none can be generated for it. */
function synthBody(synth, { id, path, model, stream, seed }) {
	const route = path.split("?", 1)[0] ?? "";
	return APIS.find((each) => each.path.test(route))?.body(synthText(synth, id, seed), {
		model,
		stream,
		outputTokens: synth.output_tokens
	});
}
/**
* A text of about `input_tokens` tokens. With `hash_ids` each block depends on its id alone, so that prompts share
* prefixes as recorded. Blocks without an id depend on the request.
*/
function synthText({ input_tokens: tokens, hash_ids: ids = [], block = DEFAULT_BLOCK }, id, seed) {
	const parts = [];
	for (let start = 0, index = 0; start < tokens; start += block, index++) {
		const count = Math.min(block, tokens - start);
		const of = ids[index];
		parts.push(words(count, of === void 0 ? seededHex(256, seed, "request", id, index) : seededHex(256, seed, "block", of)));
	}
	return parts.join(" ");
}
/** Words from a 32-bit generator with a hexadecimal seed (xorshift, Marsaglia 2003): one hash per block. */
function words(count, seedHex) {
	let state = Number.parseInt(seedHex.slice(0, 8), 16) || 1;
	const chosen = [];
	for (let index = 0; index < count; index++) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		chosen.push(WORDS[(state >>> 0) % WORDS.length] ?? "");
	}
	return chosen.join(" ");
}
// lib/workload/format/workload-error.js
/** A workload that cannot be used: a message of exactly one line. */
var WorkloadError = class extends external_start_js_namespaceObject.UsageError {
	name = "WorkloadError";
};
/** `<file>, line 7, field "t_us": found "abc"; allowed: a whole number of microseconds >= 0` */
function complaint(place, found, allowed, options) {
	return new WorkloadError(oneLine(`${[
		place.origin,
		...place.line === void 0 ? [] : [`line ${place.line}`],
		...place.field === void 0 ? [] : [`field "${place.field}"`]
	].join(", ")}: ${found}; allowed: ${allowed}`), options);
}
/** A value of the file for an error message: short, and free of control characters. */
function shown(value) {
	if (value === void 0) return "nothing";
	if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function oneLine(text) {
	return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ");
}
// lib/workload/format/written-json.js
/** Deeper bodies are refused: parsers that walk them by recursion would exhaust their stack. */
const MAX_DEPTH = 2e3;
/**
* A JSON value with the text that it was read from. A body is sent as that text: numbers (`1.0`, `1e400`, more digits
* than a double has), escapes, spaces, and the order and repetition of keys stay those of the file.
*/
var WrittenJson = class WrittenJson {
	text;
	value;
	constructor(text, value) {
		this.text = text;
		this.value = value;
	}
	/**
	* @param text valid JSON
	* @param value what it stands for, where that is known
	* @throws WorkloadError where it is nested too deeply
	*/
	static of(text, place, value) {
		const trimmed = text.trim();
		if (scanValue(trimmed, 0).depth > MAX_DEPTH) throw complaint(place, "nested too deeply", `up to ${MAX_DEPTH} levels`);
		return new WrittenJson(trimmed, value === void 0 ? JSON.parse(trimmed) : value);
	}
	/**
	* The value of a key of an object; the last one where the key is repeated, as in JSON.parse.
	* @param text a valid JSON object
	* @throws WorkloadError where the value is nested too deeply
	*/
	static member(text, name, place) {
		let found;
		for (const member of membersOf(text)) if (member.key === name) found = text.slice(member.start, member.end);
		return found === void 0 ? void 0 : WrittenJson.of(found, {
			...place,
			field: name
		});
	}
};
/** The JSON text of a value, on one line: between the tokens of JSON a line break is a space. */
function jsonText(value) {
	return value instanceof WrittenJson ? value.text.replace(/[\r\n]/g, " ") : JSON.stringify(value);
}
/** The texts of the elements of an array. */
function elementTexts(text) {
	const found = [];
	for (let at = skip(text, text.indexOf("[") + 1); at < text.length && text[at] !== "]"; at = skip(text, at)) {
		const { end } = scanValue(text, at);
		found.push(text.slice(at, end));
		at = end;
	}
	return found;
}
/** The keys of an object, decoded, with the offsets of their values. */
function* membersOf(text) {
	for (let at = skip(text, text.indexOf("{") + 1); text[at] === "\""; at = skip(text, at)) {
		const keyEnd = stringEnd(text, at);
		const start = skip(text, keyEnd);
		const { end } = scanValue(text, start);
		yield {
			key: JSON.parse(text.slice(at, keyEnd)),
			start,
			end
		};
		at = end;
	}
}
/** The next character that is no space, comma or colon. */
function skip(text, from) {
	let at = from;
	while (at < text.length && " 	\r\n,:".includes(text[at] ?? "")) at += 1;
	return at;
}
/** The end of the value that starts at an offset, and how deeply it is nested. */
function scanValue(text, start) {
	if (text[start] === "\"") return {
		end: stringEnd(text, start),
		depth: 0
	};
	let [open, depth] = [0, 0];
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 34) at = stringEnd(text, at) - 1;
		else if (code === 123 || code === 91) depth = Math.max(depth, ++open);
		else if (code === 125 || code === 93) {
			if (open === 0) return {
				end: at,
				depth
			};
			open -= 1;
			if (open === 0) return {
				end: at + 1,
				depth
			};
		} else if (open === 0 && (code === 44 || code <= 32)) return {
			end: at,
			depth
		};
	}
	return {
		end: text.length,
		depth
	};
}
/** The offset behind the closing quote of the string that starts at an offset. */
function stringEnd(text, start) {
	for (let at = text.indexOf("\"", start + 1); at !== -1; at = text.indexOf("\"", at + 1)) {
		let slashes = 0;
		while (text[at - 1 - slashes] === "\\") slashes += 1;
		if (slashes % 2 === 0) return at + 1;
	}
	return text.length;
}
// lib/workload/format/body.js
const KEYS = [
	"body",
	"body_text",
	"body_b64",
	"body_ref",
	"synth"
];
/**
* The bytes to send: `body` as it is written, `body_text` as UTF-8, `body_b64` decoded, `body_ref` from its file,
* `synth` generated; at most one of them.
* @throws WorkloadError
*/
function readBody(fields, stream, source, place) {
	const given = KEYS.filter((key) => Object.hasOwn(fields, key));
	if (given.length > 1) throw complaint({
		...place,
		field: given[1] ?? ""
	}, `found ${given.join(" and ")}`, "one of them");
	if (fields.body_b64 !== void 0) return { bytes: fromBase64(fields.body_b64, place) };
	if (fields.body_text !== void 0) return verbatim(fields, fields.body_text, {
		...place,
		field: "body_text"
	});
	if (fields.body_ref !== void 0) return referred(fields.body_ref.slice(7), fields, source, place);
	if (fields.synth !== void 0) return generated(fields.synth, fields, stream, source, place);
	if (given.length === 0) return {};
	const written = fields.body instanceof WrittenJson ? fields.body : null;
	const [text, json] = written === null ? [JSON.stringify(fields.body), fields.body] : [written.text, written.value];
	return jsonBody(text, json, {
		...place,
		field: "body"
	});
}
function jsonBody(text, json, place) {
	return {
		bytes: encode(text, place),
		json,
		contentType: "application/json"
	};
}
/** Sent as written; if it is JSON, its texts can still be varied. */
function verbatim(fields, text, place) {
	return {
		bytes: encode(text, place),
		...jsonIn(text, fields.headers)
	};
}
function jsonIn(text, headers) {
	const type = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "content-type")?.[1];
	if (!/^\s*[[{]/.test(text) || type !== void 0 && !/json/i.test(type)) return {};
	try {
		return { json: JSON.parse(text) };
	} catch {
		return {};
	}
}
function referred(hex, fields, source, place) {
	const at = {
		...place,
		field: "body_ref"
	};
	const bytes = source.blob(hex, at);
	if ((0,external_node_crypto_namespaceObject.createHash)("sha256").update(bytes).digest("hex") !== hex) throw complaint(at, `found other content in blobs/${hex}`, "content with the hash in its name");
	return {
		bytes,
		...jsonIn(utf8(bytes) ?? "", fields.headers)
	};
}
function utf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
function generated(synth, { id, path }, stream, { seed, model }, place) {
	const json = synthBody((0,external_drift_js_namespaceObject.given)(synth), {
		id,
		path,
		model,
		stream,
		seed
	});
	if (json !== void 0) return jsonBody(JSON.stringify(json), json, {
		...place,
		field: "synth"
	});
	throw complaint({
		...place,
		field: "synth"
	}, "found it with a path for which no body can be generated", SYNTH_PATHS);
}
function encode(text, place) {
	if (text.includes("${secret:")) throw complaint(place, `found ${REFERENCE_START}NAME}`, "secrets in header values only");
	return Buffer.from(text, "utf8");
}
/** The fields of a line that hold these bytes: text where they are UTF-8, else base64. */
function bodyFields(bytes) {
	if (bytes.length === 0) return {};
	const text = utf8(bytes);
	return text === null ? { body_b64: bytes.toString("base64") } : { body_text: text };
}
/** Node decodes base64 leniently and drops unknown characters, so the result is compared with the text. */
function fromBase64(text, place) {
	const bytes = Buffer.from(text, "base64");
	if (bytes.toString("base64") === text) return bytes;
	throw complaint({
		...place,
		field: "body_b64"
	}, `found ${shown(text)}`, "a text in base64, with padding");
}
// lib/workload/format/socket-session.js
/** What of a request is JSON: its body, or texts of its web socket. */
function jsonsOf({ json, ws }) {
	return [json, ...(ws?.messages ?? []).map((message) => message.json)].filter((each) => each !== void 0);
}
/** @throws WorkloadError for a message that is none, or two */
function readSession(line, place) {
	const messages = line.messages.map((message, at) => {
		const { text, b64 } = message;
		const here = {
			...place,
			field: `ws.messages.${at}`
		};
		if (text === void 0 === (b64 === void 0)) throw complaint(here, "found none or both", "text or b64");
		const data = text === void 0 ? Buffer.from(b64 ?? "", "base64") : Buffer.from(text, "utf8");
		if (b64 !== void 0 && data.toString("base64") !== b64) throw complaint(here, `found ${shown(b64)}`, "a text in base64, with padding");
		const json = text !== void 0 && /^\s*[[{]/.test(text) ? (0,external_start_js_namespaceObject.jsonIn)(text) : void 0;
		return {
			data,
			isText: text !== void 0,
			...(0,external_drift_js_namespaceObject.given)({ json }),
			...readWait(message)
		};
	});
	const protocols = line.protocols ?? [];
	if (protocols.some(looksLikeCredential)) throw complaint({
		...place,
		field: "ws.protocols"
	}, "found what looks like a credential", "secrets in header values only");
	return {
		protocols,
		deflate: line.deflate ?? false,
		messages,
		...line.close === void 0 ? {} : { close: readWait(line.close) }
	};
}
function readWait({ events, until, think_us }) {
	return (0,external_drift_js_namespaceObject.given)({
		events,
		until,
		thinkUs: think_us
	});
}
/** The `type` of a message that is JSON, as those of realtime APIs are; null where it has none. */
function messageType(text) {
	if (text.length > MAX_TYPED || !text.startsWith("{")) return null;
	const { type } = (0,external_start_js_namespaceObject.jsonIn)(text) ?? {};
	return typeof type === "string" && TYPE.test(type) ? type : null;
}
const MAX_TYPED = 1048576;
const TYPE = /^[\w.:/-]{1,100}$/;
/** Parts of an input that a client sends whatever it receives: the service may answer only once it has more of them. */
const APPENDS = /\bappend$/;
/**
* The session that replays what was seen. A message waits for what the client had received since the one before it: a message
* of the type of the last, or as many. Parts of an input do not wait, they keep their pace.
* @param openedUs when the connection was open
* @param closedUs when the client closed it; null where the service did, or the connection broke
*/
function sessionLine(seen, openedUs, closedUs) {
	const messages = [];
	let beforeUs = openedUs;
	let received = [];
	const waitAt = (atUs, waits) => {
		const last = waits ? received.at(-1) : void 0;
		const type = last?.isText === true ? messageType(last.data.toString()) : null;
		const thinkUs = Math.max(0, Math.round(atUs - Math.max(beforeUs, last?.atUs ?? 0)));
		return {
			...last === void 0 ? {} : type === null ? { events: received.length } : { until: type },
			...thinkUs === 0 ? {} : { think_us: thinkUs }
		};
	};
	for (const message of seen) {
		if (message.by === "service") {
			received.push(message);
			continue;
		}
		const { body_text: text, body_b64: b64 } = bodyFields(message.data);
		const isPart = !message.isText || APPENDS.test(messageType(message.data.toString()) ?? "");
		const wait = waitAt(message.atUs, !isPart);
		messages.push(message.isText ? {
			text: text ?? "",
			...wait
		} : {
			b64: b64 ?? message.data.toString("base64"),
			...wait
		});
		beforeUs = message.atUs;
		received = [];
	}
	return {
		messages,
		...closedUs === null ? {} : { close: waitAt(closedUs, true) }
	};
}
/** Time limit of a session, microseconds: twice what it took, two minutes at least and an hour at most. */
function sessionTimeoutUs(durationUs) {
	return Math.round(Math.min(36e8, Math.max(12e7, 2 * durationUs)));
}
// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};
// lib/workload/format/check-line.js
/**
* Checks one parsed line against its kind.
* @throws WorkloadError for its first mistake
*/
function checkLine(kind, value, place) {
	for (const path of kind.notReplayed) {
		if (!isPresent(value, path)) continue;
		throw complaint({
			...place,
			field: path.join(".")
		}, "not replayed by this version", "requests without it");
	}
	const result = kind.schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const path = (issue?.path ?? []).map(String);
	if (issue?.code === "unrecognized_keys") throw unknownKey(path, issue, kind, place);
	throw wrongValue(path, value, kind, place);
}
function unknownKey(path, issue, kind, place) {
	const key = issue.keys[0] ?? "";
	const valid = Object.keys(kind.shapes[path.join(".")] ?? {});
	const field = [...path, key.slice(0, 60)].join(".");
	const near = closest(key.slice(0, 200), valid);
	return complaint({
		...place,
		field
	}, `unknown key, the nearest is "${near}"`, `${valid.join(", ")}, or x_ keys`);
}
function wrongValue(path, value, kind, place) {
	if (path.length === 0) return complaint(place, `found ${shown(value)}`, "one JSON object per line");
	const field = path.map((key) => key.slice(0, 60)).join(".");
	const found = path.includes("headers") ? "found a header that cannot be sent" : `found ${shown(valueAlong(value, path))}`;
	return complaint({
		...place,
		field
	}, found, allowedAt(path, kind));
}
/** What the field at a path allows, or else the field around it. */
function allowedAt(path, { shapes }) {
	for (let end = path.length; end > 0; end--) {
		const allowed = shapes[path.slice(0, end - 1).join(".")]?.[path[end - 1] ?? ""]?.description;
		if (allowed !== void 0 && allowed !== "") return allowed;
	}
	return "what docs/workload.md lists";
}
function isPresent(value, path) {
	const parent = valueAlong(value, path.slice(0, -1));
	return typeof parent === "object" && parent !== null && Object.hasOwn(parent, path.at(-1) ?? "");
}
// lib/workload/format/fields.js
/**
* The two kinds of line in a workload file, as they are written. Keys that begin with `x_` are the user's own and
* dropped; any other unknown key is an error.
*/
const MAX_TIMEOUT_US = 36e8;
const METHODS = [
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS"
];
/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Set by the connection itself or by the run's target; a recorded one would contradict it. */
const SET_WHEN_SENDING = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|sec-websocket-.*)$/i;
/** What a field allows, in the words of the error message. */
const allows = (allowed, schema) => schema.describe(allowed);
const optional = (schema) => allows(schema.description ?? "", schema.optional());
const count = allows("a whole number >= 0", (0,external_zod_js_namespaceObject.int)().min(0));
const positive = allows("a whole number >= 1", (0,external_zod_js_namespaceObject.int)().min(1));
const microseconds = allows("a whole number of microseconds >= 0", (0,external_zod_js_namespaceObject.int)().min(0));
const text$1 = allows("a text", (0,external_zod_js_namespaceObject.string)());
/** Shown in logs and reports, so it holds no control characters. */
const label = allows("a text of 1 to 200 printable characters", (0,external_zod_js_namespaceObject.string)().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u));
const headerName = (0,external_zod_js_namespaceObject.string)().regex(TOKEN).refine((name) => !SET_WHEN_SENDING.test(name));
const headers = allows("header names with text values; host, content-length and connection headers are set when sending, not recorded", (0,external_zod_js_namespaceObject.record)(headerName, (0,external_zod_js_namespaceObject.string)().regex(/^[\t\x20-\x7e\x80-\xff]*$/)));
const method = allows(METHODS.join(", "), (0,external_zod_js_namespaceObject.string)().refine((name) => METHODS.includes(name)));
const stream = allows("true, false, \"sse\" or \"none\"", (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.boolean)(), (0,external_zod_js_namespaceObject._enum)(["sse", "none"])]).transform((value) => value === true || value === "sse"));
const timeout = allows(`a whole number of microseconds from 1 to ${MAX_TIMEOUT_US} (an hour)`, (0,external_zod_js_namespaceObject.int)().min(1).max(MAX_TIMEOUT_US));
const workload_status = (0,external_zod_js_namespaceObject.int)().min(100).max(599);
/** A longer prompt is in no recorded trace: it is a mistake in the unit. */
const tokens = allows("a whole number of tokens from 0 to 10000000", (0,external_zod_js_namespaceObject.int)().min(0).max(1e7));
const expectShape = {
	status: optional(allows("a status from 100 to 599, or a list of them", (0,external_zod_js_namespaceObject.union)([workload_status.transform((one) => [one]), (0,external_zod_js_namespaceObject.array)(workload_status).min(1)]))),
	done: optional(allows("true or false", (0,external_zod_js_namespaceObject.boolean)())),
	min_events: optional(count),
	max_events: optional(count),
	json: optional(allows("an object of JSON pointers, each with string, number, boolean, object, array, null or any: {\"/data/0\": \"object\"}", (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().refine(isPointer), (0,external_zod_js_namespaceObject._enum)([
		"string",
		"number",
		"boolean",
		"object",
		"array",
		"null",
		"any"
	]))))
};
const cancelShape = {
	after_us: optional(allows(`a whole number of microseconds from 0 to ${MAX_TIMEOUT_US}`, (0,external_zod_js_namespaceObject.int)().min(0).max(MAX_TIMEOUT_US))),
	after_events: optional(positive),
	after_bytes: optional(positive),
	how: optional(allows("\"fin\" or \"rst\"", (0,external_zod_js_namespaceObject._enum)(["fin", "rst"])))
};
const synthShape = {
	input_tokens: tokens,
	output_tokens: optional(tokens),
	/** One for each block of the prompt: equal ids stand for equal text, so that prefixes are shared as recorded. */
	hash_ids: optional(allows("a list of whole numbers >= 0, one for each block of the prompt", (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.int)().min(0)).max(1e6))),
	/** Tokens in a block; 512 by default. */
	block: optional(allows("a whole number of tokens from 1 to 65536", (0,external_zod_js_namespaceObject.int)().min(1).max(65536)))
};
const obsShape = {
	/** 0: no answer was seen. */
	status: optional(allows("a status from 100 to 599, or 0 where no answer was seen", (0,external_zod_js_namespaceObject.union)([workload_status, (0,external_zod_js_namespaceObject.literal)(0)]))),
	ttfb_us: optional(microseconds),
	dur_us: optional(microseconds),
	events: optional(count),
	bytes: optional(count),
	/** `ok`, `client_cancel`, or what broke it off. */
	end: optional(text$1)
};
/** Of one web socket: a longer session is no request of a workload. */
const MAX_SOCKET_MESSAGES = 1e4;
const waitShape = {
	events: optional(count),
	until: optional(allows("the \"type\" of a message that is JSON", (0,external_zod_js_namespaceObject.string)().regex(/^[\w.:/-]{1,100}$/))),
	think_us: optional(allows(`a whole number of microseconds from 0 to ${MAX_TIMEOUT_US}`, (0,external_zod_js_namespaceObject.int)().min(0).max(MAX_TIMEOUT_US)))
};
const messageShape = {
	text: optional(text$1),
	b64: optional(allows("a text in base64, with padding", (0,external_zod_js_namespaceObject.string)())),
	...waitShape
};
const socketShape = {
	protocols: optional(allows("a list of names of subprotocols", (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().regex(TOKEN)).max(16))),
	deflate: optional(allows("true or false", (0,external_zod_js_namespaceObject.boolean)())),
	messages: allows(`a list of at most ${MAX_SOCKET_MESSAGES} messages, each of text or b64, and events, until and think_us`, (0,external_zod_js_namespaceObject.array)(extensible("a message", messageShape)).max(MAX_SOCKET_MESSAGES)),
	close: optional(extensible("an object of events, until and think_us", waitShape))
};
const requestShape = {
	id: label,
	t_us: optional(microseconds),
	after: optional(allows("the id of a request that stands before it", label)),
	think_us: optional(microseconds),
	session: optional(label),
	class: optional(label),
	method: optional(method),
	path: allows("a path such as /v1/chat/completions: from the first / on, without host, spaces or unescaped characters", (0,external_zod_js_namespaceObject.string)().regex(/^\/[\x21-\x7e]*$/)),
	headers: optional(headers),
	body: optional((0,external_zod_js_namespaceObject.unknown)()),
	body_text: optional(text$1),
	body_b64: optional(allows("a text in base64, with padding", (0,external_zod_js_namespaceObject.string)())),
	/** The file `blobs/<digits>` beside the workload. */
	body_ref: optional(allows("\"sha256:\" and 64 hexadecimal digits, the name of a file in blobs/ beside the workload", (0,external_zod_js_namespaceObject.string)().regex(/^sha256:[0-9a-f]{64}$/))),
	/** A request known by its lengths only: its prompt is generated from the seed when the workload is read. */
	synth: optional(extensible("an object of input_tokens, output_tokens, hash_ids and block", synthShape)),
	/** Of a web socket: what the client sends, and when. */
	ws: optional(extensible("an object of protocols, deflate, messages and close", socketShape)),
	cancel: optional(extensible("an object of after_us, after_events, after_bytes and how", cancelShape)),
	stream: optional(stream),
	timeout_us: optional(timeout),
	expect: optional(extensible("an object of status, done, min_events, max_events and json", expectShape)),
	obs: optional(extensible("an object of status, ttfb_us, dur_us, events, bytes and end", obsShape))
};
const defaultsShape = {
	method: optional(method),
	headers: optional(headers),
	timeout_us: optional(timeout),
	stream: optional(stream)
};
const generatorShape = {
	seed: optional(count),
	model: optional(label),
	corpus: optional((0,external_zod_js_namespaceObject.unknown)())
};
const headerShape = {
	kind: optional(allows("\"header\"", (0,external_zod_js_namespaceObject.literal)("header"))),
	format: allows("\"memdrift.workload\", in a header as the first line", (0,external_zod_js_namespaceObject.literal)("memdrift.workload")),
	version: allows("1", (0,external_zod_js_namespaceObject.literal)(1)),
	created: optional(allows("a text, the time of recording", (0,external_zod_js_namespaceObject.string)())),
	source: optional((0,external_zod_js_namespaceObject.unknown)()),
	/** `requests` and `duration_us` are known when the file is finished. */
	requests: optional(allows("a whole number >= 1, how many requests follow", (0,external_zod_js_namespaceObject.int)().min(1))),
	duration_us: optional(microseconds),
	defaults: optional(extensible("an object of method, headers, timeout_us and stream", defaultsShape)),
	redaction: optional((0,external_zod_js_namespaceObject.unknown)()),
	/** Names that `${secret:NAME}` uses. */
	secrets: optional(allows("a list of names made of letters, digits and _", (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)))),
	/** Settings of requests made from `synth`. */
	generator: optional(extensible("an object of seed, model and corpus", generatorShape))
};
const requestSchema = extensible("a request", requestShape);
const headerSchema = extensible("a header", headerShape);
const requestLine = {
	schema: requestSchema,
	shapes: {
		"": requestShape,
		expect: expectShape,
		obs: obsShape,
		cancel: cancelShape,
		synth: synthShape,
		ws: socketShape
	},
	notReplayed: [
		["repeat"],
		["proto"],
		["grpc"]
	]
};
const headerLine = {
	schema: headerSchema,
	shapes: {
		"": headerShape,
		defaults: defaultsShape,
		generator: generatorShape
	},
	notReplayed: [
		["vars"],
		["classes"],
		["defaults", "proto"]
	]
};
function extensible(allowed, shape) {
	return allows(allowed, (0,external_zod_js_namespaceObject.preprocess)(withoutOwnKeys, (0,external_zod_js_namespaceObject.strictObject)(shape)));
}
function withoutOwnKeys(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("x_")));
}
// lib/workload/format/request-class.js
const NUMBER = /^\d+$/;
const UUID$2 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Digests and object ids, of at least eight digits, so that words such as `feed` or `decade` stay words. */
const HEX$1 = /^(?=.*\d)[0-9a-f]{8,}$/i;
/**
* The class of a request where the recording names none: method and path template without the query, `sse` for streams,
* `ws` for web sockets:
* `GET /v1/files/{id}`, `POST /v1/chat/completions sse`. Requests of one class are counted and timed together.
*/
function defaultClass(method, path, stream) {
	const [route = ""] = path.split(/[?#]/, 1);
	return `${method} ${route.split("/").map((segment) => NUMBER.test(segment) || UUID$2.test(segment) || HEX$1.test(segment) ? "{id}" : segment).join("/").slice(0, 160)}${stream === "ws" ? " ws" : stream ? " sse" : ""}`;
}
// lib/workload/format/request.js
const DEFAULT_TIMEOUT_US = 12e7;
const DEFAULT_MODEL = "model";
/**
* A request from the fields of its line.
* @throws WorkloadError
*/
function readRequest(fields, header, beside, place) {
	checkHeaders(fields.headers, "headers", place);
	checkPath(fields.path, place);
	const isSocket = fields.ws !== void 0;
	const stream = isSocket || (fields.stream ?? header.defaults?.stream ?? false);
	checkTogether(fields, stream, place);
	const { seed = 0, model = DEFAULT_MODEL } = header.generator ?? {};
	const body = readBody(fields, stream, {
		blob: beside.blob,
		seed,
		model
	}, place);
	const usual = isSocket ? "GET" : header.defaults?.method;
	const method = fields.method ?? usual ?? (body.bytes === void 0 ? "GET" : "POST");
	return {
		id: fields.id,
		class: fields.class ?? defaultClass(method, fields.path, isSocket ? "ws" : stream),
		method,
		path: fields.path,
		headers: {
			...body.contentType === void 0 ? {} : { "content-type": body.contentType },
			...lowerCase(header.defaults?.headers),
			...lowerCase(fields.headers)
		},
		...(0,external_drift_js_namespaceObject.given)({
			body: body.bytes,
			json: body.json
		}),
		...(0,external_drift_js_namespaceObject.given)({
			tUs: fields.t_us,
			after: fields.after,
			thinkUs: fields.think_us,
			session: fields.session
		}),
		...fields.cancel === void 0 ? {} : { cancel: readCancel(fields.cancel) },
		...fields.ws === void 0 ? {} : { ws: readSession(fields.ws, place) },
		stream,
		timeoutUs: fields.timeout_us ?? header.defaults?.timeout_us ?? DEFAULT_TIMEOUT_US,
		...(0,external_drift_js_namespaceObject.given)({ expect: fields.expect }),
		...fields.obs?.status ? { observedStatus: fields.obs.status } : {},
		...fields.obs === void 0 ? {} : { observed: readObservation(fields.obs) }
	};
}
function readCancel({ after_us, after_events, after_bytes, how }) {
	return {
		...(0,external_drift_js_namespaceObject.given)({
			afterUs: after_us,
			afterEvents: after_events,
			afterBytes: after_bytes
		}),
		how: how ?? "fin"
	};
}
function readObservation({ ttfb_us, dur_us, ...rest }) {
	return (0,external_drift_js_namespaceObject.given)({
		ttfbUs: ttfb_us,
		durUs: dur_us,
		...rest
	});
}
function lowerCase(headers) {
	return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}
/** Checked at reading too, because an imported or hand-written file never passed the recorder. */
function checkHeaders(headers, field, place) {
	for (const [name, value] of Object.entries(headers ?? {})) {
		const at = {
			...place,
			field: `${field}.${name}`
		};
		if (hasBrokenReference(value)) throw complaint(at, `found a broken ${REFERENCE_START}NAME}`, "letters, digits and _");
		if (!holdsCredential(name, value)) continue;
		throw complaint(at, "found what looks like a credential", `a reference such as ${REFERENCE_START}API_KEY}`);
	}
}
function checkPath(path, place) {
	const at = {
		...place,
		field: "path"
	};
	if (path.includes("${secret:")) throw complaint(at, `found ${REFERENCE_START}NAME}`, "secrets in header values only");
	if (looksLikeCredential(path)) throw complaint(at, "found what looks like a credential", "secrets in header values only");
}
/** Fields of a line that are valid each, but not together. */
function checkTogether(fields, stream, place) {
	const { after, t_us, think_us, cancel, expect } = fields;
	const at = (field) => ({
		...place,
		field
	});
	if (after !== void 0 && t_us !== void 0) throw complaint(at("t_us"), "found it beside after", "one of them");
	if (think_us !== void 0 && after === void 0) throw complaint(at("think_us"), "found it without after", "both");
	if (cancel !== void 0 && [
		cancel.after_us,
		cancel.after_events,
		cancel.after_bytes
	].every((n) => n === void 0)) throw complaint(at("cancel"), "found no point to disconnect at", "after_us, after_events or after_bytes");
	if (cancel?.after_events !== void 0 && !stream) throw complaint(at("cancel.after_events"), "found it on a request that is no stream", "\"stream\": true beside it");
	if (fields.ws !== void 0) checkSocket(fields, place);
	if (expect?.json !== void 0 && stream) throw complaint(at("expect.json"), "found it on a stream", "done, min_events and max_events of a stream");
}
/** A web socket has messages instead of a body, and no end of a stream. */
function checkSocket(fields, place) {
	const { method = "GET", expect } = fields;
	const body = [
		"body",
		"body_text",
		"body_b64",
		"body_ref",
		"synth"
	].find((key) => Object.hasOwn(fields, key));
	if (body !== void 0) throw complaint({
		...place,
		field: body
	}, "found it beside ws", "one of them");
	if (method !== "GET") throw complaint({
		...place,
		field: "method"
	}, `found ${method} beside ws`, "GET");
	if (expect?.done !== void 0) throw complaint({
		...place,
		field: "expect.done"
	}, "found it beside ws", "min_events and max_events");
}
// lib/workload/format/workload.js
const ALLOWED_AFTER = "the id of a request that stands before it";
/** Every class is counted, timed and printed; a recording with more classes has identifiers in its paths. */
const MAX_CLASSES = 256;
const NOTHING_BESIDE = { blob: (_hex, place) => {
	throw complaint(place, "found a reference to a file, and no folder of files is known here", "body_b64");
} };
/**
* Reads a workload from its text.
* @param origin file name, for the error line
* @throws WorkloadError, one line, for the first mistake
*/
function parseWorkload(text, origin, beside = NOTHING_BESIDE) {
	const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
	const lines = nonEmptyLines(bytes, origin);
	const first = lines.next();
	if (first.done) throw complaint({ origin }, "found nothing", "a header line, then one request per line");
	const header = checkLine(headerLine, first.value.value, first.value.place);
	checkHeaders(header.defaults?.headers, "defaults.headers", first.value.place);
	const read = [];
	const seen = {
		ids: /* @__PURE__ */ new Map(),
		classes: /* @__PURE__ */ new Set()
	};
	for (const { value, place } of lines) {
		const request = readRequest(checkLine(requestLine, value, place), header, beside, place);
		checkAmongOthers(request, read[0], seen, place);
		read.push(request);
	}
	checkCount(read.length, header.requests, origin);
	const timed = read[0]?.tUs !== void 0;
	const requests = timed ? inOrderOfTime(read) : read;
	const secrets = new Set(requests.flatMap((request) => Object.values(request.headers).flatMap(secretNames)));
	return {
		sha256: (0,external_node_crypto_namespaceObject.createHash)("sha256").update(bytes).digest("hex"),
		requests,
		secrets: [...secrets].sort(),
		seed: header.generator?.seed ?? 0,
		timed,
		...header.duration_us === void 0 ? {} : { durationUs: header.duration_us }
	};
}
/** Decodes line by line: a file may be longer than the longest possible string (512 MiB). */
function* nonEmptyLines(bytes, origin) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const decoder = new TextDecoder("utf-8", { fatal: true });
	for (let start = 0, line = 1; start < buffer.length; line++) {
		const newline = buffer.indexOf(10, start);
		const end = newline === -1 ? buffer.length : newline;
		const place = {
			origin,
			line
		};
		const text = decodeLine(decoder, buffer.subarray(start, end), place);
		if (text.trim() !== "") yield {
			value: parseLine(text, place),
			place
		};
		start = end + 1;
	}
}
function decodeLine(decoder, bytes, place) {
	try {
		return decoder.decode(bytes);
	} catch (cause) {
		throw complaint(place, "found bytes that are not UTF-8", "UTF-8 text; other bytes as body_b64", { cause });
	}
}
function parseLine(text, place) {
	return withWrittenBody(parsed(text, place), text, place);
}
/** The text is not shown: a line that fails to parse may hold credentials. */
function parsed(text, place) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw complaint(place, "found text that is not JSON", "one JSON object per line", { cause });
	}
}
/**
* A line whose `body` keeps its text; a line without one is unchanged.
* @param text the line that the value was read from
* @throws WorkloadError where the body is nested too deeply
*/
function withWrittenBody(value, text, place) {
	if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "body")) return value;
	return {
		...value,
		body: WrittenJson.member(text, "body", place)
	};
}
/**
* Sorts by time, with followers after their predecessors; requests of equal time keep their order.
*/
function inOrderOfTime(requests) {
	const timeOf = /* @__PURE__ */ new Map();
	for (const { id, tUs, after } of requests) timeOf.set(id, tUs ?? timeOf.get(after ?? "") ?? 0);
	return [...requests].sort((a, b) => (timeOf.get(a.id) ?? 0) - (timeOf.get(b.id) ?? 0));
}
/**
* Checks across lines: unique ids, known predecessors, times on all requests without a predecessor or on none, and the
* number of classes.
*/
function checkAmongOthers(request, first, seen, place) {
	const before = seen.ids.get(request.id);
	if (before !== void 0) throw complaint({
		...place,
		field: "id"
	}, `found "${request.id}" as in line ${before}`, "a unique id");
	seen.ids.set(request.id, place.line);
	if (request.after !== void 0) {
		if (request.after === request.id || !seen.ids.has(request.after)) throw complaint({
			...place,
			field: "after"
		}, `found ${shown(request.after)}`, ALLOWED_AFTER);
	} else if (first !== void 0 && first.tUs === void 0 !== (request.tUs === void 0)) {
		const found = request.tUs === void 0 ? "found none after requests with one" : "found one after requests without";
		throw complaint({
			...place,
			field: "t_us"
		}, found, "t_us on all requests that have no after, or on none");
	}
	seen.classes.add(request.class);
	if (seen.classes.size > MAX_CLASSES) {
		const allowed = `up to ${MAX_CLASSES}: name the requests' classes with "class"`;
		throw complaint({
			...place,
			field: "class"
		}, `found more than ${MAX_CLASSES} classes`, allowed);
	}
}
function checkCount(found, declared, origin) {
	if (found === 0) throw complaint({ origin }, "found a header and no request", "at least one request line");
	if (declared === void 0 || declared === found) return;
	throw complaint({
		origin,
		line: 1,
		field: "requests"
	}, `found ${declared}, but ${found} follow`, "their number");
}
// lib/workload/format/load-workload.js
/** Largest unpacked workload: protects from a compressed file that unpacks to more than the memory of the machine. */
const MAX_WORKLOAD_BYTES = 536870912;
const ALL_TOGETHER = `up to ${MAX_WORKLOAD_BYTES / 1024 / 1024} MiB with all that it refers to`;
const KINDS = "a workload file, *.jsonl or *.jsonl.gz";
/**
* Reads a workload file, plain or gzip (recognised by its first bytes, not its name).
* @throws WorkloadError, one line
*/
async function loadWorkload(path, maxBytes = MAX_WORKLOAD_BYTES) {
	const bytes = readBounded(path, maxBytes);
	const text = bytes[0] === 31 && bytes[1] === 139 ? await unpack(bytes, path, maxBytes) : bytes;
	return parseWorkload(text, path, { blob: blobReader((0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(path), "blobs"), maxBytes - text.byteLength) });
}
/** Reads the files beside a workload, each once, within `maxBytes` in total. */
function blobReader(folder, maxBytes) {
	const known = /* @__PURE__ */ new Map();
	let left = maxBytes;
	return (hex, place) => {
		const read = known.get(hex);
		if (read !== void 0) return read;
		const bytes = readBlob((0,external_node_path_namespaceObject.join)(folder, hex), place, left);
		left -= bytes.byteLength;
		known.set(hex, bytes);
		return bytes;
	};
}
/** The name is hexadecimal, so the path stays in the folder; links are refused, because their targets may not. */
function readBlob(path, place, maxBytes) {
	const allowed = `a file blobs/${path.slice(-64)} beside the workload`;
	try {
		const status = (0,external_node_fs_namespaceObject.lstatSync)(path);
		if (!status.isFile()) throw complaint(place, "found a link or another kind of file", allowed);
		if (status.size > maxBytes) throw complaint(place, "found more than can be loaded", ALL_TOGETHER);
		return readRegularFile(path, maxBytes);
	} catch (cause) {
		if (cause instanceof FileRefused) throw complaint(place, `found ${cause.why}`, allowed, { cause });
		const code = errorCode(cause);
		if (code === void 0) throw cause;
		throw complaint(place, code === "ENOENT" ? "found no such file" : `cannot be read (${code})`, allowed, { cause });
	}
}
function readBounded(path, maxBytes) {
	try {
		return readRegularFile(path, maxBytes);
	} catch (cause) {
		if (cause instanceof FileRefused) throw cause.why === "too large" ? tooLarge(path, maxBytes) : complaint({ origin: path }, "is not a file", KINDS);
		const code = errorCode(cause);
		if (code === void 0) throw cause;
		const found = code === "ENOENT" ? "no such file" : `cannot be read (${code})`;
		throw complaint({ origin: path }, found, KINDS, { cause });
	}
}
async function unpack(bytes, path, maxBytes) {
	try {
		return await (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gunzip)(bytes, { maxOutputLength: maxBytes });
	} catch (cause) {
		if (errorCode(cause) === "ERR_BUFFER_TOO_LARGE") throw tooLarge(path, maxBytes);
		throw complaint({ origin: path }, "found broken gzip data", KINDS, { cause });
	}
}
function tooLarge(path, maxBytes) {
	const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked; memdrift import --requests N takes a part of it`;
	return complaint({ origin: path }, "found a workload that is too large", limit);
}
function errorCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}
// node_modules/jsonc-parser/lib/esm/impl/scanner.js
/**
* Creates a JSON scanner on the given text.
* If ignoreTrivia is set, whitespaces or comments are ignored.
*/
function createScanner(text, ignoreTrivia = false) {
	const len = text.length;
	let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
	function scanHexDigits(count, exact) {
		let digits = 0;
		let value = 0;
		while (digits < count || !exact) {
			let ch = text.charCodeAt(pos);
			if (ch >= 48 && ch <= 57) value = value * 16 + ch - 48;
			else if (ch >= 65 && ch <= 70) value = value * 16 + ch - 65 + 10;
			else if (ch >= 97 && ch <= 102) value = value * 16 + ch - 97 + 10;
			else break;
			pos++;
			digits++;
		}
		if (digits < count) value = -1;
		return value;
	}
	function setPosition(newPosition) {
		pos = newPosition;
		value = "";
		tokenOffset = 0;
		token = 16;
		scanError = 0;
	}
	function scanNumber() {
		let start = pos;
		if (text.charCodeAt(pos) === 48) pos++;
		else {
			pos++;
			while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
		}
		if (pos < text.length && text.charCodeAt(pos) === 46) {
			pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
			} else {
				scanError = 3;
				return text.substring(start, pos);
			}
		}
		let end = pos;
		if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
			pos++;
			if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
				end = pos;
			} else scanError = 3;
		}
		return text.substring(start, end);
	}
	function scanString() {
		let result = "", start = pos;
		while (true) {
			if (pos >= len) {
				result += text.substring(start, pos);
				scanError = 2;
				break;
			}
			const ch = text.charCodeAt(pos);
			if (ch === 34) {
				result += text.substring(start, pos);
				pos++;
				break;
			}
			if (ch === 92) {
				result += text.substring(start, pos);
				pos++;
				if (pos >= len) {
					scanError = 2;
					break;
				}
				switch (text.charCodeAt(pos++)) {
					case 34:
						result += "\"";
						break;
					case 92:
						result += "\\";
						break;
					case 47:
						result += "/";
						break;
					case 98:
						result += "\b";
						break;
					case 102:
						result += "\f";
						break;
					case 110:
						result += "\n";
						break;
					case 114:
						result += "\r";
						break;
					case 116:
						result += "	";
						break;
					case 117:
						const ch3 = scanHexDigits(4, true);
						if (ch3 >= 0) result += String.fromCharCode(ch3);
						else scanError = 4;
						break;
					default: scanError = 5;
				}
				start = pos;
				continue;
			}
			if (ch >= 0 && ch <= 31) {
				if (isLineBreak(ch)) {
					result += text.substring(start, pos);
					scanError = 2;
					break;
				} else scanError = 6;
			}
			pos++;
		}
		return result;
	}
	function scanNext() {
		value = "";
		scanError = 0;
		tokenOffset = pos;
		lineStartOffset = lineNumber;
		prevTokenLineStartOffset = tokenLineStartOffset;
		if (pos >= len) {
			tokenOffset = len;
			return token = 17;
		}
		let code = text.charCodeAt(pos);
		if (isWhiteSpace(code)) {
			do {
				pos++;
				value += String.fromCharCode(code);
				code = text.charCodeAt(pos);
			} while (isWhiteSpace(code));
			return token = 15;
		}
		if (isLineBreak(code)) {
			pos++;
			value += String.fromCharCode(code);
			if (code === 13 && text.charCodeAt(pos) === 10) {
				pos++;
				value += "\n";
			}
			lineNumber++;
			tokenLineStartOffset = pos;
			return token = 14;
		}
		switch (code) {
			case 123:
				pos++;
				return token = 1;
			case 125:
				pos++;
				return token = 2;
			case 91:
				pos++;
				return token = 3;
			case 93:
				pos++;
				return token = 4;
			case 58:
				pos++;
				return token = 6;
			case 44:
				pos++;
				return token = 5;
			case 34:
				pos++;
				value = scanString();
				return token = 10;
			case 47:
				const start = pos - 1;
				if (text.charCodeAt(pos + 1) === 47) {
					pos += 2;
					while (pos < len) {
						if (isLineBreak(text.charCodeAt(pos))) break;
						pos++;
					}
					value = text.substring(start, pos);
					return token = 12;
				}
				if (text.charCodeAt(pos + 1) === 42) {
					pos += 2;
					const safeLength = len - 1;
					let commentClosed = false;
					while (pos < safeLength) {
						const ch = text.charCodeAt(pos);
						if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
							pos += 2;
							commentClosed = true;
							break;
						}
						pos++;
						if (isLineBreak(ch)) {
							if (ch === 13 && text.charCodeAt(pos) === 10) pos++;
							lineNumber++;
							tokenLineStartOffset = pos;
						}
					}
					if (!commentClosed) {
						pos++;
						scanError = 1;
					}
					value = text.substring(start, pos);
					return token = 13;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
			case 45:
				value += String.fromCharCode(code);
				pos++;
				if (pos === len || !isDigit(text.charCodeAt(pos))) return token = 16;
			case 48:
			case 49:
			case 50:
			case 51:
			case 52:
			case 53:
			case 54:
			case 55:
			case 56:
			case 57:
				value += scanNumber();
				return token = 11;
			default:
				while (pos < len && isUnknownContentCharacter(code)) {
					pos++;
					code = text.charCodeAt(pos);
				}
				if (tokenOffset !== pos) {
					value = text.substring(tokenOffset, pos);
					switch (value) {
						case "true": return token = 8;
						case "false": return token = 9;
						case "null": return token = 7;
					}
					return token = 16;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
		}
	}
	function isUnknownContentCharacter(code) {
		if (isWhiteSpace(code) || isLineBreak(code)) return false;
		switch (code) {
			case 125:
			case 93:
			case 123:
			case 91:
			case 34:
			case 58:
			case 44:
			case 47: return false;
		}
		return true;
	}
	function scanNextNonTrivia() {
		let result;
		do
			result = scanNext();
		while (result >= 12 && result <= 15);
		return result;
	}
	return {
		setPosition,
		getPosition: () => pos,
		scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
		getToken: () => token,
		getTokenValue: () => value,
		getTokenOffset: () => tokenOffset,
		getTokenLength: () => pos - tokenOffset,
		getTokenStartLine: () => lineStartOffset,
		getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
		getTokenError: () => scanError
	};
}
function isWhiteSpace(ch) {
	return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
	return ch === 10 || ch === 13;
}
function isDigit(ch) {
	return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes) {
	CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
	CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
	CharacterCodes[CharacterCodes["space"] = 32] = "space";
	CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
	CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
	CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
	CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
	CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
	CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
	CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
	CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
	CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
	CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
	CharacterCodes[CharacterCodes["a"] = 97] = "a";
	CharacterCodes[CharacterCodes["b"] = 98] = "b";
	CharacterCodes[CharacterCodes["c"] = 99] = "c";
	CharacterCodes[CharacterCodes["d"] = 100] = "d";
	CharacterCodes[CharacterCodes["e"] = 101] = "e";
	CharacterCodes[CharacterCodes["f"] = 102] = "f";
	CharacterCodes[CharacterCodes["g"] = 103] = "g";
	CharacterCodes[CharacterCodes["h"] = 104] = "h";
	CharacterCodes[CharacterCodes["i"] = 105] = "i";
	CharacterCodes[CharacterCodes["j"] = 106] = "j";
	CharacterCodes[CharacterCodes["k"] = 107] = "k";
	CharacterCodes[CharacterCodes["l"] = 108] = "l";
	CharacterCodes[CharacterCodes["m"] = 109] = "m";
	CharacterCodes[CharacterCodes["n"] = 110] = "n";
	CharacterCodes[CharacterCodes["o"] = 111] = "o";
	CharacterCodes[CharacterCodes["p"] = 112] = "p";
	CharacterCodes[CharacterCodes["q"] = 113] = "q";
	CharacterCodes[CharacterCodes["r"] = 114] = "r";
	CharacterCodes[CharacterCodes["s"] = 115] = "s";
	CharacterCodes[CharacterCodes["t"] = 116] = "t";
	CharacterCodes[CharacterCodes["u"] = 117] = "u";
	CharacterCodes[CharacterCodes["v"] = 118] = "v";
	CharacterCodes[CharacterCodes["w"] = 119] = "w";
	CharacterCodes[CharacterCodes["x"] = 120] = "x";
	CharacterCodes[CharacterCodes["y"] = 121] = "y";
	CharacterCodes[CharacterCodes["z"] = 122] = "z";
	CharacterCodes[CharacterCodes["A"] = 65] = "A";
	CharacterCodes[CharacterCodes["B"] = 66] = "B";
	CharacterCodes[CharacterCodes["C"] = 67] = "C";
	CharacterCodes[CharacterCodes["D"] = 68] = "D";
	CharacterCodes[CharacterCodes["E"] = 69] = "E";
	CharacterCodes[CharacterCodes["F"] = 70] = "F";
	CharacterCodes[CharacterCodes["G"] = 71] = "G";
	CharacterCodes[CharacterCodes["H"] = 72] = "H";
	CharacterCodes[CharacterCodes["I"] = 73] = "I";
	CharacterCodes[CharacterCodes["J"] = 74] = "J";
	CharacterCodes[CharacterCodes["K"] = 75] = "K";
	CharacterCodes[CharacterCodes["L"] = 76] = "L";
	CharacterCodes[CharacterCodes["M"] = 77] = "M";
	CharacterCodes[CharacterCodes["N"] = 78] = "N";
	CharacterCodes[CharacterCodes["O"] = 79] = "O";
	CharacterCodes[CharacterCodes["P"] = 80] = "P";
	CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
	CharacterCodes[CharacterCodes["R"] = 82] = "R";
	CharacterCodes[CharacterCodes["S"] = 83] = "S";
	CharacterCodes[CharacterCodes["T"] = 84] = "T";
	CharacterCodes[CharacterCodes["U"] = 85] = "U";
	CharacterCodes[CharacterCodes["V"] = 86] = "V";
	CharacterCodes[CharacterCodes["W"] = 87] = "W";
	CharacterCodes[CharacterCodes["X"] = 88] = "X";
	CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
	CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
	CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
	CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
	CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
	CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
	CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
	CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
	CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
	CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
	CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
	CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
	CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
	CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
	CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
	CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
	CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));
// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
const cachedSpaces = new Array(20).fill(0).map((_, index) => {
	return " ".repeat(index);
});
const maxCachedValues = 200;
const cachedBreakLinesWithSpaces = {
	" ": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + " ".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + " ".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + " ".repeat(index);
		})
	},
	"	": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + "	".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + "	".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + "	".repeat(index);
		})
	}
};
const supportedEols = [
	"\n",
	"\r",
	"\r\n"
];
// node_modules/jsonc-parser/lib/esm/impl/format.js
function format(documentText, range, options) {
	let initialIndentLevel;
	let formatText;
	let formatTextStart;
	let rangeStart;
	let rangeEnd;
	if (range) {
		rangeStart = range.offset;
		rangeEnd = rangeStart + range.length;
		formatTextStart = rangeStart;
		while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) formatTextStart--;
		let endOffset = rangeEnd;
		while (endOffset < documentText.length && !isEOL(documentText, endOffset)) endOffset++;
		formatText = documentText.substring(formatTextStart, endOffset);
		initialIndentLevel = computeIndentLevel(formatText, options);
	} else {
		formatText = documentText;
		initialIndentLevel = 0;
		formatTextStart = 0;
		rangeStart = 0;
		rangeEnd = documentText.length;
	}
	const eol = getEOL(options, documentText);
	const eolFastPathSupported = supportedEols.includes(eol);
	let numberLineBreaks = 0;
	let indentLevel = 0;
	let indentValue;
	if (options.insertSpaces) indentValue = cachedSpaces[options.tabSize || 4] ?? repeat(cachedSpaces[1], options.tabSize || 4);
	else indentValue = "	";
	const indentType = indentValue === "	" ? "	" : " ";
	let scanner = createScanner(formatText, false);
	let hasError = false;
	function newLinesAndIndent() {
		if (numberLineBreaks > 1) return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
		const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
		if (!eolFastPathSupported || amountOfSpaces > cachedBreakLinesWithSpaces[indentType][eol].length) return eol + repeat(indentValue, initialIndentLevel + indentLevel);
		if (amountOfSpaces <= 0) return eol;
		return cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
	}
	function scanNext() {
		let token = scanner.scan();
		numberLineBreaks = 0;
		while (token === 15 || token === 14) {
			if (token === 14 && options.keepLines) numberLineBreaks += 1;
			else if (token === 14) numberLineBreaks = 1;
			token = scanner.scan();
		}
		hasError = token === 16 || scanner.getTokenError() !== 0;
		return token;
	}
	const editOperations = [];
	function addEdit(text, startOffset, endOffset) {
		if (!hasError && (!range || startOffset < rangeEnd && endOffset > rangeStart) && documentText.substring(startOffset, endOffset) !== text) editOperations.push({
			offset: startOffset,
			length: endOffset - startOffset,
			content: text
		});
	}
	let firstToken = scanNext();
	if (options.keepLines && numberLineBreaks > 0) addEdit(repeat(eol, numberLineBreaks), 0, 0);
	if (firstToken !== 17) {
		let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
		addEdit(indentValue.length * initialIndentLevel < 20 && options.insertSpaces ? cachedSpaces[indentValue.length * initialIndentLevel] : repeat(indentValue, initialIndentLevel), formatTextStart, firstTokenStart);
	}
	while (firstToken !== 17) {
		let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
		let secondToken = scanNext();
		let replaceContent = "";
		let needsLineBreak = false;
		while (numberLineBreaks === 0 && (secondToken === 12 || secondToken === 13)) {
			let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
			addEdit(cachedSpaces[1], firstTokenEnd, commentTokenStart);
			firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
			needsLineBreak = secondToken === 12;
			replaceContent = needsLineBreak ? newLinesAndIndent() : "";
			secondToken = scanNext();
		}
		if (secondToken === 2) {
			if (firstToken !== 1) indentLevel--;
			if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1) replaceContent = newLinesAndIndent();
			else if (options.keepLines) replaceContent = cachedSpaces[1];
		} else if (secondToken === 4) {
			if (firstToken !== 3) indentLevel--;
			if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3) replaceContent = newLinesAndIndent();
			else if (options.keepLines) replaceContent = cachedSpaces[1];
		} else {
			switch (firstToken) {
				case 3:
				case 1:
					indentLevel++;
					if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) replaceContent = newLinesAndIndent();
					else replaceContent = cachedSpaces[1];
					break;
				case 5:
					if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) replaceContent = newLinesAndIndent();
					else replaceContent = cachedSpaces[1];
					break;
				case 12:
					replaceContent = newLinesAndIndent();
					break;
				case 13:
					if (numberLineBreaks > 0) replaceContent = newLinesAndIndent();
					else if (!needsLineBreak) replaceContent = cachedSpaces[1];
					break;
				case 6:
					if (options.keepLines && numberLineBreaks > 0) replaceContent = newLinesAndIndent();
					else if (!needsLineBreak) replaceContent = cachedSpaces[1];
					break;
				case 10:
					if (options.keepLines && numberLineBreaks > 0) replaceContent = newLinesAndIndent();
					else if (secondToken === 6 && !needsLineBreak) replaceContent = "";
					break;
				case 7:
				case 8:
				case 9:
				case 11:
				case 2:
				case 4:
					if (options.keepLines && numberLineBreaks > 0) replaceContent = newLinesAndIndent();
					else if ((secondToken === 12 || secondToken === 13) && !needsLineBreak) replaceContent = cachedSpaces[1];
					else if (secondToken !== 5 && secondToken !== 17) hasError = true;
					break;
				case 16: hasError = true;
			}
			if (numberLineBreaks > 0 && (secondToken === 12 || secondToken === 13)) replaceContent = newLinesAndIndent();
		}
		if (secondToken === 17) {
			if (options.keepLines && numberLineBreaks > 0) replaceContent = newLinesAndIndent();
			else replaceContent = options.insertFinalNewline ? eol : "";
		}
		const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
		addEdit(replaceContent, firstTokenEnd, secondTokenStart);
		firstToken = secondToken;
	}
	return editOperations;
}
function repeat(s, count) {
	let result = "";
	for (let i = 0; i < count; i++) result += s;
	return result;
}
function computeIndentLevel(content, options) {
	let i = 0;
	let nChars = 0;
	const tabSize = options.tabSize || 4;
	while (i < content.length) {
		let ch = content.charAt(i);
		if (ch === cachedSpaces[1]) nChars++;
		else if (ch === "	") nChars += tabSize;
		else break;
		i++;
	}
	return Math.floor(nChars / tabSize);
}
function getEOL(options, text) {
	for (let i = 0; i < text.length; i++) {
		const ch = text.charAt(i);
		if (ch === "\r") {
			if (i + 1 < text.length && text.charAt(i + 1) === "\n") return "\r\n";
			return "\r";
		} else if (ch === "\n") return "\n";
	}
	return options && options.eol || "\n";
}
function isEOL(text, offset) {
	return "\r\n".indexOf(text.charAt(offset)) !== -1;
}
// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions) {
	ParseOptions.DEFAULT = { allowTrailingComma: false };
})(ParseOptions || (ParseOptions = {}));
/**
* Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
*/
function parseTree$1(text, errors = [], options = ParseOptions.DEFAULT) {
	let currentParent = {
		type: "array",
		offset: -1,
		length: -1,
		children: [],
		parent: void 0
	};
	function ensurePropertyComplete(endOffset) {
		if (currentParent.type === "property") {
			currentParent.length = endOffset - currentParent.offset;
			currentParent = currentParent.parent;
		}
	}
	function onValue(valueNode) {
		currentParent.children.push(valueNode);
		return valueNode;
	}
	visit$1(text, {
		onObjectBegin: (offset) => {
			currentParent = onValue({
				type: "object",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
		},
		onObjectProperty: (name, offset, length) => {
			currentParent = onValue({
				type: "property",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
			currentParent.children.push({
				type: "string",
				value: name,
				offset,
				length,
				parent: currentParent
			});
		},
		onObjectEnd: (offset, length) => {
			ensurePropertyComplete(offset + length);
			currentParent.length = offset + length - currentParent.offset;
			currentParent = currentParent.parent;
			ensurePropertyComplete(offset + length);
		},
		onArrayBegin: (offset, length) => {
			currentParent = onValue({
				type: "array",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
		},
		onArrayEnd: (offset, length) => {
			currentParent.length = offset + length - currentParent.offset;
			currentParent = currentParent.parent;
			ensurePropertyComplete(offset + length);
		},
		onLiteralValue: (value, offset, length) => {
			onValue({
				type: getNodeType(value),
				offset,
				length,
				parent: currentParent,
				value
			});
			ensurePropertyComplete(offset + length);
		},
		onSeparator: (sep, offset, length) => {
			if (currentParent.type === "property") {
				if (sep === ":") currentParent.colonOffset = offset;
				else if (sep === ",") ensurePropertyComplete(offset);
			}
		},
		onError: (error, offset, length) => {
			errors.push({
				error,
				offset,
				length
			});
		}
	}, options);
	const result = currentParent.children[0];
	if (result) delete result.parent;
	return result;
}
/**
* Finds the node at the given path in a JSON DOM.
*/
function findNodeAtLocation$1(root, path) {
	if (!root) return;
	let node = root;
	for (let segment of path) if (typeof segment === "string") {
		if (node.type !== "object" || !Array.isArray(node.children)) return;
		let found = false;
		for (const propertyNode of node.children) if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
			node = propertyNode.children[1];
			found = true;
			break;
		}
		if (!found) return;
	} else {
		const index = segment;
		if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) return;
		node = node.children[index];
	}
	return node;
}
/**
* Parses the given text and invokes the visitor functions for each object, array and literal reached.
*/
function visit$1(text, visitor, options = ParseOptions.DEFAULT) {
	const _scanner = createScanner(text, false);
	const _jsonPath = [];
	let suppressedCallbacks = 0;
	function toNoArgVisit(visitFunction) {
		return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisit(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisitWithPath(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
	}
	function toBeginVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks++;
			else if (visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) === false) suppressedCallbacks = 1;
		} : () => true;
	}
	function toEndVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks--;
			if (suppressedCallbacks === 0) visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
		} : () => true;
	}
	const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
	const disallowComments = options && options.disallowComments;
	const allowTrailingComma = options && options.allowTrailingComma;
	function scanNext() {
		while (true) {
			const token = _scanner.scan();
			switch (_scanner.getTokenError()) {
				case 4:
					handleError(14);
					break;
				case 5:
					handleError(15);
					break;
				case 3:
					handleError(13);
					break;
				case 1:
					if (!disallowComments) handleError(11);
					break;
				case 2:
					handleError(12);
					break;
				case 6: handleError(16);
			}
			switch (token) {
				case 12:
				case 13:
					if (disallowComments) handleError(10);
					else onComment();
					break;
				case 16:
					handleError(1);
					break;
				case 15:
				case 14: break;
				default: return token;
			}
		}
	}
	function handleError(error, skipUntilAfter = [], skipUntil = []) {
		onError(error);
		if (skipUntilAfter.length + skipUntil.length > 0) {
			let token = _scanner.getToken();
			while (token !== 17) {
				if (skipUntilAfter.indexOf(token) !== -1) {
					scanNext();
					break;
				} else if (skipUntil.indexOf(token) !== -1) break;
				token = scanNext();
			}
		}
	}
	function parseString(isValue) {
		const value = _scanner.getTokenValue();
		if (isValue) onLiteralValue(value);
		else {
			onObjectProperty(value);
			_jsonPath.push(value);
		}
		scanNext();
		return true;
	}
	function parseLiteral() {
		switch (_scanner.getToken()) {
			case 11:
				const tokenValue = _scanner.getTokenValue();
				let value = Number(tokenValue);
				if (isNaN(value)) {
					handleError(2);
					value = 0;
				}
				onLiteralValue(value);
				break;
			case 7:
				onLiteralValue(null);
				break;
			case 8:
				onLiteralValue(true);
				break;
			case 9:
				onLiteralValue(false);
				break;
			default: return false;
		}
		scanNext();
		return true;
	}
	function parseProperty() {
		if (_scanner.getToken() !== 10) {
			handleError(3, [], [2, 5]);
			return false;
		}
		parseString(false);
		if (_scanner.getToken() === 6) {
			onSeparator(":");
			scanNext();
			if (!parseValue()) handleError(4, [], [2, 5]);
		} else handleError(5, [], [2, 5]);
		_jsonPath.pop();
		return true;
	}
	function parseObject() {
		onObjectBegin();
		scanNext();
		let needsComma = false;
		while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 2 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (!parseProperty()) handleError(4, [], [2, 5]);
			needsComma = true;
		}
		onObjectEnd();
		if (_scanner.getToken() !== 2) handleError(7, [2], []);
		else scanNext();
		return true;
	}
	function parseArray() {
		onArrayBegin();
		scanNext();
		let isFirstElement = true;
		let needsComma = false;
		while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 4 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (isFirstElement) {
				_jsonPath.push(0);
				isFirstElement = false;
			} else _jsonPath[_jsonPath.length - 1]++;
			if (!parseValue()) handleError(4, [], [4, 5]);
			needsComma = true;
		}
		onArrayEnd();
		if (!isFirstElement) _jsonPath.pop();
		if (_scanner.getToken() !== 4) handleError(8, [4], []);
		else scanNext();
		return true;
	}
	function parseValue() {
		switch (_scanner.getToken()) {
			case 3: return parseArray();
			case 1: return parseObject();
			case 10: return parseString(true);
			default: return parseLiteral();
		}
	}
	scanNext();
	if (_scanner.getToken() === 17) {
		if (options.allowEmptyContent) return true;
		handleError(4, [], []);
		return false;
	}
	if (!parseValue()) {
		handleError(4, [], []);
		return false;
	}
	if (_scanner.getToken() !== 17) handleError(9, [], []);
	return true;
}
function getNodeType(value) {
	switch (typeof value) {
		case "boolean": return "boolean";
		case "number": return "number";
		case "string": return "string";
		case "object":
			if (!value) return "null";
			else if (Array.isArray(value)) return "array";
			return "object";
		default: return "null";
	}
}
// node_modules/jsonc-parser/lib/esm/impl/edit.js
function setProperty(text, originalPath, value, options) {
	const path = originalPath.slice();
	const root = parseTree$1(text, []);
	let parent = void 0;
	let lastSegment = void 0;
	while (path.length > 0) {
		lastSegment = path.pop();
		parent = findNodeAtLocation$1(root, path);
		if (parent === void 0 && value !== void 0) {
			if (typeof lastSegment === "string") value = { [lastSegment]: value };
			else value = [value];
		} else break;
	}
	if (!parent) {
		if (value === void 0) throw new Error("Can not delete in empty document");
		return withFormatting(text, {
			offset: root ? root.offset : 0,
			length: root ? root.length : 0,
			content: JSON.stringify(value)
		}, options);
	} else if (parent.type === "object" && typeof lastSegment === "string" && Array.isArray(parent.children)) {
		const existing = findNodeAtLocation$1(parent, [lastSegment]);
		if (existing !== void 0) {
			if (value === void 0) {
				if (!existing.parent) throw new Error("Malformed AST");
				const propertyIndex = parent.children.indexOf(existing.parent);
				let removeBegin;
				let removeEnd = existing.parent.offset + existing.parent.length;
				if (propertyIndex > 0) {
					let previous = parent.children[propertyIndex - 1];
					removeBegin = previous.offset + previous.length;
				} else {
					removeBegin = parent.offset + 1;
					if (parent.children.length > 1) removeEnd = parent.children[1].offset;
				}
				return withFormatting(text, {
					offset: removeBegin,
					length: removeEnd - removeBegin,
					content: ""
				}, options);
			} else return withFormatting(text, {
				offset: existing.offset,
				length: existing.length,
				content: JSON.stringify(value)
			}, options);
		} else {
			if (value === void 0) return [];
			const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
			const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map((p) => p.children[0].value)) : parent.children.length;
			let edit;
			if (index > 0) {
				let previous = parent.children[index - 1];
				edit = {
					offset: previous.offset + previous.length,
					length: 0,
					content: "," + newProperty
				};
			} else if (parent.children.length === 0) edit = {
				offset: parent.offset + 1,
				length: 0,
				content: newProperty
			};
			else edit = {
				offset: parent.offset + 1,
				length: 0,
				content: newProperty + ","
			};
			return withFormatting(text, edit, options);
		}
	} else if (parent.type === "array" && typeof lastSegment === "number" && Array.isArray(parent.children)) {
		const insertIndex = lastSegment;
		if (insertIndex === -1) {
			const newProperty = `${JSON.stringify(value)}`;
			let edit;
			if (parent.children.length === 0) edit = {
				offset: parent.offset + 1,
				length: 0,
				content: newProperty
			};
			else {
				const previous = parent.children[parent.children.length - 1];
				edit = {
					offset: previous.offset + previous.length,
					length: 0,
					content: "," + newProperty
				};
			}
			return withFormatting(text, edit, options);
		} else if (value === void 0 && parent.children.length >= 0) {
			const removalIndex = lastSegment;
			const toRemove = parent.children[removalIndex];
			let edit;
			if (parent.children.length === 1) edit = {
				offset: parent.offset + 1,
				length: parent.length - 2,
				content: ""
			};
			else if (parent.children.length - 1 === removalIndex) {
				let previous = parent.children[removalIndex - 1];
				let offset = previous.offset + previous.length;
				edit = {
					offset,
					length: parent.offset + parent.length - 2 - offset,
					content: ""
				};
			} else edit = {
				offset: toRemove.offset,
				length: parent.children[removalIndex + 1].offset - toRemove.offset,
				content: ""
			};
			return withFormatting(text, edit, options);
		} else if (value !== void 0) {
			let edit;
			const newProperty = `${JSON.stringify(value)}`;
			if (!options.isArrayInsertion && parent.children.length > lastSegment) {
				const toModify = parent.children[lastSegment];
				edit = {
					offset: toModify.offset,
					length: toModify.length,
					content: newProperty
				};
			} else if (parent.children.length === 0 || lastSegment === 0) edit = {
				offset: parent.offset + 1,
				length: 0,
				content: parent.children.length === 0 ? newProperty : newProperty + ","
			};
			else {
				const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
				const previous = parent.children[index - 1];
				edit = {
					offset: previous.offset + previous.length,
					length: 0,
					content: "," + newProperty
				};
			}
			return withFormatting(text, edit, options);
		} else throw new Error(`Can not ${value === void 0 ? "remove" : options.isArrayInsertion ? "insert" : "modify"} Array index ${insertIndex} as length is not sufficient`);
	} else throw new Error(`Can not add ${typeof lastSegment !== "number" ? "index" : "property"} to parent of type ${parent.type}`);
}
function withFormatting(text, edit, options) {
	if (!options.formattingOptions) return [edit];
	let newText = applyEdit(text, edit);
	let begin = edit.offset;
	let end = edit.offset + edit.content.length;
	if (edit.length === 0 || edit.content.length === 0) {
		while (begin > 0 && !isEOL(newText, begin - 1)) begin--;
		while (end < newText.length && !isEOL(newText, end)) end++;
	}
	const edits = format(newText, {
		offset: begin,
		length: end - begin
	}, {
		...options.formattingOptions,
		keepLines: false
	});
	for (let i = edits.length - 1; i >= 0; i--) {
		const edit = edits[i];
		newText = applyEdit(newText, edit);
		begin = Math.min(begin, edit.offset);
		end = Math.max(end, edit.offset + edit.length);
		end += edit.content.length - edit.length;
	}
	const editLength = text.length - (newText.length - end) - begin;
	return [{
		offset: begin,
		length: editLength,
		content: newText.substring(begin, end)
	}];
}
function applyEdit(text, edit) {
	return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
}
// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError) {
	ScanError[ScanError["None"] = 0] = "None";
	ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
	ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
	ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
	ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
	ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
	ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind) {
	SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
	SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
	SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
	SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
	SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
	SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
	SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
	SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
	SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
	SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
	SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
	SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
	SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
	SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
	SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
	SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
	SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
/**
* Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
*/
const parseTree = parseTree$1;
/**
* Finds the node at the given path in a JSON DOM.
*/
const findNodeAtLocation = findNodeAtLocation$1;
/**
* Parses the given text and invokes the visitor functions for each object, array and literal reached.
*/
const visit = visit$1;
var ParseErrorCode;
(function(ParseErrorCode) {
	ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
	ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
	ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
	ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
	ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
	ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
	ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
	ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
	ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
	ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
	ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
	ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
	ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
/**
* Computes the edit operations needed to modify a value in the JSON document.
*
* @param documentText The input text
* @param path The path of the value to change. The path represents either to the document root, a property or an array item.
* If the path points to an non-existing property or item, it will be created.
* @param value The new value for the specified property or item. If the value is undefined,
* the property or item will be removed.
* @param options Options
* @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
* To apply the edit operations to the input, use {@linkcode applyEdits}.
*/
function modify(text, path, value, options) {
	return setProperty(text, path, value, options);
}
/**
* Applies edits to an input string.
* @param text The input text
* @param edits Edit operations following the format described in {@linkcode EditResult}.
* @returns The text with the applied edits.
* @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
*/
function applyEdits(text, edits) {
	let sortedEdits = edits.slice(0).sort((a, b) => {
		const diff = a.offset - b.offset;
		if (diff === 0) return a.length - b.length;
		return diff;
	});
	let lastModifiedOffset = text.length;
	for (let i = sortedEdits.length - 1; i >= 0; i--) {
		let e = sortedEdits[i];
		if (e.offset + e.length <= lastModifiedOffset) text = applyEdit(text, e);
		else throw new Error("Overlapping edit");
		lastModifiedOffset = e.offset;
	}
	return text;
}
// lib/workload/variation/force-output.js
/** Bodies of OpenAI's chat and completions; `min_tokens` and `ignore_eos` are extensions of vLLM, SGLang and others. */
const chat = (0,external_zod_js_namespaceObject.looseObject)({ messages: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()) });
const completion = (0,external_zod_js_namespaceObject.looseObject)({ prompt: (0,external_zod_js_namespaceObject.unknown)() });
/** Sets the length in every body that has one; other bodies are unchanged. */
function withForcedOutput(requests, forced) {
	return requests.map((request) => {
		const { body, json } = request;
		if (body === void 0 || !isGenerating(json)) return request;
		const fields = fieldsOf(json, forced);
		return {
			...request,
			json: {
				...json,
				...fields
			},
			body: edited(body, fields)
		};
	});
}
/** Number of requests whose body has a length. */
function countGenerating(requests) {
	return requests.filter(({ json }) => isGenerating(json)).length;
}
function isGenerating(json) {
	return chat.safeParse(json).success || completion.safeParse(json).success;
}
function fieldsOf(json, { minTokens, maxTokens, ignoreEos }) {
	const most = Object.hasOwn(json, "max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
	return {
		...minTokens === void 0 ? {} : { min_tokens: minTokens },
		...maxTokens === void 0 ? {} : { [most]: maxTokens },
		...ignoreEos === void 0 ? {} : { ignore_eos: ignoreEos }
	};
}
/** The same bytes except for the fields. */
function edited(body, fields) {
	const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
	const result = Object.entries(fields).reduce((before, [name, value]) => applyEdits(before, modify(before, [name], value, {})), text);
	return Buffer.from(result, "utf8");
}
// lib/workload/variation/add-disconnects.js
/**
* Time after the request was written: enough for a server to read it, too little for most answers. Disconnects while
* the request is still being processed leak the most (vllm-project/vllm#57061).
*/
const AT_ONCE_US = 1e3;
const SOON_US = 5e3;
/**
* Adds disconnects to a workload without any, because servers often leak there: the client disconnects from a seeded
* share of the requests, streams first, in turn at once, after the first event, in the middle, and shortly after
* sending. They form a class of their own, `<class>#cancel`. A workload with recorded disconnects is unchanged.
*/
function withCancels(requests, share, seed) {
	if (share <= 0 || requests.some(({ cancel }) => cancel !== void 0)) return requests;
	const order = [
		requests.filter(({ stream }) => stream),
		requests.filter(({ stream, body }) => !stream && body !== void 0),
		requests
	].find((some) => some.length > 0) ?? [];
	const first = new Set(order);
	const rest = requests.filter((request) => !first.has(request));
	const inTurn = [...shuffled(order, seed), ...shuffled(share < 1 ? [] : rest, seed)];
	const wanted = Math.min(inTurn.length, Math.max(1, Math.round(share * requests.length)));
	const points = new Map(inTurn.slice(0, wanted).map((request, index) => [request, pointOf(request, index)]));
	return requests.map((request) => {
		const cancel = points.get(request);
		return cancel === void 0 ? request : {
			...request,
			class: `${request.class}#cancel`,
			cancel
		};
	});
}
function shuffled(requests, seed) {
	return seededShuffle(requests, seed, ({ id }) => `cancel ${id}`);
}
function pointOf({ stream, observed }, index) {
	const how = "fin";
	if (!stream) return {
		afterUs: index % 2 === 0 ? AT_ONCE_US : SOON_US,
		how
	};
	const points = [
		{
			afterUs: AT_ONCE_US,
			how
		},
		{
			afterEvents: 1,
			how
		},
		{
			afterEvents: Math.max(1, Math.floor((observed?.events ?? 6) / 2)),
			how
		},
		{
			afterUs: SOON_US,
			how
		}
	];
	return points[index % points.length] ?? {
		afterUs: AT_ONCE_US,
		how
	};
}
// lib/workload/variation/prepare.js
/** The workload as it is replayed. Its hash stays that of the file. */
function prepareWorkload(workload, { cancelShare, forceOutput }) {
	const forced = forceOutput === null ? workload.requests : withForcedOutput(workload.requests, forceOutput);
	return {
		...workload,
		requests: [...withCancels(forced, cancelShare, workload.seed)]
	};
}
// lib/workload/variation/units.js
/**
* Groups requests that belong together, in order: chains of `after`, and sessions. A cycle contains all requests of a
* unit or none. Most units are a single request.
*/
function groupUnits(requests) {
	const indexOf = new Map(requests.map(({ id }, index) => [id, index]));
	const parent = requests.map((_, index) => index);
	const rootOf = (index) => {
		let root = index;
		while (parent[root] !== root) root = parent[root] ?? root;
		for (let at = index; at !== root;) {
			const next = parent[at] ?? root;
			parent[at] = root;
			at = next;
		}
		return root;
	};
	const join = (a, b) => {
		const [first, second] = [rootOf(a), rootOf(b)];
		parent[Math.max(first, second)] = Math.min(first, second);
	};
	const sessions = /* @__PURE__ */ new Map();
	for (const [index, { after, session }] of requests.entries()) {
		const before = after === void 0 ? void 0 : indexOf.get(after);
		if (before !== void 0) join(index, before);
		if (session === void 0) continue;
		const first = sessions.get(session);
		if (first === void 0) sessions.set(session, index);
		else join(index, first);
	}
	const units = /* @__PURE__ */ new Map();
	for (const [index, request] of requests.entries()) {
		const root = rootOf(index);
		const unit = units.get(root);
		if (unit === void 0) units.set(root, [request]);
		else unit.push(request);
	}
	return [...units.values()];
}
// lib/workload/variation/copies.js
/**
* The number of a request among equal ones of its cycle: a workload that is repeated within a cycle gets new inputs each
* time. Requests of a session have that of its first. Singles are in no session.
*/
function copiesOf(requests) {
	const seen = /* @__PURE__ */ new Map();
	const copies = /* @__PURE__ */ new Map();
	const units = groupUnits(requests);
	for (const unit of units) {
		const [first] = unit;
		if (first === void 0) continue;
		const bodies = [first.body ?? [], ...(first.ws?.messages ?? []).map(({ data }) => data)].flat();
		const key = [
			first.method,
			first.path,
			...bodies.map(digestOf)
		].join(" ");
		const copy = seen.get(key) ?? 0;
		seen.set(key, copy + 1);
		for (const { id } of unit) copies.set(id, copy);
	}
	return {
		copies,
		singles: units.flatMap((unit) => unit.length === 1 ? unit : [])
	};
}
const digests = /* @__PURE__ */ new WeakMap();
function digestOf(body) {
	const digest = digests.get(body) ?? (0,external_node_crypto_namespaceObject.createHash)("sha256").update(body).digest("base64");
	digests.set(body, digest);
	return digest;
}
// lib/workload/variation/inputs/ids.js
const REFERENCE = "${";
/** Numbers, UUIDs, and digests: what an id looks like that no configuration names. */
const LIKE_AN_ID = /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{12,}|\w{1,12}[_-]\w*\d\w{5,})$/i;
/** The path and the headers with other ids; the same id becomes the same one everywhere. */
function withOtherIds({ path, headers }, named, cipher) {
	if (named.path.length + named.query.length + named.headers.length === 0) return {
		path,
		headers
	};
	const { route, query, fragment } = partsOf(path);
	const segments = route.split("/");
	const marked = segmentsOf(route, named.path);
	const otherRoute = segments.map((segment, at) => marked.has(at) ? otherId(segment, cipher) : segment).join("/");
	const otherQuery = query.map(({ name, value, written }) => value !== "" && named.query.includes(name) ? `${name}=${otherId(value, cipher)}` : written);
	const otherHeaders = Object.entries(headers).map(([name, value]) => [name, isNamedHeader(name, value, named) ? otherId(value, cipher) : value]);
	return {
		path: otherRoute + (query.length === 0 ? "" : `?${otherQuery.join("&")}`) + fragment,
		headers: Object.fromEntries(otherHeaders)
	};
}
/** Where a request has ids that change, and where it has what looks like one. */
function idPlaces({ path, headers }, named) {
	const { route, query } = partsOf(path);
	const places = [
		[
			"paths",
			segmentsOf(route, named.path).size > 0,
			route.split("/").some((segment) => LIKE_AN_ID.test(segment))
		],
		[
			"queries",
			query.some(({ name, value }) => value !== "" && named.query.includes(name)),
			query.some(({ value }) => LIKE_AN_ID.test(value))
		],
		[
			"headers",
			Object.entries(headers).some(([name, value]) => isNamedHeader(name, value, named)),
			Object.entries(headers).some(([name, value]) => name.startsWith("x-") && LIKE_AN_ID.test(value))
		]
	];
	return {
		changed: places.flatMap(([place, changed]) => changed ? [place] : []),
		present: places.flatMap(([place, changed, present]) => changed || present ? [place] : [])
	};
}
/** Whether a template fits the path, without its query. */
function fitsTemplate(path, template) {
	const [segments, wanted] = [partsOf(path).route.split("/"), template.split("/")];
	return segments.length === wanted.length && wanted.every((want, at) => isPlaceholder(want) || want === "*" ? segments[at] !== "" : want === segments[at]);
}
function hasParameter(path, name) {
	return partsOf(path).query.some((parameter) => parameter.name === name && parameter.value !== "");
}
const isPlaceholder = (segment) => /^\{[^{}]*\}$/.test(segment);
function segmentsOf(route, templates) {
	const fitting = templates.filter((template) => fitsTemplate(route, template));
	return new Set(fitting.flatMap((template) => template.split("/").flatMap((want, at) => isPlaceholder(want) ? [at] : [])));
}
function isNamedHeader(name, value, named) {
	return named.headers.includes(name) && !value.includes(REFERENCE);
}
/** Letters and digits of an id change; what separates them stays, and so does what is encoded (`%20`). */
function otherId(id, cipher) {
	if (/^[\w.~-]*$/.test(id)) return cipher.id(id);
	return id.replace(/%[0-9A-Fa-f]{2}|[A-Za-z0-9]+/g, (part) => part.startsWith("%") ? part : cipher.id(part));
}
function partsOf(path) {
	const [, route = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(path) ?? [];
	return {
		route,
		query: (query === void 0 ? [] : query.split("&")).map((parameter) => {
			const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(parameter) ?? [];
			return {
				name,
				value,
				written: parameter
			};
		}),
		fragment
	};
}
// lib/workload/variation/media/jpeg.js
/** Marker codes (ITU T.81, table B.1). */
const [SOI, EOI, SOS, DQT] = [
	216,
	217,
	218,
	219
];
/** Coefficients of the lowest frequencies, which hardly any picture lacks. */
const LOWEST = 10;
/** Steps by which a divisor may grow: too few to see. */
const STEPS = 4;
/**
* A JPEG with other pixels, of the same number of bytes: the divisors of the lowest frequencies in its quantisation tables
* (ITU T.81, B.2.4.1) change a little, and with them every decoded pixel.
* @returns null for what is no JPEG, or has no table of bytes
*/
function otherJpeg(jpeg, random) {
	const tables = tablesOf(jpeg);
	if (tables.length === 0) return null;
	const other = Buffer.from(jpeg);
	for (const start of tables) for (let at = start; at < start + LOWEST; at++) {
		const divisor = other[at] ?? 0;
		const step = random(STEPS);
		other[at] = divisor + step <= 255 ? divisor + step : divisor - step;
	}
	return other;
}
/** Offsets of the 64 divisors of each table of bytes. */
function tablesOf(jpeg) {
	const tables = [];
	if (jpeg[0] !== 255 || jpeg[1] !== SOI) return tables;
	for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 255;) {
		const marker = jpeg[at + 1];
		if (marker === SOS || marker === EOI) break;
		const end = at + 2 + jpeg.readUInt16BE(at + 2);
		if (end > jpeg.length) return [];
		for (let table = at + 4; marker === DQT && table < end;) {
			const isBytes = (jpeg[table] ?? 0) >> 4 === 0;
			const bytes = isBytes ? 64 : 128;
			if (isBytes && table + 1 + bytes <= end) tables.push(table + 1);
			table += 1 + bytes;
		}
		at = Math.max(end, at + 4);
	}
	return tables;
}
// lib/workload/variation/media/png.js
const SIGNATURE = Buffer.from([
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
]);
/** Samples that are changed. */
const CHANGED$1 = 8;
/** Of decoded pixels: more is not worth the time of the sender. */
const MAX_BYTES = 67108864;
/** Samples of a pixel, by colour type (W3C PNG, section 11.2.1); 3 has a palette. */
const SAMPLES = {
	0: 1,
	2: 3,
	4: 2,
	6: 4
};
const PALETTE = 3;
/**
* A PNG with other pixels: some samples changed, or the colours of its palette. Filtered bytes are changed, so a change may
* spread to the pixels that are predicted from it.
* @returns null for what is no PNG, damaged, interlaced or too large
*/
function otherPng(png, random) {
	const chunks = chunksOf(png);
	const header = chunks?.find(({ type }) => type === "IHDR")?.data;
	if (chunks === null || header === void 0 || header.length < 13) return null;
	if (header[9] === PALETTE) return otherPalette(chunks, random);
	const samples = SAMPLES[header[9] ?? -1];
	const isInterlaced = header[12] !== 0;
	if (samples === void 0 || isInterlaced) return null;
	const rowBytes = 1 + Math.ceil(header.readUInt32BE(0) * samples * (header[8] ?? 0) / 8);
	const rows = header.readUInt32BE(4);
	const bytes = rowBytes * rows;
	if (rowBytes < 2 || rows === 0 || bytes > MAX_BYTES) return null;
	const pixels = inflated(Buffer.concat(chunks.flatMap(({ type, data }) => type === "IDAT" ? [data] : [])), bytes);
	if (pixels === null) return null;
	for (let changed = 0; changed < CHANGED$1; changed++) {
		const at = random(rows) * rowBytes + 1 + random(rowBytes - 1);
		pixels[at] = ((pixels[at] ?? 0) + 1 + random(255)) % 256;
	}
	const first = chunks.findIndex(({ type }) => type === "IDAT");
	return joined(chunks.filter(({ type }) => type !== "IDAT").toSpliced(first, 0, {
		type: "IDAT",
		data: (0,external_node_zlib_namespaceObject.deflateSync)(pixels)
	}));
}
function otherPalette(chunks, random) {
	if (!chunks.some(({ type, data }) => type === "PLTE" && data.length > 0)) return null;
	return joined(chunks.map(({ type, data }) => ({
		type,
		data: type === "PLTE" ? data.map((value) => value ^ random(16)) : data
	})).map(({ type, data }) => ({
		type,
		data: Buffer.from(data)
	})));
}
function inflated(data, bytes) {
	try {
		const pixels = (0,external_node_zlib_namespaceObject.inflateSync)(data, { maxOutputLength: bytes + 1 });
		return pixels.length === bytes ? pixels : null;
	} catch {
		return null;
	}
}
/** Null for what is no whole PNG. */
function chunksOf(png) {
	if (!png.subarray(0, 8).equals(SIGNATURE)) return null;
	const chunks = [];
	for (let at = 8; at + 12 <= png.length;) {
		const length = png.readUInt32BE(at);
		if (at + 12 + length > png.length) return null;
		const type = png.toString("latin1", at + 4, at + 8);
		chunks.push({
			type,
			data: png.subarray(at + 8, at + 8 + length)
		});
		at += 12 + length;
		if (type === "IEND") return chunks;
	}
	return null;
}
function joined(chunks) {
	const parts = chunks.flatMap(({ type, data }) => {
		const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
		const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		checksum.writeUInt32BE(crc32(content));
		return [
			length,
			content,
			checksum
		];
	});
	return Buffer.concat([SIGNATURE, ...parts]);
}
/** CRC of PNG (W3C PNG, annex D); node:zlib has it from Node 20.15 on. */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 3988292384 ^ value >>> 1 : value >>> 1;
	return value >>> 0;
});
function crc32(data) {
	let value = 4294967295;
	for (const byte of data) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ value >>> 8;
	return (value ^ 4294967295) >>> 0;
}
// lib/workload/variation/media/wav.js
/** Samples that are changed. */
const CHANGED = 64;
/** Formats whose low bits are those of a sample: PCM, IEEE float, and either behind an extended header. */
const FORMATS$1 = [
	1,
	3,
	65534
];
/**
* A WAV file with other samples, of the same number of bytes: the lowest bits of some change, too little to hear.
* @returns null for what is no WAV, has no samples, or is compressed
*/
function otherWav(wav, random) {
	if (wav.toString("latin1", 0, 4) !== "RIFF" || wav.toString("latin1", 8, 12) !== "WAVE") return null;
	let sampleBytes = 0;
	for (let at = 12; at + 8 <= wav.length;) {
		const type = wav.toString("latin1", at, at + 4);
		const length = Math.min(wav.readUInt32LE(at + 4), wav.length - at - 8);
		if (type === "fmt " && length >= 16) {
			if (!FORMATS$1.includes(wav.readUInt16LE(at + 8))) return null;
			sampleBytes = wav.readUInt16LE(at + 22) / 8;
		}
		if (type === "data") return changed(wav, {
			start: at + 8,
			length,
			sampleBytes
		}, random);
		at += 8 + length + length % 2;
	}
	return null;
}
function changed(wav, { start, length, sampleBytes }, random) {
	const samples = Math.floor(length / sampleBytes);
	if (!Number.isInteger(sampleBytes) || !(samples >= 1)) return null;
	const other = Buffer.from(wav);
	const bits = sampleBytes === 1 ? 4 : 256;
	for (let count = 0; count < CHANGED; count++) {
		const at = start + random(samples) * sampleBytes;
		other[at] = (other[at] ?? 0) ^ random(bits);
	}
	return other;
}
// lib/workload/variation/media/media.js
/** Files by their first bytes. Without `other` they stay as recorded. */
const FORMATS = [
	{
		kind: "images",
		start: /^\x89PNG/,
		other: otherPng
	},
	{
		kind: "images",
		start: /^\xff\xd8\xff/,
		other: otherJpeg
	},
	{
		kind: "images",
		start: /^(GIF8|RIFF[\s\S]{4}WEBP)/
	},
	{
		kind: "audio",
		start: /^RIFF[\s\S]{4}WAVE/,
		other: otherWav
	},
	{
		kind: "audio",
		start: /^(ID3|\xff[\xfb\xf3\xf2]|OggS|fLaC)/
	}
];
/** More than the first bytes of every format. */
const START_BYTES = 12;
/** Shorter texts are no file. */
const FEWEST_CHARACTERS = 48;
const DATA_URL = /^data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*;base64,/;
/** The file that a text is, in base64 or as a data URL; null for another text. */
function mediumInText(text) {
	const start = DATA_URL.exec(text.slice(0, 200))?.[0].length ?? 0;
	if (text.length - start < FEWEST_CHARACTERS) return null;
	const format = formatOf(Buffer.from(text.slice(start, start + 24), "base64").subarray(0, START_BYTES));
	return format === null ? null : {
		...format,
		start,
		end: text.length
	};
}
/** The files of a body that is one itself, or of the parts of a multipart body. */
function mediaInBody(body, contentType) {
	if (/^(image|audio)\//i.test(contentType)) {
		const format = formatOf(body);
		return format === null ? [] : [{
			...format,
			start: 0,
			end: body.length
		}];
	}
	const boundary = /^multipart\/[^;]+;.*?boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
	if (boundary === void 0) return [];
	const found = [];
	for (let at = body.indexOf(`--${boundary}`); at !== -1;) {
		const start = body.indexOf("\r\n\r\n", at) + 4;
		const end = body.indexOf(`\r\n--${boundary}`, at + 2);
		if (start < 4 || end === -1) break;
		const format = start < end ? formatOf(body.subarray(start, end)) : null;
		if (format !== null) found.push({
			...format,
			start,
			end
		});
		at = end + 2;
	}
	return found;
}
function formatOf(data) {
	const start = data.toString("latin1", 0, START_BYTES);
	const format = FORMATS.find((each) => each.start.test(start));
	return format === void 0 ? null : {
		kind: format.kind,
		change: format.other ?? null
	};
}
// lib/workload/variation/inputs/known-bodies.js
const workload_text = (0,external_zod_js_namespaceObject.string)();
const part = (0,external_zod_js_namespaceObject.looseObject)({
	type: (0,external_zod_js_namespaceObject._enum)([
		"text",
		"input_text",
		"output_text"
	]),
	text: workload_text
});
const turn = (0,external_zod_js_namespaceObject.looseObject)({
	role: workload_text,
	content: (0,external_zod_js_namespaceObject.unknown)()
});
/** An item of the Responses API: a turn, or something else (a call of a function, reasoning). */
const item = (0,external_zod_js_namespaceObject.looseObject)({
	role: workload_text.optional(),
	content: (0,external_zod_js_namespaceObject.unknown)().optional()
});
function known(shape, places) {
	const keys = Object.keys(shape.shape);
	return (json) => {
		if (typeof json !== "object" || json === null || !keys.every((key) => Object.hasOwn(json, key))) return void 0;
		const body = shape.safeParse(json);
		return body.success ? places(body.data) : void 0;
	};
}
const KNOWN = [
	known((0,external_zod_js_namespaceObject.looseObject)({ messages: (0,external_zod_js_namespaceObject.array)(turn) }), ({ messages }) => turnsOf(messages, ["messages"])),
	known((0,external_zod_js_namespaceObject.looseObject)({ prompt: (0,external_zod_js_namespaceObject.union)([workload_text, (0,external_zod_js_namespaceObject.array)(workload_text)]) }), ({ prompt }) => batchOf(prompt, ["prompt"])),
	known((0,external_zod_js_namespaceObject.looseObject)({ input: (0,external_zod_js_namespaceObject.union)([workload_text, (0,external_zod_js_namespaceObject.array)(workload_text)]) }), ({ input }) => batchOf(input, ["input"])),
	known((0,external_zod_js_namespaceObject.looseObject)({ input: (0,external_zod_js_namespaceObject.array)(item) }), ({ input }) => turnsOf(input, ["input"])),
	known((0,external_zod_js_namespaceObject.looseObject)({ inputs: (0,external_zod_js_namespaceObject.union)([workload_text, (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.union)([workload_text, (0,external_zod_js_namespaceObject.array)(workload_text)]))]) }), ({ inputs }) => batchOf(inputs, ["inputs"])),
	known((0,external_zod_js_namespaceObject.looseObject)({
		query: workload_text,
		texts: (0,external_zod_js_namespaceObject.array)(workload_text)
	}), ({ texts }) => ({
		texts: [{
			path: ["query"],
			isInput: true
		}, ...textsOf(texts, ["texts"])],
		list: ["texts"]
	})),
	known((0,external_zod_js_namespaceObject.looseObject)({ inputs: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
		datatype: workload_text,
		data: (0,external_zod_js_namespaceObject.unknown)()
	})) }), ({ inputs }) => ({ texts: inputs.flatMap(({ datatype, data }, index) => datatype === "BYTES" ? textsOf(data, [
		"inputs",
		String(index),
		"data"
	]) : []) })),
	known((0,external_zod_js_namespaceObject.looseObject)({
		type: (0,external_zod_js_namespaceObject.literal)("conversation.item.create"),
		item
	}), ({ item: turned }) => {
		const { texts } = turnsOf([turned], []);
		return { texts: texts.map(({ path: [, ...rest], isInput }) => ({
			path: ["item", ...rest],
			isInput
		})) };
	})
];
/** The places of a known body, in order; none for an unknown one. */
function knownPlaces(json) {
	for (const placesIn of KNOWN) {
		const places = placesIn(json);
		if (places !== void 0) return places;
	}
	return { texts: [] };
}
/**
* The turns of a conversation but for the instructions of the application (system, developer), which all requests share.
* New input is the last text of the last turn of the user.
*/
function turnsOf(turns, path) {
	const last = turns.findLastIndex(({ role }) => role === "user");
	return { texts: turns.flatMap(({ role = "", content }, index) => {
		if (last === -1 || ![
			"user",
			"assistant",
			"tool"
		].includes(role)) return [];
		const paths = contentTexts(content, [
			...path,
			String(index),
			"content"
		]);
		return paths.map((at, number) => ({
			path: at,
			isInput: index === last && number === paths.length - 1
		}));
	}) };
}
/** Content of a turn: a text, or parts of which some are texts. */
function contentTexts(content, path) {
	if (typeof content === "string") return isEncoded(content) ? [] : [path];
	if (!Array.isArray(content)) return [];
	return content.flatMap((each, index) => part.safeParse(each).success ? [[
		...path,
		String(index),
		"text"
	]] : []);
}
function batchOf(value, path) {
	return {
		texts: textsOf(value, path),
		...Array.isArray(value) ? { list: path } : {}
	};
}
/** Every text in a value of nested lists, except encoded data, which another letter would break. */
function textsOf(value, path) {
	if (typeof value === "string") return isEncoded(value) ? [] : [{
		path,
		isInput: true
	}];
	if (!Array.isArray(value)) return [];
	return value.flatMap((each, index) => textsOf(each, [...path, String(index)]));
}
/** Base64 of an image or tensor, or a data URL: long, and without a space. */
function isEncoded(value) {
	return value.startsWith("data:") || value.length >= 256 && /^[A-Za-z0-9+/=_-]+$/.test(value);
}
// lib/workload/variation/vary-settings.js
/** What of a workload may change from cycle to cycle. */
const DIMENSIONS = [
	"texts",
	"lengths",
	"paths",
	"queries",
	"headers",
	"images",
	"audio"
];
/** Safe without knowledge of the service: words and lengths of texts. */
const AUTO = {
	body: ["auto"],
	lengths: ["auto"],
	path: [],
	query: [],
	headers: [],
	images: false,
	audio: false
};
/** The settings that a word stands for; null for none. */
function settingsOf(vary) {
	return vary === "none" ? null : vary === "auto" ? AUTO : vary;
}
/** The part of the settings that varies one dimension. Lengths change by the words of texts, which are named by `body`. */
function onlyOf(settings, dimension) {
	return {
		body: dimension === "texts" || dimension === "lengths" ? settings.body : [],
		lengths: dimension === "lengths" ? settings.lengths : [],
		path: dimension === "paths" ? settings.path : [],
		query: dimension === "queries" ? settings.query : [],
		headers: dimension === "headers" ? settings.headers : [],
		images: dimension === "images" && settings.images,
		audio: dimension === "audio" && settings.audio
	};
}
/**
* Checks that everything that is named is in some request.
* @throws WorkloadError naming it
*/
function checkVary(requests, vary) {
	if (vary === "none" || vary === "auto") return;
	const { body, lengths, path, query, headers } = vary;
	const isText = (value) => typeof value === "string";
	for (const pointer of body) checkPointer(requests, pointer, {
		isIt: isText,
		what: "text"
	});
	for (const pointer of lengths) checkPointer(requests, pointer, {
		isIt: Array.isArray,
		what: "list"
	});
	const has = (place, test, allowed) => {
		if (!requests.some(test)) throw complaint(place, "matches no request of the workload", allowed);
	};
	for (const template of path) has({ origin: `vary.path "${template}"` }, (request) => fitsTemplate(request.path, template), "a whole path such as /users/{id}/*");
	for (const name of query) has({ origin: `vary.query "${name}"` }, (request) => hasParameter(request.path, name), "the name of a parameter that has a value");
	for (const name of headers) has({ origin: `vary.headers "${name}"` }, (request) => Object.hasOwn(request.headers, name), "the name of a header");
}
function checkPointer(requests, pointer, { isIt, what }) {
	if (pointer === "auto") return;
	const place = { origin: `vary "${pointer}"` };
	if (!isPointer(pointer)) throw complaint(place, "found no JSON pointer", "a pointer such as /messages/0/content, or \"\" for the whole body");
	const path = pointerSteps(pointer);
	if (requests.some((request) => jsonsOf(request).some((json) => isIt(valueAlong(json, path))))) return;
	throw complaint(place, `matches no ${what} in any JSON body of the workload`, `a pointer to a ${what}`);
}
/** Kinds of files that change. */
function mediaKinds(settings) {
	if (settings === null) return [];
	return [...settings.images ? ["images"] : [], ...settings.audio ? ["audio"] : []];
}
/** The texts of a body that change, and its list whose length does. */
function wantedPlaces(json, settings) {
	const known = knownPlaces(json);
	const named = pointersIn(settings.body).filter((path) => typeof valueAlong(json, path) === "string");
	const list = pointersIn(settings.lengths).filter((path) => Array.isArray(valueAlong(json, path)))[0] ?? (settings.lengths.includes("auto") ? known.list : void 0);
	return {
		texts: [...settings.body.includes("auto") ? known.texts : [], ...named.map((path) => ({
			path,
			isInput: true
		}))],
		list
	};
}
const pointersIn = (named) => named.filter((name) => name !== "auto").map((pointer) => pointerSteps(pointer));
/** Whether a rejection was recorded, or is expected: it may depend on any part of the request. */
function isRejected({ observedStatus, expect }) {
	return (expect?.status === void 0 ? [observedStatus ?? 0] : [expect.status].flat()).every((status) => status >= 400 && status < 500);
}
// lib/workload/variation/dimensions.js
/** Whether any request changes from cycle to cycle. */
function varies(requests, vary) {
	const settings = settingsOf(vary);
	return requests.some((request) => variedOf(request, settings).length > 0);
}
/** What changes of one request; not its length, which depends on others. */
function variedOf(request, settings) {
	if (settings === null || isRejected(request)) return [];
	const wanted = mediaKinds(settings);
	const changing = (wanted.length === 0 ? [] : mediaOf(request)).filter(({ kind, change }) => change !== null && wanted.includes(kind));
	return [
		...hasInputs(request, settings) ? ["texts"] : [],
		...idPlaces(request, settings).changed,
		...changing.map(({ kind }) => kind)
	];
}
/** What one request has, whether it changes or not. What is no text in a web socket is audio. */
function presentIn(request, settings) {
	const { json, ws } = request;
	const isText = (value) => typeof value === "string" && mediumInText(value) === null;
	const kinds = new Set(ws?.messages.map((message) => message.isText));
	const texts = settings !== null && hasInputs(request, settings) || holds$1(json, isText) || kinds.has(true);
	const lists = texts || holds$1(json, (value) => Array.isArray(value) && value.length > 1);
	return [
		...texts ? ["texts"] : [],
		...kinds.has(false) ? ["audio"] : [],
		...lists ? ["lengths"] : [],
		...idPlaces(request, settings ?? AUTO).present,
		...mediaOf(request).map(({ kind }) => kind)
	];
}
function hasInputs(request, settings) {
	return jsonsOf(request).some((json) => wantedPlaces(json, settings).texts.some(({ isInput }) => isInput));
}
/** Elements of a list that are looked at: a tensor has a million alike. */
const FIRST = 64;
/** Whether a value, or one in it, is such; not what names the model. */
function holds$1(json, isIt) {
	if (isIt(json)) return true;
	if (Array.isArray(json)) return json.slice(0, FIRST).some((each) => holds$1(each, isIt));
	if (typeof json !== "object" || json === null) return false;
	return Object.entries(json).some(([key, value]) => key !== "model" && holds$1(value, isIt));
}
function mediaOf({ body, json, headers }) {
	if (json !== void 0) return mediaIn$1(json);
	if (body === void 0) return [];
	return mediaInBody(Buffer.from(body.buffer, body.byteOffset, body.byteLength), headers["content-type"] ?? "");
}
function mediaIn$1(json) {
	if (typeof json === "string") return [mediumInText(json)].filter((medium) => medium !== null);
	if (Array.isArray(json)) return json.slice(0, FIRST).flatMap(mediaIn$1);
	return typeof json === "object" && json !== null ? Object.values(json).flatMap(mediaIn$1) : [];
}
// lib/workload/variation/inputs/cipher.js
const VOWELS = "aeiou";
const CONSONANTS = "bcdfghjklmnpqrstvwxyz";
const CAPITALS = [VOWELS.toUpperCase(), CONSONANTS.toUpperCase()];
/** With a digit: else it is a word. */
const HEX = /^(?=.*\d)([\da-f]+|[\dA-F]+)$/;
const UUID$1 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Digits of an id: new in each cycle, and within 31 bits. */
const ID_DIGITS = 9;
/**
* Replaces words by new ones, the same word by the same one: what was equal in a recording stays equal. A new word has the
* length and the shape of the old: digits stay digits, vowels vowels, capitals capitals, and a UUID keeps its version.
* Deterministic: the same parts give the same words on every machine.
*/
var Cipher = class {
	#state;
	constructor(parts, alphabet = /* @__PURE__ */ new Map()) {
		const digest = (0,external_node_crypto_namespaceObject.createHash)("sha256").update(parts.join("\0")).digest();
		this.#state = Uint32Array.from([
			0,
			4,
			8,
			12
		], (at) => digest.readUInt32LE(at));
		this.#alphabet = alphabet;
	}
	#alphabet;
	/** A generator of numbers for a text: integers from 0 to `below` - 1. */
	random(text) {
		const [a = 0, b = 0, c = 0, d = 0] = this.#state;
		const next = sfc32(a ^ fnv1a(text, 2166136261), b ^ fnv1a(text, 16777619), c, d ^ text.length);
		return (below) => Math.floor(next() / 2 ** 32 * below);
	}
	word(word) {
		const random = this.random(word);
		if (UUID$1.test(word)) return freshUuid(word, random);
		const isHex = HEX.test(word);
		let other = "";
		for (const letter of word) {
			const from = this.#lettersFor(letter, {
				isHex,
				isFirst: other === ""
			});
			other += from[random(from.length)] ?? letter;
		}
		return other;
	}
	/** A new id in the shape of an old one. A short one that ends in a number gets nine digits: too few others are as short. */
	id(id) {
		const isShort = id.length < ID_DIGITS;
		return this.word(isShort ? id.replace(/\d+$/, (digits) => digits.padStart(ID_DIGITS, "1")) : id);
	}
	#lettersFor(letter, { isHex, isFirst }) {
		if (letter >= "0" && letter <= "9") return isFirst ? "123456789" : "0123456789";
		if (letter >= "a" && letter <= "z") return isHex ? "abcdef" : VOWELS.includes(letter) ? VOWELS : CONSONANTS;
		if (letter >= "A" && letter <= "Z") return isHex ? "ABCDEF" : CAPITALS.find((of) => of.includes(letter)) ?? letter;
		return /\p{L}/u.test(letter) ? this.#alphabet.get(letterKind(letter)) ?? [letter] : [letter];
	}
};
/** Letters of one kind have the same length in UTF-8 and the same case, so that a text keeps its length in bytes. */
function letterKind(letter) {
	const isCased = letter.toLowerCase() !== letter.toUpperCase();
	return `${Buffer.byteLength(letter)}${isCased ? letter === letter.toLowerCase() ? "lower" : "upper" : ""}`;
}
/** The version and the variant (RFC 9562, section 4) stay. */
function freshUuid(uuid, random) {
	const digits = uuid === uuid.toUpperCase() ? "0123456789ABCDEF" : "0123456789abcdef";
	return Array.from(uuid, (digit, at) => digit === "-" || at === 14 || at === 19 ? digit : digits[random(16)]).join("");
}
/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function fnv1a(text, basis = 2166136261) {
	let hash = basis;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return hash >>> 0;
}
/** Small fast counting generator of 32 bits (Doty-Humphrey, PractRand). Its first twelve numbers are dropped, as there. */
function sfc32(a, b, c, d) {
	const next = () => {
		const sum = (a + b | 0) + d | 0;
		d = d + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + sum;
		return sum >>> 0;
	};
	for (let dropped = 0; dropped < 12; dropped++) next();
	return next;
}
// lib/workload/variation/inputs/vocabulary.js
/** Shorter words have too few others of their length. */
const FEWEST_LETTERS = 4;
const FEWEST_DIGITS = 3;
/** Share of the words of all texts that is new in each cycle at least, where so many are long enough. */
const NEW_SHARE = 1 / 4;
/** An id that stands in more of the texts is a part of their wording. */
const COMMON_SHARE = 1 / 10;
/** Characters that are counted: a part tells enough of a large workload. */
const MAX_COUNTED = 16777216;
const MAX_LETTERS = 4096;
/**
* The plain words of a text, and UUIDs: between spaces, line ends and punctuation. What stands in markup, code, paths, labels
* and addresses is none, because a service may read it. Scripts without spaces are cut into four letters. Also finds the
* words of a text as it is written in JSON: an escape before or after a word is no part of it.
*/
function wordsOf(text) {
	const words = [];
	for (let at = 0; at < text.length;) {
		const start = at;
		const kind = kindAt(text, at);
		if (kind === "other") {
			at += text.charAt(at) === "\\" ? 2 : 1;
			continue;
		}
		let letters = 0;
		do {
			at += width(text, at);
			letters++;
		} while (at < text.length && kindAt(text, at) === kind && !(kind === "unspaced" && letters === UNSPACED_LETTERS));
		if (kind === "unspaced") {
			words.push({
				start,
				end: at,
				text: text.slice(start, at)
			});
			continue;
		}
		UUID.lastIndex = start;
		if (at - start === 8 && UUID.test(text)) at = UUID.lastIndex;
		if (beginsWord(text, start) && endsWord(text, at)) words.push({
			start,
			end: at,
			text: text.slice(start, at)
		});
	}
	return words;
}
const UUID = /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/y;
const UNSPACED_LETTERS = 4;
const OPENING = " 	\n\r¿¡«„“「、。，！？";
const CLOSING = " 	\n\r、。，！？」";
const PUNCTUATION = ".,;!?)»“”";
const MAX_PUNCTUATION = 3;
const ESCAPES = "nrt\"";
function kindAt(text, at) {
	const code = text.charCodeAt(at);
	if (code < 128) return isAsciiWord(code) ? "letter" : "other";
	const point = text.codePointAt(at) ?? 0;
	const known = kinds.get(point);
	if (known !== void 0) return known;
	const letter = String.fromCodePoint(point);
	const kind = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(letter) && /\p{L}/u.test(letter) ? "unspaced" : /[\p{L}\p{M}\p{Nd}]/u.test(letter) ? "letter" : "other";
	kinds.set(point, kind);
	return kind;
}
/** Of the characters beyond ASCII: there are a million at most. */
const kinds = /* @__PURE__ */ new Map();
const isAsciiWord = (code) => code >= 97 && code <= 122 || code >= 48 && code <= 57 || code >= 65 && code <= 90;
const width = (text, at) => (text.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
function beginsWord(text, start) {
	const before = text.charAt(start - 1);
	if (start === 0 || OPENING.includes(before)) return true;
	if (before === "(") return start === 1 || OPENING.includes(text.charAt(start - 2));
	return isEscape(text, start - 2);
}
function endsWord(text, end) {
	const ends = (at) => at >= text.length || CLOSING.includes(text.charAt(at)) || isEscape(text, at);
	let at = end;
	while (at < end + MAX_PUNCTUATION && !ends(at) && PUNCTUATION.includes(text.charAt(at))) at++;
	return ends(at);
}
const isEscape = (text, at) => text.charAt(at) === "\\" && ESCAPES.includes(text.charAt(at + 1)) && at + 1 < text.length;
/**
* Replaced are words with a digit, which are names, numbers and ids and new in life each time; then the rarest words, until a
* quarter of all is replaced. The same word is replaced in every text, so that shared beginnings stay shared.
* @param texts of all requests; one that is repeated counts once
*/
function vocabularyOf(texts, seed) {
	const counts = /* @__PURE__ */ new Map();
	const letters = /* @__PURE__ */ new Map();
	const different = /* @__PURE__ */ new Set();
	let [read, all] = [0, 0];
	for (const text of texts) {
		if (read > MAX_COUNTED) break;
		if (different.has(text)) continue;
		different.add(text);
		read += text.length;
		for (const { text: word } of wordsOf(text)) {
			all++;
			counts.set(word, (counts.get(word) ?? 0) + 1);
			collectLetters(word, letters);
		}
	}
	const kept = /* @__PURE__ */ new Set();
	let replaced = 0;
	const others = [];
	for (const [word, count] of counts) if (hasDigit(word) && count <= Math.max(2, different.size * COMMON_SHARE) && isLong(word)) replaced += count;
	else if (isLong(word)) others.push({
		word,
		count,
		rank: fnv1a(`${seed} ${word}`)
	});
	else kept.add(word);
	others.sort((a, b) => a.count - b.count || a.rank - b.rank || (a.word < b.word ? -1 : 1));
	for (const { word, count } of others) if (replaced >= all * NEW_SHARE) kept.add(word);
	else replaced += count;
	return {
		isReplaced: (word) => !kept.has(word) && isLong(word),
		alphabet: new Map([...letters].map(([kind, found]) => [kind, [...found].sort()]))
	};
}
const hasDigit = (word) => /\d/.test(word);
function isLong(word) {
	if (/[^\0-\x7f]/.test(word)) return word.length > 1;
	return word.length >= (hasDigit(word) ? FEWEST_DIGITS : FEWEST_LETTERS);
}
function collectLetters(word, letters) {
	if (!/[^\0-\x7f]/.test(word)) return;
	for (const letter of word) {
		if (letter < "" || !/\p{L}/u.test(letter)) continue;
		const kind = letterKind(letter);
		const found = letters.get(kind) ?? /* @__PURE__ */ new Set();
		if (found.size < MAX_LETTERS) letters.set(kind, found.add(letter));
	}
}
// lib/workload/variation/inputs/body-places.js
function placesIn(source, { texts, list, media, vocabulary }) {
	const root = parseTree(source);
	const found = texts.flatMap(({ path, isInput }) => {
		const node = root === void 0 ? void 0 : nodeAlong(root, path);
		return node?.type === "string" ? [{
			start: node.offset + 1,
			end: node.offset + node.length - 1,
			isInput
		}] : [];
	});
	const inOrder = [...new Map(found.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
	const words = inOrder.flatMap(({ start, end }) => wordsOf(source.slice(start, end)).flatMap((word) => vocabulary.isReplaced(word.text) ? [start + word.start, start + word.end] : []));
	const inputs = inOrder.filter(({ isInput }) => isInput);
	const longest = inputs.reduce((most, one) => most === null || one.end - one.start > most.end - most.start ? one : most, null);
	const array = root === void 0 || list === void 0 ? void 0 : nodeAlong(root, list);
	const elements = array?.type === "array" ? array.children ?? [] : [];
	return {
		words: Uint32Array.from(words),
		nonces: inputs.map(({ end }) => end),
		input: longest,
		elements: elements.map(({ offset, length }) => ({
			start: offset,
			end: offset + length
		})),
		media: media.length === 0 || root === void 0 ? [] : mediaIn(root).filter(({ kind }) => media.includes(kind))
	};
}
/** For a repeated key the last value counts, as in JSON.parse. */
function nodeAlong(root, path) {
	return path.reduce((node, step) => {
		if (node?.type === "array") return findNodeAtLocation(node, [Number(step)]);
		return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
	}, root);
}
function mediaIn(root) {
	const media = [];
	const open = [root];
	for (let node = open.pop(); node !== void 0; node = open.pop()) {
		open.push(...node.children ?? []);
		const text = node.value;
		const medium = typeof text === "string" ? mediumInText(text) : null;
		if (medium === null || typeof text !== "string") continue;
		media.push({
			...medium,
			start: node.offset + 1,
			end: node.offset + node.length - 1,
			prefix: text.slice(0, medium.start),
			base64: text.slice(medium.start)
		});
	}
	return media;
}
/** A part of a body as it is sent: new words, nonces and files, and every other character as recorded. */
function renderRange(source, places, { start, end }, { cipher, words: replaced, nonce }) {
	const { words } = places;
	const edits = [];
	for (let at = 0; at < words.length; at += 2) {
		const [from = 0, to = 0] = [words[at], words[at + 1]];
		if (from >= start && to <= end) edits.push({
			start: from,
			end: to,
			text: replaced.word(source.slice(from, to))
		});
	}
	for (const at of places.nonces) if (at >= start && at < end) edits.push({
		start: at,
		end: at,
		text: nonce
	});
	for (const medium of places.media) {
		const { base64, prefix } = medium;
		const other = medium.change?.(Buffer.from(base64, "base64"), cipher.random(base64)) ?? null;
		if (other === null || medium.start < start || medium.end > end) continue;
		edits.push({
			start: medium.start,
			end: medium.end,
			text: prefix + other.toString("base64")
		});
	}
	edits.sort((a, b) => a.start - b.start || a.end - b.end);
	let result = "";
	let at = start;
	for (const edit of edits) {
		result += source.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return result + source.slice(at, end);
}
/** A body that is a file, or has parts that are, with other content; null where it has none of the kinds. */
function withOtherMedia(body, contentType, kinds, cipher) {
	const media = mediaInBody(body, contentType).filter(({ kind, change }) => kinds.includes(kind) && change !== null);
	if (media.length === 0) return null;
	const parts = [];
	let at = 0;
	for (const { start, end, change } of media) {
		const data = body.subarray(start, end);
		parts.push(body.subarray(at, start), change?.(data, cipher.random(`${start} ${data.length}`)) ?? data);
		at = end;
	}
	return Buffer.concat([...parts, body.subarray(at)]);
}
// lib/workload/variation/inputs/lengths.js
/** A part of a longer text is searched for words, wherever it starts. */
const WINDOW = 512;
const TRIES = 4;
/**
* Pairs of the requests of a cycle, other ones in each cycle. Their lengths change and the sum of them does not, so that
* cycles stay comparable.
*/
function pairUp(requests, measureOf, { seed, cycle }, random) {
	const groups = /* @__PURE__ */ new Map();
	for (const request of requests) {
		const measure = measureOf(request);
		if (measure === null || measure.shortest === measure.longest) continue;
		const key = `${measure.kind} ${measure.group}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [{
			request,
			measure
		}]);
		else group.push({
			request,
			measure
		});
	}
	return [...groups.values()].flatMap((group) => {
		const order = seededShuffle(group, seed, ({ request }) => `lengths ${cycle} ${request.id}`);
		return Array.from({ length: Math.floor(order.length / 2) }, (_, at) => order.slice(2 * at, 2 * at + 2)).flatMap(([a, b]) => {
			if (a === void 0 || b === void 0) return [];
			const both = random(2) === 0 ? [a, b] : [b, a];
			return pairOf(both[0], both[1]) ?? pairOf(both[1], both[0]) ?? [];
		});
	});
}
function pairOf(giver, taker) {
	if (giver === void 0 || taker === void 0) return null;
	const most = Math.min(giver.measure.length - giver.measure.shortest, taker.measure.longest - taker.measure.length);
	return most < 1 ? null : {
		giver: giver.request,
		taker: taker.request,
		kind: giver.measure.kind,
		most
	};
}
/** Null where nothing can move: no whole word, or no second element. */
function moveBetween(giver, taker, { kind, most }, random) {
	const amount = 1 + random(most);
	if (kind === "list") {
		const { elements } = giver.places;
		const [before, last, end] = [
			elements[Math.max(1, elements.length - amount) - 1],
			elements.at(-1),
			taker.places.elements.at(-1)
		];
		if (before === void 0 || last === void 0 || end === void 0 || before === last) return null;
		return {
			cut: {
				start: before.end,
				end: last.end
			},
			paste: end.end
		};
	}
	const cut = cutWords(giver, amount, random);
	const paste = wordStart(taker, random);
	return cut === null || paste === null ? null : {
		cut,
		paste
	};
}
/** Consecutive words with what follows each, of at most `most` characters. */
function cutWords({ source, places }, most, random) {
	const words = wordsNear(source, places.input, random);
	for (let tried = 0; tried < TRIES; tried++) {
		const first = random(Math.max(1, words.length - 1));
		const start = words[first]?.start;
		let next = first;
		while (start !== void 0 && follows(source, words[next], words[next + 1])) {
			if ((words[next + 1]?.start ?? 0) - start > most) break;
			next++;
		}
		if (start !== void 0 && next > first) return {
			start,
			end: words[next]?.start ?? start
		};
	}
	return null;
}
/** Where a word starts that follows another. */
function wordStart({ source, places }, random) {
	const words = wordsNear(source, places.input, random);
	for (let tried = 0; tried < TRIES; tried++) {
		const at = 1 + random(Math.max(1, words.length - 1));
		if (follows(source, words[at - 1], words[at])) return words[at]?.start ?? null;
	}
	return null;
}
/** Whether only a space stands between two words, after punctuation or not. */
function follows(source, word, next) {
	return word !== void 0 && next !== void 0 && /^[.,;!?]? ?$/.test(source.slice(word.end, next.start));
}
/** Words of a part of a text, in characters of the body. */
function wordsNear(source, text, random) {
	if (text === null) return [];
	const from = text.start + random(Math.max(1, text.end - text.start - WINDOW));
	const words = wordsOf(source.slice(from, Math.min(text.end, from + WINDOW)));
	const whole = from === text.start ? words : words.slice(1);
	return (from + WINDOW < text.end ? whole.slice(0, -1) : whole).map((word) => ({
		...word,
		start: word.start + from,
		end: word.end + from
	}));
}
// lib/workload/variation/vary.js
/** Words as they are. */
const UNCHANGED = { word: (word) => word };
/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;
/**
* Gives each cycle inputs that the service has not seen. All of it depends on seed, cycle and the requests of the cycle
* alone, so base and candidate get the same bytes:
* - names, numbers and the rarest words of texts become others of the same length ({@link Cipher}), and each input ends with a nonce;
* - words, or elements of a list, move between requests of a class within its recorded lengths ({@link pairUp});
* - ids, images and audio change where asked for.
*
* A request that was rejected when recorded keeps its bytes, and so does whatever is not varied.
*/
var Variation = class {
	workload;
	only;
	#settings;
	#lengths = /* @__PURE__ */ new WeakMap();
	#places = /* @__PURE__ */ new WeakMap();
	#known = null;
	constructor(workload, vary, only = null) {
		this.workload = workload;
		this.only = only;
		const settings = settingsOf(vary);
		this.#settings = settings === null || only === null ? settings : onlyOf(settings, only);
	}
	/**
	* How each of the requests that are sent together becomes what is sent.
	* @param cycle 0 and below in warm-up
	*/
	forCycle(requests, cycle) {
		const settings = this.#settings;
		if (settings === null) return (request) => request;
		const { seed } = this.workload;
		const { vocabulary } = this.#knowledge();
		const { copies, singles } = copiesOf(requests);
		const ciphers = /* @__PURE__ */ new Map();
		const cipherOf = ({ id }) => {
			const copy = copies.get(id) ?? 0;
			const cipher = ciphers.get(copy) ?? new Cipher([
				seed,
				cycle,
				copy
			], vocabulary.alphabet);
			ciphers.set(copy, cipher);
			return cipher;
		};
		const isWordKept = this.only !== null && this.only !== "texts";
		const freshOf = (request) => ({
			cipher: cipherOf(request),
			...isWordKept ? {
				words: UNCHANGED,
				nonce: ""
			} : {
				words: cipherOf(request),
				nonce: ` (${seededHex(NONCE_BITS, seed, cycle, request.id)})`
			}
		});
		const moves = /* @__PURE__ */ new Map();
		for (const pair of this.#pairs(singles, cycle)) {
			const move = this.#moveOf(pair, cycle);
			if (move === null) continue;
			for (const { id } of [pair.giver, pair.taker]) moves.set(id, {
				move,
				from: pair.giver
			});
		}
		return (request) => {
			if (isRejected(request)) return request;
			const line = withOtherIds(request, settings, cipherOf(request));
			const body = this.#bodyOf(request, moves.get(request.id) ?? null, freshOf);
			const ws = request.ws === void 0 ? void 0 : this.#sessionOf(request, request.ws, freshOf);
			return {
				...request,
				...line,
				...(0,external_drift_js_namespaceObject.given)({
					body,
					ws
				})
			};
		};
	}
	/** Of the requests of a cycle. */
	dimensions(requests) {
		const varied = /* @__PURE__ */ new Set();
		const present = /* @__PURE__ */ new Set();
		for (const request of requests) {
			for (const dimension of variedOf(request, this.#settings)) varied.add(dimension);
			for (const dimension of presentIn(request, this.#settings)) present.add(dimension);
		}
		const { singles } = copiesOf(requests);
		const moves = (cycle) => this.#pairs(singles, cycle).some((pair) => this.#moveOf(pair, cycle) !== null);
		if ([
			1,
			2,
			3,
			4,
			5,
			6,
			7,
			8
		].some(moves)) varied.add("lengths");
		return {
			varied: DIMENSIONS.filter((dimension) => varied.has(dimension)),
			same: DIMENSIONS.filter((dimension) => present.has(dimension) && !varied.has(dimension))
		};
	}
	#bodyOf(request, moved, freshOf) {
		const { body, json, headers } = request;
		if (body === void 0) return void 0;
		if (json === void 0) {
			const kinds = mediaKinds(this.#settings);
			if (kinds.length === 0) return body;
			return withOtherMedia(asBuffer(body), headers["content-type"] ?? "", kinds, freshOf(request).cipher) ?? body;
		}
		const places = this.#placesOf(request);
		if (places === null) return body;
		const source = asBuffer(body).toString();
		const whole = {
			start: 0,
			end: source.length
		};
		const fresh = freshOf(request);
		if (moved === null) return Buffer.from(renderRange(source, places, whole, fresh));
		const { cut, paste } = moved.move;
		if (moved.from.id === request.id) {
			const [before, after] = [{
				start: 0,
				end: cut.start
			}, {
				start: cut.end,
				end: source.length
			}];
			return Buffer.from(renderRange(source, places, before, fresh) + renderRange(source, places, after, fresh));
		}
		const given = this.#placesOf(moved.from);
		const taken = given === null ? "" : renderRange(textOf(moved.from), given, cut, freshOf(moved.from));
		const [before, after] = [{
			start: 0,
			end: paste
		}, {
			start: paste,
			end: source.length
		}];
		return Buffer.from(renderRange(source, places, before, fresh) + taken + renderRange(source, places, after, fresh));
	}
	/** Each text of a web socket changes as a body does. */
	#sessionOf(request, { messages, ...session }, freshOf) {
		const changed = messages.map((message) => {
			const { data: body, json } = message;
			if (json === void 0) return message;
			return {
				...message,
				data: this.#bodyOf({
					...request,
					body,
					json
				}, null, freshOf) ?? body
			};
		});
		return {
			...session,
			messages: changed
		};
	}
	/** Requests that exchange a part of their lengths in a cycle. */
	#pairs(singles, cycle) {
		if (this.#settings === null || this.#settings.lengths.length === 0) return [];
		const { seed } = this.workload;
		const able = singles.filter((request) => request.json !== void 0 && !isRejected(request));
		const random = new Cipher([
			seed,
			cycle,
			"pairs"
		]).random("");
		return pairUp(able, (request) => this.#measureOf(request), {
			seed,
			cycle
		}, random);
	}
	#moveOf({ giver, taker, kind, most }, cycle) {
		const [from, to] = [this.#placesOf(giver), this.#placesOf(taker)];
		if (from === null || to === null) return null;
		const random = new Cipher([
			this.workload.seed,
			cycle,
			"move"
		]).random(giver.id);
		const sides = [{
			source: textOf(giver),
			places: from
		}, {
			source: textOf(taker),
			places: to
		}];
		return moveBetween(sides[0], sides[1], {
			kind,
			most
		}, random);
	}
	#measureOf(request) {
		const { lengths } = this.#knowledge();
		for (const { kind, group, length } of this.#lengthsOf(request)) {
			const spread = lengths.get(`${kind} ${group}`);
			if (spread === void 0 || spread.shortest === spread.longest) continue;
			return {
				kind,
				group,
				length,
				...spread
			};
		}
		return null;
	}
	#lengthsOf(request) {
		const { body = /* @__PURE__ */ new Uint8Array() } = request;
		const known = this.#lengths.get(body) ?? lengthsOf(request, this.#settings);
		this.#lengths.set(body, known);
		return known.map((length) => ({
			...length,
			group: `${request.class} ${length.group}`
		}));
	}
	/** Null where nothing in the body changes. */
	#placesOf(request) {
		const { body, json } = request;
		if (body === void 0 || json === void 0 || this.#settings === null) return null;
		const known = this.#places.get(body);
		if (known !== void 0) return known;
		const { texts, list } = wantedPlaces(json, this.#settings);
		const media = mediaKinds(this.#settings);
		const source = textOf(request);
		const isText = (texts.length > 0 || list !== void 0 || media.length > 0) && Buffer.from(source).equals(asBuffer(body));
		const { vocabulary } = this.#knowledge();
		const found = isText ? placesIn(source, {
			texts,
			list,
			media,
			vocabulary
		}) : null;
		const places = (found === null || found.nonces.length === 0 && found.words.length === 0 && found.media.length === 0) && (found?.elements.length ?? 0) === 0 ? null : found;
		this.#places.set(body, places);
		return places;
	}
	#knowledge() {
		if (this.#known !== null) return this.#known;
		const { requests, seed } = this.workload;
		const settings = this.#settings;
		const texts = function* () {
			for (const request of requests) yield* jsonsOf(request).flatMap((json) => textsIn(json, settings));
		};
		const lengths = /* @__PURE__ */ new Map();
		for (const request of requests) for (const { kind, group, length } of this.#lengthsOf(request)) {
			const { shortest, longest } = lengths.get(`${kind} ${group}`) ?? {
				shortest: length,
				longest: length
			};
			lengths.set(`${kind} ${group}`, {
				shortest: Math.min(shortest, length),
				longest: Math.max(longest, length)
			});
		}
		this.#known = {
			vocabulary: vocabularyOf(texts(), seed),
			lengths
		};
		return this.#known;
	}
};
function textsIn(json, settings) {
	if (settings === null) return [];
	return wantedPlaces(json, settings).texts.flatMap(({ path }) => {
		const text = valueAlong(json, path);
		return typeof text === "string" ? [text] : [];
	});
}
/** A request's lengths: that of its list, then that of its longest input. */
function lengthsOf({ json }, settings) {
	if (json === void 0 || settings === null || settings.lengths.length === 0) return [];
	const { texts, list } = wantedPlaces(json, settings);
	const elements = list === void 0 ? void 0 : valueAlong(json, list);
	const inputs = texts.flatMap(({ path, isInput }) => isInput ? [String(valueAlong(json, path))] : []);
	const longest = Math.max(0, ...inputs.map((text) => text.length));
	return [...Array.isArray(elements) && list !== void 0 ? [{
		kind: "list",
		group: list.join("/"),
		length: elements.length
	}] : [], ...settings.lengths.includes("auto") && longest > 0 ? [{
		kind: "text",
		group: "",
		length: longest
	}] : []];
}
function asBuffer(body) {
	return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}
const textOf = ({ body = /* @__PURE__ */ new Uint8Array() }) => asBuffer(body).toString();
// lib/workload/variation/slice.js
const ONE_SECOND_US = 1e6;
/**
* The requests of one cycle, about `requests` of them. The same for the same workload, seed and number.
*
* Fewer than the workload: a seeded subset in recorded order, with each class at its share and with at least one
* request. Requests that belong together stay together, so there may be some more. In a timed workload the times are
* compressed by the same share: the subset keeps the mix, the compression keeps the recorded rate.
*
* More: the workload repeated a whole number of times, with ids `id#2`, `id#3`; in a timed workload each repetition
* starts after the length of the recording.
*/
function sliceCycle(workload, requests) {
	if (!(requests >= 1)) throw new RangeError(`sliceCycle() of ${requests} requests`);
	const whole = workload.requests.length;
	return requests < whole ? subset(workload, Math.round(requests)) : repeated(workload, Math.round(requests / whole));
}
/**
* What the cycles of a run send in turn: as many slices of about `requests` requests as a longer recording holds, at most
* `most`. Each is chosen as {@link sliceCycle} does, the first is the same, and each takes what no slice before it has. So
* all have the same mix of classes; a class with too few requests for all of them repeats its own.
* @returns one slice where the recording does not hold two
*/
function sliceCycles(workload, requests, most) {
	const first = sliceCycle(workload, requests);
	const taken = /* @__PURE__ */ new Map();
	const take = (slice) => {
		for (const { id } of slice) taken.set(id, (taken.get(id) ?? 0) + 1);
	};
	take(first);
	const slices = [first];
	while (slices.length < Math.min(most, Math.floor(workload.requests.length / first.length))) {
		const next = subset(workload, Math.round(requests), taken);
		take(next);
		slices.push(next);
	}
	return slices;
}
/**
* `count` requests of an endless, seeded, well-mixed stream of the workload's requests, from position `from` on: sent
* in warm-up. However the stream is cut, the requests are the same; a request whose predecessor is in another part
* follows none. In a timed workload they are due at the mean recorded rate.
*/
function warmupRequests(workload, from, count) {
	const order = seededShuffle(groupUnits(workload.requests), workload.seed, (unit) => unit[0]?.id ?? "").flat();
	const gapUs = periodUs(workload) / order.length;
	const here = /* @__PURE__ */ new Set();
	return Array.from({ length: count }, (_, index) => {
		const position = from + index;
		const request = order[position % order.length];
		if (request === void 0) throw new RangeError("warmupRequests() of an empty workload");
		const round = (id) => `${id}#w${Math.floor(position / order.length)}`;
		const { after, thinkUs, tUs: _recorded, ...rest } = request;
		const id = round(request.id);
		here.add(id);
		const session = request.session === void 0 ? {} : { session: round(request.session) };
		if (after !== void 0 && here.has(round(after))) return {
			...rest,
			...session,
			id,
			after: round(after),
			...thinkUs === void 0 ? {} : { thinkUs }
		};
		return {
			...rest,
			...session,
			id,
			...workload.timed ? { tUs: Math.round(index * gapUs) } : {}
		};
	});
}
/** Period at which a timed workload repeats, microseconds: its span plus one mean gap. */
function periodUs({ requests, durationUs = 0 }) {
	const times = requests.flatMap(({ tUs }) => tUs ?? []);
	const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
	const withGap = times.length > 1 ? span * times.length / (times.length - 1) : 0;
	return Math.max(withGap, durationUs) || ONE_SECOND_US;
}
/** @param taken how often a request is in other slices, by id: those that are in fewest come first */
function subset(workload, count, taken = /* @__PURE__ */ new Map()) {
	const chosen = chooseUnits(workload, count, taken);
	const kept = workload.requests.filter((request) => chosen.has(request));
	return rebased$1(kept, kept.length / workload.requests.length);
}
/**
* Takes one unit for each class, then one by one the next unit of the class furthest below its share (largest
* remainder, with a minimum), in seeded order.
*/
function chooseUnits({ requests, seed }, count, taken) {
	const sizes = /* @__PURE__ */ new Map();
	for (const { class: name } of requests) sizes.set(name, (sizes.get(name) ?? 0) + 1);
	const timesTaken = ([first]) => taken.get(first?.id ?? "") ?? 0;
	const units = seededShuffle(groupUnits(requests), seed, (unit) => unit[0]?.id ?? "").sort((a, b) => timesTaken(a) - timesTaken(b));
	const waiting = new Map([...sizes.keys()].map((name) => [name, units.filter((unit) => holds(unit, name)).values()]));
	const chosen = /* @__PURE__ */ new Set();
	const given = /* @__PURE__ */ new Map();
	/** False if the class has no unit left. */
	const takeNext = (name) => {
		for (const unit of waiting.get(name) ?? []) {
			if (unit[0] === void 0 || chosen.has(unit[0])) continue;
			for (const request of unit) {
				chosen.add(request);
				given.set(request.class, (given.get(request.class) ?? 0) + 1);
			}
			return true;
		}
		return false;
	};
	for (const name of sizes.keys()) if (!given.has(name)) takeNext(name);
	const open = new Set(sizes.keys());
	while (chosen.size < count && open.size > 0) {
		const name = furthestBelow([...open], sizes, given, count / requests.length);
		if (!takeNext(name)) open.delete(name);
	}
	return chosen;
}
function holds(unit, name) {
	return unit.some((request) => request.class === name);
}
function furthestBelow(names, sizes, given, share) {
	const missing = (name) => (sizes.get(name) ?? 0) * share - (given.get(name) ?? 0);
	return names.reduce((most, name) => missing(name) > missing(most) ? name : most, names[0] ?? "");
}
function repeated(workload, times) {
	const once = rebased$1(workload.requests, 1);
	const taken = new Set(once.map((request) => request.id));
	const period = periodUs(workload);
	return [once, ...Array.from({ length: times - 1 }, (_, index) => {
		const ids = /* @__PURE__ */ new Map();
		return once.map((request) => {
			const id = unusedId(`${request.id}#${index + 2}`, taken);
			ids.set(request.id, id);
			const { after, session, tUs } = request;
			return {
				...request,
				id,
				...after === void 0 ? {} : { after: ids.get(after) ?? after },
				...session === void 0 ? {} : { session: `${session}#${index + 2}` },
				...tUs === void 0 ? {} : { tUs: Math.round(tUs + (index + 1) * period) }
			};
		});
	})].flat();
}
function rebased$1(requests, scale) {
	const first = requests.find(({ tUs }) => tUs !== void 0)?.tUs ?? 0;
	return requests.map((request) => request.tUs === void 0 ? { ...request } : {
		...request,
		tUs: Math.round((request.tUs - first) * scale)
	});
}
function unusedId(wanted, taken) {
	let id = wanted;
	while (taken.has(id)) id += "#";
	taken.add(id);
	return id;
}
// lib/workload/variation/amplified.js
/** Requests that a cycle may add: as a workload they take some 100 MB. */
const MAX_AMPLIFIED = 1e5;
const SUFFIX = "#amplified";
/**
* What a cycle sends beside its own requests, in a closed loop: so many of one class, each read to its end. They form a
* class of their own, `<class>#amplified`. The same for the same workload and seed.
*/
function amplified(workload, { class: name, requests: count }) {
	const members = workload.requests.filter((request) => request.class === name && isRepeatable(request));
	if (members.length === 0 || count === 0) return [];
	const requests = members.map(({ cancel: _, after: _after, ...request }) => request);
	return warmupRequests({
		...workload,
		requests,
		timed: false
	}, 0, count).map((request) => ({
		...request,
		id: `${request.id}${SUFFIX}`,
		class: `${name}${SUFFIX}`
	}));
}
/** Of a request that is turned away the service does little work. */
function isRepeatable(request) {
	return !isRejected(request);
}
// lib/workload/variation/malform.js
/** All 4xx statuses (RFC 9110, section 15.5). */
const REFUSALS = Array.from({ length: 100 }, (_, index) => 400 + index);
function isMalformable({ json, body }) {
	return json !== void 0 && body !== void 0 && body.byteLength > 1;
}
/**
* A request that the service must refuse: its JSON lacks the last character. A leak on the way to a 400 is triggered by
* every client that makes a mistake.
*/
function malformed(request) {
	const { json: _json, cancel: _cancel, observedStatus: _status, observed: _observed, ...rest } = request;
	return {
		...rest,
		class: `${request.class}#error`,
		...request.body === void 0 ? {} : { body: request.body.subarray(0, request.body.byteLength - 1) },
		stream: false,
		expect: { status: REFUSALS }
	};
}
// lib/workload/format/compact-tables.js
/** Of this process: a file cannot hold ids that were made to collide. */
const [SEED_LOW, SEED_HIGH] = [(0,external_node_crypto_namespaceObject.randomInt)(2 ** 32), (0,external_node_crypto_namespaceObject.randomInt)(2 ** 32)];
/**
* 52 bits of a hash: two of ten million ids collide with a probability of 1 % (birthday bound). Two multiplicative hashes
* side by side, with the finish of MurmurHash3 (Appleby): a cryptographic one takes longer than all else that a request of
* a trace costs.
*/
function hashOf(id) {
	let [low, high] = [SEED_LOW, SEED_HIGH];
	for (let at = 0; at < id.length; at++) {
		const unit = id.charCodeAt(at);
		low = Math.imul(low ^ unit, 2654435761);
		high = Math.imul(high ^ unit, 1597334677);
	}
	return (finished(low ^ high >>> 15) >>> 0) * 2 ** 20 + (finished(high ^ low >>> 13) >>> 12) + 1;
}
function finished(hash) {
	const once = Math.imul(hash ^ hash >>> 16, 2246822507);
	const twice = Math.imul(once ^ once >>> 13, 3266489909);
	return twice ^ twice >>> 16;
}
/** The ids seen so far and their indices, at 12 bytes each, so that the names of millions of requests are not kept. */
var IdTable = class {
	#capacity = 1024;
	/** 0: free. */
	#hashes = new Float64Array(this.#capacity);
	#indices = new Uint32Array(this.#capacity);
	#size = 0;
	/** @returns the index of an equal id added before, else null */
	add(id, index) {
		if (this.#size * 2 >= this.#capacity) this.#grow();
		const hash = hashOf(id);
		const slot = this.#slotOf(hash);
		if (this.#hashes[slot] !== 0) return this.#indices[slot] ?? null;
		this.#hashes[slot] = hash;
		this.#indices[slot] = index;
		this.#size += 1;
		return null;
	}
	get(id) {
		const slot = this.#slotOf(hashOf(id));
		return this.#hashes[slot] === 0 ? null : this.#indices[slot] ?? null;
	}
	#slotOf(hash) {
		let slot = hash % this.#capacity;
		while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) % this.#capacity;
		return slot;
	}
	#grow() {
		const [hashes, indices] = [this.#hashes, this.#indices];
		this.#capacity *= 2;
		this.#hashes = new Float64Array(this.#capacity);
		this.#indices = new Uint32Array(this.#capacity);
		for (const [at, hash] of hashes.entries()) {
			if (hash === 0) continue;
			const slot = this.#slotOf(hash);
			this.#hashes[slot] = hash;
			this.#indices[slot] = indices[at] ?? 0;
		}
	}
};
/** A growing list of numbers at 8 bytes each, without garbage; an array of millions takes twice that, and copies. */
var GrowingNumbers = class {
	#values = /* @__PURE__ */ new Float64Array(1024);
	#length = 0;
	get length() {
		return this.#length;
	}
	push(value) {
		if (this.#length === this.#values.length) {
			const values = new Float64Array(2 * this.#length);
			values.set(this.#values);
			this.#values = values;
		}
		this.#values[this.#length++] = value;
	}
	/** @returns NaN beyond the end */
	at(index) {
		return index < this.#length ? this.#values[index] ?? NaN : NaN;
	}
};
// lib/workload/format/workload-writer.js
/** Size of one write. */
const BUFFER_BYTES = 262144;
/** Only the owner may read what clients sent. */
const MODE = 384;
/**
* Writes a workload of any size. It grows as `<path>.partial`, a valid workload, so that a killed recorder leaves all
* it saw; at the end it is sorted by time and gets its own name. Memory holds only the position of each request.
*/
var WorkloadWriter = class {
	path;
	options;
	#partial;
	#header;
	#ids = new IdTable();
	#starts = new GrowingNumbers();
	#lengths = new GrowingNumbers();
	/** Sort keys: the request's own time, or that of its predecessor. NaN without times. */
	#times = new GrowingNumbers();
	#buffer = [];
	#buffered = 0;
	#bytes = 0;
	/** Writes are sequential. */
	#tail = Promise.resolve();
	#file = null;
	/** @param header without counts, which are known only at the end */
	constructor(path, header, options) {
		this.path = path;
		this.options = options;
		this.#partial = `${path}.partial`;
		this.#header = {
			format: "memdrift.workload",
			version: 1,
			created: options.created,
			...header
		};
	}
	get requests() {
		return this.#starts.length;
	}
	/** Whether a request with that id was appended. */
	has(id) {
		return this.#ids.get(id) !== null;
	}
	/**
	* Opens the file, and makes its folder, so that a path that cannot be written fails before anything is done.
	* @throws WorkloadError, one line
	*/
	async open() {
		if (this.#file !== null) return;
		const refuse = async (path) => {
			const there = await (0,promises_namespaceObject.lstat)(path).catch(() => null);
			if (there === null) return;
			if (!there.isFile()) throw complaint({ origin: path }, "is not a file", "the path of a file to write");
			if (this.options.force !== true) throw complaint({ origin: path }, "exists already", "another path, or --force");
		};
		await refuse(this.path);
		await refuse(this.#partial);
		this.#file = (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(this.#partial), { recursive: true }).then(() => (0,promises_namespaceObject.rm)(this.#partial, { force: true })).then(() => (0,promises_namespaceObject.open)(this.#partial, "wx+", MODE)).catch((cause) => {
			throw complaint({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, "a folder that may be written to", { cause });
		});
		await this.#file;
		this.#push(JSON.stringify(this.#header));
	}
	/**
	* To be awaited where it is a promise, which settles when the buffer has space for more.
	* @throws WorkloadError for a repeated id, an unknown predecessor, or a full disk
	*/
	append(line) {
		if (this.#file === null) return this.open().then(() => this.append(line) ?? void 0);
		const place = {
			origin: this.path,
			line: this.requests + 2
		};
		if (this.#ids.add(line.id, this.requests) !== null) throw complaint({
			...place,
			field: "id"
		}, "found an id that occurred before", "a unique id");
		const predecessor = line.after === void 0 ? null : this.#ids.get(line.after);
		if (line.after !== void 0 && predecessor === null) throw complaint({
			...place,
			field: "after"
		}, "found no such request before it", "the id of an earlier request");
		const time = predecessor === null ? line.t_us : this.#times.at(predecessor);
		this.#times.push(time ?? NaN);
		this.#starts.push(this.#bytes);
		this.#lengths.push(this.#push(lineText(line)));
		return this.#buffered >= BUFFER_BYTES ? this.flush() : null;
	}
	/** Writes everything appended to the file. */
	flush() {
		const chunks = this.#buffer;
		this.#buffer = [];
		this.#buffered = 0;
		this.#tail = this.#tail.then(async () => {
			if (chunks.length === 0) return;
			await (await this.#file)?.writeFile(chunks.join("")).catch((cause) => {
				throw complaint({ origin: this.#partial }, `cannot be written (${codeOf(cause)})`, this.#room(), { cause });
			});
		});
		return this.#tail;
	}
	/** Sorts the requests and moves the file to its path. */
	async finish({ redaction, secrets, durationUs }) {
		await this.open();
		await this.flush();
		const file = await this.#file;
		if (file === null) throw new Error("bug: an open writer without a file");
		const order = this.#order();
		const range = this.#range();
		const span = range === null ? null : range.last - range.first;
		const header = {
			...this.#header,
			...this.requests === 0 ? {} : { requests: this.requests },
			...span === null ? {} : { duration_us: Math.max(span, durationUs ?? 0) },
			redaction,
			secrets
		};
		const written = `${this.path}.tmp`;
		await (0,promises_namespaceObject.rm)(written, { force: true });
		const earlier = this.options.rebase === true ? range?.first ?? 0 : 0;
		const lines = external_node_stream_namespaceObject.Readable.from(this.#inOrder(file, header, order, earlier), { objectMode: false });
		const out = (0,external_node_fs_namespaceObject.createWriteStream)(written, {
			mode: MODE,
			flags: "wx",
			flush: true
		});
		try {
			await (this.path.endsWith(".gz") ? (0,external_node_stream_promises_namespaceObject.pipeline)(lines, (0,external_node_zlib_namespaceObject.createGzip)(), out) : (0,external_node_stream_promises_namespaceObject.pipeline)(lines, out));
			await (0,promises_namespaceObject.rename)(written, this.path);
		} catch (cause) {
			await (0,promises_namespaceObject.rm)(written, { force: true }).catch(() => void 0);
			const kept = `the recorded requests are in ${this.#partial}`;
			throw complaint({ origin: this.path }, `cannot be written (${codeOf(cause)}), ${kept}`, this.#room(), { cause });
		} finally {
			await file.close();
		}
		await (0,promises_namespaceObject.rm)(this.#partial, { force: true });
		return {
			requests: this.requests,
			bytes: (await (0,promises_namespaceObject.lstat)(this.path)).size
		};
	}
	/** Removes everything written. */
	async abandon() {
		await this.#tail.catch(() => void 0);
		await (await this.#file?.catch(() => null))?.close();
		await (0,promises_namespaceObject.rm)(this.#partial, { force: true });
		await (0,promises_namespaceObject.rm)(`${this.path}.tmp`, { force: true });
	}
	#room() {
		return `a disk with room for ${(0,external_start_js_namespaceObject.formatBytes)(this.#bytes)}`;
	}
	#push(line) {
		const text = `${line}\n`;
		const bytes = Buffer.byteLength(text);
		this.#buffer.push(text);
		this.#buffered += bytes;
		this.#bytes += bytes;
		return bytes;
	}
	/** The earliest and the latest time; null without any. */
	#range() {
		let range = null;
		for (let index = 0; index < this.#times.length; index++) {
			const time = this.#times.at(index);
			if (Number.isNaN(time)) continue;
			range ??= {
				first: time,
				last: time
			};
			range.first = Math.min(range.first, time);
			range.last = Math.max(range.last, time);
		}
		return range;
	}
	#order() {
		const order = new Uint32Array(this.requests);
		let inOrder = true;
		for (let index = 0; index < order.length; index++) {
			order[index] = index;
			inOrder &&= !(this.#times.at(index) < this.#times.at(index - 1));
		}
		if (inOrder) return order;
		const at = (index) => this.#times.at(index);
		return order.sort((a, b) => Number.isNaN(at(a)) || at(a) === at(b) ? a - b : at(a) - at(b));
	}
	/** The header, and the lines in order; adjacent lines are read together. */
	async *#inOrder(file, header, order, earlierUs) {
		yield Buffer.from(`${JSON.stringify(header)}\n`, "utf8");
		for (let at = 0; at < order.length;) {
			const start = this.#starts.at(order[at] ?? 0);
			let length = 0;
			for (; at < order.length && length < BUFFER_BYTES; at++) {
				const index = order[at] ?? 0;
				if (this.#starts.at(index) !== start + length) break;
				length += this.#lengths.at(index);
			}
			const bytes = Buffer.allocUnsafe(length);
			await file.read(bytes, 0, length, start);
			yield earlierUs === 0 ? bytes : rebased(bytes, earlierUs);
		}
	}
};
/** Id and time first, the body last and as it was written. */
function lineText(line) {
	const { id, t_us, body, ...rest } = line;
	const text = JSON.stringify(Object.assign(t_us === void 0 ? { id } : {
		id,
		t_us
	}, rest));
	return body === void 0 ? text : `${text.slice(0, -1)},"body":${jsonText(body)}}`;
}
/** Matches the start of a line as {@link WorkloadWriter} writes it: id and time come first. */
const TIME = /^(\{"id":"(?:[^"\\]|\\.)*","t_us":)(\d+)/gm;
function rebased(lines, earlierUs) {
	const text = lines.toString("utf8");
	return Buffer.from(text.replace(TIME, (_, before, timeUs) => before + (Number(timeUs) - earlierUs)), "utf8");
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}


var __webpack_exports__AUTO = __webpack_exports__.Q8;
var __webpack_exports__DIMENSIONS = __webpack_exports__.Yf;
var __webpack_exports__FileRefused = __webpack_exports__.rV;
var __webpack_exports__MAX_AMPLIFIED = __webpack_exports__.b8;
var __webpack_exports__MAX_SOCKET_MESSAGES = __webpack_exports__.We;
var __webpack_exports__MissingSecretError = __webpack_exports__.NP;
var __webpack_exports__Variation = __webpack_exports__.mD;
var __webpack_exports__WorkloadWriter = __webpack_exports__.Xq;
var __webpack_exports__WrittenJson = __webpack_exports__._B;
var __webpack_exports__amplified = __webpack_exports__.I0;
var __webpack_exports__applyEdits = __webpack_exports__.ct;
var __webpack_exports__bodyFields = __webpack_exports__.W2;
var __webpack_exports__checkLine = __webpack_exports__.tY;
var __webpack_exports__checkVary = __webpack_exports__.Lu;
var __webpack_exports__closest = __webpack_exports__.kp;
var __webpack_exports__complaint = __webpack_exports__.U4;
var __webpack_exports__countGenerating = __webpack_exports__.yE;
var __webpack_exports__defaultClass = __webpack_exports__.ST;
var __webpack_exports__distance = __webpack_exports__.Io;
var __webpack_exports__elementTexts = __webpack_exports__.FY;
var __webpack_exports__eventCounter = __webpack_exports__.jF;
var __webpack_exports__headerLine = __webpack_exports__.iH;
var __webpack_exports__isMalformable = __webpack_exports__.tX;
var __webpack_exports__isRepeatable = __webpack_exports__.su;
var __webpack_exports__jsonText = __webpack_exports__.s$;
var __webpack_exports__loadWorkload = __webpack_exports__.Ep;
var __webpack_exports__looksLikeCredential = __webpack_exports__.Pv;
var __webpack_exports__malformed = __webpack_exports__.Qm;
var __webpack_exports__messageType = __webpack_exports__.IR;
var __webpack_exports__modify = __webpack_exports__.JP;
var __webpack_exports__parseWorkload = __webpack_exports__.jH;
var __webpack_exports__periodUs = __webpack_exports__.G;
var __webpack_exports__prepareWorkload = __webpack_exports__.V;
var __webpack_exports__readRegularFile = __webpack_exports__.XF;
var __webpack_exports__requestLine = __webpack_exports__.uA;
var __webpack_exports__requireSecrets = __webpack_exports__.pU;
var __webpack_exports__resolveSecrets = __webpack_exports__.Mx;
var __webpack_exports__scanValue = __webpack_exports__.jd;
var __webpack_exports__secretNames = __webpack_exports__.XG;
var __webpack_exports__seededHex = __webpack_exports__.yv;
var __webpack_exports__sessionLine = __webpack_exports__.vN;
var __webpack_exports__sessionTimeoutUs = __webpack_exports__.Ys;
var __webpack_exports__shown = __webpack_exports__.SP;
var __webpack_exports__sliceCycles = __webpack_exports__.kc;
var __webpack_exports__valueAlong = __webpack_exports__.ni;
var __webpack_exports__valueAt = __webpack_exports__.fK;
var __webpack_exports__varies = __webpack_exports__.n9;
var __webpack_exports__visit = __webpack_exports__.YR;
var __webpack_exports__warmupRequests = __webpack_exports__.DQ;
var __webpack_exports__withCancels = __webpack_exports__.M9;
var __webpack_exports__withWrittenBody = __webpack_exports__.od;
export { __webpack_exports__AUTO as AUTO, __webpack_exports__DIMENSIONS as DIMENSIONS, __webpack_exports__FileRefused as FileRefused, __webpack_exports__MAX_AMPLIFIED as MAX_AMPLIFIED, __webpack_exports__MAX_SOCKET_MESSAGES as MAX_SOCKET_MESSAGES, __webpack_exports__MissingSecretError as MissingSecretError, __webpack_exports__Variation as Variation, __webpack_exports__WorkloadWriter as WorkloadWriter, __webpack_exports__WrittenJson as WrittenJson, __webpack_exports__amplified as amplified, __webpack_exports__applyEdits as applyEdits, __webpack_exports__bodyFields as bodyFields, __webpack_exports__checkLine as checkLine, __webpack_exports__checkVary as checkVary, __webpack_exports__closest as closest, __webpack_exports__complaint as complaint, __webpack_exports__countGenerating as countGenerating, __webpack_exports__defaultClass as defaultClass, __webpack_exports__distance as distance, __webpack_exports__elementTexts as elementTexts, __webpack_exports__eventCounter as eventCounter, __webpack_exports__headerLine as headerLine, __webpack_exports__isMalformable as isMalformable, __webpack_exports__isRepeatable as isRepeatable, __webpack_exports__jsonText as jsonText, __webpack_exports__loadWorkload as loadWorkload, __webpack_exports__looksLikeCredential as looksLikeCredential, __webpack_exports__malformed as malformed, __webpack_exports__messageType as messageType, __webpack_exports__modify as modify, __webpack_exports__parseWorkload as parseWorkload, __webpack_exports__periodUs as periodUs, __webpack_exports__prepareWorkload as prepareWorkload, __webpack_exports__readRegularFile as readRegularFile, __webpack_exports__requestLine as requestLine, __webpack_exports__requireSecrets as requireSecrets, __webpack_exports__resolveSecrets as resolveSecrets, __webpack_exports__scanValue as scanValue, __webpack_exports__secretNames as secretNames, __webpack_exports__seededHex as seededHex, __webpack_exports__sessionLine as sessionLine, __webpack_exports__sessionTimeoutUs as sessionTimeoutUs, __webpack_exports__shown as shown, __webpack_exports__sliceCycles as sliceCycles, __webpack_exports__valueAlong as valueAlong, __webpack_exports__valueAt as valueAt, __webpack_exports__varies as varies, __webpack_exports__visit as visit, __webpack_exports__warmupRequests as warmupRequests, __webpack_exports__withCancels as withCancels, __webpack_exports__withWrittenBody as withWrittenBody };
