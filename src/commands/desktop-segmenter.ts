import { FileSystemAdapter, Platform } from 'obsidian';
import { intlSegmenter, jiebaSegmenter, type Segmenter } from '../discover/segmenter';

/**
 * The segmenter for a vault's adapter: nodejieba where somebody put it into the plugin's folder (`node_modules/nodejieba`) on desktop, else the segmenter that is always there.
 * nodejieba reads its dictionary for two seconds, during which the app stands still: say so before calling this.
 */
export function loadSegmenter(adapter: object, pluginFolder: string | undefined): Segmenter {
	const path = jiebaPath(adapter, pluginFolder);
	const require: unknown = path === null ? null : Reflect.get(window, 'require');
	if (typeof require !== 'function') return intlSegmenter();
	try {
		return jiebaSegmenter(Reflect.apply(require, window, [path])) ?? intlSegmenter();
	} catch {
		return intlSegmenter();
	}
}

/** Where the module would be; null where there can be none. The app's `require` does not look beside the plugin, so the path is absolute. */
function jiebaPath(adapter: object, pluginFolder: string | undefined): string | null {
	if (!Platform.isDesktopApp || !(adapter instanceof FileSystemAdapter) || pluginFolder === undefined) return null;
	return adapter.getFullPath(`${pluginFolder}/node_modules/nodejieba`);
}
