import { given } from '../../series/given.js';
import { valueAlong } from '../format/pointer.js';
import type { WorkloadRequest } from '../format/request.js';
import { jsonsOf, type WebSocketSession } from '../format/socket-session.js';
import type { Workload } from '../format/workload.js';
import { copiesOf } from './copies.js';
import { type Dimensions, presentIn, variedOf } from './dimensions.js';
import { type BodyPlaces, type Fresh, placesIn, renderRange, withOtherMedia } from './inputs/body-places.js';
import { Cipher } from './inputs/cipher.js';
import { withOtherIds } from './inputs/ids.js';
import { type Measure, type Move, moveBetween, type Pair, pairUp } from './inputs/lengths.js';
import { type Vocabulary, vocabularyOf } from './inputs/vocabulary.js';
import { seededHex } from './random.js';
import {
  DIMENSIONS,
  type Dimension,
  isRejected,
  mediaKinds,
  onlyOf,
  settingsOf,
  type Vary,
  type VarySettings,
  wantedPlaces,
} from './vary-settings.js';

/** Words as they are. */
const UNCHANGED = { word: (word: string): string => word };

/** 48 bits: 1 in 10^3 that any two of 10^6 inputs are equal (birthday bound). */
const NONCE_BITS = 48;

/**
 * Gives each cycle inputs that the service has not seen. All of it depends on seed, cycle and the requests of the cycle
 * alone, so base and candidate get the same bytes:
 * - names, numbers and the rarest words of texts become others of the same length ({@link Cipher}), and each input ends with a nonce;
 * - words, or elements of a list, move between requests of a class within its recorded lengths ({@link pairUp});
 * - ids, images and audio change where asked for.
 *
 * A request that was rejected when recorded keeps its bytes, and so does whatever is not varied.
 */
export class Variation {
  readonly #settings: VarySettings | null;
  readonly #lengths = new WeakMap<Uint8Array, Length[]>();
  readonly #places = new WeakMap<Uint8Array, BodyPlaces | null>();
  #known: { vocabulary: Vocabulary; lengths: ReadonlyMap<string, { shortest: number; longest: number }> } | null = null;

  constructor(
    private readonly workload: Pick<Workload, 'requests' | 'seed'>,
    vary: Vary,
    /** The only dimension of it that changes. */
    private readonly only: Dimension | null = null,
  ) {
    const settings = settingsOf(vary);
    this.#settings = settings === null || only === null ? settings : onlyOf(settings, only);
  }

  /**
   * How each of the requests that are sent together becomes what is sent.
   * @param cycle 0 and below in warm-up
   */
  forCycle(requests: readonly WorkloadRequest[], cycle: number): (request: WorkloadRequest) => WorkloadRequest {
    const settings = this.#settings;
    if (settings === null) return (request) => request;
    const { seed } = this.workload;
    const { vocabulary } = this.#knowledge();
    const { copies, singles } = copiesOf(requests);
    const ciphers = new Map<number, Cipher>();
    const cipherOf = ({ id }: WorkloadRequest): Cipher => {
      const copy = copies.get(id) ?? 0;
      const cipher = ciphers.get(copy) ?? new Cipher([seed, cycle, copy], vocabulary.alphabet);
      ciphers.set(copy, cipher);
      return cipher;
    };
    const isWordKept = this.only !== null && this.only !== 'texts';
    const freshOf = (request: WorkloadRequest): Fresh => ({
      cipher: cipherOf(request),
      ...(isWordKept
        ? { words: UNCHANGED, nonce: '' }
        : { words: cipherOf(request), nonce: ` (${seededHex(NONCE_BITS, seed, cycle, request.id)})` }),
    });
    const moves = new Map<string, { move: Move; from: WorkloadRequest }>();
    for (const pair of this.#pairs(singles, cycle)) {
      const move = this.#moveOf(pair, cycle);
      if (move === null) continue;
      for (const { id } of [pair.giver, pair.taker]) moves.set(id, { move, from: pair.giver });
    }
    return (request) => {
      if (isRejected(request)) return request;
      const line = withOtherIds(request, settings, cipherOf(request));
      const body = this.#bodyOf(request, moves.get(request.id) ?? null, freshOf);
      const ws = request.ws === undefined ? undefined : this.#sessionOf(request, request.ws, freshOf);
      return { ...request, ...line, ...given({ body, ws }) };
    };
  }

  /** Of the requests of a cycle. */
  dimensions(requests: readonly WorkloadRequest[]): Dimensions {
    const varied = new Set<Dimension>();
    const present = new Set<Dimension>();
    for (const request of requests) {
      for (const dimension of variedOf(request, this.#settings)) varied.add(dimension);
      for (const dimension of presentIn(request, this.#settings)) present.add(dimension);
    }
    const { singles } = copiesOf(requests);
    // In a single cycle the only pair of a small workload may exchange nothing.
    const moves = (cycle: number) => this.#pairs(singles, cycle).some((pair) => this.#moveOf(pair, cycle) !== null);
    if ([1, 2, 3, 4, 5, 6, 7, 8].some(moves)) varied.add('lengths');
    return {
      varied: DIMENSIONS.filter((dimension) => varied.has(dimension)),
      same: DIMENSIONS.filter((dimension) => present.has(dimension) && !varied.has(dimension)),
    };
  }

  #bodyOf(
    request: WorkloadRequest,
    moved: { move: Move; from: WorkloadRequest } | null,
    freshOf: (request: WorkloadRequest) => Fresh,
  ): Uint8Array | undefined {
    const { body, json, headers } = request;
    if (body === undefined) return undefined;
    if (json === undefined) {
      const kinds = mediaKinds(this.#settings);
      if (kinds.length === 0) return body;
      return withOtherMedia(asBuffer(body), headers['content-type'] ?? '', kinds, freshOf(request).cipher) ?? body;
    }
    const places = this.#placesOf(request);
    if (places === null) return body;
    const source = asBuffer(body).toString();
    const whole = { start: 0, end: source.length };
    const fresh = freshOf(request);
    if (moved === null) return Buffer.from(renderRange(source, places, whole, fresh));
    const { cut, paste } = moved.move;
    if (moved.from.id === request.id) {
      const [before, after] = [
        { start: 0, end: cut.start },
        { start: cut.end, end: source.length },
      ];
      return Buffer.from(renderRange(source, places, before, fresh) + renderRange(source, places, after, fresh));
    }
    const given = this.#placesOf(moved.from);
    const taken = given === null ? '' : renderRange(textOf(moved.from), given, cut, freshOf(moved.from));
    const [before, after] = [
      { start: 0, end: paste },
      { start: paste, end: source.length },
    ];
    return Buffer.from(renderRange(source, places, before, fresh) + taken + renderRange(source, places, after, fresh));
  }

  /** Each text of a web socket changes as a body does. */
  #sessionOf(
    request: WorkloadRequest,
    { messages, ...session }: WebSocketSession,
    freshOf: (request: WorkloadRequest) => Fresh,
  ): WebSocketSession {
    const changed = messages.map((message) => {
      const { data: body, json } = message;
      if (json === undefined) return message;
      return { ...message, data: this.#bodyOf({ ...request, body, json }, null, freshOf) ?? body };
    });
    return { ...session, messages: changed };
  }

  /** Requests that exchange a part of their lengths in a cycle. */
  #pairs(singles: readonly WorkloadRequest[], cycle: number): Pair<WorkloadRequest>[] {
    if (this.#settings === null || this.#settings.lengths.length === 0) return [];
    const { seed } = this.workload;
    const able = singles.filter((request) => request.json !== undefined && !isRejected(request));
    const random = new Cipher([seed, cycle, 'pairs']).random('');
    return pairUp(able, (request) => this.#measureOf(request), { seed, cycle }, random);
  }

  #moveOf({ giver, taker, kind, most }: Pair<WorkloadRequest>, cycle: number): Move | null {
    const [from, to] = [this.#placesOf(giver), this.#placesOf(taker)];
    if (from === null || to === null) return null;
    const random = new Cipher([this.workload.seed, cycle, 'move']).random(giver.id);
    const sides = [
      { source: textOf(giver), places: from },
      { source: textOf(taker), places: to },
    ] as const;
    return moveBetween(sides[0], sides[1], { kind, most }, random);
  }

  #measureOf(request: WorkloadRequest): Measure | null {
    const { lengths } = this.#knowledge();
    for (const { kind, group, length } of this.#lengthsOf(request)) {
      const spread = lengths.get(`${kind} ${group}`);
      // Where all lists are as long, it is the texts that differ.
      if (spread === undefined || spread.shortest === spread.longest) continue;
      return { kind, group, length, ...spread };
    }
    return null;
  }

  #lengthsOf(request: WorkloadRequest): Length[] {
    const { body = new Uint8Array() } = request;
    const known = this.#lengths.get(body) ?? lengthsOf(request, this.#settings);
    this.#lengths.set(body, known);
    return known.map((length) => ({ ...length, group: `${request.class} ${length.group}` }));
  }

  /** Null where nothing in the body changes. */
  #placesOf(request: WorkloadRequest): BodyPlaces | null {
    const { body, json } = request;
    if (body === undefined || json === undefined || this.#settings === null) return null;
    const known = this.#places.get(body);
    if (known !== undefined) return known;
    const { texts, list } = wantedPlaces(json, this.#settings);
    const media = mediaKinds(this.#settings);
    const source = textOf(request);
    const isWanted = texts.length > 0 || list !== undefined || media.length > 0;
    // Bytes that are no UTF-8 would not survive.
    const isText = isWanted && Buffer.from(source).equals(asBuffer(body));
    const { vocabulary } = this.#knowledge();
    const found = isText ? placesIn(source, { texts, list, media, vocabulary }) : null;
    const isSame =
      found === null || (found.nonces.length === 0 && found.words.length === 0 && found.media.length === 0);
    const places = isSame && (found?.elements.length ?? 0) === 0 ? null : found;
    this.#places.set(body, places);
    return places;
  }

  #knowledge() {
    if (this.#known !== null) return this.#known;
    const { requests, seed } = this.workload;
    const settings = this.#settings;
    const texts = function* () {
      for (const request of requests) yield* jsonsOf(request).flatMap((json) => textsIn(json, settings));
    };
    const lengths = new Map<string, { shortest: number; longest: number }>();
    for (const request of requests) {
      for (const { kind, group, length } of this.#lengthsOf(request)) {
        const { shortest, longest } = lengths.get(`${kind} ${group}`) ?? { shortest: length, longest: length };
        lengths.set(`${kind} ${group}`, { shortest: Math.min(shortest, length), longest: Math.max(longest, length) });
      }
    }
    this.#known = { vocabulary: vocabularyOf(texts(), seed), lengths };
    return this.#known;
  }
}

function textsIn(json: unknown, settings: VarySettings | null): string[] {
  if (settings === null) return [];
  return wantedPlaces(json, settings).texts.flatMap(({ path }) => {
    const text = valueAlong(json, path);
    return typeof text === 'string' ? [text] : [];
  });
}

type Length = Pick<Measure, 'kind' | 'group' | 'length'>;

/** A request's lengths: that of its list, then that of its longest input. */
function lengthsOf({ json }: WorkloadRequest, settings: VarySettings | null): Length[] {
  if (json === undefined || settings === null || settings.lengths.length === 0) return [];
  const { texts, list } = wantedPlaces(json, settings);
  const elements = list === undefined ? undefined : valueAlong(json, list);
  const inputs = texts.flatMap(({ path, isInput }) => (isInput ? [String(valueAlong(json, path))] : []));
  const longest = Math.max(0, ...inputs.map((text) => text.length));
  return [
    ...(Array.isArray(elements) && list !== undefined
      ? [{ kind: 'list' as const, group: list.join('/'), length: elements.length }]
      : []),
    ...(settings.lengths.includes('auto') && longest > 0
      ? [{ kind: 'text' as const, group: '', length: longest }]
      : []),
  ];
}

function asBuffer(body: Uint8Array): Buffer {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

const textOf = ({ body = new Uint8Array() }: WorkloadRequest): string => asBuffer(body).toString();
