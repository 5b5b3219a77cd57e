import autocannon from 'autocannon';

const connections = 10;
const seconds = 5;

/** Requests a second that the address answers, all of them with 200. */
export const measure = (url, headers) => load(url, headers, seconds);

/** What has run for a while is compiled; before that, a comparison measures the compiler. */
export const warmUp = (url, headers) => load(url, headers, 2);

async function load(url, headers, duration) {
  const result = await autocannon({ url, headers, connections, duration });
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} other answers, ${result.errors} errors`);
  return result.requests.average;
}

/** The round in the middle, by its ratio. */
export const median = (rounds) =>
  [...rounds].sort((one, other) => one.ratio - other.ratio)[Math.floor(rounds.length / 2)];
