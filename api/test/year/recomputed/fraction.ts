/** An exact number: over / under, in lowest terms, never negative. */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);

  static of(over: number | bigint, under: number | bigint = 1n): Fraction {
    return new Fraction(BigInt(over), BigInt(under));
  }

  static sum(all: readonly Fraction[]): Fraction {
    return all.reduce((sum, each) => sum.plus(each), Fraction.zero);
  }

  private constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {
    const common = divisor(over, under);
    this.over = over / common;
    this.under = under / common;
  }

  get isZero(): boolean {
    return this.over === 0n;
  }

  plus({ over, under }: Fraction): Fraction {
    return new Fraction(this.over * under + over * this.under, this.under * under);
  }

  times({ over, under }: Fraction): Fraction {
    return new Fraction(this.over * over, this.under * under);
  }

  dividedBy({ over, under }: Fraction): Fraction {
    return new Fraction(this.over * under, this.under * over);
  }

  isMoreThan({ over, under }: Fraction): boolean {
    return this.over * under > over * this.under;
  }

  /** Two decimals, rounded half up. */
  rounded(): number {
    return Number((this.over * 200n + this.under) / (2n * this.under)) / 100;
  }
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}
