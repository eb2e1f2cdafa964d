import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';

const pureRooms = ['text', 'lexicon', 'detect', 'relate', 'script'];

export default defineConfig([
	globalIgnores(['dist/', 'node_modules/', 'test-output/', 'test/vault/']),
	...obsidianmd.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.mjs', 'esbuild.config.mjs', 'vitest.config.mjs'] },
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
		// Run by Node, not by the app.
		files: ['src/cli.ts', 'test/**', '*.mjs', 'src/lexicon/*.mjs'],
		rules: { 'no-console': 'off', 'obsidianmd/rule-custom-message': 'off', 'import/no-nodejs-modules': 'off', 'obsidianmd/no-nodejs-modules': 'off' },
	},
]);
