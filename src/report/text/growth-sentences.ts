import type { Ending } from '../../explain/ending.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import { formatBytes } from '../../series/series.js';
import type { ReportModel } from '../model/report-model.js';
import { grouped, height, perRequest } from './figures.js';
import { NEW_INPUTS, type Style, sentence } from './words.js';

/** Whether growth will end, and which requests cause it, in sentences. */

/** Whether growth may end, and what to do. */
export function endingSentence(ending: Ending): string {
  if (ending.ending === 'still-growing') {
    return (
      `It was still growing when the run ended: a leak, or a cache larger than ${height(ending.risenBytes, 'bytes')}. ` +
      "Bound a cache below that in the test's configuration, or accept it with a reason (memdrift accept)."
    );
  }
  return (
    `The growth of ${ending.series.map((series) => `\`${series}\``).join(', ')} was levelling off, but had not ended when the run did: ` +
    'a longer max-duration, or more requests per cycle (plan.cycle), would decide it.'
  );
}

/** What the phases show together, a sentence each; the most telling first. Only what was decided is reported. */
export function phaseSentences(rows: readonly PhaseGrowth[]): string[] {
  const grows = (phase: string): boolean | null => rows.find((row) => row.phase === phase)?.grows ?? null;
  return [
    ...classSentence(rows.filter(({ phase }) => phase === 'class')),
    ...inputSentence(grows('repeat'), grows('unseen')),
    ...dimensionSentence(rows),
    ...(grows('abort') === true ? ['It grows with requests whose client disconnects.'] : []),
    ...(grows('error') === true ? ['It grows with requests that are rejected as invalid.'] : []),
  ];
}

function inputSentence(repeat: boolean | null, unseen: boolean | null): string[] {
  if (repeat === false && unseen === true) {
    return [
      'It grows with new inputs but not with repeated ones: something is kept for each new input, as in an unbounded cache.',
    ];
  }
  if (repeat === true) return ['It also grows with repeated inputs, so it is not a cache keyed by the input.'];
  return [];
}

/** Which new inputs it follows; nothing where all were decided alike, or nothing was. */
function dimensionSentence(rows: readonly PhaseGrowth[]): string[] {
  const named = (wanted: boolean): string[] =>
    rows.flatMap(({ phase, grows }) => (grows === wanted ? (NEW_INPUTS.get(phase) ?? []) : []));
  const [growing, flat] = [named(true), named(false)];
  if (growing.length === 0 || flat.length === 0) return [];
  return [`It grows with ${listed(growing, 'and')}, not with ${listed(flat, 'or')}.`];
}

const listed = (words: readonly string[], last: string): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter((part) => part !== '').join(` ${last} `);

function classSentence(classes: readonly PhaseGrowth[]): string[] {
  const growing = classes.filter(({ grows }) => grows === true);
  const flat = classes.filter(({ grows }) => grows === false);
  if (growing.length === 0 || classes.length < 2) return [];
  const named = growing.map((row) => `"${row.class}"`);
  if (growing.length === classes.length) return ['It grows with requests of every class.'];
  const others = classes.length - growing.length;
  const rest =
    flat.length === others
      ? `, not with ${others === 1 ? 'the other class' : `the other ${others} classes`}`
      : `; of the other ${others}, ${others - flat.length} could not be decided`;
  return [`It grows with requests of class ${named.join(', ')}${rest}.`];
}

/** Who holds what grows and which line allocates it, in words: the first sentence, and the lines that tell the rest. */

type Why = NonNullable<ReportModel['why']>;
type Holder = Why['holders'][number];
type Place = NonNullable<Holder['place']>;

const OTHERS = 3;

/**
 * `Every request keeps 3.1 KiB: CACHE in server.py:12 grows by one entry a request; allocated at server.py:88.`
 * @returns empty where nothing was found
 */
export function whySentence(model: ReportModel, style: Style): string[] {
  const { why } = model;
  const [holder] = why?.holders ?? [];
  const [allocation] = why?.allocations ?? [];
  if (why === undefined || (holder === undefined && allocation === undefined)) return [];
  const requests = why.class === null ? 'Every request' : `Every request of ${style.name(why.class)}`;
  const keeps = why.keepsBytes === null ? 'something' : formatBytes(why.keepsBytes);
  const held =
    holder === undefined
      ? []
      : [`${why.sure ? '' : 'probably '}${holderText(holder, style)}${at(holder.place, style)} ${growsBy(holder)}`];
  const line =
    allocation === undefined || allocation.place === null ? [] : [`allocated at ${placeText(allocation.place, style)}`];
  return [sentence(`${requests} keeps ${keeps}: ${[...held, ...line].join('; ')}`)];
}

/** The evidence, a line each: the holder and its source, the allocation and its source, what else grows, what failed. */
export function whyLines({ why }: ReportModel, style: Style): string[] {
  if (why === undefined) return [];
  const [holder, ...others] = why.holders;
  const held =
    holder === undefined
      ? []
      : [
          `Held by ${holderText(holder, style)}${at(holder.place, style)}: ${style.name(holder.way)}, ` +
            `${style.say(holder.type)}, ${entries(holder)}${sourceText(holder.place, style)}`,
        ];
  const also = others
    .slice(0, OTHERS)
    .map((one) => `Also ${holderText(one, style)}${at(one.place, style)} ${growsBy(one)}`);
  const allocated = why.allocations
    .slice(0, OTHERS)
    .map(
      ({ place, function: of, bytesPerRequest }) =>
        `Allocated${at(place, style, ' at ')}${of === null ? '' : ` by ${style.name(of)}`}: ` +
        `${formatBytes(bytesPerRequest)} a request stay${sourceText(place, style)}`,
    );
  return [...held, ...also, ...allocated, ...(why.incomplete === null ? [] : [sentence(INCOMPLETE[why.incomplete])])];
}

const INCOMPLETE: Readonly<Record<NonNullable<Why['incomplete']>, string>> = {
  time: 'explaining was ended by explain-duration; what was found until then is shown',
  died: 'the service ended while the growth was being explained',
  refused: 'the processes of the service did not tell what they hold',
  other: 'explaining the growth failed',
};

function holderText({ heldBy, name, owner, type }: Holder, style: Style): string {
  const [variable, of] = [style.name(name), style.name(owner)];
  switch (heldBy) {
    case 'global':
    case 'context':
      return variable;
    case 'class':
    case 'attribute':
      return `${variable} of ${of}`;
    case 'closure':
      return `${variable} in the closure of ${of}`;
    case 'default':
      return `the default of ${variable} in ${of}`;
    case 'lru-cache':
      return `the cache of ${of}`;
    case 'local':
      return name === '' ? `a local variable of ${of}` : `the local ${variable} of ${of}`;
    case 'thread-local':
      return `${name === '' ? 'the value' : variable} in the thread-local ${of}`;
    case 'waiting':
      return `${style.say(type)}s of ${of}`;
    case 'unnamed':
      return `an object of type ${of}`;
  }
}

function growsBy(holder: Holder): string {
  const { perRequest: value, heldBy } = holder;
  if (Math.abs(value - 1) <= 0.1)
    return heldBy === 'waiting' ? 'grow by one a request' : 'grows by one entry a request';
  const figure = perRequest({ perRequest: value, low: value, high: value });
  return heldBy === 'waiting' ? `grow by ${figure}` : `grows by ${figure.replace(/ (a request|in )/, ' entries $1')}`;
}

function entries({ length, heldBy }: Holder): string {
  return `${grouped(length)} ${heldBy === 'waiting' ? 'of them' : 'entries'} at the end`;
}

function at(place: Place | null, style: Style, word = ' in '): string {
  return place === null ? '' : `${word}${placeText(place, style)}`;
}

function placeText({ file, line }: Place, style: Style): string {
  return style.name(line === null ? file : `${file}:${line}`);
}

function sourceText(place: Place | null, style: Style): string {
  return place?.source == null || place.source === '' ? '' : `; ${style.name(place.source)}`;
}
