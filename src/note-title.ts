/** Name of a note as a reader knows it, from its path. */
export function noteTitle(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
