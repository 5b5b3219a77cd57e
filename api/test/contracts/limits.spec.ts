import { z } from 'zod';
import { type Leaf, leavesOf, inputSchemas } from './inputs';

/** What is compared with what we know, and never kept: it is taken as it comes. */
const compared = /^SignIn\/|\/(password|current|new|token)$/;
/** Of these the format itself says how long they may be. */
const ofFixedLength = new Set(['date', 'guid', 'uuid']);

/** As the interface's document says it, so that whoever reads that knows the limits too. */
interface Limits {
  maxLength?: number;
  maxItems?: number;
  maxProperties?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

const limitsOf = ({ schema }: Leaf): Limits => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
const of = (kind: Leaf['kind']) =>
  inputSchemas.flatMap(([, schema]) => leavesOf(schema)).filter((leaf) => leaf.kind === kind);

/** `^[a-z]{1,40}$`: anchored, and nothing in it is repeated without end. */
const isBounded = (pattern = '') => /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern);

describe('what is sent to the interface', () => {
  it('is described by many schemas, all of which refuse what they do not know', () => {
    expect(inputSchemas.length).toBeGreaterThan(20);
    for (const [name, schema] of inputSchemas)
      expect([name, schema.safeParse({ surprise: 1 }).success]).toEqual([name, false]);
  });

  it('has no text without a longest length', () => {
    const endless = of('string').filter((leaf) => {
      const { maxLength, pattern } = limitsOf(leaf);
      return maxLength === undefined && !isBounded(pattern) && !ofFixedLength.has(leaf.format ?? '');
    });
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  it('has no list and no dictionary without a greatest length', () => {
    const lists = of('array').filter((leaf) => limitsOf(leaf).maxItems === undefined);
    const dictionaries = of('record').filter((leaf) => limitsOf(leaf).maxProperties === undefined);
    expect([...lists, ...dictionaries].map(({ path }) => path)).toEqual([]);
  });

  it('has no number without bounds', () => {
    const isBound = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    const boundless = of('number').filter((leaf) => {
      const { minimum, maximum, ...others } = limitsOf(leaf);
      return !isBound(minimum ?? Reflect.get(others, 'exclusiveMinimum')) || !isBound(maximum);
    });
    expect(boundless.map(({ path }) => path)).toEqual([]);
  });

  it.each(['\u0000', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\ufeff', '\ud800', '\udfff'])(
    'keeps no text that takes %j in its midst',
    (character) => {
      const taken = of('string').filter(
        ({ path, schema }) => !compared.test(path) && schema.safeParse(`a${character}b`).success,
      );
      expect(taken.map(({ path }) => path)).toEqual([]);
    },
  );

  it('keeps no text that leaves a letter and its accent apart', () => {
    const apart = of('string').filter(({ path, schema }) => {
      const result = schema.safeParse('u\u0308');
      return !compared.test(path) && result.success && result.data !== 'ü';
    });
    expect(apart.map(({ path }) => path)).toEqual([]);
  });
});
