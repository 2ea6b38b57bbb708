import type { GateConfig } from '../../gate/config/config.js';
import type { CyclePreview } from '../../gate/preview/cycle-preview.js';
import type { WorkloadWarning } from '../../gate/preview/workload-warnings.js';
import { column } from '../../report/escape.js';
import { wrap } from '../../report/terminal/columns.js';
import { counted } from '../../report/text/figures.js';
import { formatBytes, GIB, KIB, MIB } from '../../series/series.js';
import type { ClassInspection, Inspection, Spread } from '../../workload/inspect/inspect.js';
import type { Origin } from './workload-origin.js';

/** Everything that is known of a workload; `--json` prints it. */
export interface ShownWorkload {
  file: { path: string; bytes: number } & Origin;
  /** The configuration file in use; null for the defaults. */
  config: string | null;
  /** The settings that decide how the workload is replayed. */
  settings: { speed: number; concurrency: number; vary: GateConfig['workload']['vary']; cycle: 'auto' | number };
  inspection: Inspection;
  cycle: CyclePreview;
  warnings: WorkloadWarning[];
}

const WIDTH = 100;
const LABEL = 13;
/** Rows of the class table; the rest is summed up in one line. */
const MAX_CLASSES = 8;

/** What the workload contains, what a cycle holds, the smallest growth it can find, and warnings. */
export function workloadText(shown: ShownWorkload): string {
  const { inspection, warnings } = shown;
  const lines = [
    ...titleLines(shown),
    '',
    ...classTable(inspection.classes),
    '',
    ...[...contentFacts(shown), ...cycleFacts(shown)].flatMap(([label, text]) => fact(label, text)),
    '',
    ...detectableTable(shown),
    '',
    ...(warnings.length === 0 ? ['no warnings'] : warnings.flatMap(warningLines)),
  ];
  return `${lines.join('\n')}\n`;
}

function titleLines({ file, inspection: { requests, classes }, config }: ShownWorkload): string[] {
  const origin = [
    ...(file.created === null ? [] : [`created ${column(file.created, 40)}`]),
    ...(file.source === null ? [] : [`source: ${column(file.source, 60)}`]),
    ...(config === null ? [] : [`configuration: ${column(config, 60)}`]),
  ];
  const count = `${counted(requests, 'request')} in ${counted(classes.length, 'class', 'classes')}`;
  const title = `${column(file.path, 120)}: ${count}, ${formatBytes(file.bytes)}`;
  return [...wrap(title, WIDTH), ...(origin.length === 0 ? [] : wrap(origin.join(', '), WIDTH))];
}

/** A table without the columns that have no data. */
function classTable(classes: readonly ClassInspection[]): string[] {
  const columns: { head: string; cell(of: ClassInspection): string }[] = [
    { head: 'requests', cell: ({ requests, share }) => `${requests} (${percent(share)})` },
    { head: 'streams', cell: ({ streams }) => countCell(streams) },
    { head: 'disconnects', cell: ({ disconnects }) => countCell(disconnects) },
    { head: 'body p50/p99/max', cell: ({ bodyBytes }) => spreadCell(bodyBytes, shortBytes) },
    { head: 'response p50/max', cell: ({ answerBytes }) => rangeCell(answerBytes, shortBytes) },
    { head: 'time p50/max', cell: ({ durationUs }) => rangeCell(durationUs, shortTime) },
  ];
  const used = columns.filter(({ cell }) => classes.some((of) => cell(of) !== NOTHING));
  const shown = classes.slice(0, MAX_CLASSES);
  const rows = [used.map(({ head }) => head), ...shown.map((of) => used.map(({ cell }) => cell(of)))];
  const widths = used.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const room = WIDTH - widths.reduce((sum, width) => sum + width + 2, 0);
  const names = ['class', ...shown.map((of) => column(of.class, Math.max(12, room)))];
  const nameWidth = Math.max(...names.map((name) => name.length));
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, at) => cell.padStart(widths[at] ?? 0));
    return [(names[index] ?? '').padEnd(nameWidth), ...cells].join('  ').trimEnd();
  });
  const rest = classes.slice(MAX_CLASSES);
  const others = rest.reduce((sum, { requests }) => sum + requests, 0);
  return rest.length === 0 ? lines : [...lines, `and ${rest.length} more, ${counted(others, 'request')}`];
}

type Fact = [label: string, text: string];

function contentFacts({ inspection, settings }: ShownWorkload): Fact[] {
  const { sessions, disconnects, answers, inputs, secrets } = inspection;
  return [
    ['timing', timingText(inspection)],
    ['in flight', inFlightText(inspection)],
    ...(sessions === null ? [] : [['sessions', sessionsText(sessions)] as Fact]),
    ['disconnects', disconnects.planned === 0 ? 'none' : disconnectsText(disconnects, inspection.requests)],
    ['responses', answers === null ? 'none recorded' : answersText(answers)],
    ['inputs', inputsText(inputs, inspection.classes, settings.vary)],
    ...(secrets.length === 0 ? [] : [['secrets', column(secrets.join(', '), 200)] as Fact]),
  ];
}

function timingText({ timing }: Inspection): string {
  if (timing.kind === 'closed') return 'no times recorded: closed loop, a request starts when another ends';
  if (timing.meanPerS === null) return 'open loop, all requests at the same time';
  const rate = `${number(timing.meanPerS)} requests/s, peak ${timing.peakPerS} requests/s`;
  return `open loop: ${time(timing.recordedUs)}, ${rate}`;
}

function inFlightText({ inFlight: { observed, atMost }, requests, timing }: Inspection): string {
  const limit = atMost < requests ? `, at most ${atMost} because of their order` : '';
  if (observed === null) {
    const why = timing.kind === 'closed' ? 'set by workload.concurrency' : 'unknown, no durations recorded';
    return `${why}${limit}`;
  }
  const known = observed.known === requests ? '' : ` (of ${observed.known} with a recorded start and end)`;
  return `peak ${observed.peak}, mean ${number(observed.mean)}${known}`;
}

function sessionsText({ number: count, turns, thinkUs }: NonNullable<Inspection['sessions']>): string {
  const pauses = thinkUs === null ? '' : `; pauses ${time(thinkUs.p50)} (p50), ${time(thinkUs.max)} (max)`;
  return `${count}; turns ${turns.p50} (p50), ${turns.max} (max)${pauses}`;
}

function disconnectsText({ planned, fin, rst, points }: Inspection['disconnects'], requests: number): string {
  const where = Object.entries(points).map(([point, count]) => `${count} ${point}`);
  return `${planned} (${percent(planned / requests)}): ${where.join(', ')}; ${fin} FIN, ${rst} RST`;
}

function answersText({ known, statuses }: NonNullable<Inspection['answers']>): string {
  const kinds = new Map<string, number>();
  for (const [status, count] of Object.entries(statuses)) {
    const kind = status === '0' ? 'without a response' : `${status[0]}xx`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  const shares = [...kinds].map(([kind, count]) => `${percent(count / known)} ${kind}`);
  return `${known} recorded: ${shares.join(', ')}`;
}

function inputsText(
  { varied, withBody, distinct }: Inspection['inputs'],
  classes: readonly ClassInspection[],
  vary: ShownWorkload['settings']['vary'],
): string {
  const how = typeof vary === 'string' ? `vary: ${vary}` : 'vary: as configured';
  const same = classes.filter(({ unvaried }) => unvaried > 0).map((of) => column(of.class, 40));
  const more = same.length > 3 ? ` and ${same.length - 3} more` : '';
  const unvaried = same.length === 0 ? '' : `; bodies do not change in ${same.slice(0, 3).join(', ')}${more}`;
  const bodies = `${varied} of ${counted(withBody, 'body', 'bodies')} vary from cycle to cycle (${how})`;
  return `${distinct} distinct; ${withBody === 0 ? 'no bodies' : bodies}${unvaried}`;
}

function cycleFacts({ cycle, settings, inspection }: ShownWorkload): Fact[] {
  const { run, durationMs } = cycle;
  const atLeast = cycle.endsKnown ? 'about' : 'at least';
  const lasts = durationMs === null ? '' : `, ${atLeast} ${time(durationMs * 1000)}`;
  const pace =
    inspection.timing.kind === 'open' ? `speed ${settings.speed}` : `at most ${settings.concurrency} in flight`;
  const size =
    cycle.by === 'warm-up'
      ? `${cycle.requests} to 5000 requests: warm-up measures how long they take (${pace})`
      : `${counted(cycle.requests, 'request')}${lasts} (${pace})${durationMs === null ? '; warm-up measures how long they take' : ''}`;
  const slices = cycle.slices === 1 ? '' : `, ${cycle.slices} slices of the workload in turn`;
  const more = cycle.by === 'warm-up' ? ' or more' : '';
  const whole = durationMs === null ? '' : `, ${time(run.cycles * (durationMs + run.settleMs) * 1000)} and checkpoints`;
  const span = `${run.shortest} cycles (${run.shortest * cycle.requests}${more} requests) at least`;
  return [
    ['one cycle', `${size}${slices}`],
    ['one run', `${span}, ${run.cycles} (${run.cycles * cycle.requests}${more}) at most${whole}`],
  ];
}

function detectableTable({ cycle: { detectable } }: ShownWorkload): string[] {
  if (detectable.length === 0) return [];
  const width = Math.max(...detectable.map(({ series }) => series.length));
  return [
    'smallest growth that a run can detect, in series that the service has:',
    ...detectable.map(({ series, perRequest, cycleNeeded }) => {
      const above = cycleNeeded === null ? 'its budget' : `its budget from ${cycleNeeded} req/cycle`;
      const rate = `${formatBytes(perRequest * 1000)}/1000req`;
      return `  ${series.padEnd(width)}  ${rate.padStart(18)}  ${`${formatBytes(perRequest)}/request`.padStart(18)}  ${above}`;
    }),
  ];
}

function warningLines({ text, subject }: ShownWorkload['warnings'][number]): string[] {
  return hanging('warning: ', `${text}${subject === undefined ? '' : ` (${column(subject, 60)})`}`);
}

function fact(label: string, text: string): string[] {
  return hanging(label.padEnd(LABEL), text);
}

/** Lines of at most {@link WIDTH} columns; what follows the first stands below the text, not below its head. */
function hanging(head: string, text: string): string[] {
  const [first = '', ...more] = wrap(text, WIDTH, ' '.repeat(head.length));
  return [head + first.trimStart(), ...more];
}

const NOTHING = '-';
const countCell = (count: number): string => (count === 0 ? NOTHING : String(count));
const spreadCell = (of: Spread | null, form: (value: number) => string): string =>
  of === null ? NOTHING : [of.p50, of.p99, of.max].map(form).join('/');
const rangeCell = (of: Spread | null, form: (value: number) => string): string =>
  of === null ? NOTHING : [of.p50, of.max].map(form).join('/');

/** `512B`, `1.2K`, `3.4M`. */
function shortBytes(bytes: number): string {
  const [scale, unit] = bytes >= GIB ? [GIB, 'G'] : bytes >= MIB ? [MIB, 'M'] : bytes >= KIB ? [KIB, 'K'] : [1, 'B'];
  return `${scale === 1 ? bytes : (bytes / scale).toFixed(1)}${unit}`;
}

const shortTime = (us: number): string => time(us).replace(' ', '');

/** Microseconds in a readable unit. */
function time(us: number): string {
  if (us < 1e6) return `${number(us / 1000)} ms`;
  if (us < 120e6) return `${number(us / 1e6)} s`;
  return us < 7200e6 ? `${number(us / 60e6)} min` : `${number(us / 3600e6)} h`;
}

/** Three significant digits. */
const number = (value: number): string => String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** A share between 0 and 1 never rounds to 0 % or 100 %. */
function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}%`;
  return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))}%`;
}
