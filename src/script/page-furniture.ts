import { fold, type FoldTable } from '../text/fold';
import type { Span } from '../types';

/** Labels of what a page puts around its article, folded. They begin a line of their own. */
const labelRe =
	/^(?:分享(?:到|至|:|给|文章|此文|本文)|相关(?:文章|阅读|新闻|推荐|报道|资讯|链接|内容|标签|资料图|专题|产品)|延伸阅读|推荐(?:阅读|内容|文章|新闻|资讯)|热门(?:文章|推荐|新闻|评论|标签|资讯|搜索)|最新(?:文章|评论|资讯)|猜你喜欢|大家都在看|责任编辑|责编|(?:本文)?编辑:|校对:|审核:|上一(?:篇|页|条|则)|下一(?:篇|页|条|则)|最后一页|返回(?:顶部|首页|列表|搜狐|上一页)|回到顶部|点赞|(?:发表|网友|最新|全部|查看|我要|写)评论|评论(?:区|列表)?\(?\d{0,6}\)?$|评论列表|(?:返回)?顶部$|返回$|收藏|举报|投稿|订阅|加入收藏|打印|字号|字体|扫码|扫一扫|长按|关注我们|关注公众号|阅读(?:原文|全文)|点击(?:查看|阅读|下载|加载|关注|这里)|查看(?:更多|原文|全文)|加载更多|展开全文|更多(?:精彩|内容|文章|>)|广告(?:$|:)|标签:|关键词(?:$|:)|tags?:|copyright|©|all rights|登录|注册|下载app|(?:您|你)?(?:当前|现在|所在)的?位置|(?:您|你)在这里|首页[>»›/|])/;
/** Declarations may be long. */
const declarationRe = /^(?:(?:免责|特别|版权|郑重)?声明(?::|$)|免责声明|风险提示:|投资有风险|版权(?:归|所有|声明)|未经授权|转载请)|不构成(?:任何)?投资建议|不代表本(?:站|网|平台|刊)|如有侵权|侵删|联系我们删除|版权(?:归|所有)|未经(?:授权|许可)(?:不得|禁止|请勿)/;
/** Search words strung together: no sentence, only pieces. */
const keywordsRe = /^[^_,。!?]{2,40}(?:_[^_,。!?]{2,40}){2,40}$/;
const hanRe = /[\u3400-\u9fff]{2}/;
const longestLabel = 60;
const longestDeclaration = 300;

/**
 * Lines that belong to the page and not to its article: sharing, other articles, votes, imprint, declarations, search words. What such
 * a line says is never certain, and what names the article's author or source stays. Spans are without their line breaks.
 */
export function findFurniture(text: string, table: FoldTable): Span[] {
	const found: Span[] = [];
	for (let start = 0; start < text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		if (end > start && end - start <= longestDeclaration && isFurniture(fold(text.slice(start, end), table))) found.push({ start, end });
		start = end + 1;
	}
	return found;
}

function isFurniture(line: string): boolean {
	const words = line.replace(/^[\s>#*+|\-\u2022\u25a0-\u25cf(【[\uFFFC]{1,12}/, '').replace(/\s{1,200}/g, '');
	if (!hanRe.test(words)) return /^(?:copyright|©|all rights)/.test(words);
	return declarationRe.test(words) || (words.length <= longestLabel && labelRe.test(words)) || keywordsRe.test(words);
}
