interface Claimable {
  readonly isClaimed: boolean;
}

interface Bearers<Thing> {
  all: Thing[];
  /** Those before it are claimed. */
  firstFree: number;
}

/** Things of the same name in the same place, in the order in which they came. */
export class Namesakes<Thing extends Claimable> {
  private readonly byName = new Map<string, Bearers<Thing>>();

  add(name: string, thing: Thing): void {
    const known = this.byName.get(name);
    if (known) known.all.push(thing);
    else this.byName.set(name, { all: [thing], firstFree: 0 });
  }

  first(name: string): Thing | undefined {
    return this.byName.get(name)?.all[0];
  }

  /** The first that no row was about yet, of those that are meant. */
  firstFree(name: string, isMeant: (thing: Thing) => boolean = () => true): Thing | undefined {
    const bearers = this.byName.get(name);
    if (!bearers) return undefined;
    while (bearers.all[bearers.firstFree]?.isClaimed) bearers.firstFree += 1;
    for (let index = bearers.firstFree; index < bearers.all.length; index += 1) {
      const thing = bearers.all[index];
      if (thing && !thing.isClaimed && isMeant(thing)) return thing;
    }
    return undefined;
  }
}
