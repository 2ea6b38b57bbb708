import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { ServerReader } from '../../memory/metrics/detect.js';
import { given } from '../../series/given.js';
import type { Member, Service, SharedMemory } from '../../service/service.js';
import type { Deadline } from '../../time/deadline.js';

/** Wrappers that end every wait on the engine, a file or a page with the current deadline, throwing its reason. */

/** @param now the current deadline */
export function serviceInTime(service: Service, now: () => Deadline): Service {
  return {
    name: service.name,
    url: service.url,
    ...given({ attached: service.attached }),
    members: service.members.map((member) => memberInTime(member, now)),
    metadata: service.metadata,
    memoryLimitBytes: service.memoryLimitBytes,
    gpus: service.gpus,
    otherPort: (port) => service.otherPort(port),
    ready: (signal) => now().race(service.ready(signal)),
    state: () => now().race(service.state()),
    logs: (lines) => now().race(service.logs(lines)),
    countLines: (texts, ignored) => service.countLines(texts, ignored),
    remove: (hurry) => service.remove(hurry),
  };
}

function memberInTime(member: Member, now: () => Deadline): Member {
  const { probe, reach, sharedMemory } = member;
  return {
    name: member.name,
    ...given({ isProbed: member.isProbed }),
    probe: {
      command: (line) => now().race(probe.command(line)),
      read: () => now().race(probe.read()),
    },
    reach: {
      procFiles: (processes, file) => now().race(reach.procFiles(processes, file)),
      descriptors: (processes) => now().race(reach.descriptors(processes)),
      programHeads: (processes) => now().race(reach.programHeads(processes)),
      cgroupFiles: (names) => now().race(reach.cgroupFiles(names)),
    },
    sharedMemory: sharedMemory === null ? null : sharedMemoryInTime(sharedMemory, now),
    processes: () => now().race(member.processes()),
  };
}

function sharedMemoryInTime(shared: SharedMemory, now: () => Deadline): SharedMemory {
  return {
    note: (processes, made) => now().race(shared.note(processes, made)),
    read: (processes, made) => now().race(shared.read(processes, made)),
  };
}

export function driverInTime(driver: GpuDriver, now: () => Deadline): GpuDriver {
  return {
    tool: driver.tool,
    byId: driver.byId,
    next: (timeoutMs) => now().race(driver.next(timeoutMs)),
    latest: () => driver.latest(),
    problem: () => driver.problem(),
    close: () => driver.close(),
  };
}

export function serverInTime(server: ServerReader, now: () => Deadline): ServerReader {
  return {
    kind: server.kind,
    url: server.url,
    lagsMs: server.lagsMs,
    leavesOutReusable: server.leavesOutReusable,
    gives: () => server.gives(),
    read: () => now().race(server.read()),
  };
}
