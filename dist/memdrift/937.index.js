export const id = 937;
export const ids = [937];
export const modules = {

/***/ 937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ../../work/main/node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(6310);
// EXTERNAL MODULE: ./lib/gate/gate.js + 18 modules
var gate = __webpack_require__(6300);
// EXTERNAL MODULE: ./lib/gate/real.js + 23 modules
var real = __webpack_require__(3693);
// EXTERNAL MODULE: ./lib/gate/ports.js
var ports = __webpack_require__(1550);
// EXTERNAL MODULE: ./lib/report/progress.js + 1 modules
var progress = __webpack_require__(4181);
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
var exit = __webpack_require__(6256);
// EXTERNAL MODULE: ./lib/report/build.js + 3 modules
var build = __webpack_require__(2345);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7125);
// EXTERNAL MODULE: ./lib/report/markdown.js + 3 modules
var report_markdown = __webpack_require__(7784);
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
    const markdown = (0,report_markdown/* renderMarkdown */.Gc)(model);
    const reportPath = (0,external_node_path_.join)(outDir, 'report.md');
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(outDir, 'report.json'), (0,json/* renderJson */.h)(model));
    (0,external_node_fs_.writeFileSync)(reportPath, markdown);
    core/* setOutput */.uH('verdict', judgement.verdict);
    core/* setOutput */.uH('summary', (0,json/* renderJson */.h)(model, 0).trimEnd());
    core/* setOutput */.uH('report', reportPath);
    core/* setOutput */.uH('recording', recordingPath);
    await writeSummary(markdown);
    const policy = (0,exit/* policyOf */.US)(judgement, config.on, true);
    const exitCode = (0,exit/* exitOf */.sX)(judgement, policy);
    const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${judgement.reason}`;
    if (exitCode !== 0)
        core/* error */.z3(sentence);
    else if (policy === 'warn')
        core/* warning */.$e(sentence);
    else
        core/* info */.pq(sentence);
    return exitCode;
}
/** The report is far shorter than what the runner takes. A summary that cannot be written is said, no more. */
async function writeSummary(markdown) {
    try {
        await core/* summary */.z.addRaw(markdown, true).write();
    }
    catch (error) {
        core/* warning */.$e(`memdrift: no job summary: ${error instanceof Error ? error.message : String(error)}`);
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
        log: { info: core/* info */.pq, warn: core/* warning */.$e },
        progress: (event) => {
            const line = logLine(event);
            if (line !== null)
                (0,core/* info */.pq)(line);
        },
        signal: around.signal,
        onName: around.onName,
    });
    const result = await (0,gate/* runGate */.R)(config, { refresh }, ports);
    return publish(result, config, around.outDir);
}


/***/ })

};
