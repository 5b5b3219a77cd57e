import { Delivery, Matrix, PlanCoverage, Trend, type PeriodCoverage } from '@symmachia/contracts';
import type { Person } from './person';
import { dimensions } from './recomputed/groups';

/** Everything that the product says of a period once it is published. */
export interface Published {
  deliveries: Delivery[];
  matrix: Matrix;
}

/** As it is sent, and found to be as the contract says. */
export async function published(reader: Person, plan: string, period: string): Promise<Published> {
  const deliveries: Delivery[] = [];
  for (const by of dimensions) deliveries.push(await delivery(reader, plan, `by=${by}&period=${period}`));
  const matrix = await reader.get<Matrix>(`/plans/${plan}/delivery/matrix?period=${period}`);
  Matrix.parse(matrix);
  return { deliveries, matrix };
}

export async function delivery(reader: Person, plan: string, query: string): Promise<Delivery> {
  const answer = await reader.get<Delivery>(`/plans/${plan}/delivery?${query}`);
  Delivery.parse(answer);
  return answer;
}

export async function coverage(reader: Person, plan: string): Promise<PeriodCoverage[]> {
  return PlanCoverage.parse(await reader.get(`/plans/${plan}/coverage`)).periods;
}

/** The first points of the trend, each as it is sent. */
export async function pastPoints(reader: Person, plan: string, count: number): Promise<string[]> {
  const { points } = Trend.parse(await reader.get(`/plans/${plan}/delivery/trend?by=sector`));
  return points.slice(0, count).map((point) => JSON.stringify(point));
}
