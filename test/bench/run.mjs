// Bundles bench.ts minified, as all that the plugin ships is, and runs it: `npm run bench`, or `npm run bench -- PATH...` for files of your own as well. Speeds are printed as MB/s of UTF-8 and as ratios to nodejieba.cut on the same text.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '../../test-output/bench.cjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({ entryPoints: [join(here, 'bench.ts')], bundle: true, platform: 'node', format: 'cjs', minify: true, outfile, charset: 'utf8', logLevel: 'warning' });
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
