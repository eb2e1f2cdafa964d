import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian';

type Matcher = (text: string) => SearchResult | null;

/** Every word of the query somewhere in the text. */
export function prepareSimpleSearch(query: string): Matcher {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const lower = text.toLowerCase();
		const matches: SearchMatches = [];
		for (const word of words) {
			const at = lower.indexOf(word);
			if (at < 0) return null;
			matches.push([at, at + word.length]);
		}
		return { score: -matches.reduce((sum, [from]) => sum + from, 0) / 100, matches: inOrder(matches) };
	};
}

/** The query's characters in their order, together or apart; together scores higher. */
export function prepareFuzzySearch(query: string): Matcher {
	const wanted = [...query.toLowerCase()].filter((char) => char.trim() !== '');
	const simple = prepareSimpleSearch(query);
	return (text) => simple(text) ?? scattered(wanted, text);
}

function scattered(wanted: string[], text: string): SearchResult | null {
	const lower = text.toLowerCase();
	const matches: SearchMatches = [];
	let from = 0;
	for (const char of wanted) {
		const at = lower.indexOf(char, from);
		if (at < 0) return null;
		const last = matches[matches.length - 1];
		if (last && last[1] === at) last[1] = at + char.length;
		else matches.push([at, at + char.length]);
		from = at + char.length;
	}
	return { score: -matches.length, matches };
}

function inOrder(matches: SearchMatches): SearchMatches {
	return matches.sort((a, b) => a[0] - b[0]);
}

/** Best first, in place. */
export function sortSearchResults(results: SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` into `el` with the matched parts highlighted. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
	let at = 0;
	for (const [start, end] of (matches ?? []).map(([a, b]): SearchMatchPart => [a + offset, b + offset])) {
		if (end <= at || start >= text.length) continue;
		const from = Math.max(start, at);
		el.appendText(text.slice(at, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, end) });
		at = end;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
	renderMatches(el, text, result.matches, offset);
}
