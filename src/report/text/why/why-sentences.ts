import { formatBytes } from '../../../series/series.js';
import { plain } from '../../escape.js';
import type { ReportModel } from '../../model/report-model.js';
import { grouped, perRequest } from '../figures.js';
import { type Style, sentence } from '../words.js';
import { CERTAINTIES } from './pattern-words.js';

/** Who holds what grows and which line allocates it, in words: the first sentence, and the lines that tell the rest. */

type Why = NonNullable<ReportModel['why']>;
type Holder = Why['holders'][number];
type Allocation = Why['allocations'][number];
type Place = NonNullable<Holder['place']>;

const OTHERS = 3;
/** A tensor whose storage is so many times its own size is a view of something larger. */
const VIEW = 2;

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
  const line =
    allocation === undefined ? [] : allocatedAt(allocation, style).map((text) => text + changed(allocation.place, why));
  // One of the two says it, unless the change brings both.
  const byChange = line.length === 0 || isNew(holder?.place) ? changed(holder?.place, why) : '';
  const held =
    holder === undefined
      ? []
      : [
          `${why.sure ? '' : 'probably '}${holderText(holder, style)}${at(holder.place, style)}` +
            `${byChange === '' ? '' : `${byChange},`} ${growsBy(holder)}`,
        ];
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
          `Held by ${holderText(holder, style)}${at(holder.place, style)}${changed(holder.place, why)}: ` +
            `${style.name(holder.way)}, ${style.say(holder.type)}, ${entries(holder)}${sourceText(holder.place, style)}`,
        ];
  const tensor = holder?.tensor === undefined ? [] : [tensorText(holder.tensor, style)];
  const also = others
    .slice(0, OTHERS)
    .map((one) => `Also ${holderText(one, style)}${at(one.place, style)} ${growsBy(one)}`);
  const allocated = why.allocations.slice(0, OTHERS).map((one) => {
    const { place, function: of, bytesPerRequest, library = null, package: within = null } = one;
    const [text = `allocated${at(place, style, ' at ')}`] = allocatedAt(one, style);
    const by = of === null || library !== null ? '' : ` by ${style.name(of)}`;
    const stays = `${formatBytes(bytesPerRequest)} a request stay${sourceText(place, style)}`;
    const inside = within === null ? '' : `, within ${style.name(within)}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${by}${inside}${changed(place, why)}: ${stays}`;
  });
  const again = why.relaunched === true ? ['The service had ended, and was launched once more to find this.'] : [];
  return [
    ...held,
    ...tensor,
    ...also,
    ...allocated,
    ...patternLines(why, style),
    ...again,
    ...(why.unwatched == null ? [] : [sentence(UNWATCHED[why.unwatched])]),
    ...(why.incomplete === null ? [] : [sentence(INCOMPLETE[why.incomplete])]),
  ];
}

/** The known pattern, how sure it is, and what to do. */
function patternLines({ pattern }: Why, style: Style): string[] {
  if (pattern === undefined) return [];
  const { name, certainty, meaning, confirm, remedy, issues } = pattern;
  return [
    `Pattern: ${style.strong(style.say(name))} (${CERTAINTIES[certainty]}). ${style.say(meaning)}`,
    `Confirm: ${style.say(confirm)}`,
    `Fix: ${style.say(remedy)}`,
    ...(issues.length === 0 ? [] : [`Seen before: ${issues.map((issue) => style.name(issue)).join(', ')}`]),
  ];
}

/** What a reader of the source is told beside a line: the likeliest holder and its allocation first. Plain text. */
export function sourceNotes({ why }: ReportModel): { place: Place; note: string }[] {
  if (why === undefined) return [];
  const requests = why.class === null ? 'every request' : `every request of ${PLAIN.name(why.class)}`;
  const held = why.holders.map((holder) => ({
    place: holder.place,
    note: sentence(`${holderText(holder, PLAIN)} ${growsBy(holder)}${changed(holder.place, why)}`),
  }));
  const allocated = why.allocations.map((allocation) => ({
    place: allocation.place,
    note: sentence(
      `${formatBytes(allocation.bytesPerRequest)} that are allocated here stay of ${requests}` +
        changed(allocation.place, why),
    ),
  }));
  // In turn: where only a few are shown, they are the likeliest of both.
  const notes = Array.from({ length: Math.max(held.length, allocated.length) }, (_, at) => [allocated[at], held[at]]);
  return notes.flat().flatMap((one) => (one === undefined || one.place === null ? [] : { ...one, place: one.place }));
}

const PLAIN: Style = {
  em: String,
  strong: String,
  say: (outside) => plain(outside),
  name: (outside) => plain(outside),
};

/** `allocated at server.py:88`; of native code `mapped by keep in libfoo.so`; empty where no place is known. */
function allocatedAt({ place, function: of, library = null }: Allocation, style: Style): string[] {
  if (library === null) return place === null ? [] : [`allocated at ${placeText(place, style)}`];
  const by = of === null ? 'code without a name' : style.name(of);
  return [`mapped by ${by} in ${style.name(library)}${at(place, style, ' at ')}`];
}

/** Where nobody is known to hold what grows: that, and why. */
export function whyNot({ why, growth }: ReportModel): string {
  if (why !== undefined && why.incomplete !== null) return sentence(INCOMPLETE[why.incomplete]);
  if (growth.first === null) return 'No series grows in this recording.';
  return 'This recording does not tell who holds what grows: no process of the service could be asked (docs/explain.md).';
}

const INCOMPLETE: Readonly<Record<NonNullable<Why['incomplete']>, string>> = {
  time: 'explaining was ended by explain-duration; what was found until then is shown',
  died: 'the service ended while the growth was being explained',
  refused: 'the processes of the service did not tell what they hold',
  other: 'explaining the growth failed',
};

const UNWATCHED: Readonly<Record<NonNullable<Why['unwatched']>, string>> = {
  missing:
    'strace is not installed where memdrift runs: it would tell which native code maps the memory (docs/explain.md)',
  refused:
    'strace may not attach to the service: as root, or with sysctl kernel.yama.ptrace_scope=0, it would tell which native code maps the memory',
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
    case 'instances':
      return `instances of ${of}`;
    case 'unnamed':
      return `an object of type ${of}`;
  }
}

/** `They are tensors of 1 x 256 float32 on cpu, 1.0 KiB each; ...`: what they are, and what they keep beside themselves. */
function tensorText(
  { shape, dtype, device, graph, bytes, storage }: NonNullable<Holder['tensor']>,
  style: Style,
): string {
  const size = shape.length === 0 ? '' : `${shape.join(' x ')} `;
  const what = `They are tensors such as ${size}${style.say(dtype)} on ${style.say(device)}, ${formatBytes(bytes)}`;
  const kept = [
    ...(graph === 0
      ? []
      : [
          `each keeps a graph of ${grouped(graph)} ${graph === 1 ? 'node' : 'nodes'} with its activations, because it was computed with ` +
            'gradients: torch.no_grad() or torch.inference_mode() is missing',
        ]),
    ...(storage <= bytes * VIEW
      ? []
      : [`a view that keeps a storage of ${formatBytes(storage)}: clone() keeps its part alone`]),
  ];
  return sentence([what, ...kept].join('; '));
}

function growsBy(holder: Holder): string {
  const { perRequest: value, heldBy } = holder;
  if (Math.abs(value - 1) <= 0.1) return isPlural(heldBy) ? 'grow by one a request' : 'grows by one entry a request';
  const figure = perRequest({ perRequest: value, low: value, high: value });
  return isPlural(heldBy) ? `grow by ${figure}` : `grows by ${figure.replace(/ (a request|in )/, ' entries $1')}`;
}

function entries({ length, heldBy }: Holder): string {
  return `${grouped(length)} ${isPlural(heldBy) ? 'of them' : 'entries'} at the end`;
}

const isPlural = (heldBy: Holder['heldBy']): boolean => heldBy === 'waiting' || heldBy === 'instances';

function at(place: Place | null, style: Style, word = ' in '): string {
  return place === null ? '' : `${word}${placeText(place, style)}`;
}

function placeText({ file, line }: Place, style: Style): string {
  return style.name(line === null ? file : `${file}:${line}`);
}

function sourceText(place: Place | null, style: Style): string {
  const source = place?.source == null || place.source === '' ? '' : `; ${style.name(place.source)}`;
  const candidates = (place?.candidates ?? []).map((path) => style.name(path));
  return candidates.length === 0 ? source : `${source}; in the repository it may be ${candidates.join(' or ')}`;
}

const isNew = (place: Place | null | undefined): boolean => place?.change === 'added' || place?.change === 'changed';

/** `, added in this pull request`; empty where that is not known. */
function changed(place: Place | null | undefined, { isPullRequest }: Pick<Why, 'isPullRequest'>): string {
  const change = isPullRequest === true ? 'this pull request' : 'this change';
  switch (place?.change) {
    case 'added':
    case 'changed':
      return `, ${place.change} in ${change}`;
    case 'called':
      return `, in code that ${change} calls`;
    case 'touched':
      return `, in a file that ${change} touches`;
    case 'unchanged':
      return `, in a file that ${change} does not touch`;
    default:
      return '';
  }
}
