import { body, isOther, type Row, type Send } from './row';
import { theUnit, write } from './words';
import type { Kind, World } from './world';

const change = { actions: { weight: 2 }, commitments: { weight: 2 } };
const kindOf = { actions: 'action', commitments: 'commitment' } as const satisfies Record<string, Kind>;
type Noun = keyof typeof kindOf;

const caseOf = (noun: Noun, plan: string) =>
  isOther(plan) ? "other plan's" : noun === 'actions' ? "the plan's" : "the company's";

/** A new row of the plan, as it was made. */
const rowOf = async (world: World, noun: Noun, plan: string) => ({
  id: await world.another(kindOf[noun], caseOf(noun, plan)),
  version: 1,
});

const edits = (noun: Noun, dryRun: boolean): Send =>
  body(async (world, plan) => ({ rows: [await rowOf(world, noun, plan)], change: change[noun], dryRun }));

const restoring = body(() => ({}));

/** Of editing many rows at once. */
export const grantedInBulk: readonly Row[] = (['actions', 'commitments'] as const).flatMap((noun) => [
  write(`POST /plans/{plan}/${noun}/bulk`, 'plan', theUnit, edits(noun, true), {
    doing: 'looking at it first',
    onceIsEnough: true,
  }),
  write(`POST /plans/{plan}/${noun}/bulk`, 'plan', theUnit, edits(noun, false), { doing: 'all of them' }),
]);

/** Of taking back what was done, and of what has ended. */
export const grantedInArchive: readonly Row[] = [
  write('POST /plans/{plan}/bulk-edits/{batch}/undo', 'plan', theUnit),
  write('GET /plans/{plan}/archive', 'plan', theUnit),
  write(
    'POST /plans/{plan}/restore',
    'plan',
    theUnit,
    body(async (world, _, id) => {
      await world.archive(id);
      return {};
    }),
    { afterwards: (world, id) => world.takeOut(id) },
  ),
  write('POST /actions/{id}/restore', 'action', theUnit, restoring, {
    cases: ['cancelled', "other plan's, cancelled"],
    usesUp: true,
  }),
  write('POST /commitments/{id}/restore', 'commitment', theUnit, restoring, {
    cases: ["the company's, withdrawn", "other plan's, withdrawn"],
    usesUp: true,
  }),
];
