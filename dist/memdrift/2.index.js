export const id = 2;
export const ids = [2];
export const modules = {

/***/ 2280:
/***/ ((module) => {

module.exports = eval("require")("../baseline/directory-store.js");


/***/ }),

/***/ 6545:
/***/ ((module) => {

module.exports = eval("require")("../baseline/lookup.js");


/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = eval("require")("../drift/eligible.js");


/***/ }),

/***/ 2059:
/***/ ((module) => {

module.exports = eval("require")("../explain/ladder.js");


/***/ }),

/***/ 6727:
/***/ ((module) => {

module.exports = eval("require")("../gate/ports.js");


/***/ }),

/***/ 9953:
/***/ ((module) => {

module.exports = eval("require")("../memory/observer.js");


/***/ }),

/***/ 8160:
/***/ ((module) => {

module.exports = eval("require")("../recording/writer.js");


/***/ }),

/***/ 8233:
/***/ ((module) => {

module.exports = eval("require")("../replay/cycle.js");


/***/ }),

/***/ 5831:
/***/ ((module) => {

module.exports = eval("require")("../report/progress.js");


/***/ }),

/***/ 2460:
/***/ ((module) => {

module.exports = eval("require")("../service/launch.js");


/***/ }),

/***/ 8128:
/***/ ((module) => {

module.exports = eval("require")("../workload/secrets.js");


/***/ }),

/***/ 245:
/***/ ((module) => {

module.exports = eval("require")("../workload/vary.js");


/***/ }),

/***/ 9139:
/***/ ((module) => {

module.exports = eval("require")("./chart.js");


/***/ }),

/***/ 9274:
/***/ ((module) => {

module.exports = eval("require")("./conclude.js");


/***/ }),

/***/ 9346:
/***/ ((module) => {

module.exports = eval("require")("./constants.js");


/***/ }),

/***/ 5066:
/***/ ((module) => {

module.exports = eval("require")("./eligible.js");


/***/ }),

/***/ 8518:
/***/ ((module) => {

module.exports = eval("require")("./environment.js");


/***/ }),

/***/ 6205:
/***/ ((module) => {

module.exports = eval("require")("./error.js");


/***/ }),

/***/ 6672:
/***/ ((module) => {

module.exports = eval("require")("./facts.js");


/***/ }),

/***/ 3982:
/***/ ((module) => {

module.exports = eval("require")("./figures.js");


/***/ }),

/***/ 2137:
/***/ ((module) => {

module.exports = eval("require")("./findings.js");


/***/ }),

/***/ 5000:
/***/ ((module) => {

module.exports = eval("require")("./fit.js");


/***/ }),

/***/ 1111:
/***/ ((module) => {

module.exports = eval("require")("./folds.js");


/***/ }),

/***/ 9351:
/***/ ((module) => {

module.exports = eval("require")("./markup.js");


/***/ }),

/***/ 7995:
/***/ ((module) => {

module.exports = eval("require")("./measure.js");


/***/ }),

/***/ 8353:
/***/ ((module) => {

module.exports = eval("require")("./noise.js");


/***/ }),

/***/ 5147:
/***/ ((module) => {

module.exports = eval("require")("./opening.js");


/***/ }),

/***/ 9864:
/***/ ((module) => {

module.exports = eval("require")("./outlook.js");


/***/ }),

/***/ 2228:
/***/ ((module) => {

module.exports = eval("require")("./plan.js");


/***/ }),

/***/ 6626:
/***/ ((module) => {

module.exports = eval("require")("./readings.js");


/***/ }),

/***/ 1490:
/***/ ((module) => {

module.exports = eval("require")("./rows.js");


/***/ }),

/***/ 7360:
/***/ ((module) => {

module.exports = eval("require")("./rules.js");


/***/ }),

/***/ 1874:
/***/ ((module) => {

module.exports = eval("require")("./run.js");


/***/ }),

/***/ 4596:
/***/ ((module) => {

module.exports = eval("require")("./sensitivity.js");


/***/ }),

/***/ 5546:
/***/ ((module) => {

module.exports = eval("require")("./series.js");


/***/ }),

/***/ 7464:
/***/ ((module) => {

module.exports = eval("require")("./sparkline.js");


/***/ }),

/***/ 5823:
/***/ ((module) => {

module.exports = eval("require")("./tracker.js");


/***/ }),

/***/ 785:
/***/ ((module) => {

module.exports = eval("require")("./validity.js");


/***/ }),

/***/ 294:
/***/ ((module) => {

module.exports = eval("require")("./workload.js");


/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createJudge)
/* harmony export */ });
/* unused harmony export judge */
/* harmony import */ var _series_series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8676);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9274);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9346);
/* harmony import */ var _eligible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5066);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2137);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8353);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6626);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7360);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5823);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(785);










/**
 * A judge of one run.
 * @param baselines every recording that might serve; those of another environment, or unsound, are refused by name
 */
function createJudge(baselines, overrides = {}) {
    const space = new _noise_js__WEBPACK_IMPORTED_MODULE_5__.Workspace();
    let fixed = null;
    let checkpoints = 0;
    function fix(head) {
        if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
            const rules = (0,_rules_js__WEBPACK_IMPORTED_MODULE_7__.readRules)(head.header, overrides);
            fixed = { header: head.header, rules, eligible: (0,_eligible_js__WEBPACK_IMPORTED_MODULE_3__.chooseBaselines)(head, baselines), trackers: new Map() };
        }
        checkpoints = head.checkpoints.length;
        if (fixed.trackers.size === 0 && lastCycle(head) >= _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK) {
            for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
                fixed.trackers.set(plan.rules.name, new _tracker_js__WEBPACK_IMPORTED_MODULE_8__.DriftTracker(plan, space));
            }
        }
        return fixed;
    }
    return {
        get baselines() {
            return fixed?.eligible.used ?? [];
        },
        plans(head) {
            const { rules, eligible } = fix(head);
            return plansOf(head, eligible, rules, space);
        },
        judge(head, { final }) {
            const { rules, eligible, trackers } = fix(head);
            const epochs = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.epochsOf)(head);
            for (const tracker of trackers.values())
                tracker.advance(epochs);
            const findings = [...rules.series]
                .sort((a, b) => (0,_series_series_js__WEBPACK_IMPORTED_MODULE_0__/* .ladderOrder */ .dL)(a.name, b.name))
                .map((series) => {
                const tracker = trackers.get(series.name);
                const plan = tracker?.plan ?? (final ? explanatoryPlan(head, eligible, rules, series, space) : null);
                const state = tracker?.state(epochs) ?? (plan === null ? null : (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.describeDrift)(plan, epochs, space));
                const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
                return (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__.findingOf)(head, { rules: series, plan, state, epochs, baselines: eligible.used, alphaLevel });
            });
            return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__.conclude)(head, {
                findings,
                problems: (0,_validity_js__WEBPACK_IMPORTED_MODULE_9__.problemsOf)(head, rules, eligible, final),
                eligible,
                epochs,
                rules,
                final,
            });
        },
    };
}
/** The decision alone, offline: the same answer as a live run gave. */
function judge(head, baselines, overrides = {}) {
    return createJudge(baselines, overrides).judge(head, { final: true });
}
const lastCycle = (head) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.measured)(head).at(-1)?.cycle ?? 0;
/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(head, { used }, rules, space) {
    const perCycle = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.requestsPerCycle)(head);
    if (perCycle === null)
        return [];
    const early = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.measured)(head).filter((checkpoint) => checkpoint.cycle <= _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK);
    const drifting = rules.series.filter((series) => series.gated.includes('drift'));
    const present = drifting.filter((series) => early.some((c) => (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.readingOf)(c, series.name) !== null));
    const share = Math.max(1, present.length);
    return drifting.flatMap((series) => (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.planDrift)(head, used, rules, series, perCycle, share, space) ?? []);
}
/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(head, { used }, rules, series, space) {
    const perCycle = (0,_readings_js__WEBPACK_IMPORTED_MODULE_6__.requestsPerCycle)(head);
    if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < _constants_js__WEBPACK_IMPORTED_MODULE_2__.FIRST_LOOK)
        return null;
    return (0,_tracker_js__WEBPACK_IMPORTED_MODULE_8__.planDrift)(head, used, rules, series, perCycle, 1, space);
}


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runGate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _baseline_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6545);
/* harmony import */ var _drift_eligible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2250);
/* harmony import */ var _drift_judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2160);
/* harmony import */ var _memory_observer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9953);
/* harmony import */ var _recording_writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8160);
/* harmony import */ var _service_service_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5612);
/* harmony import */ var _workload_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8128);
/* harmony import */ var _workload_vary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(245);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8518);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(887);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7995);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2228);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1874);
/* harmony import */ var _sensitivity_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4596);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5546);
















/** How long Python processes may take to say hello after the service is ready, ms. */
const HELLO_MS = 8000;
/** A checkpoint of a process of many GB takes seconds; one that takes a minute is not answering. */
const PATIENCE_MS = 60_000;
/**
 * The whole procedure: launch, warm up, check that every layer can be seen, then cycle, checkpoint and judge until
 * every gated series is decided or time is spent. The recording is on disk as it grows; the service is removed
 * whatever happens.
 * @throws UsageError and WorkloadError (the user's to mend), CancelledError, and the bug that was not foreseen
 */
async function runGate(config, options, ports) {
    const workload = await ports.loadWorkload(config.workload.file);
    (0,_workload_vary_js__WEBPACK_IMPORTED_MODULE_8__.checkVary)(workload.requests, config.workload.vary);
    const stored = (await ports.store?.list(config.name)) ?? { recordings: [], warnings: [] };
    for (const warning of stored.warnings)
        ports.log.warn(warning);
    const notes = [];
    const writer = new _recording_writer_js__WEBPACK_IMPORTED_MODULE_5__.RecordingWriter((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ports.outDir, `${config.name}.memdrift.ndjson`), {
        format: 'memdrift.recording',
        version: 1,
        created: ports.clock.wall().toISOString(),
        name: config.name,
        commit: config.commit,
        environment: {},
        subject: {},
        workload: { sha256: workload.sha256 },
        rules: config.rules,
        series: {},
    });
    const started = ports.clock.now();
    const t = () => Math.round(ports.clock.now() - started) / 1000;
    let judge = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .createJudge */ .q)(stored.recordings.slice(0, config.baseline.runs).map((s) => s.recording));
    let service = null;
    try {
        (0,_workload_secrets_js__WEBPACK_IMPORTED_MODULE_7__.requireSecrets)(workload.secrets, ports.secrets);
        ports.progress({ phase: 'launch', text: `launching ${config.service.image ?? 'the command'}` });
        service = await ports.launch(config.service, ports.signal);
        await service.ready(ports.signal);
        ports.progress({ phase: 'ready', text: `ready at ${service.url} after ${t().toFixed(1)} s` });
        const run = { config, options, ports, workload, writer, service, stored: stored.recordings, t, notes };
        judge = await measure(run);
    }
    catch (error) {
        if (ports.signal.aborted) {
            writer.append({ kind: 'event', t: t(), what: 'cancelled', detail: 'the run was cancelled' });
            throw new _exit_js__WEBPACK_IMPORTED_MODULE_10__/* .CancelledError */ .cc(writer.path);
        }
        const event = eventOf(error, t());
        if (event !== null)
            writer.append(event);
    }
    finally {
        await service?.remove();
    }
    const judgement = judge.judge(writer.recording, { final: true });
    writer.append({ kind: 'verdict', t: t(), verdict: judgement.verdict, reason: judgement.reason });
    const storedAt = options.refresh ? await store(config, ports, writer.recording, notes) : null;
    return {
        judgement,
        recording: writer.recording,
        recordingPath: writer.path,
        baselines: judge.baselines,
        storedAt,
        notes,
    };
}
/** From readiness to the last checkpoint. Returns the judge, which knows the baselines of this environment. */
async function measure(run) {
    const { config, ports, service, writer, t } = run;
    const { sleep, now } = ports.clock;
    const observer = new _memory_observer_js__WEBPACK_IMPORTED_MODULE_4__.Observer(service, { sleep, now, patienceMs: PATIENCE_MS });
    const collect = config.plan.collect === 'always';
    await observer.awaitProbes(HELLO_MS);
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__.environmentOf)(service, run.workload.sha256, ports.runner);
    const binder = (0,_baseline_lookup_js__WEBPACK_IMPORTED_MODULE_1__.planBinder)(run.stored, environment);
    const atRest = await observer.checkpoint(collect);
    (0,_run_js__WEBPACK_IMPORTED_MODULE_13__.appendCheckpoint)(run, 0, 0, atRest);
    const fixed = await (0,_plan_js__WEBPACK_IMPORTED_MODULE_12__.fixPlan)(run, binder?.recording.header.plan ?? null);
    const plan = fixed.plan;
    await sleep(fixed.settleMs);
    const warm = await observer.checkpoint(collect);
    const declared = (0,_series_js__WEBPACK_IMPORTED_MODULE_15__.declareSeries)(warm, binder?.recording ?? null, {
        gpus: service.gpus,
        rules: config.rules.series ?? {},
    });
    writer.rewriteHeader({
        ...writer.recording.header,
        environment: { ...environment, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_9__.planFact)(plan) },
        subject: (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__.subjectOf)(service, await observer.streams()),
        workload: { sha256: run.workload.sha256, requests_per_cycle: fixed.requests.length },
        plan,
        limits: { container: service.memoryLimitBytes, gpu: [] },
        series: declared.series,
    });
    const absent = declared.missing[0];
    if (absent !== undefined)
        throw new _run_js__WEBPACK_IMPORTED_MODULE_13__.NotMeasured(absent.reason, absent.remedy);
    if (config.plan.sensitivityCheck) {
        const records = await (0,_sensitivity_js__WEBPACK_IMPORTED_MODULE_14__.checkSensitivity)(observer, t);
        for (const record of records)
            writer.append(record);
        ports.progress({ phase: 'sensitivity', text: (0,_sensitivity_js__WEBPACK_IMPORTED_MODULE_14__.sensitivityText)(records) });
        if (records.length === 0)
            run.notes.push('No process of the service has the probe: the sensitivity check was not done.');
    }
    const judge = (0,_drift_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .createJudge */ .q)(run.stored.slice(0, config.baseline.runs).map((s) => s.recording));
    await (0,_measure_js__WEBPACK_IMPORTED_MODULE_11__.measureCycles)(run, observer, judge, fixed);
    return judge;
}
/** What a failure of the run leaves in the recording; null where it is told there already. Throws what is a bug. */
function eventOf(error, t) {
    if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_13__.Ended)
        return null;
    if (error instanceof _workload_secrets_js__WEBPACK_IMPORTED_MODULE_7__.MissingSecretError)
        return { kind: 'event', t, what: 'not-measured', detail: error.message };
    if (error instanceof _run_js__WEBPACK_IMPORTED_MODULE_13__.NotMeasured || error instanceof _service_service_js__WEBPACK_IMPORTED_MODULE_6__/* .ServiceError */ ._) {
        const remedy = error instanceof _run_js__WEBPACK_IMPORTED_MODULE_13__.NotMeasured ? error.remedy : error.detail.remedy;
        const logs = error instanceof _service_service_js__WEBPACK_IMPORTED_MODULE_6__/* .ServiceError */ ._ ? error.detail.logs?.join('\n') : undefined;
        return {
            kind: 'event',
            t,
            what: 'not-measured',
            detail: error.message,
            ...(remedy === undefined ? {} : { remedy }),
            ...(logs === undefined ? {} : { logs }),
        };
    }
    throw error;
}
/** Stores a refresh's recording, with its verdict; one that could not serve as a baseline is refused with the reason. */
async function store(config, ports, recording, notes) {
    if (ports.store === null)
        return null;
    const refusal = (0,_drift_eligible_js__WEBPACK_IMPORTED_MODULE_2__.recordingRefusal)(recording);
    if (refusal !== null) {
        notes.push(`Not stored as a baseline: ${refusal}`);
        ports.log.warn(`not stored as a baseline: ${refusal}`);
        return null;
    }
    const { cycles = 0 } = recording.header.plan ?? {};
    const measured = recording.checkpoints.at(-1)?.cycle ?? 0;
    if (measured < cycles) {
        const short = `Stored with ${measured} of ${cycles} cycles: beyond them a change is judged by the absolute rules alone`;
        notes.push(`${short}. Raise max-duration.`);
        ports.log.warn(`${short}; raise max-duration`);
    }
    return ports.store.put(config.name, recording);
}


/***/ }),

/***/ 3499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ realPorts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _baseline_directory_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2280);
/* harmony import */ var _replay_cycle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8233);
/* harmony import */ var _service_launch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2460);
/* harmony import */ var _workload_load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8045);








/** The gate's effects on a real machine; the same for the command line and the Action. */
function realPorts(options) {
    const { config } = options;
    return {
        loadWorkload: _workload_load_js__WEBPACK_IMPORTED_MODULE_7__/* .loadWorkload */ .E,
        launch: (service, signal) => (0,_service_launch_js__WEBPACK_IMPORTED_MODULE_6__.launch)(service, {
            probeSource: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.dist, 'probe'),
            onName: options.onName,
            log: options.log,
            signal,
        }),
        send: ({ url, requests, cycle, signal, mode, seed }) => (0,_replay_cycle_js__WEBPACK_IMPORTED_MODULE_5__.runCycle)({
            baseUrl: url,
            requests,
            cycle,
            mode,
            seed,
            concurrency: config.workload.concurrency,
            speed: config.workload.speed,
            vary: config.workload.vary,
            secrets: options.secrets,
            signal,
            ...(config.workload.timeoutMs === null ? {} : { timeoutMs: config.workload.timeoutMs }),
        }),
        secrets: options.secrets,
        store: config.baseline.dir === null ? null : new _baseline_directory_store_js__WEBPACK_IMPORTED_MODULE_4__.DirectoryStore(config.baseline.dir),
        runner: runnerFacts(),
        clock: {
            now: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_2__.performance.now(),
            wall: () => new Date(),
            sleep: async (ms, signal) => {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
            },
        },
        log: options.log,
        progress: options.progress,
        signal: options.signal,
        outDir: options.outDir,
    };
}
/** Transparent huge pages: `always [madvise] never` names the choice in brackets. */
function runnerFacts() {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
        return { thp: text.match(/\[(\w+)\]/)?.[1] ?? null };
    }
    catch {
        return { thp: null };
    }
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _explain_ladder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2059);
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9139);
/* harmony import */ var _outlook_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9864);
/* harmony import */ var _sparkline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7464);




/** Puts together all that a reader is told. Pure: it reads no clock and no file. */
function buildReport(input) {
    const { judgement, recording } = input;
    const { header } = recording;
    const bases = usedBaselines(judgement, input.baselines);
    const explanation = (0,_explain_ladder_js__WEBPACK_IMPORTED_MODULE_0__.explain)(judgement.findings);
    const shown = chartedFinding(judgement.findings, explanation.first);
    return {
        format: 'memdrift.report',
        version: 1,
        name: input.name ?? header.name ?? 'memdrift',
        verdict: judgement.verdict,
        reason: judgement.reason,
        remedy: judgement.remedy ?? null,
        explanation: explanation.sentences,
        growth: { first: explanation.first, follows: explanation.follows, patterns: explanation.patterns },
        findings: judgement.findings,
        problems: judgement.problems,
        environment: header.environment,
        subject: header.subject,
        subjectChanges: subjectChanges(header.subject, bases[0]?.header.subject),
        baseline: judgement.baseline,
        baseName: input.baseName ?? 'the base',
        outOfMemory: explanation.first === null ? null : (0,_outlook_js__WEBPACK_IMPORTED_MODULE_2__.outOfMemory)(judgement.findings, explanation.first, recording),
        chart: shown === undefined ? null : (0,_chart_js__WEBPACK_IMPORTED_MODULE_1__.chartOf)(shown, recording, bases[0]),
        replay: replayFigures(judgement, recording, bases),
        sensitivity: recording.sensitivity.map(({ layer, series, held, shown, seen }) => ({
            layer,
            series,
            held,
            shown,
            seen,
        })),
        recording: { created: header.created ?? null, commit: header.commit ?? null, path: input.path ?? null },
        reproduce: input.reproduce ?? null,
        notes: [...(input.notes ?? [])],
    };
}
/** Recordings that the judgement used, newest first. */
function usedBaselines(judgement, offered) {
    const key = (commit, created) => JSON.stringify([commit ?? null, created ?? null]);
    const used = new Set(judgement.baseline.used.map(({ commit, created }) => key(commit, created)));
    return offered
        .filter(({ header }) => used.has(key(header.commit, header.created)))
        .sort((a, b) => compare(b.header.created ?? '', a.header.created ?? ''));
}
/** Keys whose value differs from the base's; a key that only one of them has differs from null. */
function subjectChanges(head, base) {
    if (base === undefined)
        return [];
    const keys = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort(compare);
    return keys
        .map((key) => [key, ownValue(base, key), ownValue(head, key)])
        .filter(([, before, after]) => JSON.stringify(before) !== JSON.stringify(after));
}
function ownValue(record, key) {
    return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Where growth first appears; else the gated series nearest to its budget. */
function chartedFinding(findings, first) {
    const gated = findings.filter((finding) => finding.gated && finding.drift !== null);
    const share = ({ drift }) => drift === null ? 0 : drift.per1000Requests / Math.max(drift.budget, Number.MIN_VALUE);
    return findings.find(({ series }) => series === first) ?? gated.sort((a, b) => share(b) - share(a))[0];
}
function replayFigures(judgement, recording, bases) {
    const { sent, ok, errors } = totals(recording.cycles);
    const base = totals(bases.flatMap(({ cycles }) => cycles));
    const first = recording.checkpoints[0];
    const last = recording.checkpoints.at(-1);
    return {
        cycles: judgement.cycles,
        requests: judgement.requests,
        durationS: first === undefined || last === undefined ? 0 : last.t - first.t,
        requestsPerSecond: (0,_outlook_js__WEBPACK_IMPORTED_MODULE_2__.requestsPerSecond)(recording),
        sent,
        ok,
        errors,
        p95Ms: medianP95(recording.cycles),
        baselineP95Ms: medianP95(bases.flatMap(({ cycles }) => cycles)),
        baselineErrorShare: base.sent === 0 ? null : (base.sent - base.ok) / base.sent,
    };
}
function totals(cycles) {
    const errors = new Map();
    for (const [kind, count] of cycles.flatMap((cycle) => Object.entries(cycle.errors))) {
        errors.set(kind, (errors.get(kind) ?? 0) + count);
    }
    const sum = (pick) => cycles.reduce((all, cycle) => all + pick(cycle), 0);
    return { sent: sum(({ sent }) => sent), ok: sum(({ ok }) => ok), errors: Object.fromEntries(errors) };
}
/** Percentiles cannot be averaged; the median of the cycles' p95 is one that was seen, and a stray cycle moves it little. */
function medianP95(cycles) {
    return (0,_sparkline_js__WEBPACK_IMPORTED_MODULE_3__.median)(cycles.flatMap(({ latency_ms }) => latency_ms?.p95 ?? []));
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * The model as JSON: what `judge --json` prints and the Action's output `summary` holds. The keys of the contract come
 * first and their order is fixed; figures are in the series' unit, `null` where there is none.
 */
function renderJson(model, indent = 2) {
    const { verdict, reason, findings, environment, subject, baseline, replay, ...rest } = model;
    const ordered = { verdict, reason, findings, environment, subject, baseline, replay, ...rest };
    return `${JSON.stringify(ordered, null, indent)}\n`;
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Gc: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* unused harmony exports MARKER, MAX_COMMENT, LIGHTS */
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6672);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3982);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5000);
/* harmony import */ var _folds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1111);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9351);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5147);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1490);







/** By which the comment is found again. */
const MARKER = '<!-- memdrift -->';
/** What GitHub takes for a comment, in characters; counted here in bytes, which are never fewer. */
const MAX_COMMENT = 65_536;
/** Verdicts and rows, in the same colours. */
const LIGHTS = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };
const VERDICT_MARKS = {
    pass: 'good',
    regression: 'bad',
    'not-measured': 'bad',
    inconclusive: 'unsure',
    'not-comparable': 'aside',
};
/** The mark of a whole report. */
function markOf(model) {
    return VERDICT_MARKS[model.verdict];
}
/**
 * The report as GitHub shows it, in a comment or a job summary: verdict and reason at one glance, the table, one line
 * of facts, the rest folded.
 */
function renderMarkdown(model, options = {}) {
    const { title, paragraph } = (0,_opening_js__WEBPACK_IMPORTED_MODULE_5__.openingOf)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN);
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_6__.gatedRows)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN);
    const telling = rows.filter(({ mark }) => mark !== 'good');
    const sections = [
        {
            name: 'head',
            dispensable: 0,
            markdown: [
                options.marker ?? MARKER,
                `### ${LIGHTS[markOf(model)]} memdrift: ${title}`,
                '',
                paragraph.join('\n'),
            ].join('\n'),
        },
        {
            name: 'table',
            dispensable: 1,
            markdown: table(rows),
            ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
        },
        { name: 'facts', dispensable: 2, markdown: (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__.factsOf)(model, _markup_js__WEBPACK_IMPORTED_MODULE_4__.MARKDOWN).join(' · ') },
        ...(0,_folds_js__WEBPACK_IMPORTED_MODULE_3__.foldsOf)(model),
    ];
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__.fitInto)(sections, options.maxBytes ?? MAX_COMMENT);
}
function table(rows) {
    if (rows.length === 0)
        return '';
    return [
        '| layer | | base | this change | drift /1000 req | budget | verdict |',
        '| --- | --- | ---: | ---: | ---: | ---: | --- |',
        ...rows.map((row, index) => {
            const layer = rows[index - 1]?.layer === row.layer ? '' : row.layer;
            const cells = [
                layer,
                row.quantity,
                row.base,
                row.now,
                (0,_markup_js__WEBPACK_IMPORTED_MODULE_4__.driftCell)(row),
                row.drift?.budget ?? _figures_js__WEBPACK_IMPORTED_MODULE_1__.NONE,
                verdictCell(row),
            ];
            return `| ${cells.map(unbroken).join(' | ')} |`;
        }),
    ].join('\n');
}
/** No line break inside a figure, however narrow the page. */
function unbroken(cell) {
    return cell.replaceAll(' ', '\u00a0');
}
function verdictCell({ mark, words, spark }) {
    const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
    return [LIGHTS[mark], words, line].filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 8045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadWorkload)
/* harmony export */ });
/* unused harmony export MAX_WORKLOAD_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6205);
/* harmony import */ var _workload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(294);





/** Largest workload, unpacked: bounds a compressed file that unpacks to more than the machine has. */
const MAX_WORKLOAD_BYTES = 512 * 1024 * 1024;
const KINDS = 'a workload file, *.jsonl or *.jsonl.gz';
/**
 * Reads a workload file, plain or gzip (told by its first bytes, not by its name).
 * @throws WorkloadError, one line
 */
async function loadWorkload(path, maxBytes = MAX_WORKLOAD_BYTES) {
    const bytes = await readBounded(path, maxBytes);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (0,_workload_js__WEBPACK_IMPORTED_MODULE_4__.parseWorkload)(packed ? await unpack(bytes, path, maxBytes) : bytes, path);
}
async function readBounded(path, maxBytes) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!status.isFile())
            throw (0,_error_js__WEBPACK_IMPORTED_MODULE_3__.complaint)({ origin: path }, 'is not a file', KINDS);
        if (status.size > maxBytes)
            throw tooLarge(path, maxBytes);
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (cause) {
        const code = errorCode(cause);
        if (code === undefined)
            throw cause;
        const found = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_3__.complaint)({ origin: path }, found, KINDS, { cause });
    }
}
async function unpack(bytes, path, maxBytes) {
    try {
        return await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip)(bytes, { maxOutputLength: maxBytes });
    }
    catch (cause) {
        if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE')
            throw tooLarge(path, maxBytes);
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_3__.complaint)({ origin: path }, 'found broken gzip data', KINDS, { cause });
    }
}
function tooLarge(path, maxBytes) {
    const limit = `up to ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked`;
    return (0,_error_js__WEBPACK_IMPORTED_MODULE_3__.complaint)({ origin: path }, 'found a workload that is too large', limit);
}
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ })

};
