import lucide from 'lucide-static/icon-nodes.json';

type IconNodes = [tag: string, attributes: Record<string, string>][];
const builtIn = new Map<string, IconNodes>(Object.entries(lucide as unknown as Record<string, IconNodes>));
const added = new Map<string, string>();

/** An `svg` of a Lucide icon (`calendar`, `lucide-calendar`) or of one added by a plugin, or null. */
export function getIcon(id: string): SVGSVGElement | null {
	const custom = added.get(id);
	const nodes = builtIn.get(id.replace(/^lucide-/, ''));
	if (custom === undefined && !nodes) return null;
	const svg = createSvg('svg', {
		cls: ['svg-icon', id.startsWith('lucide-') || custom !== undefined ? id : `lucide-${id}`],
		attr: { width: 24, height: 24, viewBox: custom === undefined ? '0 0 24 24' : '0 0 100 100' },
	});
	if (custom !== undefined) svg.append(...parseSvg(custom));
	else svg.setAttrs({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
	for (const [tag, attributes] of nodes ?? []) {
		const part = document.createElementNS('http://www.w3.org/2000/svg', tag);
		part.setAttrs(attributes);
		svg.append(part);
	}
	return svg;
}

function parseSvg(content: string): Element[] {
	const source = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
	return [...new DOMParser().parseFromString(source, 'image/svg+xml').documentElement.children];
}

/** Puts an icon into `parent`, in the place of what was there. An unknown name is reported: the app would show nothing. */
export function setIcon(parent: HTMLElement, id: string): void {
	parent.empty();
	const svg = getIcon(id);
	if (svg) parent.append(svg);
	else if (id !== '') console.error(`Preview: there is no icon named ${id}`);
}

export function addIcon(id: string, svgContent: string): void {
	added.set(id, svgContent);
}

export function removeIcon(id: string): void {
	added.delete(id);
}

export function getIconIds(): string[] {
	return [...[...builtIn.keys()].map((id) => `lucide-${id}`), ...added.keys()];
}
