import { createHash } from 'node:crypto';

/** 52 bits of a hash: two of ten million ids collide with a probability of 1 % (birthday bound). */
function hashOf(id: string): number {
  const digest = createHash('sha1').update(id).digest();
  return digest.readUInt32LE(0) * 2 ** 20 + (digest.readUInt32LE(4) >>> 12) + 1;
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
