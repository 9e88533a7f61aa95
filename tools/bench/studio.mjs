/** The guide studio as two conversation managers use it, through the mutations that their browsers send. */
import { request } from 'node:http';

const DRAFT = `{ guideDraft { revision sections { clauses { key title text revision check { question options correct } } } } }`;

/** How many clauses each version changes materially. */
const CLAUSES = 3;

/** Makes both of them conversation managers: one writes, the other one approves. */
export async function appoint(client, people) {
  for (const { id } of people)
    await client.query(
      `insert into people.role_grant (person_id, role) values ($1, 'conversationManager') on conflict do nothing`,
      [id],
    );
}

/** Writes the next version, in which clauses have to be certified again by a day, and has it approved: its revision. */
export async function writeVersion({ port, author, approver }, { round, certifyBy }) {
  await send(port, author, 'mutation { startGuideDraft { revision } }');
  const { guideDraft } = await send(port, author, DRAFT);
  const clauses = guideDraft.sections.flatMap((section) => section.clauses).slice(0, CLAUSES);
  const change = { kind: 'certifyAgain', reason: `What changed in round ${round}.`, certifyBy };
  for (const clause of clauses)
    await send(
      port,
      author,
      'mutation ($clause: DraftClauseInput!) { saveDraftClause(clause: $clause) { revision } }',
      { clause: { ...clause, text: `${clause.text} Said anew in round ${round}.`, change } },
    );
  await send(port, author, 'mutation ($note: String!) { saveDraftNote(note: $note) { revision } }', {
    note: `Round ${round} of the benchmark.`,
  });
  const { askForApproval: asked } = await send(port, author, 'mutation { askForApproval { revision } }');
  const seen = { revision: asked.revision };
  await send(
    port,
    approver,
    'mutation ($revision: Int!) { approveDraft(revision: $revision) { revision } }',
    seen,
  );
  return asked.revision;
}

/** Publishes the approved draft; answers when the version is in force and everybody's row says so. */
export const publishVersion = ({ port, author }, revision) =>
  send(port, author, 'mutation ($revision: Int!) { publishDraft(revision: $revision) }', { revision });

/** One request, however long its answer takes. */
function send(port, { cookie }, query, variables = {}) {
  const headers = { cookie, 'content-type': 'application/json', 'x-obi': '1' };
  return new Promise((done, fail) => {
    const asking = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const { data, errors } = JSON.parse(text);
          if (errors || !data) fail(new Error(`The studio refused: ${text}`));
          else done(data);
        });
      },
    );
    asking.on('error', fail);
    asking.end(JSON.stringify({ query, variables }));
  });
}
