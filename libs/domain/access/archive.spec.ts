import { mayInArchive } from './archive';
import { grants, type Scope } from './scopes';

it('an archived plan is read, exported and taken out of the archive; nothing in it is written', () => {
  const scopes = Object.keys(grants) as Scope[];
  expect(scopes.filter((scope) => !scope.endsWith(':read') && mayInArchive(scope))).toEqual([
    'plan:create',
    'plan:update',
    'export:run',
    'organisation:create',
    'organisation:update',
    'people:update',
    'admin:all',
  ]);
});
