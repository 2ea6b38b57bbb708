import { createHash } from 'node:crypto';

/** 52 bits of a hash: of ten million ids two are taken for one with a chance of 1 in 100 (birthday bound). */
function hashOf(id: string): number {
  const digest = createHash('sha1').update(id).digest();
  return digest.readUInt32LE(0) * 2 ** 20 + (digest.readUInt32LE(4) >>> 12) + 1;
}

/** Which ids there were, at 12 bytes each: a file of millions of requests is no reason to keep their names. */
export class IdTable {
  #capacity = 1024;
  /** 0: free. */
  #hashes = new Float64Array(this.#capacity);
  #indices = new Uint32Array(this.#capacity);
  #size = 0;

  /** @returns the index of the one that was there, else null */
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
