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
  XK: () => (/* binding */ LoopChild),
  S: () => (/* binding */ LoopedDriver),
  lC: () => (/* binding */ boundedName),
  $$: () => (/* binding */ bytesOf),
  o_: () => (/* binding */ jsonOf),
  vK: () => (/* binding */ scaled)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/parts/looped-driver.js



// lib/memory/gpu/records.js
/** Longest record that is looked at, in characters; eight GPUs with their clocks print about 1 MiB (nvidia-smi). */
const RECORD_CHARACTERS = 8388608;
/**
* Cuts a growing text into records and counts how many have begun. Without a begin mark, a record may have begun as
* soon as the one before it ended: that is what `begun` then counts.
*/
var RecordSplitter = class {
	marks;
	limitCharacters;
	#rest = "";
	#begun;
	#tooLong = false;
	constructor(marks, limitCharacters = RECORD_CHARACTERS) {
		this.marks = marks;
		this.limitCharacters = limitCharacters;
		this.#begun = marks.begin === null ? 1 : 0;
	}
	/** Records that may have begun, the finished ones among them. */
	get begun() {
		return this.#begun;
	}
	/** What was said since the last record, or before the first: a tool that fails says why here. */
	get unfinished() {
		return this.#rest;
	}
	/** The records that `text` completes, each with its number from 1 on; `text` is null where one was too long. */
	take(text) {
		const found = [];
		this.#rest += text;
		for (;;) {
			if (this.#begins()) continue;
			const at = this.#rest.indexOf(this.marks.end);
			if (at === -1) break;
			const stop = at + this.marks.end.length;
			const record = this.#rest.slice(0, this.marks.keepsEnd ? stop : at);
			const isWhole = !this.#tooLong && record.length <= this.limitCharacters;
			found.push({
				number: this.#begun,
				text: isWhole ? record : null
			});
			this.#rest = this.#rest.slice(stop);
			this.#tooLong = false;
			if (this.marks.begin === null) this.#begun += 1;
		}
		this.#bound();
		return found;
	}
	/** Takes a begin mark that stands before the next end: what was before it belongs to no record. */
	#begins() {
		const { begin, end } = this.marks;
		if (begin === null) return false;
		const at = this.#rest.indexOf(begin);
		if (at === -1) return false;
		const endAt = this.#rest.indexOf(end);
		if (endAt !== -1 && endAt < at) return false;
		this.#rest = this.#rest.slice(at + begin.length);
		this.#begun += 1;
		this.#tooLong = false;
		return true;
	}
	/** Forgets an endless record, but for as much as may be the first half of its end mark. */
	#bound() {
		if (this.#rest.length <= this.limitCharacters) return;
		this.#tooLong = true;
		this.#rest = this.#rest.slice(1 - Math.max(2, this.marks.end.length));
	}
};
// lib/memory/gpu/tool-output.js
/** Binary units only: what the drivers' tools print are powers of 1024. */
const UNIT_BYTES = {
	B: 1,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40
};
/**
* A size as nvidia-smi prints it, `81559 MiB`, in bytes. Null for all else: `N/A`, `[N/A]`, `Not Supported`,
* `[Insufficient Permissions]`, `GPU is lost`, a number without a unit.
*/
function bytesOf(text) {
	const [, digits, unit] = text?.trim().match(/^(\d{1,15}) ([KMGT]?i?B)$/) ?? [];
	return scaled(digits, UNIT_BYTES[unit ?? ""]);
}
/** `digits` times `unitBytes`; null where that is no exact number of bytes. */
function scaled(digits, unitBytes) {
	if (digits === void 0 || unitBytes === void 0 || !/^\d{1,15}$/.test(digits)) return null;
	const bytes = Number(digits) * unitBytes;
	return Number.isSafeInteger(bytes) ? bytes : null;
}
const NAME_CHARACTERS = 200;
/** Text of a service's making (a process's name) in one line and bounded; how it is shown is escaped elsewhere. */
function boundedName(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim().slice(0, NAME_CHARACTERS);
}
/** Text of a tool's record as JSON; null where it is none. Lines before it are left out: amd-smi writes warnings there. */
function jsonOf(text) {
	const start = text.search(/^[[{]/m);
	if (start === -1) return null;
	try {
		return JSON.parse(text.slice(start));
	} catch {
		return null;
	}
}
// lib/memory/gpu/loop-child.js
/** Between a polite end and a hard one, and how long a hard one may take. */
const GRACE_MS = 2e3;
/**
* A tool that prints one record after the other until it is ended. Only the newest is kept. It never outlives memdrift:
* it is ended on `exit`, and after a hard kill by its next write, which finds the other end closed (SIGPIPE).
*/
var LoopChild = class {
	options;
	#child;
	#splitter;
	#waiters = /* @__PURE__ */ new Set();
	#started;
	#latest = null;
	#stderr = "";
	/** How it ended; null while it runs and until its last words are read. */
	#ended = null;
	#gone = false;
	#closing = false;
	constructor(options) {
		this.options = options;
		const { file, args, env, marks, now } = options;
		this.#splitter = new RecordSplitter(marks);
		this.#started = now();
		this.#child = (0,external_node_child_process_namespaceObject.spawn)(file, [...args], {
			env: { ...env },
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			detached: false
		});
		process.once("exit", this.#endOnExit);
		this.#child.once("error", (error) => this.#end(`cannot be started (${boundedName(error.message)})`));
		this.#child.once("exit", () => this.#leave());
		this.#child.once("close", (code, signal) => this.#end(`ended (${signal ?? `exit code ${code}`})`));
		this.#follow(this.#child.stdout, (text) => this.#take(text));
		this.#follow(this.#child.stderr, (text) => {
			this.#stderr = (this.#stderr + text).slice(-2e3);
		});
		this.#child.unref();
	}
	/** The newest record, however old; null before the first. */
	latest() {
		return this.#latest;
	}
	/**
	* How many records may have begun by now: one with a higher number certainly began after this call. What the child
	* wrote before it is read first (two turns of the event loop), or a busy loop would let an old record look new.
	*/
	async begun() {
		await (0,promises_namespaceObject.setImmediate)();
		await (0,promises_namespaceObject.setImmediate)();
		return this.#splitter.begun;
	}
	/** The newest record with a number above `after`; null where none comes within `timeoutMs` or the child ends. */
	async above(after, timeoutMs) {
		if (this.#latest !== null && this.#latest.number > after) return this.#latest;
		if (this.#ended !== null || this.#closing || timeoutMs <= 0) return null;
		return new Promise((resolve) => {
			const waiter = {
				after,
				resolve: (record) => {
					clearTimeout(timer);
					this.#waiters.delete(waiter);
					resolve(record);
				}
			};
			const timer = setTimeout(() => waiter.resolve(null), Math.min(timeoutMs, 2 ** 31 - 1));
			this.#waiters.add(waiter);
		});
	}
	/** Since when it has said nothing whole, by the given clock. */
	silentSince() {
		return this.#latest?.at ?? this.#started;
	}
	/** Why it runs no more, with its last words; null while it runs, and where it was ended from here. */
	death() {
		if (this.#ended === null || this.#closing) return null;
		const words = this.lastWords();
		return `${this.options.name} ${this.#ended}${words === "" ? "" : `: ${words}`}`;
	}
	/** Its last words outside records. nvidia-smi says what fails on standard output. */
	lastWords() {
		const stderr = boundedName(this.#stderr.trim().split("\n").slice(-3).join(" "));
		return stderr === "" ? boundedName(this.#splitter.unfinished.slice(0, 1e3)) : stderr;
	}
	/** Ends it, politely first. Idempotent; never throws; waits at most two graces for a child that hangs in the driver. */
	async close() {
		this.#closing = true;
		this.#wakeAll();
		for (const signal of ["SIGTERM", "SIGKILL"]) {
			if (this.#gone) return;
			this.#send(signal);
			await this.#goesWithin(GRACE_MS);
		}
	}
	#endOnExit = () => this.#send(this.options.exitSignal ?? "SIGKILL");
	#follow(stream, take) {
		if (stream === null) return;
		stream.setEncoding("utf8");
		stream.on("data", take);
		stream.on("error", () => void 0);
		if (stream instanceof external_node_net_namespaceObject.Socket) stream.unref();
	}
	#take(text) {
		for (const { number, text: record } of this.#splitter.take(text)) {
			this.#latest = {
				number,
				text: record,
				at: this.options.now()
			};
			for (const waiter of [...this.#waiters]) if (number > waiter.after) waiter.resolve(this.#latest);
		}
	}
	#end(how) {
		this.#leave();
		this.#ended ??= how;
		this.#wakeAll();
	}
	#leave() {
		this.#gone = true;
		process.removeListener("exit", this.#endOnExit);
	}
	#wakeAll() {
		for (const waiter of [...this.#waiters]) waiter.resolve(null);
	}
	#send(signal) {
		try {
			this.#child.kill(signal);
		} catch {}
	}
	async #goesWithin(timeoutMs) {
		await new Promise((resolve) => {
			const timer = setTimeout(resolve, timeoutMs);
			this.#child.once("exit", () => {
				clearTimeout(timer);
				resolve();
			});
		});
	}
};
// lib/memory/gpu/looped-driver.js
/** Ten intervals: a loaded machine with many GPUs may need seconds a sample. */
const STALE_MS = 1e4;
/** The first sample wakes the GPUs where no persistence daemon runs, which takes its time. */
const SILENT_MS = 3e4;
/** A driver read from a child that prints one sample after the other. A record is parsed only when it is asked for. */
var LoopedDriver = class {
	options;
	tool;
	byId;
	#read = 0;
	#good = null;
	#refused = null;
	constructor(options) {
		this.options = options;
		this.tool = options.tool;
		this.byId = options.byId;
	}
	/**
	* For nvidia-smi that is the second document to end after the call: the first may have begun before it, and nothing
	* that it prints tells (its timestamp has whole seconds, its output is buffered). So with `-l 1` the wait is between
	* one interval and two, and the time of a sample on top. The loops for AMD mark their beginning: the first that begins.
	*/
	async next(timeoutMs) {
		const deadline = performance.now() + timeoutMs;
		let after = await this.options.child.begun();
		for (;;) {
			const record = await this.options.child.above(after, deadline - performance.now());
			if (record === null) return null;
			const snapshot = this.#snapshotOf(record);
			if (snapshot !== null) return snapshot;
			after = record.number;
		}
	}
	latest() {
		const record = this.options.child.latest();
		if (record !== null) this.#snapshotOf(record);
		const { now } = this.options;
		return this.#good !== null && now() - this.#good.at <= STALE_MS ? this.#good : null;
	}
	problem() {
		const { child, now, tool } = this.options;
		const death = child.death();
		if (death !== null) return death;
		const silentMs = now() - child.silentSince();
		if (silentMs > SILENT_MS) return `${tool} has said nothing for ${Math.floor(silentMs / 1e3)} s`;
		const record = child.latest();
		if (record === null || this.#snapshotOf(record) !== null) return null;
		const words = child.lastWords();
		return `${tool}: ${this.#refused ?? ""}${words === "" ? "" : ` (${words})`}`;
	}
	async close() {
		await this.options.child.close();
	}
	#snapshotOf({ number, text, at }) {
		if (number !== this.#read) {
			this.#read = number;
			const parsed = text === null ? { refused: "its output exceeds the size limit" } : this.options.parse(text);
			this.#refused = "refused" in parsed ? parsed.refused : null;
			if ("reading" in parsed) this.#good = {
				at,
				...parsed.reading
			};
		}
		return this.#refused === null ? this.#good : null;
	}
};


var __webpack_exports__LoopChild = __webpack_exports__.XK;
var __webpack_exports__LoopedDriver = __webpack_exports__.S;
var __webpack_exports__boundedName = __webpack_exports__.lC;
var __webpack_exports__bytesOf = __webpack_exports__.$$;
var __webpack_exports__jsonOf = __webpack_exports__.o_;
var __webpack_exports__scaled = __webpack_exports__.vK;
export { __webpack_exports__LoopChild as LoopChild, __webpack_exports__LoopedDriver as LoopedDriver, __webpack_exports__boundedName as boundedName, __webpack_exports__bytesOf as bytesOf, __webpack_exports__jsonOf as jsonOf, __webpack_exports__scaled as scaled };
