// Builds dist/: the plugin (main.js, manifest.json, styles.css) and the command line (cli.mjs).
import { build } from 'esbuild';
import { copyFileSync, mkdirSync } from 'node:fs';

const shared = {
	bundle: true,
	minify: true,
	// Without it every Han character is escaped, which doubles the size of the dictionaries.
	charset: 'utf8',
	target: 'es2022',
	logLevel: 'warning',
};

/** Bundles a worker into the string that `import text from '…?worker'` gives: a plugin is one file, so its worker is inside. */
const inlineWorker = {
	name: 'inline-worker',
	setup(pluginBuild) {
		pluginBuild.onResolve({ filter: /\?worker$/ }, async ({ path, resolveDir }) => {
			const resolved = await pluginBuild.resolve(path.replace(/\?worker$/, ''), { resolveDir, kind: 'import-statement' });
			return { path: resolved.path, namespace: 'worker' };
		});
		pluginBuild.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
			const { outputFiles } = await build({ ...shared, entryPoints: [path], format: 'iife', write: false });
			return { contents: outputFiles[0].text, loader: 'text' };
		});
	},
};

mkdirSync('dist', { recursive: true });
await Promise.all([
	build({
		...shared,
		entryPoints: ['src/main.ts'],
		format: 'cjs',
		outfile: 'dist/main.js',
		external: ['obsidian', 'electron', '@codemirror/*'],
		plugins: [inlineWorker],
	}),
	build({
		...shared,
		entryPoints: ['src/cli.ts'],
		format: 'esm',
		platform: 'node',
		outfile: 'dist/cli.mjs',
		minify: false,
		// Bundled CommonJS packages ask for Node's own modules by require.
		banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
	}),
]);
for (const file of ['manifest.json', 'styles.css']) copyFileSync(file, `dist/${file}`);
