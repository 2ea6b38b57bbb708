import type { GpuDriver } from '../../memory/gpu/driver.js';
import type { ServerReader } from '../../memory/metrics/detect.js';
import type { Member, Service } from '../../service/service.js';
import type { Deadline } from '../../time/deadline.js';

/** Whatever the engine, a file or a page keeps waiting: these throw the deadline's reason once it has passed. */

/** @param now the deadline of what is going on */
export function serviceInTime(service: Service, now: () => Deadline): Service {
  return {
    name: service.name,
    url: service.url,
    members: service.members.map((member) => memberInTime(member, now)),
    metadata: service.metadata,
    memoryLimitBytes: service.memoryLimitBytes,
    gpus: service.gpus,
    otherPort: (port) => service.otherPort(port),
    ready: (signal) => now().race(service.ready(signal)),
    state: () => now().race(service.state()),
    logs: (lines) => now().race(service.logs(lines)),
    remove: () => service.remove(),
  };
}

function memberInTime(member: Member, now: () => Deadline): Member {
  const { probe, reach } = member;
  return {
    name: member.name,
    probe: {
      command: (line) => now().race(probe.command(line)),
      read: () => now().race(probe.read()),
    },
    reach: {
      procFiles: (processes, file) => now().race(reach.procFiles(processes, file)),
      cgroupFiles: (names) => now().race(reach.cgroupFiles(names)),
    },
    processes: () => now().race(member.processes()),
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
    gives: () => server.gives(),
    read: () => now().race(server.read()),
  };
}
