// Bundles compare.ts and runs it: `npm run compare`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, '../../test-output/compare.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
	entryPoints: [join(here, 'compare.ts')],
	bundle: true,
	platform: 'node',
	format: 'esm',
	outfile,
	charset: 'utf8',
	logLevel: 'warning',
	// Bundled CommonJS packages ask for one another by require.
	banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
