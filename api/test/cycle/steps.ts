import fc from 'fast-check';

/** `double` reports for the company and reviews in the plan; `unit` coordinates it and may report for others. */
export const people = ['partner', 'double', 'unit', 'reviewer'] as const;
export type Who = (typeof people)[number];

/** What somebody tries, allowed or not. Periods and commitments by their place, updates by theirs among all. */
export type Draft = { try: 'draft'; who: Who; period: number; commitment: number; percent: number };
export type Decision = { try: 'submit' | 'approve' | 'return'; who: Who; update: number };
export type Turn = { try: 'open' | 'lock' | 'publish' | 'unlock'; period: number };
/** The clock goes so far forward, or back. */
export type Jump = { try: 'jump'; days: number };
export type Step = Draft | Decision | Turn | Jump;

const who = fc.constantFrom(...people);
const period = fc.nat(2);
const percent = fc.nat(130);

const draft: fc.Arbitrary<Draft> = fc.record({
  try: fc.constant('draft'),
  who,
  period,
  commitment: fc.nat(1),
  percent,
});
const decision: fc.Arbitrary<Decision> = fc.record({
  try: fc.constantFrom('submit', 'approve', 'return'),
  who,
  update: fc.nat(6),
});
const turn: fc.Arbitrary<Turn> = fc.record({ try: fc.constantFrom('open', 'lock', 'publish', 'unlock'), period });
const jump: fc.Arbitrary<Jump> = fc.record({ try: fc.constant('jump'), days: fc.integer({ min: -30, max: 40 }) });

export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: 4, arbitrary: draft },
    { weight: 9, arbitrary: decision },
    { weight: 3, arbitrary: turn },
    { weight: 2, arbitrary: jump },
  ),
  { minLength: 30, maxLength: 60, size: 'max' },
);

const report: Draft = { try: 'draft', who: 'partner', period: 0, commitment: 0, percent: 40 };

/** What was approved is corrected while an exception lasts and not after it, also in a period that is still open. */
export const afterAnException: Step[] = [
  report,
  { try: 'submit', who: 'partner', update: 0 },
  { try: 'approve', who: 'unit', update: 0 },
  report,
  { try: 'unlock', period: 0 },
  { try: 'jump', days: 11 },
  report,
];
