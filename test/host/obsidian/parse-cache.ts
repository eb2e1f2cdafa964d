import type { CachedMetadata, HeadingCache, LinkCache, Loc, Pos, SectionCache, TagCache } from 'obsidian';
import { readSections, type Section } from './sections';
import { getFrontMatterInfo, parseFrontMatterTags, readFrontMatter } from './yaml';

/** Reads what the metadata cache keeps of a note. Positions are lines and columns from 0, offsets in UTF-16 code units. */
export function parseCache(source: string): CachedMetadata {
	const starts = lineStarts(source);
	const sections = readSections(source).filter((section) => section.type !== 'footnotes');
	const prose = sections.filter((section) => !['code', 'yaml', 'math', 'comment', 'html'].includes(section.type));
	const cache: CachedMetadata = {};
	const found = prose.flatMap((section) => readLinks(section, starts));
	put(cache, 'links', found.filter((link) => !link.original.startsWith('!')));
	put(cache, 'embeds', found.filter((link) => link.original.startsWith('!')));
	put(cache, 'headings', prose.flatMap((section) => readHeading(section, starts)));
	put(cache, 'tags', prose.flatMap((section) => readTags(section, starts)));
	put(cache, 'sections', sections.map((section): SectionCache => ({ type: section.type, position: positionOf(section, starts) })));
	const matter = readFrontMatter(source);
	if (matter) {
		const end = getFrontMatterInfo(source).contentStart;
		cache.frontmatter = matter;
		cache.frontmatterPosition = { start: locate(starts, 0), end: locate(starts, source.slice(0, end).trimEnd().length) };
	}
	return cache;
}

function put<K extends keyof CachedMetadata>(cache: CachedMetadata, key: K, list: CachedMetadata[K] & unknown[]): void {
	if (list.length > 0) cache[key] = list;
}

function lineStarts(source: string): number[] {
	return [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
}

function locate(starts: number[], offset: number): Loc {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low, col: offset - (starts[low] ?? 0), offset };
}

function positionOf(section: Section, starts: number[]): Pos {
	const start = starts[section.lineStart] ?? 0;
	const lastLine = section.text.split('\n').pop() ?? '';
	return { start: locate(starts, start), end: locate(starts, (starts[section.lineEnd] ?? 0) + lastLine.length) };
}

/** Visits matches of a pattern line by line, so that offsets hold with any line ending. */
function eachMatch<T>(
	section: Section,
	starts: number[],
	pattern: RegExp,
	make: (found: RegExpExecArray, position: Pos) => T | null,
): T[] {
	return section.text.split('\n').flatMap((line, index) => {
		const base = starts[section.lineStart + index] ?? 0;
		const withoutCode = line.replace(/`[^`]{0,999}`/g, (code) => ' '.repeat(code.length));
		return [...withoutCode.matchAll(pattern)].flatMap((found) => {
			const start = locate(starts, base + found.index);
			const end = locate(starts, base + found.index + found[0].length);
			const made = make(found, { start, end });
			return made === null ? [] : [made];
		});
	});
}

function readLinks(section: Section, starts: number[]): LinkCache[] {
	const wiki = eachMatch(section, starts, /!?\[\[([^\][\n|]{1,999})(?:\|([^\][\n]{0,999}))?\]\]/g, (found, position): LinkCache => {
		const link = (found[1] ?? '').replace(/\\$/, '').trim();
		return { link, original: found[0], displayText: found[2] ?? link, position };
	});
	const plain = eachMatch(section, starts, /!?\[([^\][\n]{0,999})\]\(([^()\s]{1,999})\)/g, (found, position): LinkCache | null => {
		const link = found[2] ?? '';
		if (/^[a-z][a-z+.-]{1,20}:/i.test(link)) return null;
		return { link: decodeURI(link), original: found[0], displayText: found[1] ?? '', position };
	});
	return [...wiki, ...plain].sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function readHeading(section: Section, starts: number[]): HeadingCache[] {
	if (section.type !== 'heading') return [];
	const [, marks = '#', heading = ''] = /^(#{1,6})\s+(.{0,999}?)(?:\s+#{1,99})?\s*$/.exec(section.text) ?? [];
	return [{ heading, level: marks.length, position: positionOf(section, starts) }];
}

function readTags(section: Section, starts: number[]): TagCache[] {
	return eachMatch(section, starts, /(^|\s)(#[\p{L}\p{N}_/-]{1,200})/gu, (found, position): TagCache | null => {
		const tag = found[2] ?? '';
		if (/^#\d+$/.test(tag)) return null;
		const shift = (found[1] ?? '').length;
		const { line, col, offset } = position.start;
		return { tag, position: { start: { line, col: col + shift, offset: offset + shift }, end: position.end } };
	});
}

/** All tags of a cache, of the text and of the front matter, with `#`. */
export function getAllTags(cache: CachedMetadata): string[] | null {
	const inText = (cache.tags ?? []).map((tag) => tag.tag);
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...inText];
}
