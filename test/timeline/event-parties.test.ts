import { expect, test } from 'vitest';
import { partiesText } from '../../src/timeline/event-parties';
import type { EventRole, MergedEvent } from '../../src/types';

function sale(roles: Record<string, EventRole>, { title = '賣出持股', figure = null, type = 'share_sale' }: Partial<MergedEvent> = {}): MergedEvent {
	return { date: '2023-06-21', type, title, companies: Object.keys(roles), roles, figure, status: 'happened', conflicts: [], tellings: [] };
}

const names = new Map([['alibaba', '阿里巴巴'], ['sensetime', '商湯科技'], ['softbank', '軟銀']]);
const text = (event: MergedEvent): string => partiesText(event, (id) => names.get(id) ?? id, 'hant');

test.each([
	['who sells, and whose shares', sale({ alibaba: 'seller', sensetime: 'target' }), '阿里巴巴 → 商湯科技'],
	['who invests, and in whom', sale({ sensetime: 'subject', softbank: 'investor' }), '軟銀 → 商湯科技'],
	['a seller and a buyer', sale({ alibaba: 'seller', softbank: 'buyer', sensetime: 'target' }), '阿里巴巴 · 軟銀 → 商湯科技'],
	['partners side by side', sale({ alibaba: 'partner', sensetime: 'partner' }), '阿里巴巴 · 商湯科技'],
	['a seller alone', sale({ softbank: 'seller' }), '軟銀'],
	['the amount that the title leaves out', sale({ alibaba: 'seller', sensetime: 'target' }, { figure: '2.8億港元' }), '阿里巴巴 → 商湯科技 · 2.8億港元'],
	['the amount in the script of the names', sale({ alibaba: 'seller', sensetime: 'target' }, { figure: '2.8亿港币' }), '阿里巴巴 → 商湯科技 · 2.8億港幣'],
	['the amount only once', sale({ alibaba: 'seller' }, { title: '套現 2.8 億港元', figure: '2.8億港元' }), '阿里巴巴'],
	['no more than four of a side', sale({ a: 'subject', b: 'subject', c: 'subject', d: 'subject', e: 'subject' }), 'a · b · c · d · +1'],
	['an exchange beside who lists there', sale({ sensetime: 'subject', hkex: 'authority' }), '商湯科技 · hkex'],
	['no amount of results, which have several', sale({ sensetime: 'subject' }, { figure: '64.95億元', type: 'earnings' }), '商湯科技'],
	['nothing of an event without companies', sale({}), ''],
])('below a title stands %s', (_, event, expected) => {
	expect(text(event)).toBe(expected);
});
