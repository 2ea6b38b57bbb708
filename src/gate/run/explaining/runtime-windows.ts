import { askClasses } from '../../../memory/ask-classes.js';
import { askGoStacks, type GoStacks, grownStacks } from '../../../memory/runtimes/go-stacks.js';
import { type ClassHistogram, grownClasses } from '../../../memory/runtimes/jvm/class-histogram.js';
import { MAX_EXPLAINED } from '../../../series/explained.js';
import { watchPages } from '../../readings/page-watch.js';
import type { MeasuredRun } from '../measure.js';
import { assertRuns, type Findings, leastGrowth, sendWindow, sentIn, type Traffic } from './windows.js';

/** Windows of these runtimes, after those of the probes and strace. */
const CLASSES = 6;
const STACKS = 8;
/** Go takes a sample every 512 KiB: the windows are longer, so that a few KiB a request are seen. */
const SAMPLED = 4;
const MOST_SAMPLED = 1000;

/** Of which class JVMs keep instances. Nothing where the service has no JVM. @throws Died; TimeUp */
export async function findClasses(measured: MeasuredRun, traffic: Traffic, found: Findings): Promise<void> {
  const { run } = measured;
  const { now } = run.ports.clock;
  const ask = async (): Promise<ClassHistogram | null> => {
    const { deadline } = run.time;
    const sleep = (ms: number): Promise<void> => deadline.sleep(ms);
    const asked = await askClasses(run.service.members, { now, sleep }, deadline.leftMs());
    await assertRuns(measured);
    if (asked.refused !== null) Object.assign(found, { failed: 'refused', detail: `JVM: ${asked.refused}` });
    return asked.classes;
  };
  const first = await ask();
  if (first === null) return;
  const { sent: one } = await sendWindow(measured, traffic, CLASSES, traffic.perWindow);
  const between = await ask();
  const { sent: two } = await sendWindow(measured, traffic, CLASSES + 1, traffic.perWindow);
  const last = await ask();
  if (between === null || last === null) return;
  const grown = grownClasses([first, between, last], leastGrowth(traffic, traffic.perWindow)).slice(0, MAX_EXPLAINED);
  found.holders = { requests: [one, two], found: [...(found.holders?.found ?? []), ...grown] };
}

/** Which line of a Go program allocates it. Nothing where it does not serve `net/http/pprof`. @throws Died; TimeUp */
export async function findGoStacks(measured: MeasuredRun, traffic: Traffic, found: Findings): Promise<void> {
  const { run } = measured;
  const { deadline } = run.time;
  const search = {
    ...{ service: run.service, metrics: run.config.service.metrics ?? 'auto', watch: watchPages(run) },
    get: (...words: Parameters<typeof run.ports.getPage>) => run.time.deadline.race(run.ports.getPage(...words)),
  };
  const ask = async (): Promise<GoStacks | null> => {
    const told = await askGoStacks(search, deadline.leftMs());
    await assertRuns(measured);
    return told;
  };
  const first = await ask();
  if (first === null) return;
  const size = Math.min(MOST_SAMPLED, SAMPLED * traffic.perWindow);
  const one = await sendWindow(measured, traffic, STACKS, size);
  const between = await ask();
  const two = await sendWindow(measured, traffic, STACKS + 1, size);
  const last = await ask();
  if (between === null || last === null) return;
  found.allocations = { ...sentIn(run, one, two), found: grownStacks([first, between, last]) };
}
