import { wan } from './amounts.ts';
import { atLeast, atMost, nice, testedBy } from './figures.ts';
import type { NeedSample } from './types.ts';

export const nylonNeeds: readonly NeedSample[] = [
  {
    key: 'needHeatPa66',
    title: '新能源汽车电驱壳体用耐热老化增强尼龙66材料',
    organisation: 'autoParts',
    contact: 'yuBin',
    domain: 'nylon.resin',
    industry: 'C3670',
    budget: [100, 200],
    neededInDays: 150,
    modes: ['licence', 'joint'],
    needType: 'product',
    originalWords:
      '我们给主机厂做电驱壳体和进气管，原来用普通的加纤尼龙，台架上烤到两百度左右就发脆掉粉。换成国外那个牌号能过，但是一公斤贵一倍，主机厂又不给涨价。你们帮忙找找有没有人能做，最好我们的模具不用改。',
    refinedText:
      '寻求长期耐200 ℃以上热氧老化的玻纤增强尼龙66材料，用于电驱壳体、进气管等注塑件。要求热空气老化1000小时后拉伸强度保持率不低于75%，注塑收缩与现用35%玻纤牌号相近，模具和注塑机不更换，材料价格不高于现用进口牌号的八成。可接受技术许可或与材料团队联合开发，企业提供模具、台架和装车验证。',
    keywords: ['尼龙66', '耐热老化', '电驱壳体'],
    excluded: ['半芳香族尼龙', '聚苯硫醚'],
    figures: [
      atLeast('长期使用温度', 200, '℃'),
      testedBy(atLeast('老化1000小时强度保持率', 75, '%'), '热空气老化箱，210 ℃'),
      atLeast('拉伸强度', 180, 'MPa'),
    ],
    more: {
      triedApproaches:
        '试过加大抗氧剂用量，500小时后强度仍掉一半；试过进口耐热牌号，性能合格但成本不可接受。',
      existingBasis: '已有四套生产模具和一台热老化试验箱，材料实验室两人。',
      decisionMaker: '研发副总拍板，三个月内定点',
    },
  },
  {
    key: 'needFlameRetardant',
    title: '断路器外壳用无卤阻燃尼龙材料及防析出',
    organisation: 'nylonResin',
    contact: 'chengLei',
    domain: 'nylon.resin',
    industry: 'C2651',
    budget: [50, 120],
    neededInDays: 100,
    modes: ['licence', 'assignment'],
    needType: 'research',
    originalWords:
      '开关厂现在不让用红磷的，颜色发红也不好看。我们自己配的无卤料，南方客户那边放一个雨季表面起白霜，螺杆也腐蚀得厉害，一年换两根。要求零点八毫米过V0，漏电起痕六百。',
    refinedText:
      '需要浅色无卤阻燃增强尼龙66配方，0.8毫米UL94 V-0，相比漏电起痕指数600伏，湿热环境下无析出，对螺杆和模具腐蚀小。希望获得配方许可或受让专利，三个月内完成双螺杆生产线试产，年用量约两千吨。企业已有十二条改性生产线和阻燃检测仪器，可承担放大与认证费用。',
    keywords: ['无卤阻燃', '尼龙', '析出'],
    excluded: ['红磷', '溴系阻燃'],
    figures: [
      atMost('V-0级厚度', 0.8, 'mm'),
      atLeast('相比漏电起痕指数', 600, 'V'),
      nice(atLeast('拉伸强度', 130, 'MPa')),
    ],
    more: { triedApproaches: '外购次膦酸盐直接添加，湿热500小时析出明显。' },
  },
  {
    key: 'needGreenDip',
    title: '尼龙66帘子布环保浸胶替代技术',
    organisation: 'cordFabric',
    contact: 'douWei',
    domain: 'nylon.fibre',
    industry: 'C1783',
    budget: [200, 500],
    neededInDays: 300,
    modes: ['joint', 'licence'],
    needType: 'research',
    originalWords:
      '欧洲轮胎客户发函了，两年内要把间苯二酚、甲醛这套东西换掉。我们自己调过环氧的，粘合力掉得厉害，浸胶线速度还得降。希望找到能直接上我们这条线的办法，粘合力不能低。',
    refinedText:
      '现有帘子布浸胶使用间苯二酚甲醛胶乳体系，需开发不含上述物质的环保浸渍体系。要求1400分特双股H抽出力不低于150牛，老化后保持率85%以上，浸胶车速不低于75米每分钟，不更换现有烘箱和张力系统，单位成本增加不超过每吨三百元。愿意合作开发，并承担轮胎厂验证费用。',
    keywords: ['帘子布', '浸胶', '甲醛替代'],
    figures: [
      atLeast('H抽出力', 150, 'N'),
      atLeast('浸胶车速', 75, 'm/min'),
      nice(atMost('吨成本增加', 300, '元/t')),
    ],
    more: { mode: 'challenge', bountyFen: wan(30), decisionMaker: '总工程师牵头，董事会已列入年度技改' },
  },
  {
    key: 'needFineFilament',
    title: '无缝内衣用超细旦尼龙66长丝稳定纺制',
    organisation: 'nylonTextile',
    contact: 'miaoXin',
    domain: 'nylon.fibre',
    industry: 'C2821',
    budget: [30, 80],
    neededInDays: 180,
    modes: ['licence', 'longTermService'],
    needType: 'upgrade',
    originalWords:
      '现在做一个旦以上的丝没钱赚。想做半旦左右的细丝，可是一提速就断头，一天断几十次，染出来还有条子。就想请老师到厂里看看，改一改组件和工艺，别让我们换整条线，换不起。',
    refinedText:
      '在现有高速纺设备上实现单丝0.6分特以下尼龙66长丝稳定生产，满卷率不低于94%，染色均匀度灰卡4.5级以上。倾向于专家驻厂改造或普通许可，单纺位改造投入不超过十二万元。企业有十六个纺位、两名工艺员，可停两个纺位用于试验。',
    keywords: ['细旦丝', '尼龙66', '纺丝断头'],
    excluded: ['更换整条生产线'],
    figures: [
      atMost('单丝纤度', 0.6, 'dtex'),
      atLeast('满卷率', 94, '%'),
      nice(atLeast('断裂强度', 4, 'cN/dtex')),
    ],
  },
  {
    key: 'needAdipicWasteHeat',
    title: '己二酸装置循环水低温余热回收产蒸汽',
    organisation: 'nylonChemical',
    contact: 'huZhen',
    domain: 'energy.saving',
    industry: 'C2653',
    budget: [150, 400],
    neededInDays: 240,
    modes: ['joint', 'longTermService'],
    needType: 'upgrade',
    originalWords:
      '园区蒸汽一吨两百多，我们冷却塔上六十多度的水天天白白散掉。问过两家，都说温度太低用不了。有没有把这点热再提起来变成蒸汽的办法，水里有点氯离子，普通换热器用不长。',
    refinedText:
      '将60至75 ℃工艺循环水余热提升为0.2兆帕以上饱和蒸汽，规模每小时三至五吨，吨蒸汽电耗不超过300千瓦时，换热面耐氯离子腐蚀。可采用合作实施或合同能源管理方式，要求投资回收期三年以内。现场有二十米乘十五米空地和6千伏电源。',
    keywords: ['余热回收', '热泵', '蒸汽'],
    figures: [atLeast('供汽温度', 120, '℃'), atMost('吨蒸汽电耗', 300, 'kWh/t')],
    more: { siteConditions: '循环水量1800立方米每小时，氯离子约350毫克每升，装置年运行8000小时。' },
  },
  {
    key: 'needN2O',
    title: '己二酸尾气氧化亚氮减排',
    organisation: 'nylonChemical',
    contact: 'huZhen',
    domain: 'environment.air',
    industry: 'C2614',
    budget: [400, 800],
    neededInDays: 360,
    modes: ['licence', 'joint'],
    needType: 'research',
    originalWords:
      '尾气里的笑气现在烧掉要补天然气，一年几百万。催化的以前试过，温度要五百多度，催化剂一年就不行了。碳排放马上要管，想找温度低一点、耐用一点的催化剂。',
    refinedText:
      '十五万吨己二酸装置尾气氧化亚氮浓度约36%，要求催化分解率不低于98%，起活温度不高于450 ℃，催化剂寿命两年以上，并回收反应热副产蒸汽。接受工艺包许可，需提供减排量核算支持。',
    keywords: ['氧化亚氮', '己二酸', '催化分解'],
    figures: [atLeast('分解率', 98, '%'), atMost('起活温度', 450, '℃'), atLeast('催化剂寿命', 24, '月')],
  },
  {
    key: 'needPanelWarp',
    title: '仪表支架大平面尼龙件翘曲控制',
    organisation: 'autoParts',
    contact: 'yuBin',
    domain: 'nylon.resin',
    industry: 'C3670',
    budget: [20, 50],
    neededInDays: 90,
    modes: ['commissioned', 'longTermService'],
    needType: 'upgrade',
    originalWords:
      '四百来毫米的平板件，一出模就翘两三个毫米，得用工装压一夜。料换过，工艺也调过，好一阵坏一阵。',
    refinedText:
      '400毫米级薄壁平面尼龙6注塑件脱模翘曲超过2毫米，需从材料配方或模温、保压工艺两方面提出解决方案，使各向收缩差控制在0.25%以内，弯曲模量不低于9吉帕，取消校形工序。可委托研发，企业提供生产模具和注塑机时。',
    keywords: ['翘曲', '尼龙6', '注塑'],
    figures: [atMost('收缩率差', 0.25, '%'), atLeast('弯曲模量', 9, 'GPa')],
  },
  {
    key: 'needRecycleAirbag',
    title: '帘子布与气囊布边角料高值回收',
    organisation: 'cordFabric',
    contact: 'douWei',
    domain: 'nylon.recycling',
    industry: 'C4220',
    budget: [80, 200],
    neededInDays: 260,
    modes: ['licence', 'jointEntity'],
    needType: 'research',
    originalWords:
      '一年有三千来吨边角料，带胶的、带硅涂层的都有，现在按废料卖，一吨才一千多。要是能把涂层弄干净再造粒，价钱能翻几倍。就怕洗下来的水又成了麻烦。',
    refinedText:
      '年产三千吨带涂层或浸胶的尼龙66织物边角料，需剥离涂层并恢复分子量制成高值再生粒子。要求涂层剥离率98%以上，再生料强度不低于新料的88%，吨耗水不超过2.5吨且废水可回用，单线处理能力每小时150千克以上。可许可，也可共建回收实体。',
    keywords: ['再生尼龙', '涂层剥离', '回收'],
    figures: [
      atLeast('涂层剥离率', 98, '%'),
      atLeast('强度保持率', 88, '%'),
      atLeast('处理能力', 150, 'kg/h'),
    ],
  },
];
