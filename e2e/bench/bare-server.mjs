// The baseline: the statements that the API runs for a request, bare through better-sqlite3 behind node:http.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const [file, statementsFile] = process.argv.slice(2);
const database = new Database(file, { readonly: true });
database.pragma('query_only = ON');
database.pragma('cache_size = -32000');

const routes = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(statementsFile, 'utf8'))).map(([name, statements]) => [
    `/${name}`,
    statements.map(({ sql, values }) => ({ statement: database.prepare(sql), values })),
  ]),
);

const server = createServer((request, response) => {
  const answers = routes[request.url].map(({ statement, values }) => statement.all(...values));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answers));
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
