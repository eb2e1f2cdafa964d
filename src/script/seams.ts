/**
 * Frequent words whose first character is also the last one of another word, and is another character there: 董事长发布 is not 长发 and 布.
 * OpenCC cuts from left to right and takes the longest word, so it needs to be told. Behind a bar stands what may not follow the
 * word (头发现在 is no 发现), before > what alone may stand before it (国内制度, but not 控制度).
 */
const listed =
	'发展|示览会区厅品柜台架馆商 发布 发行|业情 发现|在代有金场货款 发生|长活产意态物 发起 发送 发表|示面现明达格 发放|在松大心 发出|现来去售口厂 发明 发射 发改委 发力|量度 发电|子影视商机脑话 发言 发货 发售 发酵 发挥 发达|到成 发动|态画 发往 发给 发掘 发文 发声 发债 发函 发包 发薪 ' +
	'历史 历经 历程 历任 历来 历届 历次 历年 历时 ' +
	'出现 出海 出台 出口 出来 出手 出生 出场 出售 出厂 出货 出发 出国 出版 出席 出资 出事 出门 出炉 出示 出具 出让 出租 出于 出自 出局 出去 出行 出色 出路 ' +
	'面积 面临 面对 面向 面世 面前 面试 面市 面板 ' +
	'采用 采取 采购 采访 采集 采矿 采样 采油 采纳 采掘 采写 采信 采购 采买 采收 采光 ' +
	'准备|金 准确 准则 准时 准入 系统|一 系列 ' +
	'后内再外日打手>制度 后内再外日打手>制造 后内再外日打手>制定 后内再外日打手>制作 后内再外日打手>制约 ' +
	'表示 表现|货金 表明 表面 表达 表决 表态 价格 价值 ' +
	'几个 几十 几百 几千 几万 几年 几家 几乎 几天 几次 几位 几种 几款 ' +
	'王>后来|到临自了 天影视歌封>后来 天影视歌封>后期 天影视歌封>后续 天影视歌封>后台 天影视歌封>后者 天影视歌封>后面|色 天影视歌封>后市 天影视歌封>后果 天影视歌封>后端 天影视歌封>后方 天影视歌封>后半 ' +
	'团队 团体 团结 具有|限 具体 具备|货用 风险 风控 风格 风口 风电 风投 征求 征收 征信 征集 征程 征税 ' +
	'签约 签署 签订 签发 签字 签名 签下 签到 尽快 尽管 尽量 尽早 尽可能 干预 干扰 干涉 干净 干部|分门署位 干燥 干旱 注册 注销 注明 注资 ' +
	'游戏 游客|户 游玩 冲击 冲突 云计算 云服务 云平台 云端 云业务 云厂商 云市场 云上 折扣 折旧 折价 折叠';

const entryRe = /^(?:([^>]+)>)?([^|]+)(?:\|(.+))?$/;

interface Word {
	readonly before: string;
	readonly rest: string;
	readonly except: string;
}

/** Tells at which offset a word begins that a longer match before it must not swallow the first character of. */
export class Seams {
	private readonly words = new Map<string, Word[]>();

	constructor() {
		for (const entry of listed.split(' ')) {
			const [, before = '', word = '', except = ''] = entryRe.exec(entry) ?? [];
			const first = word.charAt(0);
			const others = this.words.get(first) ?? [];
			others.push({ before, rest: word.slice(1), except });
			this.words.set(first, others);
		}
	}

	/** Whether such a word begins at an offset. */
	beginsWord(text: string, at: number): boolean {
		const words = this.words.get(text.charAt(at));
		return words?.some(({ before, rest, except }) => {
			const next = text.charAt(at + 1 + rest.length);
			return text.startsWith(rest, at + 1) && (next === '' || !except.includes(next)) && (before === '' || before.includes(text.charAt(at - 1)));
		}) ?? false;
	}
}
