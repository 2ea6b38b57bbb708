import { stringify } from 'yaml';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import type { Build, Said, Subject } from './find-service.js';
import type { Sample } from './sample-workload.js';

/** The files that `init` writes. Pure: what was found in, texts out. */

export const WORKFLOW_FILE = '.github/workflows/memdrift.yml';
export const WORKLOAD_FILE = '.github/workload.jsonl';
/** The repository that holds memdrift has no name yet; no owner can have this one. */
export const ACTION = '<owner>/memdrift@v0';
/** Actions of others, by the commit of a release: a tag can be moved. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';

const GUIDE = 'docs/github.md of memdrift';

/** @param branch that pull requests go into */
export function workflowFile(subject: Subject, branch: string): string {
  const runner =
    subject.server?.gpu === true
      ? `ubuntu-latest # TODO: ${subject.server.name} wants a GPU; see ${GUIDE}, "GPU runners of your own"`
      : 'ubuntu-latest';
  const job = (permissions: string): string => `    runs-on: ${runner}
    permissions:
${permissions}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${buildSteps(subject.build, subject.image)}
      - uses: ${ACTION}
        id: memdrift
      - uses: ${UPLOAD}
        if: always() && steps.memdrift.outputs.result
        with:
          name: memdrift
          overwrite: true
          path: |
            \${{ steps.memdrift.outputs.recording }}
            \${{ steps.memdrift.outputs.result }}
            \${{ steps.memdrift.outputs.report }}
`;
  return `# Memory gate, written by \`memdrift init\`; what it measures is in ${CONFIG_FILE}. A pull request is compared with its
# base, which a push to ${branch} has measured and stored on the branch memdrift-baselines. ${GUIDE} says more.
# TODO: put the repository that holds memdrift, at a commit of a release, for ${ACTION}, twice.
name: memdrift
on:
  pull_request:
  push:
    branches: [${branchPattern(branch)}]
permissions: {}
concurrency:
  group: memdrift-\${{ github.event.pull_request.number || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  memdrift: # the job to require
    if: github.event_name == 'pull_request'
${job(`      contents: read
      checks: write
      pull-requests: write`)}
  refresh:
    if: github.event_name == 'push'
${job(`      contents: write # the branch memdrift-baselines
      checks: write`)}`;
}

function buildSteps(build: Build, image: string): string {
  if (build.kind === 'run') return `      - run: ${build.line}`;
  if (build.kind === 'named') {
    return `      # The image is named twice, and a change of one place alone would measure what is not run.
      - run: |
          if ! grep -qE "image: *['\\"]?${image.replaceAll('.', '\\.')}['\\"]? *(#|$)" ${build.file}; then
            echo "::error::${build.file} names another image than ${CONFIG_FILE}"; exit 1
          fi`;
  }
  return `      # TODO: ${build.reason}
      - run: |
          echo "::error file=${WORKFLOW_FILE}::TODO: ${build.reason}"
          exit 1`;
}

/** A branch's name as the filter that means it alone: + and ! are patterns there. */
function branchPattern(branch: string): string {
  return /^[\w./-]+$/.test(branch) ? branch : JSON.stringify(branch.replace(/[+!]/g, '\\$&'));
}

/** @param name of the gate, or null for the usual one */
export function configFile(subject: Subject, name: string | null): string {
  const lines = [
    `# What the memory gate measures, written by \`memdrift init\`${subject.found === null ? '' : ` from ${subject.found}`}.`,
    '# Every key: docs/reference.md of memdrift.',
    ...subject.notes.map((note) => `# Note: ${oneLine(note)}`),
    ...(name === null ? [] : [`name: ${scalar(name)}`]),
    'service:',
    `  image: ${scalar(subject.image)}${imageNote(subject.build)}`,
    `  port: ${subject.port.value}${origin(subject.port, 'the port that the service listens on')}`,
    `  health-path: ${scalar(subject.healthPath.value)}${origin(subject.healthPath, 'a path that answers 2xx when the service is ready')}`,
    ...(subject.args.length === 0 ? [] : [`  args: ${flow(subject.args)}`]),
    ...(subject.runArgs.length === 0 ? [] : [`  run-args: ${flow(subject.runArgs)}`]),
    ...(Object.keys(subject.env).length === 0 ? [] : [`  env: ${flow(subject.env)}`]),
    ...(subject.volumes.length === 0 ? [] : [`  volumes: ${flow(subject.volumes)}`]),
    ...(subject.shmSize === null ? [] : [`  shm-size: ${scalar(subject.shmSize)}`]),
    ...(subject.memoryLimit === null ? [] : [`  memory-limit: ${scalar(subject.memoryLimit)}`]),
    'workload:',
    `  file: ${WORKLOAD_FILE}`,
    '  # cancel-share: 0.05 # clients that hang up, where the requests were recorded without',
    '# budgets: { growth: 1 MiB/1000req, level: 5% and 64 MiB, cap: 95% } # `memdrift calibrate` says how fine they can be',
  ];
  return `${lines.join('\n')}\n`;
}

function imageNote(build: Build): string {
  if (build.kind === 'run') return ` # built by ${WORKFLOW_FILE}`;
  if (build.kind === 'named') return ` # as ${build.file} names it`;
  return ` # TODO: as ${WORKFLOW_FILE} builds it`;
}

function origin(said: Said<unknown>, wanted: string): string {
  return ` # ${said.guess === true ? `TODO: a guess; ${wanted}` : oneLine(said.from)}`;
}

/** What has to be done by hand, a line each, with the file it is in. */
export function todosOf(subject: Subject, sample: Sample): string[] {
  const { build, server } = subject;
  return [
    `${WORKFLOW_FILE}: put the repository that holds memdrift for ${ACTION}; it is not published yet`,
    ...(build.kind === 'todo' ? [`${WORKFLOW_FILE}: ${build.reason}`] : []),
    ...(server?.gpu === true ? [`${WORKFLOW_FILE}: runs-on: ${server.name} wants a GPU`] : []),
    ...(subject.port.guess === true ? [`${CONFIG_FILE}: service.port is a guess`] : []),
    ...(subject.healthPath.guess === true ? [`${CONFIG_FILE}: service.health-path is a guess`] : []),
    ...(sample.todo === null ? [] : [`${WORKLOAD_FILE}: ${sample.todo}`]),
  ];
}

function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trim();
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
