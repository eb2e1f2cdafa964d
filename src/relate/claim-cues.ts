import type { ClaimKind } from '../types';

/** Words that show that a sentence asserts something. Folded as the reading is, separated by spaces. */
export interface CueRule {
	/** Attribution and quotation are not shown by a word alone; `speakers.ts` finds them. */
	readonly kind: Exclude<ClaimKind, 'attributed' | 'quotation'>;
	/** 1: hints; 2: shows; 3: leaves no doubt. The kind with the largest sum has the sentence. */
	readonly weight: 1 | 2 | 3;
	readonly words: string;
	/** The cue is another word when one of these follows directly. */
	readonly notBefore?: string;
	/** The cue is another word when one of these comes directly before it. */
	readonly notAfter?: string;
	/** What must stand behind the cue for it to be one: 受 before 影响, 占 before a share. */
	readonly behind?: RegExp;
}

/** Every cue. Where sums are equal, the kind that comes first has the sentence. */
export const claimCues: readonly CueRule[] = [
	{ kind: 'forecast', weight: 3, words: '预计 预估 预料 看好 最快将 最快在 最快于 最快今 最快明 最快下 最快本 最快年 有望 可望 必将 势必 或将 将会 将达到 将达 将增至 将增长 将超过 将突破 将成为 将带来 将迎来 将带动 将推动 将进一步 将继续 将保持 将逐步 将在未来 很可能会 一定会 肯定会 必然会 恐将 料将 料会 可预见 可以预见 预测 前景看好 上调至 下调至 预期将 未来几年 未来三年 未来五年 未来十年 长期来看 长远来看' },
	{ kind: 'forecast', weight: 2, words: '预期 将用于 将持续 有可能 很可能 可能会 恐怕会 恐怕就会 恐怕 或会 还会 都会 也会 会更 未来将 未来会 难以成为 恐 必定 必然 后年 要等到 目标是 目标为 目标到 定在 定于 会再 有机会 展望 上升空间 增长空间 想像空间 想象空间 潜力 料 或许', notBefore: '理 到 想 与 和 值 差 之 内', notAfter: '岂 不 没 意 资 材 原 物 饮 燃 塑 面 涂 布 预 肥 毛 双 难 规 肯 稳' },
	{ kind: 'forecast', weight: 1, words: '未来 将 可能', notBefore: '军 近 其 来', notAfter: '即 大 名 主' },
	{ kind: 'comparison', weight: 3, words: '相比 相较 相比之下 远超 远低于 远高于 高于 低于 优于 不如 不及 不抵 强于 弱于 多于 少于 快于 慢于 大于 小于 胜过 同日而语 无法比拟 反观 仅次于 居首 首位 榜首 领先于 遥遥领先 第一大 第二大 第三大 全球第一 全国第一 世界第一 全球第二 全球首次 全球首个 国内首个 全球最大 世界最大 中国最大 亚洲最大 国内最大 规模最大 世界纪录 创下 刷新 史上最 有史以来 新高 次高 新低 与之相比 不同点 差距 赶超 超越 击败 打败 甩开 落后于 落后 持平 腰斩 唯一 第一个 首家 前所未有 更便捷 比不上 远比 翻番 翻倍 最早 最多 最好', notBefore: '问题 原因 版本 方面' },
	{ kind: 'comparison', weight: 3, words: '对比', notBefore: '特 例' },
	{ kind: 'comparison', weight: 2, words: '超过 超预期 超出 大超 逾越 领先 领军 最大 最高 最低 最小 最快 最贵 近年最 以来最 以来首 以来的第 最强 首次 第一 跻身 更高 更低 更大 更强 更快 更少 更具 相差 不同 一致 一样 追赶 接近 0倍 1倍 2倍 3倍 4倍 5倍 6倍 7倍 8倍 9倍 两倍 三倍 四倍 五倍 几倍 数倍 十倍 百倍 相当于 上升至 卫冕 逐年 比 优势', notBefore: '单位 程度 可 法院 款 如 例 赛 亚迪 率 值 拼 照 邻 及 萨 利时 基尼 重 比皆是 分 较 喻 方 特币 市 级 频 时 导 前 声 越 , 、 : 季 个 财季 代 次 轮 届 期 步 点 章 年 天 批 阶段 件 类 种 位 时间 线 手 集 股 银行 保 金 铜 财经 商 0 1 2 3 4 5 6 7 8 9 数 百 千 万 亿 两 十 一 二 三 四 五 六 七 八 九', notAfter: '占 同 环 对 性价 无 好 之 与此 市占 配 评 比 高 赞 相 反' },
	{ kind: 'comparison', weight: 2, words: '较高 较低 较多 较少 较大', notAfter: '对 好', notBefore: ', 、 : 方 商 的影响 影响 规模 的规模 压力 的压力 冲击 的冲击 幅度 的幅度 程度 范围 损失 的损失 风险 的风险 波动 的波动 贡献 的贡献 困难 的困难 潜力 的潜力' },
	{ kind: 'comparison', weight: 2, words: '位居 位列 排名 名列', behind: /^[^,;。]{0,14}(?:第|前|首|冠|亚|末|榜|\d|[一二三四五六七八九十])/ },
	{ kind: 'comparison', weight: 2, words: '第二 第三', notBefore: ', 、 : 季 个 家 代 次 轮 届 期 步 点 章 年 天 批 阶段 件 类 种 位 条 项 产业 节 部 方 者' },
	{ kind: 'comparison', weight: 1, words: '不低于 不少于 不高于 不多于 不超过 更多', notAfter: '增 之' },
	{ kind: 'comparison', weight: 1, words: '仅 只有 不到 不足 高达', behind: /^[^,;。]{0,8}[\d一两三四五六七八九十几数百千万亿半]/, notAfter: '增 之 不' },
	{ kind: 'causal', weight: 3, words: '因为 由于 导致 致使 使得 促使 得益于 归因于 归功于 受益于 源于 缘于 所致 究其原因 原因在于 原因是 正因为 因此 因而 所以 以致 从而 迫于 拖累 受制于 受累于 有赖于 主因 主要原因 由此 造成 引发 受惠于 归咎于 凭借 凭藉 凭借著 凭藉著', notBefore: '可见', notAfter: '起 来 发' },
	{ kind: 'causal', weight: 2, words: '主要来自 主要因 原因之一 随著 推动了 带动了 促进了 带来了 提供了 抬高了 压低了 水涨船高 带动 推动 为此 在于 息息相关 靠著 依靠 说明 反映出 反映了 意味著', notBefore: '书 会', notAfter: '禁 司 细 并 请 情况 补充 进一步' },
	{ kind: 'causal', weight: 2, words: '因', notBefore: '素 子 应 果 特网 此 而 人 病 公 故 伤', notAfter: '起 基 原 外 内 病 诱 主 命 指 法 转 出 禁 口 号 存' },
	{ kind: 'evaluation', weight: 2, words: '可谓 可以说 堪称 算是 算得上 称得上 主要是 多是 均是 均已 都是 一直是 一直 往往 通常 普遍 几乎 高度依赖 依赖 面临 处于 正处于 陷入 难以 缺乏 庞大 强劲 显著 明显 严重 严峻 极佳 惊人 优秀 出色 领军企业 值得一提 事实上 实际上 其实 尤为 十分 非常 较为 相当 占据 大约占据 深厚 有限 可观 亮眼 疲软 低迷 火热 激烈 稳健 稳定 不俗 乏力 承压 高估 低估 合理 不容乐观 似乎 看起来 并不 并未 并没有 而是 才是 无一例外', notBefore: '市 公司 责任 合伙', notAfter: '计 运 结 预 核 清' },
	{ kind: 'evaluation', weight: 2, words: '迅速 快速', behind: /^(?:地)?(?:发展|增|成长|扩|崛起|提升|上升|回升|攀升|下降|下滑|壮大|萎缩|普及|变|蔓延|靠拢|推进|落地|迭代)/ },
	{ kind: 'evaluation', weight: 2, words: '不是', notAfter: '是 岂 莫' },
	{ kind: 'causal', weight: 2, words: '构成 产生 形成', behind: /^(?:了|著|过)?[^,。;]{0,8}(?:影响|威胁|冲击|压力|拖累|支撑|利好|利空|提振)/ },
	{ kind: 'causal', weight: 1, words: '影响 为了' },
	{ kind: 'evaluation', weight: 1, words: '商机 门槛 既有 不仅 尤其 大量 成熟 丰富 巨大 积极 重视 广泛 关键 重要 核心 主力 实力 首个 主要 成为 具有 拥有 具备 属于 需要 可能需要 成功 有效 进一步 越来越 逐渐 逐步 不断' },
	{ kind: 'forecast', weight: 2, words: '计划 拟 规划 力拼 力争 力图 期望 期盼 盼 有信心 审慎乐观 看旺 看涨 看淡 看俏 将可 将于 将在 将推出 将把 将与 将以 将从 将由 将有 能见度 可逐季 可逐步', notBefore: '的 是 了 和 与 , 。 、 ” 》 署 书 经济 局 委 订 合 仿 定 发展了 中', notAfter: '模 虚 比 五年 该 行动 此 按 按照 的 原 原本' },
	{ kind: 'forecast', weight: 2, words: '预定 预订', behind: /^(?:于|在|将|今|明|后|下|本|年|\d)|^[^,;。]{0,10}(?:完成|量产|推出|启用|投产|完工|举行|上市|开幕|交货|开工)/ },
	{ kind: 'forecast', weight: 2, words: '不会', notAfter: '会' },
	{ kind: 'forecast', weight: 2, words: '将推广 将收购 将成立 将投资 将建设 将开展 将提供 将采用 将使用 将扩大 将上线 将发布 将开放 将举行 将获得 将支付 将出任 将负责 将加入 将开始 将启动 将取消 将停止 将出售 将发行 将登陆 将整合 将专注 将加大 将增加 将减少 将降低 将提升 将提高 将聚焦 将建立 将打造 将不再 将面临 将取代 将重点 将会 将接任 将接手 将担任 将引入 将拓展 将加强 将加快 将加速 将裁 将关闭 将退出 将进入 将占', notBefore: '的', notAfter: '即' },
	{ kind: 'forecast', weight: 3, words: '可能超过 可能达到 可能达 可能成为 可能突破 可能降至 可能增至 可能升至 可能降到 可能推出 可能继续 可能进一步', notBefore: '的' },
	{ kind: 'forecast', weight: 2, words: '希望', behind: /^(?:将|把|通过|透过|借助|借此|藉|能够?(?:在|将|把|通过|进一步|以|与)|可以(?:在|将|把|通过)|利用|进一步|以此|与[^,。;]{2,10}合作)/, notAfter: '的 了 我 大家 人们 各位 读者 我们 笔者 作者 有' },
	{ kind: 'forecast', weight: 2, words: '上看 挑战 冲刺 拼', behind: /^[^,;。]{0,6}[\d两三四五六七八九十]/ },
	{ kind: 'comparison', weight: 2, words: '创 续创 再创 改写', behind: /^(?!新[^高低纪猷])[^,;。]{0,14}(?:高|低|纪录|记录|新猷|之最)/ },
	{ kind: 'comparison', weight: 2, words: '连续 连 接连', behind: /^第?[两二三四五六七八九十多数\d]{1,3}个?(?:财?季|月|年|周|轮|届|度)/ },
	{ kind: 'comparison', weight: 2, words: '占比 比重 份额 市占率', behind: /^[^,;。]{0,14}(?:\d%|\d?成|分之|过半|近半|一半)/ },
	{ kind: 'comparison', weight: 1, words: '占 占到', behind: /^[^,;。]{0,14}(?:\d%|\d?成|分之|过半|近半|一半)/ },
	{ kind: 'comparison', weight: 2, words: '前三 前四 前五 前十 前二十 前百', behind: /^(?:[大名强位家]|中|里|内|已经?|均|都|没有|无一)(?!个?月|年|季)/ },
	{ kind: 'comparison', weight: 2, words: '首度 首档 首座 首例 史上首 全球首 全台首 全国首 业界首 亚洲首 世界首 居冠 夺冠 之冠 登顶 霸主 稳坐 坐稳 领跑 少数 为数不多 超车 反超 追上 赢过 不输 输给 悬殊 并列 媲美 匹敌 抗衡 看齐 一改此前 一改以往 一改往日 一改过去 一改往年 一改之前 一改昔日 而现在 而如今 一家独大 半壁江山 转亏为盈 转盈 由盈转亏 扭亏 反而 过半 逾半 同级 越高 越大 越多 越低 越强', notBefore: '股 派 民族 人 要 席 脑 府 页 都', notAfter: '非 的' },
	{ kind: 'comparison', weight: 1, words: '同比 环比 年增 年减 季增 季减 月增 月减 按年 按季 较去年 较上 却 比较 之一 个百分点 排行榜' },
	{ kind: 'causal', weight: 3, words: '受', behind: /^[^,;。]{1,24}(?:影响|冲击|拖累|激励|鼓舞|带动|压抑|波及|刺激|加持|利多|利空)/ },
	{ kind: 'causal', weight: 2, words: '激励 提振 推升 推高 拉抬 助攻 助推 刺激 促成 催生 迫使 有助于 有助 有利于 不利于 提供支撑 提供了支撑 形成支撑 抵消 压抑 垫高 源自 出于 缘故 关键在 关键是 挟' },
	{ kind: 'evaluation', weight: 2, words: '良好 亮丽 畅旺 热络 抢眼 强势 弱势 优质 优异 青睐 大头 主流 依然 依旧 仍然 始终 首选 最受 每况愈下 雪上加霜 一枝独秀 绝对 可见 足见 无疑 的确 确实 理想 失色 罕见 不佳 不差 亟须 亟需 亟待 中坚力量 中流砥柱 主力军 困境 隐忧 瓶颈 压力 吃紧 旺盛 看似 失望 乐观 悲观 谨慎' },
	{ kind: 'evaluation', weight: 1, words: '持续 仍 动能 抢攻 满载' },
];

/** Words of advice, wishes and set phrases: nobody could check such a sentence. */
export const adviceWords = '建议 应该 应当 不妨 必须 务必 切勿 切忌 切记 希望 欢迎 敬请 不要 别贪 请 让我们 我们要 需要我们 值得我们 拭目以待 且看 我们拭目 值得期待 值得深思';

/** What makes a sentence one about the world besides companies, figures and dates: places, bodies, markets. */
export const groundWords = '中国 我国 国内 国外 海外 日本 美国 欧洲 欧盟 东南亚 韩国 印度 德国 英国 法国 品牌 价格 价格战 份额 订单 供应链 台湾 香港 新加坡 亚洲 全球 北美 中东 非洲 拉美 深圳 上海 北京 政府 央行 监管 市场 行业 产业 银行 厂商 企业 公司 投资者 投资人 股东 用户 消费者 专利 论文 收入 营收 利润 成本 股价 市值 毛利 销量 产能 技术 芯片 大模型 产品';
