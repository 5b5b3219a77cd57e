import { z } from 'zod';
import { roles } from '@symmachia/domain';
import { Password } from './account';
import { Id, LanguageCode, named } from './common';

export const SignIn = named('SignIn', z.strictObject({ email: z.string().max(254), password: Password }));
export type SignIn = z.infer<typeof SignIn>;

export const Membership = z.object({
  role: z.enum(roles),
  planId: Id.nullable(),
  organisationId: Id.nullable(),
});

/** Who am I and what may I. `user` is null for the anonymous; `demonstration` only in a database started as one. */
export const Session = named(
  'Session',
  z.object({
    user: z
      .object({
        id: Id,
        email: z.string(),
        name: z.string(),
        locale: LanguageCode,
        isAdmin: z.boolean(),
        memberships: z.array(Membership),
      })
      .nullable(),
    /** Scopes held everywhere; those of one plan come with the plan. */
    may: z.array(z.string()),
    demonstration: z
      .object({
        plan: z.string(),
        /** Of all its users; it is public, on purpose. */
        password: z.string(),
        signIns: z.array(z.object({ email: z.string(), role: z.enum(roles) })),
      })
      .nullable(),
  }),
);
export type Session = z.infer<typeof Session>;

export const Health = named(
  'Health',
  z.object({
    status: z.enum(['ok', 'unavailable', 'stopping']),
    version: z.string(),
    database: z.object({ driver: z.enum(['sqlite', 'postgres']), reachable: z.boolean() }),
  }),
);
export type Health = z.infer<typeof Health>;
