/** Evaluates a plugin's `main.js` with the modules that the app would give it, and no others. */
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import * as obsidian from '../obsidian/module';
import { Platform } from '../obsidian/platform';

const provided: ReadonlyMap<string, object> = new Map<string, object>([
	['obsidian', loud('obsidian', obsidian)],
	['@codemirror/commands', loud('@codemirror/commands', commands)],
	['@codemirror/language', loud('@codemirror/language', language)],
	['@codemirror/search', loud('@codemirror/search', search)],
	['@codemirror/state', loud('@codemirror/state', state)],
	['@codemirror/view', loud('@codemirror/view', view)],
	['@lezer/common', loud('@lezer/common', lezerCommon)],
	['@lezer/highlight', loud('@lezer/highlight', lezerHighlight)],
	['@lezer/lr', loud('@lezer/lr', lezerLr)],
]);

/** Names that bundlers ask any module for. */
const asked = new Set(['__esModule', 'default', 'then', 'toJSON', 'constructor', 'hasOwnProperty', 'toString', 'valueOf']);

/**
 * A module whose missing exports throw by name. The trap is the prototype, not the module: bundlers copy the members of
 * a required module but keep its prototype, so the copy throws as well.
 */
export function loud(name: string, exported: object): object {
	const trap = new Proxy(Object.create(null) as object, {
		get(_target, key) {
			if (typeof key === 'symbol' || asked.has(key)) return undefined;
			throw new Error(`The preview has no ${key} in ${name}`);
		},
	});
	const made = Object.create(trap) as object;
	return Object.defineProperties(made, Object.getOwnPropertyDescriptors({ ...exported }));
}

/** What a plugin's `require` does. */
export function requireModule(name: string): object {
	const found = provided.get(name);
	if (found) return found;
	if (Platform.isMobile) throw new Error(`Cannot find module '${name}': a phone has no Node`);
	throw new Error(`Cannot find module '${name}' in the preview`);
}

type PluginBody = (require: typeof requireModule, module: { exports: unknown }, exports: unknown) => void;

/** Runs the source of a plugin and answers its exports; throws what it throws. */
export function evaluatePlugin(source: string, id: string): unknown {
	const module: { exports: unknown } = { exports: {} };
	const failures: unknown[] = [new Error('main.js is no JavaScript: the message before this one says where')];
	const run = (body: PluginBody): void => {
		failures.pop();
		try {
			body(requireModule, module, module.exports);
		} catch (error) {
			failures.push(error);
		}
	};
	Object.assign(window, { previewRunPlugin: run });
	const script = createEl('script');
	script.textContent = `previewRunPlugin(function (require, module, exports) {${source}\n});\n//# sourceURL=plugin:${id}/main.js`;
	document.head.append(script);
	script.remove();
	Reflect.deleteProperty(window, 'previewRunPlugin');
	if (failures.length > 0) throw failures[0];
	return module.exports;
}
