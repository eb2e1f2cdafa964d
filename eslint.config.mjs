import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';

const pureRooms = ['text', 'lexicon', 'detect', 'discover', 'relate', 'script'];

export default defineConfig([
	globalIgnores(['dist/', 'node_modules/', 'test-output/', 'test/vault/']),
	...obsidianmd.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
			},
		},
	},
	{
		// The core runs in a worker, in Node and in the app alike.
		files: pureRooms.map((room) => `src/${room}/**/*.ts`),
		rules: {
			'no-restricted-imports': ['error', { patterns: [{ group: ['obsidian', 'electron', '@codemirror/*', 'node:*'], message: 'The core knows neither the app nor the DOM.' }] }],
			'no-restricted-globals': ['error', 'window', 'document', 'activeWindow', 'activeDocument', 'navigator', 'HTMLElement', 'localStorage', 'process', 'require'],
		},
	},
	{
		// The command line and the tests run in Node, and so do the scripts that build.
		files: ['src/cli.ts', 'src/cli/**', 'test/**', '**/*.mjs'],
		rules: {
			...Object.fromEntries(Object.keys(obsidianmd.rules ?? {}).map((rule) => [`obsidianmd/${rule}`, 'off'])),
			'import/no-extraneous-dependencies': 'off',
			'import/no-nodejs-modules': 'off',
			'no-console': 'off',
			'no-restricted-globals': 'off',
			'no-undef': 'off',
		},
	},
	{
		files: ['**/*.mjs'],
		...tseslint.configs.disableTypeChecked,
	},
]);
