/**
 * What the preview promises, tried in a browser with the fixture plugin (`fixture/main.ts`), which touches every surface. Each promise is
 * a behaviour of the app that the plugin relies on. Without a browser these tests are skipped.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.mjs';
import { bundlePlugin } from './bundle-plugin.mjs';
import manifest from './fixture/manifest.json';
import type {} from './fixture/main';
import type {} from './page/host-api';
import { readNotes, startServer } from './server.mjs';

const here = import.meta.dirname;
const browser: Browser | null = await launchBrowser();
if (!browser) console.warn('No browser was found: the preview is not tested');
const paragraphs = (count: number): string => Array.from({ length: count }, (_, i) => `Paragraph ${i} of ACME.`).join('\n\n');

describe.skipIf(!browser)('the preview', { timeout: 30_000 }, () => {
	let server: Awaited<ReturnType<typeof startServer>>;
	let context: BrowserContext;
	let page: Page;

	beforeAll(async () => {
		const pluginDir = await bundlePlugin(`${here}/fixture/main.ts`, manifest);
		const files = { ...(await readNotes(`${here}/fixture/vault`)), 'Long.md': paragraphs(400), 'Folder/Crlf.md': 'one ACME\r\n\r\ntwo ACME\r\n' };
		server = await startServer({ files, pluginDir, port: 0 });
	}, 60_000);
	afterAll(async () => {
		await server.close();
		await browser?.close();
	});
	beforeEach(async () => {
		if (!browser) return;
		context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
		page = await context.newPage();
		await visit('');
	});
	afterEach(() => context.close());

	async function visit(query: string): Promise<void> {
		await page.goto(server.url + query);
		await page.waitForSelector('.preview-ready');
	}
	const events = (): Promise<string[]> => page.evaluate(() => window.fixture.events.splice(0));
	const waitForEvent = (event: string): Promise<unknown> => page.waitForFunction((wanted) => window.fixture.events.includes(wanted), event);
	const open = (path: string, mode: 'preview' | 'live' | 'source'): Promise<void> =>
		page.evaluate(([at, how]) => window.host.open(at, how), [path, mode] as const);

	it('says in its title that it is a preview', async () => {
		expect(await page.title()).toMatch(/preview/);
	});

	describe('loading', () => {
		it('loads the plugin and announces every file before the layout is ready', async () => {
			const seen = await events();
			expect(seen[0]).toBe('onload');
			expect(seen.indexOf('create First.md')).toBeGreaterThan(0);
			expect(seen.indexOf('create First.md')).toBeLessThan(seen.indexOf('layout-ready'));
		});

		it('sends resolve and resolved at the start, but not changed', async () => {
			await waitForEvent('resolved');
			const seen = await events();
			expect(seen).toContain('resolve First.md');
			expect(seen.filter((event) => event.startsWith('changed'))).toEqual([]);
		});

		it('has no errors', async () => {
			expect(await page.evaluate(() => window.host.errors())).toEqual([]);
		});
	});

	describe('vault and metadata cache', () => {
		it('sends modify at once, then changed, resolve and resolved', async () => {
			await waitForEvent('resolved');
			await events();
			await page.evaluate(() => window.host.write('Second.md', 'changed text'));
			await waitForEvent('resolved');
			expect(await events()).toEqual(['modify Second.md', 'changed Second.md', 'resolve Second.md', 'resolved']);
		});

		it('sends resolved once for many files', async () => {
			await waitForEvent('resolved');
			await events();
			await page.evaluate(() => Promise.all(['Second.md', 'Long.md'].map((path) => window.host.write(path, 'x'))));
			await waitForEvent('resolved');
			expect((await events()).filter((event) => event === 'resolved')).toHaveLength(1);
		});

		it('sends no changed on a rename, and the last cache on a deletion', async () => {
			await waitForEvent('resolved');
			await events();
			await page.evaluate(() => window.host.rename('Second.md', 'Third.md'));
			await waitForEvent('resolved');
			expect(await events()).toEqual(['rename Second.md Third.md', 'resolve Third.md', 'resolved']);
			await page.evaluate(() => window.host.remove('Third.md'));
			await waitForEvent('deleted Third.md');
		});

		it('writes front matter through processFrontMatter and keeps the rest', async () => {
			const text = await page.evaluate(async () => {
				const { vault, fileManager } = window.host.app;
				const file = vault.getFileByPath('First.md');
				if (file) await fileManager.processFrontMatter(file, (matter) => (matter['checked'] = true));
				return window.host.read('First.md');
			});
			expect(text).toMatch(/^---\npublished: 2024-01-02\n[^#]{1,99}checked: true\n---\n# First ACME/);
		});
	});

	describe('Reading view', () => {
		it('hands every section to post-processors with its lines', async () => {
			await open('First.md', 'preview');
			const sections = await page.evaluate(() => window.fixture.sections);
			expect(sections).toContainEqual({ text: 'First ACME', info: [4, 4] });
			expect(sections.find(({ text }) => text.startsWith('A paragraph'))?.info).toEqual([6, 6]);
		});

		it('renders only what is near the window, and keeps the elements that come back', async () => {
			await open('Long.md', 'preview');
			const shown = page.locator('.markdown-reading-view .el-p');
			expect(await shown.count()).toBeLessThan(150);
			await shown.first().evaluate((el) => el.setAttribute('data-kept', 'yes'));
			const scroller = page.locator('.markdown-reading-view > .markdown-preview-view');
			await scroller.evaluate((el) => (el.scrollTop = el.scrollHeight));
			await page.waitForFunction(() => document.querySelector('.markdown-reading-view')?.textContent?.includes('Paragraph 399'));
			expect(await page.locator('[data-kept]').count()).toBe(0);
			await scroller.evaluate((el) => (el.scrollTop = 0));
			await page.locator('[data-kept]').waitFor();
		});

		it('processes only the section that changed, and everything on rerender(true)', async () => {
			await open('Long.md', 'preview');
			await page.evaluate(() => window.fixture.sections.splice(0));
			await page.evaluate(async () => {
				const text = (await window.host.read('Long.md')) ?? '';
				await window.host.write('Long.md', text.replace('Paragraph 2 ', 'Another 2 '));
			});
			await page.locator('.markdown-reading-view').getByText('Another 2 of').waitFor();
			expect(await page.evaluate(() => window.fixture.sections.map(({ text }) => text))).toEqual(['Another 2 of ACME.']);
			await page.evaluate(() => {
				const { view } = window.host.app.workspace.getLeavesOfType('markdown')[0] ?? {};
				if (view && 'previewMode' in view) (view.previewMode as { rerender(full: boolean): void }).rerender(true);
			});
			expect(await page.evaluate(() => window.fixture.sections.length)).toBeGreaterThan(10);
		});

		it('shows callouts, tables, embeds, footnotes, tasks and the blocks of plugins', async () => {
			await open('First.md', 'preview');
			const view = page.locator('.markdown-reading-view');
			await view.locator('.callout[data-callout="note"] .callout-title-inner').getByText('Folded title').waitFor();
			await view.locator('td').getByText('ACME').waitFor();
			await view.locator('.markdown-embed').getByText('The second note').waitFor();
			await view.locator('.footnotes').getByText('Footnote').waitFor();
			await view.locator('.fixture-block').getByText('block: hello').waitFor();
			expect(await view.locator('.task-list-item-checkbox').count()).toBe(2);
			expect(await view.getByText('hidden ACME').count()).toBe(0);
		});

		it('scrolls to a line that is opened and lights it up', async () => {
			await page.evaluate(() => window.host.open('Long.md', 'preview', 600));
			await page.locator('.is-flashing').getByText('Paragraph 300 ').waitFor();
			expect(await page.getByText('Paragraph 300 ').isVisible()).toBe(true);
		});
	});

	describe('editor', () => {
		it('gives plugin marks the note and its offsets', async () => {
			await open('First.md', 'live');
			const mark = page.locator('.cm-line .fixture-mark').first();
			expect(await mark.getAttribute('data-path')).toBe('First.md');
			const text = (await page.evaluate(() => window.host.read('First.md'))) ?? '';
			expect(Number(await mark.getAttribute('data-at'))).toBe(text.indexOf('ACME'));
		});

		it('hides markup until the cursor comes near, in Live Preview only', async () => {
			await open('First.md', 'live');
			const line = page.locator('.cm-line', { hasText: 'A paragraph' });
			expect(await line.textContent()).not.toContain('**');
			await line.locator('.cm-strong').first().click();
			expect(await line.textContent()).toContain('**');
			await open('First.md', 'source');
			expect(await page.locator('.cm-line', { hasText: 'A paragraph' }).textContent()).toContain('[[Second|a link]]');
		});

		it('edits a table cell in an editor of its own, with positions of the cell and the note of the table', async () => {
			await open('First.md', 'live');
			await page.locator('.cm-table-widget td').first().click();
			const mark = page.locator('.cm-table-widget .cm-editor .fixture-mark');
			expect(await mark.getAttribute('data-at')).toBe('0');
			expect(await mark.getAttribute('data-path')).toBe('First.md');
			await page.keyboard.press('End');
			await page.keyboard.type(' Inc');
			await page.keyboard.press('Enter');
			await page.locator('.cm-table-widget .cm-editor').waitFor({ state: 'detached' });
			expect(await page.evaluate(() => window.host.read('First.md'))).toContain('| ACME Inc | 12 |');
		});

		it('makes a transaction one undo step', async () => {
			await open('Second.md', 'source');
			const before = await page.evaluate(() => window.host.read('Second.md'));
			await page.evaluate(() => window.host.run('fixture:wrap'));
			expect(await page.evaluate(() => window.host.read('Second.md'))).toBe(`<${before}>`);
			await page.evaluate(() => window.host.select(0));
			await page.keyboard.press('Control+z');
			expect(await page.evaluate(() => window.host.read('Second.md'))).toBe(before);
		});

		it('takes what another program writes without losing the cursor', async () => {
			await open('Second.md', 'source');
			await page.evaluate(() => window.host.select(20));
			await page.evaluate(() => window.host.write('Second.md', 'Before.\n\n# Second\n\nThe second note, ACME again.\n'));
			await page.getByText('Before.').waitFor();
			expect(await page.evaluate(() => window.host.app.workspace.activeEditor?.editor?.cm.state.selection.main.head)).toBe(29);
		});

		it('offers the items of plugins in the context menu', async () => {
			await open('Second.md', 'source');
			await page.evaluate(() => window.host.select(2, 8));
			await page.locator('.cm-line').first().click({ button: 'right' });
			await page.locator('.menu-item').getByText('Fixture: shout').waitFor();
		});
	});

	describe('commands', () => {
		it('offers those that can run now, by Ctrl+P', async () => {
			await open('First.md', 'source');
			await page.keyboard.press('Control+p');
			await page.keyboard.type('fixture');
			const names = page.locator('.suggestion-item');
			await names.first().waitFor();
			expect(await names.allTextContents()).toContain('Fixture: Wrap both ends');
			expect(await names.allTextContents()).not.toContain('Fixture: Only in reading view');
		});

		it('has no editor commands in Reading view', async () => {
			await open('First.md', 'preview');
			expect(await page.evaluate(() => window.host.run('fixture:wrap'))).toBe(false);
			expect(await page.evaluate(() => window.host.run('fixture:only-reading'))).toBe(true);
		});

		it('answers the command line', async () => {
			expect(await page.evaluate(() => window.host.cli('fixture:shout', { word: 'hey' }))).toBe('hey!');
		});

		it('lets a modal choose with the keyboard', async () => {
			await page.evaluate(() => window.host.run('fixture:choose'));
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.locator('.notice').getByText('chosen two').waitFor();
		});
	});

	describe('hover card', () => {
		const mark = () => page.locator('.markdown-reading-view p .fixture-mark').first();

		it('shows after 300 ms, with post-processors run inside', async () => {
			await open('First.md', 'preview');
			await mark().hover();
			expect(await page.locator('.fixture-card').count()).toBe(0);
			await page.locator('.fixture-card .fixture-mark').waitFor();
		});

		it('stays while the pointer is on it, and goes when it leaves', async () => {
			await open('First.md', 'preview');
			await mark().hover();
			await page.locator('.fixture-card a').hover();
			await page.waitForTimeout(500);
			expect(await page.locator('.fixture-card').count()).toBe(1);
			await page.mouse.move(600, 790);
			await page.locator('.fixture-card').waitFor({ state: 'detached' });
		});

		it('does not show when the pointer leaves before', async () => {
			await open('First.md', 'preview');
			await mark().hover();
			await page.mouse.move(600, 790);
			await page.waitForTimeout(500);
			expect(await page.locator('.fixture-card').count()).toBe(0);
		});
	});

	describe('views', () => {
		const count = () => page.locator('.fixture-count');

		it('opens in the sidebar with its state', async () => {
			await page.getByLabel('Open fixture view').click();
			await count().getByText('count 7').waitFor();
		});

		it('keeps the leaf of a type that is no longer registered, and rebuilds it', async () => {
			await page.getByLabel('Open fixture view').click();
			await count().click();
			await page.evaluate(() => window.host.plugin.disable());
			await page.getByText('Plugin no longer active').waitFor();
			expect(await page.locator('.cm-line .fixture-mark').count()).toBe(0);
			await page.evaluate(() => window.host.plugin.enable());
			await count().getByText('count 8').waitFor();
		});

		it('defers a view that nobody sees until it is revealed', async () => {
			const types = await page.evaluate(async () => {
				const { workspace } = window.host.app;
				const leaf = workspace.getRightLeaf(false);
				await leaf.setViewState({ type: 'fixture-view' });
				const before = leaf.isDeferred;
				await workspace.revealLeaf(leaf);
				return [before, leaf.isDeferred];
			});
			expect(types).toEqual([true, false]);
		});

		it('opens a note in a window with constructors of its own', async () => {
			await open('First.md', 'preview');
			const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => window.host.run('workspace:move-to-new-window'))]);
			const mark = popup.locator('.markdown-reading-view .fixture-mark').first();
			await mark.waitFor();
			expect(await mark.evaluate((el) => [el instanceof HTMLElement, el.win === window])).toEqual([true, true]);
		});
	});

	describe('settings', () => {
		beforeEach(async () => {
			await page.keyboard.press('Control+,');
			await page.getByRole('tab', { name: 'Fixture' }).click();
		});
		const row = (name: string) => page.locator('.setting-item', { hasText: name });

		it('writes a control into plugin.settings and keeps it over a reload', async () => {
			await row('Word').locator('input').fill('Second');
			await page.waitForFunction(() => localStorage.getItem('preview/test/file/.obsidian/plugins/fixture/data.json')?.includes('Second'));
			await visit('');
			await open('Second.md', 'preview');
			expect(await page.locator('.markdown-reading-view .fixture-mark').first().textContent()).toBe('Second');
		});

		it('says why a value is refused, and does not write it', async () => {
			await row('Word').locator('input').fill('');
			await page.getByText('A word is needed').waitFor();
			expect(await page.evaluate(() => window.host.plugin.plugins['fixture']?.settings)).toMatchObject({ word: 'ACME' });
		});

		it('hides what is not visible as soon as its reason changes', async () => {
			await row('Loud').locator('.checkbox-container').click();
			await row('Word').waitFor({ state: 'hidden' });
		});

		it('opens a page with a list to add to and delete from', async () => {
			await row('Names').click();
			await page.getByLabel('Add a name').click();
			await row('new').waitFor();
			await row('one').getByLabel('Delete').click();
			await row('one').waitFor({ state: 'detached' });
			await page.getByLabel('Back').click();
			expect(await row('Names').textContent()).toContain('2');
		});
	});

	describe('on a phone', () => {
		it('is Platform.isPhone, has the classes, and has no Node', async () => {
			await visit('?mobile=1&lang=zh-TW');
			expect(await page.locator('body.is-mobile.is-phone').count()).toBe(1);
			await expect(page.locator('.status-bar').textContent()).resolves.toContain('fixture zh-TW phone');
			expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
		});
	});
});

describe.skipIf(!browser)('the preview is loud', { timeout: 30_000 }, () => {
	async function errorsOf(source: string, query = ''): Promise<string> {
		const pluginDir = await bundlePlugin(source, { ...manifest, id: 'broken' });
		const server = await startServer({ files: { 'A.md': 'text' }, pluginDir, port: 0 });
		const own = await launchBrowser();
		const page = await own?.newPage();
		await page?.goto(server.url + query);
		await page?.waitForSelector('.preview-ready');
		const errors = (await page?.evaluate(() => window.host.errors())) ?? [];
		await own?.close();
		await server.close();
		return errors.join('\n');
	}
	const plugin = (body: string, imports = ''): string =>
		`import { Plugin } from 'obsidian';\n${imports}\nexport default class extends Plugin { onload() { ${body} } }`;

	it('about an export of obsidian that it lacks, by name', async () => {
		expect(await errorsOf(plugin('loadPdfJs();', `import { loadPdfJs } from 'obsidian';`))).toContain('no loadPdfJs in obsidian');
	});

	it('also when the whole module is imported', async () => {
		expect(await errorsOf(plugin('o.loadPdfJs();', `import * as o from 'obsidian';`))).toContain('no loadPdfJs in obsidian');
	});

	it('about Node on a phone', async () => {
		expect(await errorsOf(plugin('readFileSync("x");', `import { readFileSync } from 'fs';`), '?mobile=1')).toContain(`'fs': a phone has no Node`);
	});

	it('about a throw in onload, and the plugin is then off', async () => {
		expect(await errorsOf(plugin('throw new Error("boom");'))).toMatch(/broken failed to load[\s\S]{0,99}boom/);
	});

	it('about a rejection that nobody handles, and about the network', async () => {
		expect(await errorsOf(plugin('void Promise.reject(new Error("lost"));'))).toContain('lost');
		expect(await errorsOf(plugin('requestUrl("https://example.org");', `import { requestUrl } from 'obsidian';`))).toContain('no network');
	});
});
