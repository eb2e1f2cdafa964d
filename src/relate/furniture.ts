import { GuardedPattern } from '../text/guarded-pattern';
import type { Span } from '../types';

/** Labels of what a page puts around its article. */
const furnitureRe = new GuardedPattern('分相延推热猜责编校审来文本原作图版声免特转点未扫长关评上下标tc©a阅更《看查加d风投记', /^(?:分享(?:[到至:])|相关(?:文章|阅读|新闻|推荐|报道|资讯|链接)|延伸阅读|推荐阅读|热门(?:文章|推荐|新闻|评论)|猜你喜欢|责任编辑|责编|编辑:|校对[:/]|审核:|来源:|(?:文章|本文)来源|原标题|原文(?:链接|标题|网址)|作者:|文[/丨]|图[/丨源]|图片来[源自]|版权|声明[:,]|免责|本文(?:不构成|仅代表|系|转载|为|来自|授权)|特别声明|转载[请须自需]|点击[上下左右这此关查阅蓝进链原]|未经授权|扫码|扫一扫|长按|关注我们|关注公众号|评论区|上一篇|下一篇|标签:|关键词|tags?:|copyright|©|all rights|阅读原文|阅读全文|点我|更多内容|《更多|看更多|查看更多|更多精彩|加入收藏|下载app|免责声明|风险提示|投资有风险|记者\s?[^,。]{0,6}$)/);
/** Labels that open sentences of articles, too: 广告收入…。 */
const labelRe = new GuardedPattern('转点收返首广打字登注举投订本', /^(?:转载|点击|点赞|收藏|返回|首页|广告|打印|字号|字体|登录|注册|举报|投稿|订阅|本报记者)/);
const imprintRe = /(?:不构成投资建议|不代表本(?:站|网|平台|刊)|仅供参考|如有侵权|侵删|联系我们删除|版权归|版权所有|未经(?:授权|许可)(?:不得|禁止|请勿))/;
const reach = 160;

/** Whether a text has words of an imprint or a disclaimer at all: without them none of its lines need be asked. */
export function hasImprint(text: string): boolean {
	return imprintRe.test(text);
}

/** Whether a line of the reading belongs to the page and not to the article: sharing, links to other pages, and in a text that {@link hasImprint} imprint and disclaimers. */
export function isFurniture(text: string, line: Span, mayBeImprint = true): boolean {
	const { start } = line;
	const end = Math.min(line.end, start + reach);
	return furnitureRe.at(text, start, end) || (labelRe.at(text, start, end) && !/[,。]/.test(text.slice(start, end))) || (mayBeImprint && imprintRe.test(text.slice(start, end)));
}
