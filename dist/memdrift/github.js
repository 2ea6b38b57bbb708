import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__web_socket_js_22fa262a__ from "./web-socket.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
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
  Ve: () => (/* binding */ CheckRefused),
  NU: () => (/* binding */ CommitsError),
  af: () => (/* binding */ MAX_PACKED_BYTES),
  $D: () => (/* binding */ MAX_TEXT_BYTES),
  yh: () => (/* binding */ StoreRefused),
  mn: () => (/* binding */ asNamed),
  tI: () => (/* binding */ baseCommit),
  ln: () => (/* binding */ baselineStore),
  Y_: () => (/* binding */ changedFiles),
  Oe: () => (/* binding */ concludeCheck),
  B4: () => (/* binding */ concludeLeft),
  vu: () => (/* binding */ conclusionOf),
  Ng: () => (/* binding */ connect),
  Pq: () => (/* binding */ differenceOf),
  Wd: () => (/* binding */ fileAt),
  _f: () => (/* binding */ findPullRequest),
  yS: () => (/* binding */ folderOf),
  b3: () => (/* binding */ fullCommit),
  WM: () => (/* binding */ isCommit),
  GZ: () => (/* binding */ isDenied),
  Xq: () => (/* binding */ openCheck),
  z2: () => (/* binding */ parseWhole),
  p8: () => (/* binding */ publishComment),
  j_: () => (/* binding */ readEvent),
  G7: () => (/* binding */ readPath),
  Vj: () => (/* binding */ readResultArtifacts),
  $p: () => (/* binding */ readRunContext),
  fL: () => (/* binding */ runPage),
  lK: () => (/* binding */ serialize),
  Mi: () => (/* binding */ tellOfRegression),
  l1: () => (/* binding */ unpack),
  BF: () => (/* binding */ workflowFiles)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({ ["__commonJSMin"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__commonJSMin) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./web-socket.js"
var external_web_socket_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_web_socket_js_y = (x) => (() => (x))
const external_web_socket_js_namespaceObject = external_web_socket_js_x({ ["require_builtin_esm_external_require_stream"]: () => (__WEBPACK_EXTERNAL_MODULE__web_socket_js_22fa262a__.require_builtin_esm_external_require_stream), ["require_builtin_esm_external_require_util"]: () => (__WEBPACK_EXTERNAL_MODULE__web_socket_js_22fa262a__.require_builtin_esm_external_require_util), ["require_builtin_esm_external_require_zlib"]: () => (__WEBPACK_EXTERNAL_MODULE__web_socket_js_22fa262a__.require_builtin_esm_external_require_zlib) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["require_builtin_esm_external_require_events"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.require_builtin_esm_external_require_events), ["require_builtin_esm_external_require_fs"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.require_builtin_esm_external_require_fs) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["COMMENT_ROOM"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.COMMENT_ROOM), ["MARKER"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.MARKER), ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain), ["verdictSchema"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.verdictSchema) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["number"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["url"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.url) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["RecordingError"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.RecordingError), ["canonical"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.canonical), ["isWorse"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isWorse), ["parseRecording"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.parseRecording), ["peaksOnly"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.peaksOnly) });
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/parts/github.js









// lib/github/client/github-errors.js
/** Longest text quoted from GitHub, in characters. */
const MAX_WORDS = 200;
/**
* HTTP status of a failed request. As in Octokit, it is 500 where no response came, because GitHub may have processed the
* request all the same. Null for any other error.
*/
function statusOf(error) {
	if (!(error instanceof Error) || !("status" in error)) return null;
	const { status } = error;
	return typeof status === "number" && status >= 100 && status <= 599 ? status : null;
}
/** The response to a failed request; null where none came, and for any other error. */
function answerOf(error) {
	const status = statusOf(error);
	if (status === null) return null;
	const { response } = error;
	if (response === void 0 && status === 500) return null;
	return {
		status,
		headers: response?.headers ?? {},
		data: response?.data
	};
}
/** Whether the token lacks a permission (403, 404), as opposed to an outage or a rate limit. */
function isDenied(error) {
	const answer = answerOf(error);
	if (answer === null || ![403, 404].includes(answer.status)) return false;
	return rateLimit(answer, messageIn(answer, error)) === null;
}
/**
* One sentence for the person who must act: what failed, GitHub's response, the cause or the missing permission, and what
* to do. Text quoted from GitHub is one bounded line without tokens; it must still be escaped for Markdown.
* @param doing what failed, e.g. `writing the comment`
* @param permission that it needs, e.g. `checks: write`; null where none is needed
*/
function explain(error, doing, permission) {
	return `${doing} failed: ${causeOf(error, permission)}`;
}
function causeOf(error, permission) {
	const answer = answerOf(error);
	if (answer === null) return statusOf(error) === null ? messageOf$1(error) : withoutAnswer(error);
	const { status } = answer;
	const quote = messageIn(answer, error);
	const limit = rateLimit(answer, quote);
	if (limit !== null) return limit;
	if (/rule violation|protected branch|protected ref|ruleset/i.test(quote)) return byRules(status, quote);
	if (status === 401) return `GitHub does not accept the token (401, ${quote}): \`github-token\` must be \${{ github.token }} or a token that has not expired`;
	if (status === 403) return forbidden(answer, quote, permission);
	if (status === 404) return notFound(quote, permission);
	if (status >= 500) return `GitHub responded ${status} to every attempt (${quote}): run the job again, or see https://www.githubstatus.com`;
	return `GitHub responded ${status}: ${quote}`;
}
function forbidden({ headers }, quote, permission) {
	if ("x-github-sso" in headers || /SAML|single sign-on/i.test(quote)) return `the organization requires single sign-on (403, ${quote}): authorize the token for it, or use \${{ github.token }}`;
	if (!/not accessible by/i.test(quote)) return `GitHub forbids it (403): ${quote}${granting(permission)}`;
	return `the token lacks the permission (403, ${quote})${granting(permission)}`;
}
/** GitHub also responds 404 where the token may not see a resource. */
function notFound(quote, permission) {
	return `GitHub found nothing (404, ${quote}): it does not exist, or the token may not see it${granting(permission)}`;
}
function granting(permission) {
	if (permission === null) return "";
	return `: grant \`permissions: ${permission}\` to the job${permission.endsWith("write") ? "; a pull request from a fork has a read-only token" : ""}`;
}
function byRules(status, quote) {
	return `a repository rule forbids it (${status}, ${quote}): exclude the branch from the rule, or let the token's app bypass it`;
}
function rateLimit({ status, headers }, quote) {
	if (status !== 403 && status !== 429) return null;
	if (/secondary rate|abuse/i.test(quote) || headers["retry-after"] !== void 0) return `GitHub asks for fewer requests (${status}, secondary rate limit): run the job again later, with fewer jobs at once`;
	if (headers["x-ratelimit-remaining"] !== "0" && status !== 429) return null;
	const reset = Number(headers["x-ratelimit-reset"]);
	return `GitHub's rate limit of this token is reached${reset > 0 && reset < 1e11 ? ` until ${(/* @__PURE__ */ new Date(reset * 1e3)).toISOString().slice(11, 16)} UTC` : ""} (${status}): run the job again after that`;
}
/** Network error codes of Node and undici, in quote. */
const NETWORK = {
	ENOTFOUND: "unknown host name",
	EAI_AGAIN: "DNS lookup failed",
	ECONNREFUSED: "connection refused",
	ECONNRESET: "connection reset",
	UND_ERR_SOCKET: "connection closed",
	ETIMEDOUT: "connection timed out",
	UND_ERR_CONNECT_TIMEOUT: "connection timed out"
};
function withoutAnswer(error) {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
		const code = "code" in at && typeof at.code === "string" ? at.code : "";
		if (code === "GAVE_UP" || isTimeout(at)) return "GitHub did not answer in time: run the job again";
		const meaning = NETWORK[code];
		if (meaning !== void 0) return unreachable(`${code}, ${meaning}`);
	}
	return unreachable(messageOf$1(error));
}
/** What `AbortSignal.timeout` aborts with; DOM exceptions are told apart by their code. */
const isTimeout = (error) => error instanceof DOMException && error.code === DOMException.TIMEOUT_ERR;
const unreachable = (why) => `GitHub cannot be reached (${why}): check the runner's network, its proxy (https_proxy, no_proxy) and GITHUB_API_URL`;
/** The first sentence of GitHub's message, and its messages about single fields. */
function messageIn({ data }, error) {
	if (typeof data === "string") return /^\s*</.test(data) ? "a web page" : bounded(data) || "no message";
	const { message, errors } = typeof data === "object" && data !== null ? data : {};
	if (typeof message !== "string") return data === void 0 ? messageOf$1(error) : "no message";
	const details = (Array.isArray(errors) ? errors.slice(0, 3) : []).map(detailOf).filter((one) => one !== "");
	return bounded([firstSentence(message), ...details].join("; "));
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(detail) {
	if (typeof detail === "string") return firstSentence(detail);
	if (typeof detail !== "object" || detail === null) return "";
	const { message, field, code } = detail;
	if (typeof message === "string") return firstSentence(message);
	return [field, code].filter((part) => typeof part === "string").join(" ");
}
/** The first sentence of a message; also the second line of "Repository rule violations found", which names the rule. */
function firstSentence(text) {
	const [first = "", ...rest] = text.slice(0, 800).split(/\.\s+(?=[A-Z])|\r?\n+/).map((part) => part.trim());
	const second = rest.find((part) => part !== "");
	return (/violations found$/i.test(first) && second !== void 0 ? `${first}: ${second}` : first).replace(/\.$/, "");
}
function messageOf$1(error) {
	const message = error instanceof Error ? error.message.replace(/ - https:\/\/docs\.github\.com\S*$/, "") : error;
	return bounded(firstSentence(String(message))) || "no message";
}
/** One bounded line without credentials: tokens by their prefixes, and passwords in the URL of a proxy. */
function bounded(text) {
	return (0,external_report_js_namespaceObject.plain)(text.slice(0, 800).replace(/\b(gh[a-z]_|github_pat_)\w+/g, "$1***").replace(/\b(token|bearer|basic) [\w.~+/=-]{8,}/gi, "$1 ***").replace(/:\/\/[^/@\s]+@/g, "://***@"), MAX_WORDS);
}
// lib/github/client/limits.js
/** GitHub's limits on the length of texts, and how a text that is too long is cut. */
/**
* In characters, counted here as bytes, which are never fewer. MAX_SUMMARY is in GitHub's OpenAPI description, MAX_COMMENT
* in its response 422.
*/
const MAX_SUMMARY = 65535;
const MAX_COMMENT = 65536;
/**
* The text, cut to `maxBytes` bytes of UTF-8 with a sentence that says how much is missing. Cut at the end of a line if
* one is near, never inside a character.
* @param maxBytes at least 200
*/
function within(text, maxBytes) {
	const whole = wellFormed(text);
	const bytes = Buffer.from(whole);
	if (bytes.length <= maxBytes) return whole;
	let end = maxBytes - Buffer.byteLength(leftOut(bytes.length));
	while (((bytes[end] ?? 0) & 192) === 128) end -= 1;
	const line = bytes.lastIndexOf("\n", end - 1);
	if (line > end / 2) end = line;
	return bytes.toString("utf8", 0, end) + leftOut(bytes.length - end);
}
/** A text as one line of at most `maxCharacters`. */
function shortened(text, maxCharacters) {
	const line = wellFormed(text).replace(/\s*[\r\n]+\s*/g, " ").trim();
	const characters = [...line];
	return characters.length <= maxCharacters ? line : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
/** GitHub rejects unpaired surrogates, though JSON allows them. */
function wellFormed(text) {
	return text.replace(/\p{Surrogate}/gu, "�");
}
function leftOut(bytes) {
	return `\n\n_The last ${bytes} bytes are left out because of GitHub's size limit._\n`;
}
// lib/github/check/check-run.js
/** GitHub refuses to write the check run. The message is one sentence: what failed, and the missing permission or cause. */
var CheckRefused = class extends Error {
	name = "CheckRefused";
};
/** GitHub's limit per request; later requests append. */
const ANNOTATIONS_PER_REQUEST = 50;
const MAX_TITLE$1 = 255;
/** GitHub allows 64 KB, too much to read beside a line of code. */
const MAX_MESSAGE = 4096;
/** Existing runs of our name that are tried before a new one is created. */
const MAX_TRIED = 3;
/**
* Opens a check run in progress: the existing one on this commit, or a new one.
*
* GitHub does not change a completed run back to in progress (it responds with the run as it was), and its old verdict
* must not stand while the service is measured again. Such a run is left, and a new one of the same name replaces it:
* GitHub shows and requires the newest run of a name.
* @returns the id, for concludeCheck
* @throws CheckRefused
*/
async function openCheck(github, opening) {
	const { octokit, owner, repo } = github;
	const name = `memdrift (${opening.name})`;
	const run = {
		owner,
		repo,
		external_id: `memdrift:${opening.name}`,
		details_url: opening.detailsUrl,
		status: "in_progress",
		started_at: (/* @__PURE__ */ new Date()).toISOString(),
		output: outputOf(opening)
	};
	return refusing(`opening the check run ${name}`, async () => {
		for (const id of await earlierRuns(github, name, opening.headSha, run.external_id)) {
			const { status: wanted, started_at, ...content } = run;
			const status = await reopen(github, id, {
				status: wanted,
				started_at
			});
			if (status === "in_progress") {
				await octokit.rest.checks.update({
					...content,
					check_run_id: id
				});
				return id;
			}
			if (status !== null) break;
		}
		const { data } = await octokit.rest.checks.create({
			...run,
			name,
			head_sha: opening.headSha
		});
		return data.id;
	});
}
/** Ids of the check runs of this name on this commit that may be ours, newest first. */
async function earlierRuns(github, name, headSha, externalId) {
	const { octokit, owner, repo } = github;
	return (await octokit.paginate(octokit.rest.checks.listForRef, {
		owner,
		repo,
		ref: headSha,
		check_name: name,
		filter: "all",
		per_page: 100
	})).filter((run) => run.name === name && run.head_sha === headSha).filter((run) => [
		externalId,
		"",
		null
	].includes(run.external_id)).map(({ id }) => id).sort((a, b) => b - a).slice(0, MAX_TRIED);
}
/** The status after the update: `completed` where GitHub keeps it, null where the run belongs to another app. */
async function reopen(github, id, run) {
	const { octokit, owner, repo } = github;
	try {
		const { data } = await octokit.rest.checks.update({
			owner,
			repo,
			check_run_id: id,
			...run
		});
		return data.conclusion === null ? data.status : "completed";
	} catch (error) {
		if ([
			403,
			404,
			422
		].includes(statusOf(error) ?? 0)) return null;
		throw error;
	}
}
/**
* Completes the check run. Idempotent: existing annotations are not sent again (GitHub appends annotations, and cannot
* remove those of an earlier attempt).
* @param id from openCheck
* @throws CheckRefused
*/
async function concludeCheck(github, id, result) {
	const { octokit, owner, repo } = github;
	const output = outputOf(result);
	await refusing(`concluding check run ${id}`, async () => {
		const annotations = await missingAnnotations(github, id, result.annotations).catch((error) => {
			if (statusOf(error) === null) throw error;
			return result.annotations.map(sent);
		});
		const run = {
			owner,
			repo,
			check_run_id: id
		};
		const first = annotations.slice(0, ANNOTATIONS_PER_REQUEST);
		const withFirst = {
			...output,
			...first.length > 0 ? { annotations: first } : {}
		};
		await octokit.rest.checks.update({
			...run,
			status: "completed",
			conclusion: result.conclusion,
			output: withFirst
		});
		for (let next = ANNOTATIONS_PER_REQUEST; next < annotations.length; next += ANNOTATIONS_PER_REQUEST) {
			const batch = annotations.slice(next, next + ANNOTATIONS_PER_REQUEST);
			await octokit.rest.checks.update({
				...run,
				output: {
					...output,
					annotations: batch
				}
			});
		}
	});
}
/**
* Concludes a check run that is still in progress, as cancelled where the job had no conclusion. An existing conclusion
* is kept.
* @throws CheckRefused
*/
async function concludeLeft(github, left) {
	const { decided } = left;
	const ids = await refusing(`looking for the check run memdrift (${left.name})`, () => openOf(github, left));
	for (const id of ids) await concludeCheck(github, id, {
		conclusion: decided?.conclusion ?? "cancelled",
		title: decided?.title ?? "Cancelled",
		summary: decided === null ? "The run ended without a verdict." : "GitHub did not accept the report; see the job summary.",
		annotations: []
	});
}
/** Ids of the check runs that are still open; several where creating it was retried. */
async function openOf({ octokit, owner, repo }, left) {
	if (left.id !== null) {
		const { data } = await octokit.rest.checks.get({
			owner,
			repo,
			check_run_id: left.id
		});
		return data.status === "completed" ? [] : [data.id];
	}
	return (await octokit.rest.checks.listForRef({
		owner,
		repo,
		ref: left.headSha,
		check_name: `memdrift (${left.name})`,
		filter: "all",
		per_page: 100
	})).data.check_runs.filter((run) => run.status !== "completed" && run.external_id === `memdrift:${left.name}`).filter((run) => run.details_url === left.detailsUrl && run.head_sha === left.headSha).map(({ id }) => id);
}
/**
* The conclusion for a verdict; it agrees with the job's exit code.
* @param policy of the configuration for this verdict; null for none
*/
function conclusionOf(outcome, policy) {
	switch (outcome) {
		case "pass": return "success";
		case "cancelled": return "cancelled";
		case "inconclusive":
		case "not-comparable": return policy === "pass" ? "success" : policy === "warn" ? "neutral" : "failure";
		default: return "failure";
	}
}
function outputOf({ title, summary }) {
	return {
		title: shortened(title, MAX_TITLE$1),
		summary: within(summary, MAX_SUMMARY)
	};
}
/** The annotations that the check run does not have yet, without duplicates. */
async function missingAnnotations({ octokit, owner, repo }, id, annotations) {
	if (annotations.length === 0) return [];
	const there = await octokit.paginate(octokit.rest.checks.listAnnotations, {
		owner,
		repo,
		check_run_id: id,
		per_page: 100
	});
	const seen = new Set(there.map(keyOf));
	return annotations.map(sent).filter((annotation) => {
		const key = keyOf(annotation);
		return !seen.has(key) && seen.add(key);
	});
}
function sent({ path, startLine, endLine, level, title, message }) {
	return {
		path,
		start_line: startLine,
		end_line: Math.max(startLine, endLine ?? startLine),
		annotation_level: level,
		title: shortened(title, MAX_TITLE$1),
		message: within(message, MAX_MESSAGE)
	};
}
function keyOf({ path, start_line, end_line, annotation_level, title, message }) {
	return JSON.stringify([
		path,
		start_line,
		end_line,
		annotation_level,
		title,
		message
	]);
}
/** Turns an error of GitHub into a CheckRefused; other errors are passed on. */
async function refusing(doing, work) {
	try {
		return await work();
	} catch (error) {
		if (statusOf(error) === null) throw error;
		throw new CheckRefused(explain(error, doing, "checks: write"), { cause: error });
	}
}
// lib/github/events/run-context.js
const count = (0,external_zod_js_namespaceObject.number)().int().positive();
/** Without a trailing slash, because paths are appended. */
const url = (0,external_zod_js_namespaceObject.url)({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const variables = (0,external_zod_js_namespaceObject.object)({
	GITHUB_REPOSITORY: (0,external_zod_js_namespaceObject.string)().regex(/^[\w.-]+\/[\w.-]+$/),
	GITHUB_API_URL: url.default("https://api.github.com"),
	GITHUB_SERVER_URL: url.default("https://github.com"),
	GITHUB_RUN_ID: count,
	GITHUB_RUN_ATTEMPT: count.default(1),
	GITHUB_SHA: (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
	GITHUB_WORKFLOW_REF: (0,external_zod_js_namespaceObject.string)().optional(),
	GITHUB_JOB: (0,external_zod_js_namespaceObject.string)().default(""),
	GITHUB_ACTOR: (0,external_zod_js_namespaceObject.string)().optional()
});
/** Where GitHub shows a workflow run. */
function runPage({ serverUrl, repository, runId }) {
	return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/**
* @param env environment of the process
* @returns null outside GitHub Actions, and where a variable is not valid
*/
function readRunContext(env) {
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
	const parsed = variables.safeParse(set);
	if (!parsed.success) return null;
	const run = parsed.data;
	return {
		repository: run.GITHUB_REPOSITORY,
		apiUrl: run.GITHUB_API_URL,
		serverUrl: run.GITHUB_SERVER_URL,
		runId: run.GITHUB_RUN_ID,
		runAttempt: run.GITHUB_RUN_ATTEMPT,
		sha: run.GITHUB_SHA,
		workflowPath: workflowPath(run.GITHUB_WORKFLOW_REF, run.GITHUB_REPOSITORY),
		job: run.GITHUB_JOB,
		actor: run.GITHUB_ACTOR ?? null
	};
}
/** The path in `owner/name/.github/workflows/x.yml@refs/...`; null for a reusable workflow of another repository. */
function workflowPath(ref, repository) {
	const prefix = `${repository}/`;
	if (ref === void 0 || !ref.toLowerCase().startsWith(prefix.toLowerCase())) return null;
	const path = ref.slice(prefix.length).split("@")[0] ?? "";
	return path === "" ? null : path;
}
// lib/github/client/api.js
/**
* Loads the client, which is large and only needed with a token. Sends no request.
* @throws where the repository is not `owner/name`
*/
async function connect(options) {
	const [owner, repo, ...more] = options.repository.split("/");
	if (!owner || !repo || more.length > 0) throw new Error(`repository ${JSON.stringify(options.repository)}: not "owner/name" (GITHUB_REPOSITORY)`);
	const { createOctokit } = await import(
		/* webpackIgnore: true */
		"./octokit.js"
);
	return {
		octokit: createOctokit(options),
		owner,
		repo,
		log: options.log
	};
}
// lib/github/events/event.js
/** The payload is not valid for its event, or the event is about something that cannot be measured. One line. */
var EventError = class extends external_start_js_namespaceObject.UsageError {
	name = "EventError";
};
const sha = (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, "not a commit");
/** GitHub writes zeros for the side of a push on which the branch does not exist. */
const NO_COMMIT = /^0+$/;
/** Names that git allows (git-check-ref-format); safe in a message and in a path. */
const refName = (0,external_zod_js_namespaceObject.string)().max(1024).regex(/^[^\p{Cc} ~^:?*[\\]+$/u, "not the name of a branch or tag");
const repository = (0,external_zod_js_namespaceObject.object)({ full_name: (0,external_zod_js_namespaceObject.string)() });
const pullRequestPayload = (0,external_zod_js_namespaceObject.object)({ pull_request: (0,external_zod_js_namespaceObject.object)({
	number: (0,external_zod_js_namespaceObject.int)().positive(),
	head: (0,external_zod_js_namespaceObject.object)({
		sha,
		repo: repository.nullable()
	}),
	base: (0,external_zod_js_namespaceObject.object)({
		sha,
		ref: refName.optional(),
		repo: repository
	})
}) });
const mergeGroupPayload = (0,external_zod_js_namespaceObject.object)({ merge_group: (0,external_zod_js_namespaceObject.object)({
	head_sha: sha,
	base_sha: sha,
	base_ref: refName.optional()
}) });
const pushPayload = (0,external_zod_js_namespaceObject.object)({
	ref: refName.optional(),
	before: sha,
	after: sha,
	head_commit: (0,external_zod_js_namespaceObject.object)({ id: sha }).nullish()
});
const workflowRunPayload = (0,external_zod_js_namespaceObject.object)({
	action: (0,external_zod_js_namespaceObject.string)(),
	repository,
	workflow_run: (0,external_zod_js_namespaceObject.object)({
		id: (0,external_zod_js_namespaceObject.int)().positive(),
		event: (0,external_zod_js_namespaceObject.string)().regex(/^\w{1,50}$/, "not the name of an event"),
		head_sha: sha,
		head_branch: refName,
		head_repository: repository.extend({ owner: (0,external_zod_js_namespaceObject.object)({ login: (0,external_zod_js_namespaceObject.string)() }) }).nullable()
	})
});
const schedulePayload = (0,external_zod_js_namespaceObject.object)({ repository: (0,external_zod_js_namespaceObject.object)({ default_branch: refName }) });
/**
* @param name of the event (GITHUB_EVENT_NAME)
* @param payload parsed JSON; ignored for events that are not named here
* @throws EventError with one line for a payload that is not valid, for a push that deleted the ref, and for a
* workflow_run that is not completed
*/
function readEvent(name, payload) {
	switch (name) {
		case "pull_request":
		case "pull_request_target": return pullRequest(parse(name, pullRequestPayload, payload));
		case "merge_group": {
			const { merge_group: group } = parse(name, mergeGroupPayload, payload);
			return {
				...NOTHING_KNOWN,
				headSha: group.head_sha,
				baseSha: group.base_sha,
				baseRef: branchOf(group.base_ref)
			};
		}
		case "push": return push(parse(name, pushPayload, payload));
		case "workflow_run": return workflowRun(parse(name, workflowRunPayload, payload));
		case "schedule": {
			const branch = schedulePayload.safeParse(payload).data?.repository.default_branch ?? null;
			return {
				...NOTHING_KNOWN,
				mode: "refresh",
				baseRef: branch
			};
		}
		default: return NOTHING_KNOWN;
	}
}
const NOTHING_KNOWN = {
	mode: "check",
	headSha: null,
	baseSha: null,
	baseRef: null,
	pullRequest: null,
	fork: false,
	workflowRun: null
};
function pullRequest({ pull_request: pull }) {
	return {
		...NOTHING_KNOWN,
		headSha: pull.head.sha,
		baseSha: pull.base.sha,
		baseRef: pull.base.ref ?? null,
		pullRequest: pull.number,
		fork: pull.head.repo?.full_name !== pull.base.repo.full_name
	};
}
/**
* A push to a branch is a refresh. A tag has no baseline of its own: its commit is checked against the baselines of its
* ancestors.
*/
function push({ ref, before, after, head_commit: head }) {
	if (NO_COMMIT.test(after)) throw new EventError(`event push: ${ref ?? "the branch"} was deleted, so there is nothing to measure; add to the job: if: \${{ !github.event.deleted }}`);
	if (ref?.startsWith("refs/tags/")) return {
		...NOTHING_KNOWN,
		headSha: head?.id ?? null
	};
	const baseSha = NO_COMMIT.test(before) ? null : before;
	return {
		...NOTHING_KNOWN,
		mode: "refresh",
		headSha: after,
		baseSha,
		baseRef: branchOf(ref)
	};
}
function workflowRun(payload) {
	const { action, workflow_run: run } = payload;
	if (action !== "completed") throw new EventError("event workflow_run: the run is not completed and has no results yet; trigger the workflow with types: [completed]");
	const fork = run.head_repository?.full_name !== payload.repository.full_name;
	return {
		...NOTHING_KNOWN,
		mode: "report",
		headSha: run.head_sha,
		fork,
		workflowRun: {
			id: run.id,
			event: run.event,
			headSha: run.head_sha,
			headBranch: run.head_branch,
			headOwner: run.head_repository?.owner.login ?? null,
			fork
		}
	};
}
/** The branch name in a full ref. */
function branchOf(ref) {
	return /^refs\/heads\/(.+)$/.exec(ref ?? "")?.[1] ?? null;
}
/** The message never quotes the payload, which a contributor can write much of. */
function parse(name, schema, payload) {
	const result = schema.safeParse(payload);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	throw new EventError(`event ${name}: ${issue === void 0 || issue.path.length === 0 ? "the payload" : issue.path.map(String).join(".")} is not what GitHub sends (${issue?.message ?? "not valid"})`);
}
// lib/baseline/serialize.js
/** A recording of 64 checkpoints and 12 series is some 100 KB; what is far larger was not written by us. */
const MAX_TEXT_BYTES = 67108864;
/** The same, compressed. */
const MAX_PACKED_BYTES = 8388608;
/** A baseline's text: of the samples the peaks of each cycle are kept, and all checkpoints (contract). */
function serialize(recording) {
	return [
		recording.header,
		...recording.sensitivity,
		...recording.warmUp,
		...(0,external_drift_js_namespaceObject.peaksOnly)(recording),
		...recording.checkpoints,
		...recording.cycles,
		...recording.events,
		...recording.rests ?? [],
		...recording.logs ?? [],
		...recording.explanation === void 0 ? [] : [recording.explanation],
		...recording.verdict === void 0 ? [] : [recording.verdict]
	].map((line) => `${JSON.stringify(line)}\n`).join("");
}
/** Where the header of a gzip file says which system wrote it (RFC 1952, 2.3: OS); 255 is unknown. */
const GZIP_OS = 9;
/** The text as gzip; the same recording gives the same bytes on every machine (zlib leaves the time at 0). */
function pack(recording) {
	const bytes = (0,external_node_zlib_namespaceObject.gzipSync)(serialize(recording), { level: 9 });
	bytes[GZIP_OS] = 255;
	return bytes;
}
/**
* The text of a packed recording.
* @param origin what to call it in an error
* @param mostBytes that it may unpack to
* @throws RecordingError with one line
*/
function unpack(packed, origin, mostBytes = MAX_TEXT_BYTES) {
	try {
		return (0,external_node_zlib_namespaceObject.gunzipSync)(packed, { maxOutputLength: mostBytes }).toString("utf8");
	} catch (error) {
		if (error.code === "ERR_BUFFER_TOO_LARGE") throw new external_drift_js_namespaceObject.RecordingError(`${origin}: unpacks to more than the ${mostBytes} bytes allowed`);
		throw new external_drift_js_namespaceObject.RecordingError(`${origin}: not a whole gzip file`, { cause: error });
	}
}
/**
* A stored recording, read strictly: not even its last line may be cut off.
* @throws RecordingError with one line
*/
function parseWhole(text, origin) {
	const { recording, warnings } = (0,external_drift_js_namespaceObject.parseRecording)(text, origin);
	if (warnings[0] !== void 0) throw new external_drift_js_namespaceObject.RecordingError(warnings[0]);
	return recording;
}
// lib/baseline/environment-key.js
/**
* The folder of an environment: the first 16 hex digits of SHA-256 over its canonical JSON. Recordings that may be
* compared share it, so that retention and the search for a base can tell environments apart without reading a file.
*/
function environmentKey(environment) {
	return (0,external_node_crypto_namespaceObject.createHash)("sha256").update((0,external_drift_js_namespaceObject.canonical)(environment)).digest("hex").slice(0, 16);
}
// lib/baseline/stored-file.js
/** A gate name that may not become a part of a path. */
var GateNameError = class extends Error {
	name = "GateNameError";
};
const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const PATH = /^(?<name>[\w.-]{1,64})\/(?<environment>[0-9a-f]{16})\/(?<commit>[0-9a-f]{40}|[0-9a-f]{64})-\d{1,20}-(?<created>\d{8}T\d{9}Z)(-\d{1,4})?\.json\.gz$/;
const CREATED = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;
/** A full commit SHA, of SHA-1 or SHA-256 repositories. */
const isCommit = (text) => COMMIT.test(text ?? "");
/**
* A gate's name, fit to be one folder: neither `..` nor a name that git keeps for itself.
* @throws GateNameError with one line
*/
function folderOf(name) {
	if (/^[\w.-]{1,64}$/.test(name) && !/^(\.{1,2}|\.git)$/i.test(name)) return name;
	throw new GateNameError(`gate name ${JSON.stringify(name.slice(0, 80))}: allowed are 1 to 64 of A-Z a-z 0-9 _ . -, and not . or .. or .git`);
}
/**
* The path of a recording.
* @param run id of the workflow run that stores it (GITHUB_RUN_ID); 0 where it is not one
* @param created milliseconds since 1970
* @param copy 1, or more where the path of the one before is taken by another recording
* @throws GateNameError
*/
function pathOf(file, run, copy) {
	const when = new Date(file.created).toISOString().replace(/[-:.]/g, "");
	const by = /^\d{1,20}$/.test(run) ? run : "0";
	const suffix = copy === 1 ? "" : `-${copy}`;
	return `${folderOf(file.name)}/${file.environment}/${file.commit}-${by}-${when}${suffix}.json.gz`;
}
/** What a path says; null where it is not one of ours. */
function readPath(path) {
	const parts = PATH.exec(path)?.groups;
	if (parts === void 0) return null;
	const { name = "", environment = "", commit = "" } = parts;
	const created = Date.parse((parts["created"] ?? "").replace(CREATED, "$1-$2-$3T$4:$5:$6.$7Z"));
	return Number.isNaN(created) ? null : {
		path,
		name,
		environment,
		commit,
		created
	};
}
/**
* The recording, where it is what its path says: of this gate, this commit and this environment.
* @param origin what to call it in an error
* @throws RecordingError with one line
*/
function asNamed(recording, { name, environment, commit }, origin) {
	const { header } = recording;
	for (const [what, found, expected] of [
		[
			"gate",
			header.name,
			name
		],
		[
			"commit",
			header.commit,
			commit
		],
		[
			"environment",
			environmentKey(header.environment),
			environment
		]
	]) if (expected !== null && found !== expected) {
		const shown = JSON.stringify(found ?? null).slice(0, 90);
		throw new external_drift_js_namespaceObject.RecordingError(`${origin}: its ${what} is ${shown}, where its place says ${JSON.stringify(expected)}`);
	}
	return recording;
}
// lib/github/events/commits.js
/** GitHub does not tell about commits. The message is one line with the missing permission, or the cause. */
var CommitsError = class extends Error {
	name = "CommitsError";
};
/**
* The base commit of a run.
* - pull request: the first parent of the test merge, or the merge base where the head itself was built.
*   (`pull_request.base.sha` is neither: it is the tip of the base branch at the time of the event.)
* - merge group: the commit that it is queued behind.
* - push: the parent of the pushed commit.
* - workflow_dispatch, schedule: the merge base with the default branch.
* @returns null where there is none: a root commit, or unrelated histories
* @throws CommitsError where GitHub does not tell, and where the built commit does not contain the pull request
*/
async function baseCommit(github, event, what) {
	const built = what.built ?? what.testMerge ?? event.headSha;
	if (event.pullRequest !== null && event.headSha !== null) {
		const parents = built === null || built === event.headSha ? null : await parentsOf(github, built);
		const [first, second] = parents ?? [];
		if (first !== void 0 && second === event.headSha) return {
			commit: first,
			kind: "first parent"
		};
		if (built !== null && parents !== null) await mustContain(github, built, event.headSha);
		const head = parents === null ? event.headSha : built;
		const base = await mergeBase(github, event.baseSha ?? await defaultBranch(github), head);
		if (base === null) await mustKnow(github, event.headSha);
		return base;
	}
	if (event.mode === "refresh" && event.headSha !== null) {
		const [first] = await parentsOf(github, built ?? event.headSha) ?? [];
		return first === void 0 ? null : {
			commit: first,
			kind: "previous commit"
		};
	}
	if (event.headSha !== null && event.baseSha !== null) return {
		commit: event.baseSha,
		kind: "merge group base"
	};
	return mergeBase(github, await defaultBranch(github), built);
}
/**
* Under pull_request_target actions/checkout checks out the base branch by default. Measuring that would pass whatever
* the pull request does.
*/
async function mustContain(github, built, headSha) {
	const [commit, head] = [built.slice(0, 7), headSha.slice(0, 7)];
	const { behind_by: behind } = await asked(`looking for ${head} in ${commit}`, () => compared(github, headSha, built));
	if (behind === 0) return;
	throw new CommitsError(`the commit ${commit}, which is checked out or given as "commit", does not contain the pull request's head ${head}; allowed: its test merge (refs/pull/<number>/merge), its head, or a commit on top of it`);
}
/** GitHub also responds 404 where the token may not see the repository, which must not pass for one without baselines. */
async function mustKnow(github, headSha) {
	if (await parentsOf(github, headSha) !== null) return;
	throw new CommitsError(`GitHub does not know the pull request's head ${headSha.slice(0, 7)}, or the token may not see it: grant \`permissions: contents: read\` to the job`);
}
/** The default branch of the repository. */
async function defaultBranch({ octokit, owner, repo }) {
	const { data } = await asked("reading the repository's default branch", () => octokit.rest.repos.get({
		owner,
		repo
	}));
	return data.default_branch;
}
/** The full SHA of an abbreviated SHA, branch or tag; null where GitHub knows no such commit. */
async function fullCommit({ octokit, owner, repo }, ref) {
	return askedOr(null, `reading the commit ${ref}`, async () => {
		return (await octokit.rest.repos.getCommit({
			owner,
			repo,
			ref,
			per_page: 1
		})).data.sha;
	});
}
/** First parent first; null where GitHub does not know the commit. */
async function parentsOf({ octokit, owner, repo }, commit) {
	return askedOr(null, `reading the parents of ${commit.slice(0, 7)}`, async () => {
		const { data } = await octokit.rest.git.getCommit({
			owner,
			repo,
			commit_sha: commit
		});
		return data.parents.map(({ sha }) => sha);
	});
}
async function mergeBase(github, base, head) {
	if (head === null) return null;
	return askedOr(null, `looking for the merge base of ${base.slice(0, 40)} and ${head.slice(0, 7)}`, async () => {
		const { merge_base_commit: commit } = await compared(github, base, head);
		return {
			commit: commit.sha,
			kind: "merge base"
		};
	});
}
/** GitHub's comparison of two commits, without the commits between them, of which a page must have one. @throws as GitHub refuses */
async function compared({ octokit, owner, repo }, base, head) {
	const basehead = `${base}...${head}`;
	return (await octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead,
		per_page: 1
	})).data;
}
/** @throws CommitsError where GitHub refuses */
async function asked(doing, ask) {
	try {
		return await ask();
	} catch (error) {
		throw new CommitsError(explain(error, doing, "contents: read"), { cause: error });
	}
}
/**
* The same, with an answer of our own where GitHub knows no such commit (404), or no common one, or it is no SHA (422).
* @throws CommitsError
*/
async function askedOr(unknown, doing, ask) {
	return asked(doing, async () => {
		try {
			return await ask();
		} catch (error) {
			if ([404, 422].includes(statusOf(error) ?? 0)) return unknown;
			throw error;
		}
	});
}
const PAGE$3 = 100;
/**
* The base commit and its ancestors, read from GitHub page by page as far as needed.
*
* Distances count first parents, so that a merge is one step however many commits it brought. Commits that a merge
* brought are counted from the merge along their own parents.
*/
var Ancestry = class {
	github;
	base;
	maxPages;
	#parents = /* @__PURE__ */ new Map();
	#distances = /* @__PURE__ */ new Map();
	#pages = 0;
	#complete = false;
	#reading = null;
	/** @param maxPages pages of 100 commits that are read at most */
	constructor(github, base, maxPages = 10) {
		this.github = github;
		this.base = base;
		this.maxPages = maxPages;
		this.#distances.set(base, 0);
	}
	/**
	* Distances of the wanted commits that were found; 0 is the base itself.
	* @param enough ends the walk early; by default it ends once all are found
	* @throws CommitsError
	*/
	async distances(wanted, enough = () => false) {
		const all = [...new Set(wanted)];
		for (;;) {
			const found = /* @__PURE__ */ new Map();
			for (const sha of all) {
				const distance = this.#distances.get(sha);
				if (distance !== void 0) found.set(sha, distance);
			}
			if (found.size === all.length || this.#complete || this.#pages >= this.maxPages || enough(found)) return found;
			await this.#readPage();
		}
	}
	/** Null where it is no ancestor of the base, or too far back to be walked to. */
	async distance(sha) {
		return (await this.distances([sha])).get(sha) ?? null;
	}
	/**
	* Distance at any depth: for a commit beyond the walk, GitHub counts all commits in between, not only first parents, so
	* the result may be too large but never too small. Null where it is no ancestor of the base.
	*/
	async farDistance(sha) {
		const known = this.#distances.get(sha);
		if (known !== void 0 || this.#complete) return known ?? null;
		return askedOr(null, `comparing ${sha.slice(0, 7)} with the base`, async () => {
			const { ahead_by: ahead, behind_by: behind } = await compared(this.github, this.base, sha);
			return ahead === 0 ? behind : null;
		});
	}
	/** Reads the next page; concurrent callers share one request. */
	async #readPage() {
		this.#reading ??= this.#fetchPage().finally(() => {
			this.#reading = null;
		});
		await this.#reading;
	}
	async #fetchPage() {
		const { octokit, owner, repo } = this.github;
		const page = this.#pages + 1;
		const { data } = await asked(`listing the commits before ${this.base.slice(0, 7)}`, () => octokit.rest.repos.listCommits({
			owner,
			repo,
			sha: this.base,
			per_page: PAGE$3,
			page
		}));
		for (const { sha, parents } of data) this.#parents.set(sha, parents.map((parent) => parent.sha));
		this.#pages = page;
		this.#complete = data.length < PAGE$3;
		this.#distances = distancesFrom(this.base, this.#parents);
	}
};
/** Distance from `base` to each known ancestor, counted as {@link Ancestry} says. */
function distancesFrom(base, parents) {
	const distances = /* @__PURE__ */ new Map();
	const line = [];
	for (let at = base; at !== void 0 && !distances.has(at); at = parents.get(at)?.[0]) {
		distances.set(at, line.length);
		line.push(at);
	}
	for (const merge of line.toReversed()) {
		let row = (parents.get(merge) ?? []).slice(1);
		for (let distance = (distances.get(merge) ?? 0) + 1; row.length > 0; distance++) {
			const fresh = row.filter((sha) => !distances.has(sha));
			for (const sha of fresh) distances.set(sha, distance);
			row = [...new Set(fresh)].flatMap((sha) => parents.get(sha) ?? []);
		}
	}
	return distances;
}
// lib/github/events/compare.js
/** GitHub lists at most this many files of a comparison, all of them on its first page. */
const MAX_FILES$2 = 300;
/**
* What a commit changes since another that it descends from.
* https://docs.github.com/en/rest/commits/commits#compare-two-commits
* @throws CommitsError
*/
async function differenceOf(github, base, head) {
	const { files = [] } = await asked(`comparing ${head.slice(0, 7)} with ${base.slice(0, 7)}`, () => compared(github, base, head));
	return {
		patches: new Map(files.map(({ filename, patch }) => [filename, patch ?? null])),
		isWhole: files.length < MAX_FILES$2
	};
}
// lib/baseline/store.js
/** A store that may not be read or written: one line with the permission to grant, and the alternative. */
var StoreRefused = class extends Error {
	name = "StoreRefused";
};
// lib/baseline/retention.js
const RETENTION = {
	perEnvironment: 64,
	days: 90,
	totalBytes: 67108864,
	always: 8
};
const DAY_MS = 864e5;
/**
* Which files a branch of baselines can do without. By count *and* age, so that a branch that was cut long ago still
* finds an ancestor's recording, and a busy day drops none; then, where the whole is too large, the oldest of whichever
* environment is the largest. The newest few of an environment always stay, and its oldest: against that one slow
* growth is seen which no single change is to blame for.
* @param now milliseconds since 1970
* @returns files of `files`, those that go
*/
function retire(files, now, limits = RETENTION) {
	const environments = [...groupByEnvironment(files).values()].map((all) => {
		const spare = [...all].sort(newerFirst).slice(limits.always, -1);
		const old = spare.filter((file, i) => limits.always + i >= limits.perEnvironment && now - file.created > limits.days * DAY_MS);
		const gone = new Set(old);
		return {
			bytes: sum(all) - sum(old),
			spare: spare.filter((file) => !gone.has(file)),
			gone: old
		};
	});
	let total = environments.reduce((bytes, environment) => bytes + environment.bytes, 0);
	while (total > limits.totalBytes) {
		const largest = environments.filter(({ spare }) => spare.length > 0).reduce((a, b) => a === null || b.bytes > a.bytes ? b : a, null);
		const oldest = largest?.spare.pop();
		if (largest === null || oldest === void 0) break;
		largest.gone.push(oldest);
		largest.bytes -= oldest.bytes;
		total -= oldest.bytes;
	}
	return environments.flatMap(({ gone }) => gone);
}
/** By gate and environment: the same environment of two gates is two. */
function groupByEnvironment(files) {
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const key = `${file.name}/${file.environment}`;
		groups.set(key, [...groups.get(key) ?? [], file]);
	}
	return groups;
}
/** Newest first; by path where two were recorded at once, so that the order given changes nothing. */
function newerFirst(a, b) {
	return b.created - a.created || (a.path < b.path ? 1 : -1);
}
const sum = (files) => files.reduce((bytes, file) => bytes + file.bytes, 0);
// node_modules/pend/index.js
var require_pend = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	module.exports = Pend;
	function Pend() {
		this.pending = 0;
		this.max = Infinity;
		this.listeners = [];
		this.waiting = [];
		this.error = null;
	}
	Pend.prototype.go = function(fn) {
		if (this.pending < this.max) pendGo(this, fn);
		else this.waiting.push(fn);
	};
	Pend.prototype.wait = function(cb) {
		if (this.pending === 0) cb(this.error);
		else this.listeners.push(cb);
	};
	Pend.prototype.hold = function() {
		return pendHold(this);
	};
	function pendHold(self) {
		self.pending += 1;
		var called = false;
		return onCb;
		function onCb(err) {
			if (called) throw new Error("callback called twice");
			called = true;
			self.error = self.error || err;
			self.pending -= 1;
			if (self.waiting.length > 0 && self.pending < self.max) pendGo(self, self.waiting.shift());
			else if (self.pending === 0) {
				var listeners = self.listeners;
				self.listeners = [];
				listeners.forEach(cbListener);
			}
		}
		function cbListener(listener) {
			listener(self.error);
		}
	}
	function pendGo(self, fn) {
		fn(pendHold(self));
	}
}));
// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports) => {
	var fs = (0,external_config_js_namespaceObject.require_builtin_esm_external_require_fs)();
	var util = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_util)();
	var stream = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_stream)();
	var Readable = stream.Readable;
	var PassThrough = stream.PassThrough;
	var Pend = require_pend();
	var EventEmitter = (0,external_config_js_namespaceObject.require_builtin_esm_external_require_events)().EventEmitter;
	exports.BufferSlicer = BufferSlicer;
	exports.FdSlicer = FdSlicer;
	util.inherits(FdSlicer, EventEmitter);
	function FdSlicer(fd) {
		EventEmitter.call(this);
		this.fd = fd;
		this.pend = new Pend();
		this.pend.max = 1;
		this.refCount = 0;
	}
	FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		var self = this;
		self.pend.go(function(cb) {
			fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
				cb();
				callback(err, bytesRead, buffer);
			});
		});
	};
	FdSlicer.prototype.createReadStream = function(options) {
		return new ReadStream(this, options);
	};
	FdSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	FdSlicer.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount < 0) throw new Error("invalid unref");
		if (self.refCount > 0) return;
		fs.close(self.fd, onCloseDone);
		function onCloseDone(err) {
			if (err) self.emit("error", err);
			else self.emit("close");
		}
	};
	util.inherits(ReadStream, Readable);
	function ReadStream(context, options) {
		options = options || {};
		Readable.call(this, options);
		this.context = context;
		this.context.ref();
		this.start = options.start || 0;
		this.endOffset = options.end;
		this.pos = this.start;
	}
	ReadStream.prototype._read = function(n) {
		var self = this;
		var toRead = Math.min(self._readableState.highWaterMark, n);
		if (self.endOffset != null) toRead = Math.min(toRead, self.endOffset - self.pos);
		if (toRead <= 0) {
			self.push(null);
			this._cleanup();
			return;
		}
		self.context.pend.go(function(cb) {
			var buffer = Buffer.allocUnsafe(toRead);
			fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
				if (err) self.destroy(err);
				else if (bytesRead === 0) {
					self.push(null);
					self._cleanup();
				} else {
					self.pos += bytesRead;
					self.push(buffer.slice(0, bytesRead));
				}
				cb();
			});
		});
	};
	ReadStream.prototype._destroy = function(err, cb) {
		this._cleanup();
		cb(err);
	};
	ReadStream.prototype._cleanup = function() {
		if (this.context != null) {
			this.context.unref();
			this.context = null;
		}
	};
	util.inherits(BufferSlicer, EventEmitter);
	function BufferSlicer(buffer) {
		EventEmitter.call(this);
		this.refCount = 0;
		this.buffer = buffer;
	}
	BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
		if (position < 0) throw new RangeError("position is negative: " + position);
		if (offset + length > buffer.length) length = buffer.length - offset;
		if (position + length > this.buffer.length) length = this.buffer.length - position;
		if (length <= 0) {
			setImmediate(function() {
				callback(null, 0);
			});
			return;
		}
		this.buffer.copy(buffer, offset, position, position + length);
		setImmediate(function() {
			callback(null, length);
		});
	};
	BufferSlicer.prototype.createReadStream = function(options) {
		options = options || {};
		var readStream = new PassThrough(options);
		readStream.start = options.start || 0;
		readStream.endOffset = options.end;
		readStream.pos = readStream.endOffset || this.buffer.length;
		var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
		var maxChunkSize = 65536;
		var offset = 0;
		while (true) {
			var nextOffset = offset + maxChunkSize;
			if (nextOffset >= entireSlice.length) {
				if (offset < entireSlice.length) readStream.write(entireSlice.slice(offset, entireSlice.length));
				break;
			}
			readStream.write(entireSlice.slice(offset, nextOffset));
			offset = nextOffset;
		}
		readStream.end();
		return readStream;
	};
	BufferSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	BufferSlicer.prototype.unref = function() {
		this.refCount -= 1;
		if (this.refCount < 0) throw new Error("invalid unref");
	};
}));
// node_modules/yauzl/crc32.js
var require_crc32 = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports, module) => {
	const CRC_TABLE = new Int32Array([
		0,
		1996959894,
		3993919788,
		2567524794,
		124634137,
		1886057615,
		3915621685,
		2657392035,
		249268274,
		2044508324,
		3772115230,
		2547177864,
		162941995,
		2125561021,
		3887607047,
		2428444049,
		498536548,
		1789927666,
		4089016648,
		2227061214,
		450548861,
		1843258603,
		4107580753,
		2211677639,
		325883990,
		1684777152,
		4251122042,
		2321926636,
		335633487,
		1661365465,
		4195302755,
		2366115317,
		997073096,
		1281953886,
		3579855332,
		2724688242,
		1006888145,
		1258607687,
		3524101629,
		2768942443,
		901097722,
		1119000684,
		3686517206,
		2898065728,
		853044451,
		1172266101,
		3705015759,
		2882616665,
		651767980,
		1373503546,
		3369554304,
		3218104598,
		565507253,
		1454621731,
		3485111705,
		3099436303,
		671266974,
		1594198024,
		3322730930,
		2970347812,
		795835527,
		1483230225,
		3244367275,
		3060149565,
		1994146192,
		31158534,
		2563907772,
		4023717930,
		1907459465,
		112637215,
		2680153253,
		3904427059,
		2013776290,
		251722036,
		2517215374,
		3775830040,
		2137656763,
		141376813,
		2439277719,
		3865271297,
		1802195444,
		476864866,
		2238001368,
		4066508878,
		1812370925,
		453092731,
		2181625025,
		4111451223,
		1706088902,
		314042704,
		2344532202,
		4240017532,
		1658658271,
		366619977,
		2362670323,
		4224994405,
		1303535960,
		984961486,
		2747007092,
		3569037538,
		1256170817,
		1037604311,
		2765210733,
		3554079995,
		1131014506,
		879679996,
		2909243462,
		3663771856,
		1141124467,
		855842277,
		2852801631,
		3708648649,
		1342533948,
		654459306,
		3188396048,
		3373015174,
		1466479909,
		544179635,
		3110523913,
		3462522015,
		1591671054,
		702138776,
		2966460450,
		3352799412,
		1504918807,
		783551873,
		3082640443,
		3233442989,
		3988292384,
		2596254646,
		62317068,
		1957810842,
		3939845945,
		2647816111,
		81470997,
		1943803523,
		3814918930,
		2489596804,
		225274430,
		2053790376,
		3826175755,
		2466906013,
		167816743,
		2097651377,
		4027552580,
		2265490386,
		503444072,
		1762050814,
		4150417245,
		2154129355,
		426522225,
		1852507879,
		4275313526,
		2312317920,
		282753626,
		1742555852,
		4189708143,
		2394877945,
		397917763,
		1622183637,
		3604390888,
		2714866558,
		953729732,
		1340076626,
		3518719985,
		2797360999,
		1068828381,
		1219638859,
		3624741850,
		2936675148,
		906185462,
		1090812512,
		3747672003,
		2825379669,
		829329135,
		1181335161,
		3412177804,
		3160834842,
		628085408,
		1382605366,
		3423369109,
		3138078467,
		570562233,
		1426400815,
		3317316542,
		2998733608,
		733239954,
		1555261956,
		3268935591,
		3050360625,
		752459403,
		1541320221,
		2607071920,
		3965973030,
		1969922972,
		40735498,
		2617837225,
		3943577151,
		1913087877,
		83908371,
		2512341634,
		3803740692,
		2075208622,
		213261112,
		2463272603,
		3855990285,
		2094854071,
		198958881,
		2262029012,
		4057260610,
		1759359992,
		534414190,
		2176718541,
		4139329115,
		1873836001,
		414664567,
		2282248934,
		4279200368,
		1711684554,
		285281116,
		2405801727,
		4167216745,
		1634467795,
		376229701,
		2685067896,
		3608007406,
		1308918612,
		956543938,
		2808555105,
		3495958263,
		1231636301,
		1047427035,
		2932959818,
		3654703836,
		1088359270,
		936918e3,
		2847714899,
		3736837829,
		1202900863,
		817233897,
		3183342108,
		3401237130,
		1404277552,
		615818150,
		3134207493,
		3453421203,
		1423857449,
		601450431,
		3009837614,
		3294710456,
		1567103746,
		711928724,
		3020668471,
		3272380065,
		1510334235,
		755167117
	]);
	function crc32(buf) {
		let crc = -1;
		for (let x of buf) crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
		return (crc ^ -1) >>> 0;
	}
	module.exports = crc32;
}));
// lib/github/artifacts/archive.js
var import_yauzl = (/* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports) => {
	(0,external_config_js_namespaceObject.require_builtin_esm_external_require_fs)();
	var zlib = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_zlib)();
	var fd_slicer = require_fd_slicer();
	var util = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_util)();
	var EventEmitter = (0,external_config_js_namespaceObject.require_builtin_esm_external_require_events)().EventEmitter;
	var Transform = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_stream)().Transform;
	var PassThrough = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_stream)().PassThrough;
	var Writable = (0,external_web_socket_js_namespaceObject.require_builtin_esm_external_require_stream)().Writable;
	const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
	exports.fromBuffer = fromBuffer;
	function fromBuffer(buffer, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		options.autoClose = false;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		fromRandomAccessReader(new fd_slicer.BufferSlicer(buffer), buffer.length, options, callback);
	}
	function fromRandomAccessReader(reader, totalSize, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		if (options.autoClose == null) options.autoClose = true;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		var decodeStrings = !!options.decodeStrings;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		if (callback == null) callback = defaultCallback;
		if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
		if (totalSize > Number.MAX_SAFE_INTEGER) throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
		reader.ref();
		var eocdrWithoutCommentSize = 22;
		var zip64EocdlSize = 20;
		var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + 65535, totalSize);
		var buffer = newBuffer(bufferSize);
		readAndAssertNoEof(reader, buffer, 0, bufferSize, totalSize - buffer.length, function(err) {
			if (err) return callback(err);
			for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
				if (buffer.readUInt32LE(i) !== 101010256) continue;
				var eocdrBuffer = buffer.subarray(i);
				var diskNumber = eocdrBuffer.readUInt16LE(4);
				var entryCount = eocdrBuffer.readUInt16LE(10);
				var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
				var commentLength = eocdrBuffer.readUInt16LE(20);
				var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
				if (commentLength !== expectedCommentLength) return callback(/* @__PURE__ */ new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
				var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
				if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
					var zip64EocdrOffset = readUInt64LE(buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize), 8);
					var zip64EocdrBuffer = newBuffer(56);
					return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
						if (err) return callback(err);
						if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) return callback(/* @__PURE__ */ new Error("invalid zip64 end of central directory record signature"));
						diskNumber = zip64EocdrBuffer.readUInt32LE(16);
						if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
						entryCount = readUInt64LE(zip64EocdrBuffer, 32);
						centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
						return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
					});
				}
				if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
				return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
			}
			callback(/* @__PURE__ */ new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
		});
	}
	util.inherits(ZipFile, EventEmitter);
	function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
		var self = this;
		EventEmitter.call(self);
		self.reader = reader;
		self.reader.on("error", function(err) {
			emitError(self, err);
		});
		self.reader.once("close", function() {
			self.emit("close");
		});
		self.readEntryCursor = centralDirectoryOffset;
		self.fileSize = fileSize;
		self.entryCount = entryCount;
		self.comment = comment;
		self.entriesRead = 0;
		self.autoClose = !!autoClose;
		self.lazyEntries = !!lazyEntries;
		self.decodeStrings = !!decodeStrings;
		self.validateEntrySizes = !!validateEntrySizes;
		self.strictFileNames = !!strictFileNames;
		self.isOpen = true;
		self.emittedError = false;
		self.hasEachEntryBeenCalled = false;
		if (!self.lazyEntries) self._readEntry();
	}
	ZipFile.prototype.close = function() {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.reader.unref();
	};
	function emitErrorAndAutoClose(self, err) {
		if (self.autoClose) self.close();
		emitError(self, err);
	}
	function emitError(self, err) {
		if (self.emittedError) return;
		self.emittedError = true;
		self.emit("error", err);
	}
	ZipFile.prototype.readEntry = function() {
		if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
		this._readEntry();
	};
	ZipFile.prototype._readEntry = function() {
		var self = this;
		if (self.entryCount === self.entriesRead) {
			setImmediate(function() {
				if (self.autoClose) self.close();
				if (self.emittedError) return;
				self.emit("end");
			});
			return;
		}
		if (self.emittedError) return;
		var buffer = newBuffer(46);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
			if (err) return emitErrorAndAutoClose(self, err);
			if (self.emittedError) return;
			var entry = new Entry();
			var signature = buffer.readUInt32LE(0);
			if (signature !== 33639248) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
			entry.versionMadeBy = buffer.readUInt16LE(4);
			entry.versionNeededToExtract = buffer.readUInt16LE(6);
			entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
			entry.compressionMethod = buffer.readUInt16LE(10);
			entry.lastModFileTime = buffer.readUInt16LE(12);
			entry.lastModFileDate = buffer.readUInt16LE(14);
			entry.crc32 = buffer.readUInt32LE(16);
			entry.compressedSize = buffer.readUInt32LE(20);
			entry.uncompressedSize = buffer.readUInt32LE(24);
			entry.fileNameLength = buffer.readUInt16LE(28);
			entry.extraFieldLength = buffer.readUInt16LE(30);
			entry.fileCommentLength = buffer.readUInt16LE(32);
			entry.internalFileAttributes = buffer.readUInt16LE(36);
			entry.externalFileAttributes = buffer.readUInt32LE(38);
			entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
			if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("strong encryption is not supported"));
			self.readEntryCursor += 46;
			buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
			readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
				if (err) return emitErrorAndAutoClose(self, err);
				if (self.emittedError) return;
				entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
				var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
				entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
				entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
				try {
					entry.extraFields = parseExtraFields(entry.extraFieldRaw);
				} catch (err) {
					return emitErrorAndAutoClose(self, err);
				}
				if (self.decodeStrings) {
					var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
					entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
					entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
					var errorMessage = validateFileName(entry.fileName);
					if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
				} else {
					entry.fileComment = entry.fileCommentRaw;
					entry.fileName = entry.fileNameRaw;
				}
				entry.comment = entry.fileComment;
				self.readEntryCursor += buffer.length;
				self.entriesRead += 1;
				for (var i = 0; i < entry.extraFields.length; i++) {
					var extraField = entry.extraFields[i];
					if (extraField.id !== 1) continue;
					var zip64EiefBuffer = extraField.data;
					var index = 0;
					if (entry.uncompressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include uncompressed size"));
						entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.compressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include compressed size"));
						entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.relativeOffsetOfLocalHeader === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include relative header offset"));
						entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					break;
				}
				if (self.validateEntrySizes && entry.compressionMethod === 0) {
					var expectedCompressedSize = entry.uncompressedSize;
					if (entry.isEncrypted()) expectedCompressedSize += 12;
					if (entry.compressedSize !== expectedCompressedSize) {
						var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
						return emitErrorAndAutoClose(self, new Error(msg));
					}
				}
				self.emit("entry", entry);
				if (!self.lazyEntries) self._readEntry();
			});
		});
	};
	ZipFile.prototype.eachEntry = function() {
		const self = this;
		if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
		if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
		self.hasEachEntryBeenCalled = true;
		let pendingResolveReject = null;
		self.on("entry", onEntry);
		self.on("end", onEnd);
		self.on("error", onError);
		function cleanup() {
			self.removeListener("entry", onEntry);
			self.removeListener("end", onEnd);
			self.removeListener("error", onError);
			if (self.autoClose) self.close();
		}
		function onEntry(entry) {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			resolve({ value: entry });
		}
		function onEnd() {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			resolve({ done: true });
		}
		function onError(err) {
			let { reject } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			reject(err);
		}
		return {
			[Symbol.asyncIterator]() {
				return this;
			},
			next() {
				const promise = new Promise((resolve, reject) => {
					if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
					pendingResolveReject = {
						resolve,
						reject
					};
				});
				self.readEntry();
				return promise;
			},
			return(value) {
				cleanup();
				return Promise.resolve({
					done: true,
					value
				});
			},
			throw(value) {
				cleanup();
				return Promise.reject(value);
			}
		};
	};
	ZipFile.prototype.openReadStream = function(entry, options, callback) {
		var self = this;
		var relativeStart = 0;
		var relativeEnd = entry.compressedSize;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		else {
			if (options.decodeFileData === false) {
				if (options.decrypt != null) throw new Error("cannot use options.decrypt when options.decodeFileData === false");
				if (options.decompress != null) throw new Error("cannot use options.decompress when options.decodeFileData === false");
			} else {
				if (options.decrypt != null) {
					if (!entry.isEncrypted()) throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
					if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
					if (entry.isCompressed()) {
						if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
					}
				}
				if (options.decompress != null) {
					if (!entry.isCompressed()) throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
					if (!(options.decompress === false || options.decompress === true)) throw new Error("invalid options.decompress value: " + options.decompress);
					decompress = options.decompress;
				}
			}
			if (options.start != null) {
				relativeStart = options.start;
				if (relativeStart < 0) throw new Error("options.start < 0");
				if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
			}
			if (options.end != null) {
				relativeEnd = options.end;
				if (relativeEnd < 0) throw new Error("options.end < 0");
				if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
				if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
			}
		}
		var rawMode = options.decodeFileData === false || (entry.compressionMethod === 0 || entry.compressionMethod === 8 && options.decompress === false) && (!entry.isEncrypted() || options.decrypt === false);
		if (options.start != null || options.end != null) {
			if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
		}
		if (!self.isOpen) return callback(/* @__PURE__ */ new Error("closed"));
		if (entry.isEncrypted() && !rawMode) {
			if (options.decrypt !== false) return callback(/* @__PURE__ */ new Error("entry is encrypted, and options.decodeFileData !== false"));
		}
		var decompress;
		if (rawMode) decompress = false;
		else if (entry.compressionMethod === 8) decompress = options.decodeFileData !== true;
		else return callback(/* @__PURE__ */ new Error("unsupported compression method: " + entry.compressionMethod));
		self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
			if (err) return callback(err);
			self.openReadStreamLowLevel(localFileHeader.fileDataStart, entry.compressedSize, relativeStart, relativeEnd, decompress, entry.uncompressedSize, callback);
		});
	};
	ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
		var self = this;
		fileDataStart + compressedSize;
		var readStream = self.reader.createReadStream({
			start: fileDataStart + relativeStart,
			end: fileDataStart + relativeEnd
		});
		var endpointStream = readStream;
		if (decompress) {
			var destroyed = false;
			var inflateFilter = zlib.createInflateRaw();
			readStream.on("error", function(err) {
				setImmediate(function() {
					if (!destroyed) inflateFilter.emit("error", err);
				});
			});
			readStream.pipe(inflateFilter);
			if (self.validateEntrySizes) {
				endpointStream = new AssertByteCountStream(uncompressedSize);
				inflateFilter.on("error", function(err) {
					setImmediate(function() {
						if (!destroyed) endpointStream.emit("error", err);
					});
				});
				inflateFilter.pipe(endpointStream);
			} else endpointStream = inflateFilter;
			installDestroyFn(endpointStream, function() {
				destroyed = true;
				if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
				readStream.unpipe(inflateFilter);
				readStream.destroy();
			});
		}
		callback(null, endpointStream);
	};
	ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
		var self = this;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		self.reader.ref();
		var buffer = newBuffer(30);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
			try {
				if (err) return callback(err);
				var signature = buffer.readUInt32LE(0);
				if (signature !== 67324752) return callback(/* @__PURE__ */ new Error("invalid local file header signature: 0x" + signature.toString(16)));
				var fileNameLength = buffer.readUInt16LE(26);
				var extraFieldLength = buffer.readUInt16LE(28);
				var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
				if (fileDataStart + entry.compressedSize > self.fileSize) return callback(/* @__PURE__ */ new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
				if (options.minimal) return callback(null, { fileDataStart });
				var localFileHeader = new LocalFileHeader();
				localFileHeader.fileDataStart = fileDataStart;
				localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
				localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
				localFileHeader.compressionMethod = buffer.readUInt16LE(8);
				localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
				localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
				localFileHeader.crc32 = buffer.readUInt32LE(14);
				localFileHeader.compressedSize = buffer.readUInt32LE(18);
				localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
				localFileHeader.fileNameLength = fileNameLength;
				localFileHeader.extraFieldLength = extraFieldLength;
				buffer = newBuffer(fileNameLength + extraFieldLength);
				self.reader.ref();
				readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
					try {
						if (err) return callback(err);
						localFileHeader.fileName = buffer.subarray(0, fileNameLength);
						localFileHeader.extraField = buffer.subarray(fileNameLength);
						return callback(null, localFileHeader);
					} finally {
						self.reader.unref();
					}
				});
			} finally {
				self.reader.unref();
			}
		});
	};
	ZipFile.prototype.openReadStreamPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.openReadStream(entry, options, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
		return new Promise((resolve, reject) => {
			this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
				if (err) return reject(err);
				resolve(localFileHeader);
			});
		});
	};
	function Entry() {}
	Entry.prototype.getLastModDate = function(options) {
		if (options == null) options = {};
		if (!options.forceDosFormat) for (var i = 0; i < this.extraFields.length; i++) {
			var extraField = this.extraFields[i];
			if (extraField.id === 21589) {
				var data = extraField.data;
				if (data.length < 5) continue;
				if (!(data[0] & 1)) continue;
				var posixTimestamp = data.readInt32LE(1);
				return /* @__PURE__ */ new Date(posixTimestamp * 1e3);
			} else if (extraField.id === 10) {
				var data = extraField.data;
				if (data.length !== 32) continue;
				if (data.readUInt16LE(4) !== 1) continue;
				if (data.readUInt16LE(6) !== 24) continue;
				var millisecondsSince1970 = (data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12)) / 1e4 - 0xa9730b66800;
				return new Date(millisecondsSince1970);
			}
		}
		return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
	};
	Entry.prototype.canDecodeFileData = function() {
		return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
	};
	Entry.prototype.isEncrypted = function() {
		return (this.generalPurposeBitFlag & 1) !== 0;
	};
	Entry.prototype.isCompressed = function() {
		return this.compressionMethod === 8;
	};
	function LocalFileHeader() {}
	function dosDateTimeToDate(date, time, timezone) {
		var day = date & 31;
		var month = (date >> 5 & 15) - 1;
		var year = (date >> 9 & 127) + 1980;
		var millisecond = 0;
		var second = (time & 31) * 2;
		var minute = time >> 5 & 63;
		var hour = time >> 11 & 31;
		if (timezone == null || timezone === "local") return new Date(year, month, day, hour, minute, second, millisecond);
		else if (timezone === "UTC") return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
		else throw new Error("unrecognized options.timezone: " + options.timezone);
	}
	function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
		var fileName = null;
		for (var i = 0; i < extraFields.length; i++) {
			var extraField = extraFields[i];
			if (extraField.id === 28789) {
				if (extraField.data.length < 6) continue;
				if (extraField.data.readUInt8(0) !== 1) continue;
				var oldNameCrc32 = extraField.data.readUInt32LE(1);
				if (crc32(fileNameBuffer) !== oldNameCrc32) continue;
				fileName = decodeBuffer(extraField.data.subarray(5), true);
				break;
			}
		}
		if (fileName == null) fileName = decodeBuffer(fileNameBuffer, (generalPurposeBitFlag & 2048) !== 0);
		if (!strictFileNames) fileName = fileName.replace(/\\/g, "/");
		return fileName;
	}
	function validateFileName(fileName) {
		if (fileName.indexOf("\\") !== -1) return "invalid characters in fileName: " + fileName;
		if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) return "absolute path: " + fileName;
		if (fileName.split("/").indexOf("..") !== -1) return "invalid relative path: " + fileName;
		return null;
	}
	function parseExtraFields(extraFieldBuffer) {
		var extraFields = [];
		var i = 0;
		while (i < extraFieldBuffer.length - 3) {
			var headerId = extraFieldBuffer.readUInt16LE(i + 0);
			var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
			var dataStart = i + 4;
			var dataEnd = dataStart + dataSize;
			if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
			var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
			extraFields.push({
				id: headerId,
				data: dataBuffer
			});
			i = dataEnd;
		}
		return extraFields;
	}
	function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
		if (length === 0) return setImmediate(function() {
			callback(null, newBuffer(0));
		});
		reader.read(buffer, offset, length, position, function(err, bytesRead) {
			if (err) return callback(err);
			if (bytesRead < length) return callback(/* @__PURE__ */ new Error("unexpected EOF"));
			callback();
		});
	}
	util.inherits(AssertByteCountStream, Transform);
	function AssertByteCountStream(byteCount) {
		Transform.call(this);
		this.actualByteCount = 0;
		this.expectedByteCount = byteCount;
	}
	AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
		this.actualByteCount += chunk.length;
		if (this.actualByteCount > this.expectedByteCount) {
			var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb(null, chunk);
	};
	AssertByteCountStream.prototype._flush = function(cb) {
		if (this.actualByteCount < this.expectedByteCount) {
			var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb();
	};
	util.inherits(RandomAccessReader, EventEmitter);
	function RandomAccessReader() {
		EventEmitter.call(this);
		this.refCount = 0;
	}
	RandomAccessReader.prototype.ref = function() {
		this.refCount += 1;
	};
	RandomAccessReader.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount > 0) return;
		if (self.refCount < 0) throw new Error("invalid unref");
		self.close(onCloseDone);
		function onCloseDone(err) {
			if (err) return self.emit("error", err);
			self.emit("close");
		}
	};
	RandomAccessReader.prototype.createReadStream = function(options) {
		if (options == null) options = {};
		var start = options.start;
		var end = options.end;
		if (start === end) {
			var emptyStream = new PassThrough();
			setImmediate(function() {
				emptyStream.end();
			});
			return emptyStream;
		}
		var stream = this._readStreamForRange(start, end);
		var destroyed = false;
		var refUnrefFilter = new RefUnrefFilter(this);
		stream.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) refUnrefFilter.emit("error", err);
			});
		});
		installDestroyFn(refUnrefFilter, function() {
			stream.unpipe(refUnrefFilter);
			refUnrefFilter.unref();
			stream.destroy();
		});
		var byteCounter = new AssertByteCountStream(end - start);
		refUnrefFilter.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) byteCounter.emit("error", err);
			});
		});
		installDestroyFn(byteCounter, function() {
			destroyed = true;
			refUnrefFilter.unpipe(byteCounter);
			refUnrefFilter.destroy();
		});
		return stream.pipe(refUnrefFilter).pipe(byteCounter);
	};
	RandomAccessReader.prototype._readStreamForRange = function(start, end) {
		throw new Error("not implemented");
	};
	RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
		var readStream = this.createReadStream({
			start: position,
			end: position + length
		});
		var writeStream = new Writable();
		var written = 0;
		writeStream._write = function(chunk, encoding, cb) {
			chunk.copy(buffer, offset + written, 0, chunk.length);
			written += chunk.length;
			cb();
		};
		writeStream.on("finish", callback);
		readStream.on("error", function(error) {
			callback(error);
		});
		readStream.pipe(writeStream);
	};
	RandomAccessReader.prototype.close = function(callback) {
		setImmediate(callback);
	};
	util.inherits(RefUnrefFilter, PassThrough);
	function RefUnrefFilter(context) {
		PassThrough.call(this);
		this.context = context;
		this.context.ref();
		this.unreffedYet = false;
	}
	RefUnrefFilter.prototype._flush = function(cb) {
		this.unref();
		cb();
	};
	RefUnrefFilter.prototype.unref = function(cb) {
		if (this.unreffedYet) return;
		this.unreffedYet = true;
		this.context.unref();
	};
	var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
	function decodeBuffer(buffer, isUtf8) {
		if (isUtf8) return buffer.toString("utf8");
		else {
			var result = "";
			for (var i = 0; i < buffer.length; i++) result += cp437[buffer[i]];
			return result;
		}
	}
	function readUInt64LE(buffer, offset) {
		var lower32 = buffer.readUInt32LE(offset);
		return buffer.readUInt32LE(offset + 4) * 4294967296 + lower32;
	}
	var newBuffer;
	if (typeof Buffer.allocUnsafe === "function") newBuffer = function(len) {
		return Buffer.allocUnsafe(len);
	};
	else newBuffer = function(len) {
		return new Buffer(len);
	};
	function installDestroyFn(stream, fn) {
		if (typeof stream.destroy === "function") stream._destroy = function(err, cb) {
			fn();
			if (cb != null) cb(err);
		};
		else stream.destroy = fn;
	}
	function defaultCallback(err) {
		if (err) throw err;
	}
})))();
/** Unpacks the one file of an artifact's archive. */
/** The archive is not valid, or does not hold exactly the expected file. The message is one sentence. */
var ArchiveError = class extends Error {
	name = "ArchiveError";
};
/**
* The only file of a zip archive. Refused before anything is used: more or fewer files, another name, a folder, a link,
* encryption, and a declared or real size above the limit.
* Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
* @throws ArchiveError
*/
async function unpackOne(zip, { file, maxBytes }) {
	const archive = await open$1(zip);
	if (archive.entryCount !== 1) throw new ArchiveError(`the archive holds ${archive.entryCount} files; allowed: one, ${wanted(file)}`);
	const entry = await firstEntry(archive);
	refuseOther(entry, file);
	if (entry.uncompressedSize > maxBytes) throw tooLarge(entry.uncompressedSize, maxBytes);
	return content(archive, entry, maxBytes);
}
function open$1(zip) {
	return new Promise((resolve, reject) => {
		(0, import_yauzl.fromBuffer)(zip, {
			lazyEntries: true,
			strictFileNames: true
		}, (error, archive) => {
			if (error === null) resolve(archive);
			else reject(unreadable(error));
		});
	});
}
function firstEntry(archive) {
	return new Promise((resolve, reject) => {
		archive.once("entry", resolve);
		archive.once("error", (error) => reject(unreadable(error)));
		archive.once("end", () => reject(new ArchiveError("the archive holds no file")));
		archive.readEntry();
	});
}
const FILE_TYPE = 61440;
const REGULAR_FILE = 32768;
function refuseOther(entry, file) {
	const name = entry.fileName;
	if (!(typeof file === "string" ? name === file : file.test(name)) || name.includes("/")) throw new ArchiveError(`the archive holds "${(0,external_report_js_namespaceObject.plain)(name, 100)}"; allowed: ${wanted(file)}`);
	const type = entry.externalFileAttributes >>> 16 & FILE_TYPE;
	if (type !== 0 && type !== REGULAR_FILE) throw new ArchiveError(`"${name}" in the archive is a link or a device, not a file`);
	if (entry.isEncrypted()) throw new ArchiveError(`"${name}" in the archive is encrypted`);
}
/** Counts the unpacked bytes, because the declared size may be wrong. */
function content(archive, entry, maxBytes) {
	return new Promise((resolve, reject) => {
		archive.openReadStream(entry, (error, stream) => {
			if (error !== null) return reject(unreadable(error));
			const chunks = [];
			let bytes = 0;
			stream.on("data", (chunk) => {
				bytes += chunk.length;
				if (bytes > maxBytes) {
					stream.destroy();
					reject(tooLarge(bytes, maxBytes));
				} else chunks.push(chunk);
			});
			stream.once("error", (cause) => reject(unreadable(cause)));
			stream.once("end", () => resolve(Buffer.concat(chunks)));
		});
	});
}
function wanted(file) {
	return typeof file === "string" ? `"${file}"` : `a name like ${file.source}`;
}
function tooLarge(bytes, maxBytes) {
	return new ArchiveError(`the file in the archive has ${bytes} bytes or more; allowed: at most ${maxBytes}`);
}
function unreadable(cause) {
	return new ArchiveError(`the archive cannot be read: ${(0,external_report_js_namespaceObject.plain)(cause.message, 200)}`, { cause });
}
// lib/github/artifacts/result-artifacts.js
/** The only file in the artifact of a result. */
const RESULT_FILE = "result.json";
/** Matrix jobs that one report covers: as many as GitHub runs of one. */
const MAX_RESULTS = 256;
/** Limit for all results together, unpacked. */
const MAX_BYTES = 33554432;
/** Artifacts of a run that are listed. */
const MAX_LISTED = 1e3;
const PAGE$2 = 100;
const PERMISSION = "actions: read";
/**
* The results that the jobs of a run uploaded, one per gate: re-runs leave several artifacts of one name, and the newest
* counts. Every result that cannot be read becomes a sentence in `problems`. Never throws.
*/
async function readResultArtifacts(github, { runId, prefix, maxBytes }) {
	const problems = [];
	let listed;
	try {
		listed = await listOf(github, runId, problems);
	} catch (error) {
		return {
			results: [],
			problems: [explain(error, `listing the artifacts of run ${runId}`, PERMISSION)]
		};
	}
	const wanted = newest(listed.filter(({ name }) => name.startsWith(prefix)));
	if (wanted.length > MAX_RESULTS) problems.push(`the run has ${wanted.length} results; allowed: at most ${MAX_RESULTS}, the others are ignored`);
	const results = [];
	let left = MAX_BYTES;
	for (const artifact of wanted.slice(0, MAX_RESULTS)) {
		const allowed = Math.min(maxBytes, left);
		const refusal = refusalOf(artifact, allowed);
		try {
			if (refusal !== null) throw new ArchiveError(refusal);
			const file = await unpackOne(await download(github, artifact.id), {
				file: RESULT_FILE,
				maxBytes: allowed
			});
			left -= file.length;
			results.push({
				artifact: artifact.name,
				gate: artifact.name.slice(prefix.length),
				text: file.toString("utf8")
			});
		} catch (error) {
			problems.push(problemOf(error, artifact.name));
		}
	}
	return {
		results,
		problems
	};
}
async function listOf({ octokit, owner, repo }, runId, problems) {
	const listed = [];
	const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
		owner,
		repo,
		run_id: runId,
		per_page: PAGE$2
	});
	for await (const { data } of pages) {
		listed.push(...data);
		if (listed.length > MAX_LISTED) {
			problems.push(`the run has more than ${MAX_LISTED} artifacts; results beyond these are ignored`);
			break;
		}
	}
	return listed;
}
/** The newest artifact of each name, sorted by name. */
function newest(artifacts) {
	const latest = /* @__PURE__ */ new Map();
	for (const artifact of artifacts) {
		const other = latest.get(artifact.name);
		if (other === void 0 || isLater(artifact, other)) latest.set(artifact.name, artifact);
	}
	return [...latest.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
function isLater(a, b) {
	const [at, bt] = [a.created_at ?? "", b.created_at ?? ""];
	return at === bt ? a.id > b.id : at > bt;
}
/** Why an artifact is not downloaded; null where it is. */
function refusalOf(artifact, maxBytes) {
	if (artifact.expired) return "it has expired; run the workflow again";
	if (artifact.size_in_bytes > maxBytes) return `it has ${artifact.size_in_bytes} bytes; allowed: at most ${maxBytes}`;
	return null;
}
/**
* Downloads an artifact's archive. GitHub redirects to a signed URL of its storage. The token is not sent there: fetch drops
* `Authorization` where a redirect leaves the origin (https://fetch.spec.whatwg.org/#http-redirect-fetch); a test checks it.
*/
async function download({ octokit, owner, repo }, id) {
	const { data } = await octokit.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: id,
		archive_format: "zip"
	});
	if (!(data instanceof ArrayBuffer)) throw new ArchiveError("the download is not an archive");
	return Buffer.from(data);
}
function problemOf(error, name) {
	const artifact = `artifact "${(0,external_report_js_namespaceObject.plain)(name, 100)}"`;
	if (error instanceof ArchiveError) return `${artifact} is refused: ${error.message}`;
	return explain(error, `downloading ${artifact}`, PERMISSION);
}
// lib/github/baseline/nearest.js
/** With one environment a list takes 19 requests at most, however many recordings there are. */
const LIMITS = {
	perEnvironment: 13,
	files: 128,
	oldest: 16,
	oldestTries: 3
};
/**
* Selects the recordings to read for a base commit: for every environment the nearest at or before the base (the newest
* first where a commit has several), and the oldest, which holds the reference level. The environment of the run is
* not known yet.
* @returns nearest first
*/
async function nearest(files, ancestry, limits = LIMITS) {
	const environments = [...groupByEnvironment(files).values()].map((all) => [...all].sort(newerFirst));
	const distances = await ancestry.distances(files.map(({ commit }) => commit), (found) => environments.every((all) => isServed(all, found, limits.perEnvironment)));
	const behind = environments.flatMap((all) => all.flatMap((file) => {
		const distance = distances.get(file.commit);
		return distance === void 0 ? [] : [{
			file,
			distance
		}];
	}).sort(nearerFirst).slice(0, limits.perEnvironment));
	const oldest = await oldestOf(environments, distances, ancestry, limits);
	const isOldest = new Set(oldest.map(({ file }) => file));
	return [...behind.filter(({ file }) => !isOldest.has(file)).sort(nearerFirst).slice(0, limits.files - oldest.length), ...oldest].sort(nearerFirst);
}
/** The oldest recording before the base, for each of the most recently used environments. */
async function oldestOf(environments, known, ancestry, limits) {
	const lastUsed = environments.toSorted(([a], [b]) => a === void 0 || b === void 0 ? 0 : newerFirst(a, b)).slice(0, limits.oldest);
	const found = [];
	for (const all of lastUsed) {
		const oldestFirst = all.toReversed();
		const others = oldestFirst.slice(limits.oldestTries).filter(({ commit }) => known.has(commit));
		for (const file of [...oldestFirst.slice(0, limits.oldestTries), ...others]) {
			const distance = await ancestry.farDistance(file.commit);
			if (distance === null) continue;
			found.push({
				file,
				distance
			});
			break;
		}
	}
	return found;
}
/** Whether enough recordings of an environment were found, or all of them. */
function isServed(all, found, enough) {
	return all.filter(({ commit }) => found.has(commit)).length >= Math.min(enough, all.length);
}
function nearerFirst(a, b) {
	return a.distance - b.distance || newerFirst(a.file, b.file);
}
// lib/github/baseline/read-stored.js
/** Reads stored recordings, whatever the store: the limits and the handling of bad files are here. */
/** All recordings together, unpacked: a bound on the runner's memory. */
const MAX_TOTAL_BYTES = 268435456;
const AT_ONCE = 4;
/**
* Reads recordings that others may have written. A file that is not the recording its name promises, or that GitHub does
* not return, is left out with a warning.
* @throws StoreRefused where GitHub returned none of them: the base is unknown then, not empty
*/
async function readStored(files, source, warnings) {
	const read = files.map(() => null);
	let left = MAX_TOTAL_BYTES;
	const unread = [];
	const one = async ({ file, distance }, index) => {
		const origin = source.originOf(file);
		try {
			const text = await source.textOf(file, origin, Math.max(1, Math.min(left, MAX_TEXT_BYTES)));
			left -= Buffer.byteLength(text);
			const recording = asNamed(parseWhole(text, origin), file, origin);
			read[index] = {
				origin,
				recording: {
					...recording,
					samples: []
				},
				distance
			};
		} catch (error) {
			if (error instanceof external_drift_js_namespaceObject.RecordingError) warnings.push(`${(0,external_report_js_namespaceObject.plain)(error.message)} (left out)`);
			else if (error instanceof ArchiveError) warnings.push(`${(0,external_report_js_namespaceObject.plain)(`${origin}: ${error.message}`)} (left out)`);
			else if (statusOf(error) === null) throw error;
			else {
				const sentence = explain(error, `reading ${origin}`, source.permission);
				unread.push(sentence);
				warnings.push(`${sentence} (left out)`);
			}
		}
	};
	const waiting = files.entries();
	const worker = async () => {
		for (const [index, near] of waiting) await one(near, index);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	const recordings = read.filter((stored) => stored !== null);
	if (recordings.length === 0 && unread[0] !== void 0) throw new StoreRefused(unread[0]);
	return recordings;
}
// lib/github/baseline/baseline-artifacts.js
const PREFIX$1 = "memdrift-baseline-";
const FILE = /^[\w.-]+(\.memdrift\.ndjson|\.json\.gz)$/;
const GZIP_MAGIC = Buffer.from([31, 139]);
const PAGE$1 = 100;
const MAX_PAGES = 5;
/**
* A read-only store of baselines that refresh runs uploaded as artifacts, for repositories where the job may not push to a
* branch. GitHub keeps artifacts for at most 90 days. Any run can upload an artifact of any name, so only those from runs
* of this repository on the base branch are used, never those of forks or of pull request branches.
*/
var BaselineArtifacts = class {
	github;
	options;
	constructor(github, options) {
		this.github = github;
		this.options = options;
	}
	async list(name) {
		const warnings = [];
		const { ancestry } = this.options;
		if (ancestry === null) return {
			recordings: [],
			warnings
		};
		const folder = folderOf(name);
		const source = {
			originOf: ({ path }) => path,
			textOf: async ({ id }, origin, maxBytes) => {
				const file = await unpackOne(await download(this.github, id), {
					file: FILE,
					maxBytes
				});
				return file.subarray(0, 2).equals(GZIP_MAGIC) ? unpack(file, origin, maxBytes) : file.toString("utf8");
			},
			permission: "actions: read"
		};
		try {
			return {
				recordings: await readStored(await nearest(await this.#artifactsOf(folder, warnings), ancestry), source, warnings),
				warnings
			};
		} catch (error) {
			throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
		}
	}
	async put(name) {
		throw new StoreRefused(`baselines in artifacts are uploaded by the workflow: add a step with actions/upload-artifact, the name ${PREFIX$1}${name} and the output \`recording\` as its path`);
	}
	/** The artifacts to use, by what GitHub states about the runs that uploaded them. */
	async #artifactsOf(name, warnings) {
		const found = await this.#listed(PREFIX$1 + name);
		if (found.length === 0) return [];
		const baseRef = this.options.baseRef ?? await defaultBranch(this.github);
		const artifacts = [];
		for (const listed of found) {
			const { id, size_in_bytes: bytes, workflow_run: run } = listed;
			const commit = run?.head_sha;
			const created = Date.parse(listed.created_at ?? "");
			if (listed.name !== PREFIX$1 + name || listed.expired || !isCommit(commit) || Number.isNaN(created)) continue;
			if (run?.repository_id === void 0 || run.head_repository_id !== run.repository_id) continue;
			if (run.head_branch !== baseRef) continue;
			const path = `artifact ${listed.name} of ${commit.slice(0, 7)} (run ${run.id})`;
			if (bytes > 8388608) warnings.push(`${path}: ${bytes} bytes; allowed: at most ${MAX_PACKED_BYTES} (left out)`);
			else artifacts.push({
				path,
				name,
				environment: null,
				commit,
				created,
				id,
				bytes
			});
		}
		return artifacts;
	}
	/** Newest first, in GitHub's order. */
	async #listed(name) {
		const { octokit, owner, repo } = this.github;
		const listed = [];
		try {
			for (let page = 1; page <= MAX_PAGES; page++) {
				const options = {
					owner,
					repo,
					name,
					per_page: PAGE$1,
					page
				};
				const { artifacts } = (await octokit.rest.actions.listArtifactsForRepo(options)).data;
				listed.push(...artifacts);
				if (artifacts.length < PAGE$1) break;
			}
			return listed;
		} catch (error) {
			if (statusOf(error) === null) throw error;
			throw new StoreRefused(explain(error, `listing the artifacts named ${name}`, "actions: read"), { cause: error });
		}
	}
};
// lib/github/baseline/branch.js
/** Limits of GitHub's comparison: commits per page, and files in all. */
const MAX_COMMITS = 100;
const MAX_FILES$1 = 300;
/**
* The requests that read and write a branch through the Git data API. Nothing is checked out, so the user's work tree is
* not touched.
* https://docs.github.com/en/rest/git
*/
var Branch = class {
	github;
	name;
	#at;
	constructor(github, name) {
		this.github = github;
		this.name = name;
		this.#at = {
			owner: github.owner,
			repo: github.repo
		};
	}
	/** Null where the branch does not exist (404), or the repository has no commit (409). */
	async tip() {
		try {
			const { data } = await this.github.octokit.rest.repos.getBranch({
				...this.#at,
				branch: this.name
			});
			return {
				commit: data.commit.sha,
				tree: data.commit.commit.tree.sha
			};
		} catch (error) {
			if ([404, 409].includes(statusOf(error) ?? 0)) return null;
			throw error;
		}
	}
	/**
	* The changes on the branch since `tip`, in one request.
	* @returns null where GitHub does not tell all: too many changes, or a branch that was deleted or recreated
	*/
	async since(tip) {
		const basehead = `${tip.commit}...${this.name}`;
		const { data } = await this.github.octokit.rest.repos.compareCommitsWithBasehead({
			...this.#at,
			basehead,
			per_page: MAX_COMMITS
		}).catch((error) => {
			if (statusOf(error) === 404) return { data: null };
			throw error;
		});
		if (data === null || data.behind_by > 0 || data.commits.length < data.ahead_by) return null;
		const newest = data.commits.at(-1);
		if (newest === void 0) return {
			tip,
			commits: 0,
			changes: /* @__PURE__ */ new Map()
		};
		const { files = [] } = data;
		if (files.length >= MAX_FILES$1) return null;
		const changes = /* @__PURE__ */ new Map();
		for (const { status, previous_filename: from } of files) if (status === "renamed" && from) changes.set(from, null);
		for (const { status, filename, sha } of files) changes.set(filename, status === "removed" ? null : sha);
		return {
			tip: {
				commit: newest.sha,
				tree: newest.commit.tree.sha
			},
			commits: data.ahead_by,
			changes
		};
	}
	/** @param recursive include the files of all folders, with paths relative to the tree */
	async entries(tree, { recursive }) {
		const { data } = await this.#git.getTree({
			...this.#at,
			tree_sha: tree,
			...recursive ? { recursive: "1" } : {}
		});
		return {
			entries: data.tree.map(({ path, sha, mode, size }) => {
				return {
					path,
					sha,
					kind: mode === "100644" ? "file" : mode === "040000" ? "folder" : "other",
					bytes: size ?? null
				};
			}),
			whole: !data.truncated
		};
	}
	async read(blob) {
		const { data } = await this.#git.getBlob({
			...this.#at,
			file_sha: blob
		});
		return Buffer.from(data.content, "base64");
	}
	/** Uploads a blob and returns its SHA; it is on no branch yet. */
	async write(content) {
		const { data } = await this.#git.createBlob({
			...this.#at,
			content: content.toString("base64"),
			encoding: "base64"
		});
		return data.sha;
	}
	/**
	* Makes a commit on top of `tip` (a root commit for null) and returns its SHA; it is on no branch yet. Without an author,
	* so that GitHub uses the token's identity and signs it.
	*/
	async commit(tip, changes, message) {
		const tree = await this.#git.createTree({
			...this.#at,
			...tip === null ? {} : { base_tree: tip.tree },
			tree: [...changes].map(([path, change]) => {
				const file = {
					path,
					mode: "100644",
					type: "blob"
				};
				if (change === null) return {
					...file,
					sha: null
				};
				return "blob" in change ? {
					...file,
					sha: change.blob
				} : {
					...file,
					content: change.text
				};
			})
		});
		const parents = tip === null ? [] : [tip.commit];
		const { data } = await this.#git.createCommit({
			...this.#at,
			message,
			tree: tree.data.sha,
			parents
		});
		return data.sha;
	}
	/**
	* Moves the branch to a commit, or creates it there. The client does not retry this: after a race, a new commit is
	* needed.
	* @throws the client's error: 422 or 409 after a race, and 422 where rules forbid it
	*/
	async move(tip, commit) {
		if (tip === null) await this.#git.createRef({
			...this.#at,
			ref: `refs/heads/${this.name}`,
			sha: commit,
			request: NO_RETRY
		});
		else {
			const ref = `heads/${this.name}`;
			await this.#git.updateRef({
				...this.#at,
				ref,
				sha: commit,
				force: false,
				request: NO_RETRY
			});
		}
	}
	get #git() {
		return this.github.octokit.rest.git;
	}
};
const NO_RETRY = { retries: 0 };
// lib/github/baseline/branch-writer.js
/**
* How long to retry. In each round one writer succeeds, so twenty concurrent writers with 8 s per attempt need three or
* four minutes; the rest is for an API that fails for a while.
*/
const GIVES_UP_AFTER_MS = 6e5;
/** Full jitter: a pause is random between 0 and this, doubled after every attempt, so that writers get out of step. */
const FIRST_PAUSE_MS = 500;
/** About one attempt with an API that takes 2 s per response; a longer pause would leave the branch idle. */
const MAX_PAUSE_MS = 8e3;
/** Refusals without a known reason, while nobody moves the branch, after which it counts as forbidden. */
const MAX_UNEXPLAINED = 3;
const README = `# Baselines of memdrift

memdrift stores recordings of this repository's commits here and compares pull requests with them. Every recording is a
gzip file, \`<gate>/<environment>/<commit>-<run>.json.gz\`. memdrift adds files, never changes them, and removes old ones
when there are many. The branch shares no history with the others: do not merge it.
`;
/**
* Commits a file on top of the branch, and removes files beyond the retention limits in the same commit. Where another
* writer created or moved the branch meanwhile, it retries on top of theirs after a random, growing pause, so that no
* writer undoes another's commit. The branch is listed once; later attempts ask only what changed, in four requests each.
* @returns the file's path
* @throws StoreRefused, and the reason of an aborted signal
*/
async function commitFile(branch, file, options) {
	const { clock, random, signal } = options;
	const begun = clock.now();
	const writing = {
		blob: null,
		path: null,
		unsure: null,
		seen: null,
		others: 0
	};
	let unexplained = 0;
	for (let tries = 1;; tries++) {
		const before = writing.seen?.tip?.commit;
		try {
			return await attempt(branch, file, options, writing);
		} catch (error) {
			const why = reasonOf(error);
			unexplained = why === "unexplained" && writing.seen?.tip?.commit === before ? unexplained + 1 : 0;
			if (why === "forbidden" || unexplained >= MAX_UNEXPLAINED) throw refused(branch.name, file.name, error);
			if (why === "unsure") writing.unsure ??= writing.path;
			const pauseMs = random() * Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), MAX_PAUSE_MS);
			if (clock.now() + pauseMs - begun >= GIVES_UP_AFTER_MS) throw givenUp(branch.name, tries, writing.others, error);
			await clock.sleep(pauseMs, signal);
			signal?.throwIfAborted();
		}
	}
}
async function attempt(branch, file, { runId, retention, clock }, writing) {
	writing.blob ??= await branch.write(file.content);
	const { blob, unsure } = writing;
	const { tip, held, kept } = await look(branch, writing);
	if (unsure !== null && held.get(unsure) === blob) return unsure;
	const path = freePath(file, runId, held);
	const gone = retire([...kept, {
		...file,
		path,
		bytes: file.content.length
	}], clock.wall().getTime(), retention);
	const changes = new Map(gone.map((old) => [old.path, null]));
	changes.set(path, { blob });
	if (tip === null) changes.set("README.md", { text: README });
	const commit = await branch.commit(tip, changes, messageOf(file, gone.length));
	writing.path = path;
	await branch.move(tip, commit);
	return path;
}
/** Lists the branch the first time; after that asks what changed. */
async function look(branch, writing) {
	const { seen } = writing;
	const moved = seen?.tip == null ? null : await branch.since(seen.tip);
	writing.seen = seen === null || moved === null ? await listed(branch) : changed(seen, moved);
	writing.others += moved?.commits ?? 0;
	return writing.seen;
}
async function listed(branch) {
	const tip = await branch.tip();
	const entries = tip === null ? [] : (await branch.entries(tip.tree, { recursive: true })).entries;
	const kept = entries.map(asBranchFile).filter((known) => known !== null);
	return {
		tip,
		held: new Map(entries.map(({ path, sha }) => [path, sha])),
		kept
	};
}
function changed(seen, { tip, changes }) {
	const held = new Map(seen.held);
	for (const [path, blob] of changes) if (blob === null) held.delete(path);
	else held.set(path, blob);
	return {
		tip,
		held,
		kept: seen.kept.filter(({ path }) => held.has(path))
	};
}
/** Recordings of one run with the same time get a number, so that none replaces another. */
function freePath(file, runId, held) {
	for (let copy = 1;; copy++) {
		const path = pathOf(file, runId, copy);
		if (!held.has(path)) return path;
	}
}
function messageOf({ name, commit }, gone) {
	const first = `${name}: ${commit.slice(0, 7)}`;
	if (gone === 0) return first;
	return `${first}\n\nTakes away ${gone} recording${gone === 1 ? "" : "s"} that are old and many.`;
}
/** An entry of the branch's tree as a recording's file; null for any other entry. */
function asBranchFile({ path, sha, kind, bytes }) {
	const stored = kind === "file" ? readPath(path) : null;
	return stored === null || bytes === null ? null : {
		...stored,
		bytes,
		blob: sha
	};
}
/**
* What GitHub's error means. `moved`: another writer was faster, or a rate limit: retry. `unsure`: GitHub may have done
* it. `forbidden`: no attempt can succeed. `unexplained`: "Reference update failed" stands for races and for rulesets.
* GitHub has no error codes for these cases, so its message decides.
* @throws the error, where it is not GitHub's
*/
function reasonOf(error) {
	const status = statusOf(error);
	if (status === null) throw error;
	if (status >= 500) return "unsure";
	const message = error instanceof Error ? error.message : "";
	if (status === 409 || status === 429 || /rate limit/i.test(message)) return "moved";
	if (status !== 422 && status !== 404) return "forbidden";
	if (/rule violation|protected|restricted|not allowed|workflow.* permission/i.test(message)) return "forbidden";
	return /fast.?forward|already exists|does not exist/i.test(message) ? "moved" : "unexplained";
}
function refused(branch, name, cause) {
	return new StoreRefused(`${explain(cause, `writing the branch ${branch}`, "contents: write")}; rulesets and branch protection must let the job create and update it; or upload the recording of the refresh run as an artifact named memdrift-baseline-${name}, where checks find it`, { cause });
}
function givenUp(branch, tries, others, cause) {
	return new StoreRefused(`the recording is not stored: gave up after ${GIVES_UP_AFTER_MS / 6e4} min and ${tries} attempts: ${explain(cause, `writing the branch ${branch}`, "contents: write")}${others === 0 ? "" : `; other jobs wrote to it ${others} ${others === 1 ? "time" : "times"} meanwhile`}`, { cause });
}
// lib/github/baseline/baseline-branch.js
/** Unknown files that are named in warnings; a branch that is used for something else may have thousands. */
const MAX_WARNINGS = 20;
/**
* The store of baselines on a branch of the repository, one immutable file per recording. Concurrent writers therefore
* never conflict in content, only in whose commit comes first, and the loser retries on top of the winner's.
*/
var BaselineBranch = class {
	options;
	#branch;
	constructor(github, options) {
		this.options = options;
		this.#branch = new Branch(github, options.branch);
	}
	/** For every environment, the recordings nearest to the base commit and the oldest one: see {@link nearest}. */
	async list(name) {
		const warnings = [];
		const { ancestry } = this.options;
		const files = ancestry === null ? [] : await this.#filesOf(folderOf(name), warnings);
		if (ancestry === null || files.length === 0) return {
			recordings: [],
			warnings
		};
		const source = {
			originOf: ({ path }) => this.#originOf(path),
			textOf: async ({ blob }, origin, maxBytes) => unpack(await this.#branch.read(blob), origin, maxBytes),
			permission: "contents: read"
		};
		try {
			return {
				recordings: await readStored(await nearest(files, ancestry), source, warnings),
				warnings
			};
		} catch (error) {
			throw error instanceof CommitsError ? new StoreRefused(error.message, { cause: error }) : error;
		}
	}
	/** The files of a gate, without unknown and oversized ones. */
	async #filesOf(name, warnings) {
		let found;
		try {
			const tip = await this.#branch.tip();
			const folder = (tip === null ? [] : (await this.#branch.entries(tip.tree, { recursive: false })).entries).find(({ path, kind }) => path === name && kind === "folder");
			if (folder === void 0) return [];
			found = await this.#branch.entries(folder.sha, { recursive: true });
		} catch (error) {
			throw this.#unreadable(error);
		}
		if (!found.whole) warnings.push(`the branch ${this.#branch.name} holds more files of ${name} than GitHub lists`);
		const files = [];
		const foreign = [];
		for (const entry of found.entries) {
			if (entry.kind === "folder") continue;
			const file = asBranchFile({
				...entry,
				path: `${name}/${entry.path}`
			});
			const origin = (0,external_report_js_namespaceObject.plain)(this.#originOf(`${name}/${entry.path}`));
			if (file === null) foreign.push(`${origin}: not written by memdrift (left out)`);
			else if (file.bytes > 8388608) foreign.push(`${origin}: ${file.bytes} bytes; allowed: at most ${MAX_PACKED_BYTES} (left out)`);
			else files.push(file);
		}
		warnings.push(...foreign.slice(0, MAX_WARNINGS));
		const unnamed = foreign.length - MAX_WARNINGS;
		if (unnamed > 0) warnings.push(`${this.#branch.name}:${name}: ${unnamed} more files left out`);
		return files;
	}
	/**
	* Commits the recording to the branch, removing files beyond the retention limits. Where another writer moved the branch
	* meanwhile, retries on top of that with growing pauses.
	*/
	async put(name, recording) {
		const { commit } = recording.header;
		folderOf(name);
		if (!isCommit(commit)) throw new StoreRefused(`the recording cannot be stored: its commit is ${commit === null || commit === void 0 ? "none" : `"${(0,external_report_js_namespaceObject.plain)(commit, 80)}"`}; allowed: a commit's full SHA`);
		const { header } = recording;
		const created = Date.parse(header.created ?? "");
		const { runId, retention = RETENTION, clock = external_start_js_namespaceObject.systemClock, random = Math.random, signal } = this.options;
		const options = {
			runId,
			retention,
			clock,
			random,
			...signal === void 0 ? {} : { signal }
		};
		const file = {
			name,
			environment: environmentKey(header.environment),
			commit,
			created: Number.isNaN(created) ? clock.wall().getTime() : created,
			content: pack({
				...recording,
				header: {
					...header,
					name
				}
			})
		};
		return this.#originOf(await commitFile(this.#branch, file, options));
	}
	/** The file as in `git show <branch>:<path>`. */
	#originOf(path) {
		return `${this.#branch.name}:${path}`;
	}
	#unreadable(error) {
		if (statusOf(error) === null) return error;
		return new StoreRefused(explain(error, `reading the branch ${this.#branch.name}`, "contents: read"), { cause: error });
	}
};
/**
* The baselines of a gate on GitHub: those on the branch or, if it has none, those in artifacts of refresh runs. Only the
* branch is written. Most workflows need no artifacts and do not grant `actions: read`, so a denied request is only
* logged. Any other failure is an error, so that a gate with baselines never looks like one before its first.
*/
function baselineStore(github, { base, baseRef, elsewhere = null, ...options }) {
	const ancestry = base === null ? null : new Ancestry(github, base);
	const branch = new BaselineBranch(elsewhere ?? github, {
		...options,
		ancestry
	});
	if (elsewhere !== null) return branch;
	const artifacts = new BaselineArtifacts(github, {
		ancestry,
		baseRef
	});
	return {
		list: async (name) => {
			const onBranch = await branch.list(name);
			if (onBranch.recordings.length > 0) return onBranch;
			try {
				const uploaded = await artifacts.list(name);
				return {
					recordings: uploaded.recordings,
					warnings: [...onBranch.warnings, ...uploaded.warnings]
				};
			} catch (error) {
				if (!(error instanceof StoreRefused && isDenied(error.cause))) throw error;
				github.log.info(`no baseline on the branch ${options.branch}, and artifacts are not readable: ${error.message}`);
				return onBranch;
			}
		},
		put: (name, recording) => branch.put(name, recording)
	};
}
// lib/github/comment/comment-state.js
const PREFIX = "<!-- memdrift:state ";
const SUFFIX = " -->";
const schema = (0,external_zod_js_namespaceObject.strictObject)({
	gate: (0,external_zod_js_namespaceObject.string)().min(1).max(100),
	verdict: external_report_js_namespaceObject.verdictSchema,
	sha: (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
});
/**
* Adds the state to a comment. Characters that could end an HTML comment, or that GitHub would interpret, are written as
* JSON escapes.
* @param body starts with the marker
* @throws z.ZodError for a state that is not valid
*/
function withState(body, state) {
	const json = JSON.stringify(schema.parse(state)).replace(/[-<>&@#`]|[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
	const rest = body.startsWith("<!-- memdrift -->") ? body.slice(external_report_js_namespaceObject.MARKER.length).replace(/^\r?\n/, "") : body;
	return `${external_report_js_namespaceObject.MARKER}\n${PREFIX}${json}${SUFFIX}\n${rest}`;
}
/**
* The state of a comment; null for comments of others, and where the second line is damaged or too long.
*/
function stateOf(body) {
	const [first, second] = body.slice(0, external_report_js_namespaceObject.MARKER.length + 2 + external_report_js_namespaceObject.COMMENT_ROOM).split(/\r?\n/);
	if (first !== "<!-- memdrift -->" || !second?.startsWith(PREFIX) || !second.endsWith(SUFFIX)) return null;
	return schema.safeParse((0,external_start_js_namespaceObject.jsonIn)(second.slice(20, -4))).data ?? null;
}
// lib/github/comment/comment-step.js
/**
* What to do with the gate's comment: `write` (create or edit), `repost` (the verdict got worse, so subscribers should be
* notified) or `none`.
* @param standing verdict of the existing comment; null where there is none; `unknown` where GitHub does not tell whether
* it is ours, and a new comment is better than an outdated one
*/
function commentStep(when, { verdict, conclusion }, standing) {
	if (when === "never") return "none";
	if (standing === "unknown") return "write";
	if (standing !== null) return (0,external_drift_js_namespaceObject.isWorse)(verdict, standing) ? "repost" : "write";
	if (when === "on-change") return verdict === "pass" ? "none" : "write";
	if (when === "on-failure") return conclusion === "success" ? "none" : "write";
	return "write";
}
// lib/github/comment/own-comments.js
/** The user of the workflow's own token. */
const WORKFLOW_BOT = "github-actions[bot]";
/**
* The user that this token writes as. REST does not tell it to the token of an app, GraphQL does
* (https://github.com/marocchino/sticky-pull-request-comment/pull/332). Not retried, because a guess will do.
*/
async function writerOf({ octokit }) {
	try {
		const { viewer } = await octokit.graphql("query { viewer { login } }", { request: { retries: 0 } });
		return {
			login: viewer.login,
			certain: true
		};
	} catch {
		return {
			login: WORKFLOW_BOT,
			certain: false
		};
	}
}
/** The comments with the state of this gate, by any author, newest first. */
async function commentsOf({ octokit, owner, repo }, pullRequest, gate) {
	return (await octokit.paginate(octokit.rest.issues.listComments, {
		owner,
		repo,
		issue_number: pullRequest,
		per_page: 100
	}, ({ data }) => data.flatMap(({ id, html_url: url, user, body }) => {
		const state = stateOf(body ?? "");
		return state?.gate === gate ? [{
			id,
			url,
			state,
			author: user
		}] : [];
	}))).sort((a, b) => b.id - a.id);
}
/**
* Whether this login wrote a comment. GraphQL may leave out the `[bot]` that REST appends to the name of an app, and a
* person may have the name of an app.
*/
function isBy(login) {
	return ({ author }) => author !== null && (author.login === login || author.type === "Bot" && author.login === `${login}[bot]`);
}
/** Deletes comments. A refusal is logged, and the comment left to the next run; a missing comment is fine. */
async function remove({ octokit, owner, repo, log }, comments) {
	for (const { id, url } of comments) try {
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (error) {
		const status = statusOf(error);
		if (status === null) throw error;
		if (status !== 404) log.warn(`could not delete the outdated comment ${url} (${status})`);
	}
}
// lib/github/comment/comment.js
/** GitHub refuses to write the comment. The message is one sentence: the missing permission, or the cause. */
var CommentRefused = class extends Error {
	name = "CommentRefused";
};
/** How often another run of the same gate may delete the comment that is being edited. */
const MAX_ATTEMPTS = 3;
/**
* Creates or updates this gate's comment on the pull request, as `when` says. Safe to run concurrently: each run lists the
* comments again after creating one, and all keep the same one.
* @throws CommentRefused
*/
async function publishComment(github, request) {
	if (request.when === "never") return {
		did: "none",
		url: null
	};
	try {
		let writer = null;
		const whose = () => {
			writer ??= writerOf(github);
			return writer;
		};
		for (let attempt = 1;; attempt += 1) {
			const published = await attemptOnce(github, request, whose, attempt === MAX_ATTEMPTS);
			if (published !== null) return published;
		}
	} catch (error) {
		if (statusOf(error) === null) throw error;
		throw new CommentRefused(refusal(error, request.pullRequest), { cause: error });
	}
}
/** Null where the comment to be edited was deleted meanwhile. */
async function attemptOnce(github, request, whose, last) {
	const { there, unknown } = await standing(github, request, whose);
	const [newest, ...others] = there;
	const step = commentStep(request.when, request, newest?.state.verdict ?? (unknown ? "unknown" : null));
	if (step === "none") return {
		did: "none",
		url: null
	};
	if (newest === void 0) return settle(github, request, await create(github, request), "created");
	if (await isOutdated(github, request, there)) return {
		did: "left",
		url: newest.url
	};
	if (step === "repost") return settle(github, request, await create(github, request), "reposted");
	try {
		const url = await edit(github, request, newest.id);
		await remove(github, others);
		return {
			did: "updated",
			url
		};
	} catch (error) {
		if (statusOf(error) === 404 && !last) return null;
		throw error;
	}
}
/**
* Our comments of this gate, newest first. Our login is asked for only if the gate has a comment, because GitHub may not
* tell it.
* @returns `unknown` where comments may be ours
*/
async function standing(github, { pullRequest, gate }, whose) {
	const all = await commentsOf(github, pullRequest, gate);
	if (all.length === 0) return {
		there: [],
		unknown: false
	};
	const { login, certain } = await whose();
	return {
		there: all.filter(isBy(login)),
		unknown: !certain
	};
}
/** Whether the run is outdated: comments are about another commit, and ours is no longer the head. */
async function isOutdated(github, request, there) {
	if (there.every(({ state }) => state.sha === request.headSha)) return false;
	return await currentHead(github, request.pullRequest) !== request.headSha;
}
async function currentHead({ octokit, owner, repo }, pullRequest) {
	const { data } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: pullRequest
	});
	return data.head.sha;
}
async function create(github, request) {
	const { octokit, owner, repo } = github;
	const { data } = await octokit.rest.issues.createComment({
		owner,
		repo,
		issue_number: request.pullRequest,
		body: bodyOf(request)
	});
	return {
		id: data.id,
		url: data.html_url,
		login: data.user?.login ?? null
	};
}
async function edit(github, request, id) {
	const { octokit, owner, repo } = github;
	const { data } = await octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body: bodyOf(request)
	});
	return data.html_url;
}
function bodyOf({ body, gate, verdict, headSha }) {
	return within(withState(body, {
		gate,
		verdict,
		sha: headSha
	}), MAX_COMMENT);
}
/**
* Deletes all but one comment of this gate after creating one. Kept is the newest one about the current head, so that
* concurrent runs keep the same. The new comment exists before an old one is deleted.
*/
async function settle(github, request, created, did) {
	const { gate, verdict, headSha, pullRequest } = request;
	const mine = {
		id: created.id,
		url: created.url,
		state: {
			gate,
			verdict,
			sha: headSha
		}
	};
	const others = (created.login === null ? [] : (await commentsOf(github, pullRequest, gate)).filter(isBy(created.login))).filter(({ id }) => id !== mine.id);
	if (others.length === 0) return {
		did,
		url: mine.url
	};
	const all = [mine, ...others].sort((a, b) => b.id - a.id);
	const current = all.every(({ state }) => state.sha === headSha) ? headSha : await currentHead(github, pullRequest);
	const kept = all.find(({ state }) => state.sha === current) ?? all[0] ?? mine;
	await remove(github, all.filter(({ id }) => id !== kept.id));
	return {
		did: kept.id === mine.id ? did : "left",
		url: kept.url
	};
}
/** One sentence for the person who must act. GitHub has no error code for a locked conversation, only its message. */
function refusal(error, pullRequest) {
	const doing = `commenting on pull request #${pullRequest}`;
	const answer = error instanceof Error ? error.message : "";
	if (statusOf(error) === 403 && /\block(ed)?\b/i.test(answer)) return `${doing} failed: its conversation is locked; unlock it, or set comment: never`;
	return explain(error, doing, "pull-requests: write");
}
// lib/github/issue/regression-issue.js
/** GitHub refuses to write the issue. The message is one sentence: the missing permission, or the cause. */
var IssueRefused = class extends Error {
	name = "IssueRefused";
};
/** Issues are found by it; whoever takes it off an issue takes the issue over. */
const LABEL = "memdrift";
/** A title on GitHub. */
const MAX_TITLE = 200;
/**
* Opens the gate's issue or updates it where its refresh is a regression; closes it where it passes. Any other verdict
* says nothing new about the base, so an open issue stays as it is.
* @throws IssueRefused
*/
async function tellOfRegression(github, request) {
	const { verdict } = request.state;
	if (verdict !== "regression" && verdict !== "pass") return {
		did: "none",
		url: null
	};
	try {
		const [newest] = await openIssues(github, request.state.gate);
		if (verdict === "pass") return newest === void 0 ? {
			did: "none",
			url: null
		} : await github_close(github, request, newest);
		return newest === void 0 ? await github_open(github, request) : await update(github, request, newest);
	} catch (error) {
		if (statusOf(error) === null) throw error;
		throw new IssueRefused(explain(error, "writing the issue about main", "issues: write"), { cause: error });
	}
}
/** The gate's, that this token's user wrote; newest first. Anyone can write such a state into an issue. */
async function openIssues(github, gate) {
	const { octokit, owner, repo } = github;
	const found = await octokit.paginate(octokit.rest.issues.listForRepo, {
		owner,
		repo,
		state: "open",
		labels: LABEL,
		per_page: 100
	}, ({ data }) => data.filter(({ body, pull_request }) => !pull_request && stateOf(body ?? "")?.gate === gate));
	if (found.length === 0) return [];
	const { login } = await writerOf(github);
	const isOwn = isBy(login);
	return found.filter(({ user }) => isOwn({ author: user })).map(({ number, html_url: url }) => ({
		number,
		url
	})).sort((a, b) => b.number - a.number);
}
async function github_open(github, request) {
	const { octokit, owner, repo } = github;
	const { data } = await octokit.rest.issues.create({
		owner,
		repo,
		...textOf(request),
		labels: [LABEL]
	});
	return {
		did: "opened",
		url: data.html_url
	};
}
async function update(github, request, { number, url }) {
	const { octokit, owner, repo } = github;
	await octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		...textOf(request)
	});
	return {
		did: "updated",
		url
	};
}
async function github_close(github, request, { number, url }) {
	const { octokit, owner, repo } = github;
	await octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		...textOf(request),
		state: "closed",
		state_reason: "completed"
	});
	return {
		did: "closed",
		url
	};
}
function textOf({ title, body, state }) {
	return {
		title: title.slice(0, MAX_TITLE),
		body: within(withState(body, state), MAX_COMMENT)
	};
}
// lib/github/events/pull-request.js
/**
* What the REST API says about a pull request: the files it changes, a file at a commit, and the pull request and the
* workflow files of a run.
*/
/** GitHub refuses to say something about a pull request. The message is one sentence: what failed, and the cause. */
var PullRequestError = class extends Error {
	name = "PullRequestError";
};
/** GitHub lists at most this many files of a pull request (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files). */
const MAX_FILES = 3e3;
const PAGE = 100;
/**
* The files that a pull request changes; renamed files under both names.
* @returns `complete` false where GitHub's list may be cut
* @throws PullRequestError
*/
async function changedFiles({ octokit, owner, repo }, number) {
	try {
		const listed = await octokit.paginate(octokit.rest.pulls.listFiles, {
			owner,
			repo,
			pull_number: number,
			per_page: PAGE
		});
		const names = listed.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]);
		return {
			files: [...new Set(names)],
			complete: listed.length < MAX_FILES
		};
	} catch (error) {
		throw new PullRequestError(explain(error, `listing the files of pull request #${number}`, "pull-requests: read"), { cause: error });
	}
}
/**
* The text of a file at a commit; null where there is none.
* @param ref commit, branch or tag
* @throws PullRequestError; also for a folder, and for a file of more than `maxBytes`
*/
async function fileAt({ octokit, owner, repo }, path, ref, maxBytes) {
	const where = `${path} at ${ref.slice(0, 12)}`;
	let data;
	try {
		({data} = await octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref
		}));
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw new PullRequestError(explain(error, `reading ${where}`, "contents: read"), { cause: error });
	}
	if (Array.isArray(data) || data.type !== "file") throw new PullRequestError(`${where} is a ${Array.isArray(data) ? "folder" : data.type}; allowed: a file`);
	if (data.size > maxBytes) throw new PullRequestError(`${where} has ${data.size} bytes; allowed: at most ${maxBytes}`);
	if (data.encoding !== "base64") throw new PullRequestError(`${where} has ${data.size} bytes, and GitHub does not send files of that size`);
	return Buffer.from(data.content, "base64").toString("utf8");
}
/**
* The open pull request of a run, found by the head owner, branch and commit that GitHub states for the run; nothing that
* the run uploaded is used. Where there is none, `why` is a sentence about it.
* @throws PullRequestError
*/
async function findPullRequest(github, head) {
	const { octokit, owner, repo } = github;
	if (head.headOwner === null) return none("the fork was deleted");
	const label = `${head.headOwner}:${head.headBranch}`;
	const ofBranch = (await octokit.paginate(octokit.rest.pulls.list, {
		owner,
		repo,
		head: label,
		state: "open",
		per_page: PAGE
	}).catch((error) => {
		throw new PullRequestError(explain(error, `finding the pull request of ${label}`, "pull-requests: read"), { cause: error });
	})).filter((pull) => same(pull.head.repo?.owner.login, head.headOwner) && pull.head.ref === head.headBranch);
	const matching = ofBranch.filter((pull) => pull.head.sha === head.headSha);
	const [first, ...others] = matching;
	if (first === void 0) {
		const moved = ofBranch[0];
		return none(moved === void 0 ? `${label} has no open pull request (closed, merged or never opened)` : `the head of #${moved.number} is now ${moved.head.sha.slice(0, 12)}, which has a run of its own`);
	}
	if (others.length > 0) return none(`${label} is the head of several pull requests (${matching.map(({ number }) => `#${number}`).join(", ")}), and the run does not say which one it measured`);
	return {
		pull: {
			number: first.number,
			baseRef: first.base.ref,
			baseSha: first.base.sha,
			fork: first.head.repo?.full_name !== first.base.repo.full_name
		},
		why: null
	};
}
function none(why) {
	return {
		pull: null,
		why
	};
}
/** Logins are case-insensitive. */
function same(login, other) {
	return login?.toLowerCase() === other?.toLowerCase();
}
/**
* The files of this repository that make up a run's workflow: its own and the reusable workflows that it calls.
* @returns null where GitHub does not tell, so that a caller can count every workflow as one of them
*/
async function workflowFiles({ octokit, owner, repo }, runId) {
	try {
		const { data } = await octokit.rest.actions.getWorkflowRun({
			owner,
			repo,
			run_id: runId
		});
		const prefix = `${owner}/${repo}/`.toLowerCase();
		const called = (data.referenced_workflows ?? []).filter(({ path }) => path.toLowerCase().startsWith(prefix)).map(({ path }) => path.slice(prefix.length));
		const files = [data.path, ...called].map((path) => path.split("@")[0] ?? "").filter((path) => path !== "");
		return files.length === 0 ? null : files;
	} catch {
		return null;
	}
}


var __webpack_exports__CheckRefused = __webpack_exports__.Ve;
var __webpack_exports__CommitsError = __webpack_exports__.NU;
var __webpack_exports__MAX_PACKED_BYTES = __webpack_exports__.af;
var __webpack_exports__MAX_TEXT_BYTES = __webpack_exports__.$D;
var __webpack_exports__StoreRefused = __webpack_exports__.yh;
var __webpack_exports__asNamed = __webpack_exports__.mn;
var __webpack_exports__baseCommit = __webpack_exports__.tI;
var __webpack_exports__baselineStore = __webpack_exports__.ln;
var __webpack_exports__changedFiles = __webpack_exports__.Y_;
var __webpack_exports__concludeCheck = __webpack_exports__.Oe;
var __webpack_exports__concludeLeft = __webpack_exports__.B4;
var __webpack_exports__conclusionOf = __webpack_exports__.vu;
var __webpack_exports__connect = __webpack_exports__.Ng;
var __webpack_exports__differenceOf = __webpack_exports__.Pq;
var __webpack_exports__fileAt = __webpack_exports__.Wd;
var __webpack_exports__findPullRequest = __webpack_exports__._f;
var __webpack_exports__folderOf = __webpack_exports__.yS;
var __webpack_exports__fullCommit = __webpack_exports__.b3;
var __webpack_exports__isCommit = __webpack_exports__.WM;
var __webpack_exports__isDenied = __webpack_exports__.GZ;
var __webpack_exports__openCheck = __webpack_exports__.Xq;
var __webpack_exports__parseWhole = __webpack_exports__.z2;
var __webpack_exports__publishComment = __webpack_exports__.p8;
var __webpack_exports__readEvent = __webpack_exports__.j_;
var __webpack_exports__readPath = __webpack_exports__.G7;
var __webpack_exports__readResultArtifacts = __webpack_exports__.Vj;
var __webpack_exports__readRunContext = __webpack_exports__.$p;
var __webpack_exports__runPage = __webpack_exports__.fL;
var __webpack_exports__serialize = __webpack_exports__.lK;
var __webpack_exports__tellOfRegression = __webpack_exports__.Mi;
var __webpack_exports__unpack = __webpack_exports__.l1;
var __webpack_exports__workflowFiles = __webpack_exports__.BF;
export { __webpack_exports__CheckRefused as CheckRefused, __webpack_exports__CommitsError as CommitsError, __webpack_exports__MAX_PACKED_BYTES as MAX_PACKED_BYTES, __webpack_exports__MAX_TEXT_BYTES as MAX_TEXT_BYTES, __webpack_exports__StoreRefused as StoreRefused, __webpack_exports__asNamed as asNamed, __webpack_exports__baseCommit as baseCommit, __webpack_exports__baselineStore as baselineStore, __webpack_exports__changedFiles as changedFiles, __webpack_exports__concludeCheck as concludeCheck, __webpack_exports__concludeLeft as concludeLeft, __webpack_exports__conclusionOf as conclusionOf, __webpack_exports__connect as connect, __webpack_exports__differenceOf as differenceOf, __webpack_exports__fileAt as fileAt, __webpack_exports__findPullRequest as findPullRequest, __webpack_exports__folderOf as folderOf, __webpack_exports__fullCommit as fullCommit, __webpack_exports__isCommit as isCommit, __webpack_exports__isDenied as isDenied, __webpack_exports__openCheck as openCheck, __webpack_exports__parseWhole as parseWhole, __webpack_exports__publishComment as publishComment, __webpack_exports__readEvent as readEvent, __webpack_exports__readPath as readPath, __webpack_exports__readResultArtifacts as readResultArtifacts, __webpack_exports__readRunContext as readRunContext, __webpack_exports__runPage as runPage, __webpack_exports__serialize as serialize, __webpack_exports__tellOfRegression as tellOfRegression, __webpack_exports__unpack as unpack, __webpack_exports__workflowFiles as workflowFiles };
