import { describe, expect, it, test } from 'vitest';
import { twins } from '../twins';
import { readFigures } from './reading';

/**
 * Sentences with what each of their figures says, in order: company, metric (growth of …), period, (part), up or down; `-` for what the
 * text does not tell. Every sentence is tried in both scripts.
 */
function told(text: string, published: string | null = null): string[] {
	return readFigures(text, published).map(({ company, metric, of, period, subject, direction }) =>
		[company ?? '-', of === null ? (metric ?? '-') : `${metric} of ${of}`, period ?? '-', ...(subject === null ? [] : [`(${subject})`]), ...(direction === null ? [] : [direction])].join(' '),
	);
}

function tell(cases: readonly (readonly [text: string, ...figures: string[]])[], published: string | null = null): void {
	for (const [text, ...figures] of cases) test.each(twins(text))(`${text} (%s)`, (_, written) => expect(told(written, published)).toEqual(figures));
}

describe('a metric named in the clause', () => {
	tell([
		['小米2023年营收为2709亿元,经调整净利润193亿元。', 'xiaomi revenue 2023', 'xiaomi adjusted_net_profit 2023'],
		['2023年小鹏亏损103亿元。', 'xpeng net_loss 2023'],
		['智谱的估值超过100亿元。', 'zhipu valuation -'],
		['智谱拥有专利1200件,发表论文300余篇。', 'zhipu patents -', 'zhipu papers -'],
		['蔚来在2023年投入研发资金134亿元。', 'nio rd_spend 2023'],
		['理想汽车完成了5亿美元的融资。', 'li funding_round -'],
		['地平线已获得11轮融资,累计融资34亿美元。', 'horizon funding_rounds -', 'horizon funding_total -'],
	]);
});

describe('a magnitude of people is no money', () => {
	test.each(twins('小米服务东南亚1.2亿白领人才,卖了1.2亿。'))('%s', (_, text) => expect(readFigures(text).map(({ kind, unit }) => `${kind} ${unit ?? '-'}`)).toEqual(['count 人', 'count 台']));
	test.each(twins('小米垫付5亿农民工工资和3亿老人院贷款。'))('but what is paid to them is: %s', (_, text) => expect(readFigures(text).map(({ kind }) => kind)).toEqual(['money', 'money']));
});

describe('the currency of amounts without one', () => {
	test.each([
		['台北的门市和高雄的工厂,營收5億元。', 'TWD'],
		['旺角和中环的店,本港收入5億元。', 'HKD'],
		['台北的门市和高雄的工厂,营收5亿元。', 'CNY'],
		['記者在旺角報道,同比和環比增長,營收5億元。', 'CNY'],
	])('is of the place that Traditional characters and names tell: %s', (text, currency) => expect(readFigures(text).map(({ unit }) => unit)).toEqual([currency]));
});

describe('what a bare magnitude counts is said by its metric', () => {
	test.each(twins('小米下调售价后销量达10万。'))('whatever it stands behind: %s', (_, text) => expect(readFigures(text).map(({ kind, unit }) => `${kind} ${unit ?? '-'}`)).toEqual(['count 台']));
	test.each(twins('快手的用户突破6亿,营收超1100亿。'))('%s', (_, text) => {
		expect(readFigures(text).map(({ kind, unit, unitInferred }) => ({ kind, unit, unitInferred }))).toEqual([
			{ kind: 'count', unit: '人', unitInferred: true },
			{ kind: 'money', unit: 'CNY', unitInferred: true },
		]);
	});
	test.each(twins('小鹏在港股挂牌,市值一千二百亿。'))('the exchange tells the currency of a market value: %s', (_, text) => {
		expect(readFigures(text).map(({ unit }) => unit)).toEqual(['HKD']);
	});
	test.each(twins('台积电营收为100亿元,约合新台币450亿元。'))('元 is 新台币 where a note speaks of no other: %s', (_, text) => {
		expect(readFigures(text).map(({ unit }) => unit)).toEqual(['TWD', 'TWD']);
	});
	test.each(twins('快手完成3亿美元融资,估值20亿。美团营收20亿。'))('an amount without even 元 is of the money told before it in its sentence: %s', (_, text) => {
		expect(readFigures(text).map(({ unit }) => unit)).toEqual(['USD', 'USD', 'CNY']);
	});
	test.each([
		...twins('小米营收3亿美元,美团营收20亿。'), ...twins('快手完成3亿美元融资,去年营收20亿。'), ...twins('快手斥资3亿美元回购,全年营收20亿。'), ...twins('快手营收3亿美元,成本2亿元,净利润1亿。'),
	])('but not of another company, of another time, or behind a sum of another kind: %s', (_, text) => expect(readFigures(text).map(({ unit }) => unit).at(-1)).toBe('CNY'));
	test.each(twins('快手完成3亿美元融资,营收20亿元。'))('元 is 元 behind dollars: %s', (_, text) => {
		expect(readFigures(text).map(({ unit }) => unit)).toEqual(['USD', 'CNY']);
	});
	test.each(twins('理想的交付首次突破3万大关。'))('a round number of pieces is no price of a share: %s', (_, text) => {
		expect(readFigures(text).map(({ metric }) => metric)).not.toContain('share_price');
	});
	test('an amount listed with dollars is dollars', () => {
		expect(readFigures('地平线2021年、2022年分别融资3亿和5亿美元。').map(({ unit }) => unit)).toEqual(['USD', 'USD']);
	});
});

describe('a numeral inside a company’s name is no figure', () => {
	tell([
		['一万光年估值超过10亿美元。', 'light valuation -'],
		['一万光年的用户达到一万名。', 'light users -'],
	]);
});

describe('a part of the business is no whole', () => {
	tell([
		['网易2023年游戏业务收入816亿元。', 'netease segment_revenue 2023 (游戏业务)'],
		['网易2023年总收入1035亿元。', 'netease revenue 2023'],
		['快手2023年营收1135亿元,其中电商为141亿元。', 'kuaishou revenue 2023', 'kuaishou segment_revenue 2023 (电商)'],
		['三星半导体部门亏损14万亿韩元。', 'samsung net_loss - (半导体部门)'],
		['比亚迪2023年卖出302万辆,在海外卖出24万辆。', 'byd sales_volume 2023', 'byd sales_volume 2023 (在海外)'],
		['小米2023年手机业务实现收入1575亿元。', 'xiaomi segment_revenue 2023 (手机业务)'],
		['美团2023年本地商业经营利润387亿元。', 'meituan operating_profit 2023 (本地商业)'],
		['宁德时代最高市值1.6万亿元,市值现为8000亿元。', 'catl peak_market_cap -', 'catl market_cap -'],
	]);
});

describe('其中 introduces a list of parts', () => {
	tell([
		[
			'网易2023年营收1035亿元,其中游戏816亿元,同比增长9%,增值服务为79亿元,其他86亿元,净利润294亿元。',
			'netease revenue 2023', 'netease segment_revenue 2023 (游戏)', 'netease growth of segment_revenue 2023 (游戏) up', 'netease segment_revenue 2023 (增值服务)', 'netease segment_revenue 2023 (其他)', 'netease net_profit 2023',
		],
		['比亚迪销量302万辆,同比增长62%。其中,纯电157万辆,插混144万辆。', 'byd sales_volume -', 'byd growth of sales_volume - up', 'byd sales_volume - (纯电)', 'byd sales_volume - (插混)'],
		['网易毛利率60%,其中游戏业务毛利率70%,广告毛利率20%。', 'netease gross_margin -', 'netease gross_margin - (游戏业务)', 'netease gross_margin - (广告)'],
		['快手总收入811亿元,其中营销服务占52.6%,直播占38.2%。', 'kuaishou revenue -', 'kuaishou revenue_share - (营销服务)', 'kuaishou revenue_share - (直播)'],
		['京东去年营收1万亿元,其中商品8000亿元、服务2000亿元。', 'jd revenue 2023', 'jd segment_revenue 2023 (商品)', 'jd segment_revenue 2023 (服务)'],
		['比亚迪2023年销量302万辆,其中纯电157万辆,插混144万辆。', 'byd sales_volume 2023', 'byd sales_volume 2023 (纯电)', 'byd sales_volume 2023 (插混)'],
		['网易2023年营收50亿元,其中上半年20亿元,下半年30亿元。', 'netease revenue 2023', 'netease revenue 2023-H1', 'netease revenue 2023-H2'],
		['网易营收50亿元,其中游戏40亿元,又花掉8亿元。', 'netease revenue -', 'netease segment_revenue - (游戏)', 'netease cost -'],
	], '2024-03-01');
});

describe('rates of change', () => {
	tell([
		['美团2023年营收2767亿元,同比增长26%。', 'meituan revenue 2023', 'meituan growth of revenue 2023 up'],
		['美团2023年亏损收窄三成。', 'meituan growth of net_loss 2023 down'],
		['比亚迪股价下跌2.3%。', 'byd growth of share_price - down'],
		['比亚迪毛利率由17%提升至20%。', 'byd gross_margin -', 'byd gross_margin -'],
		['快手2023年日活跃用户3.8亿人,月活跃用户7亿人,分别增长4.5%和9.4%。', 'kuaishou dau 2023', 'kuaishou mau 2023', 'kuaishou growth of dau 2023 up', 'kuaishou growth of mau 2023 up'],
		['网易2022年研发投入150亿元,占营收的15.6%。', 'netease rd_spend 2022', 'netease rd_ratio 2022'],
		['京东2022年净利润104亿元,2023年增至242亿元,增幅133%。', 'jd net_profit 2022', 'jd net_profit 2023', 'jd growth of net_profit 2023 up'],
		['理想汽车2023年营收1238亿元,比2022年的453亿元增长173%。', 'li revenue 2023', 'li revenue 2022', 'li growth of revenue 2023 up'],
	]);
});

describe('series in order', () => {
	tell([
		['2021年至2023年,地平线分别亏损20亿元、87亿元和67亿元。', 'horizon net_loss 2021', 'horizon net_loss 2022', 'horizon net_loss 2023'],
		['从2020年到2021年上半年,地平线的营收分别是4亿、2亿。', 'horizon revenue 2020', 'horizon revenue 2021-H1'],
		['2022年、2023年,小鹏的营收分别为268亿元和307亿元,但同期分别亏损91亿元和104亿元。', 'xpeng revenue 2022', 'xpeng revenue 2023', 'xpeng net_loss 2022', 'xpeng net_loss 2023'],
		['腾讯和阿里巴巴2023年的营收分别为6090亿元和9281亿元。', 'tencent revenue 2023', 'alibaba revenue 2023'],
		['比亚迪2023年的营收和净利润分别为6023亿元和300亿元。', 'byd revenue 2023', 'byd net_profit 2023'],
		['2021年至2023年,小米营收5亿元、6亿元。', 'xiaomi revenue 2021/2023', 'xiaomi revenue 2021/2023'],
	]);
});

describe('words that point back', () => {
	tell([
		['美团2023年盈利138亿元,上一年这一数字为66亿元。', 'meituan net_profit 2023', 'meituan net_profit 2022'],
		['小米2023年营收2709亿元。公司研发费用为191亿元。', 'xiaomi revenue 2023', 'xiaomi rd_spend 2023'],
		['特斯拉2023年交付181万辆,而比亚迪的销量达到302万辆。', 'tesla deliveries 2023', 'byd sales_volume 2023'],
	]);
});

describe('whose figure it is', () => {
	tell([
		['小米营收5亿元。研发占营收的比重,四家都高于50%。', 'xiaomi revenue -', '- - -', '- rd_ratio -'],
		['2023年中国新能源汽车市场规模达2万亿元,特斯拉市占率为6%。', '- market_size 2023', 'tesla market_share 2023'],
		['蔚来、小鹏和理想汽车的研发占比都超过10%。', '- rd_ratio -'],
		['阿里巴巴减持了小鹏5000万股,套现30亿港元。', 'alibaba shares_sold -', 'alibaba share_sale_proceeds -'],
		['市值1.1万亿元的宁德时代是小鹏的9倍。', 'catl market_cap -', 'catl - -'],
		['多家公司的毛利率在10%左右,小米为20%。', '- gross_margin -', 'xiaomi gross_margin -'],
		['从蔚来招股书看,已有约20万名注册用户,业务覆盖340个城市。', 'nio registered_users -', 'nio - -'],
		['理想汽车从蔚来收购一批设备,作价5000万元。', 'li acquisition_price -'],
	]);
});

describe('when it holds', () => {
	tell([
		['截至2023年9月30日止三个月,腾讯收入为1546亿元。', 'tencent revenue 2023-Q3'],
		['2014年成立的蔚来拥有员工3万人。', 'nio employees -'],
		['截至2021年6月,地平线三年半累计亏损40亿元。', 'horizon net_loss 2018/2021-H1'],
		['小米毛利从2019年的12亿元涨到2022年的17亿元,净利也从2019年的5亿元降到3亿元。', 'xiaomi gross_profit 2019', 'xiaomi gross_profit 2022', 'xiaomi net_profit 2019', 'xiaomi net_profit 2022'],
		['2022年小米营收9亿元。\n8月2日小米裁员300人。', 'xiaomi revenue 2022', 'xiaomi layoffs 2022-08-02'],
		['与2022年相比,美团营收增长26%。', 'meituan growth of revenue - up'],
	]);
});

describe('results are of the period reported, not of the day they came out', () => {
	tell(
		[
			['小米昨日披露第二季业绩。单季收入889亿元;经调整净利62亿元。', 'xiaomi revenue 2024-Q2', 'xiaomi adjusted_net_profit 2024-Q2'],
			['京东8月15日公布二季报:收入2914亿元。净利润126亿元,上年同期为66亿元。', 'jd revenue 2024-Q2', 'jd net_profit 2024-Q2', 'jd net_profit 2023-Q2'],
			['腾讯截至2024年6月30日止六个月收入3206亿元,按年升7%。', 'tencent revenue 2024-H1', 'tencent growth of revenue 2024-H1 up'],
			['三星第二季营业利润10万亿韩元,一年前则亏损4万亿韩元。', 'samsung operating_profit 2024-Q2', 'samsung net_loss 2023-Q2'],
			['上半年业绩\n\n腾讯\n\n收入3206亿元。\n\n网易\n\n收入523亿元。', 'tencent revenue 2024-H1', 'netease revenue 2024-H1'],
			['英伟达2025财年第三财季收入351亿美元。', 'nvidia revenue 2024-Q2'],
		],
		'2024-08-28',
	);
});

describe('a day on which something else happened is no period of accounts', () => {
	tell(
		[
			['美团3月22日公布财报,全年营收2767亿元,净利润138亿元。', 'meituan revenue 2023', 'meituan net_profit 2023'],
			['宁德时代2018年6月11日在深圳上市,全年营收4009亿元。', 'catl revenue 2023'],
			['蔚来2018年9月12日在纽约上市。去年第四季度营收171亿元。', 'nio revenue 2023-Q4'],
			['3月12日,小米推出新车。公司营收2710亿元,员工3万人。', 'xiaomi revenue -', 'xiaomi employees -'],
			['小米公布去年第四季及全年业绩,全年收入66亿元;净利润19亿元。公司派息4亿元。', 'xiaomi revenue 2023', 'xiaomi net_profit 2023', 'xiaomi dividend 2023'],
			['小米3月19日披露年报,净亏损13亿元,上年同期亏损27亿元。截至年末,门店1000家。', 'xiaomi net_loss 2023', 'xiaomi net_loss 2022', 'xiaomi stores 2023'],
			['3月12日,小米预计全年营收3000亿元。', 'xiaomi revenue 2024'],
			['3月12日,小米大定5万台,单日营收破亿元。', 'xiaomi orders 2024-03-12', 'xiaomi revenue 2024-03-12'],
			['截至2023年12月31日,京东现金为1976亿元。', 'jd cash 2023-12-31'],
		],
		'2024-03-25',
	);
	tell([['美团2018年9月20日在香港上市。上半年营收1555亿元。', 'meituan revenue 2024-H1'], ['地平线2024年2月1日递表,一季度营收5亿元。', 'horizon revenue 2024-Q1']], '2024-08-25');
});

describe('what something is measured against dates nothing else', () => {
	tell(
		[
			['2023年,小米营收5亿元,2022年为4亿元,增长25%。', 'xiaomi revenue 2023', 'xiaomi revenue 2022', 'xiaomi growth of revenue 2023 up'],
			['小米2022年营收4亿元,2023年为5亿元,增长25%。', 'xiaomi revenue 2022', 'xiaomi revenue 2023', 'xiaomi growth of revenue 2023 up'],
			['比亚迪2023年净利润300亿元,较上年同期的166亿元增长81%。特斯拉同期盈利150亿美元。', 'byd net_profit 2023', 'byd net_profit 2022', 'byd growth of net_profit 2023 up', 'tesla net_profit 2023'],
			['哔哩哔哩一季度毛利率从去年同期的21.8%提升到28.3%。', 'bilibili gross_margin 2023-Q1', 'bilibili gross_margin 2024-Q1'],
			['宁德时代2021年至2023年研发占比由6%升至8%。', 'catl rd_ratio 2021', 'catl rd_ratio 2023'],
			['美团前六个月订单50亿单,完成全年90亿单目标的56%。', 'meituan orders 2024-01/2024-06', 'meituan orders 2024', 'meituan - 2024-01/2024-06'],
		],
		'2024-07-20',
	);
});

describe('who acts and who is only named', () => {
	tell(
		[
			['由软银领投、腾讯跟投,智谱完成30亿元融资,投后估值200亿元。', 'zhipu funding_round -', 'zhipu valuation -'],
			['蔚来的创始人曾任职于腾讯,如今员工3万人。', 'nio employees -'],
			['蔚来7月交付2万辆;小鹏1.1万辆。', 'nio deliveries 2024-07', 'xpeng deliveries 2024-07'],
			['特斯拉4月裁员1.4万人,裁减10%的员工。', 'tesla layoffs 2024-04', 'tesla layoffs 2024-04'],
			['小米2023年在印度市占率18%,三星以17%居第二。', 'xiaomi market_share 2023', 'samsung market_share 2023'],
			['腾讯2021年至2023年投资50亿元、60亿元和70亿元,三年累计180亿元。', 'tencent investments 2021', 'tencent investments 2022', 'tencent investments 2023', 'tencent investments 2021/2023'],
		],
		'2024-08-20',
	);
	test.each(twins('对话蔚来高管\n\n甲:去年比亚迪卖得更好?\n\n乙:我们去年交付16万辆。'))('whoever is interviewed says 我们 (%s)', (_, text) => {
		expect(told(text, '2024-03-01')).toEqual(['nio deliveries 2023']);
	});
	test.each(twins('小米营收700亿元。\n\n我们认为,行业收入增速将下调至5%。'))('and an author of reports means others (%s)', (_, text) => {
		expect(told(text)).toEqual(['xiaomi revenue -', '- growth -']);
	});
});

describe('whom a note is about', () => {
	tell([
		['蔚来的账本\n\n特斯拉的毛利率是18%。\n\n公司的毛利率只有9%。', 'tesla gross_margin -', 'nio gross_margin -'],
		['2024年8月15日\n\n蔚来的账本\n\n特斯拉的毛利率是18%。\n\n公司的毛利率只有9%。', 'tesla gross_margin -', 'nio gross_margin -'],
		['车市观察\n\n特斯拉的毛利率是18%。\n\n公司的员工有14万人。', 'tesla gross_margin -', 'tesla employees -'],
		['地平线递表\n\n腾讯和阿里巴巴分别持有地平线5%和3%的股权。\n\n员工约2000人。', 'tencent stake -', 'alibaba stake -', 'horizon employees -'],
	]);
});

describe('paragraphs and titles that go on', () => {
	tell([
		['小米的账本\n\n美团公布业绩,净利润3亿元;\n\n营收5亿元。\n\n员工3万人。', 'meituan net_profit -', 'meituan revenue -', 'xiaomi employees -'],
		['小米再携手美团\n\n腾讯裁员3万人。\n\n公司营收5亿元。', 'tencent layoffs -', 'xiaomi revenue -'],
		['最新获投5亿元\n\n智谱是一家公司。\n\n智谱开张。小米和红杉中国都在,智谱很新。腾讯说智谱不错。', 'zhipu funding_round -'],
		['智谱累计完成6轮融资,投资方包括小米、腾讯等巨头,融资总额达25亿元。', 'zhipu funding_rounds -', 'zhipu funding_total -'],
		['总统向小米提供了近200亿元的补贴。', 'xiaomi subsidies -'],
		['在完成腾讯交易后,小米的资产规模达90亿元。资产规模将达95亿元。', 'xiaomi assets -', 'xiaomi assets -'],
		['凭借美团的帮助(36亿元收购腾讯),小米上榜。小米营收9亿元。', 'xiaomi acquisition_price -', 'xiaomi revenue -'],
		['据小米说,其市占率为3%,而排名第一的公司占有52%的市场份额。', 'xiaomi market_share -', '- market_share -'],
	]);
});

describe('a figure behind somebody else belongs to nobody named before', () => {
	tell(
		[
			['小米7月交付1万辆。云岚9月营收5亿元。', 'xiaomi deliveries 2024-07', '- revenue 2024-09'],
			['小米7月交付1万辆。Qovant 2024年交付2万辆,营收40亿元。', 'xiaomi deliveries 2024-07', '- deliveries 2024', '- revenue 2024'],
			['小米7月交付1万辆。YU7 2024年交付2万辆。', 'xiaomi deliveries 2024-07', 'xiaomi deliveries 2024'],
			['小米7月交付1万辆。Qovant获5亿元融资。', 'xiaomi deliveries 2024-07', '- funding_round -'],
			['小米7月交付1万辆。第三季Q3营收925亿元,non-GAAP净利62亿元。', 'xiaomi deliveries 2024-07', 'xiaomi revenue 2024-Q3', 'xiaomi adjusted_net_profit 2024-Q3'],
			['小米7月交付1万辆。另一家新势力9月交付2万辆。', 'xiaomi deliveries 2024-07', '- deliveries 2024-09'],
			['小米7月交付1万辆。公司9月营收5亿元。', 'xiaomi deliveries 2024-07', 'xiaomi revenue 2024-09'],
			['宁德时代员工11万人,全球市占率37%。', 'catl employees -', 'catl market_share -'],
			['宁德时代员工11万人。全球渗透率20%。', 'catl employees -', '- penetration -'],
			['台积电股价上涨2%。加权指数下跌1%。', 'tsmc growth of share_price - up', '- growth of share_price - down'],
			['美团营收900亿元。内地百强房企去年销售额下滑三成。', 'meituan revenue -', '- growth of gmv 2023 down'],
			['比起特斯拉与小鹏,蔚来的毛利率只有9%。', 'nio gross_margin -'],
			['宁德时代的竞争对手比亚迪员工有70万人。', 'byd employees -'],
			['宁德时代的前主要核心供应商比亚迪员工有70万人。', 'byd employees -'],
			['宁德时代的核心供应商很多,员工有70万人。', 'catl employees -'],
			['IDC此前认为裁员300人就够了。', '- layoffs -'],
			['腾讯3亿元领投智谱。', 'zhipu funding_round -'],
			['快手在腾讯平台上有用户2亿人。', 'kuaishou users -'],
		],
		'2024-10-08',
	);
});

describe('from one value to another', () => {
	tell(
		[
			['小米的股权从21.3%减少至18.7%。', 'xiaomi stake -', 'xiaomi stake -'],
			['小鹏2023年净亏损由91亿元扩大至104亿元。', 'xpeng net_loss 2022', 'xpeng net_loss 2023'],
			['小鹏把2024年的交付目标从30万辆下调至25万辆。', 'xpeng deliveries 2024', 'xpeng deliveries 2024'],
			['2022年、2023年,小鹏的营收分别为268亿元和307亿元,毛利率从11.5%降到1.5%。', 'xpeng revenue 2022', 'xpeng revenue 2023', 'xpeng gross_margin 2022', 'xpeng gross_margin 2023'],
			['网易游戏收入从2020年的546亿元增至816亿元。', 'netease segment_revenue 2020 (游戏)', 'netease segment_revenue 2024 (游戏)'],
		],
		'2024-10-08',
	);
});

describe('what a period reaches', () => {
	tell(
		[
			['小鹏2023年营收307亿元,预计2026年盈利10亿元。同期毛利率为1.5%。', 'xpeng revenue 2023', 'xpeng net_profit 2026', 'xpeng gross_margin 2023'],
			['第三季手机出货快评\n\n各家座次:\n\n小米出货4000万台。', 'xiaomi shipments 2024-Q3'],
			['京东第三季净利润126亿元,去年同期为66亿元。\n\n自由现金流495亿元。', 'jd net_profit 2024-Q3', 'jd net_profit 2023-Q3', 'jd free_cash_flow 2024-Q3'],
		['小鹏9月营收30亿元,第九季营收80亿元。', 'xpeng revenue 2024-09', 'xpeng revenue 2024-09'],
			['三星第三季营收79万亿韩元,上一季74万亿韩元。', 'samsung revenue 2024-Q3', 'samsung revenue 2024-Q2'],
			['蔚来2018年9月上市,如今员工3万人,其中研发人员占四成。', 'nio employees -', 'nio - -'],
		],
		'2024-10-28',
	);
	test.each(twins('小鹏9月营收30亿元,第三季营收80亿元。'))('a period of a year that nobody tells is none of the date before it (%s)', (_, text) => {
		expect(told(text)).toEqual(['xpeng revenue --09', 'xpeng revenue -']);
	});
});

describe('one item of a list after the other', () => {
	tell([
		['股息以京东8元为最高,其次为网易4元、腾讯3元。', 'jd dividend -', 'netease dividend -', 'tencent dividend -'],
		['地平线共完成11轮融资,总金额34亿美元。', 'horizon funding_rounds -', 'horizon funding_total -'],
		['美团2023年营收增长26%、京东3.7%。', 'meituan growth of revenue 2023 up', 'jd - 2023'],
		['网易市值1400亿港元,最高到过3000亿港元。', 'netease market_cap -', 'netease peak_market_cap -'],
		['网易净利润减少四成,只剩6亿元。', 'netease growth of net_profit - down', 'netease net_profit -'],
	]);
});

describe('an amount in two currencies is one fact', () => {
	test.each(twins('蔚来2023年营收556亿元人民币(约78亿美元),同比增长13%。'))('%s', (_, text) => {
		expect(readFigures(text).map(({ metric, unit, equivalentOf }) => ({ metric, unit, equivalentOf }))).toEqual([
			{ metric: 'revenue', unit: 'CNY', equivalentOf: null },
			{ metric: 'revenue', unit: 'USD', equivalentOf: 0 },
			{ metric: 'growth', unit: null, equivalentOf: null },
		]);
	});
	test.each(twins('蔚来营收556亿元人民币(净亏损30亿美元)。'))('but not where words between them name another (%s)', (_, text) => {
		expect(readFigures(text).map(({ equivalentOf }) => equivalentOf)).toEqual([null, null]);
	});
});

test.each(twins('网易收入106亿港元,净利30亿元。'))('元 is 港元 where results are told in it (%s)', (_, text) => {
	expect(readFigures(text).map(({ unit }) => unit)).toEqual(['HKD', 'HKD']);
});

test('words that need the date of publication', () => {
	expect(told('理想汽车去年营收1238亿元,去年第四季度营收417亿元。', '2024-03-20')).toEqual(['li revenue 2023', 'li revenue 2023-Q4']);
});

describe('tables', () => {
	test.each(twins('| 小米 | 2022年 | 2023年 |\n|---|---|---|\n| 营收 | 2800亿元 | 2709亿元 |\n| 研发费用 | 160亿元 | 191亿元 |\n'))('headers of row and column (%s)', (_, text) => {
		expect(told(text)).toEqual(['xiaomi revenue 2022', 'xiaomi revenue 2023', 'xiaomi rd_spend 2022', 'xiaomi rd_spend 2023']);
	});
	test('companies down the side, metrics along the top', () => {
		expect(told('2023年业绩:\n\n| 公司 | 营收 | 净利润 |\n|---|---|---|\n| 美团 | 2767亿元 | 138亿元 |\n| 京东 | 10847亿元 | 242亿元 |\n')).toEqual([
			'meituan revenue 2023', 'meituan net_profit 2023', 'jd revenue 2023', 'jd net_profit 2023',
		]);
	});
});

describe('bare numbers of tables', () => {
	function values(text: string): string[] {
		return readFigures(text).map(({ company, metric, of, period, value, unit }) => [company ?? '-', of === null ? metric : `${metric ?? '-'} of ${of}`, period ?? '-', value, unit ?? '-'].join(' '));
	}
	test.each(twins('| 公司 | 排名 | 2023年营收(亿元) | 同比(%) | 员工(万人) |\n|---|---|---|---|---|\n| 美团 | 1 | 2,767.5 | 25.8 | 11.4 |\n| 京东 | 2 | 10846.6 | -3.7 | |\n'))('have the unit of their column (%s)', (_, text) => {
		expect(values(text)).toEqual([
			'meituan revenue 2023 276750000000 CNY', 'meituan growth of revenue 2023 0.258 -', 'meituan employees - 114000 人',
			'jd revenue 2023 1084660000000 CNY', 'jd growth of revenue 2023 0.037 -',
		]);
	});
	test.each(twins('| 特斯拉(百万美元) | 2022 | 2023 |\n|---|---|---|\n| 营收 | 81462 | 96773 |\n| 毛利率 | 25.6 | 18.2 |\n'))('or of the corner; a rate is a percentage in any case (%s)', (_, text) => {
		expect(values(text)).toEqual([
			'tesla revenue 2022 81462000000 USD', 'tesla revenue 2023 96773000000 USD', 'tesla gross_margin 2022 0.256 -', 'tesla gross_margin 2023 0.182 -',
		]);
	});
	test.each(twins('2023年营收\n单位:亿元\n公司\t上半年\t全年\n小米\t1270\t2709\n'))('or of the line above, in rows that lost their markup (%s)', (_, text) => {
		expect(values(text).map((told) => told.replace(/ 2023\S* /, ' … '))).toEqual(['xiaomi revenue … 127000000000 CNY', 'xiaomi revenue … 270900000000 CNY']);
	});
	test('a column without a unit counts nothing', () => {
		expect(values('| 公司 | 代码 |\n|---|---|\n| 小米 | 1810 |\n')).toEqual([]);
	});
});

test.each(twins('小米2023年业绩:\n\n- 营收2709亿元\n- 研发费用191亿元\n\n研发人员1.7万人。'))('the lead of a list holds for its items, and not for the state told after it (%s)', (_, text) => {
	expect(told(text)).toEqual(['xiaomi revenue 2023', 'xiaomi rd_spend 2023', 'xiaomi researchers -']);
});

test('one figure for every quantity, in order, with its span', () => {
	const text = '小米营收10亿元,员工3000人,增长5%。';
	expect(readFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual(['10亿元', '3000人', '5%']);
});

describe('shares of one whole, one after the other', () => {
	tell([
		['小米去年客户中,政府约占营收的28%,学校占20%、医院占一成。', 'xiaomi revenue_share - (政府)', 'xiaomi revenue_share - (学校)', 'xiaomi revenue_share - (医院)'],
		['小米电视营收占比超过7成,手表则约27%。', 'xiaomi revenue_share - (电视)', 'xiaomi revenue_share - (手表)'],
		['小米目前自行研发的产品占营收50%,代工产品占30%。', 'xiaomi revenue_share - (自行研发的产品)', 'xiaomi revenue_share - (代工产品)'],
		['小米眼下占营收的比重只有三成。', 'xiaomi revenue_share -'],
		['小米的手机业务占营收的四成;而云计算等新业务的比重仍在上升,已超11%,达到12%。', 'xiaomi revenue_share - (手机业务)', 'xiaomi revenue_share - (云计算等新业务)', 'xiaomi revenue_share - (云计算等新业务)'],
		['小米去年手机占营收四成。这一比例今年为三成。', 'xiaomi revenue_share - (手机)', 'xiaomi revenue_share - (手机)'],
		['网易每年把10%的营收用于研发。', 'netease rd_ratio -'],
		['云服务占公有云市场收入的六成。', '- revenue_share - (云服务)'],
		['小米占营收的28%,员工有三成是工程师。', 'xiaomi revenue_share -', 'xiaomi - -'],
	]);
});

describe('the press of the exchange', () => {
	tell([
		['台积电(2330):昨日外资大买3万张,激励早盘股价涨逾3%,站上900元关卡。', 'tsmc net_inflow -', 'tsmc growth of share_price - up', 'tsmc share_price -'],
		['外资上周卖超938亿元,今年累计卖超1931亿元。', '- net_inflow -', '- net_inflow -'],
		['卖超前五名分别为,台积电(2330)3万张、荣胜(1999)2万张、英伟达1万张。', 'tsmc net_inflow -', '- net_inflow -', 'nvidia net_inflow -'],
		['台积电股价上涨2%。大盘终场下跌69点,跌幅0.4%。', 'tsmc growth of share_price - up', '- - -', '- growth of share_price - down'],
		['小米毛利率创新高,股价冲上52元涨停。', 'xiaomi share_price -'],
		['物价每年上涨3%。', '- growth of price - up'],
	]);
});

describe('words for rates', () => {
	tell([
		['网易云音乐收入8亿元,加速至26%。', 'netease segment_revenue - (云音乐)', 'netease growth of segment_revenue - (云音乐) up'],
		['快手2023年营收1135亿元,同比2022年的942亿元增长近乎两成。', 'kuaishou revenue 2023', 'kuaishou revenue 2022', 'kuaishou growth of revenue 2023 up'],
		['小鹏第三季营收年增上看三成。', 'xpeng growth of revenue - up'],
		['理想汽车的销售费用率为9%,EBITDA利润率为12%。', 'li selling_expense_ratio -', 'li ebitda_margin -'],
		['小米汇损约0.9亿元,汇兑收益0.2亿元。', 'xiaomi fx_loss -', 'xiaomi fx_gain -'],
		['小米累计上半年营收1600亿元。', 'xiaomi revenue -'],
	]);
});

describe('what a share or an amount is of', () => {
	tell([
		['小米砍单2万片,但手机占营收2成不变。', 'xiaomi - -', 'xiaomi revenue_share - (手机)'],
		['小米研发费用5亿元,占营收的9%。', 'xiaomi rd_spend -', 'xiaomi rd_ratio -'],
		['小米成本5亿元,占营收的9%。', 'xiaomi cost -', 'xiaomi - -'],
		['占网易收入高达99%的游戏毛利率下降。', 'netease revenue_share -'],
		['网易广告收入增速放缓,占比稳定在两成。', 'netease revenue_share -'],
		['上半年全球出货1126万台,小米以20.7%居首。', '- shipments 2024-H1', 'xiaomi market_share 2024-H1'],
		['腾讯收购网易的游戏公司,交易总额约20亿美元。', 'tencent acquisition_price -'],
		['腾讯以现金3亿元向软银出售股权。', 'tencent acquisition_price -'],
		['京东交易总额约20亿元。', 'jd gmv -'],
	], '2024-08-20');
});

describe('a price, and what is given for something', () => {
	tell([
		['阿里巴巴将以53亿港元对小鹏进行战略投资。', 'alibaba investments -'],
		['小鹏获得53亿港元战略投资。', 'xpeng funding_round -'],
		['腾讯将投千亿做芯片。', 'tencent investments -'],
		['蔚来的裸车价为12.8万元。', 'nio price -'],
		['蔚来降价1.2万元。', 'nio - -'],
		['美团拟以6.1亿元,公开收购同行三成股权。', 'meituan acquisition_price -', 'meituan stake -'],
		['今年的交易有小米以2亿元购入的厂房、快手以3亿元购置的办公楼。', 'xiaomi acquisition_price -', 'kuaishou acquisition_price -'],
		['美团以现金6亿元支付。', 'meituan cash -'],
	]);
});

describe('others than the one before', () => {
	tell([
		['小米上涨5%,澜岸跌10%,腾讯跌9%。', 'xiaomi growth of share_price - up', '- growth of share_price - down', 'tencent growth of share_price - down'],
		['小米一度涨近5%,午后跌2%。', 'xiaomi growth of share_price - up', 'xiaomi growth of share_price - down'],
		['小米的份额为31%。所有其他厂商合计占全球份额24%。', 'xiaomi market_share -', '- market_share -'],
		['小米的账本\n\n公司裁员5%,其他部门裁员7%。', 'xiaomi layoffs -', 'xiaomi layoffs -'],
		['小米发力,在全球手机市场销量排名中,排到首位,市场份额为22%。', 'xiaomi market_share -'],
		['小米营收5亿元。\n\n中国公司今年在海外共筹资37亿元。', 'xiaomi revenue -', '- funding_round -'],
	]);

	tell([
		['小米受限产能。\n\n澜家也指出,需求增加,其中口罩销量飙升36倍。', '- growth of sales_volume - up'],
		['澜岸午盘股价冲上54元,拉动小米股价大涨9%。', '- share_price -', 'xiaomi growth of share_price - up'],
		['小米隶属腾讯,拥有147家门店。', 'xiaomi stores -'],
		['小米以3亿元为对价,完成对德国储能公司蔚来 60%股权的收购。', 'xiaomi acquisition_price -', 'xiaomi stake -'],
		['小米以3亿元购入厂房、腾讯陆续购入办公楼累计8亿元。', 'xiaomi acquisition_price -', 'tencent acquisition_price -'],
		['打车大战\n\n通过淘宝的补贴达到14亿元。', '- subsidies -'],
		['小米营收5亿元。基金持股24%的澜岸燃气,增长稳定。', 'xiaomi revenue -', '- stake -'],
		['小米营收5亿元。全亚洲的游戏有超过50%用它开发。', 'xiaomi revenue -', '- - -'],
	]);

	it('the group is whose part the one is whom the note is about', () => {
		expect(told('京东上半年营收5亿元\n\n京东的母公司腾讯公布业绩。\n\n京东上半年营收5亿元。集团整体营收8亿元。')).toEqual(['jd revenue -', 'jd revenue -', 'tencent revenue -']);
	});

	it('a figure that no word names is of the one whom the note and the figures before are about', () => {
		expect(told('京东的账本\n\n京东的用户超过90万人。熟客占四成。')).toEqual(['jd users -', 'jd - -']);
	});

	it('nobody but a person has an age', () => {
		expect(told('小米的账本\n\n小米营收5亿元,41岁的雷军说。')).toEqual(['xiaomi revenue -', '- - -']);
	});
});

describe('who only stands beside it', () => {
	tell([
		['蔚来仅次于小鹏的每股收益2.8元,第二季净利润为1.07亿元。', 'xpeng eps -', 'nio net_profit -'],
		['智谱创始人称,获得英伟达董事长的种子轮投资后,估值已达1亿元。', 'zhipu valuation -'],
		['快手通过京东的补贴达到14亿元。新用户的获客成本为18元。', 'kuaishou subsidies -', 'kuaishou cost -'],
		['软银统计,全国写字楼成交额达899亿元。', '- gmv -'],
		['两份合同加起来,每年能给小米带来约260亿元的收入。', '- - -', 'xiaomi revenue -'],
		['对比小米今年的营收增长5%,单季毛利率为20%。', 'xiaomi growth of revenue - up', 'xiaomi gross_margin -'],
		['(图:小米)营收5亿元。', '- revenue -'],
	]);
});

describe('investors own neither the round nor the value of the company', () => {
	tell([
		['智谱完成B轮融资,投资方包括红杉中国、腾讯,估值达到20亿美元。', 'zhipu valuation -'],
		['智谱融资3亿美元,领投方为红杉中国,跟投方有腾讯、小米,投后估值25亿美元。', 'zhipu funding_round -', 'zhipu valuation -'],
		['百川智能的股东名单里有阿里巴巴和腾讯,估值达到33亿美元。', 'baichuan valuation -'],
		['百川智能更新招股书。股东包括阿里巴巴、腾讯。营收5亿元。', 'baichuan revenue -'],
		['智谱的投资方腾讯市值4000亿美元。', 'tencent market_cap -'],
		['智谱的股东腾讯营收6000亿元。', 'tencent revenue -'],
	]);
});

describe('what customers pay is taken in by the company', () => {
	tell([
		['地平线的账本\n\n第一大客户比亚迪占营收的42%。', 'horizon revenue_share - (比亚迪)'],
		['地平线的账本\n\n2023年来自比亚迪的收入为3亿元,占总收入的31%。', 'horizon segment_revenue 2023 (比亚迪)', 'horizon revenue_share 2023 (比亚迪)'],
		['地平线的前五大客户中比亚迪贡献营收3亿元。', 'horizon revenue -'],
		['地平线的大客户比亚迪去年营收6023亿元。', 'byd revenue -'],
		['企业客户贡献的收入占网易营收的六成。', 'netease revenue_share - (企业客户)'],
	]);
});

describe('figures of a trade are no company’s', () => {
	tell([
		['比亚迪亏损4亿元,全行业亏损超过90亿元。', 'byd net_loss -', '- net_loss -'],
		['蔚来营收556亿元。行业整体净利润为3亿元,同比下降5%。', 'nio revenue -', '- net_profit -', '- growth of net_profit - down'],
		['美团表示,全国餐饮收入5.3万亿元。', '- segment_revenue - (全国餐饮)'],
		['小米营收5亿元,全国门店1300家。', 'xiaomi revenue -', 'xiaomi stores -'],
	]);
});

describe('a person speaks for the company that was told of', () => {
	tell([
		['苹果营收5亿美元。库克表示,付费订阅数超过10亿。', 'apple revenue -', 'apple paying_members -'],
		['小米营收5亿元。雷军表示,员工有4万人。公司派息2亿元。', 'xiaomi revenue -', 'xiaomi employees -', 'xiaomi dividend -'],
		['小米昨日举行法说会,公布第三季营收75亿元。', 'xiaomi revenue -'],
		['小米裁员500人。unity计划裁员25%。', 'xiaomi layoffs -', '- layoffs -'],
		['小米营收5亿元。云岚表示,员工有4万人。公司派息2亿元。', 'xiaomi revenue -', '- employees -', '- dividend -'],
		['港股方面,公司拟发行2亿股。', '- shares_issued -'],
		['宁德时代的账本\n\n港股方面,公司拟发行2亿股。', 'catl shares_issued -'],
	]);
});

describe('several of whom one thing is told', () => {
	tell([
		['网易营收5亿元。三家合计全球市占率63%。', 'netease revenue -', '- - -', '- market_share -'],
		['比亚迪营收5亿元。海外销量41万辆。', 'byd revenue -', 'byd sales_volume - (海外)'],
		['新势力里,某某以50万辆居首,小鹏19万辆。', '- - -', 'xpeng - -'],
		['小米(01810)、腾讯(00700)和网易(09999)股息率都在2%。', '- dividend_yield -'],
		['腾讯与网易签约。交易额为5亿元。', '- gmv -'],
		['腾讯与网易签约。网易收入5亿元。', 'netease revenue -'],
	]);
});

describe('the words that open a clause tell of many, whatever date stands before them', () => {
	tell([
		['网易营收5亿元。至2030年全球渗透率为5%。', 'netease revenue -', '- penetration 2030'],
		['网易营收5亿元。能源总署披露,去年出口额120亿元。', 'netease revenue -', '- exports -'],
		['网易在杭州建厂。一期总投资80亿元。', 'netease investments -'],
		['网易想做游戏界的“腾讯”或“小米”。公司员工3万人。', 'netease employees -'],
	]);
});

describe('what dates nothing that follows', () => {
	tell([
		['2015年蔚来开张,经过四年发展,门店超过130家。', 'nio stores -'],
		['7月将至,蔚来去年的产值近5亿元。', '- market_size -'],
		['蔚来成立于2014年。公司的成本为3亿元。', 'nio cost -'],
		['从2014年起,蔚来造车。公司的成本为3亿元。', 'nio cost -'],
		['2023年,蔚来换帅。公司累计销量已超过40万台。', 'nio sales_volume -'],
		['2023年,蔚来换帅。公司销量为16万台。', 'nio sales_volume 2023'],
	]);
});

describe('a figure before the one whose it is', () => {
	tell([
		['2023年小米的份额为12%,只有1%份额的蔚来退出市场。', 'xiaomi market_share 2023', 'nio market_share 2023'],
		['拥有30%市占率的宁德时代发布了新电池。', 'catl market_share -'],
		['小米公布了季度业绩。本次增发老股占到三分之二。', 'xiaomi - -'],
		['据新浪报道,国产手机的份额占到56%。', '- market_share -'],
	]);
});

describe('a roundup is about the one in the title above', () => {
	tell([
		['一周要闻:小米的交易\n\n**1、小米**\n\n公司营收5亿元。\n\n**2、美团**\n\n营收6亿元。', 'xiaomi revenue -', 'meituan revenue -'],
	]);
});

describe('去年 in results of a year', () => {
	tell([
		['小米公布2023年财报,营收2709亿元。公司表示,去年研发费用为191亿元。', 'xiaomi revenue 2023', 'xiaomi rd_spend 2023'],
		['小米2023年营收2709亿元,去年同期为2800亿元。', 'xiaomi revenue 2023', 'xiaomi revenue 2022'],
		['小米于2024年3月28日融资5亿元。小米去年营收2709亿元。', 'xiaomi funding_round 2024-03-28', 'xiaomi revenue 2023'],
		['小米累计前七月净利润40亿元,每股收益为2.8元。', 'xiaomi net_profit -', 'xiaomi eps -'],
	]);
});

describe('a platform is no subject beside a company', () => {
	tell([
		['阿里巴巴营收9亿元。淘宝周订单1亿单。经调整EBITA倒退14%。', 'alibaba revenue -', 'taobao orders -', 'alibaba growth of ebita - down'],
		['淘宝周订单1亿单。商家有5万家。', 'taobao orders -', 'taobao merchants -'],
		['阿里巴巴营收9亿元。把三家的销售开支加总,共花了10亿元。', 'alibaba revenue -', '- - -', '- cost -'],
	]);
});

describe('words of accounts', () => {
	tell([
		['腾讯净利润1152亿元,非国际会计准则净利润1577亿元。', 'tencent net_profit -', 'tencent adjusted_net_profit -'],
		['网易经调整后的归母净利润为20亿元,同比下降3%。', 'netease adjusted_net_profit -', 'netease growth of adjusted_net_profit - down'],
		['小米经调整EBITDA为5亿元,净利润3亿元。', 'xiaomi ebitda -', 'xiaomi net_profit -'],
		['小米每股摊薄收益0.7元。', 'xiaomi eps -'],
	]);
});

describe('words that only look like those of a metric', () => {
	tell([
		['京东7月的订单超过4万张,而2021年5月及6月的交易额,比去年同期分别上升8%及14%。', 'jd orders --07', 'jd growth of gmv 2021-05 up', 'jd growth of gmv 2021-06 up'],
		['小米早盘走低,最多跌逾8%至61美元。', 'xiaomi growth of share_price - down', 'xiaomi share_price -'],
		['小米在2019年拿到2000万美元两轮融资。', 'xiaomi funding_round 2019', 'xiaomi funding_rounds 2019'],
		['小米的主要收入是订阅费(9亿元),占总收入的62%。', 'xiaomi price -', 'xiaomi revenue_share -'],
		['小米有约8590万名注册司机。', 'xiaomi registered_users -'],
		['蔚来在建的700座电站预定年底完成。', 'nio - -'],
		['小米总裁说有5人来过。', 'xiaomi - -'],
	]);
});

describe('who goes is told in several ways', () => {
	tell([
		['小米裁员500人,约占员工总数的35%,影响30名员工。', 'xiaomi layoffs -', 'xiaomi layoffs -', 'xiaomi layoffs -'],
		['小米裁员500人,员工总数降为1万人。', 'xiaomi layoffs -', 'xiaomi employees -'],
		['小米有员工500人,研发人员占员工总数的35%。', 'xiaomi employees -', 'xiaomi - -'],
		['据人力网统计,今年已有46家科技公司裁员7528人。', '- - -', '- layoffs -'],
	]);
});

describe('turnover is of shares, and a volume of goods of a shop', () => {
	tell([
		['台积电股价下跌2%,成交额120亿元。', 'tsmc growth of share_price - down', 'tsmc turnover -'],
		['快手直播间成交额为120亿元。', 'kuaishou gmv -'],
	]);
});

describe('what is sold', () => {
	tell([
		['小米参与芯片研发公司的20亿元A轮融资,总体GAAP营收为9亿元。', 'xiaomi funding_round -', 'xiaomi revenue -'],
		['淘宝去年卖出2000亿元。', 'taobao gmv -'],
		['软银卖出小鹏的股份,共20亿元。', 'softbank share_sale_proceeds -'],
	]);
});

describe('statements beside each other', () => {
	tell([
		['小米上半年营收79亿元,净利润7亿元;美团86亿元,净利润10亿元。', 'xiaomi revenue -', 'xiaomi net_profit -', 'meituan revenue -', 'meituan net_profit -'],
		['宁德时代销售49吨,市占率38%;比亚迪22吨,市占率17%;三星10%。', 'catl sales_volume -', 'catl market_share -', 'byd sales_volume -', 'byd market_share -', 'samsung market_share -'],
		['小米净利润7亿元;美团营收86亿元。', 'xiaomi net_profit -', 'meituan revenue -'],
		['小米、美团分别亏损65亿元、40亿元,合计105亿元。', 'xiaomi net_loss -', 'meituan net_loss -', '- net_loss -'],
		['小米首季亏损6亿元,次季亏损4亿元,合计10亿元。', 'xiaomi net_loss -', 'xiaomi net_loss -', 'xiaomi net_loss -'],
		['小米三季报(截至2025年7月31日)显示,营收8亿元。', 'xiaomi revenue 2025-05/2025-07'],
	]);
});

test('a note whose title names somebody of whom it hardly speaks is about another one', () => {
	expect(told('网易云的新对手\n\n快手一季度扩张。快手二季度扩张。快手三季度扩张。快手四季度扩张。\n\n营收5亿元。')).toEqual(['kuaishou revenue -']);
});

describe('what of an amount is its figure', () => {
	test.each([
		['小米耗资人民币30亿元建厂。', '30亿元'],
		['小米贷款新台币8亿。', '8亿'],
		['小米发行价为12.5元/股。', '12.5元'],
		['小米花了us$3亿建厂。', 'us$3亿'],
	])('%s', (text, figure) => expect(readFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([figure]));
});

describe('whose it is, by what stands beside the name', () => {
	tell([
		['登陆京东的小米,首日涨幅超过20%。', 'xiaomi growth of share_price - up'],
		['智谱成立于2015年。创始人为前蔚来研究院院长,专注芯片。估值近50亿元。', 'zhipu valuation -'],
		['蔚来宣布关停。估值超过30亿美元的机器人明星公司智谱也倒下。', 'zhipu valuation -'],
		['蔚来花钱谨慎。在巨头们纷纷斥资数百亿的当下,它按兵不动。', '- investments -'],
		['蔚来的营收为5亿元,比智谱去年营收3亿元多。', 'nio revenue -', 'zhipu revenue -'],
		['2月,lme铝价格一度达到3500美元/吨。', '- price --02'],
		['小米营收100亿元。美国和日本市场分别贡献了20亿元和30亿元收入。', 'xiaomi revenue -', 'xiaomi segment_revenue - (美国)', 'xiaomi segment_revenue - (日本)'],
	]);
	test.each(twins('小米与蔚来角力\n\n小米卖车。小米卖表。小米卖灯。蔚来卖车,蔚来卖表。苹果卖灯。京东卖书。\n\n营收达到5亿元。'))('whom a title names first and a note most often, it is about (%s)', (_, text) => {
		expect(told(text)).toEqual(['xiaomi revenue -']);
	});
});

describe('what it measures, by what stands beside the word', () => {
	tell([
		['小米的毛利率从2018年的30%,一路下降到2021年的20%。', 'xiaomi gross_margin 2018', 'xiaomi gross_margin 2021'],
		['小米的毛利率从2018年的30%,一步步下降到去年前三季度的20%。', 'xiaomi gross_margin 2018', 'xiaomi gross_margin -'],
		['小米2020年每股盈余(美股获利)中位数2.5元。', 'xiaomi eps 2020'],
		['小米持股300万股,占1.2%。', 'xiaomi shares_held -', 'xiaomi stake -'],
		['小米股价昨天大涨12%,突破50元关口达51.5元。', 'xiaomi growth of share_price - up', 'xiaomi share_price -', 'xiaomi share_price -'],
		['小米总裁员人数为310人。', 'xiaomi layoffs -'],
		['小米去年招股书里的营收构成中,物流的占比高达63%。', 'xiaomi revenue_share - (物流)'],
		['小米2022年在华收入30亿元。', 'xiaomi segment_revenue 2022 (在华)'],
		['小米2019年至2021年各期营收依次为1亿元、2亿元和3亿元。', 'xiaomi revenue 2019', 'xiaomi revenue 2020', 'xiaomi revenue 2021'],
		['小米拿到了300万美元的种子基金。', 'xiaomi funding_round -'],
	]);
});

describe('a name that is not whose a figure is', () => {
	tell([
		['2023年4月,阿里巴巴减持4000万股商汤,套现1亿港元。', 'alibaba shares_sold 2023-04', 'alibaba share_sale_proceeds 2023-04'],
		['软银的孙先生2000年为阿里巴巴投入2000万美元。', 'softbank investments 2000'],
		['小米A轮的唯一领投方软银,2011年投资3000万美元。', 'softbank investments 2011'],
		['小米营收100亿元,腾讯认为,同比增长10%。', 'xiaomi revenue -', 'xiaomi growth of revenue - up'],
		['腾讯持有1亿股的小鹏市值300亿元。', 'xpeng shares_held -', 'xpeng market_cap -'],
		['小米销量2万台;小鹏走弱,同比下滑两成至1万辆。', 'xiaomi sales_volume -', 'xpeng growth of sales_volume - down', 'xpeng sales_volume -'],
	]);
});

describe('parts that figures are lined up with', () => {
	tell([
		['2022年,快手的直播、广告和电商三大板块分别录得营收3亿元、2亿元以及1亿元。', 'kuaishou segment_revenue 2022 (直播)', 'kuaishou segment_revenue 2022 (广告)', 'kuaishou segment_revenue 2022 (电商)'],
		['2022年,快手的广告营收3亿元。手机和平板分别同比增长两成和三成。', 'kuaishou segment_revenue 2022 (广告)', 'kuaishou growth of segment_revenue 2022 up', 'kuaishou growth of segment_revenue 2022 up'],
		['2022年,快手的直播、广告收入分别为3亿元和2亿元。', 'kuaishou segment_revenue 2022 (直播、广告)', 'kuaishou segment_revenue 2022 (直播、广告)'],
		['2022年,快手的两大业务分别实现营收3亿元、2亿元以及1亿元。', 'kuaishou revenue 2022', 'kuaishou revenue 2022', 'kuaishou revenue 2022'],
	]);
});

test.each(twins('小米是最大的买家之一,两家公司都在北京。'))('one of several is no figure: %s', (_, text) => expect(readFigures(text).map(({ value }) => value)).toEqual([2]));

test('a sentence without an end is cut between two clauses', () => {
	// Wherever the length of a stretch ends: in a number, between a word and its figure.
	for (let filled = 285; filled < 300; filled++) expect(told(`小米2023年开店${',灯亮'.repeat(filled / 1.5)}${'亮'.repeat(filled % 3)},净利润193亿元。`)).toEqual(['xiaomi net_profit 2023']);
});

describe('what a whole trade does is of nobody who was named before it', () => {
	tell([
		['小米仍在盈利。据公开资料,低空赛道融资总额超过800亿元。', '- funding_total -'],
		['小米投了美团。全球储能新创的融资金额已超过50亿美元。', '- funding_round -'],
		['小米市值破万亿。这群造车企业去年还默默无闻,如今估值上千亿元。', 'xiaomi market_cap -', '- valuation -'],
		['蔚来预测2026年行业净亏损为90亿元。', '- net_loss 2026'],
		['小米发布财报。公司在低空领域投入5亿元。', 'xiaomi investments -'],
		['储能公司在港交所排队。有9家公司递表,只有2家实现盈利,且净利润都在1亿元以上。', '- - -', '- - -', '- net_profit -'],
		['监管点名包括小米在内的28家手机厂商。', '- - -'],
	]);
});

describe('analysts tell of the one whom the note is about', () => {
	tell(
		[
			['小米的目标价\n\n小米公布财报。目标价方面,凯基证券给出34元,另一家28元。', 'xiaomi target_price -', 'xiaomi target_price -'],
			['小米的前景\n\n小米公布财报。凯基证券将2026年EPS上调至1.4元,预估2027年EPS1.8元。', 'xiaomi eps 2026', 'xiaomi eps 2027'],
			['凯基证券2023年营收3亿元。', 'kgi revenue 2023'],
		],
		'2026-05-10',
	);
});

describe('who raises money, where investors are named beside him', () => {
	tell([
		['智谱正在找人出资,包括投资公司红杉中国,募资金额可能达5亿美元。', 'zhipu funding_round -'],
		['智谱的新一轮由腾讯加码投资,估值30亿美元。', 'zhipu valuation -'],
	]);
});

describe('a rival has what is told right behind its name', () => {
	tell([
		['京东营收100亿元,超过美团的90亿元。', 'jd revenue -', 'meituan revenue -'],
		['京东营收100亿元,超过美团的3倍。', 'jd revenue -', 'jd - -'],
	]);
});

describe('when a figure holds that tells no time of its own', () => {
	tell(
		[
			['第二季度,京东的用户达6亿人。同期,美团的用户为7亿人。', 'jd users 2025-Q2', 'meituan users 2025-Q2'],
			['据统计,今年3月至5月,小米开了20家门店。', 'xiaomi stores 2025-03/2025-05'],
		],
		'2025-08-20',
	);
	tell([
		['据统计,8月至10月,小米开了20家门店。', 'xiaomi stores -'],
		['阿里巴巴2022年第二季度财报显示,营收27亿元。\n京东二季度净利润2亿元。\n美团二季度财报显示,营收9亿元,净利润7亿元。', 'alibaba revenue 2022-Q2', 'jd net_profit 2022-Q2', 'meituan revenue 2022-Q2', 'meituan net_profit 2022-Q2'],
	]);
});

describe('what a figure measures, where several words stand beside it', () => {
	tell([
		['截至2023年6月底,小米的现金及短期投资为900亿元。', 'xiaomi cash 2023-06'],
		['小米成立于2010年,第一年收入超过4亿元。', 'xiaomi revenue -'],
		['小米2023年营收增长15%,消费电子占比37%,增长2%。', 'xiaomi growth of revenue 2023 up', 'xiaomi revenue_share 2023 (消费电子)', 'xiaomi growth of revenue_share 2023 (消费电子) up'],
		['靠着更高的良率,三星控制全球约六成的闪存市场。', 'samsung market_share -'],
		['在2020年9月上市的“手机芯片第一股”地平线,首日大涨200%。', 'horizon growth of share_price 2020-09 up'],
		['小米2023年广告业务带来的营收为7亿元。', 'xiaomi segment_revenue 2023 (广告业务)'],
		['小米每天净赚4亿元。', 'xiaomi net_profit -'],
	]);
});

describe('a multiple, a share or a staff is nobody else’s and nothing else', () => {
	tell([
		['苹果市值超过特斯拉的3倍。', 'apple - -'],
		['小米出货量超过三星的60%。', 'xiaomi - -'],
		['小米营收34亿元,研发人员占比60%。', 'xiaomi revenue -', 'xiaomi - -'],
	]);
	tell([['凯基证券目标价28元。', 'kgi target_price -']]);
});

describe('what only looks like a date', () => {
	tell([
		['2023年,小米净利润为9亿元,虽然连续第二年盈利,但净利润下降31%。', 'xiaomi net_profit 2023', 'xiaomi growth of net_profit 2023 down'],
		['2024年,小米提前一年盈利,净利润5亿元。', 'xiaomi net_profit 2024'],
		['小米2023年营收2709亿元。截至收盘,小米报15元,市值3756亿元。', 'xiaomi revenue 2023', 'xiaomi - -', 'xiaomi market_cap -'],
	]);
	tell(
		[
			['台积电今天公告,元月营收为204亿元。', 'tsmc revenue 2022-01'],
			['台积电前两月营收75亿元,较去年同期73亿元增加3%。', 'tsmc revenue 2022-01/2022-02', 'tsmc revenue 2021-01/2021-02', 'tsmc growth of revenue 2022-01/2022-02 up'],
		],
		'2022-03-10',
	);
});
