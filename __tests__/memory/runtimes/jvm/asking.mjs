/**
 * Has a service's first process asked as a checkpoint asks a JVM, and tells the answer as JSON on standard output: run as
 * another user, inside a container, or against another engine. `node asking.mjs CONFIG PROBE`, beside the compiled sources.
 */
import { JVM } from './memory/runtimes/jvm/jvm.js';
import { launch } from './service/registry.js';

const [config, probeSource] = [JSON.parse(process.argv[2]), process.argv[3]];
const { signal } = new AbortController();
const log = { info: () => {}, warn: () => {} };
const chooseGpus = async () => ({ models: [], ids: [], docker: null, env: {} });
const { env } = process;
const service = await launch(config, { probeSource, env, chooseGpus, log, signal, onName: () => undefined });
try {
  await service.ready(signal);
  const [member] = service.members;
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const reader = JVM.readerFor({ member, now: () => performance.now(), sleep, patienceMs: 240_000 });
  const [jvm] = await member.processes();
  const answer = await reader.ask(jvm, true);
  const { running } = await service.state();
  process.stdout.write(JSON.stringify({ ...answer, running }));
} finally {
  await service.remove();
}
