/**
 * The contract and what is made from it: `schema.graphql` from the resolvers, a typed document beside every
 * `.graphql` file of the web libraries, and the list of registered documents for the server.
 * `--check` writes nothing and fails when anything would change.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

function put(file: string, content: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === content) return;
  if (check) stale.push(relative(root, file));
  else writeFileSync(file, content);
}

interface Source {
  readonly file: string;
  readonly document: DocumentNode;
}

function sourcesIn(): Source[] {
  return globSync(['apps/web/src/**/*.graphql', 'libs/**/web/src/**/*.graphql'], { cwd: root })
    .sort()
    .map((file) => ({ file, document: parse(readFileSync(join(root, file), 'utf8')) }));
}

/** A document with the fragments that it spreads, however deep, in the order of their names. */
function withFragments(document: DocumentNode, all: Map<string, FragmentDefinitionNode>): DocumentNode {
  const needed = new Set<string>();
  const collect = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = all.get(name.value);
        if (!fragment) throw new Error(`No fragment ${name.value}`);
        if (needed.has(name.value)) return;
        needed.add(name.value);
        collect(fragment);
      },
    });
  };
  collect(document);
  const own = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = [...needed].sort().map((name) => all.get(name) as FragmentDefinitionNode);
  return { kind: Kind.DOCUMENT, definitions: [...own, ...fragments] };
}

async function typesOf(schema: GraphQLSchema, document: DocumentNode, file: string): Promise<string> {
  return codegen({
    filename: file,
    schema: undefined as never,
    schemaAst: schema,
    documents: [{ location: file, document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations: operations as never },
    config: {
      avoidOptionals: { field: true },
      immutableTypes: true,
      skipTypename: true,
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: {
        ID: 'string',
        LocalDate: 'string',
        DateTime: 'string',
        JSON: { input: 'unknown', output: 'unknown' },
      },
    },
  });
}

async function generate(schema: GraphQLSchema): Promise<void> {
  const sources = sourcesIn();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document } of sources)
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const registered: Record<string, { name: string; text: string }> = {};
  for (const { file, document } of sources) {
    const operationsOf = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const whole: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [
        ...document.definitions,
        ...withFragments(document, fragments).definitions.filter(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && !document.definitions.includes(one),
        ),
      ],
    };
    const faults = validate(schema, whole).filter((fault) => !/is never used/.test(fault.message));
    if (faults.length > 0) throw new Error(`${file}: ${faults.map((fault) => fault.message).join('; ')}`);
    let constants = '';
    for (const operation of operationsOf) {
      const name = operation.name?.value ?? basename(file, '.graphql');
      const text = print(withFragments({ kind: Kind.DOCUMENT, definitions: [operation] }, fragments));
      const id = createHash('sha256').update(text).digest('hex').slice(0, 32);
      registered[id] = { name, text };
      const suffix = operation.operation === 'mutation' ? 'Mutation' : 'Query';
      constants += `\nexport const ${name}Document: TypedDocument<${name}${suffix}, ${name}${suffix}Variables> = {\n  id: '${id}',\n  name: '${name}',\n};\n`;
    }
    const types = await typesOf(schema, whole, file);
    const head = operationsOf.length > 0 ? "import type { TypedDocument } from '@obi/kernel';\n\n" : '';
    put(
      join(root, `${file}.gen.ts`),
      `// Generated from ${basename(file)}; do not edit.\n${head}${types.trim()}\n${constants}`,
    );
  }
  const sorted = Object.fromEntries(Object.entries(registered).sort(([a], [b]) => (a < b ? -1 : 1)));
  put(join(root, 'apps/api/src/documents.gen.json'), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** The schema as the resolvers declare it, from the server itself. */
function schemaOfServer(): string {
  const file = join(root, 'dist/schema.graphql');
  if (!process.argv.includes('--built')) {
    execFileSync(process.execPath, [join(root, 'tools/build.mjs'), 'api'], { stdio: 'inherit' });
  }
  execFileSync(process.execPath, [join(root, 'dist/api/main.js'), '--schema', file], { stdio: 'inherit' });
  return readFileSync(file, 'utf8');
}

const schemaText = schemaOfServer();
put(join(root, 'schema.graphql'), schemaText);
await generate(buildSchema(schemaText));
if (stale.length > 0) {
  process.stderr.write(`Out of date; run npm run codegen:\n${stale.map((file) => `  ${file}\n`).join('')}`);
  process.exit(1);
}
