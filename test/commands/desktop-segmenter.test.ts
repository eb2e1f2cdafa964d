// Which segmenter suggests companies. The app is a stand-in; nodejieba is told by its path.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadSegmenter } from '../../src/commands/desktop-segmenter';

const { FileSystemAdapter, Platform } = vi.hoisted(() => ({
	FileSystemAdapter: class {
		getFullPath(path: string): string {
			return `/vault/${path}`;
		}
	},
	Platform: { isDesktopApp: true },
}));
vi.mock('obsidian', () => ({ FileSystemAdapter, Platform }));

afterEach(() => {
	vi.unstubAllGlobals();
	Platform.isDesktopApp = true;
});

/** The segmenter of an app whose `require` finds these modules. */
function load(modules: Readonly<Record<string, unknown>>, adapter: object = new FileSystemAdapter()): string {
	const require = (path: string): unknown => {
		if (path in modules) return modules[path];
		throw new Error(`Cannot find module ${path}`);
	};
	vi.stubGlobal('window', { require });
	return loadSegmenter(adapter, '.obsidian/plugins/annotator').name;
}

const jieba = { '/vault/.obsidian/plugins/annotator/node_modules/nodejieba': { cut: (text: string) => [...text] } };

describe('companies are suggested', () => {
	it('with nodejieba where it lies in the plugin’s folder', () => expect(load(jieba)).toBe('nodejieba'));

	it('with the segmenter of the system where it does not', () => expect(load({})).toBe('Intl.Segmenter'));

	it('and where it cannot be used', () => {
		const broken = () => {
			throw new Error('built for another version');
		};
		expect(load(Object.fromEntries(Object.keys(jieba).map((path) => [path, { cut: broken }])))).toBe('Intl.Segmenter');
	});

	it('and on phones, whatever is synced there', () => {
		Platform.isDesktopApp = false;
		expect(load(jieba)).toBe('Intl.Segmenter');
		Platform.isDesktopApp = true;
		expect(load(jieba, {})).toBe('Intl.Segmenter');
	});
});
