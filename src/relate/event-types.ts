import type { EventRole, EventType } from '../types';

/**
 * Words that tell of an event, with what must or must not stand around them. Lists are words separated by spaces, written as
 * the reading has them: Simplified, half width, lower case.
 */
export interface TriggerRule {
	readonly words: string;
	/** One of these must stand in the same clause. */
	readonly with?: string;
	/** What must stand in the same clause, a figure too, may stand in the next one. */
	readonly wide?: true;
	/** One of these must follow in the same clause: what the verb does it to. */
	readonly object?: string;
	/** A company must be named behind the trigger in the same clause. */
	readonly company?: true;
	/** None of these may stand in the same clause. */
	readonly without?: string;
	/** The trigger is another word when one of these follows directly: 上市 before 公司. */
	readonly notBefore?: string;
	/** The trigger is another word when one of these comes directly before it: 收入 after 计划中的. */
	readonly notAfter?: string;
	/** A figure of one of these kinds must stand in the same clause: an amount of anything, one that results are told in, or what is counted behind the trigger. */
	readonly figure?: 'money' | 'amount' | 'result' | 'counted';
	/** A date must stand in the same clause, or open the sentence alone right before it (2021年5月,甲在香港上市). */
	readonly dated?: true;
	/** A date must stand right before it and 以来 or the like right behind: 自2016年成立以来, which tells of that year, too. */
	readonly since?: true;
	/** The clause must name whom it is given to, behind 向 or 对 and right before the trigger: 向甲投资. */
	readonly to?: true;
	/** Whether a name of a model must stand, or must not, between the company and the trigger: 甲SU7上市 is told of a thing that it makes. */
	readonly model?: boolean;
	/** A name in Latin letters must follow directly: 发布Mate 60. */
	readonly named?: true;
	/** Its other party need not be known: 中标某市的项目. */
	readonly alone?: true;
	/** Told by this word alone: the event is kept without a date as well. */
	readonly sure?: true;
	/** Goes on with an event of the same type told just before, whoever is named (甲领投, 乙跟投). */
	readonly adds?: true;
	/** Only behind an event of this type in the same line: 亏损16亿元,2024年收窄至8亿元. */
	readonly behind?: EventType;
	/** No event of its own behind one of this type: what a listing raised. */
	readonly partOf?: EventType;
}

/** Who must be named for an event to be one: a company, two parties, somebody in authority, those or whom they affect, or nobody. */
export type Parties = 'company' | 'two' | 'authority' | 'affected' | 'none';

/** Who plays which part in events of a type, and how far one reaches. */
export interface EventFrame {
	readonly parties: Parties;
	/** Part of a company named before the trigger, and of one named after it. */
	readonly before: EventRole;
	readonly after: EventRole;
	/** Wide types tell of a state as often as of an event; only with a date in the sentence are they one. */
	readonly datedOnly: boolean;
	/** Figures of the following clauses belong to the event (甲减持乙4000万股,套现2亿元). */
	readonly goesOn: boolean;
}

/** An event type: its frame, of which most leave out what does not hold, and its triggers. */
export type EventRule = Pick<EventFrame, 'parties' | 'before' | 'after'> & Partial<EventFrame> & { readonly triggers: readonly TriggerRule[] };

const exchanges = '港交所 联交所 上交所 深交所 北交所 纽交所 证交所 证券交易所 交易所 纳斯达克 nasdaq nyse 科创板 创业板 主板 主版 港股 a股 美股 台股 新三板 兴柜 上柜 战略新板 北证 创新板 资本市场 二级市场';
const places = '香港 美国 纽约 伦敦 新加坡 瑞士 赴港 赴美';
const wares = '新品 新车 车型 车款 手机 机型 新机 产品 药 疫苗 款 芯片 平板 耳机 游戏 应用 系列 版本 新版 升级版 正式版 测试版 国际版 软件 服务 单品 饮料 门店';
const remedies = '药 抗 注射 胶囊 疫苗 疗法 适应症 剂 器械 细胞 治疗';
const papers = '报告 白皮书 蓝皮书 研究 调查 数据显示 统计数据 销售数据 销量数据 交付数据 产销数据 运营数据 经营数据 月数据 季度数据 年数据 最新数据 的数据 指数 榜单 排行 名单 论文 统计';
const notices = '公告 声明 消息 通知 通告 预警 提示 讲话 演讲 文章 视频 信 微博 帖 言论 评论 看法 观点 意见';
const results = '财报 总收入 年报 季报 中报 半年报 业绩 财务报告 财务报表 财务数据 成绩单 年度报告 季度报告 中期报告 业绩预告 业绩快报 盈利警告 盈警 盈喜 财测';
/** 收购价, 合并报表: no deal. */
const dealWords = '基准 税前 毛利 综合 eps 纪录 记录 价 方 案 重组委 报表 基金 口径 财务 后 利润 净利 营收';
/** 上市公司, 上市后, 上市潮: no listing of somebody. */
const listedOnes = '之一 公司 企业 集团 平台 银行 科技 房企 险企 酒企 民企 国企 央企 板块 后 之后 以来 之前 前 车企 药企 以后 的公司 仪式 潮 股 不久 初期 新规 规则 制度 数量 数目 宗数 排名 排行';
/** IPO集资额跌至第五: of a market. What one company raised stands behind the same words. */
const marketTotals = ['集资额', '募资额', '融资额', '集资总额', '募资总额'].flatMap((sum) => [...'跌降升增居位排'].map((change) => sum + change)).join(' ');
const titles = 'ceo cmo 首席 总裁 董事长 董事会 总经理 副总 创始人 董事 负责人 掌门 cto cfo coo 总监 合伙人 执行长 财务长 技术长 营运长 主席 科学家 高管 院长 行长 理事长 创办人 一把手 董座 总座 董监';
const authorities = '网信办 监管 工信部 商务部 财政部 发改委 证监会 银保监 金管会 市场监管总局 总局 央行 部委 当局 政府 白宫 国会 欧盟 委员会 法院 法官 法庭 交易所';
const rules = '条例 办法 规划 政策 法案 法规 新规 规定 指导意见 实施意见 若干意见 意见稿 征求意见 行动计划 实施方案 行动方案 细则 标准 准则 指引 指导原则 纲要 措施 行政令 行政命令 总统令 令 法';

/**
 * Every event type with the words that tell of it, in business Chinese of the mainland, Taiwan and Hong Kong. Where a clause tells
 * of several types, the one that stands first here has it.
 */
export const eventTypes: Readonly<Record<EventType, EventRule>> = {
	layoff: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '无薪休假 裁员 已裁员 再裁员 拟裁员 将裁员 要裁员 共裁员 被裁员 大裁员 裁减 缩编 资遣 遣散 裁撤 减员 精简人员 精简人事 人事精简 人员优化 优化人员 裁掉 削减岗位 削减职位 减薪裁员 无薪假 组织优化 人力精简 炒鱿鱼', notBefore: '潮 风波 传闻 补偿', sure: true },
			{ words: '优退 优离 优惠退休 优惠离职', notBefore: '出 换 货 税 散 线 金 潮 假', notAfter: '区', sure: true },
			{ words: '压缩 压减 缩减 缩减至 削减 减少', with: '员工 岗位 人手 编制 人力 职缺', without: '成本 开支', figure: 'amount', sure: true },
			{ words: '砍掉 砍去 减掉 裁了 裁去 再裁 已裁 拟裁 将裁 要裁 共裁 劝退 被优化 被裁 被要求离开', with: '员工 岗位 人手 职位 编制 人力 雇员 团队 人', notBefore: '定 决', sure: true },
			{ words: '解除合约 解除合同 解除劳动合同 解除劳动关系 解除雇佣关系 终止劳动合同 解约 停工放假 放无薪假', with: '员工 职工 雇员 工人 人', figure: 'amount', notBefore: '金 费' },
			{ words: '优化 精简 瘦身 解雇 辞退 解聘 削减', with: '员工 人员 岗位 职位 人力 团队规模 编制 名雇员' },
			{ words: '走人 卷铺盖 丢掉工作 丢了工作 失去工作 丢掉饭碗 丢了饭碗 失业 下岗 被扫地出门', figure: 'amount', with: '员工 人', notBefore: '率 金 潮 保险 救济', without: '失业率 行业 全国 全球 美国' },
			{ words: '砍 砍了 再砍', with: '职位 岗位 人手 员工 职缺', figure: 'amount', dated: true },
			{ words: '瘦身', wide: true, with: '员工 减员 人员 百人 千人 万人', dated: true },
			{ words: '裁员', with: '否认 辟谣', dated: true },
		],
	},
	ipo: {
		parties: 'company', before: 'subject', after: 'subject', goesOn: true,
		triggers: [
			{ words: '挂牌上市 敲钟 敲锣 鸣锣上市 敲响开市钟 敲响上市钟 敲响上市锣 敲响开市锣 鸣锣开市 开始买卖 挂牌买卖 挂牌交易 赴港上市 赴美上市 上市申请 申请上市 首次公开募股 首次公开发行 首次公开招股 公开发售 招股 启动招股 递表 交表 通过聆讯 过会 上市失败 登录兴柜 退市 摘牌 下市 下柜 借壳上市 上市辅导 辅导备案 备案辅导 上市备案 二次上市 双重主要上市 独立上市 分拆上市 整体上市 成功上市 正式上市 风光上市 流血上市 暂停上市 终止上市 撤回上市 上市计划 上市首日 首日挂牌 首发申请 首发过会 秘密递表 保密递表 秘密递交上市 秘密提交上市 保密提交上市 上市聆讯 新股认购 启动路演 开启认购', notBefore: '的上市 的公司 的企业 的股票 书 章程 说明书 期 公司 企业 后 之后 以来 之前 前', notAfter: '与', model: false, sure: true },
			{ words: '挂牌', notBefore: '的上市 的公司 的企业 的股票 的二手 数 量 期 公司 企业 后 之后 以来 之前 前 转让 出让 价 均价 利率', notAfter: '与', model: false, without: '合资公司 研究院 研究所 实验室 研发中心 创新中心 办事处 二手房 房源 宅地 辆', sure: true },
			{ words: '聆讯', with: '港交所 联交所 上市 通过 ipo', without: '法院 法庭 高院 清盘 呈请', sure: true },
			{ words: '招股书 招股章程 招股说明书 招股文件 上市文件 f-1 s-1', with: '递交 提交 呈交 交了 再交 更新 公布 发布 刊发 预披露 送件 递表 失效 报送 申报', notBefore: '显示 披露 上显示 数据 中 称 还 也 援引 引用', sure: true },
			{ words: 'a股申请 h股申请 上市申报 ipo申请 撤回申请', with: '受理 撤回 递交 提交 获批 通过 终止 失效', without: '之前 以前', sure: true },
			{ words: '同意注册 注册生效 注册批文 注册批复', with: '证监会 ipo 招股', without: '债 票据 基金 重组 合并 到期', sure: true },
			{ words: '发行上市审核 上市审核', with: '终止 中止 恢复 通过', notBefore: '委员会 规则', sure: true },
			{ words: '开始在 正式在', object: '交易所买卖 联交所买卖 港交所买卖 纳斯达克交易 交易所交易 主板交易 主板买卖', sure: true },
			{ words: '发行价 招股价 发售价 招股定价', with: '定为 确定为 厘定 敲定 定在 为每股', figure: 'amount', without: '跌破 破发 高于 低于 较' },
			{ words: '登陆 登录 叩响 叩开 敲开 闯关 亮相', with: exchanges, notBefore: '器 账', sure: true },
			{ words: '登上 站上', with: '港交所 联交所 上交所 深交所 北交所 纽交所 纳斯达克 科创板 创业板 新三板 兴柜 战略新板 资本市场', dated: true, without: '榜 热搜 头条 点' },
			{ words: '开始交易 首次交易 上市交易 正式交易', with: `${exchanges} 香港 美国 纽约 伦敦 新加坡 台湾 股票 股份 代码 代号`, dated: true, without: '基金 期货 期权 债 etf', notBefore: '日 所' },
			{ words: '上市交易', dated: true, without: '基金 期货 期权 债 etf 合约 品种', notBefore: '日 所 的' },
			{ words: '获批上市', without: `${wares} ${remedies}`, dated: true },
			{ words: '撤回材料 撤回申请 撤回申报 撤材料 撤回发行 主动撤单', dated: true, without: '专利 商标 诉讼 仲裁 贷款' },
			{ words: '冲刺', object: '港交所 联交所 上交所 深交所 北交所 纽交所 纳斯达克 科创板 创业板', dated: true },
			{ words: '回归a股 重返a股 回归港股 重返港股 重返资本市场', dated: true, notBefore: '人员 易 潮' },
			{ words: '转板 转至主板 转往主板 转到主板', dated: true, notBefore: '制度 规则 机制 上市规则' },
			{ words: 'ipo 上市 上柜 转上市 转上柜', with: `${exchanges} ${places} 成功 正式 启动 完成 申请 拟 计划 冲击 冲刺 筹备 准备 宣布 寻求 推迟 暂停 终止 失败 撤回 挂牌 递交 递表 提交 通过 获准 批准 开始 承销 保荐 凭借 风光 募资 募集 市值 未能 拒绝 否认 叫停 搁浅 未果 受阻 遭拒 被否 中止 取消 折戟 告吹 搁置`, without: wares, notBefore: `${listedOnes} ${marketTotals} 时间表 之路 征程 进程 券商 热 破发 时`, notAfter: '未 已 非 新 准 国内 家 多家 拟 海外 规则', model: false, sure: true },
			{ words: '第一股', with: '拿下 登上 成为 成了 坐上 摘得 摘下 夺得 夺下 问鼎 加冕 晋升', dated: true, notBefore: '东' },
			{ words: '上市 挂牌 登陆', object: '第一股', dated: true, notBefore: '之一 公司 企业 后 之后 以来 之前 前 以后 的公司 计划 进程 之路', notAfter: '未 已 非 准 拟 待', without: '新车 新品 新产品 新机 药' },
			{ words: '首发', with: '科创板 创业板 主板 北交所', dated: true, notBefore: '阵容', without: wares },
			{ words: '上市 上柜 挂牌', since: true },
			{ words: 'ipo 上市 上柜 转上市 转上柜', dated: true, without: wares, notBefore: `${listedOnes} ${marketTotals}`, notAfter: '未 已 非 新 准 国内 家 多家 海外 规则', model: false },
		],
	},
	share_sale: {
		parties: 'company', before: 'seller', after: 'target', goesOn: true,
		triggers: [
			{ words: '减持 增持 套现 清仓 抛售 沽售 释股 大宗交易 申让 申报转让 配售 先旧后新 举牌 回购股份 股份回购 股票回购 回购股票 买回自家股票 库藏股 增减持 配股 供股', notBefore: '评级 潮 新规 规则 规定', without: '评级 涉嫌 违规 违反', sure: true },
			{ words: '出手', with: '万股 亿股 股份 持股', wide: true },
			{ words: '回购', with: '股 股份 股票 美元 港元 亿元', sure: true },
			{ words: '增发', with: '完成 首次 二次 启动', notBefore: '价 国债 货币', without: '央行 国债 债 优先股 票据' },
			{ words: '增发 定增', object: '股份 新股 股票 万股 亿股', without: '央行 国债', sure: true },
			{ words: '分派 派发 派给 派送 分配给 分给', with: '所持 持有的 持有 手中 手里 实物', object: '股份 股票 股东', without: '现金股利', sure: true },
			{ words: '释出', object: '股权 持股 股份 股票', dated: true },
			{ words: '持股 持股比例', object: '降至 降到 减至 减到 升至 增至 增加到 提高到 提升至 降低到 下降至 上升至', figure: 'amount', dated: true, notBefore: '平台 会 公司' },
			{ words: '减少 降低', object: '持股 持仓', company: true, dated: true },
			{ words: '出售 卖出 卖掉 卖光 卖完 抛掉 清空 出清 转让 抛出 处分 沽出 售出 脱手 买入 买进 购入 购买 受让 吸纳 出脱', with: '股份 股权 股票 持股 万股 亿股 张股票 a股 h股 普通股 老股', without: '支付现金 涉嫌 违规 违反', sure: true },
		],
	},
	lawsuit: {
		parties: 'company', before: 'subject', after: 'target',
		triggers: [
			{ words: '起诉 互诉 上诉 改判 判决 索赔 判赔 赔偿案 暂停执行 提起诉讼 诉讼 集体诉讼 立案 立案调查 提告 控告 状告 入禀 判赔 胜诉 败诉 被诉 遭诉 反诉 仲裁 庭外和解 侵权案 专利战 被判 一审 二审 终审 开庭 反垄断调查 反倾销 反倾销调查 反补贴调查 搜查 调查令 被执行人 刑拘 被捕 逮捕 拘捕 拘留 留置 羁押 拘押 关押 传唤 引渡 提起公诉 对簿公堂 判刑 获刑 认罪 保释 提起上诉 提出上诉 提出诉讼 递交诉状 发律师函 撤诉 诉至法院 告上法庭 告上法院 告上公堂 送上法庭 送上被告席 庭外了结 移送司法 移送检察 移送检方 移送公安 移送法办 移送地检 强制执行 被采取强制措施 采取强制措施 被带走调查 接受调查 立案侦查 问询函 关注函 监管工作函', notBefore: '费 风险 税', sure: true },
			{ words: '裁定', without: '破产 重整 清算 清盘', sure: true },
			{ words: '控', company: true, with: '侵犯 侵权 专利 垄断 不正当竞争 违约 窃取 抄袭', notBefore: '制 股 告 诉 权 盘 件 温 费 住 排 球 烟', notAfter: '门 频 声 程 电 手 脑 指 掌 管 可 监 风 遥 操 失 受 被 调 自 主 数 中 智 光 电 触 声 测 内 防 疫 把 品 国 投 程 群 严 布 工 安' },
			{ words: '求偿', notBefore: '还 付 债 清', notAfter: '请 要 需', sure: true },
			{ words: '开审', dated: true, with: '案 官司 诉讼 法院', notBefore: '理 议 查 核 批 计', notAfter: '公 召 展 推' },
			{ words: '落网', sure: true, notBefore: '上 络 点 格 站 友', notAfter: '下 角 村 院 部 段' },
			{ words: '约谈', with: '北检 检调 检方 检察官 调查局 罪嫌', sure: true },
			{ words: '禁令 禁止 责令 勒令', with: '请求 诉请 申请禁令 寻求禁令 法院申请', sure: true },
			{ words: '带走', dated: true, with: '警方 警察 公安 检方 纪委 经侦' },
			{ words: '驳回', dated: true, with: '法官 法院 法庭 高院 上诉 诉讼 诉求 诉请', without: '股东' },
			{ words: '官司', dated: true, with: '打 吃上 卷入 惹上 陷入 缠上' },
			{ words: '宣判 突击检查 突袭检查 突击搜查 突袭搜查', dated: true, notBefore: '诉' },
			{ words: '赔偿', with: '要求 请求 支付 判', figure: 'money', without: '员工 保险 理赔 用户 离职' },
			{ words: '清盘呈请 破产呈请 清盘令 232调查 301调查 337调查 双反调查', sure: true },
			{ words: '诉', company: true, with: '侵犯 侵权 专利 垄断 不正当竞争 违约 合同', notBefore: '讼 求 说 状', notAfter: '起 申 上 反 胜 败 投 控 告 公 被 应 撤' },
			{ words: '搜索', with: '检调 检方 调查局', sure: true },
			{ words: '法院判 法庭判 法官判 判令 判罚', with: '支付 赔偿 罚 垄断 侵权 败诉 胜诉 有罪', sure: true },
			{ words: '指控', with: '垄断 反垄断 司法部 检方 欧盟 委员会 侵权 欺诈 窃取 违反', without: '回应 否认', sure: true },
			{ words: '和解', dated: true, with: '与 和 同 跟 双方', notBefore: '书 的', notAfter: '缓' },
			{ words: '和解', with: '达成 诉讼 专利 支付 法院 官司 全球和解', without: '庭外和解的', sure: true },
			{ words: '调查 安全审查 网络安全审查', with: '展开 开展 启动 实施 发起 进行 遭 被 接受 涉嫌 反垄断 监管 证监会 配合 依法 立案', notBefore: '显示 报告 数据 问卷 研究 结果 机构 发现' },
		],
	},
	sanction: {
		parties: 'affected', before: 'authority', after: 'target',
		triggers: [
			{ words: '制裁 实体清单 实体名单 黑名单 未经核实清单 行政处罚 处罚 罚款 罚单 罚没 开罚 裁罚 重罚 罚锾 禁令 出口管制 出口禁令 封禁 禁售 被禁 吊销 出口限制 限制出口 列入清单 贸易管制 市场禁入 退场令 责令 勒令 警示函 监管函', notBefore: '风险 上限 标准 金额 额度 下限', sure: true },
			{ words: '被罚 罚了 罚去 罚没 处以 罚金', figure: 'money', sure: true },
			{ words: '被罚 遭罚 受罚', dated: true, notBefore: '款' },
			{ words: '叫停', with: authorities, sure: true },
			{ words: '扣押 冻结 没收 查封', object: '资产 资金 账户 亿', with: authorities },
			{ words: '要求', object: '停止 下架 整改 暂停 关闭 剥离 退出 不得 限期', with: authorities, without: '要求公司说明 建议 用户要求' },
			{ words: '认定 列为 点名', object: '军方 军工 军事 威胁 违规 违法 违反 失信', with: `${authorities} 国防部 五角大楼 美国` },
			{ words: '市场禁入 终身禁入 禁止合并', sure: true },
			{ words: '禁用', with: '被 遭 政府 监管 法院 当局 全面 军 公务', sure: true },
			{ words: '未通过安全审查 未通过网络安全审查 未能通过安全审查 未过资安审查', sure: true },
			{ words: '司法冻结 法院冻结 轮候冻结 被冻结 遭冻结 被查封 遭查封', with: '股权 股份 持股 资产 账户 资金 厂房 土地 设备 亿 万', without: '用户 玩家 商家 卖家 个人', notBefore: '的' },
			{ words: '封杀', dated: true, with: `${authorities} 美国 印度 印尼 越南 澳洲 英国 日本 韩国` },
			{ words: '禁止 阻止 限制', with: '出口 供应 对华 销售 使用 进口 投资 采购 向' },
			{ words: '名单 清单', with: '列入 放进 放入 加入 纳入 移出 剔除 上了 登上 进入 拉入 踢出', without: '候选 预选 供应商 获奖 500强 百强 独角兽 入围 股东 推荐' },
			{ words: '下令 责成 喝令 令其', with: '不得 冻结 停止 剥离 出售 整改 关闭 禁止 限制' },
			{ words: '下架', with: '监管 网信办 要求 被' },
		],
	},
	acquisition: {
		parties: 'company', before: 'buyer', after: 'target',
		triggers: [
			{ words: '交易 并购案 收购案 合并案', with: '官宣 宣布 完成 交割 获批 核准 放行 终止 告吹 泡汤', notBefore: '所 日 员 额 量 平台', notAfter: '证券 大宗 关联 股票', adds: true },
			{ words: '收购案 并购案 合并案', with: '公布 敲定 落定 达成 签 否决 通过 失败 取消 获得批准 撤回', dated: true },
			{ words: '买走 吞下 吃进', figure: 'money', dated: true, without: '用户 消费者 市场 份额' },
			{ words: '买走 吞下 并入 嫁入 迎娶', company: true, dated: true, without: '报表 轨道 电网 用户 消费者 份额' },
			{ words: '全资子公司 控股子公司', with: '成为 变为 变成 成了', notBefore: '之一 的' },
			{ words: '卖给 售予 售给 出售给 出让给', figure: 'money', without: '用户 消费者 客户 散户 观众' },
			{ words: '卖给 售予 售给 出售给 出让给 转让给 让售予 让售给', with: '将 把 旗下 业务 部门 资产 工厂 厂房 子公司', without: '用户 消费者 客户 散户 观众 股份 股票' },
			{ words: '接手 接过 控股 全资控股 出售 卖掉', company: true, dated: true, without: '股份 股票 持股 项目 订单 职 ceo 董事 总裁 帅印 兵符' },
			{ words: '取得 获得 获取 拿下 掌握 失去 丧失', object: '控制权 控股权 控股地位 多数股权 全部股权 经营权 %股权 %的股权 %股份 %的股份 成股权 成的股权 成股份 成的股份 子公司股权', partOf: 'funding' },
			{ words: '承接', object: '%股权 %的股权 %股份 %的股份' },
			{ words: '第一大股东 最大股东 大股东 控股股东 实控人 实际控制人', with: '成为 晋升 成了', notBefore: '的' },
			{ words: '竞得', company: true, dated: true, without: '地块 土地 宗地 采矿 探矿 频谱' },
			{ words: '并表', with: '将 把 完成', notBefore: '范围 口径 的 监管 后 示 态 明 决 彰 演 达 现 露 外 述 面', notAfter: '再 未 一 合', dated: true },
			{ words: '拍得 竞得', object: '股权' },
			{ words: '入股 参股', notBefore: '的 者 方 公司 价 方案 基金 后' },
			{ words: '整合成 整合为 合并成 合并为 重组为 重组成', object: '公司 集团', dated: true },
			{ words: '收编', without: '员工 人员 军 队伍 团队', notBefore: '至 到 进 入' },
			{ words: '控股权 控制权 经营权', with: '易主 变更 转让 易手' },
			{ words: '股权变更', dated: true, with: '批复 核准 批准 同意 获批 完成', notBefore: '登记', sure: true },
			{ words: '剥离 分拆出去', object: '业务 资产 部门 板块 公司' },
			{ words: '交割 附条件放行 无条件放行 附条件批准 无条件批准 放行', without: '轮 融资 增资 期货 款 海关 通关', notBefore: '单 日' },
			{ words: '出售 出让 转让 卖出 售出 买下 买来 买进 购入 购买 买入 脱手 变卖', with: '旗下 权益 子公司 业务 资产 厂房 控股权 全部股权 部门 物业 港口 大楼 大厦' },
			{ words: '买进 买入 购入 购得', object: '厂 大楼', figure: 'money', dated: true, without: '厂商 厂家 设备 机台 股' },
			{ words: '购买', with: '支付现金', notBefore: '力', sure: true },
			{ words: '收购 全资收购 吸收合并 买断 鲸吞 卖身 并购 购并 完成购并 完成并购 入主 收入囊中 收归旗下 纳入麾下 收入麾下 揽入麾下 吞并 买下 要约 要约收购 私有化 竞购 洽购 公开收购 现金收购 换股 换股方式 吃下 兼并 控股权 接盘 收归 增资控股', notBefore: dealWords, notAfter: '可', without: '报表' },
			{ words: '合并', notBefore: `月活 用户 账户 经营 ${dealWords}`, notAfter: '可', without: '报表' },
		],
	},
	funding: {
		parties: 'company', before: 'subject', after: 'investor', goesOn: true,
		triggers: [
			{ words: '领投 跟投 独家投资 联合领投 参投 参与投资 参与本轮 参与了本轮 持续加注 继续加注', sure: true, adds: true },
			{ words: '投资方包括 投资人包括 投资者包括 资方包括 投资方有 投资方为', adds: true },
			{ words: 'pre—ipo轮 preipo轮 pre—a轮 pre—b轮 天使轮 种子轮 a轮 b轮 c轮 d轮 e轮 f轮 g轮 a+轮 b+轮 c+轮 d+轮 pre-a轮 pre-a pre-b轮 pre-ipo轮 种子基金 种子资金 种子融资 首轮融资 新一轮投资 战略融资 新一轮融资 单轮融资 股权融资 可转债融资 现金增资 私募配售 融资完成', notBefore: '管理 公司 投资 合伙', sure: true },
			{ words: '天使+轮 pre-a+轮 种子+轮 d+轮 交割', with: '轮 融资 增资', sure: true },
			{ words: 'pre-ipo pre—ipo', dated: true, notBefore: '基金 市场 项目 阶段 投资人' },
			{ words: '融资额 融资金额 融资规模 融资总额', figure: 'money', notAfter: '再 债务 累计 总', partOf: 'ipo' },
			{ words: '联贷 联贷案 联合贷款 银团贷款 授信 授信额度 过桥贷款', with: '获 签 完成 取得 筹 拿到 敲定', figure: 'money', sure: true },
			{ words: '融资', with: '完成 获 获得 宣布 轮 达 累计 拿到 共 投资方 启动 敲定 关闭 新一轮 筹得 失败 未果 受阻 未能 告吹 泡汤', notBefore: '租赁 融券 环境 渠道 难 成本 能力 余额 来 平台 需求 困难 工具 市场', notAfter: '再 债务' },
			{ words: '募资 集资', with: '完成 启动 敲定 新一轮 此轮 本轮', dated: true, notBefore: '额 金额 规模 总额 能力 市场 用途 项目 资金 难 环境 渠道 平台 投向 投资 用于' },
			{ words: '融资', figure: 'money', notBefore: '租赁 融券 余额 成本 额度', notAfter: '再 债务 累计 总', partOf: 'ipo' },
			{ words: '发行 增发 定增 发债 募集 定向增发 私募发行', with: '公司债 可转债 可交债 可转换债 可换股债 换股债 转换债 cb 债券 美元债 优先股 存托凭证 永续债 票据 新股', figure: 'money', notBefore: '价 人 商 公司 规模 量 总额', without: '央行 财政部 国债 地方债 政府', partOf: 'ipo', sure: true },
			{ words: '融了 募资 募集 募集资金 筹资 集资 筹得 融得 募得 注资 增资 融到', figure: 'money', without: '成立 创办 创立 创建', partOf: 'ipo' },
			{ words: '定增计划 定增预案 定增方案', sure: true },
			{ words: '战略投资 天使投资 风险投资 股权投资', figure: 'money', sure: true, notBefore: '基金 公司 人 者 机构 部 与 市场 领域', without: '参与 设立' },
			{ words: '投资 注资 战投 投资款 挹注', with: '获 接受 得到 拿到 引入 收到', figure: 'money', notBefore: '者 人 回报 收益 总额 规模 计划 营收 业绩 获利', without: '收益 回报 研发 厂 基地 产线 生产线 项目 获利 利润 获批', sure: true },
			{ words: '追加投资', with: '对 向', figure: 'money', sure: true },
			{ words: '投了 注入 砸下 砸了 豪掷', figure: 'money', dated: true, with: '向 给 对 入股 股权 股份 公司', without: '研发 建设 厂 基地 产线 生产线 项目 补贴 广告 营销 园区 活力 动力' },
			{ words: '增资 注资', to: true, dated: true },
			{ words: '获得 接受 得到 拿到 收到 拿下 迎来', company: true, object: '投资 注资 增资 入股', dated: true, notAfter: '投资者 市场', without: '收益 回报 投资者 投资人关注 投资评级 项目 建厂' },
			{ words: '获得 拿到 收到 拿下', company: true, figure: 'money', dated: true, without: '订单 合同 股份 股权 收入 营收 罚 奖 授信 采购 项目 票房 赔 定点 大单 货款 分红 许可 首付 里程碑 专利 判 贷款 补贴 补助 市场 利润 土地' },
			{ words: '新股东 战略投资者 战略股东', with: '引入 引进 迎来', dated: true },
			{ words: '新增', company: true, object: '为股东' },
			{ words: '出资', figure: 'money', dated: true, with: '获 接受 向', notBefore: '额 比例 人 方', without: '建设 厂 基地 设立 成立 收购' },
			{ words: '认购', company: true, figure: 'money', dated: true, without: '基金份额 理财 超额 公众' },
			{ words: '认购', object: '新股 新发股份 新发行股份 增发股份 %股份 %的股份', figure: 'money', without: '基金份额 理财 超额 公众 散户' },
			{ words: '投资 注资 增资', to: true, figure: 'money', notBefore: '者 人 机构 方 额 组合 业务 银行 回报', without: '厂 基地 产线 生产线 园区 建设 项目', sure: true },
			{ words: '获得 拿到 得到 收到 拿下', with: '手中 手里', figure: 'money', without: '订单 合同 股份' },
			{ words: '投资 注资 融资', with: '洽谈 磋商 谈判 商谈', figure: 'money', notBefore: '者 人 机构 方' },
			{ words: '参与 加入', object: '轮融资 轮的融资', without: '未' },
			{ words: '融资', with: '最近一次 上一次 最后一次 第一次 最近一轮 上一轮 最后一轮 首轮', dated: true, notBefore: '租赁 融券' },
			{ words: '赠款 补助 补助金 无偿资助 补贴款 补贴 拨款', with: '获 拿到 收到 提供 授予 发放 拨付 拨给 核准 批准 敲定', figure: 'money', sure: true, without: '用户 司机 骑手 商家 消费者 乘客 购车 每人 居民' },
			{ words: '众筹', dated: true, with: '上线 登陆 登录 发起 启动 开始 完成 获得 筹得 成功', notBefore: '网站' },
			{ words: '投资了 注资 获投 战略投资 投资入股', without: '研发 建设 生产线 产线' },
			{ words: '获得投资 获得融资 投资 入账', with: '家初创 家企业 初创企业 初创公司 创业公司 战略投资 投资方', figure: 'amount', notBefore: '人 者 方 界 银行 机构 总额 规模 回报 收益 组合 于研' },
		],
	},
	earnings: {
		parties: 'company', before: 'subject', after: 'subject', datedOnly: true, goesOn: true,
		triggers: [
			{ words: '营收 营业收入 总营收 总收入 营业额 收入 合并营收 净利 净利润 归母净利 归母净利润 纯利 溢利 净亏损 净损 净赔 亏损 亏损额 净亏 亏 盈利 盈余 获利 赚 大赚 赚进 净赚 税后净利 税后纯益 税前利润 经营利润 营业利润 毛利 毛利率 净利率 每股盈余 每股收益 每股盈利 每股纯益 每股亏损 单季净损 基础溢利 同店销售 同店销售额 经营亏损 营业利益 营业净利 经营溢利 eps ebitda 经调整净利润 扭亏为盈 扭亏 盈转亏 由盈转亏 实现盈利 首次盈利 首度盈利 全年盈利 单季盈利 业绩 净收入 经营亏损 派息 合同销售 合约销售 签约金额 签约销售 销售额', figure: 'result', notBefore: '来自 者 规模将 预期 目标 钱 取 比重', notAfter: '出售 处置 减值 投资 保留 公允价值 ,占 ;占 约占 仅占 用占 出占 入占 额占 本占 程占 品占 务占 区占 国占 户占 机占 车占 片占 已占 就占 共占 各占 占总 占公司 占集团', without: '人均收入 居民收入 可支配收入 财政收入 市场份额 市占' },
			{ words: '扭亏为盈 扭亏 转亏为盈 转亏 由盈转亏 盈转亏 由亏转盈 转盈 实现盈利 首次盈利 首度盈利 全年盈利 单季盈利 盈亏平衡', notBefore: '的 点 线 目标 能力', without: '用户 散户 目标 项目 行业' },
			{ words: '盈利', dated: true, with: '录得 实现 首次 首度 连续', notBefore: '能力 模式 预期 目标 预测 拐点 水平', without: '项目 门店 行业' },
			{ words: '转正', dated: true, with: '利润 净利 盈利 现金流 业务 ebit', without: '员工 实习' },
			{ words: '进账', figure: 'money', dated: true },
			{ words: '收益 总收益', figure: 'money', notAfter: '每股 投资 公允价值 理财 其他 预期 全面 单位 年化 处置 出售', notBefore: '率' },
			{ words: '交易额 总交易额 交易总额 商品交易额 商品交易总额 总商品交易额 成交额 总成交额 成交总额 成交金额 gmv 订单额 订单金额', figure: 'result', wide: true, dated: true, notAfter: '笔 单笔 估计 预计', without: '两市 沪深 大市 大盘 个股 港股 a股 板块 北向 股票 目标 行业 市场规模' },
			{ words: '订单数 订单数目 订单数量 订单量', figure: 'counted', dated: true, without: '目标 行业' },
			{ words: '发布 公布 披露 公告 发表 公开 释出 晒出 出炉 交出', with: results, notBefore: '前 之前 日期 时间 的' },
			{ words: '交卷 成绩单', figure: 'result' },
			{ words: '挂牌 领牌', figure: 'counted', dated: true, with: '辆' },
			{ words: '收窄至 收敛至 扩大至 增长至 增长到 增加到 提升到 攀升至 飙升至 下滑至 回升至 则为 则达 仅为 增至 降至 升至 减至 跌至 回落至 收窄到 扩大到 增到 降到', figure: 'money', dated: true, behind: 'earnings', without: '持股 市值 估值 现金 库存 价' },
			{ words: '交付 交付量 销量 销售 卖出 卖了 售出 批发 批发量 零售 出货 出货量 交车', figure: 'counted', dated: true, without: '目标 订单', partOf: 'product' },
		],
	},
	hearing: {
		parties: 'none', before: 'subject', after: 'subject', datedOnly: true,
		triggers: [{ words: '听证会 公听会 听证 质询 约谈', sure: true }, { words: '作证', with: '国会 参议院 众议院 议会 委员会 法院 法庭', sure: true }],
	},
	shutdown: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '倒闭 破产 破产清算 破产重整 破产保护 申请破产 关停 停运 歇业 结业 清盘 清算 停止运营 停止营运 停止营业 停止服务 终止运营 终止服务 停服 停产 关门大吉 关张 宣告破产 资不抵债 人去楼空 退出中国 退出中国市场 撤出中国 退出市场 停业 解散 宣布解散 全面停工 停工停产 停工 停线停产 全面停线 产线停线 工厂停线 关站 关服 资金链断裂 停止生产 关停并转 闭店 撤店 关门停业 关门歇业 永久关闭 永久停运', notBefore: '风险 法 边缘', sure: true },
			{ words: '关门', dated: true, with: '店 馆 工作室 工厂 餐厅 商场 影院', notBefore: '红 弟子 之 打狗 谢客 会议 时 声 店 市 户 类 槛 诊 票', notAfter: '海 机 城 车 不 开 相 有 把 公' },
			{ words: '熄灯', dated: true, with: '店 馆 百货 门市 商场 影院 影城 厂', notBefore: '仪式 号 后 前 时', sure: true },
			{ words: '重整', dated: true, with: '法院 申请 进入 裁定 债权人 受理 管理人', notBefore: '旗鼓 山河 业务 组织 团队 架构 版图 供应链 投资人' },
			{ words: '暂停 停止', object: '提现 提币 提款 出金 兑付', dated: true },
			{ words: '停摆', without: '政府 计划 谈判 协商 联邦 机能', sure: true },
			{ words: '熄灯 谢幕 画上句号 划上句号 画下句号 划下句号 画上句点 划上句点 画下句点 划下句点 寿终正寝 曲终人散 退场', dated: true, notBefore: '仪式 战 后', without: '大会 展 赛 活动 会议 峰会 论坛 行情 仪式 交易 谈判 之争 官司 诉讼 案 风波 时代 夜 大战 季 合作 生涯 任期 传闻 关系' },
			{ words: '暂停', object: '生产 营业 运营 营运 服务 注册 充值 接单', without: '交易 流水线' },
			{ words: '注销 预重整 停止续费 停止接单 受理破产 破产申请 停止销售', notBefore: '率 商标 股份 库存', sure: true },
			{ words: '关闭 关店 撤出 退出', with: '研发 研发线 中心 体验店 体验馆 专卖店 实体店 旗舰店 餐厅 门市 加盟店 直营店 展厅 卖场 仓库 基地 据点 工作室 服务器 门店 商店 工厂 业务 生意 分公司 办公室 店铺 厂 中国市场 市场 服务 平台 网站 分店 部门 生产线', without: '董事 管理层 创始人' },
			{ words: '关掉 关了 关停 收掉', object: '店 工厂 仓 分公司 分部 办公室 工作室 据点 产线', dated: true },
			{ words: '终止 停止 结束 撤掉 撤销 关掉 关了 停用 停售 砍掉', object: '业务 运营 服务 门店 部门 团队 事业部 平台 产品 工厂 产线 生产线 频道 软件 浏览器 系统 生产 销售 贩售 贩卖 营运', without: '董事职 独立董事 董事长 董事任 谈判 收购 股票 合作 供货', notAfter: '不 未 会 从未' },
		],
	},
	personnel: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '任命 委任 出任 辞任 离职 辞去 辞职 请辞 卸任 接任 升任 履新 接替 换帅 易帅 离任 免职 罢免 转任 接掌 接棒 走马上任 下课 兼任 调任 获任 获委任 空降 官宣加盟 去世 逝世 病逝 辞世 离世 过世 猝逝 因病去世 退居二线 交棒 挂冠 去职 引咎辞职 辞呈 挂印 离巢 卸职 不再担任 不再出任 赶下台 赶出董事会 延揽 挖角', notBefore: '率 补偿 潮 员工 人员 者 的员工 的人', notAfter: '员工 骨干', sure: true },
			{ words: '暂停 免去 解除 停止', with: '职务 职权', sure: true },
			{ words: '解雇 解聘 辞退 开除 晋升 提拔 改任 续任 连任 执掌 出掌 让位 停职 担任 加盟 加入 退出 退休 聘任 当选 聘请 跳槽 离开 掌舵 退任 聘 入职 出走 上任 就任 到任 履职 撤换 换人 请回 接替 接班 重返 回归 交给 交接 转岗 选举 推选 选任 改选 荣退', with: titles, without: '承销 保荐 顾问机构' },
			{ words: '成为 当上 坐上 接手 卸下 辞掉 接过 让出 交出 不再任 不再兼任', object: titles, dated: true, without: '第一股 赞助 供应商 客户 业者' },
			{ words: '赶走 请来 请到 挖来 离去', with: titles, dated: true, notAfter: '带 拿 抢 卷 买 偷 夺 送', without: '客户 供应商' },
			{ words: '兵符 帅印', with: '交出 接下 接过 接掌 执掌 暂掌 移交', dated: true },
			{ words: '接下董 接下执行长 接下总经理 接下ceo', dated: true, notBefore: '事会' },
			{ words: '迎来', object: '新任ceo 新任总 新任董 新任执 新任首 新任财 新帅 新掌门 新ceo 新总裁 新董事长 新总经理 新执行长', dated: true },
			{ words: '任职资格', with: '核准 批准 批复 同意 获批 获准 核可', notBefore: '条件 管理 审查 要求', sure: true },
			{ words: '裸退 退居幕后 交班 隐退', dated: true, notBefore: '难题 问题 计划' },
			{ words: '离开 出走 告别 转投', company: true, dated: true, with: '高管 干将 老将 大将 高层 创办人 骨干 操盘手 一把手' },
		],
	},
	partnership: {
		parties: 'two', before: 'partner', after: 'partner',
		triggers: [
			{ words: '授予 授权 许可 对外授权 独家授权', with: '首付款 里程碑 权利 大中华区 独家 许可协议', without: '奖 称号 机构 资质 备案 上市许可', sure: true },
			{ words: '授权给 许可给 授权予', figure: 'money', wide: true, alone: true, without: '用户 媒体' },
			{ words: '授权 授权给 许可给', company: true, dated: true, with: '将 把', notBefore: '书 代理 经销', without: '用户 数据 媒体' },
			{ words: '移转给 技转给', company: true, dated: true, with: '技术' },
			{ words: '海外权益 全球权益 海外权利 全球权利', with: '授权 许可 售予 授予 卖给 交给 打包 引进 拿下', dated: true, alone: true },
			{ words: '解约', with: '与 和 同 跟', notBefore: '金 费 率 潮 权 定 束 有 占', notAfter: '了 瞭 理 缓 化', without: '艺人 主播 员工 球员 球队 消费者 用户 客户 租客 会员' },
			{ words: '元订单 元合同 元大单', with: '获 签 拿下 斩获 接到 中标', alone: true, notAfter: '万' },
			{ words: '添购 订购 订造 增购 采购 购买 下单 追加订单 加购 下订 订下 预订', with: '架 艘 台 辆 套 颗 片 亿 份', figure: 'amount', without: '招标 消费者 用户 居民', notBefore: '经理 指数 量 额 成本 平台 商 价 的', notAfter: '政府 集中 集', alone: true },
			{ words: '购入 买入 购置', with: '架 艘 台 辆 套 颗 部', figure: 'counted', without: '消费者 用户 居民 股', alone: true },
			{ words: '拿下 拿到 斩获 获得 揽获 接获 接到 取得 抢下 赢得 喜提', with: '订单 大单 合同 合约 定点 标案 标段 任务 采购', notAfter: '持续 不断 陆续', alone: true, sure: true },
			{ words: '签署 签订 签约 签下 签了 战略合作 达成合作 展开合作 开展合作 建立合作 建立深度合作 深度合作 达成战略合作 合作协议 战略协议 框架协议 合作备忘录 备忘录 联手 携手 牵手 结盟 战略联盟 联名 联姻 强强联手 策略联盟 策略合作 缔结', notBefore: '仪式感 成本 日 时 前 时间 金额 面积 销售 均价', without: '行政令 行政命令 总统令 法案 买超 卖超', sure: true },
			{ words: '达成 结成', object: '合作 协议 授权 许可 供货 联盟 伙伴', without: '和解', sure: true },
			{ words: '合资 合资公司 合资企业', with: '成立 组建 设立 出资 签 建立 合作', sure: true },
			{ words: '合作 共建 联合 共同 协同', with: '宣布 达成 开始 重启 展开 开展 建立 签 推出 打造 成立 研发 开发 发布 启动 深化 扩大 加强 延续 携 拓展 运营 推动 制作 举办 布局', notBefore: '社 方 伙伴关系网 金 国 宣布', notAfter: '社会 参与' },
			{ words: '的客户 大客户 首家客户', with: '成为 成了', dated: true, notBefore: '端 群 们 的 需求 服务 成为 集中' },
			{ words: '合作伙伴 供应商 赞助商 指定 承销商', with: '成为 成为了 宣布 官方 担任 签约 入选' },
			{ words: '暂停 停止 中断 恢复 结束 终止 中止 断绝 切断', object: '代工 供货 供应 发货 合作 往来', company: true },
			{ words: '敲定', company: true, dated: true, with: '合作 供应 代工 采购 供货 提供 订单 授权' },
			{ words: '打入 进入 切入', object: '供应链', company: true },
			{ words: '中标 得标 夺标', with: '项目 订单 合同 标案 采购 工程 招标', notAfter: '未 流', alone: true, sure: true },
			{ words: '中标 得标 标下 夺标 拿下订单 斩获订单 获得订单 获订单 拿下大单 定点 承包 承建 供货 供应', with: '项目 订单 合同 标案 亿元 定点 协议 采购 工程 被 大单 合约 招标', without: '供应链 供应商 供应不足', alone: true },
		],
	},
	award: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '获奖 得奖 夺冠 授牌 荣获 荣膺 摘得 斩获 折桂 获颁 勇夺 夺得 蝉联 问鼎 荣登 获评 评为 获选 获授 授予', with: '领袖 人物 奖 冠 最佳 称号 牌 第一 榜 名单 金 桂冠 殊荣 认证 首位 五百强 500强 百强 指数成分 永续指数 单位 企业 科技进步', sure: true },
			{ words: '入选 入榜 上榜 入围 当选 拿下 拿了 捧回 捧得 获得 拿到 获批 主持 承建', with: '开放平台 开放创新平台 重点实验室 牌子 奖 冠军 榜 名单 称号 强企业 500强 百强 独角兽 最佳 示范 试点 小巨人 专精特新 组长单位 第一名 百大 十大 企业', without: '论文 融资' },
			{ words: '创下 创造 缔造 打破 刷新 改写', with: '吉尼斯 金氏 健力士', sure: true },
			{ words: '登顶 夺魁 摘冠 夺金 摘金', with: '榜 赛 奖 排行 排名' },
			{ words: '跻身', object: '500强 五百强 百强 十强 榜 平台 名单' },
		],
	},
	founding: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '成立 创立 创办 注册成立 创始', notBefore: '合伙人 成员 股东 以来 至今 之初 以后 后 之前 前 时间 日期 初 年限 条件 的前提 人 者 团队', notAfter: '自 从 不 难以 难 不能 才能 可能 就能 能否 否 小组 侵权 罪名 指控 违约', without: '不成立 小组 委员会 专班 工作组' },
			{ words: '成立 创立 创办 创建 组建', since: true },
			{ words: '核准设立 核可设立 获准设立 注册设立 登记设立 批准设立 挂牌成立 正式成立', dated: true, notBefore: '的 后 之后 以来', notAfter: '拟 将' },
			{ words: '创建 组建 共组 合组 筹组 创办了 创立了', company: true, dated: true, notBefore: '者 人 虚拟 厂' },
			{ words: '动工典礼 动土典礼 开工典礼 竣工典礼 落成典礼 开工仪式 奠基仪式 主体结构封顶', sure: true },
			{ words: '开设 开出', object: '首家 第一家 首店 首座 旗舰店 门店 分公司 办事处 办公室 研发中心', dated: true, without: '已 累计 共' },
			{ words: '始建于 始创于 创设于 创建于 创设', dated: true, notBefore: '性' },
			{ words: '办起 办起了 开办了', company: true },
			{ words: '启动', object: '工厂建设 基地建设 项目建设 园区建设 总部建设 厂建设 厂房建设', dated: true },
			{ words: '挂牌', dated: true, with: '合资公司 研究院 研究所 实验室 研发中心 创新中心 办事处', notBefore: '的 上市 交易 转让 出让 价', without: '交易所 新三板' },
			{ words: '破土', dated: true, notBefore: '而出 地 壤', notAfter: '打 突 冲', without: '住宅 楼盘 学校 医院' },
			{ words: '草创 自立门户 另立门户', dated: true, notBefore: '时 期 阶段' },
			{ words: '开建 投建', dated: true, without: '投建议', notBefore: '议 率' },
			{ words: '注册', dated: true, with: '开曼 维京 特拉华 百慕大', notBefore: '资本 用户 会员 商标 地 在 于 的' },
			{ words: '独立出来 独立出去', dated: true },
			{ words: '起步', with: '就此 由此 从此', notBefore: '价 阶段' },
			{ words: '注册 注册了 新注册', object: '公司 有限', dated: true, notBefore: '资本 用户 会员 商标 地 人 制 会计', without: '用户 商标 资本金' },
			{ words: '诞生于 诞生在', dated: true, without: '背景 环境 时代 年代 产品' },
			{ words: '完成工商注册 工商注册 正式注册 完成工商登记 工商登记 登记注册', dated: true },
			{ words: '出资设立 出资成立 出资组建 发起设立 发起成立 合资设立 合资成立 共同设立 共同成立', dated: true },
			{ words: '设立 设立了 成立了 新设 增设', object: '公司 科技 半导体 基金 品牌 部门 有限 企业 合资 办事处 代表处 中心 研究院 研究所 学院 实验室 总部 工厂 事业部 联盟 机构 园区 基地', dated: true, notBefore: '的 在', notAfter: '拟 将 申请 禁止 开' },
			{ words: '设厂 建厂 盖厂 扩厂 建晶圆厂 投资建厂', dated: true, notBefore: '案 成本 费 后 以来 计划 热' },
			{ words: '启用营运 启用运营 正式营运 启动运营 投入运营 投入使用 正式运营 开门迎客 开门营业', dated: true },
			{ words: '创建 组建 共组 合组 筹组', with: '公会 公司 企业 集团 联盟 基金 于 年 创始 合资 事业部 团队 部门', notBefore: '者 人 虚拟 厂' },
			{ words: '试营业 正式营业 开业迎客', sure: true },
			{ words: '建设 投建 投资建设 新建 扩建 兴建 建厂 设厂', with: '工厂 基地 项目 产线 生产线 中心 厂 园', notBefore: '厂案 案', figure: 'amount', wide: true },
			{ words: '开工 开工建设', with: '项目 工厂 基地 厂 园区 产线 期', notBefore: '率 不足 日 以来', dated: true },
			{ words: '完工 竣工 完工启用 完工投产', dated: true, notBefore: '率 百分比 量 进度 比例 法 入帐 入账', notAfter: '未 案', without: '认列 入帐 交屋 建案 推案', sure: true },
			{ words: '完成', with: '建设 扩建 兴建 扩厂 建厂 厂房', dated: true, without: '建设银行 团队建设 建设性', sure: true },
			{ words: '设立 揭牌 揭幕 落成 启用 开业 开幕 开幕仪式 动工 动土 破土动工 奠基', with: '百货 购物中心 二期 三期 公司 研究院 实验室 总部 中心 基金 工厂 子公司 分公司 旗舰店 园区 基地 门店 厂 院 事业部 海外仓 仓 产线 生产线 机房 电站 办事处', notAfter: '讨论' },
		],
	},
	policy: {
		parties: 'authority', before: 'subject', after: 'target',
		triggers: [
			{ words: '出台 印发 发文 联合发文 颁布 审议通过 三读通过 三读 正式实施 起实施 公开征求意见 征求意见 修法 立法', notBefore: '之日', without: '董事会 股东大会 股东会', sure: true },
			{ words: '发布 公布 实施 通过 推出 下发 制定 修订 启动 宣布 批复 批准 提出 发表 重启 签署', with: rules, notBefore: '工作', without: '业绩 财报 股东 产品' },
			{ words: '废止 废除 撤销 失效 落地 退出 退坡 到期', with: '规则 条例 办法 规定 法案 新规 新政 补贴政策 购置补贴 免税政策 优惠政策 税收优惠 审核规则', without: '上市申请' },
			{ words: '纳入 列入', with: '发改委 国务院 工信部 国家 政府工作报告', object: '范围 医保目录 医保 规划 国家战略', without: '清单' },
			{ words: '生效 施行', with: `${rules} 关税 税率 政策 新政 禁令`, sure: true },
			{ words: '下调 上调 调整 取消 恢复 提高 降低 降至 加征 征收 豁免 暂停', with: '税率 退税 反补贴税 反倾销税 关税 补贴 利率 准备金 配额 牌照 电价 免税 限购' },
			{ words: '试点 管控 整治 监管', with: '启动 开展 先行 推进 从 开始 加强 扩大', notBefore: '项目 商户' },
		],
	},
	product: {
		parties: 'company', before: 'subject', after: 'subject',
		triggers: [
			{ words: '首飞 试飞 首飞成功 首航 商业飞行 成功发射 发射升空 送入轨道 送入太空 送上太空 成功入轨', sure: true, notBefore: '员 后 以来' },
			{ words: '推出 力推 上线 量产 亮相 横空出世 问世 首发 开源 公测 内测 开售 发售 面世 流片 试产 首秀 开卖 全球首发 正式商用 上架 面市 开放预购 开启预售 预售 重磅发布 发布会 交付 下线 投产 点亮 试跑 试运行 投运 官宣造车 起提供 开始提供 开始交车 正式交车 启动交车 停止开发 终止开发 停止研发 终止研发 放弃开发 向公众开放 向全社会开放 面向公众开放 全面开放 开放下载 开放使用 开放测试 开放注册 对外提供服务 对外提供 提供商业服务 提供商用服务 露面 悄然开售', notBefore: '级 性 以来 社区 模型 框架 工具 协议 率 能力 软件 代码 的模型 时间 申请 上 现场 中 后 过 许可 证 资金 商品房 排名 走高 走低 周期 节奏 超预期 不及预期', without: `${results} 政策 条例 规划 募资 论文 新股` },
			{ words: '登场', dated: true, without: '法说会 说明会 股东会 股东常会 大会 峰会 论坛 展会 车展 展览 比赛 赛事 新任 总裁 总经理 董事 行情 除权 双11 双十一', notAfter: '会 展 赛 节 档 人 者 轮番 粉墨' },
			{ words: '获批上市', with: remedies, dated: true, sure: true },
			{ words: '获批 获准 批准 核准 核可 获得 取得 拿到', dated: true, with: 'fda 药监局 食药署 适应症 药证 上市许可 注册证', sure: true },
			{ words: '送件', with: 'fda 药证 药监局 食药署', dated: true },
			{ words: '版号', with: '获 拿到 取得 拿下', dated: true, notBefore: '申请 审批 制度 的 数 后 发放', notAfter: '旧 无' },
			{ words: '送样', dated: true, notBefore: '品 本 检 机 张 式 板 片', notAfter: '推 发 赠' },
			{ words: '进入 纳入 列入', object: '医保目录', dated: true, without: '门槛 资格 谈判 已有' },
			{ words: '获批 获准 批准 核准 核可 过关 通过 获得 取得 拿到', with: 'fda 药监局 药监 食药监 食药署 适应症 药证 新药上市 临床试验 紧急使用授权 上市许可 批件 注册证 医疗器械 型号合格证 准入', without: '科创板 ipo 交易所 证监会' },
			{ words: '研发 开发 研制 研发出 开发出 研制出 做出 造出', object: '芯片 晶片 处理器 大模型 疫苗 机器人 系统 车型', dated: true, notBefore: '投入 费用 人员 中心 支出 团队 商 区 者 部门 成本 开支 生产 能力 周期 计划 案 业务 平台', notAfter: '自主 独立', without: '将 计划' },
			{ words: '发货 出货 交货 交车', with: '首批 首台 首辆 首架 首款 第一批', notBefore: '量 额 商 价 周期 时间 单', dated: true },
			{ words: '诞生', dated: true, without: '背景 环境 时代 年代 产品 公司 企业 第一股 冠军 富豪', notBefore: '于 的 地' },
			{ words: '应用到 应用于 用在', with: '将 把', object: '产品 车型 旗舰 机型 手机 新车 上', dated: true },
			{ words: '展示 展出', with: '展上 展会 车展 消费电子展 ces 大会 博览会 展览 世博 发布会', dated: true },
			{ words: '参展 首展', dated: true, notBefore: '商 费 企业 品牌 单位' },
			{ words: '召回', with: '宣布 公布 公告 发布 启动 实施 发起 紧急 自主 主动 备案', dated: true, notBefore: '率 门 事件 制度 管理 令' },
			{ words: '纳入', object: '紧急使用' },
			{ words: '发布 正式发布 官宣', dated: true, without: `${papers} ${notices} ${results} ${rules} 战略 倡议 目标 计划 代言 合作 收购 融资 裁员 加盟 离职 上市 定档` },
			{ words: '取消 放弃 叫停 砍掉 搁置', object: '造车 项目 研发 开发 车型', without: '收购 上市 合并 投资 融资 ipo 裁员 合作 协议 股' },
			{ words: '上市 正式上市', model: true, notBefore: '公司 后 之后 以来 之前 前 时' },
			{ words: '召回', figure: 'amount', with: '辆 台 部 件 车 产品', sure: true },
			{ words: '宣布造车 官宣造车 停产停售', sure: true },
			{ words: '接入', company: true, without: '用户 数据 网络' },
			{ words: '发布 发表 公布', named: true, without: `${papers} ${notices} ${results} ${rules} 招股书 论文 战略` },
			{ words: '横空出世 出世 推向市场 投放市场 公之于众 揭开面纱 揭开神秘面纱 投用 走下生产线', dated: true, notBefore: '的 后 以来 人物', notAfter: '粉墨', without: `${results} 政策 条例 嘉宾 选手 明星` },
			{ words: '推送', dated: true, with: '正式版 版本 更新 系统 ota 升级 固件' },
			{ words: '开放订购 开启订购 接受预订 开启预订', notBefore: '后' },
			{ words: '造车', dated: true, with: '放弃 不再 停止 终止 叫停 终结' },
			{ words: '展示 展现 亮出 带来 打造 搭建 拿出 拿出了 端出 祭出', dated: true, with: `${wares} 大模型 模型 平台 系统 机器人 芯片 晶片 晶元 处理器 汽车 新一代 解决方案 方案 app 引擎 旗舰 操作系统 gpu 机 车 技术 助手 智能体 显卡 卫星`, without: `${papers} ${notices} ${results} ${rules} 招股书 论文 比赛 专利`, notAfter: '一经 消费', notBefore: '公司 的报告 的' },
			{ words: '发布 发表 公布 展出 揭晓 升级 更新 建造 上市 研发出 研制出 建成 开放 宣布了', with: `${wares} 大模型 模型 平台 系统 机器人 芯片 晶片 晶元 处理器 汽车 新一代 解决方案 方案 app 引擎 旗舰 操作系统 gpu 机 车 技术 助手 智能体 显卡 卫星`, without: `${papers} ${notices} ${results} ${rules} 招股书 论文 比赛 专利`, notAfter: '一经 消费', notBefore: '公司 的报告' },
		],
	},
	research: {
		parties: 'company', before: 'subject', after: 'subject', datedOnly: true,
		triggers: [
			{ words: '发表 入选 收录', with: '论文 演算法 算法 期刊 成果 系列' },
			{ words: '刷新 打破 突破', with: '识别率 准确率 测评 榜单 数据集 世界纪录 世界记录' },
			{ words: '发布', with: '白皮书 蓝皮书 论文' },
		],
	},
	market: {
		parties: 'company', before: 'subject', after: 'subject', datedOnly: true,
		triggers: [{ words: '涨停 跌停 腰斩 暴涨 暴跌 大涨 大跌 破发 创新高 创新低 收涨 收跌 领涨 领跌', with: '股价 市值 股票 股 盘 收', partOf: 'ipo' }, { words: '调高 调升 上调 调涨 涨价 提价 调降 下调 降价 调低', with: '月费 会员费 资费 售价 票价 订阅 定价 官方指导价 建议零售价' }],
	},
	competition: {
		parties: 'company', before: 'subject', after: 'subject', datedOnly: true,
		triggers: [{ words: '入局 下场 进军 杀入 切入 跨界 跨足 价格战', notAfter: '的 前次 此次 这次 本次 该次', sure: true }],
	},
	other: {
		parties: 'company', before: 'subject', after: 'subject', datedOnly: true,
		triggers: [{ words: '更名为 改名为 正式更名 正式改名 易名为 债务违约 债券违约 债违约 停牌 复牌', sure: true, notBefore: '的 前 后' }, { words: '未能偿还 未能支付 无法偿还', with: '债 利息 本金 票据', sure: true }],
	},
};

/** Words that hold a trigger by accident: 上线 in 线上线下, 融资 in the seam of 金融资产. */
export const notTriggers = '线上线下 审核可 考核可 出世界 展开建设 可换股 控股集团 控股有限 上市委 上市规则 发布会现场 上市场 换股比例 金融资 开源节流 质量产 大量产 少量产 数量产 海量产 流量产 上架构 不停产生 公开工 展开业 公开业 推动工 带动工 启动工 自动工 流动工 劳动工 通过会 经过会 提交表 室内测 线下课 下课程 出任何 出任务 出任意 过去世 去世界 过世界 离世界 面世界 结业务 结业绩 符合资 联合资产 联合资源 综合资 整合资 组合资 结合资 混合资 融合资 分配股 提供股 投入股 进入股 流入股 买入股 纳入股 需要约 主要约 重要约 只要约 要约束 要约谈 进入主 投入主 纳入主 加入主 切入主 流入主 打入主 步入主 融入主 转入主 增资产 增资金 增资源 收集资 以上诉 和解决 和解释 和解读 和解析 测试产 调试产 尝试产';

/** Types in the order of the table: the earlier one has a clause that tells of several. */
export const eventTypeOrder: readonly EventType[] = keysOf(eventTypes);

/** Splits a list of the table. */
export function wordsOf(list: string | undefined): readonly string[] {
	return list === undefined || list === '' ? [] : list.split(' ').filter((word) => word !== '');
}

function keysOf(table: Readonly<Record<EventType, EventRule>>): EventType[] {
	const known = (key: string): key is EventType => key in table;
	return Object.keys(table).filter(known);
}
