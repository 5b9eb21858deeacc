/** A list whose items are made as far as somebody asks for them, and once. */
export class LazyList<T> implements Iterable<T> {
  readonly #known: T[] = [];
  readonly #source: Iterator<T>;

  constructor(source: Iterable<T>) {
    this.#source = source[Symbol.iterator]();
  }

  /** The item at an index; `undefined` behind the last one. */
  at(index: number): T | undefined {
    while (index >= this.#known.length) {
      const next = this.#source.next();
      if (next.done) return undefined;
      this.#known.push(next.value);
    }
    return this.#known[index];
  }

  *[Symbol.iterator](): Generator<T> {
    let item: T | undefined;
    for (let index = 0; (item = this.at(index)) !== undefined; index++) yield item;
  }
}
