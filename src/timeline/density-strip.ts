import type { Translate } from '../i18n/translate';
import { labelQuietly } from '../quiet-label';
import { axisYears, type DensityBar } from './timeline-model';

/** Draws how many events each year has, with years below; a bar leads to its year. One stop for the Tab key, arrows go on. */
export function drawDensityStrip(parent: HTMLElement, bars: readonly DensityBar[], t: Translate, jumpTo: (bar: DensityBar) => void): void {
	// A button that is drawn anew loses the keyboard's focus.
	const drawn = JSON.stringify(bars);
	if (parent.dataset.bars === drawn) return;
	parent.dataset.bars = drawn;
	parent.empty();
	parent.toggle(bars.length > 1);
	if (bars.length < 2) return;
	const most = Math.max(...bars.map(({ count }) => count));
	const stripEl = parent.createDiv({ cls: 'ira-density-bars', attr: { role: 'toolbar' } });
	labelQuietly(stripEl, t('timeline.density'));
	const buttons = bars.map((bar, index) => {
		const years = bar.from === bar.to ? String(bar.from) : `${bar.from}–${bar.to}`;
		const button = stripEl.createEl('button', {
			cls: 'ira-density-bar',
			attr: { type: 'button', tabindex: index === bars.length - 1 ? 0 : -1, 'aria-label': t('timeline.yearCount', { year: years, count: bar.count }) },
		});
		button.setCssProps({ '--ira-share': String(bar.count / most) });
		button.toggleClass('is-empty', bar.count === 0);
		button.addEventListener('click', () => jumpTo(bar));
		return button;
	});
	stripEl.addEventListener('keydown', (event) => {
		const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
		const at = buttons.findIndex((button) => button === event.target);
		const next = step === undefined ? undefined : buttons[at + step];
		if (next === undefined) return;
		event.preventDefault();
		buttons[at]?.setAttr('tabindex', -1);
		next.setAttr('tabindex', 0);
		next.focus();
	});
	const axisEl = parent.createDiv({ cls: 'ira-density-axis', attr: { 'aria-hidden': 'true' } });
	for (const { year, bar } of axisYears(bars)) axisEl.createSpan({ text: String(year) }).setCssProps({ '--ira-center': String((bar + 0.5) / bars.length) });
}
