// Packs each file under assets once, as well as it can be done, so that the service need not do it for each visitor.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = 'target/classes/META-INF/resources/assets';
for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
  const content = readFileSync(join(folder, name));
  if (content.length < 1000) continue;
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
}
