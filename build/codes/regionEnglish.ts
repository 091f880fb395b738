import { pinyin } from 'pinyin-pro';

/** Names whose English is not their pinyin, and places whose reading a dictionary of words gets wrong. */
const exceptions = new Map(
  Object.entries({
    内蒙古自治区: 'Inner Mongolia',
    广西壮族自治区: 'Guangxi',
    西藏自治区: 'Xizang (Tibet)',
    宁夏回族自治区: 'Ningxia',
    新疆维吾尔自治区: 'Xinjiang',
    陕西省: 'Shaanxi',
    香港特别行政区: 'Hong Kong',
    澳门特别行政区: 'Macao',
    台湾省: 'Taiwan',
    市辖区: 'Municipal districts',
    县: 'Municipal counties',
    省直辖县级行政区划: 'Counties under the province',
    自治区直辖县级行政区划: 'Counties under the autonomous region',
    城区: 'Urban District',
    郊区: 'Suburban District',
    矿区: 'Mining District',
    呼和浩特市: 'Hohhot',
    鄂尔多斯市: 'Ordos',
    呼伦贝尔市: 'Hulunbuir',
    巴彦淖尔市: 'Bayannur',
    乌兰察布市: 'Ulanqab',
    兴安盟: 'Hinggan League',
    锡林郭勒盟: 'Xilingol League',
    阿拉善盟: 'Alxa League',
    哈尔滨市: 'Harbin',
    齐齐哈尔市: 'Qiqihar',
    大兴安岭地区: 'Da Hinggan Ling Prefecture',
    乌鲁木齐市: 'Urumqi',
    克拉玛依市: 'Karamay',
    吐鲁番市: 'Turpan',
    哈密市: 'Hami',
    博尔塔拉蒙古自治州: 'Bortala Mongol Autonomous Prefecture',
    巴音郭楞蒙古自治州: 'Bayingolin Mongol Autonomous Prefecture',
    阿克苏地区: 'Aksu Prefecture',
    克孜勒苏柯尔克孜自治州: 'Kizilsu Kirgiz Autonomous Prefecture',
    喀什地区: 'Kashgar Prefecture',
    和田地区: 'Hotan Prefecture',
    伊犁哈萨克自治州: 'Ili Kazak Autonomous Prefecture',
    阿勒泰地区: 'Altay Prefecture',
    拉萨市: 'Lhasa',
    日喀则市: 'Xigaze',
    昌都市: 'Qamdo',
    林芝市: 'Nyingchi',
    那曲市: 'Nagqu',
    阿里地区: 'Ngari Prefecture',
    阿坝藏族羌族自治州: 'Aba Tibetan and Qiang Autonomous Prefecture',
    甘孜藏族自治州: 'Garze Tibetan Autonomous Prefecture',
    果洛藏族自治州: 'Golog Tibetan Autonomous Prefecture',
    六安市: "Lu'an",
    六合区: 'Luhe District',
    台州市: 'Taizhou',
    天台县: 'Tiantai County',
    蚌埠市: 'Bengbu',
    亳州市: 'Bozhou',
    丽水市: 'Lishui',
    乐清市: 'Yueqing',
    乐亭县: 'Laoting County',
    铅山县: 'Yanshan County',
    浚县: 'Xun County',
    荥阳市: 'Xingyang',
    长垣市: 'Changyuan',
    长葛市: 'Changge',
    柘城县: 'Zhecheng County',
    泌阳县: 'Biyang County',
    渑池县: 'Mianchi County',
    尉氏县: 'Weishi County',
    中牟县: 'Zhongmu County',
    单县: 'Shan County',
    莘县: 'Shen County',
    牟平区: 'Muping District',
    枞阳县: 'Zongyang County',
    歙县: 'She County',
    黟县: 'Yi County',
    蔚县: 'Yu County',
    井陉县: 'Jingxing County',
    井陉矿区: 'Jingxing Mining District',
    洪洞县: 'Hongtong County',
    隰县: 'Xi County',
    繁峙县: 'Fanshi County',
    大埔县: 'Dabu County',
    东阿县: "Dong'e County",
    珲春市: 'Hunchun',
    宕昌县: 'Tanchang County',
    番禺区: 'Panyu District',
    东莞市: 'Dongguan',
    郫都区: 'Pidu District',
    犍为县: 'Qianwei County',
    筠连县: 'Junlian County',
    荥经县: 'Yingjing County',
    会理市: 'Huili',
    黄陂区: 'Huangpi District',
    硚口区: 'Qiaokou District',
    盱眙县: 'Xuyi County',
    邗江区: 'Hanjiang District',
    嵊州市: 'Shengzhou',
    嵊泗县: 'Shengsi County',
    鄞州区: 'Yinzhou District',
    涡阳县: 'Guoyang County',
    砀山县: 'Dangshan County',
    濉溪县: 'Suixi County',
    莒县: 'Ju County',
    鄄城县: 'Juancheng County',
    阿城区: 'Acheng District',
    吴堡县: 'Wubu County',
    柞水县: 'Zhashui County',
    禅城区: 'Chancheng District',
    长子县: 'Zhangzi County',
    澄城县: 'Chengcheng County',
    万柏林区: 'Wanbailin District',
    闵行区: 'Minhang District',
    民乐县: 'Minle County',
    尉犁县: 'Yuli County',
    乐陵市: 'Laoling',
    牟定县: 'Mouding County',
    召陵区: 'Shaoling District',
    曾都区: 'Zengdu District',
    阿克苏市: 'Aksu',
    阿图什市: 'Artux',
    喀什市: 'Kashgar',
    库车市: 'Kuqa',
    阿勒泰市: 'Altay',
    同仁市: 'Tongren',
    五台山风景名胜区: 'Mount Wutai Scenic Area',
    山西转型综合改革示范区: 'Shanxi Transformation and Reform Demonstration Zone',
    郑州航空港经济综合实验区: 'Zhengzhou Airport Economic Zone',
    豫东综合物流产业聚集区: 'Yudong Logistics Cluster',
    石家庄循环化工园区: 'Shijiazhuang Circular Chemical Park',
    绿园区: 'Lüyuan District',
    鄂温克族自治旗: 'Ewenki Autonomous Banner',
    鄂伦春自治旗: 'Oroqen Autonomous Banner',
    莫力达瓦达斡尔族自治旗: 'Morin Dawa Daur Autonomous Banner',
    呼和浩特经济技术开发区: 'Hohhot Economic and Technological Development Zone',
    内蒙古阿拉善高新技术产业开发区: 'Inner Mongolia Alxa High-tech Industrial Development Zone',
    西藏文化旅游创意园区: 'Xizang Culture, Tourism and Creativity Park',
    什邡市: 'Shifang',
    西沙群岛: 'Xisha Islands',
    南沙群岛: 'Nansha Islands',
    中沙群岛的岛礁及其海域: 'Zhongsha Islands and their waters',
    乌拉盖管理区管委会: 'Wulagai Management Zone',
  }),
);

/** Characters that have one reading in place names, whatever it is in other words. */
const readings: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi' };

const peoples = new Map(
  Object.entries({
    蒙古族: 'Mongol',
    蒙古: 'Mongol',
    回族: 'Hui',
    藏族: 'Tibetan',
    维吾尔: 'Uygur',
    苗族: 'Miao',
    彝族: 'Yi',
    壮族: 'Zhuang',
    布依族: 'Bouyei',
    朝鲜族: 'Korean',
    满族: 'Manchu',
    侗族: 'Dong',
    瑶族: 'Yao',
    白族: 'Bai',
    土家族: 'Tujia',
    哈尼族: 'Hani',
    哈萨克族: 'Kazak',
    哈萨克: 'Kazak',
    傣族: 'Dai',
    黎族: 'Li',
    傈僳族: 'Lisu',
    佤族: 'Va',
    畲族: 'She',
    拉祜族: 'Lahu',
    水族: 'Sui',
    东乡族: 'Dongxiang',
    纳西族: 'Naxi',
    景颇族: 'Jingpo',
    柯尔克孜: 'Kirgiz',
    土族: 'Tu',
    达斡尔族: 'Daur',
    达斡尔: 'Daur',
    仫佬族: 'Mulao',
    羌族: 'Qiang',
    布朗族: 'Blang',
    撒拉族: 'Salar',
    毛南族: 'Maonan',
    仡佬族: 'Gelao',
    锡伯: 'Xibe',
    塔吉克: 'Tajik',
    怒族: 'Nu',
    鄂温克族: 'Ewenki',
    鄂伦春: 'Oroqen',
    裕固族: 'Yugur',
    保安族: 'Bonan',
    独龙族: 'Derung',
    普米族: 'Pumi',
    各族: 'Multi-ethnic',
  }),
);

/** Longest first: the first that fits is taken off and its English put behind the pinyin of the rest. */
const suffixes = [
  ['高新技术产业开发区', 'High-tech Industrial Development Zone'],
  ['高新技术产业园区', 'High-tech Industrial Park'],
  ['高新技术开发区', 'High-tech Development Zone'],
  ['经济技术开发区', 'Economic and Technological Development Zone'],
  ['城乡一体化示范区', 'Urban-Rural Integration Demonstration Zone'],
  ['高新技术产业区', 'High-tech Industrial Zone'],
  ['现代产业园区', 'Modern Industrial Park'],
  ['经济开发区', 'Economic Development Zone'],
  ['先进制造业开发区', 'Advanced Manufacturing Development Zone'],
  ['产业集聚区', 'Industry Cluster'],
  ['工业园区', 'Industrial Park'],
  ['产业园区', 'Industrial Park'],
  ['行政委员会', 'Administrative Committee'],
  ['管理委员会', 'Management Committee'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['自治州', 'Autonomous Prefecture'],
  ['示范区', 'Demonstration Zone'],
  ['开发区', 'Development Zone'],
  ['管理区', 'Management Zone'],
  ['试验区', 'Pilot Zone'],
  ['园区', 'Park'],
  ['新区', 'New Area'],
  ['新城', 'New Town'],
  ['矿区', 'Mining District'],
  ['林区', 'Forestry District'],
  ['特区', 'Special District'],
  ['地区', 'Prefecture'],
  ['省', ''],
  ['市', ''],
  ['盟', 'League'],
  ['旗', 'Banner'],
  ['县', 'County'],
  ['区', 'District'],
];

/**
 * The usual English name of a Chinese region: pinyin in one word, its kind in English ("Baofeng County",
 * "Pingdingshan"), peoples of autonomous places in English.
 */
export function regionEnglish(name: string): string {
  const exception = exceptions.get(name);
  if (exception !== undefined) return exception;
  const [suffix = '', kind = ''] = suffixes.find(([end]) => end && name.endsWith(end) && name !== end) ?? [];
  const { base, named } = splitPeoples(name.slice(0, name.length - suffix.length), kind);
  return [toPinyin(base.length > 2 ? base.replace(/市$/u, '') : base), joinNames(named), kind]
    .filter(Boolean)
    .join(' ');
}

function splitPeoples(text: string, kind: string): { base: string; named: string[] } {
  let base = text;
  const named: string[] = [];
  if (!kind.startsWith('Autonomous')) return { base, named };
  for (let found = true; found; ) {
    const people = [...peoples.keys()].filter((name) => base.endsWith(name) && base !== name);
    const longest = people.sort((a, b) => b.length - a.length)[0];
    found = longest !== undefined;
    if (longest === undefined) break;
    named.unshift(peoples.get(longest) ?? '');
    base = base.slice(0, -longest.length);
  }
  return { base, named };
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** One capitalised word; an apostrophe before a syllable that starts with a vowel. */
function toPinyin(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: false });
  const parts = [...name].map((character, place) => {
    const syllable = readings[character] ?? syllables[place] ?? '';
    return place > 0 && /^[aoe]/u.test(syllable) ? `'${syllable}` : syllable;
  });
  const word = parts.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
