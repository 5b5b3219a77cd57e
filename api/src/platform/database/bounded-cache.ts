/** Remembers so many results, and forgets the one that was made first when there is one too many. */
export class BoundedCache<Key, Value> {
  private readonly values = new Map<Key, Value>();

  constructor(private readonly size: number) {}

  get(key: Key, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.values.set(key, value);
    if (this.values.size > this.size) {
      const [first] = this.values.keys();
      if (first !== undefined) this.values.delete(first);
    }
    return value;
  }
}
