import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Recording, RecordingEvent, RecordingHeader, RecordingLine } from './recording.js';

/**
 * Writes a recording as it grows, and keeps it in memory for the judge: what is decided on is what is on disk.
 * One whole line a write, so that a crash half-way leaves a readable file with at most its last line cut.
 */
export class RecordingWriter {
  readonly recording: Recording;

  /**
   * Creates the file (and its folder) with the header.
   * @param secrets values that the service may have printed: no event shows them
   * @throws the file system's own error when the path cannot be written
   */
  constructor(
    readonly path: string,
    header: RecordingHeader,
    private readonly secrets: readonly string[] = [],
  ) {
    this.recording = { header, samples: [], cycles: [], checkpoints: [], events: [], sensitivity: [] };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(header)}\n`);
  }

  append(record: RecordingLine): void {
    const line = record.kind === 'event' ? this.#masked(record) : record;
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
      case 'verdict':
        r.verdict = line;
        break;
    }
  }

  /** Rewrites the header line, once the series and the subject of the service are known (before cycle 1). */
  rewriteHeader(header: RecordingHeader): void {
    this.recording.header = header;
    const r = this.recording;
    const lines = [header, ...r.samples, ...r.sensitivity, ...r.checkpoints, ...r.cycles, ...r.events];
    writeFileSync(this.path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  }

  #masked(event: RecordingEvent): RecordingEvent {
    const mask = (text: string): string =>
      this.secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
    const { detail, logs } = event;
    return {
      ...event,
      ...(detail === undefined ? {} : { detail: mask(detail) }),
      ...(logs === undefined ? {} : { logs: mask(logs) }),
    };
  }
}
