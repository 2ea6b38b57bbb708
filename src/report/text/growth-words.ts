import { definitionOf } from '../../series/series.js';
import type { ReportFinding, ReportModel, ReportProcess, Withheld } from '../model/report-model.js';
import { counted, growth, height, perRequest, rate, roughBytes, roughTime } from './figures.js';
import { memoryOf, type Style, sentence, shortName } from './words.js';

/** Which process grows, what the layers explain of it, and what grows beside it, in words. */

/** From this share on it is all of it. */
const ALL = 0.95;
/** Processes that are named until they hold this share together, each with a share that is worth a name. */
const MOST = 0.8;
const WORTH_A_NAME = 0.1;
const NAMED = 3;
/** Counts that are named. */
const COUNTS = 3;

/** Whose memory grows: of one process where all of it is there, else as the series is called. */
export function whoseMemory(lead: ReportFinding, model: ReportModel, style: Style): string {
  const [fastest] = model.growth.processes ?? [];
  return lead.series === 'process/resident' && fastest !== undefined && fastest.share >= ALL
    ? `The ${style.em('resident')} memory of ${processName(fastest, style)}`
    : memoryOf(lead.series, style, 'The');
}

/** `"VLLM::Worker" holds 30.5 MiB of it; 29.0 MiB of it is in the host heap.`; empty where neither is known. */
export function growthShares(lead: ReportFinding, model: ReportModel, style: Style): string[] {
  const clauses = [...processShares(lead, model, style), ...layerShares(lead, model, style)];
  return clauses.length === 0 ? [] : [sentence(clauses.join('; '))];
}

function processShares(lead: ReportFinding, model: ReportModel, style: Style): string[] {
  const { processes = [] } = model.growth;
  const [fastest] = processes;
  const isSubject = lead.series === 'process/resident' && fastest !== undefined && fastest.share >= ALL;
  if (isSubject || fastest === undefined) return [];
  if (fastest.share >= ALL) return [`${processName(fastest, style)} holds all of it`];
  const named: ReportProcess[] = [];
  for (const process of processes) {
    const held = named.reduce((sum, { share }) => sum + share, 0);
    if (held < MOST && named.length < NAMED && process.share >= WORTH_A_NAME) named.push(process);
  }
  const amounts = named.map(
    (process) =>
      `${processName(process, style)} holds ${amountOf(process.share * (lead.drift?.per1000Requests ?? 0), lead)}`,
  );
  return amounts.length === 0 ? [] : [`${listed(amounts)} of it`];
}

function layerShares(lead: ReportFinding, { growth: { parts = [] } }: ReportModel, style: Style): string[] {
  const whole = lead.drift?.per1000Requests ?? 0;
  const [largest] = parts;
  if (largest === undefined || whole <= 0) return [];
  if (largest.per1000Requests >= ALL * whole) return [`all of it is in ${layerName(largest.series, style)}`];
  const named = parts.map(({ series, per1000Requests }, at) => {
    const amount = amountOf(per1000Requests, lead);
    return `${at === 0 ? `${amount} of it is` : amount} in ${layerName(series, style)}`;
  });
  return [listed(named)];
}

function layerName(series: string, style: Style): string {
  return definitionOf(series)?.asPart ?? style.say(series);
}

/** `With it grow open sockets (about 2 a request).`; empty where none do. */
export function countsSentence({ growth: { counts = [] } }: ReportModel, style: Style): string[] {
  const named = counts.slice(0, COUNTS).map((count) => `${shortName(count.series, style)} (${perRequest(count)})`);
  return named.length === 0 ? [] : [sentence(`With it grow ${listed(named)}`)];
}

/**
 * What growth costs whoever runs the service: `At the 10 requests/s of this run that is 1.9 GiB a day; the container's 8.00
 * GiB is full after about 4 days (3 to 5), if growth stays linear.` Of a limit nothing is said where none is known, or where
 * it is too far away. Empty where nothing grows, or where it is no straight line.
 */
export function costSentence({ cost = null, outOfMemory }: ReportModel, style: Pick<Style, 'say'>): string[] {
  if (cost === null) return [];
  const perDay = `at the ${rate(cost.requestsPerSecond)} requests/s of this run that is ${roughBytes(cost.bytesPerDay)} a day`;
  if (outOfMemory === null) return [sentence(`${perDay}, if growth stays linear`)];
  const { hours, lowHours, highHours, what, limitBytes } = outOfMemory;
  const { amount, unit } = roughTime(hours);
  const perHour = amount / hours;
  const from = Math.floor(lowHours * perHour);
  const interval = highHours === null ? `${from} or more` : `${from} to ${Math.ceil(highHours * perHour)}`;
  const limit = `${style.say(what)} ${height(limitBytes, 'bytes')}`;
  return [sentence(`${perDay}; ${limit} is full after about ${amount} ${unit} (${interval}), if growth stays linear`)];
}

function amountOf(per1000: number, { unit, drift }: ReportFinding): string {
  return growth(per1000, unit, drift?.budget ?? 0);
}

/** `VLLM::Worker` in a code span, with what tells it from others: `worker 3 of gunicorn`, `in container decode`. */
export function processName({ title, role, number, member }: ReportProcess, style: Style): string {
  const own = style.name(title);
  const told =
    role === 'worker'
      ? `worker${number === null ? '' : ` ${number}`} of ${own}`
      : number === null
        ? own
        : `${own} ${number}`;
  return member === null ? told : `${told} in ${style.name(member)}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The rule that withholds a decision, where the interval itself lies on one side of the budget. */
export function withheldText(withheld: Withheld): string {
  if (withheld.rule === 'epochs')
    return `a decision needs ${counted(withheld.needed, 'cycle')} with one set of processes`;
  if (withheld.rule === 'horizon') return `no decision falls before cycle ${withheld.needed}`;
  if (withheld.rule === 'not-flat') return NOT_FLAT[withheld.why];
  return WITHHELD[withheld.rule];
}

const NOT_FLAT: Readonly<Record<Extract<Withheld, { rule: 'not-flat' }>['why'], string>> = {
  errors: 'it is flat only since more requests fail',
  mix: 'it is flat only since other requests are sent',
  limit: 'it is flat only since memory is at its limit',
};

const WITHHELD: Readonly<Record<Exclude<Withheld['rule'], 'epochs' | 'horizon' | 'not-flat'>, string>> = {
  warming: 'most of it is a warm-up that levelled off, and the rest may be',
  paused: 'it has not grown of late',
  certainty: 'a decision asks for more certainty than this interval has',
  'not-worse': 'it grows no more than the baseline',
  'few-steps': 'it moves in steps, and too few of them came late',
  stopped: 'it stopped growing a few cycles ago',
  spike: 'the last reading is far off',
  quantum: 'it moves in steps too large for its budget',
  'late-onset': 'a leak that began late explains it better',
  'step-down': 'a drop may hide a leak',
  jumps: 'it grew in jumps that may only pause',
  shape: 'it levels off, and too few cycles show that it stays level',
};
