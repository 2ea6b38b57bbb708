import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__ from "./report.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import * as __WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__ from "./drift.js";
import * as __WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__ from "./workload.js";
import * as __WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__ from "./redact.js";
import * as __WEBPACK_EXTERNAL_MODULE__flags_js_11213640__ from "./flags.js";
import * as __WEBPACK_EXTERNAL_MODULE__traffic_flags_js_81ed71e2__ from "./traffic-flags.js";
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
const external_start_js_namespaceObject = external_start_js_x({ ["CancelledError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.CancelledError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UsageError), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes) });
;// CONCATENATED MODULE: external "./report.js"
var external_report_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_report_js_y = (x) => (() => (x))
const external_report_js_namespaceObject = external_report_js_x({ ["programAt"]: () => (__WEBPACK_EXTERNAL_MODULE__report_js_6a98dc03__.programAt) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["looseObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.looseObject), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
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
const external_workload_js_namespaceObject = external_workload_js_x({ ["WorkloadWriter"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.WorkloadWriter), ["bodyFields"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.bodyFields), ["checkLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.checkLine), ["complaint"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.complaint), ["defaultClass"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.defaultClass), ["headerLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.headerLine), ["requestLine"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.requestLine), ["seededHex"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.seededHex), ["shown"]: () => (__WEBPACK_EXTERNAL_MODULE__workload_js_8d25124d__.shown) });
;// CONCATENATED MODULE: external "./redact.js"
var external_redact_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_redact_js_y = (x) => (() => (x))
const external_redact_js_namespaceObject = external_redact_js_x({ ["createRedactor"]: () => (__WEBPACK_EXTERNAL_MODULE__redact_js_fc9647b6__.createRedactor) });
;// CONCATENATED MODULE: external "./flags.js"
var external_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_flags_js_y = (x) => (() => (x))
const external_flags_js_namespaceObject = external_flags_js_x({ ["withRedaction"]: () => (__WEBPACK_EXTERNAL_MODULE__flags_js_11213640__.withRedaction) });
;// CONCATENATED MODULE: external "./traffic-flags.js"
var external_traffic_flags_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_traffic_flags_js_y = (x) => (() => (x))
const external_traffic_flags_js_namespaceObject = external_traffic_flags_js_x({ ["additionsOf"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_flags_js_81ed71e2__.additionsOf), ["wholeNumberFlag"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_flags_js_81ed71e2__.wholeNumberFlag) });
;// CONCATENATED MODULE: external "./traffic-text.js"
var external_traffic_text_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_traffic_text_js_y = (x) => (() => (x))
const external_traffic_text_js_namespaceObject = external_traffic_text_js_x({ ["classLines"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.classLines), ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.counted), ["list"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.list), ["redactionText"]: () => (__WEBPACK_EXTERNAL_MODULE__traffic_text_js_9b250653__.redactionText) });
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: external "stream"
const external_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
;// CONCATENATED MODULE: ./lib/parts/import-traffic.js
















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
	const found = path.reduce((node, key) => typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : void 0, value);
	const at = path.length === 0 ? place : {
		...place,
		field: path.join(".")
	};
	throw (0,external_workload_js_namespaceObject.complaint)(at, `found ${typeof found === "number" || typeof found === "boolean" || found === void 0 || found === null || typeof found === "object" ? (0,external_workload_js_namespaceObject.shown)(found) : `a ${typeof found}`}`, allowed);
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
const NOT_SENT = /^(:.*|host|content-length|connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|http2-settings)$/i;
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
/** The path for an OpenAI-style body, by its fields. */
function openAiPath(body) {
	if (Array.isArray(body["messages"])) return "/v1/chat/completions";
	if (body["prompt"] !== void 0) return "/v1/completions";
	return body["input"] === void 0 ? null : "/v1/embeddings";
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
// lib/workload/importers/source.js
/** Size of one read. */
const CHUNK_BYTES = 262144;
const HEAD_BYTES = 65536;
const MAX_HEAD_BYTES = 16777216;
/** A document is recognised by its beginning; its first line may be all of it. */
const DOCUMENT = /^\uFEFF?\s*\{\s*(?:"log"\s*:|"data"\s*:\s*\[)/;
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
		head: await readHead$1(chunks(), path),
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
async function readHead$1(chunks, path) {
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
	if (head.includes(0)) throw (0,external_workload_js_namespaceObject.complaint)({
		origin: path,
		line: 1
	}, "found binary data", FILES);
	return head.toString("utf8").replace(/^\uFEFF/, "");
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
// lib/workload/importers/csv.js
const azure = {
	name: "azure",
	title: "Azure LLM inference trace CSV",
	recognises: ({ text }) => /^"?TIMESTAMP"?,"?ContextTokens"?,"?GeneratedTokens"?/i.test(text),
	async *read(source, options) {
		for await (const { row, place } of rowsOf(source, [
			"TIMESTAMP",
			"ContextTokens",
			"GeneratedTokens"
		])) yield {
			place,
			draft: {
				t_us: microsecondsOf(row["TIMESTAMP"] ?? "", place),
				path: options.path ?? "/v1/completions",
				synth: {
					input_tokens: tokensOf(row, "ContextTokens", place),
					output_tokens: tokensOf(row, "GeneratedTokens", place)
				}
			}
		};
	}
};
const burstGpt = {
	name: "burstgpt",
	title: "BurstGPT CSV",
	recognises: ({ text }) => /^[^\n]*\bTimestamp\b[^\n]*\bRequest tokens\b[^\n]*\bResponse tokens\b/i.test(text),
	async *read(source, options) {
		for await (const { row, place } of rowsOf(source, [
			"Timestamp",
			"Request tokens",
			"Response tokens"
		])) {
			const output = tokensOf(row, "Response tokens", place);
			if (output === 0) {
				yield { skipped: "failed when recorded (no response tokens)" };
				continue;
			}
			const session = labelOf(row["Session ID"] || void 0);
			const api = /^api/i.test(row["Log Type"] ?? "");
			yield {
				place,
				draft: {
					t_us: Math.round(numberOf(row, "Timestamp", place) * (options.timeUnitUs ?? 1e6)),
					path: options.path ?? "/v1/chat/completions",
					...session === void 0 ? {} : { session },
					...row["Model"] ? { class: `${row["Model"].slice(0, 60)}${api ? " API" : ""}`.replace(/[^\x20-\x7e]/g, "?") } : {},
					synth: {
						input_tokens: tokensOf(row, "Request tokens", place),
						output_tokens: output
					}
				}
			};
		}
	}
};
/** @throws WorkloadError for invalid CSV, or a missing column */
async function* rowsOf(source, columns) {
	const parser = parse({
		bom: true,
		trim: true,
		skip_empty_lines: true,
		max_record_size: MAX_PIECE_BYTES,
		info: true,
		columns: (names) => names.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name)
	});
	const input = external_node_stream_namespaceObject.Readable.from(source.chunks(), { objectMode: false });
	input.on("error", (error) => parser.destroy(error));
	input.pipe(parser);
	let line = 1;
	try {
		for await (const { record, info } of parser) {
			line = info.lines;
			const place = {
				origin: source.path,
				line
			};
			const missing = columns.find((column) => record[column] === void 0);
			if (missing !== void 0) throw (0,external_workload_js_namespaceObject.complaint)(place, `found no column "${missing}"`, columns.join(", "));
			yield {
				row: record,
				place
			};
		}
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		throw (0,external_workload_js_namespaceObject.complaint)({
			origin: source.path,
			line: line + 1
		}, `found what is no row (${cause.code})`, `rows of ${columns.join(", ")}`, { cause });
	} finally {
		input.destroy();
	}
}
function tokensOf(row, column, place) {
	const value = numberOf(row, column, place);
	if (value <= 1e7) return Math.round(value);
	throw (0,external_workload_js_namespaceObject.complaint)({
		...place,
		field: column
	}, `found ${value}`, "tokens, up to 10000000");
}
function numberOf(row, column, place) {
	const text = row[column] ?? "";
	const value = Number(text);
	if (text !== "" && Number.isFinite(value) && value >= 0) return value;
	throw (0,external_workload_js_namespaceObject.complaint)({
		...place,
		field: column
	}, text === "" ? "found nothing" : "found no number", "a number >= 0");
}
/** `2023-11-16 18:15:46.6805900`, taken as UTC; with an offset in 2024. A Date knows milliseconds only. */
function microsecondsOf(text, place) {
	const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
	const wholeMs = match === null ? NaN : Date.parse(`${match[1]}T${match[2]}${match[4] ?? "Z"}`);
	if (match === null || Number.isNaN(wholeMs) || wholeMs < 0) throw (0,external_workload_js_namespaceObject.complaint)({
		...place,
		field: "TIMESTAMP"
	}, "found no time", "a time such as 2023-11-16 18:15:46.6805900");
	return wholeMs * 1e3 + Math.floor(Number((match[3] ?? "").padEnd(9, "0")) / 1e3);
}
// lib/workload/importers/goreplay.js
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
		for await (const { bytes, place } of recordsOf(source)) {
			const { type, uuid, timeUs, latencyUs, raw } = recordOf(bytes, place);
			if (type === "1") {
				const draft = requestOf(raw, timeUs);
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
	if (rest.toString("latin1").trim() !== "") throw (0,external_workload_js_namespaceObject.complaint)(place(), "breaks off", "records that end with their mark");
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
function requestOf(raw, timeUs) {
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
const MAX_DEPTH = 512;
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
		if (this.#open.length >= MAX_DEPTH) throw this.#wrong("nested too deeply", at);
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
// lib/workload/importers/har.js
/** HAR 1.2, as written by browsers, mitmproxy, Playwright, Charles and Proxyman; also packed (`.zhar`). */
const pair = (0,external_zod_js_namespaceObject.looseObject)({
	name: (0,external_zod_js_namespaceObject.string)(),
	value: (0,external_zod_js_namespaceObject.string)()
});
const entry = (0,external_zod_js_namespaceObject.looseObject)({
	startedDateTime: (0,external_zod_js_namespaceObject.string)(),
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
	timings: (0,external_zod_js_namespaceObject.looseObject)({ wait: (0,external_zod_js_namespaceObject.number$1)().nullish() }).nullish()
});
const ALLOWED$2 = "an entry of HAR 1.2: startedDateTime, request of method and url, response";
/** Resources that a web page loads, which no inference service serves. */
const STATIC = /^(document|stylesheet|script|image|font|media|manifest|texttrack|ping|csp-violation-report|preflight)$/i;
const STATIC_TYPE = /^(text\/(html|css|javascript)|image\/|font\/|video\/|application\/(javascript|x-javascript|font|wasm))/i;
const har = {
	name: "har",
	title: "HAR 1.2",
	recognises: ({ text }) => /^\s*\{\s*"log"\s*:/.test(text),
	async *read(source, options) {
		for await (const { value, place } of elementsOf(source, ["log", "entries"], "entry")) {
			const each = checked(entry, value, place, ALLOWED$2);
			const skipped = options.all ? null : whyNot(each);
			if (skipped !== null) {
				yield { skipped };
				continue;
			}
			const url = pathAndHost(each.request.url);
			if (url === null) yield { skipped: "its URL is none of HTTP" };
			else if (options.host !== void 0 && url.host !== options.host) yield { skipped: "of another host" };
			else yield {
				place,
				draft: draftOf(each, url.path)
			};
		}
	}
};
function whyNot({ request, response, _resourceType }) {
	const method = request.method.toUpperCase();
	if (method === "OPTIONS") return "a preflight";
	if (/^wss?:/i.test(request.url) || response?.status === 101 || _resourceType === "websocket") return "a web socket";
	if (method === "CONNECT") return "a tunnel";
	if (method !== "GET" && method !== "HEAD") return null;
	const type = response?.content?.mimeType ?? "";
	return STATIC.test(_resourceType ?? "") || STATIC_TYPE.test(type) ? "a page or what it loads (--all keeps it)" : null;
}
function draftOf({ request, response, startedDateTime, time, timings, _error }, path) {
	const started = Date.parse(startedDateTime);
	const status = response?.status ?? 0;
	const type = response?.content?.mimeType ?? response?.headers?.find(({ name }) => /^content-type$/i.test(name))?.value ?? "";
	const body = postBody(request.postData);
	const streamed = /^(text\/event-stream|application\/(x-)?ndjson)/i.test(type) ? { stream: true } : isStreamed(jsonIn(body.body_text));
	const size = response?.content?.size ?? response?.bodySize ?? -1;
	const broken = status === 0 || _error !== void 0;
	return {
		...Number.isNaN(started) || started < 0 ? {} : { t_us: started * 1e3 },
		method: request.method.toUpperCase(),
		path,
		headers: sendable(request.headers.map(({ name, value }) => [name, value])),
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
function positive(key, ms) {
	return ms == null || !(ms >= 0) || ms > 1e9 ? {} : { [key]: Math.round(ms * 1e3) };
}
function postBody(data) {
	if (data == null) return {};
	if (data.text != null && data.text !== "") return data.encoding === "base64" ? (0,external_workload_js_namespaceObject.bodyFields)(Buffer.from(data.text, "base64")) : { body_text: data.text };
	if (data.params == null || data.params.length === 0) return {};
	return { body_text: new URLSearchParams(data.params.map(({ name, value }) => [name, value ?? ""])).toString() };
}
function jsonIn(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return;
	}
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
			const line = value;
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
// lib/workload/importers/openai.js
/** Lines with the body of a request to an OpenAI-style API. */
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
		for await (const { text, place } of linesOf(source)) {
			const line = checked(batchLine, parsedJson(text, place), place, "an object of custom_id, method, url and body");
			const url = pathAndHost(line.url);
			if (url === null) throw (0,external_workload_js_namespaceObject.complaint)({
				...place,
				field: "url"
			}, "found no URL", "a path such as /v1/chat/completions");
			const { custom_id: id, method, body } = line;
			yield {
				place,
				draft: {
					id,
					method: method.toUpperCase(),
					path: url.path,
					body,
					...isStreamed(body)
				}
			};
		}
	}
};
/** One body per line: AIPerf's raw payloads, and vLLM's custom datasets, which only have a prompt. */
const payloads = {
	name: "payload",
	title: "request bodies, one a line",
	recognises: ({ first }) => isObject(first) && ("messages" in first || "prompt" in first || "input" in first),
	async *read(source, options) {
		for await (const { text, place } of linesOf(source)) yield {
			place,
			draft: payloadDraft(parsedJson(text, place), options, place)
		};
	}
};
/** The request for a body, at the path of its API. */
function payloadDraft(value, options, place) {
	const path = isObject(value) ? options.path ?? openAiPath(value) : null;
	if (!isObject(value) || path === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no body of a request", "an object with messages, prompt or input, or --path for another");
	const body = "model" in value ? value : {
		model: options.model,
		...value
	};
	return {
		path,
		body,
		...isStreamed(body)
	};
}
// lib/workload/importers/perf-analyzer.js
/** Triton: bodies of KServe V2, and the data files of perf_analyzer and GenAI-Perf. */
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
	recognises: ({ first, text }) => isInference(first) || /^\s*\{\s*(?:"(?:id|parameters|model_name)"\s*:[^[]{0,400},\s*)?"inputs"\s*:\s*\[\s*\{\s*"(?:name|shape|datatype)"/.test(text),
	async *read(source, options) {
		for await (const { value, place } of documentsOf(source)) {
			const { model_name: model, ...rest } = checked(inference, value, place, "a body of KServe V2: inputs of name, shape, datatype and data");
			const path = options.path ?? (model === void 0 ? null : `/v2/models/${encodeURIComponent(model)}/infer`);
			if (path === null) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no model_name in it", "one, or --path /v2/models/NAME/infer");
			yield {
				place,
				draft: {
					path,
					body: rest
				}
			};
		}
	}
};
function isInference(value) {
	return inference.safeParse(value).success;
}
/** One document per line, or one document of many lines. */
async function* documentsOf(source) {
	const lines = [];
	let whole = null;
	for await (const { text, place } of linesOf(source)) {
		whole ??= !isJson(text);
		if (whole) lines.push(text);
		else yield {
			value: parsedJson(text, place),
			place
		};
	}
	if (whole === true) yield {
		value: parsedJson(lines.join("\n"), { origin: source.path }),
		place: { origin: source.path }
	};
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
const one = (of) => (0,external_zod_js_namespaceObject.union)([of, (0,external_zod_js_namespaceObject.array)(of).length(1).transform(([value]) => value)]);
const step = (0,external_zod_js_namespaceObject.looseObject)({
	payload: one((0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.unknown)())).optional(),
	session_id: one((0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.number$1)()])).optional(),
	delay: one((0,external_zod_js_namespaceObject.number$1)().min(0).max(0xe8d4a51000)).optional(),
	timestamp: one((0,external_zod_js_namespaceObject.number$1)().min(0).max(0x38d7ea4c68000)).optional()
});
const MS$1 = 1e3;
const ALLOWED$1 = "an object of inputs, or of payload with timestamp, delay and session_id";
/** `{"data": [...]}`: a list in the list is a sequence of requests that follow one another. */
const perfAnalyzer = {
	name: "perf-analyzer",
	title: "perf_analyzer input data",
	recognises: ({ text }) => /^\s*\{\s*"data"\s*:\s*\[/.test(text),
	async *read(source, options) {
		const last = /* @__PURE__ */ new Map();
		let sequences = 0;
		let requests = 0;
		for await (const { value, place } of elementsOf(source, ["data"], "element")) {
			const sequence = Array.isArray(value) ? `sequence ${++sequences}` : void 0;
			for (const each of Array.isArray(value) ? value : [value]) {
				const { draft, session } = stepDraft(each, options, place);
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
		}
	}
};
function stepDraft(value, options, place) {
	if (!isObject(value)) throw (0,external_workload_js_namespaceObject.complaint)(place, "found no object", ALLOWED$1);
	const { payload, session_id, delay, timestamp } = checked(step, value, place, ALLOWED$1);
	const unit = options.timeUnitUs ?? MS$1;
	const content = payload === void 0 ? tensors(value, options, place) : payloadDraft(payload, options, place);
	return {
		session: labelOf(session_id),
		draft: {
			...content,
			...timestamp === void 0 ? {} : { t_us: Math.round(timestamp * unit) },
			...delay === void 0 ? {} : { think_us: Math.round(delay * unit) }
		}
	};
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
/**
* Inputs by name, with shape and type from the file; perf_analyzer takes missing ones from the model, here they are
* guessed.
*/
function tensors(value, options, place) {
	if (options.path === void 0) throw (0,external_workload_js_namespaceObject.complaint)(place, "found tensors, and no model", "--path /v2/models/NAME/infer");
	const inputs = Object.entries(value).map(([name, given]) => {
		const { content = given, shape, datatype } = isObject(given) ? given : {};
		if (isObject(content) && "b64" in content) throw (0,external_workload_js_namespaceObject.complaint)({
			...place,
			field: name
		}, "found a tensor in base64", "tensors as lists");
		const flat = (Array.isArray(content) ? content : [content]).flat(Number.POSITIVE_INFINITY);
		const guessed = flat.every((item) => typeof item === "string") ? "BYTES" : flat.every(Number.isInteger) ? "INT32" : "FP32";
		return {
			name,
			shape: shape ?? [flat.length],
			datatype: datatype ?? guessed,
			data: flat
		};
	});
	return {
		path: options.path,
		body: { inputs }
	};
}
// lib/workload/importers/traces.js
/**
* Mooncake traces and similar ones (AIPerf, vLLM's timed traces, Bailian): times, with token counts and hashes of the
* prompt's blocks, or with the text itself; turns of a session follow one another after a delay.
*/
const MS = 1e3;
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
	recognises: ({ first }) => isObject(first) && ("input_length" in first || "text_input" in first || "payload" in first || "timestamp" in first && "messages" in first),
	async *read(source, options) {
		const sessions = new Sessions();
		for await (const { text, place } of linesOf(source)) {
			const line = checked(traceLine, parsedJson(text, place), place, ALLOWED);
			yield {
				place,
				draft: {
					...contentOf(line, options, place),
					...sessions.timing(line, options, place)
				}
			};
		}
	}
};
function contentOf(line, options, place) {
	const most = line.output_length == null ? {} : { max_tokens: Math.max(1, Math.round(line.output_length)) };
	if (line.payload != null) {
		const path = options.path ?? openAiPath(line.payload);
		if (path === null) throw (0,external_workload_js_namespaceObject.complaint)({
			...place,
			field: "payload"
		}, "found a body of no known API", "one with messages, prompt or input, or --path");
		return {
			path,
			body: line.payload,
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
				block: options.block
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
// lib/workload/importers/vegeta.js
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
	recognises: ({ text }) => /^(\s*#[^\n]*\n|\s*\n)*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +https?:\/\//.test(text),
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
// lib/workload/importers/importer-list.js
/** All formats; those with a more specific signature first. */
const IMPORTERS = [
	import_traffic_native,
	har,
	perfAnalyzer,
	kserve,
	goReplay,
	vegetaHttp,
	azure,
	burstGpt,
	openAiBatch,
	mooncake,
	vegetaJson,
	payloads
];
/** @throws WorkloadError, one line, if no importer recognises the file */
function chooseImporter(source, format) {
	if (format !== void 0) {
		const named = IMPORTERS.find(({ name }) => name === format);
		if (named !== void 0) return named;
		throw (0,external_workload_js_namespaceObject.complaint)({ origin: "option \"--format\"" }, `found ${JSON.stringify(format.slice(0, 60))}`, IMPORTERS.map(({ name }) => name).join(", "));
	}
	const head = readHead(source.head);
	const found = IMPORTERS.find((importer) => importer.recognises(head));
	if (found !== void 0) return found;
	throw (0,external_workload_js_namespaceObject.complaint)({ origin: source.path }, "found no known format", `${IMPORTERS.map(({ title }) => title).join("; ")}; or --format`);
}
function readHead(text) {
	const [line = ""] = text.trimStart().split("\n", 1);
	try {
		return {
			text,
			first: JSON.parse(line)
		};
	} catch {
		return {
			text,
			first: void 0
		};
	}
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
	const run = new ImportRun(request, importer, request.requests === void 0 ? 1 : request.requests / Math.max(1, await countRequests(importer, source, request)));
	try {
		await run.open();
		for await (const imported of importer.read(source, request.options)) {
			request.signal?.throwIfAborted();
			await run.take(imported);
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
	#read = 0;
	#renamed = 0;
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
	async take(imported) {
		if ("generator" in imported) {
			this.#generator = {
				...this.#generator,
				...imported.generator
			};
			await this.#writer?.abandon();
			this.#writer = null;
			return;
		}
		this.#read += 1;
		if (this.#read % 1e3 === 0) this.request.onProgress?.(this.#read);
		if ("skipped" in imported) return this.#skip(imported.skipped);
		const { draft, place } = imported;
		if (this.share < 1 && sampleRank(draft, this.#read) >= this.share) return this.#skip("beyond --requests");
		this.#checkTimed(draft, place);
		const line = this.#redactor.request(this.#named(draft, place));
		await this.#open().append(line);
		this.#count(line);
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
			renamed: this.#renamed,
			sessions: this.#sessions.size,
			classes: [...this.#classes].sort((a, b) => b[1] - a[1]),
			redaction
		};
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
		let id = wanted;
		for (let further = 2; this.#open().has(id); further++) {
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
	#count({ method, path, stream = false, class: name, session, ...line }) {
		const hasBody = line.body !== void 0 || line.body_text !== void 0 || line.body_b64 !== void 0 || line.synth !== void 0;
		const of = name ?? (0,external_workload_js_namespaceObject.defaultClass)(method ?? (hasBody ? "POST" : "GET"), path, stream);
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
	command.argument("<file>", "the recording of another tool").requiredOption("--out <file>", "workload to write, *.jsonl or *.jsonl.gz").option("--format <format>", "format of the file instead of the detected one: har, mooncake, openai-batch, ...").option("--path <path>", "path of requests that have none in the file, e.g. /v1/completions").option("--model <name>", "model of request bodies that name none", "model").option("--block-size <tokens>", "tokens per block of hash_ids (default: 512)").option("--time-unit <unit>", "unit of the timestamps of a trace: s, ms or us").option("--host <host>", "import requests to this host only").option("--all", "import pages, images and preflight requests too").option("--requests <number>", "import about this many requests, keeping sessions whole");
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
	const requests = (0,external_traffic_flags_js_namespaceObject.wholeNumberFlag)("requests", flags.requests);
	const summary = await importWorkload({
		from,
		to: flags.out,
		...flags.format === void 0 ? {} : { format: flags.format },
		options: {
			path: flags.path,
			model: flags.model,
			block: (0,external_traffic_flags_js_namespaceObject.wholeNumberFlag)("block-size", flags.blockSize) ?? 512,
			timeUnitUs,
			host: flags.host,
			all: flags.all === true
		},
		...requests === void 0 ? {} : { requests },
		redact: (0,external_traffic_flags_js_namespaceObject.additionsOf)(flags),
		force: flags.force === true,
		version: external_drift_js_namespaceObject.VERSION,
		created: (/* @__PURE__ */ new Date()).toISOString(),
		...io.live ? { onProgress: (read) => io.err(`\r${(0,external_traffic_text_js_namespaceObject.counted)(read, "request")} read `) } : {},
		signal: io.signal
	}).catch((error) => {
		throw io.signal.aborted ? new external_start_js_namespaceObject.CancelledError(null) : error;
	});
	if (io.live) io.err("\n");
	io.out(summaryText(summary, flags.out, (0,external_report_js_namespaceObject.programAt)(io.dist, ".")));
}
function summaryText(summary, path, program) {
	const { format, read, written, bytes, skipped, timing, outOfOrder, renamed, sessions, classes, redaction } = summary;
	const left = read - written;
	return [
		`${format}: ${(0,external_traffic_text_js_namespaceObject.counted)(read, "request")} read, ${written} written to ${path} (${(0,external_start_js_namespaceObject.formatBytes)(bytes)}, readable only by you)`,
		...left === 0 ? [] : [`skipped: ${left} (${(0,external_traffic_text_js_namespaceObject.list)(skipped)})`],
		`${timing === "timed" ? "with times: replayed as recorded" : "without times: replayed in order, workload.concurrency requests at a time"}${sessions > 0 ? `; ${(0,external_traffic_text_js_namespaceObject.counted)(sessions, "session")}` : ""}`,
		...outOfOrder === 0 ? [] : [`${(0,external_traffic_text_js_namespaceObject.counted)(outOfOrder, "request")} ${outOfOrder === 1 ? "was" : "were"} out of order and sorted by time`],
		...renamed === 0 ? [] : [`${(0,external_traffic_text_js_namespaceObject.counted)(renamed, "duplicate id")} ${renamed === 1 ? "was" : "were"} renamed`],
		...(0,external_traffic_text_js_namespaceObject.classLines)(classes),
		(0,external_traffic_text_js_namespaceObject.redactionText)(redaction),
		`next: ${program} workload ${path}`
	].map((line) => `${line}\n`).join("");
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
