import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__ from "./redact.js";
import * as __WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__ from "./cli-io.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__ from "./traffic-text.js";
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
  E: () => (/* binding */ import_traffic_define)
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
const external_start_js_namespaceObject = external_start_js_x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["jsonIn"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.jsonIn) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["plain"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.plain) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["VERSION"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERSION) });
;// CONCATENATED MODULE: external "./workload.js"
var external_workload_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_workload_js_y = (x) => (() => (x))
const external_workload_js_namespaceObject = external_workload_js_x({ ["MAX_SOCKET_MESSAGES"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.MAX_SOCKET_MESSAGES), ["WorkloadWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WorkloadWriter), ["WrittenJson"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WrittenJson), ["applyEdits"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.applyEdits), ["bodyFields"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.bodyFields), ["checkLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.checkLine), ["complaint"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.complaint), ["defaultClass"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.defaultClass), ["elementTexts"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.elementTexts), ["headerLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.headerLine), ["looksLikeCredential"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.looksLikeCredential), ["modify"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.modify), ["requestLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.requestLine), ["scanValue"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.scanValue), ["seededHex"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.seededHex), ["sessionLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sessionLine), ["sessionTimeoutUs"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.sessionTimeoutUs), ["shown"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.shown), ["valueAlong"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.valueAlong), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.visit), ["withWrittenBody"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.withWrittenBody) });
;// CONCATENATED MODULE: external "./redact.js"
var external_redact_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_redact_js_y = (x) => (() => (x))
const external_redact_js_namespaceObject = external_redact_js_x({ ["createRedactor"]: () => (__WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__.createRedactor) });
;// CONCATENATED MODULE: external "./cli-io.js"
var external_cli_io_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_cli_io_js_y = (x) => (() => (x))
const external_cli_io_js_namespaceObject = external_cli_io_js_x({ ["programOf"]: () => (__WEBPACK_EXTERNAL_MODULE__cli_io_js_c6018d16__.programOf) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withRedaction"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRedaction) });
;// CONCATENATED MODULE: external "./traffic-text.js"
var external_traffic_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_traffic_text_js_y = (x) => (() => (x))
const external_traffic_text_js_namespaceObject = external_traffic_text_js_x({ ["additionsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.additionsOf), ["classLines"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.classLines), ["list"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.list), ["redactionText"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.redactionText), ["wholeNumberFlag"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.wholeNumberFlag) });
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
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "stream"
const external_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
;// CONCATENATED MODULE: ./lib/parts/import-traffic.js



















// lib/workload/importers/foreign.js
/**
* Files that are no recording of requests memdrift reads: what each is, and how to get requests from it. Recognised by
* the beginning of the file, one character a byte.
*/
const RECORD = "run it against `memdrift record --target URL --listen PORT --out FILE`";
const EXPORT_ROWS = "export a row for each request as JSON lines";
const table$1 = (library) => `convert it: python3 -c "import pandas; pandas.read_${library}('FILE').to_json('out.jsonl', orient='records', lines=True)"`;
const starts = (...signatures) => (head) => signatures.some((signature) => head.startsWith(signature));
const matches = (pattern) => (head) => pattern.test(head);
const both = (a, b) => (head) => a(head) && b(head);
const ZIP = starts("PK", "PK");
/** A more specific kind before a more general one. */
const KINDS = [
	{
		is: matches(/^\d{1,10}:\d{1,9}:[a-z_]{2,30}[;,:]/),
		what: "a mitmproxy dump",
		how: "open it with `mitmdump -nr FILE --set hardump=out.har`"
	},
	{
		is: starts("ÔÃ²¡", "¡²ÃÔ", "M<²¡", "¡²<M", "\n\r\r\n"),
		what: "a packet capture (pcap)",
		how: "convert it with GoReplay: `gor --input-raw FILE:PORT --input-raw-engine pcap_file --output-file out.gor`"
	},
	{
		is: starts("SQLite format 3\0"),
		what: "an SQLite database",
		how: `${EXPORT_ROWS} (\`sqlite3 FILE\`, \`.mode json\`)`
	},
	{
		is: starts("PAR1"),
		what: "a Parquet file",
		how: table$1("parquet")
	},
	{
		is: starts("ARROW1"),
		what: "an Arrow file",
		how: table$1("feather")
	},
	{
		is: starts("ORC"),
		what: "an ORC file",
		how: table$1("orc")
	},
	{
		is: starts("Obj"),
		what: "an Avro file",
		how: `${EXPORT_ROWS} (\`avro-tools tojson FILE\`)`
	},
	{
		is: starts("HDF"),
		what: "an HDF5 file",
		how: table$1("hdf")
	},
	{
		is: starts("NUMPY"),
		what: "a NumPy array (NPY)",
		how: "write bodies of requests from it, one a line"
	},
	{
		is: both(ZIP, (head) => head.slice(30, 200).includes(".npy")),
		what: "NumPy arrays (NPZ)",
		how: "write bodies of requests from them, one a line"
	},
	{
		is: both(ZIP, (head) => head.slice(30, 40).startsWith("raw/")),
		what: "a Fiddler archive (SAZ)",
		how: "export the sessions as HTTPArchive 1.2 in Fiddler"
	},
	{
		is: both(ZIP, matches(/xl\/|\[Content_Types\]\.xml/)),
		what: "a spreadsheet (xlsx)",
		how: "save the sheet as CSV"
	},
	{
		is: ZIP,
		what: "a zip archive",
		how: "unpack it (`unzip FILE`) and import what is in it"
	},
	{
		is: (head) => head.slice(257, 262) === "ustar",
		what: "a tar archive",
		how: "unpack it (`tar -xf FILE`) and import what is in it"
	},
	{
		is: starts("(µ/ý"),
		what: "data packed by zstd",
		how: "unpack it (`zstd -d FILE`)"
	},
	{
		is: starts("ý7zXZ\0"),
		what: "data packed by xz",
		how: "unpack it (`xz -d FILE`)"
	},
	{
		is: matches(/^BZh[1-9]/),
		what: "data packed by bzip2",
		how: "unpack it (`bzip2 -d FILE`)"
	},
	{
		is: starts("\"M"),
		what: "data packed by lz4",
		how: "unpack it (`lz4 -d FILE`)"
	},
	{
		is: starts("7z¼¯", "Rar!"),
		what: "a packed archive",
		how: "unpack it and import what is in it"
	},
	{
		is: starts(""),
		what: "gzip data within gzip data",
		how: "unpack it once (`gzip -d FILE`)"
	},
	{
		is: starts("", "", "", ""),
		what: "a Python pickle",
		how: "have the program that made it write JSON lines; a pickle is never loaded here"
	},
	{
		is: starts("%PDF-", "PNG", "ÿØÿ", "GIF8", "RIFF", "ELF", "OggS", "fLaC", "ID3"),
		what: "a document, an image, sound or a program",
		how: "give the recording itself"
	},
	{
		is: matches(/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<jmeterTestPlan/),
		what: "a JMeter test plan",
		how: RECORD
	},
	{
		is: matches(/^\s*(<\?xml[^>]*>\s*)?<testResults|^timeStamp,elapsed,/),
		what: "results of JMeter (JTL), which hold no bodies",
		how: `take the test plan and ${RECORD}`
	},
	{
		is: matches(/<items burpVersion/),
		what: "an export of Burp",
		how: "save the items as HAR"
	},
	{
		is: matches(/^\s*(<\?xml[^>]*>\s*)?(<\?charles[^>]*>\s*)?<charles-session/),
		what: "a Charles session",
		how: "export it as HAR (File, Export Session)"
	},
	{
		is: matches(/^\s*(<!--[^>]*-->\s*)?(<!doctype html|<html)/i),
		what: "an HTML page",
		how: "give the file itself: a download may have needed a login"
	},
	{
		is: matches(/^\s*<[?!a-zA-Z]/),
		what: "an XML file",
		how: "make HAR, JSON lines or curl commands of it, or send its requests through `memdrift record`"
	},
	{
		is: matches(/^WARC\/\d/),
		what: "a web archive (WARC)",
		how: "convert it to HAR, or record the traffic again with `memdrift record`"
	},
	{
		is: matches(/(from|require\()\s*['"]k6(\/|['"])/),
		what: "a k6 script",
		how: RECORD
	},
	{
		is: matches(/(^|\n)[ \t]*(from locust import|import locust\b)/),
		what: "a Locust file",
		how: RECORD
	},
	{
		is: matches(/io\.gatling\.|\bextends Simulation\b/),
		what: "a Gatling simulation",
		how: RECORD
	},
	{
		is: matches(/^(RUN|ASSERTION)\t/),
		what: "a log of Gatling, which holds no bodies",
		how: `take the simulation and ${RECORD}`
	},
	{
		is: both((head) => !/^\s*\{/.test(head), both(matches(/(^|\n)config:\s*\n/), matches(/(^|\n)scenarios:/))),
		what: "an Artillery script",
		how: RECORD
	},
	{
		is: matches(/(^|\n)[ \t]*wrk\.(method|body|headers|format)\b|(^|\n)[ \t]*request\s*=\s*function\s*\(/),
		what: "a script of wrk",
		how: RECORD
	},
	{
		is: matches(/^\s*\{\s*"_type"\s*:\s*"export"/),
		what: "an export of Insomnia",
		how: "export it as HAR"
	},
	{
		is: matches(/^\s*\{?\s*"?(openapi|swagger)"?\s*:/),
		what: "an OpenAPI description, which holds no requests",
		how: "send example requests through `memdrift record`"
	},
	{
		is: matches(/^\s*###|(^|\n)(GET|POST|PUT|PATCH|DELETE) +\{\{/),
		what: "requests of an HTTP client of an editor",
		how: RECORD
	},
	{
		is: matches(/^# (HELP|TYPE) /),
		what: "a page of Prometheus metrics, which holds no requests",
		how: "record traffic, or import a log or a trace"
	},
	{
		is: matches(/^\{"status":"success","data":\{"resultType"/),
		what: "an answer of Loki or Prometheus",
		how: "export the lines of the log alone"
	},
	{
		is: matches(/^(import |from \w+ import |#!\/|const |package |"use strict")/),
		what: "a program",
		how: RECORD
	},
	{
		is: both(matches(/^[\n\b][^ \n\r\t"{[#]/), (head) => head.includes("\0") || /[\x80-\xff]/.test(head.slice(0, 64))),
		what: "perhaps protobuf messages",
		how: "export them as JSON (OTLP: the file exporter with `format: json`)"
	}
];
/** @param head the beginning of the file, one character a byte; null for what is unknown */
function foreignKind(head) {
	const kind = KINDS.find(({ is }) => is(head));
	return kind === void 0 ? null : {
		what: kind.what,
		how: kind.how
	};
}
// lib/workload/importers/source.js
/** Size of one read. */
const CHUNK_BYTES = 262144;
const HEAD_BYTES = 65536;
const MAX_HEAD_BYTES = 16777216;
/** A document is recognised by its beginning; its first line may be all of it. */
const DOCUMENT = /^\uFEFF?\s*(?:\[|\{\s*"(?:log|data|info|item|requests|resourceSpans)"\s*:)/;
/** Longest line or element: a prompt of ten million tokens has 40 MB. */
const MAX_PIECE_BYTES = 67108864;
/** Large data that is compressed better than any text is a zip bomb. */
const MAX_RATIO = 200;
const HARMLESS_BYTES = 268435456;
const FILES = "a recording of requests: see docs/recording-traffic.md for the formats";
/** @throws WorkloadError, one line */
async function openSource(path) {
	const bytes = await fileSize(path);
	const packed = await detectPacking(path);
	const chunks = () => packed === null ? plain(path) : unpacked$1(path, packed);
	return {
		path,
		bytes,
		head: await readHead(chunks(), path),
		chunks
	};
}
async function fileSize(path) {
	try {
		const status = await (0,promises_namespaceObject.stat)(path);
		if (!status.isFile()) throw (0,external_workload_js_namespaceObject.complaint)({ origin: path }, "is not a file", FILES);
		if (status.size === 0) throw (0,external_workload_js_namespaceObject.complaint)({ origin: path }, "found nothing", FILES);
		return status.size;
	} catch (cause) {
		throw readProblem(path, cause);
	}
}
function readProblem(path, cause) {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : null;
	if (code === null) return cause;
	const found = code === "ENOENT" ? "no such file" : `cannot be read (${code})`;
	return (0,external_workload_js_namespaceObject.complaint)({ origin: path }, found, FILES, { cause });
}
/** By the first two bytes: gzip (RFC 1952), or zlib with the usual window (RFC 1950), as mitmproxy packs HAR. */
async function detectPacking(path) {
	const file = await (0,promises_namespaceObject.open)(path).catch((cause) => {
		throw readProblem(path, cause);
	});
	const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
	await file.close();
	if (buffer[0] === 31 && buffer[1] === 139) return "gzip";
	return buffer[0] === 120 && [
		1,
		94,
		156,
		218
	].includes(buffer[1] ?? 0) ? "zlib" : null;
}
async function* plain(path) {
	const file = (0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
	try {
		for await (const chunk of file) yield chunk;
	} catch (cause) {
		throw readProblem(path, cause);
	}
}
async function* unpacked$1(path, packing) {
	const file = (0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: CHUNK_BYTES });
	const unpacker = packing === "gzip" ? (0,external_node_zlib_namespaceObject.createGunzip)() : (0,external_node_zlib_namespaceObject.createInflate)();
	(0,external_node_stream_namespaceObject.pipeline)(file, unpacker, () => void 0);
	let bytes = 0;
	try {
		for await (const chunk of unpacker) {
			bytes += chunk.length;
			if (bytes > HARMLESS_BYTES && bytes > MAX_RATIO * Math.max(1, file.bytesRead)) throw (0,external_workload_js_namespaceObject.complaint)({ origin: path }, `unpacks to more than ${MAX_RATIO} times its size`, "recorded requests, which do not");
			yield chunk;
		}
	} catch (cause) {
		if (cause instanceof Error && "code" in cause) throw (0,external_workload_js_namespaceObject.complaint)({ origin: path }, `found broken ${packing} data after ${bytes} bytes`, "a whole file", { cause });
		throw cause;
	} finally {
		file.destroy();
	}
}
async function readHead(chunks, path) {
	const parts = [];
	let bytes = 0;
	let lineEnds = false;
	let isDocument = false;
	for await (const chunk of chunks) {
		parts.push(chunk);
		bytes += chunk.length;
		if (bytes === chunk.length) isDocument = DOCUMENT.test(chunk.toString("utf8", 0, HEAD_BYTES));
		lineEnds ||= chunk.includes(10);
		if (bytes >= HEAD_BYTES && (lineEnds || isDocument) || bytes >= MAX_HEAD_BYTES) break;
	}
	const head = Buffer.concat(parts);
	const [a, b] = head;
	if (a === 255 && b === 254 || a === 254 && b === 255) throw (0,external_workload_js_namespaceObject.complaint)({
		origin: path,
		line: 1
	}, "found UTF-16", "UTF-8");
	if (head.includes(0) || !(0,external_node_buffer_namespaceObject.isUtf8)(head.subarray(0, head.lastIndexOf(10) + 1))) {
		const foreign = foreignKind(head.toString("latin1", 0, HEAD_BYTES));
		if (foreign !== null) throw foreignFile(path, foreign);
	}
	if (head.includes(0)) throw (0,external_workload_js_namespaceObject.complaint)({
		origin: path,
		line: 1
	}, "found binary data", FILES);
	return head.toString("utf8").replace(/^\uFEFF/, "");
}
/** @returns the error for a file of a kind that is known and not read */
function foreignFile(path, { what, how }) {
	return (0,external_workload_js_namespaceObject.complaint)({ origin: path }, `found ${what}`, `a recording of requests: ${how}`);
}
/**
* The non-empty lines of a file, one at a time.
* @throws WorkloadError for a line that is too long or not UTF-8
*/
async function* linesOf(source) {
	let parts = [];
	let bytes = 0;
	let line = 1;
	const take = (last) => {
		const text = decoded(Buffer.concat([...parts, last]), {
			origin: source.path,
			line
		});
		parts = [];
		bytes = 0;
		return text.trim() === "" ? null : {
			text,
			place: {
				origin: source.path,
				line
			}
		};
	};
	for await (const chunk of source.chunks()) for (let start = 0; start < chunk.length;) {
		const end = chunk.indexOf(10, start);
		const piece = chunk.subarray(start, end === -1 ? chunk.length : end);
		bytes += piece.length;
		if (bytes > 67108864) throw tooLong({
			origin: source.path,
			line
		}, "a line");
		if (end === -1) {
			parts.push(piece);
			break;
		}
		const whole = take(piece);
		if (whole !== null) yield whole;
		line += 1;
		start = end + 1;
	}
	const rest = take(Buffer.alloc(0));
	if (rest !== null) yield rest;
}
/** @throws WorkloadError */
function decoded(bytes, place) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw (0,external_workload_js_namespaceObject.complaint)(place, "found bytes that are not UTF-8", "UTF-8 text", { cause });
	}
}
function tooLong(place, what) {
	const limit = `${MAX_PIECE_BYTES / 1024 / 1024} MiB`;
	return (0,external_workload_js_namespaceObject.complaint)(place, `found ${what} of more than ${limit}`, `up to ${limit}`);
}
/** @throws WorkloadError, which does not show the text: it may hold anything */
function parsedJson(text, place) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw (0,external_workload_js_namespaceObject.complaint)(place, "found text that is not JSON", "JSON", { cause });
	}
}
// lib/workload/importers/elements.js
const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [
	123,
	125,
	91,
	93
];
const COMMA = 44;
/** Deeper than any request; a file that exceeds it is hostile. */
const MAX_DEPTH$1 = 512;
/**
* The elements of one array in a JSON document, one at a time, in the memory that the largest element needs. The rest
* of the document is skipped; each element goes through JSON.parse.
* @param path keys from the top to the array: `['log', 'entries']`; empty for an array at the top
* @param what names an element in an error, `entry`
* @throws WorkloadError where the document breaks off, an element is no JSON or too large, or the array is missing
*/
async function* elementsOf(source, path, what) {
	const scanner = new Scanner(source.path, path, what);
	for await (const chunk of source.chunks()) yield* scanner.feed(chunk);
	scanner.end();
}
/** Follows the nesting of a document byte by byte; UTF-8 has no brackets or quotes inside a character. */
var Scanner = class {
	origin;
	path;
	what;
	/** Open brackets; for objects on the way to the array, the current key. */
	#open = [];
	#inString = false;
	#escaped = false;
	/** Bytes of a string outside of the array, which may be a key. */
	#string = null;
	#found = false;
	#over = false;
	#element = [];
	#elementBytes = 0;
	#count = 0;
	#offset = 0;
	constructor(origin, path, what) {
		this.origin = origin;
		this.path = path;
		this.what = what;
	}
	*feed(chunk) {
		/** Start of the current element in this chunk. */
		let start = 0;
		for (let at = 0; at < chunk.length; at++) {
			const byte = chunk[at] ?? 0;
			if (this.#inString) {
				this.#string?.push(byte);
				if (this.#escaped) this.#escaped = false;
				else if (byte === BACKSLASH) this.#escaped = true;
				else if (byte === QUOTE) this.#endString();
				continue;
			}
			if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue;
			if (this.#isInArray() && (byte === COMMA || byte === CLOSE_ARRAY)) {
				yield* this.#take(chunk.subarray(start, at), byte === CLOSE_ARRAY);
				start = at + 1;
			}
			if (byte === QUOTE) {
				this.#inString = true;
				this.#string = this.#found ? null : [];
			}
			if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
				const wasFound = this.#found;
				this.#enter(byte === OPEN_ARRAY, at);
				if (this.#found && !wasFound) start = at + 1;
			} else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#leave(byte === CLOSE_ARRAY, at);
		}
		this.#offset += chunk.length;
		if (!this.#found || this.#over) return;
		this.#keep(chunk.subarray(start));
	}
	end() {
		const place = { origin: this.origin };
		if (this.#open.length > 0 || this.#inString) throw (0,external_workload_js_namespaceObject.complaint)(place, `breaks off after ${this.#offset} bytes, behind ${this.what} ${this.#count}`, "a whole document");
		if (!this.#found) throw (0,external_workload_js_namespaceObject.complaint)(place, `found no list of ${this.path.join(".") || "elements"}`, "a document that has one");
	}
	/** Directly within the array, between elements or at the edge of one. */
	#isInArray() {
		return this.#found && !this.#over && this.#open.length === this.path.length + 1;
	}
	#enter(array, at) {
		if (this.#open.length >= MAX_DEPTH$1) throw this.#wrong("nested too deeply", at);
		const onTheWay = this.#open.every((level, index) => !level.array && level.key === this.path[index]);
		if (array && onTheWay && this.#open.length === this.path.length && !this.#found) this.#found = true;
		this.#open.push({
			array,
			key: null
		});
	}
	#leave(array, at) {
		const level = this.#open.pop();
		if (level === void 0 || level.array !== array) throw this.#wrong("found a bracket that closes nothing", at);
		if (this.#found && this.#open.length === this.path.length) this.#over = true;
	}
	#endString() {
		this.#inString = false;
		const level = this.#open.at(-1);
		if (this.#string !== null && level !== void 0 && !level.array && this.#open.length <= this.path.length) level.key = Buffer.from(this.#string.slice(0, -1)).toString("utf8");
		this.#string = null;
	}
	#keep(piece) {
		this.#elementBytes += piece.length;
		if (this.#elementBytes > 67108864) throw tooLong(this.#place(), this.what === "entry" ? "an entry" : `a ${this.what}`);
		if (piece.length > 0) this.#element.push(Buffer.from(piece));
	}
	*#take(piece, last) {
		this.#keep(piece);
		const place = this.#place();
		const text = decoded(Buffer.concat(this.#element), place);
		this.#element = [];
		this.#elementBytes = 0;
		if (text.trim() === "" && last && this.#count === 0) return;
		this.#count += 1;
		yield {
			value: parsedJson(text, place),
			text,
			place
		};
	}
	#place() {
		return { origin: `${this.origin}, ${this.what} ${this.#count + 1}` };
	}
	#wrong(found, at) {
		return (0,external_workload_js_namespaceObject.complaint)({ origin: `${this.origin}, byte ${this.#offset + at + 1}` }, found, "JSON");
	}
};
// lib/workload/importers/documents.js
/**
* The JSON values of a file, one at a time, however it holds them: one a line, a list of them, or one behind the other
* over several lines each.
* @throws WorkloadError where one is no JSON or too large
*/
async function* documentsOf(source) {
	if (/^\s*\[/.test(source.head)) return yield* elementsOf(source, [], "element");
	let onOneLine = null;
	const pending = new Pending(source.path);
	for await (const { text, place } of linesOf(source)) {
		onOneLine ??= (0,external_start_js_namespaceObject.jsonIn)(text) !== void 0;
		if (onOneLine) yield {
			value: parsedJson(text, place),
			text,
			place
		};
		else yield* pending.add(text, place);
	}
	yield* pending.rest();
}
/** A value whose lines are not all read yet. */
var Pending = class {
	#lines = [];
	#place;
	#length = 0;
	#open = 0;
	#inString = false;
	constructor(origin) {
		this.#place = { origin };
	}
	*add(line, place) {
		if (this.#lines.length === 0) this.#place = place;
		this.#lines.push(line);
		this.#length += line.length;
		if (this.#length > 67108864) throw tooLong(this.#place, "a document");
		this.#follow(line);
		if (this.#open <= 0 && !this.#inString) yield* this.rest();
	}
	*rest() {
		if (this.#lines.length === 0) return;
		const text = this.#lines.join("\n");
		this.#lines.length = 0;
		this.#length = 0;
		this.#open = 0;
		yield {
			value: parsedJson(text, this.#place),
			text,
			place: this.#place
		};
	}
	/** Counts brackets outside of strings. */
	#follow(line) {
		for (const [token] of line.matchAll(/\\.|["[\]{}]/g)) if (token === "\"") this.#inString = !this.#inString;
		else if (this.#inString || token.length > 1) continue;
		else this.#open += token === "{" || token === "[" ? 1 : -1;
	}
};
/** The first of the values that a beginning of a file holds; undefined where it holds none as a whole. */
function firstDocument(head) {
	const text = head.trimStart();
	const [line = ""] = text.split("\n", 1);
	const whole = (0,external_start_js_namespaceObject.jsonIn)(line);
	if (whole !== void 0 && !Array.isArray(whole)) return whole;
	const start = /^\[\s*/.exec(text)?.[0].length ?? 0;
	return (0,external_start_js_namespaceObject.jsonIn)(text.slice(start, (0,external_workload_js_namespaceObject.scanValue)(text, start).end));
}
// lib/workload/importers/import-shapes.js
/** Helpers that several formats share. */
/**
* The value, checked against the schema.
* @throws WorkloadError naming the first wrong field
*/
function checked(schema, value, place, allowed) {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const path = (result.error.issues[0]?.path ?? []).map((key) => String(key).slice(0, 60));
	const found = (0,external_workload_js_namespaceObject.valueAlong)(value, path);
	const at = path.length === 0 ? place : {
		...place,
		field: path.join(".")
	};
	throw (0,external_workload_js_namespaceObject.complaint)(at, `found ${typeof found === "string" ? "a string" : (0,external_workload_js_namespaceObject.shown)(found)}`, allowed);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const METHOD = (0,external_zod_js_namespaceObject.string)().regex(/^[A-Za-z]{1,20}$/);
/** Path and host of a URL, or a path without a host; null for anything else. */
function pathAndHost(url) {
	if (url.startsWith("/")) return {
		path: escapedPath(url),
		host: null
	};
	if (!URL.canParse(url)) return null;
	const { protocol, pathname, search, host } = new URL(url);
	return /^(https?|wss?):$/.test(protocol) ? {
		path: escapedPath(pathname + search),
		host
	} : null;
}
/** Escaped for a request line. */
function escapedPath(path) {
	return path.replace(/#.*$/s, "").replace(/[^\x21-\x7e]/gu, (character) => /[\ud800-\udfff]/.test(character) ? "" : encodeURIComponent(character));
}
/** Headers set for each connection, or by the client that replays the request. */
const NOT_SENT = /^(:.*|host|content-length|connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|http2-settings|sec-websocket-.*)$/i;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Headers that can be sent, names in lower case; invalid ones are dropped. */
function sendable(headers) {
	const kept = /* @__PURE__ */ new Map();
	for (const [given, value] of headers) {
		const name = given.toLowerCase();
		if (!NAME.test(name) || NOT_SENT.test(name) || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) continue;
		const before = kept.get(name);
		kept.set(name, before === void 0 ? value : `${before}, ${value}`);
	}
	return Object.fromEntries(kept);
}
function isStreamed(body) {
	return isObject(body) && body["stream"] === true ? { stream: true } : {};
}
const LABEL = /^[^\p{C}\p{Zl}\p{Zp}]{1,180}$/u;
/** A text or number as an id or session; undefined if it cannot be one. */
function labelOf(value) {
	const text = typeof value === "number" ? String(value) : value;
	return typeof text === "string" && LABEL.test(text) ? text : void 0;
}
// lib/workload/importers/bodies/payload-paths.js
const isText = (value) => typeof value === "string";
const isList = Array.isArray;
const at = (path) => () => path;
const anyOf = (body, names) => names.split(" ").some((name) => name in body);
const RESPONSES = "instructions tools stream previous_response_id max_output_tokens reasoning text temperature top_p store background include conversation truncation";
/** The more specific first. */
const APIS = [
	{
		path: ({ model }, other) => `/v1beta/models/${encodeURIComponent(isText(model) ? String(model) : other)}:generateContent`,
		has: ({ contents }) => isList(contents),
		bare: true,
		guess: true
	},
	{
		path: at("/v1/messages"),
		has: (body) => isList(body["messages"]) && (anyOf(body, "system anthropic_version stop_sequences") || /^claude/i.test(String(body["model"])))
	},
	{
		path: at("/api/chat"),
		has: (body) => isList(body["messages"]) && isObject(body["options"])
	},
	{
		path: at("/v1/chat/completions"),
		has: ({ messages }) => isList(messages)
	},
	{
		path: at("/api/generate"),
		has: (body) => isText(body["prompt"]) && (isObject(body["options"]) || anyOf(body, "keep_alive raw"))
	},
	{
		path: at("/v1/images/generations"),
		has: (body) => isText(body["prompt"]) && anyOf(body, "size quality")
	},
	{
		path: at("/v1/completions"),
		has: ({ prompt }) => prompt !== void 0
	},
	{
		path: at("/v1/audio/speech"),
		has: (body) => isText(body["input"]) && "voice" in body
	},
	{
		path: at("/v1/responses"),
		has: (body) => isList(body["input"]) && body["input"].some(isObject) || "input" in body && anyOf(body, RESPONSES)
	},
	{
		path: at("/v1/embeddings"),
		has: ({ input }) => input !== void 0
	},
	{
		path: at("/v1/rerank"),
		has: (body) => isText(body["query"]) && isList(body["documents"])
	},
	{
		path: at("/score"),
		has: (body) => anyOf(body, "text_1") && anyOf(body, "text_2")
	},
	{
		path: at("/rerank"),
		has: (body) => isText(body["query"]) && isList(body["texts"]),
		bare: true
	},
	{
		path: ({ stream }) => stream === true ? "/generate_stream" : "/generate",
		has: (body) => isText(body["inputs"]) && anyOf(body, "parameters stream"),
		bare: true
	},
	{
		path: at("/predict"),
		has: ({ inputs }) => isList(inputs) && inputs.some(isList),
		bare: true,
		guess: true
	},
	{
		path: at("/embed"),
		has: ({ inputs }) => isText(inputs) || isList(inputs) && inputs.length > 0 && inputs.every(isText),
		bare: true,
		guess: true
	}
];
/** @param model of bodies that name none; null for a body of no known API */
function payloadPath(body, model) {
	if (!isObject(body)) return null;
	const api = APIS.find(({ has }) => has(body));
	if (api === void 0) return null;
	return {
		path: api.path(body, model),
		isGuess: api.guess === true,
		namesModel: api.bare !== true
	};
}
// lib/workload/importers/bodies/batches.js
/** Batches of Anthropic's and of Google's Gemini API. */
const ANTHROPIC = "/v1/messages";
/** `{"custom_id", "params"}` one a line, or in the `requests` of the call that makes a batch. */
const anthropicBatch = {
	name: "anthropic-batch",
	title: "Anthropic Message Batches",
	recognises: ({ first, text }) => isObject(first) && "custom_id" in first && isObject(first["params"]) || /^\s*\{\s*"requests"\s*:\s*\[\s*\{\s*"(custom_id|params)"/.test(text),
	async *read(source, options) {
		const whole = /^\s*\{\s*"requests"/.test(source.head);
		for await (const { value, text, place } of whole ? elementsOf(source, ["requests"], "request") : documentsOf(source)) {
			const id = isObject(value) ? labelOf(value["custom_id"]) : void 0;
			if (!isObject(value) || !isObject(value["params"])) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no request of a batch", "an object of custom_id and params");
			const body = external_workload_js_namespaceObject.WrittenJson.member(text, "params", place);
			yield {
				place,
				draft: {
					...id === void 0 ? {} : { id },
					path: options.path ?? ANTHROPIC,
					body,
					...isStreamed(body?.value)
				}
			};
		}
	}
};
/** `{"key", "request"}`; in Vertex AI's form without a key. */
const geminiBatch = {
	name: "gemini-batch",
	title: "Gemini and Vertex AI batches",
	recognises: ({ first }) => isObject(first) && isObject(first["request"]) && Array.isArray(first["request"]["contents"]),
	async *read(source, options) {
		for await (const { value, text, place } of documentsOf(source)) {
			const known = payloadPath(isObject(value) ? value["request"] : void 0, options.model);
			if (!isObject(value) || known === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no request of a batch", "an object of key, and of request with contents");
			const id = labelOf(value["key"]);
			const path = options.path ?? known.path;
			yield {
				place,
				draft: {
					...id === void 0 ? {} : { id },
					path,
					body: external_workload_js_namespaceObject.WrittenJson.member(text, "request", place)
				}
			};
			if (options.path === void 0) yield { guessed: `the model in the path, ${path} (--model, or --path)` };
		}
	}
};
// lib/workload/importers/bodies/chat-datasets.js
const ROLES = {
	human: "user",
	user: "user",
	prompter: "user",
	gpt: "assistant",
	assistant: "assistant",
	chatgpt: "assistant",
	bing: "assistant",
	bard: "assistant",
	model: "assistant",
	system: "system",
	tool: "tool",
	observation: "tool",
	function_call: "assistant"
};
const LISTS = [
	"conversations",
	"conversation",
	"messages"
];
const FIELDS = [
	["instruction", "output"],
	["question", "answer"],
	["prompt", "completion"],
	["prompt", "response"],
	["prompt", "chosen"]
];
/** The turns of a record; null where it is no conversation with answers. */
function turnsOf(value) {
	if (!isObject(value)) return null;
	for (const name of LISTS) {
		const list = value[name];
		if (!Array.isArray(list)) continue;
		const turns = list.map(turnOf);
		return turns.length > 0 && turns.every((turn) => turn !== null) ? turns : null;
	}
	for (const [asked, answered] of FIELDS) {
		const [question, answer] = [value[asked], value[answered]];
		if (typeof question !== "string" || typeof answer !== "string" && !Array.isArray(answer)) continue;
		return [{
			role: "user",
			content: question + (typeof value["input"] === "string" && value["input"] !== "" ? `\n\n${value["input"]}` : "")
		}, {
			role: "assistant",
			content: typeof answer === "string" ? answer : ""
		}];
	}
	return null;
}
function turnOf(given) {
	if (!isObject(given)) return null;
	const role = ROLES[String(given["role"] ?? given["from"]).toLowerCase()];
	const content = given["content"] ?? given["value"];
	return role === void 0 || content === void 0 ? null : {
		role,
		content
	};
}
/** A body of the chat API ends with the turn that is to be answered; a dataset has the answer too. */
function isAnswered(value) {
	const turns = turnsOf(value);
	return turns?.at(-1)?.role === "assistant" || isObject(value) && turns !== null && !("messages" in value);
}
/** About four characters of English a token. */
const CHARACTERS_PER_TOKEN = 4;
const LENGTHS = `the lengths of answers: a token for every ${CHARACTERS_PER_TOKEN} characters of the recorded answer`;
const chatDataset = {
	name: "chat-dataset",
	title: "ShareGPT and chat datasets",
	recognises: ({ first }) => isAnswered(first),
	async *read(source, options) {
		let count = 0;
		for await (const { value, place } of documentsOf(source)) {
			count += 1;
			const turns = turnsOf(value);
			if (turns === null) {
				if (!(isObject(value) && LISTS.some((name) => Array.isArray(value[name]) && value[name].length === 0))) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no conversation", "an object with a list of turns, or a question and its answer");
				yield { skipped: "a conversation without turns" };
				continue;
			}
			const session = `${isObject(value) ? labelOf(value["id"] ?? value["conversation_id"] ?? value["prompt_id"]) ?? count : count}`;
			const drafts = draftsOf(turns, `c${count}`, session, options);
			if (drafts.length === 0) yield { skipped: "a conversation in which the user says nothing" };
			for (const draft of drafts) yield imported(draft, place);
		}
		yield { guessed: LENGTHS };
	}
};
const imported = (draft, place) => ({
	draft,
	place
});
function draftsOf(turns, prefix, session, options) {
	const asked = turns.flatMap(({ role }, index) => role === "user" ? [index] : []);
	return asked.map((index, number) => {
		const answer = turns[index + 1];
		const length = answer?.role === "assistant" && typeof answer.content === "string" ? answer.content.length : 0;
		return {
			id: `${prefix}.${number + 1}`,
			...asked.length > 1 ? { session } : {},
			...number === 0 ? {} : { after: `${prefix}.${number}` },
			path: options.path ?? "/v1/chat/completions",
			body: {
				model: options.model,
				messages: turns.slice(0, index + 1),
				...length === 0 ? {} : { max_tokens: Math.ceil(length / CHARACTERS_PER_TOKEN) }
			}
		};
	});
}
// lib/workload/importers/bodies/kserve.js
/** Bodies of KServe's inference protocols. */
const tensor = (0,external_zod_js_namespaceObject.looseObject)({
	name: (0,external_zod_js_namespaceObject.string)(),
	shape: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.number$1)()),
	datatype: (0,external_zod_js_namespaceObject.string)(),
	data: (0,external_zod_js_namespaceObject.unknown)()
});
const inference = (0,external_zod_js_namespaceObject.looseObject)({
	inputs: (0,external_zod_js_namespaceObject.array)(tensor).min(1),
	model_name: (0,external_zod_js_namespaceObject.string)().optional()
});
const kserve = {
	name: "kserve",
	title: "KServe V2 request bodies",
	recognises: ({ first }) => inference.safeParse(first).success,
	async *read(source, options) {
		for await (const { value, text, place } of documentsOf(source)) {
			const { model_name: model } = checked(inference, value, place, "a body of KServe V2: inputs of name, shape, datatype and data");
			const path = options.path ?? (model === void 0 ? null : `/v2/models/${encodeURIComponent(model)}/infer`);
			if (path === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no model_name in it", "one, or --path /v2/models/NAME/infer");
			const body = model === void 0 ? text : (0,external_workload_js_namespaceObject.applyEdits)(text, (0,external_workload_js_namespaceObject.modify)(text, ["model_name"], void 0, {}));
			yield {
				place,
				draft: {
					path,
					body: external_workload_js_namespaceObject.WrittenJson.of(body, place)
				}
			};
		}
	}
};
const prediction = (0,external_zod_js_namespaceObject.looseObject)({ instances: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()) });
const DEFAULT_PATH = "/v1/models/model:predict";
/** Also TensorFlow Serving's, whose V1 it is. */
const kserveV1 = {
	name: "kserve-v1",
	title: "KServe V1 and TensorFlow Serving request bodies",
	recognises: ({ first }) => isObject(first) && Array.isArray(first["instances"]),
	async *read(source, options) {
		if (options.path === void 0) yield { guessed: `the path, ${DEFAULT_PATH} (--path /v1/models/NAME:predict)` };
		for await (const { value, text, place } of documentsOf(source)) {
			checked(prediction, value, place, "a body of KServe V1: instances");
			yield {
				place,
				draft: {
					path: options.path ?? DEFAULT_PATH,
					body: external_workload_js_namespaceObject.WrittenJson.of(text, place)
				}
			};
		}
	}
};
// lib/workload/importers/bodies/openai.js
/** Bodies of requests to OpenAI-style and other well-known APIs. */
const batchLine = (0,external_zod_js_namespaceObject.looseObject)({
	custom_id: (0,external_zod_js_namespaceObject.string)().min(1).max(180),
	method: METHOD.default("POST"),
	url: (0,external_zod_js_namespaceObject.string)(),
	body: (0,external_zod_js_namespaceObject.unknown)()
});
/** Input of the Batch API: `{"custom_id", "method", "url", "body"}`. */
const openAiBatch = {
	name: "openai-batch",
	title: "OpenAI Batch JSONL",
	uniqueIds: true,
	recognises: ({ first }) => isObject(first) && "custom_id" in first && "body" in first,
	async *read(source) {
		for await (const { value, text, place } of documentsOf(source)) {
			const line = checked(batchLine, value, place, "an object of custom_id, method, url and body");
			const url = pathAndHost(line.url);
			if (url === null) throw (0,external_workload_js_namespaceObject.complaint)({
				...place,
				field: "url"
			}, "found no URL", "a path such as /v1/chat/completions");
			const { custom_id: id, method } = line;
			const body = external_workload_js_namespaceObject.WrittenJson.member(text, "body", place);
			yield {
				place,
				draft: {
					id,
					method: method.toUpperCase(),
					path: url.path,
					body,
					...isStreamed(body?.value)
				}
			};
		}
	}
};
/** Bodies alone: one a line, one pretty-printed, or a list: AIPerf's raw payloads, vLLM's custom datasets, TGI, TEI. */
const payloads = {
	name: "payload",
	title: "request bodies",
	recognises: ({ first }) => payloadPath(first, "") !== null,
	async *read(source, options) {
		for await (const { value, text, place } of documentsOf(source)) {
			yield {
				place,
				draft: payloadDraft(text, options, place)
			};
			const known = options.path === void 0 ? payloadPath(value, options.model) : null;
			if (known?.isGuess === true) yield { guessed: `the path, ${known.path} (--path for another)` };
		}
	}
};
/** The request for a body, at the path of its API. */
function payloadDraft(text, options, place) {
	const value = parsedJson(text, place);
	const known = payloadPath(value, options.model);
	const path = options.path ?? known?.path;
	if (!isObject(value) || path === void 0) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no body of a request", "an object with messages, prompt, input, inputs or contents, or --path for another");
	const whole = "model" in value || known?.namesModel !== true ? text : text.replace("{", `{"model":${JSON.stringify(options.model)},`);
	return {
		path,
		body: external_workload_js_namespaceObject.WrittenJson.of(whole, place),
		...isStreamed(value)
	};
}
// lib/workload/importers/bodies/tensors.js
/**
* Tensors by name, as perf_analyzer's data files hold them, as a body of KServe V2. perf_analyzer takes types from the
* model; here a type that the file does not name is guessed from all values of the tensor in the file.
*/
/** What a list of values needs at least, the widest last. */
const WIDTHS = [
	"BOOL",
	"INT32",
	"INT64",
	"FP32",
	"BYTES"
];
const INT32_MAX = 2 ** 31;
function givenOf(given) {
	const { content = given, shape, datatype } = isObject(given) ? given : {};
	const b64 = isObject(content) && typeof content["b64"] === "string" ? content["b64"] : void 0;
	return {
		values: (Array.isArray(content) ? content : [content]).flat(Number.POSITIVE_INFINITY),
		b64,
		shape,
		datatype
	};
}
/** Types of the tensors of one file. */
var TensorTypes = class {
	#widest = /* @__PURE__ */ new Map();
	#used = /* @__PURE__ */ new Map();
	/** Takes note of the values of one request. */
	see(value, text, place) {
		if ("payload" in value) return;
		for (const [name, given] of Object.entries(value)) {
			const { values, b64, datatype } = givenOf(given);
			if (datatype !== void 0 || b64 !== void 0) continue;
			const written = external_workload_js_namespaceObject.WrittenJson.member(text, name, place)?.text ?? "";
			const here = values.every((each) => typeof each === "number") && /[.eE]/.test(written.replace(/"[^"]*"/g, "")) ? "FP32" : widest(values.map(typeOf));
			this.#widest.set(name, widest([here, this.#widest.get(name) ?? "BOOL"]));
		}
	}
	of(name) {
		const type = this.#widest.get(name) ?? "FP32";
		this.#used.set(name, type);
		return type;
	}
	/** Notes a type that was guessed otherwise. */
	note(name, type) {
		this.#used.set(name, type);
		return type;
	}
	/** One line for each tensor whose type was guessed. */
	guesses() {
		return [...this.#used].map(([name, type]) => `the datatype of ${JSON.stringify(name.slice(0, 60))}: ${type}`);
	}
};
function widest(types) {
	return types.reduce((most, type) => WIDTHS.indexOf(type) > WIDTHS.indexOf(most) ? type : most, "BOOL");
}
function typeOf(value) {
	if (typeof value === "boolean") return "BOOL";
	if (typeof value !== "number") return "BYTES";
	if (!Number.isInteger(value)) return "FP32";
	return value >= -INT32_MAX && value < INT32_MAX ? "INT32" : "INT64";
}
/**
* The request of a set of tensors.
* @throws WorkloadError without a path, and for base64 that is none
*/
function tensorsDraft(value, text, types, options, place) {
	if (options.path === void 0) throw (0,external_workload_js_namespaceObject.complaint)(place, "found tensors, and no model", "--path /v2/models/NAME/infer");
	const binary = [];
	const body = `{"inputs":[${Object.entries(value).map(([name, given]) => {
		const { values, b64, shape, datatype } = givenOf(given);
		if (b64 === void 0) return `${JSON.stringify({
			name,
			shape: shape ?? [values.length],
			datatype: datatype ?? types.of(name)
		}).slice(0, -1)},"data":${dataText(values, name, text, place)}}`;
		const raw = Buffer.from(b64, "base64");
		if (raw.toString("base64").replace(/=+$/, "") !== b64.replace(/=+$/, "")) throw (0,external_workload_js_namespaceObject.complaint)({
			...place,
			field: name
		}, "found what is no base64", "base64 of the bytes of a tensor");
		const type = typeof datatype === "string" ? datatype : types.note(name, rawType(raw, shape));
		const bytes = type === "BYTES" ? withLength(raw) : raw;
		binary.push(bytes);
		const parameters = { binary_data_size: bytes.length };
		return JSON.stringify({
			name,
			shape: shape ?? [1],
			datatype: type,
			parameters
		});
	}).join(",")}]}`;
	if (binary.length === 0) return {
		path: options.path,
		body: external_workload_js_namespaceObject.WrittenJson.of(body, place)
	};
	return {
		path: options.path,
		headers: {
			"content-type": "application/octet-stream",
			"inference-header-content-length": String(Buffer.byteLength(body))
		},
		body_b64: Buffer.concat([Buffer.from(body), ...binary]).toString("base64")
	};
}
/** The values in one list; numbers as they are written. */
function dataText(values, name, text, place) {
	if (values.some((each) => typeof each !== "number")) return JSON.stringify(values);
	const written = external_workload_js_namespaceObject.WrittenJson.member(text, name, place)?.text ?? "";
	const flat = (written.startsWith("{") ? external_workload_js_namespaceObject.WrittenJson.member(written, "content", place)?.text ?? "" : written).replace(/[[\]\s]/g, "");
	return flat.split(",").length === values.length && !/,,|^,|,$/.test(flat) ? `[${flat}]` : JSON.stringify(values);
}
/** By how many bytes an element of the shape has. */
function rawType(raw, shape) {
	const elements = Array.isArray(shape) ? shape.reduce((all, n) => all * Number(n), 1) : NaN;
	return {
		1: "UINT8",
		2: "FP16",
		4: "FP32",
		8: "INT64"
	}[raw.length / elements] ?? "BYTES";
}
/** A text in a binary tensor has its length before it, in four bytes. */
function withLength(raw) {
	const length = Buffer.alloc(4);
	length.writeUInt32LE(raw.length);
	return Buffer.concat([length, raw]);
}
// lib/workload/importers/bodies/perf-analyzer.js
/** Data files of Triton's perf_analyzer and of GenAI-Perf. */
const one = (of) => (0,external_zod_js_namespaceObject.union)([of, (0,external_zod_js_namespaceObject.array)(of).length(1).transform(([value]) => value)]);
const step = (0,external_zod_js_namespaceObject.looseObject)({
	payload: one((0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)())).optional(),
	session_id: one((0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.number$1)()])).optional(),
	delay: one((0,external_zod_js_namespaceObject.number$1)().min(0).max(0xe8d4a51000)).optional(),
	timestamp: one((0,external_zod_js_namespaceObject.number$1)().min(0).max(0x38d7ea4c68000)).optional()
});
const MS$1 = 1e3;
const ALLOWED$3 = "an object of inputs, or of payload with timestamp, delay and session_id";
/** `{"data": [...]}`: a list in the list is a sequence of requests that follow one another. */
const perfAnalyzer = {
	name: "perf-analyzer",
	title: "perf_analyzer input data",
	recognises: ({ text }) => /^\s*\{\s*"data"\s*:\s*\[/.test(text),
	async *read(source, options) {
		const types = new TensorTypes();
		if (options.path !== void 0) for await (const { value, text, place } of steps(source)) types.see(value, text, place);
		const last = /* @__PURE__ */ new Map();
		let requests = 0;
		for await (const { value, text, place, sequence } of steps(source)) {
			const { draft, session } = stepDraft(value, text, types, options, place);
			const of = sequence ?? session;
			const id = `r${++requests}`;
			const before = of === void 0 ? void 0 : last.get(of);
			if (of !== void 0) last.set(of, id);
			yield {
				place,
				draft: following({
					...draft,
					id,
					...of === void 0 ? {} : { session: of }
				}, before)
			};
		}
		for (const guessed of types.guesses()) yield { guessed };
	}
};
async function* steps(source) {
	let sequences = 0;
	for await (const { value, text, place } of elementsOf(source, ["data"], "element")) {
		const isSequence = Array.isArray(value);
		if (isSequence) sequences += 1;
		const texts = isSequence ? (0,external_workload_js_namespaceObject.elementTexts)(text) : [text];
		for (const [index, each] of (isSequence ? value : [value]).entries()) {
			if (!isObject(each)) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no object", ALLOWED$3);
			yield {
				value: each,
				text: texts[index] ?? "",
				place,
				...isSequence ? { sequence: `sequence ${sequences}` } : {}
			};
		}
	}
}
function stepDraft(value, text, types, options, place) {
	const { payload, session_id, delay, timestamp } = checked(step, value, place, ALLOWED$3);
	const unit = options.timeUnitUs ?? MS$1;
	const content = payload === void 0 ? tensorsDraft(value, text, types, options, place) : payloadDraft(textOfPayload(text, place), options, place);
	return {
		session: labelOf(session_id),
		draft: {
			...content,
			...timestamp === void 0 ? {} : { t_us: Math.round(timestamp * unit) },
			...delay === void 0 ? {} : { think_us: Math.round(delay * unit) }
		}
	};
}
/** GenAI-Perf writes a payload alone, or as the only one of a list. */
function textOfPayload(text, place) {
	const written = external_workload_js_namespaceObject.WrittenJson.member(text, "payload", place)?.text ?? "";
	return written.startsWith("[") ? (0,external_workload_js_namespaceObject.elementTexts)(written)[0] ?? "" : written;
}
/** A turn without a time follows the one before it; a pause before the first is ignored. */
function following({ think_us, ...draft }, before) {
	if (before === void 0 || draft.t_us !== void 0) return draft;
	return {
		...draft,
		after: before,
		...think_us === void 0 ? {} : { think_us }
	};
}
// lib/workload/importers/captures/access-log.js
/**
* Access logs: the common and the combined format of Apache, nginx and most proxies, and the lines of uvicorn. They have
* times and paths, and no bodies.
*/
const COMMON = /^\S+ \S+ .*?\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2})(?:\.\d+)? ([+-]\d{2})(\d{2})\] "([A-Z]{1,20}) (\S+)(?: HTTP\/[\d.]+)?" (\d{3}) (\d+|-)/;
const UVICORN = /^INFO:\s+\S+ - "([A-Z]{1,20}) (\S+) HTTP\/[\d.]+" (\d{3})/;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const WITH_BODY = /^(POST|PUT|PATCH)$/;
const accessLog = {
	name: "access-log",
	title: "access log (common, combined, uvicorn)",
	recognises: ({ text }) => text.split("\n", 20).some((line) => COMMON.test(line) || UVICORN.test(line)),
	async *read(source, options) {
		const body = options.body === void 0 ? void 0 : external_workload_js_namespaceObject.WrittenJson.of(options.body, { origin: "option \"--body\"" });
		let matched = 0;
		for await (const { text, place } of linesOf(source)) {
			const found = lineOf(text, place);
			if (found === null) {
				yield { skipped: "no line of an access log" };
				continue;
			}
			matched += 1;
			const url = pathAndHost(found.url);
			if (url === null) yield { skipped: "its URL is none of HTTP" };
			else if (WITH_BODY.test(found.method) && body === void 0) yield { skipped: "its body is in no access log: give one for all with --body FILE, or record traffic" };
			else {
				const { tUs, method, status, bytes } = found;
				yield {
					place,
					draft: {
						...tUs === void 0 ? {} : { t_us: tUs },
						method,
						path: url.path,
						...WITH_BODY.test(method) && body !== void 0 ? { body } : {},
						obs: {
							status,
							...bytes === void 0 ? {} : { bytes }
						}
					}
				};
			}
		}
		if (matched === 0) throw (0,external_workload_js_namespaceObject.complaint)({ origin: source.path }, "found no line of an access log", "the common or combined format");
		if (body !== void 0) yield { guessed: "the bodies: the one of --body for all" };
	}
};
function lineOf(text, place) {
	const simple = UVICORN.exec(text);
	if (simple !== null) return {
		method: simple[1] ?? "",
		url: simple[2] ?? "",
		status: statusOf(simple[3], place)
	};
	const match = COMMON.exec(text);
	if (match === null) return null;
	const [, day = "", month = "", year = "", clock = "", hours = "", minutes = "", method = "", url = "", status, size] = match;
	const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
	const timeMs = Date.parse(`${year}-${number}-${day}T${clock}${hours}:${minutes}`);
	if (Number.isNaN(timeMs) || timeMs < 0) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no time", "a time such as [10/Oct/2026:13:55:36 +0000]");
	return {
		tUs: timeMs * 1e3,
		method,
		url,
		status: statusOf(status, place),
		...size === void 0 || size === "-" ? {} : { bytes: Number(size) }
	};
}
function statusOf(text, place) {
	const status = Number(text);
	if (status >= 100 && status <= 599) return status;
	throw (0,external_workload_js_namespaceObject.complaint)(place, `found the status ${status}`, "100 to 599");
}
// lib/workload/importers/captures/multipart-form.js
/** As curl tells types of files. */
const TYPES = {
	".gif": "image/gif",
	".jpg": "image/jpeg",
	".jpeg": "image/jpeg",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain",
	".htm": "text/html",
	".html": "text/html",
	".pdf": "application/pdf",
	".xml": "application/xml"
};
/** A part that is a file. @param path of which the last part is its name */
function filePart(name, path, content, said) {
	const fileName = said.fileName ?? (0,external_node_path_namespaceObject.basename)(path.replaceAll("\\", "/"));
	return {
		name,
		content,
		fileName,
		type: said.type ?? TYPES[(0,external_node_path_namespaceObject.extname)(fileName).toLowerCase()] ?? "application/octet-stream"
	};
}
/** A form as multipart/form-data (RFC 7578). Its boundary follows from its content, so that an import gives the same file twice. */
function multipartForm(parts) {
	const digest = (0,external_node_crypto_namespaceObject.createHash)("sha256");
	for (const { name, content } of parts) digest.update(name).update("\0").update(content).update("\0");
	const boundary = `------------------------${digest.digest("hex").slice(0, 16)}`;
	const pieces = parts.flatMap(({ name, content, fileName, type }) => [
		Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"` + (fileName === void 0 ? "" : `; filename="${escaped(fileName)}"`) + (type === void 0 ? "" : `\r\nContent-Type: ${type}`) + "\r\n\r\n"),
		content,
		Buffer.from("\r\n")
	]);
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
	};
}
/** As browsers do (HTML, "multipart/form-data"). */
function escaped(text) {
	return text.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}
// lib/workload/importers/captures/vegeta.js
/** Targets of vegeta: JSON lines with base64 bodies, or its text format. They have no times. */
const target = (0,external_zod_js_namespaceObject.looseObject)({
	method: METHOD,
	url: (0,external_zod_js_namespaceObject.string)(),
	body: (0,external_zod_js_namespaceObject.string)().nullish(),
	header: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.string)())).nullish()
});
const vegetaJson = {
	name: "vegeta-json",
	title: "vegeta targets (JSON)",
	recognises: ({ first }) => isObject(first) && "method" in first && "url" in first && !("custom_id" in first) && !("request" in first),
	async *read(source, options) {
		for await (const { text, place } of linesOf(source)) {
			const { method, url, body, header } = checked(target, parsedJson(text, place), place, "an object of method, url, body and header");
			const bytes = Buffer.from(body ?? "", "base64");
			if (body != null && bytes.toString("base64").replace(/=+$/, "") !== body.replace(/=+$/, "")) throw (0,external_workload_js_namespaceObject.complaint)({
				...place,
				field: "body"
			}, "found what is no base64", "base64");
			yield targetOf({
				method,
				url,
				headers: Object.entries(header ?? {}).flatMap(([name, values]) => values.map((value) => [name, value])),
				bytes
			}, options, place);
		}
	}
};
const START = /^([A-Z]{1,20}) +(https?:\/\/\S+)\s*$/;
const vegetaHttp = {
	name: "vegeta-http",
	title: "vegeta targets (HTTP)",
	recognises: ({ text }) => /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +https?:\/\//.test(text),
	async *read(source, options) {
		let open = null;
		for await (const { text, place } of linesOf(source)) {
			const line = text.trim();
			if (line.startsWith("#")) continue;
			const start = START.exec(line);
			if (start !== null) {
				if (open !== null) yield targetOf(open, options, open.place);
				open = {
					method: start[1] ?? "",
					url: start[2] ?? "",
					headers: [],
					bytes: Buffer.alloc(0),
					place
				};
			} else if (open !== null && line.startsWith("@")) open.bytes = await fileBeside(source.path, line.slice(1), place);
			else {
				const header = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/.exec(line);
				if (header === null || open === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no target", "METHOD URL, then headers, then @file");
				open.headers.push([header[1] ?? "", header[2] ?? ""]);
			}
		}
		if (open !== null) yield targetOf(open, options, open.place);
	}
};
function targetOf({ method, url, headers, bytes }, { host }, place) {
	const where = pathAndHost(url);
	if (where === null) throw (0,external_workload_js_namespaceObject.complaint)({
		...place,
		field: "url"
	}, "found no URL", "a URL such as http://host/path");
	if (host !== void 0 && where.host !== host) return { skipped: "of another host" };
	return {
		draft: {
			method: method.toUpperCase(),
			path: where.path,
			headers: sendable(headers),
			...(0,external_workload_js_namespaceObject.bodyFields)(bytes)
		},
		place
	};
}
const MAX_FILE_BYTES = 67108864;
/** Only files in the folder of the targets: a foreign file could otherwise read any file of the user. */
async function fileBeside(path, name, place) {
	const allowed = "a file in the folder of the targets, or below it";
	const folder = await (0,promises_namespaceObject.realpath)((0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.resolve)(path)));
	const file = await (0,promises_namespaceObject.realpath)((0,external_node_path_namespaceObject.resolve)(folder, name)).catch(() => null);
	if (file === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no such file of a body", allowed);
	if (!file.startsWith(folder + external_node_path_namespaceObject.sep)) throw (0,external_workload_js_namespaceObject.complaint)(place, "found a file outside of the folder", allowed);
	const bytes = await (0,promises_namespaceObject.readFile)(file).catch((cause) => {
		throw (0,external_workload_js_namespaceObject.complaint)(place, "found a file of a body that cannot be read", allowed, { cause });
	});
	if (bytes.length > MAX_FILE_BYTES) throw (0,external_workload_js_namespaceObject.complaint)(place, "found a body of more than 64 MiB", "up to 64 MiB");
	return bytes;
}
// lib/workload/importers/captures/curl.js
/** Commands of curl, as browsers copy them and documentation has them: one behind the other, each over any lines. */
const curl = {
	name: "curl",
	title: "curl commands",
	recognises: ({ text }) => /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:\$ +)?curl[ \t]/.test(text),
	async *read(source, options) {
		for await (const { words, place } of commandsOf(source)) {
			const found = await requestOf$2(words, source.path, options, place);
			yield "skipped" in found ? found : {
				place,
				draft: found
			};
		}
	}
};
async function* commandsOf(source) {
	let begun = "";
	let start = { origin: source.path };
	for await (const { text, place } of linesOf(source)) {
		if (begun === "" && /^\s*(#|$)/.test(text)) continue;
		if (begun === "") start = place;
		begun += begun === "" ? text : `\n${text}`;
		if (begun.length > 67108864) throw tooLong(start, "a command");
		const words = wordsOf(begun);
		if (words === null) continue;
		for (const command of words) yield {
			words: command,
			place: start
		};
		begun = "";
	}
	if (begun !== "") throw (0,external_workload_js_namespaceObject.complaint)(start, "found a command that breaks off", "whole commands of curl");
}
const ESCAPES = {
	n: "\n",
	r: "\r",
	t: "	",
	"0": "\0"
};
/** The words of the commands in a text, as a POSIX shell splits them; null where the text breaks off within one. */
function wordsOf(text) {
	const commands = [[]];
	let word = null;
	const end = () => {
		if (word !== null) commands.at(-1)?.push(word);
		word = null;
	};
	for (let at = 0; at < text.length; at++) {
		const c = text[at] ?? "";
		if (c === "\\") {
			if (at + 1 >= text.length) return null;
			const next = text[++at] ?? "";
			if (next === "\r" && text[at + 1] === "\n") at += 1;
			else if (next !== "\n") word = (word ?? "") + next;
		} else if (c === "'") {
			const ansi = word === "$" || (word?.endsWith("$") ?? false);
			if (ansi) word = (word ?? "").slice(0, -1);
			let inside = "";
			for (at += 1; at < text.length && text[at] !== "'"; at++) {
				if (!ansi || text[at] !== "\\") {
					inside += text[at];
					continue;
				}
				at += 1;
				const unicode = text[at] === "u" ? /^[0-9a-fA-F]{1,4}/.exec(text.slice(at + 1)) : null;
				inside += unicode === null ? ESCAPES[text[at] ?? ""] ?? text[at] ?? "" : String.fromCharCode(Number.parseInt(unicode[0], 16));
				at += unicode?.[0].length ?? 0;
			}
			if (at >= text.length) return null;
			word = (word ?? "") + inside;
		} else if (c === "\"") {
			let inside = "";
			for (at += 1; at < text.length && text[at] !== "\""; at++) {
				if (text[at] === "\\" && "\"\\$`\n".includes(text[at + 1] ?? " ")) {
					at += 1;
					if (text[at] === "\n") continue;
				}
				inside += text[at];
			}
			if (at >= text.length) return null;
			word = (word ?? "") + inside;
		} else if (c === ";" || c === "|" || c === "&" && text[at + 1] === "&") {
			end();
			commands.push([]);
			if (c === "&") at += 1;
		} else if (/\s/.test(c)) end();
		else word = (word ?? "") + c;
	}
	end();
	return commands.filter((command) => command.some((each) => each === "curl"));
}
/** Options with a value that says nothing of the request. */
const WITH_VALUE = /^(-o|--output|-m|--max-time|--connect-timeout|-x|--proxy|--retry|--retry-delay|-w|--write-out|-c|--cookie-jar|--cacert|--cert|--key|-E|--limit-rate|--resolve|--interface|-K|--config|-D|--dump-header|--max-redirs|-T|--upload-file)$/;
/** Short options that may hang together with their value, `-XPOST`. */
const SHORT_WITH_VALUE = "XHduAebFomxwcED";
async function requestOf$2(given, path, { host }, place) {
	const words = separated(given.slice(given.indexOf("curl") + 1));
	const headers = [];
	const data = [];
	const form = [];
	let [url, method, type] = [
		"",
		"",
		""
	];
	let inQuery = false;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		const value = () => words[++at] ?? "";
		if (word === "-X" || word === "--request") method = value();
		else if (word === "-H" || word === "--header") {
			const [, name = "", content = ""] = /^([^:]+):\s*(.*)$/s.exec(value()) ?? [];
			headers.push([name, content]);
		} else if (/^(-d|--data(-raw|-binary|-ascii|-urlencode)?|--json)$/.test(word)) {
			const content = value();
			const file = word !== "--data-raw" && content.startsWith("@") ? await fileBeside(path, content.slice(1), place) : null;
			data.push(file ?? Buffer.from(word === "--data-urlencode" ? urlEncoded(content) : content));
			type ||= word === "--json" ? "application/json" : "application/x-www-form-urlencoded";
		} else if (word === "-F" || word === "--form" || word === "--form-string") form.push(await formPart(value(), word === "--form-string", (name) => fileBeside(path, name, place)));
		else if (word === "-u" || word === "--user") headers.push(["authorization", `Basic ${Buffer.from(value()).toString("base64")}`]);
		else if (word === "-A" || word === "--user-agent") headers.push(["user-agent", value()]);
		else if (word === "-e" || word === "--referer") headers.push(["referer", value()]);
		else if (word === "-b" || word === "--cookie") headers.push(["cookie", value()]);
		else if (word === "-G" || word === "--get") inQuery = true;
		else if (word === "-I" || word === "--head") method ||= "HEAD";
		else if (word === "--url") url = value();
		else if (WITH_VALUE.test(word)) at += 1;
		else if (!word.startsWith("-")) url ||= word;
	}
	const where = pathAndHost(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`);
	if (url === "" || where === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no URL", "a command of curl with a URL of HTTP");
	if (host !== void 0 && where.host !== host) return { skipped: "of another host" };
	if (form.length > 0) {
		const { type: formType, body } = multipartForm(form);
		return {
			method: (method || "POST").toUpperCase(),
			path: where.path,
			headers: sendable([["content-type", formType], ...headers.filter(([name]) => !/^content-type$/i.test(name))]),
			...(0,external_workload_js_namespaceObject.bodyFields)(body)
		};
	}
	const content = Buffer.concat(data.flatMap((each, index) => index === 0 ? [each] : [Buffer.from("&"), each]));
	const query = inQuery && content.length > 0 ? `${where.path.includes("?") ? "&" : "?"}${pathAndHost(`/${content}`)?.path.slice(1)}` : "";
	const hasBody = data.length > 0 && !inQuery;
	const isTyped = !hasBody || headers.some(([name]) => /^content-type$/i.test(name));
	return {
		method: (method || (hasBody ? "POST" : "GET")).toUpperCase(),
		path: where.path + query,
		headers: sendable([...isTyped ? [] : [["content-type", type]], ...headers]),
		...hasBody ? (0,external_workload_js_namespaceObject.bodyFields)(content) : {}
	};
}
/** `name=text`, `name=@file;type=image/png;filename=other.png`, `name=<file`; all of it a text where that is said. */
async function formPart(written, isText, read) {
	const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(written) ?? [];
	if (isText) return {
		name,
		content: Buffer.from(value)
	};
	const [, given = "", options = ""] = /^("(?:[^"\\]|\\.)*"|[@<]?"(?:[^"\\]|\\.)*"|[^;]*)(.*)$/s.exec(value) ?? [];
	const option = (key) => new RegExp(`;\\s*${key}="?([^;"]*)"?`).exec(options)?.[1];
	const [type, fileName] = [option("type"), option("filename")];
	const said = {
		...type === void 0 ? {} : { type },
		...fileName === void 0 ? {} : { fileName }
	};
	const [mark = "", text] = /^[@<]/.test(given) ? [given[0], unquoted(given.slice(1))] : ["", unquoted(given)];
	if (mark === "@") return filePart(name, text, await read(text), said);
	return {
		name,
		content: mark === "<" ? await read(text) : Buffer.from(text),
		...said
	};
}
function unquoted(text) {
	return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, "$1") : text;
}
/** `--name=value` and `-Xvalue` as two words each. */
function separated(words) {
	return words.flatMap((word) => {
		const long = /^(--[a-z-]+)=(.*)$/s.exec(word);
		if (long !== null) return [long[1] ?? "", long[2] ?? ""];
		const short = /^(-[A-Za-z])(.+)$/s.exec(word);
		return short !== null && SHORT_WITH_VALUE.includes(word[1] ?? "") ? [short[1] ?? "", short[2] ?? ""] : [word];
	});
}
function urlEncoded(content) {
	const [, name = "", value = content] = /^([^=]*)=(.*)$/s.exec(content) ?? [];
	return name === "" ? encodeURIComponent(value) : `${name}=${encodeURIComponent(value)}`;
}
// lib/workload/importers/captures/goreplay.js
var import_http_parser = (/* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__commonJSMin)(((exports) => {
	exports.HTTPParser = HTTPParser;
	function HTTPParser(type) {
		if (type !== void 0 && type !== HTTPParser.REQUEST && type !== HTTPParser.RESPONSE) throw new Error("type must be REQUEST or RESPONSE");
		if (type === void 0) {} else this.initialize(type);
		this.maxHeaderSize = HTTPParser.maxHeaderSize;
	}
	HTTPParser.prototype.initialize = function(type, async_resource) {
		if (type !== HTTPParser.REQUEST && type !== HTTPParser.RESPONSE) throw new Error("type must be REQUEST or RESPONSE");
		this.type = type;
		this.state = type + "_LINE";
		this.info = {
			headers: [],
			upgrade: false
		};
		this.trailers = [];
		this.line = "";
		this.isChunked = false;
		this.connection = "";
		this.headerSize = 0;
		this.body_bytes = null;
		this.isUserCall = false;
		this.hadError = false;
	};
	HTTPParser.encoding = "ascii";
	HTTPParser.maxHeaderSize = 81920;
	HTTPParser.REQUEST = "REQUEST";
	HTTPParser.RESPONSE = "RESPONSE";
	var kOnHeaders = HTTPParser.kOnHeaders = 1;
	var kOnHeadersComplete = HTTPParser.kOnHeadersComplete = 2;
	var kOnBody = HTTPParser.kOnBody = 3;
	var kOnMessageComplete = HTTPParser.kOnMessageComplete = 4;
	HTTPParser.prototype[kOnHeaders] = HTTPParser.prototype[kOnHeadersComplete] = HTTPParser.prototype[kOnBody] = HTTPParser.prototype[kOnMessageComplete] = function() {};
	var compatMode0_12 = true;
	Object.defineProperty(HTTPParser, "kOnExecute", { get: function() {
		compatMode0_12 = false;
		return 99;
	} });
	var methods = exports.methods = HTTPParser.methods = [
		"DELETE",
		"GET",
		"HEAD",
		"POST",
		"PUT",
		"CONNECT",
		"OPTIONS",
		"TRACE",
		"COPY",
		"LOCK",
		"MKCOL",
		"MOVE",
		"PROPFIND",
		"PROPPATCH",
		"SEARCH",
		"UNLOCK",
		"BIND",
		"REBIND",
		"UNBIND",
		"ACL",
		"REPORT",
		"MKACTIVITY",
		"CHECKOUT",
		"MERGE",
		"M-SEARCH",
		"NOTIFY",
		"SUBSCRIBE",
		"UNSUBSCRIBE",
		"PATCH",
		"PURGE",
		"MKCALENDAR",
		"LINK",
		"UNLINK",
		"SOURCE"
	];
	var method_connect = methods.indexOf("CONNECT");
	HTTPParser.prototype.reinitialize = HTTPParser;
	HTTPParser.prototype.close = HTTPParser.prototype.pause = HTTPParser.prototype.resume = HTTPParser.prototype.remove = HTTPParser.prototype.free = function() {};
	HTTPParser.prototype._compatMode0_11 = false;
	HTTPParser.prototype.getAsyncId = function() {
		return 0;
	};
	var headerState = {
		REQUEST_LINE: true,
		RESPONSE_LINE: true,
		HEADER: true
	};
	HTTPParser.prototype.execute = function(chunk, start, length) {
		if (!(this instanceof HTTPParser)) throw new TypeError("not a HTTPParser");
		start = start || 0;
		length = typeof length === "number" ? length : chunk.length;
		this.chunk = chunk;
		this.offset = start;
		var end = this.end = start + length;
		try {
			while (this.offset < end) if (this[this.state]()) break;
		} catch (err) {
			if (this.isUserCall) throw err;
			this.hadError = true;
			return err;
		}
		this.chunk = null;
		length = this.offset - start;
		if (headerState[this.state]) {
			this.headerSize += length;
			if (this.headerSize > (this.maxHeaderSize || HTTPParser.maxHeaderSize)) return /* @__PURE__ */ new Error("max header size exceeded");
		}
		return length;
	};
	var stateFinishAllowed = {
		REQUEST_LINE: true,
		RESPONSE_LINE: true,
		BODY_RAW: true
	};
	HTTPParser.prototype.finish = function() {
		if (this.hadError) return;
		if (!stateFinishAllowed[this.state]) return /* @__PURE__ */ new Error("invalid state for EOF");
		if (this.state === "BODY_RAW") this.userCall()(this[kOnMessageComplete]());
	};
	HTTPParser.prototype.consume = HTTPParser.prototype.unconsume = HTTPParser.prototype.getCurrentBuffer = function() {};
	HTTPParser.prototype.userCall = function() {
		this.isUserCall = true;
		var self = this;
		return function(ret) {
			self.isUserCall = false;
			return ret;
		};
	};
	HTTPParser.prototype.nextRequest = function() {
		this.userCall()(this[kOnMessageComplete]());
		this.reinitialize(this.type);
	};
	HTTPParser.prototype.consumeLine = function() {
		var end = this.end, chunk = this.chunk;
		for (var i = this.offset; i < end; i++) if (chunk[i] === 10) {
			var line = this.line + chunk.toString(HTTPParser.encoding, this.offset, i);
			if (line.charAt(line.length - 1) === "\r") line = line.substr(0, line.length - 1);
			this.line = "";
			this.offset = i + 1;
			return line;
		}
		this.line += chunk.toString(HTTPParser.encoding, this.offset, this.end);
		this.offset = this.end;
	};
	var headerExp = /^([^: \t]+):[ \t]*((?:.*[^ \t])|)/;
	var headerContinueExp = /^[ \t]+(.*[^ \t])/;
	HTTPParser.prototype.parseHeader = function(line, headers) {
		if (line.indexOf("\r") !== -1) throw parseErrorCode("HPE_LF_EXPECTED");
		var match = headerExp.exec(line);
		var k = match && match[1];
		if (k) {
			headers.push(k);
			headers.push(match[2]);
		} else {
			var matchContinue = headerContinueExp.exec(line);
			if (matchContinue && headers.length) {
				if (headers[headers.length - 1]) headers[headers.length - 1] += " ";
				headers[headers.length - 1] += matchContinue[1];
			}
		}
	};
	var requestExp = /^([A-Z-]+) ([^ ]+) HTTP\/(\d)\.(\d)$/;
	HTTPParser.prototype.REQUEST_LINE = function() {
		var line = this.consumeLine();
		if (!line) return;
		var match = requestExp.exec(line);
		if (match === null) throw parseErrorCode("HPE_INVALID_CONSTANT");
		this.info.method = this._compatMode0_11 ? match[1] : methods.indexOf(match[1]);
		if (this.info.method === -1) throw new Error("invalid request method");
		this.info.url = match[2];
		this.info.versionMajor = +match[3];
		this.info.versionMinor = +match[4];
		this.body_bytes = 0;
		this.state = "HEADER";
	};
	var responseExp = /^HTTP\/(\d)\.(\d) (\d{3}) ?(.*)$/;
	HTTPParser.prototype.RESPONSE_LINE = function() {
		var line = this.consumeLine();
		if (!line) return;
		var match = responseExp.exec(line);
		if (match === null) throw parseErrorCode("HPE_INVALID_CONSTANT");
		this.info.versionMajor = +match[1];
		this.info.versionMinor = +match[2];
		var statusCode = this.info.statusCode = +match[3];
		this.info.statusMessage = match[4];
		if ((statusCode / 100 | 0) === 1 || statusCode === 204 || statusCode === 304) this.body_bytes = 0;
		this.state = "HEADER";
	};
	HTTPParser.prototype.shouldKeepAlive = function() {
		if (this.info.versionMajor > 0 && this.info.versionMinor > 0) {
			if (this.connection.indexOf("close") !== -1) return false;
		} else if (this.connection.indexOf("keep-alive") === -1) return false;
		if (this.body_bytes !== null || this.isChunked) return true;
		return false;
	};
	HTTPParser.prototype.HEADER = function() {
		var line = this.consumeLine();
		if (line === void 0) return;
		var info = this.info;
		if (line) this.parseHeader(line, info.headers);
		else {
			var headers = info.headers;
			var hasContentLength = false;
			var currentContentLengthValue;
			var hasUpgradeHeader = false;
			for (var i = 0; i < headers.length; i += 2) switch (headers[i].toLowerCase()) {
				case "transfer-encoding":
					this.isChunked = headers[i + 1].toLowerCase() === "chunked";
					break;
				case "content-length":
					currentContentLengthValue = +headers[i + 1];
					if (hasContentLength) {
						if (currentContentLengthValue !== this.body_bytes) throw parseErrorCode("HPE_UNEXPECTED_CONTENT_LENGTH");
					} else {
						hasContentLength = true;
						this.body_bytes = currentContentLengthValue;
					}
					break;
				case "connection":
					this.connection += headers[i + 1].toLowerCase();
					break;
				case "upgrade": hasUpgradeHeader = true;
			}
			if (this.isChunked && hasContentLength) {
				hasContentLength = false;
				this.body_bytes = null;
			}
			if (hasUpgradeHeader && this.connection.indexOf("upgrade") != -1) info.upgrade = this.type === HTTPParser.REQUEST || info.statusCode === 101;
			else info.upgrade = info.method === method_connect;
			if (this.isChunked && info.upgrade) this.isChunked = false;
			info.shouldKeepAlive = this.shouldKeepAlive();
			var skipBody;
			if (compatMode0_12) skipBody = this.userCall()(this[kOnHeadersComplete](info));
			else skipBody = this.userCall()(this[kOnHeadersComplete](info.versionMajor, info.versionMinor, info.headers, info.method, info.url, info.statusCode, info.statusMessage, info.upgrade, info.shouldKeepAlive));
			if (skipBody === 2) {
				this.nextRequest();
				return true;
			} else if (this.isChunked && !skipBody) this.state = "BODY_CHUNKHEAD";
			else if (skipBody || this.body_bytes === 0) {
				this.nextRequest();
				return info.upgrade;
			} else if (this.body_bytes === null) this.state = "BODY_RAW";
			else this.state = "BODY_SIZED";
		}
	};
	HTTPParser.prototype.BODY_CHUNKHEAD = function() {
		var line = this.consumeLine();
		if (line === void 0) return;
		this.body_bytes = parseInt(line, 16);
		if (!this.body_bytes) this.state = "BODY_CHUNKTRAILERS";
		else this.state = "BODY_CHUNK";
	};
	HTTPParser.prototype.BODY_CHUNK = function() {
		var length = Math.min(this.end - this.offset, this.body_bytes);
		this.userCall()(this[kOnBody](this.chunk.slice(this.offset, this.offset + length), 0, length));
		this.offset += length;
		this.body_bytes -= length;
		if (!this.body_bytes) this.state = "BODY_CHUNKEMPTYLINE";
	};
	HTTPParser.prototype.BODY_CHUNKEMPTYLINE = function() {
		var line = this.consumeLine();
		if (line === void 0) return;
		if (line !== "") throw new Error("Expected empty line");
		this.state = "BODY_CHUNKHEAD";
	};
	HTTPParser.prototype.BODY_CHUNKTRAILERS = function() {
		var line = this.consumeLine();
		if (line === void 0) return;
		if (line) this.parseHeader(line, this.trailers);
		else {
			if (this.trailers.length) this.userCall()(this[kOnHeaders](this.trailers, ""));
			this.nextRequest();
		}
	};
	HTTPParser.prototype.BODY_RAW = function() {
		this.userCall()(this[kOnBody](this.chunk.slice(this.offset, this.end), 0, this.end - this.offset));
		this.offset = this.end;
	};
	HTTPParser.prototype.BODY_SIZED = function() {
		var length = Math.min(this.end - this.offset, this.body_bytes);
		this.userCall()(this[kOnBody](this.chunk.slice(this.offset, this.offset + length), 0, length));
		this.offset += length;
		this.body_bytes -= length;
		if (!this.body_bytes) this.nextRequest();
	};
	[
		"Headers",
		"HeadersComplete",
		"Body",
		"MessageComplete"
	].forEach(function(name) {
		var k = HTTPParser["kOn" + name];
		Object.defineProperty(HTTPParser.prototype, "on" + name, {
			get: function() {
				return this[k];
			},
			set: function(to) {
				this._compatMode0_11 = true;
				method_connect = "CONNECT";
				return this[k] = to;
			}
		});
	});
	function parseErrorCode(code) {
		var err = /* @__PURE__ */ new Error("Parse Error");
		err.code = code;
		return err;
	}
})))();
/**
* GoReplay's `.gor`: raw requests and answers, each after a line `TYPE UUID TIME_NS LATENCY_NS`. A request waits for
* its answer, which comes later in the file, for the observed status and duration.
*/
const SEPARATOR = Buffer.from("\n🐵🙈🙉\n");
const HEADER = /^([123]) ([0-9a-fA-F]{1,64}) (\d{1,20})(?: (-?\d{1,20}))?$/;
/** Most requests that wait for their answers; the oldest are taken without one. */
const MAX_WAITING = 1e4;
const goReplay = {
	name: "goreplay",
	title: "GoReplay .gor",
	recognises: ({ text }) => /^[123] [0-9a-fA-F]{1,64} \d{1,20}( -?\d{1,20})?\r?\n/.test(text),
	async *read(source, options) {
		const waiting = /* @__PURE__ */ new Map();
		for await (const record of recordsOf(source)) {
			if ("cut" in record) {
				yield { skipped: "cut off at the end of the file" };
				continue;
			}
			const { bytes, place } = record;
			const { type, uuid, timeUs, latencyUs, raw } = recordOf(bytes, place);
			if (type === "1") {
				const draft = requestOf$1(raw, timeUs);
				if (draft === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no whole HTTP request", "a raw request of HTTP/1.1");
				if (options.host !== void 0 && draft.host !== options.host) {
					yield { skipped: "of another host" };
					continue;
				}
				waiting.set(uuid, {
					draft: draft.draft,
					place
				});
				const oldest = waiting.size > MAX_WAITING ? [...waiting.keys()][0] : void 0;
				if (oldest !== void 0) {
					const old = waiting.get(oldest);
					waiting.delete(oldest);
					if (old !== void 0) yield old;
				}
				continue;
			}
			const request = waiting.get(uuid);
			if (type === "2" && request !== void 0) {
				waiting.delete(uuid);
				yield {
					place: request.place,
					draft: {
						...request.draft,
						obs: answerOf(raw, latencyUs)
					}
				};
			}
		}
		yield* waiting.values();
	}
};
async function* recordsOf(source) {
	let rest = Buffer.alloc(0);
	let count = 0;
	const place = () => ({ origin: `${source.path}, record ${count + 1}` });
	for await (const chunk of source.chunks()) {
		rest = Buffer.concat([rest, chunk]);
		for (let end = rest.indexOf(SEPARATOR); end !== -1; end = rest.indexOf(SEPARATOR)) {
			yield {
				bytes: rest.subarray(0, end),
				place: place()
			};
			count += 1;
			rest = rest.subarray(end + SEPARATOR.length);
		}
		if (rest.length > 67108864) throw tooLong(place(), "a record");
	}
	if (rest.toString("latin1").trim() !== "") yield { cut: true };
}
function recordOf(bytes, place) {
	const end = bytes.indexOf(10);
	const match = HEADER.exec(bytes.subarray(0, end === -1 ? 0 : end).toString("latin1").trimEnd());
	if (match === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no header of a record", "TYPE UUID TIME LATENCY");
	const [, type = "", uuid = "", time = "0", latency = "0"] = match;
	return {
		type,
		uuid,
		timeUs: Number(BigInt(time) / 1000n),
		latencyUs: Math.max(0, Number(BigInt(latency) / 1000n)),
		raw: bytes.subarray(end + 1)
	};
}
function messageOf(raw, kind) {
	const message = {
		headers: [],
		body: Buffer.alloc(0),
		method: "",
		url: "",
		status: 0,
		whole: false
	};
	const parser = new import_http_parser.HTTPParser(kind);
	const pieces = [];
	parser[import_http_parser.HTTPParser.kOnHeadersComplete] = (info) => {
		for (let at = 0; at + 1 < info.headers.length; at += 2) message.headers.push([info.headers[at] ?? "", info.headers[at + 1] ?? ""]);
		message.method = import_http_parser.HTTPParser.methods[info.method] ?? "";
		message.url = info.url ?? "";
		message.status = info.statusCode ?? 0;
	};
	parser[import_http_parser.HTTPParser.kOnBody] = (chunk, offset, length) => {
		if (length < 0) throw new RangeError("a negative length");
		pieces.push(Buffer.from(chunk.subarray(offset, offset + length)));
	};
	parser[import_http_parser.HTTPParser.kOnMessageComplete] = () => {
		message.whole = true;
	};
	const failed = fails(() => {
		const result = parser.execute(raw);
		if (result instanceof Error) throw result;
		if (kind === "RESPONSE") parser.finish();
	});
	message.body = Buffer.concat(pieces);
	return failed || message.headers.length + message.url.length + message.status === 0 ? null : message;
}
function fails(action) {
	try {
		action();
		return false;
	} catch {
		return true;
	}
}
function requestOf$1(raw, timeUs) {
	const message = messageOf(raw, "REQUEST");
	if (message === null || !message.whole) return null;
	const url = pathAndHost(message.url);
	if (url === null) return null;
	const encoded = message.headers.some(([name, value]) => /^content-encoding$/i.test(name) && /gzip/i.test(value));
	const headers = encoded ? message.headers.filter(([name]) => !/^content-encoding$/i.test(name)) : message.headers;
	const host = url.host ?? message.headers.find(([name]) => /^host$/i.test(name))?.[1] ?? null;
	const body = encoded ? unpacked(message.body) : message.body;
	if (body === null) return null;
	return {
		host,
		draft: {
			t_us: timeUs,
			method: message.method,
			path: url.path,
			headers: sendable(headers),
			...(0,external_workload_js_namespaceObject.bodyFields)(body)
		}
	};
}
function unpacked(bytes) {
	try {
		return (0,external_node_zlib_namespaceObject.gunzipSync)(bytes, { maxOutputLength: MAX_PIECE_BYTES });
	} catch {
		return null;
	}
}
function answerOf(raw, latencyUs) {
	const message = messageOf(raw, "RESPONSE");
	const { status = 0 } = message ?? {};
	return {
		...status >= 100 && status <= 599 ? { status } : {},
		...latencyUs > 0 ? { dur_us: latencyUs } : {},
		...message === null ? {} : { bytes: message.body.length },
		end: "ok"
	};
}
// lib/workload/importers/captures/har.js
/** HAR 1.2, as written by browsers, mitmproxy, Playwright, Charles and Proxyman; also packed (`.zhar`). */
const pair = (0,external_zod_js_namespaceObject.looseObject)({
	name: (0,external_zod_js_namespaceObject.string)(),
	value: (0,external_zod_js_namespaceObject.string)()
});
const entry = (0,external_zod_js_namespaceObject.looseObject)({
	startedDateTime: (0,external_zod_js_namespaceObject.string)().nullish(),
	time: (0,external_zod_js_namespaceObject.number$1)().nullish(),
	_resourceType: (0,external_zod_js_namespaceObject.string)().nullish(),
	_error: (0,external_zod_js_namespaceObject.unknown)().optional(),
	request: (0,external_zod_js_namespaceObject.looseObject)({
		method: METHOD,
		url: (0,external_zod_js_namespaceObject.string)(),
		headers: (0,external_zod_js_namespaceObject.array)(pair).default([]),
		postData: (0,external_zod_js_namespaceObject.looseObject)({
			mimeType: (0,external_zod_js_namespaceObject.string)().nullish(),
			text: (0,external_zod_js_namespaceObject.string)().nullish(),
			encoding: (0,external_zod_js_namespaceObject.string)().nullish(),
			params: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
				name: (0,external_zod_js_namespaceObject.string)(),
				value: (0,external_zod_js_namespaceObject.string)().nullish()
			})).nullish()
		}).nullish()
	}),
	response: (0,external_zod_js_namespaceObject.looseObject)({
		status: (0,external_zod_js_namespaceObject.number$1)().nullish(),
		headers: (0,external_zod_js_namespaceObject.array)(pair).nullish(),
		content: (0,external_zod_js_namespaceObject.looseObject)({
			size: (0,external_zod_js_namespaceObject.number$1)().nullish(),
			mimeType: (0,external_zod_js_namespaceObject.string)().nullish()
		}).nullish(),
		bodySize: (0,external_zod_js_namespaceObject.number$1)().nullish()
	}).nullish(),
	timings: (0,external_zod_js_namespaceObject.looseObject)({ wait: (0,external_zod_js_namespaceObject.number$1)().nullish() }).nullish(),
	/** Chrome's. Seconds since 1970; data of opcode 2 in base64. */
	_webSocketMessages: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
		type: (0,external_zod_js_namespaceObject._enum)(["send", "receive"]),
		time: (0,external_zod_js_namespaceObject.number$1)().nonnegative(),
		opcode: (0,external_zod_js_namespaceObject.number$1)(),
		data: (0,external_zod_js_namespaceObject.string)()
	})).nullish()
});
const ALLOWED$2 = "an entry of HAR 1.2: request of method and url, response";
/** Resources that a web page loads, which no inference service serves. */
const STATIC = /^(document|stylesheet|script|image|font|media|manifest|texttrack|ping|csp-violation-report|preflight)$/i;
const STATIC_TYPE = /^(text\/(html|css|javascript)|image\/|font\/|video\/|application\/(javascript|x-javascript|font|wasm))/i;
const har = {
	name: "har",
	title: "HAR 1.2",
	recognises: ({ text }) => logPath(text) !== null,
	async *read(source, options) {
		const path = [...logPath(source.head) ?? ["log"], "entries"];
		const times = new Times();
		for await (const { value, place } of elementsOf(source, path, "entry")) {
			const each = checked(entry, value, place, ALLOWED$2);
			const skipped = options.all ? null : whyNot(each);
			if (skipped !== null) {
				yield { skipped };
				continue;
			}
			const url = pathAndHost(each.request.url);
			if (url === null) yield { skipped: "its URL is none of HTTP" };
			else if (options.host !== void 0 && url.host !== options.host) yield { skipped: "of another host" };
			else {
				const draft = isSocket(each) ? socketDraft(each, url.path) : draftOf$2(each, url.path);
				yield {
					place,
					draft: {
						...times.of(each.startedDateTime),
						...draft
					}
				};
			}
		}
		for (const guessed of times.guesses()) yield { guessed };
	}
};
/** The keys to the `log` of a HAR, which may lie within another document; null where there is none. */
function logPath(text) {
	if (!/^\s*\{/.test(text) || !/"log"\s*:\s*\{/.test(text)) return null;
	let found = null;
	(0,external_workload_js_namespaceObject.visit)(text, { onObjectProperty: (name, offset, length, _line, _character, path) => {
		const isLog = name === "log" && path().every((step) => typeof step === "string");
		if (found === null && isLog && /^\s*:\s*\{\s*"(version|creator|browser|pages|entries|comment|_\w+)"/.test(text.slice(offset + length, offset + length + 1e3))) found = [...path().map(String), "log"];
		return found === null;
	} });
	return found;
}
/** Either all requests have a time or none has: the first entry tells which. */
var Times = class {
	#timed = null;
	#lastUs = 0;
	#guesses = /* @__PURE__ */ new Set();
	of(started) {
		const startedMs = Date.parse(started ?? "");
		const isTime = startedMs >= 0;
		this.#timed ??= isTime;
		if (!this.#timed) {
			if (isTime) this.#guesses.add("that times do not count, because the first entry has none");
			return {};
		}
		if (isTime) this.#lastUs = startedMs * 1e3;
		else this.#guesses.add("the times of entries that have none: that of the entry before");
		return { t_us: this.#lastUs };
	}
	guesses() {
		return this.#guesses;
	}
};
function isSocket({ request, response, _resourceType }) {
	return /^wss?:/i.test(request.url) || response?.status === 101 || _resourceType === "websocket";
}
function whyNot(each) {
	const { request, response, _resourceType } = each;
	const method = request.method.toUpperCase();
	if (method === "OPTIONS") return "a preflight";
	if (isSocket(each)) {
		if (each._webSocketMessages == null) return "a web socket without its messages";
		return each._webSocketMessages.filter(({ type }) => type === "send").length > 1e4 ? `a web socket of more than ${external_workload_js_namespaceObject.MAX_SOCKET_MESSAGES} messages` : null;
	}
	if (method === "CONNECT") return "a tunnel";
	if (/^application\/grpc(\+|;|$)/i.test(request.postData?.mimeType ?? "")) return "gRPC";
	if (method !== "GET" && method !== "HEAD") return null;
	const type = response?.content?.mimeType ?? "";
	return STATIC.test(_resourceType ?? "") || STATIC_TYPE.test(type) ? "a page or what it loads (--all keeps it)" : null;
}
function draftOf$2({ request, response, time, timings, _error }, path) {
	const status = response?.status ?? 0;
	const type = response?.content?.mimeType ?? response?.headers?.find(({ name }) => /^content-type$/i.test(name))?.value ?? "";
	const body = postBody(request.postData);
	const streamed = /^(text\/event-stream|application\/(x-)?ndjson)/i.test(type) ? { stream: true } : isStreamed((0,external_start_js_namespaceObject.jsonIn)(body.body_text ?? ""));
	const size = response?.content?.size ?? response?.bodySize ?? -1;
	const broken = status === 0 || _error !== void 0;
	return {
		method: request.method.toUpperCase(),
		path,
		headers: {
			...bodyType(request.postData),
			...sendable(request.headers.map(({ name, value }) => [name, value]))
		},
		...body,
		...streamed,
		obs: {
			...status >= 100 && status <= 599 ? { status } : {},
			...positive("ttfb_us", timings?.wait),
			...positive("dur_us", time),
			...size >= 0 ? { bytes: Math.round(size) } : {},
			end: broken ? "broken" : "ok"
		}
	};
}
/** Who closed a web socket is not in a HAR: the client, behind the last message. */
function socketDraft({ request, response, time, _webSocketMessages: messages }, path) {
	const seen = (messages ?? []).filter(({ opcode }) => opcode === TEXT || opcode === BINARY).map((message) => ({
		by: message.type === "send" ? "client" : "service",
		atUs: message.time * 1e6,
		data: Buffer.from(message.data, message.opcode === TEXT ? "utf8" : "base64"),
		isText: message.opcode === TEXT
	}));
	const [first, last] = [seen[0]?.atUs ?? 0, seen.at(-1)?.atUs ?? 0];
	const offers = (name) => request.headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
	const named = offers("sec-websocket-protocol").flatMap((value) => value.split(/\s*,\s*/)).filter((name) => name !== "" && !(0,external_workload_js_namespaceObject.looksLikeCredential)(name));
	const received = seen.filter(({ by }) => by === "service");
	const status = response?.status ?? 0;
	return {
		method: "GET",
		path,
		headers: sendable(request.headers.map(({ name, value }) => [name, value])),
		timeout_us: (0,external_workload_js_namespaceObject.sessionTimeoutUs)(last - first),
		ws: {
			...named.length === 0 ? {} : { protocols: named },
			...offers("sec-websocket-extensions").some((value) => /permessage-deflate/i.test(value)) ? { deflate: true } : {},
			...(0,external_workload_js_namespaceObject.sessionLine)(seen, first, last)
		},
		obs: {
			...status >= 100 && status <= 599 ? { status } : {},
			...positive("dur_us", time),
			events: received.length,
			bytes: received.reduce((sum, { data }) => sum + data.length, 0),
			end: "ok"
		}
	};
}
/** Opcodes of RFC 6455, section 5.2. */
const [TEXT, BINARY] = [1, 2];
function positive(key, ms) {
	return ms == null || !(ms >= 0) || ms > 1e9 ? {} : { [key]: Math.round(ms * 1e3) };
}
/** Some writers keep the content type with the body alone. */
function bodyType(data) {
	const type = data?.mimeType ?? "";
	return type === "" ? {} : sendable([["content-type", type]]);
}
function postBody(data) {
	if (data == null) return {};
	if (data.text != null && data.text !== "") return data.encoding === "base64" ? (0,external_workload_js_namespaceObject.bodyFields)(Buffer.from(data.text, "base64")) : { body_text: data.text };
	if (data.params == null || data.params.length === 0) return {};
	return { body_text: new URLSearchParams(data.params.map(({ name, value }) => [name, value ?? ""])).toString() };
}
// lib/workload/importers/captures/otel.js
/**
* Spans of generative AI (OpenTelemetry's `gen_ai` conventions) in OTLP as JSON, as the collector's file exporter writes
* it: a line, or a document, of `resourceSpans`. Prompts are in it only where the instrumentation was told to keep them;
* else requests are made from their token counts.
*/
const attribute = (0,external_zod_js_namespaceObject.looseObject)({
	key: (0,external_zod_js_namespaceObject.string)(),
	value: (0,external_zod_js_namespaceObject.looseObject)({}).nullish()
});
const span = (0,external_zod_js_namespaceObject.looseObject)({
	traceId: (0,external_zod_js_namespaceObject.string)().nullish(),
	startTimeUnixNano: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().regex(/^\d{1,20}$/), (0,external_zod_js_namespaceObject.number$1)().min(0)]),
	endTimeUnixNano: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)().regex(/^\d{1,20}$/), (0,external_zod_js_namespaceObject.number$1)().min(0)]).nullish(),
	attributes: (0,external_zod_js_namespaceObject.array)(attribute).default([]),
	events: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({
		name: (0,external_zod_js_namespaceObject.string)().nullish(),
		attributes: (0,external_zod_js_namespaceObject.array)(attribute).default([])
	})).nullish()
});
const scope = (0,external_zod_js_namespaceObject.looseObject)({ spans: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).default([]) });
const import_traffic_document = (0,external_zod_js_namespaceObject.looseObject)({ resourceSpans: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.looseObject)({ scopeSpans: (0,external_zod_js_namespaceObject.array)(scope).default([]) })) });
const PATHS = {
	chat: "/v1/chat/completions",
	text_completion: "/v1/completions",
	embeddings: "/v1/embeddings",
	generate_content: "/v1/chat/completions"
};
const otelGenAi = {
	name: "otel",
	title: "OpenTelemetry GenAI spans (OTLP JSON)",
	recognises: ({ first, text }) => isObject(first) && Array.isArray(first["resourceSpans"]) || /^\s*\{\s*"resourceSpans"\s*:\s*\[/.test(text),
	async *read(source, options) {
		let withoutText = false;
		for await (const { value, place } of documentsOf(source)) {
			const { resourceSpans } = checked(import_traffic_document, value, place, "OTLP JSON: resourceSpans of scopeSpans of spans");
			for (const each of resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))) {
				const draft = draftOf$1(checked(span, each, place, "a span of startTimeUnixNano and attributes"), options);
				if ("skipped" in draft) {
					yield draft;
					continue;
				}
				withoutText ||= draft.synth !== void 0;
				yield {
					place,
					draft
				};
			}
		}
		if (withoutText) yield { guessed: "the prompts, from their numbers of tokens: these spans hold no text" };
	}
};
function draftOf$1({ startTimeUnixNano, endTimeUnixNano, attributes, events }, options) {
	const known = valuesOf(attributes);
	const operation = known.get("gen_ai.operation.name") ?? (known.has("gen_ai.request.model") ? "chat" : void 0);
	const path = typeof operation === "string" && Object.hasOwn(PATHS, operation) ? PATHS[operation] : void 0;
	if (path === void 0) return { skipped: "a span of no call to a model" };
	const startUs = microseconds(startTimeUnixNano);
	const durationUs = endTimeUnixNano == null ? 0 : microseconds(endTimeUnixNano) - startUs;
	const model = String(known.get("gen_ai.request.model") ?? options.model);
	const output = countOf(known.get("gen_ai.usage.output_tokens") ?? known.get("gen_ai.usage.completion_tokens"));
	const conversation = known.get("gen_ai.conversation.id");
	const common = {
		t_us: startUs,
		...typeof conversation === "string" && /^[\x21-\x7e]{1,180}$/.test(conversation) ? { session: conversation } : {},
		path: options.path ?? path,
		obs: {
			...durationUs > 0 ? { dur_us: durationUs } : {},
			end: known.has("error.type") ? "broken" : "ok"
		}
	};
	const messages = messagesOf(known, events ?? []);
	if (messages !== null) {
		const most = output === void 0 ? {} : { max_tokens: Math.max(1, output) };
		const text = messages.map(({ content }) => content).join("\n");
		const bodies = {
			"/v1/completions": {
				model,
				prompt: text,
				...most
			},
			"/v1/embeddings": {
				model,
				input: text
			}
		};
		return {
			...common,
			body: bodies[path] ?? {
				model,
				messages,
				...most
			}
		};
	}
	const input = countOf(known.get("gen_ai.usage.input_tokens") ?? known.get("gen_ai.usage.prompt_tokens"));
	if (input === void 0) return { skipped: "a span with neither a prompt nor its number of tokens" };
	return {
		...common,
		synth: {
			input_tokens: input,
			...output === void 0 ? {} : { output_tokens: output }
		}
	};
}
/** The JSON encoding of protobuf writes 64-bit integers as texts. */
function valuesOf(attributes) {
	return new Map(attributes.flatMap(({ key, value }) => {
		const [kind, given] = Object.entries(value ?? {})[0] ?? [];
		if (kind === "intValue") return [[key, Number(given)]];
		return typeof given === "string" || typeof given === "number" ? [[key, given]] : [];
	}));
}
/** Nanoseconds as a text, because they exceed what a double tells. */
function microseconds(nanoseconds) {
	return Number(BigInt(Math.floor(Number(nanoseconds)) === 0 ? 0 : typeof nanoseconds === "string" ? nanoseconds : Math.floor(nanoseconds)) / 1000n);
}
function countOf(value) {
	const count = Number(value);
	return value !== void 0 && Number.isInteger(count) && count >= 0 && count <= 1e7 ? count : void 0;
}
/** `gen_ai.input.messages`, the events and attributes before it, and the numbered attributes of OpenLLMetry. */
function messagesOf(known, events) {
	const whole = known.get("gen_ai.input.messages") ?? known.get("gen_ai.prompt");
	const parsed = typeof whole === "string" ? messagesIn(whole) : null;
	if (parsed !== null) return parsed;
	const inEvents = events.flatMap(({ name, attributes }) => {
		const values = valuesOf(attributes);
		const role = /^gen_ai\.(system|user|assistant|tool)\.message$/.exec(name ?? "")?.[1];
		const content = values.get("content") ?? values.get("gen_ai.event.content");
		if (role !== void 0 && typeof content === "string") return [{
			role,
			content
		}];
		const prompt = name === "gen_ai.content.prompt" ? values.get("gen_ai.prompt") : void 0;
		return typeof prompt === "string" ? messagesIn(prompt) ?? [] : [];
	});
	if (inEvents.length > 0) return inEvents;
	const numbered = [];
	for (let index = 0; known.has(`gen_ai.prompt.${index}.content`); index++) {
		const role = String(known.get(`gen_ai.prompt.${index}.role`) ?? "user");
		numbered.push({
			role,
			content: String(known.get(`gen_ai.prompt.${index}.content`))
		});
	}
	return numbered.length > 0 ? numbered : null;
}
function messagesIn(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return [{
			role: "user",
			content: text
		}];
	}
	if (!Array.isArray(value)) return null;
	const messages = value.flatMap((each) => {
		if (!isObject(each)) return [];
		const { role, content, parts } = each;
		const texts = Array.isArray(parts) ? parts.flatMap((part) => isObject(part) && typeof part["content"] === "string" ? [part["content"]] : []) : [];
		const said = typeof content === "string" ? content : texts.join("\n");
		return [{
			role: typeof role === "string" ? role : "user",
			content: said
		}];
	});
	return messages.length > 0 ? messages : null;
}
// lib/workload/importers/captures/postman.js
const list = (value) => Array.isArray(value) ? value.filter(isObject) : [];
const import_traffic_text = (value) => typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
/** Folders within folders. */
const MAX_DEPTH = 64;
const postman = {
	name: "postman",
	title: "Postman collection",
	recognises: ({ text: head }) => /^\s*\{/.test(head) && /"schema"\s*:\s*"https?:\/\/schema\.getpostman\.com\/json\/collection\//.test(head),
	async *read(source, options) {
		const variables = await variablesOf(source);
		const unknown = /* @__PURE__ */ new Set();
		const filled = (given) => given.replace(/\{\{\s*([^{}]{1,100}?)\s*\}\}/g, (_, name) => {
			const value = variables.get(name);
			if (value === void 0) unknown.add(name);
			return value ?? name.replace(/[^\w.-]/g, "_");
		});
		for await (const { value, place } of elementsOf(source, ["item"], "item")) for (const request of requestsIn(value, 0)) {
			const found = requestOf(request, filled, options, await bodyIn$1(request, filled, source.path, place));
			if ("skipped" in found) yield found;
			else yield {
				place,
				draft: found
			};
		}
		if (unknown.size > 0) yield { guessed: `the values of variables, by their names: ${[...unknown].slice(0, 8).join(", ")}` };
	}
};
/** They stand behind the requests; a collection without any has no such list. */
async function variablesOf(source) {
	const found = /* @__PURE__ */ new Map();
	if (!await has(source, "\"variable\"")) return found;
	try {
		for await (const { value } of elementsOf(source, ["variable"], "variable")) if (isObject(value)) found.set(import_traffic_text(value["key"]), import_traffic_text(value["value"]));
	} catch {}
	return found;
}
async function has(source, word) {
	let end = "";
	for await (const chunk of source.chunks()) {
		const piece = end + chunk.toString("latin1");
		if (piece.includes(word)) return true;
		end = piece.slice(-word.length);
	}
	return false;
}
function* requestsIn(item, depth) {
	if (!isObject(item) || depth > MAX_DEPTH) return;
	if (isObject(item["request"]) || typeof item["request"] === "string") yield item["request"];
	for (const child of list(item["item"])) yield* requestsIn(child, depth + 1);
}
function requestOf(request, filled, { host }, body) {
	const fields = typeof request === "string" ? { url: request } : request;
	const url = filled(import_traffic_text(isObject(fields["url"]) ? fields["url"]["raw"] : fields["url"]));
	const where = pathAndHost(/^[a-z]+:\/\//i.test(url) || url.startsWith("/") ? url : `http://${url}`);
	if (where === null || url === "") return { skipped: "its URL is none of HTTP" };
	if (host !== void 0 && where.host !== host) return { skipped: "of another host" };
	const headers = list(fields["header"]).filter(({ disabled }) => disabled !== true).map(({ key, value }) => [import_traffic_text(key), filled(import_traffic_text(value))]);
	if ("skipped" in body) return body;
	const { type, ...content } = body;
	const all = [...type === void 0 || !isForm(type) && headers.some(isType) ? [] : [["content-type", type]], ...headers.filter((header) => !(isForm(type) && isType(header)))];
	return {
		method: (import_traffic_text(fields["method"]) || "GET").toUpperCase(),
		path: where.path,
		headers: sendable([...all, ...authorization(fields["auth"], filled)]),
		...content
	};
}
const isType = ([name]) => /^content-type$/i.test(name);
const isForm = (type) => type?.startsWith("multipart/form-data") === true;
/** Of a form with its files, which must lie beside the collection: Postman keeps their paths on the machine of its user. */
async function bodyIn$1(request, filled, path, place) {
	const body = typeof request === "string" || !isObject(request["body"]) ? {} : request["body"];
	if (body["mode"] === "file") return { skipped: "its body is a file that the collection does not hold" };
	if (body["mode"] !== "formdata") return bodyOf(body, filled);
	const parts = [];
	for (const { key, value, type, src, contentType, disabled } of list(body["formdata"])) {
		if (disabled === true) continue;
		const said = import_traffic_text(contentType) === "" ? {} : { type: import_traffic_text(contentType) };
		if (type !== "file") {
			parts.push({
				name: import_traffic_text(key),
				content: Buffer.from(filled(import_traffic_text(value))),
				...said
			});
			continue;
		}
		for (const file of [src].flat().map(import_traffic_text)) {
			const name = (0,external_node_path_namespaceObject.basename)(file.replaceAll("\\", "/"));
			const content = name === "" ? null : await fileBeside(path, name, place).catch(() => null);
			if (content === null) return { skipped: "a file of its form is not beside the collection" };
			parts.push(filePart(import_traffic_text(key), name, content, said));
		}
	}
	if (parts.length === 0) return {};
	const form = multipartForm(parts);
	return {
		type: form.type,
		...(0,external_workload_js_namespaceObject.bodyFields)(form.body)
	};
}
function bodyOf(body, filled) {
	const mode = import_traffic_text(body["mode"]);
	if (mode === "raw" && import_traffic_text(body["raw"]) !== "") {
		const raw = filled(import_traffic_text(body["raw"]));
		return {
			body_text: raw,
			.../^\s*[[{]/.test(raw) ? { type: "application/json" } : {}
		};
	}
	if (mode === "urlencoded") {
		const pairs = list(body["urlencoded"]).map(({ key, value }) => [import_traffic_text(key), filled(import_traffic_text(value))]);
		return {
			type: "application/x-www-form-urlencoded",
			body_text: new URLSearchParams(pairs).toString()
		};
	}
	if (mode === "graphql" && isObject(body["graphql"])) return {
		type: "application/json",
		body_text: JSON.stringify({ query: body["graphql"]["query"] })
	};
	return {};
}
/** The redaction makes a reference of it. */
function authorization(auth, filled) {
	if (!isObject(auth) || auth["type"] !== "bearer") return [];
	const token = list(auth["bearer"]).find(({ key }) => key === "token");
	return [["authorization", `Bearer ${filled(import_traffic_text(token?.["value"])) || "token"}`]];
}
// lib/workload/importers/native.js
/** A memdrift workload: it is redacted again, sorted, and may be reduced. */
const import_traffic_native = {
	name: "memdrift",
	title: "memdrift workload",
	uniqueIds: true,
	recognises: ({ first }) => isObject(first) && first["format"] === "memdrift.workload",
	async *read(source) {
		let defaults = null;
		for await (const { text, place } of linesOf(source)) {
			const value = parsedJson(text, place);
			if (defaults === null) {
				const header = (0,external_workload_js_namespaceObject.checkLine)(external_workload_js_namespaceObject.headerLine, value, place);
				defaults = { ...header.defaults };
				const { seed, model } = header.generator ?? {};
				yield { generator: {
					...seed === void 0 ? {} : { seed },
					...model === void 0 ? {} : { model }
				} };
				continue;
			}
			(0,external_workload_js_namespaceObject.checkLine)(external_workload_js_namespaceObject.requestLine, value, place);
			const line = (0,external_workload_js_namespaceObject.withWrittenBody)(value, text, place);
			if (line.body_ref !== void 0) throw (0,external_workload_js_namespaceObject.complaint)({
				...place,
				field: "body_ref"
			}, "found a body in a file of its own", "bodies in the workload itself");
			const headers = {
				...defaults.headers,
				...line.headers
			};
			yield {
				place,
				draft: {
					...defaults,
					...line,
					...Object.keys(headers).length === 0 ? {} : { headers }
				}
			};
		}
	}
};
// node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
// node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
// node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
// node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
// node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
// node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
// node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
// node_modules/csv-parse/lib/index.js
var Parser = class extends external_stream_namespaceObject.Transform {
	constructor(opts = {}) {
		super({
			readableObjectMode: true,
			...opts,
			encoding: null
		});
		this.api = transform({
			on_skip: (err, chunk) => {
				this.emit("skip", err, chunk);
			},
			...opts
		});
		this.state = this.api.state;
		this.options = this.api.options;
		this.info = this.api.info;
	}
	_transform(buf, _, callback) {
		if (this.state.stop === true) return;
		const err = this.api.parse(buf, false, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.end();
			this.on("end", this.destroy);
		});
		if (err !== void 0) this.state.stop = true;
		callback(err);
	}
	_flush(callback) {
		if (this.state.stop === true) return;
		callback(this.api.parse(void 0, true, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.on("end", this.destroy);
		}));
	}
};
const parse = function() {
	let data, options, callback;
	for (const i in arguments) {
		const argument = arguments[i];
		const type = typeof argument;
		if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) data = argument;
		else if (options === void 0 && is_object(argument)) options = argument;
		else if (callback === void 0 && type === "function") callback = argument;
		else throw new CsvError("CSV_INVALID_ARGUMENT", ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`], options || {});
	}
	const parser = new Parser(options);
	if (callback) {
		const records = options === void 0 || options.objname === void 0 ? [] : Object.create(null);
		parser.on("readable", function() {
			let record;
			while ((record = this.read()) !== null) if (options === void 0 || options.objname === void 0) records.push(record);
			else Object.assign(records, { [record[0]]: record[1] });
		});
		parser.on("error", function(err) {
			callback(err, void 0, parser.api.__infoDataSet());
		});
		parser.on("end", function() {
			callback(void 0, records, parser.api.__infoDataSet());
		});
	}
	if (data !== void 0) {
		const writer = function() {
			parser.write(data);
			parser.end();
		};
		if (typeof setImmediate === "function") setImmediate(writer);
		else setTimeout(writer, 0);
	}
	return parser;
};
// lib/workload/importers/traces/length-traces.js
/** Tables of times and token counts, with whatever names their publishers gave to the columns. */
/** Names in lower case, without anything but letters and digits. The better known first. */
const COLUMNS = {
	time: "timestamp arrivedat arrivaltime arrivaltimestamp arrival requesttime starttime relativetime time datetime ts t",
	input: "contexttokens requesttokens inputtokens numprefilltokens prompttokens inputlength inputlen promptlen promptlength numinputtokens ninput prefilltokens inputtoks",
	output: "generatedtokens responsetokens outputtokens numdecodetokens completiontokens outputlength outputlen generatedlen numoutputtokens noutput decodetokens outputtoks",
	session: "sessionid conversationid chatid userid clientid",
	model: "model modelname",
	kind: "logtype"
};
const bare = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const UNITS$1 = [
	[/(_|\()(ns|nanos?)\)?$/i, .001],
	[/(_|\()(us|micros?)\)?$/i, 1],
	[/(_|\()(ms|millis?)\)?$/i, 1e3],
	[/(_|\()(s|secs?|seconds)\)?$/i, 1e6]
];
function columnsOf(names) {
	const withoutUnit = names.map((name) => bare(UNITS$1.reduce((text, [unit]) => text.replace(unit, ""), name.trim())));
	const index = {};
	for (const role of Object.keys(COLUMNS)) {
		const found = COLUMNS[role].split(" ").map((name) => withoutUnit.indexOf(name)).find((at) => at !== -1);
		if (found !== void 0) index[role] = found;
	}
	const time = names[index.time ?? -1]?.trim() ?? "";
	return {
		index,
		names,
		unitUs: UNITS$1.find(([unit]) => unit.test(time))?.[1]
	};
}
const ALLOWED$1 = "a table with columns of a time, of input tokens and of output tokens";
function headOf(text) {
	const [line = ""] = text.replace(/^\s+/, "").split(/\r?\n/, 1);
	return columnsOf(line.split(",").map((name) => name.trim().replace(/^"(.*)"$/, "$1")));
}
function isTable({ index }) {
	return index.time !== void 0 && index.input !== void 0 && index.output !== void 0;
}
/** A table that tells who published it, by its columns. */
function table(name, title, path, isIts) {
	return {
		name,
		title,
		readsOnce: true,
		recognises: ({ text }) => {
			const head = headOf(text);
			return isTable(head) && isIts(new Set(head.names.map(bare)));
		},
		read: (source, options) => rows(source, {
			...options,
			path: options.path ?? path
		})
	};
}
const azure = table("azure", "Azure LLM inference trace CSV", "/v1/completions", (names) => names.has("contexttokens"));
const burstGpt = table("burstgpt", "BurstGPT CSV", "/v1/chat/completions", (names) => names.has("requesttokens"));
const vidur = table("vidur", "Vidur trace CSV", "/v1/completions", (names) => names.has("numprefilltokens"));
/** ServeGen, Baseten, and tables of one's own. */
const lengths = table("lengths", "table of lengths (ServeGen, Baseten and others)", "/v1/completions", () => true);
async function* rows(source, options) {
	const parser = parse({
		bom: true,
		trim: true,
		skip_empty_lines: true,
		max_record_size: MAX_PIECE_BYTES,
		relax_column_count: false
	});
	const input = external_node_stream_namespaceObject.Readable.from(source.chunks(), { objectMode: false });
	input.on("error", (error) => parser.destroy(error));
	input.pipe(parser);
	let columns = null;
	let line = 0;
	const guessed = /* @__PURE__ */ new Set();
	try {
		for await (const row of parser) {
			line += 1;
			const place = {
				origin: source.path,
				line
			};
			if (columns === null) {
				columns = columnsOf(row);
				const missing = [
					"time",
					"input",
					"output"
				].find((role) => columns?.index[role] === void 0);
				if (missing !== void 0) throw (0,external_workload_js_namespaceObject.complaint)(place, `found no column of ${missing === "time" ? "a time" : `${missing} tokens`}`, ALLOWED$1);
				continue;
			}
			yield draftOf(row, columns, options, place, guessed);
		}
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		throw (0,external_workload_js_namespaceObject.complaint)({
			origin: source.path,
			line: line + 1
		}, `found what is no row (${cause.code})`, "rows of equal columns", { cause });
	} finally {
		input.destroy();
	}
	for (const each of guessed) yield { guessed: each };
}
function draftOf(row, columns, options, place, guessed) {
	const { index, names } = columns;
	const of = {
		row,
		columns,
		place
	};
	const output = tokensOf(of, "output");
	if (output === 0 && bare(names[index.output ?? -1] ?? "") === "responsetokens") return { skipped: "failed when recorded (no response tokens)" };
	const session = labelOf(cellOf(of, "session") || void 0);
	const model = cellOf(of, "model");
	const api = /^api/i.test(cellOf(of, "kind"));
	return {
		place,
		draft: {
			t_us: timeUs(of, options, guessed),
			path: options.path ?? "/v1/completions",
			...session === void 0 ? {} : { session },
			...model === "" ? {} : { class: `${model.slice(0, 60)}${api ? " API" : ""}`.replace(/[^\x20-\x7e]/g, "?") },
			synth: {
				input_tokens: tokensOf(of, "input"),
				output_tokens: output
			}
		}
	};
}
function cellOf({ row, columns }, role) {
	const at = columns.index[role];
	return at === void 0 ? "" : row[at] ?? "";
}
function placeOf({ columns: { index, names }, place }, role) {
	return {
		...place,
		field: names[index[role] ?? -1] ?? role
	};
}
function tokensOf(of, role) {
	const value = numberOf(of, role);
	if (value <= 1e7) return Math.round(value);
	throw (0,external_workload_js_namespaceObject.complaint)(placeOf(of, role), `found ${value}`, "tokens, up to 10000000");
}
function numberOf(of, role) {
	const text = cellOf(of, role);
	const value = Number(text);
	if (text !== "" && Number.isFinite(value) && value >= 0) return value;
	throw (0,external_workload_js_namespaceObject.complaint)(placeOf(of, role), text === "" ? "found nothing" : "found no number", "a number >= 0");
}
/** A number in the unit given or told by the column, seconds by default; or a date. */
function timeUs(of, { timeUnitUs }, guessed) {
	const text = cellOf(of, "time");
	if (text === "" || Number.isNaN(Number(text))) return dateUs(text, of);
	const unit = timeUnitUs ?? of.columns.unitUs;
	if (unit === void 0) guessed.add("the unit of the times, seconds (--time-unit for another)");
	return Math.round(numberOf(of, "time") * (unit ?? 1e6));
}
/** `2023-11-16 18:15:46.6805900`, taken as UTC; with an offset in 2024. A Date knows milliseconds only. */
function dateUs(text, of) {
	const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
	const wholeMs = match === null ? NaN : Date.parse(`${match[1]}T${match[2]}${match[4] ?? "Z"}`);
	if (match === null || Number.isNaN(wholeMs) || wholeMs < 0) throw (0,external_workload_js_namespaceObject.complaint)(placeOf(of, "time"), "found no time", "a number, or a time such as 2023-11-16 18:15:46.6805900");
	return wholeMs * 1e3 + Math.floor(Number((match[3] ?? "").padEnd(9, "0")) / 1e3);
}
// lib/workload/importers/traces/mooncake.js
/**
* Mooncake traces and similar ones (AIPerf, vLLM's timed traces, Bailian): times, with token counts and hashes of the
* prompt's blocks, or with the text itself; turns of a session follow one another after a delay.
*/
const MS = 1e3;
/** Tokens in a block of the prompt. */
const MOONCAKE_BLOCK = 512;
const BAILIAN_BLOCK = 16;
const SECOND = 1e6;
/** Bounds what is remembered of a trace; later turns are taken for first ones. */
const MAX_CONVERSATIONS = 5e6;
const import_traffic_length = (0,external_zod_js_namespaceObject.number$1)().min(0).max(1e7);
const traceLine = (0,external_zod_js_namespaceObject.looseObject)({
	timestamp: (0,external_zod_js_namespaceObject.number$1)().min(0).max(0x38d7ea4c68000).nullish(),
	delay: (0,external_zod_js_namespaceObject.number$1)().min(0).max(0xe8d4a51000).nullish(),
	session_id: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.number$1)()]).nullish(),
	input_length: import_traffic_length.nullish(),
	output_length: import_traffic_length.nullish(),
	hash_ids: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.int)().min(0)).max(1e6).nullish(),
	text_input: (0,external_zod_js_namespaceObject.string)().nullish(),
	messages: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.unknown)()).nullish(),
	payload: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)()).nullish()
});
const ALLOWED = "an object of timestamp or delay, and input_length, text_input, messages or payload";
const mooncake = {
	name: "mooncake",
	title: "Mooncake trace (AIPerf, vLLM timed trace)",
	readsOnce: true,
	recognises: ({ first }) => isObject(first) && ("input_length" in first || "text_input" in first || "payload" in first || "timestamp" in first && "messages" in first),
	async *read(source, options) {
		const sessions = new Sessions();
		for await (const { text, place } of linesOf(source)) {
			const line = checked(traceLine, parsedJson(text, place), place, ALLOWED);
			yield {
				place,
				draft: {
					...contentOf(line, text, options, place),
					...sessions.timing(line, options, place)
				}
			};
		}
	}
};
const bailianLine = (0,external_zod_js_namespaceObject.looseObject)({
	chat_id: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.int)(), (0,external_zod_js_namespaceObject.string)()]),
	parent_chat_id: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.int)(), (0,external_zod_js_namespaceObject.string)()]).nullish(),
	timestamp: (0,external_zod_js_namespaceObject.number$1)().min(0).max(0x38d7ea4c68000),
	input_length: import_traffic_length,
	output_length: import_traffic_length.nullish(),
	hash_ids: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.int)().min(0)).max(1e6).nullish(),
	type: (0,external_zod_js_namespaceObject.string)().nullish()
});
/** Bailian's traces (Qwen): seconds, blocks of 16 tokens, and turns that name the turn before. */
const bailian = {
	name: "bailian",
	title: "Bailian (Qwen) trace",
	readsOnce: true,
	recognises: ({ first }) => isObject(first) && "chat_id" in first && "input_length" in first,
	async *read(source, options) {
		/** The first turn of each conversation, by its turns. */
		const roots = /* @__PURE__ */ new Map();
		for await (const { text, place } of linesOf(source)) {
			const line = checked(bailianLine, parsedJson(text, place), place, "an object of chat_id, parent_chat_id, timestamp, input_length, output_length and hash_ids");
			const id = String(line.chat_id);
			const root = (line.parent_chat_id == null ? void 0 : roots.get(String(line.parent_chat_id))) ?? id;
			if (roots.size < MAX_CONVERSATIONS) roots.set(id, root);
			const session = labelOf(root);
			yield {
				place,
				draft: {
					...labelOf(id) === void 0 ? {} : { id },
					t_us: Math.round(line.timestamp * (options.timeUnitUs ?? SECOND)),
					...session === void 0 ? {} : { session },
					path: options.path ?? "/v1/completions",
					synth: {
						input_tokens: Math.round(line.input_length),
						...line.output_length == null ? {} : { output_tokens: Math.round(line.output_length) },
						...line.hash_ids == null ? {} : {
							hash_ids: line.hash_ids,
							block: options.block ?? BAILIAN_BLOCK
						}
					}
				}
			};
		}
	}
};
function contentOf(line, text, options, place) {
	const most = line.output_length == null ? {} : { max_tokens: Math.max(1, Math.round(line.output_length)) };
	if (line.payload != null) {
		const path = options.path ?? payloadPath(line.payload, options.model)?.path ?? null;
		if (path === null) throw (0,external_workload_js_namespaceObject.complaint)({
			...place,
			field: "payload"
		}, "found a body of no known API", "one with messages, prompt or input, or --path");
		return {
			path,
			body: external_workload_js_namespaceObject.WrittenJson.member(text, "payload", place),
			...isStreamed(line.payload)
		};
	}
	if (line.messages != null) return {
		path: options.path ?? "/v1/chat/completions",
		body: {
			model: options.model,
			messages: line.messages,
			...most
		}
	};
	if (line.text_input != null) return {
		path: options.path ?? "/v1/completions",
		body: {
			model: options.model,
			prompt: line.text_input,
			...most
		}
	};
	if (line.input_length == null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found a request without content", ALLOWED);
	return {
		path: options.path ?? "/v1/completions",
		synth: {
			input_tokens: Math.round(line.input_length),
			...line.output_length == null ? {} : { output_tokens: Math.round(line.output_length) },
			...line.hash_ids == null ? {} : {
				hash_ids: line.hash_ids,
				block: options.block ?? MOONCAKE_BLOCK
			}
		}
	};
}
/** Links the turns of each session. */
var Sessions = class {
	#last = /* @__PURE__ */ new Map();
	#count = 0;
	#timed = null;
	timing(line, { timeUnitUs = MS }, place) {
		this.#count += 1;
		const id = `r${this.#count}`;
		const session = line.session_id == null ? void 0 : labelOf(line.session_id);
		const before = session === void 0 ? void 0 : this.#last.get(session);
		if (session !== void 0) this.#last.set(session, id);
		const of = {
			id,
			...session === void 0 ? {} : { session }
		};
		if (before !== void 0 && line.timestamp == null) return {
			...of,
			after: before,
			think_us: Math.round((line.delay ?? 0) * timeUnitUs)
		};
		const timed = line.timestamp != null;
		if (this.#timed !== null && this.#timed !== timed) throw (0,external_workload_js_namespaceObject.complaint)({
			...place,
			field: "timestamp"
		}, timed ? "found one after requests without" : "found none after requests with one", "on the first request of all sessions, or of none");
		this.#timed = timed;
		return line.timestamp == null ? of : {
			...of,
			t_us: Math.round(line.timestamp * timeUnitUs)
		};
	}
};
// lib/workload/importers/importer-list.js
/** All formats; those with a more specific signature first. */
const IMPORTERS = [
	import_traffic_native,
	har,
	postman,
	otelGenAi,
	perfAnalyzer,
	kserve,
	kserveV1,
	goReplay,
	curl,
	vegetaHttp,
	azure,
	burstGpt,
	vidur,
	lengths,
	openAiBatch,
	anthropicBatch,
	geminiBatch,
	bailian,
	mooncake,
	chatDataset,
	vegetaJson,
	payloads,
	accessLog
];
/** @throws WorkloadError, one line, if no importer recognises the file */
function chooseImporter(source, format) {
	if (format !== void 0) {
		const named = IMPORTERS.find(({ name }) => name === format);
		if (named !== void 0) return named;
		throw (0,external_workload_js_namespaceObject.complaint)({ origin: "option \"--format\"" }, `found ${JSON.stringify(format.slice(0, 60))}`, IMPORTERS.map(({ name }) => name).join(", "));
	}
	const head = {
		text: source.head,
		first: firstDocument(source.head)
	};
	const found = IMPORTERS.find((importer) => importer.recognises(head));
	if (found !== void 0) return found;
	const foreign = foreignKind(Buffer.from(source.head).toString("latin1"));
	if (foreign !== null) throw foreignFile(source.path, foreign);
	throw (0,external_workload_js_namespaceObject.complaint)({ origin: source.path }, "found no known format", `${IMPORTERS.map(({ title }) => title).join("; ")}; or --format`);
}
// lib/workload/importers/import-workload.js
/** Bounds the classes that are counted: every path of a site may be one. */
const MAX_CLASSES = 1e3;
/**
* Imports another tool's recording as a workload: reads, redacts and writes one request at a time, so that any size
* works; written + skipped = read.
* @throws WorkloadError, one line, for the first mistake; no output is left then
*/
async function importWorkload(request) {
	const source = await openSource(request.from);
	const importer = chooseImporter(source, request.format);
	const most = request.requests ?? Number.POSITIVE_INFINITY;
	const run = new ImportRun(request, importer, importer.readsOnce === true || most === Number.POSITIVE_INFINITY ? 1 : most / Math.max(1, await countRequests(importer, source, request)));
	try {
		await run.open();
		for await (const imported of importer.read(source, request.options)) {
			request.signal?.throwIfAborted();
			const full = run.take(imported);
			if (full !== null) await full;
			if (importer.readsOnce === true && run.written >= most) break;
		}
		return await run.finish();
	} catch (error) {
		await run.abandon();
		throw error;
	}
}
async function countRequests(importer, source, { options }) {
	let count = 0;
	for await (const imported of importer.read(source, options)) if ("draft" in imported) count += 1;
	return count;
}
/** One import under way. */
var ImportRun = class {
	request;
	importer;
	share;
	#redactor;
	#writer = null;
	#skipped = /* @__PURE__ */ new Map();
	#classes = /* @__PURE__ */ new Map();
	#sessions = /* @__PURE__ */ new Set();
	#generator;
	#guessed = /* @__PURE__ */ new Set();
	#read = 0;
	/** Some request of the file has an id of its own. */
	#namesItself = false;
	#renamed = 0;
	#lastClass = {
		method: "",
		path: "",
		stream: false,
		name: ""
	};
	#outOfOrder = 0;
	#timed = null;
	#latestUs = 0;
	constructor(request, importer, share) {
		this.request = request;
		this.importer = importer;
		this.share = share;
		this.#redactor = (0,external_redact_js_namespaceObject.createRedactor)(request.redact);
		this.#generator = {
			seed: 0,
			model: request.options.model
		};
	}
	/** Opens the output first, so that a path that cannot be written fails at once. */
	async open() {
		await this.#open().open();
	}
	/** To be awaited where it is a promise: most requests need no wait. */
	take(imported) {
		if ("generator" in imported) {
			this.#generator = {
				...this.#generator,
				...imported.generator
			};
			const writer = this.#writer;
			this.#writer = null;
			return writer?.abandon() ?? null;
		}
		if ("guessed" in imported) {
			this.#guessed.add(imported.guessed);
			return null;
		}
		this.#read += 1;
		if (this.#read % 1e3 === 0) this.request.onProgress?.(this.#read);
		if ("skipped" in imported) return this.#skip(imported.skipped);
		const { draft, place } = imported;
		if (this.share < 1 && sampleRank(draft, this.#read) >= this.share) return this.#skip("beyond --requests");
		this.#checkTimed(draft, place);
		const line = this.#redactor.request(this.#named(draft, place));
		this.#count(line);
		return this.#open().append(line);
	}
	async finish() {
		const { from } = this.request;
		const written = this.#open().requests;
		if (written === 0) {
			const reasons = [...this.#skipped].map(([reason, count]) => `${count} ${reason}`).join(", ");
			throw (0,external_workload_js_namespaceObject.complaint)({ origin: from }, `found no request to take${reasons === "" ? "" : ` (left out: ${reasons})`}`, "at least one");
		}
		const redaction = this.#redactor.report();
		const { secrets, ...found } = redaction;
		const { bytes } = await this.#open().finish({
			redaction: { ...found },
			secrets
		});
		return {
			format: this.importer.title,
			read: this.#read,
			written,
			bytes,
			skipped: Object.fromEntries(this.#skipped),
			timing: this.#timed === true ? "timed" : "list",
			outOfOrder: this.#outOfOrder,
			guessed: [...this.#guessed],
			renamed: this.#renamed,
			sessions: this.#sessions.size,
			classes: [...this.#classes].sort((a, b) => b[1] - a[1]),
			redaction
		};
	}
	get written() {
		return this.#writer?.requests ?? 0;
	}
	async abandon() {
		await this.#writer?.abandon();
	}
	#open() {
		const { to, from, version, created, force } = this.request;
		this.#writer ??= new external_workload_js_namespaceObject.WorkloadWriter(to, {
			source: {
				tool: "memdrift import",
				version,
				format: this.importer.name,
				file: from.split(/[/\\]/).at(-1) ?? ""
			},
			generator: this.#generator
		}, {
			created,
			force,
			rebase: true
		});
		return this.#writer;
	}
	#skip(reason) {
		this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
		return null;
	}
	/** Either all requests without a predecessor have a time, or none has. */
	#checkTimed(draft, place) {
		if (draft.after !== void 0) return;
		const timed = draft.t_us !== void 0;
		if (this.#timed !== null && this.#timed !== timed) throw (0,external_workload_js_namespaceObject.complaint)(place, timed ? "found a time after requests without" : "found no time after requests with one", "times on all requests or on none");
		this.#timed = timed;
		if (draft.t_us === void 0) return;
		if (draft.t_us < this.#latestUs) this.#outOfOrder += 1;
		this.#latestUs = Math.max(this.#latestUs, draft.t_us);
	}
	/** Gives a unique id: that of the file, or else its number there. */
	#named({ id: given, ...draft }, place) {
		const wanted = given ?? `r${this.#read}`;
		this.#namesItself ||= given !== void 0;
		let id = wanted;
		for (let further = 2; this.#namesItself && this.#open().has(id); further++) {
			if (this.importer.uniqueIds === true) throw (0,external_workload_js_namespaceObject.complaint)({
				...place,
				field: "id"
			}, "found an id that occurred before", "a unique id");
			id = `${wanted}-${further}`;
		}
		if (id !== wanted) this.#renamed += 1;
		return {
			id,
			...draft.t_us === void 0 ? {} : { t_us: draft.t_us },
			...draft
		};
	}
	/** Most requests are of the class of the one before. */
	#classOf(method, path, stream) {
		const last = this.#lastClass;
		if (last.method !== method || last.path !== path || last.stream !== stream) this.#lastClass = {
			method,
			path,
			stream,
			name: (0,external_workload_js_namespaceObject.defaultClass)(method, path, stream)
		};
		return this.#lastClass.name;
	}
	#count({ method, path, stream = false, class: name, session, ...line }) {
		const hasBody = line.body !== void 0 || line.body_text !== void 0 || line.body_b64 !== void 0 || line.synth !== void 0;
		const isSocket = line.ws !== void 0;
		const of = name ?? this.#classOf(method ?? (hasBody ? "POST" : "GET"), path, isSocket ? "ws" : stream);
		if (this.#classes.has(of) || this.#classes.size < MAX_CLASSES) this.#classes.set(of, (this.#classes.get(of) ?? 0) + 1);
		if (session !== void 0 && this.#sessions.size < 1e6) this.#sessions.add(session);
	}
};
/** A value from 0 to 1, the same for all requests of a session and in every import. */
function sampleRank({ session, id }, index) {
	const unit = session ?? id ?? String(index);
	return Number.parseInt((0,external_workload_js_namespaceObject.seededHex)(32, "import", unit), 16) / 2 ** 32;
}
// lib/cli/commands/import-traffic.js
/** `memdrift import`. */
const import_traffic_define = (command, { io }) => {
	command.argument("<file>", "the recording of another tool").requiredOption("--out <file>", "workload to write, *.jsonl or *.jsonl.gz").option("--format <format>", "format of the file instead of the detected one: har, mooncake, openai-batch, ...").option("--path <path>", "path of requests that have none in the file, e.g. /v1/completions").option("--model <name>", "model of request bodies that name none", "model").option("--block-size <tokens>", "tokens per block of hash_ids (default: what the publisher of the trace uses)").option("--time-unit <unit>", "unit of the timestamps of a trace: s, ms or us").option("--host <host>", "import requests to this host only").option("--body <file>", "JSON body of requests whose body is not in the file (access logs)").option("--all", "import pages, images and preflight requests too").option("--requests <number>", "import about this many requests, keeping sessions whole");
	(0,external_flags_js_namespaceObject.withRedaction)(command).action((path, flags) => importFile(path, flags, io));
};
const UNITS = {
	s: 1e6,
	ms: 1e3,
	us: 1
};
/** @throws UsageError for a flag, WorkloadError for a file that cannot be imported */
async function importFile(from, flags, io) {
	const timeUnitUs = flags.timeUnit === void 0 ? void 0 : UNITS[flags.timeUnit];
	if (flags.timeUnit !== void 0 && timeUnitUs === void 0) throw new external_start_js_namespaceObject.UsageError(`option "--time-unit": found ${JSON.stringify(flags.timeUnit.slice(0, 40))}; allowed: s, ms, us`);
	if (flags.path !== void 0 && !/^\/[\x21-\x7e]*$/.test(flags.path)) throw new external_start_js_namespaceObject.UsageError(`option "--path": found ${JSON.stringify(flags.path.slice(0, 100))}; allowed: a path such as /v1/completions`);
	const requests = (0,external_traffic_text_js_namespaceObject.wholeNumberFlag)("requests", flags.requests);
	const summary = await importWorkload({
		from,
		to: flags.out,
		...flags.format === void 0 ? {} : { format: flags.format },
		options: {
			path: flags.path,
			model: flags.model,
			block: (0,external_traffic_text_js_namespaceObject.wholeNumberFlag)("block-size", flags.blockSize),
			body: flags.body === void 0 ? void 0 : await bodyIn(flags.body),
			timeUnitUs,
			host: flags.host,
			all: flags.all === true
		},
		...requests === void 0 ? {} : { requests },
		redact: (0,external_traffic_text_js_namespaceObject.additionsOf)(flags),
		force: flags.force === true,
		version: external_drift_js_namespaceObject.VERSION,
		created: (/* @__PURE__ */ new Date()).toISOString(),
		...io.live ? { onProgress: (read) => io.err(`\r${(0,external_config_js_namespaceObject.counted)(read, "request")} read `) } : {},
		signal: io.signal
	}).catch((error) => {
		throw io.signal.aborted ? new external_start_js_namespaceObject.CancelledError(null) : error;
	});
	if (io.live) io.err("\n");
	io.out(summaryText(summary, flags.out, (0,external_cli_io_js_namespaceObject.programOf)(io)));
}
/** @throws UsageError where it cannot be read, or is no JSON */
async function bodyIn(path) {
	const text = await (0,promises_namespaceObject.readFile)(path, "utf8").catch(() => null);
	try {
		JSON.parse(text ?? "");
		return text ?? "";
	} catch {
		throw new external_start_js_namespaceObject.UsageError(`option "--body": found ${text === null ? "a file that cannot be read" : "no JSON"}; allowed: a file with the JSON of a body`);
	}
}
function summaryText(summary, path, program) {
	const { format, read, written, bytes, skipped, timing, outOfOrder, renamed, guessed, sessions, classes, redaction } = summary;
	const left = read - written;
	return [
		`${format}: ${(0,external_config_js_namespaceObject.counted)(read, "request")} read, ${written} written to ${path} (${(0,external_start_js_namespaceObject.formatBytes)(bytes)}, readable only by you)`,
		...left === 0 ? [] : [`skipped: ${left} (${(0,external_traffic_text_js_namespaceObject.list)(skipped)})`],
		`${timing === "timed" ? "with times: replayed as recorded" : "without times: replayed in order, workload.concurrency requests at a time"}${sessions > 0 ? `; ${(0,external_config_js_namespaceObject.counted)(sessions, "session")}` : ""}`,
		...outOfOrder === 0 ? [] : [`${(0,external_config_js_namespaceObject.counted)(outOfOrder, "request")} ${outOfOrder === 1 ? "was" : "were"} out of order and sorted by time`],
		...guessed.map((what) => `assumed: ${(0,external_report_js_namespaceObject.plain)(what, 200)}`),
		...renamed === 0 ? [] : [`${(0,external_config_js_namespaceObject.counted)(renamed, "duplicate id")} ${renamed === 1 ? "was" : "were"} renamed`],
		...(0,external_traffic_text_js_namespaceObject.classLines)(classes),
		(0,external_traffic_text_js_namespaceObject.redactionText)(redaction),
		`next: ${program} workload ${path}`
	].map((line) => `${line}\n`).join("");
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
