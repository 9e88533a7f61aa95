/**
 * Holds badges against a JSON schema: `node tools/badge-schema.mjs SCHEMA BADGE…`, where SCHEMA is the official
 * ob_v3p0_achievementcredential_schema.json, which is not part of Obi, and BADGE a JSON file of a certificate, for
 * instance all in the `credentials` of an evidence pack. Ends with 1 when one of them does not pass.
 */
import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import Ajv2019 from 'ajv/dist/2019.js';
import { Fault, runEntry } from './lib/fault.mjs';

/** What is wrong with each file, a line for each fault. */
export function faultsOf(schemaFile, files) {
  const isValid = addFormats(new Ajv2019({ strict: false, allErrors: true })).compile(read(schemaFile));
  return files.flatMap((file) =>
    isValid(read(file))
      ? []
      : isValid.errors.map(
          ({ instancePath, message }) => `${file}: ${instancePath || 'the badge'} ${message}`,
        ),
  );
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Fault(`${file} cannot be read: ${error.message}`, { exitCode: 2 });
  }
}

async function main() {
  const [schema, ...files] = process.argv.slice(2);
  if (files.length === 0)
    throw new Fault('Usage: node tools/badge-schema.mjs SCHEMA BADGE…', { exitCode: 2 });
  const faults = faultsOf(schema, files);
  process.stdout.write(
    faults.length === 0
      ? `${files.length === 1 ? 'The badge passes' : `All ${files.length} badges pass`}.\n`
      : `${faults.join('\n')}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) await runEntry(main);
