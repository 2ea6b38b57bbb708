/**
 * One service from launch to removal, told as JSON on standard output: run as another user, inside a container, or
 * against another engine. `node story.mjs CONFIG PROBE`, beside the compiled `service/` and `memory/`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readCgroup } from './memory/cgroup/cgroup.js';
import { residentBytes } from './memory/proc/proc.js';
import { launch } from './service/registry.js';

const [config, probeSource] = [JSON.parse(process.argv[2]), process.argv[3]];
const { signal } = new AbortController();
const said = [];
const log = { info: (text) => said.push(text), warn: (text) => said.push(text) };
const service = await launch(config, { probeSource, log, signal, onName: () => undefined });
const [member] = service.members;
const told = { name: service.name, said };
try {
  await service.ready(signal);
  told.url = service.url;
  told.otherPort = service.otherPort(9000);
  await member.probe.command('1 checkpoint 1');
  for (let i = 0; i < 2000 && !told.checkpoint; i++) {
    const texts = [...(await member.probe.read()).values()];
    told.checkpoint = texts.some((text) => text.includes('"k":"done","seq":1,'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // What is executed beside the service is not the service's, by whatever way its processes are listed.
  execFileSync('docker', ['exec', '--detach', service.name, 'sleep', '60']);
  const processes = await member.processes();
  told.processes = processes.map(({ pid, hostPid, command }) => ({ pid, hostPid, command: command.slice(0, 20) }));
  told.resident = (await member.reach.procFiles(processes, 'smaps_rollup')).map(residentBytes);
  told.cgroup = await readCgroup(member.reach);
  told.state = await service.state();
  // By its exit code: what it says is lost where the engine is behind a relay.
  const refused = '! touch /memdrift/planted && ! touch /memdrift/lib/planted && touch /memdrift-out/planted';
  told.refused = spawnSync('docker', ['exec', '--user', '0', service.name, 'sh', '-c', refused]).status === 0;
} finally {
  await service.remove();
}
process.stdout.write(JSON.stringify(told));
