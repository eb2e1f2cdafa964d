/**
 * Names an element for screen readers by a hidden text before it. The app shows `aria-label` as a tooltip wherever the pointer is inside
 * the element, which suits buttons and not panes.
 */
export function labelQuietly(el: HTMLElement, label: string): void {
	const id = `ira-label-${crypto.randomUUID()}`;
	el.before(createSpan({ cls: 'ira-hidden', text: label, attr: { id } }));
	el.setAttr('aria-labelledby', id);
}
