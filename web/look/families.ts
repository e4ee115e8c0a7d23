/**
 * Chinese type: the system's own where it has one, which costs nothing to fetch, else the page's own slices. colourSchemes.css names
 * the same families in the same order.
 */
export const sansFamilies = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Noto Sans SC',
  'Noto Sans SC Variable',
] as const;

export const serifFamilies = [
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Noto Serif SC',
  'Songti SC',
  'STZhongsong',
  'STSong',
  'SimSun',
  'Noto Serif SC Variable',
] as const;
