export const id = 800;
export const ids = [800];
export const modules = {

/***/ 4616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DirectoryStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(578);
/* harmony import */ var _recording_write_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8258);
/* harmony import */ var _series_file_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2049);
/* harmony import */ var _serialize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5649);
/* harmony import */ var _stored_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8679);








const SUFFIX = '.memdrift.ndjson';
/** Eight are used at most; of a folder that has grown for years no more than this many are read, the newest. */
const MOST_READ = 64;
/**
 * Baselines in a directory: `<dir>/<name>/<created>-<commit>.memdrift.ndjson`, and those of a checkout of the branch of
 * baselines, `<dir>/<name>/<environment>/<commit>-<run>.json.gz`, which are read and not written.
 * Files are immutable; each is written beside and renamed, so two writers and a crash leave whole files only.
 */
class DirectoryStore {
    dir;
    constructor(dir) {
        this.dir = dir;
    }
    async list(name) {
        const recordings = [];
        const warnings = [];
        const folder = (0,_stored_file_js__WEBPACK_IMPORTED_MODULE_7__/* .folderOf */ .yS)(name);
        const candidates = [...(await this.#plain(folder)), ...(await this.#checkedOut(folder))]
            .sort((a, b) => (a.when < b.when ? -1 : 1))
            .slice(-MOST_READ);
        for (const { path, read } of candidates) {
            try {
                recordings.push({ origin: path, recording: await read(), distance: null });
            }
            catch (error) {
                warnings.push(`${error instanceof Error ? error.message : String(error)} (left out)`);
            }
        }
        const created = (stored) => stored.recording.header.created ?? '';
        recordings.sort((a, b) => (created(a) < created(b) ? 1 : -1));
        return { recordings, warnings };
    }
    async put(name, recording) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, (0,_stored_file_js__WEBPACK_IMPORTED_MODULE_7__/* .folderOf */ .yS)(name));
        const when = (recording.header.created ?? '').replace(/[:.]/g, '-') || 'undated';
        const commit = recording.header.commit?.slice(0, 12) ?? 'nocommit';
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${when}-${commit}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')}${SUFFIX}`);
        const text = (0,_serialize_js__WEBPACK_IMPORTED_MODULE_6__/* .serialize */ .lK)(recording);
        try {
            (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
            (0,_recording_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(path, text);
        }
        catch (error) {
            throw new Error((0,_series_file_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .cannotWrite */ .zz)(path, error, Buffer.byteLength(text)));
        }
        return path;
    }
    /** Written by {@link put}: names begin with the time of their creation. */
    async #plain(folder) {
        const files = (await entries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, folder))).filter((file) => file.endsWith(SUFFIX));
        return files.map((file) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, folder, file);
            const when = /^[\dT-]*/.exec(file)?.[0].replace(/\D/g, '') ?? '';
            const read = async () => (0,_recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecording */ .f)((await bounded(path, _serialize_js__WEBPACK_IMPORTED_MODULE_6__/* .LARGEST_TEXT_BYTES */ .$4)).toString('utf8'), path).recording;
            return { path, when, read };
        });
    }
    async #checkedOut(folder) {
        const candidates = [];
        for (const environment of await entries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, folder))) {
            if (!/^[0-9a-f]{16}$/.test(environment))
                continue;
            for (const file of await entries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, folder, environment))) {
                const stored = (0,_stored_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readPath */ .G7)(`${folder}/${environment}/${file}`);
                if (stored === null)
                    continue;
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, stored.path);
                const when = new Date(stored.created).toISOString().replace(/\D/g, '');
                const read = async () => (0,_stored_file_js__WEBPACK_IMPORTED_MODULE_7__/* .asNamed */ .mn)((0,_serialize_js__WEBPACK_IMPORTED_MODULE_6__/* .parseWhole */ .z2)((0,_serialize_js__WEBPACK_IMPORTED_MODULE_6__/* .unpack */ .l1)(await bounded(path, _serialize_js__WEBPACK_IMPORTED_MODULE_6__/* .LARGEST_PACKED_BYTES */ .AP), path), path), stored, path);
                candidates.push({ path, when, read });
            }
        }
        return candidates;
    }
}
async function entries(folder) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).sort();
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return [];
        throw error;
    }
}
async function bounded(path, mostBytes) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (size > mostBytes)
        throw new Error(`${path}: ${size} bytes; allowed: at most ${mostBytes}`);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
}


/***/ }),

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ environmentKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _recording_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(982);


/**
 * The folder of an environment: the first 16 hex digits of SHA-256 over its canonical JSON. Recordings that may be
 * compared share it, so that retention and the search for a base can tell environments apart without reading a file.
 */
function environmentKey(environment) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_recording_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(environment)).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ LARGEST_TEXT_BYTES),
/* harmony export */   AP: () => (/* binding */ LARGEST_PACKED_BYTES),
/* harmony export */   l1: () => (/* binding */ unpack),
/* harmony export */   lK: () => (/* binding */ serialize),
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   z2: () => (/* binding */ parseWhole)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _drift_level_peak_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(839);
/* harmony import */ var _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);



/** A recording of 64 checkpoints and 12 series is some 100 KB; what is far larger was not written by us. */
const LARGEST_TEXT_BYTES = 64 * 1024 * 1024;
/** The same, compressed. */
const LARGEST_PACKED_BYTES = 8 * 1024 * 1024;
/** A baseline's text: of the samples the peaks of each cycle are kept, and all checkpoints (contract). */
function serialize(recording) {
    const lines = [
        recording.header,
        ...recording.sensitivity,
        ...(0,_drift_level_peak_js__WEBPACK_IMPORTED_MODULE_1__/* .peaksOnly */ .PD)(recording),
        ...recording.checkpoints,
        ...recording.cycles,
        ...recording.events,
        ...(recording.verdict === undefined ? [] : [recording.verdict]),
    ];
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
/** Where the header of a gzip file says which system wrote it (RFC 1952, 2.3: OS); 255 is unknown. */
const GZIP_OS = 9;
/** The text as gzip; the same recording gives the same bytes on every machine (zlib leaves the time at 0). */
function pack(recording) {
    const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)(serialize(recording), { level: 9 });
    bytes[GZIP_OS] = 255;
    return bytes;
}
/**
 * The text of a packed recording.
 * @param origin what to call it in an error
 * @param mostBytes that it may unpack to
 * @throws RecordingError with one line
 */
function unpack(packed, origin, mostBytes = LARGEST_TEXT_BYTES) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(packed, { maxOutputLength: mostBytes }).toString('utf8');
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE') {
            throw new _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordingError */ .e(`${origin}: unpacks to more than the ${mostBytes} bytes allowed`);
        }
        throw new _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordingError */ .e(`${origin}: not a whole gzip file`, { cause: error });
    }
}
/**
 * A stored recording, read strictly: not even its last line may be cut off.
 * @throws RecordingError with one line
 */
function parseWhole(text, origin) {
    const { recording, warnings } = (0,_recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecording */ .f)(text, origin);
    if (warnings[0] !== undefined)
        throw new _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordingError */ .e(warnings[0]);
    return recording;
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   mn: () => (/* binding */ asNamed),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export GateNameError */
/* harmony import */ var _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(578);
/* harmony import */ var _environment_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2248);


/** A gate name that may not become a part of a path. */
class GateNameError extends Error {
    name = 'GateNameError';
}
const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const PATH = /^(?<name>[\w.-]{1,64})\/(?<environment>[0-9a-f]{16})\/(?<commit>[0-9a-f]{40}|[0-9a-f]{64})-\d{1,20}-(?<created>\d{8}T\d{9}Z)(-\d{1,4})?\.json\.gz$/;
const CREATED = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;
/** A full commit SHA, of SHA-1 or SHA-256 repositories. */
const isCommit = (text) => COMMIT.test(text ?? '');
/**
 * A gate's name, fit to be one folder: neither `..` nor a name that git keeps for itself.
 * @throws GateNameError with one line
 */
function folderOf(name) {
    if (/^[\w.-]{1,64}$/.test(name) && !/^(\.{1,2}|\.git)$/i.test(name))
        return name;
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
    const when = new Date(file.created).toISOString().replace(/[-:.]/g, '');
    const by = /^\d{1,20}$/.test(run) ? run : '0';
    const suffix = copy === 1 ? '' : `-${copy}`;
    return `${folderOf(file.name)}/${file.environment}/${file.commit}-${by}-${when}${suffix}.json.gz`;
}
/** What a path says; null where it is not one of ours. */
function readPath(path) {
    const parts = PATH.exec(path)?.groups;
    if (parts === undefined)
        return null;
    const { name = '', environment = '', commit = '' } = parts;
    const created = Date.parse((parts['created'] ?? '').replace(CREATED, '$1-$2-$3T$4:$5:$6.$7Z'));
    return Number.isNaN(created) ? null : { path, name, environment, commit, created };
}
/**
 * The recording, where it is what its path says: of this gate, this commit and this environment.
 * @param origin what to call it in an error
 * @throws RecordingError with one line
 */
function asNamed(recording, { name, environment, commit }, origin) {
    const { header } = recording;
    for (const [what, found, said] of [
        ['gate', header.name, name],
        ['commit', header.commit, commit],
        ['environment', (0,_environment_key_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentKey */ .J)(header.environment), environment],
    ]) {
        if (said !== null && found !== said) {
            const shown = JSON.stringify(found ?? null).slice(0, 90);
            throw new _recording_parse_recording_js__WEBPACK_IMPORTED_MODULE_0__/* .RecordingError */ .e(`${origin}: its ${what} is ${shown}, where its place says ${JSON.stringify(said)}`);
        }
    }
    return recording;
}


/***/ }),

/***/ 388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ feasible),
/* harmony export */   u: () => (/* binding */ decidable)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8498);
/* harmony import */ var _growth_noise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3597);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9826);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7716);




/**
 * Which growth a run will be able to decide, from the length of its cycles and the noise of its baselines. Deliberately
 * hopeful (a straight line, nothing else to tell it from): a run that is given up by it had no chance.
 * @param timing milliseconds; one cycle with its checkpoint, and all of measuring
 */
function feasible(judge, head, timing) {
    const plans = judge.plans(head);
    const affordable = timing.cycleMs > 0 ? Math.floor(timing.maxDurationMs / timing.cycleMs) : Number.POSITIVE_INFINITY;
    const cyclesPossible = Math.min(affordable, ...plans.map((plan) => plan.last));
    const firsts = plans.flatMap(({ rule }) => [rule.failFrom, rule.passFrom]);
    const cyclesNeeded = Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .FEWEST_POINTS */ .RP, ...firsts) + _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIRM */ .nG - 1;
    const result = {
        cyclesPossible,
        cyclesNeeded,
        decidableGrowthPer1000: null,
        series: null,
        aboveBudget: false,
    };
    if (cyclesPossible < cyclesNeeded)
        return result;
    let hardest = 0;
    for (const plan of plans) {
        const growth = decidable(plan, cyclesPossible);
        if (growth === null || growth / plan.budgetPer1000 < hardest)
            continue;
        hardest = growth / plan.budgetPer1000;
        result.decidableGrowthPer1000 = growth * plan.rules.scale;
        result.series = plan.rules.name;
    }
    return { ...result, aboveBudget: hardest > 1 };
}
/**
 * Half-width of a pass after `cycles` flat cycles with the base's noise, per 1000 requests, in the unit judged in; null
 * without a base.
 */
function decidable({ base, rule, requestsPerCycle }, cycles) {
    if (base === null)
        return null;
    const { points, gls } = new _growth_noise_js__WEBPACK_IMPORTED_MODULE_1__/* .Workspace */ .aR();
    points.prepare(new Float64Array(cycles), Float64Array.from({ length: cycles }, (_, k) => k + 1), cycles);
    gls.fit(points, base.phi);
    const nu = Math.min(base.df, _constants_js__WEBPACK_IMPORTED_MODULE_0__/* .BASE_WEIGHT */ .zl * points.m) + points.m - gls.columns - 3;
    const noise = (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .tUpper */ .H)(rule.alphaPass, nu) * Math.sqrt(base.v / gls.xx);
    return ((noise + rule.quantum / (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_3__.at)(points.t, points.m - 1)) * 1000) / requestsPerCycle;
}


/***/ }),

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eV: () => (/* binding */ restNeeded),
/* harmony export */   hG: () => (/* binding */ REST_DELAYS_MS),
/* harmony export */   jg: () => (/* binding */ spreadOf)
/* harmony export */ });
/* harmony import */ var _budget_feasible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(388);
/* harmony import */ var _budget_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9786);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8498);
/* harmony import */ var _growth_tracker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(707);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6282);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6018);
/* harmony import */ var _stats_quantile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9826);
/* harmony import */ var _stats_vector_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7716);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6284);









/** One-sided, for the spread between runs: as the error of a regression's level. */
const ALPHA_BETWEEN = 0.01;
/** Per 1000 requests. */
const LEAST_BYTES = 10_000;
/** At the growth that can just be told from none, half of the runs without any would stay undecided. */
const ROOM = 2;
/**
 * The spread of runs of the same code, by series, those first that are judged first. The order of the runs changes
 * nothing.
 * @param runs at least two, of one environment
 * @param cycles that a run has time for
 */
function spreadOf(runs, cycles = _constants_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_LOOK */ .jp) {
    const [head] = [...runs].sort((a, b) => ((a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1));
    if (head === undefined || runs.length < 2)
        throw new RangeError('a spread needs two runs');
    const rules = (0,_budget_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .Kc)(head.header);
    const plans = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .createJudge */ .q)(runs).plans(head);
    const alphaLevel = rules.alpha / Math.max(1, rules.series.filter(({ gated }) => gated.includes('level')).length);
    return rules.series
        .filter(({ gated }) => gated.includes('drift') || gated.includes('level'))
        .flatMap((series) => {
        const plan = plans.find((one) => one.rules.name === series.name);
        const growth = plan === undefined ? null : growthOf(plan, head, cycles);
        const level = levelOf(runs, series, alphaLevel);
        return growth === null && level === null ? [] : [{ series: series.name, unit: series.unit, growth, level }];
    });
}
function growthOf(plan, head, cycles) {
    const { base, rules, requestsPerCycle } = plan;
    const told = (0,_budget_feasible_js__WEBPACK_IMPORTED_MODULE_0__/* .decidable */ .u)(plan, Math.max(_constants_js__WEBPACK_IMPORTED_MODULE_2__/* .FEWEST_POINTS */ .RP, Math.min(cycles, plan.last)));
    if (base === null || told === null)
        return null;
    const noise = ROOM * told;
    const k = base.slopes.length;
    const spread = k < 2 ? 0 : (0,_stats_quantile_js__WEBPACK_IMPORTED_MODULE_6__/* .tUpper */ .H)(ALPHA_BETWEEN, k - 1) * Math.sqrt((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_7__/* .sampleVariance */ .y4)(base.slopes) * (1 + 1 / k));
    const between = (spread * 1000) / requestsPerCycle;
    const quanta = (0,_growth_tracker_js__WEBPACK_IMPORTED_MODULE_3__/* .finestGrowth */ .j$)(rules, plan.last, requestsPerCycle);
    const steps = Math.max(quanta, rules.unit === 'bytes' ? LEAST_BYTES / rules.scale : 0);
    const least = Math.max(noise, between, steps);
    return {
        noise: noise * rules.scale,
        between: between * rules.scale,
        steps: steps * rules.scale,
        least: least * rules.scale,
        configured: rules.growth === null ? null : (0,_growth_tracker_js__WEBPACK_IMPORTED_MODULE_3__/* .growthPer1000 */ .gz)(rules.growth, (0,_readings_js__WEBPACK_IMPORTED_MODULE_5__/* .requestsPerMinute */ .UU)((0,_readings_js__WEBPACK_IMPORTED_MODULE_5__/* .measured */ .jh)(head))),
    };
}
function levelOf(runs, rules, alpha) {
    if (!rules.gated.includes('level'))
        return null;
    const heights = runs.flatMap((run) => {
        const epoch = (0,_readings_js__WEBPACK_IMPORTED_MODULE_5__/* .longest */ .xS)((0,_readings_js__WEBPACK_IMPORTED_MODULE_5__/* .epochsOf */ .OD)(run));
        return epoch === null ? [] : ((0,_level_js__WEBPACK_IMPORTED_MODULE_8__/* .settled */ .gu)(epoch, rules.name) ?? []);
    });
    if (heights.length < 2)
        return null;
    const { baseline, doubt } = (0,_level_js__WEBPACK_IMPORTED_MODULE_8__/* .predicted */ .dL)(heights, rules, alpha);
    return { baseline, sd: Math.sqrt((0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_7__/* .sampleVariance */ .y4)(heights)), least: doubt, configured: rules.level };
}
/** At which it is watched how readings come to rest, ms after a cycle's last answer. */
const REST_DELAYS_MS = [100, 250, 500, 1000, 2000, 4000];
/** Of the scatter between cycles: what moves by less than this many times it does not move. */
const MOVES = 3;
/**
 * The shortest rest after which no gated series goes on moving: from it on, each reading lies within the scatter, or one
 * step of the series, of that of the longest rest.
 * @returns milliseconds; null where nothing was watched, or where it moves to the end
 */
function restNeeded({ samples, header }) {
    const watched = samples.filter((sample) => typeof sample.rest_ms === 'number');
    const longestMs = Math.max(...REST_DELAYS_MS);
    let needed = null;
    for (const { name, gated, granularity } of (0,_budget_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .Kc)(header).series) {
        if (gated.length === 0)
            continue;
        const at = (ms) => watched.filter((sample) => sample.rest_ms === ms).map(({ values }) => values[name] ?? null);
        const last = at(longestMs);
        const differences = (ms) => at(ms).flatMap((value, i) => {
            const end = last[i];
            return value === null || end === null || end === undefined ? [] : [value - end];
        });
        if (differences(longestMs).length === 0)
            continue;
        const moves = (ms) => {
            const found = differences(ms);
            const middle = (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_7__/* .median */ .JZ)(found);
            const scatter = 1.4826 * (0,_stats_vector_js__WEBPACK_IMPORTED_MODULE_7__/* .median */ .JZ)(found.map((value) => Math.abs(value - middle)));
            return Math.abs(middle) > Math.max(MOVES * scatter, granularity, 4096);
        };
        const first = REST_DELAYS_MS.findIndex((_, i) => !REST_DELAYS_MS.slice(i).some(moves));
        needed = Math.max(needed ?? 0, REST_DELAYS_MS[first] ?? longestMs);
    }
    return needed;
}


/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isToldInLogs)
/* harmony export */ });
/** Whether a cycle is worth a line of a log that is read afterwards: the first three, and every fifth. */
function isToldInLogs(cycle) {
    return cycle <= 3 || cycle % 5 === 0;
}


/***/ }),

/***/ 6059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkedOut),
  R: () => (/* binding */ realPorts)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/baseline/directory-store.js
var directory_store = __webpack_require__(4616);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var format_secrets = __webpack_require__(9336);
// EXTERNAL MODULE: ./lib/workload/variation/vary.js + 1 modules
var vary = __webpack_require__(6769);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/workload/format/events.js
var events = __webpack_require__(8124);
;// CONCATENATED MODULE: ./lib/replay/http-transport.js





/** Free connections kept: more would be opened and left idle only after a burst. */
const MAX_FREE_SOCKETS = 256;
/**
 * A free connection is closed by us after this long, well before any common server would (gunicorn 2 s; uvicorn,
 * hypercorn and Node 5 s): a request sent on a connection that the server is just closing would be reset, and counted
 * as the service's error although it is not.
 */
const FREE_SOCKET_MS = 1000;
/** Of an answer that is looked into; a larger one is not what a workload can expect anything of. */
const MAX_KEPT_BYTES = 4 * 1024 * 1024;
/**
 * Sends over `node:http`, which ends an aborted request's connection and opens no other (undici reconnects at once,
 * issue nodejs/undici#5845). No limit on connections: a cap would turn the open loop into a closed one unseen. No
 * redirects; answers are drained as they come and not kept. No retries but one: a connection that had served before and
 * is reset before a byte of an answer was closed by the server without a word, as llama.cpp's does behind each stream
 * that says keep-alive. The server never saw the request, which goes out once more on a connection of its own (as in
 * Go's net/http, and every browser), and is counted.
 * @param baseUrl `http://host:port`, with a path before the requests' own where there is one
 */
function httpTransport(baseUrl) {
    const base = new URL(baseUrl);
    const { request, Agent } = base.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const options = {
        keepAlive: true,
        maxSockets: Number.POSITIVE_INFINITY,
        maxFreeSockets: MAX_FREE_SOCKETS,
        scheduling: 'lifo',
        timeout: FREE_SOCKET_MS,
    };
    const pool = new Agent(options);
    const sessions = new Map();
    const agentOf = (session) => {
        if (session === undefined)
            return pool;
        const known = sessions.get(session);
        if (known !== undefined)
            return known;
        const agent = new Agent({ ...options, maxFreeSockets: 1 });
        sessions.set(session, agent);
        return agent;
    };
    const { protocol, hostname, port } = (0,external_node_url_.urlToHttpOptions)(base);
    const prefix = base.pathname.replace(/\/$/, '');
    return {
        send(outgoing) {
            return new Resending(() => dispatch(outgoing), dropFree);
        },
        async close() {
            const agents = [pool, ...sessions.values()];
            const sockets = agents.flatMap(({ sockets: busy, freeSockets }) => [busy, freeSockets].flatMap((byHost) => Object.values(byHost).flat()));
            const closed = sockets.map((socket) => new Promise((resolve) => socket?.once('close', resolve)));
            for (const agent of agents)
                agent.destroy();
            await Promise.all(closed);
        },
    };
    function dispatch(outgoing) {
        const { method, path, headers, body, countEvents, keepBody } = outgoing;
        const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
        // Compressed, an answer could not be looked into.
        const encoding = countEvents || keepBody ? { 'accept-encoding': 'identity' } : {};
        const clientRequest = request({
            protocol,
            hostname,
            port,
            agent: agentOf(outgoing.session),
            method,
            path: prefix + path,
            headers: { ...headers, ...encoding, ...length },
        });
        const exchange = new Exchange(clientRequest, outgoing);
        clientRequest.end(body);
        return exchange;
    }
    /** Whatever else lies free has been free for as long, and may be closed as well. */
    function dropFree() {
        for (const agent of [pool, ...sessions.values()]) {
            for (const socket of Object.values(agent.freeSockets).flat())
                socket?.destroy();
        }
    }
}
/** A request that may have to be sent twice. */
class Resending {
    answer;
    resent = false;
    #exchange;
    #aborted = false;
    constructor(dispatch, dropFree) {
        this.#exchange = dispatch();
        this.answer = this.#exchange.answer.then((answer) => {
            if (answer !== 'reset_before_headers' || !this.#exchange.wasReused || this.#aborted)
                return answer;
            dropFree();
            this.resent = true;
            this.#exchange = dispatch();
            return this.#exchange.answer;
        });
    }
    abort() {
        this.#aborted = true;
        this.#exchange.abort();
    }
}
/** One request and its answer, from dispatch until nothing of it is in flight. */
class Exchange {
    request;
    outgoing;
    answer;
    /** The first thing that went wrong. */
    #failure;
    #answered = false;
    /** The client has hung up as planned, before the answer's end. */
    #cancelled = false;
    #bytes = 0;
    #counter;
    #kept = [];
    #response;
    #cancelTimer;
    constructor(request, outgoing) {
        this.request = request;
        this.outgoing = outgoing;
        const timer = setTimeout(() => this.#endWith(this.#isConnected() ? 'timeout' : 'connect_timeout'), outgoing.timeoutMs);
        this.answer = this.#follow().finally(() => {
            clearTimeout(timer);
            clearTimeout(this.#cancelTimer);
        });
    }
    /** Whether its connection had served a request before. */
    get wasReused() {
        return this.request.reusedSocket;
    }
    abort() {
        this.#endWith('aborted');
    }
    #follow() {
        const { request } = this;
        return new Promise((resolve) => {
            request.once('response', (response) => {
                this.#answered = true;
                resolve(this.#drain(response));
            });
            // Not `once`: a connection may fail again while it is torn down, and an unheard error would end the process.
            request.on('error', (error) => {
                this.#failure ??= failureFrom(error, this.#answered);
            });
            // Handed to the kernel whole, and so connected.
            request.once('finish', () => this.#planCancel());
            // After an answer has begun, its own end or close tells what became of it.
            request.once('close', () => {
                if (this.#answered)
                    return;
                resolve(this.#cancelled ? this.#answerOf(0) : (this.#failure ?? 'reset_before_headers'));
            });
        });
    }
    #planCancel() {
        const afterUs = this.outgoing.cancel?.afterUs;
        if (afterUs === undefined)
            return;
        this.#cancelTimer = setTimeout(() => this.#hangUp(), afterUs / 1000);
    }
    /** Reads an answer to its end, counting and forgetting. */
    #drain(response) {
        const { countEvents, keepBody, onEvent } = this.outgoing;
        this.#response = response;
        this.#counter = countEvents ? (0,events/* eventCounter */.j)(response.headers['content-type'], onEvent) : undefined;
        return new Promise((resolve) => {
            response.on('data', (chunk) => {
                this.#bytes += chunk.length;
                if (keepBody && this.#bytes <= MAX_KEPT_BYTES)
                    this.#kept.push(chunk);
                this.#counter?.feed(chunk);
                this.#hangUpWhereDue();
            });
            response.on('error', (error) => {
                this.#failure ??= failureFrom(error, true);
            });
            response.once('close', () => {
                const { statusCode: status = 0, complete } = response;
                // An answer may be complete although sending the rest of the request failed: a 413, say, before its end.
                const whole = complete && this.#failure !== 'timeout' && this.#failure !== 'aborted';
                const ours = this.#cancelled && this.#failure !== 'timeout' && this.#failure !== 'aborted';
                resolve(whole || ours ? this.#answerOf(status) : (this.#failure ?? 'reset_mid_body'));
            });
        });
    }
    #hangUpWhereDue() {
        const { afterEvents, afterBytes } = this.outgoing.cancel ?? {};
        const due = (afterEvents !== undefined && (this.#counter?.events ?? 0) >= afterEvents) ||
            (afterBytes !== undefined && this.#bytes >= afterBytes);
        // Once all that has arrived is parsed: the answer may end with it, and then there is nothing to hang up on.
        if (due)
            queueMicrotask(() => this.#hangUp());
    }
    #hangUp() {
        if (this.#cancelled || this.#failure !== undefined || this.#response?.complete === true)
            return;
        this.#cancelled = true;
        const { socket } = this.request;
        // TLS has no reset of its own: the connection below it is closed.
        if (this.outgoing.cancel?.how === 'rst' && socket !== null && !(socket instanceof external_node_tls_.TLSSocket)) {
            socket.resetAndDestroy();
        }
        this.request.destroy();
    }
    #endWith(failure) {
        this.#failure ??= failure;
        this.request.destroy();
    }
    #isConnected() {
        return this.request.socket?.connecting === false;
    }
    #answerOf(status) {
        const kept = this.#bytes <= MAX_KEPT_BYTES ? Buffer.concat(this.#kept) : null;
        return {
            status,
            bytes: this.#bytes,
            events: this.#counter?.events ?? 0,
            done: this.#counter?.done ?? false,
            cancelled: this.#cancelled,
            ...(this.outgoing.keepBody ? { body: kept } : {}),
        };
    }
}
const NO_CONNECTION = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'];
const LOCAL_LIMIT = ['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'];
const RESET = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];
function failureFrom(error, answered) {
    const { code = '', syscall } = error;
    if (LOCAL_LIMIT.includes(code))
        return 'local_limit';
    if (NO_CONNECTION.includes(code))
        return 'connect_refused';
    if (code === 'ETIMEDOUT')
        return syscall === 'connect' ? 'connect_timeout' : 'timeout';
    if (RESET.includes(code))
        return answered ? 'reset_mid_body' : 'reset_before_headers';
    return 'protocol';
}

;// CONCATENATED MODULE: ./lib/replay/order.js
/** @throws RangeError where a request follows one that does not stand before it: it would never be sent */
function orderOf(requests) {
    const seen = new Set();
    const roots = [];
    const followers = new Map();
    for (const request of requests) {
        const { id, after } = request;
        seen.add(id);
        if (after === undefined) {
            roots.push(request);
            continue;
        }
        if (!seen.has(after))
            throw new RangeError(`request ${id} follows ${after}, which does not stand before it`);
        const others = followers.get(after);
        if (others === undefined)
            followers.set(after, [request]);
        else
            others.push(request);
    }
    return { roots, followers };
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/replay/replay-clock.js



/** Longest delay that a timer can take: 2^31 - 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Sleeps on timers, which know whole milliseconds only; the rest passes turning the event loop over. */
const timerClock = {
    now: () => external_node_perf_hooks_.performance.now(),
    async sleepUntil(dueMs, signal) {
        for (;;) {
            const left = dueMs - external_node_perf_hooks_.performance.now();
            if (left <= 0 || signal.aborted)
                return;
            if (left < 1)
                await (0,promises_.setImmediate)();
            else
                await sleep(Math.min(Math.floor(left), MAX_TIMER_MS), signal);
        }
    },
};
function sleep(ms, signal) {
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake, { once: true });
    });
}
/**
 * The worker's whole program: sleeps in the kernel until the time in the shared cell, then says so. A text, because it
 * must run the same from a bundle and from sources. `cell[0]` counts changes and is what is waited on, so that a time
 * set while the worker looks is never missed; `due[0]` is in nanoseconds of `process.hrtime`, which all threads share.
 */
const KEEP_TIME = `
const { parentPort, workerData } = require('node:worker_threads');
const cell = new Int32Array(workerData, 0, 1);
const due = new BigInt64Array(workerData, 8, 1);
parentPort.postMessage('ready');
for (;;) {
  const seen = Atomics.load(cell, 0);
  const leftMs = Number(Atomics.load(due, 0) - process.hrtime.bigint()) / 1e6;
  if (leftMs > 0) {
    Atomics.wait(cell, 0, seen, leftMs);
  } else {
    parentPort.postMessage('due');
    Atomics.wait(cell, 0, seen);
  }
}
`;
/** Further away than any run lasts. */
const NEVER_NS = 2n ** 62n;
/**
 * A schedule kept by a thread of its own: it sleeps on a futex, which knows microseconds, and does not wait for what the
 * main thread is busy with. Every sleep is to a time of one absolute schedule, so errors never add up. Where no thread
 * can be had it sleeps on timers.
 */
class WorkerClock {
    #memory = new SharedArrayBuffer(16);
    #cell = new Int32Array(this.#memory, 0, 1);
    #due = new BigInt64Array(this.#memory, 8, 1);
    /** By time, the first last. */
    #sleepers = [];
    #worker = null;
    #state = 'idle';
    #started = null;
    now() {
        return external_node_perf_hooks_.performance.now();
    }
    ready() {
        this.#started ??= this.#start();
        return this.#started;
    }
    async sleepUntil(dueMs, signal) {
        if (dueMs <= external_node_perf_hooks_.performance.now() || signal.aborted)
            return;
        if (this.#state !== 'ready') {
            // A schedule that was not anchored on a thread that runs already: better on time by timers than late by it.
            void this.ready();
            return timerClock.sleepUntil(dueMs, signal);
        }
        await new Promise((resolve) => {
            const sleeper = {
                dueMs,
                signal,
                wake: () => {
                    signal.removeEventListener('abort', wakeEarly);
                    resolve();
                },
            };
            const wakeEarly = () => {
                this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
                this.#setAlarm();
                resolve();
            };
            signal.addEventListener('abort', wakeEarly, { once: true });
            this.#sleepers.splice(this.#placeOf(dueMs), 0, sleeper);
            if (this.#sleepers.at(-1) === sleeper)
                this.#setAlarm();
        });
    }
    #start() {
        this.#state = 'starting';
        Atomics.store(this.#due, 0, NEVER_NS);
        return new Promise((resolve) => {
            const fail = () => {
                this.#state = 'failed';
                resolve();
                this.#fallBack();
            };
            try {
                const worker = new external_node_worker_threads_.Worker(KEEP_TIME, { eval: true, workerData: this.#memory, env: {}, execArgv: [] });
                worker.on('error', fail);
                worker.on('exit', fail);
                worker.on('message', (message) => {
                    if (message === 'ready') {
                        this.#state = 'ready';
                        this.#worker = worker;
                        // Only who sleeps keeps the process alive.
                        worker.unref();
                        resolve();
                    }
                    else
                        this.#wakeDue();
                });
            }
            catch {
                fail();
            }
        });
    }
    #wakeDue() {
        const now = external_node_perf_hooks_.performance.now();
        for (let next = this.#sleepers.at(-1); next !== undefined && next.dueMs <= now; next = this.#sleepers.at(-1)) {
            this.#sleepers.pop();
            next.wake();
        }
        this.#setAlarm();
    }
    #setAlarm() {
        const next = this.#sleepers.at(-1);
        if (next === undefined)
            this.#worker?.unref();
        else
            this.#worker?.ref();
        const leftNs = next === undefined ? null : BigInt(Math.max(0, Math.round((next.dueMs - external_node_perf_hooks_.performance.now()) * 1e6)));
        Atomics.store(this.#due, 0, leftNs === null ? NEVER_NS : process.hrtime.bigint() + leftNs);
        Atomics.add(this.#cell, 0, 1);
        Atomics.notify(this.#cell, 0);
    }
    /** The thread is gone: whoever sleeps goes on sleeping on timers. */
    #fallBack() {
        for (const { dueMs, signal, wake } of this.#sleepers.splice(0)) {
            void timerClock.sleepUntil(dueMs, signal).then(wake);
        }
    }
    /** First place whose sleeper is due no later: those are woken before it. */
    #placeOf(dueMs) {
        let [low, high] = [0, this.#sleepers.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((this.#sleepers[middle]?.dueMs ?? 0) > dueMs)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** Of the process: started by the first schedule, and kept. */
const monotonicClock = new WorkerClock();

// EXTERNAL MODULE: ./lib/workload/format/pointer.js
var format_pointer = __webpack_require__(4304);
;// CONCATENATED MODULE: ./lib/replay/replay-failure.js

/** True where the events of the answer must be counted: to judge it, to time it, or to hang up at one. */
function needsEvents({ expect, stream, cancel }) {
    return (stream ||
        cancel?.afterEvents !== undefined ||
        expect?.done === true ||
        expect?.min_events !== undefined ||
        expect?.max_events !== undefined);
}
/** True where the answer's body must be looked into. */
function needsBody({ expect }) {
    return expect?.json !== undefined;
}
/**
 * Why an answer, complete or hung up on as planned, is not what the workload expects, or null when it is: the statuses of `expect`, or else the
 * one recorded, or else any 2xx. A 4xx that was recorded as that 4xx is as it should be.
 */
function failureOf(request, answer) {
    if (answer.cancelled) {
        return answer.status === 0 || isExpectedStatus(request, answer.status) ? null : statusFailure(answer.status);
    }
    if (!isExpectedStatus(request, answer.status))
        return statusFailure(answer.status);
    const { done = false, min_events: least = 0, max_events: most = Number.POSITIVE_INFINITY, json, } = request.expect ?? {};
    if ((done && !answer.done) || answer.events < least || answer.events > most)
        return 'validation';
    return json === undefined || holds(json, answer.body) ? null : 'validation';
}
/** Whether every pointer finds what it should in an answer that is JSON. */
function holds(wanted, body) {
    try {
        const json = JSON.parse(body?.toString('utf8') ?? '');
        return Object.entries(wanted).every(([pointer, type]) => {
            const found = (0,format_pointer/* valueAt */.fK)(json, pointer);
            return found !== undefined && (type === 'any' || typeOf(found) === type);
        });
    }
    catch {
        return false;
    }
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
function isExpectedStatus({ expect, observedStatus }, status) {
    if (expect?.status !== undefined)
        return expect.status.includes(status);
    return observedStatus === undefined ? status >= 200 && status < 300 : status === observedStatus;
}
function statusFailure(status) {
    if (status >= 500)
        return 'http_5xx';
    return status >= 400 ? 'http_4xx' : 'unexpected_status';
}

// EXTERNAL MODULE: ./node_modules/hdr-histogram-js/dist/JsHistogramFactory.js
var JsHistogramFactory = __webpack_require__(801);
;// CONCATENATED MODULE: ./lib/replay/tally.js

/** By name, because bundlers and Node disagree on a CommonJS default; not the package's root, which holds 400 kB of wasm. */
const Histogram = (0,JsHistogramFactory/* constructorFromBucketSize */.a)(32);
/** Microseconds; no request lasts longer, since none may (see the workload's `timeout_us`). */
const LONGEST_US = 3_600_000_000;
/** Times at a precision of three digits: 1 us to an hour in 92 KiB, whatever their number (HdrHistogram). */
class Times {
    /** None before the first time: of many classes most have no streams. */
    #histogram;
    add(ms) {
        this.#histogram ??= new Histogram(1, LONGEST_US, 3);
        this.#histogram.recordValue(Math.min(LONGEST_US, Math.max(0, Math.round(ms * 1000))));
    }
    get isEmpty() {
        return this.#histogram === undefined;
    }
    /** Milliseconds; null where nothing was recorded. */
    percentiles() {
        const at = (percentile) => this.#histogram === undefined ? null : this.#histogram.getValueAtPercentile(percentile) / 1000;
        return { p50: at(50), p95: at(95), p99: at(99) };
    }
    spread() {
        return { ...this.percentiles(), max: this.#histogram === undefined ? null : this.#histogram.maxValue / 1000 };
    }
}
/** What is counted of all requests alike, and of each class. */
class Counts {
    sent = 0;
    ok = 0;
    cancels = { planned: 0, delivered: 0 };
    errors = new Map();
    latency = new Times();
    ttft = new Times();
    between = new Times();
    failed(failure) {
        this.errors.set(failure, (this.errors.get(failure) ?? 0) + 1);
    }
    outcome() {
        return {
            sent: this.sent,
            ok: this.ok,
            ...this.latency.percentiles(),
            ...(this.errors.size === 0 ? {} : { errors: Object.fromEntries(this.errors) }),
            ...(this.cancels.planned === 0 ? {} : { cancels: { ...this.cancels } }),
            ...(this.ttft.isEmpty ? {} : { ttft: this.ttft.percentiles() }),
            ...(this.between.isEmpty ? {} : { between: this.between.percentiles() }),
        };
    }
}
/** Counts one cycle as it goes; its size does not depend on how many requests there are. */
class Tally {
    allowedLatenessMs;
    #all = new Counts();
    #classes = new Map();
    #lateness = new Times();
    #late = 0;
    #unsent = 0;
    #resent = 0;
    #inFlight = 0;
    constructor(allowedLatenessMs) {
        this.allowedLatenessMs = allowedLatenessMs;
    }
    /** @param inFlight with it */
    sent(name, inFlight, cancels) {
        this.#inFlight = Math.max(this.#inFlight, inFlight);
        for (const counts of this.#of(name)) {
            counts.sent += 1;
            if (cancels)
                counts.cancels.planned += 1;
        }
    }
    resent() {
        this.#resent += 1;
    }
    unsent() {
        this.#unsent += 1;
    }
    /** @param ms how much later than planned a request was dispatched */
    late(ms) {
        this.#lateness.add(ms);
        if (ms > this.allowedLatenessMs)
            this.#late += 1;
    }
    /** @param ms from dispatch to the first event, or from the event before */
    event(name, which, ms) {
        for (const counts of this.#of(name))
            (which === 'first' ? counts.ttft : counts.between).add(ms);
    }
    ok(name, ms) {
        for (const counts of this.#of(name)) {
            counts.ok += 1;
            counts.latency.add(ms);
        }
    }
    /** Hung up as planned: served as far as it was wanted, in a time that is ours and not the service's. */
    cancelled(name) {
        for (const counts of this.#of(name)) {
            counts.ok += 1;
            counts.cancels.delivered += 1;
        }
    }
    failed(name, failure) {
        for (const counts of this.#of(name))
            counts.failed(failure);
    }
    /** @param timed every request had a time, and lateness is told also where none was sent */
    outcome({ durationMs, timed }) {
        const { sent, ok, errors = {}, p50, p95, p99, cancels, ttft, between } = this.#all.outcome();
        return {
            sent,
            ok,
            errors,
            latencyMs: { p50, p95, p99 },
            ...(timed || !this.#lateness.isEmpty ? { latenessMs: this.#lateness.spread(), late: this.#late } : {}),
            ...(ttft === undefined ? {} : { ttftMs: ttft }),
            ...(between === undefined ? {} : { betweenMs: between }),
            ...(cancels === undefined ? {} : { cancels }),
            inFlight: this.#inFlight,
            ...(this.#unsent === 0 ? {} : { unsent: this.#unsent }),
            ...(this.#resent === 0 ? {} : { resent: this.#resent }),
            classes: Object.fromEntries([...this.#classes].map(([name, counts]) => [name, counts.outcome()])),
            durationMs,
        };
    }
    #of(name) {
        const known = this.#classes.get(name);
        if (known !== undefined)
            return [this.#all, known];
        const counts = new Counts();
        this.#classes.set(name, counts);
        return [this.#all, counts];
    }
}

;// CONCATENATED MODULE: ./lib/replay/cycle.js








const ALLOWED_LATENESS_MS = 50;
/**
 * Sends one cycle and counts what came of it. Resolves only when nothing is in flight and every connection is closed,
 * so that the checkpoint after it reads a service at rest; what the service answers never makes it reject.
 * @throws MissingSecretError, or RangeError of requests that cannot be put in order, before anything is sent
 */
async function runCycle(given) {
    const { requests, secrets, mode } = given;
    (0,format_secrets/* requireSecrets */.pU)([...new Set(requests.flatMap(({ headers }) => Object.values(headers).flatMap(format_secrets/* secretNames */.XG)))], secrets);
    const order = orderOf(requests);
    const untimed = mode === 'open' ? order.roots.find(({ tUs }) => tUs === undefined) : undefined;
    if (untimed !== undefined)
        throw new RangeError(`open loop: request ${untimed.id} has no time of its own`);
    // Of its own: whoever sleeps listens to it, and there may be hundreds.
    const signal = AbortSignal.any([given.signal]);
    (0,external_node_events_.setMaxListeners)(0, signal);
    const options = { ...given, signal };
    const clock = options.clock ?? monotonicClock;
    const transport = options.transport ?? httpTransport(options.baseUrl);
    const sender = new Sender(options, transport, clock);
    const stop = () => sender.abort();
    signal.addEventListener('abort', stop, { once: true });
    try {
        await clock.ready?.();
        const startMs = clock.now();
        await (mode === 'open' ? openLoop(options, order, sender, clock) : closedLoop(options, order, sender, clock));
        return sender.tally.outcome({ durationMs: clock.now() - startMs, timed: mode === 'open' });
    }
    finally {
        signal.removeEventListener('abort', stop);
        await transport.close();
    }
}
/**
 * A lane is a client: it sends a request and then what follows it, pauses included, before it takes the next that
 * follows none. Latency counts from dispatch.
 */
async function closedLoop({ concurrency, speed, signal }, { roots, followers }, sender, clock) {
    const queue = roots.values();
    const lane = async () => {
        for (const root of queue) {
            /** What this client has yet to send, the next last, with the time at which it may. */
            const chain = [{ request: root }];
            for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
                const prepared = sender.prepare(next.request);
                if (next.dueMs !== undefined)
                    await clock.sleepUntil(next.dueMs, signal);
                if (signal.aborted)
                    return;
                await sender.send(prepared, { ...(next.dueMs === undefined ? {} : { plannedMs: next.dueMs }) });
                const endMs = clock.now();
                const following = (followers.get(next.request.id) ?? []).map((request) => ({
                    request,
                    ...(request.thinkUs === undefined ? {} : { dueMs: endMs + request.thinkUs / 1000 / speed }),
                }));
                chain.push(...following.reverse());
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.floor(concurrency)) }, lane));
}
/**
 * Every request with a time is due at one anchor plus that: nothing is summed, so nothing drifts. What follows another
 * is due when that has ended, in whatever way, and its pause is over. Latency counts from the planned time, so a sender
 * or service that falls behind cannot hide it (coordinated omission).
 */
async function openLoop({ speed, signal }, { roots, followers }, sender, clock) {
    const anchorMs = clock.now();
    const answers = [];
    /** One request that is due, and then all that follow it. */
    const goOn = async (prepared, dueMs) => {
        await sender.send(prepared, { plannedMs: dueMs, fromMs: dueMs });
        const endMs = clock.now();
        const following = followers.get(prepared.request.id) ?? [];
        if (following.length === 0 || signal.aborted)
            return;
        await Promise.all(following.map((request) => follow(request, endMs + (request.thinkUs ?? 0) / 1000 / speed)));
    };
    const follow = async (request, dueMs) => {
        const prepared = sender.prepare(request);
        await clock.sleepUntil(dueMs, signal);
        if (!signal.aborted)
            await goOn(prepared, dueMs);
    };
    for (const request of roots) {
        const dueMs = anchorMs + (request.tUs ?? 0) / 1000 / speed;
        const prepared = sender.prepare(request);
        await clock.sleepUntil(dueMs, signal);
        if (signal.aborted)
            break;
        answers.push(goOn(prepared, dueMs));
    }
    await Promise.all(answers);
}
/** Sends single requests, knows which are in flight, and counts them. */
class Sender {
    options;
    transport;
    clock;
    tally;
    #inFlight = new Set();
    #maxInFlight;
    constructor(options, transport, clock) {
        this.options = options;
        this.transport = transport;
        this.clock = clock;
        this.tally = new Tally(options.allowedLatenessMs ?? ALLOWED_LATENESS_MS);
        this.#maxInFlight =
            options.mode === 'open' ? (options.maxInFlight ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    }
    /** Everything that can be done before a request is due. */
    prepare(request) {
        const { secrets, timeoutMs } = this.options;
        const headers = Object.entries(request.headers).map(([name, value]) => [name, (0,format_secrets/* resolveSecrets */.Mx)(value, secrets)]);
        return {
            request,
            outgoing: {
                method: request.method,
                path: request.path,
                headers: Object.fromEntries(headers),
                body: (0,vary/* variedBody */.Q1)(request, this.options),
                timeoutMs: timeoutMs ?? request.timeoutUs / 1000,
                countEvents: needsEvents(request),
                keepBody: needsBody(request),
                session: request.session,
                cancel: request.cancel,
            },
        };
    }
    /** Resolves when the request has ended, however it did, or at once where it may not be sent. */
    async send({ request, outgoing }, { plannedMs, fromMs }) {
        const { tally, clock } = this;
        if (this.#inFlight.size >= this.#maxInFlight) {
            tally.unsent();
            return;
        }
        const startMs = clock.now();
        tally.sent(request.class, this.#inFlight.size + 1, request.cancel !== undefined);
        if (plannedMs !== undefined)
            tally.late(startMs - plannedMs);
        const sending = this.transport.send({
            ...outgoing,
            onEvent: request.stream ? this.#timer(request, startMs) : undefined,
        });
        this.#inFlight.add(sending);
        const answer = await sending.answer;
        this.#inFlight.delete(sending);
        if (sending.resent)
            tally.resent();
        const failure = typeof answer === 'string' ? answer : failureOf(request, answer);
        if (failure !== null)
            tally.failed(request.class, failure);
        else if (typeof answer !== 'string' && answer.cancelled)
            tally.cancelled(request.class);
        else
            tally.ok(request.class, clock.now() - (fromMs ?? startMs));
    }
    abort() {
        for (const sending of this.#inFlight)
            sending.abort();
    }
    /** Times the events of a stream: to the first from dispatch, to each further from the one before. */
    #timer(request, startMs) {
        let beforeMs = null;
        return () => {
            const nowMs = this.clock.now();
            if (beforeMs === null)
                this.tally.event(request.class, 'first', nowMs - startMs);
            else
                this.tally.event(request.class, 'further', nowMs - beforeMs);
            beforeMs = nowMs;
        };
    }
}

// EXTERNAL MODULE: ./lib/service/engine/exec.js
var exec = __webpack_require__(2961);
// EXTERNAL MODULE: ./lib/service/service.js
var service_service = __webpack_require__(5612);
;// CONCATENATED MODULE: ./lib/service/gpus.js


/**
 * Chooses the service's GPUs.
 * @param wanted `auto`: those that this runner may see, none where it sees none; `none`; `all` and `device=...`: as
 *   docker reads them
 * @throws ServiceError for any other word
 */
async function chooseGpus(wanted, env = process.env) {
    if (wanted === 'none')
        return { models: [], ids: [], docker: null, cuda: '' };
    if (wanted !== 'auto' && wanted !== 'all' && !/^device=[\w:,-]+$/.test(wanted)) {
        throw new service_service/* ServiceError */._(`gpus: found ${wanted}; allowed: auto, none, all, device=ID[,ID]`);
    }
    const listed = await listGpus();
    if (wanted === 'auto') {
        const visible = visibleGpus(listed, env);
        if (visible.length === 0)
            return { models: [], ids: [], docker: null, cuda: null };
        // By id, never `all`: in a job's container the engine's `all` is more than the job was given.
        return { ...known(visible), docker: quoted(visible.map(({ uuid }) => uuid)), cuda: null };
    }
    if (wanted === 'all')
        return { ...known(listed, ['all']), docker: 'all', cuda: null };
    const words = wanted.slice('device='.length).split(',');
    const chosen = listed.filter((gpu) => words.some((word) => names(word, gpu)));
    return { ...known(chosen, words), docker: quoted(words), cuda: words.join(',') };
}
/** Docker reads the value as CSV: a comma inside it asks for quotes. */
function quoted(ids) {
    return `"device=${ids.join(',')}"`;
}
/** What of the listed GPUs the runner's environment leaves, by NVIDIA's container toolkit and then by CUDA. */
function visibleGpus(listed, env) {
    const toolkit = env['NVIDIA_VISIBLE_DEVICES'];
    if (toolkit === '' || toolkit === 'none' || toolkit === 'void')
        return [];
    const byToolkit = toolkit === undefined || toolkit === 'all' ? listed : narrow(listed, toolkit);
    // In a container the driver lists what the toolkit gave, numbered anew: indices of the host match nothing.
    const given = byToolkit.length > 0 ? byToolkit : listed;
    const cuda = env['CUDA_VISIBLE_DEVICES'];
    return cuda === undefined ? [...given] : narrow(given, cuda);
}
function narrow(gpus, ids) {
    const wanted = ids.split(',').map((id) => id.trim());
    return gpus.filter((gpu) => wanted.some((id) => names(id, gpu)));
}
/** CUDA takes any unambiguous beginning of an id. */
function names(id, { index, uuid }) {
    return id === index || (/^(GPU|MIG)-/.test(id) && uuid.startsWith(id));
}
/** @param unknown what is said of them where the driver lists none */
function known(gpus, unknown = []) {
    const models = gpus.length > 0 ? gpus.map(({ model }) => model) : unknown;
    return { models, ids: gpus.map(({ uuid }) => uuid) };
}
async function listGpus() {
    try {
        const { code, stdout } = await (0,exec/* run */.e)('nvidia-smi', ['-L'], { timeoutMs: 30_000 });
        return code === 0 ? parseGpuList(stdout) : [];
    }
    catch (error) {
        if (error instanceof exec/* NotInstalledError */.Y)
            return [];
        throw new service_service/* ServiceError */._('nvidia-smi does not answer', { remedy: 'is the driver in order? else set gpus: none' });
    }
}
/**
 * The lines of `nvidia-smi -L`: `GPU 0: NVIDIA A100 (UUID: GPU-...)`, and below a split one its instances,
 * `  MIG 1g.10gb Device 0: (UUID: MIG-...)`, which stand in its place.
 */
function parseGpuList(text) {
    const found = [];
    let split = null;
    for (const line of text.split('\n').slice(0, 1024)) {
        const gpu = line.match(/^GPU (\d+): (.+?) \(UUID: (GPU-[\w-]+)\)/);
        const instance = line.match(/^\s+MIG (\S+)\s+Device\s+(\d+): \(UUID: (MIG-[\w/-]+)\)/);
        if (gpu) {
            split = { index: gpu[1] ?? '', model: gpu[2] ?? '', uuid: gpu[3] ?? '' };
            found.push(split);
        }
        else if (instance && split !== null) {
            if (found.at(-1) === split)
                found.pop();
            found.push({
                index: `${split.index}:${instance[2]}`,
                model: `${split.model} MIG ${instance[1]}`,
                uuid: instance[3] ?? '',
            });
        }
    }
    return found;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/service/cleanup/own-folder.js



/** open(2): the inode alone, so that no device is asked and no pipe waited for. Linux; Node has no name for it. */
const O_PATH = 0o10000000;
/**
 * A directory of ours that the service may reach. It is entered by the inode that it has when this is made: what somebody
 * puts in its place, or in that of a directory above it, is refused and never followed.
 */
class OwnFolder {
    path;
    #inode;
    constructor(path) {
        this.path = path;
        this.#inode = inodeOf((0,external_node_fs_.lstatSync)(path, { bigint: true }));
    }
    /**
     * Gives the work a path that leads to this very directory while it lasts.
     * @throws ServiceError where the directory is not there any more, and what the work throws
     */
    async enter(work) {
        const flags = O_PATH | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW;
        const folder = await (0,external_node_fs_promises_.open)(this.path, flags).catch((cause) => this.#refuse(cause));
        try {
            if (inodeOf(await folder.stat({ bigint: true })) !== this.#inode)
                this.#refuse();
            return await work(`/proc/self/fd/${folder.fd}`);
        }
        finally {
            await folder.close();
        }
    }
    #refuse(cause) {
        const found = cause?.code ?? 'another directory';
        const remedy = 'nothing but memdrift may change the folder of a run: see what the service does in it';
        throw new service_service/* ServiceError */._(`${this.path}: found ${found} where the run's own directory was`, { remedy }, { cause });
    }
}
function inodeOf({ dev, ino }) {
    return `${dev}:${ino}`;
}

;// CONCATENATED MODULE: ./lib/service/channel/probe-output.js





/** The name of a probe's file: `<pid>-<start time in ticks>.ndjson`. */
const OUTPUT_NAME = /^\d{1,10}-\d{1,20}\.ndjson$/;
/** What is taken of a member's probe files in one run. A probe makes no file more than these, and stops at 6 MiB each. */
const OUTPUT_BOUNDS = {
    /** Entries of the directory, whatever they are called. */
    files: 4096,
    fileBytes: 8 * 1024 * 1024,
    /** Read since the launch, in all: a file that is cut short and written anew counts again. */
    bytes: 64 * 1024 * 1024,
    /** Likewise: each line is parsed. */
    lines: 400_000,
};
/** What lies beyond a bound would be missing from the sums: the run ends, it does not judge a smaller one. */
function boundReached(bound) {
    const remedy = 'a probe writes at most 6 MiB a process: measure fewer processes or for a shorter time, and let nothing else ' +
        'write to MEMDRIFT_OUT';
    return new service_service/* ServiceError */._(`the output of the service's probes reached its bound of ${bound}: it is not read further`, {
        remedy,
    });
}
function isOutputName(name) {
    return OUTPUT_NAME.test(name);
}
/**
 * The probes' output files as far as they were read. The service's users own what they write, so nothing here follows a
 * link, opens a device, waits, or takes more than {@link OUTPUT_BOUNDS}.
 */
class ProbeOutput {
    #texts = new Map();
    #bytes = 0;
    #lines = 0;
    /**
     * Reads what was appended to the files of a folder.
     * @returns the files by name, whole; `denied` where one of them may not be read by this user
     * @throws ServiceError where a bound is reached, or a file cannot be read for another reason
     */
    async readFolder(folder) {
        const texts = new Map();
        let denied = false;
        const reading = async (what, work) => {
            try {
                await work();
            }
            catch (cause) {
                const { code } = cause;
                if (code === undefined)
                    throw cause;
                if (code === 'ENOENT')
                    return; // gone since the folder was listed
                if (code !== 'EACCES')
                    throw new service_service/* ServiceError */._(`the probe's ${what} cannot be read: ${code}`, {}, { cause });
                denied = true;
            }
        };
        await reading('directory', async () => {
            for (const name of await namesIn(folder)) {
                await reading(`file ${name}`, async () => {
                    const text = await this.#readOn(name, (0,external_node_path_.join)(folder, name));
                    if (text !== null)
                        texts.set(name, text);
                });
            }
        });
        return { texts, denied };
    }
    /**
     * How many bytes of a file need no reading again, now that it is of this size: none where it was cut short.
     * @throws ServiceError where what is left is too much
     */
    known(name, sizeBytes) {
        if (sizeBytes > OUTPUT_BOUNDS.fileBytes)
            throw boundReached(`${mib(OUTPUT_BOUNDS.fileBytes)} a file (${name})`);
        const length = this.#texts.get(name)?.length ?? 0;
        const known = sizeBytes < length ? 0 : length;
        if (this.#bytes + sizeBytes - known > OUTPUT_BOUNDS.bytes)
            throw boundReached(`${mib(OUTPUT_BOUNDS.bytes)} in all`);
        return known;
    }
    /**
     * Takes the bytes of a file that follow the known ones, and returns its text.
     * @throws ServiceError where a bound is reached
     */
    take(name, knownBytes, bytes) {
        this.#bytes += bytes.length;
        this.#lines += countLines(bytes);
        if (this.#lines > OUTPUT_BOUNDS.lines)
            throw boundReached(`${OUTPUT_BOUNDS.lines} lines in all`);
        // ASCII by the protocol; latin1 keeps bytes and characters in step whatever else it holds.
        const text = (this.#texts.get(name) ?? '').slice(0, knownBytes) + bytes.toString('latin1');
        this.#texts.set(name, text);
        return text;
    }
    /** The file's text; null where it is no file. */
    async #readOn(name, path) {
        const seen = await (0,external_node_fs_promises_.lstat)(path);
        if (!seen.isFile())
            return null;
        const text = this.#texts.get(name);
        if (text?.length === seen.size)
            return text;
        // What it is by now is asked of the inode, and the same inode is opened: nothing can be put in its place between.
        const inode = await (0,external_node_fs_promises_.open)(path, O_PATH | external_node_fs_.constants.O_NOFOLLOW);
        try {
            if (!(await inode.stat()).isFile())
                return null;
            const file = await (0,external_node_fs_promises_.open)(`/proc/self/fd/${inode.fd}`, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
            try {
                return await this.#readAppended(name, file);
            }
            finally {
                await file.close();
            }
        }
        finally {
            await inode.close();
        }
    }
    async #readAppended(name, file) {
        const { size } = await file.stat();
        const known = this.known(name, size);
        const buffer = Buffer.alloc(size - known);
        const { bytesRead } = await file.read(buffer, 0, buffer.length, known);
        return this.take(name, known, buffer.subarray(0, bytesRead));
    }
}
/** The names of probes' files in a folder; it is read no further than its bound, whatever the entries are called. */
async function namesIn(folder) {
    const names = [];
    for await (const { name } of await (0,external_node_fs_promises_.opendir)(folder, { bufferSize: 256 })) {
        if (names.push(name) >= OUTPUT_BOUNDS.files)
            throw boundReached(`${OUTPUT_BOUNDS.files} files`);
    }
    return names.filter(isOutputName);
}
function countLines(bytes) {
    let lines = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1))
        lines += 1;
    return lines;
}
function mib(bytes) {
    return `${bytes / 1024 / 1024} MiB`;
}

;// CONCATENATED MODULE: ./lib/service/channel/file-channel.js






/** Made anew for each command: whatever is there already is not ours, and is left alone. */
const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
/** The probe's files in two directories that both sides see: one that we write, and one that the service writes. */
class FileChannel {
    unreadable;
    #output = new ProbeOutput();
    #told;
    #out;
    /** @param unreadable reads the files where some belong to another user who keeps them to himself */
    constructor({ told, out }, unreadable = async () => new Map()) {
        this.unreadable = unreadable;
        this.#told = new OwnFolder(told);
        this.#out = new OwnFolder(out);
    }
    async command(line) {
        await this.#told.enter(async (folder) => {
            try {
                await writeNew((0,external_node_path_.join)(folder, '.command'), commandText(line));
                await (0,external_node_fs_promises_.rename)((0,external_node_path_.join)(folder, '.command'), (0,external_node_path_.join)(folder, 'command'));
            }
            catch (cause) {
                const { code, syscall } = cause;
                const what = `${this.#told.path}/${syscall === 'rename' ? 'command' : '.command'}`;
                const remedy = 'nothing but memdrift may write there: see what the service does in it';
                throw new service_service/* ServiceError */._(`the probe cannot be given a command: ${what}: ${code}`, { remedy }, { cause });
            }
        });
    }
    async read() {
        const { texts, denied } = await this.#out.enter((folder) => this.#output.readFolder(folder));
        return denied ? new Map([...texts, ...(await this.unreadable())]) : texts;
    }
}
/** Readable by any user of the service, whatever our umask. */
async function writeNew(path, text) {
    const file = await (0,external_node_fs_promises_.open)(path, NEW_FILE, 0o600);
    try {
        await file.writeFile(text);
        await file.chmod(0o644);
    }
    finally {
        await file.close();
    }
}
/** One line, ended: a probe obeys no line that may be half written. */
function commandText(line) {
    return `${line.trim()}\n`;
}

;// CONCATENATED MODULE: ./lib/service/candidate-metadata.js
/** Environment variables that change how memory is held: part of what is under review. */
const TOUCHES_MEMORY = /^(PYTORCH_\w*ALLOC\w*|PYTORCH_NO_CUDA_MEMORY_CACHING|MALLOC_\w+|_RJEM_MALLOC_CONF|TCMALLOC_\w+|MIMALLOC_\w+|GLIBC_TUNABLES|LD_PRELOAD|XLA_\w+|OMP_NUM_THREADS|PYTHONMALLOC|PYTHON_GIL|TF_\w*ALLOC\w*|VLLM_\w+|UCX_\w+|NCCL_\w+|MALLOC_CONF|CUDA_VISIBLE_DEVICES|CUDA_MODULE_LOADING)$/;
/** The variables that touch memory, as facts `env.NAME`, in order of name. */
function memorySubject(env) {
    const names = Object.keys(env).filter((name) => TOUCHES_MEMORY.test(name) && !/KEY|TOKEN|SECRET|PASS/.test(name));
    return Object.fromEntries(names.sort().map((name) => [`env.${name}`, (env[name] ?? '').slice(0, 200)]));
}
/** PYTHONPATH with the probe first. An empty part would mean the working directory, so none is left. */
function pythonPath(probe, own) {
    return own === undefined || own === '' ? probe : `${probe}:${own}`;
}

// EXTERNAL MODULE: ./lib/service/names.js
var service_names = __webpack_require__(867);
;// CONCATENATED MODULE: ./lib/service/container/create-args.js




/** Where the container has what we tell its probe, read-only, and where the probe writes: two mounts side by side. */
const INSIDE = '/memdrift';
const OUT_INSIDE = '/memdrift-out';
/** Words of run-args that would take from us what we need to measure, and why. */
const REFUSED = {
    '--rm': 'how the service ended is read from its container',
    '--name': 'the container has the name by which it is cleaned up',
    '--detach': 'it is implied',
    '-d': 'it is implied',
};
/**
 * The words of `docker create` for the service. Ours stand after run-args: where both say the same, docker takes the
 * last.
 * @throws ServiceError for run-args that cannot be
 */
function createWords(config, creation) {
    const { name, image, gpus, probe } = creation;
    for (const word of config.runArgs) {
        const flag = word.split('=')[0] ?? '';
        const why = flag.startsWith('--health-') ? 'its processes would be counted' : REFUSED[flag];
        if (why !== undefined)
            throw new service_service/* ServiceError */._(`run-args: ${word} is not allowed: ${why}`);
    }
    const limit = config.memoryLimitBytes;
    const path = pythonPath(`${INSIDE}/lib`, config.env['PYTHONPATH'] ?? image.env['PYTHONPATH']);
    return [
        'create',
        // A health check's own processes would come and go among the service's.
        '--no-healthcheck',
        ...(gpus.docker === null ? [] : ['--gpus', gpus.docker]),
        ...(config.shmSizeBytes === undefined ? [] : ['--shm-size', `${config.shmSizeBytes}`]),
        ...config.volumes.flatMap((volume) => ['--volume', fromHere(volume)]),
        ...networkWords(config, creation.placement),
        ...config.runArgs,
        // Without swap: what is swapped out leaves the figures that are judged.
        ...(limit === undefined ? [] : ['--memory', `${limit}`, '--memory-swap', `${limit}`]),
        ...['--name', name, ...(0,service_names/* labelWords */.aX)(creation.owner)],
        ...['--env-file', creation.envFile],
        ...Object.keys(envBeside(config.env)).flatMap((key) => ['--env', key]),
        ...['--env', `PYTHONPATH=${path}`, '--env', `MEMDRIFT_DIR=${INSIDE}`, '--env', `MEMDRIFT_OUT=${OUT_INSIDE}`],
        ...['--mount', `${probe.told},dst=${INSIDE},readonly`, '--mount', `${probe.out},dst=${OUT_INSIDE}`],
        config.image ?? '',
        ...config.args,
    ];
}
/** The content of the file of environment variables: those that a line can hold. */
function envFileText(env) {
    const lines = Object.entries(env).filter(([, value]) => isLine(value));
    return lines.map(([key, value]) => `${key}=${value}\n`).join('');
}
/**
 * The variables that no line of the file can hold: docker takes their values from its own environment, for everybody on
 * this machine can read its words.
 * @throws ServiceError for a variable that docker itself would obey
 */
function envBeside(env) {
    const beside = Object.entries(env).filter(([, value]) => !isLine(value));
    for (const [name] of beside) {
        if (!OBEYED.test(name))
            continue;
        throw new service_service/* ServiceError */._(`env ${name}: found a value of several lines, or a long one; allowed: one line`);
    }
    return Object.fromEntries(beside);
}
/** Docker reads the file by lines of at most 64 KiB, and drops a return at their end. */
function isLine(value) {
    return !/[\r\n]/.test(value) && Buffer.byteLength(value) < 60_000;
}
/** What docker's command line, its plugins, Go's runtime and the loader read; and ours, which stand among the words. */
const OBEYED = /^(DOCKER|BUILDKIT|BUILDX|COMPOSE|MOBY|OTEL|LD|XDG|LC|MEMDRIFT)_|^(GODEBUG|GOMAXPROCS|GOGC|GOMEMLIMIT|GOTRACEBACK|GOCOVERDIR|GLIBC_TUNABLES|SSL_CERT_(FILE|DIR)|SSH_(AUTH_SOCK|ASKPASS\w*)|PATH|HOME|USER|SHELL|TERM|LANG|TMPDIR|PYTHONPATH|LOCALDOMAIN|RES_OPTIONS|\w+_PROXY)$/i;
function networkWords({ port, runArgs }, placement) {
    const usersOwn = runArgs.some((word) => /^--net(work)?(=|$)/.test(word));
    if (placement.kind === 'sibling')
        return usersOwn ? [] : ['--network', placement.network];
    return ['--publish', `${placement.kind === 'remote' ? '0.0.0.0' : '127.0.0.1'}::${port}`];
}
/** A folder relative to ours: docker before 23 takes absolute ones only. */
function fromHere(volume) {
    const [source = '', ...rest] = volume.split(':');
    return /^\.{1,2}(\/|$)/.test(source) ? [(0,external_node_path_.resolve)(source), ...rest].join(':') : volume;
}

// EXTERNAL MODULE: ./lib/service/engine/docker.js
var docker = __webpack_require__(7952);
;// CONCATENATED MODULE: ./lib/service/engine/piped.js

/** What is kept of what the program says on standard error. */
const ERROR_CHARACTERS = 8192;
/**
 * Runs a program whose output is too large to keep, and hands it over while it comes. The program is ended at once when
 * `consume` throws.
 * @returns its exit code and the beginning of its standard error
 * @throws what `consume` throws, the signal's reason, Error where it takes longer than it may or cannot be started
 */
async function piped(program, args, { signal, timeoutMs }, consume) {
    signal.throwIfAborted();
    const late = AbortSignal.timeout(timeoutMs);
    const child = (0,external_node_child_process_.spawn)(program, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        signal: AbortSignal.any([signal, late]),
        killSignal: 'SIGKILL',
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(0, ERROR_CHARACTERS);
    });
    const ended = new Promise((resolve, reject) => {
        child.on('error', reject).once('close', (code) => resolve(code ?? 1));
    });
    try {
        // Together: a program that was not started or was ended gives its consumer nothing to wait for.
        const [code] = await Promise.all([ended, consume(child.stdout)]);
        return { code, stderr };
    }
    catch (error) {
        signal.throwIfAborted();
        if (late.aborted)
            throw new Error(`${program} ${args[0] ?? ''}: no end within ${timeoutMs / 1000} s`);
        throw error;
    }
    finally {
        child.kill('SIGKILL');
        child.stdout.destroy();
        child.stderr.destroy();
    }
}

// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./lib/service/channel/output-archive.js


/** Headers and padding of that many files, beside what they hold. */
const ARCHIVE_BYTES = OUTPUT_BOUNDS.bytes + OUTPUT_BOUNDS.files * 2048;
/**
 * The probe's files from the archive of their directory, as `docker cp` writes it. Nothing is unpacked; what is no plain
 * file of a probe is passed over.
 * @throws ServiceError where a bound is reached: the archive is not read further; Error where it is broken
 */
async function readArchive(archive, output) {
    const entries = (0,tar_stream.extract)();
    const feeding = feed(archive, entries);
    const texts = new Map();
    let count = 0;
    for await (const entry of entries) {
        const { type, name, size = 0 } = entry.header;
        if (++count > OUTPUT_BOUNDS.files)
            throw boundReached(`${OUTPUT_BOUNDS.files} files`);
        const file = name.replace(/^[^/]*\//, '');
        if (type !== 'file' || !isOutputName(file)) {
            entry.resume();
            continue;
        }
        const known = output.known(file, size);
        const chunks = [];
        for await (const chunk of entry)
            chunks.push(chunk);
        texts.set(file, output.take(file, known, Buffer.concat(chunks).subarray(known)));
    }
    await feeding;
    return texts;
}
/** Hands the archive on, no faster than it is read. Its errors are those of `entries`. */
async function feed(archive, entries) {
    const closed = new Promise((resolve) => entries.once('close', () => resolve()));
    let bytes = 0;
    try {
        for await (const chunk of archive) {
            bytes += chunk.length;
            if (bytes > ARCHIVE_BYTES)
                throw boundReached(`${ARCHIVE_BYTES / 1024 / 1024} MiB of archive`);
            if (entries.destroyed)
                return;
            if (!entries.write(chunk)) {
                await Promise.race([new Promise((resolve) => entries.once('drain', () => resolve())), closed]);
            }
        }
        entries.end(null);
    }
    catch (error) {
        entries.destroy(error);
    }
}

;// CONCATENATED MODULE: ./lib/service/channel/output-copy.js






/** As any other docker command. */
const PATIENCE_MS = 60_000;
/**
 * The probe's files in a container, read by `docker cp`: where the engine does not see our directory, or this user may
 * not read what another has written there. Slower than a mount by a docker command a call, the same otherwise.
 */
class OutputCopy {
    container;
    signal;
    #output = new ProbeOutput();
    constructor(container, signal) {
        this.container = container;
        this.signal = signal;
    }
    /** @throws ServiceError where a bound is reached or the copy fails; the signal's reason */
    async read() {
        let texts = new Map();
        const words = ['cp', `${this.container}:${OUT_INSIDE}`, '-'];
        const limits = { signal: this.signal, timeoutMs: PATIENCE_MS };
        const { code, stderr } = await piped('docker', words, limits, async (archive) => {
            texts = await readArchive(archive, this.#output);
        }).catch((cause) => {
            if (this.signal.aborted || cause instanceof service_service/* ServiceError */._)
                throw cause;
            throw failed(cause.message, cause);
        });
        if (code !== 0)
            throw failed((0,docker/* dockersReason */.q$)({ code, stdout: '', stderr }));
        return texts;
    }
}
function failed(why, cause) {
    return new service_service/* ServiceError */._(`the probe's files cannot be copied from the container: ${why}`, {}, { cause });
}

// EXTERNAL MODULE: ./lib/service/cleanup/clean-up.js + 1 modules
var clean_up = __webpack_require__(1270);
// EXTERNAL MODULE: ./lib/service/cleanup/run-dir.js + 1 modules
var run_dir = __webpack_require__(9417);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/service/container/container-address.js

/** Longer does no connection to a container of this machine take. */
const CONNECT_MS = 1000;
/** Where a container's ports answer from here. One that has ended has no address any more. */
class ContainerAddress {
    inspected;
    placement;
    port;
    /** Of the port that it serves on. */
    url;
    /** The container's own address; null until it has answered there. */
    #own = null;
    constructor(inspected, placement, port) {
        this.inspected = inspected;
        this.placement = placement;
        this.port = port;
        this.url = urlOf(inspected, placement, port);
    }
    /**
     * Asks, once the service is ready, whether its own address answers from here too: it does not where the engine runs
     * in a virtual machine or without root (there the address might even be another container's, so the served port must
     * be open on it).
     */
    async find() {
        if (this.placement.kind === 'remote')
            return;
        for (const address of addressesOf(this.inspected)) {
            if (await answers(address, this.port))
                this.#own = address;
            if (this.#own !== null)
                return;
        }
    }
    /** See `Service.otherPort`: by its own address, else where it is published on this machine. */
    otherPort(port) {
        if (port === this.port)
            return this.url;
        if (this.placement.kind === 'remote')
            return null;
        if (this.#own !== null)
            return `http://${this.#own}:${port}`;
        const published = publishedPort(this.inspected, port);
        return this.placement.kind === 'beside' && published !== null ? `http://127.0.0.1:${published}` : null;
    }
}
function urlOf(inspected, placement, port) {
    const host = placement.kind === 'remote' ? placement.host : '127.0.0.1';
    if (inspected.HostConfig.NetworkMode === 'host')
        return `http://${host}:${port}`;
    if (placement.kind === 'sibling') {
        const joined = inspected.NetworkSettings.Networks?.[placement.network]?.IPAddress;
        return `http://${joined || addressesOf(inspected)[0] || '127.0.0.1'}:${port}`;
    }
    return `http://${host}:${publishedPort(inspected, port) ?? port}`;
}
function publishedPort({ NetworkSettings }, port) {
    return NetworkSettings.Ports?.[`${port}/tcp`]?.[0]?.HostPort ?? null;
}
/** None where it uses the network of the host: its ports are the machine's then. */
function addressesOf({ NetworkSettings }) {
    const addresses = Object.values(NetworkSettings.Networks ?? {}).map(({ IPAddress }) => IPAddress ?? '');
    return addresses.filter((address) => address !== '');
}
async function answers(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: CONNECT_MS });
        const end = (open) => () => {
            socket.destroy();
            resolve(open);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
}

// EXTERNAL MODULE: ./lib/service/process/host-processes.js
var host_processes = __webpack_require__(6467);
;// CONCATENATED MODULE: ./lib/service/container/container-cgroup.js



/**
 * Folder of a container's memory cgroup on this machine; null where it is not to be seen from here.
 * @param pid the engine's pid of the container's first process: of another machine or namespace it may be any process's
 * here, so that process must be in a cgroup of the container's id
 */
async function findMemoryCgroup(pid, containerId) {
    const text = pid > 0 ? await (0,host_processes/* readProc */.lK)(pid, 'cgroup') : null;
    if (text === null || !text.includes(containerId))
        return null;
    for (const folder of memoryFolders(text))
        if (await isThere((0,external_node_path_.join)(folder, 'memory.stat')))
            return folder;
    return null;
}
/** A hybrid host has both lines (seen): of v1 the one with the memory controller, then v2's. */
function memoryFolders(cgroup) {
    const v1 = cgroup.match(/^\d+:(?:[^:\n]*,)?memory(?:,[^:\n]*)?:(\/[^\n]+)$/m)?.[1];
    const v2 = cgroup.match(/^0::(\/[^\n]+)$/m)?.[1];
    return [
        ...(v1 === undefined ? [] : [`/sys/fs/cgroup/memory${v1}`]),
        ...(v2 === undefined ? [] : [`/sys/fs/cgroup${v2}`]),
    ];
}
/** Pids, as seen from here, of the cgroup's processes. */
async function cgroupPids(folder) {
    const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, 'cgroup.procs'), 'utf8').catch(() => null);
    return text === null
        ? null
        : text
            .split('\n')
            .filter((line) => /^[1-9]\d*$/.test(line))
            .map(Number);
}
async function isThere(path) {
    return (0,external_node_fs_promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/service/container/container-reach.js




/** A container as a part of a service. */
function memberOf(name, probe, reach) {
    return { name, probe, reach, processes: () => reach.processes().catch(() => []) };
}
/**
 * What can be read of a container's processes and cgroup: from here where the engine runs beside us and this user may;
 * else through a helper in the service's pid namespace; else not at all (null).
 */
class ContainerReach {
    containerId;
    enginePid;
    helper;
    #folder = null;
    constructor(containerId, 
    /** Of the container's first process, as the engine sees it. */
    enginePid, helper) {
        this.containerId = containerId;
        this.enginePid = enginePid;
        this.helper = helper;
    }
    /**
     * The service's processes; empty where they cannot be listed. Not what the engine has started into the container
     * beside them (health checks, `docker exec`): that comes and goes, and is not the service's.
     */
    async processes() {
        const folder = await this.#cgroupFolder();
        const pids = folder === null ? null : await cgroupPids(folder);
        if (pids === null || pids.length === 0)
            return folder === null ? ((await this.helper.processes()) ?? []) : [];
        const inside = new Set(pids);
        const alive = (await (0,host_processes/* listProcesses */.O3)()).filter(({ pid }) => inside.has(pid));
        const described = (await Promise.all(alive.map(host_processes/* describe */.q0))).filter((process) => process !== null);
        const namespaced = described.some(({ hostPid, pid }) => hostPid === this.enginePid && pid === 1);
        if (!namespaced)
            return described; // in another's namespace orphans become the engine's children too
        const own = new Set(withoutVisitors(alive, this.enginePid).map(({ pid }) => pid));
        return described.filter(({ hostPid }) => hostPid !== null && own.has(hostPid));
    }
    async procFiles(processes, file) {
        if (!/^\w+$/.test(file))
            throw new TypeError(`/proc/<pid>/${file}: not a file that a process has`);
        const direct = await Promise.all(processes.map(({ hostPid }) => readDirect(hostPid, file)));
        // Not those that have ended meanwhile: a helper would not find them either, and costs half a second to start.
        const denied = processes.filter((_, index) => direct[index] === 'denied').map(({ pid }) => pid);
        const helped = denied.length === 0 ? [] : await this.helper.procFiles(denied, file);
        return direct.map((read, index) => {
            const at = denied.indexOf(processes[index]?.pid ?? -1);
            return read !== 'denied' ? read.text : (helped[at] ?? null);
        });
    }
    async cgroupFiles(names) {
        const folder = await this.#cgroupFolder();
        const texts = folder === null
            ? await this.helper.cgroupFiles(names)
            : await Promise.all(names.map((name) => (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => null)));
        if (texts.every((text) => text === null))
            return null;
        return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? null]));
    }
    #cgroupFolder() {
        this.#folder ??= findMemoryCgroup(this.enginePid, this.containerId);
        return this.#folder;
    }
}
/**
 * Without what the engine has started beside the container's first process, and all that descends from it: as the first
 * process itself these are children of the container's shim (seen with runc 1.1: of a namespace of their own, so no
 * orphan of the container can become one).
 */
function withoutVisitors(inside, first) {
    const shim = inside.find(({ pid }) => pid === first)?.parent;
    const visitors = inside.filter(({ pid, parent }) => parent === shim && pid !== first).map(({ pid }) => pid);
    const gone = new Set((0,host_processes/* family */.T1)(inside, visitors).map(({ pid }) => pid));
    return inside.filter(({ pid }) => !gone.has(pid));
}
/** The file of a process that can be seen from here; `denied` where it is another's, or in another namespace. */
async function readDirect(hostPid, file) {
    if (hostPid === null)
        return 'denied';
    try {
        return { text: (await (0,external_node_fs_promises_.readFile)(`/proc/${hostPid}/${file}`, 'utf8')) || null };
    }
    catch (error) {
        const { code } = error;
        return code === 'EACCES' || code === 'EPERM' ? 'denied' : { text: null };
    }
}

;// CONCATENATED MODULE: ./lib/service/container/helper.js




/** Stands between the parts of an answer: no text that /proc gives holds it. */
const MARK = '\u0001';
/** Helpers are told from the service by their mount namespace, which is the one that `sh` itself has. */
const LIST = `me=$(readlink /proc/self/ns/mnt)
for p in /proc/[0-9]*; do
  [ "$(readlink "$p/ns/mnt" 2>/dev/null)" = "$me" ] && continue
  s=$(cat "$p/stat" 2>/dev/null) || continue
  printf '\\001%s\\n' "$s"; cat "$p/cmdline" 2>/dev/null
done`;
/**
 * A container of the service's own image in the service's pid namespace: reads there what is out of this user's reach
 * or on another machine. Made when it is first needed. Where the image has no shell there is none: all answers null.
 */
class Helper {
    service;
    imageId;
    owner;
    #started = null;
    #name;
    constructor(service, 
    /** Id of the image: by a name another could be meant by now. */
    imageId, owner) {
        this.service = service;
        this.imageId = imageId;
        this.owner = owner;
        this.#name = (0,clean_up/* helperName */.Mo)(service);
    }
    /** The processes of the service; null where they cannot be listed. */
    async processes() {
        const parts = await this.#ask(LIST);
        return parts === null ? null : helper_withoutVisitors(parts.map(parseListed).filter((process) => process !== null));
    }
    /** Text of `/proc/<pid>/<file>` of each. */
    async procFiles(pids, file) {
        return this.#texts(pids.map((pid) => `/proc/${pid}/${file}`));
    }
    /** The service's own view of its cgroup, by its root directory; v2, else v1. */
    async cgroupFiles(names) {
        const root = '/proc/1/root/sys/fs/cgroup';
        const script = `d=${root}; [ -e $d/memory/memory.stat ] && d=$d/memory`;
        // The root of the whole hierarchy (a container without a cgroup namespace) has no limit: that is not the service.
        return this.#texts(names.map((name) => `$d/${name}`), `${script}; [ -e $d/memory.max ] || [ -e $d/memory.limit_in_bytes ] || exit 1`);
    }
    async #texts(paths, before = ':') {
        const script = paths.map((path) => `printf '\\001'; cat "${path}" 2>/dev/null`).join('\n');
        const parts = await this.#ask(`${before}\n${script}\ntrue`);
        return paths.map((_, index) => parts?.[index] || null);
    }
    /** What the script prints after each mark; null where it cannot be run. */
    async #ask(script) {
        this.#started ??= this.#start();
        if (!(await this.#started))
            return null;
        const { code, stdout } = await (0,docker/* tryDocker */.IY)(['exec', this.#name, 'sh', '-c', script]);
        return code === 0 ? stdout.split(MARK).slice(1) : null;
    }
    /**
     * SYS_PTRACE: the kernel asks for it to read another user's smaps_rollup, and to follow /proc/1/root. All that runs in it
     * is the image's own, so it gets nothing else that the service might not have.
     */
    async #start() {
        const { code } = await (0,docker/* tryDocker */.IY)([
            ...['run', '--detach', '--pull', 'never', '--name', this.#name, ...(0,service_names/* labelWords */.aX)(this.owner)],
            ...['--pid', `container:${this.service}`, '--network', 'none', '--user', '0', '--read-only'],
            ...['--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE', '--cap-add', 'DAC_OVERRIDE'],
            ...['--security-opt', 'no-new-privileges', '--memory', '256m', '--pids-limit', '64'],
            ...['--no-healthcheck', '--entrypoint', 'sh', this.imageId, '-c', 'while :; do sleep 3600; done'],
        ]);
        return code === 0;
    }
}
/**
 * Without what the engine has started into the container (health checks, `docker exec`), and its descendants: their
 * parent is outside the namespace, where the kernel says 0, as that of the first process is.
 */
function helper_withoutVisitors(all) {
    const visitors = all.filter(({ pid, parent }) => parent === 0 && pid !== 1).map(({ pid }) => pid);
    const gone = new Set((0,host_processes/* family */.T1)(all, visitors).map(({ pid }) => pid));
    const own = all.filter(({ pid }) => !gone.has(pid));
    return own.map(({ pid, parent, command }) => ({ pid, hostPid: null, parentPid: parent, command }));
}
/** A line of /proc/<pid>/stat, then its command line. */
function parseListed(part) {
    const end = part.indexOf('\n');
    const stat = part.slice(0, end);
    const found = (0,host_processes/* parseStat */.ky)(Number(stat.split(' ')[0]), stat);
    if (found === null || !Number.isSafeInteger(found.pid))
        return null;
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const command = (0,host_processes/* commandText */.jt)(part.slice(end + 1), name);
    return { ...found, command };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/service/container/image.js



const inspected = schemas/* tuple */.PVZ([
    schemas/* object */.Ikc({
        Id: schemas/* string */.YjP(),
        RepoDigests: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        Config: schemas/* object */.Ikc({ Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }).nullish(),
    }),
]);
/**
 * A pull may take as long as it gets on. On a pipe docker says a line for each layer that it has, so the longest silence
 * is that of one large layer: 20 minutes hold 24 GB at 20 MB/s.
 */
const SILENT_PULL_MS = 20 * 60_000;
/**
 * The image as the engine has it; pulled where it does not have it, for as long as that gets on.
 * @throws ServiceError where it can be had neither way, or no engine answers; the signal's reason
 */
async function findImage(name, { log, signal, pulling = (pull) => pull() }) {
    // Docker would take a name that begins with a dash for a flag.
    if (!/^[\w.]/.test(name))
        throw new service_service/* ServiceError */._(`image: found ${JSON.stringify(name)}; allowed: an image's name`);
    if ((await (0,docker/* tryDocker */.IY)(['image', 'inspect', name])).code !== 0) {
        await demandEngine();
        log.info(`pulling ${name}`);
        const pulled = await pulling(() => (0,docker/* tryDocker */.IY)(['pull', name], { signal, silentMs: SILENT_PULL_MS }));
        if (pulled.code !== 0) {
            const remedy = 'build it in a step before, or log in to its registry';
            throw new service_service/* ServiceError */._(`image ${name}: not here, and cannot be pulled: ${(0,docker/* dockersReason */.q$)(pulled)}`, { remedy });
        }
    }
    const [{ Id, RepoDigests, Config }] = inspected.parse(JSON.parse(await (0,docker/* docker */.T3)(['image', 'inspect', name])));
    return { id: Id, digest: RepoDigests?.[0] ?? null, env: environmentOf(Config?.Env ?? []) };
}
/** `NAME=value` lines as docker keeps them. */
function environmentOf(lines) {
    return Object.fromEntries(lines.map((line) => {
        const end = line.indexOf('=');
        return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
    }));
}
async function demandEngine() {
    const answer = await (0,docker/* tryDocker */.IY)(['version', '--format', '{{.Server.Version}}']);
    if (answer.code === 0)
        return;
    throw new service_service/* ServiceError */._(`the docker engine does not answer: ${(0,docker/* dockersReason */.q$)(answer)}`, {
        remedy: 'start it, or see DOCKER_HOST',
    });
}

;// CONCATENATED MODULE: ./lib/service/container/inspect.js



const inspect_inspected = schemas/* tuple */.PVZ([
    schemas/* object */.Ikc({
        Id: schemas/* string */.YjP(),
        /** Id of its image. */
        Image: schemas/* string */.YjP(),
        State: schemas/* object */.Ikc({
            Running: schemas/* boolean */.zMY(),
            ExitCode: schemas/* number */.aig(),
            OOMKilled: schemas/* boolean */.zMY(),
            Pid: schemas/* number */.aig(),
            Error: schemas/* string */.YjP().default(''),
        }),
        HostConfig: schemas/* object */.Ikc({ Memory: schemas/* number */.aig(), NetworkMode: schemas/* string */.YjP() }),
        Config: schemas/* object */.Ikc({ Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }),
        NetworkSettings: schemas/* object */.Ikc({
            Networks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ IPAddress: schemas/* string */.YjP().nullish() })).nullish(),
            Ports: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* object */.Ikc({ HostPort: schemas/* string */.YjP() })).nullish()).nullish(),
        }),
    }),
]);
/**
 * The container as the engine sees it now; null where it is gone.
 * @throws ServiceError where the engine does not answer
 */
async function inspect(container) {
    const ended = await (0,docker/* tryDocker */.IY)(['container', 'inspect', container]);
    if (ended.code === 0)
        return inspect_inspected.parse(JSON.parse(ended.stdout))[0];
    if (/no such (container|object)/i.test(ended.stderr))
        return null;
    throw new service_service/* ServiceError */._(`docker container inspect: ${(0,docker/* dockersReason */.q$)(ended)}`, {
        remedy: 'is the docker engine in order?',
    });
}
/** The container's memory limit in bytes; null where it has none. */
function limitOf({ HostConfig }) {
    return HostConfig.Memory > 0 ? HostConfig.Memory : null;
}

;// CONCATENATED MODULE: ./lib/service/placement.js




/** Finds out where the engine is. */
async function findPlacement(env = process.env) {
    const network = await ownNetwork();
    if (network === 'host')
        return { kind: 'sibling', network };
    if (network !== null)
        return { kind: 'sibling', network };
    const host = remoteHost(env['DOCKER_HOST'] ?? (await contextHost()));
    return host === null ? { kind: 'beside' } : { kind: 'remote', host };
}
/** The host of a tcp or ssh address that is not this machine; null for a socket. */
function remoteHost(address) {
    const host = address.match(/^(?:tcp|ssh|https?):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/)?.[1];
    return host === undefined ? null : host;
}
/** The engine's address by the docker command line's own settings; empty where they name none. */
async function contextHost() {
    const { code, stdout } = await (0,docker/* tryDocker */.IY)(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
    return code === 0 ? stdout.trim() : '';
}
const placement_self = schemas/* object */.Ikc({
    Id: schemas/* string */.YjP(),
    Config: schemas/* object */.Ikc({ Hostname: schemas/* string */.YjP() }),
    NetworkSettings: schemas/* object */.Ikc({ Networks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }),
});
/**
 * Network of the container that we run in; null where we run in none that the engine knows. Our own signs of a
 * container are not enough: virtual machines made of images carry `/.dockerenv` too (seen), and a container may be
 * called as this host is.
 */
async function ownNetwork() {
    for (const id of ownContainerIds()) {
        const { code, stdout } = await (0,docker/* tryDocker */.IY)(['container', 'inspect', '--format', '{{json .}}', id]);
        if (code !== 0)
            continue;
        const found = placement_self.safeParse(JSON.parse(stdout));
        if (!found.success || !found.data.Id.startsWith(id))
            continue;
        const networks = Object.keys(found.data.NetworkSettings.Networks).filter((name) => name !== 'none');
        return networks[0] ?? null;
    }
    return null;
}
/** What may be the id of a container that we run in: docker mounts files of a folder so named, and names the host so. */
function ownContainerIds() {
    const mounted = readText('/proc/self/mountinfo').match(/\/containers\/([0-9a-f]{64})\/(?:hostname|hosts|resolv\.conf)/)?.[1];
    const named = /^[0-9a-f]{12}$/.test((0,external_node_os_.hostname)()) ? [(0,external_node_os_.hostname)()] : [];
    return mounted === undefined ? named : [mounted];
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/service/health.js


const POLL_MS = 100;
const ANSWER_MS = 5000;
/** How often it is asked whether the service has ended meanwhile: it costs a docker command. */
const ENDED_EVERY_MS = 500;
const NO_ANSWER = 'does not answer';
/** How an answer ends that was never begun. */
const HANGS_UP = 'hangs up without an answer';
/**
 * Asks the health path until it answers 2xx.
 * @param ended tells why to give up at once (the service has exited), or null
 * @returns null when ready, else why not: `/health answers 500`, `nothing listens`, or what `ended` said
 * @throws the signal's reason
 */
async function awaitHealth(url, options) {
    const { timeoutMs, signal } = options;
    const deadline = performance.now() + timeoutMs;
    let askEndedAt = performance.now() + ENDED_EVERY_MS;
    let problem = null;
    for (;;) {
        signal.throwIfAborted();
        const patienceMs = Math.max(POLL_MS, Math.min(ANSWER_MS, deadline - performance.now()));
        const asked = await askHealth(url, patienceMs, signal);
        if (asked === null)
            return null;
        // One that the deadline cuts short tells less than the one before.
        if (problem === null || patienceMs === ANSWER_MS || !asked.endsWith(NO_ANSWER))
            problem = asked;
        const late = performance.now() > deadline;
        if (late || performance.now() > askEndedAt) {
            const why = await options.ended();
            if (why !== null)
                return why;
            askEndedAt = performance.now() + ENDED_EVERY_MS;
        }
        if (late)
            return problem;
        await (0,promises_.setTimeout)(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
}
/**
 * Asks once. Null where it answers 2xx, else what happened.
 * @param timeoutMs to the end of its headers, however they come
 */
async function askHealth(url, timeoutMs, cancel) {
    const { pathname, port } = new URL(url);
    const late = AbortSignal.timeout(Math.ceil(timeoutMs));
    const signal = AbortSignal.any([cancel, late]);
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)(url, { agent: false, signal }, (response) => {
            const status = response.statusCode ?? 0;
            response.destroy();
            resolve(status >= 200 && status < 300 ? null : `${pathname} answers ${status}`);
        });
        request.on('error', (error) => resolve(late.aborted ? `${pathname} ${NO_ANSWER}` : silence(error, pathname, port)));
    });
}
function silence(error, path, port) {
    if (error.code === 'ECONNREFUSED')
        return `nothing listens on port ${port}`;
    // Docker's proxy accepts what nobody in the container listens for, and hangs up.
    if (error.code === 'ECONNRESET')
        return `${path} ${HANGS_UP}`;
    return error.message;
}

;// CONCATENATED MODULE: ./lib/service/container/container-state.js




const LINE_LENGTH = 1000;
/**
 * How the container is, as the engine says it: that names no kill of a child.
 * @throws ServiceError where the engine does not answer: that is no death of the service
 */
async function engineState(container) {
    const state = (await inspect(container))?.State;
    if (state === undefined)
        return { running: false, exitCode: null, signal: null, oomKilled: false };
    const { Running, ExitCode, OOMKilled } = state;
    return { running: Running, exitCode: Running ? null : ExitCode, signal: null, oomKilled: OOMKilled };
}
/** The same with its children: where only one of them was killed the container lives on, and docker says nothing of it. */
async function stateOf(container, reach) {
    const state = await engineState(container);
    return state.running && !state.oomKilled ? { ...state, oomKilled: await childKilledForMemory(reach) } : state;
}
async function childKilledForMemory(reach) {
    const files = await reach.cgroupFiles(['memory.events', 'memory.oom_control']).catch(() => null);
    return Object.values(files ?? {}).some((text) => /^oom_kill [1-9]/m.test(text ?? ''));
}
/**
 * Waits until a container's health path answers.
 * @throws ServiceError with the reason and the last lines; the signal's reason
 */
async function awaitReady(url, { healthPath, startupTimeoutMs, port }, signal, service) {
    const problem = await awaitHealth(`${url}${healthPath}`, {
        timeoutMs: startupTimeoutMs,
        signal,
        ended: async () => endText(await service.state()),
    });
    if (problem === null)
        return;
    const state = await service.state();
    const within = state.running ? ` within ${startupTimeoutMs / 1000} s` : '';
    // The published port is docker's; the one that nobody answers on is the container's.
    const said = problem.endsWith(HANGS_UP) ? `nothing answers on port ${port}` : problem;
    throw new service_service/* ServiceError */._(`the service did not become ready${within}: ${said}`, {
        logs: await service.logs(50),
        exitCode: state.exitCode,
        oomKilled: state.oomKilled,
        remedy: state.running
            ? `check that it listens on port ${port} of all addresses (0.0.0.0), and health-path`
            : 'see its last lines',
    });
}
/** Why it is of no use to wait for it any longer; null while it runs. */
function endText({ running, oomKilled, exitCode, member = 'it' }) {
    if (running)
        return null;
    return oomKilled ? `${member} was killed for memory` : `${member} ended with exit code ${exitCode ?? 'unknown'}`;
}
/** The last lines of a container's output, both streams in the order in which they were written. Never throws. */
async function stampedLogs(container, lines) {
    const words = ['logs', '--timestamps', '--tail', `${lines}`, container];
    const { stdout, stderr } = await (0,docker/* tryDocker */.IY)(words).catch(() => ({ stdout: '', stderr: '' }));
    const stamped = `${stdout}\n${stderr}`.split('\n').filter((line) => /^\d{4}-\d\d-\d\dT\S+ ./.test(line));
    const parted = stamped.map((line) => ({ at: line.slice(0, 30), text: line.slice(line.indexOf(' ') + 1) }));
    return inOrder(parted.map(({ at, text }) => ({ at, text: text.slice(0, LINE_LENGTH) }))).slice(-lines);
}
/** The last lines of several containers in the order in which they were written, each after its container's name. */
async function joinedLogs(containers, lines) {
    const prefixed = await Promise.all(containers.map(async ({ id, name }) => (await stampedLogs(id, lines)).map(({ at, text }) => ({ at, text: `${name}: ${text}` }))));
    return inOrder(prefixed.flat())
        .slice(-lines)
        .map(({ text }) => text);
}
function inOrder(lines) {
    return [...lines].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/service/step-environment.js
var step_environment = __webpack_require__(8873);
;// CONCATENATED MODULE: ./lib/service/compose/compose-command.js






/** Compose reads files and asks the engine; it pulls and builds nothing for us. */
const compose_command_PATIENCE_MS = 60_000;
/** Warnings of one file that are passed on. */
const WARNING_LIMIT = 20;
/**
 * Makes sure that the docker command line has compose.
 * @throws ServiceError
 */
async function demandCompose() {
    const { code } = await compose(['version'], { timeoutMs: compose_command_PATIENCE_MS });
    if (code === 0)
        return;
    const remedy = 'install the plugin docker-compose-plugin (compose 2 or newer), or measure with image or command';
    throw new service_service/* ServiceError */._('docker compose: not found on this machine', { remedy });
}
/**
 * The project of the file as compose reads it: interpolated, merged, with the services of every profile.
 * @returns JSON
 * @throws ServiceError with compose's reason
 */
async function resolvedProject(file, { log, signal }) {
    if (!(0,external_node_fs_.existsSync)(file)) {
        throw new service_service/* ServiceError */._(`compose-file: no such file ${file}`, {
            remedy: 'its path counts from where memdrift runs',
        });
    }
    const words = ['--file', file, '--profile', '*', 'config', '--format', 'json'];
    const ended = await compose(words, { signal, timeoutMs: compose_command_PATIENCE_MS });
    for (const warning of warningsOf(ended))
        log.warn(`${file}: ${warning}`);
    if (ended.code === 0)
        return ended.stdout;
    throw new service_service/* ServiceError */._(`compose-file ${file}: ${composesReason(ended)}`, {
        remedy: `see docker compose --file ${file} config`,
    });
}
/**
 * Creates and starts the project, and waits for those of its services that others wait for.
 * @throws ServiceError with compose's reason, or where it takes longer than it may; the signal's reason
 */
async function startProject(name, file, { signal, timeoutMs }) {
    const late = AbortSignal.timeout(timeoutMs);
    const words = ['--project-name', name, '--file', file, 'up', '--detach', '--no-build', '--pull', 'never'];
    try {
        const ended = await compose(words, { signal: AbortSignal.any([signal, late]) });
        if (ended.code === 0)
            return;
        throw await failure(name, `the compose project cannot be started: ${composesReason(ended)}`, 'see its last lines');
    }
    catch (error) {
        if (signal.aborted || !late.aborted)
            throw error;
        const remedy = 'is a health check for which a service waits in order?';
        throw await failure(name, `the compose project was not started within ${timeoutMs / 1000} s`, remedy);
    }
}
async function failure(name, message, remedy) {
    const containers = (await containersOf(name).catch(() => [])).map(({ id, service }) => ({ id, name: service }));
    return new service_service/* ServiceError */._(message, { remedy, logs: await joinedLogs(containers, 50) });
}
const listed = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), service: schemas/* string */.YjP() });
/** All containers of a project, whatever their state; none where the engine does not answer. */
async function containersOf(project) {
    const format = '{"id":{{json .ID}},"name":{{json .Names}},"service":{{json (.Label "com.docker.compose.service")}}}';
    const filter = `label=com.docker.compose.project=${project}`;
    const { code, stdout } = await (0,docker/* tryDocker */.IY)(['ps', '--all', '--no-trunc', '--filter', filter, '--format', format]);
    const lines = code === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
    return lines.map((line) => listed.parse(JSON.parse(line)));
}
/** The file is under review, and what it interpolates reaches the services: nothing of the step may be among it. */
function compose(words, limits) {
    return (0,docker/* tryDocker */.IY)(['compose', '--ansi', 'never', ...words], { ...limits, env: (0,step_environment/* withoutStep */.J)(process.env) });
}
/** The line in which compose says why it failed: its last one that is no warning and no progress. */
function composesReason({ stderr, code }) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/\blevel=(warning|info|debug)\b/.test(line));
    const text = (said.at(-1) ?? `exit code ${code}`).replace(/^Error response from daemon: /, '');
    return text.slice(0, 400);
}
/** What compose has warned of, e.g. a variable that is not set. */
function warningsOf({ stderr }) {
    const found = stderr.split('\n').map((line) => line.match(/\blevel=warning msg="((?:[^"\\]|\\.){1,400})/)?.[1]);
    const texts = found.filter((text) => text !== undefined).map((text) => text.replace(/\\(.)/g, '$1'));
    return [...new Set(texts)].slice(0, WARNING_LIMIT);
}

;// CONCATENATED MODULE: ./lib/service/compose/compose-metadata.js

const ARGS_LENGTH = 400;
/**
 * The facts of all members as those of one service: `image`, `image_id` and `args` as of a container, or with the
 * member's name behind where there are several. A variable is `env.NAME` where one member alone has it or all have the
 * same, else `env.<member>.NAME`.
 */
function projectSubject(members) {
    const facts = members.map(({ member, image, imageId, args }) => {
        const of = members.length === 1 ? '' : `.${member}`;
        const words = args.length === 0 ? null : args.join(' ').slice(0, ARGS_LENGTH);
        return { [`image${of}`]: image, [`image_id${of}`]: imageId, [`args${of}`]: words };
    });
    return Object.assign({}, ...facts, Object.fromEntries(variables(members)));
}
function variables(members) {
    const subjects = members.map(({ member, env }) => ({ member, facts: memorySubject(env) }));
    const keys = new Set(subjects.flatMap(({ facts }) => Object.keys(facts)));
    return [...keys].sort().flatMap((key) => {
        const having = subjects.flatMap(({ member, facts }) => {
            const value = facts[key];
            return value === undefined ? [] : [{ member, value }];
        });
        const [first] = having;
        const agreed = having.length === members.length && having.every(({ value }) => value === first?.value);
        if (first !== undefined && (having.length === 1 || agreed))
            return [[key, first.value]];
        return having.map(({ member, value }) => [`env.${member}.${key.slice('env.'.length)}`, value]);
    });
}

;// CONCATENATED MODULE: ./lib/service/compose/compose-model.js


const deviceSchema = schemas/* looseObject */._H3({
    driver: schemas/* string */.YjP().optional(),
    capabilities: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    device_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const serviceSchema = schemas/* looseObject */._H3({
    image: schemas/* string */.YjP().optional(),
    build: schemas/* unknown */.L5J().optional(),
    command: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).nullish(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    depends_on: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ condition: schemas/* string */.YjP().optional(), required: schemas/* boolean */.zMY().optional() }))
        .nullish(),
    profiles: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    network_mode: schemas/* string */.YjP().optional(),
    runtime: schemas/* string */.YjP().optional(),
    gpus: schemas/* union */.KCZ([schemas/* literal */.euz('all'), schemas/* array */.YOg(deviceSchema)]).nullish(),
    scale: schemas/* number */.aig().optional(),
    volumes: schemas/* array */.YOg(schemas/* looseObject */._H3({ type: schemas/* string */.YjP(), source: schemas/* string */.YjP().optional() })).nullish(),
    deploy: schemas/* looseObject */._H3({
        replicas: schemas/* number */.aig().nullish(),
        resources: schemas/* looseObject */._H3({
            limits: schemas/* looseObject */._H3({ memory: schemas/* unknown */.L5J() }).partial().nullish(),
            reservations: schemas/* looseObject */._H3({ devices: schemas/* array */.YOg(deviceSchema).nullish() }).nullish(),
        })
            .nullish(),
    })
        .nullish(),
});
const resourceSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    external: schemas/* boolean */.zMY().optional(),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
});
const modelSchema = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    // The name is a folder of the run directory.
    services: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^(?!\.{1,2}$)[\w.-]{1,200}$/), serviceSchema),
    networks: schemas/* record */.g1P(schemas/* string */.YjP(), resourceSchema.nullable()).nullish(),
    volumes: schemas/* record */.g1P(schemas/* string */.YjP(), resourceSchema.nullable()).nullish(),
});
/**
 * Reads what `docker compose config --format json` has printed.
 * @throws ServiceError where it is no such text
 */
function parseModel(text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new service_service/* ServiceError */._(`compose-file ${file}: docker compose config printed no JSON`, {}, { cause });
    }
    const parsed = modelSchema.safeParse(json);
    if (parsed.success)
        return parsed.data;
    const { path = [], message = '' } = parsed.error.issues[0] ?? {};
    throw new service_service/* ServiceError */._(`compose-file ${file}: ${path.join('.')}: ${message}`, {}, { cause: parsed.error });
}
/**
 * Chooses the services: the one that answers, those that are the service under test, and those that these need. What
 * only has to have ended before the others start (`service_completed_successfully`) is needed and never under test.
 * @throws ServiceError for a service that the file does not have, or of which not exactly one container is asked for:
 * processes of two would share the probe's directory, in which files are named by pid
 */
function chooseServices({ services }, { composeService, composeMembers }) {
    const names = Object.keys(services);
    const answering = composeService ?? (names.length === 1 ? names[0] : undefined);
    if (answering === undefined) {
        throw new service_service/* ServiceError */._(`compose-service: not set, and the file has ${names.length}; allowed: ${names.join(', ')}`);
    }
    for (const [input, name] of [
        ['compose-service', answering],
        ...(composeMembers ?? []).map((member) => ['compose-members', member]),
    ]) {
        if (!names.includes(name)) {
            throw new service_service/* ServiceError */._(`${input}: found ${name}; allowed: ${names.join(', ') || 'none, the file has no services'}`, { remedy: 'name a service of the compose file' });
        }
    }
    const kept = withNeeded(services, [answering, ...(composeMembers ?? [])]);
    const ending = endingServices(services, kept);
    const members = composeMembers === undefined ? kept.filter((name) => !ending.has(name)) : composeMembers;
    const chosen = [answering, ...new Set(members.filter((name) => name !== answering))];
    for (const name of chosen)
        demandOneLasting(name, services[name], ending.has(name));
    return { members: chosen, kept };
}
/** The services and all that they depend on, directly or not, in the order in which they are found. */
function withNeeded(services, wanted) {
    const found = new Set(wanted);
    for (const name of found)
        for (const needed of neededBy(services, name))
            found.add(needed); // a Set grows as it is walked
    return [...found];
}
/** An optional one of a profile would not be started by compose itself. */
function neededBy(services, name) {
    return Object.entries(services[name]?.depends_on ?? {})
        .filter(([other, { required }]) => {
        const service = Object.hasOwn(services, other) ? services[other] : undefined;
        return service !== undefined && (required !== false || (service.profiles ?? []).length === 0);
    })
        .map(([other]) => other);
}
/** Those that another one waits for to end. */
function endingServices(services, kept) {
    const dependencies = kept.flatMap((name) => Object.entries(services[name]?.depends_on ?? {}));
    return new Set(dependencies.filter(([, { condition }]) => condition === 'service_completed_successfully').map(([name]) => name));
}
function demandOneLasting(name, service, ends) {
    if (ends) {
        throw new service_service/* ServiceError */._(`compose service ${name}: others wait for its end (service_completed_successfully); allowed: one that stays`);
    }
    const replicas = service?.scale ?? service?.deploy?.replicas ?? 1;
    if (replicas !== 1) {
        const remedy = 'scale it to 1 for the measurement: each container has a probe of its own, and pids of its own';
        throw new service_service/* ServiceError */._(`compose service ${name} has ${replicas} replicas: allowed 1`, { remedy });
    }
}
/**
 * The image of a service. One that is built and has no name for it is called so by `docker compose build` itself.
 * @throws ServiceError where it has neither
 */
function imageOf({ name: project, services }, name) {
    const service = services[name];
    const image = service?.image ?? (service?.build === undefined ? undefined : `${project}-${name}`);
    if (image === undefined) {
        const remedy = 'give it one of them in the compose file';
        throw new service_service/* ServiceError */._(`compose service ${name}: has neither image nor build`, { remedy });
    }
    return asMeant(image);
}
/**
 * The GPUs that these services ask for together, in the words of the `gpus` input: a count may be any of them, so all.
 * By the compose specification (`deploy.resources.reservations.devices`, `gpus`, `runtime`) and what compose 2.40 prints
 * for it; no project has been run on a machine with a GPU.
 */
function gpusAskedFor({ services }, names) {
    const devices = names.map((name) => gpuDevices(services[name]));
    const asked = devices.flat();
    if (asked.length === 0)
        return 'none';
    const ids = asked.flatMap(({ device_ids }) => device_ids ?? []);
    const byId = asked.every(({ device_ids }) => (device_ids ?? []).length > 0);
    return byId && ids.every((id) => /^[\w:-]+$/.test(id)) ? `device=${[...new Set(ids)].join(',')}` : 'all';
}
function gpuDevices(service) {
    const reserved = (service?.deploy?.resources?.reservations?.devices ?? []).filter(({ driver, capabilities }) => driver === 'nvidia' || capabilities?.includes('gpu') === true);
    const { gpus, runtime } = service ?? {};
    const listed = gpus === 'all' ? [{}] : (gpus ?? []);
    const asked = [...reserved, ...listed];
    return asked.length === 0 && runtime === 'nvidia' ? [{}] : asked;
}
/** A value as its service gets it: in the model a dollar sign is written twice, so that it can be read again. */
function asMeant(text) {
    return text.replaceAll('$$', '$');
}
/** The other way round. */
function asWritten(text) {
    return text.replaceAll('$', '$$$$');
}

;// CONCATENATED MODULE: ./lib/service/compose/compose-project.js





/**
 * The project that is measured, as a compose file: the chosen services of the user's, under a name of its own, with the
 * probe in each member. Two of it, or it and the user's own, run side by side: nothing in it has a fixed name or port
 * but volumes, which keep theirs, for what a model cache holds must be found again.
 * @throws ServiceError where the service that answers has no network of its own to publish its port on
 */
function projectOf(model, chosen, plan) {
    const kept = new Set(chosen.kept);
    const [answering] = chosen.members;
    const services = chosen.kept.map((name) => {
        const service = anywhere(model, name, kept, plan.labels);
        if (!chosen.members.includes(name))
            return [name, service];
        if (name !== answering)
            return [name, withProbe(service, name, plan)];
        return [name, withProbe(answeringOn(service, name, plan.config), name, plan)];
    });
    return {
        ...model,
        name: plan.name,
        services: Object.fromEntries(services),
        networks: mapValues(model.networks ?? {}, (network) => network?.external === true ? network : { ...without(network ?? {}, 'name'), labels: labelled(network, plan) }),
        volumes: mapValues(model.volumes ?? {}, (volume) => 
        // Compose would ask whether to make one anew, without what it holds, where it was made of other words.
        volume?.name !== undefined && plan.volumesThere.has(asMeant(volume.name))
            ? { name: volume.name, external: true }
            : (volume ?? {})),
    };
}
/** Names of the volumes that our project would make, or find. */
function volumeNames({ volumes }) {
    const named = Object.values(volumes ?? {}).filter((volume) => volume?.external !== true);
    return named.flatMap((volume) => (volume?.name === undefined ? [] : [asMeant(volume.name)]));
}
/** The command that the file gives a service; empty where its image's own is run. */
function commandOf({ services }, name) {
    return (services[name]?.command ?? []).map(asMeant);
}
/** A service that runs beside another of the same file: no name, port or image but what the engine has. */
function anywhere(model, name, kept, labels) {
    const service = model.services[name] ?? {};
    const needed = Object.entries(service.depends_on ?? {}).filter(([other]) => kept.has(other));
    return {
        ...without(service, 'container_name', 'ports', 'build', 'profiles', 'pull_policy'),
        image: service.image ?? `${model.name}-${name}`,
        depends_on: Object.fromEntries(needed),
        labels: { ...service.labels, ...mapValues(labels, asWritten) },
    };
}
/** With the probe in it. It is not started again where it ends: that it did is what must be seen. */
function withProbe(service, name, plan) {
    const { dir, imagePythonPaths } = plan;
    const own = service.environment?.['PYTHONPATH'] ?? asWritten(imagePythonPaths[name] ?? '');
    const { told, out } = (0,run_dir/* pairOf */.cF)(dir, name);
    return {
        ...service,
        restart: 'no',
        ...(service.deploy == null ? {} : { deploy: without(service.deploy, 'restart_policy') }),
        environment: {
            ...service.environment,
            PYTHONPATH: pythonPath(`${INSIDE}/lib`, own),
            MEMDRIFT_DIR: INSIDE,
            MEMDRIFT_OUT: OUT_INSIDE,
        },
        volumes: [
            ...(service.volumes ?? []),
            { ...bind(asWritten(told), INSIDE), read_only: true },
            bind(asWritten(out), OUT_INSIDE),
        ],
    };
}
/** A folder that the engine does not see is refused, where it would else make an empty one of it. */
function bind(source, target) {
    return { type: 'bind', source, target, bind: { create_host_path: false } };
}
/** With what the configuration lays over it, and its port on this machine's loopback, under a number that is free. */
function answeringOn(service, name, config) {
    const { port, env, memoryLimitBytes: limit, shmSizeBytes: shm } = config;
    const mode = service.network_mode;
    if (mode !== undefined && mode !== 'host' && mode !== 'bridge') {
        throw new service_service/* ServiceError */._(`compose service ${name}: found network_mode ${mode}; allowed: its own networks, or host`);
    }
    return {
        ...service,
        environment: { ...service.environment, ...mapValues(env, asWritten) },
        ...(mode === 'host' ? {} : { ports: [{ mode: 'ingress', host_ip: '127.0.0.1', target: port, protocol: 'tcp' }] }),
        ...(limit === undefined ? {} : limitedTo(service, limit)),
        ...(shm === undefined ? {} : { shm_size: `${shm}` }),
    };
}
/** Without swap: what is swapped out leaves the figures that are judged. Compose wants both its limits to be the same. */
function limitedTo({ deploy }, limitBytes) {
    const memory = `${limitBytes}`;
    const limit = { mem_limit: memory, memswap_limit: memory };
    const limits = deploy?.resources?.limits;
    if (deploy == null || limits == null)
        return limit;
    return { ...limit, deploy: { ...deploy, resources: { ...deploy.resources, limits: { ...limits, memory } } } };
}
function labelled(network, { labels }) {
    return { ...network?.labels, ...mapValues(labels, asWritten) };
}
function mapValues(values, change) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
function without(value, ...keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

;// CONCATENATED MODULE: ./lib/service/compose/compose-service.js


/** The members of a compose project as one service: whole while each of them runs. */
class ComposeProject {
    name;
    address;
    parts;
    subject;
    config;
    url;
    members;
    memoryLimitBytes;
    gpus;
    #removed = null;
    constructor(name, address, parts, subject, gpus, config) {
        this.name = name;
        this.address = address;
        this.parts = parts;
        this.subject = subject;
        this.config = config;
        this.url = address.url;
        this.members = parts.map(({ member }) => member);
        this.memoryLimitBytes = sumOfLimits(parts);
        this.gpus = gpus.models;
    }
    otherPort(port) {
        return this.address.otherPort(port);
    }
    async ready(signal) {
        await awaitReady(this.url, this.config, signal, this);
        await this.address.find();
    }
    async state() {
        return wholeState(await Promise.all(this.parts.map(async ({ member, containerId }) => ({
            ...(await stateOf(containerId, member.reach)),
            member: member.name,
        }))));
    }
    logs(lines) {
        return joinedLogs(this.parts.map(({ member, containerId }) => ({ id: containerId, name: member.name })), lines);
    }
    remove() {
        this.#removed ??= (0,clean_up/* removeByName */.ZB)(this.name);
        return this.#removed;
    }
}
/**
 * The state of all from that of each. The member named is one that has ended: one that was killed for memory, else one
 * that failed, for another may have ended politely because of it; while all run, one of which a child was killed.
 */
function wholeState(states) {
    const oomKilled = states.some((state) => state.oomKilled);
    const ended = states.filter(({ running }) => !running);
    const [first] = ended;
    if (first !== undefined) {
        const failed = ended.find((state) => state.oomKilled) ?? ended.find(({ exitCode }) => exitCode !== 0) ?? first;
        return { ...failed, oomKilled };
    }
    const whole = { running: true, exitCode: null, signal: null, oomKilled };
    const hurt = states.find((state) => state.oomKilled);
    return hurt === undefined ? whole : { ...whole, member: hurt.member };
}
/** Only where each has one: what one without takes is bounded by nothing. */
function sumOfLimits(parts) {
    return parts.reduce((sum, { memoryLimitBytes }) => (sum === null || memoryLimitBytes === null ? null : sum + memoryLimitBytes), 0);
}

;// CONCATENATED MODULE: ./lib/service/compose/compose.js





















/** What the project may take longer than its service: networks and containers are made one after the other. */
const PROJECT_EXTRA_MS = 60_000;
/**
 * Starts the service of a docker compose file, and all that it depends on, with the probe in each member. The project
 * has a name of its own: the user's may run beside it. A member is one container: `replicas` and `scale` other than 1
 * are refused. Builds nothing: images are there, from a `docker compose build` before, or are pulled.
 * @throws ServiceError with compose's reason
 */
async function launchCompose(config, options) {
    const { composeFile = '' } = config;
    await demandCompose();
    await demandEngineBeside();
    const model = parseModel(await resolvedProject(composeFile, options), composeFile);
    const chosen = chooseServices(model, config);
    const [answering] = chosen.members;
    const images = await findImages(model, chosen, options);
    const gpus = await chooseGpus(gpusAskedFor(model, chosen.members));
    options.signal.throwIfAborted();
    const { name, probeSource, signal } = options;
    const dir = (0,run_dir/* createRunDir */.dK)(name, probeSource, (0,service_names/* thisOwner */.GS)(), imageOf(model, answering), chosen.members);
    try {
        const file = (0,external_node_path_.join)(dir.path, 'compose.json');
        const project = projectOf(model, chosen, {
            name,
            labels: (0,service_names/* labelsOf */.PC)((0,service_names/* thisOwner */.GS)()),
            dir,
            imagePythonPaths: Object.fromEntries([...images].map(([service, { env }]) => [service, env['PYTHONPATH']])),
            volumesThere: await volumesThere(model),
            config,
        });
        // It may hold secrets: environment variables with their values.
        (0,external_node_fs_.writeFileSync)(file, JSON.stringify(project), { mode: 0o600 });
        await startProject(name, file, { signal, timeoutMs: config.startupTimeoutMs + PROJECT_EXTRA_MS });
        const containers = await inspectMembers(name, chosen);
        const parts = containers.map((container) => partOf(container, dir, signal));
        const facts = containers.map(({ member, inspected }) => {
            const image = images.get(member);
            return {
                member,
                image: imageOf(model, member),
                imageId: image?.digest ?? image?.id ?? null,
                args: commandOf(model, member),
                env: environmentOf(inspected.Config.Env ?? []),
            };
        });
        const [first] = containers;
        const address = new ContainerAddress(first.inspected, { kind: 'beside' }, config.port);
        return new ComposeProject(name, address, parts, projectSubject(facts), gpus, config);
    }
    catch (error) {
        await (0,clean_up/* removeByName */.ZB)(name);
        throw error;
    }
}
/** Compose mounts folders of this machine, and publishes on its loopback. */
async function demandEngineBeside() {
    const { kind } = await findPlacement();
    if (kind === 'beside')
        return;
    const found = kind === 'sibling' ? 'this job runs in a container of it' : 'it is on another machine';
    throw new service_service/* ServiceError */._(`compose-file: the docker engine must run beside memdrift; found: ${found}`, {
        remedy: 'run the job without container: and with an engine of its own, or measure with image',
    });
}
async function findImages(model, { kept }, options) {
    const images = new Map();
    for (const service of kept)
        images.set(service, await findImage(imageOf(model, service), options));
    return images;
}
async function volumesThere(model) {
    const there = new Set();
    for (const volume of volumeNames(model)) {
        if ((await (0,docker/* tryDocker */.IY)(['volume', 'inspect', volume])).code === 0)
            there.add(volume);
    }
    return there;
}
async function inspectMembers(name, { members: [first, ...others] }) {
    const containers = await containersOf(name);
    const find = async (member) => {
        const found = containers.find(({ service }) => service === member);
        const inspected = found === undefined ? null : await inspect(found.id);
        if (found !== undefined && inspected !== null)
            return { member, containerName: found.name, inspected };
        throw new service_service/* ServiceError */._(`compose service ${member}: its container is not there after the start`);
    };
    return [await find(first), ...(await Promise.all(others.map(find)))];
}
function partOf({ member, containerName, inspected }, dir, signal) {
    const { Id, State } = inspected;
    const copy = new OutputCopy(Id, signal);
    const probe = new FileChannel((0,run_dir/* pairOf */.cF)(dir, member), () => copy.read());
    const reach = new ContainerReach(Id, State.Pid, new Helper(containerName, inspected.Image, (0,service_names/* thisOwner */.GS)()));
    return { member: memberOf(member, probe, reach), containerId: Id, memoryLimitBytes: limitOf(inspected) };
}

;// CONCATENATED MODULE: ./lib/service/channel/volume-channel.js








/** The volume that the service writes; that which it only reads is called as the service is. */
function outVolumeOf(service) {
    return `${service}-out`;
}
/**
 * The probe's files where the engine does not see ours: in two volumes. The service has the one with its commands
 * read-only, and `docker cp` goes by that: so we write through a container of our own that is never started.
 */
class VolumeChannel {
    service;
    #teller;
    #copy;
    constructor(service, signal) {
        this.service = service;
        this.#teller = `${service}-teller`;
        this.#copy = new OutputCopy(service, signal);
    }
    /**
     * Makes the volumes and puts into them what is in the folder, modes kept. Before the service's container is created.
     * @param imageId of the service's image, as inspected: of another nothing may be here
     * @throws ServiceError with docker's reason
     */
    async fill(told, imageId, owner) {
        const volumes = [
            { name: this.service, dst: INSIDE },
            { name: outVolumeOf(this.service), dst: OUT_INSIDE },
        ];
        for (const { name } of volumes)
            await (0,docker/* docker */.T3)(['volume', 'create', ...(0,service_names/* labelWords */.aX)(owner), name]);
        const mounts = volumes.flatMap(({ name, dst }) => ['--mount', `type=volume,src=${name},dst=${dst}`]);
        const words = ['--name', this.#teller, ...(0,service_names/* labelWords */.aX)(owner), '--network', 'none', ...mounts];
        await (0,docker/* docker */.T3)(['create', ...words, '--entrypoint', 'never-started', imageId]);
        await (0,docker/* docker */.T3)(['cp', `${told}/.`, `${this.#teller}:${INSIDE}`]);
        await withFolder(async (folder) => {
            // A folder's own mode travels only as that of an entry.
            const out = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(OUT_INSIDE));
            await (0,external_node_fs_promises_.mkdir)(out);
            await (0,external_node_fs_promises_.chmod)(out, 0o1777);
            await (0,docker/* docker */.T3)(['cp', `${folder}/.`, `${this.#teller}:/`]);
        });
    }
    async command(line) {
        await withFolder(async (folder) => {
            const file = (0,external_node_path_.join)(folder, 'command');
            await (0,external_node_fs_promises_.writeFile)(file, commandText(line));
            await (0,external_node_fs_promises_.chmod)(file, 0o644);
            await (0,docker/* docker */.T3)(['cp', file, `${this.#teller}:${INSIDE}/command`]);
        });
    }
    read() {
        return this.#copy.read();
    }
}
async function withFolder(work) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'memdrift-copy-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./lib/service/container/container.js





















/**
 * Starts a container of `image`, with the probe in it.
 * @throws ServiceError with docker's reason
 */
async function launchContainer(config, options) {
    const { name, signal } = options;
    const image = await findImage(config.image ?? '', options);
    const placement = await findPlacement();
    const gpus = await chooseGpus(placement.kind === 'remote' && config.gpus === 'auto' ? 'none' : config.gpus);
    signal.throwIfAborted();
    const owner = (0,service_names/* thisOwner */.GS)();
    const dir = (0,run_dir/* createRunDir */.dK)(name, options.probeSource, owner, config.image ?? null);
    try {
        const envFile = (0,external_node_path_.join)(dir.path, 'env');
        (0,external_node_fs_.writeFileSync)(envFile, envFileText(config.env), { mode: 0o600 });
        const creation = { name, owner, image, placement, gpus, envFile };
        const probe = (await createWithMounts(config, creation, dir, signal)) ??
            (await createWithVolumes(config, creation, dir, options));
        signal.throwIfAborted();
        const started = await (0,docker/* tryDocker */.IY)(['start', name]);
        if (started.code !== 0)
            throw new service_service/* ServiceError */._(`image ${config.image}: cannot be started: ${(0,docker/* dockersReason */.q$)(started)}`);
        const inspected = await inspect(name);
        if (inspected === null)
            throw new service_service/* ServiceError */._(`container ${name}: removed by somebody else`);
        const helper = new Helper(name, inspected.Image, owner);
        const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
        const subject = {
            image: config.image ?? null,
            image_id: image.digest ?? image.id,
            args: config.args.length === 0 ? null : config.args.join(' '),
            ...memorySubject(environmentOf(inspected.Config.Env ?? [])),
        };
        const member = memberOf('', probe, reach);
        const address = new ContainerAddress(inspected, placement, config.port);
        return new ContainerService(name, address, member, subject, limitOf(inspected), gpus, config);
    }
    catch (error) {
        await (0,clean_up/* removeByName */.ZB)(name);
        throw error;
    }
}
/** A container of the image under test. */
class ContainerService {
    name;
    address;
    member;
    subject;
    memoryLimitBytes;
    config;
    url;
    members;
    gpus;
    #removed = null;
    constructor(name, address, member, subject, memoryLimitBytes, gpus, config) {
        this.name = name;
        this.address = address;
        this.member = member;
        this.subject = subject;
        this.memoryLimitBytes = memoryLimitBytes;
        this.config = config;
        this.url = address.url;
        this.members = [member];
        this.gpus = gpus.models;
    }
    otherPort(port) {
        return this.address.otherPort(port);
    }
    async ready(signal) {
        await awaitReady(this.url, this.config, signal, {
            state: () => engineState(this.name),
            logs: (lines) => this.logs(lines),
        });
        await this.address.find();
    }
    state() {
        return stateOf(this.name, this.member.reach);
    }
    logs(lines) {
        return stampedLogs(this.name, lines).then((stamped) => stamped.map(({ text }) => text));
    }
    remove() {
        this.#removed ??= (0,clean_up/* removeByName */.ZB)(this.name);
        return this.#removed;
    }
}
/** `run-args` may name any variable of docker's own environment: nothing of the step may be among them. */
function create(config, creation) {
    const env = { ...(0,step_environment/* withoutStep */.J)(process.env), ...envBeside(config.env) };
    return (0,docker/* tryDocker */.IY)(createWords(config, creation), { timeoutMs: docker/* PATIENCE_MS */.xR, env });
}
/**
 * Creates the container with our directories mounted in it; null where the engine does not see them. `--mount` refuses a
 * folder that the engine does not see, where `-v` would make an empty one of it.
 */
async function createWithMounts(config, creation, dir, signal) {
    if (creation.placement.kind !== 'beside')
        return null;
    const copy = new OutputCopy(creation.name, signal);
    const channel = new FileChannel(dir, () => copy.read());
    const probe = { told: `type=bind,src=${dir.told}`, out: `type=bind,src=${dir.out}` };
    const created = await create(config, { ...creation, probe });
    if (created.code === 0)
        return channel;
    if (/bind source path does not exist/.test(created.stderr) && created.stderr.includes(dir.path))
        return null;
    throw new service_service/* ServiceError */._(`image ${config.image}: no container of it: ${(0,docker/* dockersReason */.q$)(created)}`);
}
/** Creates the container with the probe's directories in volumes of its own. */
async function createWithVolumes(config, creation, dir, { log, signal }) {
    const { name, owner, image } = creation;
    log.info('the docker engine does not see the files of this machine: the probe travels in volumes');
    const channel = new VolumeChannel(name, signal);
    await channel.fill(dir.told, image.id, owner);
    const probe = { told: `type=volume,src=${name}`, out: `type=volume,src=${outVolumeOf(name)}` };
    const created = await create(config, { ...creation, probe });
    if (created.code === 0)
        return channel;
    throw new service_service/* ServiceError */._(`image ${config.image}: no container of it: ${(0,docker/* dockersReason */.q$)(created)}`);
}

;// CONCATENATED MODULE: ./lib/service/process/log-ring.js
const LINES = 500;
const COLUMNS = 1000;
/** The last lines of a service's output: bounded in number and in length, whatever it writes. */
class LogRing {
    #lines = [];
    /** Takes what the stream says, line by line, from now on. */
    follow(stream) {
        let rest = '';
        const add = (line) => {
            if (line.trim() !== '')
                this.#lines.push(line.slice(0, COLUMNS));
            if (this.#lines.length > LINES)
                this.#lines.shift();
        };
        stream.setEncoding('utf8');
        stream.on('data', (text) => {
            const lines = (rest + text).split('\n');
            rest = (lines.pop() ?? '').slice(0, COLUMNS);
            for (const line of lines)
                add(line);
        });
        stream.on('end', () => add(rest));
        stream.on('error', () => undefined);
    }
    last(count) {
        return count <= 0 ? [] : this.#lines.slice(-count);
    }
}

;// CONCATENATED MODULE: ./lib/service/process/command.js














/**
 * Starts `command` as a process group on this machine.
 * @throws ServiceError where its port is taken, or it cannot be started
 */
async function launchCommand(config, options) {
    const { port } = config;
    if (await somebodyListens(port)) {
        const remedy = 'stop it, or set port to one that is free';
        throw new service_service/* ServiceError */._(`port ${port}: in use on this machine; another program would be measured`, { remedy });
    }
    const gpus = await chooseGpus(config.gpus);
    options.signal.throwIfAborted();
    const dir = (0,run_dir/* createRunDir */.dK)(options.name, options.probeSource, (0,service_names/* thisOwner */.GS)(), null);
    try {
        const oomKillsBefore = await oomKillsOfMachine();
        const env = environment(config, dir, gpus);
        const probe = new FileChannel(dir);
        const child = await start(config, env);
        return new CommandService(config, dir, probe, child, gpus, env, oomKillsBefore);
    }
    catch (error) {
        await (0,clean_up/* removeByName */.ZB)(options.name);
        throw error;
    }
}
/** Its processes are those of this machine, and read as such. */
const reach = {
    procFiles: (processes, file) => Promise.all(processes.map(({ hostPid }) => (hostPid === null ? null : (0,host_processes/* readProc */.lK)(hostPid, file)))),
    cgroupFiles: async () => null,
};
/** A process group on this machine: no container, no cgroup or memory limit of its own. */
class CommandService {
    config;
    dir;
    child;
    oomKillsBefore;
    name;
    url;
    memoryLimitBytes = null;
    subject;
    members;
    gpus;
    #logs = new LogRing();
    #exit = null;
    #removed = null;
    constructor(config, dir, probe, child, gpus, env, oomKillsBefore) {
        this.config = config;
        this.dir = dir;
        this.child = child;
        this.oomKillsBefore = oomKillsBefore;
        this.name = dir.name;
        this.url = `http://127.0.0.1:${config.port}`;
        this.gpus = gpus.models;
        this.members = [{ name: '', probe, reach, processes: () => this.#processes().catch(() => []) }];
        const { command = '' } = config;
        this.subject = { command: typeof command === 'string' ? command : command.join(' '), ...memorySubject(env) };
        if (child.stdout !== null)
            this.#logs.follow(child.stdout);
        if (child.stderr !== null)
            this.#logs.follow(child.stderr);
        if (child.exitCode !== null || child.signalCode !== null) {
            this.#exit = { code: child.exitCode, signal: child.signalCode };
        }
        child.on('exit', (code, signal) => {
            this.#exit = { code, signal };
        });
    }
    async ready(signal) {
        const { healthPath, startupTimeoutMs, port } = this.config;
        const problem = await awaitHealth(`${this.url}${healthPath}`, {
            timeoutMs: startupTimeoutMs,
            signal,
            ended: async () => command_endText(await this.state()),
        });
        if (problem === null)
            return;
        const state = await this.state();
        const within = state.running ? ` within ${startupTimeoutMs / 1000} s` : '';
        throw new service_service/* ServiceError */._(`the service did not become ready${within}: ${problem}`, {
            logs: await this.logs(50),
            exitCode: state.exitCode,
            oomKilled: state.oomKilled,
            remedy: state.running ? `check that it listens on port ${port}, and health-path` : 'see its last lines',
        });
    }
    /** Its ports are the machine's: another program may listen on any but its own. */
    otherPort(port) {
        return port === this.config.port ? this.url : null;
    }
    async #processes() {
        const all = await (0,host_processes/* listProcesses */.O3)();
        const described = await Promise.all((0,host_processes/* family */.T1)(all, await this.#roots(all)).map(host_processes/* describe */.q0));
        return described.filter((process) => process !== null);
    }
    async state() {
        if (this.#exit === null)
            return { running: true, exitCode: null, signal: null, oomKilled: false };
        const { code, signal } = this.#exit;
        // 137: a shell line reports its command's SIGKILL so.
        const killed = this.#removed === null && (signal === 'SIGKILL' || code === 137);
        return { running: false, exitCode: code, signal, oomKilled: killed && (await this.#machineKilledForMemory()) };
    }
    async logs(lines) {
        return this.#logs.last(lines);
    }
    remove() {
        this.#removed ??= this.#remove().catch(() => undefined);
        return this.#removed;
    }
    async #remove() {
        await (0,host_processes/* endAll */.XZ)(async () => {
            const all = await (0,host_processes/* listProcesses */.O3)();
            return (0,host_processes/* family */.T1)(all, await this.#roots(all)).map(({ pid }) => pid);
        });
        this.child.stdout?.destroy();
        this.child.stderr?.destroy();
        await (0,clean_up/* removeByName */.ZB)(this.name);
    }
    /** The command itself, and what it has sent out of its family, where its environment can still be read. */
    async #roots(all) {
        const roots = await (0,host_processes/* marked */.xI)(all, 'MEMDRIFT_DIR', this.dir.told);
        const leader = this.child.pid;
        if (leader === undefined)
            return roots;
        if (this.#exit === null)
            return [leader, ...roots];
        // Its number may be another's by now; that of its session is not, while anyone of the session is left.
        const orphans = all.filter(({ pid, session }) => session === leader && pid !== leader);
        return [...orphans.map(({ pid }) => pid), ...roots];
    }
    /** A SIGKILL that is not ours, while the kernel counts one more process killed for memory. */
    async #machineKilledForMemory() {
        const now = await oomKillsOfMachine();
        return now !== null && this.oomKillsBefore !== null && now > this.oomKillsBefore;
    }
}
function environment(config, { told, out }, gpus) {
    const env = {
        ...(0,step_environment/* withoutStep */.J)(process.env),
        ...(gpus.cuda === null ? {} : { CUDA_VISIBLE_DEVICES: gpus.cuda }),
        ...config.env,
    };
    const path = pythonPath(`${told}/lib`, env['PYTHONPATH']);
    return { ...env, PYTHONPATH: path, MEMDRIFT_DIR: told, MEMDRIFT_OUT: out };
}
/** Starts it as the leader of a session of its own, so that its family can be told from ours. */
async function start({ command = '', cwd }, env) {
    const [program = '', ...args] = typeof command === 'string' ? ['/bin/sh', '-c', command] : command;
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (cause) => {
            // Node says ENOENT of the program also where it is the working directory that is missing.
            const why = cause.code === 'ENOENT' ? `no such program (or cwd ${cwd ?? process.cwd()})` : cause.message;
            reject(new service_service/* ServiceError */._(`command ${program}: ${why}`, {}, { cause }));
        });
    });
    return child;
}
/** Processes killed for memory on this machine since it started; null where the kernel does not count them. */
async function oomKillsOfMachine() {
    const text = await (0,external_node_fs_promises_.readFile)('/proc/vmstat', 'utf8').catch(() => '');
    const count = text.match(/^oom_kill (\d+)$/m)?.[1];
    return count === undefined ? null : Number(count);
}
async function somebodyListens(port) {
    const answers = ['127.0.0.1', '::1'].map((host) => new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ port, host, timeout: 2000 });
        const end = (listens) => () => {
            socket.destroy();
            resolve(listens);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    }));
    return (await Promise.all(answers)).includes(true);
}
/** Why it is of no use to wait for it any longer; null while it runs. */
function command_endText({ running, oomKilled, signal, exitCode }) {
    if (running)
        return null;
    if (oomKilled)
        return 'it was killed for memory';
    return signal === null ? `it ended with exit code ${exitCode}` : `it was ended by ${signal}`;
}

;// CONCATENATED MODULE: ./lib/service/registry.js




/**
 * Launches the service: a container of `image`, a project of `composeFile`, or `command` as a process group.
 * @param options.onName is told the name before anything starts, so that whoever cleans up knows what to look for
 * @throws ServiceError, the signal's reason; nothing is left then
 */
async function launch(config, { onName, ...options }) {
    const name = (0,service_names/* newServiceName */.TQ)();
    onName(name);
    return launcherOf(config)(config, { ...options, name });
}
function launcherOf({ image, composeFile }) {
    if (image !== undefined)
        return launchContainer;
    return composeFile === undefined ? launchCommand : launchCompose;
}

// EXTERNAL MODULE: ./lib/time/clock.js
var clock = __webpack_require__(4795);
// EXTERNAL MODULE: ./lib/workload/format/load-workload.js
var load_workload = __webpack_require__(5107);
;// CONCATENATED MODULE: ./lib/gate/effects/real.js










/** The gate's effects on a real machine; the same for the command line and the Action. */
function realPorts(options) {
    const { config } = options;
    return {
        loadWorkload: load_workload/* loadWorkload */.E,
        launch: (service, deadline) => launch(service, {
            probeSource: (0,external_node_path_.join)(options.dist, 'probe'),
            onName: options.onName,
            log: options.log,
            signal: deadline.signal,
            pulling: (pull) => deadline.uncounted(pull),
        }),
        openDriver: driverOf,
        isHere: (pid) => (0,external_node_fs_.existsSync)(`/proc/${pid}`),
        findServer: async (service, { metrics = 'auto' }) => {
            // Loaded with their parsers once a service is warm, not before the first docker command.
            const { findServer, get } = await __webpack_require__.e(/* import() */ 940).then(__webpack_require__.bind(__webpack_require__, 5940));
            return findServer({ service, metrics, get });
        },
        send: ({ url, requests, cycle, signal, mode, seed, vary = config.workload.vary }) => runCycle({
            baseUrl: url,
            requests,
            cycle,
            mode,
            seed,
            concurrency: config.workload.concurrency,
            speed: config.workload.speed,
            vary,
            secrets: options.secrets,
            signal,
            allowedLatenessMs: config.workload.latenessMs,
            maxInFlight: config.workload.maxInFlight,
            ...(config.workload.timeoutMs === null ? {} : { timeoutMs: config.workload.timeoutMs }),
        }),
        secrets: options.secrets,
        checkedOut: () => checkedOut() ?? options.secrets['GITHUB_SHA'] ?? null,
        masker: options.masker,
        store: options.store === undefined ? directoryOf(config) : options.store,
        runner: runnerFacts(),
        clock: { ...clock/* systemClock */.m, wall: () => new Date() },
        log: options.log,
        progress: options.progress,
        signal: options.signal,
        outDir: options.outDir,
        spareRoots: [...new Set([(0,external_node_os_.tmpdir)(), '/var/tmp'])],
    };
}
/** AMD's GPUs are given to a container by their device files, and to a command by being there. */
async function driverOf(config) {
    if (config.gpus === 'none')
        return null;
    const { ids } = await chooseGpus(config.gpus);
    const isAmd = config.runArgs.some((word) => word.includes('/dev/kfd')) ||
        (config.command !== undefined && (0,external_node_fs_.existsSync)('/dev/kfd'));
    const amd = ids.length === 0 && isAmd;
    if (ids.length === 0 && !amd)
        return null;
    const { openDriver } = await Promise.all(/* import() */[__webpack_require__.e(893), __webpack_require__.e(287)]).then(__webpack_require__.bind(__webpack_require__, 5287));
    return openDriver({ ids, amd, env: process.env, now: clock/* systemClock */.m.now });
}
function directoryOf({ baseline: { dir } }) {
    return dir === null ? null : new directory_store/* DirectoryStore */.f(dir);
}
/** It reads two small files; on a file system that hangs the commit is not known. */
const GIT_MS = 10_000;
/** HEAD of the working directory; where the head of a pull request was checked out, that and not the test merge. */
function checkedOut() {
    const limits = { encoding: 'utf8', timeout: GIT_MS, killSignal: 'SIGKILL' };
    const { status, stdout } = (0,external_node_child_process_.spawnSync)('git', ['rev-parse', 'HEAD'], limits);
    return status === 0 && /^[0-9a-f]{40,64}$/.test(stdout.trim()) ? stdout.trim() : null;
}
/** Transparent huge pages: `always [madvise] never` names the choice in brackets. */
function runnerFacts() {
    try {
        const text = (0,external_node_fs_.readFileSync)('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
        return { thp: text.match(/\[(\w+)\]/)?.[1] ?? null };
    }
    catch {
        return { thp: null };
    }
}


/***/ }),

/***/ 4119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: ./lib/drift/verdict.js
var drift_verdict = __webpack_require__(8206);
// EXTERNAL MODULE: ./lib/report/text/reasons.js
var reasons = __webpack_require__(9025);
// EXTERNAL MODULE: ./lib/time/deadline.js
var time_deadline = __webpack_require__(2181);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./lib/workload/variation/force-output.js


/** Bodies of OpenAI's chat and completions; `min_tokens` and `ignore_eos` are extensions of vLLM, SGLang and others. */
const chat = schemas/* looseObject */._H3({ messages: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
const completion = schemas/* looseObject */._H3({ prompt: schemas/* unknown */.L5J() });
/** The requests with the length in their bodies; other bodies as they are. */
function withForcedOutput(requests, forced) {
    return requests.map((request) => {
        const { body, json } = request;
        if (body === undefined || !isGenerating(json))
            return request;
        const fields = fieldsOf(json, forced);
        return { ...request, json: { ...json, ...fields }, body: edited(body, fields) };
    });
}
/** How many requests have a body that knows of a length. */
function countGenerating(requests) {
    return requests.filter(({ json }) => isGenerating(json)).length;
}
function isGenerating(json) {
    return chat.safeParse(json).success || completion.safeParse(json).success;
}
function fieldsOf(json, { minTokens, maxTokens, ignoreEos }) {
    // OpenAI's newer name, where a body has it: both would contradict each other.
    const most = Object.hasOwn(json, 'max_completion_tokens') ? 'max_completion_tokens' : 'max_tokens';
    return {
        ...(minTokens === undefined ? {} : { min_tokens: minTokens }),
        ...(maxTokens === undefined ? {} : { [most]: maxTokens }),
        ...(ignoreEos === undefined ? {} : { ignore_eos: ignoreEos }),
    };
}
/** The same bytes but for the fields. */
function edited(body, fields) {
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
    const result = Object.entries(fields).reduce((before, [name, value]) => (0,main.applyEdits)(before, (0,main.modify)(before, [name], value, {})), text);
    return Buffer.from(result, 'utf8');
}

// EXTERNAL MODULE: ./lib/workload/variation/random.js
var random = __webpack_require__(4048);
;// CONCATENATED MODULE: ./lib/workload/variation/add-disconnects.js

/** Where a stream of unknown length is cut in the middle. */
const MIDDLE_EVENTS = 3;
/**
 * After a request was written, ms: enough for a server to have read it, too little for most answers. What is hung up on
 * while the request is still being taken in leaks like nothing else (vllm-project/vllm#57061).
 */
const AT_ONCE_US = 1000;
const SOON_US = 5000;
/**
 * Hang-ups for a workload that has none, because disconnects are where servers leak: a seeded share of the requests,
 * streams first, is cut in turn at once, after the first event, in the middle, and shortly after that it was sent. They
 * are a class of their own, `<class>#cancel`. A workload with hang-ups of its own is left as it is.
 */
function withCancels(requests, share, seed) {
    if (share <= 0 || requests.some(({ cancel }) => cancel !== undefined))
        return requests;
    const streams = requests.filter(({ stream }) => stream);
    const others = requests.filter(({ stream, body }) => !stream && body !== undefined);
    const order = [streams, others, requests].find((some) => some.length > 0) ?? [];
    const first = new Set(order);
    const rest = requests.filter((request) => !first.has(request));
    const inTurn = [...shuffled(order, seed), ...shuffled(share < 1 ? [] : rest, seed)];
    const wanted = Math.min(inTurn.length, Math.max(1, Math.round(share * requests.length)));
    const points = new Map(inTurn.slice(0, wanted).map((request, index) => [request, pointOf(request, index)]));
    return requests.map((request) => {
        const cancel = points.get(request);
        return cancel === undefined ? request : { ...request, class: `${request.class}#cancel`, cancel };
    });
}
function shuffled(requests, seed) {
    return (0,random/* seededShuffle */.O)(requests, seed, ({ id }) => `cancel ${id}`);
}
function pointOf({ stream, observed }, index) {
    const how = 'fin';
    if (!stream)
        return { afterUs: index % 2 === 0 ? AT_ONCE_US : SOON_US, how };
    const points = [
        { afterUs: AT_ONCE_US, how },
        { afterEvents: 1, how },
        { afterEvents: Math.max(1, Math.floor((observed?.events ?? 2 * MIDDLE_EVENTS) / 2)), how },
        { afterUs: SOON_US, how },
    ];
    return points[index % points.length] ?? { afterUs: AT_ONCE_US, how };
}

;// CONCATENATED MODULE: ./lib/workload/variation/prepare.js


/** The workload as it will be replayed. Its hash stays that of the file. */
function prepared(workload, { cancelShare, forceOutput }) {
    const forced = forceOutput === null ? workload.requests : withForcedOutput(workload.requests, forceOutput);
    return { ...workload, requests: [...withCancels(forced, cancelShare, workload.seed)] };
}

// EXTERNAL MODULE: ./lib/workload/variation/vary.js + 1 modules
var variation_vary = __webpack_require__(6769);
// EXTERNAL MODULE: ./lib/gate/config/config-problem.js
var config_problem = __webpack_require__(424);
// EXTERNAL MODULE: ./lib/gate/effects/masked.js
var masked = __webpack_require__(4025);
;// CONCATENATED MODULE: ./lib/gate/effects/time-limits.js
/** Reading the baselines, and storing one: longer than a store tries by itself. */
const READING_MS = 5 * 60_000;
const STORING_MS = 11 * 60_000;
/** Of a run: the engine's answers, a GPU that others leave, the last lines of the service, its removal. */
const GRACE_MS = 4 * 60_000;
/** What starting may take beyond the service's own startup: networks and containers are made one after the other. */
const STARTING_MS = 60_000;
/** All phases together take at most this share of `max-duration`, and a minute in any case. */
const SHARE_OF_DURATION = 0.25;
const LEAST_EXPLANATION_MS = 60_000;
/** @param runs launches that there may be, each measured by itself */
function timeLimits({ service, plan }, { refresh }, runs) {
    return {
        readingMs: READING_MS,
        startupMs: service.startupTimeoutMs + STARTING_MS,
        measuringMs: plan.maxDurationMs,
        explanationMs: refresh ? 0 : Math.max(LEAST_EXPLANATION_MS, plan.maxDurationMs * SHARE_OF_DURATION),
        storingMs: refresh ? STORING_MS : 0,
        graceMs: GRACE_MS,
        runs,
    };
}
function runMs({ startupMs, measuringMs, explanationMs, storingMs, graceMs }) {
    return startupMs + measuringMs + explanationMs + storingMs + graceMs;
}
function totalMs(limits) {
    return limits.readingMs + limits.runs * runMs(limits);
}
/** In one line, for a person who waits. */
function limitsText(limits) {
    const { readingMs, startupMs, measuringMs, explanationMs, storingMs, graceMs, runs } = limits;
    const parts = [
        ['startup', startupMs],
        ['measuring', measuringMs],
        ['explanation', explanationMs],
        ['storing', storingMs],
        ['grace', graceMs],
    ];
    const run = parts.filter(([, ms]) => ms > 0).map(([part, ms]) => `${part} ${timeText(ms)}`);
    const each = runs === 1 ? '' : `each of up to ${runs} runs: `;
    const reading = `reading baselines ${timeText(readingMs)}`;
    return `this takes at most ${timeText(totalMs(limits))}, pulling images not counted (${reading}; ${each}${run.join(', ')})`;
}
/** `90 s`, `15 min`, `3 min 45 s`. */
function timeText(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds <= 120)
        return `${Number((ms / 1000).toFixed(1))} s`;
    const rest = seconds % 60;
    return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/baseline/base-judgement.js
var base_judgement = __webpack_require__(1960);
// EXTERNAL MODULE: ./lib/baseline/history.js
var baseline_history = __webpack_require__(9279);
// EXTERNAL MODULE: ./lib/baseline/lookup.js
var lookup = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/drift/judge.js + 5 modules
var judge = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/drift/validity/comparable.js
var comparable = __webpack_require__(2548);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/recording/masker.js + 1 modules
var recording_masker = __webpack_require__(8335);
// EXTERNAL MODULE: ./lib/recording/write-whole.js
var write_whole = __webpack_require__(8258);
;// CONCATENATED MODULE: ./lib/recording/recording-writer.js




const { O_APPEND, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = external_node_fs_.constants;
/**
 * Writes a recording as it grows, and keeps it in memory for the judge: what is decided on is what is on disk.
 * One whole line a write, so that a crash half-way leaves a readable file with at most its last line cut.
 *
 * A file that cannot be written ends no run and throws nothing: the recording goes on in memory, {@link fault} says why,
 * and {@link close} tries once more.
 */
class RecordingWriter {
    recording;
    #masker;
    /** In order of time, as in the file. */
    #lines = [];
    #path;
    /** Of the file, all of them ours; 0 until it is there. */
    #bytes = 0;
    #isWhole = false;
    #fault = null;
    /**
     * Creates the file (and its folder) with the header.
     * @param masker of the values that the service may have printed, or been given on its command line: none of what it
     * says of itself shows them
     */
    constructor(path, header, masker = new recording_masker/* Masker */.G()) {
        this.#path = path;
        this.#masker = masker;
        this.recording = { header, samples: [], cycles: [], checkpoints: [], events: [], sensitivity: [], phases: [] };
        this.#tried(() => this.#writeAll(path));
    }
    /** Where it is, or should be. */
    get path() {
        return this.#path;
    }
    /** Whether anything of this recording is at {@link path}. */
    get isThere() {
        return this.#bytes > 0 && (0,external_node_fs_.existsSync)(this.#path);
    }
    /** Whether all of it is at {@link path}. */
    get isWhole() {
        return this.#isWhole;
    }
    /** Null where the file is whole where it should be. */
    get fault() {
        return this.#fault;
    }
    append(record) {
        const line = this.#shown(record);
        this.#lines.push(line);
        this.#remember(line);
        if (!this.#isWhole)
            return;
        // A file that was removed or replaced meanwhile can be written anew at once.
        if (!this.#tried(() => this.#extend(`${JSON.stringify(line)}\n`)))
            this.#tried(() => this.#writeAll(this.#path));
    }
    /** Rewrites the header line, once the series and the subject of the service are known (before cycle 1). */
    rewriteHeader(header) {
        this.recording.header = { ...header, subject: this.#maskFacts(header.subject) };
        if (this.#isWhole)
            this.#tried(() => this.#writeAll(this.#path));
    }
    /**
     * Ends the file. One that is not whole is written anew: in its place, or else in a new folder that only this user may
     * read, in the first of `spareRoots` that takes it.
     */
    close(spareRoots = []) {
        if (this.#isWhole || this.#tried(() => this.#writeAll(this.#path)))
            return;
        const fault = this.#fault;
        spareRoots.some((root) => this.#tried(() => this.#writeIn(root)));
        this.#fault = fault;
    }
    /** All of the file, as it should be. */
    text() {
        return [this.recording.header, ...this.#lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    }
    #remember(line) {
        const r = this.recording;
        switch (line.kind) {
            case 'sample':
                r.samples.push(line);
                break;
            case 'cycle':
                r.cycles.push(line);
                break;
            case 'checkpoint':
                r.checkpoints.push(line);
                break;
            case 'event':
                r.events.push(line);
                break;
            case 'sensitivity':
                r.sensitivity.push(line);
                break;
            case 'phase':
                r.phases.push(line);
                break;
            case 'verdict':
                r.verdict = line;
                break;
        }
    }
    /** Whether it could be written: then it is whole. The first fault since it was is kept. */
    #tried(write) {
        try {
            write();
            this.#isWhole = true;
            this.#fault = null;
        }
        catch (cause) {
            this.#isWhole = false;
            this.#fault ??= { path: this.#path, cause, cycle: this.recording.checkpoints.at(-1)?.cycle ?? 0 };
        }
        return this.#isWhole;
    }
    /** @throws the file system's error, and where the file is not the one that was written so far */
    #extend(text) {
        const file = (0,external_node_fs_.openSync)(this.#path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK);
        try {
            if ((0,external_node_fs_.fstatSync)(file).size !== this.#bytes)
                throw new Error('somebody else has written to it');
            (0,external_node_fs_.writeFileSync)(file, text);
            this.#bytes += Buffer.byteLength(text);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    #writeAll(path) {
        const text = this.text();
        (0,write_whole/* makeFolders */.w)((0,external_node_path_.dirname)(path));
        (0,write_whole/* writeWhole */.f)(path, text);
        this.#path = path;
        this.#bytes = Buffer.byteLength(text);
    }
    #writeIn(root) {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(root, 'memdrift-recording-'));
        try {
            this.#writeAll((0,external_node_path_.join)(folder, (0,external_node_path_.basename)(this.#path)));
        }
        catch (error) {
            (0,external_node_fs_.rmdirSync)(folder);
            throw error;
        }
    }
    /** A text without the secrets. */
    mask(text) {
        return this.#masker.mask(text);
    }
    #shown(record) {
        switch (record.kind) {
            case 'event':
                return this.#maskedEvent(record);
            case 'checkpoint':
                return this.#maskedCheckpoint(record);
            case 'phase':
                return record.failed === undefined ? record : { ...record, failed: this.mask(record.failed) };
            default:
                return record;
        }
    }
    #maskedEvent(event) {
        const { detail, remedy, logs } = event;
        return {
            ...event,
            ...(detail === undefined ? {} : { detail: this.mask(detail) }),
            ...(remedy === undefined ? {} : { remedy: this.mask(remedy) }),
            ...(logs === undefined ? {} : { logs: this.mask(logs) }),
        };
    }
    /** A process is called by its command line. */
    #maskedCheckpoint(checkpoint) {
        if (checkpoint.processes === undefined)
            return checkpoint;
        const processes = checkpoint.processes.map((process) => process.role === undefined ? process : { ...process, role: this.mask(process.role) });
        return { ...checkpoint, processes };
    }
    #maskFacts(facts) {
        return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, this.#maskFact(fact)]));
    }
    #maskFact(fact) {
        if (typeof fact === 'string')
            return this.mask(fact);
        if (Array.isArray(fact))
            return fact.map((part) => this.#maskFact(part));
        return fact !== null && typeof fact === 'object' ? this.#maskFacts(fact) : fact;
    }
}

// EXTERNAL MODULE: ./lib/workload/format/secrets.js
var secrets = __webpack_require__(9336);
;// CONCATENATED MODULE: ./lib/gate/effects/in-time.js
/** Whatever the engine, a file or a page keeps waiting: these throw the deadline's reason once it has passed. */
/** @param now the deadline of what is going on */
function serviceInTime(service, now) {
    return {
        name: service.name,
        url: service.url,
        members: service.members.map((member) => memberInTime(member, now)),
        subject: service.subject,
        memoryLimitBytes: service.memoryLimitBytes,
        gpus: service.gpus,
        otherPort: (port) => service.otherPort(port),
        ready: (signal) => now().race(service.ready(signal)),
        state: () => now().race(service.state()),
        logs: (lines) => now().race(service.logs(lines)),
        remove: () => service.remove(),
    };
}
function memberInTime(member, now) {
    const { probe, reach } = member;
    return {
        name: member.name,
        probe: {
            command: (line) => now().race(probe.command(line)),
            read: () => now().race(probe.read()),
        },
        reach: {
            procFiles: (processes, file) => now().race(reach.procFiles(processes, file)),
            cgroupFiles: (names) => now().race(reach.cgroupFiles(names)),
        },
        processes: () => now().race(member.processes()),
    };
}
function driverInTime(driver, now) {
    return {
        tool: driver.tool,
        next: (timeoutMs) => now().race(driver.next(timeoutMs)),
        latest: () => driver.latest(),
        problem: () => driver.problem(),
        close: () => driver.close(),
    };
}
function serverInTime(server, now) {
    return {
        kind: server.kind,
        url: server.url,
        lagsMs: server.lagsMs,
        gives: () => server.gives(),
        read: () => now().race(server.read()),
    };
}

// EXTERNAL MODULE: ./lib/series/file-problem.js
var file_problem = __webpack_require__(2049);
// EXTERNAL MODULE: ./lib/gate/run/gate-run.js
var gate_run = __webpack_require__(5210);
// EXTERNAL MODULE: ./lib/gate/effects/recording-size.js
var recording_size = __webpack_require__(7695);
;// CONCATENATED MODULE: ./lib/gate/effects/recording-file.js



/**
 * Nothing is launched for a recording that has no place: a quarter of an hour of measuring would be lost.
 * @throws NotMeasured with one line that names the path and the room it needs
 */
function demandWritable({ fault }, { plan }) {
    if (fault === null)
        return;
    throw new gate_run/* NotMeasured */.ke(`the recording has no place: ${(0,file_problem/* cannotWrite */.zz)(fault.path, fault.cause, (0,recording_size/* recordingBytes */.R)(plan.maxDurationMs))}`, 'make room there, or choose another folder (--out; of the Action, RUNNER_TEMP)');
}
/** Ends the file of a recording. Where it could not be written as it should be, that is told, and ends nothing. */
function endRecording(writer, { log, spareRoots = [] }, notes) {
    // Of a run that has read nothing there is nothing to save.
    writer.close(writer.recording.checkpoints.length === 0 ? [] : spareRoots);
    const { fault } = writer;
    if (fault === null)
        return;
    const why = (0,file_problem/* cannotWrite */.zz)(fault.path, fault.cause, Buffer.byteLength(writer.text()));
    const kept = writer.isWhole
        ? `the recording lies in ${writer.path}`
        : `the recording ${writer.isThere ? `ends at cycle ${fault.cycle}` : 'is not kept'}, the verdict stands`;
    log.warn(`${why}; ${kept}`);
    notes.push(`${why}; ${kept}.`);
}

// EXTERNAL MODULE: ./lib/service/service.js
var service = __webpack_require__(5612);
;// CONCATENATED MODULE: ./lib/gate/run/failure-event.js




/** What a failure of the run leaves in the recording; null where it is told there already. Throws what is a bug. */
function eventOf(error, t) {
    if (error instanceof gate_run/* Ended */.lj)
        return null;
    if (error instanceof secrets/* MissingSecretError */.NP)
        return { kind: 'event', t, what: 'not-measured', detail: error.message };
    if (error instanceof gate_run/* NotMeasured */.ke || error instanceof service/* ServiceError */._) {
        const remedy = error instanceof gate_run/* NotMeasured */.ke ? error.remedy : error.detail.remedy;
        const logs = (error instanceof gate_run/* NotMeasured */.ke ? error.logs : error.detail.logs)?.join('\n');
        return {
            kind: 'event',
            t,
            what: 'not-measured',
            detail: error.message,
            ...(remedy === undefined ? {} : { remedy }),
            ...(logs === undefined ? {} : { logs }),
        };
    }
    const fault = (0,file_problem/* fileFault */.bT)(error);
    if (fault !== null)
        return { kind: 'event', t, what: 'not-measured', detail: fault };
    throw error;
}

;// CONCATENATED MODULE: ./lib/memory/gpu/attribute.js
/** @param isHere whether a pid of the driver's exists in the namespace that memdrift runs in */
function attribute(snapshot, ownPids, isHere) {
    const isListed = snapshot.devices.every(({ processes }) => processes !== null);
    const processes = snapshot.devices.flatMap((device) => device.processes ?? []);
    const own = processes.filter(({ pid }) => ownPids.has(pid));
    const others = processes.filter(({ pid, computes }) => computes && !ownPids.has(pid));
    return {
        usedBytes: isListed ? total(own) : null,
        own,
        foreign: others.filter(({ pid }) => isHere(pid)),
        elsewhere: others.filter(({ pid }) => !isHere(pid)),
        deviceBytes: total(snapshot.devices),
    };
}
/** Null for none, and where one is not told: a sum without it would be too small. */
function total(holders) {
    let bytes = null;
    for (const { usedBytes } of holders) {
        if (usedBytes === null)
            return null;
        bytes = (bytes ?? 0) + usedBytes;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/memory/gpu-observer.js

/** A snapshot a second; three of them lost in a row are a driver that does not answer. */
const NEXT_MS = 10_000;
/**
 * The device's side of the service's memory. The driver lists processes by the host's pids: where those can be told,
 * `gpu/used` is what the service's own processes hold, context included; where they cannot (a runner in a container,
 * MIG, WDDM), it is what the devices say, which then must be the service's alone.
 */
class GpuObserver {
    driver;
    members;
    isHere;
    #source = null;
    #own = new Set();
    /** Pids seen once, and in which snapshot: a process of the service may just have been born. */
    #suspects = new Map();
    constructor(driver, members, 
    /** Whether a process of that number can be seen from here. */
    isHere) {
        this.driver = driver;
        this.members = members;
        this.isHere = isHere;
    }
    /** Null until the service was seen on the device, or {@link fixSource} was called. */
    get source() {
        return this.#source;
    }
    /** From here on the source does not change: figures of two sources cannot be compared. */
    fixSource() {
        this.#source ??= 'device';
        return this.#source;
    }
    problem() {
        return this.driver.problem();
    }
    /** The newest snapshot: before anything was collected, and under load. */
    async latest() {
        return this.#read(this.driver.latest());
    }
    /** A snapshot whose sampling began after now. */
    async next() {
        return this.#read(await this.driver.next(NEXT_MS));
    }
    async #read(snapshot) {
        if (snapshot === null)
            return { values: { 'gpu/used': null, 'gpu/device': null }, foreign: [] };
        const listed = snapshot.devices.flatMap(({ processes }) => processes ?? []);
        if (listed.some(({ pid }) => !this.#own.has(pid)))
            await this.#lookAgain();
        const { usedBytes, own, foreign, deviceBytes } = attribute(snapshot, this.#own, this.isHere);
        if (own.length > 0 && usedBytes !== null)
            this.#source ??= 'process';
        // In the list of processes a service that holds the device is always there: without it nothing is known.
        const used = this.#source === 'process' ? (own.length === 0 ? null : usedBytes) : deviceBytes;
        const { at } = snapshot;
        const confirmed = foreign.filter(({ pid }) => (this.#suspects.get(pid) ?? at) < at);
        this.#suspects = new Map(foreign.map(({ pid }) => [pid, this.#suspects.get(pid) ?? at]));
        return { values: { 'gpu/used': used, 'gpu/device': deviceBytes }, foreign: confirmed };
    }
    async #lookAgain() {
        const processes = (await Promise.all(this.members.map((member) => member.processes()))).flat();
        this.#own = new Set(processes.map(({ hostPid }) => hostPid).filter((pid) => pid !== null));
    }
}

;// CONCATENATED MODULE: ./lib/memory/cgroup/cgroup.js
/** The files of both versions; of each container only one version's exist. */
const FILES = [
    'memory.stat',
    'memory.kmem.usage_in_bytes',
    'memory.oom_control',
    'memory.limit_in_bytes',
    'memory.events',
    'memory.max',
];
/** Reads the service's cgroup; null where it has none of its own. */
async function readCgroup(reach) {
    const files = await reach.cgroupFiles(FILES);
    return files === null ? null : parseCgroup(files);
}
/** Which version it is, is told by the fields of `memory.stat`: hybrid hosts mount both (measured). */
function parseCgroup(files) {
    const stat = fields(files['memory.stat'] ?? '');
    const isV1 = stat.has('total_rss');
    return {
        resident: isV1 ? residentV1(stat, files['memory.kmem.usage_in_bytes'] ?? null) : residentV2(stat),
        oomKills: fields((isV1 ? files['memory.oom_control'] : files['memory.events']) ?? '').get('oom_kill') ?? null,
        limit: limitBytes((isV1 ? files['memory.limit_in_bytes'] : files['memory.max']) ?? null),
    };
}
/**
 * anon + shmem + kernel. `kernel` came with Linux 5.18; before it, its parts of any size.
 * Source: Documentation/admin-guide/cgroup-v2.rst, memory.stat.
 */
function residentV2(stat) {
    const parts = ['slab', 'kernel_stack', 'pagetables', 'percpu'].map((name) => stat.get(name));
    const known = parts.filter((part) => part !== undefined);
    const kernel = stat.get('kernel') ?? (known.length === 0 ? null : sum(known));
    return sum([stat.get('anon'), stat.get('shmem'), kernel]);
}
/**
 * v1: total_rss + total_shmem + kernel. There `rss` is anonymous memory and its huge pages only; shmem is counted
 * under `cache` (Documentation/admin-guide/cgroup-v1/memory.rst, 5.2). `total_`: with the groups below.
 * Kernel memory is a counter of its own, absent where the kernel was built or started without it.
 */
function residentV1(stat, kmem) {
    const kernel = kmem === null ? 0 : wholeNumber(kmem.trim());
    // total_shmem came with Linux 4.10; before it, it cannot be told from page cache: null, not 0.
    return sum([stat.get('total_rss'), stat.get('total_shmem'), kernel]);
}
function sum(parts) {
    let total = 0;
    for (const part of parts) {
        if (part === undefined || part === null)
            return null;
        total += part;
    }
    return Number.isSafeInteger(total) ? total : null;
}
/** A limit in bytes; null where there is none: `max` (v2), or more than any machine has (v1 rounds 2^63 to a page). */
function limitBytes(text) {
    const value = wholeNumber(text?.trim());
    return value === null || value > 2 ** 52 ? null : value;
}
/** Lines of `name number`; others are left out. */
function fields(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const [name, number, ...more] = line.split(' ');
        const value = wholeNumber(number);
        if (name !== undefined && value !== null && more.length === 0)
            found.set(name, value);
    }
    return found;
}
function wholeNumber(text) {
    if (text === undefined || !/^\d{1,16}$/.test(text))
        return null;
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : null;
}

;// CONCATENATED MODULE: ./lib/memory/probe/probe-line.js

/**
 * One line of a probe's output file (docs/probe.md, version 1). It is written inside the service, so it is hostile:
 * everything is bounded, and a line that does not fit is no line.
 */
/** Longest line that is looked at, in characters; a real one is below 1 KiB. */
const LINE_CHARACTERS = 16 * 1024;
const NAMES_PER_LINE = 64;
const probe_line_text = schemas/* string */.YjP().max(512);
const count = schemas/* number */.aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const seconds = schemas/* number */.aig().nonnegative();
const bytes = count;
/** Series names as the contract spells them; nothing else is one. */
const probe_line_name = schemas/* string */.YjP().regex(/^[a-z][a-z0-9./-]{0,63}$/);
const values = schemas/* record */.g1P(probe_line_name, schemas/* number */.aig().nullable())
    .refine((record) => Object.keys(record).length <= NAMES_PER_LINE);
const probe_line_layer = schemas/* enum */.k5n(['heap', 'anon', 'torch']);
const lineSchema = schemas/* discriminatedUnion */.gMt('k', [
    schemas/* object */.Ikc({
        k: schemas/* literal */.euz('hello'),
        v: schemas/* literal */.euz(1),
        pid: count.positive(),
        start: count,
        ppid: count,
        t: seconds,
        argv: probe_line_text,
        python: probe_line_text,
        impl: probe_line_text,
        libc: probe_line_text.nullable(),
        ctypes: schemas/* boolean */.zMY(),
        /** Variables that touch memory. */
        env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^\w{1,64}$/), schemas/* string */.YjP().max(200))
            .refine((record) => Object.keys(record).length <= NAMES_PER_LINE)
            .default({}),
    }),
    schemas/* object */.Ikc({
        k: schemas/* literal */.euz('torch'),
        version: probe_line_text,
        cuda: probe_line_text.nullable(),
        rocm: schemas/* boolean */.zMY().default(false),
        device: schemas/* boolean */.zMY(),
        backend: probe_line_text.nullable().default(null),
        settings: probe_line_text.nullable().default(null),
    }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('framework'), name: schemas/* string */.YjP().regex(/^[a-z]{1,32}$/), version: probe_line_text }),
    schemas/* object */.Ikc({
        k: schemas/* literal */.euz('allocator'),
        name: probe_line_text,
        kind: schemas/* enum */.k5n(['jemalloc', 'tcmalloc', 'mimalloc', 'musl', 'other']).default('other'),
        readable: schemas/* boolean */.zMY().default(false),
    }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('mappings'), seq: count, values }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('ooms'), count }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('sample'), t: seconds, values }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('reading'), seq: count, phase: schemas/* enum */.k5n(['raw', 'settled']), t: seconds, values }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('held'), seq: count, layer: probe_line_layer, bytes, before: values, during: values, after: values }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('kept'), seq: count, layer: probe_line_layer, bytes }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('done'), seq: count, ms: schemas/* number */.aig().nonnegative(), error: probe_line_text.nullable() }),
    schemas/* object */.Ikc({ k: schemas/* literal */.euz('bye'), t: seconds }),
]);
/** The line, or null where it is broken, oversized or of a kind not known here. Never throws. */
function parseProbeLine(line) {
    if (line.length > LINE_CHARACTERS)
        return null;
    try {
        const parsed = lineSchema.safeParse(JSON.parse(line));
        return parsed.success ? parsed.data : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/memory/probe/probe-reader.js

const FRAMEWORKS = 16;
/** Three settled readings follow a raw one. */
const SETTLED_READINGS = 3;
/** Reads growing files: each update looks only at what was appended since the last. */
class ProbeReader {
    #files = new Map();
    /**
     * Takes in the files as they are now and returns a stream for each process that has said hello, in order of file
     * name. Streams are live: a later update adds to the same objects. Never throws, whatever the files hold.
     */
    update(files) {
        return [...files.keys()]
            .sort()
            .map((name) => this.#parserOf(name).take(files.get(name) ?? ''))
            .filter((stream) => stream !== null);
    }
    #parserOf(name) {
        const known = this.#files.get(name);
        if (known !== undefined)
            return known;
        const parser = new FileParser(name);
        this.#files.set(name, parser);
        return parser;
    }
}
/** Streams of files that will not grow any more; see {@link ProbeReader.update}. */
function parseProbeStreams(files) {
    return new ProbeReader().update(files);
}
/**
 * The two readings of checkpoint `seq`, or null where the process did not finish it. `settled` is the minimum of the
 * three: what passing allocations add is left out. A name that one of the three could not read is null.
 */
function readingOf(stream, seq) {
    const readings = stream.readings.filter((reading) => reading.seq === seq);
    const raw = readings.find((reading) => reading.phase === 'raw');
    const settled = readings.filter((reading) => reading.phase === 'settled').slice(0, SETTLED_READINGS);
    if (raw === undefined || settled.length < SETTLED_READINGS)
        return null;
    // Read once a checkpoint: walking every mapping costs tens of milliseconds.
    const mappings = stream.mappings?.seq === seq ? stream.mappings.values : {};
    return {
        raw: { ...raw.values, ...mappings },
        settled: { ...lowest(settled.map((reading) => reading.values)), ...mappings },
    };
}
function lowest(readings) {
    const names = new Set(readings.flatMap((values) => Object.keys(values)));
    return Object.fromEntries([...names].map((name) => [name, lowestOf(readings.map((values) => values[name] ?? null))]));
}
function lowestOf(values) {
    const known = values.filter((value) => value !== null);
    return known.length === values.length ? Math.min(...known) : null;
}
class FileParser {
    file;
    #stream = null;
    #taken = 0;
    constructor(file) {
        this.file = file;
    }
    /** Takes the lines completed since the last call; a last line without its newline waits for the next. */
    take(text) {
        let end = text.indexOf('\n', this.#taken);
        while (end !== -1) {
            const line = parseProbeLine(text.slice(this.#taken, end));
            if (line !== null)
                this.#add(line);
            this.#taken = end + 1;
            end = text.indexOf('\n', this.#taken);
        }
        return this.#stream;
    }
    #add(line) {
        if (line.k === 'hello') {
            this.#greet(line);
        }
        else if (this.#stream !== null) {
            append(this.#stream, line);
        }
    }
    /** The first line. Once more where the process has replaced its program (exec): same pid, same start, same file. */
    #greet(hello) {
        if (this.file !== `${hello.pid}-${hello.start}.ndjson`)
            return;
        const { pid, start, ppid, argv, python, libc, env } = hello;
        const program = { file: this.file, pid, start, ppid, argv, python, libc, env, torch: null, ended: false };
        const fresh = { ...program, allocator: null, ooms: 0, frameworks: new Map(), mappings: null };
        if (this.#stream !== null)
            Object.assign(this.#stream, fresh);
        else
            this.#stream = { ...fresh, readings: [], samples: [], held: [], kept: [], done: new Map() };
    }
}
function withoutKind({ k: _, ...line }) {
    return line;
}
function append(stream, line) {
    switch (line.k) {
        case 'torch':
            stream.torch = withoutKind(line);
            break;
        case 'framework':
            if (stream.frameworks.size < FRAMEWORKS)
                stream.frameworks.set(line.name, line.version);
            break;
        case 'mappings':
            stream.mappings = { seq: line.seq, values: line.values };
            break;
        case 'allocator':
            stream.allocator = withoutKind(line);
            break;
        case 'ooms':
            stream.ooms = line.count;
            break;
        case 'sample':
            stream.samples.push({ t: line.t, values: line.values });
            break;
        case 'reading':
            stream.readings.push({ seq: line.seq, phase: line.phase, t: line.t, values: line.values });
            break;
        case 'held': {
            stream.held.push(withoutKind(line));
            break;
        }
        case 'kept':
            stream.kept.push({ seq: line.seq, layer: line.layer, bytes: line.bytes });
            break;
        case 'done':
            stream.done.set(line.seq, { ms: line.ms, error: line.error });
            break;
        case 'bye':
            stream.ended = true;
            break;
    }
}

;// CONCATENATED MODULE: ./lib/memory/proc/allocator.js
/** Allocators that replace libc's malloc, by the names of their libraries. */
const KNOWN = /(jemalloc|tcmalloc|mimalloc|hoard|snmalloc).*\.so/;
/** Longest text of `/proc/<pid>/maps` that is looked at, in characters: some 60,000 mappings. */
const LIMIT = 8 * 1024 * 1024;
/**
 * The file name of an allocator that a process has mapped instead of libc's; null where it maps none that is known.
 * One that is linked in statically cannot be told from outside: it is simply the program.
 * @param maps text of `/proc/<pid>/maps`; hostile
 */
function allocatorOf(maps) {
    for (const line of maps.slice(0, LIMIT).split('\n')) {
        const name = line.match(/\/([^/]{1,100})$/)?.[1];
        if (name !== undefined && KNOWN.test(name))
            return name;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/memory/proc/mappings.js
/**
 * What the memory of a process consists of, from `/proc/<pid>/smaps`: so that growth outside the heap is a series of
 * its own. For processes without a probe, which have no Python arenas to tell; within a process the probe does the same
 * (memdrift_mappings.py, where each rule has its reason), and a test holds the two against each other.
 */
/** glibc maps the heaps of its secondary arenas at multiples of this (malloc/arena.c, HEAP_MAX_SIZE on 64 bit). */
const HEAP_MAX = 64n * 1024n * 1024n;
/** A process with more mappings than this text holds is not read: null, never a part for the whole. */
const mappings_LIMIT = 64 * 1024 * 1024;
const HEADER = /^([0-9a-f]{1,16})-([0-9a-f]{1,16}) ([r-][w-][x-][ps]) [0-9a-f]+ [0-9a-f]+:[0-9a-f]+ \d+ *(.*)$/;
const KINDS = ['heap', 'arenas', 'anonymous', 'file', 'shared'];
/** Bytes (Pss + SwapPss) by kind; all null where the text is missing, cut or not of this format. */
function mappingValues(smaps) {
    const mappings = smaps === null || smaps.length > mappings_LIMIT ? null : parse(smaps);
    const bytes = { heap: 0, arenas: 0, anonymous: 0, file: 0, shared: 0 };
    for (const [at, mapping] of (mappings ?? []).entries()) {
        const kind = kindOf(mapping, mappings?.[at + 1]);
        if (kind !== null)
            bytes[kind] += mapping.bytes;
    }
    return Object.fromEntries(KINDS.map((kind) => [`mappings/${kind}`, mappings === null ? null : bytes[kind]]));
}
/** Null where there is no mapping, or one lacks a figure. */
function parse(smaps) {
    const mappings = [];
    for (const line of smaps.split('\n')) {
        const [, start, end, rights = '', name = ''] = line.match(HEADER) ?? [];
        if (start !== undefined && end !== undefined) {
            mappings.push({ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`), rights, name, bytes: 0, fields: 0 });
            continue;
        }
        const kib = line.match(/^(?:Pss|SwapPss): +(\d{1,13}) kB$/)?.[1];
        const mapping = mappings.at(-1);
        if (kib === undefined || mapping === undefined)
            continue;
        mapping.bytes += Number(kib) * 1024;
        mapping.fields += 1;
    }
    return mappings.length > 0 && mappings.every(({ fields }) => fields === 2) ? mappings : null;
}
/** Null for the kernel's own pages, lent to every process. */
function kindOf(mapping, following) {
    const { name, rights } = mapping;
    const isPrivate = rights.endsWith('p');
    if (name === '') {
        if (!isPrivate)
            return 'shared';
        return rights.startsWith('rw') && isArena(mapping, following) ? 'arenas' : 'anonymous';
    }
    if (name === '[heap]')
        return 'heap';
    if (/^\[(vdso\]|vvar|vsyscall\]|uprobes\])/.test(name))
        return null;
    if (name.startsWith('[anon: glibc: malloc'))
        return 'arenas';
    if (/^\/(dev\/zero|anon_hugepage)/.test(name))
        return isPrivate ? 'anonymous' : 'shared';
    if (/^(\/dev\/shm\/|\/memfd:|\/SYSV|\[anon_shmem:)/.test(name))
        return 'shared';
    return name.startsWith('[') ? 'anonymous' : 'file';
}
/** It starts at a multiple of 64 MiB, and what is left to the next one is reserved without any right, or nothing is. */
function isArena({ start, end }, following) {
    if (start % HEAP_MAX !== 0n)
        return false;
    const boundary = ((end + HEAP_MAX - 1n) / HEAP_MAX) * HEAP_MAX;
    if (end === boundary)
        return true;
    return (following !== undefined &&
        following.start === end &&
        following.end >= boundary &&
        following.rights.startsWith('---') &&
        following.name === '');
}

;// CONCATENATED MODULE: ./lib/memory/proc/proc.js
/**
 * Readings of `/proc/<pid>/smaps_rollup` and `/proc/<pid>/status`, from their text. Pure; sizes in bytes.
 * A field that is absent or odd is null, never 0: kernels before 5.3 have no Pss_Anon in smaps_rollup (it came with
 * "mm: smaps: split PSS into components", see Documentation/ABI/testing/procfs-smaps_rollup).
 */
/** Anonymous and shared memory of a process, each shared page divided by its sharers, from `smaps_rollup`. */
function parseSmapsRollup(text) {
    return {
        pssAnon: kibField(text, 'Pss_Anon'),
        pssShmem: kibField(text, 'Pss_Shmem'),
        pssFile: kibField(text, 'Pss_File'),
        swapPss: kibField(text, 'SwapPss'),
        anonHugePages: kibField(text, 'AnonHugePages'),
    };
}
/**
 * `process/resident` of the contract: Pss_Anon + Pss_Shmem + SwapPss, in bytes. File pages are left out: they are
 * page cache, which the kernel takes back. Null where the text is missing or lacks one of the three.
 */
function residentBytes(smapsRollup) {
    if (smapsRollup === null)
        return null;
    const { pssAnon, pssShmem, swapPss } = parseSmapsRollup(smapsRollup);
    return pssAnon === null || pssShmem === null || swapPss === null ? null : pssAnon + pssShmem + swapPss;
}
function parseStatus(text) {
    const pids = text.match(/^NSpid:((?:[ \t]+\d{1,10})+)[ \t]*$/m)?.[1];
    return {
        rssAnon: kibField(text, 'RssAnon'),
        rssShmem: kibField(text, 'RssShmem'),
        swap: kibField(text, 'VmSwap'),
        threads: proc_wholeNumber(text.match(/^Threads:[ \t]+(\d{1,16})[ \t]*$/m)?.[1]),
        nsPids: pids === undefined ? [] : pids.trim().split(/\s+/).map(Number),
    };
}
/** A `Name:  123 kB` line in bytes. */
function kibField(text, name) {
    const kib = proc_wholeNumber(text.match(new RegExp(`^${name}:[ \\t]+(\\d{1,16}) kB[ \\t]*$`, 'm'))?.[1]);
    return kib === null ? null : proc_wholeNumber(String(kib * 1024));
}
function proc_wholeNumber(digits) {
    if (digits === undefined)
        return null;
    const value = Number(digits);
    return Number.isSafeInteger(value) ? value : null;
}

;// CONCATENATED MODULE: ./lib/memory/sum-processes.js
/** Of the whole member, whichever process looks: a mount that they share. */
const SHARED = ['shm/used'];
/**
 * Sums one reading a part into one of the whole.
 * A part that should report a series and gave null makes the sum null: never smaller than the truth (contract).
 * Series that no part knows are not in the result.
 */
function sumValues(readings) {
    return combine(readings, (before, value) => before + value);
}
/** The processes of one member: sums, but for what they share, of which every one sees the whole. */
function sumProcesses(readings) {
    const whole = sumValues(readings);
    const shared = combine(readings, Math.max);
    return { ...whole, ...Object.fromEntries(Object.entries(shared).filter(([series]) => SHARED.includes(series))) };
}
function combine(readings, add) {
    const total = {};
    for (const values of readings) {
        for (const [series, value] of Object.entries(values)) {
            const before = total[series];
            total[series] = before === null || value === null ? null : before === undefined ? value : add(before, value);
        }
    }
    return total;
}
/** The smallest of several readings of the same thing; null where any of them failed. */
function minimum(readings) {
    let least = null;
    for (const value of readings) {
        if (value === null)
            return null;
        least = least === null ? value : Math.min(least, value);
    }
    return least;
}

;// CONCATENATED MODULE: ./lib/memory/member-observer.js






/** Interpreters by the name of their program: processes in which the probe should report. */
const PYTHON = /(^|\/)(python|pypy)[\d.]*$/;
/**
 * Reads one member of the service: its probes' files, what `/proc` says of the processes that have no probe, and its
 * cgroup. Pids are the member's own: two containers both have a process 1.
 */
class MemberObserver {
    member;
    options;
    #seq = 0;
    #probe = new ProbeReader();
    /** As last read, of ended processes too. */
    #streams = [];
    /** Of the processes without a probe, by host pid where there is one: an allocator's file name, null for libc's. */
    #allocators = new Map();
    constructor(member, options) {
        this.member = member;
        this.options = options;
    }
    /** Every process's probe output so far, of ended ones too. */
    async streams() {
        this.#streams = this.#probe.update(await this.member.probe.read());
        return this.#streams;
    }
    /** Allocations on a device that had failed when the probes were last read, over all its processes, ended ones too. */
    get outOfMemory() {
        return this.#streams.reduce((sum, stream) => sum + stream.ooms, 0);
    }
    async present() {
        const processes = await this.member.processes();
        const streams = live(await this.streams(), processes);
        const reporting = new Set(streams.map((stream) => stream.pid));
        return { streams, outside: processes.filter((process) => !reporting.has(process.pid)) };
    }
    /** Everything there is, once. The caller has seen to it that nothing is in flight and the service has settled. */
    async checkpoint({ streams, outside }, collect) {
        const rawOutside = await this.#resident(outside);
        const rawContainer = await this.container();
        const files = streams.map((stream) => stream.file);
        const seq = files.length === 0 ? this.#seq : await this.ask(`checkpoint ${collect ? 1 : 0}`, files);
        const settledOutside = await this.#residentMinimum(outside);
        const furtherOutside = await this.#further(outside);
        const container = await this.container();
        const name = this.member.name;
        const named = name === '' ? {} : { member: name };
        const observed = streams.map((stream) => {
            const { raw, settled } = readingOf(stream, seq) ?? { raw: silentValues(stream), settled: silentValues(stream) };
            return { pid: stream.pid, role: stream.argv, ...named, values: settled, raw };
        });
        for (const [index, process] of outside.entries()) {
            const mute = isPython(process) ? { 'heap/allocated': null } : {};
            const further = { ...mute, ...furtherOutside[index] };
            observed.push({
                pid: process.pid,
                role: process.command,
                ...named,
                values: { ...further, 'process/resident': settledOutside[index] ?? null },
                raw: { ...further, 'process/resident': rawOutside[index] ?? null },
            });
        }
        return {
            values: { ...sumProcesses(observed.map((p) => p.values)), ...containerValues(container) },
            raw: { ...sumProcesses(observed.map((p) => p.raw)), ...containerValues(rawContainer) },
            processes: observed.map(({ raw: _, ...process }) => process),
            silent: await this.#silent(outside),
        };
    }
    /** A cheap reading under load: the container, and what the probes sampled last of devices. */
    async sample() {
        const container = await this.container();
        const device = (await this.streams())
            .filter((stream) => !stream.ended && stream.torch?.device === true)
            .map((stream) => stream.samples.at(-1)?.values)
            .filter((values) => values !== undefined)
            .map((values) => pick(values, 'torch.device/allocated', 'torch.device/reserved'));
        return { ...sumProcesses(device), ...containerValues(container) };
    }
    /** Allocators that serve malloc instead of libc's in processes without a probe, by the files they map. */
    async outsideAllocators() {
        const { outside } = await this.present();
        const unknown = outside.filter((process) => !this.#allocators.has(keyOf(process)));
        const maps = unknown.length === 0 ? [] : await this.member.reach.procFiles(unknown, 'maps');
        for (const [index, process] of unknown.entries()) {
            this.#allocators.set(keyOf(process), allocatorOf(maps[index] ?? ''));
        }
        const found = outside.map((process) => this.#allocators.get(keyOf(process)) ?? null);
        return [...new Set(found.filter((name) => name !== null))].sort();
    }
    /**
     * Sends a command and waits until the probes in `files` have obeyed. Those that have not when patience ends, or
     * when the service has died, have no reading of that number: null. Streams are live: what was answered stands in
     * those that the caller holds.
     */
    async ask(command, files) {
        this.#seq += 1;
        const seq = this.#seq;
        await this.member.probe.command(`${seq} ${command}`);
        const deadline = this.options.now() + this.options.patienceMs;
        for (let round = 0;; round++) {
            await this.options.sleep(20);
            const streams = await this.streams();
            const waiting = streams.filter((s) => files.includes(s.file) && !s.ended && !s.done.has(seq));
            if (waiting.length === 0 || this.options.now() > deadline)
                return seq;
            if (round % 25 === 24 && !(await this.#someRun(waiting)))
                return seq;
        }
    }
    /** Its cgroup's reading; null where it has none of its own. */
    container() {
        return readCgroup(this.member.reach);
    }
    async #someRun(streams) {
        if (!(await this.options.running()))
            return false;
        return live(streams, await this.member.processes()).length > 0;
    }
    async #resident(processes) {
        if (processes.length === 0)
            return [];
        const texts = await this.member.reach.procFiles(processes, 'smaps_rollup');
        return processes.map((_, index) => residentBytes(texts[index] ?? null));
    }
    async #residentMinimum(processes) {
        const rounds = [await this.#resident(processes), await this.#resident(processes), await this.#resident(processes)];
        return processes.map((_, at) => minimum(rounds.map((round) => round[at] ?? null)));
    }
    /** What explains the resident memory of processes without a probe. */
    async #further(processes) {
        if (processes.length === 0)
            return [];
        const { reach } = this.member;
        const smaps = await reach.procFiles(processes, 'smaps');
        const status = await reach.procFiles(processes, 'status');
        return processes.map((_, at) => ({
            ...mappingValues(smaps[at] ?? null),
            threads: parseStatus(status[at] ?? '').threads,
        }));
    }
    async #silent(outside) {
        const mute = outside.filter(isPython);
        if (mute.length === 0)
            return [];
        const environments = await this.member.reach.procFiles(mute, 'environ');
        return mute.map(({ pid, command }, at) => {
            const text = environments[at] ?? null;
            return { pid, command, scrubbed: text === null ? null : !/(^|\0)MEMDRIFT_DIR=/.test(text) };
        });
    }
}
function isPython(process) {
    return PYTHON.test(process.command.trim().split(/\s+/)[0] ?? '');
}
/** Probe outputs of processes that still run. Where the processes cannot be listed, those that said no good-bye. */
function live(streams, processes) {
    const pids = new Set(processes.map((process) => process.pid));
    const running = streams.filter((stream) => !stream.ended && (pids.size === 0 || pids.has(stream.pid)));
    const newest = new Map();
    for (const stream of running) {
        const other = newest.get(stream.pid);
        if (other === undefined || stream.start > other.start)
            newest.set(stream.pid, stream);
    }
    return [...newest.values()];
}
/** A process that reported before and does not now: its series are null, which makes the sums null. */
function silentValues(stream) {
    const known = stream.readings.at(-1)?.values ?? { 'heap/allocated': null, 'process/resident': null };
    return Object.fromEntries(Object.keys(known).map((series) => [series, null]));
}
function keyOf({ pid, hostPid }) {
    return `${hostPid ?? ''}-${pid}`;
}
function containerValues(container) {
    return container === null ? {} : { 'container/resident': container.resident };
}
function pick(values, ...series) {
    return Object.fromEntries(series.filter((s) => values[s] !== undefined).map((s) => [s, values[s] ?? null]));
}

;// CONCATENATED MODULE: ./lib/memory/metrics/idle.js
/** How often a server is asked that is not at rest yet. Its gauges are not newer than its last step. */
const POLL_MS = 250;
/** Whether the server is at rest: nothing runs and nothing waits. Null where it does not say both. */
function idle({ running, waiting }) {
    if ((running ?? 0) > 0 || (waiting ?? 0) > 0)
        return false;
    return running === 0 && waiting === 0 ? true : null;
}
/**
 * Asks until the server is at rest, or the time is over. A server that never says both numbers is asked once: waiting
 * would not tell more. Nor is one whose numbers lag behind (SGLang's by 30 s): what it says then is not of now.
 * @param options.now a monotonic clock, ms
 */
async function awaitIdle(reader, options) {
    const { now, sleep, timeoutMs } = options;
    const deadline = now() + timeoutMs;
    for (;;) {
        const reading = await reader.read();
        const rest = { idle: reading === null ? null : idle(reading), reading };
        if (reader.lagsMs > timeoutMs)
            return { idle: null, reading };
        const canTell = reader.gives().has('running') && reader.gives().has('waiting');
        if (rest.idle === true || (rest.idle === null && !canTell) || now() >= deadline)
            return rest;
        await sleep(Math.max(1, Math.min(POLL_MS, deadline - now())));
    }
}

// EXTERNAL MODULE: ./lib/memory/metrics/gauges.js
var gauges = __webpack_require__(1433);
;// CONCATENATED MODULE: ./lib/memory/metrics/values.js

/** Series that a quantity is, as it is. */
const AS_IT_IS = {
    running: 'requests/running',
    waiting: 'requests/waiting',
    kvCapacityTokens: 'kv-cache/capacity',
    deviceBytes: 'server/device',
    residentBytes: 'server/resident',
};
/**
 * A reading as values of series. What this kind of server never says is absent; what it says and could not be read
 * this time is null, and all of it is where the page is gone.
 * @param server says what belongs to it
 * @param reading null where the page is gone
 */
function toValues(server, reading) {
    const gives = server.gives();
    const values = {};
    for (const [quantity, series] of Object.entries(AS_IT_IS)) {
        if (gives.has(quantity))
            values[series] = reading?.[quantity] ?? null;
    }
    return { ...values, ...cacheValues(reading, gives) };
}
/** What is in use of the KV cache: in tokens where they can be known, as a share where only that is said. */
function cacheValues(reading, gives) {
    const hasShare = gives.has('kvUsage');
    const hasCapacity = gives.has('kvCapacityTokens');
    const values = {};
    if (gives.has('kvUsedTokens') || (hasShare && hasCapacity)) {
        values['kv-cache/used'] = reading?.kvUsedTokens ?? reckonedTokens(reading);
    }
    if (hasShare && !hasCapacity) {
        values['kv-cache/usage'] = (0,gauges/* times */.Hn)(reading?.kvUsage ?? null, 100);
    }
    return values;
}
/** A share of the capacity, in whole tokens. */
function reckonedTokens(reading) {
    const tokens = (0,gauges/* times */.Hn)(reading?.kvUsage ?? null, reading?.kvCapacityTokens ?? null);
    return tokens === null ? null : Math.round(tokens);
}

;// CONCATENATED MODULE: ./lib/memory/observer.js





/** Series that each layer's held memory must appear in. */
const SHOWS_IN = {
    heap: ['heap/allocated'],
    anon: ['process/resident'],
    torch: ['torch.device/allocated', 'torch.device/reserved'],
};
/** The probe says hello 1.5 s after the birth of its process, and this much later on a machine that is busy. */
const HELLO_MS = 4000;
/** How long a server may say that it still works on requests that were all answered, ms; once overdrawn, less. */
const IDLE_MS = 10_000;
const IDLE_AGAIN_MS = 1000;
/**
 * Reads every layer of the service's memory: of each of its members what the processes report through the probe, what
 * `/proc` says of the others and its cgroup; the GPU's driver; and what the server says of itself.
 */
class Observer {
    options;
    #epoch = 0;
    /** Who was there at the checkpoint before, by identity, as a person would name him. */
    #before = new Map();
    /** Python processes that did not say hello in their time. */
    #silent = new Set();
    #overdrawn = false;
    #members;
    #gpu;
    #server = null;
    constructor(service, options) {
        this.options = options;
        const { driver = null, isHere = () => true } = options;
        const running = async () => (await service.state()).running;
        this.#members = service.members.map((member) => new MemberObserver(member, { ...options, running }));
        this.#gpu = driver === null ? null : new GpuObserver(driver, service.members, isHere);
    }
    /** From here on what the server says of itself is read as well; null: it says nothing. */
    meet(server) {
        this.#server = server;
    }
    /** Every process's probe output so far. */
    async streams() {
        return (await Promise.all(this.#members.map((member) => member.streams()))).flat();
    }
    /** Allocators that serve malloc instead of libc's in processes that the probe does not reach. */
    async outsideAllocators() {
        return [...new Set((await Promise.all(this.#members.map((member) => member.outsideAllocators()))).flat())];
    }
    /** Failed allocations on the service's devices, over all of its processes, as of the last reading of their probes. */
    get outOfMemory() {
        return this.#members.reduce((sum, member) => sum + member.outOfMemory, 0);
    }
    /** How `gpu/used` is measured from here on; null without a driver. */
    fixGpuSource() {
        return this.#gpu?.fixSource() ?? null;
    }
    /** Why the driver no longer reads; null while it does, and without one. */
    driverProblem() {
        return this.#gpu?.problem() ?? null;
    }
    /**
     * Waits until every Python process has said hello, or the time is up; those left are reported silent, and are not
     * waited for again.
     */
    async awaitProbes(timeoutMs) {
        const deadline = this.options.now() + timeoutMs;
        for (;;) {
            const present = await Promise.all(this.#members.map((member) => member.present()));
            const silent = present.flatMap(({ outside }, at) => outside.filter(isPython).map(({ pid }) => `${at}-${pid}`));
            if (silent.some((key) => !this.#silent.has(key)) && this.options.now() < deadline) {
                await this.options.sleep(100);
                continue;
            }
            this.#silent = new Set(silent);
            return present;
        }
    }
    /** Reads everything once. The caller has seen to it that nothing is in flight and the service has settled. */
    async checkpoint(collect) {
        const idle = await this.#awaitIdle();
        const present = await this.awaitProbes(HELLO_MS);
        const gpuRaw = await this.#gpu?.latest();
        const members = await Promise.all(this.#members.map((member, at) => member.checkpoint(present[at] ?? { streams: [], outside: [] }, collect)));
        const [gpu, server] = await Promise.all([this.#gpu?.next(), this.#serverValues()]);
        return {
            values: derived({ ...sumValues(members.map((m) => m.values)), ...server, ...gpu?.values }),
            raw: derived({ ...sumValues(members.map((m) => m.raw)), ...server, ...gpuRaw?.values }),
            processes: members.flatMap((m) => m.processes),
            silent: members.flatMap((m) => m.silent),
            foreign: gpu?.foreign ?? [],
            idle,
            ...this.#advance(present),
        };
    }
    /** A cheap reading under load; `foreign` as at a checkpoint. */
    async sample() {
        const gpu = await this.#gpu?.latest();
        const members = await Promise.all(this.#members.map((member) => member.sample()));
        return { values: { ...sumValues(members), ...gpu?.values }, foreign: gpu?.foreign ?? [] };
    }
    /**
     * Holds a known amount in one layer of the largest process that the probe reaches, for one reading, and frees it.
     * @returns what the layer's series showed; empty where no process can hold memory in that layer
     */
    async hold(layer, bytes) {
        const holder = await this.#holder(layer);
        if (holder === null)
            return { readings: [], noMemory: false };
        const { member, stream } = holder;
        const seq = await member.ask(`hold ${layer} ${bytes} ${stream.pid}`, [stream.file]);
        const held = stream.held.find((h) => h.seq === seq);
        const noMemory = stream.done.get(seq)?.error?.startsWith('no memory') ?? false;
        const readings = SHOWS_IN[layer].flatMap((series) => {
            const [before, during, after] = [held?.before[series], held?.during[series], held?.after[series]];
            if (held !== undefined && before === undefined)
                return [];
            const known = typeof before === 'number' && typeof during === 'number' && typeof after === 'number';
            return [
                { layer, series, held: bytes, shown: known ? during - before : null, left: known ? after - before : null },
            ];
        });
        return { readings, noMemory };
    }
    /** Makes one process keep that much for ever: the injected leak of the self-test. False where none can. */
    async keep(layer, bytes) {
        const holder = await this.#holder(layer);
        if (holder === null)
            return false;
        const { member, stream } = holder;
        const seq = await member.ask(`keep ${layer} ${bytes} ${stream.pid}`, [stream.file]);
        return stream.kept.some((k) => k.seq === seq);
    }
    async #holder(layer) {
        const able = [];
        for (const member of this.#members) {
            const running = live(await member.streams(), await member.member.processes());
            const fit = running.filter((stream) => layer !== 'torch' || stream.torch?.device === true);
            able.push(...fit.map((stream) => ({ member, stream })));
        }
        const size = (stream) => stream.readings.at(-1)?.values['process/resident'] ?? 0;
        return able.sort((a, b) => size(b.stream) - size(a.stream))[0] ?? null;
    }
    /** A request that never ends must not cost ten seconds a cycle: it is waited for at length once. */
    async #awaitIdle() {
        if (this.#server === null)
            return null;
        const timeoutMs = this.#overdrawn ? IDLE_AGAIN_MS : IDLE_MS;
        const { idle } = await awaitIdle(this.#server, { now: this.options.now, sleep: this.options.sleep, timeoutMs });
        this.#overdrawn = idle === false;
        return idle;
    }
    async #serverValues() {
        return this.#server === null ? {} : toValues(this.#server, await this.#server.read());
    }
    /** A new epoch where the set of processes is not the one of the checkpoint before. */
    #advance(present) {
        const now = new Map();
        for (const [at, { streams, outside }] of present.entries()) {
            for (const { file, pid, argv } of streams)
                now.set(`${at}-${file}`, `${argv} (${pid})`);
            for (const { pid, command } of outside)
                now.set(`${at}-outside-${pid}`, `${programOf(command)} (${pid})`);
        }
        const born = [...now].filter(([key]) => !this.#before.has(key)).map(([, name]) => name);
        const gone = [...this.#before].filter(([key]) => !now.has(key)).map(([, name]) => name);
        const first = this.#epoch === 0;
        this.#before = now;
        if (born.length === 0 && gone.length === 0 && !first)
            return { epoch: this.#epoch, changed: null };
        this.#epoch += 1;
        return { epoch: this.#epoch, changed: first ? null : { born, gone } };
    }
}
/** The program of a command line, without its arguments. */
function programOf(command) {
    return (command.trim().split(/\s+/)[0] ?? '').replace(/^.*\//, '');
}
/** Series that follow from others: gap = reserved - allocated, other = what the device holds beside torch. */
function derived(values) {
    return {
        ...values,
        ...difference(values, 'torch.device/gap', 'torch.device/reserved', 'torch.device/allocated'),
        ...difference(values, 'gpu/other', 'gpu/used', 'torch.device/reserved'),
    };
}
function difference(values, series, whole, part) {
    const [minuend, subtrahend] = [values[whole], values[part]];
    if (minuend === undefined || subtrahend === undefined)
        return {};
    return { [series]: minuend === null || subtrahend === null ? null : minuend - subtrahend };
}

// EXTERNAL MODULE: ./lib/report/text/note-texts.js
var note_texts = __webpack_require__(1035);
// EXTERNAL MODULE: ./lib/report/text/words.js
var words = __webpack_require__(4562);
// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
;// CONCATENATED MODULE: ./lib/gate/readings/why-missing.js
/** Why a series could not be read, as far as can be told, and what to do about it. */
function whyMissing(series, { silent, processes, values }, seen) {
    if (series === 'gpu/used')
        return noDriver(seen);
    if (series === 'kv-cache/capacity') {
        return {
            reason: "kv-cache/capacity was not read: the server's page of metrics does not tell it (any more)",
            remedy: 'keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics',
        };
    }
    const mute = silent[0];
    if (mute !== undefined)
        return noProbe(mute);
    if (series.startsWith('heap/'))
        return noHeap(series, seen.allocators);
    if (/^(torch|jax|tensorflow|cupy)\./.test(series)) {
        const framework = series.split('.')[0];
        return values[series] === undefined
            ? {
                reason: `${series} is in the baseline, and no process of this service has ${framework} on a device`,
                remedy: `check that the change still runs on the GPU, or accept it: budgets.series."${series}".gate: false`,
            }
            : {
                reason: `${series} cannot be read: ${framework} is there and does not answer for its allocator`,
                remedy: `see the version of ${framework} in the report, or budgets.series."${series}".gate: false`,
            };
    }
    const unreadable = processes.find((process) => process.values[series] === null);
    const whose = unreadable === undefined ? '' : ` of process ${unreadable.pid} (${unreadable.role})`;
    return {
        reason: `${series} cannot be read${whose}: this user may not, or the kernel does not tell (gVisor, before 5.3)`,
        remedy: 'run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor',
    };
}
function noDriver({ driverProblem }) {
    const why = driverProblem === ''
        ? 'a GPU is attached, and neither nvidia-smi nor amd-smi nor rocm-smi answers here'
        : (driverProblem ?? "the driver does not tell (any more) what the service's processes hold");
    return {
        reason: `gpu/used cannot be read: ${why}`,
        remedy: "make the driver's tool available where memdrift runs, measure without a GPU (gpus: none), or accept the " +
            'blind spot: budgets.series."gpu/used".gate: false',
    };
}
/** A Python process that did not report: by its command line and environment, the likely reason. */
function noProbe({ pid, command, scrubbed }) {
    const flags = command.split(/\s+/).filter((word) => /^-[a-zA-Z]+$/.test(word));
    if (flags.some((word) => /[IE]/.test(word))) {
        return {
            reason: `the probe never reported: the service starts Python with -I or -E (${command})`,
            remedy: 'start Python without -I and -E in the measured image, or set its PYTHONPATH inside',
        };
    }
    if (scrubbed === true) {
        return {
            reason: `the probe never reported from process ${pid} (${command}): it was started with another environment (env -i, sudo, su)`,
            remedy: 'keep PYTHONPATH, MEMDRIFT_DIR and MEMDRIFT_OUT in the environment of the measured service',
        };
    }
    return {
        reason: `the probe never reported from process ${pid} (${command})`,
        remedy: 'start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work',
    };
}
function noHeap(series, allocators) {
    const why = allocators.length > 0
        ? `${allocators.join(', ')} serves malloc`
        : 'no ctypes, no glibc from 2.33 on, or no Python process';
    return {
        reason: `${series} cannot be read in this service (${why})`,
        remedy: `leave it to process/resident: budgets.series."${series}".gate: false`,
    };
}

;// CONCATENATED MODULE: ./lib/gate/readings/declared-series.js


/** Series that a service has once one of its processes reported them, and must have from then on. */
const HAD_IS_NEEDED = [
    'torch.device/allocated',
    'torch.device/reserved',
    'jax.device/allocated',
    'tensorflow.device/allocated',
    'cupy.device/allocated',
    'kv-cache/capacity',
];
/**
 * Declares the series of a run from its first full checkpoint.
 * Required: `process/resident` (or `container/resident` where it cannot be read); what the baseline has; the heap
 * where a Python process runs, because there the probe should report; a framework's where it holds a device; the GPU
 * where one is attached; the capacity of a KV cache where the server tells it. A heap that no process can read
 * (another allocator, a Python without ctypes) is left out and said.
 */
function declareSeries(checkpoint, baseline, options) {
    const values = checkpoint.values;
    const wanted = new Set(Object.keys(values));
    const missing = [];
    const required = new Set();
    const need = (series) => {
        wanted.add(series);
        if (options.rules[series]?.gate !== false)
            required.add(series);
    };
    if (typeof values['process/resident'] === 'number' || typeof values['container/resident'] !== 'number') {
        need('process/resident');
    }
    else {
        need('container/resident');
        wanted.delete('process/resident');
    }
    if (typeof values['heap/allocated'] === 'number' || checkpoint.silent.length > 0)
        need('heap/allocated');
    for (const series of HAD_IS_NEEDED)
        if (series in values)
            need(series);
    for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
        const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === 'number') ?? false;
        if (header.required && inBaseline && (0,series_series/* definitionOf */.Fg)(series) !== undefined)
            need(series);
    }
    if (options.gpus.length > 0)
        need('gpu/used');
    for (const series of required) {
        if (typeof values[series] === 'number')
            continue;
        missing.push({ series, ...whyMissing(series, checkpoint, options) });
    }
    const unreadable = [];
    for (const series of wanted) {
        if (values[series] !== null || required.has(series))
            continue;
        wanted.delete(series);
        if (((0,series_series/* definitionOf */.Fg)(series)?.gated.length ?? 0) === 0)
            continue;
        const { reason } = whyMissing(series, checkpoint, options);
        unreadable.push(`Left out: ${reason}; growth there is judged by process/resident alone.`);
    }
    const declared = [...wanted].sort(series_series/* ladderOrder */.dL).flatMap((name) => {
        const d = (0,series_series/* definitionOf */.Fg)(name);
        if (d === undefined)
            return [];
        const { unit, better, granularity } = d;
        const meaning = Object.hasOwn(options.meanings, name) ? { meaning: options.meanings[name] } : {};
        return [[name, { unit, better, granularity, gated: [...d.gated], required: required.has(name), ...meaning }]];
    });
    return { series: Object.fromEntries(declared), missing, unreadable };
}

;// CONCATENATED MODULE: ./lib/gate/readings/metric-definitions.js
/**
 * What each series is a figure of, where versions of the service differ in that: two recordings whose meanings differ
 * are not compared in this series, and in all others.
 * The heap's is its allocator, because each counts its own way; torch's its backend, because `cudaMallocAsync` always
 * reports some of the figures as zero; the GPU's, whether processes or the whole device were read; the KV cache's, the
 * kind of server.
 */
function meaningsOf(streams, gpu, server) {
    const heap = distinct(streams.map(({ allocator }) => (allocator === null ? 'glibc' : allocator.kind)));
    const torch = distinct(streams.map((stream) => stream.torch?.backend ?? null));
    return Object.fromEntries([
        ['heap/allocated', heap],
        ['heap/reserved', heap],
        ['torch.device/allocated', torch],
        ['torch.device/reserved', torch],
        ['gpu/used', gpu],
        ['kv-cache/capacity', server],
    ].filter((pair) => pair[1] !== null));
}
function distinct(values) {
    const known = [...new Set(values.filter((value) => value !== null))].sort();
    return known.length === 0 ? null : known.join(', ');
}

// EXTERNAL MODULE: ./lib/recording/environment.js
var environment = __webpack_require__(982);
;// CONCATENATED MODULE: ./lib/gate/readings/run-environment.js

/**
 * The environment of a run, all but the plan (which the baseline of this environment may bind).
 * @param gpu the driver's first snapshot; null without a GPU or a driver
 */
function environmentOf(service, workloadSha256, runner, gpu) {
    return {
        gpu: gpu === null ? [...service.gpus] : gpu.devices.map(({ model }) => model),
        gpu_memory: gpu === null ? null : gpu.devices.map(({ totalBytes }) => totalBytes),
        mig: gpu?.mig ?? null,
        driver: gpu?.driverVersion ?? null,
        thp: runner.thp,
        memory_limit: service.memoryLimitBytes,
        workload: workloadSha256,
        measuring: environment/* MEASURING_VERSION */.xD,
    };
}
/** The part of the plan that must be equal for two recordings to be compared. */
function planFact(plan) {
    return {
        plan: {
            cycle: plan.cycle ?? null,
            warmup: plan.warmup ?? null,
            vary: plan.vary ?? null,
            concurrency: plan.concurrency ?? null,
            speed: plan.speed ?? null,
            collect: plan.collect ?? null,
            ...(plan.cancel_share === undefined ? {} : { cancel_share: plan.cancel_share }),
            ...(plan.force_output === undefined ? {} : { force_output: JSON.stringify(plan.force_output) }),
        },
    };
}
/**
 * What is under review: what the launcher knows, and what the probe saw inside: there an entry point may have set
 * variables that nobody outside can see.
 * @param outside allocators in processes that the probe does not reach
 * @param server its kind, as its page of metrics shows it
 */
function subjectOf(service, streams, outside, server) {
    const one = (values) => {
        const known = [...new Set(values.filter((v) => typeof v === 'string' && v !== ''))].sort();
        return known.length === 0 ? null : known.join(', ');
    };
    const inside = {
        python: one(streams.map((s) => s.python)),
        libc: one(streams.map((s) => s.libc)),
        torch: one(streams.map((s) => s.torch?.version)),
        cuda: one(streams.map((s) => s.torch?.cuda)),
        torch_allocator: one(streams.map((s) => s.torch?.backend)),
        torch_settings: one(streams.map((s) => s.torch?.settings)),
        allocator: one([...streams.map((s) => s.allocator?.name), ...outside]),
        server,
    };
    const known = Object.entries(inside).filter(([, value]) => value !== null);
    return { ...service.subject, ...environmentInside(streams), ...frameworks(streams), ...Object.fromEntries(known) };
}
/** Variables that touch memory as the processes have them: `env.NAME`; all their values where they differ. */
function environmentInside(streams) {
    const values = new Map();
    for (const { env } of streams) {
        for (const [name, value] of Object.entries(env))
            values.set(name, (values.get(name) ?? new Set()).add(value));
    }
    return Object.fromEntries([...values].sort().map(([name, all]) => [`env.${name}`, [...all].sort().join(', ')]));
}
/** Frameworks beside torch that a process has initialised, with their versions. */
function frameworks(streams) {
    return Object.fromEntries(streams.flatMap((stream) => [...stream.frameworks]));
}

// EXTERNAL MODULE: ./lib/gate/run/fix-plan.js
var fix_plan = __webpack_require__(2772);
// EXTERNAL MODULE: ./lib/drift/budget/feasible.js
var feasible = __webpack_require__(388);
// EXTERNAL MODULE: ./lib/drift/constants.js
var constants = __webpack_require__(8498);
// EXTERNAL MODULE: ./lib/gate/run/death.js
var death = __webpack_require__(5955);
// EXTERNAL MODULE: ./lib/drift/level/spread.js
var spread = __webpack_require__(5263);
;// CONCATENATED MODULE: ./lib/gate/run/watch-rest.js

/** Cycles after which it is watched: behind the warm-up, and few, because each costs seconds. */
const [FIRST, LAST] = [3, 8];
/**
 * Reads at growing delays after a cycle's last answer, as a checkpoint is read; the samples say how long the service had
 * been at rest at least, `rest_ms`.
 */
async function watchRest({ config, ports, writer, t, deadline }, observer, cycle) {
    if (cycle < FIRST || cycle > LAST)
        return;
    const { now } = ports.clock;
    const begun = now();
    for (const delay of spread/* REST_DELAYS_MS */.hG) {
        await deadline().sleep(Math.max(0, delay - (now() - begun)));
        const { values } = await observer.checkpoint(config.plan.collect === 'always');
        writer.append({ kind: 'sample', t: t(), cycle, values, rest_ms: delay });
    }
}

;// CONCATENATED MODULE: ./lib/gate/run/measure-cycles.js






/** Samples under load, one a second: enough for a peak, a thousandth of a core. */
const SAMPLE_MS = 1000;
/** How often a running cycle looks whether the service is still alive. */
const WATCH_MS = 500;
/** After a regression: cycles that the other series still get, so that the report names the layer it starts in. */
const CYCLES_AFTER_REGRESSION = 6;
/**
 * Cycle, checkpoint, judge, again or stop: until every gated series is decided, the horizon is reached or time is
 * spent. A refresh goes to the horizon whatever was decided.
 * @throws Ended when the service died; TimeUp within a cycle, which is left out; NotMeasured when the time can never be
 * enough; the signal's reason
 */
async function measureCycles(run, observer, judge, fixed) {
    const { config, ports, writer, service } = run;
    const { now } = ports.clock;
    const collect = config.plan.collect === 'always';
    const started = now();
    // What the warm-up has left of max-duration.
    const leftMs = run.deadline().leftMs();
    const oomBefore = (await service.state()).oomKilled;
    let outOfMemory = observer.outOfMemory;
    let requests = fixed.sent;
    let regressionAt = null;
    for (let cycle = 1; cycle <= (fixed.plan.cycles ?? constants/* LAST_LOOK */.jp); cycle++) {
        const outcome = await sendWatched(run, observer, fixed, cycle);
        requests += outcome.sent;
        writer.append(cycleRecord(cycle, outcome));
        const state = await service.state();
        if (!state.running || (state.oomKilled && !oomBefore)) {
            writer.append(await (0,death/* deathEvent */.t)(service, state, run.t()));
            throw new gate_run/* Ended */.lj();
        }
        if (run.options.leak !== undefined)
            await inject(run, observer, outcome.sent);
        if (run.options.watchRest === true && run.first === null)
            await watchRest(run, observer, cycle);
        await run.deadline().sleep(fixed.settleMs);
        (0,gate_run/* appendCheckpoint */.t1)(run, cycle, requests, await observer.checkpoint(collect));
        const failed = observer.outOfMemory - outOfMemory;
        outOfMemory += failed;
        if (failed > 0)
            run.writer.append(deviceOomEvent(failed, cycle, run.t()));
        const judgement = judge.judge(writer.recording, { final: false });
        const elapsedMs = now() - started;
        ports.progress({
            phase: 'cycle',
            cycle,
            elapsedS: elapsedMs / 1000,
            likelyDoneS: likelyDone(run, fixed, judgement, cycle, { elapsedMs, leftMs }),
            judgement,
        });
        run.deadline().signal.throwIfAborted();
        if (run.options.refresh || run.ab !== null) {
            if (judgement.problems.some(({ verdict }) => verdict !== 'not-comparable'))
                return;
        }
        else {
            if (judgement.settled)
                return;
            if (judgement.verdict === 'regression')
                regressionAt ??= cycle;
            if (regressionAt !== null && cycle - regressionAt >= CYCLES_AFTER_REGRESSION)
                return;
        }
        if (run.ab !== null)
            demandTime(run, fixed, cycle, { elapsedMs, leftMs });
        else if (cycle === 3)
            sayFeasible(run, judge, fixed, { cycleMs: elapsedMs / cycle, leftMs });
        if (elapsedMs + elapsedMs / cycle > leftMs)
            return;
    }
}
/**
 * Sends one cycle, samples meanwhile, and ends it at once when the service dies.
 * @throws what the samples throw: a bound that is reached, an engine that does not answer; it ends the cycle too
 */
async function sendWatched(run, observer, fixed, cycle) {
    const { ports, service, writer } = run;
    const dead = new AbortController();
    const deadline = run.deadline();
    const signal = AbortSignal.any([deadline.signal, dead.signal]);
    const over = new AbortController();
    const every = async (ms, work) => {
        while (!over.signal.aborted) {
            const before = ports.clock.now();
            await work();
            const took = ports.clock.now() - before;
            await ports.clock.sleep(Math.max(ms, 10 * took), over.signal);
        }
    };
    let failure = null;
    const fail = (error) => {
        failure ??= error;
        dead.abort();
    };
    const watching = every(WATCH_MS, async () => {
        if (!(await service.state()).running)
            dead.abort();
    }).catch(fail);
    let foreign = [];
    const sampling = every(SAMPLE_MS, async () => {
        const sample = await observer.sample();
        const { values } = sample;
        if (sample.foreign.length > 0) {
            foreign = sample.foreign;
            dead.abort();
        }
        if (!over.signal.aborted && Object.keys(values).length > 0) {
            writer.append({ kind: 'sample', t: run.t(), cycle, values });
        }
    }).catch(fail);
    let outcome;
    try {
        const { timed, seed } = run.workload;
        const mode = timed ? 'open' : 'closed';
        outcome = await ports.send({ url: service.url, requests: fixed.requests, cycle, mode, seed, signal });
        deadline.signal.throwIfAborted();
    }
    finally {
        over.abort();
        await Promise.all([watching, sampling]);
        (0,gate_run/* demandOwnGpu */.KC)(run, foreign);
    }
    if (failure !== null)
        throw failure;
    return outcome;
}
/** Allocations on a device that failed and were survived by the service: out of memory all the same. */
function deviceOomEvent(failed, cycle, t) {
    const allocations = `${failed} ${failed === 1 ? 'allocation' : 'allocations'}`;
    return { kind: 'event', t, what: 'device-oom', detail: `${allocations} on the device failed in cycle ${cycle}` };
}
async function inject(run, observer, requests) {
    const leak = run.options.leak;
    if (leak === undefined)
        return;
    if (await observer.keep(leak.layer, leak.bytesPerRequest * requests))
        return;
    throw new gate_run/* NotMeasured */.ke(`no process of the service can be made to leak in ${leak.layer}: the probe is not there`);
}
function cycleRecord(cycle, outcome) {
    return {
        kind: 'cycle',
        cycle,
        sent: outcome.sent,
        ok: outcome.ok,
        errors: outcome.errors,
        latency_ms: outcome.latencyMs,
        ...(outcome.latenessMs === undefined ? {} : { lateness_ms: outcome.latenessMs }),
        ...(outcome.late === undefined ? {} : { late: outcome.late }),
        ...(outcome.ttftMs === undefined ? {} : { ttft_ms: outcome.ttftMs }),
        ...(outcome.betweenMs === undefined ? {} : { between_ms: outcome.betweenMs }),
        ...(outcome.cancels === undefined ? {} : { cancels: outcome.cancels }),
        ...(outcome.inFlight === undefined ? {} : { in_flight: outcome.inFlight }),
        ...(outcome.unsent === undefined ? {} : { unsent: outcome.unsent }),
        ...(outcome.resent === undefined ? {} : { resent: outcome.resent }),
        classes: outcome.classes,
        duration_ms: Math.round(outcome.durationMs),
    };
}
/**
 * After three cycles: which growth can be decided in the time. Stops early where that is none, or above the budget:
 * a run that cannot end in a verdict is not worth a quarter of an hour.
 */
function sayFeasible(run, judge, fixed, { cycleMs, leftMs }) {
    const { config, ports } = run;
    const { maxDurationMs } = config.plan;
    const f = (0,feasible/* feasible */.Y)(judge, run.writer.recording, { cycleMs, maxDurationMs: leftMs });
    if (f.cyclesPossible < f.cyclesNeeded) {
        const need = Math.ceil((f.cyclesNeeded * cycleMs + maxDurationMs - leftMs) / 1000 / 60);
        throw new gate_run/* NotMeasured */.ke(`max-duration ${Math.round(maxDurationMs / 1000)} s holds ${f.cyclesPossible} cycles of ` +
            `${(cycleMs / 1000).toFixed(1)} s after the warm-up; a decision needs ${f.cyclesNeeded}`, `set max-duration to ${need + 1}m, a smaller plan.cycle (now ${fixed.requests.length} requests), or plan.horizon: fast`);
    }
    if (f.decidableGrowthPer1000 === null)
        return;
    const mib = Number((f.decidableGrowthPer1000 / series_series/* MIB */.D6).toPrecision(2));
    ports.log.info(`growth of ${mib} MiB per 1000 requests and more can be decided in the time (${f.series})`);
    if (f.aboveBudget) {
        throw new gate_run/* NotMeasured */.ke(`in max-duration only growth above ${mib} MiB per 1000 requests can be decided; the budget is below that`, 'raise max-duration, plan.cycle or the budget');
    }
}
/**
 * Runs side by side are of one length: one that the time does not hold is given up, once its pace is known.
 * @throws NotMeasured
 */
function demandTime({ config }, fixed, cycle, { elapsedMs, leftMs }) {
    const { maxDurationMs } = config.plan;
    const cycles = fixed.plan.cycles ?? constants/* LAST_LOOK */.jp;
    const needMs = (cycles * elapsedMs) / cycle + maxDurationMs - leftMs;
    const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
    if (!(cycle === 3 && needMs > maxDurationMs) && !spent)
        return;
    throw new gate_run/* NotMeasured */.ke(`each run side by side needs ${cycles} cycles, about ${Math.ceil(needMs / 1000)} s; ` +
        `max-duration is ${Math.round(maxDurationMs / 1000)} s`, `set max-duration to ${Math.ceil(needMs / 60_000) + 1}m or a smaller plan.cycle (now ${fixed.requests.length} requests)`);
}
/** Seconds until the end, if things go on as they do; null while that cannot be said. */
function likelyDone(run, fixed, judgement, cycle, { elapsedMs, leftMs }) {
    if (cycle < 2)
        return null;
    const perCycle = elapsedMs / cycle;
    const { fail, pass } = constants/* HORIZONS */.Vw[fixed.plan.horizon ?? 'safe'];
    const needed = Math.max(fail, pass) + constants/* CONFIRM */.nG - 1;
    const last = run.options.refresh || run.ab !== null
        ? (fixed.plan.cycles ?? constants/* LAST_LOOK */.jp)
        : judgement.settled
            ? cycle
            : Math.max(needed, cycle + 1);
    const byTime = leftMs - elapsedMs;
    return Math.max(0, Math.min((last - cycle) * perCycle, byTime)) / 1000;
}

// EXTERNAL MODULE: ./lib/explain/state.js
var state = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/workload/variation/malform.js
/** Every answer that refuses a request (RFC 9110, section 15.5). */
const REFUSALS = Array.from({ length: 100 }, (_, index) => 400 + index);
function isMalformable({ json, body }) {
    return json !== undefined && body !== undefined && body.byteLength > 1;
}
/**
 * A request that the service must refuse: its JSON ends before its last character. What is leaked on the way to a 400
 * is leaked by every client that makes a mistake.
 */
function malformed(request) {
    const { json: _json, cancel: _cancel, observedStatus: _status, observed: _observed, ...rest } = request;
    return {
        ...rest,
        class: `${request.class}#error`,
        ...(request.body === undefined ? {} : { body: request.body.subarray(0, request.body.byteLength - 1) }),
        stream: false,
        expect: { status: REFUSALS },
    };
}

// EXTERNAL MODULE: ./lib/workload/variation/slice.js + 1 modules
var slice = __webpack_require__(6435);
;// CONCATENATED MODULE: ./lib/gate/run/run-phases.js






/** Steps that are measured, after one that is not: the first brings what the new mix of requests needs once. */
const STEPS = 4;
/** A step lasts about this long at the pace of the cycles, within these numbers of requests. */
const STEP_MS = 2000;
const MIN_REQUESTS = 20;
const MAX_REQUESTS = 5000;
/** Classes that get cycles of their own, the most frequent first. */
const MOST_CLASSES = 8;
/** Cycle numbers of their own: no nonce of a measured cycle comes again. */
const FIRST_CYCLE = 1_000_000;
/**
 * After the cycles: those of one kind each, so that the report can say what the growth hangs on. But for classes that have
 * a budget they change no verdict, whatever happens in them; a service that dies in one ends them.
 * @throws the signal's reason when the run is cancelled
 */
async function runPhases(run, observer, fixed) {
    const { config, ports, writer, judged } = run;
    // An injected leak is no request's.
    if (run.options.refresh || run.options.leak !== undefined || run.ab?.phases === false)
        return;
    const judgement = judged.by.judge(writer.recording, { final: true });
    const wanted = new Set(wantedPhases(config.plan.phases, judgement));
    if (replaysClasses(run))
        wanted.add('classes');
    const phases = [...wanted].flatMap((name) => phasesOf(name, run));
    if (phases.length === 0)
        return;
    const perRequestMs = paceOf(run);
    for (const [index, phase] of phases.entries()) {
        const shareMs = run.deadline().leftMs() / (phases.length - index);
        const name = phase.class ?? phase.phase;
        ports.progress({ phase: 'done', text: `what grows: ${name}` });
        const replayed = await replay(run, observer, { phase, index, fixed, perRequestMs, shareMs });
        writer.append(replayed.record);
        if (replayed.over)
            return;
    }
}
/** Whether classes have budgets that this run is judged by. */
function replaysClasses({ config, options, ab }) {
    return config.rules.classes !== undefined && !options.refresh && options.leak === undefined && ab === null;
}
function wantedPhases(chosen, judgement) {
    if (chosen === 'none')
        return [];
    if (chosen !== 'auto')
        return chosen;
    const grew = judgement.findings.some((finding) => finding.gated && finding.verdict === 'regression' && (0,state/* growsBeyondBudget */.v9)(finding));
    return grew ? ['classes', 'repeat', 'unseen'] : [];
}
function phasesOf(name, { workload, config }) {
    const { requests, seed } = workload;
    const vary = config.workload.vary;
    switch (name) {
        case 'classes':
            return classesOf(requests, Object.keys(config.rules.classes ?? {})).map(([of, members]) => ({
                phase: 'class',
                class: of,
                requests: members,
                vary,
                failed: null,
            }));
        case 'repeat':
            return [{ phase: 'repeat', requests, vary: 'none', failed: null }];
        case 'unseen': {
            const unseen = vary === 'none' ? 'auto' : vary;
            const failed = (0,variation_vary/* varies */.n9)(requests, unseen) ? null : 'no body of the workload has a text that can be varied';
            return [{ phase: 'unseen', requests, vary: unseen, failed }];
        }
        case 'errors': {
            const bodies = requests.filter(isMalformable);
            const failed = bodies.length > 0 ? null : 'no request of the workload has a JSON body';
            return [{ phase: 'error', requests: bodies.map(malformed), vary: 'none', failed }];
        }
        case 'aborts': {
            const uncut = requests.map(({ cancel: _, ...request }) => request);
            return [{ phase: 'abort', requests: withCancels(uncut, 1, seed), vary, failed: null }];
        }
    }
}
/**
 * Those with a budget first, then the most frequent; none where there is one class only, without a budget, for which the
 * cycles already speak.
 */
function classesOf(requests, budgeted) {
    const classes = new Map();
    for (const request of requests) {
        const members = classes.get(request.class);
        if (members === undefined)
            classes.set(request.class, [request]);
        else
            members.push(request);
    }
    if (classes.size < 2 && budgeted.length === 0)
        return [];
    const first = (name) => (budgeted.includes(name) ? 1 : 0);
    return [...classes]
        .sort(([x, a], [y, b]) => first(y) - first(x) || b.length - a.length)
        .slice(0, Math.max(MOST_CLASSES, budgeted.length));
}
/** Milliseconds a request of the measured cycles took, several of them in flight. */
function paceOf({ writer }) {
    const cycles = writer.recording.cycles.filter(({ cycle }) => cycle >= 1);
    const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
    const ms = cycles.reduce((sum, cycle) => sum + (cycle.duration_ms ?? 0), 0);
    return sent === 0 ? 1 : Math.max(0.01, ms / sent);
}
/** One phase. `over`: there is no use in going on with further ones. */
async function replay(run, observer, { phase, index, fixed, perRequestMs, shareMs }) {
    const { service } = run;
    const record = (steps, failed) => ({
        kind: 'phase',
        t: run.t(),
        phase: phase.phase,
        ...(phase.class === undefined ? {} : { class: phase.class }),
        epoch: 1,
        steps,
        ...(failed === undefined ? {} : { failed }),
    });
    if (phase.failed !== null)
        return { record: record([], phase.failed), over: false };
    const size = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(STEP_MS / perRequestMs)));
    // One by one from a stream of their own: a chain is cut rather than mixed with another class.
    const of = { ...run.workload, requests: [...phase.requests], timed: false };
    const requests = (0,slice/* warmupRequests */.DQ)(of, 0, size);
    const steps = [];
    let epoch = null;
    const replayed = async () => {
        for (let step = 0; step <= STEPS; step++) {
            const outcome = await send(run, requests, phase.vary, FIRST_CYCLE + index * (STEPS + 1) + step);
            if (!(await service.state()).running)
                return { record: record(steps, 'the service died'), over: true };
            await run.deadline().sleep(fixed.settleMs);
            const seen = await observer.checkpoint(run.config.plan.collect === 'always');
            epoch ??= seen.epoch;
            if (seen.epoch !== epoch)
                return { record: record(steps, 'the processes of the service changed'), over: false };
            steps.push({ sent: outcome.sent, ok: outcome.ok, values: seen.values });
        }
        return { record: record(steps), over: false };
    };
    try {
        return await run.inTime(shareMs, `the time of ${phase.class ?? phase.phase}`, replayed);
    }
    catch (error) {
        if (error instanceof time_deadline/* TimeUp */.Lr)
            return { record: record(steps), over: false };
        throw error;
    }
}
async function send({ ports, service, workload, deadline }, requests, vary, cycle) {
    const { signal } = deadline();
    const { url } = service;
    const outcome = await ports.send({ url, requests, cycle, mode: 'closed', seed: workload.seed, vary, signal });
    signal.throwIfAborted();
    return outcome;
}

;// CONCATENATED MODULE: ./lib/gate/run/sensitivity.js

/**
 * What is held: many times the noise of a reading at rest and little beside any model. The device allocator reserves
 * in segments of 20 MiB and more, so a tensor must be larger than one to be seen in `reserved`.
 */
const HELD = { heap: 8 * series_series/* MIB */.D6, anon: 8 * series_series/* MIB */.D6, torch: 64 * series_series/* MIB */.D6 };
/** Where the device is full (a server that takes all of it beforehand): still many times the granularity. */
const HELD_ON_A_FULL_DEVICE = 2 * series_series/* MIB */.D6;
/** Shown at least this share of it, and left at most this share afterwards. */
const SHOWN = 0.8;
const LEFT = 0.25;
/** A reading can be disturbed by the service's own work; three disturbed ones in a row are blindness. */
const TRIES = 3;
/**
 * The device allocator keeps a freed segment reserved: in `torch.device/reserved` a held tensor must show, or fit into
 * what was reserved before, and need not fall back.
 */
function seen(reading) {
    if (reading.shown === null || reading.left === null)
        return false;
    if (reading.series === 'torch.device/reserved')
        return reading.shown >= 0;
    return reading.shown >= SHOWN * reading.held && reading.left <= LEFT * reading.held;
}
/**
 * Holds a known amount in each layer the probe can reach, for one reading, and frees it: every series that can gate
 * must show it and fall back. Thereby every pass has shown that it could have failed.
 * @param series those that the run declares: what cannot be read is not judged, and not checked
 * @param t seconds since launch, for the records
 * @returns a record a series; empty where no process of the service can hold memory (no probe)
 */
async function checkSensitivity(observer, series, t) {
    const records = [];
    for (const layer of ['heap', 'anon', 'torch']) {
        let last = [];
        let size = HELD[layer];
        for (let attempt = 0; attempt < TRIES; attempt++) {
            const { readings, noMemory } = await observer.hold(layer, size);
            last = readings.filter((reading) => series.includes(reading.series));
            if (last.every(seen))
                break;
            if (noMemory)
                size = HELD_ON_A_FULL_DEVICE;
        }
        for (const reading of last) {
            records.push({ kind: 'sensitivity', t: t(), ...reading, seen: seen(reading) });
        }
    }
    return records;
}
/** The check in one line for a person. */
function sensitivityText(records) {
    if (records.length === 0)
        return 'sensitivity check: no process of the service has the probe; not done';
    const parts = records.map((r) => {
        const shown = r.shown === null ? 'nothing read' : `saw ${(0,series_series/* formatBytes */.z3)(r.shown)}`;
        return `${r.series} ${shown} of ${(0,series_series/* formatBytes */.z3)(r.held)}${r.seen ? '' : ' (blind)'}`;
    });
    return `sensitivity check: ${parts.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/gate/run/from-ready.js



















/** How long Python processes may take to say hello after the service is ready, ms. */
const from_ready_HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 60_000;
/**
 * From readiness to the last checkpoint, and to what explains it. Puts the judge in place that knows the baselines of
 * this environment.
 */
async function measureFromReady(run) {
    const { measuringMs, explanationMs } = run.limits;
    const maxDuration = `max-duration (${timeText(measuringMs)})`;
    const observer = observerOf(run);
    const fixed = await run.inTime(measuringMs, maxDuration, () => measureWithin(run, observer));
    if (explanationMs > 0)
        await run.inTime(explanationMs, 'the explanation', () => runPhases(run, observer, fixed));
}
function observerOf({ ports, service, driver, deadline }) {
    return new Observer(service, {
        now: ports.clock.now,
        sleep: (ms) => deadline().sleep(ms),
        patienceMs: PATIENCE_MS,
        driver,
        isHere: ports.isHere,
    });
}
async function measureWithin(run, observer) {
    const { config, ports, service, writer, t, driver } = run;
    const emptyGpu = driver === null ? null : run.emptyGpu;
    const collect = config.plan.collect === 'always';
    await observer.awaitProbes(from_ready_HELLO_MS);
    const environment = environmentOf(service, run.workload.sha256, ports.runner, emptyGpu);
    demandComparable(run, () => run.stored.some((stored) => (0,lookup/* mayServe */.dK)(stored, environment)));
    const binder = (0,lookup/* planBinder */.cI)(run.stored, environment)?.recording ?? firstOf(run, environment);
    const atRest = await observer.checkpoint(collect);
    (0,gate_run/* appendCheckpoint */.t1)(run, 0, 0, atRest);
    const fixed = await (0,fix_plan/* fixPlan */.H)(run, binder?.header.plan ?? run.ab?.confirms?.plan ?? null);
    const plan = fixed.plan;
    // Not before the warm-up: some servers' pages are empty until the first request.
    const found = await run.deadline().race(ports.findServer(service, config.service));
    const server = found === null ? null : serverInTime(found, run.deadline);
    if (server !== null)
        ports.progress({ phase: 'warm-up', text: `${server.kind} tells of itself at ${server.url}` });
    observer.meet(server);
    await run.deadline().sleep(fixed.settleMs);
    const warm = await observer.checkpoint(collect);
    const streams = await observer.streams();
    const outside = await observer.outsideAllocators();
    const unreadable = streams.flatMap(({ allocator }) => allocator === null || allocator.readable ? [] : allocator.name);
    const seen = () => ({
        gpus: driver === null ? service.gpus : (emptyGpu?.devices.map(({ model }) => model) ?? []),
        driverProblem: driver === null ? '' : observer.driverProblem(),
        allocators: [...new Set([...unreadable, ...outside])],
    });
    const declared = declareSeries(warm, binder, {
        ...seen(),
        rules: config.rules.series ?? {},
        meanings: meaningsOf(streams, observer.fixGpuSource(), server?.kind ?? null),
    });
    run.notes.push(...declared.unreadable, ...notesOf(warm, outside));
    const { rules: all, baselines, refused } = compareWith(run, environment);
    const rules = replaysClasses(run) ? all : withoutClasses(all);
    writer.rewriteHeader({
        ...writer.recording.header,
        environment: { ...environment, ...planFact(plan) },
        subject: subjectOf(service, streams, outside, server?.kind ?? null),
        workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length },
        plan,
        rules,
        limits: {
            container: service.memoryLimitBytes,
            gpu: (emptyGpu?.devices ?? []).map(({ totalBytes }) => ({ memory: totalBytes })),
        },
        series: declared.series,
    });
    demandComparable(run, () => (0,comparable/* chooseBaselines */.Ap)(writer.recording, baselines).used.length > 0);
    const required = Object.keys(declared.series).filter((series) => declared.series[series]?.required);
    run.required = { series: required, why: (series, at) => whyMissing(series, at, seen()) };
    const absent = declared.missing[0];
    if (absent !== undefined)
        throw new gate_run/* NotMeasured */.ke(absent.reason, absent.remedy);
    if (config.plan.sensitivityCheck) {
        const records = await checkSensitivity(observer, Object.keys(declared.series), t);
        for (const record of records)
            writer.append(record);
        ports.progress({ phase: 'sensitivity', text: sensitivityText(records) });
        if (records.length === 0)
            run.notes.push('No process of the service has the probe: the sensitivity check was not done.');
    }
    run.judged.by = (0,judge/* createJudge */.q)(baselines, {}, refused);
    try {
        await measureCycles(run, observer, run.judged.by, fixed);
    }
    catch (error) {
        if (!(error instanceof time_deadline/* TimeUp */.Lr && isJudgedAlone(run)))
            throw error;
        run.notes.push(`${error.message} within a cycle, which is left out.`);
    }
    return fixed;
}
/** Whether what was measured so far is judged: runs side by side must be of one length. */
function isJudgedAlone({ ab, writer }) {
    return ab === null && writer.recording.checkpoints.some(({ cycle }) => cycle > 0);
}
/** @throws NothingToCompare where the run is of no use without a baseline that it can be compared with */
function demandComparable({ demandsBaseline }, isComparable) {
    if (!demandsBaseline || isComparable())
        return;
    throw new gate_run/* NothingToCompare */._j('there is no baseline that this run could be compared with: measured side by side instead');
}
/** A run that replays no class by itself is not judged by the classes' budgets. */
function withoutClasses({ classes: _, ...rules }) {
    return rules;
}
/** What a reader must know of how this service could be read; a sentence each. */
function notesOf(warm, outside) {
    const working = 'The server said that it was still working when every request had been answered';
    return [
        ...(outside.length === 0
            ? []
            : [`${outside.join(', ')} serves malloc in processes without Python: their heap is seen in process/resident.`]),
        ...(warm.idle === false ? [`${working}: its readings are not taken at rest (see requests/running).`] : []),
    ];
}
/**
 * What this run is compared with, and its rules with what it inherits of a base that grows. A refresh inherits nothing:
 * it goes on telling of the growth until that is mended or accepted.
 */
function compareWith({ config, options, stored, leftOut, notes, judged, writer, ab }, environment) {
    const { rules } = config;
    const grows = options.refresh ? null : (0,baseline_history/* baseGrows */.eQ)(ab?.stored ?? stored, environment);
    judged.grows = grows;
    if (ab !== null) {
        // It is told, and adds to no budget: the base beside it shows what it grows.
        const told = grows === null ? {} : { inherited: { since: grows.since, reason: grows.reason, series: {} } };
        return { rules: { ...rules, ...told }, baselines: ab.bases, refused: [] };
    }
    const { offered, refused, note } = (0,lookup/* lookUp */.TE)(stored, environment, config.baseline);
    if (note !== null)
        notes.push((0,words/* sentence */.em)((0,note_texts/* noteText */.g)(note)));
    const baselines = offered.map(({ recording }) => recording);
    const { created } = writer.recording.header;
    return {
        rules: grows === null ? rules : { ...rules, inherited: (0,baseline_history/* inheritedOf */.yw)(grows, baselines, rules, created) },
        baselines,
        // Files that nobody can read were written once: that is no gate before its first baseline.
        refused: [...refused, ...(offered.length === 0 ? leftOut.map(unreadable) : [])],
    };
}
const unreadable = (detail) => ({ recording: null, why: 'not-offered', detail });
/** The first run of this refresh, or side by side, where this one goes on in the same environment. */
function firstOf({ first }, environment) {
    if (first?.header.plan === undefined)
        return null;
    return (0,lookup/* ofEnvironment */.rV)({ origin: 'this gate', recording: first, distance: 0 }, environment) ? first : null;
}

// EXTERNAL MODULE: ./lib/gate/readings/gpu-processes.js
var gpu_processes = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/gate/run/preflight.js



/** How long another job's last process may take to leave. */
const WAIT_MS = 60_000;
/** A snapshot a second; the first may take a driver without persistence mode some seconds. */
const FIRST_MS = 30_000;
/** An idle device holds some hundred MiB of the driver's own (ECC, MIG, persistence), never this much. */
const IDLE_BYTES = series_series/* GIB */.j9;
const IDLE_SHARE = 0.05;
/**
 * Waits until nobody computes on the service's GPUs, before it is launched: what others hold there would be measured,
 * and what they lack would make the service smaller. A process that only draws (a desktop's) is left alone.
 * @returns the last snapshot: the empty device
 * @throws NotMeasured naming who is there, when the wait is over; or why the driver does not answer
 */
async function preflight(driver, whole, { clock, log }) {
    const deadline = clock.now() + WAIT_MS;
    let told = false;
    for (;;) {
        const snapshot = await driver.next(FIRST_MS);
        if (snapshot === null) {
            throw new gate_run/* NotMeasured */.ke(`the GPU's driver does not answer: ${driver.problem() ?? `${driver.tool} said nothing in ${FIRST_MS / 1000} s`}`, 'see that the tool works where memdrift runs, or set gpus: none');
        }
        const inUse = occupied(snapshot);
        if (inUse === null)
            return snapshot;
        if (clock.now() > deadline) {
            throw new gate_run/* NotMeasured */.ke(`the GPU is not clean: ${inUse} for ${WAIT_MS / 1000} s`, 'one job at a time on a GPU (concurrency groups, a runner of its own), or gpus: none for a service without');
        }
        if (!told)
            log.info(`waiting for a clean GPU: ${inUse}`);
        told = true;
        await whole.sleep(1000);
    }
}
/** Who holds the devices; null where they are clean. */
function occupied({ devices }) {
    for (const { id, processes, usedBytes, totalBytes } of devices) {
        const computing = (processes ?? []).filter((process) => process.computes);
        if (computing.length > 0)
            return `${(0,gpu_processes/* processesText */.L)(computing)} on ${id}`;
        const idle = Math.max(IDLE_BYTES, IDLE_SHARE * (totalBytes ?? 0));
        if (usedBytes !== null && usedBytes > idle) {
            return `${(0,series_series/* formatBytes */.z3)(usedBytes)} of ${id} are in use by processes that cannot be seen from here`;
        }
    }
    return null;
}

// EXTERNAL MODULE: ./lib/drift/readings.js
var readings = __webpack_require__(6018);
// EXTERNAL MODULE: ./lib/report/text/refusals.js
var refusals = __webpack_require__(5843);
;// CONCATENATED MODULE: ./lib/gate/run/store-result.js




/**
 * Stores a refresh's recording with its verdict: as a baseline, or as history where its verdict keeps it from being
 * one. A store that refuses costs the recording's place there and nothing else: the verdict stands, and it is told.
 * @returns where; null where it was not stored
 * @throws CancelledError: a store tries for minutes what a runner that cancels gives seconds for
 */
async function keep(config, ports, { recording, path }, notes, deadline) {
    if (ports.store === null)
        return null;
    const tell = (text) => {
        notes.push(`${text}.`);
        ports.log.warn(text);
    };
    const worthless = worthlessness(recording);
    if (worthless !== null) {
        tell(`Not stored: ${worthless}`);
        return null;
    }
    let where;
    try {
        const storing = deadline.race(ports.store.put(config.name, recording));
        where = await (0,exit/* orCancelled */.Nr)(ports.signal, storing, path);
    }
    catch (error) {
        if (error instanceof exit/* CancelledError */.cc)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        tell(`Not stored, the recording lies only in this run's files: ${why.replace(/\.$/, '')}`);
        return null;
    }
    const refusal = (0,comparable/* recordingRefusal */.e_)(recording);
    const { cycles = 0 } = recording.header.plan ?? {};
    const reached = recording.checkpoints.at(-1)?.cycle ?? 0;
    if (refusal !== null)
        notes.push(`Stored as history, never a baseline: ${(0,refusals/* whyText */.ss)(refusal)}.`);
    else if (reached < cycles) {
        tell(`Stored with ${reached} of ${cycles} cycles, beyond which a change is judged by the absolute rules alone: ` +
            'raise max-duration');
    }
    return where;
}
/**
 * Why a recording tells nothing to those who come after; null where it does. (A cancelled run never gets here, and one
 * without a commit is the store's to refuse: a directory takes it.)
 */
function worthlessness(recording) {
    if (recording.header.plan === undefined)
        return 'the run ended before it was known what it could be compared with';
    if ((0,readings/* measured */.jh)(recording).length > 0 || recording.verdict?.verdict === 'regression')
        return null;
    return 'nothing was read after a cycle';
}

;// CONCATENATED MODULE: ./lib/gate/run/one-run.js



















/** How long a launch that was given up may take to clean up behind itself, and a service to be removed. */
const REMOVAL_MS = 60_000;
/** The same once the run is cancelled: what was measured is told before the runner loses patience. */
const CANCELLED_MS = 1500;
/** How long the last lines of a service that is given up may take. */
const LAST_LINES_MS = 5000;
const LAST_LINES = 50;
/**
 * One run: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until every gated
 * series is decided or time is spent. The recording is on disk as it grows; the service is removed whatever happens.
 * @throws CancelledError, NothingToCompare where that is asked for, and the bug that was not foreseen
 */
async function runOnce(config, options, ports, input) {
    return input.deadline.part(runMs(input.limits), 'the time of a run', (deadline) => runWithin(deadline, config, options, ports, input));
}
async function runWithin(whole, config, options, ports, { workload, stored, run: number, of, first, ab, demandsBaseline = false, limits }) {
    const notes = [];
    const header = {
        format: 'memdrift.recording',
        version: 1,
        created: ports.clock.wall().toISOString(),
        name: config.name,
        // Nobody says of which commit the image of the base is.
        commit: ab?.side === 'base' ? null : (config.commit ?? ports.checkedOut()),
        ...(of === 1 ? {} : { refresh: { run: number, of } }),
        ...(ab === undefined ? {} : { ab: { run: ab.number, of: ab.of, side: ab.side, why: ab.why } }),
        environment: {},
        subject: {},
        workload: { sha256: workload.sha256 },
        rules: config.rules,
        series: {},
    };
    const file = `${config.name}${suffixOf(number, ab)}.memdrift.ndjson`;
    const writer = new RecordingWriter((0,external_node_path_.join)(ports.outDir, file), header, ports.masker);
    const started = ports.clock.now();
    const t = () => Math.round(ports.clock.now() - started) / 1000;
    // Until the environment is known there is nothing to compare with.
    const judged = { by: (0,judge/* createJudge */.q)([]), grows: null };
    let deadline = whole;
    const now = () => deadline;
    const inTime = (ms, what, work) => {
        const before = deadline;
        return before.part(ms, what, async (part) => {
            deadline = part;
            try {
                return await work();
            }
            finally {
                deadline = before;
            }
        });
    };
    const leaveMs = () => (ports.signal.aborted ? CANCELLED_MS : REMOVAL_MS);
    let service = null;
    let driver = null;
    try {
        // What a later run finds is told beside the verdict that the first has come to.
        if (number === 1 && (ab === undefined || (ab.number === 1 && ab.confirms === null)))
            demandWritable(writer, config);
        if (stored.refused !== null)
            throw new gate_run/* NotMeasured */.ke(`the baselines cannot be read: ${stored.refused}`);
        (0,secrets/* requireSecrets */.pU)(workload.secrets, ports.secrets);
        const which = whichText(number, of, ab);
        const opened = await whole.race(ports.openDriver(config.service));
        driver = opened === null ? null : driverInTime(opened, now);
        const emptyGpu = driver === null ? null : await preflight(driver, whole, ports);
        ports.progress({ phase: 'launch', text: `launching ${launchedText(config)}${which}` });
        const launched = await inTime(limits.startupMs, `startup (${timeText(limits.startupMs)})`, async () => {
            const launching = ports.launch(config.service, deadline);
            // Who gives up a launch waits until it has cleaned up behind itself.
            const given = await deadline.race(launching).catch(async (error) => {
                if (await (0,time_deadline/* endsWithin */._c)(ports.clock, leaveMs(), launching))
                    service = await launching.catch(() => null);
                throw error;
            });
            service = given;
            await serviceInTime(given, now).ready(deadline.signal);
            return given;
        });
        ports.progress({ phase: 'ready', text: `ready at ${launched.url} after ${t().toFixed(1)} s` });
        const run = {
            config,
            options,
            ports: { ...ports, send: (cycle) => now().race(ports.send(cycle)) },
            workload,
            writer,
            service: serviceInTime(launched, now),
            driver: launched.gpus.length === 0 && driver?.tool === 'nvidia-smi' ? null : driver,
            emptyGpu,
            stored: stored.recordings,
            leftOut: stored.leftOut,
            first,
            ab: ab ?? null,
            demandsBaseline,
            limits,
            inTime,
            deadline: now,
            lastLines: () => lastLinesOf(launched, ports),
            t,
            notes,
            required: null,
            judged,
        };
        await measureFromReady(run);
    }
    catch (error) {
        if (ports.signal.aborted) {
            writer.append({ kind: 'event', t: t(), what: 'cancelled', detail: 'the run was cancelled' });
            endRecording(writer, ports, notes);
            throw new exit/* CancelledError */.cc(writer.isThere ? writer.path : null);
        }
        if (error instanceof gate_run/* NothingToCompare */._j) {
            writer.append({ kind: 'event', t: t(), what: 'not-measured', detail: error.message });
            endRecording(writer, ports, notes);
            throw error;
        }
        const event = eventOf(error instanceof time_deadline/* TimeUp */.Lr ? await gaveUp(error, service, ports) : error, t());
        if (event !== null)
            writer.append(event);
    }
    finally {
        await (0,time_deadline/* endsWithin */._c)(ports.clock, leaveMs(), Promise.all([removed(service), driver?.close()]));
    }
    const { recording } = writer;
    const { judgement: measured, verdict } = conclude(recording, judged, options, stored);
    // One of several side by side has no verdict of its own.
    if (ab === undefined)
        writer.append({ ...verdict, t: t() });
    endRecording(writer, ports, notes);
    const storedAt = options.refresh ? await keep(config, ports, writer, notes, whole) : null;
    const serves = storedAt !== null && (0,comparable/* recordingRefusal */.e_)(recording) === null;
    const judgement = serves ? (0,base_judgement/* passAsBaseline */.jM)(measured) : measured;
    const { baselines } = judged.by;
    const { grows } = judged;
    return {
        judgement,
        recording,
        recordingPath: writer.path,
        hasRecording: writer.isThere,
        baselines,
        storedAt,
        notes: notes.map((note) => writer.mask(note)),
        context: {
            base: baselines.length === 0 ? null : { distance: (0,lookup/* distanceOf */.hJ)(stored.recordings, baselines) },
            baseGrows: grows === null ? null : { since: grows.since, reason: grows.reason },
        },
        others: [],
        ab: null,
    };
}
/** What a deadline that has passed leaves to say: nothing that can be judged. */
async function gaveUp({ message }, service, ports) {
    const remedy = 'see the last lines of the service; raise startup-timeout or max-duration if it is only slow';
    const logs = service === null ? undefined : await lastLinesOf(service, ports);
    return new gate_run/* NotMeasured */.ke(`${message}, and nothing was measured`, remedy, logs);
}
async function lastLinesOf(service, { clock }) {
    const asked = service.logs(LAST_LINES).catch(() => []);
    return (await (0,time_deadline/* endsWithin */._c)(clock, LAST_LINES_MS, asked)) ? asked : [];
}
async function removed(service) {
    await service?.remove();
}
function suffixOf(number, ab) {
    if (ab !== undefined)
        return `-ab-${ab.number}-${ab.side}`;
    return number === 1 ? '' : `-${number}`;
}
function whichText(number, of, ab) {
    if (ab !== undefined)
        return ` (${ab.side}, run ${ab.number} of ${ab.of} side by side)`;
    return of === 1 ? '' : ` (run ${number} of ${of})`;
}
function launchedText({ service: { image, composeFile } }) {
    return image ?? (composeFile === undefined ? 'the command' : `the services of ${composeFile}`);
}
/** The last word on a run, and the line that ends its recording; on a refresh, also by the rules of a base alone. */
function conclude(recording, judged, { refresh }, { recordings }) {
    const live = judged.by.judge(recording, { final: true });
    const { environment, commit } = recording.header;
    const { plan, ...fixed } = environment;
    const lineOf = ({ verdict, cause }) => ({
        kind: 'verdict',
        verdict,
        reason: (0,reasons/* reasonText */.uV)(cause),
    });
    if (!refresh || plan === undefined)
        return { judgement: live, verdict: lineOf(live) };
    const { judgement, anchors } = (0,base_judgement/* withBaseRules */.n2)(recording, live, (0,baseline_history/* anchorsOf */.EF)(recordings, environment));
    const since = (0,baseline_history/* baseGrows */.eQ)(recordings, fixed)?.since ?? commit ?? null;
    const row = judgement.verdict === 'regression' && since !== null ? { since } : {};
    return { judgement, verdict: { ...lineOf(judgement), ...row, anchors } };
}

// EXTERNAL MODULE: ./lib/drift/paired/paired-runs.js
var paired_runs = __webpack_require__(183);
;// CONCATENATED MODULE: ./lib/gate/run/paired-check.js







/** Runs that a check with an image of the base may take: its own, where that is not always side by side, and those. */
function mostRuns({ ab }) {
    return paired_runs/* AB_ORDER */.pU.length + (ab.when === 'always' ? 0 : 1);
}
/** Whether a run may measure base and change side by side; null where not. A refresh, and a leak of ours, never do. */
function baseImageOf({ ab, mode }, { refresh, leak }) {
    return refresh || leak !== undefined || mode !== 'check' || ab.when === 'never' ? null : ab.baseImage;
}
/**
 * A check with an image of the base at hand: `always` side by side; else against the stored baseline, and side by side
 * where there is none that is comparable, or where it says regression: nothing is red that is not found twice.
 * @throws CancelledError, and the bug that was not foreseen
 */
async function checkWithBase(check) {
    const { config, options, ports, workload, stored, limits, deadline } = check;
    if (config.ab.when === 'always')
        return sideBySide(check, 'always');
    const sound = stored.recordings.some(({ recording }) => (0,comparable/* recordingRefusal */.e_)(recording) === null);
    if (stored.refused === null && !sound)
        return sideBySide(check, 'no-baseline');
    let checked;
    try {
        const run = { workload, stored, run: 1, of: 1, first: null, demandsBaseline: true, limits, deadline };
        checked = await runOnce(config, options, ports, run);
    }
    catch (error) {
        if (!(error instanceof gate_run/* NothingToCompare */._j))
            throw error;
        ports.log.info(error.message);
        return sideBySide(check, 'no-baseline');
    }
    if (!(0,paired_runs/* needsConfirming */.W$)(checked.judgement))
        return checked;
    ports.log.info(`the stored baseline says regression: ${(0,reasons/* reasonText */.uV)(checked.judgement.cause)}; base and change side by side now`);
    const beside = await sideBySide(check, 'confirm', checked);
    return (0,paired_runs/* confirms */.sh)(beside.ab) ? { ...checked, ab: beside.ab } : beside;
}
/** Base, change, change, base, each launched afresh, all with the plan of the first; given up where one fails. */
async function sideBySide({ config, options, ports, workload, stored, baseImage, limits, deadline }, why, checked) {
    const toConfirm = checked === undefined ? null : confirmedBy(checked);
    const images = { base: baseImage, head: config.service.image };
    const results = [];
    const runs = [];
    for (const [index, side] of paired_runs/* AB_ORDER */.pU.entries()) {
        const before = results.at(-1)?.recordingPath ?? checked?.recordingPath ?? null;
        if (ports.signal.aborted)
            throw new exit/* CancelledError */.cc(before);
        const image = images[side];
        const measured = image === undefined ? config : { ...config, service: { ...config.service, image } };
        const result = await runOnce(measured, options, ports, {
            workload,
            stored: { recordings: [], leftOut: [], refused: null },
            run: 1,
            of: 1,
            first: runs[0]?.recording ?? null,
            limits,
            deadline,
            ab: {
                side,
                why,
                number: index + 1,
                of: paired_runs/* AB_ORDER */.pU.length,
                confirms: toConfirm,
                bases: side === 'base' ? [] : (0,paired_runs/* recordingsOf */.es)(runs, 'base'),
                stored: stored.recordings,
                phases: toConfirm === null && index === paired_runs/* AB_ORDER */.pU.lastIndexOf('head'),
            },
        });
        results.push(result);
        runs.push({ side, recording: result.recording, file: (0,external_node_path_.basename)(result.recordingPath) });
        if ((0,paired_runs/* abTrouble */.N6)(runs) !== null)
            break;
    }
    const { judgement, shown, ab } = (0,paired_runs/* judgeSideBySide */.x2)(runs, why, checked?.judgement ?? null);
    const result = results[shown];
    if (result === undefined)
        throw new RangeError('nothing was measured side by side: a bug');
    return {
        ...result,
        judgement,
        baselines: (0,paired_runs/* recordingsOf */.es)(runs, 'base'),
        context: { ...result.context, base: null },
        ab,
    };
}
function confirmedBy({ judgement, recording }) {
    const killed = recording.events.some(({ what }) => what === 'oom-kill');
    return { plan: recording.header.plan ?? null, cycles: judgement.cycles, killed };
}

// EXTERNAL MODULE: ./lib/gate/usage-error.js
var usage_error = __webpack_require__(6375);
;// CONCATENATED MODULE: ./lib/gate/gate.js













/**
 * The whole procedure: what is stored is read, the service is measured and judged, a refresh is stored; a refresh as
 * often as `refresh-runs` says, each with a fresh launch and all against what was stored before the first. The worst
 * answers for all. What cannot be measured once is not tried again. A check with an image of the base may measure that
 * beside it (ab.ts).
 * @throws UsageError and WorkloadError (the user's to mend), CancelledError, and the bug that was not foreseen
 */
async function runGate(config, options, ports) {
    const workload = prepared(await ports.loadWorkload(config.workload.file), config.workload);
    ports.masker.add((0,masked/* maskedOf */.d)(config, workload, ports.secrets));
    (0,variation_vary/* checkVary */.Lu)(workload.requests, config.workload.vary);
    checkForced(workload, config);
    checkClasses(workload, config);
    const baseImage = baseImageOf(config, options);
    const of = options.refresh ? config.baseline.refreshRuns : 1;
    const limits = timeLimits(config, options, baseImage === null ? of : mostRuns(config));
    ports.log.info(limitsText(limits));
    const deadline = time_deadline/* Deadline */.B2.after(ports.clock, totalMs(limits), 'all of the time', ports.signal);
    try {
        const stored = await listStored(config, ports, limits, deadline);
        if (baseImage !== null) {
            return await checkWithBase({ config, options, ports, workload, stored, baseImage, limits, deadline });
        }
        return await runsOf({ config, options, ports, workload, stored, of, limits, deadline });
    }
    finally {
        deadline.end();
    }
}
/** What is not measured beside its base: as many runs as that takes. */
async function runsOf({ config, options, ports, of, ...input }) {
    const results = [];
    for (let run = 1; run <= of; run++) {
        if (ports.signal.aborted)
            throw new exit/* CancelledError */.cc(results.at(-1)?.recordingPath ?? null);
        const first = results[0]?.recording ?? null;
        const result = await runOnce(config, options, ports, { ...input, run, of, first });
        results.push(result);
        if (result.judgement.verdict === 'not-measured')
            break;
    }
    return worstOf(results, of);
}
/** @throws UsageError where a length is asked for and no request can be given one */
function checkForced({ requests }, { workload }) {
    if (workload.forceOutput === null || countGenerating(requests) > 0)
        return;
    throw new usage_error/* UsageError */.eb('key "workload.force-output": found it, but no request has an OpenAI-style body; allowed: where one has messages or a prompt');
}
/** @throws UsageError for a budget of a class that the workload does not have */
function checkClasses({ requests }, { rules }) {
    const known = [...new Set(requests.map((request) => request.class))];
    const unknown = Object.keys(rules.classes ?? {}).find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    const allowed = known.slice(0, 8).map(config_problem/* shown */.SP).join(', ');
    const near = (0,config_problem/* shown */.SP)((0,config_problem/* nearest */.pA)(unknown, known));
    throw new usage_error/* UsageError */.eb(`key "budgets.classes": found ${(0,config_problem/* shown */.SP)(unknown)}; did you mean ${near}? allowed: classes of the workload: ${allowed}`);
}
async function listStored({ name }, ports, { readingMs }, deadline) {
    const { store } = ports;
    try {
        if (store === null)
            return { recordings: [], leftOut: [], refused: null };
        const reading = deadline.part(readingMs, 'the time to read them', (part) => part.race(store.list(name)));
        const { recordings, warnings } = await (0,exit/* orCancelled */.Nr)(ports.signal, reading, null);
        for (const warning of warnings)
            ports.log.warn(warning);
        return { recordings, leftOut: warnings, refused: null };
    }
    catch (error) {
        if (error instanceof exit/* CancelledError */.cc)
            throw error;
        return { recordings: [], leftOut: [], refused: error instanceof Error ? error.message : String(error) };
    }
}
/** The result with the worst verdict, the first of several, which also tells of the others. */
function worstOf(results, of) {
    const verdict = (0,drift_verdict/* worst */.QZ)(results.map(({ judgement }) => judgement.verdict));
    const chosen = results.find(({ judgement }) => judgement.verdict === verdict);
    if (chosen === undefined)
        throw new RangeError('a gate without a run is a bug');
    if (of === 1)
        return chosen;
    const told = results.map(({ judgement }, i) => `Run ${i + 1} of ${of}: ${judgement.verdict}: ${(0,reasons/* reasonText */.uV)(judgement.cause)}.`);
    return {
        ...chosen,
        notes: [...chosen.notes, ...told.filter((_, i) => results[i] !== chosen)],
        others: results.filter((result) => result !== chosen),
    };
}


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   PA: () => (/* binding */ weightedUsage),
/* harmony export */   Sc: () => (/* binding */ residentBytes),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   X8: () => (/* binding */ hasAny),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   lc: () => (/* binding */ samplesOf),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/** How numbers are taken from a page, for the kinds of servers. Everything unknown is null and stays it in a sum. */
/** Samples of the first of these names that the page has: newer names first. Empty where it has none. */
function samplesOf(page, ...names) {
    for (const name of names) {
        const samples = page.get(name);
        if (samples !== undefined)
            return samples;
    }
    return [];
}
function hasAny(page, ...names) {
    return names.some((name) => page.has(name));
}
/** Sum over all labels: engines, models, replicas. Null where the page has none of the names. */
function sumOf(page, ...names) {
    return total(samplesOf(page, ...names).map((sample) => sample.value));
}
/** Sum of amounts; null where there are none, one is unknown or negative, or the sum is beyond what is exact. */
function total(amounts) {
    if (amounts.length === 0)
        return null;
    let sum = 0;
    for (const amount of amounts) {
        if (amount === null || amount < 0)
            return null;
        sum += amount;
    }
    return sum <= Number.MAX_SAFE_INTEGER ? sum : null;
}
/** A product of two counts that are both known. */
function times(a, b) {
    return a === null || b === null ? null : total([a * b]);
}
/** A whole number in a label: `"24188"`. Null for `"None"`, as Python prints what is not set. */
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
/**
 * Share of all engines' cache together: each engine's share weighs as much as it can hold, and all weigh the same where
 * that is not known of every one. Null where there is none, or one is unknown or outside 0 to 1.
 */
function weightedUsage(shares) {
    let used = 0;
    let whole = 0;
    const isKnown = shares.every(({ capacity }) => capacity !== null && capacity > 0);
    for (const { usage, capacity } of shares) {
        if (usage === null || usage < 0 || usage > 1)
            return null;
        const weight = isKnown && capacity !== null ? capacity : 1;
        used += usage * weight;
        whole += weight;
    }
    // Of one engine its very number, not one that went through a multiplication and back.
    if (shares.length === 1)
        return shares[0]?.usage ?? null;
    return whole === 0 ? null : Math.min(1, used / whole);
}
/**
 * Of the process that answers. Every prometheus client exports it, on Linux and outside of multi-process mode
 * (prometheus_client `process_collector.py`). Null where several processes say it: none of them is all of the server.
 */
function residentBytes(page) {
    const samples = samplesOf(page, 'process_resident_memory_bytes');
    return samples.length === 1 ? total([samples[0]?.value ?? null]) : null;
}


/***/ }),

/***/ 9792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportFiles)
/* harmony export */ });
/* harmony import */ var _html_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4859);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2189);
/* harmony import */ var _model_model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5764);



/**
 * The files of a report beside its recording, by name: what both doors write.
 * @param assets of the page; without them there is none
 */
function reportFiles(model, assets) {
    return {
        'report.json': (0,_model_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJson */ .h)(model),
        'report.md': (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMarkdown */ .Gc)(model),
        ...(assets === undefined ? {} : { 'report.html': (0,_html_page_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPage */ .C)(model, assets) }),
    };
}


/***/ }),

/***/ 6252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ progressLine)
});

// EXTERNAL MODULE: ./lib/series/series.js
var series_series = __webpack_require__(8676);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var text_figures = __webpack_require__(3289);
// EXTERNAL MODULE: ./lib/report/terminal/columns.js
var terminal_columns = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/report/terminal/live.js




const SHOWN = 3;
/**
 * The line that a terminal shows while measuring, at most `columns` wide: what fits in order of importance, so a narrow
 * terminal loses the last series first.
 * @example `cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  likely done in 0:50`
 */
function liveLine(figures, columns = 80) {
    const known = figures.series.filter((series) => series.per1000 !== null);
    const start = known.length > 0
        ? `cycle ${figures.cycle}`
        : `${(0,report_escape/* column */.fi)(figures.phase, 40)}${figures.cycle > 0 ? `, cycle ${figures.cycle}` : ''}`;
    const end = figures.likelyDoneS === null ? '' : `likely done in ${(0,text_figures/* stopwatch */.sX)(figures.likelyDoneS)}`;
    for (let count = Math.min(SHOWN, known.length); count >= 0; count -= 1) {
        const drifts = known.slice(0, count).map(drift).join('  ');
        const unit = count === 0 ? '' : `${drifts} MiB/1000`;
        for (const last of [end, end.replace('likely done in', 'done in')]) {
            const line = [start, (0,text_figures/* stopwatch */.sX)(figures.elapsedS), unit, last].filter((part) => part !== '').join('  ');
            if (line.length <= columns)
                return line;
        }
    }
    return (0,terminal_columns/* clip */.$Q)(`${start}  ${(0,text_figures/* stopwatch */.sX)(figures.elapsedS)}`, columns);
}
function drift({ label, per1000, halfWidth }) {
    const mib = (per1000 ?? 0) / series_series/* MIB */.D6;
    const value = `${mib < 0 ? '−' : '+'}${Math.abs(mib).toFixed(1)}`;
    return `${(0,report_escape/* column */.fi)(label, 24)} ${value}${halfWidth === null ? '' : ` ±${(halfWidth / series_series/* MIB */.D6).toFixed(1)}`}`;
}

;// CONCATENATED MODULE: ./lib/report/terminal/cycle-progress.js


/** One line on a run after a cycle: the drift of each gated series that has one so far. */
function progressLine(progress, columns) {
    const series = progress.findings
        .filter((finding) => finding.gated)
        .map(({ series, drift }) => ({
        label: shortLabel(series),
        per1000: drift?.growth.value ?? null,
        halfWidth: drift === null ? null : (drift.growth.high - drift.growth.low) / 2,
    }));
    const { cycle, elapsedS, likelyDoneS } = progress;
    return liveLine({ phase: 'measuring', cycle, elapsedS, likelyDoneS, series }, columns);
}
/** Short enough for three in a line: `torch allocated`, `heap`, `process`. */
function shortLabel(series) {
    const definition = (0,series_series/* definitionOf */.Fg)(series);
    if (definition === undefined)
        return series;
    const pair = series.startsWith('torch.device');
    return pair ? `torch ${definition.quantity}` : definition.layerLabel.replace('host ', '');
}


/***/ }),

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withoutStep)
/* harmony export */ });
/**
 * What the runner gives an Action and no `run:` step: its inputs (the token is one), what it left to its post step,
 * the runner's own tokens; and the files by which a step speaks to the runner.
 */
const OF_THE_STEP = /^(?:INPUT_|STATE_|ACTIONS_)|^GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|TOKEN)$/;
/** An environment without all that: neither the service nor its workload may have it, for both are under review. */
function withoutStep(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined && !OF_THE_STEP.test(entry[0])));
}


/***/ }),

/***/ 8124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ eventCounter)
/* harmony export */ });
/** Lines of JSON: Ollama, TGI behind some gateways. */
const LINES = /^application\/(x-ndjson|ndjson|jsonl|x-jsonlines|stream\+json)\b/i;
/**
 * Server-sent events, or where the answer says that it is lines of JSON, those.
 * @param onEvent told of each event as it arrives
 */
function eventCounter(contentType, onEvent = () => undefined) {
    const lines = LINES.test(contentType ?? '');
    return new LineReader(lines ? new JsonLines(onEvent) : new ServerSentEvents(onEvent));
}
/** Every line that is not empty. */
class JsonLines {
    onEvent;
    events = 0;
    done = false;
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    line(line) {
        if (line.trim() === '')
            return;
        this.events += 1;
        this.onEvent();
    }
}
/**
 * An event is dispatched at an empty line after at least one `data` line, so comments that keep a connection alive do
 * not count (HTML Standard, section 9.2.6).
 */
class ServerSentEvents {
    onEvent;
    events = 0;
    done = false;
    #hasData = false;
    constructor(onEvent) {
        this.onEvent = onEvent;
    }
    line(line) {
        if (line === '') {
            if (this.#hasData) {
                this.events += 1;
                this.onEvent();
            }
            this.#hasData = false;
        }
        else if (line.startsWith('data:') || line === 'data') {
            this.#hasData = true;
            if (line.slice('data:'.length).trim() === '[DONE]')
                this.done = true;
        }
    }
}
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Enough of a line to tell `data: [DONE]` from anything else. */
const KEPT_OF_A_LINE = 32;
/** Lines that end with LF, CR or CRLF, as both formats allow; of each its beginning. */
class LineReader {
    meaning;
    /** Beginning of a line whose end has not come yet. */
    #begun = '';
    /** The chunk before ended with CR: a LF at the start of the next belongs to it. */
    #afterReturn = false;
    constructor(meaning) {
        this.meaning = meaning;
    }
    get events() {
        return this.meaning.events;
    }
    get done() {
        return this.meaning.done;
    }
    feed(chunk) {
        // Nothing came: what the chunk before ended with is still the last there was.
        if (chunk.length === 0)
            return;
        let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
        this.#afterReturn = false;
        // Most streams have no CR at all: one search for both would cost more.
        let nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
        while (start < chunk.length) {
            const feed = chunk.indexOf(LINE_FEED, start);
            if (nextReturn !== -1 && nextReturn < start)
                nextReturn = chunk.indexOf(CARRIAGE_RETURN, start);
            const byReturn = nextReturn !== -1 && (feed === -1 || nextReturn < feed);
            const end = byReturn ? nextReturn : feed;
            const stop = end === -1 ? chunk.length : end;
            const room = KEPT_OF_A_LINE - this.#begun.length;
            this.#begun += chunk.toString('latin1', start, Math.min(stop, start + room));
            if (end === -1)
                return;
            this.meaning.line(this.#begun);
            this.#begun = '';
            start = end + 1;
            if (!byReturn)
                continue;
            if (start === chunk.length)
                this.#afterReturn = true;
            else if (chunk[start] === LINE_FEED)
                start += 1;
        }
    }
}


/***/ })

};
