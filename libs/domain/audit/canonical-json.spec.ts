import * as fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json';

describe('canonical JSON', () => {
  it('is written as RFC 8785 says', () => {
    expect(canonicalJson({ b: 2, a: [1e21, 0.000001, -0, true, null], é: '\u0000"\\/\u20ac' })).toBe(
      '{"a":[1e+21,0.000001,0,true,null],"b":2,"é":"\\u0000\\"\\\\/€"}',
    );
  });

  it('sorts members by code units, at every depth', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': { z: 1, A: 2 }, '\ud83d\ude00': 3, '\ufb33': 4 })).toBe(
      '{"\\r":2,"1":{"A":2,"z":1},"€":1,"\ud83d\ude00":3,"\ufb33":4}',
    );
  });

  it('leaves out what is undefined, and refuses what is no number', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });

  it('says the same of the same value, whatever the order of its members, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value as Json))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member as Json)]),
  );
}
