export const id = 519;
export const ids = [519];
export const modules = {

/***/ 1519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./lib/gate/gate.js + 18 modules
var gate = __webpack_require__(2728);
// EXTERNAL MODULE: ./lib/gate/real.js + 23 modules
var real = __webpack_require__(3153);
// EXTERNAL MODULE: ./lib/gate/ports.js
var ports = __webpack_require__(7415);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(5647);
;// CONCATENATED MODULE: ./lib/action/progress.js


const COLUMNS = 120;
/** A line of the job's log on what the gate does; null for cycles that are left out: a log is read afterwards. */
function logLine(event) {
    if (event.phase !== 'cycle')
        return event.text;
    return (0,ports/* isToldInLogs */.w)(event.cycle) ? (0,progress/* progressLine */.o)({ ...event, findings: event.judgement.findings }, COLUMNS) : null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/gate/exit.js
var exit = __webpack_require__(887);
// EXTERNAL MODULE: ./lib/report/build.js + 3 modules
var build = __webpack_require__(2246);
// EXTERNAL MODULE: ./lib/report/files.js
var report_files = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
;// CONCATENATED MODULE: ./lib/action/publish.js







/**
 * Tells what the run came to, once each: the files, the outputs, the job's summary, one annotation.
 * @returns the step's exit code
 */
async function publish(result, config, outDir) {
    const { judgement, recordingPath } = result;
    const model = (0,build/* buildReport */.F)({
        judgement,
        recording: result.recording,
        baselines: result.baselines,
        name: config.name,
        path: recordingPath,
        notes: result.notes,
    });
    const files = (0,report_files/* reportFiles */.I)(model);
    for (const [name, text] of Object.entries(files))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(outDir, name), text);
    core.setOutput('verdict', judgement.verdict);
    core.setOutput('summary', (0,json/* renderJson */.h)(model, 0).trimEnd());
    core.setOutput('report', (0,external_node_path_.join)(outDir, 'report.md'));
    core.setOutput('recording', recordingPath);
    await writeSummary(files['report.md']);
    const policy = (0,exit/* policyOf */.US)(judgement, config.on, true);
    const exitCode = (0,exit/* exitOf */.sX)(judgement, policy);
    const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${judgement.reason}`;
    if (exitCode !== 0)
        core.error(sentence);
    else if (policy === 'warn')
        core.warning(sentence);
    else
        core.info(sentence);
    return exitCode;
}
/** The report is far shorter than what the runner takes. A summary that cannot be written is said, no more. */
async function writeSummary(markdown) {
    try {
        await core.summary.addRaw(markdown, true).write();
    }
    catch (error) {
        core.warning(`memdrift: no job summary: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/action/measure.js





/**
 * Runs the gate and publishes what it came to. Returns the step's exit code.
 * Apart from `main.ts`, because it brings most of memdrift along: it is loaded while docker already works.
 */
async function measure(config, refresh, around) {
    const ports = (0,real/* realPorts */.R)({
        config,
        dist: around.dist,
        outDir: around.outDir,
        secrets: around.env,
        log: { info: core.info, warn: core.warning },
        progress: (event) => {
            const line = logLine(event);
            if (line !== null)
                (0,core.info)(line);
        },
        signal: around.signal,
        onName: around.onName,
    });
    const result = await (0,gate/* runGate */.R)(config, { refresh }, ports);
    return publish(result, config, around.outDir);
}


/***/ })

};
