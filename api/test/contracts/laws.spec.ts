import { isDeepStrictEqual } from 'node:util';
import { fieldProblemCodes } from '@symmachia/contracts';
import fc from 'fast-check';
import type { z } from 'zod';
import { fieldProblems, type Issue } from '../../src/platform/problem/field-problems';
import { anything, valid } from './arbitrary';
import { inputSchemas } from './inputs';

const runs = { numRuns: 1000, seed: 20_191_112 };
const codes = new Set<string>([...fieldProblemCodes, 'field-mapped-twice']);

/** What the interface says of a value: nothing, or problems that each name a place in it. */
function problemsWith(schema: z.ZodType, value: unknown) {
  const result = schema.safeParse(value);
  return result.success ? [] : fieldProblems(result.error.issues as readonly Issue[]);
}

/** Problems that name no place, or have no words. `expect` for each of them would take most of the time. */
const unnamed = (problems: ReturnType<typeof fieldProblems>) =>
  problems.filter(({ pointer, code }) => !/^(\/([^~]|~[01])*)?$/s.test(pointer) || !codes.has(code));

describe.each(inputSchemas)('what is sent as %s', (_, schema) => {
  it('and taken stays as it is when it is taken again', () => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        const taken = schema.parse(value);
        return isDeepStrictEqual(schema.parse(taken), taken);
      }),
      runs,
    );
  });

  it('and is anything at all is taken, or named place by place', () => {
    fc.assert(
      fc.property(anything, (json) => {
        const value: unknown = JSON.parse(json);
        const problems = problemsWith(schema, value);
        return unnamed(problems).length === 0 && problems.length > 0 !== schema.safeParse(value).success;
      }),
      runs,
    );
  });

  it('and nearly right is refused at the place that is wrong', () => {
    const places = Object.keys(schema instanceof Object && 'shape' in schema ? Object(schema.shape) : {});
    if (places.length === 0) return;
    fc.assert(
      fc.property(valid(schema), fc.constantFrom(...places), anything, (value, place, json) => {
        const wrong = { ...Object(value), [place]: JSON.parse(json) };
        const problems = problemsWith(schema, wrong);
        const elsewhere = problems.filter(({ pointer }) => pointer !== '' && pointer.split('/')[1] !== place);
        return unnamed(problems).length + elsewhere.length === 0;
      }),
      { ...runs, numRuns: 300 },
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('never changes the language by a key named %s', (key) => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        const written = JSON.stringify(value).replace(/^\{/, `{${JSON.stringify(key)}:{"polluted":true},`);
        const sent: unknown = JSON.parse(written.replace(',}', '}'));
        expect(problemsWith(schema, sent).length).toBeGreaterThan(0);
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { ...runs, numRuns: 30 },
    );
  });
});
