import type { FrontMatterInfo } from 'obsidian';
import { parse, stringify } from 'yaml';

/** Reads YAML. Dates stay strings, as in the app. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml) ?? null;
}

export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

/** Where the front matter of a note is; offsets in UTF-16 code units, of the YAML without its fences. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
	const found = /^---[ \t]{0,99}\r?\n([\s\S]{0,99999}?)(?:^|\r?\n)---[ \t]{0,99}(?:\r?\n|$)/.exec(content);
	if (!found) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const frontmatter = found[1] ?? '';
	const from = content.indexOf('\n') + 1;
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: found[0].length };
}

/** The front matter as an object, or null when there is none or it is no mapping. */
export function readFrontMatter(content: string): Record<string, unknown> | null {
	const info = getFrontMatterInfo(content);
	if (!info.exists) return null;
	try {
		const value = parseYaml(info.frontmatter);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Matter = Record<string, unknown> | null | undefined;

export function parseFrontMatterEntry(matter: Matter, key: string | RegExp): unknown {
	const name = Object.keys(matter ?? {}).find((other) => (typeof key === 'string' ? other === key : key.test(other)));
	return name === undefined ? null : (matter?.[name] ?? null);
}

export function parseFrontMatterStringArray(matter: Matter, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(matter, key);
	if (typeof value === 'string') return value.split(',').map((part) => part.trim());
	return Array.isArray(value) ? value.map(String) : null;
}

export function parseFrontMatterAliases(matter: Matter): string[] | null {
	return parseFrontMatterStringArray(matter, /^aliases?$/i);
}

export function parseFrontMatterTags(matter: Matter): string[] | null {
	const tags = parseFrontMatterStringArray(matter, /^tags?$/i);
	return tags?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}
