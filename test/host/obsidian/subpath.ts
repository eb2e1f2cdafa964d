import { getFrontMatterInfo } from './yaml';

/** Splits `Note#Heading` into its path and `#Heading`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const hash = linktext.indexOf('#');
	return hash < 0 ? { path: linktext, subpath: '' } : { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext.normalize('NFC')).path;
}

export function stripHeading(heading: string): string {
	return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' ').replace(/\s+/g, ' ').trim();
}

export function stripHeadingForLink(heading: string): string {
	return heading.replace(/[#|^\\:]|%%|\[\[|\]\]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The lines (from 0, end exclusive) that a heading or block id names; the whole text without one, null when it is missing. */
export function findSubpath(text: string, subpath: string): { start: number; end: number } | null {
	const lines = text.split(/\r\n|\r|\n/);
	const name = subpath.replace(/^#/, '').split('#').pop() ?? '';
	if (name === '') return { start: 0, end: lines.length };
	if (name.startsWith('^')) return findBlock(lines, name.slice(1));
	const start = lines.findIndex((line) => /^#{1,6}\s/.test(line) && stripHeading(line) === stripHeading(name));
	if (start < 0) return null;
	const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
	const length = lines.slice(start + 1).findIndex((line) => (/^(#{1,6})\s/.exec(line)?.[1]?.length ?? 9) <= level);
	return { start, end: length < 0 ? lines.length : start + 1 + length };
}

function findBlock(lines: string[], id: string): { start: number; end: number } | null {
	const last = lines.findIndex((line) => line.trimEnd().endsWith(`^${id}`));
	if (last < 0) return null;
	let start = last;
	while (start > 0 && (lines[start - 1] ?? '').trim() !== '') start--;
	return { start, end: last + 1 };
}

/** The text that an embed shows: what its subpath names, else the note without front matter. */
export function getSubpathText(text: string, subpath: string): string {
	if (subpath === '') return text.slice(getFrontMatterInfo(text).contentStart);
	const found = findSubpath(text, subpath);
	return found ? text.split(/\r\n|\r|\n/).slice(found.start, found.end).join('\n') : '';
}
