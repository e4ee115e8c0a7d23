import type { Language } from '../bilingual.ts';

const zh = {
  title: '会议纪要',
  decided: '决定事项',
  openBefore: '此前未办结事项',
  state: '区块与项目情况',
  none: '没有。',
  wholeZone: '全区',
  nobody: '未定',
  noDay: '未定',
  notDone: '未办结',
  columns: {
    number: '序号',
    what: '决定',
    about: '对象',
    who: '责任人',
    due: '期限',
    done: '办结',
    land: '区块或项目',
    figure: '进度',
    plan: '计划',
    blockers: '卡点',
  },
};

export type MinutesWords = typeof zh;

const en: MinutesWords = {
  title: 'Minutes of the meeting',
  decided: 'Decisions',
  openBefore: 'Open from earlier meetings',
  state: 'Blocks and projects',
  none: 'None.',
  wholeZone: 'Whole zone',
  nobody: 'nobody named',
  noDay: 'no day set',
  notDone: 'open',
  columns: {
    number: 'No.',
    what: 'Decision',
    about: 'About',
    who: 'Who',
    due: 'By when',
    done: 'Done',
    land: 'Block or project',
    figure: 'Progress',
    plan: 'Plan',
    blockers: 'Blockers',
  },
};

export const minutesWords: Readonly<Record<Language, MinutesWords>> = { zh, en };
