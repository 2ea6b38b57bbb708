import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { GateConfig } from '../gate/config.js';
import { exitOf, policyOf } from '../gate/exit.js';
import type { GateResult } from '../gate/gate.js';
import { buildReport } from '../report/build.js';
import { reportFiles } from '../report/files.js';
import { renderJson } from '../report/json.js';

/**
 * Tells what the run came to, once each: the files, the outputs, the job's summary, one annotation.
 * @returns the step's exit code
 */
export async function publish(result: GateResult, config: GateConfig, outDir: string): Promise<number> {
  const { judgement, recordingPath } = result;
  const model = buildReport({
    judgement,
    recording: result.recording,
    baselines: result.baselines,
    name: config.name,
    path: recordingPath,
    notes: result.notes,
  });
  const files = reportFiles(model);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(outDir, name), text);

  core.setOutput('verdict', judgement.verdict);
  core.setOutput('summary', renderJson(model, 0).trimEnd());
  core.setOutput('report', join(outDir, 'report.md'));
  core.setOutput('recording', recordingPath);
  await writeSummary(files['report.md']);

  const policy = policyOf(judgement, config.on, true);
  const exitCode = exitOf(judgement, policy);
  const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${judgement.reason}`;
  if (exitCode !== 0) core.error(sentence);
  else if (policy === 'warn') core.warning(sentence);
  else core.info(sentence);
  return exitCode;
}

/** The report is far shorter than what the runner takes. A summary that cannot be written is said, no more. */
async function writeSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    core.warning(`memdrift: no job summary: ${error instanceof Error ? error.message : String(error)}`);
  }
}
