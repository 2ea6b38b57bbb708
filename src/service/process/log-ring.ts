import type { Readable } from 'node:stream';

const LINES = 500;
const COLUMNS = 1000;

/** The last lines of a service's output: bounded in number and in length, whatever it writes. */
export class LogRing {
  readonly #lines: string[] = [];

  /** Takes what the stream says, line by line, from now on. */
  follow(stream: Readable): void {
    let rest = '';
    const add = (line: string): void => {
      if (line.trim() !== '') this.#lines.push(line.slice(0, COLUMNS));
      if (this.#lines.length > LINES) this.#lines.shift();
    };
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = (lines.pop() ?? '').slice(0, COLUMNS);
      for (const line of lines) add(line);
    });
    stream.on('end', () => add(rest));
    stream.on('error', () => undefined);
  }

  last(count: number): string[] {
    return count <= 0 ? [] : this.#lines.slice(-count);
  }
}
