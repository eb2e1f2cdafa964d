import type { Translate } from '../i18n/translate';
import type { VaultIndex } from '../index/vault-index';
import { scriptOf } from '../script/targets';
import type { SettingsStore } from '../settings/settings-store';

/** A script that names and units can be written in. */
export type ViewScript = 'hans' | 'hant';

/** What tells in which script a view writes. */
export interface ScriptSigns {
	readonly index: Pick<VaultIndex, 'get' | 'script'>;
	readonly settings: { readonly current: Pick<SettingsStore['current'], 'vaultScript'> };
	readonly t: Translate;
}

/**
 * The script in which a view writes what it does not quote: that of the note that it stands in. A pane stands in none (null): it writes as the
 * settings say that this vault is written, else as the app does, else as most notes do.
 */
export function viewScript({ index, settings, t }: ScriptSigns, path: string | null): ViewScript {
	const own = path === null ? null : (index.get(path)?.script ?? null);
	if (own === 'hans' || own === 'hant') return own;
	const { vaultScript } = settings.current;
	if (vaultScript !== '') return scriptOf[vaultScript];
	const locale = t('locale');
	if (locale.startsWith('zh')) return locale === 'zh-TW' ? 'hant' : 'hans';
	return index.script ?? 'hans';
}
