import type { ReportModel } from '../model/report-model.js';
import { factsOf, gpuOf } from '../tables/facts.js';
import { markOf } from '../tables/rows.js';
import { changedWords, shortCommit } from '../text/context.js';
import { costSentence } from '../text/growth-words.js';
import { headlineOf } from '../text/headline.js';
import { capital, dateWords } from '../text/words.js';
import { escaped, HTML } from './html-text.js';
import { light } from './page-parts.js';

/** What is read first: the verdict, what it costs, who holds it, and what was measured where. */
export function pageHead(model: ReportModel): string {
  const { title, warnings, paragraph } = headlineOf(model, HTML);
  const cost = costSentence(model, HTML);
  // The cost stands by itself, the name above.
  const name = `${HTML.strong(HTML.name(model.name))}: `;
  const sentences = paragraph
    .filter((sentence) => !cost.includes(sentence))
    .map((sentence) => (sentence.startsWith(name) ? sentence.slice(name.length) : sentence))
    .filter((sentence) => sentence !== HTML.strong(HTML.name(model.name)));
  const changed = changedWords(model, HTML);
  const mark = markOf(model.verdict);
  return [
    `<header class="${mark}">`,
    `<p class="name">memdrift <b>${escaped(model.name)}</b></p>`,
    `<h1>${light(mark)} ${capital(title)}</h1>`,
    ...cost.map((sentence) => `<p class="cost">${sentence}</p>`),
    ...warnings.map((warning) => `<p class="notice">${warning}</p>`),
    sentences.length === 0 ? '' : `<p class="reason">${sentences.join(' ')}</p>`,
    changed === '' ? '' : `<p class="reason">${changed}</p>`,
    facts(model),
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function facts(model: ReportModel): string {
  const { recording, context, subject } = model;
  const [run = '', ...others] = factsOf(model, HTML);
  const base = others.pop() ?? '';
  const commit = recording.commit ?? null;
  const machine = HARDWARE.flatMap((key) => {
    const value = model.environment[key] ?? subject[key];
    return typeof value === 'string' && value !== '' ? [escaped(value)] : [];
  });
  const gpu = gpuOf(model.environment);
  const hardware = [...(gpu === null ? [] : [escaped(gpu)]), ...machine].join(', ');
  const words = gpu === null ? run : run.replace(` on ${escaped(gpu)}`, '');
  const entries: [string, string][] = [
    ['commit', commit === null ? '' : `<code title="${escaped(commit)}">${escaped(shortCommit(commit))}</code>`],
    ['measured', recording.created === null ? '' : escaped(dateWords(recording.created))],
    ['compared with', base.replace(/^baseline /, '')],
    ['hardware', hardware],
    ['run', words],
    ['requests', others.join(' · ')],
    ['pull request', link(context.links?.pullRequest ?? null)],
    ['job', link(context.links?.run ?? null)],
  ];
  const known = entries.filter(([, value]) => value !== '');
  if (known.length === 0) return '';
  return `<dl class="facts">${known.map(([key, value]) => `<div><dt>${key}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

/** Facts of the environment that name the machine. */
const HARDWARE = ['machine', 'cpu'];

/** An address of the run's own, checked by the model's schema; never one that a service or a fork wrote. */
function link(address: string | null): string {
  if (address === null || !/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(address)) return '';
  const shown = address.replace(/^https:\/\/[^/]+\//, '').replace(/\/(pull|actions\/runs)\//, ' #');
  return `<a href="${escaped(address)}" rel="noreferrer">${escaped(shown)}</a>`;
}
