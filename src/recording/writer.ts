import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fact, Subject } from './environment.js';
import { Masker } from './masker.js';
import type { Checkpoint, Recording, RecordingEvent, RecordingHeader, RecordingLine } from './recording.js';

/**
 * Writes a recording as it grows, and keeps it in memory for the judge: what is decided on is what is on disk.
 * One whole line a write, so that a crash half-way leaves a readable file with at most its last line cut.
 */
export class RecordingWriter {
  readonly recording: Recording;
  readonly #masker: Masker;

  /**
   * Creates the file (and its folder) with the header.
   * @param masker of the values that the service may have printed, or been given on its command line: none of what it
   * says of itself shows them
   * @throws the file system's own error when the path cannot be written
   */
  constructor(
    readonly path: string,
    header: RecordingHeader,
    masker = new Masker(),
  ) {
    this.#masker = masker;
    this.recording = { header, samples: [], cycles: [], checkpoints: [], events: [], sensitivity: [], phases: [] };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(header)}\n`);
  }

  append(record: RecordingLine): void {
    const line = this.#shown(record);
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
    const r = this.recording;
    switch (line.kind) {
      case 'sample':
        r.samples.push(line);
        break;
      case 'cycle':
        r.cycles.push(line);
        break;
      case 'checkpoint':
        r.checkpoints.push(line);
        break;
      case 'event':
        r.events.push(line);
        break;
      case 'sensitivity':
        r.sensitivity.push(line);
        break;
      case 'phase':
        r.phases.push(line);
        break;
      case 'verdict':
        r.verdict = line;
        break;
    }
  }

  /** Rewrites the header line, once the series and the subject of the service are known (before cycle 1). */
  rewriteHeader(header: RecordingHeader): void {
    const r = this.recording;
    r.header = { ...header, subject: this.#maskFacts(header.subject) };
    const lines = [r.header, ...r.samples, ...r.sensitivity, ...r.checkpoints, ...r.cycles, ...r.events];
    writeFileSync(this.path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  }

  /** A text without the secrets. */
  mask(text: string): string {
    return this.#masker.mask(text);
  }

  #shown(record: RecordingLine): RecordingLine {
    switch (record.kind) {
      case 'event':
        return this.#maskedEvent(record);
      case 'checkpoint':
        return this.#maskedCheckpoint(record);
      case 'phase':
        return record.failed === undefined ? record : { ...record, failed: this.mask(record.failed) };
      default:
        return record;
    }
  }

  #maskedEvent(event: RecordingEvent): RecordingEvent {
    const { detail, remedy, logs } = event;
    return {
      ...event,
      ...(detail === undefined ? {} : { detail: this.mask(detail) }),
      ...(remedy === undefined ? {} : { remedy: this.mask(remedy) }),
      ...(logs === undefined ? {} : { logs: this.mask(logs) }),
    };
  }

  /** A process is called by its command line. */
  #maskedCheckpoint(checkpoint: Checkpoint): Checkpoint {
    if (checkpoint.processes === undefined) return checkpoint;
    const processes = checkpoint.processes.map((process) =>
      process.role === undefined ? process : { ...process, role: this.mask(process.role) },
    );
    return { ...checkpoint, processes };
  }

  #maskFacts(facts: Subject): Subject {
    return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, this.#maskFact(fact)]));
  }

  #maskFact(fact: Fact): Fact {
    if (typeof fact === 'string') return this.mask(fact);
    if (Array.isArray(fact)) return fact.map((part) => this.#maskFact(part));
    return fact !== null && typeof fact === 'object' ? this.#maskFacts(fact) : fact;
  }
}
