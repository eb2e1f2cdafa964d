const width = 46;
const height = 14;
const edge = 2;

/** Points of a small line through values, oldest first, as SVG wants them: `2,12 23,2 44,7`. */
export function sparklinePoints(values: readonly number[]): string {
	const low = Math.min(...values);
	const range = Math.max(...values) - low;
	return values
		.map((value, i) => {
			const x = edge + (i * (width - 2 * edge)) / Math.max(1, values.length - 1);
			const y = range === 0 ? height / 2 : height - edge - ((value - low) / range) * (height - 2 * edge);
			return `${x.toFixed(1)},${y.toFixed(1)}`;
		})
		.join(' ');
}

/** Draws values as a small line; nothing below three, which make no course. */
export function addSparkline(home: HTMLElement, values: readonly number[]): void {
	if (values.length < 3) return;
	const svg = home.createSvg('svg', { cls: 'ira-sparkline', attr: { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' } });
	svg.createSvg('polyline', { attr: { points: sparklinePoints(values) } });
}
