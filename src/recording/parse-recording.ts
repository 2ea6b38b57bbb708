import type { z } from 'zod';
import { UsageError } from '../series/usage-error.js';
import {
  addRecord,
  checkpointSchema,
  cycleSchema,
  emptyRecording,
  eventSchema,
  explanationSchema,
  headerSchema,
  logSchema,
  noteSchema,
  phaseSchema,
  type Recording,
  type RecordingHeader,
  restSchema,
  sampleSchema,
  sensitivitySchema,
  verdictSchema,
  warmUpSchema,
} from './recording.js';

/** A recording that cannot be read: one line naming the file, the line, what was found and what is allowed. */
export class RecordingError extends UsageError {
  override readonly name = 'RecordingError';
}

/** Records of unknown kinds are skipped (contract); these are the known ones. */
const SCHEMAS = {
  sample: sampleSchema,
  'warm-up': warmUpSchema,
  cycle: cycleSchema,
  checkpoint: checkpointSchema,
  event: eventSchema,
  note: noteSchema,
  sensitivity: sensitivitySchema,
  phase: phaseSchema,
  rest: restSchema,
  log: logSchema,
  explanation: explanationSchema,
  verdict: verdictSchema,
} as const;

/**
 * Reads a recording from its text.
 * Unknown keys are kept, unknown kinds skipped, a truncated last line is a warning, any other broken line an error.
 * @param text NDJSON, version 1
 * @param origin what to call it in an error, usually the path
 * @returns the recording, and warnings for its reader
 * @throws RecordingError with one line
 */
export function parseRecording(text: string, origin: string): { recording: Recording; warnings: string[] } {
  const lines = text.split('\n');
  const complete = text.endsWith('\n');
  if (complete) lines.pop();
  const warnings: string[] = [];
  const first = lines[0];
  if (first === undefined || first.trim() === '') {
    throw new RecordingError(`${origin}: empty; the first line must be a memdrift.recording header`);
  }
  const recording = emptyRecording(parseHeader(first, origin));
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const where = `${origin}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      if (index === lines.length - 1 && !complete) {
        warnings.push(`${where}: truncated, left out (the run was cut off while writing)`);
        break;
      }
      throw new RecordingError(`${where}: not JSON: ${excerpt(line)}`);
    }
    readRecord(recording, value, where);
  }
  recording.checkpoints.sort((a, b) => a.cycle - b.cycle);
  return { recording, warnings };
}

function parseHeader(line: string, origin: string): RecordingHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new RecordingError(`${origin}, line 1: not JSON: ${excerpt(line)}; a memdrift.recording header is expected`);
  }
  const result = headerSchema.safeParse(value);
  if (!result.success) throw new RecordingError(`${origin}, line 1: ${issueText(result.error, value)}`);
  return result.data as RecordingHeader;
}

function readRecord(recording: Recording, value: unknown, where: string): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new RecordingError(`${where}: found ${excerpt(JSON.stringify(value))}; allowed: a record with a "kind"`);
  }
  const kind = (value as { kind?: unknown }).kind;
  if (typeof kind !== 'string') throw new RecordingError(`${where}, field "kind": missing; allowed: a record's kind`);
  if (!Object.hasOwn(SCHEMAS, kind)) return;
  const result = SCHEMAS[kind as keyof typeof SCHEMAS].safeParse(value);
  if (!result.success) throw new RecordingError(`${where}: ${issueText(result.error, value)}`);
  addRecord(recording, result.data);
}

/** The first problem of a record in words: which field, what was found, what is allowed. */
function issueText(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'not a valid record';
  const found = issue.path.reduce<unknown>(
    (v, key) => (v !== null && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
  const field = issue.path.length > 0 ? `field "${issue.path.map(String).join('.')}"` : 'the record';
  const shown = found === undefined ? 'is missing' : `is ${excerpt(JSON.stringify(found))}`;
  return `${field} ${shown}; ${issue.message.replace(/^Invalid input: /, '')}`;
}

function excerpt(text: string | undefined): string {
  const flat = (text ?? 'nothing').replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 57)}...` : flat;
}
