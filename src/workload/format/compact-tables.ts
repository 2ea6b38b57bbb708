import { randomInt } from 'node:crypto';

/** Of this process: a file cannot hold ids that were made to collide. */
const [SEED_LOW, SEED_HIGH] = [randomInt(2 ** 32), randomInt(2 ** 32)];

/**
 * 52 bits of a hash: two of ten million ids collide with a probability of 1 % (birthday bound). Two multiplicative hashes
 * side by side, with the finish of MurmurHash3 (Appleby): a cryptographic one takes longer than all else that a request of
 * a trace costs.
 */
function hashOf(id: string): number {
  let [low, high] = [SEED_LOW, SEED_HIGH];
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  return (finished(low ^ (high >>> 15)) >>> 0) * 2 ** 20 + (finished(high ^ (low >>> 13)) >>> 12) + 1;
}

function finished(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The ids seen so far and their indices, at 12 bytes each, so that the names of millions of requests are not kept. */
export class IdTable {
  #capacity = 1024;
  /** 0: free. */
  #hashes = new Float64Array(this.#capacity);
  #indices = new Uint32Array(this.#capacity);
  #size = 0;

  /** @returns the index of an equal id added before, else null */
  add(id: string, index: number): number | null {
    if (this.#size * 2 >= this.#capacity) this.#grow();
    const hash = hashOf(id);
    const slot = this.#slotOf(hash);
    if (this.#hashes[slot] !== 0) return this.#indices[slot] ?? null;
    this.#hashes[slot] = hash;
    this.#indices[slot] = index;
    this.#size += 1;
    return null;
  }

  get(id: string): number | null {
    const slot = this.#slotOf(hashOf(id));
    return this.#hashes[slot] === 0 ? null : (this.#indices[slot] ?? null);
  }

  #slotOf(hash: number): number {
    let slot = hash % this.#capacity;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) % this.#capacity;
    return slot;
  }

  #grow(): void {
    const [hashes, indices] = [this.#hashes, this.#indices];
    this.#capacity *= 2;
    this.#hashes = new Float64Array(this.#capacity);
    this.#indices = new Uint32Array(this.#capacity);
    for (const [at, hash] of hashes.entries()) {
      if (hash === 0) continue;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#indices[slot] = indices[at] ?? 0;
    }
  }
}

/** A growing list of numbers at 8 bytes each, without garbage; an array of millions takes twice that, and copies. */
export class GrowingNumbers {
  #values = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const values = new Float64Array(2 * this.#length);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.#length++] = value;
  }

  /** @returns NaN beyond the end */
  at(index: number): number {
    return index < this.#length ? (this.#values[index] ?? Number.NaN) : Number.NaN;
  }
}
