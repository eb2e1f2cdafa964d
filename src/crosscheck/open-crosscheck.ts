import type { Plugin } from 'obsidian';
import type { Parts } from '../parts';
import { crosscheckIcon, CrosscheckView, crosscheckViewType } from './crosscheck-view';

/** Registers the pane of contradictions with its command and ribbon icon. */
export function registerCrosscheck(plugin: Plugin, parts: Parts): void {
	const open = (): void => void openCrosscheck(parts);
	plugin.registerView(crosscheckViewType, (leaf) => new CrosscheckView(leaf, parts));
	plugin.registerHoverLinkSource(crosscheckViewType, { display: parts.t('crosscheck.name'), defaultMod: true });
	plugin.addRibbonIcon(crosscheckIcon, parts.t('crosscheck.open'), open);
	plugin.addCommand({ id: 'show-contradictions', name: parts.t('crosscheck.open'), icon: crosscheckIcon, callback: open });
}

/** Shows the pane in the right sidebar, where it was if it is open already. */
async function openCrosscheck({ app }: Parts): Promise<void> {
	await app.workspace.ensureSideLeaf(crosscheckViewType, 'right', { active: true, reveal: true });
}
