import type { LiveGrowth, LiveLayer, Untold } from '../../explain/live-growth.js';
import { formatBytes, formatValue } from '../../series/series.js';
import { column } from '../escape.js';
import { duration, grouped } from '../text/figures.js';
import { UNSEEN } from '../text/run/run-notes.js';
import { seriesLabel } from '../text/words.js';
import { layOut, wrap } from './columns.js';

const PROCESSES = 5;
const NAMED = 8;

/** A service that was watched from outside: what grew, who tells of it, and what was not asked. No verdict. */
export function renderLive(live: LiveGrowth, columns: number): string {
  const width = Math.max(20, columns);
  const [first, second] = live.seconds;
  const item = (words: string): string[] => {
    const [line = '', ...rest] = wrap(words, width, '    ');
    return [`  - ${line.slice(4)}`, ...rest];
  };
  const title =
    `${column(live.what)}, watched for ${duration(first + second)} in two windows, from outside and without a verdict: ${UNSEEN}. ` +
    'Growth here may be warm-up, load or garbage: memdrift run decides it.';
  const blocks = [
    wrap(title, width),
    table(
      live.layers.filter(({ now, grew }) => now !== 0 || grew.some((one) => one !== 0)),
      width,
    ),
    section(
      'Processes that grow',
      live.processes.slice(0, PROCESSES).flatMap((one) => item(processText(one))),
    ),
    section(
      'Who',
      [...live.classes.slice(0, NAMED).map(classText), ...live.mappings.slice(0, NAMED).map(mappingText)].flatMap(item),
    ),
    section(
      'Not told',
      live.untold.flatMap((one) => item(untoldText(one))),
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function table(layers: readonly LiveLayer[], width: number): string[] {
  const signed = (layer: LiveLayer, at: 0 | 1): string =>
    `${layer.grew[at] < 0 ? '−' : '+'}${formatValue(Math.abs(layer.grew[at]), layer.unit)}`;
  return layOut(
    [
      { title: '', cells: layers.map(({ series }) => seriesLabel(series)), align: 'left', dropPriority: 0 },
      { title: 'now', cells: layers.map(({ now, unit }) => formatValue(now, unit)), align: 'right', dropPriority: 0 },
      { title: 'first', cells: layers.map((layer) => signed(layer, 0)), align: 'right', dropPriority: 0 },
      { title: 'second', cells: layers.map((layer) => signed(layer, 1)), align: 'right', dropPriority: 0 },
      { title: '', cells: layers.map(({ grows }) => (grows ? 'grows in both' : '')), align: 'left', dropPriority: 1 },
    ],
    width,
  );
}

function processText({ pid, role, resident, grew }: LiveGrowth['processes'][number]): string {
  return `${pid} ${column(role, 60)}: ${formatBytes(resident)}, +${formatBytes(grew[0])} and +${formatBytes(grew[1])}`;
}

function classText({ owner, grew, length }: LiveGrowth['classes'][number]): string {
  return `instances of ${column(owner)}: ${grouped(length)}, +${grouped(grew[0])} and +${grouped(grew[1])}`;
}

function mappingText({
  function: of,
  library = '',
  file,
  line,
  sampled = [0, 0],
}: LiveGrowth['mappings'][number]): string {
  const place = file === null ? '' : ` at ${column(line === null ? file : `${file}:${line}`)}`;
  const by = of === null ? 'code without a name' : column(of);
  return `mapped by ${by} in ${column(library)}${place}: +${formatBytes(sampled[0])} and +${formatBytes(sampled[1])} stay`;
}

function untoldText({ who, why, detail }: Untold): string {
  const said = detail === '' ? '' : ` (${column(detail)})`;
  switch (why) {
    case 'no-probe':
      return `who holds it in ${who === 'python' ? 'Python' : 'Node'}, and the line: memdrift must launch the service (memdrift run)`;
    case 'intrusive':
      return who === 'classes'
        ? 'which classes grow: --intrusive asks the JVM for its class histogram, three full collections'
        : 'which native code maps memory: --intrusive watches it by strace, which stops the process at each mapping';
    case 'missing':
      return `which native code maps memory: strace is not installed here${said}`;
    case 'refused':
      return who === 'classes'
        ? `which classes grow: the JVM did not answer${said}`
        : `which native code maps memory: strace may not attach${said}; as root it may`;
  }
}
