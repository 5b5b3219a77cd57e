import { mayInArchive } from './archive';
import { grants, type Scope } from './scopes';

const scopes = Object.keys(grants) as Scope[];

it('an archived plan is read and exported as before, and taken out of the archive', () => {
  const reading = scopes.filter((scope) => scope.endsWith(':read'));
  expect([...reading, 'export:run', 'plan:update'].filter((scope) => !mayInArchive(scope as Scope))).toEqual([]);
});

it('nothing in an archived plan is written', () => {
  const ofNoPlan = /^(plan|organisation|people|admin|export):/;
  const inPlans = scopes.filter((scope) => !ofNoPlan.test(scope) && !scope.endsWith(':read'));
  expect(inPlans).toEqual(expect.arrayContaining(['action:update', 'update:review', 'lab:update', 'import:run']));
  expect(inPlans.filter(mayInArchive)).toEqual([]);
});
