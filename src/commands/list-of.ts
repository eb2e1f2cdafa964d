import type { Translate } from '../i18n/translate';

/** More than this nobody reads where it is not the matter itself. */
const mostNamed = 5;

/** Names in a sentence: the first few, and how many more there are. */
export function listOf(names: readonly string[], t: Translate): string {
	const list = names.slice(0, mostNamed).join(t('card.listComma'));
	return names.length > mostNamed ? t('convert.andMore', { list, count: names.length - mostNamed }) : list;
}
