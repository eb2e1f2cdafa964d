import { fold, type FoldTable } from '../text/fold';
import type { Span } from '../types';

/** Labels of what a page puts around its article, folded. They begin a line of their own. */
const labelRe =
	/^(?:分享(?:到|至|:|给|文章|此文|本文)|一键分享|相关(?:文章|阅读|新闻|推荐|报道|报导|资讯|链接|内容|标签|资料图|专题|产品|关键字|个股:)|(?:延伸|扩展|编辑|更多|继续|热门|相关)阅读|同场加映|推荐(?:阅读|内容|文章|新闻|资讯)|编辑(?:推介|推荐|精选)|热门(?:文章|推荐|新闻|评论|标签|资讯|搜索|关键字|话题)|即时新闻$|最新(?:文章|评论|资讯)|猜你喜欢|大家都在看|(?:你|您)(?:可能|或许)(?:也|还|会)?(?:喜欢|有兴趣|感兴趣)|(?:责任|核稿|值班)(?:编辑|主编)|责编|(?:本文)?编辑:|校对:|审核:|上一(?:篇|页|条|则)|下一(?:篇|页|条|则)|最后一页|返回(?:顶部|首页|列表|搜狐|上一页)|回到?(?:顶部|首页|列表)|(?:发表|网友|最新|全部|查看|我要|写)(?:评论|留言)|评论列表|加入收藏|扫码|扫一扫|长按(?:识别|二维码)|关注(?:我们|公众号)|追踪我们|阅读(?:原文|全文|更多)|点击(?:查看|阅读|下载|加载|关注|这里)|(?:查看|看|睇)(?:更多|原文|全文)|加载更多|展开(?:全文|阅读)|更多(?:精彩|内容|文章|新闻|>|.{1,12}请看)|广告\)?(?:$|:)|请继续往下阅读|(?:文章|新闻)?标签:|关键[词字](?:$|:)|(?:浏览|阅读|点击)(?:次?数|量)|人气:|下载(?:app|本文)|立即下载|打开app|(?:您|你)?(?:当前|现在|所在)的?位置|(?:您|你)(?:的位置|在这里)|首页 ?[>»›/|]|加入.{0,12}好友|订阅(?:电子报|频道)|本网站使用cookie|小程序$)/;
/** Labels that sentences begin with as well: alone, or with a number. */
const shortLabelRe = /^(?:(?:点赞|按赞|收藏|举报|投稿|订阅|打印|列印|打印本页|字号|字体|登录|登入|注册|会员登入|免费注册|评论|评论区|留言|分享|转发|转载|追踪|赞|踩|返回|返回顶部|顶部|置顶|取消|确定|搜寻|搜索|复制链接|line分享|facebook|微信|微博|朋友圈|大|中|小)[\d.万k()+/|·:-]{0,12}){1,8}$/;
/** Pages in Chinese have these in English as well. */
const englishLabelRe = /^(?:copyright\b|©|all rights reserved|tags?:|share(?: this| on|:|$)|related (?:articles|posts|news)|read (?:more|next)|continue reading|advertisement|sponsored|(?:previous|next) (?:article|post|page)|leave a (?:comment|reply)|follow us|subscribe|sign (?:in|up)|log ?in$|back to top|powered by|notice: the content)/;
/** Declarations may be long. */
const declarationRe = /^(?:(?:免责|特别|版权|郑重)?声明(?::|$)|免责声明|风险提示:|投资有风险|版权(?:归|所有|声明)|未经授权|转载请)|不构成(?:任何)?投资建议|不代表本(?:站|网|平台|刊)|如有侵权|侵删|联系我们删除|版权(?:归|所有)|未经(?:授权|许可)(?:不得|禁止|请勿)/;
/** Search words strung together: no sentence, only pieces. */
const keywordsRe = /^[^_,。!?]{2,40}(?:_[^_,。!?]{2,40}){2,40}$/;
/** Parts of the line under a title, folded: its source and date, and those that no article has. */
const neutralPartRe = /^(?:(?:来源|出处|作者|记者|文章来源|发布时间|时间|日期):\S{1,24}|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d\d(?::\d\d)?|[大中小])$/;
const pagePartRe = /^(?:(?:字号|字体|字体大小):?[大中小特超+-]{0,6}|(?:点赞|按赞|赞|阅读|浏览|评论|留言|收藏|转发|分享|人气|热度|点击)(?:量|数|次数)?:?\(?[\d.,万k+]{0,12}\)?|(?:责任编辑|责编|编辑|核稿编辑|值班编辑|校对|审核):\S{2,12}|(?:分享|分享到|打印|列印|举报|投诉|微信|微博|朋友圈|qq空间|facebook|line|twitter|复制链接):?)$/;
const partBreakRe = /[\s|丨·•]{1,20}/;
const afterColonRe = /:[^\S\n]{1,20}/g;
/** Where such a line may begin that hangs on a title: with its date, or with the name of its source. */
const tailRe = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}|来源:/g;
const fewestParts = 2;
const longestParts = 120;
const hanRe = /[\u3400-\u9fff]{2}/;
const longestLabel = 60;
/** A label says nothing that ends in a full stop after a comma. */
const sentenceRe = /,[^,]{1,60}。$/;
const longestDeclaration = 300;

/**
 * Lines that belong to the page and not to its article: sharing, other articles, votes, imprint, declarations, search words. What such
 * a line says is never certain, and what names nothing but the article's author, source or date stays. Spans are without their line breaks,
 * and begin inside a line where the page's words hang on a title.
 */
export function findFurniture(text: string, table: FoldTable): Span[] {
	const found: Span[] = [];
	for (let start = 0; start < text.length; ) {
		const lineBreak = text.indexOf('\n', start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		const line = end - start <= longestDeclaration ? fold(text.slice(start, end), table) : '';
		if (line !== '' && isFurniture(line)) found.push({ start, end });
		else if (line !== '') {
			const tail = tailOf(line);
			if (tail !== null) found.push({ start: start + tail, end });
		}
		start = end + 1;
	}
	return found;
}

/** Where in a line its title ends and parts of the page begin. */
function tailOf(line: string): number | null {
	const [first] = line.matchAll(tailRe);
	if (first === undefined || first.index === 0 || !isMadeOfParts(line.slice(first.index))) return null;
	return line.slice(0, first.index).trimEnd().length;
}

function isMadeOfParts(words: string): boolean {
	if (words.length > longestParts) return false;
	const parts = words.replace(afterColonRe, ':').split(partBreakRe).filter((part) => part !== '');
	return parts.length >= fewestParts && parts.every((part) => neutralPartRe.test(part) || pagePartRe.test(part)) && parts.some((part) => pagePartRe.test(part));
}

function isFurniture(line: string): boolean {
	const printed = line.replace(/^[\s>#*+|\-\u2022\u25a0-\u25cf(【[\uFFFC]{1,12}/, '');
	const words = printed.replace(/\s{1,200}/g, '');
	if (englishLabelRe.test(printed)) return true;
	if (!hanRe.test(words)) return false;
	if (isMadeOfParts(printed)) return true;
	if (declarationRe.test(words) || keywordsRe.test(words)) return true;
	return words.length <= longestLabel && ((labelRe.test(words) && !sentenceRe.test(words)) || shortLabelRe.test(words));
}
