// Runs a command only when one of its inputs has changed since it last ended well, so that a second build costs nothing.
//   node scripts/when-changed.mjs NAME INPUT... -- COMMAND...
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [name, ...rest] = process.argv.slice(2);
const split = rest.indexOf('--');
const [inputs, command] = [rest.slice(0, split), rest.slice(split + 1)];

const hash = createHash('sha256').update(command.join(' ')).update(process.version);
const take = (path) => {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) return readdirSync(path).sort().forEach((entry) => take(join(path, entry)));
  if (path.endsWith('schema.d.ts')) return; // made by the build itself
  hash.update(path).update(readFileSync(path));
};
inputs.forEach(take);
const digest = hash.digest('hex');

// What npm ci made lies outside of target and outlives a clean build.
const stamp = name === 'install' ? 'node_modules/.installed' : `target/${name}.stamp`;
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  console.log(`${command.join(' ')}: nothing has changed.`);
} else {
  rmSync(stamp, { force: true });
  const { status, error } = spawnSync(command[0], command.slice(1), { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`${command[0]} cannot be run (${error.code}): install Node.js 20 or newer with npm.`);
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync('target', { recursive: true });
  writeFileSync(stamp, digest);
}
