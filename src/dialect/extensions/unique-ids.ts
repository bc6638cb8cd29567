/** Ids of one page, each given once. */

/** Counts on from what it gave before, so that many equal names cost no more than different ones. */
export class UniqueIds {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  add(id: string): void {
    this.#used.add(id);
  }

  /** The id, or with `_1`, `_2` behind it where it is empty or used; what ends in such a number counts on. */
  unique(wanted: string): string {
    let id = wanted;
    if (this.#used.has(id) || id === '') {
      const counted = /^(.+)_(\d+)$/s.exec(wanted);
      const stem = counted ? counted[1]! : wanted;
      let count = Math.max(counted ? Number(counted[2]) : 0, this.#counts.get(stem) ?? 0);
      do {
        count += 1;
        id = `${stem}_${count}`;
      } while (this.#used.has(id));
      this.#counts.set(stem, count);
    }
    this.#used.add(id);
    return id;
  }
}
