import type { TooltipOptions } from 'obsidian';

/** Shows `tooltip` while the pointer is on the element, and names the element for assistive technology. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
	el.setAttr('aria-label', tooltip === '' ? null : tooltip);
	if (options.placement) el.setAttr('data-tooltip-position', options.placement);
	if (options.delay !== undefined) el.setAttr('data-tooltip-delay', options.delay);
}

/** Shows a tooltip at once, until the pointer leaves the element. */
export function displayTooltip(el: HTMLElement, content: string | DocumentFragment, options: TooltipOptions = {}): void {
	for (const old of el.doc.querySelectorAll('.tooltip')) old.remove();
	const tip = el.doc.body.createDiv({ cls: ['tooltip', ...(options.classes ?? [])], attr: { role: 'tooltip' } });
	tip.setText(content);
	const box = el.getBoundingClientRect();
	const gap = options.gap ?? 6;
	const left = Math.clamp(box.left + box.width / 2 - tip.offsetWidth / 2, 4, el.win.innerWidth - tip.offsetWidth - 4);
	const above = options.placement === 'top' || box.bottom + gap + tip.offsetHeight > el.win.innerHeight;
	tip.setCssStyles({ left: `${left}px`, top: `${above ? box.top - gap - tip.offsetHeight : box.bottom + gap}px` });
	const remove = (): void => {
		tip.remove();
		el.removeEventListener('mouseleave', remove);
		el.removeEventListener('click', remove);
	};
	el.addEventListener('mouseleave', remove);
	el.addEventListener('click', remove);
}

/** Makes every `aria-label` of a document show as a tooltip, as the app does. */
export function watchTooltips(doc: Document): void {
	doc.on('mouseover', '[aria-label]', (_event, el) => {
		const label = el.getAttr('aria-label');
		if (label && !el.closest('.cm-content')) displayTooltip(el, label);
	});
}
