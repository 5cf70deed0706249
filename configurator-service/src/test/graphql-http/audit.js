// Usage: node audit.js http://localhost:8080/graphql
// Prints what the service gets wrong, then the counts; exits with 1 where there is an error or a warning.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
const results = await auditServer({ url });
const by = (status) => results.filter((result) => result.status === status);

for (const result of results.filter(({ status }) => status !== 'ok')) {
  console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(
  `audits=${results.length} ok=${by('ok').length} notices=${by('notice').length} warnings=${by('warn').length} errors=${by('error').length}`,
);
process.exitCode = by('warn').length + by('error').length === 0 ? 0 : 1;
