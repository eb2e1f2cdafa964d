// Builds dist/: the plugin (main.js, manifest.json, styles.css) and the command line (cli.mjs).
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const shared = {
	bundle: true,
	minify: true,
	// Without it every Han character is escaped, which doubles the size of the dictionaries.
	charset: 'utf8',
	target: 'es2022',
	logLevel: 'warning',
};

/**
 * Bundles a worker into the function that `import code from '…?worker'` gives. A plugin is one file, so its worker is inside; as a function of its
 * global scope the same code can be run without a worker, and is in the file once.
 */
const inlineWorker = {
	name: 'inline-worker',
	setup(pluginBuild) {
		pluginBuild.onResolve({ filter: /\?worker$/ }, async ({ path, resolveDir }) => {
			const resolved = await pluginBuild.resolve(path.replace(/\?worker$/, ''), { resolveDir, kind: 'import-statement' });
			return { path: resolved.path, namespace: 'worker' };
		});
		pluginBuild.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
			const { outputFiles } = await build({ ...shared, entryPoints: [path], format: 'iife', write: false, plugins: [compactPhrases] });
			return { contents: `export default function (self) {\n${outputFiles[0].text}}`, loader: 'js' };
		});
	},
};

/**
 * Four fifths of OpenCC's 49,000 phrases are converted as their characters are, and are there only to tell where words end, as are most of those of
 * regional variants. They ship without their conversion, and every phrase without what it begins with as the one before it does, of which a digit tells
 * the length. All that is put back when the module is first used: 0.6 MB less.
 */
const compactPhrases = {
	name: 'compact-phrases',
	setup(pluginBuild) {
		pluginBuild.onLoad({ filter: /opencc-js.dist.esm-lib.dict.(?:STPhrases(?:_GeneratedFromRegionalPhrases)?|HKVariants(?:Rev)?Phrases|TWVariantsRevPhrases|TWPhrases(?:Rev)?)\.js$/ }, async ({ path }) => {
			const phrases = await readDictionary(path);
			const characters = await readDictionary(join(dirname(path), 'STCharacters.js'));
			const compact = compactDictionary(phrases, characters);
			if (expandDictionary(compact, characters) !== phrases) throw new Error('The compact phrases do not give OpenCC’s back.');
			return {
				contents: `import characters from './STCharacters.js';
${expandDictionary.toString()}
export default expandDictionary(${JSON.stringify(compact)}, characters);`,
			};
		});
	},
};

function compactDictionary(phrases, characters) {
	const converted = new Map(characters.split('|').map((entry) => entry.split(' ')));
	let last = '';
	return phrases.split('|').map((entry) => {
		const [phrase] = entry.split(' ');
		let shared = 0;
		while (shared < Math.min(9, phrase.length, last.length) && phrase[shared] === last[shared]) shared++;
		last = phrase;
		return `${shared}${entry === `${phrase} ${Array.from(phrase, (char) => converted.get(char) ?? char).join('')}` ? phrase.slice(shared) : entry.slice(shared)}`;
	}).join('');
}

/** Stands in the plugin as well, so it needs nothing but what it is given. */
function expandDictionary(compact, characters) {
	const converted = new Map(characters.split('|').map((entry) => entry.split(' ')));
	let last = '';
	return compact.match(/\d\D*/g).map((kept) => {
		const entry = last.slice(0, Number(kept[0])) + kept.slice(1);
		last = entry.split(' ')[0];
		return entry === last ? `${entry} ${Array.from(entry, (char) => converted.get(char) ?? char).join('')}` : entry;
	}).join('|');
}

/** A dictionary of opencc-js is a module that exports one string. */
async function readDictionary(path) {
	const source = await readFile(path, 'utf8');
	return JSON.parse(source.slice(source.indexOf('"'), source.lastIndexOf('"') + 1));
}

const notice = `/*!
Industry Report Annotator, MIT licence.
Contains opencc-js and Lezer (MIT licence), idb (ISC licence), and dictionaries of OpenCC, Copyright 2010-2024 Carbo Kuo and contributors, licensed under
the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0. The dictionaries are unchanged but for their packing.
*/`;

/** What stands in the bundle where its digest goes. */
const digestPlace = 'THE DIGEST OF THIS FILE';

/**
 * Builds the plugin, with its own digest in it: annotations that are kept on a device are trusted only by the code that made them. Whatever
 * changes gives another one, a view too, as a vault read in vain costs less than a version that somebody forgot to raise.
 */
async function buildPlugin() {
	const { outputFiles: [main] } = await build({
		...shared,
		entryPoints: ['src/main.ts'],
		format: 'cjs',
		outfile: 'dist/main.js',
		banner: { js: notice },
		external: ['obsidian', 'electron', '@codemirror/*'],
		plugins: [inlineWorker, compactPhrases],
		define: { codeDigest: JSON.stringify(digestPlace) },
		write: false,
	});
	const digest = createHash('sha256').update(main.text).digest('hex').slice(0, 16);
	const [before, after, ...others] = main.text.split(digestPlace);
	if (after === undefined || others.length > 0) throw new Error('The plugin must have one place for its digest, or it trusts what older code kept.');
	await writeFile(main.path, before + digest + after);
}

mkdirSync('dist', { recursive: true });
await Promise.all([
	buildPlugin(),
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
