// Reads the service's schema files: writes the types that operations are checked against, and validates every operation of the client.
// A change of the schema that breaks an operation ends the build here, with the file and the reason.
import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema, parse, Source, specifiedRules, validate, NoUnusedFragmentsRule } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '../configurator-service/src/main/resources/graphql');
const target = join(root, 'src/lib/graphql/schema.d.ts');

const files = readdirSync(folder).filter((name) => name.endsWith('.graphqls')).sort();
const schema = buildSchema(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));

const types = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), { fileType: '.d.ts', shouldPreprocess: true });
mkdirSync(dirname(target), { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== types) writeFileSync(target, types);

const documents = [];
for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const text = readFileSync(path, 'utf8');
  for (const match of text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)) {
    const line = text.slice(0, match.index + match[0].indexOf('`')).split('\n').length;
    documents.push(new Source(match[1], relative(root, path), { line, column: 1 }));
  }
}

const definitions = documents.flatMap((source) => parse(source).definitions);
const errors = validate(schema, { kind: 'Document', definitions }, specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule), { maxErrors: 50 });
for (const error of errors) {
  const at = error.nodes?.[0]?.loc;
  console.error(`${at ? `${at.source.name}:${at.source.locationOffset.line + at.startToken.line - 1}` : 'src'}: ${error.message}`);
}
if (errors.length > 0) {
  console.error(`${errors.length} of the client's operations do not fit the service's schema (${relative(process.cwd(), folder)}).`);
  process.exit(1);
}
