/** The calendar months of a plan as reporting periods, cut at the plan's ends; those already there are left out. */
export function monthsOf(
  plan: { readonly startDate: string; readonly endDate: string },
  existing: readonly { readonly startDate: string; readonly endDate: string }[],
): { startDate: string; endDate: string }[] {
  const months: { startDate: string; endDate: string }[] = [];
  let [year = 0, month = 0] = plan.startDate.split('-').map(Number);
  for (let first = firstDay(year, month); first <= plan.endDate; first = firstDay(year, month)) {
    const last = lastDay(year, month);
    months.push({
      startDate: first < plan.startDate ? plan.startDate : first,
      endDate: last > plan.endDate ? plan.endDate : last,
    });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months.filter((wanted) =>
    existing.every((there) => there.endDate < wanted.startDate || there.startDate > wanted.endDate),
  );
}

const firstDay = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
