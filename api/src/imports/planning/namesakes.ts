/** Things of the same name in the same place, told apart by their order. */
export class Namesakes<Thing> {
  private readonly byKey = new Map<string, Thing[]>();

  add(key: string, thing: Thing): void {
    const known = this.byKey.get(key);
    if (known) known.push(thing);
    else this.byKey.set(key, [thing]);
  }

  /** Counted from 1. */
  at(key: string, occurrence: number): Thing | undefined {
    return this.byKey.get(key)?.[occurrence - 1];
  }
}
