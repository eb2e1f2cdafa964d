import type { BlockSubpathResult, CachedMetadata, HeadingSubpathResult, Reference, ReferenceCache } from 'obsidian';
import { stripHeading } from './subpath';

/** Visits references until a visitor answers true; answers whether one did. */
export function iterateRefs<T extends Reference>(refs: T[], visit: (ref: T) => boolean | void): boolean {
	return refs.some((ref) => visit(ref) === true);
}

/** Visits the links and embeds of a note. */
export function iterateCacheRefs(cache: CachedMetadata, visit: (ref: ReferenceCache) => boolean | void): boolean {
	return iterateRefs([...(cache.links ?? []), ...(cache.embeds ?? [])], visit);
}

/** What `#Heading` names in a note, by its cache. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): HeadingSubpathResult | BlockSubpathResult | null {
	const name = stripHeading(subpath.split('#').pop() ?? '');
	const headings = cache.headings ?? [];
	const at = headings.findIndex(({ heading }) => stripHeading(heading) === name);
	const current = headings[at];
	if (!current) return null;
	const next = headings.slice(at + 1).find(({ level }) => level <= current.level);
	return { type: 'heading', current, next: next ?? current, start: current.position.start, end: next?.position.start ?? null };
}
