/** The yardstick of publishing: everybody's row as it was and as it is, changed from one to the other by one statement. */

/** Keeps everybody's row as it is now, as `was` or `is`. */
export async function keepRows(client, name) {
  await client.query(`drop table if exists bench."${name}"`);
  await client.query(`create unlogged table bench."${name}" as select * from belts.certification`);
  await client.query(`alter table bench."${name}" add primary key (person_id)`);
}

/** Leaves of both only the rows that differ: how many. */
export async function keepChanged(client) {
  await client.query(
    `delete from bench."was" w using bench."is" i where i.person_id = w.person_id and row(i.*) is not distinct from row(w.*)`,
  );
  await client.query(
    `delete from bench."is" i where not exists (select 1 from bench."was" w where w.person_id = i.person_id)`,
  );
  for (const name of ['was', 'is']) await client.query(`vacuum analyze bench."${name}"`);
  const { rows } = await client.query('select count(*)::int as n from bench."is"');
  return rows[0].n;
}

/** Changes those rows to what is kept under a name, with one statement. */
export async function changeTo(client, name) {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'belts' and table_name = 'certification' and column_name <> 'person_id'`,
  );
  const columns = rows.map((column) => column.name);
  const { rowCount } = await client.query(
    `update belts.certification c set (${columns.join(', ')}) = (${columns.map((one) => `k.${one}`).join(', ')})
     from bench."${name}" k where k.person_id = c.person_id`,
  );
  return rowCount;
}
