/** Surnames that hardly any company's name begins with, in Simplified characters. */
export const surnamesOnly = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘于蒋蔡余叶苏魏吕丁沈姚卢姜崔谭汪范贾夏韦邹熊秦邱尹薛闫雷侯史陶黎贺顾郝龚邵严武戴孔汤';

/** Surnames of nine in ten people, in Simplified characters; those that many names of companies begin with, too, are among them. */
export const surnames = `${surnamesOnly}高田杜程任钟陆金石廖付方白孟江段龙毛万钱覃莫向`;
