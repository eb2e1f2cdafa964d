/** The app closed and started again: notes that have not changed are not annotated again, and everything is there nevertheless. */
import { describe, expect } from 'vitest';
import { until, type Reader } from './reader';
import { scenario } from './scenario';

const prospectus = '報告/招股書裡的三年半虧損.md';

declare global {
	interface Window {
		/** Texts that were handed to the worker to be annotated. */
		annotated: string[];
	}
}

/** Waits until annotations of all notes are kept. */
function kept(reader: Reader): Promise<void> {
	return until(async () => {
		const [entries, notes] = await reader.page.evaluate(async () => {
			const [database] = await indexedDB.databases();
			if (database?.name === undefined) return [0, window.host.paths().length];
			const opening = indexedDB.open(database.name);
			const count = await new Promise<number>((resolve) => {
				opening.onsuccess = () => {
					const counting = opening.result.transaction('annotations').objectStore('annotations').count();
					counting.onsuccess = () => resolve(counting.result);
				};
			});
			opening.result.close();
			return [count, window.host.paths().length];
		});
		expect(entries).toBe(notes);
	});
}

/** Closes the app and opens it again; from then on it is written down what is annotated. */
async function startAgain(reader: Reader): Promise<void> {
	await reader.page.addInitScript(() => {
		window.annotated = [];
		window.Worker = class extends Worker {
			override postMessage(message: { readonly type: string; readonly source?: string }): void {
				if (message.type === 'annotate') window.annotated.push(message.source ?? '');
				super.postMessage(message);
			}
		};
	});
	await reader.page.reload();
	await reader.page.waitForSelector('.preview-ready');
}

/** What was annotated apart from the open note, which its editor asks about. */
async function annotatedElsewhere(reader: Reader): Promise<number> {
	const open = await reader.read(prospectus);
	return reader.page.evaluate((text) => window.annotated.filter((source) => source !== text).length, open);
}

describe('started again', () => {
	scenario('the app knows all notes without annotating them, until the index is rebuilt', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await kept(reader);
		await startAgain(reader);
		await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元 · 巴黎奥运与商汤大模型');
		expect(await annotatedElsewhere(reader)).toBe(0);
		await reader.command('Rebuild index');
		await reader.page.locator('.notice').getByText(/Read \d+ notes again/).waitFor();
		expect(await annotatedElsewhere(reader)).toBe((await reader.page.evaluate(() => window.host.paths().length)) - 1);
	});

	scenario('the app annotates all notes when a company was refused since', async ({ reader }) => {
		await reader.visit({ note: prospectus });
		await kept(reader);
		// As Sync does, while the app is closed.
		await reader.page.evaluate(async () => {
			window.host.plugin.disable();
			await window.host.app.vault.adapter.write('.obsidian/plugins/industry-report-annotator/data.json', JSON.stringify({ refused: [{ kind: 'name', name: '商湯科技' }] }));
		});
		await reader.comeBack(/商湯科技/);
		await reader.seeMark('figure', '34.28 億元');
		await reader.seeNoMark('company', '商湯科技');
	});

	scenario('the app does its work where nothing can be kept, and says so once', async ({ reader }) => {
		await reader.visit();
		await reader.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
		await startAgain(reader);
		await reader.open(prospectus);
		await reader.hover(reader.mark('figure', '34.28 億元'), '34.33 亿元 · 巴黎奥运与商汤大模型');
		expect(await reader.errors()).toEqual([expect.stringContaining('Annotations cannot be kept on this device')]);
		await reader.page.evaluate(() => window.host.clearErrors());
	});
});
