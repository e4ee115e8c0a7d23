export const zhSearch = {
  label: '搜索',
  placeholder: '搜地块、区块、企业、拼音（xtx）',
  none: '没有找到。可输入名称、拼音首字母、编号、企业或经纬度。',
  kinds: {
    parcel: '地块',
    block: '区块',
    work: '工程',
    event: '拆除',
    project: '项目',
    town: '镇',
    place: '坐标',
  },
  results: (count: number) => `${count} 条结果`,
};
