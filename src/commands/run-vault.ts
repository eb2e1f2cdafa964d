import type { Edit } from '../script/convert';

/** What a run asks of the vault. */
export interface RunVault {
	/** Text of a note as it is at the moment; rejects when it cannot be read. */
	read(path: string): Promise<string>;
	/** Makes edits in a note; false when it is no longer `source`. */
	write(path: string, source: string, edits: readonly Edit[]): Promise<boolean>;
	/** Paths of the notes that have one of these numbers of bytes, and were written `since` then (in milliseconds since 1970). */
	notesOfSize(sizes: ReadonlySet<number>, since: number): readonly string[];
	/** Whether an editor has the note open: what happens to it must be one step to undo. */
	isInEditor(path: string): boolean;
	/** Paths of the notes that have links to headings of a note. */
	linkingTo(path: string): readonly string[];
	/** The path of the note that a link in a note leads to by what stands before its `#`; null when it leads nowhere. */
	destination(link: string, from: string): string | null;
}
