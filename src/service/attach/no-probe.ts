import type { ProbeChannel } from '../service.js';

/** Of a service that was started without the probe: nobody is told anything, and nobody says anything. */
export const NO_PROBE: ProbeChannel = {
  command: async () => undefined,
  read: async () => new Map(),
};
