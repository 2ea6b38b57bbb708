import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/drift/verdict.js';
import { MARKDOWN } from '../../../src/report/markdown/markup.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { patternIn, uncollectedText } from '../../../src/report/text/catalogue.js';
import { headlineOf } from '../../../src/report/text/headline.js';
import { MIB } from '../../../src/series/series.js';
import { finding, judgementOf, QUIET, readings, recordingOf, report } from '../scenes.js';

type Growth = ReportModel['growth'];
type Process = NonNullable<Growth['processes']>[number];

const HEAP = readings(1.21, 29, 0.1);
const RESIDENT = readings(3.02, 31, 0.1);
const worker = (part: Partial<Process>): Process => ({
  ...{ title: 'VLLM::Worker', role: null, number: null, member: null, runtime: 'python', per1000Requests: 31 * MIB },
  ...{ share: 1, ...part },
});

function model(growth: Partial<Growth> = {}): ReportModel {
  const judged = judgementOf('regression', 'it grows', [
    finding('heap/allocated', HEAP, { verdict: 'regression', mib: [29, 28, 30] }),
    finding('process/resident', RESIDENT, { verdict: 'regression', mib: [31, 30, 32] }),
  ]);
  const made = report(judged, { recording: recordingOf({ 'heap/allocated': HEAP, 'process/resident': RESIDENT }) });
  return { ...made, growth: { ...made.growth, ...growth } };
}

const said = (made: ReportModel): string => headlineOf(made, MARKDOWN).paragraph.join(' ');

describe('the headline of growth', () => {
  it('is that of the process, of which the heap explains a part', () => {
    expect(headlineOf(model(), MARKDOWN).title).toBe('this change leaks about 31.0 MiB per 1000 requests');
    expect(said(model())).toContain("The processes' *resident* memory grows 31.0 MiB per 1000 requests (30.0 to 32.0)");
    expect(said(model())).toContain('29.0 MiB of it is in the host heap.');
  });

  it('names the process that grows', () => {
    expect(said(model({ processes: [worker({})] }))).toContain(
      'The *resident* memory of `VLLM::Worker` grows 31.0 MiB per 1000 requests',
    );
    const processes = [
      worker({ title: 'gunicorn', role: 'worker', number: 3, share: 0.6 }),
      worker({ title: 'server.py', member: 'decode', share: 0.4 }),
    ];
    expect(said(model({ processes }))).toContain(
      'Worker 3 of `gunicorn` holds 18.6 MiB and `server.py` in `decode` holds 12.4 MiB of it; 29.0 MiB of it is in the host heap.',
    );
  });

  it('shows a title as text, whatever a process calls itself', () => {
    const title = '`<img src=x>` | @owner <!-- memdrift -->';
    expect(said(model({ processes: [worker({ title })] }))).toContain(
      '`ˋ<img src=x>ˋ ¦ @owner <\u200b!-- memdrift -->`',
    );
  });

  it('says what grows with it, for each request, in whole numbers where it is whole', () => {
    const counts = [
      { series: 'sockets', perRequest: 1.998, low: 1.99, high: 2.01 },
      { series: 'python/blocks', perRequest: 12.9987, low: 12.998, high: 12.9994 },
      { series: 'threads', perRequest: 0.254, low: 0.25, high: 0.26 },
    ];
    expect(said(model({ counts }))).toContain(
      'With it grow open sockets (about 2 a request), Python blocks (about 13 a request) and threads (about 0.25 a request).',
    );
  });
});

it('names the rule that withholds a decision where the interval lies on one side of the budget', () => {
  const open: Finding = {
    ...finding('process/resident', RESIDENT, { verdict: 'inconclusive', mib: [6.3, 4.9, 7.7] }),
    cause: {
      rule: 'growth-open',
      series: 'process/resident',
      growth: null,
      budget: 1,
      cycles: 40,
      withheld: { rule: 'jumps' },
    },
  };
  const made = report(judgementOf('inconclusive', 'open', [QUIET.heap, open]));
  expect(said(made)).toContain(
    'Not decided yet: process resident (4.9 to 7.7, budget 1.0: it grew in jumps that may only pause).',
  );
  const unsure = finding('process/resident', RESIDENT, { verdict: 'inconclusive', mib: [0.8, -0.5, 2.1] });
  expect(said(report(judgementOf('inconclusive', 'open', [unsure])))).toContain(
    'Too close to call: process resident (−0.5 to 2.1, budget 1.0).',
  );
});

it('tells what a pass improves, series by series', () => {
  const level = { value: 1000 * MIB, baseline: 1310 * MIB, budget: 64 * MIB };
  const made = report(
    judgementOf('pass', 'fine', [
      finding('heap/allocated', HEAP, { mib: [0, -0.1, 0.1, 1, 5], level }),
      finding('process/resident', RESIDENT, { mib: [0, -0.1, 0.1], level }),
    ]),
  );
  expect(said(made)).toContain(
    'The steady-state level of heap allocated fell by 310 MiB; the steady-state level of process resident fell by 310 MiB.',
  );
  expect(said(made)).toContain('The growth of heap allocated fell from 5.0 MiB to 0.0 MiB per 1000 requests.');
});

it('gives no advice of another runtime', () => {
  const glibc = /glibc|PYTHON|memray/;
  for (const runtime of ['node', 'java', 'go', 'dotnet', 'native', null] as const) {
    for (const diagnosis of ['managed-heap', 'resident-unattributed'] as const) {
      expect(JSON.stringify(patternIn(diagnosis, runtime))).not.toMatch(glibc);
    }
  }
  expect(patternIn('resident-unattributed', 'python').confirm).toMatch(glibc);
  expect(patternIn('live-managed-objects', 'go').confirm).toContain('net/http/pprof');
  expect(patternIn('live-managed-objects', 'java').confirm).toContain('jdk.OldObjectSample');
  expect(patternIn('live-managed-objects', 'dotnet').confirm).toContain('dotnet-gcdump');
  expect(patternIn('managed-heap', 'java').meaning).toBe(`${uncollectedText('java')}.`);
  expect(uncollectedText('node', 'no-endpoint')).toContain('keep NODE_OPTIONS, MEMDRIFT_DIR and MEMDRIFT_OUT');
  expect(patternIn('live-managed-objects', 'node').confirm).toContain('--heapsnapshot-signal');
  expect(uncollectedText('java')).toBe('The JVM was not asked to collect: its heap may still hold garbage');
  expect(patternIn('managed-heap', 'node', 'no-rights').meaning).toMatch(
    /^Node was not asked to collect \(its permission model keeps the probe out: .*\): its heap may still hold garbage\.$/,
  );
});

it('says what would let a runtime be asked, or do without it', () => {
  expect(uncollectedText('node', 'no-rights')).toMatch(/permission model.*--allow-fs-read/);
  expect(uncollectedText('dotnet', 'no-rights')).toMatch(/own user and root.*run memdrift as one of them/);
  for (const asked of ['no-rights', 'out-of-reach', 'no-endpoint', 'disabled', 'would-kill', 'no-way'] as const) {
    expect(uncollectedText('java', asked)).toContain('-XX:+AlwaysPreTouch');
  }
});

it('says of every runtime that collects by itself that it was not asked to', () => {
  const recording = recordingOf({ 'process/resident': RESIDENT });
  const last = recording.checkpoints.at(-1);
  if (last !== undefined) last.processes = [{ pid: 1, runtime: 'node', values: {} }];
  expect(report(judgementOf('pass', 'fine', [QUIET.resident]), { recording }).notes).toContain(
    'Node was not asked to collect: its heap may still hold garbage',
  );
});
