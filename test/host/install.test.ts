/** Installing into a vault, tried in folders of our own with a stand-in for the built plugin. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installPlugin } from './install.mjs';

describe('installing the plugin', () => {
	let root: string;
	let built: string;
	let vault: string;

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'install-'));
		[built, vault] = [join(root, 'dist'), join(root, 'my vault')];
		await mkdir(built);
		await mkdir(join(vault, '.obsidian'), { recursive: true });
		for (const [name, text] of [['main.js', 'code'], ['manifest.json', '{"id":"some-plugin"}'], ['styles.css', 'css'], ['cli.mjs', 'not for the app']] as const) await writeFile(join(built, name), text);
	});
	afterEach(() => rm(root, { recursive: true }));

	it('copies what the app loads, and nothing else, into a folder named by the id', async () => {
		const folder = await installPlugin(vault, built);
		expect(folder).toBe(join(vault, '.obsidian/plugins/some-plugin'));
		expect((await readdir(folder)).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
	});

	it('replaces an older one and keeps its settings', async () => {
		const folder = await installPlugin(vault, built);
		await writeFile(join(folder, 'data.json'), '{"kept":true}');
		await writeFile(join(built, 'main.js'), 'newer code');
		await installPlugin(vault, built);
		expect(await readFile(join(folder, 'main.js'), 'utf8')).toBe('newer code');
		expect(await readFile(join(folder, 'data.json'), 'utf8')).toBe('{"kept":true}');
	});

	it('refuses a folder that is not there, one that is no vault, and none at all', async () => {
		await expect(installPlugin(join(root, 'nowhere'), built)).rejects.toThrow('There is no folder');
		await expect(installPlugin(built, built)).rejects.toThrow('is no vault');
		await expect(installPlugin(undefined, built)).rejects.toThrow('Usage');
		expect(await readdir(built)).not.toContain('.obsidian');
	});

	it('says what to do when the plugin is not built', async () => {
		await expect(installPlugin(vault, root)).rejects.toThrow('npm run build');
	});
});
