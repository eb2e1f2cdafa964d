const wordsOf = (list: string): readonly string[] => list.split(' ');

/** Verbs of expecting: what follows them is a forecast. Some are nouns, too, of what was expected. */
export const expectingVerbs = wordsOf('预期 预测 预计 预估 估计 预料 推估 推测 猜测 预判');
/** Verbs that have what was said behind them, wherever they stand. */
export const plainVerbs = wordsOf('认为 以为 主张 喊出 断定 指称 辩称 转述 断言 告诉 放话 直指 未予置评 否认 表示 指出 坦言 透露 直言 坦承 宣称 声称 觉得 相信 估算 透漏 点出 指控 坚称 认定 深信 重申 承认 扬言 誓言 矢言 暗示 明言 坚信 确信 揭露 怀疑 担忧 担心 忧心 忧虑').concat(expectingVerbs, wordsOf('说法是 解释是 回应是 答复是 看法是 观点是 理由是 结论是 判断是 原话是 数字是'));
/** Verbs of companies that tell what they have decided: whatever follows is what they say. */
export const announcingVerbs = wordsOf('宣布 官宣 宣告');
/** Verbs that are other words as well; a pause, a quotation or an ending follows them where they mean saying. */
export const pausedVerbs = wordsOf('报道 报导 爆料 公告 承诺 发表研究报告 发表报告 发布研究报告 发布研报 统计 说 称 分析 介绍 解释 回应 判断 补充 强调 提醒 警告 形容 写道 提到 提及 谈到 发现 看到 表达 建议 批评 质疑 看好 测算 抱怨 示警 感叹 坦陈 总结 归纳 反问 调侃 喊话 呼吁 指 说明 补充说明 进一步说明 分享 证实 确认 研判 评估 谈及 谈道 讲到 讲道 提道 阐述 笑称 笑说 戏称 谴责 抨击 炮轰 直斥 呛声 反驳 驳斥 回击 澄清 辟谣 表态 发声 回复 答复 回覆 答覆 自曝 自爆 自认 揭示 剖析 解析 预言 预警 推断 推算 允诺 保证 申明 陈述 讲述 回忆 感慨 描述 敦促 提出 直呼');
/** Verbs that mean saying only where a quotation follows them. */
export const quotingVerbs = wordsOf('明确 举例 打趣 自嘲 吐槽 追问 笑道 指责 解读 点评 评价 评论 声明 问 问道 答 喊 叹 写 讲 留言 发文 道');
/** Verbs of papers; only with a paper before them. */
export const paperVerbs = wordsOf('显示 表明 披露');
/** Verbs of finding out; only with somebody who looked before them. */
export const foundVerbs = wordsOf('发现 看到 注意到 观察到');
/** What is learnt from somebody: 从甲处了解到. */
export const learntVerbs = wordsOf('了解到 瞭解到 获悉 获知 得悉 得知');
/** A verb that mostly has behind it what comes out; only a pause makes it one of saying. */
export const releaseVerb = '公布';
/** What names a source before what it says. */
const sourceWords = wordsOf('据 根据 依据 依照 按照 按 援引 引述 综合 来看 可知 可见');
/** 在甲看来: whose view it is. */
export const viewWord = '看来';
/** What is said by nobody in particular. */
const hearsayWords = wordsOf('传出 被曝 曝出 据传 据闻 传闻 传言 盛传 网传 市传');

/** Every word of saying, and what names a source: a sentence without one has no speaker of its own. */
export const speechWords: readonly string[] = [...new Set([...plainVerbs, ...announcingVerbs, ...pausedVerbs, ...quotingVerbs.map((verb) => `${verb}:“`), ...paperVerbs, ...foundVerbs, ...learntVerbs, viewWord, ...sourceWords, ...hearsayWords, releaseVerb])];
