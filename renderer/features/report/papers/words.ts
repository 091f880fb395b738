export const words = {
  zh: {
    papers: '报表与表单',
    ofPeriod: '按期间',
    unit: '二级单位',
    allUnits: '全部单位',
    show: '预览与导出',
    choose: '选择要出的材料',
  },
  en: {
    papers: 'Papers',
    ofPeriod: 'Of the period',
    unit: 'Unit',
    allUnits: 'All units',
    show: 'Preview and export',
    choose: 'Choose a paper',
  },
};
