export const zhTimeline = {
  close: '收起时间轴',
  reading: '正在调取各日记录…',
  nothing: '地块还没有可以回看的记录。',
  day: '日期',
  earlier: '前一步',
  later: '后一步',
  play: '播放',
  pause: '暂停',
  stride: '步长',
  strides: { month: '按月', observation: '按记录' },
};
