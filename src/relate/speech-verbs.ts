const wordsOf = (list: string): readonly string[] => list.split(' ');

/** Verbs that have what was said behind them, wherever they stand. */
export const plainVerbs = wordsOf('认为 以为 主张 喊出 断定 指称 辩称 转述 预料 预估 断言 告诉 放话 直指 披露称 爆料称 未予置评 否认 表示 指出 坦言 透露 直言 坦承 宣称 声称 分析称 介绍称 回应称 补充称 解释称 觉得 相信 预计 预测 预期 估计 估算 推测 猜测 推估 透漏 点出 指控 坚称 认定 深信 重申 承认');
/** Verbs that are other words as well; a pause, a quotation or an ending follows them where they mean saying. */
export const pausedVerbs = wordsOf('报道 报导 爆料 传出 宣布 宣告 公告 承诺 发表研究报告 发表报告 发布研究报告 发布研报 统计 说 称 分析 介绍 解释 回应 判断 补充 强调 提醒 警告 形容 写道 提到 提及 谈到 发现 看到 表达 建议 批评 质疑 看好 测算 抱怨 示警 感叹 坦陈 总结 归纳 反问 调侃 喊话 呼吁 指 进一步说明 分享 证实 确认 研判 评估 谈及 讲到 阐述');
/** Verbs that mean saying only where a quotation follows them. */
export const quotingVerbs = wordsOf('明确 举例 打趣 戏称 自嘲 吐槽 追问 笑称 笑道 直呼 反驳 指责 解读 点评 评价 评论 描述 感慨 驳斥 声明 预警 预言 问 问道 答 喊 叹');
/** Verbs of papers; only with a paper before them. */
export const paperVerbs = wordsOf('显示 表明 披露');
/** Verbs of finding out; only with somebody who looked before them. */
export const foundVerbs = wordsOf('发现 看到 注意到 观察到 了解到 瞭解到');
/** A verb that mostly has behind it what comes out; only a pause makes it one of saying. */
export const releaseVerb = '公布';
/** What names a source before what it says. */
const sourceWords = wordsOf('据 根据 依据 按照 按 援引 引述 来看');
/** What is said by nobody in particular. */
const hearsayWords = wordsOf('被曝 曝出 据传 传闻');

/** Every word of saying, and what names a source: a sentence without one has no speaker of its own. */
export const speechWords: readonly string[] = [...new Set([...plainVerbs, ...pausedVerbs, ...quotingVerbs.map((verb) => `${verb}:“`), ...paperVerbs, ...foundVerbs, ...sourceWords, ...hearsayWords, releaseVerb])];
