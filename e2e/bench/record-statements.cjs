// Loaded before the API (--require): writes down each statement that a request runs, so that the bare server runs the same.
const { appendFileSync } = require('node:fs');
const Database = require('better-sqlite3');

const { prepare } = Database.prototype;

Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (!statement.reader) return statement;
  const { all } = statement;
  statement.all = (...values) => {
    appendFileSync(process.env.RECORD_STATEMENTS, `${JSON.stringify({ sql, values })}\n`);
    return all.apply(statement, values);
  };
  return statement;
};
