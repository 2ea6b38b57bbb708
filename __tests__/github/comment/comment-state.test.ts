import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommentState, stateOf, withState } from '../../../src/github/comment/comment-state.js';
import { COMMENT_ROOM, MARKER } from '../../../src/report/markdown/markdown.js';

const STATE: CommentState = { gate: 'chat-api', verdict: 'regression', sha: 'a'.repeat(40) };
const BODY = `${MARKER}\n### a leak\n\n| a | table |\n`;
const line = (json: string) => `${MARKER}\n<!-- memdrift:state ${json} -->\nrest`;

describe('the state of a comment', () => {
  it('is its second line, hidden, and holds no hyphen that could end it', () => {
    const [marker, state, ...rest] = withState(BODY, STATE).split('\n');
    expect(marker).toBe(MARKER);
    expect(state).toBe(`<!-- memdrift:state {"gate":"chat\\u002dapi","verdict":"regression","sha":"${STATE.sha}"} -->`);
    expect(rest.join('\n')).toBe(BODY.slice(MARKER.length + 1));
  });

  it('is read from a comment that a person edited in the browser', () => {
    expect(stateOf(withState(BODY, STATE).replaceAll('\n', '\r\n'))).toEqual(STATE);
  });

  it('gives a body without the marker one', () => {
    expect(withState('hello', STATE).startsWith(`${MARKER}\n<!-- memdrift:state `)).toBe(true);
    expect(withState('hello', STATE).endsWith('-->\nhello')).toBe(true);
  });

  it.each([
    ['no marker', `<!-- memdrift:state ${JSON.stringify(STATE)} -->`],
    ['no state', BODY],
    ['a marker that is not the first line', `\n${withState(BODY, STATE)}`],
    ['a state further down', `${MARKER}\n\n${withState(BODY, STATE)}`],
    ['text behind it', line(`${JSON.stringify(STATE)} --> x <!--`)],
    ['no JSON', line('{gate')],
    ['a key too many', line(JSON.stringify({ ...STATE, more: 1 }))],
    ['an unknown verdict', line(JSON.stringify({ ...STATE, verdict: 'fine' }))],
    ['a commit that is none', line(JSON.stringify({ ...STATE, sha: 'main' }))],
    ['a gate without a name', line(JSON.stringify({ ...STATE, gate: '' }))],
    ['a list', line('[]')],
    ['a name that is too long', line(JSON.stringify({ ...STATE, gate: 'x'.repeat(101) }))],
    ['more than is ever written', line(JSON.stringify(STATE).replace('{', `{${' '.repeat(COMMENT_ROOM)}`))],
  ])('is none with %s', (_, body) => {
    expect(stateOf(body)).toBeNull();
  });

  const states = fc.record({
    gate: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }).filter((text) => text.length <= 100),
    verdict: fc.constantFrom<CommentState['verdict']>('pass', 'regression', 'not-measured', 'inconclusive'),
    sha: fc.stringMatching(/^[0-9a-f]{40}$/),
  });

  it('comes back as it was written, on one line that nothing in it can end, whatever the names and the body', () => {
    fc.assert(
      fc.property(states, fc.string({ unit: 'binary' }), (state, rest) => {
        const body = withState(`${MARKER}\n${rest}`, state);
        expect(stateOf(body)).toEqual(state);
        const written = body.split('\n')[1] ?? '';
        expect(written.length).toBeLessThan(COMMENT_ROOM);
        expect(written).toMatch(/^<!-- [ -~]* -->$/);
        expect(written.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|-->|--!>|[<>@#]/);
        expect(body.endsWith(rest)).toBe(true);
      }),
    );
  });

  it('is read of any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (text, json) => {
        expect(stateOf(text)).toBeNull();
        expect(stateOf(line(JSON.stringify(json)))).toBeNull();
        expect(stateOf(line(text))).toBeNull();
      }),
    );
  });
});
