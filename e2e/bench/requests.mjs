/** What is measured, with the part of the bare database's speed that each must reach. */
export async function requestsOf({ url, cookie }) {
  const list = '/api/v1/plans/large-2019/actions?status=in_progress&sort=title&limit=50';
  const answer = await fetch(`${url}${list}`, { headers: { cookie } });
  const { items } = await answer.json();
  return [
    { name: 'one-action', path: `/api/v1/actions/${items[0].id}`, target: 0.3 },
    { name: 'page-of-actions', path: list, target: 0.5 },
    { name: 'delivery-by-sector', path: '/api/v1/plans/large-2019/delivery?by=sector', target: 0.3 },
  ];
}
