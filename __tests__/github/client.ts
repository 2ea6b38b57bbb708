import { connect, type GitHub } from '../../src/github/client/api.js';
import { type FakeGitHub, TOKEN } from '../fakes/github/server.js';

/** What a client told the log. */
export interface Told {
  info: string[];
  warn: string[];
}

/** A real client of a fake GitHub, whose seconds are milliseconds. */
export function clientOf(
  fake: FakeGitHub,
  { token = TOKEN, told = { info: [], warn: [] } }: { token?: string; told?: Told } = {},
): Promise<GitHub> {
  return connect({
    token,
    apiUrl: fake.apiUrl,
    repository: fake.repository.fullName,
    log: { info: (text) => told.info.push(text), warn: (text) => told.warn.push(text) },
    retryAfterBaseMs: 1,
  });
}
