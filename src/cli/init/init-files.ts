import { stringify } from 'yaml';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import type { Build, Found, FoundService } from './found-service.js';
import { type Sample, WORKLOAD_FILE } from './sample-workload.js';

/** The texts of the files that `init` writes. Pure. */

export const WORKFLOW_FILE = '.github/workflows/memdrift.yml';
/** Placeholder until memdrift is published; no GitHub owner can have this name. */
export const ACTION = '<owner>/memdrift@v0';
/** For editors with a YAML language server: they complete keys, and mark unknown ones. */
const SCHEMA = 'https://raw.githubusercontent.com/<owner>/memdrift/v0/schema/memdrift.schema.json';
/** Pinned to the commit of a release, because a tag can be moved. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0';

const GUIDE = 'docs/github.md of memdrift';

/** @param branch base branch of pull requests */
export function workflowFile(service: FoundService, branch: string): string {
  const runner =
    service.server?.gpu === true
      ? `ubuntu-latest # TODO: ${service.server.name} needs a GPU; see "GPU runners of your own" in ${GUIDE}`
      : 'ubuntu-latest';
  const job = (permissions: string): string => `    runs-on: ${runner}
    permissions:
${permissions}
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
${buildSteps(service.build, service.image)}
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
  return `# Memory gate, written by \`memdrift init\`. ${CONFIG_FILE} says what it measures. A push to ${branch} measures the
# commit and stores its baseline on the branch memdrift-baselines; a pull request is compared with the baseline of its
# base. See ${GUIDE}.
# TODO: replace ${ACTION} (twice) with the repository of memdrift, pinned to the commit of a release.
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
  memdrift: # make this job a required check
    if: github.event_name == 'pull_request'
${job(`      contents: read
      checks: write
      pull-requests: write`)}
  refresh:
    if: github.event_name == 'push'
${job(`      contents: write # pushes to the branch memdrift-baselines
      checks: write`)}`;
}

function buildSteps(build: Build, image: string): string {
  if (build.kind === 'run') return `      - run: ${build.line}`;
  if (build.kind === 'setup') {
    if (build.lines.length === 0)
      return '      # Nothing to install was found: no requirements.txt, pyproject.toml or package.json.';
    return `      - run: |\n${build.lines.map((line) => `          ${line}`).join('\n')}`;
  }
  if (build.kind === 'named') {
    return `      # Both files name the image; a change to only one would measure an image that is not deployed.
      - run: |
          if ! grep -qE "image: *['\\"]?${image.replaceAll('.', '\\.')}['\\"]? *(#|$)" ${build.file}; then
            echo "::error::${build.file} and ${CONFIG_FILE} name different images"; exit 1
          fi`;
  }
  return `      # TODO: ${build.reason}
      - run: |
          echo "::error file=${WORKFLOW_FILE}::TODO: ${build.reason}"
          exit 1`;
}

/** A branch name as a filter that matches only it: + and ! are special in a filter. */
function branchPattern(branch: string): string {
  return /^[\w./-]+$/.test(branch) ? branch : JSON.stringify(branch.replace(/[+!]/g, '\\$&'));
}

/** @param name of the gate; null for the default */
export function configFile(service: FoundService, sample: Sample, name: string | null): string {
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    `# What the memory gate measures; written by \`memdrift init\`${service.found === null ? '' : ` from ${service.found}`}.`,
    '# All keys: docs/reference.md of memdrift.',
    ...[...service.notes, ...sample.notes].map((note) => `# Note: ${oneLine(note)}`),
    ...(name === null ? [] : [`name: ${scalar(name)}`]),
    'service:',
    service.command === null
      ? `  image: ${scalar(service.image)}${imageNote(service.build)}`
      : `  command: ${scalar(service.command)} # ${oneLine(service.found ?? '')}`,
    `  port: ${service.port.value}${origin(service.port, 'set the port that the service listens on')}`,
    `  health-path: ${scalar(service.healthPath.value)}${origin(service.healthPath, 'set a path that answers 2xx once the service is ready')}`,
    ...(service.server?.metricsAt === undefined ? [] : [`  metrics: ${scalar(service.server.metricsAt)}`]),
    ...(service.args.length === 0 ? [] : [`  args: ${flow(service.args)}`]),
    ...(service.runArgs.length === 0 ? [] : [`  run-args: ${flow(service.runArgs)}`]),
    ...(Object.keys(service.env).length === 0 ? [] : [`  env: ${flow(service.env)}`]),
    ...(service.volumes.length === 0 ? [] : [`  volumes: ${flow(service.volumes)}`]),
    ...(service.shmSize === null ? [] : [`  shm-size: ${scalar(service.shmSize)}`]),
    ...(service.memoryLimit === null ? [] : [`  memory-limit: ${scalar(service.memoryLimit)}`]),
    'workload:',
    `  file: ${WORKLOAD_FILE}`,
    ...(sample.vary.length === 0
      ? []
      : [`  vary: ${flow({ body: ['auto', ...sample.vary] })} # new texts in each cycle`]),
    '  # cancel-share: 0.05 # share of requests whose client disconnects, if none were recorded',
    '# budgets: { growth: 1 MiB/1000req, level: 5% and 64 MiB, cap: 95% } # `memdrift calibrate` prints the smallest possible',
  ];
  return `${lines.join('\n')}\n`;
}

function imageNote(build: Build): string {
  if (build.kind === 'run') return ` # built by ${WORKFLOW_FILE}`;
  if (build.kind === 'named') return ` # the image in ${build.file}`;
  return ` # TODO: the image that ${WORKFLOW_FILE} builds`;
}

function origin(found: Found<unknown>, wanted: string): string {
  return ` # ${found.guess === true ? `TODO: a guess; ${wanted}` : oneLine(found.from)}`;
}

/** What is left to do by hand, one line each, starting with the file. */
export function todosOf(service: FoundService, sample: Sample): string[] {
  const { build, server } = service;
  return [
    `${WORKFLOW_FILE}: replace ${ACTION} with the repository of memdrift (not published yet)`,
    `${CONFIG_FILE}: replace <owner> in its first line, too; it tells editors the keys`,
    ...(build.kind === 'todo' ? [`${WORKFLOW_FILE}: ${build.reason}`] : []),
    ...(server?.gpu === true ? [`${WORKFLOW_FILE}: set runs-on to a GPU runner: ${server.name} needs a GPU`] : []),
    ...(service.port.guess === true ? [`${CONFIG_FILE}: service.port is a guess: check it`] : []),
    ...(service.healthPath.guess === true ? [`${CONFIG_FILE}: service.health-path is a guess: check it`] : []),
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
