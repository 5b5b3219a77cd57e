import { z } from 'zod';
import actionsP1 from './fixtures/actions-p1.json';
import actionsP2 from './fixtures/actions-p2.json';
import actionsP3 from './fixtures/actions-p3.json';
import actionsP4 from './fixtures/actions-p4.json';
import actionsP5 from './fixtures/actions-p5.json';
import commitmentsP1 from './fixtures/commitments-p1.json';
import commitmentsP2 from './fixtures/commitments-p2.json';
import commitmentsP3 from './fixtures/commitments-p3.json';
import commitmentsP4 from './fixtures/commitments-p4.json';
import commitmentsP5 from './fixtures/commitments-p5.json';
import ideas from './fixtures/ideas.json';
import labPhoto from './fixtures/lab-photo.json';
import labs from './fixtures/labs.json';
import milestones from './fixtures/milestones.json';
import organisations from './fixtures/organisations.json';
import people from './fixtures/people.json';
import periods from './fixtures/periods.json';
import pillars from './fixtures/pillars.json';
import plan from './fixtures/plan.json';
import {
  ActionFixture,
  CommitmentFixture,
  DrawnPhoto,
  IdeaFixture,
  LabFixture,
  MilestoneFixture,
  OrganisationFixture,
  PeriodFixture,
  PersonFixture,
  PillarFixture,
  PlanFixture,
  UpdatesFixture,
} from './fixtures/types';
import updatesP1 from './fixtures/updates-p1.json';
import updatesP2 from './fixtures/updates-p2.json';
import updatesP3 from './fixtures/updates-p3.json';
import updatesP4 from './fixtures/updates-p4.json';
import updatesP5 from './fixtures/updates-p5.json';

/** The demonstration as it was written down, checked against its own types. */
export const readFixtures = () => ({
  plan: PlanFixture.parse(plan),
  pillars: z.array(PillarFixture).parse(pillars),
  organisations: z.array(OrganisationFixture).parse(organisations),
  people: z.array(PersonFixture).parse(people),
  periods: z.array(PeriodFixture).parse(periods),
  actions: z.array(ActionFixture).parse([...actionsP1, ...actionsP2, ...actionsP3, ...actionsP4, ...actionsP5]),
  commitments: z
    .array(CommitmentFixture)
    .parse([...commitmentsP1, ...commitmentsP2, ...commitmentsP3, ...commitmentsP4, ...commitmentsP5]),
  labs: z.array(LabFixture).parse(labs),
  ideas: z.array(IdeaFixture).parse(ideas),
  labPhoto: DrawnPhoto.parse(labPhoto),
  milestones: z.array(MilestoneFixture).parse(milestones),
  updates: UpdatesFixture.parse({ ...updatesP1, ...updatesP2, ...updatesP3, ...updatesP4, ...updatesP5 }),
});

export type Fixtures = ReturnType<typeof readFixtures>;
