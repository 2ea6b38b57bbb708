import { type GateEvent, isLogged } from '../gate/effects/ports.js';
import { progressLine } from '../report/terminal/cycle-progress.js';

const COLUMNS = 120;

/** A line of the job's log on what the gate does; null for cycles that are left out: a log is read afterwards. */
export function logLine(event: GateEvent): string | null {
  if (event.phase !== 'cycle') return event.text;
  return isLogged(event.cycle) ? progressLine({ ...event, findings: event.judgement.findings }, COLUMNS) : null;
}
