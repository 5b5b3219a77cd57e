import type { ReadRow } from '../reading/row';
import { ActionBook } from './action-book';
import { CommitmentBook } from './commitment-book';
import { factsOf } from './file-facts';
import type { ImportPlan, NewCommitmentInput, PlannedRow } from './import-plan';
import { MilestoneBook } from './milestone-book';
import { OrganisationBook } from './organisation-book';
import { PillarBook } from './pillar-book';
import type { PlanState } from './plan-state';
import type { PlanningContext } from './planning-context';
import { type Books, RowPlanner } from './row-planner';
import { TargetGroupBook } from './target-group-book';

/**
 * What importing these rows makes of the plan: pure, so that the preview and the real thing are the same. A row in error
 * brings nothing at all; what it would have brought comes with the next row that names it.
 */
export function planImport(rows: readonly ReadRow[], state: PlanState, context: PlanningContext): ImportPlan {
  const facts = factsOf(rows);
  const books: Books = {
    pillars: new PillarBook(state.pillars, context),
    actions: new ActionBook(state.actions, facts.hasPillars, context),
    commitments: new CommitmentBook(state.commitments, context),
    milestones: new MilestoneBook(state.milestones, context),
    organisations: new OrganisationBook(state.organisations, facts, context),
    targetGroups: new TargetGroupBook(state.targetGroups),
  };
  const planner = new RowPlanner(books, facts, context);
  return outcome(
    rows.map((row) => planner.plan(row)),
    books,
    context,
  );
}

function outcome(rows: PlannedRow[], books: Books, { plan }: PlanningContext): ImportPlan {
  const commitments = books.commitments.created();
  const leaders = leadersByAction(commitments.map(({ input }) => input));
  const organisations = books.organisations.created();
  return {
    organisations,
    pillars: books.pillars.created(),
    actions: books.actions.created((action) => onlyOne(leaders.get(action)) ?? plan.organisationId),
    commitments,
    milestones: books.milestones.created(),
    values: books.commitments.values(),
    changedPillars: books.pillars.changed(),
    changedActions: books.actions.changed(),
    changedCommitments: books.commitments.changed(),
    changedMilestones: books.milestones.changed(),
    rows,
    counts: countsOf(rows),
    contents: {
      ...books.pillars.mentioned(),
      actions: books.actions.mentioned(),
      commitments: books.commitments.mentioned(),
      milestones: books.milestones.mentioned(),
      organisations: organisations.length,
    },
  };
}

/** Who leads the new commitments of each action. */
function leadersByAction(commitments: readonly NewCommitmentInput[]): ReadonlyMap<string, ReadonlySet<string>> {
  const leaders = new Map<string, Set<string>>();
  for (const { action, parties } of commitments) {
    const of = leaders.get(action) ?? new Set();
    leaders.set(action, of);
    for (const { organisation } of parties) of.add(organisation);
  }
  return leaders;
}

/** An action is led by the one organisation behind all its commitments; by several, the plan's own leads. */
const onlyOne = (ids: ReadonlySet<string> | undefined): string | undefined =>
  ids?.size === 1 ? [...ids][0] : undefined;

/** How many rows there are of each verdict. */
export function countsOf(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { create: 0, update: 0, unchanged: 0, warning: 0, error: 0 };
  for (const { verdict, warning } of rows) {
    counts[verdict] += 1;
    if (warning) counts.warning += 1;
  }
  return counts;
}
