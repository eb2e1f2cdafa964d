import { headingLinkEdits, type ChangedHeading, type LinkEdit } from '../script/heading-links';
import type { RunVault } from './run-vault';

/** Changed headings by the path of their note. */
export type Headings = ReadonlyMap<string, readonly ChangedHeading[]>;

/** A link, or the definition of one, with a `#` in its target. Most notes have none, and need no parser to say so. */
const headingLinkRe = /\[\[[^\]\n]{0,500}#|\](?:\(|: {0,4})<?[^)\n]{0,500}#/;

/** The edits that let the links of a note follow the changed headings of others, or of its own. */
export async function linkEdits(source: string, from: string, targets: Headings, { vault, rest }: { readonly vault: RunVault; readonly rest: () => Promise<void> }): Promise<LinkEdit[]> {
	if (targets.size === 0 || !headingLinkRe.test(source)) return [];
	return headingLinkEdits(source, (link) => {
		const path = link === '' ? from : vault.destination(link, from);
		const headings = path === null ? undefined : targets.get(path);
		return path === null || headings === undefined ? null : { path, headings };
	}, rest);
}
