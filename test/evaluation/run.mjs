// Bundles report.ts and runs it: `node test/evaluation/run.mjs` prints what is wrong in the evaluation set, and the scores.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '../../test-output');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, 'evaluation.mjs');
await build({
	entryPoints: [join(here, 'report.ts')], bundle: true, platform: 'node', format: 'esm', outfile, charset: 'utf8', logLevel: 'warning',
	banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
