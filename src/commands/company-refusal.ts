import { Notice, SuggestModal } from 'obsidian';
import { surfacesOf } from '../lexicon/lexicon';
import { refuse, type Refusal } from '../lexicon/refusals';
import type { FoundMark } from '../marks/found-mark';
import type { PrintedMention } from '../marks/marks';
import type { Parts } from '../parts';
import { anchorOf } from '../text/anchor';
import type { Company } from '../types';
import { noteSources } from './note-sources';

/** A company where it is marked. */
export interface MarkedCompany extends Pick<FoundMark, 'path' | 'span'> {
	readonly mention: PrintedMention;
}

/** A mark as a company where it stands; null when it is of another kind, or in a text without a note. */
export function markedCompany({ path, span, marked }: FoundMark): MarkedCompany | null {
	return marked.kind === 'company' && path !== '' ? { path, span, mention: marked.mention } : null;
}

/** Takes the user's word that something is no company; settings list it, to be taken back. */
export class CompanyRefusal {
	constructor(private readonly parts: Parts) {}

	/** Only where it is marked. */
	async here({ path, span, mention }: MarkedCompany): Promise<void> {
		const { app, t } = this.parts;
		const places = [span, mention];
		for (const source of await noteSources(app, path)) {
			const place = places.find(({ start, end }) => source.slice(start, end) === mention.text);
			if (place === undefined) continue;
			await this.add({ kind: 'mention', path, anchor: anchorOf(source, place) }, t('refuse.doneHere', { name: mention.text }));
			return;
		}
		new Notice(t('refuse.noteChanged'));
	}

	/** Wherever it stands: the name alone, or the company under all its names, as the user chooses where that differs. */
	anywhere({ mention }: MarkedCompany): void {
		const { app, watcher, t } = this.parts;
		const company = watcher.company(mention.id);
		const name: Refusal = { kind: 'name', name: mention.text };
		const all: Refusal = { kind: 'company', id: mention.id, name: mention.name };
		const add = (refusal: Refusal): void => void this.add(refusal, t('refuse.doneAnywhere', { name: refusal.kind === 'name' ? mention.text : mention.name }));
		if (company === null) add(all);
		else new RefusalChoice(app, t('command.notCompanyAnywhere'), [[t('refuse.name', { name: mention.text }), name], [t('refuse.company', { names: namesInUse(company) }), all]], add).open();
	}

	private async add(refusal: Refusal, done: string): Promise<void> {
		const { settings } = this.parts;
		await settings.change({ refused: refuse(settings.current.refused, refusal) });
		new Notice(done);
	}
}

const mostNames = 4;

function namesInUse(company: Company): string {
	const names = [...new Set(surfacesOf(company))];
	return names.length > mostNames ? `${names.slice(0, mostNames).join(' · ')} …` : names.join(' · ');
}

type NamedRefusal = readonly [label: string, refusal: Refusal];

class RefusalChoice extends SuggestModal<NamedRefusal> {
	constructor(app: Parts['app'], placeholder: string, private readonly choices: readonly NamedRefusal[], private readonly chosen: (refusal: Refusal) => void) {
		super(app);
		this.setPlaceholder(placeholder);
	}

	override getSuggestions(query: string): NamedRefusal[] {
		return this.choices.filter(([label]) => label.toLowerCase().includes(query.toLowerCase()));
	}

	override renderSuggestion([label]: NamedRefusal, el: HTMLElement): void {
		el.setText(label);
	}

	override onChooseSuggestion([, refusal]: NamedRefusal): void {
		this.chosen(refusal);
	}
}
