/** Verbs that tie a quotation to who said it, as alternatives of a regular expression over folded text: “…。”某某说。 */
export const tagVerbs = '说|表示|称|指出|认为|坦言|透露|介绍|回应|强调|解释|补充|写道|分析|问道|直言|告诉|谈到|提到|坦承|感叹|总结|笑称|笑道|反问|举例';
