import type { Tree } from '@lezer/common';
import { findFrontMatter } from '../text/front-matter';
import { parserFor } from '../text/obsidian-markdown';
import { apply } from './apply';
import type { Conversion, Edit } from './convert';

/** A heading that a conversion has changed; a link to it by its old text leads nowhere. */
export interface ChangedHeading {
	/** Line number, from 1. */
	readonly line: number;
	/** Its text without the signs that make it a heading. */
	readonly before: string;
	readonly after: string;
}

/** A note whose headings have changed. */
export interface ChangedNote {
	readonly path: string;
	readonly headings: readonly ChangedHeading[];
}

/** The edit of a link; `to` is the path of the note that it leads to. */
export interface LinkEdit extends Edit {
	readonly to: string;
}

/** The headings that edits change; `headings` are the lines of the source that are such. */
export function changedHeadings(source: string, { edits, headings }: Pick<Conversion, 'edits' | 'headings'>): ChangedHeading[] {
	const changed: ChangedHeading[] = [];
	let line = 1;
	let at = 0;
	let next = 0;
	for (const { start, end } of headings) {
		for (let lineBreak = source.indexOf('\n', at); lineBreak >= 0 && lineBreak < start; lineBreak = source.indexOf('\n', at)) {
			line++;
			at = lineBreak + 1;
		}
		while ((edits[next]?.end ?? Infinity) <= start) next++;
		const within: Edit[] = [];
		for (let index = next; (edits[index]?.start ?? Infinity) < end; index++) within.push(...edits.slice(index, index + 1));
		if (within.length === 0) continue;
		const printed = source.slice(start, end);
		const converted = apply(printed, within.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })));
		const [before, after] = [headingText(printed), headingText(converted)];
		if (comparable(before) !== comparable(after)) changed.push({ line, before, after });
	}
	return changed;
}

function headingText(line: string): string {
	return line.replace(/^[ \t>]{0,20}#{1,6}[ \t]{1,200}/, '').replace(/(?:[ \t]{1,200}#{1,100})?\s{0,200}$/, '').trim();
}

/**
 * The edits that let the links of a note lead to headings under their new text: of `[[Note#heading]]`, of embeds, of Markdown links with
 * `#heading`, and of properties that are such a link. In order. `noteAt` finds the note by what stands before the `#`, decoded; in links
 * within a note that is empty. Null where it is no note whose headings have changed. Nothing else of a link changes. `rest` is awaited
 * between pieces of a long note.
 */
export async function headingLinkEdits(source: string, noteAt: (link: string) => ChangedNote | null, rest: () => Promise<void>): Promise<LinkEdit[]> {
	if (!source.includes('#')) return [];
	const known = new Map<string, ReadonlyMap<string, string>>();
	const renamedIn = ({ path, headings }: ChangedNote): ReadonlyMap<string, string> => {
		const renamed = known.get(path) ?? new Map(headings.map(({ before, after }) => [comparable(before), after]));
		known.set(path, renamed);
		return renamed;
	};
	const { bodyStart } = findFrontMatter(source);
	const body = source.slice(bodyStart);
	const edits: LinkEdit[] = [];
	const follow = (target: Target, offset: number): void => {
		const hash = target.text.indexOf('#');
		const note = hash < 0 ? null : noteAt(target.decode(target.text.slice(0, hash)).trim());
		if (note === null) return;
		let start = offset + target.start + hash + 1;
		for (const part of target.text.slice(hash + 1).split('#')) {
			const after = isBlockId(part) ? undefined : renamedIn(note).get(comparable(target.decode(part)));
			if (after !== undefined) edits.push({ start, end: start + part.length, text: target.encode(linkable(after)), to: note.path });
			start += part.length + 1;
		}
	};
	for (const target of propertyTargets(source.slice(0, bodyStart))) follow(target, 0);
	const tree = await parse(body, rest);
	tree.iterate({
		enter({ name, from, to }) {
			const read = name === 'Wikilink' || name === 'Embed' ? wikilinkTarget : name === 'URL' ? markdownTarget : null;
			const target = read?.(body, from, to) ?? null;
			if (target !== null) follow(target, bodyStart);
		},
	});
	return edits;
}

async function parse(body: string, rest: () => Promise<void>): Promise<Tree> {
	const parsing = parserFor(body).startParse(body);
	for (;;) {
		const tree = parsing.advance();
		if (tree !== null) return tree;
		await rest();
	}
}

/** Where a link leads, as it is written. */
interface Target {
	readonly start: number;
	readonly text: string;
	readonly decode: (written: string) => string;
	readonly encode: (text: string) => string;
}

function asItIs(text: string): string {
	return text;
}

/** The app takes a property for a link where it is one from end to end, in quotation marks. */
const linkPropertyRe = /(["'])\[\[([^[\]"'\\|\n]{1,500})(?:\|[^[\]"'\\\n]{0,500})?\]\]\1/g;

function propertyTargets(frontMatter: string): Target[] {
	return Array.from(frontMatter.matchAll(linkPropertyRe), ({ 1: quote, 2: text = '', index }) => ({ start: index + 3, text, decode: asItIs, encode: quote === '"' ? withoutQuotes : withDoubledQuotes }));
}

/** They would end the property, and the app does not compare them. */
function withoutQuotes(heading: string): string {
	return heading.replace(/"/g, ' ').replace(/\s{1,200}/g, ' ').trim();
}

/** This is how YAML writes one between single ones. */
function withDoubledQuotes(heading: string): string {
	return heading.replace(/'/g, "''");
}

function wikilinkTarget(body: string, from: number, to: number): Target | null {
	const open = body.indexOf('[[', from);
	if (open < 0 || open > from + 1) return null;
	const text = body.slice(open + 2, to - 2);
	const bar = /\\?\|/.exec(text);
	return { start: open + 2, text: bar === null ? text : text.slice(0, bar.index), decode: asItIs, encode: asItIs };
}

/** In angle brackets spaces need no code; elsewhere what was written with codes is written with codes again. */
function markdownTarget(body: string, from: number, to: number): Target {
	const isAngled = body[from] === '<' && body[to - 1] === '>';
	const [start, end] = isAngled ? [from + 1, to - 1] : [from, to];
	const text = body.slice(start, end);
	const encode = isAngled ? asItIs : /%[89A-F][0-9A-F]/i.test(text) ? encodeURIComponent : (written: string): string => written.replace(/[ ()%]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
	return { start, text, decode: decodeAddress, encode };
}

function decodeAddress(written: string): string {
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

function isBlockId(part: string): boolean {
	return part.startsWith('^');
}

/** How the app writes a heading in a link: without what would end the link or its target. */
function linkable(heading: string): string {
	return heading.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/g, ' ').replace(/\s{1,200}/g, ' ').trim();
}

/** The app compares headings without punctuation and case. */
function comparable(heading: string): string {
	return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s{1,200}/g, ' ').trim().toLowerCase();
}
