import { z } from 'zod';
import { Id, line, named } from './common';

/** A password as it is typed; which ones may be chosen is a rule of the domain. In UTF-16, as JSON counts. */
export const Password = z.string().min(1).max(256);

/** A browser or program in which somebody is signed in. `client` is a short description of it, where it gave one. */
export const OwnSession = named(
  'OwnSession',
  z.object({
    id: Id,
    client: z.string().nullable(),
    createdAt: z.string(),
    seenAt: z.string(),
    expiresAt: z.string(),
    isCurrent: z.boolean(),
  }),
);
export type OwnSession = z.infer<typeof OwnSession>;

/** All of them, those used last first. */
export const OwnSessions = named('OwnSessions', z.object({ items: z.array(OwnSession) }));
export type OwnSessions = z.infer<typeof OwnSessions>;

export const EndSessionsQuery = z.strictObject({ others: z.enum(['true', 'false']).default('false') });
export type EndSessionsQuery = z.infer<typeof EndSessionsQuery>;

export const ChangePassword = named('ChangePassword', z.strictObject({ current: Password, new: Password }));
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Who opened the one-time link that the program printed, and what they want to sign in with. */
export const FirstAdministrator = named(
  'FirstAdministrator',
  z.strictObject({ token: z.string().min(1).max(100), name: line(200), email: z.email().max(254), password: Password }),
);
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;
