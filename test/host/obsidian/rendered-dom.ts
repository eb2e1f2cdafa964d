/** What the app makes of rendered HTML before post-processors see it: callouts, check boxes, links, headings. */
import { setIcon } from './icons';
import type { MetadataCache } from './metadata-cache';

/** Finishes the elements below `el`, in place. */
export function finishRenderedDom(el: HTMLElement, sourcePath: string, links: MetadataCache): void {
	for (const quote of el.findAll('blockquote')) makeCallout(quote);
	for (const item of el.findAll('.task-list-item')) makeCheckbox(item);
	for (const list of el.findAll('ul')) list.toggleClass('contains-task-list', list.querySelector(':scope > .task-list-item') !== null);
	for (const list of el.findAll('ul, ol')) list.addClass('has-list-bullet');
	for (const heading of el.findAll('h1, h2, h3, h4, h5, h6')) {
		heading.setAttrs({ 'data-heading': heading.getText(), dir: 'auto' });
	}
	for (const paragraph of el.findAll('p')) paragraph.setAttr('dir', 'auto');
	for (const code of el.findAll('pre > code[class]')) code.parentElement?.addClass(...code.classList);
	for (const link of el.findAll('a[href]')) finishLink(link, sourcePath, links);
}

function finishLink(link: HTMLElement, sourcePath: string, links: MetadataCache): void {
	const href = link.getAttr('href') ?? '';
	if (link.matches('.tag, .footnote-link')) return;
	if (/^[a-z][a-z+.-]{1,20}:/i.test(href)) {
		link.addClass('external-link');
		link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
		return;
	}
	const target = link.getAttr('data-href') ?? decodeURI(href);
	link.addClass('internal-link');
	link.setAttrs({ 'data-href': target, href: target, target: '_blank', rel: 'noopener nofollow' });
	const path = target.split('#', 1)[0] ?? '';
	if (path !== '' && !links.getFirstLinkpathDest(path, sourcePath)) link.addClass('is-unresolved');
}

function makeCheckbox(item: HTMLElement): void {
	const home = item.querySelector(':scope > p') ?? item;
	const text = home.firstChild;
	if (!text || text.nodeType !== text.TEXT_NODE) return;
	text.nodeValue = (text.nodeValue ?? '').replace(/^\s{0,9}\[.\][ \t]/, '');
	const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'data-line': item.getAttr('data-line') } });
	box.checked = item.hasClass('is-checked');
	home.prepend(box);
}

const calloutIcons: Readonly<Record<string, string>> = {
	note: 'pencil',
	abstract: 'clipboard-list',
	summary: 'clipboard-list',
	info: 'info',
	todo: 'circle-check-big',
	tip: 'flame',
	success: 'check',
	question: 'circle-help',
	warning: 'triangle-alert',
	failure: 'x',
	danger: 'zap',
	bug: 'bug',
	example: 'list',
	quote: 'quote',
};

function makeCallout(quote: HTMLElement): void {
	const first = quote.querySelector(':scope > p');
	const lead = first?.firstChild;
	const found = lead?.nodeType === 3 ? /^\[!([^\]|]{1,99})(?:\|[^\]]{0,99})?\]([+-]?)[ \t]{0,9}/.exec(lead.nodeValue ?? '') : null;
	if (!first || !lead || !found) return;
	const type = (found[1] ?? 'note').toLowerCase();
	const fold = found[2] ?? '';
	lead.nodeValue = (lead.nodeValue ?? '').slice(found[0].length);
	const callout = createDiv({ cls: 'callout', attr: { 'data-callout': type, 'data-callout-metadata': '', 'data-callout-fold': fold } });
	const title = callout.createDiv('callout-title');
	setIcon(title.createDiv('callout-icon'), calloutIcons[type] ?? 'pencil');
	const inner = title.createDiv('callout-title-inner');
	const lineBreak = first.querySelector(':scope > br');
	while (first.firstChild && first.firstChild !== lineBreak) inner.append(first.firstChild);
	lineBreak?.remove();
	if (inner.getText().trim() === '') inner.setText(type.charAt(0).toUpperCase() + type.slice(1));
	if (first.getText().trim() === '') first.remove();
	if (quote.querySelector(':scope > *')) {
		const content = callout.createDiv('callout-content');
		content.append(...quote.childNodes);
		if (fold !== '') makeFoldable(callout, title, content, fold === '-');
	}
	quote.replaceWith(callout);
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, content: HTMLElement, folded: boolean): void {
	const setFolded = (on: boolean): void => {
		callout.toggleClass('is-collapsed', on);
		content.toggle(!on);
	};
	callout.addClass('is-collapsible');
	setIcon(title.createDiv('callout-fold'), 'chevron-down');
	setFolded(folded);
	title.addEventListener('click', () => setFolded(!callout.hasClass('is-collapsed')));
}
