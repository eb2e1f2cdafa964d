import type { StringKey } from '../i18n/strings';
import type { EventStatus, EventType } from '../types';

/** How an event type looks: its Lucide icon and the key of its name. */
export const eventKinds = {
	ipo: { icon: 'landmark', name: 'eventType.ipo' },
	share_sale: { icon: 'arrow-left-right', name: 'eventType.shareSale' },
	layoff: { icon: 'scissors', name: 'eventType.layoff' },
	funding: { icon: 'hand-coins', name: 'eventType.funding' },
	earnings: { icon: 'chart-column', name: 'eventType.earnings' },
	partnership: { icon: 'handshake', name: 'eventType.partnership' },
	product: { icon: 'package', name: 'eventType.product' },
	acquisition: { icon: 'combine', name: 'eventType.acquisition' },
	sanction: { icon: 'ban', name: 'eventType.sanction' },
	lawsuit: { icon: 'scale', name: 'eventType.lawsuit' },
	hearing: { icon: 'mic', name: 'eventType.hearing' },
	policy: { icon: 'scroll-text', name: 'eventType.policy' },
	founding: { icon: 'sprout', name: 'eventType.founding' },
	award: { icon: 'award', name: 'eventType.award' },
	personnel: { icon: 'user-round', name: 'eventType.personnel' },
	shutdown: { icon: 'circle-off', name: 'eventType.shutdown' },
	competition: { icon: 'swords', name: 'eventType.competition' },
	market: { icon: 'trending-up', name: 'eventType.market' },
	research: { icon: 'microscope', name: 'eventType.research' },
	other: { icon: 'circle-dot', name: 'eventType.other' },
} as const satisfies Readonly<Record<EventType, { icon: string; name: StringKey }>>;

/** The word for a status; what happened needs none. */
export const statusNames = {
	happened: null,
	planned: 'eventStatus.planned',
	denied: 'eventStatus.denied',
	rumoured: 'eventStatus.rumoured',
} as const satisfies Readonly<Record<EventStatus, StringKey | null>>;

export function isEventType(name: unknown): name is EventType {
	return typeof name === 'string' && Object.hasOwn(eventKinds, name);
}
