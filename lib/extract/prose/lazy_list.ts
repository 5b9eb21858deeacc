/** A list whose items are made as far as somebody asks for them, and once. */
export class LazyList<T> implements Iterable<T> {
  readonly #known: T[] = [];
  readonly #source: Iterator<T>;
  readonly #rests: readonly LazyList<T>[];

  /** @param rests Lists that follow the items of `source`; others may share them. */
  constructor(source: Iterable<T>, ...rests: readonly LazyList<T>[]) {
    this.#source = source[Symbol.iterator]();
    this.#rests = rests;
  }

  /** The item at an index; `undefined` behind the last one. */
  at(index: number): T | undefined {
    while (index >= this.#known.length) {
      const next = this.#source.next();
      if (next.done) return this.#behind(index - this.#known.length);
      this.#known.push(next.value);
    }
    return this.#known[index];
  }

  *[Symbol.iterator](): Generator<T> {
    let item: T | undefined;
    for (let index = 0; (item = this.at(index)) !== undefined; index++) yield item;
  }

  #behind(index: number): T | undefined {
    for (const rest of this.#rests) {
      const item = rest.at(index);
      if (item !== undefined) return item;
      index -= rest.#length;
    }
    return undefined;
  }

  /** Of a list whose items are all made. */
  get #length(): number {
    return this.#rests.reduce((sum, rest) => sum + rest.#length, this.#known.length);
  }
}
