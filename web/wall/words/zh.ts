export const zhWall = {
  touch: '轻触屏幕，查看地块',
  stop: (at: number, of: number) => `巡览 ${at} / ${of}`,
  asOf: '数据截至',
  tour: '巡览',
};
