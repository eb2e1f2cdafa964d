/** Bundles a plugin written for a test as a released one is: CommonJS, with the app's modules left out. */
import { build } from 'esbuild';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string} source path of the plugin's main.ts, or its text
 * @param {object} manifest
 * @returns {Promise<string>} the folder with main.js and manifest.json
 */
export async function bundlePlugin(source, manifest) {
	const folder = await mkdtemp(join(tmpdir(), 'preview-plugin-'));
	await build({
		...(source.endsWith('.ts') ? { entryPoints: [source] } : { stdin: { contents: source, loader: 'ts' } }),
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		outfile: join(folder, 'main.js'),
		external: ['obsidian', '@codemirror/*', '@lezer/*', 'fs'],
		logLevel: 'silent',
	});
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
	return folder;
}
