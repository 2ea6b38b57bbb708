import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
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
  _C: () => (/* binding */ COMMENT_ROOM),
  tl: () => (/* binding */ MARKER),
  hY: () => (/* binding */ MAX_CHECK_SUMMARY),
  bc: () => (/* binding */ MAX_COMMENT),
  VB: () => (/* binding */ MAX_RESULT),
  vI: () => (/* binding */ MAX_STEP_SUMMARY),
  tB: () => (/* binding */ MAY_BE_SECRET),
  MG: () => (/* binding */ ResultError),
  dN: () => (/* binding */ STACK_FILES),
  t6: () => (/* binding */ UNNAMED_BASE),
  oL: () => (/* binding */ alertRules),
  FK: () => (/* binding */ buildReport),
  fi: () => (/* binding */ column),
  Fp: () => (/* binding */ combinedVerdict),
  ze: () => (/* binding */ dashboard),
  WE: () => (/* binding */ explain),
  EU: () => (/* binding */ fence),
  hy: () => (/* binding */ gateNoteText),
  v9: () => (/* binding */ growsBeyondBudget),
  d$: () => (/* binding */ isDecided),
  F$: () => (/* binding */ lineChange),
  Om: () => (/* binding */ liveBlock),
  r$: () => (/* binding */ liveLayers),
  Sc: () => (/* binding */ liveProcesses),
  Vt: () => (/* binding */ nextStepOf),
  I1: () => (/* binding */ ownWords),
  F: () => (/* binding */ parseResult),
  yF: () => (/* binding */ phaseGrowth),
  pj: () => (/* binding */ plain),
  qN: () => (/* binding */ programAt),
  oz: () => (/* binding */ progressLine),
  _P: () => (/* binding */ renderAgentBrief),
  cM: () => (/* binding */ renderCombined),
  wQ: () => (/* binding */ renderComment),
  yi: () => (/* binding */ renderIssue),
  hF: () => (/* binding */ renderJson),
  jA: () => (/* binding */ renderLive),
  Gc: () => (/* binding */ renderMarkdown),
  tD: () => (/* binding */ renderNoVerdict),
  kc: () => (/* binding */ renderOpenMetrics),
  Cf: () => (/* binding */ renderPage),
  C8: () => (/* binding */ renderResult),
  bF: () => (/* binding */ renderTerminal),
  lT: () => (/* binding */ renderTrendPage),
  qo: () => (/* binding */ renderTrendTable),
  fv: () => (/* binding */ renderWhy),
  IU: () => (/* binding */ reportFiles),
  Qh: () => (/* binding */ reportSchema),
  Zj: () => (/* binding */ reportedFinding),
  XV: () => (/* binding */ reportedProblem),
  D4: () => (/* binding */ repositoryPaths),
  nB: () => (/* binding */ reproduceCommand),
  Dl: () => (/* binding */ runNoteText),
  r7: () => (/* binding */ shellWord),
  bf: () => (/* binding */ sourceNotes),
  Am: () => (/* binding */ stackFiles),
  uw: () => (/* binding */ stepText),
  RS: () => (/* binding */ trendOf),
  $D: () => (/* binding */ verdictSchema),
  cE: () => (/* binding */ warmUpBlock),
  Ps: () => (/* binding */ warmUpLine),
  uu: () => (/* binding */ whyItGrows),
  LV: () => (/* binding */ wrap)
});

;// CONCATENATED MODULE: external "./start.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_start_js_namespaceObject = x({ ["MIB"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.MIB), ["UNITS"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.UNITS), ["definitionOf"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.definitionOf), ["formatBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatBytes), ["formatValue"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.formatValue), ["hierarchyOrder"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.hierarchyOrder), ["seriesWhere"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.seriesWhere) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["NEW_INPUTS"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.NEW_INPUTS), ["acceptanceLines"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.acceptanceLines), ["accepting"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.accepting), ["binaryUnit"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.binaryUnit), ["capital"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.capital), ["clause"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.clause), ["counted"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.counted), ["dateWords"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.dateWords), ["driftText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.driftText), ["duration$1"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.duration$1), ["eventWords"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.eventWords), ["factWords"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.factWords), ["grouped"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.grouped), ["growsText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growsText), ["growth"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growth), ["growthBudget"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growthBudget), ["growthEstimate"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growthEstimate), ["growthInterval"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growthInterval), ["growthMargin"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.growthMargin), ["height"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.height), ["heightInterval"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.heightInterval), ["improvementText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.improvementText), ["limitText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.limitText), ["livesText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.livesText), ["logLinesText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.logLinesText), ["memoryOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.memoryOf), ["milliseconds"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.milliseconds), ["missedRemedy"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.missedRemedy), ["missedText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.missedText), ["pace"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.pace), ["perRequest"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.perRequest), ["percent"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.percent), ["phaseFailureText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.phaseFailureText), ["plainNumber"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.plainNumber), ["rate"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.rate), ["reasonText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.reasonText), ["recordedText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.recordedText), ["refusalText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.refusalText), ["roughBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.roughBytes), ["roughTime"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.roughTime), ["sentence"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.sentence), ["seriesLabel"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.seriesLabel), ["seriesName"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.seriesName), ["shortName"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.shortName), ["signedGrowth"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.signedGrowth), ["stopwatch"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.stopwatch), ["troubleText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.troubleText), ["upperBound"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.upperBound), ["wholeBytes"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.wholeBytes), ["whyText"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.whyText) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["_enum"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__._enum), ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["boolean"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.boolean), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["literal"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.literal), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["strictObject"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.strictObject), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["tuple"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.tuple), ["union"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.union), ["unknown"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.unknown) });
;// CONCATENATED MODULE: external "./drift.js"
var external_drift_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_drift_js_y = (x) => (() => (x))
const external_drift_js_namespaceObject = external_drift_js_x({ ["ASKED"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.ASKED), ["GUARDS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.GUARDS), ["HELD_KINDS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.HELD_KINDS), ["HOLDERS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.HOLDERS), ["LINE_CHANGES"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.LINE_CHANGES), ["TAIL"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.TAIL), ["UNSURE"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.UNSURE), ["VERDICTS"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.VERDICTS), ["WITNESSES"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.WITNESSES), ["asRuntime"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.asRuntime), ["below"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.below), ["canonical"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.canonical), ["changePoints"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.changePoints), ["factText"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.factText), ["given"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.given), ["highestOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.highestOf), ["isManaged"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isManaged), ["isOverCap"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isOverCap), ["isPlatformClass"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.isPlatformClass), ["leading"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.leading), ["lowestOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.lowestOf), ["median"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.median), ["median$1"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.median$1), ["phaseEstimate"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.phaseEstimate), ["readingOf"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.readingOf), ["riseOfPeak"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.riseOfPeak), ["withoutWarmUp"]: () => (__WEBPACK_EXTERNAL_MODULE__drift_js_5e39f3ee__.withoutWarmUp) });
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/parts/report.js






/** Stops GitHub's mention, issue and link filters, which look at the text after Markdown is rendered. */
const BREAK = "​";
/**
* One line of visible characters: control, format (bidirectional overrides, zero widths), surrogate and private-use
* characters are gone, white space is one space, the length is bounded.
*/
function plain(value, max = 400) {
	const line = (typeof value === "string" ? value : JSON.stringify(value) ?? String(value)).slice(0, max * 4).replace(/[\s\p{Zl}\p{Zp}]+/gu, " ").replace(/[\p{C}]/gu, "").trim();
	const characters = [...line];
	return characters.length <= max ? line : `${characters.slice(0, max - 1).join("").trimEnd()}…`;
}
/** The filters of GitHub that need no markup: @user, owner/repo#1, GH-1, URLs. Also after `_`, which is no boundary. */
function unlinked(text) {
	return text.replace(/@/g, `@${BREAK}`).replace(/#(?=\d)/g, `#${BREAK}`).replace(/(gh)-(?=\d)/gi, `$1-${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/(www)\./gi, `$1${BREAK}.`).replace(/(mailto|xmpp):/gi, `$1${BREAK}:`);
}
/** For an element or a double-quoted attribute of HTML. */
function entities(text) {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
/** For Markdown's running text and table cells. `$` opens mathematics on GitHub, `|` a cell. */
function text$1(value, max = 400) {
	return entities(unlinked(plain(value, max))).replace(/[\\*_~[\]|]/g, "\\$&").replace(/\$/g, "&#36;").replace(/`/g, "&#96;").replace(/^([#+=-])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
}
/** For HTML, such as a `<summary>`, where Markdown's own escapes would show. */
function html(value, max = 400) {
	return unlinked(entities(plain(value, max))).replace(/\$/g, "&#36;");
}
/** A comment is recognised by hidden marks in its source, so no text from outside may contain one. */
function unmarked(text) {
	return text.replace(/<(?=!)/g, `<${BREAK}`);
}
/**
* A code span, also in a table cell. No escape works inside one, so the two characters that could leave it or its
* cell are replaced by look-alikes; the JSON has them as they are.
*/
function code(value, max = 120) {
	const inside = unmarked(plain(value, max)).replaceAll("`", "ˋ").replaceAll("|", "¦");
	return inside === "" ? NOTHING : `\`${inside}\``;
}
const NOTHING = "–";
/** A code block whose fence is longer than any run of backticks inside it. Lines keep the spaces they begin with. */
function fence(value, language = "", max = 4e3) {
	const body = unmarked(value.split(/\r?\n/).map((line) => indentOf(line) + plain(line, max)).join("\n").slice(0, max));
	const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
	const marks = "`".repeat(longest + 1);
	return `${marks}${language}\n${body}\n${marks}`;
}
/** Spaces that a line begins with; a tab is two. */
function indentOf(line) {
	const [spaces = ""] = /^[ \t]*/.exec(line.slice(0, MAX_INDENT)) ?? [];
	return spaces.replaceAll("	", "  ");
}
const MAX_INDENT = 40;
/** For a terminal: one line, and only characters one column wide, so that escapes and wide glyphs cannot break it. */
function column(value, max = 400) {
	return [...plain(value, max)].map((character) => isOneColumn(character) ? character : "?").join("");
}
function isOneColumn(character) {
	const point = character.codePointAt(0) ?? 0;
	if (/\p{M}/u.test(character)) return false;
	return point < 4352 || point >= 8208 && point <= 8959 || OWN.has(character);
}
/** What memdrift itself draws with. */
const OWN = /* @__PURE__ */ new Set("▁▂▃▄▅▆▇█✔✖●○");
// lib/explain/source/repository-path.js
/** Paths that are looked at for the line, those that agree in most parts. */
const MAX_COMPARED = 64;
/** Of an installed package, its own path from here on; of Python and Node themselves, nothing is in a repository. */
const INSTALLED = /^.*\/(?:(?:site|dist)-packages|node_modules)\//;
const OF_RUNTIME = /\/lib(?:64)?\/python\d[^/]*\/|^<|^node:/;
/**
* The paths of a repository that may be a file of the service. An image copies the repository, or a part of it, to a place of
* its own (WORKDIR, COPY), so the path that agrees in most parts from the end is it; of an installed package, one that has
* all of its path.
* @param isSame whether a path has the very line that the service told; null where it told none
* @returns several where nobody can tell which; empty where it is not in the repository
*/
function repositoryPaths(file, paths, isSame = null) {
	const installed = file.replace(INSTALLED, "");
	const isInstalled = installed !== file;
	if (!isInstalled && OF_RUNTIME.test(file)) return [];
	const wanted = parts(installed);
	const least = isInstalled ? Math.max(2, wanted.length) : 1;
	const like = paths.map((path) => ({
		path,
		common: inCommon(wanted, parts(path))
	})).filter(({ common }) => common >= least).sort((a, b) => b.common - a.common).slice(0, MAX_COMPARED).filter(({ path }) => isSame === null || isSame(path));
	const best = like.filter(({ common }) => common === like[0]?.common);
	const whole = best.filter(({ path, common }) => parts(path).length === common);
	return (whole.length === 1 ? whole : best).map(({ path }) => path);
}
function parts(path) {
	return path.split("/").filter((part) => part !== "");
}
function inCommon(a, b) {
	let common = 0;
	while (common < Math.min(a.length, b.length) && a[a.length - 1 - common] === b[b.length - 1 - common]) common++;
	return common;
}
// lib/report/text/note-texts.js
/** What a reader must know about how a series was judged: one clause a note, without capital and full stop. */
function noteText(note) {
	switch (note.note) {
		case "budget-widened": return "the series moves in coarse steps, so its budget was raised to three steps over the run";
		case "base-grows": return `${note.source === "base" ? "the base itself" : "the baseline itself"} grows ${(0,external_config_js_namespaceObject.growth)(note.growth, note.unit, note.growth)} per 1000 requests${since(note.since)}; only growth beyond that counts`;
		case "kept-free": {
			const { kept, unit, budget } = note;
			return `the process swings by ${(0,external_config_js_namespaceObject.height)(kept.swing, unit)} with free memory that its allocator keeps: beside that it was judged, by ${(0,external_config_js_namespaceObject.growth)(budget + kept.widened, unit, budget)} per 1000 requests; growth of what is kept is excluded above ${(0,external_config_js_namespaceObject.growth)(kept.high, unit, budget)}`;
		}
		case "base-level": return `the base itself is ${(0,external_config_js_namespaceObject.height)(note.rise, note.unit)} off its own baseline${since(note.since)}; only a difference beyond that counts`;
		case "absolute-only": return `judged by the absolute rules only: ${note.because === "no-baseline" ? "there is no baseline" : "no baseline recording is this long"}`;
		case "epochs": return `the set of processes changed ${note.changes === 1 ? "once" : `${note.changes} times`}; each set is judged separately`;
		case "lives": return `the set of processes changed ${(0,external_config_js_namespaceObject.grouped)(note.changes)} times; growth was told from the age of workers, over ${(0,external_config_js_namespaceObject.livesText)(note.lives)}`;
		case "improved": return (0,external_config_js_namespaceObject.improvementText)(note);
		case "filled": return `it grew by ${(0,external_config_js_namespaceObject.height)(note.rise, note.unit)} until request ${(0,external_config_js_namespaceObject.grouped)(note.requests)} and has been flat since; a rise of that height is judged by the level`;
		case "other-metric": {
			const source = (reported) => reported ?? "another source";
			return `the figure is from ${source(note.here)} here, from ${source(note.there)} in the baseline: judged by the absolute rules, not compared`;
		}
		case "accepted": return note.expired ? `acceptance expired after ${note.until} (${note.reason})` : `accepted until ${note.until}: ${note.reason}`;
		case "acceptance-idle": return `the accepted entry for ${note.series} is no longer needed: ${idleText(note.because)}`;
		case "grows-less": {
			const { value, low, high, unit } = note.difference;
			return `grows ${(0,external_config_js_namespaceObject.growthEstimate)({
				value: -value,
				low: -high,
				high: -low,
				unit
			}, note.budget)} less than in the interleaved base runs`;
		}
		case "rises-in-warm-up": return `rises ${(0,external_config_js_namespaceObject.growthEstimate)(note.difference, note.budget)} more than in the interleaved base runs while it warms up, then levels off`;
		case "still-settling": {
			const { series, requests, ended, maxDurationS } = note;
			const longer = ended === "steps" || maxDurationS === null ? `set plan.warm-up: {requests: ${2 * requests}}` : `set max-duration to ${Math.ceil(2 * maxDurationS / 60)}m (it is ${(0,external_config_js_namespaceObject.duration$1)(maxDurationS)})`;
			return `the warm-up ended at its bound, after ${(0,external_config_js_namespaceObject.counted)(requests, "request")}, while the growth of ${series.map(external_config_js_namespaceObject.seriesLabel).join(" and ")} was still slowing down; for a longer one ${longer}`;
		}
		case "none-sound": return note.stored === 1 ? `the stored recording cannot serve as a baseline: ${(0,external_config_js_namespaceObject.refusalText)(note.nearest)}` : `none of the ${(0,external_config_js_namespaceObject.grouped)(note.stored)} stored recordings can serve as a baseline; the nearest is ${(0,external_config_js_namespaceObject.refusalText)(note.nearest)}`;
		case "levels-not-compared": return "the recordings of the base are regressions: growth was judged by the absolute rules, and no level was compared";
		case "shared-memory-unseen": return `shared memory that no process holds was not seen: ${(0,external_config_js_namespaceObject.seriesLabel)(note.series)} could not be read`;
		case "heap-unchecked": return `the sensitivity check left out ${(0,external_config_js_namespaceObject.seriesLabel)(note.series)}: ${whyUnchecked(note.series)}`;
		case "workers-unreplaced": return `no worker was replaced during the run${note.inBase ? ", as some were in its baseline" : ""}: growth from one worker to the next is not excluded; a longer cycle, or workers of shorter life, would show it`;
		case "growth-beside": return `judged on what the growth of ${(0,external_config_js_namespaceObject.seriesLabel)(note.series)} does not explain`;
		case "log-lines": return `${(0,external_config_js_namespaceObject.logLinesText)(note)}${LOG_EXCUSES[note.because]}`;
		case "log-uncounted": return `lines of the log that tell of a leak were not counted${note.detail === "" ? "" : `: ${note.detail}`}`;
		case "disconnects-untested": return untestedText(note);
		case "growth-not-judged": return `${(0,external_config_js_namespaceObject.seriesLabel)(note.series)} grows ${(0,external_config_js_namespaceObject.growthEstimate)(note.growth, note.budget)}, but its growth is not judged; set budgets.series."${note.series}".gate: true to judge it`;
	}
}
/** Why no memory was held in a runtime's heap. */
function whyUnchecked(series) {
	const { shows, layerLabel = "it" } = (0,external_start_js_namespaceObject.definitionOf)(series) ?? {};
	if (shows === void 0) return `nobody outside can hold memory in the ${layerLabel}`;
	return shows === "jvm" ? "the JVM took no agent, or had no room for what it would hold (docs/layers.md)" : "the probe held nothing there";
}
function untestedText({ classes, unnamed }) {
	const each = classes.map(({ class: name, planned, delivered, why }) => {
		const of = name === "" ? "" : ` of ${name}`;
		return `${(0,external_config_js_namespaceObject.grouped)(delivered)} of ${(0,external_config_js_namespaceObject.counted)(planned, "planned disconnect")}${of} came about${(0,external_config_js_namespaceObject.missedText)(why)}`;
	});
	const more = unnamed === 0 ? "" : `; the same in ${(0,external_config_js_namespaceObject.grouped)(unnamed)} more ${unnamed === 1 ? "class" : "classes"}`;
	return `${each.join("; ")}${more}: what leaks when a client disconnects there is not excluded; ${(0,external_config_js_namespaceObject.missedRemedy)(classes[0]?.why ?? null)}`;
}
/** Why lines that tell of a leak decide nothing. */
const LOG_EXCUSES = {
	"no-growth": "; they do not come with the requests",
	"no-base": "; not judged, because no baseline has counted them",
	"base-too": "; so does that of the baseline"
};
function idleText(because) {
	switch (because.why) {
		case "absent": return "this run has no such series";
		case "not-judged": return "the series is not judged";
		case "not-judged-for-it": return "the series is not judged for what the entry accepts";
		case "within": {
			const { growth: grown, level } = because;
			return [...grown === null ? [] : [`it grows at most ${(0,external_config_js_namespaceObject.upperBound)(grown.high, grown.budget, grown.unit)}`], ...level === null ? [] : [levelText(level)]].join(", and ");
		}
	}
}
function levelText({ value, baseline, unit }) {
	if (value === baseline) return "its steady-state level is that of the baseline";
	return `its steady-state level is ${(0,external_config_js_namespaceObject.height)(Math.abs(value - baseline), unit)} ${value > baseline ? "above" : "below"} the baseline's`;
}
const since = (commit) => commit === null ? "" : ` since ${commit.slice(0, 7)}`;
// lib/report/text/run/gate-notes.js
const UNSTORED = "not stored, the recording is only in the files of this run";
/** One clause, without capital and full stop. */
function gateNoteText(note) {
	switch (note.note) {
		case "other-run": return `run ${note.run} of ${note.of}: ${note.verdict}: ${(0,external_config_js_namespaceObject.reasonText)(note.cause)}`;
		case "recording-cut": {
			const rest = note.cycle === null ? "is not kept" : `ends at cycle ${note.cycle}`;
			return `${note.detail}; the recording ${note.path === null ? `${rest}, the verdict stands` : `is in ${note.path}`}`;
		}
		case "not-stored": return note.because === "no-plan" ? "not stored: the run ended before its environment and plan were known" : "not stored: no checkpoint was read after a cycle";
		case "store-refused": return `${UNSTORED}: ${note.detail}`;
		case "store-slow": return `${UNSTORED}: ${(0,external_config_js_namespaceObject.limitText)(note.limit)} is over`;
		case "stored-as-history": return `stored as history, never a baseline: ${(0,external_config_js_namespaceObject.whyText)(note.refusal)}`;
		case "stored-short": return `stored with ${note.reached} of ${note.cycles} cycles; beyond them a change is judged by the absolute rules alone: raise max-duration`;
		case "pair-unused": return "the paired A/B runs were not used: the verdict of the run itself needs no confirmation";
		default: return noteText(note);
	}
}
// lib/explain/state.js
/** Growth beyond the base's own, per 1000 requests in the series' unit; null where not judged. */
function excessGrowth$1(finding) {
	return finding.drift === null ? null : finding.drift.growth.value - Math.max(0, finding.drift.baseline ?? 0);
}
/** True where growth itself is over budget: interval above zero, and more than the base's own growth plus budget. */
function growsBeyondBudget(finding) {
	const excess = excessGrowth$1(finding);
	return finding.drift !== null && excess !== null && finding.drift.growth.low > 0 && excess > finding.drift.budget;
}
/** True where the steady-state level is over its budget above the base; below it, for series of which more is better. */
function settlesTooHigh(finding) {
	const { level } = finding;
	if (level === null || level.baseline === null || level.budget === null) return false;
	const rise = level.value - level.baseline;
	return (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.better === "higher" ? -rise >= level.budget : rise > level.budget;
}
/**
* The state of a series among the findings. A gated series grows only where the decision says regression: a slope
* over budget that is still undecided explains nothing. Without a finding or a drift figure it is unknown.
*/
function stateOf(finding) {
	if (!finding?.drift) return "unknown";
	if (growsBeyondBudget(finding)) return !finding.gated || finding.verdict === "regression" ? "grows" : "unknown";
	if (finding.gated && finding.verdict === "pass") return "flat";
	return finding.drift.growth.high <= finding.drift.budget ? "flat" : "unknown";
}
// lib/explain/growth-parts.js
/** A part below this share explains nothing. */
const LEAST_SHARE$3 = .1;
/** Blocks for each request from which they are worth a word. */
const FEWEST_BLOCKS = .1;
/** What managed runtimes tell of their memory, and what of it is live in a heap that they reserve. */
const OF_RUNTIMES = (0,external_start_js_namespaceObject.seriesWhere)(({ source, unit }) => source === "runtime" && unit === "bytes");
const IN_RESERVES = OF_RUNTIMES.map((series) => (0,external_start_js_namespaceObject.definitionOf)(series)?.reserveOf);
/** Live after a collection; and what is kept of the kernel for it. */
const LIVE_HEAPS = OF_RUNTIMES.filter((series) => (0,external_start_js_namespaceObject.definitionOf)(series)?.reserveOf === void 0);
const KEPT_HEAPS = OF_RUNTIMES.filter((series) => !IN_RESERVES.includes(series));
/** Layers that share nothing with each other; the later lists only where the ones before explain less than half. */
const PARTS = {
	"process/resident": [
		[
			"torch.pinned/allocated",
			"heap/allocated",
			...LIVE_HEAPS,
			"mappings/python",
			"mappings/shared"
		],
		[
			"heap/reserved",
			...KEPT_HEAPS,
			"mappings/python",
			"mappings/shared"
		],
		[
			"mappings/heap",
			"mappings/arenas",
			"mappings/python",
			"mappings/shared",
			"mappings/anonymous"
		]
	],
	"gpu/used": [[
		"torch.device/allocated",
		"jax.device/allocated",
		"tensorflow.device/allocated",
		"cupy.device/allocated"
	], [
		"torch.device/reserved",
		"jax.device/reserved",
		"tensorflow.device/allocated",
		"cupy.device/reserved"
	]]
};
/** What the layers explain of the growth of the process or device, the largest first; empty of any other series. */
function partsOf(lead, findings) {
	const whole = lead.drift?.growth.value ?? 0;
	const told = (PARTS[lead.series] ?? []).map((names) => findings.flatMap(({ series, drift }) => {
		if (!names.includes(series) || drift === null || drift.growth.low <= 0) return [];
		const per1000 = drift.growth.value;
		return per1000 >= LEAST_SHARE$3 * whole ? [{
			series,
			per1000
		}] : [];
	}));
	const sum = (parts) => parts.reduce((all, { per1000 }) => all + per1000, 0);
	return (told.find((parts) => sum(parts) >= whole / 2) ?? told[0] ?? []).sort((a, b) => b.per1000 - a.per1000);
}
/** What is counted and grows by at least one per 1000 requests; sockets in place of the descriptors that they are. */
function growingCounts(findings) {
	const counts = findings.filter((finding) => (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.unit === "count" && (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.diagnosis !== void 0 && (finding.drift?.growth.low ?? 0) > 0 && (excessGrowth$1(finding) ?? 0) >= 1);
	const of = (series) => counts.find((finding) => finding.series === series)?.drift?.growth.value ?? 0;
	return counts.filter(({ series }) => series !== "fds" || of("sockets") < of("fds") / 2);
}
/** The same and Python's blocks, for each request; the service's own counts first. */
function countsPerRequest(findings) {
	const blocks = findings.filter(({ series, drift }) => series === "python/blocks" && (drift?.growth.low ?? 0) / 1e3 >= FEWEST_BLOCKS);
	return [...growingCounts(findings), ...blocks].flatMap(({ series, drift }) => {
		if (drift === null) return [];
		const { value, low, high } = drift.growth;
		return [{
			series,
			perRequest: value / 1e3,
			low: low / 1e3,
			high: high / 1e3
		}];
	});
}
// lib/explain/allocator-hierarchy.js
/** CPython's limit for an object that lives in its own arenas (Objects/obmalloc.c, SMALL_REQUEST_THRESHOLD). */
const SMALL_OBJECT_BYTES = 512;
/** A collector lets its heap grow to some times what is live before it collects: twice in Go, three times seen of G1. */
const COLLECTOR_KEEPS = 4;
/**
* Explains what the findings mean together. Every allocator takes its memory from the layer below, so growth shows in
* its own layer and in all below; the highest layer in which it shows holds the cause. Only what the series can tell
* is reported: an unknown state stays unknown.
* @param runtime of the process that holds most of the growth; null where that is not known
*/
function explain(findings, runtime = null) {
	const ordered = [...findings].sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series));
	const growing = ordered.filter((finding) => finding.gated && stateOf(finding) === "grows");
	const first = growing[0] ?? ordered.find((finding) => finding.verdict === "regression" && settlesTooHigh(finding));
	if (first === void 0) return {
		first: null,
		lead: null,
		follows: {},
		diagnoses: []
	};
	const follows = followersOf(growing, ordered);
	const roots = growing.filter((finding) => !(finding.series in follows));
	const diagnoses = new Set(roots.map((root) => diagnose(root, ordered, runtime)));
	if (ordered.find(({ series, verdict }) => series === "kv-cache/capacity" && verdict === "regression") !== void 0) diagnoses.add("smaller-kv-cache");
	else if (growing.length === 0) diagnoses.add("step");
	if (growing.length > 0) for (const diagnosis of counters(ordered)) diagnoses.add(diagnosis);
	return {
		first: first.series,
		lead: ((0,external_drift_js_namespaceObject.leading)(growing) ?? first).series,
		follows,
		diagnoses: [...diagnoses]
	};
}
function followersOf(growing, all) {
	const follows = {};
	for (const upper of growing) {
		if (upper.series in follows) continue;
		for (const series of (0,external_drift_js_namespaceObject.below)(upper.series)) {
			const lower = all.find((finding) => finding.series === series);
			if (lower !== void 0 && !(series in follows) && isSameGrowth(upper, lower)) follows[series] = upper.series;
		}
	}
	return follows;
}
/** The lower layer grows too, and by no more than the upper one and its own budget explain. */
function isSameGrowth(upper, lower) {
	if (upper.drift === null || lower.drift === null) return false;
	const [above, under, { budget }] = [
		upper.drift.growth,
		lower.drift.growth,
		lower.drift
	];
	const times = (0,external_start_js_namespaceObject.definitionOf)(upper.series)?.diagnosis === "live-managed-objects" ? COLLECTOR_KEEPS : 1;
	return under.low > 0 && under.high >= above.low / 2 && under.low <= times * above.high + budget;
}
function diagnose(root, all, runtime) {
	const state = (series) => stateOf(all.find((finding) => finding.series === series));
	switch (root.series) {
		case "torch.device/reserved": return state("torch.device/allocated") === "flat" ? "device-fragmentation" : "device-unattributed";
		case "gpu/used": return state("torch.device/reserved") === "flat" ? "device-outside-torch" : "device-unattributed";
		case "container/resident": return all.some(({ series, drift }) => series === "process/resident" && drift !== null) ? "container-only" : "resident-unattributed";
		default: return (0,external_start_js_namespaceObject.definitionOf)(root.series)?.diagnosis ?? diagnoseResident(root, all, state, runtime);
	}
}
function diagnoseResident(root, all, state, runtime) {
	const kind = mappingThatGrows(root, all);
	if (kind === "mappings/shared") return "shared-memory";
	if ((0,external_drift_js_namespaceObject.isManaged)(runtime)) return diagnoseManaged(state, all);
	if (!(runtime !== "native" && all.some(({ series, drift }) => series === "heap/allocated" && drift !== null))) return kind === "mappings/heap" || kind === "mappings/arenas" ? "heap-unread" : "resident-unattributed";
	if (state("heap/allocated") === "unknown") return "heap-undecided";
	if (state("heap/allocated") === "flat" && state("heap/reserved") === "grows") return "retained-heap";
	if (kind === "mappings/python") return "small-python-objects";
	return smallObjectsCanHold(root, all) ? "small-python-objects" : "outside-heap";
}
/** Of a process whose runtime collects: only a heap that was collected and read tells what grows beside it. */
function diagnoseManaged(state, all) {
	const live = all.filter((f) => (0,external_start_js_namespaceObject.definitionOf)(f.series)?.diagnosis === "live-managed-objects" && f.drift !== null);
	if (live.length === 0) return "managed-heap";
	if (live.some(({ series }) => state(series) !== "flat")) return "heap-undecided";
	return live.flatMap(({ series }) => (0,external_drift_js_namespaceObject.below)(series)).filter((series) => series !== "process/resident").some((series) => state(series) === "grows") ? "retained-managed-heap" : "outside-managed-heap";
}
/** The kind of mapping that grows by at least half of what resident memory grows; null where none does, or none was read. */
function mappingThatGrows(root, all) {
	const half = (excessGrowth$1(root) ?? Number.POSITIVE_INFINITY) / 2;
	return all.filter(({ series }) => (0,external_start_js_namespaceObject.definitionOf)(series)?.layer === "mappings").find((finding) => (finding.drift?.growth.low ?? 0) > 0 && (excessGrowth$1(finding) ?? 0) >= half)?.series ?? null;
}
/** New blocks, at their largest, hold at least half of the growth. */
function smallObjectsCanHold(root, all) {
	const blocks = all.find((finding) => finding.series === "python/blocks");
	return ((blocks === void 0 || blocks.drift === null || blocks.drift.growth.low <= 0 ? 0 : excessGrowth$1(blocks)) ?? 0) * SMALL_OBJECT_BYTES >= (excessGrowth$1(root) ?? Number.POSITIVE_INFINITY) / 2;
}
/** Counters that grow beside the memory; those of the server come last. */
function counters(all) {
	const found = growingCounts(all).map(({ series }) => (0,external_start_js_namespaceObject.definitionOf)(series));
	const [own, servers] = [found.filter((definition) => definition?.layer === "counts"), found.filter((definition) => definition?.layer !== "counts")];
	return [...own, ...servers].flatMap((definition) => definition?.diagnosis ?? []);
}
// lib/explain/why-it-grows.js
/** Of an entry a request: less is growth of something else, or by other requests. */
const IN_STEP = .9;
/** How much the two windows may differ, as a share of the larger. */
const WINDOWS_DIFFER = .25;
/**
* The same where the second window has more blocks: what CPython takes from its free lists (Objects/tupleobject.c) was
* allocated before tracing began, and is not seen in the first.
*/
const SEEN_LATER = .7;
/**
* Of samples, a line has this many in each window; the windows may differ by three times the square root of their number, as
* counts of rare events do (Poisson).
*/
const SAMPLES = 8;
const SAMPLES_THAT_ADD = 3;
const DEVIATIONS = 3;
/** Of native code: mappings of each window, and how much of the larger the smaller has. */
const PIECES = 3;
const PIECES_DIFFER = .6;
const WHOLE$1 = .1;
const NAMED$5 = 8;
/** Files of Python itself, of installed packages, and of no file at all. */
const FOREIGN = /\/(site|dist)-packages\/|\/lib(64)?\/python\d|^<|\/node_modules\/|^node:/;
/** What the explanation of a recording shows; null where there is none, or nothing in it grows in step with the requests. */
function whyItGrows({ explanation }) {
	if (explanation === void 0) return null;
	const { holders, allocations, native, least_share: share, failed = null } = explanation;
	const held = (holders?.found ?? []).filter(({ grew, weak }) => !weak && growsInStep(grew, holders?.requests ?? [0, 0], share)).sort((a, b) => rank(a) - rank(b) || sum(b.grew) - sum(a.grew));
	const mapped = (native?.found ?? []).filter(isMappedInStep).sort((a, b) => b.bytes - a.bytes);
	const allocated = (allocations?.found ?? []).filter((one) => one.sampled === void 0 ? growsInStep(one.grew, allocations?.requests ?? [0, 0], share, SEEN_LATER) : (held.length > 0 || holders === void 0) && isSampledInStep(one)).sort((a, b) => Number(b.adds ?? false) - Number(a.adds ?? false) || rankOfPlace(a) - rankOfPlace(b) || b.bytes - a.bytes);
	const unwatched = native === void 0 || native.watch === "watched" ? null : native.watch;
	if (held.length + allocated.length + mapped.length === 0 && failed === null && unwatched === null) return null;
	const requests = sum(holders?.requests ?? [0, 0]);
	const named = held.slice(0, NAMED$5).map((one) => holderOf(one, requests));
	const best = held[0];
	return {
		holders: named,
		allocations: [...allocated.map((one) => allocationOf(one, allocations?.requests ?? [0, 0])), ...mapped.map((one) => allocationOf(one, native?.requests ?? [0, 0]))].slice(0, NAMED$5),
		sure: best !== void 0 && rank(best) < FOREIGN_RANK && held.filter((one) => rank(one) === rank(best)).length === 1 && isWhole((named[0]?.perRequest ?? 0) / (explanation.class === void 0 ? share : 1)),
		class: explanation.class ?? null,
		relaunched: explanation.relaunched ?? false,
		isPullRequest: explanation.compared?.pull_request ?? false,
		incomplete: failed,
		unwatched
	};
}
/**
* Growth that follows the requests: in both windows, alike, and by an entry or block for each of those that may cause it.
* @param share of the rarest class among the requests
* @param rise how much more the second window may have, as a share of it
*/
function growsInStep(grew, requests, share, rise = WINDOWS_DIFFER) {
	if (requests[0] === 0 || requests[1] === 0) return false;
	const [first, second] = [grew[0] / requests[0], grew[1] / requests[1]];
	if (Math.min(first, second) < IN_STEP * share) return false;
	return second > first ? second - first <= rise * second : first - second <= WINDOWS_DIFFER * first;
}
function isSampledInStep({ grew: [first, second], adds = false }) {
	if (Math.min(first, second) < (adds ? SAMPLES_THAT_ADD : SAMPLES)) return false;
	const most = Math.max(WINDOWS_DIFFER * Math.max(first, second), DEVIATIONS * Math.sqrt(first + second));
	return adds || Math.abs(first - second) <= most;
}
/** Allocators map in large pieces, so bytes tell it, of a few of them. */
function isMappedInStep({ grew, sampled = [0, 0] }) {
	const [first, second] = sampled;
	return Math.min(...grew) >= PIECES && Math.min(first, second) >= PIECES_DIFFER * Math.max(first, second);
}
/** From here on it is not the service's own code that holds it. */
const FOREIGN_RANK = 6;
/**
* The service's own code, then what waits in it, then libraries' objects that it has (a loop, an event: others wait there), then
* installed packages and Python.
*/
function rank({ kind, within = null, owner, ...place }) {
	if (kind === "instances") return (0,external_drift_js_namespaceObject.isPlatformClass)(owner) ? FOREIGN_RANK : FOREIGN_RANK / 2;
	return rankOfPlace(place) * 3 + (within !== null ? 2 : kind === "waiting" || kind === "unnamed" ? 1 : 0);
}
function rankOfPlace({ repository, file }) {
	if (repository !== void 0) return 0;
	return file === null || FOREIGN.test(file) ? 2 : 1;
}
function holderOf({ kind, name, owner, way, type, length, grew, holds = null, tensor, by, ...place }, requests) {
	const perRequest = sum(grew) / requests;
	return {
		by: by ?? "python",
		heldBy: kind,
		name,
		owner,
		way,
		type,
		length,
		place: placeOf(place),
		holds,
		...tensor == null ? {} : { tensor },
		perRequest
	};
}
function allocationOf({ bytes, grew, sampled, by, library, ...place }, requests) {
	return {
		by: by ?? "python",
		place: placeOf(place),
		function: place.function,
		library: library ?? null,
		bytesPerRequest: sampled === void 0 ? bytes / requests[1] : sum(sampled) / sum(requests),
		blocksPerRequest: sampled === void 0 ? sum(grew) / sum(requests) : null,
		package: place.package ?? null,
		frames: [...place.frames]
	};
}
function placeOf(found) {
	const { file, line, repository, candidates = [], source = null } = found;
	if (file === null) return null;
	return {
		file: repository?.file ?? file,
		line,
		inRepository: repository !== void 0,
		source: repository?.source ?? source,
		change: repository?.change ?? null,
		candidates
	};
}
function isWhole(perRequest) {
	return Math.abs(perRequest - Math.round(perRequest)) <= WHOLE$1 * Math.max(1, perRequest);
}
function sum([first, second]) {
	return first + second;
}
// lib/explain/source/line-change.js
/** `@@ -12,3 +12,5 @@`: the first line of the hunk in the new file. */
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;
/**
* What a change does to a line.
* @param line null: no line of the file in particular
* @returns null where that is not known
*/
function lineChange({ patches, isWhole }, path, line) {
	const patch = patches.get(path);
	if (patch === void 0) return isWhole ? "unchanged" : null;
	return (patch === null || line === null ? void 0 : newLines(patch).get(line)) ?? "touched";
}
/** Lines that a patch brings, by their number in the new file: `changed` where lines were removed in their place. */
function newLines(patch) {
	const lines = /* @__PURE__ */ new Map();
	let next = null;
	let replaces = false;
	for (const text of patch.split("\n")) {
		const [, begin] = HUNK.exec(text) ?? [];
		if (begin !== void 0) {
			next = Number(begin);
			replaces = false;
		} else if (next === null || text.startsWith("\\")) {} else if (text.startsWith("-")) replaces = true;
		else if (text.startsWith("+")) lines.set(next++, replaces ? "changed" : "added");
		else {
			next++;
			replaces = false;
		}
	}
	return lines;
}
// lib/report/text/run/run-notes.js
/** What cannot be seen of a service that memdrift has not started. */
const UNSEEN = "the probe is not inside, so the heaps of Python and Node, PyTorch and asyncio are not read, and nothing is collected before a reading";
/** What a reader must know of how a run was measured: one clause, without capital and full stop. */
function runNoteText(note) {
	switch (note.note) {
		case "left-out": return `left out: ${(0,external_config_js_namespaceObject.troubleText)(note.trouble).reason}; growth there is judged by process/resident alone`;
		case "outside-allocators": return `${note.allocators.join(", ")} serves malloc in processes without Python: their heap shows only in process/resident`;
		case "attached": {
			const output = note.to === "process" ? ", nor what it writes" : "";
			return `attached to ${note.what}, which ran already and runs on: ${UNSEEN}${output}. Garbage that waits to be collected counts as growth, and what it held before counts for its level`;
		}
		case "descriptors-unread": return "open descriptors and sockets could not be read of every process, so they are not counted";
		case "never-idle": return "the server reported running requests after every request had been answered: its readings are not taken at rest (see requests/running)";
		case "sensitivity-unchecked": return "the sensitivity check was not done: no process of the service has the probe";
		case "cycle-left-out": return `${(0,external_config_js_namespaceObject.limitText)(note.limit)} is over within a cycle, which is left out`;
		case "upstream-stub": {
			const { calls, failed, limited, stalled, cut } = note;
			return `the upstream of the service was a stub, and was called ${(0,external_config_js_namespaceObject.counted)(calls, "time")}: ${(0,external_config_js_namespaceObject.counted)(failed, "call")} failed, ${(0,external_config_js_namespaceObject.grouped)(limited)} were limited, ${(0,external_config_js_namespaceObject.grouped)(stalled)} stalled, ${(0,external_config_js_namespaceObject.grouped)(cut)} were broken off`;
		}
		case "amplified": return `each cycle added ${(0,external_config_js_namespaceObject.counted)(note.requests, "request")} of ${note.class} (plan.amplify), and growth is per request of all: what only the other classes keep is held to ${Number(note.times.toPrecision(2))} times the budget`;
		case "amplify-short": return `plan.amplify: the service is too slow for it: ${(0,external_config_js_namespaceObject.grouped)(note.wanted)} further requests a cycle would make the budget of a cycle ${(0,external_start_js_namespaceObject.formatBytes)(note.signal)}, and max-duration holds ${(0,external_config_js_namespaceObject.grouped)(note.fitting)}, which make it ${(0,external_start_js_namespaceObject.formatBytes)(note.budget)}; the run may end undecided. Raise max-duration, workload.concurrency or the growth budget`;
	}
}
// lib/explain/phase-evidence.js
/**
* Growth by phase of the series that grew. Where none grew (phases replayed on request), of the first series that grows
* in some phase.
* @param first where growth first appears; null where nothing grew
*/
function phaseGrowth(recording, findings, first) {
	const judged = findings.filter(({ gated, drift, series }) => gated && (drift !== null || series === first));
	const of = (finding) => recording.phases.map((phase) => growthIn(phase, finding));
	const lead = judged.find(({ series }) => series === first);
	if (lead !== void 0) return of(lead);
	return judged.map(of).filter((rows) => rows.some(({ grows }) => grows === true))[0] ?? judged.slice(0, 1).flatMap(of);
}
function growthIn(phase, finding) {
	const { series, unit } = finding;
	const kind = {
		phase: phase.phase,
		class: phase.class ?? null,
		series
	};
	const found = (0,external_drift_js_namespaceObject.phaseEstimate)(phase, series, external_drift_js_namespaceObject.TAIL);
	if ("failed" in found) return {
		...kind,
		growth: null,
		grows: null,
		failed: found.failed
	};
	const budget = finding.drift?.budget ?? 0;
	const grows = found.low > 0 && found.value > budget ? true : found.high <= Math.max(budget, 0) ? false : null;
	return {
		...kind,
		growth: {
			...found,
			unit
		},
		grows,
		failed: null
	};
}
// lib/report/terminal/columns.js
/** Laying out text in columns of a terminal. Every character is taken as one column wide: `column()` sees to it. */
/** Between two columns. */
const GUTTER = "  ";
/** Lines of at most `width` characters, the titles first. Columns are left out, then lines cut, until they fit. */
function layOut(columns, width) {
	let kept = columns.filter(({ cells, dropPriority }) => dropPriority === 0 || cells.some((cell) => cell !== ""));
	for (;;) {
		const lines = align(kept);
		const next = kept.reduce((most, column) => column.dropPriority > (most?.dropPriority ?? 0) ? column : most, void 0);
		if (next === void 0 || lines.every((line) => line.length <= width)) return lines.map((line) => clip(line, width));
		kept = kept.filter((column) => column !== next);
	}
}
function align(columns) {
	const padded = columns.map(({ title, cells, align }) => {
		const all = [title, ...cells];
		const width = Math.max(...all.map((cell) => cell.length));
		return all.map((cell) => align === "left" ? cell.padEnd(width) : cell.padStart(width));
	});
	return (padded[0] ?? []).map((_, line) => padded.map((column) => column[line] ?? "").join(GUTTER).trimEnd());
}
/** Cut to `width`, with an ellipsis where something was cut. */
function clip(line, width) {
	return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…`.slice(0, Math.max(0, width));
}
/** Words in lines of at most `width`; a word that is longer than a line is broken. */
function wrap(text, width, indent = "") {
	const room = Math.max(1, width - indent.length);
	const lines = [];
	let line = "";
	for (const word of text.split(" ").flatMap((long) => pieces(long, room))) if (line !== "" && line.length + 1 + word.length > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line].map((each) => indent + each);
}
function pieces(word, size) {
	if (word.length <= size) return [word];
	return Array.from({ length: Math.ceil(word.length / size) }, (_, index) => word.slice(index * size, (index + 1) * size));
}
// lib/report/terminal/cycle-progress.js
/** Series in one line. */
const SHOWN$1 = 3;
/**
* The line that a terminal shows after a cycle, at most `columns` wide: the drift of each gated series that has one so far,
* the first in the allocator hierarchy first. A narrow terminal loses the last series first. Series that are not
* measured in bytes are left out: the line has one unit.
* @example `cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  likely done in 0:50`
*/
function progressLine(progress, columns = 80) {
	const { cycle, elapsedS, likelyDoneS, waitsFor = null, findings } = progress;
	const drifts = findings.flatMap(driftText);
	const start = drifts.length > 0 ? `cycle ${cycle}` : `measuring, cycle ${cycle}`;
	const left = likelyDoneS === null ? null : (0,external_config_js_namespaceObject.stopwatch)(likelyDoneS);
	const ends = left === null ? [""] : [
		...waitsFor === null ? [] : [`likely done in ${left}, waits for ${shortLabel(waitsFor)}`],
		`likely done in ${left}`,
		`done in ${left}`
	];
	for (let count = Math.min(SHOWN$1, drifts.length); count >= 0; count -= 1) {
		const shown = count === 0 ? "" : `${drifts.slice(0, count).join("  ")} MiB/1000`;
		for (const end of ends) {
			const line = [
				start,
				(0,external_config_js_namespaceObject.stopwatch)(elapsedS),
				shown,
				end
			].filter((part) => part !== "").join("  ");
			if (line.length <= columns) return line;
		}
	}
	return clip(`${start}  ${(0,external_config_js_namespaceObject.stopwatch)(elapsedS)}`, columns);
}
/**
* The line that a terminal shows in the warm-up, at most `columns` wide.
* @example `warm-up  860 requests, sending 800  0:21  heap, process still settle, until 7:30 at most`
*/
function warmUpLine({ requests, sending, least, settling, elapsedS, atMostS }, columns = 80) {
	const of = requests < least ? ` of ${(0,external_config_js_namespaceObject.grouped)(least)}` : "";
	const sent = `${(0,external_config_js_namespaceObject.grouped)(requests)}${of} requests${sending === 0 ? "" : `, sending ${(0,external_config_js_namespaceObject.grouped)(sending)}`}`;
	const bound = atMostS === null || sending === 0 ? "" : `, until ${(0,external_config_js_namespaceObject.stopwatch)(atMostS)} at most`;
	const open = settling.length === 0 ? "" : `${settling.map(shortLabel).join(", ")} still settling${bound}`;
	return clip([
		"warm-up",
		sent,
		(0,external_config_js_namespaceObject.stopwatch)(elapsedS),
		open
	].filter((part) => part !== "").join("  "), columns);
}
function driftText({ series, gated, unit, drift }) {
	if (!gated || drift === null || unit !== "bytes") return [];
	const { growth, budget } = drift;
	const value = (0,external_config_js_namespaceObject.signedGrowth)(growth.value, unit, budget);
	return [`${shortLabel(series)} ${value} ±${(0,external_config_js_namespaceObject.growthMargin)(growth.low, growth.high, unit, budget)}`];
}
/** Short enough for three in a line: `torch allocated`, `heap`, `process`. */
function shortLabel(series) {
	const definition = (0,external_start_js_namespaceObject.definitionOf)(series);
	if (definition === void 0) return column(series, 24);
	return series.startsWith("torch.device") ? `torch ${definition.quantity}` : definition.layerLabel.replace("host ", "");
}
// lib/report/terminal/steps.js
/** One line, without full stop. */
function stepText(step) {
	switch (step.step) {
		case "limits": return limitsText(step);
		case "pairing": return step.confirms === null ? "no baseline is comparable with this run: measuring a paired A/B instead" : `regression against the stored baseline: ${(0,external_config_js_namespaceObject.reasonText)(step.confirms)}; confirming it with a paired A/B`;
		case "launch": return `launching ${step.what}${runText(step)}`;
		case "attach": return `attaching to ${step.what}${runText(step)}: ${UNSEEN}`;
		case "shut-out": return "Node has ended over its probe: launching the service again without that";
		case "upstream": return `the upstream of the service is a stub at ${step.url} (${step.env})`;
		case "ready": return `ready at ${step.url} after ${(0,external_config_js_namespaceObject.pace)(step.afterS)}`;
		case "pages": return `asking the service for its metrics pages: ${step.pages.join(", ")} (service.metrics: none asks for none)`;
		case "metrics": return `reading metrics of ${step.server} at ${step.url}`;
		case "plan": {
			const kept = step.kept ? " (as in the baseline)" : "";
			const slices = step.slices === 1 ? "" : `, ${step.slices} slices of the recording in turn`;
			return `${(0,external_config_js_namespaceObject.counted)(step.warmUp, "warm-up request")}; ${(0,external_config_js_namespaceObject.counted)(step.cycle, "request")} a cycle${slices}${kept}`;
		}
		case "sizing": return `plan.amplify: ${(0,external_config_js_namespaceObject.counted)(step.requests, "request")} of ${step.class} show what one takes`;
		case "amplified": return `plan.amplify: each cycle adds ${(0,external_config_js_namespaceObject.counted)(step.requests, "request")} of ${step.class}, ${(0,external_config_js_namespaceObject.duration$1)(step.addsS)}; the shortest run takes about ${(0,external_config_js_namespaceObject.duration$1)(step.shortestS)}`;
		case "sensitivity": return sensitivityText(step.records);
		case "detectable": return `minimum detectable growth in max-duration: ${(0,external_config_js_namespaceObject.growth)(step.growth, "bytes", step.growth)} per 1000 requests (${step.series})`;
		case "asking-repeat": return "asking whether the same requests grow it too";
		case "resting": return `waiting for the server to come to rest: ${step.series.join(", ")}`;
		case "phase": return `finding the cause of the growth: ${step.of} (${atMost(step)})`;
		case "relaunch": return "the service has ended: launching it once more to find why it grows";
		case "explaining": return `${EXPLAINING[step.what]} (${atMost(step)})`;
	}
}
const EXPLAINING = {
	holders: "finding who holds what grows",
	classes: "finding the class of which instances stay",
	allocations: "finding the line that allocates it",
	mappings: "finding the native code that maps memory"
};
function limitsText({ wholeS, readingS, runs, parts }) {
	const run = parts.filter(([, s]) => s > 0).map(([part, s]) => `${part} ${(0,external_config_js_namespaceObject.duration$1)(s)}`);
	const each = runs === 1 ? "" : `each of up to ${(0,external_config_js_namespaceObject.grouped)(runs)} runs: `;
	const reading = readingS === 0 ? "" : `reading baselines ${(0,external_config_js_namespaceObject.duration$1)(readingS)}; `;
	return `time limit: ${(0,external_config_js_namespaceObject.duration$1)(wholeS)}, without pulling images (${reading}${each}${run.join(", ")})`;
}
function runText({ side, run, of }) {
	if (side !== null) return ` (${side}, run ${run} of ${of} of the paired A/B)`;
	return of === 1 ? "" : ` (run ${run} of ${of})`;
}
function sensitivityText(records) {
	if (records.length === 0) return "sensitivity check skipped: no process of the service has the probe";
	return `sensitivity check: ${records.map(({ series, shown, held, seen }) => {
		return `${series} ${shown === null ? "was not read" : `showed ${(0,external_start_js_namespaceObject.formatBytes)(shown)}`} of ${(0,external_start_js_namespaceObject.formatBytes)(held)}${seen ? "" : " (blind)"}`;
	}).join(", ")}`;
}
const atMost = ({ leftS }) => `${Math.ceil(leftS)} s at most`;
// lib/report/model/finding-figures.js
/** Figures that follow from those of a finding. */
/** Growth beyond what the base shows by itself, per 1000 requests in the series' unit; 0 where growth is not judged. */
function excessGrowth({ drift }) {
	return drift === null ? 0 : drift.per1000Requests - Math.max(0, drift.baseline ?? 0);
}
/** How far the steady-state level lies above the base's, in the series' unit; null without a base. */
function aboveBase({ level }) {
	return level === null || level.baseline === null ? null : level.value - level.baseline;
}
/** How much less is used than by the base, where that is beyond the budget of the level; else null. */
function improvementOf(finding) {
	const rise = aboveBase(finding);
	const budget = finding.level?.budget ?? null;
	if (!finding.gated || rise === null || budget === null) return null;
	const gain = (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.better === "higher" ? rise : -rise;
	return gain > budget ? gain : null;
}
/** The base's growth, where that of this change is lower by more than the budget, whole interval; else null. */
function growthFellFrom({ gated, verdict, drift }) {
	if (!gated || verdict !== "pass" || drift === null || drift.baseline === null) return null;
	return drift.baseline - Math.max(0, drift.high) > drift.budget ? drift.baseline : null;
}
/** Of its budget: growth below it is not worth a word. */
const TOLD_SHARE = .1;
/** Whether memory certainly grows, by more than the base does, though within the budget. */
function growsWithinBudget({ gated, verdict, drift, unit, accepted }) {
	if (!gated || verdict !== "pass" || drift === null || unit !== "bytes" || accepted?.needed === true) return false;
	return drift.low - Math.max(0, drift.baseline ?? 0) > TOLD_SHARE * drift.budget;
}
/**
* The upper bound of growth over the series with the finest budget, and the bounds of coarser series one by one: a series
* read in steps of 2 MiB excludes far less than one read in bytes, and would hide how tight the others are. Null where a
* series judged for growth has no figure: then nothing is excluded as a whole.
*/
function excludedGrowth(findings) {
	const judged = findings.filter(({ gated, series }) => {
		const definition = (0,external_start_js_namespaceObject.definitionOf)(series);
		return gated && definition?.gated.includes("drift") === true && definition.atRest === void 0;
	});
	const figures = judged.flatMap((finding) => {
		const { drift, unit } = finding;
		return drift === null ? [] : [[finding, {
			perThousand: excludedBy(finding),
			budget: drift.budget,
			unit
		}]];
	});
	const finest = Math.min(...figures.map(([, { budget }]) => budget));
	const widest = figures.filter(([, { budget }]) => budget <= finest).map(([, excluded]) => excluded).sort((a, b) => b.perThousand - a.perThousand)[0];
	if (figures.length < judged.length || widest === void 0) return null;
	return {
		fine: widest,
		coarse: figures.filter(([, { budget }]) => budget > finest)
	};
}
/** The upper end of the interval; for a pass at most what the decision excluded: the budget plus the base's own growth. */
function excludedBy({ drift, verdict }) {
	if (drift === null) return Number.POSITIVE_INFINITY;
	const high = Math.max(0, drift.high);
	return verdict === "pass" ? Math.min(high, drift.budget + Math.max(0, drift.baseline ?? 0)) : high;
}
// lib/report/text/context.js
/** The context of the measurement: who measured, with whose budgets, and what the base does by itself. */
/** Files of the gate that are named; the rest are counted. */
const NAMED$4 = 5;
/** What a reader must know before the verdict, because it bears on how far that can be trusted; a line each. */
function warningsOf({ context }, style) {
	const { gateChanges, policy, byFork } = context;
	const budgets = policy === "base" ? "The budgets of its base were used." : "Its own budgets were used.";
	return [...gateChanges.length === 0 ? [] : [`This pull request changes the gate itself: ${listed$2(gateChanges, style)}. ${budgets}`], ...byFork ? ["Measured by the fork's own run; this repository cannot vouch for the result."] : []];
}
function listed$2(names, style) {
	const shown = names.slice(0, NAMED$4).map((name) => style.name(name));
	return `${shown.join(", ")}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ""}`;
}
/** What the base grows by itself; empty where it does not, or where that is not known. */
function baseGrowth(model, style) {
	const { baseGrows } = model.context;
	if (baseGrows === null) return [];
	const since = baseGrows.since === null ? "" : ` since ${style.name(shortCommit(baseGrows.since))}`;
	return [`${baseAsName(model, style)} itself grows${since}: ${(0,external_config_js_namespaceObject.clause)(style.say(baseGrows.reason))}.`, model.endsBaseGrowth === true ? "This change ends that." : "Only what this change adds counts against it."];
}
/** `main` in a code span; `The base` where it has no name. */
function baseAsName({ baseName }, style) {
	return baseName === "the base" ? "The base" : style.name(baseName);
}
/** What the base is called where it has no name. */
const UNNAMED_BASE = "the base";
/** What this run is compared with: `` `a1b2c3d` (merge base, 4 runs) ``; null without a baseline. */
function baselineWords({ baseline: { used }, context: { base }, ab }, style) {
	const newest = [...used].sort((a, b) => (a.created ?? "") < (b.created ?? "") ? 1 : -1);
	const shown = newest.find(({ commit }) => commit !== null && commit === base?.commit) ?? newest[0];
	if (shown === void 0) return null;
	const none = ab === null ? "without a commit" : "interleaved with this change";
	const commit = shown.commit === null ? none : style.name(shortCommit(shown.commit));
	const runs = (0,external_config_js_namespaceObject.counted)(used.length, "run");
	const distance = base?.distance ?? null;
	if (base === null || distance === null) return `${commit} (${runs})`;
	const kind = style.say(base.kind);
	return distance === 0 ? `${commit} (${kind}, ${runs})` : `${commit} (fallback, ${(0,external_config_js_namespaceObject.counted)(distance, "commit")} before the ${kind}, ${runs})`;
}
/** Longer facts, such as commands and digests, stand in the table of the page. */
const SHORT_FACT = 40;
/** A settled height that differs from the base's by less than this share is not worth a word. */
const LEAST_STEP = .02;
/**
* What this change changes beside the code, and how much higher it settles: `Different from main: torch 2.9.0 → 2.10.0. At
* rest: GPU used +3.5 GiB, once.` Empty where only the image differs.
*/
function changedWords(model, style) {
	const changed = model.subjectChanges.filter(([key]) => key !== "image").map(([key, before, after]) => [
		key,
		(0,external_config_js_namespaceObject.factWords)(key, before ?? "none"),
		(0,external_config_js_namespaceObject.factWords)(key, after ?? "none")
	]).filter(([, before, after]) => before.length <= SHORT_FACT && after.length <= SHORT_FACT).map(([key, before, after]) => `${style.say(key)} ${style.name(before)} → ${style.name(after)}`);
	if (changed.length === 0) return "";
	const shown = changed.slice(0, NAMED$4).join(", ");
	const more = changed.length > NAMED$4 ? ` and ${changed.length - NAMED$4} more` : "";
	return [(0,external_config_js_namespaceObject.sentence)(`Different from ${style.say(model.baseName)}: ${shown}${more}`), ...stepWords(model, style)].join(" ");
}
/** `At rest: process resident +310 MiB, once.`; of a process or a device that does not grow as well. */
function stepWords({ findings }, style) {
	const steps = findings.flatMap((finding) => {
		const rise = aboveBase(finding);
		const { series, unit, level, broken } = finding;
		if ((0,external_start_js_namespaceObject.definitionOf)(series)?.whole !== true || rise === null || broken.includes("drift")) return [];
		if (Math.abs(rise) < LEAST_STEP * (level?.baseline ?? 0)) return [];
		return [`${(0,external_config_js_namespaceObject.shortName)(series, style)} ${rise > 0 ? "+" : ""}${(0,external_config_js_namespaceObject.height)(rise, unit)}, once`];
	});
	return steps.length === 0 ? [] : [(0,external_config_js_namespaceObject.sentence)(`At rest: ${steps.join("; ")}`)];
}
/** `Heap allocated is accepted until 2027-01-31 (the cache is bounded).`; empty where nothing that counts was accepted. */
function acceptedWords({ findings }, style) {
	return findings.flatMap(({ gated, series, accepted }) => gated && accepted?.needed === true && !accepted.expired ? [(0,external_config_js_namespaceObject.sentence)(`${(0,external_config_js_namespaceObject.shortName)(series, style)} is accepted until ${style.say(accepted.until)} (${style.say(accepted.reason)})`)] : []);
}
/** What a fallback baseline means for the verdict; empty where the base commit's own recording was used. */
function fallbackNote({ context: { base } }, style) {
	if (base === null || base.distance === null || base.distance === 0) return [];
	const commit = style.say(shortCommit(base.commit));
	return [`the ${style.say(base.kind)} ${commit} has no recording of its own, so what was merged since the fallback baseline is judged with this change`];
}
function shortCommit(commit) {
	return commit.slice(0, 7);
}
// lib/report/tables/facts.js
/** The run in one line, piece by piece: how much was measured, where, how it went, and against what. */
function factsOf(model, style) {
	const { replay } = model;
	if (replay.requests === 0 && replay.sent === 0) return [];
	const gpu = gpuOf(model.environment);
	const where = gpu === null ? "" : ` on ${style.say(gpu)}`;
	return [
		`${(0,external_config_js_namespaceObject.counted)(replay.cycles, "cycle")}, ${(0,external_config_js_namespaceObject.counted)(replay.requests, "request")} in ${(0,external_config_js_namespaceObject.duration$1)(replay.durationS)}${where}`,
		...latency(model),
		errors(model, style),
		baseline(model, style)
	];
}
/** The devices by name; null where there is none, or none is known. Not escaped. */
function gpuOf(environment) {
	const gpu = environment["gpu"];
	const names = (Array.isArray(gpu) ? gpu : [gpu]).filter((name) => typeof name === "string" && name !== "");
	return names.length === 0 ? null : names.join(", ");
}
function latency({ replay: { p95Ms, baselineP95Ms } }) {
	if (p95Ms === null) return [];
	const here = (0,external_config_js_namespaceObject.milliseconds)(p95Ms);
	if (baselineP95Ms === null) return [`p95 ${here}`];
	const base = (0,external_config_js_namespaceObject.milliseconds)(baselineP95Ms);
	const [figure, unit] = base.split(" ");
	return [`p95 ${here} (base ${here.endsWith(` ${unit}`) ? figure : base})`];
}
function errors({ replay }, style) {
	const kinds = Object.entries(replay.errors).filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a).slice(0, 3).map(([kind, count]) => `${style.say(kind)} ${(0,external_config_js_namespaceObject.grouped)(count)}`);
	const share = replay.baselineErrorShare ?? 0;
	const base = share > 0 ? [`base ${(0,external_config_js_namespaceObject.percent)(share)}`] : [];
	const detail = [...kinds, ...base].join(", ");
	return `errors ${(0,external_config_js_namespaceObject.grouped)(replay.sent - replay.ok)} of ${(0,external_config_js_namespaceObject.grouped)(replay.sent)}${detail === "" ? "" : ` (${detail})`}`;
}
function baseline(model, style) {
	const words = baselineWords(model, style);
	return words === null ? "no baseline" : `baseline ${words}`;
}
// lib/report/model/downsample.js
/**
* Medians of `count` stretches of nearly equal length, newest last; null where a stretch has no reading at all. Fewer
* values than `count` stay as they are.
*/
function downsample(values, count) {
	if (values.length <= count) return [...values];
	return Array.from({ length: count }, (_, column) => {
		const from = Math.floor(column * values.length / count);
		const to = Math.floor((column + 1) * values.length / count);
		return median(values.slice(from, to).filter((value) => value !== null));
	});
}
/** Median of values in any order; null of none. */
function median(values) {
	return values.length === 0 ? null : (0,external_drift_js_namespaceObject.median$1)([...values]);
}
// lib/report/tables/sparkline.js
/** A series in one line of text. Pure. */
const BARS = [
	"▁",
	"▂",
	"▃",
	"▄",
	"▅",
	"▆",
	"▇",
	"█"
];
/** Share of the height at which `▄` has its middle. */
const MIDDLE = 3.5 / BARS.length;
/** Stands where every reading of a column failed. */
const GAP = "·";
/**
* A sparkline of at most `width` characters, newest last: failed readings are gaps, a constant series a flat line.
* @param leastSpan what the full height stands for at least, in the values' unit. With what the budget allows over the
*   run, the noise of a quiet series stays flat and only growth that matters climbs.
*/
function sparkline(values, width = 8, leastSpan = 0) {
	const points = downsample(values, width);
	const known = points.filter((value) => value !== null);
	const low = Math.min(...known);
	const high = Math.max(...known);
	const span = Math.max(high - low, leastSpan);
	const floor = span > high - low ? (high + low) / 2 - span * MIDDLE : low;
	return points.map((value) => value === null ? GAP : bar$1(span > 0 ? (value - floor) / span : MIDDLE)).join("");
}
/** @param share 0 at the floor, 1 at the ceiling */
function bar$1(share) {
	const index = Math.floor(share * BARS.length);
	return BARS[Math.min(BARS.length - 1, Math.max(0, index))] ?? GAP;
}
// lib/report/tables/rows.js
const VERDICT_MARKS = {
	pass: "good",
	regression: "bad",
	"not-measured": "bad",
	inconclusive: "unsure",
	"not-comparable": "aside"
};
function markOf(verdict) {
	return VERDICT_MARKS[verdict];
}
/** The gated series, in the order of the allocator hierarchy. */
function gatedRows(model, style) {
	return rowsOf(model, style, (finding) => finding.gated);
}
/** Whether a series was read, and was not 0 throughout. */
function explainsSomething({ values }) {
	return values.some((value) => value !== null && value !== 0);
}
/** The series that are shown for information. */
function explainingRows(model, style) {
	return rowsOf(model, style, (finding) => !finding.gated && explainsSomething(finding));
}
function rowsOf(model, style, chosen) {
	return model.findings.filter(chosen).sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series)).map((finding) => rowOf$1(finding, model, style));
}
function rowOf$1(finding, model, style) {
	const definition = (0,external_start_js_namespaceObject.definitionOf)(finding.series);
	const now = finding.level?.value ?? finding.values.findLast((value) => value !== null) ?? null;
	const base = finding.level?.baseline ?? null;
	return {
		series: finding.series,
		unit: finding.unit,
		layer: definition?.layerLabel ?? style.say(finding.series),
		quantity: definition?.quantity ?? "",
		short: (0,external_config_js_namespaceObject.shortName)(finding.series, style),
		base: base === null ? "–" : (0,external_config_js_namespaceObject.height)(base, finding.unit),
		now: now === null ? "–" : (0,external_config_js_namespaceObject.height)(now, finding.unit),
		drift: (0,external_config_js_namespaceObject.driftText)(finding),
		grew: finding.broken.includes("drift") && !Object.hasOwn(model.growth.follows, finding.series),
		...judged$1(finding, model, style),
		spark: sparkline(finding.values, 8, leastSpan(finding, model.replay.requests))
	};
}
/** Full height of a sparkline: what the budget allows over the run; 1 % of the height for a series without a budget. */
function leastSpan({ drift, values }, requests) {
	const allowed = (drift?.budget ?? 0) * requests / 1e3;
	const known = values.filter((value) => value !== null);
	return allowed > 0 ? allowed : (0,external_drift_js_namespaceObject.highestOf)(known.map(Math.abs), 0) / 100;
}
function judged$1(finding, model, style) {
	const upper = Object.hasOwn(model.growth.follows, finding.series) ? model.growth.follows[finding.series] : void 0;
	const broken = finding.broken.filter((rule) => upper === void 0 || !followsIn(rule, finding, upper, model));
	if (upper !== void 0 && broken.length === 0) return {
		mark: "aside",
		words: `follows ${upperName(finding.series, upper, style)}`
	};
	switch (finding.verdict) {
		case "regression": return {
			mark: "bad",
			words: brokenWords(finding, broken, style)
		};
		case "pass": return {
			mark: "good",
			words: passWords(finding, style)
		};
		case "inconclusive": return {
			mark: "unsure",
			words: "undecided"
		};
		case "not-comparable": return {
			mark: "aside",
			words: "no base"
		};
		case "not-measured": return {
			mark: "bad",
			words: "not measured"
		};
	}
}
/** Growth of the upper layer raises the level below it as well; a cap is broken whichever layer grew. */
function followsIn(rule, lower, upper, { findings }) {
	if (rule !== "level") return rule === "drift";
	const lifted = findings.find(({ series }) => series === upper);
	const rise = lifted === void 0 ? 0 : aboveBase(lifted) ?? 0;
	return (aboveBase(lower) ?? 0) - rise <= (lower.level?.budget ?? 0);
}
/** Within a layer the quantity says which: `follows allocated`; else the whole name. */
function upperName(series, upper, style) {
	const [lowerDefinition, upperDefinition] = [(0,external_start_js_namespaceObject.definitionOf)(series), (0,external_start_js_namespaceObject.definitionOf)(upper)];
	return upperDefinition !== void 0 && lowerDefinition?.layer === upperDefinition.layer ? upperDefinition.quantity : (0,external_config_js_namespaceObject.shortName)(upper, style);
}
function passWords(finding, style) {
	const { accepted } = finding;
	if (accepted?.needed === true && !accepted.expired) return `accepted until ${style.say(accepted.until)}`;
	const gain = improvementOf(finding);
	const direction = (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.better === "higher" ? "more" : "less";
	return gain === null ? "" : `${(0,external_config_js_namespaceObject.height)(gain, finding.unit)} ${direction}`;
}
/** What the mark and the drift do not show: which rule was broken, and that it, or less of it, was accepted. */
function brokenWords(finding, broken, style) {
	const { accepted } = finding;
	const reviewed = accepted === void 0 ? "" : accepted.expired ? `acceptance expired ${style.say(accepted.until)}` : "more than accepted";
	return [broken.includes("drift") ? "" : brokenRule(finding, broken[0]), reviewed].filter((part) => part !== "").join(", ");
}
function brokenRule(finding, rule) {
	const rise = aboveBase(finding) ?? 0;
	switch (rule) {
		case "level": return `${rise < 0 ? "" : "+"}${(0,external_config_js_namespaceObject.height)(rise, finding.unit)} at rest`;
		case "peak": return `peak ${(0,external_config_js_namespaceObject.height)(finding.peak?.value ?? 0, finding.unit)}`;
		default: return "";
	}
}
// lib/report/tables/paired-table.js
/** `Paired A/B: base, change, change, base; 31 cycles each`; empty where there was none. */
function abTitle({ ab }) {
	if (ab === null) return "";
	return `Paired A/B: ${ab.runs.map(({ side }) => side === "base" ? "base" : "change").join(", ")}${ab.cycles === 0 ? "" : `; ${(0,external_config_js_namespaceObject.counted)(ab.cycles, "cycle")} each`}`;
}
/** The differences by series, in the order of the allocator hierarchy; a series that was not compared has none. */
function abRows({ ab }, style) {
	return (ab?.series ?? []).filter(({ drift, level }) => drift !== null || level !== null).map(({ series, unit, drift, level, verdict }) => {
		const figures = drift === null ? null : (0,external_config_js_namespaceObject.driftText)({
			drift: asDrift(drift),
			unit
		});
		return {
			name: (0,external_config_js_namespaceObject.shortName)(series, style),
			drift: figures?.value ?? "–",
			interval: figures?.interval ?? "–",
			budget: figures?.budget ?? "–",
			level: level === null ? "–" : signedHeight(level.mean, unit),
			levelInterval: level === null ? "–" : (0,external_config_js_namespaceObject.heightInterval)(level.low, level.high, unit),
			mark: markOf(verdict)
		};
	});
}
function asDrift({ mean, low, high, budget }) {
	return {
		per1000Requests: mean,
		low,
		high,
		budget,
		perMinute: null,
		baseline: null
	};
}
function signedHeight(value, unit) {
	return value > 0 ? `+${(0,external_config_js_namespaceObject.height)(value, unit)}` : (0,external_config_js_namespaceObject.height)(value, unit);
}
// lib/report/text/growth-words.js
/** Which process grows, what the layers explain of it, and what grows beside it, in words. */
/** From this share on it is all of it. */
const ALL = .95;
/** Processes that are named until they hold this share together, each with a share that is worth a name. */
const MOST$1 = .8;
const WORTH_A_NAME = .1;
const NAMED$3 = 3;
/** Counts that are named. */
const COUNTS = 3;
/** Whose memory grows: of one process where all of it is there, else as the series is called. */
function whoseMemory(lead, model, style) {
	const [fastest] = model.growth.processes ?? [];
	return lead.series === "process/resident" && fastest !== void 0 && fastest.share >= ALL ? `The ${style.em("resident")} memory of ${processName(fastest, style)}` : (0,external_config_js_namespaceObject.memoryOf)(lead.series, style, "The");
}
/** `"VLLM::Worker" holds 30.5 MiB of it; 29.0 MiB of it is in the host heap.`; empty where neither is known. */
function growthShares(lead, model, style) {
	const clauses = [...processShares(lead, model, style), ...layerShares(lead, model, style)];
	return clauses.length === 0 ? [] : [(0,external_config_js_namespaceObject.sentence)(clauses.join("; "))];
}
function processShares(lead, model, style) {
	const { processes = [] } = model.growth;
	const [fastest] = processes;
	if (lead.series === "process/resident" && fastest !== void 0 && fastest.share >= ALL || fastest === void 0) return [];
	if (fastest.share >= ALL) return [`${processName(fastest, style)} holds all of it`];
	const named = [];
	for (const process of processes) if (named.reduce((sum, { share }) => sum + share, 0) < MOST$1 && named.length < NAMED$3 && process.share >= WORTH_A_NAME) named.push(process);
	const amounts = named.map((process) => `${processName(process, style)} holds ${amountOf(process.share * (lead.drift?.per1000Requests ?? 0), lead)}`);
	return amounts.length === 0 ? [] : [`${listed$1(amounts)} of it`];
}
function layerShares(lead, { growth: { parts = [] } }, style) {
	const whole = lead.drift?.per1000Requests ?? 0;
	const [largest] = parts;
	if (largest === void 0 || whole <= 0) return [];
	if (largest.per1000Requests >= ALL * whole) return [`all of it is in ${layerName(largest.series, style)}`];
	return [listed$1(parts.map(({ series, per1000Requests }, at) => {
		const amount = amountOf(per1000Requests, lead);
		return `${at === 0 ? `${amount} of it is` : amount} in ${layerName(series, style)}`;
	}))];
}
function layerName(series, style) {
	return (0,external_start_js_namespaceObject.definitionOf)(series)?.asPart ?? style.say(series);
}
/** `With it grow open sockets (about 2 a request).`; empty where none do. */
function countsSentence({ growth: { counts = [] } }, style) {
	const named = counts.slice(0, COUNTS).map((count) => `${(0,external_config_js_namespaceObject.shortName)(count.series, style)} (${(0,external_config_js_namespaceObject.perRequest)(count)})`);
	return named.length === 0 ? [] : [(0,external_config_js_namespaceObject.sentence)(`With it grow ${listed$1(named)}`)];
}
/**
* What growth costs whoever runs the service: `At the 10 requests/s of this run that is 1.9 GiB a day; the container's 8.00
* GiB is full after about 4 days (3 to 5), if growth stays linear.` Of a limit nothing is said where none is known, or where
* it is too far away. Empty where nothing grows, or where it is no straight line.
*/
function costSentence({ cost = null, outOfMemory }, style) {
	if (cost === null) return [];
	const perDay = `at the ${(0,external_config_js_namespaceObject.rate)(cost.requestsPerSecond)} requests/s of this run that is ${(0,external_config_js_namespaceObject.roughBytes)(cost.bytesPerDay)} a day`;
	if (outOfMemory === null) return [(0,external_config_js_namespaceObject.sentence)(`${perDay}, if growth stays linear`)];
	const { hours, lowHours, highHours, what, limitBytes } = outOfMemory;
	const { amount, unit } = (0,external_config_js_namespaceObject.roughTime)(hours);
	const perHour = amount / hours;
	const from = Math.floor(lowHours * perHour);
	const interval = highHours === null ? `${from} or more` : `${from} to ${Math.ceil(highHours * perHour)}`;
	const limit = `${style.say(what)} ${(0,external_config_js_namespaceObject.height)(limitBytes, "bytes")}`;
	return [(0,external_config_js_namespaceObject.sentence)(`${perDay}; ${limit} is full after about ${amount} ${unit} (${interval}), if growth stays linear`)];
}
function amountOf(per1000, { unit, drift }) {
	return (0,external_config_js_namespaceObject.growth)(per1000, unit, drift?.budget ?? 0);
}
/** `VLLM::Worker` in a code span, with what tells it from others: `worker 3 of gunicorn`, `in container decode`. */
function processName({ title, role, number, member }, style) {
	const own = style.name(title);
	const told = role === "worker" ? `worker${number === null ? "" : ` ${number}`} of ${own}` : number === null ? own : `${own} ${number}`;
	return member === null ? told : `${told} in ${style.name(member)}`;
}
function listed$1(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
/** The rule that withholds a decision, where the interval itself lies on one side of the budget. */
function withheldText(withheld) {
	if (withheld.rule === "epochs") return `a decision needs ${(0,external_config_js_namespaceObject.counted)(withheld.needed, "cycle")} with one set of processes`;
	if (withheld.rule === "horizon") return `no decision falls before cycle ${withheld.needed}`;
	if (withheld.rule === "not-flat") return NOT_FLAT[withheld.why];
	return WITHHELD[withheld.rule];
}
const NOT_FLAT = {
	errors: "it is flat only since more requests fail",
	mix: "it is flat only since other requests are sent",
	limit: "it is flat only since memory is at its limit"
};
const WITHHELD = {
	warming: "most of it is a warm-up that levelled off, and the rest may be",
	paused: "it has not grown of late",
	certainty: "a decision asks for more certainty than this interval has",
	"not-worse": "it grows no more than the baseline",
	"few-steps": "it moves in steps, and too few of them came late",
	stopped: "it stopped growing a few cycles ago",
	spike: "the last reading is far off",
	quantum: "it moves in steps too large for its budget",
	"late-onset": "a leak that began late explains it better",
	"step-down": "a drop may hide a leak",
	jumps: "it grew in jumps that may only pause",
	shape: "it levels off, and too few cycles show that it stays level"
};
// lib/report/text/improvements.js
/**
* What a change improves, series by series: levels that fell, tokens that were gained, growth that the base has and this
* change has not. Layers share memory, so nothing is added up.
*/
function improvementSentences({ findings }, style) {
	return [findings.flatMap((finding) => {
		const gain = improvementOf(finding);
		return gain === null ? [] : [levelClause(finding, gain, style)];
	}), findings.flatMap((finding) => growthClause(finding, style))].filter((clauses) => clauses.length > 0).map((clauses) => (0,external_config_js_namespaceObject.sentence)(clauses.join("; ")));
}
function levelClause({ series, unit }, gain, style) {
	const name = (0,external_config_js_namespaceObject.shortName)(series, style);
	const amount = (0,external_config_js_namespaceObject.height)(gain, unit);
	return unit === "bytes" ? `the steady-state level of ${name} fell by ${amount}` : `${name} gained ${amount}`;
}
function growthClause(finding, style) {
	const { drift, unit } = finding;
	const before = growthFellFrom(finding);
	if (before === null || drift === null) return [];
	const [from, to] = [before, drift.per1000Requests].map((value) => (0,external_config_js_namespaceObject.growth)(value, unit, drift.budget));
	return [`the growth of ${(0,external_config_js_namespaceObject.shortName)(finding.series, style)} fell from ${from} to ${to} per 1000 requests`];
}
// lib/report/text/why/pattern-words.js
/** How sure it is, in a word. */
const CERTAINTIES = {
	shown: "shown by what was found",
	likely: "likely",
	possible: "possible"
};
const HELD_WORDS = {
	"kept-exceptions": {
		name: "kept exceptions",
		evidence: "most of what the container has are exceptions, tracebacks or frames",
		meaning: "An exception keeps its traceback, which keeps every frame and local variable of the failed request.",
		confirm: "Look at __traceback__ of one of them.",
		remedy: "Keep the text (traceback.format_exception), or drop it with exception.with_traceback(None)."
	},
	"gradients-on": {
		name: "tensors kept with their graph",
		evidence: "most of what the container has are torch tensors, and the newest has a grad_fn",
		meaning: "A tensor that was computed with gradients keeps the graph behind it, with the activations of every step.",
		confirm: "Look at grad_fn of one of them, and at torch.is_grad_enabled() while the model runs.",
		remedy: "Serve under torch.inference_mode() or torch.no_grad(); keep loss.item() or tensor.detach() instead."
	},
	"tensor-views": {
		name: "tensor views that keep a larger storage",
		evidence: "most of what the container has are torch tensors, and the storage of the newest is more than twice its size",
		meaning: "A slice, row or transposed tensor shares the storage of the whole, which stays as long as the view.",
		confirm: "Compare untyped_storage().nbytes() of one of them with its own size.",
		remedy: "Keep a copy of the part: clone(), or tolist() for numbers."
	},
	"kept-tensors": {
		name: "kept tensors",
		evidence: "most of what the container has are torch tensors",
		meaning: "A tensor that outlives its request keeps its storage, and with gradients its whole graph.",
		confirm: "Look at grad_fn and the storage size of one of them.",
		remedy: "Serve under torch.inference_mode(); keep numbers (item(), tolist()) or detach().clone() of a small part."
	},
	"kept-arrays": {
		name: "kept arrays",
		evidence: "most of what the container has are NumPy arrays",
		meaning: "Outputs or embeddings of requests are kept; a view keeps the whole array that it looks into.",
		confirm: "Look at base and nbytes of one of them.",
		remedy: "Bound the cache in bytes, or keep a copy of the part that is needed."
	},
	"kept-tasks": {
		name: "kept tasks",
		evidence: "most of what the container has are tasks or futures",
		meaning: "Tasks that are kept so that they are not collected stay there when they are done, with their results.",
		confirm: "Count those that are done().",
		remedy: "task.add_done_callback(tasks.discard), or asyncio.TaskGroup."
	},
	"logging-handlers": {
		name: "logging handlers",
		evidence: "most of what the container has are logging handlers",
		meaning: "A handler is added for each request: every line is then written as often, ever more slowly.",
		confirm: "Look at logging.getLogger(name).handlers.",
		remedy: "Add handlers once, when the program starts."
	},
	"metric-labels": {
		name: "metric labels without bound",
		evidence: "the holder is the table of label values of prometheus_client",
		meaning: "A metric has a time series for each combination of label values: users, ids or paths never end.",
		confirm: "Count the lines of the metrics page over two cycles.",
		remedy: "Label with what has few values: a route template, a status class."
	},
	"span-exporter": {
		name: "spans that are kept",
		evidence: "the holder is code of opentelemetry, or its exporter in memory",
		meaning: "An exporter in memory keeps every span, or one that cannot send lets its queue grow.",
		confirm: "Look at the exporter that is configured, and whether its target answers.",
		remedy: "Use a batch processor with a bounded queue and an exporter that sends."
	},
	callbacks: {
		name: "callbacks that are never removed",
		evidence: "most of what the container has are functions or bound methods",
		meaning: "Each request registers a callback; what the callback refers to stays with it.",
		confirm: "Compare how many are registered at rest after two cycles.",
		remedy: "Remove the callback when the request ends, or register it once; a weak reference holds nothing."
	},
	"undrained-queue": {
		name: "a queue that nobody drains",
		evidence: "the holder is the buffer of a queue",
		meaning: "Requests put into a queue faster than it is read, or nobody reads it.",
		confirm: "Read its qsize() at rest: it should be 0.",
		remedy: "Give it a maxsize, see that its consumer lives, and drain it on every path."
	},
	"method-cache": {
		name: "functools cache on a method",
		evidence: "the holder is the lru_cache of a method",
		meaning: "The cache is kept by the class and keyed by self as well: it keeps every instance, and every input.",
		confirm: "Read cache_info() of the method after two cycles.",
		remedy: "Give it a maxsize in the order of what is used again, or cache within the instance (cached_property)."
	},
	"function-cache": {
		name: "functools cache without bound",
		evidence: "the holder is the lru_cache of a function",
		meaning: "The cache keeps an entry for each input that it has not seen: a key that is made anew never hits.",
		confirm: "Read cache_info() after two cycles: misses and currsize grow, hits do not.",
		remedy: "Give it a maxsize, and key it by values rather than by objects made for the call."
	},
	"endless-tasks": {
		name: "coroutines that never end",
		evidence: "coroutines of one function wait, more after every request",
		meaning: "A task is started for a request and waits for something that does not come, or a coroutine is never awaited.",
		confirm: "List asyncio.all_tasks() at rest.",
		remedy: "Await, time out (asyncio.timeout) or cancel it when the request ends or its client disconnects."
	},
	"endless-threads": {
		name: "threads that never end",
		evidence: "threads of one function run, more after every request",
		meaning: "A thread is started for each request and never ends: each has a stack, locals and library state.",
		confirm: "Compare threading.active_count() at rest.",
		remedy: "Use a pool of fixed size, and shut down an executor that a request makes."
	},
	"endless-generators": {
		name: "generators that are never closed",
		evidence: "generators of one function wait, more after every request",
		meaning: "A stream that was not read to its end keeps its locals until it is closed.",
		confirm: "See whether they come from clients that disconnect.",
		remedy: "Close them in finally (aclose(), contextlib.aclosing)."
	},
	"thread-local": {
		name: "thread-local state",
		evidence: "the holder is a threading.local",
		meaning: "What a thread keeps for itself stays as long as the thread.",
		confirm: "See which threads live at rest, and what they have.",
		remedy: "Clear it when the request ends, or pass it along instead."
	},
	"context-variable": {
		name: "a context variable",
		evidence: "the holder is the value of a contextvars variable",
		meaning: "Contexts are copied into tasks and callbacks, and share a container that is their value.",
		confirm: "See where the variable is set, and whether to a new container.",
		remedy: "Set a new value in each request and reset the token, rather than changing a shared one."
	},
	"mutable-default": {
		name: "a mutable default argument",
		evidence: "the holder is the default of an argument",
		meaning: "The default is made once and shared by all calls.",
		confirm: "Look at __defaults__ of the function.",
		remedy: "Take None as the default and make the container within."
	},
	"kept-on-error": {
		name: "kept on the error path",
		evidence: "rejected requests grow it, the recorded ones do not",
		meaning: "What a request registers is removed only where it succeeds.",
		confirm: "Replay with plan.phases: [errors].",
		remedy: "Remove it in finally."
	},
	"kept-on-abort": {
		name: "kept when the client disconnects",
		evidence: "disconnects grow it, requests that are read to their end do not",
		meaning: "What a request registers is removed only where its answer was sent.",
		confirm: "Replay with plan.phases: [aborts].",
		remedy: "Remove it in finally, which a cancelled task runs too; register nothing before the first await."
	},
	"input-cache": {
		name: "a cache keyed by the input, without bound",
		evidence: "new inputs grow it, the same inputs again do not",
		meaning: "Something is kept for each input that was not seen before.",
		confirm: "Replay with vary: none: it stays flat.",
		remedy: "Bound the cache in bytes; normalise what it is keyed by."
	},
	closure: {
		name: "a variable of a closure",
		evidence: "the holder is a free variable of a function",
		meaning: "A function that lives on, such as a callback or a decorator, keeps the variables around it.",
		confirm: "Look at __closure__ of the function.",
		remedy: "Bound the container, or make the function anew for each request and let it go."
	},
	"byte-buffer": {
		name: "a buffer that is only written to",
		evidence: "the holder is a bytearray, BytesIO or array",
		meaning: "Each request appends to a buffer that nobody empties.",
		confirm: "Read its length at rest.",
		remedy: "Make the buffer for the request, or truncate it."
	},
	"session-history": {
		name: "history by session",
		evidence: "containers within one container grow, all of them together",
		meaning: "Each conversation, user or key has a container of its own, which is only added to.",
		confirm: "Read the lengths by key at rest.",
		remedy: "Bound the history of each, and drop what was not used for a while."
	},
	"class-variable": {
		name: "a container of a class",
		evidence: "the holder is an attribute of a class",
		meaning: "All instances share it, and it lives as long as the program.",
		confirm: "See whether it was meant for each instance.",
		remedy: "Make it in __init__, or bound it."
	},
	registry: {
		name: "a registry that is only added to",
		evidence: "a mapping grows with requests",
		meaning: "Each request leaves an entry under a key of its own, such as a request id.",
		confirm: "Compare its keys at rest with what is in flight: nothing is.",
		remedy: "Delete the key in finally when the request ends, or bound the mapping."
	},
	"appended-list": {
		name: "a list that is only appended to",
		evidence: "a list, deque or set grows with requests",
		meaning: "Each request leaves an item: results, outputs, metrics.",
		confirm: "Read its length at rest after two cycles.",
		remedy: "Drain it, bound it (deque(maxlen=...)), or keep a running figure instead of all items."
	},
	unheld: {
		name: "held by no container",
		evidence: "a line allocates what stays, and no container grows",
		meaning: "Objects refer to one another (a linked list, a chain of closures or gradients), or code in C holds them.",
		confirm: "Follow gc.get_referrers() from one of the objects.",
		remedy: "Cut the chain when the request ends; drop what the library in C was given."
	}
};
// lib/report/text/why/why-sentences.js
const OTHERS = 3;
/** A tensor whose storage is so many times its own size is a view of something larger. */
const VIEW = 2;
/**
* `Every request keeps 3.1 KiB: CACHE in server.py:12 grows by one entry a request; allocated at server.py:88.`
* @returns empty where nothing was found
*/
function whySentence(model, style) {
	const { why } = model;
	const [holder] = why?.holders ?? [];
	const [allocation] = why?.allocations ?? [];
	if (why === void 0 || holder === void 0 && allocation === void 0) return [];
	const requests = why.class === null ? "Every request" : `Every request of ${style.name(why.class)}`;
	const keeps = why.keepsBytes === null ? "something" : (0,external_start_js_namespaceObject.formatBytes)(why.keepsBytes);
	const line = allocation === void 0 ? [] : allocatedAt(allocation, style).map((text) => text + changed(allocation.place, why));
	const byChange = line.length === 0 || isNew(holder?.place) ? changed(holder?.place, why) : "";
	const held = holder === void 0 ? [] : [`${why.sure ? "" : "probably "}${holderText(holder, style)}${at(holder.place, style)}${byChange === "" ? "" : `${byChange},`} ${growsBy(holder)}`];
	return [(0,external_config_js_namespaceObject.sentence)(`${requests} keeps ${keeps}: ${[...held, ...line].join("; ")}`)];
}
/** The evidence, a line each: the holder and its source, the allocation and its source, what else grows, what failed. */
function whyLines({ why }, style) {
	if (why === void 0) return [];
	const [holder, ...others] = why.holders;
	const held = holder === void 0 ? [] : [`Held by ${holderText(holder, style)}${at(holder.place, style)}${changed(holder.place, why)}: ${style.name(holder.way)}, ${style.say(holder.type)}, ${entries(holder)}${sourceText(holder.place, style)}`];
	const tensor = holder?.tensor === void 0 ? [] : [tensorText(holder.tensor, style)];
	const also = others.slice(0, OTHERS).map((one) => `Also ${holderText(one, style)}${at(one.place, style)} ${growsBy(one)}`);
	const allocated = why.allocations.slice(0, OTHERS).map((one) => {
		const { place, function: of, bytesPerRequest, library = null, package: within = null } = one;
		const [text = `allocated${at(place, style, " at ")}`] = allocatedAt(one, style);
		const by = of === null || library !== null ? "" : ` by ${style.name(of)}`;
		const stays = `${(0,external_start_js_namespaceObject.formatBytes)(bytesPerRequest)} a request stay${sourceText(place, style)}`;
		const inside = within === null ? "" : `, within ${style.name(within)}`;
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}${by}${inside}${changed(place, why)}: ${stays}`;
	});
	const again = why.relaunched === true ? ["The service had ended, and was launched once more to find this."] : [];
	return [
		...held,
		...tensor,
		...also,
		...allocated,
		...patternLines(why, style),
		...again,
		...why.unwatched == null ? [] : [(0,external_config_js_namespaceObject.sentence)(UNWATCHED[why.unwatched])],
		...why.incomplete === null ? [] : [(0,external_config_js_namespaceObject.sentence)(INCOMPLETE[why.incomplete])]
	];
}
/** The known pattern, how sure it is, and what to do. */
function patternLines({ pattern }, style) {
	if (pattern === void 0) return [];
	const { name, certainty, meaning, confirm, remedy, issues } = pattern;
	return [
		`Pattern: ${style.strong(style.say(name))} (${CERTAINTIES[certainty]}). ${style.say(meaning)}`,
		`Confirm: ${style.say(confirm)}`,
		`Fix: ${style.say(remedy)}`,
		...issues.length === 0 ? [] : [`Seen before: ${issues.map((issue) => style.name(issue)).join(", ")}`]
	];
}
/** What a reader of the source is told beside a line: the likeliest holder and its allocation first. Plain text. */
function sourceNotes({ why }) {
	if (why === void 0) return [];
	const requests = why.class === null ? "every request" : `every request of ${PLAIN$1.name(why.class)}`;
	const held = why.holders.map((holder) => ({
		place: holder.place,
		note: (0,external_config_js_namespaceObject.sentence)(`${holderText(holder, PLAIN$1)} ${growsBy(holder)}${changed(holder.place, why)}`)
	}));
	const allocated = why.allocations.map((allocation) => ({
		place: allocation.place,
		note: (0,external_config_js_namespaceObject.sentence)(`${(0,external_start_js_namespaceObject.formatBytes)(allocation.bytesPerRequest)} that are allocated here stay of ${requests}` + changed(allocation.place, why))
	}));
	return Array.from({ length: Math.max(held.length, allocated.length) }, (_, at) => [allocated[at], held[at]]).flat().flatMap((one) => one === void 0 || one.place === null ? [] : {
		...one,
		place: one.place
	});
}
const PLAIN$1 = {
	em: String,
	strong: String,
	say: (outside) => plain(outside),
	name: (outside) => plain(outside)
};
/** `allocated at server.py:88`; of native code `mapped by keep in libfoo.so`; empty where no place is known. */
function allocatedAt({ place, function: of, library = null }, style) {
	if (library === null) return place === null ? [] : [`allocated at ${placeText(place, style)}`];
	return [`mapped by ${of === null ? "code without a name" : style.name(of)} in ${style.name(library)}${at(place, style, " at ")}`];
}
/** Where nobody is known to hold what grows: that, and why. */
function whyNot({ why, growth }) {
	if (why !== void 0 && why.incomplete !== null) return (0,external_config_js_namespaceObject.sentence)(INCOMPLETE[why.incomplete]);
	if (growth.first === null) return "No series grows in this recording.";
	return "This recording does not tell who holds what grows: no process of the service could be asked (docs/explain.md).";
}
const INCOMPLETE = {
	time: "explaining was ended by explain-duration; what was found until then is shown",
	died: "the service ended while the growth was being explained",
	refused: "the processes of the service did not tell what they hold",
	other: "explaining the growth failed"
};
const UNWATCHED = {
	missing: "strace is not installed where memdrift runs: it would tell which native code maps the memory (docs/explain.md)",
	refused: "strace may not attach to the service: as root, or with sysctl kernel.yama.ptrace_scope=0, it would tell which native code maps the memory"
};
function holderText({ heldBy, name, owner, type }, style) {
	const [variable, of] = [style.name(name), style.name(owner)];
	switch (heldBy) {
		case "global":
		case "context": return variable;
		case "class":
		case "attribute": return `${variable} of ${of}`;
		case "closure": return `${variable} in the closure of ${of}`;
		case "default": return `the default of ${variable} in ${of}`;
		case "lru-cache": return `the cache of ${of}`;
		case "local": return name === "" ? `a local variable of ${of}` : `the local ${variable} of ${of}`;
		case "thread-local": return `${name === "" ? "the value" : variable} in the thread-local ${of}`;
		case "waiting": return `${style.say(type)}s of ${of}`;
		case "instances": return `instances of ${of}`;
		case "unnamed": return `an object of type ${of}`;
	}
}
/** `They are tensors of 1 x 256 float32 on cpu, 1.0 KiB each; ...`: what they are, and what they keep beside themselves. */
function tensorText({ shape, dtype, device, graph, bytes, storage }, style) {
	const what = `They are tensors such as ${shape.length === 0 ? "" : `${shape.join(" x ")} `}${style.say(dtype)} on ${style.say(device)}, ${(0,external_start_js_namespaceObject.formatBytes)(bytes)}`;
	const kept = [...graph === 0 ? [] : [`each keeps a graph of ${(0,external_config_js_namespaceObject.grouped)(graph)} ${graph === 1 ? "node" : "nodes"} with its activations, because it was computed with gradients: torch.no_grad() or torch.inference_mode() is missing`], ...storage <= bytes * VIEW ? [] : [`a view that keeps a storage of ${(0,external_start_js_namespaceObject.formatBytes)(storage)}: clone() keeps its part alone`]];
	return (0,external_config_js_namespaceObject.sentence)([what, ...kept].join("; "));
}
function growsBy(holder) {
	const { perRequest: value, heldBy } = holder;
	if (Math.abs(value - 1) <= .1) return isPlural(heldBy) ? "grow by one a request" : "grows by one entry a request";
	const figure = (0,external_config_js_namespaceObject.perRequest)({
		perRequest: value,
		low: value,
		high: value
	});
	return isPlural(heldBy) ? `grow by ${figure}` : `grows by ${figure.replace(/ (a request|in )/, " entries $1")}`;
}
function entries({ length, heldBy }) {
	return `${(0,external_config_js_namespaceObject.grouped)(length)} ${isPlural(heldBy) ? "of them" : "entries"} at the end`;
}
const isPlural = (heldBy) => heldBy === "waiting" || heldBy === "instances";
function at(place, style, word = " in ") {
	return place === null ? "" : `${word}${placeText(place, style)}`;
}
function placeText({ file, line }, style) {
	return style.name(line === null ? file : `${file}:${line}`);
}
function sourceText(place, style) {
	const source = place?.source == null || place.source === "" ? "" : `; ${style.name(place.source)}`;
	const candidates = (place?.candidates ?? []).map((path) => style.name(path));
	return candidates.length === 0 ? source : `${source}; in the repository it may be ${candidates.join(" or ")}`;
}
const isNew = (place) => place?.change === "added" || place?.change === "changed";
/** `, added in this pull request`; empty where that is not known. */
function changed(place, { isPullRequest }) {
	const change = isPullRequest === true ? "this pull request" : "this change";
	switch (place?.change) {
		case "added":
		case "changed": return `, ${place.change} in ${change}`;
		case "called": return `, in code that ${change} calls`;
		case "touched": return `, in a file that ${change} touches`;
		case "unchanged": return `, in a file that ${change} does not touch`;
		default: return "";
	}
}
// lib/report/text/regression-headline.js
/** What a regression says: the first broken rule in the allocator hierarchy, by how much, and what that means. */
function regressionText(model, style) {
	const lead = leadOf(model);
	if (lead === void 0 || typeof model.decidedBy === "object") return {
		title: (0,external_config_js_namespaceObject.clause)(style.say(model.reason)),
		paragraph: []
	};
	switch (lead.broken[0]) {
		case "drift":
			if ((0,external_start_js_namespaceObject.definitionOf)(lead.series)?.atRest !== void 0) return restRegression(lead, model, style);
			return driftRegression(lead, model, style);
		case "level": return levelRegression(lead, model, style);
		case "peak": return peakRegression(lead, model, style);
		default: return {
			title: (0,external_config_js_namespaceObject.clause)(style.say(lead.reason)),
			paragraph: []
		};
	}
}
/**
* The regression that is told: the process or device that grows, else where growth first appears, else the first in the
* allocator hierarchy.
*/
function leadOf({ findings, growth: { lead, first } }) {
	const regressions = findings.filter(({ gated, verdict }) => gated && verdict === "regression");
	const named = (name) => regressions.find(({ series }) => series === name);
	return named(lead) ?? named(first) ?? regressions[0];
}
/** Without a base it is unknown what the change added. */
function whoseGrowth({ baseline }) {
	return baseline.used.length > 0 ? "this change" : "the service";
}
function driftRegression(lead, model, style) {
	const figures = (0,external_config_js_namespaceObject.driftText)(lead);
	const excess = (0,external_config_js_namespaceObject.growth)(excessGrowth(lead), lead.unit, lead.drift?.budget ?? 0);
	const base = figures?.baseline == null ? "no base" : `base ${figures.baseline}`;
	const leaks = lead.series === "torch.device/reserved" ? `makes PyTorch reserve about ${excess} more` : `leaks about ${excess}`;
	return {
		title: `${whoseGrowth(model)} ${leaks} per 1000 requests`,
		paragraph: [
			...whySentence(model, style),
			`${whoseMemory(lead, model, style)} grows ${figures?.amount} per 1000 requests (${figures?.interval})${(0,external_config_js_namespaceObject.growsText)(lead.drift?.lives)}, ${base}; budget ${figures?.budget}.`,
			...costSentence(model, style),
			...growthShares(lead, model, style),
			...model.explanation.slice(0, 1).map((said) => style.say(said)),
			...countsSentence(model, style),
			...model.dependsOn.map((said) => style.say(said))
		]
	};
}
/** What does not return with nothing in flight: the count itself says more than its growth. */
function restRegression(lead, model, style) {
	return {
		title: (0,external_config_js_namespaceObject.clause)(style.say(lead.reason)),
		paragraph: [...model.explanation.slice(0, 1).map((said) => style.say(said)), ...model.dependsOn.map((said) => style.say(said))]
	};
}
function levelRegression(lead, model, style) {
	const rise = aboveBase(lead) ?? 0;
	const level = lead.level ?? {
		value: 0,
		baseline: 0,
		budget: 0
	};
	const amount = (0,external_config_js_namespaceObject.height)(Math.abs(rise), lead.unit);
	const base = style.say(model.baseName);
	return {
		title: rise < 0 ? `this change leaves ${amount} less than ${base}` : `this change uses ${amount} more than ${base}`,
		paragraph: [`${(0,external_config_js_namespaceObject.memoryOf)(lead.series, style, "The")} has a steady-state level of ${(0,external_config_js_namespaceObject.height)(level.value, lead.unit)} (${base} ${(0,external_config_js_namespaceObject.height)(level.baseline ?? 0, lead.unit)}); budget ${(0,external_config_js_namespaceObject.height)(level.budget ?? 0, lead.unit)}.`, ...model.explanation.slice(0, 1).map((said) => style.say(said))]
	};
}
function peakRegression(lead, model, style) {
	const { value, cap } = lead.peak ?? {
		value: 0,
		cap: 0
	};
	const rise = (0,external_drift_js_namespaceObject.isOverCap)(lead.peak) ? null : (0,external_drift_js_namespaceObject.riseOfPeak)(lead.peak);
	if (rise !== null) {
		const base = style.say(model.baseName);
		const { baseline, budget } = lead.peak ?? {
			baseline: 0,
			budget: 0
		};
		return {
			title: `this change peaks ${(0,external_config_js_namespaceObject.height)(rise, lead.unit)} higher than ${base}`,
			paragraph: [`${(0,external_config_js_namespaceObject.memoryOf)(lead.series, style, "The")} reaches ${(0,external_config_js_namespaceObject.height)(value, lead.unit)} under load (${base} ${(0,external_config_js_namespaceObject.height)(baseline ?? 0, lead.unit)}); budget ${(0,external_config_js_namespaceObject.height)(budget ?? 0, lead.unit)}.`]
		};
	}
	return {
		title: `${whoseGrowth(model)} peaks at ${(0,external_config_js_namespaceObject.height)(value, lead.unit)}, over the cap of ${(0,external_config_js_namespaceObject.height)(cap ?? 0, lead.unit)}`,
		paragraph: [`That is ${(0,external_config_js_namespaceObject.memoryOf)(lead.series, style, "the")} under load.`]
	};
}
// lib/report/text/report-notes.js
/** What a reader must know about how it was judged, and the headline has not said: a sentence each. */
function reportNotes(model, style) {
	const incomparable = model.problems.filter(({ verdict, first }, index) => model.verdict !== "pass" && verdict === "not-comparable" && first !== true && !decides(model, index));
	return [
		...fallbackNote(model, style),
		...incomparable.map((problem) => style.say(problem.reason)),
		...model.notes.map((note) => style.say(note)),
		...findingNotes(model, style),
		...model.baseline.refused.filter((_, index) => index !== model.baseline.named).map((refusal) => `baseline not used: ${style.say(refusal)}`)
	].map(external_config_js_namespaceObject.sentence);
}
/** Whether the verdict's reason is that of a problem. */
function decides({ decidedBy }, problem) {
	return typeof decidedBy === "object" && decidedBy.problem === problem;
}
/** Notes of the findings; one that several series share is given once. */
function findingNotes({ findings }, style) {
	const holders = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const note of finding.notes) holders.set(note, [...holders.get(note) ?? [], (0,external_config_js_namespaceObject.shortName)(finding.series, style)]);
	return [...holders].map(([note, names]) => `${names.join(", ")}: ${style.say(note)}`);
}
// lib/report/text/headline.js
/** Further problems that are listed; the rest are counted. */
const FURTHER = 5;
/** Sentences about the paired A/B; a run gives no more. */
const AB_SENTENCES = 2;
/** Undecided series that are named; the rest are counted. */
const NAMED$2 = 3;
/** The verdict and its reason, with the remedy, further problems, the paired A/B, and what the base does by itself. */
function headlineOf(model, style) {
	const { title, paragraph } = verdictText(model, style);
	const further = model.problems.filter(({ verdict }, index) => verdict !== "not-comparable" && !decides(model, index));
	const baseGrows = baseGrowth(model, style);
	const sentences = [
		...paragraph,
		...model.remedy === null ? [] : [(0,external_config_js_namespaceObject.sentence)(style.say(model.remedy))],
		...further.slice(0, FURTHER).map(({ reason }) => (0,external_config_js_namespaceObject.sentence)(`Also: ${(0,external_config_js_namespaceObject.clause)(style.say(reason))}`)),
		...further.length > FURTHER ? [`And ${(0,external_config_js_namespaceObject.counted)(further.length - FURTHER, "more problem")}.`] : [],
		...(model.ab?.sentences ?? []).slice(0, AB_SENTENCES).map((said) => style.say(said)),
		...baseGrows.length === 0 ? [] : [baseGrows.join(" ")]
	];
	const name = style.strong(style.name(model.name));
	const [first, ...rest] = sentences;
	return {
		title,
		warnings: warningsOf(model, style),
		paragraph: first === void 0 ? [name] : [`${name}: ${first}`, ...rest]
	};
}
/** How many sentences of the model's explanation are part of the headline. */
function explanationSentences(model) {
	const led = model.verdict === "regression" && typeof model.decidedBy !== "object";
	const { lead, first } = model.growth;
	const told = leadOf(model)?.series;
	return led && told !== void 0 && (told === lead || told === first) ? 1 : 0;
}
function verdictText(model, style) {
	const reason = (0,external_config_js_namespaceObject.clause)(style.say(model.reason));
	switch (model.verdict) {
		case "regression": return regressionText(model, style);
		case "pass": return passText(model, style);
		case "inconclusive": return undecidedText(model, style);
		case "not-comparable": return {
			title: reason,
			paragraph: boundSentences(model, style)
		};
		case "not-measured": return {
			title: `could not measure: ${reason}`,
			paragraph: []
		};
	}
}
function passText(model, style) {
	const best = model.findings.flatMap((finding) => {
		const gain = improvementOf(finding);
		return gain === null || finding.unit !== "bytes" ? [] : [{
			finding,
			gain
		}];
	}).sort((a, b) => b.gain - a.gain)[0];
	const bound = boundText(model);
	const noLeak = noLeakText(model, style);
	const title = best !== void 0 ? `${noLeak}; uses ${(0,external_config_js_namespaceObject.height)(best.gain, "bytes")} less than ${style.say(model.baseName)}` : bound !== null ? `${noLeak} (${bound})` : noLeak;
	const within = [
		"Every gated series is within its budget.",
		...growingSentence(model, style),
		...improvementSentences(model, style)
	];
	const limit = [...rareJumps(model), ...untested(model)];
	if (best === void 0) return {
		title,
		paragraph: [
			...within,
			...coarseSentences(model, style),
			...limit,
			...firstBaseline(model, style)
		]
	};
	return {
		title,
		paragraph: [
			...within,
			...boundSentences(model, style),
			...limit
		]
	};
}
/** The growth that the budget allows, where there is any: of layers that hold the same memory, of the largest. */
function growingSentence(model, style) {
	const growing = model.findings.filter(growsWithinBudget).sort((a, b) => excessGrowth(b) - excessGrowth(a))[0];
	const figures = growing === void 0 ? null : (0,external_config_js_namespaceObject.driftText)(growing);
	if (growing === void 0 || figures === null) return [];
	return [`But ${(0,external_config_js_namespaceObject.memoryOf)(growing.series, style, "the")} does grow: ${figures.amount} per 1000 requests (${figures.interval}), of a budget of ${figures.budget}.`];
}
/**
* What no run excludes: of jumps that did not come in n requests, a rate below 3/n is possible at 95 % (the rule of three:
* Hanley & Lippman-Hand, JAMA 249, 1983).
*/
function rareJumps({ replay: { sent } }) {
	const rarest = Number((sent / 3).toPrecision(2));
	return rarest < 1 ? [] : [`Jumps rarer than one in ${(0,external_config_js_namespaceObject.grouped)(rarest)} requests would not show.`];
}
/** What of the inputs was the same in every cycle: a cache keyed by it would not grow. And what no cycle sent. */
function untested({ sameInputs = [], coverage }) {
	const named = sameInputs.flatMap((dimension) => external_config_js_namespaceObject.NEW_INPUTS.get(dimension) ?? []);
	if (coverage !== void 0) named.push(`${(0,external_config_js_namespaceObject.grouped)(coverage.of - coverage.sent)} of the ${(0,external_config_js_namespaceObject.grouped)(coverage.of)} recorded requests`);
	return named.length === 0 ? [] : [(0,external_config_js_namespaceObject.sentence)(`Not tested: ${named.join(", ")}`)];
}
/** A refresh that was stored and had nothing to be compared with: see `passAsBaseline`. */
function firstBaseline({ problems }, style) {
	const why = problems.find(({ verdict }) => verdict === "not-comparable")?.reason;
	if (why === void 0) return [];
	return [(0,external_config_js_namespaceObject.sentence)(`Stored as a baseline, but not compared with one: ${(0,external_config_js_namespaceObject.clause)(style.say(why))}`)];
}
/** Never `no leak` where growth is accepted, allowed by the budget, or the base's own. */
function noLeakText({ findings, context, baseName, endsBaseGrowth }, style) {
	if (endsBaseGrowth === true) return `no leak, and ${style.say(baseName)}'s own growth ends`;
	if (findings.some(isAccepted)) return "no leak beyond what is accepted";
	const grows = findings.some(({ gated, drift }) => gated && drift !== null && drift.high > drift.budget);
	const beyond = context.baseGrows === null && !grows ? "" : ` beyond ${style.say(baseName)}'s own`;
	return findings.some(growsWithinBudget) ? `growth${beyond} within budget` : `no leak${beyond}`;
}
function isAccepted({ gated, accepted }) {
	return gated && accepted?.needed === true && !accepted.expired;
}
function undecidedText(model, style) {
	const bound = boundText(model);
	const after = `undecided after ${(0,external_config_js_namespaceObject.duration$1)(model.replay.durationS)}`;
	const open = model.findings.filter(({ gated, verdict }) => gated && verdict === "inconclusive");
	const named = open.slice(0, NAMED$2).map((finding) => {
		const figures = (0,external_config_js_namespaceObject.driftText)(finding);
		const name = (0,external_config_js_namespaceObject.shortName)(finding.series, style);
		const why = finding.withheld === void 0 ? "" : `: ${withheldText(finding.withheld)}`;
		return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget}${why})`;
	});
	const more = open.length > named.length ? ` and ${open.length - named.length} more` : "";
	const tooClose = open.every(({ withheld }) => withheld !== void 0) ? "Not decided yet" : "Too close to call";
	return {
		title: bound === null ? after : `${after} (${bound})`,
		paragraph: named.length === 0 ? [(0,external_config_js_namespaceObject.sentence)(style.say(model.reason))] : [
			(0,external_config_js_namespaceObject.sentence)(`${tooClose}: ${named.join(", ")}${more}`),
			...coarseSentences(model, style),
			...countsSentence(model, style)
		]
	};
}
/** `any growth is below 0.4 MiB per 1000 requests`, rounded up so that it stays true; null where nothing is excluded. */
function boundText(model) {
	const excluded = excludedGrowth(model.findings);
	if (excluded === null) return null;
	const { perThousand, budget, unit } = excluded.fine;
	const bound = (0,external_config_js_namespaceObject.upperBound)(perThousand, budget, unit);
	return coarseOf(model).length === 0 ? `any growth is below ${bound}` : `growth is below ${bound}`;
}
function boundSentences(model, style) {
	const bound = boundText(model);
	return bound === null ? [] : [(0,external_config_js_namespaceObject.sentence)(bound), ...coarseSentences(model, style)];
}
/** Series whose bound is coarser than that of the headline. */
function coarseOf({ findings }) {
	const { coarse } = excludedGrowth(findings) ?? { coarse: [] };
	return coarse.filter(([finding]) => finding.verdict !== "regression" && !isAccepted(finding));
}
function coarseSentences(model, style) {
	const named = coarseOf(model).map(([finding, { perThousand, budget, unit }]) => {
		return `${(0,external_config_js_namespaceObject.shortName)(finding.series, style)} (${(0,external_config_js_namespaceObject.upperBound)(perThousand, budget, unit)})`;
	});
	return named.length === 0 ? [] : [(0,external_config_js_namespaceObject.sentence)(`The bound is coarser for ${named.join(", ")}`)];
}
// lib/report/tables/requests.js
/** How each class of requests was served, and which requests the growth depends on. Cells of a table, escaped. */
const PHASE_NAMES = /* @__PURE__ */ new Map([
	["repeat", "repeated inputs"],
	["unseen", "new inputs"],
	["error", "invalid requests"],
	["abort", "disconnecting clients"]
]);
function phaseName(phase, style) {
	const dimension = external_config_js_namespaceObject.NEW_INPUTS.get(phase);
	return dimension === void 0 ? PHASE_NAMES.get(phase) ?? style.say(phase) : `only ${dimension}`;
}
/** Which requests a phase sent: `only \`embed\``, `repeated inputs`. */
function phaseKind(row, style) {
	return row.class === null ? phaseName(row.phase, style) : `only ${style.name(row.class)}`;
}
/** Cycles of one kind each, in the order in which they were replayed. */
function phaseRows({ phases }, budget, style) {
	return phases.map((row) => {
		const kind = phaseKind(row, style);
		const { per1000Requests, low, high, unit } = row;
		const [words, mark] = judged(row, style);
		return {
			kind,
			drift: per1000Requests === null ? "–" : (0,external_config_js_namespaceObject.growth)(per1000Requests, unit, budget),
			interval: low === null || high === null ? "" : (0,external_config_js_namespaceObject.growthInterval)(low, high, unit, budget),
			words,
			mark
		};
	});
}
function judged({ grows, failed }, style) {
	if (failed !== null) return [`not measured: ${style.say(failed)}`, "aside"];
	if (grows === null) return ["undecided", "unsure"];
	return grows ? ["grows", "bad"] : ["does not grow", "good"];
}
/** Of the series that the phases are about; 0 where it is not known. */
function phaseBudget({ phases, findings }) {
	return findings.find(({ series }) => series === phases[0]?.series)?.drift?.budget ?? 0;
}
/** `Growth of heap allocated by kind of request`. */
function phaseTitle({ phases }, style) {
	return `Growth of ${(0,external_config_js_namespaceObject.shortName)(phases[0]?.series ?? "", style)} by kind of request`;
}
/** A class each, the most frequent first. */
function classRows({ replay }, style) {
	return replay.classes.map((row) => ({
		name: style.name(row.class),
		sent: (0,external_config_js_namespaceObject.grouped)(row.sent),
		errors: (0,external_config_js_namespaceObject.grouped)(row.sent - row.ok),
		disconnects: row.cancels === null ? "–" : `${(0,external_config_js_namespaceObject.grouped)(row.cancels.delivered)} of ${(0,external_config_js_namespaceObject.grouped)(row.cancels.planned)}`,
		p95: row.p95Ms === null ? "–" : (0,external_config_js_namespaceObject.milliseconds)(row.p95Ms),
		ttft: row.ttftP95Ms === null ? "–" : (0,external_config_js_namespaceObject.milliseconds)(row.ttftP95Ms)
	}));
}
/** How closely the replay kept to its plan, in a few words each; empty where that is not known. */
function replayWords({ cancels, latenessP99Ms, inFlight }) {
	return [
		...cancels === null ? [] : [`${(0,external_config_js_namespaceObject.grouped)(cancels.delivered)} of ${(0,external_config_js_namespaceObject.counted)(cancels.planned, "planned disconnect")}`],
		...latenessP99Ms === null ? [] : [`p99 dispatch delay ${(0,external_config_js_namespaceObject.milliseconds)(latenessP99Ms)} in the worst cycle`],
		...inFlight === null ? [] : [`up to ${(0,external_config_js_namespaceObject.counted)(inFlight, "request")} in flight`]
	];
}
// lib/report/tables/sensitivity-checks.js
/** `heap allocated: 32 MiB held, 32.2 MiB read`; one line a layer, escaped. */
function sensitivityLines({ sensitivity }, style) {
	return sensitivity.map(({ series, held, shown, seen }) => {
		const read = shown === null ? "no reading" : `${(0,external_config_js_namespaceObject.height)(shown, "bytes")} read`;
		return `${(0,external_config_js_namespaceObject.shortName)(series, style)}: ${(0,external_config_js_namespaceObject.wholeBytes)(held)} held, ${read}${seen ? "" : ` – ${style.strong("not seen")}`}`;
	});
}
/** `Sensitivity check: 32 MiB was visible in every layer`. */
function sensitivityTitle({ sensitivity }, style) {
	const unseen = sensitivity.filter(({ seen }) => !seen);
	if (unseen.length === 0) return `Sensitivity check: ${heldAmount(sensitivity)} was visible in every layer`;
	return `Sensitivity check: a known allocation was not visible in ${unseen.map(({ series }) => (0,external_config_js_namespaceObject.shortName)(series, style)).join(", ")}`;
}
function heldAmount(checks) {
	const amounts = new Set(checks.map(({ held }) => (0,external_config_js_namespaceObject.wholeBytes)(held)));
	return amounts.size === 1 ? [...amounts].join() : "a known allocation";
}
// lib/report/markdown/markup.js
/** Words in Markdown; names from outside go into code spans, where GitHub links nothing. */
const MARKDOWN = {
	em: (words) => `*${words}*`,
	strong: (words) => `**${words}**`,
	say: (outside) => text$1(outside),
	name: (outside) => code(outside)
};
/** `**+3.1 MiB** (2.8 to 3.4)`, bold where it is what broke the budget. */
function driftCell({ drift, grew }) {
	if (drift === null) return "–";
	return `${grew ? MARKDOWN.strong(drift.value) : drift.value} (${drift.interval})`;
}
/** Verdicts and rows, in the same colours. */
const LIGHTS = {
	good: "🟢",
	bad: "🔴",
	unsure: "🟡",
	aside: "⚪"
};
/** No line break inside a figure, however narrow the page. */
function unbroken(cell) {
	return cell.replaceAll(" ", "\xA0");
}
// lib/report/markdown/mermaid.js
const HEAD_COLOUR = "#cf222e";
const BASE_COLOUR = "#8c959f";
/** The chart as a Mermaid block, which GitHub draws; the colours are named, Mermaid draws no legend. */
function mermaid(chart) {
	const [scale, unit] = chart.unit === "bytes" ? [external_start_js_namespaceObject.MIB, "MiB"] : [1, chart.unit];
	const all = [...chart.head, ...chart.base ?? []].map((value) => value / scale);
	const low = Math.min(...all);
	const high = Math.max(...all);
	const margin = Math.max((high - low) * .05, Math.abs(high) * 1e-6, .01);
	const line = (values) => `line [${values.map((value) => (0,external_config_js_namespaceObject.plainNumber)(value / scale)).join(", ")}]`;
	return [
		`%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${chart.base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`}"}}}}%%`,
		"xychart-beta",
		`x-axis "requests" ${(0,external_config_js_namespaceObject.plainNumber)(chart.fromRequests)} --> ${(0,external_config_js_namespaceObject.plainNumber)(chart.toRequests)}`,
		`y-axis "${unit}${chart.kind === "rise" ? " since the first cycle" : ""}" ${(0,external_config_js_namespaceObject.plainNumber)(low - margin)} --> ${(0,external_config_js_namespaceObject.plainNumber)(high + margin)}`,
		...chart.base === null ? [] : [line(chart.base)],
		line(chart.head)
	].join("\n");
}
// lib/report/markdown/details.js
/**
* The collapsed blocks below the table: each stands alone, and repeats nothing from above.
* @param brief without the series that only explain
*/
function detailsOf(model, { brief = false } = {}) {
	return [
		chart$2(model),
		logs(model),
		why$2(model, brief),
		phases$1(model),
		sensitivity(model),
		notes$1(model),
		requests$2(model),
		setting(model),
		acceptance$2(model),
		reproduce(model)
	];
}
/** What is dropped first where there is too little room; the facts go with the logs, the table last. */
const DROP_PRIORITY = {
	chart: 10,
	requests: 9,
	environment: 8,
	"sensitivity check": 7,
	phases: 6,
	why: 6,
	notes: 5,
	reproduce: 4,
	accept: 3,
	logs: 2
};
/** @param summary Markup is escaped by the caller: Markdown does not reach into a summary. */
function block$1(name, summary, body) {
	return {
		name,
		dropPriority: DROP_PRIORITY[name],
		markdown: body === "" ? "" : collapsed$1(summary, body)
	};
}
/** @param summary as above */
function collapsed$1(summary, body, open = false) {
	return `<details${open ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function chart$2(model) {
	if (model.chart === null) return block$1("chart", "", "");
	const name = (0,external_config_js_namespaceObject.shortName)(model.chart.series, { say: html });
	const [summary, legend] = model.chart.base === null ? [`Chart: ${name}`, ""] : [`Chart: ${name}, base and this change`, "\n\nRed: this change. Grey: base."];
	return block$1("chart", summary, `${fence(mermaid(model.chart), "mermaid")}${legend}`);
}
/** The last output of a service that never became ready, or died. */
function logs(model) {
	return block$1("logs", `Last ${(0,external_config_js_namespaceObject.counted)(model.logs.length, "line")} of the service's output`, model.logs.length === 0 ? "" : fence(model.logs.join("\n"), "text", 16e3));
}
function why$2(model, brief) {
	const rest = model.explanation.slice(explanationSentences(model));
	const patterns = (brief && model.why?.pattern !== void 0 ? [] : model.growth.patterns).map(({ meaning, confirm, remedy, issues }) => [
		...rest.includes(meaning) ? [`${text$1(meaning)}\n`] : [],
		`* Confirm: ${text$1(confirm)}`,
		`* Fix: ${text$1(remedy)}`,
		...issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => code(issue)).join(", ")}`]
	].join("\n"));
	const evidence = whyLines(model, MARKDOWN).map((line) => `* ${line}`);
	const held = evidence.length === 0 ? [] : [evidence.join("\n")];
	const table = (brief ? [] : explainingRows(model, MARKDOWN)).map((row) => `| ${row.short} | ${row.now} | ${driftCell(row)} | \`${row.spark}\` |`);
	const readings = table.length === 0 ? [] : [[
		"| other series | | growth /1000 req | |",
		"| --- | ---: | ---: | --- |",
		...table
	].join("\n")];
	return block$1("why", held.length + patterns.length > 0 ? "Why: what is growing, and what to do" : "Other series", [
		...held,
		...patterns,
		...readings
	].join("\n\n"));
}
/** Cycles of one kind of request each. */
function phases$1(model) {
	const rows = phaseRows(model, phaseBudget(model), MARKDOWN);
	if (rows.length === 0) return block$1("phases", "", "");
	const body = [
		"| requests | growth /1000 req | |",
		"| --- | ---: | --- |",
		...rows.map(({ kind, drift, interval, words, mark }) => {
			return `| ${kind} | ${unbroken(interval === "" ? drift : `${drift} (${interval})`)} | ${LIGHTS[mark]} ${words} |`;
		})
	].join("\n");
	return block$1("phases", phaseTitle(model, { say: html }), body);
}
/** How each class of requests was served. */
function requests$2(model) {
	const rows = classRows(model, MARKDOWN);
	const words = replayWords(model.replay);
	if (rows.length === 0) return block$1("requests", "", "");
	const table = rows.map((row) => `| ${row.name} | ${row.sent} | ${row.errors} | ${row.disconnects} | ${row.p95} | ${row.ttft} |`);
	const body = [
		...words.length === 0 ? [] : [`${(0,external_config_js_namespaceObject.sentence)(words.join("; "))}\n`],
		"| class of requests | sent | errors | disconnects | p95 | first event p95 |",
		"| --- | ---: | ---: | ---: | ---: | ---: |",
		...table
	].join("\n");
	return block$1("requests", `Requests: ${rows.length === 1 ? "1 class" : `${rows.length} classes`}`, body);
}
function sensitivity(model) {
	const lines = sensitivityLines(model, MARKDOWN).map((line) => `* ${line}`);
	return block$1("sensitivity check", sensitivityTitle(model, { say: html }), lines.join("\n"));
}
/** What else a reader must know about how it was judged. */
function notes$1(model) {
	const lines = reportNotes(model, MARKDOWN);
	return block$1("notes", (0,external_config_js_namespaceObject.counted)(lines.length, "note"), lines.map((line) => `* ${line}`).join("\n"));
}
/** What this change changes first, then what had to be equal, then the rest of the candidate metadata. */
function setting(model) {
	const changed = new Set(model.subjectChanges.map(([key]) => key));
	const rows = [
		...model.subjectChanges.map(([key, before, after]) => `| **${text$1(key)}** | ${shown$1(key, before)} → ${shown$1(key, after)} |`),
		...Object.entries(model.environment).map(([key, value]) => `| ${text$1(key)} | ${shown$1(key, value)} |`),
		...Object.entries(model.subject).filter(([key]) => !changed.has(key)).map(([key, value]) => `| ${text$1(key)} | ${shown$1(key, value)} |`)
	];
	const names = model.subjectChanges.slice(0, 3).map(([key]) => html(key, 40));
	const more = model.subjectChanges.length > names.length ? ` and ${model.subjectChanges.length - names.length} more` : "";
	return block$1("environment", names.length === 0 ? "Environment and candidate" : `Environment and candidate; different from ${html(model.baseName, 60)}: ${names.join(", ")}${more}`, rows.length === 0 ? "" : [
		"| fact | value |",
		"| --- | --- |",
		...rows
	].join("\n"));
}
function shown$1(key, value) {
	return value === null ? "not set" : code((0,external_config_js_namespaceObject.factWords)(key, value));
}
/** The lines that would accept this regression: for a person to add and review. */
function acceptance$2(model) {
	if (model.acceptance === null) return block$1("accept", "", "");
	const { file, command } = (0,external_config_js_namespaceObject.accepting)("result.json");
	return block$1("accept", "Accept this regression", [
		`To accept it until the given date, add these lines to \`${file}\` with your reason, and have them reviewed:`,
		fence(model.acceptance.trimEnd(), "yaml", 16e3),
		`\`${command}\` adds them for you.`
	].join("\n\n"));
}
function reproduce(model) {
	return block$1("reproduce", "Reproduce", model.reproduce === null ? "" : fence(model.reproduce, "sh"));
}
// lib/report/markdown/fit.js
/** Keeps a report within the size that GitHub allows: 65,536 characters in a comment, 1 MiB in a job summary. */
/**
* The sections joined, in at most `maxBytes` of UTF-8. Those of the highest priority to drop go first, and the last
* line names what was left out. Only where what must stay is too long by itself is it cut, at the end of a line.
*/
function fitInto(sections, maxBytes) {
	let kept = sections.filter(({ markdown }) => markdown !== "").map(measured);
	const left = /* @__PURE__ */ new Set();
	while (sizeOf(kept, left) > maxBytes) {
		const next = firstToDrop(kept);
		if (next === void 0) return cut$1(join$1(kept, left), maxBytes);
		left.add(next.name);
		kept = kept.flatMap((section) => section === next ? shortened$1(section) : [section]);
	}
	return join$1(kept, left);
}
function measured(section) {
	return {
		...section,
		bytes: Buffer.byteLength(section.markdown)
	};
}
function firstToDrop(sections) {
	return sections.reduce((most, section) => section.dropPriority > (most?.dropPriority ?? 0) ? section : most, void 0);
}
function shortened$1({ name, shorter, dropPriority }) {
	return shorter === void 0 || shorter === "" ? [] : [measured({
		name,
		markdown: shorter,
		dropPriority
	})];
}
const BETWEEN = "\n\n";
/** Bytes of what `join` gives. */
function sizeOf(sections, left) {
	const parts = [...sections.map(({ bytes }) => bytes), ...note(left).map((line) => Buffer.byteLength(line))];
	return parts.reduce((sum, bytes) => sum + bytes + 2, 0) - (parts.length > 0 ? 2 : 0) + 1;
}
function join$1(sections, left) {
	return `${[...sections.map(({ markdown }) => markdown), ...note(left)].join(BETWEEN)}\n`;
}
function note(left) {
	return left.size === 0 ? [] : [`_Omitted to fit the size limit: ${[...left].join(", ")}._`];
}
/** At the last line break that fits. */
function cut$1(markdown, maxBytes) {
	let text = "";
	for (const line of markdown.split("\n")) {
		if (Buffer.byteLength(`${text}${line}\n`) > maxBytes) break;
		text += `${line}\n`;
	}
	return text;
}
// lib/report/markdown/markdown.js
/** Marks the comment, so that it is found again. */
const MARKER = "<!-- memdrift -->";
/** What is left free of a comment for the line of state that the comment carries, hidden below its first. */
const COMMENT_ROOM = 1024;
/**
* What GitHub takes, counted here in bytes of UTF-8: of a comment 65,536 characters, of a check run's summary 65,535
* (OpenAPI: `maxLength`), which are never more than bytes; of a step's summary 1 MiB (FileCommandManager.cs of
* actions/runner), to which the runner's toolkit adds a line break.
*/
const MAX_COMMENT = 64512;
const MAX_CHECK_SUMMARY = 65535;
const MAX_STEP_SUMMARY = 1048574;
/**
* The whole report as Markdown, of a job summary or a check run: verdict and reason at one glance, the table, one line
* of facts, the rest collapsed.
*/
function renderMarkdown(model, options = {}) {
	const { title, warnings, paragraph } = headlineOf(model, MARKDOWN);
	return fitInto([
		...[
			[options.marker ?? "<!-- memdrift -->", `### ${LIGHTS[markOf(model.verdict)]} memdrift: ${title}`].join("\n"),
			warningLines(warnings),
			paragraph.join("\n")
		].map((markdown) => ({
			name: "head",
			dropPriority: 0,
			markdown
		})),
		...figuresOf(model),
		...detailsOf(model)
	], options.maxBytes ?? 64512);
}
/** What is shown before the verdict's paragraph, a line each. */
function warningLines(warnings) {
	return warnings.map((warning) => `⚠️ ${warning}`).join("\n");
}
/** The table, the line of facts below it, and the paired A/B. */
function figuresOf(model) {
	const rows = gatedRows(model, MARKDOWN);
	const notGreen = rows.filter(({ mark }) => mark !== "good");
	return [
		{
			name: "table",
			dropPriority: 1,
			markdown: table$3(rows),
			...notGreen.length < rows.length ? { shorter: table$3(notGreen) } : {}
		},
		{
			name: "facts",
			dropPriority: 2,
			markdown: factsOf(model, MARKDOWN).join(" · ")
		},
		{
			name: "paired A/B",
			dropPriority: 3,
			markdown: pairedAb$1(model)
		}
	];
}
/** The differences of the pairs; empty where there were none. */
function pairedAb$1(model) {
	const rows = abRows(model, MARKDOWN);
	if (rows.length === 0) return "";
	return [
		`**${abTitle(model)}**\n`,
		"| this change minus base | growth /1000 req | budget | steady-state level | |",
		"| --- | ---: | ---: | ---: | --- |",
		...rows.map((row) => {
			const cell = (value, interval) => value === "–" ? "–" : `${value} (${interval})`;
			return `| ${[...[
				row.name,
				cell(row.drift, row.interval),
				row.budget,
				cell(row.level, row.levelInterval)
			], LIGHTS[row.mark]].map(unbroken).join(" | ")} |`;
		})
	].join("\n");
}
function table$3(rows) {
	if (rows.length === 0) return "";
	return [
		"| layer | | base | this change | growth /1000 req | budget | verdict |",
		"| --- | --- | ---: | ---: | ---: | ---: | --- |",
		...rows.map((row, index) => {
			return `| ${[
				rows[index - 1]?.layer === row.layer ? "" : row.layer,
				row.quantity,
				row.base,
				row.now,
				driftCell(row),
				row.drift?.budget ?? "–",
				verdictCell$1(row)
			].map(unbroken).join(" | ")} |`;
		})
	].join("\n");
}
function verdictCell$1({ mark, words, spark }) {
	const line = spark === "" || mark === "aside" ? "" : `\`${spark}\``;
	return [
		LIGHTS[mark],
		words,
		line
	].filter((part) => part !== "").join(" ");
}
/** The comment of a step that ended without a verdict: that it did, and its message. */
function renderNoVerdict({ gate, message }) {
	return [
		`${MARKER}\n### ${LIGHTS.bad} memdrift: no verdict`,
		`**${code(gate)}**: the step failed before it reached one, so nothing is known about this change.`,
		fence(message, "text")
	].join("\n\n");
}
/** What helps to act on what is wrong, folded. A pass has nothing of it. */
const KEPT = /* @__PURE__ */ new Set([
	"chart",
	"logs",
	"why",
	"notes",
	"accept",
	"reproduce"
]);
/** A pass in three lines: the verdict with what it excludes, how sure that is, and what was measured. */
function renderComment(model, { maxBytes = MAX_COMMENT } = {}) {
	const { title, warnings, paragraph } = headlineOf(model, MARKDOWN);
	const heading = `${MARKER}\n### ${LIGHTS[markOf(model.verdict)]} memdrift: ${title}`;
	const accepted = model.verdict === "pass" ? acceptedWords(model, MARKDOWN) : [];
	const words = [
		...paragraph,
		...accepted,
		changedWords(model, MARKDOWN)
	].filter((said) => said !== "");
	const head = (markdown) => ({
		name: "head",
		dropPriority: 0,
		markdown
	});
	return fitInto([
		head(heading),
		head(warningLines(warnings)),
		head(words.join(model.verdict === "pass" ? " " : "\n")),
		...commentFigures(model),
		...commentDetails(model)
	], maxBytes);
}
/** The table, the facts and the paired A/B; of a pass the facts alone. */
function commentFigures(model) {
	const facts = {
		name: "facts",
		dropPriority: 2,
		markdown: factsOf(model, MARKDOWN).join(" · ")
	};
	if (model.verdict === "pass") return [facts];
	const rows = gatedRows(model, MARKDOWN);
	return [
		{
			name: "table",
			dropPriority: 1,
			markdown: table$2(mostTelling(rows, model), rows)
		},
		facts,
		{
			name: "paired A/B",
			dropPriority: 3,
			markdown: pairedAb$1(model)
		}
	];
}
function commentDetails(model) {
	return model.verdict === "pass" ? [] : detailsOf(model, { brief: true }).filter(({ name }) => KEPT.has(name));
}
const RANK = {
	bad: 0,
	unsure: 1,
	aside: 3,
	good: 4
};
/** Green rows that a reader looks for: the memory that is held, by layer. Green counts, tokens and empty mounts are noise. */
const isLookedFor = ({ series, unit, mark }) => mark !== "good" || unit === "bytes" && ((0,external_start_js_namespaceObject.definitionOf)(series)?.gated.includes("level") ?? true);
/** What is wrong, open, or told in the headline, before what follows it and what is green; in the order of the hierarchy. */
function mostTelling(rows, { growth: { lead, first } }) {
	const rank = ({ mark, series }) => series === lead || series === first ? 0 : RANK[mark];
	return rows.filter(isLookedFor).sort((a, b) => rank(a) - rank(b) || (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series)).slice(0, 5).sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series));
}
function table$2(rows, all) {
	if (rows.length === 0) return "";
	const hidden = all.filter((row) => !rows.includes(row));
	const green = hidden.length > 0 && hidden.every(({ mark }) => mark === "good");
	const rest = `${(0,external_config_js_namespaceObject.counted)(hidden.length, "more series", "more series")}${green ? " within budget" : ""}: on the page of the report.`;
	return [
		"| layer | base | this change | growth /1000 req | budget | |",
		"| --- | ---: | ---: | ---: | ---: | --- |",
		...rows.map((row) => {
			return `| ${[...[
				row.short,
				row.base,
				row.now,
				driftCell(row),
				row.drift?.budget ?? "–"
			].map(unbroken), verdictCell(row)].join(" | ")} |`;
		}),
		...hidden.length === 0 ? [] : [`\n${rest}`]
	].join("\n");
}
/** A word or the course of the readings, never both: the table is as wide as a comment. */
function verdictCell({ mark, words, spark }) {
	if (words !== "") return `${LIGHTS[mark]} ${words}`;
	return spark === "" || mark === "aside" ? LIGHTS[mark] : unbroken(`${LIGHTS[mark]} \`${spark}\``);
}
// lib/report/tables/trend-rows.js
/** The trend of a base in words: its title, a row a series, and each change with the commit that made it. Escaped. */
/** `Trend of chat-api: 12 recordings since 3 Nov 2026, 09:00 UTC; 2 commits changed it`. */
function trendTitle(trend, style) {
	const since = trend.runs[0]?.created ?? null;
	const found = trendChanges(trend, style).length;
	const when = since === null ? "" : ` since ${style.say((0,external_config_js_namespaceObject.dateWords)(since))}`;
	const changes = found === 0 ? "nothing changed" : `${(0,external_config_js_namespaceObject.counted)(found, "commit")} changed it`;
	return `Trend of ${style.name(trend.name)}: ${(0,external_config_js_namespaceObject.counted)(trend.runs.length, "recording")}${when}; ${changes}`;
}
/** Series that were read, in the order of the hierarchy. */
function trendRows({ series }, style) {
	return series.map(({ series: name, unit, levels, growths }) => {
		const known = levels.filter((level) => level !== null);
		const [first, now] = [known[0], known.at(-1)];
		return {
			name: (0,external_config_js_namespaceObject.seriesName)(name, style),
			first: first === void 0 ? "–" : (0,external_config_js_namespaceObject.height)(first, unit),
			now: now === void 0 ? "–" : (0,external_config_js_namespaceObject.height)(now, unit),
			growth: growthNow(growths.at(-1) ?? null, unit),
			spark: known.length < 2 ? "" : sparkline(levels, 16, Math.max(0, ...known.map(Math.abs)) / 50)
		};
	});
}
function growthNow(found, unit) {
	if (found === null) return "–";
	return `${found.value < 0 ? "" : "+"}${(0,external_config_js_namespaceObject.growth)(found.value, unit, found.budget)}`;
}
/**
* What changed, a line each commit, the newest first: `a1b2c3d (3 Nov 2026, 09:00 UTC): process resident +310 MiB at rest (3.02
* GiB to 3.32 GiB); ...`.
*/
function trendChanges({ series }, style) {
	const told = series.flatMap(({ series: name, unit, changes, growthChanges, growths }) => [...changes.map((change) => ({
		change,
		words: levelWords((0,external_config_js_namespaceObject.seriesName)(name, style), unit, change)
	})), ...growthChanges.map((change) => ({
		change,
		words: growthText((0,external_config_js_namespaceObject.seriesName)(name, style), unit, change, growths[change.at]?.budget ?? 0)
	}))]);
	return [...new Set(told.map(({ change }) => change.at))].sort((a, b) => b - a).flatMap((at) => {
		const own = told.filter(({ change }) => change.at === at);
		const [first] = own;
		if (first === void 0) return [];
		const alone = own.every(({ change }) => change.lone) ? " (the newest recording alone)" : "";
		return [`${where$2(first.change, style)}: ${own.map(({ words }) => words).join("; ")}${alone}`];
	});
}
function where$2({ commit, created, at }, style) {
	const name = commit === null ? `recording ${at + 1}` : style.name(shortCommit(commit));
	return created === null ? name : `${name} (${style.say((0,external_config_js_namespaceObject.dateWords)(created))})`;
}
function levelWords(name, unit, { from, to }) {
	const by = (0,external_config_js_namespaceObject.height)(Math.abs(to - from), unit);
	return `${name} ${to > from ? "+" : "−"}${by} at rest (${(0,external_config_js_namespaceObject.height)(from, unit)} to ${(0,external_config_js_namespaceObject.height)(to, unit)})`;
}
function growthText(name, unit, { from, to }, budget) {
	return `${name} ${to > from ? "grows more" : "grows less"}: ${(0,external_config_js_namespaceObject.signedGrowth)(from, unit, budget)} to ${(0,external_config_js_namespaceObject.signedGrowth)(to, unit, budget)} per 1000 requests`;
}
/** What of the recordings is not in it; empty where all are. */
function trendNotes({ leftOut }) {
	return leftOut === 0 ? [] : [`${(0,external_config_js_namespaceObject.counted)(leftOut, "recording")} of another environment left out.`];
}
// lib/report/markdown/trend-table.js
/** The trend of a base as Markdown: what changed and by which commit, then a row a series. */
function renderTrendTable(trend) {
	const rows = trendRows(trend, MARKDOWN).map(({ name, first, now, growth, spark }) => {
		return `| ${[...[
			name,
			first,
			now,
			growth
		].map(unbroken), spark === "" ? "" : `\`${spark}\``].join(" | ")} |`;
	});
	return `${[
		`### ${trendTitle(trend, MARKDOWN)}`,
		trendChanges(trend, MARKDOWN).map((change) => `* ${change}`).join("\n"),
		rows.length === 0 ? "" : [
			"| series | first | now | growth /1000 req | steady-state level |",
			"| --- | ---: | ---: | ---: | --- |",
			...rows
		].join("\n"),
		...trendNotes(trend)
	].filter((part) => part !== "").join("\n\n")}\n`;
}
// lib/explain/catalogue/held-evidence.js
/** Whether it grows in that phase; null where that was not decided. */
function growsIn(phases, name) {
	return phases.find(({ phase }) => phase === name)?.grows ?? null;
}
/** It grows with those requests, and not with the recorded ones when they come again. */
function onlyIn(phases, name) {
	if (growsIn(phases, name) !== true) return null;
	return phases.filter(({ phase }) => phase === "repeat" || phase === "class" || phase === "unseen").some(({ grows }) => grows === true) ? null : "likely";
}
// lib/explain/catalogue/managed-patterns.js
/** The most telling first: the first that picks is it. */
const MANAGED_PATTERNS = [
	{
		id: "managed-error",
		shape: "error",
		picks: ({ phases }) => onlyIn(phases, "error"),
		cases: []
	},
	{
		id: "managed-abort",
		shape: "abort",
		picks: ({ phases }) => onlyIn(phases, "abort"),
		cases: []
	},
	{
		id: "managed-input-cache",
		shape: "unseen-input",
		picks: ({ phases }) => growsIn(phases, "repeat") === false && growsIn(phases, "unseen") === true ? "likely" : null,
		cases: []
	},
	{
		id: "jvm-threads",
		shape: "request",
		picks: ({ holder }) => /^java\.lang\.(Thread|ThreadLocal)\b/.test(holder?.owner ?? "") ? "likely" : null,
		cases: []
	},
	{
		id: "jvm-instances",
		shape: "request",
		picks: ({ holder }) => holder === null ? null : "shown",
		cases: []
	},
	{
		id: "go-allocated",
		shape: "request",
		picks: ({ allocation }) => allocation === null ? null : "shown",
		cases: []
	}
];
// lib/explain/catalogue/native-patterns.js
/** The most telling first: the first that picks is it. */
const NATIVE_PATTERNS = [
	where$1("native-ucx", "likely", ({ library }) => /^libuc[mpst]s?[.-]/.test(library ?? "")),
	where$1("native-cuda", "likely", ({ library }) => /^lib(cuda|cudart|nccl|nvidia[\w-]*)[.-]/.test(library ?? "")),
	where$1("native-mapping", "shown", () => true)
];
function where$1(id, certainty, is) {
	const picks = ({ allocation }) => allocation !== null && is(allocation) ? certainty : null;
	return {
		id,
		shape: "request",
		picks,
		cases: []
	};
}
// lib/explain/catalogue/node-patterns.js
/** The most telling first: the first that picks is it. */
const NODE_PATTERNS = [
	where("node-exceptions", "request", ({ holds }) => holds === "exception"),
	where("node-race", "request", ({ type }) => type === "Promise", [
		"nodejs/node#17469",
		"remix-run/react-router#15247",
		"cloudflare/capnweb#168"
	]),
	where("node-timers", "request", ({ type }) => /\b(Timeout|Immediate)$/.test(type)),
	where("node-listeners", "request", ({ way }) => /\._events(\.|\[|$)|\.kEvents\b/.test(way), ["nodejs/undici#3157"]),
	where("node-callbacks", "request", ({ holds }) => holds === "function"),
	where("node-promises", "request", ({ holds }) => holds === "task"),
	{
		id: "node-error",
		shape: "error",
		picks: ({ phases }) => onlyIn(phases, "error"),
		cases: []
	},
	{
		id: "node-abort",
		shape: "abort",
		picks: ({ phases }) => onlyIn(phases, "abort"),
		cases: []
	},
	{
		id: "node-input-cache",
		shape: "unseen-input",
		picks: ({ phases, holder }) => {
			if (growsIn(phases, "repeat") !== false || growsIn(phases, "unseen") !== true) return null;
			return holder !== null && isMapping$1(holder) ? "shown" : "likely";
		},
		cases: []
	},
	where("node-closure", "request", ({ heldBy }) => heldBy === "closure"),
	where("node-session-history", "request", ({ way }) => way.endsWith("[...]"), [], "likely"),
	where("node-static", "request", ({ heldBy }) => heldBy === "class"),
	{
		id: "node-map",
		shape: "request",
		picks: ({ holder, phases }) => {
			if (holder === null || !isMapping$1(holder)) return null;
			return growsIn(phases, "repeat") === true ? "likely" : "possible";
		},
		cases: []
	},
	where("node-array", "request", ({ type }) => type === "Array"),
	where("node-chain", "request", ({ type }) => isChain(type))
];
function where(id, shape, is, cases = [], certainty = "shown") {
	return {
		id,
		shape,
		picks: ({ holder }) => holder !== null && is(holder) ? certainty : null,
		cases
	};
}
/** A plain object that gets properties is one, too; a chain of objects is none. */
function isMapping$1({ type }) {
	return !isChain(type) && /Map$|Set$|Cache|^Object$/.test(type);
}
/** So the probe calls objects that refer to one another. */
function isChain(type) {
	return type.startsWith("chain of ");
}
const PATTERNS_BY = {
	python: [
		holding("kept-exceptions", "exception", []),
		{
			id: "gradients-on",
			shape: "request",
			picks: ({ holder }) => (holder?.tensor?.graph ?? 0) > 0 ? "shown" : null,
			cases: ["pytorch/pytorch#20199"]
		},
		{
			id: "tensor-views",
			shape: "request",
			picks: ({ holder }) => isView(holder?.tensor) ? "shown" : null,
			cases: []
		},
		holding("kept-tensors", "tensor", ["pytorch/pytorch#20199", "vllm-project/vllm#43639"]),
		{
			id: "logging-handlers",
			shape: "request",
			picks: ({ holder }) => holder?.holds === "handler" ? "shown" : null,
			cases: []
		},
		{
			id: "metric-labels",
			shape: "request",
			picks: ({ holder }) => holder !== null && /\._metrics$/.test(holder.way) ? "shown" : null,
			cases: ["BerriAI/litellm#12159"]
		},
		{
			id: "span-exporter",
			shape: "request",
			picks: ({ holder }) => isOfOpenTelemetry(holder) ? "likely" : null,
			cases: ["google/adk-python#6692"]
		},
		{
			id: "undrained-queue",
			shape: "request",
			picks: ({ holder }) => holder !== null && isQueue(holder) ? "shown" : null,
			cases: ["vllm-project/vllm#44175", "BerriAI/litellm#25660"]
		},
		{
			id: "method-cache",
			shape: "unseen-input",
			picks: ({ holder }) => holder?.heldBy === "lru-cache" && isMethod(holder.owner) ? "shown" : null,
			cases: []
		},
		{
			id: "function-cache",
			shape: "unseen-input",
			picks: ({ holder }) => holder?.heldBy === "lru-cache" ? "shown" : null,
			cases: ["flashinfer-ai/flashinfer#2139", "sgl-project/sglang#27476"]
		},
		waiting("endless-tasks", /^coroutine$/, ["modelcontextprotocol/python-sdk#756"]),
		waiting("endless-threads", /^thread$/, ["pytorch/pytorch#64412"]),
		waiting("endless-generators", /generator$/, ["ray-project/ray#38089"]),
		heldBy("thread-local", "thread-local", "thread"),
		heldBy("context-variable", "context", "request"),
		holding("kept-tasks", "task", ["modelcontextprotocol/python-sdk#756"]),
		holding("callbacks", "function", ["nodejs/undici#2049"]),
		heldBy("mutable-default", "default", "request"),
		{
			id: "kept-on-error",
			shape: "error",
			picks: ({ phases }) => onlyIn(phases, "error"),
			cases: ["triton-inference-server/server#7481"]
		},
		{
			id: "kept-on-abort",
			shape: "abort",
			picks: ({ phases }) => onlyIn(phases, "abort"),
			cases: [
				"vllm-project/vllm#57061",
				"vllm-project/vllm#14326",
				"sgl-project/sglang#36475",
				"InternLM/lmdeploy#1788"
			]
		},
		{
			id: "input-cache",
			shape: "unseen-input",
			picks: ({ phases, holder }) => {
				if (growsIn(phases, "repeat") !== false || growsIn(phases, "unseen") !== true) return null;
				return holder !== null && isMapping(holder) ? "shown" : "likely";
			},
			cases: [
				"vllm-project/vllm#16283",
				"vllm-project/vllm#12973",
				"jax-ml/jax#2072"
			]
		},
		heldBy("closure", "closure", "request"),
		holding("kept-arrays", "array", []),
		{
			id: "byte-buffer",
			shape: "request",
			picks: ({ holder }) => holder !== null && /^(bytearray|BytesIO|array)$/.test(holder.type) ? "shown" : null,
			cases: []
		},
		{
			id: "session-history",
			shape: "request",
			picks: ({ holder }) => holder?.way.endsWith("[...]") === true ? "likely" : null,
			cases: []
		},
		heldBy("class-variable", "class", "request"),
		{
			id: "registry",
			shape: "request",
			picks: ({ holder, phases }) => {
				if (holder === null || !isMapping(holder)) return null;
				return growsIn(phases, "repeat") === true ? "likely" : "possible";
			},
			cases: ["vllm-project/vllm#14326", "vllm-project/vllm#13464"]
		},
		{
			id: "appended-list",
			shape: "request",
			picks: ({ holder }) => holder !== null && /list|deque|set/i.test(holder.type) ? "shown" : null,
			cases: ["vllm-project/vllm#44175"]
		},
		{
			id: "unheld",
			shape: "request",
			picks: ({ holder, allocation }) => holder === null && allocation !== null ? "possible" : null,
			cases: []
		}
	],
	node: NODE_PATTERNS,
	jvm: MANAGED_PATTERNS,
	go: MANAGED_PATTERNS,
	strace: NATIVE_PATTERNS
};
/** The pattern of a growth, and how sure it is; null where none fits. */
function heldPattern(evidence) {
	const by = (evidence.holder ?? evidence.allocation)?.by;
	for (const pattern of PATTERNS_BY[by ?? "python"]) {
		const certainty = pattern.picks(evidence);
		if (certainty !== null) return {
			pattern,
			certainty
		};
	}
	return null;
}
function heldBy(id, kind, shape) {
	return {
		id,
		shape,
		picks: ({ holder }) => holder?.heldBy === kind ? "shown" : null,
		cases: []
	};
}
/** By what the container has in it. */
function holding(id, kind, cases) {
	return {
		id,
		shape: "request",
		picks: ({ holder }) => holder?.holds === kind ? "shown" : null,
		cases
	};
}
/** By what waits and never ends. */
function waiting(id, type, cases) {
	const picks = ({ holder }) => holder?.heldBy === "waiting" && type.test(holder.type) ? "shown" : null;
	return {
		id,
		shape: "request",
		picks,
		cases
	};
}
/** Of a storage that is more than twice its own size. */
function isView(tensor) {
	return tensor !== void 0 && tensor.storage > 2 * tensor.bytes;
}
/** The buffer of a queue, as `queue`, `asyncio` and `multiprocessing` call it. */
function isQueue({ way, type }) {
	return /\._?(queue|buffer)$/.test(way) && /deque|list/.test(type);
}
/** `Model.encode`, and no function within a function. */
function isMethod(owner) {
	return /(^|\.)[^.<>]+\.[^.<>]+$/.test(owner.replace(/^.*<locals>\./, ""));
}
function isMapping({ type }) {
	return /dict|cache|map/i.test(type);
}
/** Its own code, or its exporter in memory. */
function isOfOpenTelemetry(holder) {
	if (holder === null) return false;
	return holder.place?.file.includes("/opentelemetry/") === true || holder.way.endsWith("._finished_spans");
}
// lib/explain/ending.js
/**
* Whether growth will end, as far as is known; null where nothing is. Where repeated input makes it grow too, it is no
* cache keyed by the input.
* @param first where growth first appears; null where nothing grew
*/
function endingOf(findings, first, phases) {
	const finding = findings.find(({ series }) => series === first);
	if (finding?.verdict === "regression" && finding.unit === "bytes" && finding.cyclesToVerdict !== null) {
		const repeats = phases.find(({ phase }) => phase === "repeat")?.grows;
		const risenBytes = risenBy(finding);
		return repeats === true || risenBytes === null ? null : {
			ending: "still-growing",
			risenBytes
		};
	}
	const levelling = findings.filter(({ gated, verdict, drift }) => gated && verdict === "inconclusive" && drift?.course === "levelling");
	return levelling.length === 0 ? null : {
		ending: "levelling",
		series: levelling.map(({ series }) => series)
	};
}
/** How far a series rose after its warm-up, bytes; null where that is less than 1 MiB. */
function risenBy({ values }) {
	const read = values.slice(2).filter((value) => value !== null);
	const risen = (read.at(-1) ?? 0) - (read[0] ?? 0);
	return risen < 1048576 ? null : risen;
}
// lib/explain/who-grows.js
/** Fewest readings of one process by which its growth is told, and most that are looked at. */
const FEWEST = 4;
const MOST = 128;
/** Processes of one checkpoint that are told apart. */
const MAX_PROCESSES = 256;
/**
* The processes whose readings of a series grow, the fastest first. It explains, and never decides a verdict: the slope of
* each is the median of all pairwise ones (Theil 1950; Sen, JASA 63, 1968), of one after the other weighted by its readings.
* @returns empty where the recording has no readings of single processes
*/
function whoGrows({ checkpoints }, series) {
	const places = [];
	for (const checkpoint of checkpoints) take(places, checkpoint, series);
	const found = places.flatMap((place) => {
		const per1000 = growthOf$1(place);
		return per1000 === null || per1000 <= 0 ? [] : [{
			place,
			per1000
		}];
	});
	const sum = found.reduce((all, { per1000 }) => all + per1000, 0);
	return found.sort((a, b) => b.per1000 - a.per1000).map(({ place: { group, number, process, role }, per1000 }) => ({
		title: titleOf(process),
		role,
		number: places.some((other) => other.group === group && other.number !== number) ? number : null,
		member: process.member ?? null,
		runtime: (0,external_drift_js_namespaceObject.asRuntime)(process.runtime),
		per1000,
		share: per1000 / sum
	}));
}
/** Managed runtimes with a process that was not asked to collect at the last checkpoint, each once, and the first's reason. */
function notAsked({ checkpoints }) {
	const found = /* @__PURE__ */ new Map();
	for (const process of checkpoints.at(-1)?.processes ?? []) {
		const runtime = (0,external_drift_js_namespaceObject.asRuntime)(process.runtime);
		const asked = external_drift_js_namespaceObject.ASKED.find((answer) => answer === process.asked) ?? "no-way";
		if ((0,external_drift_js_namespaceObject.isManaged)(runtime) && asked !== "collected" && !found.has(runtime)) found.set(runtime, asked);
	}
	return [...found].map(([runtime, asked]) => ({
		runtime,
		asked
	}));
}
/** Gives each process its place, that of one that has gone before a new one, and notes its reading. */
function take(places, { processes = [], requests, cycle }, series) {
	const inOrder = processes.slice(0, MAX_PROCESSES).sort((a, b) => a.pid - b.pid);
	const roles = new Map(inOrder.map((process) => [process, roleOf(process, processes)]));
	const groupOf = (process) => JSON.stringify([
		process.member ?? null,
		titleOf(process),
		roles.get(process) ?? null
	]);
	const held = new Map(inOrder.map((process) => [process, places.find((place) => isAt(place, process, groupOf))]));
	for (const process of inOrder) {
		const group = groupOf(process);
		const taken = /* @__PURE__ */ new Set([...held.values()]);
		const free = places.find((place) => place.group === group && !taken.has(place));
		const place = held.get(process) ?? free ?? add(places, group, process, roles.get(process) ?? null);
		held.set(process, place);
		place.process = process;
		const value = process.values?.[series];
		if (cycle <= 2 || typeof value !== "number") continue;
		const who = `${process.pid} ${process.program ?? 1}`;
		const life = place.lives.get(who);
		if (life === void 0) place.lives.set(who, [[requests, value]]);
		else life.push([requests, value]);
	}
}
function isAt(place, process, groupOf) {
	return place.process.pid === process.pid && place.group === groupOf(process);
}
function add(places, group, process, role) {
	const place = {
		group,
		number: places.filter((place) => place.group === group).length + 1,
		process,
		role,
		lives: /* @__PURE__ */ new Map()
	};
	places.push(place);
	return place;
}
/** Recordings before titles were recorded have the command line or script alone. */
function titleOf({ title, role = "" }) {
	return title ?? role;
}
function roleOf(process, all) {
	const parent = all.find(({ pid, member }) => pid === process.parent && member === process.member);
	return parent !== void 0 && parent !== process && titleOf(parent) === titleOf(process) ? "worker" : null;
}
function growthOf$1({ lives }) {
	const told = [...lives.values()].filter((points) => points.length >= FEWEST);
	const readings = told.reduce((sum, points) => sum + points.length, 0);
	if (readings === 0) return null;
	return told.reduce((sum, points) => sum + slope(points) * 1e3 * (points.length / readings), 0);
}
function slope(all) {
	const points = all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0);
	const slopes = points.flatMap(([x, y], at) => points.slice(at + 1).flatMap(([laterX, laterY]) => laterX > x ? [(laterY - y) / (laterX - x)] : []));
	return slopes.length === 0 ? 0 : (0,external_drift_js_namespaceObject.median)(slopes);
}
// lib/report/text/catalogue.js
/**
* Known patterns of growth, one for each diagnosis that the allocator hierarchy supports from the series alone.
* Distilled from public reports, which are named where a pattern rests on them.
*/
const PATTERNS = {
	"live-tensors": {
		meaning: "Live tensors are kept: PyTorch itself counts this memory as in use.",
		confirm: "Compare snapshots of two cycles (torch.cuda.memory._record_memory_history()).",
		remedy: "Drop or detach what outlives its request (lists, caches, stored exceptions), and serve under torch.inference_mode().",
		issues: [
			"pytorch/pytorch#149834",
			"pytorch/pytorch#50185",
			"bitsandbytes-foundation/bitsandbytes#1793"
		]
	},
	"live-arrays": {
		meaning: "Live device arrays are kept: the framework's own allocator counts this memory as in use.",
		confirm: "Compare two cycles: jax.live_arrays() in JAX, the default memory pool in CuPy, the memory profiler in TensorFlow.",
		remedy: "Drop what outlives its request; donate or delete arrays that are replaced.",
		issues: []
	},
	"device-fragmentation": {
		meaning: "Fragmentation or CUDA graph pools: PyTorch reserves more from the driver while the tensors it holds stay the same.",
		confirm: "inactive_split_bytes in torch.cuda.memory_stats() rises with it.",
		remedy: "Set PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True, or use fewer distinct input shapes (bucketing).",
		issues: ["pytorch/pytorch#96995", "pytorch/pytorch#99196"]
	},
	"device-outside-torch": {
		meaning: "Outside PyTorch's allocator: communicators, library workspaces, another allocator, or another process on the device.",
		confirm: "Over the run, compare the device's process list, and gpu/used minus reserved for each process.",
		remedy: "Create communicators and handles once and reuse them; destroy those of a finished group.",
		issues: ["vllm-project/vllm#19465", "NVIDIA/TransformerEngine#1715"]
	},
	"device-unattributed": {
		meaning: "Device memory grows, but no framework here reports its share (no PyTorch, JAX or CuPy that the probe can read), so the owner is unknown.",
		confirm: "See the server's own device memory metrics; for a Python service, let the probe load into its interpreter.",
		remedy: "Depends on which owner those show.",
		issues: []
	},
	"pinned-buffers": {
		meaning: "Page-locked host buffers are kept: their allocator rounds sizes up and does not return freed memory.",
		confirm: "torch.cuda.host_memory_stats() rises after each cycle, or buffers keep getting new sizes.",
		remedy: "Copy from pageable memory, or pin a few buffers of fixed size and reuse them.",
		issues: ["vllm-project/vllm#48165", "vllm-project/vllm#16663"]
	},
	"live-host-objects": {
		meaning: "Live host objects are kept: memory from malloc that is not freed, even after garbage collection.",
		confirm: "Run again with vary: none. If growth stops, a cache keyed by the input is unbounded; if not, use memray --leaks.",
		remedy: "Remove what a request adds (lists, registries, queues) when it ends, or bound the cache in bytes.",
		issues: [
			"vllm-project/vllm#44175",
			"vllm-project/vllm#13464",
			"flashinfer-ai/flashinfer#2139"
		]
	},
	"small-python-objects": {
		meaning: "Small Python objects (512 bytes or less) are kept: Python allocates them in arenas of its own, outside the malloc heap.",
		confirm: "Compare two cycles with tracemalloc, or by counting objects by type.",
		remedy: "Remove what a request adds (lists, dictionaries, registries) when it ends, or bound the cache.",
		issues: ["vllm-project/vllm#44175", "vllm-project/vllm#13464"]
	},
	"retained-heap": {
		meaning: "Freed but retained: the heap in use is flat, but malloc keeps what was freed (fragmentation, thread arenas).",
		confirm: "Run again with MALLOC_ARENA_MAX=2, or with jemalloc preloaded: if this is the cause, the growth stops.",
		remedy: "Use jemalloc, or set MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ to fixed values.",
		issues: ["triton-inference-server/server#7727", "protocolbuffers/protobuf#10088"]
	},
	"outside-heap": {
		meaning: "Mappings outside the heap grow: a leak that heap profilers cannot see.",
		confirm: "Compare /proc/PID/smaps of two cycles, and trace mmap against munmap (strace, bpftrace).",
		remedy: "With UCX or NIXL, set UCX_MEM_MMAP_HOOK_MODE=none or UCX_RCACHE_MAX_UNRELEASED=1024; otherwise fix the library that maps the memory.",
		issues: ["vllm-project/vllm#24264", "openucx/ucx#2921"]
	},
	"shared-memory": {
		meaning: "Mapped shared memory grows: /dev/shm, memfd or anonymous shared mappings.",
		confirm: "Between two cycles, compare ls -l /dev/shm and the shared lines of /proc/PID/smaps.",
		remedy: "Unlink and unmap segments on the error path too (multiprocessing.shared_memory: close and unlink).",
		issues: ["triton-inference-server/server#7481"]
	},
	"heap-unread": {
		meaning: "The program's heap grows, but how much of it is in use cannot be read here: live objects, or memory that the allocator retains.",
		confirm: "See the allocator's own statistics (MALLOC_CONF=stats_print:true, MALLOCSTATS=1), or use heaptrack.",
		remedy: "Depends on which of the two those show.",
		issues: []
	},
	"heap-undecided": {
		meaning: "The heap was read, but its growth is undecided: live objects and mappings outside it are not told apart yet.",
		confirm: "Measure longer (max-duration), or compare /proc/PID/smaps of two cycles.",
		remedy: "Depends on whether the heap grows.",
		issues: []
	},
	"managed-heap": {
		meaning: "The runtime was not asked to collect: its heap may still hold garbage beside live objects.",
		confirm: "Compare the runtime's own figures of its heap after a collection, over two cycles.",
		remedy: "Bound the heap for the test; if its live part grows, compare heap dumps of two cycles.",
		issues: []
	},
	"live-managed-objects": {
		meaning: "Live objects are kept: the runtime itself counts this memory as in use after a collection.",
		confirm: "Compare heap dumps of two cycles: the class or constructor whose count grows by one a request.",
		remedy: "Remove what a request adds (maps, listeners, caches, pending promises) when it ends, or bound the cache.",
		issues: []
	},
	"external-buffers": {
		meaning: "Buffers outside the JavaScript heap are kept by live objects: Buffer, ArrayBuffer, or memory of an addon.",
		confirm: "process.memoryUsage().external and .arrayBuffers rise after each cycle, even when global.gc() ran.",
		remedy: "Drop the objects that hold them when a request ends, and call dispose() or release() where an addon has one.",
		issues: []
	},
	"loaded-classes": {
		meaning: "Metaspace grows: classes are loaded or generated for each request, and their loader stays alive.",
		confirm: "Run jcmd PID VM.classloader_stats after two cycles.",
		remedy: "Generate a proxy, script or expression once and reuse it; close class loaders that are thrown away.",
		issues: []
	},
	"direct-buffers": {
		meaning: "Direct buffers are kept: memory outside the Java heap that live ByteBuffers hold.",
		confirm: "The MBean java.nio:type=BufferPool,name=direct rises after each cycle.",
		remedy: "Pool or release the buffers of a request; -XX:MaxDirectMemorySize bounds them for the test.",
		issues: []
	},
	goroutines: {
		meaning: "More and more goroutines run: each keeps its stack and all that it refers to.",
		confirm: "Compare two goroutine profiles (net/http/pprof: goroutine?debug=1).",
		remedy: "End the goroutines of a request with it: give each a context, and read or close the channel it waits for.",
		issues: []
	},
	"retained-managed-heap": {
		meaning: "Live objects are flat after a collection, but the runtime keeps more and more memory for its heap.",
		confirm: "Compare the runtime's reserved heap with its live heap over two cycles.",
		remedy: "Bound the heap for the test; large objects of ever new sizes fragment it.",
		issues: []
	},
	"outside-managed-heap": {
		meaning: "Live objects are flat after a collection: memory outside the runtime's heap grows, such as native tensors or buffers that nobody closes.",
		confirm: "Compare /proc/PID/smaps of two cycles, or trace malloc with heaptrack.",
		remedy: "Close native objects (tensors, sessions, handles) on every path of a request, its errors too.",
		issues: []
	},
	"resident-unattributed": {
		meaning: "The heap could not be read here, so live objects and mappings outside the heap cannot be told apart.",
		confirm: "Compare /proc/PID/smaps of two cycles.",
		remedy: "Depends on which mapping grows.",
		issues: []
	},
	"segments-left": {
		meaning: "Shared memory segments are left behind: no process needs to hold them, and only unlinking frees them.",
		confirm: "Between two cycles, compare ls -l /dev/shm and ipcs -m.",
		remedy: "Unlink segments on the error path too (multiprocessing.shared_memory: close and unlink in finally).",
		issues: ["triton-inference-server/server#7481"]
	},
	"container-only": {
		meaning: "Charged to the container, but held by no process: files on a tmpfs or /dev/shm, or kernel memory such as sockets.",
		confirm: "Between two cycles, compare df /dev/shm and the shmem and kernel lines of memory.stat.",
		remedy: "Unlink shared-memory segments on the error path too; close sockets.",
		issues: ["triton-inference-server/server#7481"]
	},
	threads: {
		meaning: "Threads accumulate, each with a stack, a malloc arena and per-thread library state.",
		confirm: "Resident memory rises with the number of threads.",
		remedy: "Use a thread pool of fixed size instead of one thread per request.",
		issues: ["pytorch/pytorch#64412"]
	},
	"open-files": {
		meaning: "File descriptors accumulate: connections or files are opened and not closed.",
		confirm: "Compare ls -l /proc/PID/fd of two cycles.",
		remedy: "Close them in finally; reuse clients and sessions.",
		issues: ["grpc/grpc#36986"]
	},
	"open-sockets": {
		meaning: "Open sockets accumulate: connections are opened and neither closed nor used again.",
		confirm: "Compare ss -tnp (or ls -l /proc/PID/fd) of two cycles: the other ends tell whose connections they are.",
		remedy: "Share one client or transport between requests, bound its idle connections, and read and close responses.",
		issues: ["grpc/grpc#36986"]
	},
	"pending-tasks": {
		meaning: "Event loop tasks accumulate: started for a request and never finished.",
		confirm: "List asyncio.all_tasks() at rest.",
		remedy: "Cancel and await them when the request ends or its client disconnects.",
		issues: ["modelcontextprotocol/python-sdk#756"]
	},
	"stuck-requests": {
		meaning: "The server counts more and more requests as running or waiting, although each one was answered or its client disconnected.",
		confirm: "Read the server's own gauges of running and waiting requests at rest.",
		remedy: "Finish a request on its error and disconnect paths too.",
		issues: []
	},
	"held-kv-cache": {
		meaning: "KV cache stays in use with nothing in flight, beyond prefix cache that may be reused: blocks of requests that have ended are not given back.",
		confirm: "Read the server's own gauge of the KV cache at rest, after streams that the client has cut off.",
		remedy: "Free the blocks of a request on its error and disconnect paths too.",
		issues: ["sgl-project/sglang#16067", "neuralmagic/vllm#71"]
	},
	"smaller-kv-cache": {
		meaning: "The server holds as much memory as before but fits fewer tokens in its KV cache: something else took that memory.",
		confirm: "Compare what the server logs at start: weights, activations, CUDA graphs, and what is left for the cache.",
		remedy: "Look for what the change adds before the cache is sized: weights, buffers, captured graphs, batch limits.",
		issues: []
	},
	step: {
		meaning: "A step, not a slope: more is held from the start, such as a bigger default buffer or a model loaded twice.",
		confirm: "Compare the reading at readiness, before any request, with the base.",
		remedy: "Check the import, default or setting that changed.",
		issues: ["encode/uvicorn#3012"]
	}
};
/** The pattern of a diagnosis, whatever the runtime. */
function patternOf(diagnosis) {
	return {
		diagnosis,
		...PATTERNS[diagnosis]
	};
}
/**
* The same with what is of use in the runtime of the process that grows; null where that is not known.
* @param asked why that was not asked to collect
*/
function patternIn(diagnosis, runtime, asked) {
	return {
		...patternOf(diagnosis),
		...ownAdvice(diagnosis, runtime, asked)
	};
}
function ownAdvice(diagnosis, runtime, asked) {
	if (diagnosis === "managed-heap" && (0,external_drift_js_namespaceObject.isManaged)(runtime)) return {
		...COLLECTORS[runtime],
		meaning: `${uncollectedText(runtime, asked)}.`
	};
	if (diagnosis === "live-managed-objects" && (0,external_drift_js_namespaceObject.isManaged)(runtime)) return { confirm: COLLECTORS[runtime].confirm };
	if (diagnosis !== "resident-unattributed") return {};
	if (runtime === "python") return { confirm: "Measure in an image with glibc 2.33 or newer and its own malloc, or compare /proc/PID/smaps of two cycles." };
	return runtime === "native" ? { confirm: "Use heaptrack or the allocator's own statistics, or compare /proc/PID/smaps of two cycles." } : {};
}
/** `Go was not asked to collect (it did not answer): its heap may still hold garbage`, and what helps. */
function uncollectedText(runtime, asked) {
	const why = asked === void 0 || asked === "no-way" ? "" : ` (${WHY_NOT_ASKED[asked](runtime)})`;
	const help = asked !== void 0 && runtime === "java" ? `. ${FULL_FROM_THE_START}` : "";
	return `${RUNTIME_NAMES[runtime]} was not asked to collect${why}: its heap may still hold garbage${help}`;
}
const FULL_FROM_THE_START = "-Xms equal to -Xmx with -XX:+AlwaysPreTouch takes the whole heap at the start";
const WHY_NOT_ASKED = {
	"no-endpoint": (runtime) => NO_ENDPOINT[runtime] ?? "it listens to nobody who could ask",
	"not-wanted": () => "the configuration does not let it",
	"out-of-reach": () => "its files are out of reach from here: run memdrift beside the engine, in no container",
	"no-rights": (runtime) => NO_RIGHTS[runtime] ?? "it answers to its own user and root only: run memdrift as one of them",
	"would-kill": () => "the signal that asks would end it",
	disabled: () => "it is told to ignore that",
	"too-slow": () => "a collection takes too long",
	"no-answer": () => "it did not answer"
};
const NO_RIGHTS = { node: "its permission model keeps the probe out: --allow-fs-read and --allow-fs-write let it in, docs/probe.md" };
/** What would let it be asked. */
const NO_ENDPOINT = {
	node: "keep NODE_OPTIONS, MEMDRIFT_DIR and MEMDRIFT_OUT in its environment",
	go: "it can be where the service serves net/http/pprof on its port",
	java: "it can be where its /tmp may be written",
	dotnet: "it has no diagnostics socket in its TMPDIR, where it is unless DOTNET_EnableDiagnostics=0 is set"
};
const RUNTIME_NAMES = {
	python: "Python",
	node: "Node",
	java: "The JVM",
	go: "Go",
	dotnet: ".NET",
	native: "native code"
};
/** How to look into a heap that its own runtime collects, and how to bound it. */
const COLLECTORS = {
	node: {
		confirm: "Start Node with --heapsnapshot-signal=SIGUSR2 and compare two snapshots: taking one collects first.",
		remedy: "Remove what a request adds when it ends; --max-old-space-size bounds the heap for the test."
	},
	java: {
		confirm: "Compare jcmd PID GC.class_histogram of two cycles, which collects first. JFR tells who keeps the objects: jcmd PID JFR.start path-to-gc-roots=true, then jdk.OldObjectSample.",
		remedy: `Remove what a request adds when it ends. For the test, ${FULL_FROM_THE_START}, and -XX:MaxDirectMemorySize bounds memory outside it.`
	},
	go: {
		confirm: "Compare two heap profiles (net/http/pprof: heap?gc=1, and goroutine), or GODEBUG=gctrace=1 over two cycles.",
		remedy: "End the goroutines and close the connections of a request with it; GOMEMLIMIT bounds the heap for the test."
	},
	dotnet: {
		confirm: "Compare two dumps of dotnet-gcdump: taking one collects first.",
		remedy: "Remove what a request adds when it ends; DOTNET_GCHeapHardLimit bounds the heap for the test."
	}
};
// lib/report/text/growth-sentences.js
/** Whether growth will end, and which requests cause it, in sentences. */
/** Whether growth may end, and what to do. */
function endingSentence(ending) {
	if (ending.ending === "still-growing") return `It was still growing when the run ended: a leak, or a cache larger than ${(0,external_config_js_namespaceObject.height)(ending.risenBytes, "bytes")}. Bound a cache below that in the test's configuration, or accept it with a reason (memdrift accept).`;
	return `The growth of ${ending.series.map((series) => `\`${series}\``).join(", ")} was levelling off, but had not ended when the run did: a longer max-duration, or more requests per cycle (plan.cycle), would decide it.`;
}
/** What the phases show together, a sentence each; the most telling first. Only what was decided is reported. */
function phaseSentences(rows) {
	const grows = (phase) => rows.find((row) => row.phase === phase)?.grows ?? null;
	return [
		...classSentence(rows.filter(({ phase }) => phase === "class")),
		...inputSentence(grows("repeat"), grows("unseen")),
		...dimensionSentence(rows),
		...grows("abort") === true ? ["It grows with requests whose client disconnects."] : [],
		...grows("error") === true ? ["It grows with requests that are rejected as invalid."] : []
	];
}
function inputSentence(repeat, unseen) {
	if (repeat === false && unseen === true) return ["It grows with new inputs but not with repeated ones: something is kept for each new input, as in an unbounded cache."];
	if (repeat === true) return ["It also grows with repeated inputs, so it is not a cache keyed by the input."];
	return [];
}
/** Which new inputs it follows; nothing where all were decided alike, or nothing was. */
function dimensionSentence(rows) {
	const named = (wanted) => rows.flatMap(({ phase, grows }) => grows === wanted ? external_config_js_namespaceObject.NEW_INPUTS.get(phase) ?? [] : []);
	const [growing, flat] = [named(true), named(false)];
	if (growing.length === 0 || flat.length === 0) return [];
	return [`It grows with ${listed(growing, "and")}, not with ${listed(flat, "or")}.`];
}
const listed = (words, last) => [words.slice(0, -1).join(", "), words.at(-1)].filter((part) => part !== "").join(` ${last} `);
function classSentence(classes) {
	const growing = classes.filter(({ grows }) => grows === true);
	const flat = classes.filter(({ grows }) => grows === false);
	if (growing.length === 0 || classes.length < 2) return [];
	const named = growing.map((row) => `"${row.class}"`);
	if (growing.length === classes.length) return ["It grows with requests of every class."];
	const others = classes.length - growing.length;
	const rest = flat.length === others ? `, not with ${others === 1 ? "the other class" : `the other ${others} classes`}` : `; of the other ${others}, ${others - flat.length} could not be decided`;
	return [`It grows with requests of class ${named.join(", ")}${rest}.`];
}
// lib/report/text/remedies.js
/** What a person can do about a cause, without capital and full stop; null where the reason says it all. */
function remedyText(cause) {
	switch (cause.rule) {
		case "killed-before-ready": return RAISE_LIMIT;
		case "killed":
			if (cause.baseToo) return RAISE_LIMIT;
			return `check which series grew before that${cause.compared ? "; the baseline was not killed" : ""}`;
		case "device-out-of-memory": return cause.baseToo ? "reduce the device memory that the service uses" : "check which series grew before that, or is larger than in the base";
		case "exited":
			if (cause.death?.page !== void 0) return ASKED;
			return (0,external_config_js_namespaceObject.recordedText)(cause).remedy ?? "see its log for the reason";
		case "contaminated": return (0,external_config_js_namespaceObject.recordedText)(cause).remedy ?? "run again with nothing else using the machine";
		case "cancelled":
		case "given-up": return (0,external_config_js_namespaceObject.recordedText)(cause).remedy;
		case "layer-unseen": return "run `memdrift doctor` to see what can be read here";
		case "series-never-read":
		case "series-silent":
		case "series-gaps": return (0,external_config_js_namespaceObject.recordedText)(cause).remedy ?? "a required series needs a reading after every cycle: `memdrift doctor` shows what can be read here";
		case "too-few-checkpoints": return "give the run more time (max-duration) or use shorter cycles (plan.cycle)";
		case "requests-unsent": return "the service does not keep up with the recorded pace: lower workload.speed, or raise workload.max-in-flight";
		case "errors": return "fix the errors first: memory is comparable only where the same work was done";
		case "class-fails": return "fix these requests, or record them again; where this answer is right, say so in the workload (expect.status of each request)";
		case "dispatch-delay": return "this machine is too busy to send on time: stop other work, lower workload.speed, or allow more delay (workload.lateness, workload.late-share)";
		case "disconnects-missed": return (0,external_config_js_namespaceObject.missedRemedy)(cause.why);
		case "still-falls": return "the server works on after its clients have gone: send less in a cycle (plan.cycle), or have it stop with them";
		case "log-sentinels": return "see the lines in the log of the service: its own check has found the leak";
		case "class-growth": return cause.open ? "raise max-duration to give the class more requests" : null;
		case "no-baseline": return "record a baseline of the base commit in this environment (mode: refresh, or run --save-baseline)";
		case "some-runs": return cause.found.rule === "killed" || cause.found.rule === "device-out-of-memory" ? "the memory limit is close: raise it for the test, or run again" : null;
		case "every-run":
		case "paired-run": return remedyText(cause.found);
		default: return null;
	}
}
const ASKED = "a request for a page should not end a service; service.metrics: none in the configuration keeps memdrift from asking";
const RAISE_LIMIT = "raise the service's memory limit, or reduce the memory that it uses";
/** What would decide a run that is undecided, or what a base that regresses needs. */
function adviceText(advice) {
	switch (advice.advice) {
		case "longer-epochs": return `no set of processes lived longer than ${(0,external_config_js_namespaceObject.counted)(advice.cycles, "cycle")}, but a decision needs ${advice.needed}: let workers serve more requests before they restart, or send fewer requests per cycle (plan.cycle)`;
		case "longer-lives": return advice.levelling ? `workers grow ever more slowly until they are replaced, but no life shows the end of it: let them serve more requests (now about ${(0,external_config_js_namespaceObject.grouped)(advice.requests)})` : `workers live ${(0,external_config_js_namespaceObject.counted)(Math.round(advice.cycles), "cycle")} (about ${(0,external_config_js_namespaceObject.grouped)(advice.requests)} requests); growth is told from lives of ${advice.needed} or more: let workers serve more requests before they restart, or send fewer requests per cycle (plan.cycle)`;
		case "more-cycles": return `more cycles would decide it (${advice.cycles} of ${advice.last} were measured): raise max-duration`;
		case "longer-warm-up": return "give the service more warm-up (plan.warm-up) and more time (max-duration)";
		case "bound-the-cache": return "a cache that is still filling looks like a leak: bound it for the test, or send more requests per cycle (plan.cycle)";
		case "fix-the-base": return "fix it, or accept it with a reason and an end date (memdrift accept)";
	}
}
// lib/report/text/why/managed-pattern-words.js
/** Of the patterns of JVM and Go services. */
const MANAGED_WORDS = {
	"managed-error": {
		name: "something that a failed request leaves",
		evidence: "it grows with failed requests only",
		meaning: "The way out of an error skips what the good way removes.",
		confirm: "Replay only requests that fail.",
		remedy: "Remove it in finally, or with defer."
	},
	"managed-abort": {
		name: "something that a disconnect leaves",
		evidence: "it grows with requests that the client hangs up on, only",
		meaning: "A client that hangs up ends the request where nothing cleans up.",
		confirm: "Replay only requests with a disconnect.",
		remedy: "Clean up when the request's context is cancelled or its channel closes."
	},
	"managed-input-cache": {
		name: "a cache by input without bound",
		evidence: "it grows with new inputs, and not with the same again",
		meaning: "Each new input leaves an entry.",
		confirm: "Replay the same requests again: it stays flat.",
		remedy: "Bound the cache (Caffeine maximumSize, an LRU), or key it by something of few values."
	},
	"jvm-threads": {
		name: "threads or thread-locals that stay",
		evidence: "what grows are instances of java.lang.Thread or ThreadLocal",
		meaning: "A thread that never ends keeps its stack, its class loader and its thread-locals.",
		confirm: "Compare jcmd PID Thread.print at rest after two cycles.",
		remedy: "Use one executor and shut it down; call ThreadLocal.remove() in finally."
	},
	"jvm-instances": {
		name: "instances that are kept",
		evidence: "instances of this class stay of the requests of both windows, after a full collection",
		meaning: "Something that lives longer refers to them: a static collection, a cache, a listener.",
		confirm: "Take jcmd PID GC.heap_dump at rest, and look at the path to a root of one of them.",
		remedy: "Remove them from what refers to them when the request ends, or bound it."
	},
	"go-allocated": {
		name: "memory that stays reachable",
		evidence: "what this line allocates is still in use after two collections",
		meaning: "A map, a slice, a channel or a goroutine that lives longer refers to it.",
		confirm: "Compare two of /debug/pprof/heap?gc=1 with go tool pprof -base.",
		remedy: "Delete it from what refers to it, or end the goroutine that has it."
	}
};
// lib/report/text/why/native-pattern-words.js
/** Of the patterns of native code. */
const NATIVE_WORDS = {
	"native-ucx": {
		name: "memory that UCX keeps",
		evidence: "a library of UCX maps memory that stays",
		meaning: "UCX keeps what it has registered with the network, and hooks the calls that map memory to know when to let go.",
		confirm: "Run with UCX_MEM_MMAP_HOOK_MODE=none, and see whether it stays flat.",
		remedy: "Set UCX_MEM_MMAP_HOOK_MODE=none, or bound the cache with UCX_RCACHE_MAX_UNRELEASED."
	},
	"native-cuda": {
		name: "host memory that a CUDA library keeps",
		evidence: "a library of CUDA or NCCL maps memory that stays",
		meaning: "Streams, events, graphs, modules and pinned buffers have host memory, too, until they are destroyed.",
		confirm: "Count what the service creates and destroys a request.",
		remedy: "Make them once and use them again; destroy what a request makes."
	},
	"native-mapping": {
		name: "mappings that are not unmapped",
		evidence: "this code maps memory in both windows, and nobody unmaps it",
		meaning: "A file, buffer or stack is mapped for a request and stays mapped.",
		confirm: "Compare /proc/PID/smaps at rest after two cycles.",
		remedy: "Unmap it when the request ends, or use one buffer again."
	}
};
// lib/report/text/why/node-pattern-words.js
/** Of the patterns of Node services. */
const NODE_WORDS = {
	"node-exceptions": {
		name: "kept errors",
		evidence: "most of what the holder has are errors",
		meaning: "An error keeps its stack as text, its cause, and whatever the code has attached to it.",
		confirm: "Look at cause and the own properties of one of them.",
		remedy: "Keep the message and the code, or count errors instead of keeping them."
	},
	"node-race": {
		name: "reactions of a promise that never settles",
		evidence: "the holder is a promise, and what grows are its reactions",
		meaning: "Each Promise.race, then or await on a promise that stays pending adds a reaction to it, which keeps the result of that race.",
		confirm: "See which promise lives as long as the service: a shutdown signal, a timeout that is shared.",
		remedy: "Race against a promise of the request, or listen to an AbortSignal and remove the listener in finally."
	},
	"node-timers": {
		name: "timers that are never cleared",
		evidence: "what grows are timers",
		meaning: "A timer keeps its callback, and all that the callback refers to, until it fires or is cleared.",
		confirm: "Compare process.getActiveResourcesInfo() at rest after two cycles.",
		remedy: "Call clearTimeout or clearInterval in finally, or use one timer for all requests."
	},
	"node-listeners": {
		name: "listeners that are never removed",
		evidence: "the holder is the table of listeners of an EventEmitter",
		meaning: "Each request adds a listener to an emitter that lives longer; what the listener refers to stays with it.",
		confirm: "Read emitter.listenerCount(name) at rest after two cycles.",
		remedy: "Remove it when the request ends (off, once, or the signal option), or add it once when the service starts."
	},
	"node-callbacks": {
		name: "callbacks that are never removed",
		evidence: "most of what the holder has are functions",
		meaning: "Each request registers a callback; the variables around it stay with it.",
		confirm: "Compare how many are registered at rest after two cycles.",
		remedy: "Remove the callback when the request ends, or register it once."
	},
	"node-promises": {
		name: "promises that are kept",
		evidence: "most of what the holder has are promises",
		meaning: "Promises that are kept, so that they can be awaited or cancelled, stay there with their results when they have settled.",
		confirm: "See whether those that are kept have settled.",
		remedy: "Delete each in finally."
	},
	"node-error": {
		name: "kept on the error path",
		evidence: "rejected requests grow it, the recorded ones do not",
		meaning: "What a request registers is removed only where it succeeds.",
		confirm: "Replay with plan.phases: [errors].",
		remedy: "Remove it in finally."
	},
	"node-abort": {
		name: "kept when the client disconnects",
		evidence: "disconnects grow it, requests that are read to their end do not",
		meaning: "What a request registers is removed only where its answer was sent.",
		confirm: "Replay with plan.phases: [aborts].",
		remedy: "Remove it on the response's close event, which comes after finish too, rather than on finish alone."
	},
	"node-input-cache": {
		name: "a cache keyed by the input, without bound",
		evidence: "new inputs grow it, the same inputs again do not",
		meaning: "Something is kept for each input that was not seen before.",
		confirm: "Replay with vary: none: it stays flat.",
		remedy: "Bound the cache by entries and bytes; normalise what it is keyed by."
	},
	"node-closure": {
		name: "a variable of a closure",
		evidence: "the holder is a variable of a function that has returned",
		meaning: "A function that lives on keeps the variables around it, of all functions made in the same call.",
		confirm: "Look at [[Scopes]] of the function in the inspector.",
		remedy: "Bound the container, or make the function anew for each request and let it go."
	},
	"node-session-history": {
		name: "history by session",
		evidence: "containers within one container grow, all of them together",
		meaning: "Each conversation, user or key has a container of its own, which is only added to.",
		confirm: "Read the lengths by key at rest.",
		remedy: "Bound the history of each, and drop what was not used for a while."
	},
	"node-static": {
		name: "a static container of a class",
		evidence: "the holder is a property of a class",
		meaning: "It is shared by all instances, and lives as long as the program.",
		confirm: "See whether it was meant for each instance.",
		remedy: "Make it in the constructor, or bound it."
	},
	"node-map": {
		name: "a Map that is only added to",
		evidence: "a Map, Set or object gets entries with requests",
		meaning: "Each request leaves an entry under a key of its own, such as a request id.",
		confirm: "Compare its keys at rest with what is in flight: nothing is.",
		remedy: "Delete the key in finally when the request ends, or bound it (lru-cache); a WeakMap where the key is an object."
	},
	"node-array": {
		name: "an array that is only appended to",
		evidence: "an array grows with requests",
		meaning: "Each request leaves an item: results, outputs, metrics.",
		confirm: "Read its length at rest after two cycles.",
		remedy: "Drain it, bound it, or keep a running figure instead of all items."
	},
	"node-chain": {
		name: "a chain of objects",
		evidence: "objects that refer to one another grow with requests, and hang on one of them",
		meaning: "Each object keeps the one before or after it, such as a list of nodes or an error with its causes.",
		confirm: "Follow the property that leads from one to the next.",
		remedy: "Cut the chain when the request ends."
	}
};
// lib/report/model/chart-points.js
/** Points of a line: as many as fit the width of a comment. */
const MAX_POINTS$1 = 24;
/**
* The chart of one series, this change and the base over the same requests; null of fewer than two points. A failed
* reading is left out, never drawn as a value: stretches are made as wide as it takes for each to hold a reading.
*/
function chartOf(finding, recording, base) {
	const head = pointsOf$1(recording, finding.series);
	const from = head[0]?.requests ?? 0;
	const to = head.at(-1)?.requests ?? 0;
	const other = base === void 0 ? [] : pointsOf$1(base, finding.series).filter(({ requests }) => requests >= from && requests <= to);
	const kind = finding.drift === null || finding.verdict === "regression" && !growsBeyondBudget(finding) ? "height" : "rise";
	const slack = (to - from) / 10;
	const lines = (other.at(-1)?.requests ?? 0) >= to - slack && (other[0]?.requests ?? to) <= from + slack ? [head, other] : [head];
	for (let count = Math.min(MAX_POINTS$1, head.length); count >= 2; count -= 1) {
		const [headLine, baseLine] = lines.map((points) => stretches(points, from, to, count, kind));
		if (headLine == null || baseLine === null) continue;
		return {
			series: finding.series,
			unit: finding.unit,
			kind,
			fromRequests: from,
			toRequests: to,
			head: headLine,
			base: baseLine ?? null
		};
	}
	return null;
}
/** Readings of a series at rest, cycle 0 (readiness) left out: warm-up would dwarf all that follows. */
function pointsOf$1({ checkpoints }, series) {
	return checkpoints.flatMap(({ cycle, requests, values }) => {
		const value = values[series];
		return cycle === 0 || value === void 0 || value === null ? [] : [{
			requests,
			value
		}];
	});
}
/** Medians of `count` equal stretches of requests; null where one of them holds no reading. */
function stretches(points, from, to, count, kind) {
	const held = Array.from({ length: count }, () => []);
	for (const { requests, value } of points) held[Math.min(count - 1, Math.floor((requests - from) / Math.max(1, to - from) * count))]?.push(value);
	const medians = held.map(median);
	if (medians.some((value) => value === null)) return null;
	const known = medians.filter((value) => value !== null);
	const start = kind === "rise" ? known[0] ?? 0 : 0;
	return known.map((value) => value - start);
}
// lib/report/model/out-of-memory.js
/** How far beyond the measured requests a straight line may be drawn. Further than that no date is given. */
const MAX_EXTRAPOLATION = 1e3;
/** Requests a second from the first to the last checkpoint, rests included; null of fewer than two. */
function requestsPerSecond({ checkpoints }) {
	const first = checkpoints[0];
	const last = checkpoints.at(-1);
	if (first === void 0 || last === void 0 || last.t <= first.t || last.requests <= first.requests) return null;
	return (last.requests - first.requests) / (last.t - first.t);
}
/**
* When the limit that stands above the growing series is full, if growth stays linear. The interval is that of the
* slope. Null where no limit is known, where nothing grows, or where it lies more than {@link MAX_EXTRAPOLATION} times
* the measured requests away.
*/
function outOfMemory$1(findings, series, recording) {
	const drift = findings.find((finding) => finding.series === series)?.drift;
	const rate = requestsPerSecond(recording);
	const limit = limitOf(series, recording);
	const measured = (recording.checkpoints.at(-1)?.requests ?? 0) - (recording.checkpoints[0]?.requests ?? 0);
	if (drift?.lives?.grows === "within-lives") return null;
	if (!drift || rate === null || limit === null || drift.growth.value <= 0) return null;
	const { value, low, high } = drift.growth;
	const requestsAt = (per1000) => limit.room / per1000 * 1e3;
	const within = (requests) => requests <= measured * MAX_EXTRAPOLATION;
	if (!within(requestsAt(value))) return null;
	const hoursAt = (per1000) => requestsAt(per1000) / rate / 3600;
	return {
		what: limit.what,
		limitBytes: limit.bytes,
		requestsPerSecond: rate,
		hours: hoursAt(value),
		lowHours: hoursAt(Math.max(high, value)),
		highHours: low > 0 && within(requestsAt(low)) ? hoursAt(low) : null
	};
}
/** The limit above a series and the room left under it at the last checkpoint, in bytes. */
function limitOf(series, recording) {
	const { limits } = recording.header;
	const onDevice = ["torch.device", "gpu"].includes((0,external_start_js_namespaceObject.definitionOf)(series)?.layer ?? "");
	const bytes = onDevice ? limits?.gpu?.length === 1 ? deviceBytes(limits.gpu[0]) : null : limits?.container ?? null;
	const used = lastReading(recording, onDevice ? ["gpu/used", "torch.device/reserved"] : ["container/resident", "process/resident"]);
	if (bytes === null || used === null || used >= bytes) return null;
	return {
		what: onDevice ? "the device's" : "the container's",
		bytes,
		room: bytes - used
	};
}
/** An entry of `limits.gpu`: bytes, or an object that holds them as `memory` or `bytes`. */
function deviceBytes(entry) {
	if (typeof entry === "number") return entry;
	if (typeof entry !== "object" || entry === null) return null;
	const held = "memory" in entry ? entry.memory : "bytes" in entry ? entry.bytes : null;
	return typeof held === "number" ? held : null;
}
function lastReading({ checkpoints }, names) {
	const values = checkpoints.at(-1)?.values;
	for (const name of names) {
		const value = values?.[name];
		if (value !== void 0 && value !== null) return value;
	}
	return null;
}
// lib/report/model/growth-cost.js
const SECONDS_PER_DAY = 86400;
/**
* Of the growth of one series, its base's included. Null where the series is not in bytes, where its growth may be none,
* and where workers free what they have leaked as they are replaced: then it is no straight line.
*/
function growthCost(findings, series, recording) {
	const found = findings.find((finding) => finding.series === series);
	const rate = requestsPerSecond(recording);
	if (found === void 0 || found.unit !== "bytes" || found.drift === null || rate === null) return null;
	const { growth, lives } = found.drift;
	if (growth.low <= 0 || lives?.grows === "within-lives") return null;
	return {
		requestsPerSecond: rate,
		bytesPerDay: growth.value / 1e3 * rate * SECONDS_PER_DAY
	};
}
// lib/report/model/replay-figures.js
/** Classes shown at most, the most frequent. */
const MAX_CLASSES = 32;
/** What the cycles of a run say of how it was served, beside those of its base. */
function replayFigures(judgement, recording, bases) {
	const { cycles } = recording;
	const { sent, ok, errors } = totals(cycles);
	const base = totals(bases.flatMap(({ cycles: theirs }) => theirs));
	const first = recording.checkpoints[0];
	const last = recording.checkpoints.at(-1);
	return {
		cycles: judgement.cycles,
		requests: judgement.requests,
		durationS: first === void 0 || last === void 0 ? 0 : last.t - first.t,
		requestsPerSecond: requestsPerSecond(recording),
		sent,
		ok,
		errors,
		p95Ms: medianOf(cycles, ({ latency_ms }) => latency_ms?.p95),
		baselineP95Ms: medianOf(bases.flatMap(({ cycles: theirs }) => theirs), ({ latency_ms }) => latency_ms?.p95),
		baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
		cancels: cancelsOf(cycles.map((cycle) => cycle.cancels)),
		latenessP99Ms: mostOf(cycles, ({ lateness_ms }) => lateness_ms?.p99),
		inFlight: mostOf(cycles, ({ in_flight }) => in_flight),
		classes: classesOf(cycles)
	};
}
function totals(cycles) {
	const errors = /* @__PURE__ */ new Map();
	for (const [kind, count] of cycles.flatMap((cycle) => Object.entries(cycle.errors))) errors.set(kind, (errors.get(kind) ?? 0) + count);
	const sum = (pick) => cycles.reduce((all, cycle) => all + pick(cycle), 0);
	return {
		sent: sum(({ sent }) => sent),
		ok: sum(({ ok }) => ok),
		errors: Object.fromEntries(errors)
	};
}
/** Percentiles cannot be averaged; the median of the cycles' is one that was seen, and a stray cycle moves it little. */
function medianOf(items, pick) {
	return median(items.flatMap((item) => pick(item) ?? []));
}
function mostOf(cycles, pick) {
	const values = cycles.flatMap((cycle) => pick(cycle) ?? []);
	return values.length === 0 ? null : (0,external_drift_js_namespaceObject.highestOf)(values);
}
function cancelsOf(each) {
	const known = each.flatMap((cancels) => cancels ?? []);
	const planned = known.reduce((sum, cancels) => sum + cancels.planned, 0);
	if (planned === 0) return null;
	return {
		planned,
		delivered: known.reduce((sum, cancels) => sum + cancels.delivered, 0)
	};
}
function classesOf(cycles) {
	const byName = /* @__PURE__ */ new Map();
	for (const [name, tally] of cycles.flatMap(({ classes }) => Object.entries(classes ?? {}))) {
		const known = byName.get(name);
		if (known === void 0) byName.set(name, [tally]);
		else known.push(tally);
	}
	return [...byName].map(([name, tallies]) => ({
		class: name,
		sent: tallies.reduce((sum, tally) => sum + tally.sent, 0),
		ok: tallies.reduce((sum, tally) => sum + tally.ok, 0),
		cancels: cancelsOf(tallies.map((tally) => tally.cancels)),
		p95Ms: medianOf(tallies, ({ p95 }) => p95),
		ttftP95Ms: medianOf(tallies, ({ ttft }) => ttft?.p95)
	})).sort((a, b) => b.sent - a.sent || (a.class < b.class ? -1 : 1)).slice(0, MAX_CLASSES);
}
// lib/report/text/paired-sentences.js
/** What follows from a paired A/B, and from what the stored baseline had shown. */
function abSentences({ why, verdict, stored, reason }) {
	if (stored === null) return [`The base and this change ran interleaved on this machine (paired A/B)${why === "always" ? "" : ", because there is no comparable baseline"}.`];
	const before = `Against the stored baseline the verdict was ${stored.verdict} (${brief(stored.reason)})`;
	switch (verdict) {
		case "regression": return [`${before}; the paired A/B on this machine confirms it (${brief(reason)}).`];
		case "not-measured": return [`${before}, which stands: the paired A/B could not be measured (${brief(reason)}).`];
		case "inconclusive": return [`${before}; the paired A/B on this machine left it open (${brief(reason)}): a longer max-duration, or a larger plan.cycle, would decide it.`];
		default: return [`${before}; the paired A/B on this machine does not confirm it: the runner or the stored baseline has changed, so refresh the baseline.`];
	}
}
const MAX_BRIEF = 120;
/** Shortened, so that a sentence keeps its end where it is cut to length when it is printed (escape.ts). */
function brief(reason) {
	return reason.length <= MAX_BRIEF ? reason : `${reason.slice(0, 119)}…`;
}
// lib/report/model/reported-parts.js
/** Findings, problems, phases and the paired A/B as parts of the model, with their causes in words. */
function reportedFinding(finding) {
	const { cause, notes, drift, ...rest } = finding;
	const reported = {
		...rest,
		reason: (0,external_config_js_namespaceObject.reasonText)(cause),
		broken: brokenBy(finding),
		drift: drift === null ? null : reportedDrift(drift),
		notes: []
	};
	const further = notes.filter(({ note }) => note !== "improved" || improvementOf(reported) === null);
	return {
		...reported,
		notes: further.map(noteText)
	};
}
function reportedDrift({ growth, lives, ...rest }) {
	const told = lives === void 0 ? {} : { lives: pickLives(lives) };
	return {
		per1000Requests: growth.value,
		low: growth.low,
		high: growth.high,
		...rest,
		...told
	};
}
const pickLives = ({ lives, requests, grows }) => ({
	lives,
	requests,
	grows
});
/** The rules a regression broke, the gravest first; empty for any other verdict. */
function brokenBy(finding) {
	if (finding.verdict !== "regression") return [];
	const broken = [];
	if (growsBeyondBudget(finding)) broken.push("drift");
	if (settlesTooHigh(finding)) broken.push("level");
	if ((0,external_drift_js_namespaceObject.isOverCap)(finding.peak) || broken.length === 0 && (0,external_drift_js_namespaceObject.riseOfPeak)(finding.peak) !== null) broken.push("peak");
	return broken.length > 0 ? broken : ["other"];
}
function reportedProblem({ cause, ...rest }) {
	const remedy = remedyText(cause);
	return {
		...rest,
		reason: (0,external_config_js_namespaceObject.reasonText)(cause),
		...cause.rule === "no-baseline" && cause.refusal === null ? { first: true } : {},
		...remedy === null ? {} : { remedy }
	};
}
function reportedPart({ series, per1000 }) {
	return {
		series,
		per1000Requests: per1000
	};
}
function reportedProcess({ per1000, ...rest }) {
	return {
		...rest,
		per1000Requests: per1000
	};
}
function reportedPhase({ growth, failed, ...rest }) {
	return {
		...rest,
		unit: growth?.unit ?? (0,external_start_js_namespaceObject.definitionOf)(rest.series)?.unit ?? "bytes",
		per1000Requests: growth?.value ?? null,
		low: growth?.low ?? null,
		high: growth?.high ?? null,
		failed: failed === null ? null : (0,external_config_js_namespaceObject.phaseFailureText)(failed)
	};
}
function reportedAb({ cause, series, stored, ...rest }) {
	const reason = (0,external_config_js_namespaceObject.reasonText)(cause);
	const before = stored === null ? null : {
		verdict: stored.verdict,
		reason: (0,external_config_js_namespaceObject.reasonText)(stored.cause)
	};
	return {
		...rest,
		reason,
		series: series.map(({ cause: own, drift, level, ...one }) => ({
			...one,
			reason: (0,external_config_js_namespaceObject.reasonText)(own),
			drift: reportedDifference(drift),
			level: reportedDifference(level)
		})),
		stored: before,
		sentences: abSentences({
			why: rest.why,
			verdict: rest.verdict,
			reason,
			stored: before
		})
	};
}
function reportedDifference(figure) {
	if (figure === null) return null;
	const { pairs, difference, budget } = figure;
	return {
		pairs,
		mean: difference.value,
		low: difference.low,
		high: difference.high,
		budget
	};
}
// lib/report/model/bounds.js
/** Bounds of a model from outside. `truncated()` keeps to them on the way out; they are far above what a run gives. */
const BOUNDS = {
	/** Characters of a text, and of the longest of them: commands, lines for the configuration. */
	text: 2e3,
	longText: 16e3,
	/** Of a key in a record. */
	key: 200,
	/** Entries of a list or a record. */
	entries: 256,
	series: 64,
	/** Checkpoints of a series. */
	values: 4096,
	/** Either side of 0: an exabyte, or thirty billion years. */
	number: 0xde0b6b3a7640000,
	/** Lists and records inside each other, within a fact. */
	depth: 4
};
const report_text = (0,external_zod_js_namespaceObject.string)().max(BOUNDS.text);
const longText = (0,external_zod_js_namespaceObject.string)().max(BOUNDS.longText);
const number$1 = (0,external_zod_js_namespaceObject.number$1)().min(-BOUNDS.number).max(BOUNDS.number);
const list$1 = (of, max = BOUNDS.entries) => (0,external_zod_js_namespaceObject.array)(of).max(max);
const record = (of) => (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)().max(BOUNDS.key), of).refine((value) => Object.keys(value).length <= BOUNDS.entries, `at most ${BOUNDS.entries} keys`);
/** A fact of the environment or the candidate: any JSON, as long as it is small. */
const fact = (0,external_zod_js_namespaceObject.unknown)().refine((value) => isSmall(value, BOUNDS.depth), "not a fact, or too large");
function isSmall(value, depth) {
	if (value === null || typeof value === "boolean") return true;
	if (typeof value === "string") return value.length <= BOUNDS.text;
	if (typeof value === "number") return Math.abs(value) <= BOUNDS.number;
	if (typeof value !== "object" || depth === 0) return false;
	const [keys, items] = Array.isArray(value) ? [[], value] : [Object.keys(value), Object.values(value)];
	return items.length <= BOUNDS.entries && keys.every((key) => key.length <= BOUNDS.key) && items.every((item) => isSmall(item, depth - 1));
}
// lib/report/model/run-course.js
/** How a run went over its requests: every series, this change and the base; latency and failed requests beside it. */
/** Of any line: no screen shows more. */
const MAX_POINTS = BOUNDS.entries;
const gaps = list$1(number$1.nullable());
/** Every list of one `x` is as long as that `x`, in requests since launch; null: not read. */
const runCourseSchema = (0,external_zod_js_namespaceObject.strictObject)({
	x: list$1(number$1),
	/** The base's, moved so that both judged windows begin at the same place; null without a base. */
	baseX: list$1(number$1).nullable(),
	/** The first checkpoint that is judged; before it is the warm-up. */
	judgedFrom: number$1,
	/** In the series' unit, at rest. */
	series: list$1((0,external_zod_js_namespaceObject.strictObject)({
		series: report_text,
		head: gaps,
		base: gaps.nullable()
	}), BOUNDS.series),
	/** The series worth looking at; null where none is. */
	lead: report_text.nullable(),
	/** Of that series: cycles of one kind each, after the last checkpoint. */
	phases: list$1((0,external_zod_js_namespaceObject.strictObject)({
		phase: report_text,
		class: report_text.nullable(),
		x: list$1(number$1),
		head: gaps
	})),
	/** Least and most of one series while requests were in flight; null where that was not recorded. */
	load: (0,external_zod_js_namespaceObject.strictObject)({
		series: report_text,
		x: list$1(number$1),
		low: list$1(number$1),
		high: list$1(number$1)
	}).nullable(),
	/** By cycle, at its end. */
	served: (0,external_zod_js_namespaceObject.strictObject)({
		x: list$1(number$1),
		/** Of all requests; of the slowest class where only classes were recorded. */
		of: (0,external_zod_js_namespaceObject._enum)(["all", "slowest-class"]),
		p95Ms: gaps,
		/** Share of the requests that failed, 0 to 1. */
		failed: list$1(number$1),
		baseX: list$1(number$1).nullable(),
		baseP95Ms: gaps.nullable()
	}),
	events: list$1((0,external_zod_js_namespaceObject.strictObject)({
		x: number$1,
		what: report_text
	}))
});
/** Null of fewer than two checkpoints. @param lead the series of which phases and readings under load are kept */
function runCourse(recording, base, findings, lead) {
	const head = readingsOf(recording);
	const judgedFrom = head.find(({ cycle }) => cycle >= 1)?.requests;
	if (head.length < 2 || judgedFrom === void 0) return null;
	const other = base === void 0 ? [] : readingsOf(base);
	const baseFrom = other.find(({ cycle }) => cycle >= 1)?.requests;
	const shift = baseFrom === void 0 ? null : judgedFrom - baseFrom;
	const thinHead = thinning(head.length);
	const thinBase = thinning(other.length);
	const shown = findings.filter(({ values }) => values.filter((value) => value !== null).length > 1);
	return {
		x: thinHead(head.map(({ requests }) => requests)).map(known),
		baseX: shift === null ? null : thinBase(other.map(({ requests }) => requests + shift)).map(known),
		judgedFrom,
		series: shown.slice(0, BOUNDS.series).map(({ series }) => ({
			series,
			head: thinHead(head.map((one) => readingAt(one, series))),
			base: shift === null ? null : thinBase(other.map((one) => readingAt(one, series)))
		})),
		lead,
		phases: lead === null ? [] : phasesOf(recording, head.at(-1)?.requests ?? 0, lead),
		load: lead === null ? null : underLoad(recording, head, lead),
		served: served(recording, head, base, other, shift),
		events: eventsOf(recording, head)
	};
}
const known = (value) => value ?? 0;
/** The warm-up's readings and the checkpoints, in order of requests. */
function readingsOf({ warmUp, checkpoints }) {
	const warm = warmUp.map(({ requests, t, values }) => ({
		requests,
		t,
		values,
		cycle: 0
	}));
	return [...checkpoints, ...warm].map(({ requests, t, values, cycle }) => ({
		requests,
		t,
		values,
		cycle
	})).sort((a, b) => a.requests - b.requests || a.t - b.t);
}
function readingAt({ values }, series) {
	return (0,external_drift_js_namespaceObject.readingOf)({ values }, series);
}
/** Medians of equal stretches, the same ones for every list of that length: at most {@link MAX_POINTS}. */
function thinning(length) {
	if (length <= MAX_POINTS) return (values) => [...values];
	return (values) => Array.from({ length: MAX_POINTS }, (_, at) => {
		const from = Math.floor(at * length / MAX_POINTS);
		const to = Math.floor((at + 1) * length / MAX_POINTS);
		return median(values.slice(from, to).filter((value) => value !== null));
	});
}
/** One after the other, from the last checkpoint on. A phase that failed before its first step has no stretch. */
function phasesOf({ phases }, from, series) {
	let sent = from;
	return phases.slice(0, MAX_POINTS).flatMap(({ phase, class: of = null, steps }) => {
		if (steps.length < 2 || steps.length > MAX_POINTS) return [];
		return [{
			phase,
			class: of,
			x: steps.map((step) => {
				sent += step.sent;
				return sent;
			}),
			head: steps.map(({ values }) => values[series] ?? null)
		}];
	});
}
/** Requests sent at a time, between the readings before and after it. */
function requestsAt(t, readings) {
	const after = readings.findIndex((reading) => reading.t >= t);
	const [last, next] = [readings[after - 1], readings[after]];
	if (next === void 0) return readings.at(-1)?.requests ?? 0;
	if (last === void 0 || next.t <= last.t) return next.requests;
	return last.requests + (t - last.t) / (next.t - last.t) * (next.requests - last.requests);
}
/** Stretches of one length each, so that 100,000 samples become as many points as a screen shows. */
function underLoad({ samples }, readings, series) {
	const read = samples.flatMap(({ t, values, rest_ms }) => {
		const value = values[series];
		return rest_ms !== void 0 || value === void 0 || value === null ? [] : [{
			t,
			value
		}];
	});
	if (read.length < 2) return null;
	const count = Math.min(MAX_POINTS, read.length);
	const load = {
		series,
		x: [],
		low: [],
		high: []
	};
	for (let at = 0; at < count; at++) {
		const stretch = read.slice(Math.floor(at * read.length / count), Math.floor((at + 1) * read.length / count));
		const values = stretch.map(({ value }) => value);
		load.x.push(requestsAt(stretch[Math.floor(stretch.length / 2)]?.t ?? 0, readings));
		load.low.push(Math.min(...values));
		load.high.push(Math.max(...values));
	}
	return load;
}
function served(recording, head, base, other, shift) {
	const here = cyclesOf(recording, head, 0);
	const there = base === void 0 || shift === null ? null : cyclesOf(base, other, shift);
	const thin = thinning(here.length);
	const thinBase = thinning(there?.length ?? 0);
	return {
		x: thin(here.map(({ x }) => x)).map(known),
		of: recording.cycles.some(needsClasses) ? "slowest-class" : "all",
		p95Ms: thin(here.map(({ p95Ms }) => p95Ms)),
		failed: thin(here.map(({ failed }) => failed)).map(known),
		baseX: there === null ? null : thinBase(there.map(({ x }) => x)).map(known),
		baseP95Ms: there === null ? null : thinBase(there.map(({ p95Ms }) => p95Ms))
	};
}
function cyclesOf({ cycles }, readings, shift) {
	const ends = new Map(readings.map(({ cycle, requests }) => [cycle, requests]));
	return cycles.flatMap((one) => {
		const { cycle, sent, ok } = one;
		const end = ends.get(cycle);
		if (end === void 0 || cycle < 1) return [];
		return [{
			x: end + shift,
			p95Ms: p95Of(one),
			failed: sent === 0 ? 0 : Math.max(0, 1 - ok / sent)
		}];
	});
}
/** A cycle of one class has the latency of its class. */
function p95Of({ latency_ms, classes = {} }) {
	const known = Object.values(classes).flatMap(({ p95 }) => p95 ?? []);
	return latency_ms?.p95 ?? (known.length === 0 ? null : Math.max(...known));
}
const needsClasses = ({ latency_ms, classes = {} }) => latency_ms?.p95 == null && Object.keys(classes).length > 1;
/** The run's own bookkeeping, which a reader of a chart need not know. */
const UNTOLD = /* @__PURE__ */ new Set(["unread", "cancelled"]);
function eventsOf({ events }, readings) {
	return events.filter(({ what }) => !UNTOLD.has(what)).slice(0, MAX_POINTS).map(({ t, what }) => ({
		x: requestsAt(t, readings),
		what
	}));
}
// lib/report/model/build-report.js
/** Builds the model that every renderer prints. Pure: it reads no clock and no file. */
function buildReport(input) {
	const { judgement, recording } = input;
	const { header } = recording;
	const { inputs, coverage } = header.plan ?? {};
	const bases = usedBaselines(judgement, input.baselines);
	const who = growingProcesses(recording, judgement.findings);
	const runtime = who[0] !== void 0 && who[0].share >= MOST_OF_IT ? who[0].runtime : null;
	const explanation = explain(judgement.findings, runtime);
	const lead = judgement.findings.find(({ series }) => series === explanation.lead);
	const phases = phaseGrowth(recording, judgement.findings, explanation.first);
	const shown = chartedFinding(judgement.findings, explanation.lead);
	const silent = notAsked(recording);
	const asked = silent.find((one) => one.runtime === runtime)?.asked;
	const patterns = explanation.diagnoses.map((diagnosis) => patternIn(diagnosis, runtime, asked));
	const ending = endingOf(judgement.findings, explanation.first, phases);
	const findings = judgement.findings.map((finding) => {
		const { cause } = finding;
		const withheld = cause.rule === "growth-open" ? cause.withheld : null;
		return {
			...reportedFinding(finding),
			...withheld === null ? {} : { withheld }
		};
	});
	const why = shownWhy(whyItGrows(recording), judgement);
	const advice = judgement.advice === void 0 ? remedyText(judgement.cause) : adviceText(judgement.advice);
	return {
		format: "memdrift.report",
		version: 1,
		name: input.name ?? header.name ?? "memdrift",
		verdict: judgement.verdict,
		reason: (0,external_config_js_namespaceObject.reasonText)(judgement.cause),
		decidedBy: decidedBy(judgement),
		remedy: advice,
		explanation: [...patterns.map(({ meaning }) => meaning), ...ending === null ? [] : [endingSentence(ending)]],
		growth: {
			first: explanation.first,
			follows: explanation.follows,
			patterns,
			lead: explanation.lead,
			parts: lead === void 0 ? [] : partsOf(lead, judgement.findings).map(reportedPart),
			processes: who.slice(0, NAMED_PROCESSES).map(reportedProcess),
			counts: countsPerRequest(judgement.findings)
		},
		...why === null ? {} : { why: {
			...why,
			keepsBytes: keepsBytes(why, lead, phases),
			...knownPattern(why, phases)
		} },
		phases: phases.map(reportedPhase),
		dependsOn: phaseSentences(phases),
		findings,
		problems: judgement.problems.map(reportedProblem),
		environment: header.environment,
		subject: header.subject,
		subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
		baseline: {
			...judgement.baseline,
			...refusals(judgement)
		},
		baseName: input.baseName ?? "the base",
		context: {
			gateChanges: [],
			policy: "head",
			base: null,
			baseGrows: null,
			byFork: false,
			...input.context
		},
		...judgement.cause.rule === "all-within" && judgement.cause.endsBaseGrowth ? { endsBaseGrowth: true } : {},
		ab: input.ab === void 0 || input.ab === null ? null : reportedAb(input.ab),
		acceptance: (0,external_config_js_namespaceObject.acceptanceLines)(findings, header.created),
		outOfMemory: explanation.lead === null ? null : outOfMemory$1(judgement.findings, explanation.lead, recording),
		cost: explanation.lead === null ? null : growthCost(judgement.findings, explanation.lead, recording),
		course: runCourse(recording, bases[0], judgement.findings, shown?.series ?? null),
		chart: shown === void 0 ? null : chartOf(shown, recording, bases[0]),
		replay: replayFigures(judgement, recording, bases),
		sensitivity: recording.sensitivity.map(({ layer, series, held, shown, seen }) => ({
			layer,
			series,
			held,
			shown,
			seen
		})),
		recording: {
			created: header.created ?? null,
			commit: header.commit ?? null,
			path: input.path ?? null
		},
		...(0,external_drift_js_namespaceObject.given)({
			sameInputs: inputs?.same,
			coverage: coverage && {
				sent: coverage.sent,
				of: coverage.of
			}
		}),
		reproduce: input.reproduce ?? null,
		notes: [
			...(recording.notes ?? []).map(runNoteText),
			...(input.notes ?? []).map(gateNoteText),
			...(judgement.notes ?? []).map(noteText),
			...silent.filter((one) => !(one.runtime === runtime && explanation.diagnoses.includes("managed-heap"))).map((one) => uncollectedText(one.runtime, one.asked))
		],
		logs: lastLines(recording)
	};
}
/** That a tool was missing is of use where something grows. */
function shownWhy(why, { verdict }) {
	return why !== null && why.holders.length + why.allocations.length === 0 && why.incomplete === null && verdict !== "regression" ? null : why;
}
/** The known pattern that fits best, in words. */
function knownPattern(why, phases) {
	const [holder = null] = why.holders;
	const [allocation = null] = why.allocations;
	const found = holder === null && allocation === null ? null : heldPattern({
		holder,
		allocation,
		phases
	});
	if (found === null) return {};
	const { evidence: _, ...words } = {
		...HELD_WORDS,
		...NODE_WORDS,
		...NATIVE_WORDS,
		...MANAGED_WORDS
	}[found.pattern.id];
	const { id, cases } = found.pattern;
	return { pattern: {
		id,
		certainty: found.certainty,
		...words,
		issues: [...cases]
	} };
}
/** What a request keeps: by the cycles, or by those of the class alone that causes it; null where that is not in bytes. */
function keepsBytes(why, lead, phases) {
	const ofClass = phases.find((phase) => phase.phase === "class" && phase.class === why.class)?.growth;
	const growth = why.class === null ? lead?.drift?.growth ?? null : ofClass ?? null;
	const unit = why.class === null ? lead?.unit : ofClass?.unit;
	return growth === null || unit !== "bytes" || growth.value <= 0 ? null : growth.value / 1e3;
}
/** Of the growth, that one process must hold for its runtime to decide what is of use. */
const MOST_OF_IT = .5;
/** Processes that the model names. */
const NAMED_PROCESSES = 16;
/** By the series that is told first, else by that where growth first appears: not every layer is read by process. */
function growingProcesses(recording, findings) {
	const { lead, first } = explain(findings);
	for (const series of [lead, first]) {
		const found = series === null ? [] : whoGrows(recording, series);
		if (found.length > 0) return found;
	}
	return [];
}
/** Recordings that cannot serve as a baseline, and which of them the reason names. */
function refusals({ cause, baseline }) {
	const compared = cause.rule === "first-baseline" ? cause.compared : cause;
	const refusal = compared.rule === "no-baseline" ? compared.refusal : null;
	const named = refusal === null ? -1 : baseline.refused.indexOf(refusal);
	return {
		refused: baseline.refused.map(external_config_js_namespaceObject.refusalText),
		...named === -1 ? {} : { named }
	};
}
/** What the judgement's cause belongs to. */
function decidedBy({ cause, problems, findings }) {
	const problem = problems.findIndex((one) => one.cause === cause);
	if (problem !== -1) return { problem };
	return findings.some((finding) => finding.cause === cause) ? "findings" : "run";
}
/** Recordings that the judgement used, newest first. */
function usedBaselines(judgement, offered) {
	const key = (commit, created) => JSON.stringify([commit ?? null, created ?? null]);
	const used = new Set(judgement.baseline.used.map(({ commit, created }) => key(commit, created)));
	return offered.filter(({ header }) => used.has(key(header.commit, header.created))).sort((a, b) => compare(b.header.created ?? "", a.header.created ?? ""));
}
/** Keys whose value differs from the base's; a key that only one of them has differs from null. */
function subjectChanges(head, base) {
	if (base === void 0) return [];
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(head)])].sort(compare).map((key) => [
		key,
		ownValue(base, key),
		ownValue(head, key)
	]).filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
}
function ownValue(record, key) {
	return Object.hasOwn(record, key) ? record[key] ?? null : null;
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Where growth first appears; else the gated series nearest to its budget. */
function chartedFinding(findings, first) {
	const gated = findings.filter((finding) => finding.gated && finding.drift !== null);
	const share = ({ drift }) => drift === null ? 0 : drift.growth.value / Math.max(drift.budget, Number.MIN_VALUE);
	return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}
/** The service's last output, from the event that ended the run. */
function lastLines({ events }) {
	return (events.findLast((event) => event.logs !== void 0)?.logs ?? "").split("\n").filter((line) => line.trim() !== "").slice(-50);
}
// lib/report/model/report-model.js
/**
* The report model: everything that a reader of the terminal, the Markdown, the page or the JSON is shown. Pure data; the
* renderers add nothing to it. `judge --json` and the Action's output `summary` print it as it is.
*
* Its types are inferred from a schema, because it also comes from outside, as the artifact of a fork or of a matrix job.
* Nothing in that is trusted: every text and list has a bound, every number is finite and small enough to print, an
* unknown key is refused, and the renderers escape everything all the same.
*/
const verdictSchema = (0,external_zod_js_namespaceObject._enum)(external_drift_js_namespaceObject.VERDICTS);
const unit = (0,external_zod_js_namespaceObject._enum)(external_start_js_namespaceObject.UNITS);
const pattern$1 = (0,external_zod_js_namespaceObject.strictObject)({
	diagnosis: (0,external_zod_js_namespaceObject._enum)([
		"live-tensors",
		"live-arrays",
		"device-fragmentation",
		"device-outside-torch",
		"device-unattributed",
		"pinned-buffers",
		"live-host-objects",
		"small-python-objects",
		"retained-heap",
		"outside-heap",
		"shared-memory",
		"heap-unread",
		"heap-undecided",
		"managed-heap",
		"live-managed-objects",
		"external-buffers",
		"loaded-classes",
		"direct-buffers",
		"goroutines",
		"retained-managed-heap",
		"outside-managed-heap",
		"resident-unattributed",
		"segments-left",
		"container-only",
		"threads",
		"open-files",
		"open-sockets",
		"pending-tasks",
		"stuck-requests",
		"held-kv-cache",
		"smaller-kv-cache",
		"step"
	]),
	/** One sentence. */
	meaning: report_text,
	/** An experiment that separates this cause from the others. */
	confirm: report_text,
	remedy: report_text,
	/** Public reports of the same pattern, as `owner/repository#number` on GitHub. */
	issues: list$1(report_text).readonly()
}).readonly();
/** Per 1000 requests, in bytes. */
const part = (0,external_zod_js_namespaceObject.strictObject)({
	series: report_text,
	per1000Requests: number$1
});
const process = (0,external_zod_js_namespaceObject.strictObject)({
	/** Hostile: written by the service. */
	title: report_text,
	role: (0,external_zod_js_namespaceObject.literal)("worker").nullable(),
	number: number$1.nullable(),
	member: report_text.nullable(),
	runtime: report_text.nullable(),
	per1000Requests: number$1,
	/** Of the growth of all processes, 0 to 1. */
	share: number$1
});
/** For each request. */
const count = (0,external_zod_js_namespaceObject.strictObject)({
	series: report_text,
	perRequest: number$1,
	low: number$1,
	high: number$1
});
/** The rule that leaves a series undecided although its whole interval lies on one side of the budget. */
const withheld = (0,external_zod_js_namespaceObject.union)([
	(0,external_zod_js_namespaceObject.strictObject)({
		rule: (0,external_zod_js_namespaceObject._enum)(["epochs", "horizon"]),
		needed: number$1
	}),
	(0,external_zod_js_namespaceObject.strictObject)({
		rule: (0,external_zod_js_namespaceObject.literal)("not-flat"),
		why: (0,external_zod_js_namespaceObject._enum)([
			"errors",
			"mix",
			"limit"
		])
	}),
	(0,external_zod_js_namespaceObject.strictObject)({ rule: (0,external_zod_js_namespaceObject._enum)([...external_drift_js_namespaceObject.UNSURE, ...external_drift_js_namespaceObject.GUARDS]) })
]);
/** In the series' unit. */
const drift = (0,external_zod_js_namespaceObject.strictObject)({
	per1000Requests: number$1,
	low: number$1,
	high: number$1,
	perMinute: number$1.nullable(),
	budget: number$1,
	baseline: number$1.nullable(),
	course: (0,external_zod_js_namespaceObject.literal)("levelling").exactOptional(),
	/** Workers that are replaced again and again: lives that growth was told from, and where it is. */
	lives: (0,external_zod_js_namespaceObject.strictObject)({
		lives: number$1,
		requests: number$1,
		grows: (0,external_zod_js_namespaceObject._enum)([
			"within-lives",
			"between-lives",
			"lasting"
		])
	}).exactOptional()
});
const finding = (0,external_zod_js_namespaceObject.strictObject)({
	series: report_text,
	unit,
	gated: (0,external_zod_js_namespaceObject.boolean)(),
	verdict: verdictSchema,
	/** One sentence. */
	reason: report_text,
	/**
	* The rules that a regression breaks, the gravest first; empty for any other verdict. `other`: one that its figures do
	* not show.
	*/
	broken: list$1((0,external_zod_js_namespaceObject._enum)([
		"drift",
		"level",
		"peak",
		"other"
	])),
	drift: drift.nullable(),
	level: (0,external_zod_js_namespaceObject.strictObject)({
		value: number$1,
		baseline: number$1.nullable(),
		budget: number$1.nullable()
	}).nullable(),
	peak: (0,external_zod_js_namespaceObject.strictObject)({
		value: number$1,
		cap: number$1.nullable(),
		baseline: number$1.nullable(),
		budget: number$1.nullable()
	}).nullable(),
	cyclesToVerdict: number$1.nullable(),
	withheld: withheld.exactOptional(),
	values: list$1(number$1.nullable(), BOUNDS.values),
	accepted: (0,external_zod_js_namespaceObject.strictObject)({
		growth: report_text.nullable(),
		level: report_text.nullable(),
		reason: report_text,
		until: report_text,
		expired: (0,external_zod_js_namespaceObject.boolean)(),
		needed: (0,external_zod_js_namespaceObject.boolean)()
	}).exactOptional(),
	/** A sentence each. */
	notes: list$1(report_text)
});
const problem = (0,external_zod_js_namespaceObject.strictObject)({
	verdict: verdictSchema.exclude(["pass"]),
	reason: report_text,
	/** There is no baseline at all yet: shown in the line of facts, not among the notes. */
	first: (0,external_zod_js_namespaceObject.literal)(true).exactOptional(),
	remedy: report_text.exactOptional(),
	absolute: (0,external_zod_js_namespaceObject.boolean)().exactOptional()
});
/** An address of GitHub's own; never more than scheme, host and path. */
const address = report_text.regex(/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/);
/** What surrounds the measurement: shown before the verdict where it bears on how far that can be trusted. */
const context = (0,external_zod_js_namespaceObject.strictObject)({
	/** Files of the gate itself (workload, configuration, workflow) that the change under review changes. */
	gateChanges: list$1(report_text),
	/** Where the budgets come from although the change under review changes the configuration. */
	policy: (0,external_zod_js_namespaceObject._enum)(["head", "base"]),
	/**
	* The base commit, how it is called (`merge base`, `first parent`), and how many commits before it the nearest
	* recording lies that was used: 0 its own, more a fallback baseline; null where none was, or commits are not known.
	*/
	base: (0,external_zod_js_namespaceObject.strictObject)({
		commit: report_text,
		kind: report_text,
		distance: number$1.nullable()
	}).nullable(),
	/** The base itself grows, whatever this change does: since which commit, and what its own run found. */
	baseGrows: (0,external_zod_js_namespaceObject.strictObject)({
		since: report_text.nullable(),
		reason: report_text
	}).nullable(),
	/** Measured by the run of a fork, which this repository cannot vouch for. */
	byFork: (0,external_zod_js_namespaceObject.boolean)(),
	/** Where it was measured, and for which pull request; absent outside GitHub. */
	links: (0,external_zod_js_namespaceObject.strictObject)({
		run: address.nullable(),
		pullRequest: address.nullable()
	}).exactOptional()
});
/** Planned disconnects of the client. */
const cancels = (0,external_zod_js_namespaceObject.strictObject)({
	planned: number$1,
	delivered: number$1
});
const requestClass = (0,external_zod_js_namespaceObject.strictObject)({
	class: report_text,
	sent: number$1,
	ok: number$1,
	cancels: cancels.nullable(),
	p95Ms: number$1.nullable(),
	/** Time to the first event of a stream. */
	ttftP95Ms: number$1.nullable()
});
const replay = (0,external_zod_js_namespaceObject.strictObject)({
	cycles: number$1,
	requests: number$1,
	/** From the first to the last checkpoint. */
	durationS: number$1,
	/** Rests included; null of fewer than two checkpoints. */
	requestsPerSecond: number$1.nullable(),
	sent: number$1,
	ok: number$1,
	errors: record(number$1),
	p95Ms: number$1.nullable(),
	baselineP95Ms: number$1.nullable(),
	baselineErrorShare: number$1.nullable(),
	/** Null where there are none. */
	cancels: cancels.nullable(),
	/** Dispatch delay of the cycle in which it was worst; null where no request has a planned time. */
	latenessP99Ms: number$1.nullable(),
	/** Most requests in flight at once; null where that was not counted. */
	inFlight: number$1.nullable(),
	/** The most frequent first. */
	classes: list$1(requestClass)
});
/** Cycles of one kind of request each. */
const phase = (0,external_zod_js_namespaceObject.strictObject)({
	phase: report_text,
	class: report_text.nullable(),
	series: report_text,
	unit,
	per1000Requests: number$1.nullable(),
	low: number$1.nullable(),
	high: number$1.nullable(),
	grows: (0,external_zod_js_namespaceObject.boolean)().nullable(),
	failed: report_text.nullable()
});
/** Linear extrapolation to a limit, from the last checkpoint on. */
const outOfMemory = (0,external_zod_js_namespaceObject.strictObject)({
	/** Whose limit: `the container's`, `the device's`. */
	what: report_text,
	limitBytes: number$1,
	/** The rate measured in this run, rests included. */
	requestsPerSecond: number$1,
	/** Hours at that rate: from the slope, and from both ends of its interval; `highHours` null: not in sight. */
	hours: number$1,
	lowHours: number$1,
	highHours: number$1.nullable()
});
/** What growth costs whoever runs the service, at the rate at which this run sent its requests, rests included. */
const cost = (0,external_zod_js_namespaceObject.strictObject)({
	requestsPerSecond: number$1,
	bytesPerDay: number$1
});
/** Candidate minus base, in the series' unit. */
const difference = (0,external_zod_js_namespaceObject.strictObject)({
	pairs: list$1(number$1),
	mean: number$1,
	low: number$1,
	high: number$1,
	budget: number$1
});
const pairedSeries = (0,external_zod_js_namespaceObject.strictObject)({
	series: report_text,
	unit,
	verdict: verdictSchema,
	reason: report_text,
	drift: difference.nullable(),
	level: difference.nullable()
});
/** A paired A/B. */
const ab = (0,external_zod_js_namespaceObject.strictObject)({
	why: (0,external_zod_js_namespaceObject._enum)([
		"always",
		"no-baseline",
		"confirm"
	]),
	verdict: verdictSchema,
	reason: report_text,
	runs: list$1((0,external_zod_js_namespaceObject.strictObject)({
		side: (0,external_zod_js_namespaceObject._enum)(["base", "head"]),
		recording: report_text
	})),
	pairs: number$1,
	cycles: number$1,
	series: list$1(pairedSeries),
	/** What the comparison with the stored baseline found. */
	stored: (0,external_zod_js_namespaceObject.strictObject)({
		verdict: verdictSchema,
		reason: report_text
	}).nullable(),
	/** What follows, in a sentence or two. */
	sentences: list$1(report_text)
});
/** Equally spaced points in the series' unit: medians of the checkpoints between `fromRequests` and `toRequests`. */
const chart$1 = (0,external_zod_js_namespaceObject.strictObject)({
	series: report_text,
	unit,
	/** `rise`: points count from the first one of their own line; `height`: as they are. */
	kind: (0,external_zod_js_namespaceObject._enum)(["rise", "height"]),
	fromRequests: number$1,
	toRequests: number$1,
	head: list$1(number$1),
	base: list$1(number$1).nullable()
});
/** A line of a file: of the repository, else as the service calls it. */
const place$1 = (0,external_zod_js_namespaceObject.strictObject)({
	file: report_text,
	line: number$1.nullable(),
	inRepository: (0,external_zod_js_namespaceObject.boolean)(),
	/** That line of the repository, else as the service has it. */
	source: report_text.nullable(),
	/** What the change under review does to it; null where that is not known, absent in reports of older versions. */
	change: (0,external_zod_js_namespaceObject._enum)(external_drift_js_namespaceObject.LINE_CHANGES).nullable().exactOptional(),
	/** Paths of the repository that may be the file, where nobody can tell which. */
	candidates: list$1(report_text).exactOptional()
});
const witness = (0,external_zod_js_namespaceObject._enum)(["python", ...external_drift_js_namespaceObject.WITNESSES]);
/** Who holds what grows, and which line allocates it. */
const why$1 = (0,external_zod_js_namespaceObject.strictObject)({
	/** What a request keeps, in bytes; null where that is not known. */
	keepsBytes: number$1.nullable(),
	/** The likeliest first. */
	holders: list$1((0,external_zod_js_namespaceObject.strictObject)({
		heldBy: (0,external_zod_js_namespaceObject._enum)(external_drift_js_namespaceObject.HOLDERS),
		name: report_text,
		owner: report_text,
		way: report_text,
		type: report_text,
		length: number$1,
		place: place$1.nullable(),
		holds: (0,external_zod_js_namespaceObject._enum)(external_drift_js_namespaceObject.HELD_KINDS).nullable().exactOptional(),
		/** The newest of them, where they are tensors. */
		tensor: (0,external_zod_js_namespaceObject.strictObject)({
			shape: list$1(number$1, 8),
			dtype: report_text,
			device: report_text,
			requires_grad: (0,external_zod_js_namespaceObject.boolean)(),
			graph: number$1,
			bytes: number$1,
			storage: number$1
		}).exactOptional(),
		perRequest: number$1,
		/** What tells of it; absent in reports of older versions, which ask Python alone. */
		by: witness.exactOptional()
	})),
	allocations: list$1((0,external_zod_js_namespaceObject.strictObject)({
		by: witness.exactOptional(),
		place: place$1.nullable(),
		function: report_text.nullable(),
		library: report_text.nullable().exactOptional(),
		bytesPerRequest: number$1,
		blocksPerRequest: number$1.nullable(),
		package: report_text.nullable().exactOptional(),
		/** The newest first; absent in reports of older versions. */
		frames: list$1(report_text).exactOptional()
	})),
	sure: (0,external_zod_js_namespaceObject.boolean)(),
	unwatched: (0,external_zod_js_namespaceObject._enum)(["missing", "refused"]).nullable().exactOptional(),
	/** The known pattern that it is; absent where none fits, and in reports of older versions. */
	pattern: (0,external_zod_js_namespaceObject.strictObject)({
		id: report_text,
		certainty: (0,external_zod_js_namespaceObject._enum)([
			"shown",
			"likely",
			"possible"
		]),
		name: report_text,
		meaning: report_text,
		confirm: report_text,
		remedy: report_text,
		issues: list$1(report_text)
	}).exactOptional(),
	/** The service was launched once more for this, because it had died. */
	relaunched: (0,external_zod_js_namespaceObject.boolean)().exactOptional(),
	/** The change under review is that of a pull request. */
	isPullRequest: (0,external_zod_js_namespaceObject.boolean)().exactOptional(),
	/** The class of requests that causes it; null where that is not known. */
	class: report_text.nullable(),
	/** Why it may be less than there is; null where it is whole. */
	incomplete: (0,external_zod_js_namespaceObject._enum)([
		"time",
		"died",
		"refused",
		"other"
	]).nullable()
});
/** Every `ReportModel` that was `truncated()`, and nothing else. */
const reportSchema = (0,external_zod_js_namespaceObject.strictObject)({
	format: (0,external_zod_js_namespaceObject.literal)("memdrift.report"),
	version: (0,external_zod_js_namespaceObject.literal)(1),
	/** Of the gate. */
	name: report_text,
	verdict: verdictSchema,
	/** One sentence. */
	reason: report_text,
	/** Whose reason that is: of a problem, by its index, of findings, or of the run as a whole. */
	decidedBy: (0,external_zod_js_namespaceObject.union)([(0,external_zod_js_namespaceObject.strictObject)({ problem: (0,external_zod_js_namespaceObject.int)().min(0) }), (0,external_zod_js_namespaceObject._enum)(["findings", "run"])]),
	remedy: report_text.nullable(),
	/** What the growth means in the allocator hierarchy, where there is any; one or two sentences. */
	explanation: list$1(report_text),
	/** Where growth first appears, what merely follows it, and how to confirm and fix it. */
	growth: (0,external_zod_js_namespaceObject.strictObject)({
		first: report_text.nullable(),
		follows: record(report_text),
		patterns: list$1(pattern$1),
		/** The process or device that grows, told first; absent in reports of older versions, as are those that follow. */
		lead: report_text.nullable().exactOptional(),
		/** What the layers explain of its growth. */
		parts: list$1(part).exactOptional(),
		/** Which processes grow, the fastest first. */
		processes: list$1(process).exactOptional(),
		/** What is counted and grows beside it. */
		counts: list$1(count).exactOptional()
	}),
	/** Absent where nothing was explained, or nothing found. */
	why: why$1.exactOptional(),
	/** What cycles of one kind of request add to the series that grew first; empty where none were replayed. */
	phases: list$1(phase),
	/** What they show together, a sentence each. */
	dependsOn: list$1(report_text),
	findings: list$1(finding, BOUNDS.series),
	problems: list$1(problem),
	environment: record(fact),
	subject: record(fact),
	/** Candidate metadata that differ from the newest baseline: `[key, baseline, this change]`. */
	subjectChanges: list$1((0,external_zod_js_namespaceObject.tuple)([
		report_text,
		fact,
		fact
	])),
	baseline: (0,external_zod_js_namespaceObject.strictObject)({
		used: list$1((0,external_zod_js_namespaceObject.strictObject)({
			commit: report_text.nullable(),
			created: report_text.nullable()
		})),
		refused: list$1(report_text),
		/** Of these, the one that the reason names. */
		named: (0,external_zod_js_namespaceObject.int)().min(0).exactOptional()
	}),
	/** What the base is called, e.g. `main`. */
	baseName: report_text,
	context,
	/** The base itself grows, and this change ends that. */
	endsBaseGrowth: (0,external_zod_js_namespaceObject.literal)(true).exactOptional(),
	/** Null where there was no paired A/B. */
	ab: ab.nullable(),
	/** Lines for the configuration file that would accept this regression; null where there is none to accept. */
	acceptance: longText.nullable(),
	/** When a limit is reached if growth stays linear; null where no limit is known or it is too far away. */
	outOfMemory: outOfMemory.nullable(),
	/** What the growth costs; null where nothing grows, absent in reports of older versions. */
	cost: cost.nullable().exactOptional(),
	/** The series over the requests; null where there is nothing to draw, or where the file had to be small. */
	course: runCourseSchema.nullable().exactOptional(),
	/** The series worth looking at, this change and the base; null where there is nothing to draw. */
	chart: chart$1.nullable(),
	replay,
	sensitivity: list$1((0,external_zod_js_namespaceObject.strictObject)({
		layer: report_text,
		series: report_text,
		held: number$1,
		shown: number$1.nullable(),
		seen: (0,external_zod_js_namespaceObject.boolean)()
	})),
	recording: (0,external_zod_js_namespaceObject.strictObject)({
		created: report_text.nullable(),
		commit: report_text.nullable(),
		path: report_text.nullable()
	}),
	/** What of the inputs was the same in every cycle: `lengths`, `images` and others; absent where that is not recorded. */
	sameInputs: list$1(report_text).exactOptional(),
	/** How many of the recorded requests the cycles sent; absent where they sent all. */
	coverage: (0,external_zod_js_namespaceObject.strictObject)({
		sent: number$1,
		of: number$1
	}).exactOptional(),
	/** Command that measures the same again; null where it is not known. */
	reproduce: longText.nullable(),
	notes: list$1(report_text),
	/** Last lines of the service's output where it kept the run from a verdict; oldest first. */
	logs: list$1(report_text)
});
// lib/report/model/truncate.js
const WHOLE = {
	...BOUNDS,
	facts: "whole"
};
/**
* The model within the bounds in which one is taken from outside: texts and lists are cut, the most telling series are
* kept, and many checkpoints become medians of stretches. A model of an ordinary run comes back unchanged, but for its
* course, which only the page draws.
*/
function truncated(model, extent = WHOLE) {
	const { logs, findings, acceptance, reproduce, chart, course, environment, subject, ...rest } = model;
	return {
		...cut(rest, extent),
		...course === void 0 ? {} : { course: null },
		chart: chart !== null && chart.head.length <= extent.entries ? cut(chart, extent) : null,
		acceptance: acceptance !== null && acceptance.length <= BOUNDS.longText ? acceptance : null,
		reproduce: reproduce !== null && reproduce.length <= BOUNDS.longText ? reproduce : null,
		environment: facts$1(environment, extent),
		subject: facts$1(subject, extent),
		findings: telling(findings).map(({ values, ...finding }) => ({
			...cut(finding, extent),
			values: downsample(values, extent.values).map((value) => cut(value, extent))
		})),
		logs: cut(logs.slice(-extent.entries), extent)
	};
}
function facts$1(given, extent) {
	const entries = Object.entries(given).slice(0, extent.entries);
	const shown = (fact) => extent.facts === "whole" ? fact : (0,external_drift_js_namespaceObject.factText)(fact);
	return cut(Object.fromEntries(entries.map(([key, fact]) => [key, shown(fact)])), extent);
}
/** As many as the bounds allow, those that decide before others, in their original order. */
function telling(findings) {
	if (findings.length <= BOUNDS.series) return findings;
	const weight = ({ gated, verdict }) => (gated ? 0 : external_drift_js_namespaceObject.VERDICTS.length) + external_drift_js_namespaceObject.VERDICTS.indexOf(verdict);
	const kept = new Set([...findings].sort((a, b) => weight(a) - weight(b)).slice(0, BOUNDS.series));
	return findings.filter((finding) => kept.has(finding));
}
/** The same value, its texts, lists, records and numbers within the bounds. What is nested too deep is left out. */
function cut(value, extent) {
	return cutAny(value, extent, MAX_NESTED);
}
/** Deeper than any part of a model but its facts, which may lie as deep as the bounds say. */
const MAX_NESTED = BOUNDS.depth + 2;
function cutAny(value, extent, depth) {
	if (typeof value === "string") return cutText(value, extent.text);
	if (typeof value === "number") return Math.min(BOUNDS.number, Math.max(-BOUNDS.number, value));
	if (typeof value !== "object" || value === null) return value;
	if (depth === 0) return null;
	const inner = (item) => cutAny(item, extent, depth - 1);
	if (Array.isArray(value)) return value.slice(0, extent.entries).map(inner);
	const entries = Object.entries(value).slice(0, BOUNDS.entries);
	return Object.fromEntries(entries.map(([key, item]) => [cutText(key, BOUNDS.key), inner(item)]));
}
function cutText(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
// lib/report/model/result-file.js
/** A text that is not a result. One line: where, what was found, what is allowed. */
var ResultError = class extends Error {
	name = "ResultError";
};
/** Of a result that is read, before it is parsed; in bytes of UTF-8. */
const MAX_RESULT = 4194304;
/** Of a result that is written. */
const MAX_WRITTEN = 1048576;
const resultSchema = (0,external_zod_js_namespaceObject.strictObject)({
	format: (0,external_zod_js_namespaceObject.literal)("memdrift.result"),
	version: (0,external_zod_js_namespaceObject.literal)(1),
	/** Name of the gate. */
	gate: (0,external_zod_js_namespaceObject.string)().regex(/^[\w.-]{1,64}$/, "letters, digits, \".\", \"_\" and \"-\", 64 at most"),
	/** Null where the step ended without one: a usage error, cancelled. */
	verdict: verdictSchema.nullable(),
	/** Exit code of the step, its policies included. */
	exit: (0,external_zod_js_namespaceObject.int)().min(0).max(255),
	/** Of the check run. */
	conclusion: (0,external_zod_js_namespaceObject._enum)([
		"success",
		"failure",
		"neutral",
		"cancelled"
	]),
	headSha: (0,external_zod_js_namespaceObject.string)().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, "a commit").nullable(),
	/** Of the workflow run. */
	runId: (0,external_zod_js_namespaceObject.int)().positive().nullable(),
	/** Null where there is no verdict. */
	model: reportSchema.nullable(),
	/** Why there is no verdict; null where there is one. */
	message: (0,external_zod_js_namespaceObject.string)().max(BOUNDS.text).nullable()
}).superRefine((result, ctx) => {
	const contradiction = contradictionOf(result);
	if (contradiction !== null) ctx.addIssue({
		code: "custom",
		...contradiction
	});
});
/** Where a result says one thing and another; null where it does not. */
function contradictionOf(result) {
	const { gate, verdict, exit, conclusion, model, message } = result;
	const passes = conclusion === "success" || conclusion === "neutral";
	if (passes !== (exit === 0)) return {
		path: ["conclusion"],
		message: `${conclusion} with exit ${exit}`
	};
	if (verdict === null) {
		if (passes) return {
			path: ["conclusion"],
			message: `${conclusion} without a verdict`
		};
		if (model !== null) return {
			path: ["model"],
			message: "a report without a verdict"
		};
		return message === null ? {
			path: ["message"],
			message: "neither a verdict nor why there is none"
		} : null;
	}
	if (model === null) return {
		path: ["model"],
		message: `the verdict ${verdict} without a report`
	};
	if (model.verdict !== verdict) return {
		path: ["model", "verdict"],
		message: `${model.verdict}, not ${verdict}`
	};
	if (model.name !== gate) return {
		path: ["model", "name"],
		message: "not the name of the gate"
	};
	const decided = {
		pass: "success",
		regression: "failure",
		"not-measured": "failure"
	};
	return conclusion === (verdict in decided ? decided[verdict] : conclusion) ? null : {
		path: ["conclusion"],
		message: `${conclusion} of ${verdict}`
	};
}
/** The extents tried until a result is small enough, of which the first one mostly does. */
const EXTENTS = [
	{
		...BOUNDS,
		facts: "whole"
	},
	{
		...BOUNDS,
		values: 512,
		facts: "whole"
	},
	{
		text: 800,
		entries: 128,
		values: 64,
		facts: "text"
	},
	{
		text: 400,
		entries: 32,
		values: 24,
		facts: "text"
	},
	{
		text: 80,
		entries: 8,
		values: 8,
		facts: "text"
	}
];
/** The file's text, at most 1 MiB: of a model that is larger, values, texts and lists are cut. */
function renderResult(result) {
	const { gate, verdict, exit, conclusion, headSha, runId, model, message } = result;
	const head = {
		format: "memdrift.result",
		version: 1,
		gate,
		verdict,
		exit,
		conclusion,
		headSha,
		runId
	};
	let text = "";
	for (const extent of EXTENTS) {
		const small = model === null ? null : truncated(model, extent);
		text = `${JSON.stringify({
			...head,
			model: small,
			message: message?.slice(0, BOUNDS.text) ?? null
		})}\n`;
		if (Buffer.byteLength(text) <= MAX_WRITTEN) break;
	}
	return text;
}
/**
* Reads a result that may be hostile.
* @param origin what to call it in a message
* @throws ResultError where it is too large, no JSON, no result of this version, or contradicts itself
*/
function parseResult(text, origin) {
	const refuse = (what) => {
		throw new ResultError(`${plain(origin, 200)}: ${what}`);
	};
	const bytes = text.length > 4194304 ? text.length : Buffer.byteLength(text);
	if (bytes > 4194304) refuse(`found ${bytes} bytes; allowed: a result of ${MAX_RESULT} bytes at most`);
	let value;
	try {
		value = JSON.parse(text, (key, inner) => {
			if (key === "__proto__") throw new SyntaxError("the key \"__proto__\"");
			return inner;
		});
	} catch (error) {
		return refuse(`found ${plain(error.message, 120)}; allowed: the JSON of a memdrift.result`);
	}
	const parsed = resultSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	const issue = parsed.error.issues[0];
	return refuse(`${issue === void 0 || issue.path.length === 0 ? "the result" : plain(issue.path.join("."), 120)}: ${plain(issue?.message ?? "not valid", 200)}; allowed: what this version of memdrift writes`);
}
// lib/report/html/html-text.js
/** Longest value that is shown whole. */
const MAX_VALUE = 2e3;
/** One line of text, for an element or an attribute. */
function escaped$1(value) {
	return entities(plain(value, MAX_VALUE));
}
const HTML = {
	em: (words) => `<em>${words}</em>`,
	strong: (words) => `<strong>${words}</strong>`,
	say: (outside) => escaped$1(outside),
	name: (outside) => `<code>${escaped$1(outside)}</code>`
};
// lib/report/stacks/growing-stacks.js
/** Of the lines that allocate what stays; empty where none was found, or nobody saw their stacks. */
function growingStacks({ why }) {
	return (why?.allocations ?? []).flatMap(({ frames = [], bytesPerRequest }) => frames.length === 0 || bytesPerRequest < 1 ? [] : {
		frames: frames.toReversed(),
		bytesPerRequest
	});
}
function frameOf(text) {
	const [, file, line] = /^(.*?):(\d{1,9})$/.exec(text) ?? [];
	return file === void 0 || file === "" ? {
		name: text,
		file: null,
		line: null
	} : {
		name: `${file.replace(/^.*\//, "")}:${line}`,
		file,
		line: Number(line)
	};
}
// lib/report/html/icicle.js
/**
* Growing bytes by stack, the outermost frame on top: a frame is as wide as what stays by way of it. It needs no script; widths
* are shares of the page's, so words never shrink and are cut where their frame ends.
*/
const ROW = 22;
/** A frame that has less of the whole is too narrow to see. */
const LEAST_SHARE$2 = .005;
/** Empty where no stack is known. */
function icicle(model) {
	const stacks = growingStacks(model);
	if (stacks.length === 0) return "";
	const root = treeOf(stacks);
	const depth = depthOf(root);
	const cells = drawn(root, {
		from: 0,
		row: 0,
		whole: root.bytes
	});
	const says = `${(0,external_start_js_namespaceObject.formatBytes)(root.bytes)} stay of every request, by the stack that allocates them; the outermost frame is on top`;
	return [
		`<figure class="icicle"><figcaption>${says}</figcaption>`,
		`<svg width="100%" height="${(depth + 1) * ROW}" role="img" aria-label="${says}">`,
		...cells,
		"</svg></figure>"
	].join("\n");
}
function treeOf(stacks) {
	const root = {
		name: "every request",
		bytes: 0,
		children: /* @__PURE__ */ new Map()
	};
	for (const { frames, bytesPerRequest } of stacks) {
		root.bytes += bytesPerRequest;
		let at = root;
		for (const name of frames.slice(-16)) {
			const next = at.children.get(name) ?? {
				name,
				bytes: 0,
				children: /* @__PURE__ */ new Map()
			};
			next.bytes += bytesPerRequest;
			at.children.set(name, next);
			at = next;
		}
	}
	return root;
}
function depthOf(node) {
	return Math.max(0, ...[...node.children.values()].map((child) => 1 + depthOf(child)));
}
/** @param from where it begins, as a share of the whole */
function drawn(node, { from, row, whole }) {
	const share = node.bytes / whole;
	if (share < LEAST_SHARE$2) return [];
	const percent = (part) => `${Number((100 * part).toFixed(2))}%`;
	const box = `x="${percent(from)}" y="${row * ROW}" width="${percent(share)}" height="21"`;
	const title = `${escaped$1(node.name)}: ${(0,external_start_js_namespaceObject.formatBytes)(node.bytes)} a request, ${Math.round(100 * share)} %`;
	const words = row === 0 ? `${escaped$1(node.name)}: ${(0,external_start_js_namespaceObject.formatBytes)(node.bytes)}` : escaped$1(frameOf(node.name).name);
	const cells = [`<svg ${box} class="${row === 0 ? "all" : `depth-${row % 2}`}"><title>${title}</title><rect width="100%" height="100%"/><text x="6" y="15">${words}</text></svg>`];
	let next = from;
	for (const child of [...node.children.values()].sort((a, b) => b.bytes - a.bytes)) {
		cells.push(...drawn(child, {
			from: next,
			row: row + 1,
			whole
		}));
		next += child.bytes / whole;
	}
	return cells;
}
// lib/report/html/page-parts.js
/** Small parts of the page. Content is escaped by the caller, but for the text of a block. */
/** A whole document: everything that it needs is in it, and its policy lets nothing else in. Empty parts are left out. */
function htmlDocument(page) {
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${page.policy}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<meta name=\"color-scheme\" content=\"light dark\">",
		`<title>memdrift (${escaped$1(page.name)}): ${escaped$1(page.about)}</title>`,
		...page.styles.map((style) => `<style>${style}</style>`),
		"</head>",
		"<body>",
		"<main>",
		...page.main,
		"</main>",
		...page.scripts,
		"</body>",
		"</html>",
		""
	].filter((part) => part !== "").join("\n");
}
/** A light in the colours of the comment's, with a sign in it for who does not see the colours; named for screen readers. */
function light(mark) {
	return `<span class="light ${mark}" role="img" aria-label="${LIGHT_NAMES[mark]}">${SIGNS$1[mark]}</span>`;
}
const LIGHT_NAMES = {
	good: "good",
	bad: "bad",
	unsure: "undecided",
	aside: "not judged"
};
const SIGNS$1 = {
	good: "✓",
	bad: "✕",
	unsure: "?",
	aside: "–"
};
function section$1(title, body) {
	return body === "" ? "" : `<section><h2>${title}</h2>\n${body}</section>`;
}
/** A section that is folded: what few readers need. */
function folded(title, body) {
	return body === "" ? "" : `<details class="fold"><summary>${title}</summary>\n${body}</details>`;
}
/** Lines of text as they are. */
function block(text) {
	if (text === null || text === "") return "";
	return `<pre tabindex="0">${text.split(/\r?\n/).map((line) => entities(line.replace(/[^\P{C}\t]/gu, "").slice(0, MAX_VALUE))).join("\n")}</pre>`;
}
function list(items) {
	return items.length === 0 ? "" : `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}
/** @param figures columns set to the right */
function plainTable(heads, rows, figures) {
	if (rows.length === 0) return "";
	const kind = (column) => figures.includes(column) ? "figure" : "wide";
	const head = heads.map((text, column) => `<th scope="col" class="${kind(column)}">${text}</th>`);
	const body = rows.map((row) => `<tr>${row.map((text, column) => `<td class="${kind(column)}">${text}</td>`).join("")}</tr>`);
	return `<div class="scroll" tabindex="0" role="group" aria-label="table"><table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table></div>`;
}
// lib/report/html/layer-picture.js
/**
* The layers of memory as one picture, in the order of the allocator hierarchy: each layer's height and growth as bars on one
* scale, the base beside this change, what a budget allows, where growth first appears, and what of the process's growth each
* layer explains. A row that nobody judged has neither budget nor verdict.
*/
function layerPicture(model) {
	const rows = [...gatedRows(model, HTML), ...explainingRows(model, HTML)].sort((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series));
	const found = new Map(model.findings.map((finding) => [finding.series, finding]));
	const [memory, counted] = [rows.filter(({ unit }) => unit === "bytes"), rows.filter(({ unit }) => unit !== "bytes")];
	return [
		explained(model),
		memory.length === 0 ? "" : `<p class="quiet">${KEY}</p>`,
		tableOf("Memory", memory, found, model),
		tableOf("Counts and tokens", counted, found, model)
	].filter((part) => part !== "").join("\n");
}
/** Layers that grow by so many times as much as the process they are in. */
const MORE = 1.05;
const KEY = "Under a height: the base as an outline, this change filled. Under a growth: a bar from 0, its interval as a line, the budget as a tick.";
/** Shares of the growth that is told first, as one bar: `process resident +11.4 MiB: Python arenas 8.0, heap 2.2, rest 1.2`. */
function explained({ findings, growth: { lead, parts = [] } }) {
	const whole = findings.find(({ series }) => series === lead);
	const total = whole?.drift?.per1000Requests ?? 0;
	if (whole === void 0 || whole.drift === null || parts.length === 0 || total <= 0) return "";
	const { budget } = whole.drift;
	const sum = parts.reduce((all, { per1000Requests }) => all + per1000Requests, 0);
	const rest = Math.max(0, total - sum);
	const scale = Math.max(total, sum);
	const over = sum > MORE * total;
	const amount = (value) => (0,external_config_js_namespaceObject.growth)(value, whole.unit, budget);
	const told = [...parts.map(({ series, per1000Requests }, at) => [
		(0,external_config_js_namespaceObject.seriesName)(series, HTML),
		per1000Requests,
		`p${Math.min(at, 3)}`
	]), ...rest > scale / 50 ? [[
		"in no layer that was read",
		rest,
		"rest"
	]] : []];
	const bars = told.map(([, value, kind]) => `<i class="${kind}" style="width:${(100 * value / scale).toFixed(2)}%"></i>`);
	const items = told.map(([name, value, kind]) => `<li><i class="${kind}"></i>${name} <b>${amount(value)}</b>${over ? "" : ` <span>${Math.round(100 * value / scale)} %</span>`}</li>`);
	return [
		`<p>${(0,external_config_js_namespaceObject.capital)((0,external_config_js_namespaceObject.seriesName)(whole.series, HTML))} grows <strong>${amount(total)}</strong> per 1000 requests. ${over ? "All of it is in layers that grow at least as much:" : "Of it, by layer:"}</p>`,
		`<div class="shares" aria-hidden="true">${bars.join("")}</div>`,
		`<ul class="legend">${items.join("")}</ul>`
	].join("\n");
}
function tableOf(title, rows, found, model) {
	if (rows.length === 0) return "";
	const isMemory = rows[0]?.unit === "bytes";
	const findings = rows.flatMap(({ series }) => found.get(series) ?? []);
	const highest = Math.max(1, ...findings.map((finding) => Math.max(heightOf(finding), finding.level?.baseline ?? 0)));
	const ends = isMemory ? growthEnds(findings) : null;
	const body = rows.map((row, at) => {
		return rowOf(row, found.get(row.series), rows[at - 1]?.layer !== row.layer, {
			highest: isMemory ? highest : null,
			ends,
			first: model.growth.first
		});
	});
	return `<table class="layers"><caption>${title}</caption>\n<thead><tr>${[
		"layer",
		"base",
		"this change",
		"growth per 1000 requests",
		"budget",
		"verdict"
	].map((name, at) => `<th scope="col"${at > 0 && at < 5 ? " class=\"figure\"" : ""}>${name}</th>`).join("")}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody></table>`;
}
const heightOf = ({ level, values }) => level?.value ?? values.findLast((value) => value !== null) ?? 0;
/**
* Ends of the growth that is drawn: of the judged rows, budgets included; of the others only as far as that again, so that one
* of them cannot make the rest invisible. Null where no row has any.
*/
function growthEnds(findings) {
	const ends = (of) => of.flatMap(({ drift, gated }) => drift === null ? [] : [
		drift.low,
		drift.high,
		...gated ? [drift.budget] : []
	]);
	const judged = ends(findings.filter(({ gated }) => gated));
	const all = ends(findings);
	if (all.length === 0) return null;
	const [low, high] = [Math.min(0, ...judged), Math.max(0, ...judged)];
	const room = high - low;
	if (room === 0) return [Math.min(0, ...all), Math.max(0, ...all)];
	return [Math.max(low - room / 4, Math.min(low, ...all)), Math.min(high + room, Math.max(high, ...all))];
}
function rowOf(row, finding, begins, { highest, ends, first }) {
	const judged = finding?.gated === true;
	const tag = row.series === first ? " <span class=\"tag\">growth first appears here</span>" : "";
	const name = `<th scope="row"><span class="layer">${begins ? row.layer : `<span class="sr">${row.layer}</span>`}</span> ${row.quantity === "count" ? "" : `<span class="quantity">${escaped$1(row.quantity)}</span>`}${tag}</th>`;
	const drift = row.drift === null ? "–" : `${row.grew ? `<strong>${row.drift.value}</strong>` : row.drift.value} <span class="quiet">(${row.drift.interval})</span>`;
	const cells = [
		cell("base", row.base),
		cell("this change", row.now + levels(finding, highest)),
		cell("growth per 1000", drift + growthBar(finding, ends)),
		cell("budget", judged && judgedForGrowth(row.series) ? row.drift?.budget ?? "–" : "")
	];
	const verdict = judged ? `${light(row.mark)} ${row.words}` : "<span class=\"quiet\">not judged</span>";
	return `<tr${begins ? " class=\"begins\"" : ""}>${name}${cells.join("")}<td class="verdict">${verdict}</td></tr>`;
}
/** Some series are judged by their level alone. */
const judgedForGrowth = (series) => (0,external_start_js_namespaceObject.definitionOf)(series)?.gated.includes("drift") ?? true;
const cell = (label, content) => `<td class="figure" data-label="${label}">${content}</td>`;
/** The base's height over this change's, on the scale of the highest. */
function levels(finding, highest) {
	if (finding === void 0 || highest === null) return "";
	const width = (value) => (100 * Math.max(0, value) / highest).toFixed(2);
	const base = finding.level?.baseline ?? null;
	return `<span class="bars" aria-hidden="true">${base === null ? "" : `<i class="base" style="width:${width(base)}%"></i>`}<i class="now" style="width:${width(heightOf(finding))}%"></i></span>`;
}
/** Growth from 0 as a bar, its interval as a whisker, the budget of a judged series as a tick. */
function growthBar(finding, ends) {
	if (finding === void 0 || finding.drift === null || ends === null) return "";
	const [from, to] = ends;
	const at = (value) => Math.min(100, Math.max(0, 100 * (value - from) / Math.max(to - from, 1e-9)));
	const { per1000Requests: value, low, high, budget } = finding.drift;
	const span = (a, b) => `left:${Math.min(at(a), at(b)).toFixed(2)}%;width:${Math.abs(at(b) - at(a)).toFixed(2)}%`;
	const bad = finding.gated ? finding.verdict === "regression" ? " bad" : "" : " aside";
	const tick = finding.gated ? `<i class="tick" style="left:${at(budget).toFixed(2)}%"></i>` : "";
	return `<span class="growth" aria-hidden="true"><i class="origin" style="left:${at(0).toFixed(2)}%"></i><i class="value${bad}" style="${span(0, value)}"></i><i class="whisker" style="${span(low, high)}"></i>${tick}</span>`;
}
// lib/report/html/plot.js
/** The field is drawn in so many units each way, whatever its size on the page. */
const FIELD = 1e3;
/** A place in the field, as drawn: two decimals, so that a tenth of it can be looked at closely. */
const place = (value, { from, to }) => FIELD * (value - from) / (to - from);
const number = (value) => String(Number(value.toFixed(2)));
function renderPlot(plot) {
	const { id, says, x, y, size, shades } = plot;
	const at = (value) => number(place(value, x));
	const up = (value) => number(FIELD - place(value, y));
	const share = (value, axis) => number(place(value, axis) / 10);
	const ys = y.ticks.map((tick) => `<span style="bottom:${share(tick.at, y)}%">${tick.label}</span>`);
	const xs = x.ticks.map((tick) => `<span${edge(place(tick.at, x))} style="left:${share(tick.at, x)}%">${tick.label}</span>`);
	const drawn = [
		...shades.map(({ from, to }) => `<rect class="shade" x="${at(from)}" y="0" width="${number(place(to, x) - place(from, x))}" height="${FIELD}"/>`),
		`<path class="grid" d="${y.ticks.map((tick) => `M0 ${up(tick.at)}H${FIELD}`).join("")}"/>`,
		...y.from < 0 && y.to > 0 ? [`<path class="zero" d="M0 ${up(0)}H${FIELD}"/>`] : [],
		...plot.bands.map((band) => `<path class="band ${band.tone}" d="${bandPath(band, at, up)}"/>`),
		...(plot.bars ?? []).flatMap(([from, value]) => value === null || value <= 0 ? [] : [`<path class="bar" d="M${at(from)} ${up(0)}V${up(value)}"/>`]),
		...(plot.marks ?? []).map((mark) => `<path class="mark" d="M${at(mark)} 0V${FIELD}"/>`),
		...plot.lines.flatMap((line) => linePaths(line, at, up))
	];
	const letters = shades.filter(({ label, to }) => label !== "" && to > x.from).map(({ from, to, label }) => {
		const middle = (Math.max(from, x.from) + Math.min(to, x.to)) / 2;
		return `<span${label.length > 1 ? " class=\"first\" style=\"left:0\"" : ` style="left:${share(middle, x)}%"`}>${label}</span>`;
	});
	return [
		`<div class="plot ${size}" id="${id}" role="img" aria-label="${says}">`,
		letters.length === 0 ? "" : `<div class="letters" aria-hidden="true">${letters.join("")}</div>`,
		`<div class="ys" aria-hidden="true">${ys.join("")}</div>`,
		`<div class="field"><svg viewBox="0 0 ${FIELD} ${FIELD}" preserveAspectRatio="none" aria-hidden="true">${drawn.join("")}</svg></div>`,
		`<div class="xs" aria-hidden="true">${xs.join("")}</div>`,
		plot.xTitle === "" ? "" : `<div class="x-title" aria-hidden="true">${plot.xTitle}</div>`,
		"</div>"
	].join("");
}
/** A label near an end of the axis stays within the plot. */
function edge(at) {
	return at > .95 * FIELD ? " class=\"last\"" : at < .03 * FIELD ? " class=\"first\"" : "";
}
/** The line, broken where a reading failed, and a dot for each reading. */
function linePaths({ tone, points, dots }, at, up) {
	let pen = "M";
	let line = "";
	let spots = "";
	for (const [x, y] of points) {
		if (y === null) {
			pen = "M";
			continue;
		}
		line += `${pen}${at(x)} ${up(y)}`;
		spots += `M${at(x)} ${up(y)}h0`;
		pen = "L";
	}
	return [`<path class="line ${tone}" d="${line}"/>`, ...dots === true ? [`<path class="dots ${tone}" d="${spots}"/>`] : []];
}
function bandPath({ points }, at, up) {
	const over = points.map(([x, , high]) => `${at(x)} ${up(high)}`);
	const under = [...points].reverse().map(([x, low]) => `${at(x)} ${up(low)}`);
	return `M${[...over, ...under].join("L")}Z`;
}
// lib/report/html/plot-axis.js
/** Decimals at most of a label in a unit of bytes: a quarter of a GiB is `0.25 GiB`, an eighth `128 MiB`. */
const MAX_DIGITS = 2;
/** Air above what is drawn, and below it where that is not 0. */
const AIR = .04;
/**
* An axis that holds both ends, with a round step for each of at most `count` ticks. Bytes step by powers of two, all else by
* 1, 2 and 5. An end at 0 is 0; where both are equal, one step is drawn.
*/
function axisOf(low, high, unit, count) {
	const span = Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)) * 1e-9, unit === "bytes" ? 4096 : 1e-6);
	const step = unit === "bytes" ? binaryStep(span / count) : decimalStep(span / count, unit);
	const from = low === 0 ? 0 : low - AIR * span;
	const to = Math.max(high === 0 ? 0 : high + AIR * span, from + (high > low ? 0 : step));
	const { scale, name, digits } = labelUnit(step, Math.max(Math.abs(from), Math.abs(to)), unit);
	const first = Math.ceil(from / step - 1e-9);
	const last = Math.floor(to / step + 1e-9);
	return {
		from,
		to,
		ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step).map((at) => ({
			at,
			label: tickLabel(at / scale, digits, name)
		})),
		scale,
		unit: name,
		digits
	};
}
/** A value in the unit of an axis, a little finer than its ticks: `0.86 MiB` on an axis in MiB. */
function onAxis(value, { scale, unit, digits }) {
	const size = Math.abs(value / scale);
	const more = unit === "" || size >= 100 ? 0 : size >= 10 ? 1 : 2;
	return tickLabel(value / scale, Math.max(digits, more), unit);
}
function binaryStep(least) {
	return 2 ** Math.ceil(Math.log2(Math.max(least, 1)));
}
function decimalStep(least, unit) {
	const size = Math.max(least, unit === "count" || unit === "tokens" ? 1 : 1e-6);
	const power = 10 ** Math.floor(Math.log10(size));
	return ([
		1,
		2,
		5,
		10
	].find((one) => one * power >= size * (1 - 1e-9)) ?? 10) * power;
}
/** The largest unit in which a step is written with few decimals. */
function labelUnit(step, largest, unit) {
	if (unit === "bytes") {
		const own = (0,external_config_js_namespaceObject.binaryUnit)(largest);
		const chosen = decimalsOf(step / own.scale) <= MAX_DIGITS ? own : (0,external_config_js_namespaceObject.binaryUnit)(step);
		return {
			...chosen,
			digits: decimalsOf(step / chosen.scale)
		};
	}
	if (unit === "share" || unit === "percent") {
		const scale = unit === "share" ? .01 : 1;
		return {
			scale,
			name: "%",
			digits: decimalsOf(step / scale)
		};
	}
	return {
		scale: 1,
		name: unit === "ms" ? "ms" : "",
		digits: decimalsOf(step)
	};
}
function decimalsOf(step) {
	for (let digits = 0; digits < 6; digits++) if (Math.abs(step - Number(step.toFixed(digits))) < 1e-9 * Math.max(1, step)) return digits;
	return 6;
}
function tickLabel(value, digits, name) {
	const clean = Math.abs(value) < 1e-9 ? 0 : value;
	const text = digits === 0 ? (0,external_config_js_namespaceObject.grouped)(clean) : clean.toFixed(digits).replace("-", "−");
	return name === "" ? text : `${text} ${name}`;
}
// lib/report/html/plot-script.js
/** @param drawn null of what is no series of memory */
function readingOf(plot, drawn, unit) {
	const { id, x, y } = plot;
	const read = plot.lines.filter(({ tone, label }) => label !== "" && (tone === "head" || tone === "calm" || tone === "base"));
	const bars = plot.bars === void 0 ? [] : [{
		label: "failed",
		points: plot.bars
	}];
	const rises = drawn?.kind === "rise";
	const lines = [...read.reverse(), ...bars].map(({ label, points }) => ({
		label,
		from: rises ? label === "base" ? drawn.from.base : drawn.from.head : null,
		x: points.map(([at]) => at),
		y: points.map(([, value]) => value)
	}));
	return {
		id,
		x: [x.from, x.to],
		last: (0,external_drift_js_namespaceObject.highestOf)(lines.flatMap((line) => line.x), x.from),
		y: [y.from, y.to],
		unit: y.unit,
		scale: y.scale,
		digits: y.digits,
		binary: unit === "bytes",
		lines
	};
}
/** JSON inside a script element: no character that could end it. */
function embedded(value) {
	return JSON.stringify(value).replace(/</g, "\\u003c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
}
// lib/report/html/series-plot.js
/** What of a series' course is drawn, and from where it is counted. Pure geometry: no words. */
/** Of the judged window, that is shown of the warm-up before it. */
const BEFORE = .08;
/** More readings than this are a line without dots. */
const MAX_DOTS = 130;
/** Where growth levels off: a line further from half of the readings, as a share of their range, is no line through them. */
const BENDS = .05;
function windowOf({ x, judgedFrom, phases }) {
	const judgedTo = x.at(-1) ?? judgedFrom;
	return {
		judgedFrom,
		judgedTo,
		end: phaseWidth({
			x,
			judgedFrom,
			phases
		}) * phases.length + judgedTo
	};
}
/** Of the judged window: what the phases take together at most, and one at least, so that it is seen. */
const PHASES_SHARE = .3;
const LEAST_SHARE$1 = .04;
/** Every phase is as wide as the longest, at its own scale where there is room, and begins where the one before it ends. */
function phaseWidth({ x, judgedFrom, phases }) {
	if (phases.length === 0) return 0;
	const judged = (x.at(-1) ?? judgedFrom) - judgedFrom;
	const most = PHASES_SHARE * judged / phases.length;
	return Math.min(most, Math.max(LEAST_SHARE$1 * judged, ...phases.map(requestsOf)));
}
/** Requests between the first reading of a phase and its last. */
function requestsOf({ x }) {
	return (x.at(-1) ?? 0) - (x[0] ?? 0);
}
/**
* A phase in its stretch of the axis, beginning where the judged window ends: made smaller both ways alike, so that its slope
* can be held against the slopes beside it, however many requests it sent.
*/
function inStretch(phase, from, width, start) {
	const { x, head } = phase;
	const first = x[0] ?? 0;
	const began = head.find((value) => value !== null) ?? 0;
	const smaller = Math.min(1, width / Math.max(1, requestsOf(phase)));
	return x.map((at, index) => {
		const value = head[index] ?? null;
		return [from + (at - first) * smaller, value === null ? null : start + (value - began) * smaller];
	});
}
/** Null where fewer than two readings are judged. */
function drawnOf(finding, course) {
	const found = course.series.find(({ series }) => series === finding.series);
	if (found === void 0) return null;
	const window = windowOf(course);
	const head = course.x.map((x, at) => [x, found.head[at] ?? null]);
	const base = course.baseX === null || found.base === null ? null : pointsOf(course.baseX, found.base).filter(([x]) => x <= window.judgedTo);
	const judged = head.filter(([x, y]) => x >= window.judgedFrom && y !== null);
	if (judged.length < 2) return null;
	const kind = isStep(finding) ? "height" : "rise";
	const startOf = (points) => kind === "height" ? 0 : points?.find(([x, y]) => x >= window.judgedFrom && y !== null)?.[1] ?? 0;
	const from = {
		head: startOf(head),
		base: startOf(base)
	};
	const width = phaseWidth(course);
	const last = judged.at(-1)?.[1] ?? 0;
	const phases = course.lead === finding.series ? course.phases.map((phase, at) => inStretch(phase, window.judgedTo + at * width, width, last)) : [];
	return {
		kind,
		head: less(head, from.head),
		base: base === null || base.every(([, y]) => y === null) ? null : less(base, from.base),
		phases: phases.map((points) => less(points, from.head)),
		from,
		fit: kind === "rise" ? fitOf(finding, less(judged, from.head), window) : null,
		budget: kind === "rise" ? wedgeOf(finding, window) : stepOf(finding, window),
		cap: finding.broken.includes("peak") ? finding.peak?.cap ?? null : null
	};
}
const pointsOf = (x, y) => x.map((at, index) => [at, y[index] ?? null]);
const less = (points, start) => points.map(([x, y]) => [x, y === null ? null : y - start]);
/** What it settles at is the news, not how it grows. */
const isStep = ({ broken }) => broken.length > 0 && !broken.includes("drift");
/** Growth that was told from the lives of workers, or beside another series, is no line through these readings. */
const isStraight = ({ drift, series }) => drift !== null && drift.lives === void 0 && (0,external_start_js_namespaceObject.definitionOf)(series)?.growthBeside === void 0 && (0,external_start_js_namespaceObject.definitionOf)(series)?.atRest === void 0;
/** The slope that was judged, through the middle of the readings; its interval turns about their centre. */
function fitOf(finding, judged, { judgedFrom, judgedTo }) {
	const { drift } = finding;
	if (drift === null || !isStraight(finding)) return null;
	const slope = drift.per1000Requests / 1e3;
	const offset = (0,external_drift_js_namespaceObject.median)(judged.map(([x, y]) => (y ?? 0) - slope * x));
	const residual = (0,external_drift_js_namespaceObject.median)(judged.map(([x, y]) => Math.abs((y ?? 0) - slope * x - offset)));
	const heights = judged.map(([, y]) => y ?? 0);
	const range = (0,external_drift_js_namespaceObject.highestOf)(heights) - (0,external_drift_js_namespaceObject.lowestOf)(heights);
	const allowed = drift.budget / 1e3 * (judgedTo - judgedFrom);
	if (drift.course === "levelling" && residual > BENDS * Math.max(range, allowed)) return null;
	const centre = judged.reduce((sum, [x]) => sum + x, 0) / judged.length;
	const at = (x, per1000) => offset + slope * centre + per1000 / 1e3 * (x - centre);
	const ends = [
		judgedFrom,
		centre,
		judgedTo
	];
	return {
		points: [judgedFrom, judgedTo].map((x) => [x, at(x, drift.per1000Requests)]),
		band: ends.map((x) => {
			const [a, b] = [at(x, drift.low), at(x, drift.high)];
			return [
				x,
				Math.min(a, b),
				Math.max(a, b)
			];
		})
	};
}
/** What it may grow, the base's own growth included, from the start of the judged window. Of a series nobody judges, none. */
function wedgeOf(finding, { judgedFrom, judgedTo }) {
	const { drift, gated } = finding;
	if (!gated || drift === null || drift.lives !== void 0 || (0,external_start_js_namespaceObject.definitionOf)(finding.series)?.atRest !== void 0) return null;
	const allowed = (drift.budget + Math.max(0, drift.baseline ?? 0)) / 1e3;
	return [[
		judgedFrom,
		0,
		0
	], [
		judgedTo,
		0,
		allowed * (judgedTo - judgedFrom)
	]];
}
function stepOf({ level, gated }, { judgedFrom, judgedTo }) {
	if (!gated || level === null || level.baseline === null || level.budget === null) return null;
	const { baseline, budget } = level;
	return [judgedFrom, judgedTo].map((x) => [
		x,
		baseline,
		baseline + budget
	]);
}
/** Share of its highest reading, that a height differs by where its axis begins at 0. */
const FROM_ZERO = .25;
/** The readings in the judged window, and all that is drawn beside them: the ends of the y axis. */
function extentOf(drawn, { judgedFrom }) {
	const readings = [
		drawn.head,
		drawn.base ?? [],
		...drawn.phases
	].flatMap((points) => points.flatMap(([x, y]) => x >= judgedFrom && y !== null ? [y] : []));
	const beside = [...(drawn.budget ?? []).flatMap(([, low, high]) => [low, high]), ...(drawn.fit?.band ?? []).map(([, , high]) => high)];
	const all = [
		...readings,
		...beside,
		...drawn.cap === null ? [] : [drawn.cap],
		...drawn.kind === "rise" ? [0] : []
	];
	const [low, high] = [(0,external_drift_js_namespaceObject.lowestOf)(all), (0,external_drift_js_namespaceObject.highestOf)(all)];
	return {
		low: drawn.kind === "height" && low > 0 && high - low > FROM_ZERO * high ? 0 : low,
		high
	};
}
/** The judged window and a little of what is before it; no scale in the phases, which are made smaller. */
function xAxisOf({ judgedFrom, judgedTo, end }, count) {
	const from = Math.max(0, judgedFrom - BEFORE * (judgedTo - judgedFrom));
	const axis = axisOf(from, judgedTo, "count", count);
	return {
		...axis,
		from,
		to: end,
		ticks: axis.ticks.filter(({ at }) => at >= from && at <= judgedTo)
	};
}
/** @param drawn of the finding, in the order in which it is painted: this change covers the base where both are equal */
function plotOf(drawn, { course, letters, bad, ...rest }) {
	const { head, base, fit, budget, cap } = drawn;
	const { judgedFrom, judgedTo } = windowOf(course);
	const tone = bad ? "head" : "calm";
	const dots = head.length <= MAX_DOTS && rest.size === "tall";
	const lines = [
		...budget === null ? [] : [{
			label: "budget",
			tone: "edge",
			points: edgeOf(budget)
		}],
		...cap === null ? [] : [{
			label: "cap",
			tone: "edge",
			points: level(cap, judgedFrom, judgedTo)
		}],
		...base === null ? [] : [{
			label: "base",
			tone: "base",
			points: base
		}],
		...fit === null ? [] : [{
			label: "fit",
			tone: "fit",
			points: fit.points
		}],
		{
			label: "this change",
			tone,
			points: head,
			dots
		},
		...drawn.phases.map((points) => ({
			label: "",
			tone,
			points,
			dots
		}))
	];
	return {
		...rest,
		shades: shadesOf(course, letters, rest.size === "tall" ? "warm-up" : ""),
		bands: [...budget === null ? [] : [{
			tone: "budget",
			points: budget
		}], ...fit === null ? [] : [{
			tone: "fit",
			points: fit.band
		}]],
		lines,
		marks: course.events.map(({ x }) => x)
	};
}
const edgeOf = (budget) => budget.map(([x, , high]) => [x, high]);
const level = (y, from, to) => [[from, y], [to, y]];
/** The warm-up, and each phase: from where the one before it ends. */
function shadesOf(course, letters, warmUp) {
	const { judgedFrom, judgedTo } = windowOf(course);
	const width = phaseWidth(course);
	const phases = course.phases.map((_, at) => ({
		from: judgedTo + at * width,
		to: judgedTo + (at + 1) * width,
		label: letters[at] ?? ""
	}));
	return [{
		from: Math.min(0, course.x[0] ?? 0),
		to: judgedFrom,
		label: warmUp
	}, ...phases];
}
// lib/report/html/lead-chart.js
const X_STEPS = 5;
function leadChart(model) {
	const { course } = model;
	const finding = model.findings.find(({ series }) => series === course?.lead);
	const drawn = finding === void 0 || course == null ? null : drawnOf(finding, course);
	if (finding === void 0 || course == null || drawn === null) return null;
	const window = windowOf(course);
	const { low, high } = extentOf(drawn, window);
	const load = drawn.kind === "height" ? course.load : null;
	const y = axisOf(low, Math.max(high, ...load?.high ?? []), finding.unit, Y_STEPS);
	const bad = finding.verdict === "regression";
	const letters = course.phases.map((_, at) => String.fromCharCode(65 + at % 26));
	const [served, servedPlot] = servedBelow(model, course);
	const plot = plotOf(drawn, {
		id: "lead",
		says: escaped$1(`${(0,external_config_js_namespaceObject.seriesName)(finding.series, PLAIN)} over the requests: ${plainFigures(finding)}`),
		size: "tall",
		x: xAxisOf(window, X_STEPS),
		y,
		letters,
		course,
		bad,
		xTitle: served === "" ? X_TITLE : ""
	});
	const withLoad = load === null ? plot : {
		...plot,
		bands: [{
			tone: "load",
			points: load.x.map((x, at) => [
				x,
				load.low[at] ?? 0,
				load.high[at] ?? 0
			])
		}, ...plot.bands]
	};
	return {
		html: [
			`<section class="lead" aria-labelledby="lead-title"><h2 id="lead-title">${title(finding)}</h2>`,
			`<p class="quiet">${subtitle(finding, drawn, model, y)}</p>`,
			legend(finding, drawn, window, y, bad, load !== null),
			renderPlot(withLoad),
			served,
			notes(course, letters),
			"<p class=\"quiet hint\" hidden>Point at a chart to read it; drag to zoom, double-click to go back. With the keyboard: arrow keys, + and −, 0 to go back.</p>",
			"</section>"
		].join("\n"),
		plots: [readingOf(withLoad, drawn, finding.unit), ...servedPlot]
	};
}
const Y_STEPS = 5;
const X_TITLE = "requests since launch";
const PLAIN = { say: String };
function title({ series }) {
	return (0,external_config_js_namespaceObject.capital)((0,external_config_js_namespaceObject.memoryOf)(series, {
		...HTML,
		em: (words) => words
	}, "The"));
}
function plainFigures(finding) {
	const figures = (0,external_config_js_namespaceObject.driftText)(finding);
	if (figures === null) return "growth is not judged";
	const budget = finding.gated ? `, budget ${figures.budget}` : "";
	return `${figures.value} per 1000 requests (${figures.interval})${budget}`;
}
/** What is drawn, and from where its axis counts. */
function subtitle(finding, drawn, { baseName }, y) {
	if (drawn.kind === "height") return `Readings at rest, one a checkpoint${y.from > 0 ? `; <strong>the axis begins at ${onAxis(y.from, y)}, not at 0</strong>` : ""}.`;
	const base = drawn.base === null ? "" : `, ${escaped$1(baseName)} from ${(0,external_config_js_namespaceObject.height)(drawn.from.base, finding.unit)}`;
	return `Readings at rest, counted from the first judged checkpoint: this change from ${(0,external_config_js_namespaceObject.height)(drawn.from.head, finding.unit)}${base}.`;
}
function legend(finding, drawn, { judgedFrom, judgedTo }, y, bad, load) {
	const figures = (0,external_config_js_namespaceObject.driftText)(finding);
	const requests = `${(0,external_config_js_namespaceObject.grouped)(judgedTo - judgedFrom)} requests`;
	const allowed = drawn.budget?.at(-1)?.[2] ?? 0;
	const budget = drawn.kind === "height" ? `may settle ${(0,external_config_js_namespaceObject.height)(finding.level?.budget ?? 0, finding.unit)} above the base` : `budget ${(0,external_config_js_namespaceObject.growthBudget)(finding.drift?.budget ?? 0, finding.unit)} per 1000: ${onAxis(allowed, y)} over these ${requests}`;
	return `<ul class="legend">${[
		[bad ? "head" : "calm", `this change${rise(drawn.head, drawn, y)}`],
		...drawn.base === null ? [] : [["base", `base${rise(drawn.base, drawn, y)}`]],
		...drawn.fit === null ? [] : [["fit", `fitted growth ${figures?.value} (${figures?.interval})`]],
		...drawn.budget === null ? [] : [["budget", budget]],
		...drawn.cap === null ? [] : [["edge", `cap ${(0,external_config_js_namespaceObject.height)(drawn.cap, finding.unit)}`]],
		...load ? [["load", "under load, least to most"]] : []
	].map(([tone, words]) => `<li><i class="${tone}"></i>${words}</li>`).join("")}</ul>`;
}
/** Where a line ends, in the unit of its axis. */
function rise(points, { kind }, y) {
	const last = points.findLast(([, value]) => value !== null)?.[1];
	if (last === void 0 || last === null) return "";
	return kind === "rise" && last >= 0 ? ` +${onAxis(last, y)}` : ` ${onAxis(last, y)}`;
}
/** The letters of the shades, and what happened meanwhile. */
function notes({ phases, events }, letters) {
	const kinds = phases.map((phase, at) => {
		return `<b>${letters[at]}</b> ${phaseKind(phase, HTML)} (${(0,external_config_js_namespaceObject.counted)(requestsOf(phase), "request")})`;
	});
	const told = /* @__PURE__ */ new Map();
	for (const { what } of events) told.set(what, (told.get(what) ?? 0) + 1);
	const happened = [...told].map(([what, count]) => `${escaped$1((0,external_config_js_namespaceObject.eventWords)(what))}${count > 1 ? ` (${count} times)` : ""}`);
	const lines = [...kinds.length === 0 ? [] : [`Shaded: the warm-up; after the verdict, cycles of one kind, drawn so that slopes compare: ${kinds.join(", ")}.`], ...happened.length === 0 ? [] : [`Vertical lines: ${happened.join(", ")}.`]];
	return lines.length === 0 ? "" : `<p class="quiet">${lines.join(" ")}</p>`;
}
/** Latency and, where any failed, failed requests; empty where neither was recorded. */
function servedBelow({ replay }, course) {
	const { served } = course;
	const x = xAxisOf(windowOf(course), X_STEPS);
	const shades = shadesOf(course, course.phases.map(() => ""), "");
	const known = served.p95Ms.filter((value) => value !== null);
	const failed = (0,external_drift_js_namespaceObject.highestOf)(served.failed, 0);
	const failing = replay.sent - replay.ok;
	const errors = failing === 0 ? `none of ${(0,external_config_js_namespaceObject.grouped)(replay.sent)} requests failed` : `${(0,external_config_js_namespaceObject.counted)(failing, "request")} of ${(0,external_config_js_namespaceObject.grouped)(replay.sent)} failed`;
	if (known.length < 2) return ["", []];
	const window = windowOf(course);
	const base = served.baseX?.map((at, index) => [at, served.baseP95Ms?.[index] ?? null]).filter(([at]) => at <= window.judgedTo) ?? null;
	const lines = [...base === null ? [] : [{
		label: "base",
		tone: "base",
		points: base
	}], {
		label: "this change",
		tone: "calm",
		points: served.x.map((at, index) => [at, served.p95Ms[index] ?? null])
	}];
	const highest = Math.max(...known, ...(base ?? []).flatMap(([at, y]) => y === null || at < course.judgedFrom ? [] : [y]));
	const common = {
		size: "low",
		x,
		shades,
		bands: [],
		xTitle: ""
	};
	const latency = {
		...common,
		id: "latency",
		says: `Latency by cycle, 95th percentile; ${errors}`,
		y: axisOf(0, highest, "ms", 3),
		lines,
		xTitle: failed > 0 ? "" : X_TITLE
	};
	const share = {
		...common,
		id: "failed",
		says: `Failed requests by cycle: at most ${(0,external_config_js_namespaceObject.percent)(failed)}`,
		y: axisOf(0, failed, "share", 2),
		lines: [],
		bars: served.x.map((at, index) => [at, served.failed[index] ?? 0]),
		xTitle: X_TITLE
	};
	const plots = failed > 0 ? [latency, share] : [latency];
	const heads = [`Latency: p95${served.of === "slowest-class" ? " of the slowest class" : ""}, by cycle · ${errors}`, "Failed requests, share of each cycle"];
	return [plots.map((plot, at) => `<h3 class="low-title">${heads[at]}</h3>${renderPlot(plot)}`).join("\n"), plots.map((plot) => readingOf(plot, null, plot === share ? "share" : "ms"))];
}
// lib/report/html/page-head.js
/** What is read first: the verdict, what it costs, who holds it, and what was measured where. */
function pageHead(model) {
	const { title, warnings, paragraph } = headlineOf(model, HTML);
	const cost = costSentence(model, HTML);
	const name = `${HTML.strong(HTML.name(model.name))}: `;
	const sentences = paragraph.filter((sentence) => !cost.includes(sentence)).map((sentence) => sentence.startsWith(name) ? sentence.slice(name.length) : sentence).filter((sentence) => sentence !== HTML.strong(HTML.name(model.name)));
	const changed = changedWords(model, HTML);
	const mark = markOf(model.verdict);
	return [
		`<header class="${mark}">`,
		`<p class="name">memdrift <b>${escaped$1(model.name)}</b></p>`,
		`<h1>${light(mark)} ${(0,external_config_js_namespaceObject.capital)(title)}</h1>`,
		...cost.map((sentence) => `<p class="cost">${sentence}</p>`),
		...warnings.map((warning) => `<p class="notice">${warning}</p>`),
		sentences.length === 0 ? "" : `<p class="reason">${sentences.join(" ")}</p>`,
		changed === "" ? "" : `<p class="reason">${changed}</p>`,
		facts(model),
		"</header>"
	].filter((part) => part !== "").join("\n");
}
function facts(model) {
	const { recording, context, subject } = model;
	const [run = "", ...others] = factsOf(model, HTML);
	const base = others.pop() ?? "";
	const commit = recording.commit ?? null;
	const machine = HARDWARE.flatMap((key) => {
		const value = model.environment[key] ?? subject[key];
		return typeof value === "string" && value !== "" ? [escaped$1(value)] : [];
	});
	const gpu = gpuOf(model.environment);
	const hardware = [...gpu === null ? [] : [escaped$1(gpu)], ...machine].join(", ");
	const words = gpu === null ? run : run.replace(` on ${escaped$1(gpu)}`, "");
	const known = [
		["commit", commit === null ? "" : `<code title="${escaped$1(commit)}">${escaped$1(shortCommit(commit))}</code>`],
		["measured", recording.created === null ? "" : escaped$1((0,external_config_js_namespaceObject.dateWords)(recording.created))],
		["compared with", base.replace(/^baseline /, "")],
		["hardware", hardware],
		["run", words],
		["requests", others.join(" · ")],
		["pull request", report_link(context.links?.pullRequest ?? null)],
		["job", report_link(context.links?.run ?? null)]
	].filter(([, value]) => value !== "");
	if (known.length === 0) return "";
	return `<dl class="facts">${known.map(([key, value]) => `<div><dt>${key}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}
/** Facts of the environment that name the machine. */
const HARDWARE = ["machine", "cpu"];
/** An address of the run's own, checked by the model's schema; never one that a service or a fork wrote. */
function report_link(address) {
	if (address === null || !/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(address)) return "";
	const shown = address.replace(/^https:\/\/[^/]+\//, "").replace(/\/(pull|actions\/runs)\//, " #");
	return `<a href="${escaped$1(address)}" rel="noreferrer">${escaped$1(shown)}</a>`;
}
// lib/report/html/small-charts.js
/**
* Every other series as a small chart, those worth a look first, the flat ones folded. Those in bytes have one scale, so that
* 2 MiB never look like 2 GiB; one that would not fit says that it has its own.
*/
/** A series that is so many times as tall as the shared scale has its own. */
const OWN_SCALE = 1.5;
function smallCharts(model) {
	const { course } = model;
	if (course == null) return {
		html: "",
		plots: []
	};
	const shown = model.findings.filter(({ series }) => series !== course.lead).filter((finding) => finding.gated || explainsSomething(finding)).flatMap((finding) => {
		const drawn = drawnOf(finding, course);
		return drawn === null ? [] : [{
			finding,
			drawn,
			flat: isFlat(finding, model)
		}];
	}).sort((a, b) => interest(a) - interest(b) || (0,external_start_js_namespaceObject.hierarchyOrder)(a.finding.series, b.finding.series));
	const window = {
		...windowOf(course),
		end: windowOf(course).judgedTo
	};
	const shared = sharedSpan(model, shown, window);
	const parts = shown.map((one, index) => ({
		flat: one.flat,
		...chart(one, index, model, window, shared)
	}));
	const [flat, moving] = [parts.filter((part) => part.flat), parts.filter((part) => !part.flat)];
	const grid = (of) => `<div class="charts">\n${of.map(({ html }) => html).join("\n")}\n</div>`;
	return {
		html: [...moving.length === 0 ? [] : [grid(moving)], ...flat.length === 0 ? [] : [`<details><summary>${(0,external_config_js_namespaceObject.counted)(flat.length, "series is flat", "series are flat")}</summary>\n${grid(flat)}\n</details>`]].join("\n"),
		plots: parts.map(({ plot }) => plot)
	};
}
/** Neither wrong nor open, and its growth, if any, is small beside what would matter. */
function isFlat(finding, { growth }) {
	const { gated, verdict, drift, series } = finding;
	if (gated && (verdict === "regression" || verdict === "inconclusive")) return false;
	const named = [
		growth.first,
		growth.lead,
		...Object.keys(growth.follows),
		...(growth.parts ?? []).map((one) => one.series)
	];
	const counts = (growth.counts ?? []).map((one) => one.series);
	if ([...named, ...counts].includes(series)) return false;
	return drift === null || drift.low <= 0 || drift.per1000Requests < Math.max(drift.budget / 2, leastGrowth(finding));
}
/** Of a series without a budget: a thousandth of its height in 1000 requests. */
function leastGrowth({ values }) {
	return (0,external_drift_js_namespaceObject.highestOf)(values.map((value) => Math.abs(value ?? 0)), 0) / 1e3;
}
/** The lower, the more it is worth a look. */
function interest({ finding: { gated, verdict, drift }, flat }) {
	if (gated && verdict === "regression") return 0;
	if (gated && verdict === "inconclusive") return 1;
	if (!flat) return gated ? 2 : 3;
	return drift !== null && gated ? 4 : 5;
}
/** Height of the shared scale in bytes: the large chart's, and at least what the budgets allow. */
function sharedSpan(model, shown, window) {
	const { course } = model;
	const lead = model.findings.find(({ series, unit }) => series === course?.lead && unit === "bytes");
	const drawn = lead === void 0 || course == null ? null : drawnOf(lead, course);
	const spans = [...drawn === null ? [] : [drawn], ...shown.filter(({ finding }) => finding.unit === "bytes" && finding.gated).map((one) => one.drawn)].filter(({ kind }) => kind === "rise").map((one) => extentOf(one, window)).map(({ high }) => high);
	return Math.max(0, ...drawn?.kind === "rise" ? spans.slice(0, 1) : spans);
}
function chart({ finding, drawn }, index, model, window, shared) {
	const { course } = model;
	if (course == null) throw new RangeError("a chart without a course: a bug");
	const { low, high } = extentOf(drawn, window);
	const scaled = finding.unit === "bytes" && drawn.kind === "rise" && high - low <= OWN_SCALE * shared;
	const own = finding.unit === "bytes" && drawn.kind === "rise" && !scaled && shared > 0;
	const least = scaled ? shared : leastHigh(finding.unit, drawn);
	const y = axisOf(low, Math.max(high, low + least), finding.unit, 3);
	const name = (0,external_config_js_namespaceObject.seriesName)(finding.series, HTML);
	const figures = (0,external_config_js_namespaceObject.driftText)(finding);
	const growth = figures === null ? "growth not judged" : `${figures.value} per 1000 requests (${figures.interval})`;
	const plot = plotOf(drawn, {
		id: `series-${index}`,
		says: `${name}: ${growth}`,
		size: "small",
		x: xAxisOf(window, 3),
		y,
		letters: [],
		course: {
			...course,
			phases: []
		},
		bad: finding.gated && finding.verdict === "regression",
		xTitle: ""
	});
	const cut = drawn.kind === "height" && y.from > 0 ? " · not from 0" : "";
	return {
		html: `<figure class="chart"><figcaption><b>${name}</b><span>${growth}${own ? " · own scale" : ""}${cut}</span></figcaption>${renderPlot(plot)}</figure>`,
		plot: readingOf(plot, drawn, finding.unit)
	};
}
/** So that a count that swings by one is a low line. */
function leastHigh(unit, { from }) {
	return unit === "bytes" ? 0 : Math.max(4, Math.abs(from.head) / 50);
}
// lib/report/html/page.js
/**
* The report as one HTML file, in the order of the questions: is it worse and what does that cost; what does it look like;
* who holds it and what to do; in which layer; and what else was measured. It is whole without its script. Everything from
* outside is text in it; its policy allows no other script, no connection and no image, so a hostile name or log line
* can do nothing.
*/
function renderPage(model, assets) {
	const lead = leadChart(model);
	const small = smallCharts(model);
	const plots = [...lead?.plots ?? [], ...small.plots];
	const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${assets.hashes.map((hash) => `'sha256-${hash}'`).join(" ")}`;
	const main = [
		pageHead(model),
		lead?.html ?? "",
		section$1("Why, and what to do", why(model)),
		section$1(phaseTitle(model, HTML), phases(model)),
		section$1("Layers", layerPicture(model)),
		section$1(abTitle(model), pairedAb(model)),
		section$1("Every other series", small.html),
		section$1("Last lines of the service's output", block(model.logs.length === 0 ? null : model.logs.join("\n"))),
		section$1("Notes", list(reportNotes(model, HTML))),
		"<section class=\"folds\">",
		folded("Accept this regression", acceptance$1(model)),
		folded("Requests by class", requests$1(model)),
		folded("Environment and candidate", settings(model)),
		folded("Sensitivity check", list(sensitivityLines(model, HTML))),
		folded("Reproduce", block(model.reproduce)),
		"</section>"
	];
	const scripts = [`<script type="application/json" id="plots">${embedded(plots)}<\/script>`, ...assets.scripts.map((script) => `<script>${script}<\/script>`)];
	return htmlDocument({
		name: model.name,
		about: model.verdict,
		policy,
		styles: assets.styles,
		main,
		scripts
	});
}
function why(model) {
	const told = model.explanation.slice(0, explanationSentences(model));
	const general = model.why?.pattern === void 0 ? model.growth.patterns : [];
	return [
		list(whyLines(model, HTML)),
		icicle(model),
		...general.map((one) => pattern(one, told))
	].filter((part) => part !== "").join("\n");
}
/** @param told sentences that stand in the head of the page */
function pattern({ meaning, confirm, remedy, issues }, told) {
	const seen = issues.map((issue) => HTML.name(issue)).join(", ");
	return [...told.includes(meaning) ? [] : [`<p>${escaped$1(meaning)}</p>`], list([
		`<b>Confirm</b> ${escaped$1(confirm)}`,
		`<b>Fix</b> ${escaped$1(remedy)}`,
		...seen === "" ? [] : [`<b>Seen before</b> ${seen}`]
	])].join("\n");
}
function phases(model) {
	return plainTable([
		"requests",
		"growth per 1000",
		"interval",
		"verdict"
	], phaseRows(model, phaseBudget(model), HTML).map(({ kind, drift, interval, words, mark }) => [
		kind,
		drift,
		interval,
		`${light(mark)} ${words}`
	]), [1, 2]);
}
function pairedAb(model) {
	return plainTable([
		"this change minus base",
		"growth per 1000",
		"interval",
		"budget",
		"steady-state level",
		"interval",
		"verdict"
	], abRows(model, HTML).map((row) => [
		row.name,
		row.drift,
		row.interval,
		row.budget,
		row.level,
		row.levelInterval,
		light(row.mark)
	]), [
		1,
		2,
		3,
		4,
		5
	]);
}
function acceptance$1({ acceptance: lines }) {
	if (lines === null) return "";
	const { file, command } = (0,external_config_js_namespaceObject.accepting)("report.json");
	return `<p>${`To accept it until the given date, add these lines to ${HTML.name(file)} with your reason, or run ${HTML.name(command)}:`}</p>\n${block(lines)}`;
}
function requests$1(model) {
	const rows = classRows(model, HTML).map((row) => [
		row.name,
		row.sent,
		row.errors,
		row.disconnects,
		row.p95,
		row.ttft
	]);
	const heads = [
		"class",
		"sent",
		"errors",
		"disconnects",
		"p95",
		"first event p95"
	];
	const words = replayWords(model.replay);
	return [...words.length === 0 || rows.length === 0 ? [] : [`<p>${(0,external_config_js_namespaceObject.sentence)(words.join("; "))}</p>`], plainTable(heads, rows, [
		1,
		2,
		3,
		4,
		5
	])].join("\n");
}
function settings(model) {
	const changed = new Map(model.subjectChanges.map(([key, before, after]) => [key, [before, after]]));
	return plainTable(["fact", "value"], [
		...[...changed].map(([key, [before, after]]) => [`<b>${escaped$1(key)}</b>`, `${value(key, before)} → ${value(key, after)}`]),
		...Object.entries(model.environment).map(([key, fact]) => [escaped$1(key), value(key, fact)]),
		...Object.entries(model.subject).filter(([key]) => !changed.has(key)).map(([key, fact]) => [escaped$1(key), value(key, fact)])
	], []);
}
function value(key, fact) {
	return fact === null ? "not set" : `<code>${escaped$1((0,external_config_js_namespaceObject.factWords)(key, fact))}</code>`;
}
// node_modules/pprof-format/dist/esm/index.js
/**
* Unless explicitly stated otherwise all files in this repository are licensed under the MIT License.
*
* This product includes software developed at Datadog (https://www.datadoghq.com/  Copyright 2022 Datadog, Inc.
*/
var __classPrivateFieldGet = function(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _StringTable_encodings;
var _StringTable_positions;
/*!
* Private helpers. These are only used by other helpers.
*/
const lowMaxBig = 2n ** 32n - 1n;
const lowMax = 2 ** 32 - 1;
const lowMaxPlus1 = lowMax + 1;
const toUtf8 = typeof Buffer === "undefined" ? (value) => new TextEncoder().encode(value) : (value) => Buffer.from(value, "utf8");
function countNumberBytes(buffer) {
	if (!buffer.length) return 0;
	let i = 0;
	while (i < buffer.length && buffer[i++] >= 128);
	return i;
}
function decodeBigNumber(buffer) {
	if (!buffer.length) return BigInt(0);
	let value = BigInt(buffer[0] & 127);
	let i = 0;
	while (buffer[i++] >= 128) value |= BigInt(buffer[i] & 127) << BigInt(7 * i);
	return value;
}
function makeValue(value, offset = 0) {
	return {
		value,
		offset
	};
}
function getValue(mode, buffer) {
	switch (mode) {
		case kTypeVarInt:
			for (let i = 0; i < buffer.length; i++) if (!(buffer[i] & 128)) return makeValue(buffer.subarray(0, i + 1));
			return makeValue(buffer);
		case kTypeLengthDelim: {
			const offset = countNumberBytes(buffer);
			const size = decodeNumber(buffer);
			return makeValue(buffer.subarray(offset, Number(size) + offset), offset);
		}
		default: throw new Error(`Unrecognized value type: ${mode}`);
	}
}
function lowBits(number) {
	return typeof number !== "bigint" ? (number >>> 0) % lowMaxPlus1 : Number(number & lowMaxBig);
}
function highBits(number) {
	return typeof number !== "bigint" ? number / lowMaxPlus1 >>> 0 : Number(number >> 32n & lowMaxBig);
}
function report_long(number) {
	const sign = number < 0;
	if (sign) number = -number;
	let lo = lowBits(number);
	let hi = highBits(number);
	if (sign) {
		hi = ~hi >>> 0;
		lo = ~lo >>> 0;
		if (++lo > lowMax) {
			lo = 0;
			if (++hi > lowMax) hi = 0;
		}
	}
	return [hi, lo];
}
/**
* Public helpers. These are used in the type definitions.
*/
const kTypeVarInt = 0;
const kTypeLengthDelim = 2;
function decodeNumber(buffer) {
	if (countNumberBytes(buffer) > 4) return decodeBigNumber(buffer);
	if (!buffer.length) return 0;
	let value = buffer[0] & 127;
	let i = 0;
	while (buffer[i++] >= 128) value |= (buffer[i] & 127) << 7 * i;
	return value;
}
function decodeNumbers(buffer) {
	const values = [];
	let start = 0;
	for (let i = 0; i < buffer.length; i++) if ((buffer[i] & 128) === 0) {
		values.push(decodeNumber(buffer.subarray(start, i + 1)));
		start = i + 1;
	}
	return values;
}
function push(value, list) {
	if (list == null) return [value];
	list.push(value);
	return list;
}
function pushAll(values, list) {
	if (list == null) return values;
	for (const value of values) list.push(value);
	return list;
}
function measureNumber(number) {
	if (number === 0 || number === 0n) return 0;
	const [hi, lo] = report_long(number);
	const a = lo;
	const b = (lo >>> 28 | hi << 4) >>> 0;
	const c = hi >>> 24;
	if (c !== 0) return c < 128 ? 9 : 10;
	if (b !== 0) {
		if (b < 16384) return b < 128 ? 5 : 6;
		return b < 2097152 ? 7 : 8;
	}
	if (a < 16384) return a < 128 ? 1 : 2;
	return a < 2097152 ? 3 : 4;
}
function measureValue(value) {
	if (typeof value === "undefined") return 0;
	if (typeof value === "number" || typeof value === "bigint") return measureNumber(value) || 1;
	return value.length;
}
function measureArray(list) {
	let size = 0;
	for (const item of list) size += measureValue(item);
	return size;
}
function measureNumberField(number) {
	const length = measureNumber(number);
	return length ? 1 + length : 0;
}
function measureNumberArrayField(values) {
	let total = 0;
	for (const value of values) total += measureNumber(value) || 1;
	return total ? 1 + measureNumber(total) + total : 0;
}
function measureLengthDelimField(value) {
	const length = measureValue(value);
	return length ? 1 + measureNumber(length) + length : 0;
}
function measureLengthDelimArrayField(values) {
	let total = 0;
	for (const value of values) total += measureLengthDelimField(value);
	return total;
}
function encodeNumber(buffer, i, number) {
	if (number === 0 || number === 0n) {
		buffer[i++] = 0;
		return i;
	}
	let [hi, lo] = report_long(number);
	while (hi) {
		buffer[i++] = lo & 127 | 128;
		lo = (lo >>> 7 | hi << 25) >>> 0;
		hi >>>= 7;
	}
	while (lo > 127) {
		buffer[i++] = lo & 127 | 128;
		lo = lo >>> 7;
	}
	buffer[i++] = lo;
	return i;
}
const emptyTableToken = Symbol();
var StringTable = class StringTable {
	constructor(tok) {
		this.strings = new Array();
		_StringTable_encodings.set(this, new Array());
		_StringTable_positions.set(this, /* @__PURE__ */ new Map());
		if (tok !== emptyTableToken) this.dedup("");
	}
	get encodedLength() {
		let size = 0;
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) size += encoded.length;
		return size;
	}
	_encodeToBuffer(buffer, offset) {
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) {
			buffer.set(encoded, offset);
			offset += encoded.length;
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.encodedLength)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static _encodeStringFromUtf8(stringBuffer) {
		const buffer = new Uint8Array(1 + stringBuffer.length + (measureNumber(stringBuffer.length) || 1));
		let offset = 0;
		buffer[offset++] = 50;
		offset = encodeNumber(buffer, offset, stringBuffer.length);
		if (stringBuffer.length > 0) buffer.set(stringBuffer, offset);
		return buffer;
	}
	static _encodeString(string) {
		return StringTable._encodeStringFromUtf8(toUtf8(string));
	}
	dedup(string) {
		if (typeof string === "number") return string;
		if (!__classPrivateFieldGet(this, _StringTable_positions, "f").has(string)) {
			const pos = this.strings.push(string) - 1;
			__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, pos);
			__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeString(string));
		}
		return __classPrivateFieldGet(this, _StringTable_positions, "f").get(string);
	}
	_decodeString(buffer) {
		const string = new TextDecoder().decode(buffer);
		__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, this.strings.push(string) - 1);
		__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeStringFromUtf8(buffer));
	}
};
_StringTable_encodings = /* @__PURE__ */ new WeakMap(), _StringTable_positions = /* @__PURE__ */ new WeakMap();
function decode(buffer, decoder) {
	const data = {};
	let index = 0;
	while (index < buffer.length) {
		const field = buffer[index] >> 3;
		const mode = buffer[index] & 7;
		index++;
		const { offset, value } = getValue(mode, buffer.subarray(index));
		index += value.length + offset;
		decoder(data, field, value);
	}
	return data;
}
var ValueType = class ValueType {
	static create(data) {
		return data instanceof ValueType ? data : new ValueType(data);
	}
	constructor(data) {
		this.type = data.type || 0;
		this.unit = data.unit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.type);
		total += measureNumberField(this.unit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.type) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.type);
		}
		if (this.unit) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.unit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.type = decodeNumber(buffer);
				break;
			case 2: data.unit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Label = class Label {
	static create(data) {
		return data instanceof Label ? data : new Label(data);
	}
	constructor(data) {
		this.key = data.key || 0;
		this.str = data.str || 0;
		this.num = data.num || 0;
		this.numUnit = data.numUnit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.key);
		total += measureNumberField(this.str);
		total += measureNumberField(this.num);
		total += measureNumberField(this.numUnit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.key) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.key);
		}
		if (this.str) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.str);
		}
		if (this.num) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.num);
		}
		if (this.numUnit) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.numUnit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.key = decodeNumber(buffer);
				break;
			case 2:
				data.str = decodeNumber(buffer);
				break;
			case 3:
				data.num = decodeNumber(buffer);
				break;
			case 4: data.numUnit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Sample = class Sample {
	static create(data) {
		return data instanceof Sample ? data : new Sample(data);
	}
	constructor(data) {
		this.locationId = data.locationId || [];
		this.value = data.value || [];
		this.label = (data.label || []).map(Label.create);
	}
	get length() {
		let total = 0;
		total += measureNumberArrayField(this.locationId);
		total += measureNumberArrayField(this.value);
		total += measureLengthDelimArrayField(this.label);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.locationId.length) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, measureArray(this.locationId));
			for (const locationId of this.locationId) offset = encodeNumber(buffer, offset, locationId);
		}
		if (this.value.length) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, measureArray(this.value));
			for (const value of this.value) offset = encodeNumber(buffer, offset, value);
		}
		for (const label of this.label) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, label.length);
			offset = label._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.locationId = pushAll(decodeNumbers(buffer), data.locationId);
				break;
			case 2:
				data.value = pushAll(decodeNumbers(buffer), data.value);
				break;
			case 3: data.label = push(Label.decode(buffer), data.label);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Mapping = class Mapping {
	static create(data) {
		return data instanceof Mapping ? data : new Mapping(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.memoryStart = data.memoryStart || 0;
		this.memoryLimit = data.memoryLimit || 0;
		this.fileOffset = data.fileOffset || 0;
		this.filename = data.filename || 0;
		this.buildId = data.buildId || 0;
		this.hasFunctions = !!data.hasFunctions;
		this.hasFilenames = !!data.hasFilenames;
		this.hasLineNumbers = !!data.hasLineNumbers;
		this.hasInlineFrames = !!data.hasInlineFrames;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.memoryStart);
		total += measureNumberField(this.memoryLimit);
		total += measureNumberField(this.fileOffset);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.buildId);
		total += measureNumberField(this.hasFunctions ? 1 : 0);
		total += measureNumberField(this.hasFilenames ? 1 : 0);
		total += measureNumberField(this.hasLineNumbers ? 1 : 0);
		total += measureNumberField(this.hasInlineFrames ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.memoryStart) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.memoryStart);
		}
		if (this.memoryLimit) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.memoryLimit);
		}
		if (this.fileOffset) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.fileOffset);
		}
		if (this.filename) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.buildId) {
			buffer[offset++] = 48;
			offset = encodeNumber(buffer, offset, this.buildId);
		}
		if (this.hasFunctions) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasFilenames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasLineNumbers) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasInlineFrames) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.memoryStart = decodeNumber(buffer);
				break;
			case 3:
				data.memoryLimit = decodeNumber(buffer);
				break;
			case 4:
				data.fileOffset = decodeNumber(buffer);
				break;
			case 5:
				data.filename = decodeNumber(buffer);
				break;
			case 6:
				data.buildId = decodeNumber(buffer);
				break;
			case 7:
				data.hasFunctions = !!decodeNumber(buffer);
				break;
			case 8:
				data.hasFilenames = !!decodeNumber(buffer);
				break;
			case 9:
				data.hasLineNumbers = !!decodeNumber(buffer);
				break;
			case 10: data.hasInlineFrames = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Line = class Line {
	static create(data) {
		return data instanceof Line ? data : new Line(data);
	}
	constructor(data) {
		this.functionId = data.functionId || 0;
		this.line = data.line || 0;
		this.column = data.column || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.functionId);
		total += measureNumberField(this.line);
		total += measureNumberField(this.column);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.functionId) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.functionId);
		}
		if (this.line) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.line);
		}
		if (this.column) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.column);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.functionId = decodeNumber(buffer);
				break;
			case 2:
				data.line = decodeNumber(buffer);
				break;
			case 3: data.column = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Location = class Location {
	static create(data) {
		return data instanceof Location ? data : new Location(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.mappingId = data.mappingId || 0;
		this.address = data.address || 0;
		this.line = (data.line || []).map(Line.create);
		this.isFolded = !!data.isFolded;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.mappingId);
		total += measureNumberField(this.address);
		total += measureLengthDelimArrayField(this.line);
		total += measureNumberField(this.isFolded ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.mappingId) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.mappingId);
		}
		if (this.address) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.address);
		}
		for (const line of this.line) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, line.length);
			offset = line._encodeToBuffer(buffer, offset);
		}
		if (this.isFolded) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.mappingId = decodeNumber(buffer);
				break;
			case 3:
				data.address = decodeNumber(buffer);
				break;
			case 4:
				data.line = push(Line.decode(buffer), data.line);
				break;
			case 5: data.isFolded = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Function = class Function {
	static create(data) {
		return data instanceof Function ? data : new Function(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.name = data.name || 0;
		this.systemName = data.systemName || 0;
		this.filename = data.filename || 0;
		this.startLine = data.startLine || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.name);
		total += measureNumberField(this.systemName);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.startLine);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.name) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.name);
		}
		if (this.systemName) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.systemName);
		}
		if (this.filename) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.startLine) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.startLine);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.name = decodeNumber(buffer);
				break;
			case 3:
				data.systemName = decodeNumber(buffer);
				break;
			case 4:
				data.filename = decodeNumber(buffer);
				break;
			case 5: data.startLine = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Profile = class {
	constructor(data = {}) {
		this.sampleType = (data.sampleType || []).map(ValueType.create);
		this.sample = (data.sample || []).map(Sample.create);
		this.mapping = (data.mapping || []).map(Mapping.create);
		this.location = (data.location || []).map(Location.create);
		this.function = (data.function || []).map(Function.create);
		this.stringTable = data.stringTable || new StringTable();
		this.dropFrames = data.dropFrames || 0;
		this.keepFrames = data.keepFrames || 0;
		this.timeNanos = data.timeNanos || 0;
		this.durationNanos = data.durationNanos || 0;
		this.periodType = data.periodType ? ValueType.create(data.periodType) : void 0;
		this.period = data.period || 0;
		this.comment = data.comment || [];
		this.defaultSampleType = data.defaultSampleType || 0;
		this.docUrl = data.docUrl || 0;
	}
	get length() {
		let total = 0;
		total += measureLengthDelimArrayField(this.sampleType);
		total += measureLengthDelimArrayField(this.sample);
		total += measureLengthDelimArrayField(this.mapping);
		total += measureLengthDelimArrayField(this.location);
		total += measureLengthDelimArrayField(this.function);
		total += this.stringTable.encodedLength;
		total += measureNumberField(this.dropFrames);
		total += measureNumberField(this.keepFrames);
		total += measureNumberField(this.timeNanos);
		total += measureNumberField(this.durationNanos);
		total += measureLengthDelimField(this.periodType);
		total += measureNumberField(this.period);
		total += measureNumberArrayField(this.comment);
		total += measureNumberField(this.defaultSampleType);
		total += measureNumberField(this.docUrl);
		return total;
	}
	_encodeSampleTypesToBuffer(buffer, offset = 0) {
		for (const sampleType of this.sampleType) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, sampleType.length);
			offset = sampleType._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeSamplesToBuffer(buffer, offset = 0) {
		for (const sample of this.sample) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, sample.length);
			offset = sample._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeMappingsToBuffer(buffer, offset = 0) {
		for (const mapping of this.mapping) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, mapping.length);
			offset = mapping._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeLocationsToBuffer(buffer, offset = 0) {
		for (const location of this.location) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, location.length);
			offset = location._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeFunctionsToBuffer(buffer, offset = 0) {
		for (const fun of this.function) {
			buffer[offset++] = 42;
			offset = encodeNumber(buffer, offset, fun.length);
			offset = fun._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeBasicValuesToBuffer(buffer, offset = 0) {
		if (this.dropFrames) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, this.dropFrames);
		}
		if (this.keepFrames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, this.keepFrames);
		}
		if (this.timeNanos) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, this.timeNanos);
		}
		if (this.durationNanos) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, this.durationNanos);
		}
		if (typeof this.periodType !== "undefined") {
			buffer[offset++] = 90;
			offset = encodeNumber(buffer, offset, this.periodType.length);
			offset = this.periodType._encodeToBuffer(buffer, offset);
		}
		if (this.period) {
			buffer[offset++] = 96;
			offset = encodeNumber(buffer, offset, this.period);
		}
		if (this.comment.length) {
			buffer[offset++] = 106;
			offset = encodeNumber(buffer, offset, measureArray(this.comment));
			for (const comment of this.comment) offset = encodeNumber(buffer, offset, comment);
		}
		if (this.defaultSampleType) {
			buffer[offset++] = 112;
			offset = encodeNumber(buffer, offset, this.defaultSampleType);
		}
		if (this.docUrl) {
			buffer[offset++] = 120;
			offset = encodeNumber(buffer, offset, this.docUrl);
		}
		return offset;
	}
	_encodeToBuffer(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	async _encodeToBufferAsync(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	async encodeAsync(buffer = new Uint8Array(this.length)) {
		await this._encodeToBufferAsync(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.sampleType = push(ValueType.decode(buffer), data.sampleType);
				break;
			case 2:
				data.sample = push(Sample.decode(buffer), data.sample);
				break;
			case 3:
				data.mapping = push(Mapping.decode(buffer), data.mapping);
				break;
			case 4:
				data.location = push(Location.decode(buffer), data.location);
				break;
			case 5:
				data.function = push(Function.decode(buffer), data.function);
				break;
			case 6:
				if (data.stringTable === void 0) data.stringTable = new StringTable(emptyTableToken);
				data.stringTable._decodeString(buffer);
				break;
			case 7:
				data.dropFrames = decodeNumber(buffer);
				break;
			case 8:
				data.keepFrames = decodeNumber(buffer);
				break;
			case 9:
				data.timeNanos = decodeNumber(buffer);
				break;
			case 10:
				data.durationNanos = decodeNumber(buffer);
				break;
			case 11:
				data.periodType = ValueType.decode(buffer);
				break;
			case 12:
				data.period = decodeNumber(buffer);
				break;
			case 13:
				data.comment = pushAll(decodeNumbers(buffer), data.comment);
				break;
			case 14:
				data.defaultSampleType = decodeNumber(buffer);
				break;
			case 15: data.docUrl = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
// lib/report/stacks/stack-files.js
/** Of the files that tools for stacks open. */
const STACK_FILES = [
	"growth.speedscope.json",
	"growth.pb.gz",
	"growth.collapsed.txt"
];
/** The files that tools for stacks open, by name; none where no stack is known. */
function stackFiles(model) {
	const stacks = growingStacks(model);
	if (stacks.length === 0) return {};
	return {
		"growth.collapsed.txt": collapsed(stacks),
		"growth.speedscope.json": speedscope(stacks, model.name),
		"growth.pb.gz": pprof(stacks)
	};
}
/** A stack a line, outermost frame first: `main.py:3;server.py:88 3174`, as flamegraph.pl reads it. */
function collapsed(stacks) {
	return stacks.map(({ frames, bytesPerRequest }) => {
		return `${frames.map((frame) => frame.replaceAll(";", ",")).join(";")} ${Math.round(bytesPerRequest)}\n`;
	}).join("");
}
/** https://www.speedscope.app/file-format-schema.json: a sampled profile, weighed in bytes. */
function speedscope(stacks, name) {
	const frames = [];
	const known = /* @__PURE__ */ new Map();
	const indexOf = (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		known.set(text, frames.length);
		frames.push(frameOf(text));
		return frames.length - 1;
	};
	const samples = stacks.map((stack) => stack.frames.map(indexOf));
	const weights = stacks.map(({ bytesPerRequest }) => Math.round(bytesPerRequest));
	const title = "bytes that stay of every request";
	return `${JSON.stringify({
		$schema: "https://www.speedscope.app/file-format-schema.json",
		exporter: "memdrift",
		name: `${name}: ${title}`,
		activeProfileIndex: 0,
		shared: { frames: frames.map(({ name: of, file, line }) => file === null ? { name: of } : {
			name: of,
			file,
			line
		}) },
		profiles: [{
			type: "sampled",
			name: title,
			unit: "bytes",
			startValue: 0,
			endValue: weights.reduce((sum, weight) => sum + weight, 0),
			samples,
			weights
		}]
	})}\n`;
}
/** pprof's profile.proto, compressed: one value a sample, bytes that stay of a request. */
function pprof(stacks) {
	const stringTable = new StringTable();
	const functions = [];
	const locations = [];
	const known = /* @__PURE__ */ new Map();
	const locationOf = (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const id = locations.length + 1;
		const { name, file, line } = frameOf(text);
		const title = stringTable.dedup(name);
		const filename = stringTable.dedup(file ?? "");
		functions.push(new Function({
			id,
			name: title,
			systemName: title,
			filename
		}));
		locations.push(new Location({
			id,
			line: [new Line({
				functionId: id,
				line: line ?? 0
			})]
		}));
		known.set(text, id);
		return id;
	};
	const kept = new ValueType({
		type: stringTable.dedup("growth_per_request"),
		unit: stringTable.dedup("bytes")
	});
	const sample = stacks.map(({ frames, bytesPerRequest }) => new Sample({
		locationId: frames.toReversed().map(locationOf),
		value: [Math.round(bytesPerRequest)]
	}));
	const profile = new Profile({
		sampleType: [kept],
		sample,
		location: locations,
		function: functions,
		stringTable,
		periodType: kept,
		period: 1
	});
	return (0,external_node_zlib_namespaceObject.gzipSync)(profile.encode());
}
// lib/report/report-files.js
/**
* The files of a report beside its recording, by name: what the command line and the Action write.
* @param assets of the page; without them there is none
*/
function reportFiles(model, assets) {
	return {
		"report.json": renderJson(model),
		"report.md": renderMarkdown(model),
		...assets === void 0 ? {} : { "report.html": renderPage(model, assets) },
		...stackFiles(model)
	};
}
/**
* The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
* first and their order is fixed; figures are in the series' unit, `null` where there is none.
*/
function renderJson(model, indent = 2) {
	const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
	const ordered = {
		verdict,
		reason,
		findings,
		environment,
		subject,
		baseline,
		replay,
		...rest
	};
	return `${JSON.stringify(ordered, null, indent)}\n`;
}
// lib/report/reproduce.js
/** Inputs that may hold secrets: named, never shown. */
const MAY_BE_SECRET = [
	"command",
	"args",
	"env",
	"run-args"
];
/** Inputs that set where the run takes place and who is notified, not what is measured. */
const ELSEWHERE = /* @__PURE__ */ new Set([
	"mode",
	"commit",
	"baseline-branch",
	"comment",
	"check",
	"github-token",
	"baseline-token",
	"needs"
]);
/** These come first; the rest in the order of their names. */
const FIRST = [
	"image",
	"compose-file",
	"compose-service",
	"workload",
	"baseline-dir"
];
/** Named differently on the command line. */
const FLAGS = { "baseline-dir": "baseline" };
/**
* One command that measures the same again, made of the inputs that were given. What may hold a secret is left out and
* named in a comment, for the reader to add.
* @param program what starts the command line: `programAt` of a package that is there, or how one gets it
* @param inputs of the Action, by name; those left empty are not given
* @example `node dist/cli/index.js run --image chat-api:pr --workload chat.jsonl # and your own env, run-args`
*/
function reproduceCommand(program, inputs) {
	const given = Object.keys(inputs).filter((name) => inputs[name] !== "" && !ELSEWHERE.has(name));
	const rank = (name) => FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
	const flags = given.filter((name) => !MAY_BE_SECRET.includes(name)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map((name) => `--${FLAGS[name] ?? name} ${shellWord(inputs[name] ?? "")}`);
	return [
		`${program} run`,
		...flags,
		...ownWords(given)
	].join(" ");
}
/** A comment that names those of the given inputs that may hold secrets; none without any. */
function ownWords(given) {
	const own = MAY_BE_SECRET.filter((name) => given.includes(name));
	return own.length === 0 ? [] : [`# and your own ${own.join(", ")}`];
}
/**
* The command that starts the command line of a package from a folder. It is a path, because the package is in no registry.
* @param dist folder of the built package
* @param folder that the path is relative to; a package far from it is named by its absolute path
*/
function programAt(dist, folder) {
	const path = (0,external_node_path_namespaceObject.join)(dist, "cli", "index.js");
	const near = (0,external_node_path_namespaceObject.relative)(folder, path);
	return `node ${shellWord(near.startsWith("../../..") ? path : near)}`;
}
/** One word of a POSIX shell, quoted where it holds anything that a shell looks at. */
function shellWord(value) {
	return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
// lib/report/model/trend-model.js
/** A level that differs by less than this share of itself is the same. */
const LEAST_SHARE = .02;
/** @param runs in any order; those of the newest one's environment are compared */
function trendOf(name, runs) {
	const ordered = [...runs].sort((a, b) => (a.header.created ?? "") < (b.header.created ?? "") ? -1 : 1);
	const kind = ({ header }) => (0,external_drift_js_namespaceObject.canonical)((0,external_drift_js_namespaceObject.withoutWarmUp)(header.environment));
	const newest = ordered.at(-1);
	const same = ordered.filter((run) => newest !== void 0 && kind(run) === kind(newest));
	const points = same.map(({ header }) => ({
		commit: header.commit ?? null,
		created: header.created ?? null
	}));
	return {
		name,
		runs: points,
		series: [...new Set(same.flatMap(({ findings }) => findings.filter(({ gated }) => gated).map(({ series }) => series)))].sort(external_start_js_namespaceObject.hierarchyOrder).map((series) => seriesOf(series, same, points)),
		leftOut: ordered.length - same.length
	};
}
function seriesOf(series, runs, points) {
	const found = runs.map(({ findings }) => findings.find((finding) => finding.series === series) ?? null);
	const unit = found.findLast((finding) => finding !== null)?.unit ?? "bytes";
	const levels = found.map((finding) => finding?.level?.value ?? null);
	const growths = found.map((finding) => {
		if (finding === null || finding.drift === null) return null;
		const { growth, budget } = finding.drift;
		return {
			value: growth.value,
			low: growth.low,
			high: growth.high,
			budget
		};
	});
	const known = levels.filter((level) => level !== null);
	const least = Math.max(LEAST_SHARE * Math.max(0, ...known.map(Math.abs)), leastStep(series, unit));
	const budget = growths.findLast((growth) => growth !== null)?.budget ?? 0;
	return {
		series,
		unit,
		levels,
		growths,
		changes: changesOf(levels, least, points),
		growthChanges: changesOf(growths.map((growth) => growth?.value ?? null), budget, points)
	};
}
/** Of memory a MiB, and nothing finer than its source tells. */
function leastStep(series, unit) {
	return Math.max((0,external_start_js_namespaceObject.definitionOf)(series)?.granularity ?? 0, unit === "bytes" ? external_start_js_namespaceObject.MIB : 1);
}
/** Of the recordings that were read; each change is that of the first of them in which it shows. */
function changesOf(values, least, points) {
	const read = values.flatMap((value, at) => value === null ? [] : [{
		value,
		at
	}]);
	const found = (0,external_drift_js_namespaceObject.changePoints)(read.map(({ value }) => value), least);
	return found.map((begins, index) => {
		const before = read.slice(found[index - 1] ?? 0, begins);
		const after = read.slice(begins, found[index + 1] ?? read.length);
		const at = read[begins]?.at ?? 0;
		const { commit = null, created = null } = points[at] ?? {};
		return {
			at,
			commit,
			created,
			from: levelOf(before),
			to: levelOf(after),
			lone: begins === read.length - 1
		};
	});
}
/** The height of a stretch of recordings, which is never empty. */
const levelOf = (read) => (0,external_drift_js_namespaceObject.median)(read.map(({ value }) => value));
// lib/report/markdown/issue.js
/** For what is around the report in an issue: its state, and the sentence that leads to the run. */
const ROOM_BYTES = 4096;
/**
* The issue about a base that regresses: the comment's words, and main's trend. Of a refresh that passes, the words that end
* it.
* @param run address of the workflow run; null outside GitHub
*/
function renderIssue(model, { trend, run, commit }) {
	const at = commit === null ? "main" : `main at ${shortCommit(commit)}`;
	const ended = model.verdict === "pass";
	const title = ended ? `memdrift (${model.name}): ${at} no longer regresses` : `memdrift (${model.name}): ${at} regresses`;
	const table = trend === null ? "" : `\n${renderTrendTable(trend)}`;
	const from = run === null ? "" : `\nMeasured by [this run](${run}).\n`;
	const keeps = ended ? "" : "The next refresh updates this issue, and the one that passes closes it.\n";
	const room = 60416 - Buffer.byteLength(table);
	return {
		title,
		body: `${renderComment(model, { maxBytes: Math.max(ROOM_BYTES, room) })}${table}${from}${keeps}`
	};
}
// lib/report/markdown/gates-table.js
const TITLES = "| service | | finding | growth /1000 req | baseline |";
const ALIGNED = "| --- | --- | --- | --- | --- |";
const LENGTHS = [
	160,
	60,
	20
];
/**
* The services in one table, a row each. Where there is too little room, texts are shortened; if even that is too much, the
* last rows are left out, and counted.
* @param ranked the worst first
* @param links by the service's name
*/
function gatesTable(ranked, links, maxBytes) {
	if (ranked.length === 0) return "";
	let table = "";
	for (const length of LENGTHS) {
		table = [
			TITLES,
			ALIGNED,
			...ranked.map((result) => row(result, links, length))
		].join("\n");
		if (Buffer.byteLength(table) <= maxBytes) return table;
	}
	return shortened(table.split("\n"), maxBytes);
}
function shortened([titles = "", aligned = "", ...rows], maxBytes) {
	const note = (left) => `\n\nand ${left} more, none of them worse`;
	for (let kept = rows.length - 1; kept > 0; kept -= 1) {
		const table = [
			titles,
			aligned,
			...rows.slice(0, kept)
		].join("\n") + note(rows.length - kept);
		if (Buffer.byteLength(table) <= maxBytes) return table;
	}
	return "";
}
function row(result, links, length) {
	const { gate, verdict, model, message } = result;
	const light = LIGHTS[markOf(verdict ?? "not-measured")];
	const short = {
		...MARKDOWN,
		say: (outside) => text$1(outside, length)
	};
	const found = model === null ? endedWords(message, length) : headlineOf(model, short).title;
	const drift = model === null ? "–" : driftWords(model, short);
	const baseline = model === null ? "–" : baselineWords(model, short) ?? "none";
	return `| ${linked(code(gate), links, gate)} | ${light} | ${found} | ${unbroken(drift)} | ${unbroken(baseline)} |`;
}
function endedWords(message, length) {
	return `no verdict: ${text$1((message ?? "no reason given").replace(/^memdrift: /, ""), length)}`;
}
/** Of the series that decides, or that is nearest to its budget. */
function driftWords(model, style) {
	const series = leadOf(model)?.series ?? model.chart?.series;
	const shown = gatedRows(model, style).find((each) => each.series === series);
	return shown === void 0 || shown.drift === null ? "–" : `${shown.short} ${driftCell(shown)}`;
}
/** The name, and where it leads; only where the address is one of the web's, and could not be mistaken for anything else. */
function linked(name, links, gate) {
	const url = Object.hasOwn(links, gate) ? links[gate] ?? "" : "";
	return /^https:\/\/[\w.-]+(:\d+)?\/[\w./?=&%#+-]*$/.test(url) ? `[${name}](${url})` : name;
}
// lib/report/markdown/combined.js
/** The worst verdict of all; what has no verdict, or no result, counts as not measured. */
function combinedVerdict(results, problems) {
	const all = results.map(verdictOf);
	if (problems.length > 0 || results.length === 0) all.push("not-measured");
	return external_drift_js_namespaceObject.VERDICTS.find((verdict) => all.includes(verdict)) ?? "not-measured";
}
/**
* One comment: which gate is worst and why, a table of all, and each one's report in a collapsed block. A single result is
* shown as its own report. Every text of a result is escaped: it may come from a fork.
*/
function renderCombined(results, options) {
	const { problems, maxBytes = MAX_COMMENT } = options;
	const [only] = results;
	if (results.length === 1 && problems.length === 0 && only?.model) return renderComment(only.model, { maxBytes });
	const ranked = [...results].sort((a, b) => badness(b) - badness(a));
	const light = LIGHTS[markOf(combinedVerdict(results, problems))];
	const title = text$1(options.title ?? "memdrift", 100);
	const head = [
		`${MARKER}\n### ${light} ${title}: ${headline(ranked, problems)}`,
		warningLines(sharedWarnings(results)),
		problemLines(problems)
	].map((markdown) => ({
		name: "head",
		dropPriority: 0,
		markdown
	}));
	const used = head.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown) + 2, 0);
	const table = gatesTable(ranked, options.links ?? {}, maxBytes - used - ROOM_FOR_NOTE);
	return fitInto([
		...head,
		{
			name: "services",
			dropPriority: 0,
			markdown: table
		},
		worstParagraph(ranked),
		...ranked.map((result, rank) => gateDetails(result, rank, Math.floor(maxBytes / 3)))
	], maxBytes);
}
/** Room for the last line, which names what was left out. */
const ROOM_FOR_NOTE = 200;
function verdictOf({ verdict }) {
	return verdict ?? "not-measured";
}
/** The higher, the worse. */
function badness(result) {
	return external_drift_js_namespaceObject.VERDICTS.length - external_drift_js_namespaceObject.VERDICTS.indexOf(verdictOf(result));
}
/** `1 of 3 services regresses: chat-api`. */
function headline(ranked, problems) {
	const missing = problems.length === 1 ? "1 result is missing or refused" : "results are missing or refused";
	const [worst] = ranked;
	if (worst === void 0) return "no service has a result";
	const verdict = verdictOf(worst);
	const concerned = ranked.filter((result) => verdictOf(result) === verdict);
	const services = (0,external_config_js_namespaceObject.counted)(ranked.length, "service");
	if (verdict === "pass") return problems.length > 0 ? missing : `no regression in ${services}`;
	const one = concerned.length === 1;
	const does = {
		regression: one ? "regresses" : "regress",
		"not-measured": "could not be measured",
		inconclusive: one ? "is undecided" : "are undecided",
		"not-comparable": one ? "is not comparable" : "are not comparable"
	}[verdict];
	const shown = concerned.slice(0, NAMED$1).map(({ gate }) => code(gate));
	const more = concerned.length > shown.length ? ` and ${concerned.length - shown.length} more` : "";
	const what = `${concerned.length} of ${services} ${does}: ${shown.join(", ")}${more}`;
	if (problems.length === 0) return what;
	return verdict === "regression" || verdict === "not-measured" ? `${what}; ${missing}` : `${missing}; ${what}`;
}
/** Services that the heading names. */
const NAMED$1 = 3;
/** Warnings that several gates share, given once. */
function sharedWarnings(results) {
	const contexts = results.flatMap(({ model }) => model === null ? [] : [model.context]);
	const changes = (policy) => [...new Set(contexts.filter((context) => context.policy === policy).flatMap(({ gateChanges }) => gateChanges))];
	const none = {
		gateChanges: [],
		policy: "head",
		base: null,
		baseGrows: null,
		byFork: false
	};
	return [
		{
			...none,
			gateChanges: changes("head")
		},
		{
			...none,
			policy: "base",
			gateChanges: changes("base")
		},
		{
			...none,
			byFork: contexts.some(({ byFork }) => byFork)
		}
	].flatMap((context) => warningsOf({ context }, MARKDOWN));
}
/** Problems that are listed; the rest are counted. */
const LISTED = 10;
function problemLines(problems) {
	const lines = problems.slice(0, LISTED).map((problem) => `* ${text$1(problem, 300)}`);
	const more = problems.length - lines.length;
	return [...lines, ...more > 0 ? [`* and ${more} more`] : []].join("\n");
}
/** Why the worst one is not green, in sight; its collapsed report has the rest. */
function worstParagraph(ranked) {
	const model = modelInSight(ranked[0]);
	return {
		name: "reason",
		dropPriority: 1,
		markdown: model === null ? "" : paragraphOf(model)
	};
}
/** The report of a result whose paragraph is in sight; null where nothing is wrong, or nothing was measured. */
function modelInSight(worst) {
	return worst === void 0 || worst.verdict === "pass" ? null : worst.model;
}
function paragraphOf(model) {
	return headlineOf(model, MARKDOWN).paragraph.join("\n");
}
/**
* The whole report of one gate as a collapsed block, or its table alone where there is too little room. The red ones are open.
* The headline is in the table of services already.
* @param maxBytes of one block, so that a long one leaves room for others
*/
function gateDetails(result, rank, maxBytes) {
	const { gate, model, message } = result;
	const mark = markOf(verdictOf(result));
	const name = mark === "good" ? "reports of green services" : "reports of services";
	const dropPriority = 2 + rank;
	const block = (body) => collapsed$1(`${LIGHTS[mark]} ${html(gate)}`, body, mark === "bad" && rank < OPEN);
	if (model === null) return {
		name,
		dropPriority,
		markdown: message !== null && (message.includes("\n") || message.length > 160) ? block(fence(message, "text")) : ""
	};
	const short = [{
		name: "paragraph",
		dropPriority: 0,
		markdown: rank === 0 && modelInSight(result) !== null ? "" : paragraphOf(model)
	}, ...commentFigures(model)];
	const body = (sections) => block(fitInto(sections, maxBytes).trimEnd());
	return {
		name,
		dropPriority,
		markdown: body([...short, ...commentDetails(model)]),
		shorter: body(short)
	};
}
/** Red reports that are open; the table shows the rest. */
const OPEN = 3;
// lib/report/model/next-step.js
/** The likeliest holder and line of a report, and the remedy: of the cause, of the known pattern, else of the layer. */
function nextStepOf({ verdict, why, remedy, growth }) {
	const [holder] = why?.holders ?? [];
	const place = why?.allocations.find((one) => one.place !== null)?.place ?? holder?.place ?? null;
	const known = why?.pattern ?? (verdict === "regression" ? growth.patterns[0] : void 0);
	return {
		holder: holder === void 0 ? null : [holder.owner, holder.name].filter((part) => part !== "").join("."),
		spot: place === null ? null : {
			file: place.file,
			line: place.line,
			inRepository: place.inRepository,
			source: place.source
		},
		next: remedy ?? known?.remedy ?? null,
		confirm: known?.confirm ?? null
	};
}
// lib/report/markdown/agent-brief.js
/**
* A report for a coding agent: the verdict, the holder, the line and the next step, a fact a line, always in this order. What
* is not known has no line. Names from the service stand in code spans: they are data.
* @param exit of the command
*/
function renderAgentBrief(model, exit) {
	const { title } = headlineOf(model, MARKDOWN);
	const { holder, spot, next, confirm } = nextStepOf(model);
	const worst = gatedRows(model, MARKDOWN).filter(({ mark }) => mark === "bad" || mark === "unsure");
	const line = (name, value) => value === null ? [] : [`- ${name}: ${value}`];
	const at = spot === null ? null : code(spot.line === null ? spot.file : `${spot.file}:${spot.line}`, 300);
	const source = spot?.source == null ? "" : ` ${code(spot.source, 200)}`;
	return `${[
		`# memdrift: ${model.verdict}`,
		"",
		...line("exit", String(exit)),
		...line("what", title),
		...line("reason", title.includes(text$1(model.reason)) ? null : text$1(model.reason)),
		...worst.flatMap(({ short, drift }) => drift === null ? [] : line("grows", `${short} ${drift.value} per 1000 requests (${drift.interval}), budget ${drift.budget}`)),
		...line("holder", holder === null ? null : code(holder, 200)),
		...line("line", at === null ? null : `${at}${source}${spot?.inRepository === true ? "" : " (not in the repository)"}`),
		...line("why", whySentence(model, MARKDOWN)[0] ?? null),
		...line("next step", next === null ? null : text$1(next)),
		...line("confirm", confirm === null ? null : text$1(confirm)),
		...line("check again", model.reproduce === null ? null : code(model.reproduce, 2e3))
	].join("\n")}\n`;
}
// lib/report/terminal/terminal.js
/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS = {
	good: "✔",
	bad: "✖",
	unsure: "●",
	aside: "○"
};
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR = {
	good: 32,
	bad: 31,
	unsure: 33,
	aside: 2
};
const BOLD = 1;
const WHY = "Why";
const TERMINAL = {
	em: same,
	strong: same,
	say: column,
	name: column
};
function same(words) {
	return words;
}
/** The report in a terminal: what the Markdown says, in the same order, nothing collapsed. */
function renderTerminal(model, options) {
	const width = Math.max(20, options.columns ?? 80);
	const paint = (code, line) => options.color ? `\u001b[${code}m${line}\u001b[0m` : line;
	const { title, warnings, paragraph } = headlineOf(model, TERMINAL);
	const mark = markOf(model.verdict);
	const [headline = "", ...overflow] = wrap(`memdrift: ${title}`, width, "  ");
	return `${[
		[paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
		warnings.flatMap((warning) => wrap(`! ${warning}`, width, "  ")).map((line) => paint(SGR.unsure, line)),
		wrap(paragraph.join(" "), width, "  "),
		table$1(gatedRows(model, TERMINAL), width, paint),
		wrap(factsOf(model, TERMINAL).join(" · "), width, "  "),
		...details(model, width).map(([heading, lines]) => [paint(BOLD, clip(`  ${heading}`, width)), ...lines])
	].filter((lines) => lines.some((line) => line.trim() !== "")).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
/** Why it grows, and nothing else of the report. */
function renderWhy(model, options) {
	const width = Math.max(20, options.columns ?? 80);
	const title = phaseTitle(model, TERMINAL);
	const told = details(model, width).filter(([heading]) => heading === WHY || heading === title);
	const first = [...whySentence(model, TERMINAL), ...model.dependsOn.map((said) => column(said))];
	return `${[wrap((first.length > 0 ? first : [whyNot(model)]).join(" "), width, "  "), ...told.map(([heading, lines]) => [clip(`  ${heading}`, width), ...lines])].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function table$1(rows, width, paint) {
	if (rows.length === 0) return [];
	const inBytes = rows.every(({ drift, unit }) => drift === null || unit === "bytes");
	const drifts = rows.map(({ drift }) => drift === null ? "–" : inBytes ? drift.bare : drift.value);
	const per = inBytes ? "MiB/1000 req" : "per 1000 req";
	const [titles = "", ...lines] = layOut([
		{
			title: "",
			cells: rows.map(({ mark, short }) => `${SIGNS[mark]} ${short}`),
			align: "left",
			dropPriority: 0
		},
		{
			title: "base",
			cells: rows.map(({ base }) => base),
			align: "right",
			dropPriority: 3
		},
		{
			title: "change",
			cells: rows.map(({ now }) => now),
			align: "right",
			dropPriority: 4
		},
		{
			title: "drift",
			cells: drifts,
			align: "right",
			dropPriority: 0
		},
		{
			title: per,
			cells: rows.map(({ drift }) => drift?.interval ?? ""),
			align: "left",
			dropPriority: 2
		},
		{
			title: "budget",
			cells: rows.map(({ drift }) => drift?.budget ?? ""),
			align: "right",
			dropPriority: 1
		},
		{
			title: "",
			cells: rows.map(({ words }) => words.replace(/^follows .*/, "follows")),
			align: "left",
			dropPriority: 5
		},
		{
			title: "",
			cells: rows.map(({ spark }) => spark),
			align: "left",
			dropPriority: 6
		}
	], width);
	return [paint(SGR.aside, titles), ...lines.map((line, index) => {
		const mark = rows[index]?.mark ?? "aside";
		return mark === "good" ? line : paint(SGR[mark], line);
	})];
}
/** What the Markdown collapses: heading and lines. The chart and the environment are on the page. */
function details(model, width) {
	const item = (words) => {
		const [first = "", ...rest] = wrap(words, width, "    ");
		return [`  - ${first.slice(4)}`, ...rest];
	};
	const rest = model.explanation.slice(explanationSentences(model));
	const why = [...whyLines(model, TERMINAL).flatMap(item), ...model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
		...rest.includes(meaning) ? item(column(meaning)) : [],
		...item(`confirm: ${column(confirm)}`),
		...item(`fix: ${column(remedy)}`)
	])];
	const read = explainingRows(model, TERMINAL).flatMap(({ short, now, drift }) => item(`${short} ${now}${drift === null ? "" : `, ${drift.value} per 1000 requests (${drift.interval})`}`));
	const checks = sensitivityLines(model, TERMINAL).flatMap(item);
	const changes = model.subjectChanges.flatMap(([key, before, after]) => item(`${column(key, 60)}: ${shown(before)} -> ${shown(after)}`));
	const notes = reportNotes(model, TERMINAL).flatMap(item);
	const phases = phaseRows(model, phaseBudget(model), TERMINAL).flatMap(({ kind, drift, interval, words }) => item(`${kind}: ${words}${interval === "" ? "" : `, ${drift} per 1000 requests (${interval})`}`));
	const words = replayWords(model.replay);
	const requests = [...classRows(model, TERMINAL).flatMap((row) => item(classText$1(row))), ...words.length === 0 ? [] : item(words.join("; "))];
	const reproduce = model.reproduce === null ? [] : wrap(column(model.reproduce, 2e3), width, "    ");
	const logs = model.logs.map((line) => `    ${column(line, width - 4)}`);
	const paired = abRows(model, TERMINAL).flatMap(({ name, drift, interval, level, levelInterval, mark }) => item(`${SIGNS[mark]} ${name}: ${drift === "–" ? "" : `${drift} per 1000 requests (${interval})`}${level === "–" ? "" : `${drift === "–" ? "" : ", "}steady-state level ${level} (${levelInterval})`}`));
	return [
		["Last lines of the service's output", logs],
		[`${abTitle(model)}; this change minus base`, paired],
		[WHY, why],
		[phaseTitle(model, TERMINAL), phases],
		["Other series", read],
		[`Different from ${column(model.baseName, 60)}`, changes],
		["Sensitivity check", checks],
		["Notes", notes],
		["Requests", requests],
		["Accept this regression", acceptance(model, width)],
		["Reproduce", reproduce]
	].filter(([, lines]) => lines.length > 0);
}
function classText$1({ name, sent, errors, disconnects, p95, ttft }) {
	return `${name}: ${sent} sent, ${[
		`${errors} errors`,
		...disconnects === "–" ? [] : [`disconnects ${disconnects}`],
		`p95 ${p95}`,
		...ttft === "–" ? [] : [`first event p95 ${ttft}`]
	].join(", ")}`;
}
/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }, width) {
	if (lines === null) return [];
	const { file, command } = (0,external_config_js_namespaceObject.accepting)("report.json");
	const shown = lines.trimEnd().split("\n").map((line) => `    ${indentOf(line)}${column(line)}`);
	return [...wrap(`add these lines to ${file}, or run: ${command}`, width, "    "), ...shown.map((line) => clip(line, width))];
}
function shown(value) {
	return value === null ? "not set" : column(value, 120);
}
// lib/report/terminal/live-block.js
/** Series with a line of their own; the others are counted. */
const SHOWN = 6;
const BAR = 24;
const LABEL = 18;
/**
* What a terminal shows while it measures: how far it is and what it waits for; each gated series, decided or not, with its
* growth so far and its course. No line is longer than `columns`.
* @example
* ██████████████░░░░░░░░░░  cycle 18  2:41  likely 0:50 left, waits for heap
* ✔ torch allocated   +0.0 ±0.2  budget 1.0  decided    ▄▄▄▄▄▄▄▄
* ● heap              +0.8 ±0.5  budget 1.0  not yet    ▃▃▄▄▅▅▆▆
* MiB per 1000 requests
*/
function liveBlock(progress, columns = 80) {
	const { cycle, elapsedS, likelyDoneS, findings, requests = 0 } = progress;
	const head = `${bar(likelyDoneS === null ? 0 : elapsedS / Math.max(1e-9, elapsedS + likelyDoneS))}  cycle ${cycle}  ${(0,external_config_js_namespaceObject.stopwatch)(elapsedS)}  ${leftText(progress)}`;
	const rows = findings.filter((one) => one.gated && one.unit === "bytes").toSorted((a, b) => (0,external_start_js_namespaceObject.hierarchyOrder)(a.series, b.series));
	const more = rows.length - SHOWN;
	const unit = rows.some(({ drift }) => drift !== null) ? "MiB per 1000 requests" : "no growth can be told yet";
	return [
		head,
		...rows.slice(0, SHOWN).map((row) => rowText(row, requests, columns)),
		`  ${unit}${more > 0 ? `; and ${more} more` : ""}`
	].map((line) => clip(line, columns));
}
/** The same while it warms up: a bar where the number of requests is known. */
function warmUpBlock(progress, columns = 80) {
	const { requests, least } = progress;
	return [clip(`${bar(least === 0 ? 0 : requests / least)}  warming up; nothing is judged yet`, columns), clip(`  ${warmUpLine(progress, columns - 2)}`, columns)];
}
function bar(share) {
	const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
	return "█".repeat(full) + "░".repeat(BAR - full);
}
/** The time left, with what it is spent on. */
function leftText({ cycle, likelyDoneS, waitsFor = null, findings }) {
	if (likelyDoneS === null) return cycle < 2 ? "time left: known after cycle 2" : "time left: not known";
	const open = findings.filter((one) => one.gated && !isDecided(one)).length;
	const why = waitsFor !== null ? `, waits for ${shortLabel(waitsFor)}` : open === 0 ? ", to the last cycle" : "";
	return `likely ${(0,external_config_js_namespaceObject.stopwatch)(likelyDoneS)} left${why}`;
}
/** Decided by the rule of growth, or a regression by another. */
function isDecided({ cyclesToVerdict, verdict }) {
	return cyclesToVerdict !== null || verdict === "regression";
}
/** The course is as high as what the budget allows, so that noise lies flat and only growth that matters climbs. */
function rowText(finding, requests, columns) {
	const { series, unit, drift, verdict, values } = finding;
	const decided = isDecided(finding);
	const sign = !decided ? "●" : verdict === "regression" ? "✖" : "✔";
	const word = !decided ? "not yet" : verdict === "regression" ? "too much" : "decided";
	const label = `${sign} ${clip(shortLabel(series), LABEL).padEnd(LABEL)}`;
	if (drift === null) return `${label}  ${"".padEnd(25)}  ${word}`;
	const { growth, budget } = drift;
	const margin = (0,external_config_js_namespaceObject.growthMargin)(growth.low, growth.high, unit, budget);
	const shown = `${label}  ${`${(0,external_config_js_namespaceObject.signedGrowth)(growth.value, unit, budget)} ±${margin}`.padEnd(13)} budget ${(0,external_config_js_namespaceObject.growthBudget)(budget, unit).padEnd(6)} ${word.padEnd(8)}`;
	return shown.length + 10 > columns ? shown : `${shown}  ${sparkline(values, 8, budget * requests / 1e3)}`;
}
// lib/report/openmetrics/metric-names.js
/**
* Every metric that memdrift exports, and that its rules and its dashboard ask for. All have the label `name`, of the gate; those
* of a series have `series`, as everywhere else: `heap/allocated`.
*/
const METRICS = {
	memory: {
		name: "memdrift_memory_bytes",
		type: "gauge",
		help: "Memory of a series, at rest in a run of memdrift."
	},
	limit: {
		name: "memdrift_memory_limit_bytes",
		type: "gauge",
		help: "What the memory of a series may reach."
	},
	tokens: {
		name: "memdrift_tokens",
		type: "gauge",
		help: "A series that is counted in tokens."
	},
	entries: {
		name: "memdrift_entries",
		type: "gauge",
		help: "A series that is counted: descriptors, threads, tasks."
	},
	ratio: {
		name: "memdrift_ratio",
		type: "gauge",
		help: "A series that is a share, from 0 to 1."
	},
	growth: {
		name: "memdrift_growth_per_1000_requests",
		type: "gauge",
		help: "Growth of a series per 1000 requests, in its unit; bound: value, low or high."
	},
	budget: {
		name: "memdrift_growth_budget_per_1000_requests",
		type: "gauge",
		help: "What a series may grow per 1000 requests, in its unit."
	},
	requests: {
		name: "memdrift_requests_total",
		type: "counter",
		help: "Requests that were sent; outcome: ok or error."
	},
	verdict: {
		name: "memdrift_verdict",
		type: "gauge",
		help: "1 for the verdict of the run, 0 for the others."
	}
};
/** The metric of a series, and the factor from the series' unit to the metric's. */
const BY_UNIT = {
	bytes: {
		family: METRICS.memory,
		factor: 1
	},
	tokens: {
		family: METRICS.tokens,
		factor: 1
	},
	count: {
		family: METRICS.entries,
		factor: 1
	},
	percent: {
		family: METRICS.ratio,
		factor: .01
	}
};
/** `{name="chat",series="heap/allocated"}`, escaped as OpenMetrics and PromQL want it. */
function labelsText(labels) {
	return `{${Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`).join(",")}}`;
}
function escaped(value) {
	return value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n");
}
// lib/report/openmetrics/alert-rules.js
/** Production serves other requests than a workload, and is never at rest: growth is taken over longer. */
const WINDOW = "30m";
/** Series that a process, a container and a device exporter tell of in production. */
const WATCHED = [
	"process/resident",
	"container/resident",
	"gpu/used"
];
/** The rule of the GPU: above this share of the device for this long, whatever the configured cap. */
const DEVICE = {
	share: .9,
	for: "5m"
};
/**
* Rules that watch a service in production by the budgets of its gate. The first group gives the usual exporters' metrics
* memdrift's names; the second alerts: growth beyond the budget, a share of the limit for five minutes, and 90 % of the device.
* @param name of the gate, and the job or container of the service in production
*/
function alertRules(name, rules) {
	const others = Object.keys(rules.series ?? {}).filter((series) => !WATCHED.some((one) => one === series));
	const growing = [...WATCHED, ...others].flatMap((series) => growthRule(name, series, growthOf(rules, series)));
	return { groups: [{
		name: `memdrift-names-${name}`,
		rules: namesOf(name)
	}, {
		name: `memdrift-alerts-${name}`,
		rules: [
			...growing,
			...capRules(name, rules),
			deviceRule(name)
		]
	}] };
}
/** What a series may grow; undefined where nothing says so. */
function growthOf({ growth, series }, name) {
	return series?.[name]?.growth ?? growth;
}
/** prometheus/client_*, cAdvisor and DCGM; a service that is scraped otherwise has a rule of its own here. */
function namesOf(name) {
	const [job, container, pod] = [
		labelsText({ job: name }),
		labelsText({ container: name }),
		labelsText({ exported_container: name })
	];
	const recorded = (family, series, expr) => ({
		record: family,
		expr,
		labels: {
			name,
			...series === null ? {} : { series }
		}
	});
	return [
		recorded(METRICS.memory.name, "process/resident", `sum(process_resident_memory_bytes${job})`),
		recorded(METRICS.memory.name, "container/resident", `sum(container_memory_rss${container})`),
		recorded(METRICS.memory.name, "gpu/used", `sum(DCGM_FI_DEV_FB_USED${pod}) * 1048576`),
		recorded(METRICS.limit.name, "container/resident", `sum(container_spec_memory_limit_bytes${container}) > 0`),
		recorded(METRICS.limit.name, "gpu/used", `sum(DCGM_FI_DEV_FB_USED${pod} + DCGM_FI_DEV_FB_FREE${pod}) * 1048576`),
		recorded(METRICS.requests.name, null, `sum(http_requests_total${job})`)
	];
}
function growthRule(name, series, budget) {
	if (budget === void 0) return [];
	const perSecond = `deriv(${METRICS.memory.name}${labelsText({
		name,
		series
	})}[${WINDOW}])`;
	const requests = `sum(rate(${METRICS.requests.name}${labelsText({ name })}[${WINDOW}]))`;
	const expr = budget.per === "minute" ? `${perSecond} * 60 > ${budget.bytes}` : `${perSecond} / scalar(${requests} > 0) * 1000 > ${budget.bytes}`;
	const unit = budget.per === "minute" ? "minute" : "1000 requests";
	return [{
		alert: "MemdriftGrowth",
		expr,
		for: WINDOW,
		labels: {
			severity: "warning",
			name,
			series
		},
		annotations: {
			summary: `${series} of ${name} grows {{ $value | humanize1024 }}B per ${unit}; budget ${budget.text}`,
			description: "A pull request that grows so would fail. Find it with memdrift run, or memdrift trend."
		}
	}];
}
/** A share of the limit, or bytes, for five minutes. */
function capRules(name, { cap, series = {} }) {
	return WATCHED.flatMap((watched) => {
		const own = series[watched]?.cap ?? cap;
		if (own === void 0) return [];
		const used = `${METRICS.memory.name}${labelsText({
			name,
			series: watched
		})}`;
		const of = `${METRICS.limit.name}${labelsText({
			name,
			series: watched
		})}`;
		return [{
			alert: "MemdriftCap",
			expr: "percent" in own ? `${used} / ${of} > ${own.percent / 100}` : `${used} > ${own.bytes}`,
			for: "5m",
			labels: {
				severity: "critical",
				name,
				series: watched
			},
			annotations: { summary: `${watched} of ${name} is above its cap (${own.text}) for 5 minutes` }
		}];
	});
}
function deviceRule(name) {
	const labels = labelsText({
		name,
		series: "gpu/used"
	});
	return {
		alert: "MemdriftDevice",
		expr: `${METRICS.memory.name}${labels} / ${METRICS.limit.name}${labels} > ${DEVICE.share}`,
		for: DEVICE.for,
		labels: {
			severity: "critical",
			name,
			series: "gpu/used"
		},
		annotations: { summary: `${name} uses more than ${DEVICE.share * 100} % of the memory of its GPUs for 5 minutes` }
	};
}
// lib/report/openmetrics/dashboard.js
const DATASOURCE = {
	type: "prometheus",
	uid: `\${datasource}`
};
/** Any gate, chosen on the dashboard. */
const ANY = "{name=~\"$name\"}";
const memory = `${METRICS.memory.name}${ANY}`;
const perSecond = `deriv(${memory}[30m])`;
const requests = `sum by (name) (rate(${METRICS.requests.name}${ANY}[30m]))`;
const PANELS = [
	{
		title: "Memory",
		description: "Every series of the service, under the names of the gate.",
		unit: "bytes",
		expr: memory,
		min: 0
	},
	{
		title: "Share of the limit",
		description: "Of the container and of the device; the cap of the configuration is a share of it.",
		unit: "percentunit",
		expr: `${memory} / ${METRICS.limit.name}${ANY}`,
		min: 0
	},
	{
		title: "Growth per minute",
		description: "Slope over 30 minutes. A service that keeps nothing swings about 0.",
		unit: "bytes",
		expr: `${perSecond} * 60`
	},
	{
		title: "Growth per 1000 requests",
		description: "The same in the unit of the budgets.",
		unit: "bytes",
		expr: `${perSecond} / on (name) group_left () (${requests} > 0) * 1000`
	},
	{
		title: "Requests per second",
		description: "What the growth is divided by.",
		unit: "reqps",
		expr: requests,
		min: 0
	}
];
/** The dashboard for Grafana 10 and newer; data source and gate are chosen on it. */
function dashboard() {
	return {
		title: "memdrift",
		uid: "memdrift",
		schemaVersion: 39,
		tags: ["memdrift"],
		time: {
			from: "now-24h",
			to: "now"
		},
		refresh: "1m",
		templating: { list: [{
			name: "datasource",
			type: "datasource",
			query: "prometheus",
			label: "Data source"
		}, {
			name: "name",
			type: "query",
			label: "Gate",
			datasource: DATASOURCE,
			refresh: 2,
			includeAll: true,
			multi: true,
			query: `label_values(${METRICS.memory.name}, name)`
		}] },
		panels: PANELS.map(({ title, description, unit, expr, min }, index) => ({
			id: index + 1,
			title,
			description,
			type: "timeseries",
			datasource: DATASOURCE,
			gridPos: {
				x: index % 2 * 12,
				y: Math.floor(index / 2) * 8,
				w: 12,
				h: 8
			},
			fieldConfig: {
				defaults: {
					unit,
					...min === void 0 ? {} : { min }
				},
				overrides: []
			},
			targets: [{
				refId: "A",
				expr,
				legendFormat: "{{name}} {{series}}"
			}]
		}))
	};
}
// lib/report/openmetrics/exposition.js
/**
* A run as OpenMetrics 1.0 (https://github.com/prometheus/OpenMetrics): its last readings at rest without a time, for a
* scrape; or all of them with their times, to be stored afterwards (`promtool tsdb create-blocks-from openmetrics`).
* @param timeline in order of time; null for the last readings alone
*/
function renderOpenMetrics(model, timeline) {
	const points = /* @__PURE__ */ new Map();
	const endS = timeline?.at(-1)?.atS ?? null;
	const add = (family, labels, value, atS = endS) => {
		if (value === null || !Number.isFinite(value)) return;
		points.set(family, [...points.get(family) ?? [], {
			labels: {
				name: model.name,
				...labels
			},
			value,
			atS
		}]);
	};
	for (const { series, unit, values, drift, peak } of model.findings) {
		const { family, factor } = BY_UNIT[unit];
		if (timeline === null) add(family, { series }, scaled(values.at(-1) ?? null, factor));
		else for (const { atS, values: read } of timeline) add(family, { series }, scaled(read[series] ?? null, factor), atS);
		if (unit === "bytes") add(METRICS.limit, { series }, peak?.cap ?? null);
		if (drift === null) continue;
		const { per1000Requests, low, high, budget } = drift;
		for (const [bound, value] of Object.entries({
			value: per1000Requests,
			low,
			high
		})) add(METRICS.growth, {
			series,
			bound
		}, value * factor);
		add(METRICS.budget, { series }, budget * factor);
	}
	const { sent, ok } = model.replay;
	if (timeline === null) {
		add(METRICS.requests, { outcome: "ok" }, ok);
		add(METRICS.requests, { outcome: "error" }, sent - ok);
	} else for (const { atS, requests } of timeline) add(METRICS.requests, { outcome: "sent" }, requests, atS);
	for (const verdict of external_drift_js_namespaceObject.VERDICTS) add(METRICS.verdict, { verdict }, Number(verdict === model.verdict));
	return `${Object.values(METRICS).flatMap((family) => {
		const all = points.get(family);
		return all === void 0 ? [] : [familyText(family, all)];
	}).join("")}# EOF\n`;
}
const scaled = (value, factor) => value === null ? null : value * factor;
/** A counter's family has the name without `_total`, its samples with it. */
function familyText({ name, type, help }, points) {
	const family = type === "counter" ? name.replace(/_total$/, "") : name;
	const unit = family.endsWith("_bytes") ? [`# UNIT ${family} bytes`] : [];
	const samples = points.map(({ labels, value, atS }) => `${name}${labelsText(labels)} ${value}${atS === null ? "" : ` ${atS.toFixed(3)}`}`);
	return `${[
		`# TYPE ${family} ${type}`,
		...unit,
		`# HELP ${family} ${help}`,
		...samples
	].join("\n")}\n`;
}
// lib/report/html/trend-page.js
/**
* The trend of a base as one HTML file without a script: what changed and by which commit, a row a series, and of each series
* its steady-state level and its growth over the recordings.
*/
function renderTrendPage(trend, style) {
	const notes = trendNotes(trend);
	const rows = trendRows(trend, HTML).map(({ name, first, now, growth }) => [
		name,
		first,
		now,
		growth
	]);
	const main = [
		`<header><h1>${trendTitle(trend, HTML)}</h1></header>`,
		section$1("What changed", list(trendChanges(trend, HTML))),
		section$1("Series", plainTable([
			"series",
			"first",
			"now",
			"growth per 1000"
		], rows, [
			1,
			2,
			3
		])),
		section$1("Steady-state level", charts(trend, levelPlot)),
		section$1("Growth per 1000 requests", charts(trend, growthPlot)),
		...notes.map((note) => `<p class="quiet">${note}</p>`)
	];
	return htmlDocument({
		name: trend.name,
		about: "trend",
		policy: "default-src 'none'; style-src 'unsafe-inline'",
		styles: [style],
		main,
		scripts: []
	});
}
function charts(trend, draw) {
	const drawn = trend.series.map((one, index) => draw(one, trend, index)).filter((part) => part !== "");
	return drawn.length === 0 ? "" : `<div class="charts">\n${drawn.join("\n")}\n</div>`;
}
/** The first commit, the newest, and one between them where there is room. */
function commits({ runs }) {
	const last = runs.length - 1;
	const shown = last >= 4 ? [
		0,
		Math.round(last / 2),
		last
	] : [0, last];
	const ticks = [...new Set(shown)].map((at) => {
		const commit = runs[at]?.commit ?? null;
		return {
			at,
			label: commit === null ? String(at + 1) : escaped$1(shortCommit(commit))
		};
	});
	return {
		from: 0,
		to: Math.max(1, last),
		ticks,
		scale: 1,
		unit: "",
		digits: 0
	};
}
function levelPlot(one, trend, index) {
	const known = one.levels.filter((level) => level !== null);
	if (known.length < 2) return "";
	const [low, high] = [Math.min(...known), Math.max(...known)];
	const from = high - low > high / 5 || high - low < high / 100 ? 0 : low;
	const y = axisOf(from, high, one.unit, 3);
	const name = (0,external_config_js_namespaceObject.seriesName)(one.series, HTML);
	const points = one.levels.map((level, at) => [at, level]);
	return figure(name, from === 0 ? "" : "not from 0", `level-${index}`, {
		trend,
		y,
		points,
		band: null,
		marks: one.changes.map(({ at }) => at)
	});
}
function growthPlot(one, trend, index) {
	const known = one.growths.filter((growth) => growth !== null);
	if (known.length < 2) return "";
	const ends = known.flatMap(({ low, high, budget }) => [
		low,
		high,
		budget
	]);
	const budget = known.at(-1)?.budget ?? 0;
	return figure((0,external_config_js_namespaceObject.seriesName)(one.series, HTML), "budget as an area", `growth-${index}`, {
		trend,
		y: axisOf(Math.min(0, ...ends), Math.max(0, ...ends), one.unit, 3),
		points: one.growths.map((growth, at) => [at, growth?.value ?? null]),
		band: budget,
		marks: one.growthChanges.map(({ at }) => at)
	});
}
function figure(name, note, id, { trend, y, points, band, marks }) {
	const x = commits(trend);
	return `<figure class="chart"><figcaption><b>${name}</b><span>${note}</span></figcaption>${renderPlot({
		id,
		says: `${name} over ${trend.runs.length} recordings`,
		size: "small",
		x,
		y,
		shades: [],
		bands: band === null ? [] : [{
			tone: "budget",
			points: [[
				x.from,
				0,
				band
			], [
				x.to,
				0,
				band
			]]
		}],
		lines: [{
			label: name,
			tone: "calm",
			points,
			dots: true
		}],
		marks,
		xTitle: ""
	})}</figure>`;
}
// lib/explain/live-growth.js
/** Of what is read: less than these many granules is no growth. */
const GRANULES = 2;
/** The smaller window has at least this share of the larger: a step is no growth. */
const ALIKE = .3;
/** What the three readings say of each layer, in the order of the allocator hierarchy. */
function liveLayers([first, between, last]) {
	return Object.keys(last.values).sort(external_start_js_namespaceObject.hierarchyOrder).flatMap((series) => {
		const definition = (0,external_start_js_namespaceObject.definitionOf)(series);
		const grew = growth(series, [
			first.values,
			between.values,
			last.values
		]);
		const now = last.values[series];
		if (definition === void 0 || grew === null || typeof now !== "number") return [];
		const { unit, granularity } = definition;
		return {
			series,
			unit,
			now,
			grew,
			grows: isAlike(grew, GRANULES * granularity)
		};
	});
}
/** Processes that were there all the time and grow. */
function liveProcesses([first, between, last]) {
	const series = "process/resident";
	const granule = GRANULES * ((0,external_start_js_namespaceObject.definitionOf)(series)?.granularity ?? 1);
	return last.processes.flatMap(({ pid, role, values }) => {
		const [one, two] = [first, between].map((reading) => reading.processes.find((one) => one.pid === pid)?.values);
		const grew = one === void 0 || two === void 0 ? null : growth(series, [
			one,
			two,
			values
		]);
		const resident = values[series];
		if (grew === null || typeof resident !== "number" || !isAlike(grew, granule)) return [];
		return {
			pid,
			role,
			resident,
			grew
		};
	}).sort((a, b) => b.grew[0] + b.grew[1] - a.grew[0] - a.grew[1]);
}
function growth(series, all) {
	const [first, between, last] = all.map((values) => values[series]);
	if (typeof first !== "number" || typeof between !== "number" || typeof last !== "number") return null;
	return [between - first, last - between];
}
function isAlike(grew, least) {
	return Math.min(...grew) >= least && Math.min(...grew) >= ALIKE * Math.max(...grew);
}
// lib/report/terminal/live-terminal.js
const PROCESSES = 5;
const NAMED = 8;
/** A service that was watched from outside: what grew, who tells of it, and what was not asked. No verdict. */
function renderLive(live, columns) {
	const width = Math.max(20, columns);
	const [first, second] = live.seconds;
	const item = (words) => {
		const [line = "", ...rest] = wrap(words, width, "    ");
		return [`  - ${line.slice(4)}`, ...rest];
	};
	return `${[
		wrap(`${column(live.what)}, watched for ${(0,external_config_js_namespaceObject.duration$1)(first + second)} in two windows, from outside and without a verdict: ${UNSEEN}. Growth here may be warm-up, load or garbage: memdrift run decides it.`, width),
		table(live.layers.filter(({ now, grew }) => now !== 0 || grew.some((one) => one !== 0)), width),
		section("Processes that grow", live.processes.slice(0, PROCESSES).flatMap((one) => item(processText(one)))),
		section("Who", [...live.classes.slice(0, NAMED).map(classText), ...live.mappings.slice(0, NAMED).map(mappingText)].flatMap(item)),
		section("Not told", live.untold.flatMap((one) => item(untoldText(one))))
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function section(heading, lines) {
	return lines.length === 0 ? [] : [heading, ...lines];
}
function table(layers, width) {
	const signed = (layer, at) => `${layer.grew[at] < 0 ? "−" : "+"}${(0,external_start_js_namespaceObject.formatValue)(Math.abs(layer.grew[at]), layer.unit)}`;
	return layOut([
		{
			title: "",
			cells: layers.map(({ series }) => (0,external_config_js_namespaceObject.seriesLabel)(series)),
			align: "left",
			dropPriority: 0
		},
		{
			title: "now",
			cells: layers.map(({ now, unit }) => (0,external_start_js_namespaceObject.formatValue)(now, unit)),
			align: "right",
			dropPriority: 0
		},
		{
			title: "first",
			cells: layers.map((layer) => signed(layer, 0)),
			align: "right",
			dropPriority: 0
		},
		{
			title: "second",
			cells: layers.map((layer) => signed(layer, 1)),
			align: "right",
			dropPriority: 0
		},
		{
			title: "",
			cells: layers.map(({ grows }) => grows ? "grows in both" : ""),
			align: "left",
			dropPriority: 1
		}
	], width);
}
function processText({ pid, role, resident, grew }) {
	return `${pid} ${column(role, 60)}: ${(0,external_start_js_namespaceObject.formatBytes)(resident)}, +${(0,external_start_js_namespaceObject.formatBytes)(grew[0])} and +${(0,external_start_js_namespaceObject.formatBytes)(grew[1])}`;
}
function classText({ owner, grew, length }) {
	return `instances of ${column(owner)}: ${(0,external_config_js_namespaceObject.grouped)(length)}, +${(0,external_config_js_namespaceObject.grouped)(grew[0])} and +${(0,external_config_js_namespaceObject.grouped)(grew[1])}`;
}
function mappingText({ function: of, library = "", file, line, sampled = [0, 0] }) {
	const place = file === null ? "" : ` at ${column(line === null ? file : `${file}:${line}`)}`;
	return `mapped by ${of === null ? "code without a name" : column(of)} in ${column(library)}${place}: +${(0,external_start_js_namespaceObject.formatBytes)(sampled[0])} and +${(0,external_start_js_namespaceObject.formatBytes)(sampled[1])} stay`;
}
function untoldText({ who, why, detail }) {
	const said = detail === "" ? "" : ` (${column(detail)})`;
	switch (why) {
		case "no-probe": return `who holds it in ${who === "python" ? "Python" : "Node"}, and the line: memdrift must launch the service (memdrift run)`;
		case "intrusive": return who === "classes" ? "which classes grow: --intrusive asks the JVM for its class histogram, three full collections" : "which native code maps memory: --intrusive watches it by strace, which stops the process at each mapping";
		case "missing": return `which native code maps memory: strace is not installed here${said}`;
		case "refused": return who === "classes" ? `which classes grow: the JVM did not answer${said}` : `which native code maps memory: strace may not attach${said}; as root it may`;
	}
}


var __webpack_exports__COMMENT_ROOM = __webpack_exports__._C;
var __webpack_exports__MARKER = __webpack_exports__.tl;
var __webpack_exports__MAX_CHECK_SUMMARY = __webpack_exports__.hY;
var __webpack_exports__MAX_COMMENT = __webpack_exports__.bc;
var __webpack_exports__MAX_RESULT = __webpack_exports__.VB;
var __webpack_exports__MAX_STEP_SUMMARY = __webpack_exports__.vI;
var __webpack_exports__MAY_BE_SECRET = __webpack_exports__.tB;
var __webpack_exports__ResultError = __webpack_exports__.MG;
var __webpack_exports__STACK_FILES = __webpack_exports__.dN;
var __webpack_exports__UNNAMED_BASE = __webpack_exports__.t6;
var __webpack_exports__alertRules = __webpack_exports__.oL;
var __webpack_exports__buildReport = __webpack_exports__.FK;
var __webpack_exports__column = __webpack_exports__.fi;
var __webpack_exports__combinedVerdict = __webpack_exports__.Fp;
var __webpack_exports__dashboard = __webpack_exports__.ze;
var __webpack_exports__explain = __webpack_exports__.WE;
var __webpack_exports__fence = __webpack_exports__.EU;
var __webpack_exports__gateNoteText = __webpack_exports__.hy;
var __webpack_exports__growsBeyondBudget = __webpack_exports__.v9;
var __webpack_exports__isDecided = __webpack_exports__.d$;
var __webpack_exports__lineChange = __webpack_exports__.F$;
var __webpack_exports__liveBlock = __webpack_exports__.Om;
var __webpack_exports__liveLayers = __webpack_exports__.r$;
var __webpack_exports__liveProcesses = __webpack_exports__.Sc;
var __webpack_exports__nextStepOf = __webpack_exports__.Vt;
var __webpack_exports__ownWords = __webpack_exports__.I1;
var __webpack_exports__parseResult = __webpack_exports__.F;
var __webpack_exports__phaseGrowth = __webpack_exports__.yF;
var __webpack_exports__plain = __webpack_exports__.pj;
var __webpack_exports__programAt = __webpack_exports__.qN;
var __webpack_exports__progressLine = __webpack_exports__.oz;
var __webpack_exports__renderAgentBrief = __webpack_exports__._P;
var __webpack_exports__renderCombined = __webpack_exports__.cM;
var __webpack_exports__renderComment = __webpack_exports__.wQ;
var __webpack_exports__renderIssue = __webpack_exports__.yi;
var __webpack_exports__renderJson = __webpack_exports__.hF;
var __webpack_exports__renderLive = __webpack_exports__.jA;
var __webpack_exports__renderMarkdown = __webpack_exports__.Gc;
var __webpack_exports__renderNoVerdict = __webpack_exports__.tD;
var __webpack_exports__renderOpenMetrics = __webpack_exports__.kc;
var __webpack_exports__renderPage = __webpack_exports__.Cf;
var __webpack_exports__renderResult = __webpack_exports__.C8;
var __webpack_exports__renderTerminal = __webpack_exports__.bF;
var __webpack_exports__renderTrendPage = __webpack_exports__.lT;
var __webpack_exports__renderTrendTable = __webpack_exports__.qo;
var __webpack_exports__renderWhy = __webpack_exports__.fv;
var __webpack_exports__reportFiles = __webpack_exports__.IU;
var __webpack_exports__reportSchema = __webpack_exports__.Qh;
var __webpack_exports__reportedFinding = __webpack_exports__.Zj;
var __webpack_exports__reportedProblem = __webpack_exports__.XV;
var __webpack_exports__repositoryPaths = __webpack_exports__.D4;
var __webpack_exports__reproduceCommand = __webpack_exports__.nB;
var __webpack_exports__runNoteText = __webpack_exports__.Dl;
var __webpack_exports__shellWord = __webpack_exports__.r7;
var __webpack_exports__sourceNotes = __webpack_exports__.bf;
var __webpack_exports__stackFiles = __webpack_exports__.Am;
var __webpack_exports__stepText = __webpack_exports__.uw;
var __webpack_exports__trendOf = __webpack_exports__.RS;
var __webpack_exports__verdictSchema = __webpack_exports__.$D;
var __webpack_exports__warmUpBlock = __webpack_exports__.cE;
var __webpack_exports__warmUpLine = __webpack_exports__.Ps;
var __webpack_exports__whyItGrows = __webpack_exports__.uu;
var __webpack_exports__wrap = __webpack_exports__.LV;
export { __webpack_exports__COMMENT_ROOM as COMMENT_ROOM, __webpack_exports__MARKER as MARKER, __webpack_exports__MAX_CHECK_SUMMARY as MAX_CHECK_SUMMARY, __webpack_exports__MAX_COMMENT as MAX_COMMENT, __webpack_exports__MAX_RESULT as MAX_RESULT, __webpack_exports__MAX_STEP_SUMMARY as MAX_STEP_SUMMARY, __webpack_exports__MAY_BE_SECRET as MAY_BE_SECRET, __webpack_exports__ResultError as ResultError, __webpack_exports__STACK_FILES as STACK_FILES, __webpack_exports__UNNAMED_BASE as UNNAMED_BASE, __webpack_exports__alertRules as alertRules, __webpack_exports__buildReport as buildReport, __webpack_exports__column as column, __webpack_exports__combinedVerdict as combinedVerdict, __webpack_exports__dashboard as dashboard, __webpack_exports__explain as explain, __webpack_exports__fence as fence, __webpack_exports__gateNoteText as gateNoteText, __webpack_exports__growsBeyondBudget as growsBeyondBudget, __webpack_exports__isDecided as isDecided, __webpack_exports__lineChange as lineChange, __webpack_exports__liveBlock as liveBlock, __webpack_exports__liveLayers as liveLayers, __webpack_exports__liveProcesses as liveProcesses, __webpack_exports__nextStepOf as nextStepOf, __webpack_exports__ownWords as ownWords, __webpack_exports__parseResult as parseResult, __webpack_exports__phaseGrowth as phaseGrowth, __webpack_exports__plain as plain, __webpack_exports__programAt as programAt, __webpack_exports__progressLine as progressLine, __webpack_exports__renderAgentBrief as renderAgentBrief, __webpack_exports__renderCombined as renderCombined, __webpack_exports__renderComment as renderComment, __webpack_exports__renderIssue as renderIssue, __webpack_exports__renderJson as renderJson, __webpack_exports__renderLive as renderLive, __webpack_exports__renderMarkdown as renderMarkdown, __webpack_exports__renderNoVerdict as renderNoVerdict, __webpack_exports__renderOpenMetrics as renderOpenMetrics, __webpack_exports__renderPage as renderPage, __webpack_exports__renderResult as renderResult, __webpack_exports__renderTerminal as renderTerminal, __webpack_exports__renderTrendPage as renderTrendPage, __webpack_exports__renderTrendTable as renderTrendTable, __webpack_exports__renderWhy as renderWhy, __webpack_exports__reportFiles as reportFiles, __webpack_exports__reportSchema as reportSchema, __webpack_exports__reportedFinding as reportedFinding, __webpack_exports__reportedProblem as reportedProblem, __webpack_exports__repositoryPaths as repositoryPaths, __webpack_exports__reproduceCommand as reproduceCommand, __webpack_exports__runNoteText as runNoteText, __webpack_exports__shellWord as shellWord, __webpack_exports__sourceNotes as sourceNotes, __webpack_exports__stackFiles as stackFiles, __webpack_exports__stepText as stepText, __webpack_exports__trendOf as trendOf, __webpack_exports__verdictSchema as verdictSchema, __webpack_exports__warmUpBlock as warmUpBlock, __webpack_exports__warmUpLine as warmUpLine, __webpack_exports__whyItGrows as whyItGrows, __webpack_exports__wrap as wrap };
