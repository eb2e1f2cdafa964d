import { Trie } from '../text/trie';
import type { QuantityKind, Reading, Span } from '../types';

/**
 * What a figure can measure.
 *
 * Words are written as in the reading (folded: Simplified, half width, lower case), so each stands for both scripts; words that
 * only one side of the strait uses (募资, 营益率) are listed as words of their own.
 */
export interface MetricEntry {
	/** Words that name it. */
	readonly words: readonly string[];
	/** Words that point to it only where nothing names a metric more clearly. */
	readonly weak: readonly string[];
	readonly kinds: readonly QuantityKind[];
	/** Counted nouns that it can have; null for any. */
	readonly units: readonly string[] | null;
	/** Counted noun of a figure that is printed without one. */
	readonly noun: string | null;
	/** Told for a stretch of time (revenue), so that the year of a paragraph holds for it; else a state (employees). */
	readonly flow: boolean;
	/** It belongs to a market, never to a company. */
	readonly ofMarket: boolean;
	/** The whole that it is the part of, when the words before name a part (会员收入). */
	readonly part: 'segment_revenue' | null;
}

/** An entry with what most leave out: entries of one shape are read several times faster. */
function metric({ words, weak = [], kinds, units = null, noun = null, flow = false, ofMarket = false, part = null }: Pick<MetricEntry, 'words' | 'kinds'> & Partial<MetricEntry>): MetricEntry {
	return { words, weak, kinds, units, noun, flow, ofMarket, part };
}

const accounts = ['人', '名', '位', '个', '户', '用户'];
const people = ['人', '名', '位', '个'];
const things = ['项', '个', '件', '种', '份'];
const companies = ['家', '个', '名', '位', '户'];
const machines = ['台', '部', '套', '辆', '件', '只', '块', '张', '颗', '片', '枚', '支', '架', '艘', '座', '个', '组', '箱', '吨', '双', '瓶'];

/** Every metric there is, in the order in which a word that names several of them is tried. */
export const metrics = {
	revenue: metric({
		words: ['总收益', '总营业额', '自结营收', '合并收入', '销售收入', '总营收额', '营业总额', '营收', '营业收入', '营业总收入', '总营收', '总收入', '收入', '营业额', '收益总额', '营收规模', '收入规模', '合并营收', '营业收益', '年收入', '年营收', 'revenue'],
		weak: ['业绩', '进账', '入账'],
		kinds: ['money'], flow: true, part: 'segment_revenue',
	}),
	segment_revenue: metric({ words: ['分部收入', '分部营收'], kinds: ['money'], flow: true }),
	net_loss: metric({
		words: ['净亏损额', '股东应占亏损', '应占亏损', '录得亏损', '净蚀', '亏损', '净亏损', '净亏', '净损', '净损失', '亏损额', '税后亏损', '归母净亏损', '年度亏损', '期内亏损', '亏损净额', '巨亏', '亏了', '亏掉', '亏去', '预亏', '烧掉', '烧了'],
		weak: ['蚀', '亏'],
		kinds: ['money'], flow: true,
	}),
	adjusted_net_loss: metric({ words: ['经调整净亏损', '经调整亏损', '经调整后净亏损', '调整后净亏损', '经调整亏损净额'], kinds: ['money'], flow: true }),
	net_profit: metric({
		words: ['税后盈余', '税后利润', '税后赚', '赚进', '合并净利', '本期净利', '期内溢利', '净溢利', '归母纯益', '股东应占溢利', '应占溢利', '持有人应占溢利', '基础溢利', '归属母公司净利', '普通股东净利', '归属股东净利', '净利润', '净利', '纯利', '归母净利润', '归母净利', '税后净利', '税后纯益', '纯益', '净收益', '净盈利', '归属于母公司净利润', '归属净利润', '股东应占溢利', '盈利', '获利', '净赚', '利润', '溢利', '归属于上市公司股东的净利润'],
		weak: ['赚了', '赚', '挣了', '挣得', '大赚', '狂赚'],
		kinds: ['money'], flow: true,
	}),
	adjusted_net_profit: metric({
		words: ['经调整净利润', '经调整净利', '经调整后净利润', '调整后净利润', '经调整溢利', '扣非净利润', '扣非归母净利润', '扣非净利', '扣除非经常性损益的净利润', '扣除非经常性损益后的净利润'],
		kinds: ['money'], flow: true,
	}),
	operating_profit: metric({ words: ['营业利润', '经营利润', '经营溢利', '营业利益', '营利', '运营利润', '营运利润', '营业净利'], kinds: ['money'], flow: true }),
	operating_loss: metric({ words: ['营业亏损', '经营亏损', '运营亏损', '营运亏损'], kinds: ['money'], flow: true }),
	gross_profit: metric({ words: ['毛利', '毛利润', '营业毛利'], kinds: ['money'], flow: true }),
	pretax_profit: metric({ words: ['税前盈余', '除税前利润', '税前纯益', '除税前盈利', '合并税前盈余', '税前获利', '利润总额', '税前利润', '税前净利', '除税前溢利', '税前溢利'], kinds: ['money'], flow: true }),
	ebitda: metric({ words: ['ebitda', '经调整ebitda', '息税折旧摊销前利润', '除息税折旧摊销前盈利'], kinds: ['money'], flow: true }),
	ebita: metric({ words: ['ebita', '经调整ebita', '息税摊销前利润'], kinds: ['money'], flow: true }),
	ebit: metric({ words: ['息税前利润', 'ebit', '经调整ebit'], kinds: ['money'], flow: true }),
	ebitda_margin: metric({ words: ['ebitda利润率', 'ebitda率', 'ebitda margin', '经调整ebitda利润率', 'ebita利润率', '经调整ebita利润率'], kinds: ['percent'], flow: true }),
	eps: metric({ words: ['每股摊薄收益', '每股摊薄盈利', '每股稀释盈余', '每股基本收益', '每股摊薄净利', '每股税前盈余', '每股获利', '每股赚', '每股净赚', '基本每股收益', '每股基本盈利', '每股税前纯益', '每股收益', '每股盈利', '每股盈余', '每股纯益', '每股净利', '每股税后盈余', '每股税后纯益', '每股亏损', 'eps'], kinds: ['money', 'price'], flow: true }),
	dividend: metric({ words: ['股东红利', '每股派', '每股配息', '配息', '现金股息', '股息', '分红', '派息', '股利', '现金红利', '现金分红', '现金股利', '派发股息', '末期息', '中期息', '每股派息'], weak: ['派', '派发'], kinds: ['money', 'price'], flow: true }),
	gross_margin: metric({ words: ['毛利率', '综合毛利率', '营收毛利率', '整体毛利率'], kinds: ['percent'], flow: true }),
	net_margin: metric({ words: ['净利率', '净利润率', '纯益率', '税后净利率', '税后纯益率', '经调整净利润率'], kinds: ['percent'], flow: true }),
	operating_margin: metric({ words: ['营业利润率', '经营利润率', '营益率', '营业利益率', '经营溢利率'], weak: ['利润率'], kinds: ['percent'], flow: true }),
	growth: metric({
		words: ['增长率', '增速', '增幅', '涨幅', '跌幅', '降幅', '成长率', '复合增长率', '年复合增长率', '复合年增长率', '年均复合增长率', '年增率', '月增率', '年增长率', '同比增速', '成长幅度', '增长幅度', '下滑幅度', 'cagr'],
		kinds: ['percent', 'multiple'], flow: true,
	}),
	peak_market_cap: metric({ words: ['最高市值', '市值最高', '市值一度', '市值峰值', '市值巅峰', '巅峰市值', '峰值市值', '历史最高市值', '巅峰时市值', '高峰市值', '市值高峰', '市值曾'], kinds: ['money'] }),
	market_cap: metric({ words: ['市值', '总市值', '流通市值'], kinds: ['money'] }),
	valuation: metric({ words: ['估值', '投后估值', '投前估值', '整体估值', '投后'], kinds: ['money'] }),
	market_share: metric({
		words: ['市场占有', '全球市占率', '国内市占率', '市场份额', '市占率', '市场占有率', '市占', '占有率', '全球份额', '收入市场份额', '市场占比', '份额', '出货份额'],
		kinds: ['percent'], flow: true,
	}),
	penetration: metric({ words: ['渗透率', '普及率', '覆盖率', '国产化率', '自给率', '本土化率'], kinds: ['percent'] }),
	market_size: metric({
		words: ['市场规模', '产业规模', '行业规模', '市场容量', '市场空间', '总体规模', '产值', '总产值', '产业产值', '市场体量', '投资规模', '市场价值', '核心产业规模'],
		weak: ['市场', '产业', '赛道', '市场份额', '蓝海'],
		kinds: ['money'], ofMarket: true,
	}),
	funding_rounds: metric({ words: ['融了', '融资轮次', '共融资', '融资', '募资'], kinds: ['count'], units: ['轮', '次', '笔'] }),
	funding_total: metric({
		words: ['融资总额', '融资总规模', '累计融资规模', '累计融资', '融资总金额', '总融资', '累计融资金额', '累计融资额', '累计募资', '募资总额', '总融资额', '总募资', '累计获得融资', '共融资', '总共融资', '累积融资', '累计募集', '融资来'],
		kinds: ['money'],
	}),
	funding_round: metric({
		words: ['风险投资', '天使投资', '股权融资', '风投', 'a+轮', 'b+轮', 'c+轮', 'd+轮', '天使+轮', 'pre-b轮', 'pre-c轮', 'g轮', 'b1轮', 'b2轮', '新一轮', '融资', '战略融资', '融资额', '融资金额', '募资', '融了', '融到', '融得', '募得', '募到', 'a轮', 'b轮', 'c轮', 'd轮', 'e轮', 'f轮', '天使轮', '种子轮', 'pre-a轮', 'pre-ipo轮', '战略投资', '领投', '募集资金', '募资额', '筹资', '集资', '筹集', '募集', '集资额', '种子基金', '种子资金', '启动资金', '天使资金', '募集资金净额', '募资净额', '集资净额'],
		weak: ['筹', '本轮', '跟投', '获投', '拿到', '注资'],
		kinds: ['money'],
	}),
	users: metric({
		words: ['活跃买家', '年度活跃买家', '年度活跃消费者', '活跃用户', '活跃消费者', '买家数', '下载用户', '用户', '用户数', '用户量', '用户规模', '用户总数', '用户群', '使用者', '网民', '网民规模', '用户数量', '累计用户', '粉丝', '粉丝数', '下载量', '下载次数', '装机量', '安装量'],
		kinds: ['count'], units: [...accounts, '粉丝', '次', '台'], noun: '人',
	}),
	mau: metric({ words: ['月活', '月活跃用户', '月活跃用户数', '月活用户', '月活用户数', '月活跃用户规模', '月活跃账户', '月活跃账户数', '月均活跃用户', '月活量', '月活跃使用者', 'mau'], kinds: ['count'], units: accounts, noun: '人' }),
	dau: metric({ words: ['日活', '日活跃用户', '日活跃用户数', '日活用户', '日活用户数', '日均活跃用户', '日活量', '日活跃使用者', 'dau'], kinds: ['count'], units: accounts, noun: '人' }),
	registered_users: metric({ words: ['注册用户', '注册用户数', '注册人数', '注册会员', '注册量', '注册司机', '注册骑手', '注册商户', '注册学员', '注册买家', '注册车主'], kinds: ['count'], units: accounts, noun: '人' }),
	paying_members: metric({
		words: ['会员数', '付费会员', '付费会员数', '会员用户', '会员用户群', '会员规模', '订阅用户', '订阅会员', '付费用户', '付费用户数', '平均付费会员', '平均付费会员数', '订阅者', '付费订阅', '付费订户', '订户', '会员数量', '会员人数', '订阅会员数', '订阅数', '大会员'],
		weak: ['会员'],
		kinds: ['count'], units: [...accounts, '会员', '会员户'], noun: '人',
	}),
	customers: metric({ words: ['客户', '客户数', '客户数量', '企业客户', '付费客户', '客户总数'], kinds: ['count'], units: [...companies, '人', '客户'], noun: '家' }),
	merchants: metric({ words: ['商户', '商家', '商户数', '联网商户', '入驻商家', '活跃商家', '卖家', '店家'], kinds: ['count'], units: [...companies, '人', '商家', '商户'], noun: '户' }),
	arpu: metric({ words: ['arpu', 'arppu', '人均收益', '人均会员收益', '月度人均会员收益', '单用户收入', '每用户平均收入', '人均消费', '户均收入', '单用户平均收入', '每用户收入', '人均收入'], kinds: ['money', 'price'], flow: true }),
	gmv: metric({ words: ['gmv', '总销售额', '成交额', '交易额', '成交总额', '商品交易总额', '总成交额', '交易总额', '销售额', '销售总额', '交易规模', '交易量', '流水', '支付交易额', '成交金额', '交易金额', '销售金额', '零售额', '带货总额', '带货额', '带货金额', '带货'], kinds: ['money'], flow: true }),
	rd_ratio: metric({
		words: ['研发占比', '研发费用占比', '研发投入占比', '研发费用率', '研发费率', '研发强度', '研发投入强度', '研发费用占', '研发投入占', '研发支出占', '研发开支占', '研发投资占', '研发支出占比', '研发占', '研发占营收', '研发占收入', '研发比重'],
		kinds: ['percent'], flow: true,
	}),
	rd_spend: metric({
		words: ['研发投入', '研发费用', '研发支出', '研发开支', '研发经费', '研发资金', '研发成本', '研发总投入', '研发投资', '研究开支', '研究与开发费用', '研究及开发开支', '研发', '技术研发'],
		kinds: ['money'], flow: true,
	}),
	compensation: metric({ words: ['加薪', '调薪', '平均薪资', '平均年薪', '平均月薪', '起薪', '年终奖', '年终奖金', '底薪', '薪酬', '薪酬总额', '薪资', '工资', '人力成本', '员工成本', '雇员福利开支', '员工薪酬', '股份支付', '股权激励', '年薪', '薪水', '月薪', '时薪', '奖金', '慰勉金', '红包', '加班费', '分红奖金', '员工分红'], kinds: ['money', 'price'], flow: true }),
	subsidies: metric({ words: ['补贴', '补助', '政府补助', '研发补贴', '政府补贴', '补助金', '财政补贴', '专项资金', '补助款', '奖励金', '奖补资金'], kinds: ['money', 'price'], flow: true }),
	selling_expense: metric({ words: ['销售费用', '销售开支', '营销费用', '市场费用', '销售及营销开支', '营销开支', '推广费用', '销售和营销费用', '营销支出'], kinds: ['money'], flow: true }),
	selling_expense_ratio: metric({ words: ['销售费用率', '营销费用率', '销售费率', '营销费率'], kinds: ['percent'], flow: true }),
	admin_expense_ratio: metric({ words: ['管理费用率', '管理费率', '行政费用率'], kinds: ['percent'], flow: true }),
	expense_ratio: metric({ words: ['费用率', '期间费用率', '费率', '成本率', '综合成本率', '成本收入比'], kinds: ['percent'], flow: true }),
	admin_expense: metric({ words: ['管理费用', '行政开支', '行政费用', '一般及行政开支', '管理开支'], kinds: ['money'], flow: true }),
	content_cost: metric({ words: ['内容成本', '版权成本', '带宽成本'], kinds: ['money'], flow: true }),
	price: metric({ words: ['标价', '订价', '牌价', '到手价', '裸车价', '预售价', '特价', '地价', '矿价', '煤价', '币价', '建议售价', '建议零售价', '原价', '现货价', '现货均价', '合约价', '电价', '油价', '房价', '金价', '铜价', '运价', '票面价', '加盟费', '门票', '促销价', '优惠价', '起售', '客单', '平均售价', '售价', '定价', '起售价', '单价', '均价', '报价', '零售价', '价格', '月费', '年费', '订阅费', '票价', '起价', '指导价', '成交价'], kinds: ['money', 'price'] }),
	offer_price: metric({ words: ['挂牌价', '申购价', '定价区间', '发行定价', '发行价', '发售价', '招股价', '发行价格', '承销价', '最终发售价', '上市发行价'], kinds: ['money', 'price'] }),
	share_price: metric({ words: ['收市价', '收市报', '股价', '收盘价', '开盘价', '收报', '报收', '收于', '股票价格', '每股作价', '每股价格', '减持均价', '配售价', '开报'], weak: ['现报', '早盘', '盘中', '盘初', '晨盘', '午盘', '终场', '尾盘', '开盘', '收盘', '收市', '每股'], kinds: ['money', 'price'] }),
	target_price: metric({ words: ['目标价', '目标股价'], kinds: ['money', 'price'] }),
	cost: metric({ words: ['油料费', '电费', '租金', '运费', '原材料成本', '原料成本', '人事费用', '财务费用', '利息支出', '折旧', '成本', '营业成本', '销售成本', '总成本', '训练成本', '费用', '开支', '支出', '生产成本', '制造成本', '造价', '运营成本', '建设成本', '花费', '耗资'], weak: ['花了', '资源', '花掉', '训练'], kinds: ['money', 'price'], flow: true }),
	capex: metric({ words: ['资本性投入', '资本开支', '资本支出', '资本性支出', '扩产', '扩产案', '扩产计划', '建厂', '建厂计划', '扩建', '设备投资', 'capex'], kinds: ['money'] }),
	cash: metric({ words: ['现金', '现金及现金等价物', '现金储备', '账面现金', '货币资金', '净现金', '现金余额', '现金及等价物', '约当现金', '在手现金', '现金净额', '短期投资', '短期投资总额', '现金及短期投资', '现金及短期投资总额'], kinds: ['money'] }),
	debt: metric({ words: ['负债', '债务', '总负债', '有息负债', '借款', '负债总额', '欠款', '债券', '公司债', '可转债', '可转换公司债', '美元债', '境外债', '永续债', '贷款', '净负债', '银行贷款', '短期借款'], kinds: ['money'] }),
	debt_ratio: metric({ words: ['负债率', '资产负债率', '负债比率', '净负债率', '负债比'], kinds: ['percent'] }),
	assets: metric({ words: ['资产', '总资产', '净资产', '资产总额', '资产规模', '管理规模', '资产管理规模', '管理资产'], kinds: ['money'] }),
	bond_issue: metric({ words: ['发债', '发债筹资', '发行债券', '债券发行', '发行公司债', '发行可转债', '发行可转换公司债', '发行无担保可转换公司债', '发行美元债', '发行中期票据', '发行cb'], kinds: ['money'] }),
	loans: metric({ words: ['贷款余额', '贷款总额', '放款余额', '放款', '发放贷款', '客户贷款', '垫款', '授信', '授信额度', '联贷'], kinds: ['money'] }),
	deposits: metric({ words: ['存款', '存款余额', '存款总额', '总存款', '客户存款'], kinds: ['money'] }),
	premiums: metric({ words: ['保费', '保费收入', '签单保费', '新单保费', '初年度保费', '总保费'], kinds: ['money'], flow: true }),
	same_store_sales: metric({ words: ['同店销售', '同店销售额', '同店营收', '同店收入', '同店'], kinds: ['money'], flow: true }),
	tax: metric({ words: ['所得税', '税费', '税款', '纳税', '缴税', '补税', '税金'], kinds: ['money'], flow: true }),
	tax_rate: metric({ words: ['税率', '关税', '关税税率', '退税率', '所得税率', '出口退税率'], kinds: ['percent'] }),
	inventory: metric({ words: ['库存量', '库存金额', '存货金额', '存货', '库存', '存货余额'], kinds: ['money', 'count', 'other'] }),
	receivables: metric({ words: ['应收账款', '应收款', '应收账款余额', '应收帐款', '贸易应收款项'], kinds: ['money'] }),
	roe: metric({ words: ['净资产收益率', 'roe', '股东权益报酬率', '回报率', '收益率', '投资回报率', '内部收益率'], kinds: ['percent'], flow: true }),
	employees: metric({
		words: ['职员人数', '编制', '用工', '在册员工', '全球员工', '员工', '员工数', '员工总数', '员工人数', '雇员', '全职员工', '职员', '团队规模', '总人数', '员工规模', '全职雇员', '从业人员', '从业者', '职工', '在职员工'],
		weak: ['团队'],
		kinds: ['count'], units: [...people, '员工'], noun: '人',
	}),
	researchers: metric({
		words: ['研发人员', '科研人员', '研究人员', '科学家', '工程师', '研究员', '科研队伍', '研发团队', '技术人员', '研发队伍', '科研团队', '研究团队', '研究队伍', '算法工程师', '研发工程师', '科技人员', '研发员工'],
		kinds: ['count'], units: people, noun: '人',
	}),
	professors: metric({ words: ['教授'], kinds: ['count'], units: people, noun: '人' }),
	doctorates: metric({ words: ['博士', '硕士', '博士生', '博士学历'], kinds: ['count'], units: people, noun: '人' }),
	layoffs: metric({ words: ['减员', '裁减员工', '裁撤岗位', '裁员', '裁撤', '裁掉', '裁减', '裁员人数', '总裁员', '总裁员人数', '裁退', '资遣', '优化员工', '解雇', '精简'], weak: ['裁'], kinds: ['count', 'percent'], units: people, noun: '人' }),
	layoff_ratio: metric({ words: ['裁员比例', '裁员幅度', '裁员规模'], kinds: ['percent'] }),
	patents: metric({ words: ['专利', '专利申请', '发明专利', '技术专利', '授权专利', '专利数量', '专利资产', '知识产权', '软件著作权', '著作权', '专利权'], kinds: ['count'], units: [...things, '组', '专利'], noun: '项' }),
	papers: metric({ words: ['论文', '学术论文', '顶会论文', '论文数量'], kinds: ['count'], units: ['篇', '项', '个'], noun: '篇' }),
	awards: metric({ words: ['冠军', '奖项', '大奖', '金牌', '金奖', '世界冠军', '世界纪录', '荣誉'], weak: ['第一'], kinds: ['count'], units: [...things, '座', '枚', '次', '冠'], noun: '项' }),
	standards: metric({ words: ['国家标准', '行业标准', '国际标准'], kinds: ['count'], units: things, noun: '项' }),
	partners: metric({ words: ['合作伙伴', '合作机构', '合作企业', '合作单位', '合作方', '伙伴', '战略合作', '合作协议', '生态伙伴', '建立合作', '达成合作'], weak: ['合作'], kinds: ['count'], units: companies, noun: '家' }),
	investments: metric({ words: ['投资了', '投资', '参投', '被投企业', '投资项目', '投资金额', '投资额', '总投资', '总投资额', '增资', '斥资', '出资', '入股'], weak: ['投入', '初创企业', '投建', '兴建', '新建'], kinds: ['money', 'count'], units: ['家', '笔', '起', '个', '项'] }),
	acquisition_price: metric({ words: ['收购总价', '收购代价', '出售价', '总价', '买下', '私有化', '全资收购', '现金代价', '总代价', '吞下', '收购', '并购', '收购价', '交易对价', '对价', '作价', '收购金额', '交易价格', '并购金额'], weak: ['代价', '购入', '购置'], kinds: ['money'] }),
	contract_value: metric({ words: ['在手订单', '订单余额', '待执行订单', '积压订单', '未交付订单', '新签合同额', '新签合同', '中标', '中标金额', '合同金额', '合同额', '合同总额', '订单金额', '订单总额', '在手订单', '合约金额', '合同', '标的额', '签约金额', '合同价值', '总价值'], kinds: ['money'] }),
	fine: metric({ words: ['罚款', '罚金', '处罚', '被罚', '罚没', '开罚', '行政处罚', '赔偿', '赔偿金', '索赔', '和解金'], kinds: ['money'] }),
	budget: metric({ words: ['预算', '经费', '年度预算', '拨款'], kinds: ['money'], flow: true }),
	fund_size: metric({ words: ['基金规模', '基金', '产业基金', '首期规模', '募集规模'], kinds: ['money'] }),
	registered_capital: metric({ words: ['注册资本', '注册资金', '实缴资本', '资本额', '股本'], kinds: ['money', 'count'], units: ['股'] }),
	shareholders: metric({ words: ['股东人数', '股东户数', '股东总数', '股东数'], kinds: ['count'], units: ['人', '户', '名', '位'], noun: '人' }),
	stake: metric({ words: ['权益', '持股', '持股比例', '股权', '股份', '持有', '持股量', '占股', '已发行股份', '总股本', '股比', '减持至', '减持到', '增持至', '增持到', '持股占比', '投票权', '表决权'], kinds: ['percent'] }),
	shares_held: metric({ words: ['持股', '持有', '持股数', '持股数量'], kinds: ['count'], units: ['股', '张'] }),
	shares_sold: metric({ words: ['减持', '卖出', '出售', '抛售', '售出', '减持股份', '沽出', '套现', '抛出', '转让'], kinds: ['count'], units: ['股', '张'], flow: true }),
	shares_bought: metric({ words: ['增持', '买入', '回购', '购入', '买进', '认购'], kinds: ['count'], units: ['股', '张'], flow: true }),
	shares_issued: metric({ words: ['发行', '发售', '全球发售', '配售', '增发', '新股', '发行股份'], kinds: ['count'], units: ['股', '张'] }),
	share_sale_proceeds: metric({ words: ['套现', '减持', '套现金额', '套现总额', '减持金额', '卖出', '抛售', '减持套现', '出售股份', '变现', '沽出'], kinds: ['money'], flow: true }),
	share_buyback: metric({ words: ['回购', '回购金额', '回购总额', '股份回购', '库藏股', '增持', '增持金额'], kinds: ['money'], flow: true }),
	turnover: metric({ words: ['成交', '成交量', '换手率'], kinds: ['money', 'percent', 'count'], flow: true }),
	compute_power: metric({ words: ['算力', '算力规模', '总算力', '运算能力', '计算能力', '浮点计算', '浮点运算', '等效算力', '运算速度', '计算峰值', '训练算力', '峰值算力', '智算规模', '每秒运算'], kinds: ['other', 'count'], units: ['flops', '次', 'tops', '张', '卡', 'p', 'e', 'FLOPS', 'TOPS', 'P', 'EFLOPS', 'PFLOPS'] }),
	gpus: metric({ words: ['gpu', 'gpu卡', '显卡', '加速卡', '算力卡', 'ai芯片', 'a100', 'h100', 'h800', 'a800', '训练卡', '图形处理器'], kinds: ['count'], units: ['张', '块', '卡', '颗', '枚', '片', '个', '台'] }),
	servers: metric({ words: ['服务器', '机柜', '节点', '数据中心', '机架', '伺服器', '资料中心'], kinds: ['count'], units: ['台', '个', '座', '组', '架'] }),
	model_parameters: metric({ words: ['参数', '参数量', '参数规模', '模型参数', '参数数量', '激活参数', '总参数'], kinds: ['count', 'other'], units: ['个', '参数'], noun: '个' }),
	training_data: metric({ words: ['token', 'tokens', '词元', '训练数据', '语料', '训练语料', '数据集', '上下文'], kinds: ['count', 'other'] }),
	accuracy: metric({ words: ['准确率', '识别率', '识别准确率', '精度', '正确率', '精确率', '精准度', '召回率', '准确度', '识别精度', '识别正确率', '成功率', '命中率', '胜率'], kinds: ['percent'] }),
	benchmark: metric({ words: ['得分', '跑分', '评分', '分数', '通过率'], kinds: ['percent', 'count', 'other'] }),
	yield_rate: metric({ words: ['良率', '良品率', '成品率', '合格率'], kinds: ['percent'] }),
	utilization: metric({ words: ['载客率', '客座率', '上座率', '订位率', '订房率', '住房率', '空置率', '满产率', '产能利用率', '稼动率', '开工率', '利用率', '使用率', '出租率', '入住率', '上座率'], kinds: ['percent'] }),
	retention: metric({ words: ['留存率', '续费率', '复购率', '转化率', '点击率', '流失率', '续约率', '打开率'], kinds: ['percent'] }),
	contracted_sales: metric({ words: ['合约销售额', '合同销售额', '签约销售额', '合同销售金额', '合约销售金额', '合同销售', '合约销售', '全口径销售额', '权益销售额', '预售额'], kinds: ['money'], flow: true }),
	operating_cash_flow: metric({ words: ['现金流', '经营现金流', '经营性现金流', '经营活动现金流', '经营活动现金流净额', '经营活动产生的现金流量净额', '经营活动产生的现金流净额', '经营现金流净额', '营运现金流', '营业现金流', '经营所得现金'], kinds: ['money'], flow: true }),
	free_cash_flow: metric({ words: ['自由现金流', '自由现金流量', 'fcf'], kinds: ['money'], flow: true }),
	npl_ratio: metric({ words: ['不良率', '不良贷款率', '不良贷款比率', '逾放比', '逾放比率', '减值贷款比率', '特定分类贷款比率', '坏账率'], kinds: ['percent'] }),
	net_interest_margin: metric({ words: ['净息差', '净利差', '净利息收益率', '净利息收入率', '利息净收益率', '存放利差', 'nim'], kinds: ['percent'], flow: true }),
	capital_ratio: metric({ words: ['资本充足率', '核心一级资本充足率', '一级资本充足率', '普通股权一级资本比率', '普通股一级资本比率', '资本适足率', 'cet1'], kinds: ['percent'] }),
	dividend_yield: metric({ words: ['股息率', '殖利率', '现金殖利率', '周息率', '股利率', '股息收益率'], kinds: ['percent'] }),
	payout_ratio: metric({ words: ['派息率', '派息比率', '分红率', '分红比例', '股利支付率', '配发率', '盈余分配率', '派息比例'], kinds: ['percent'] }),
	pe_ratio: metric({ words: ['市盈率', '本益比', '动态市盈率', '静态市盈率', '滚动市盈率', '预测市盈率', 'pe', 'p/e'], kinds: ['multiple', 'other', 'count'] }),
	ps_ratio: metric({ words: ['市销率', '股价营收比', 'p/s'], kinds: ['multiple', 'other', 'count'] }),
	pb_ratio: metric({ words: ['市净率', '股价净值比', '市账率', 'p/b'], kinds: ['multiple', 'other', 'count'] }),
	book_value: metric({ words: ['每股净值', '每股净资产', '每股账面值'], kinds: ['money', 'price'] }),
	upfront_payment: metric({ words: ['首付款', '首期款', '预付款', '首期付款', '签约金'], kinds: ['money'] }),
	milestone_payment: metric({ words: ['里程碑款', '里程碑付款', '里程碑款项', '里程碑金'], kinds: ['money'] }),
	impairment: metric({ words: ['减值损失', '资产减值', '商誉减值', '减值准备', '减值拨备', '资产减值损失', '信用减值', '减损', '减损损失', '计提减值', '坏账准备', '拨备', '公允价值亏损'], kinds: ['money'], flow: true }),
	fx_loss: metric({ words: ['汇损', '汇兑损失', '汇兑亏损', '兑换损失', '外币兑换损失', '汇率损失'], kinds: ['money'], flow: true }),
	fx_gain: metric({ words: ['汇兑收益', '汇兑利益', '汇兑利得', '兑换利益', '外币兑换利益', '汇益'], kinds: ['money'], flow: true }),
	net_inflow: metric({ words: ['净流入', '净买入', '资金净流入', '主力资金', '净流出', '净卖出', '买超', '卖超', '净申购', '净赎回', '累计买超', '累计卖超', '净买超', '净卖超', '大买超', '大卖超'], weak: ['调节', '敲进', '倒货', '大卖', '大买', '狂买', '狂卖'], kinds: ['money', 'count'], units: ['股', '张'], flow: true }),
	order_value: metric({ words: ['客单价', '笔单价', '件单价', '平均客单价', '单均价'], kinds: ['money', 'price'], flow: true }),
	passengers: metric({ words: ['旅客', '旅客人次', '乘客', '客运量', '旅客吞吐量', '客运人次', '旅客运输量', '载客人次'], kinds: ['count'], units: ['人', '人次', '名', '次'], noun: '人次', flow: true }),
	interest_rate: metric({ words: ['利率', '年化利率', '票面利率', '息率'], kinds: ['percent'] }),
	revenue_share: metric({
		words: ['占营收比重', '占收入比重', '占营收比例', '占收入比例', '收入占比为', '营收占比', '收入占比', '占总营收', '占总收入', '占营收', '占收入', '收入比重', '营收比重', '收入贡献', '占总营收比重', '占营业收入', '占公司营收', '占公司收入', '占公司总收入'],
		weak: ['业务', '贡献'],
		kinds: ['percent'], flow: true,
	}),
	traffic: metric({ words: ['观看人数', '在线人数', '累计观看人数', '观看次数', '访问量', '流量', '浏览量', '访问人数', '独立访客', '播放量', '点击量', '阅读量', '页面浏览量', '观看量', '访客', '造访量', '观看人次', '票房人次', '客流', '客流量', '日均访问量'], kinds: ['count'], units: ['次', '人次', '人', '个'], noun: '次', flow: true }),
	orders: metric({ words: ['在手订单', '待交付订单', '锁单', '大定订单', '新签订单', '新增订单', '在手订单量', '订单', '订单量', '订单数', '预订', '预定', '下单', '大定', '小订', '预订量', '订单数量', '日均订单', '日单量'], kinds: ['count'], units: [...machines, '笔', '单', '架次', '份', '订单'], noun: '单', flow: true }),
	stores: metric({ words: ['门店总数', '总店数', '餐厅数', '营业据点', '直营门店', '加盟门店', '新开门店', '门店', '店铺', '分店', '网点', '直营店', '加盟店', '专卖店', '餐厅', '门市', '开店', '连锁店', '旗舰店', '据点', '门店数', '零售店', '营业部', '体验店', '分公司', '子公司', '办事处'], kinds: ['count'], units: ['家', '间', '个', '座', '处', '门店', '店', '网点'], noun: '家' }),
	output: metric({ words: ['产量', '年产', '月产', '日产', '量产', '生产了', '年产量', '月产量', '下线', '发电量', '产出', '累计生产'], kinds: ['count', 'other'], flow: true }),
	capacity: metric({ words: ['装机量', '装车量', '装机功率', '并网容量', '并网规模', '在建产能', '产能', '年产能', '月产能', '装机容量', '装机', '设计产能', '规划产能', '吞吐量', '装机规模', '储能规模'], kinds: ['count', 'other'] }),
	shipments: metric({ words: ['出货量', '出货', '发货量', '出货数量', '总出货量', '出口量'], kinds: ['count', 'other'], flow: true }),
	sales_volume: metric({ words: ['销售量', '月销', '年销', '日销', '销售新能源车', '销售汽车', '销售乘用车', '卖掉', '卖出了', '热销', '销量', '销售量', '卖出', '售出', '累计销量', '总销量', '零售量', '批发量', '销售了', '销售数量', '卖了'], weak: ['销售', '零售', '批发', '卖'], kinds: ['count', 'other'], units: [...machines, '份', '本', '公斤', '千克', '千瓦时', '兆瓦', '千瓦'], noun: '台', flow: true }),
	deliveries: metric({ words: ['出车', '交机', '交付', '交付量', '累计交付', '交付了', '交车', '交货量', '新车交付'], kinds: ['count'], units: machines, noun: '辆', flow: true }),
	box_office: metric({ words: ['票房', '总票房', '累计票房'], kinds: ['money'], flow: true }),
	exports: metric({ words: ['出口额', '进出口总额', '进口额', '出口总额', '出口', '进口'], kinds: ['money'], flow: true }),
	area: metric({ words: ['面积', '建筑面积', '占地', '占地面积', '总建筑面积', '建面', '厂房面积', '使用面积'], kinds: ['other', 'count'] }),
	energy: metric({ words: ['用电量', '能耗', '耗电', '功率', '功耗', '耗电量', '碳排放', '减排', '发电'], kinds: ['other', 'count'] }),
	population: metric({ words: ['人口', '常住人口', '居民'], kinds: ['count'], units: ['人'], noun: '人', ofMarket: true }),
	loss_years: metric({ words: ['亏损', '连亏'], kinds: ['other'], units: ['年'] }),
	company_age: metric({ words: ['之久', '历史', '成立', '创立', '创办', '成立至今', '走过'], weak: ['发展'], kinds: ['other'], units: ['年'] }),
} satisfies Record<string, MetricEntry>;

/** Name of a metric. */
export type MetricName = keyof typeof metrics;

/** By name: among so many fields of one object the engine takes five times as long to find one. */
const entries: ReadonlyMap<string, MetricEntry> = new Map<string, MetricEntry>(Object.entries(metrics));

/** A metric as the table has it, every field in reach. */
export function metricEntry(name: MetricName): MetricEntry {
	return entries.get(name) ?? metrics[name];
}

/** One metric that a word can name. */
export interface Naming {
	readonly metric: MetricName;
	readonly weak: boolean;
}

/** Longer words that only contain one of the table's, and name nothing. */
const traps = ['总裁', '裁定', '裁决', '裁判', '仲裁', '独裁', '制裁', '体裁', '剪裁', '裁缝', '裁剪', '裁量', '裁示', '预定年', '预定今', '预定明', '预定后', '预定下', '预定本', '预定于', '预定在', '预定将', '预定月', '预定1', '预定2', '预定3', '预定4', '预定5', '预定6', '预定7', '预定8', '预定9', '研发公司', '研发企业', '研发商', '研发中心', '研发机构', '研发基地', '研发总部', '研发实验室', '研发型', '第一季', '第一季度', '第一代', '第一次', '第一线', '第一批', '第一家', '第一台', '第一步', '第一股', '用户体验', '合作社', '市场表现', '市场行情', '基金会', '投资人', '投资者', '投资银行', '投资界', '合同法', '成本价', '收入囊中', '会员资格', '会员国', '会员大会', '会员单位', '会员制', '投资人士', '收入差距', '库存周转', '存货周转', '应收账款周转', '筹备', '筹码', '统筹', '筹划', '筹建'];

function namingsByWord(): Map<string, Naming[]> {
	const byWord = new Map<string, Naming[]>(traps.map((trap) => [trap, []]));
	for (const name of metricNames()) {
		const { words, weak } = metricEntry(name);
		for (const [list, isWeak] of [[words, false], [weak, true]] as const)
			for (const word of list) {
				const namings = byWord.get(word) ?? [];
				namings.push({ metric: name, weak: isWeak });
				byWord.set(word, namings);
			}
	}
	return byWord;
}

/** Every name of the table, in its order. */
export function metricNames(): readonly MetricName[] {
	return Object.keys(metrics).filter(isMetricName);
}

export function isMetricName(name: string): name is MetricName {
	return Object.hasOwn(metrics, name);
}

const namings = [...namingsByWord()];
const words = new Trie(namings.map(([word], index) => [word, index] as const));

/** A word of the table where it stands in the reading. */
export interface MetricWord extends Span {
	/** What it can name, first choice first. */
	readonly namings: readonly Naming[];
}

/** Finds the words of the table in a stretch of folded text, longest first, from left to right; adds them to `found`. */
export function findMetricWords(reading: Reading, { start, end }: Span, found: MetricWord[] = []): MetricWord[] {
	for (const match of words.scan(reading, start, end)) {
		const named = namings[match.value];
		if (named !== undefined && named[1].length > 0) found.push({ start: match.start, end: match.end, namings: named[1] });
	}
	return found;
}

/** Every word of the table, for the test that they are folded. */
export const metricWords: readonly string[] = namings.map(([word]) => word);
