import type { LedgerProblem } from '../../../geodata/entry/ledger/ledgerFile.ts';

const problems: Readonly<Record<LedgerProblem['kind'], string>> = {
  noParcel: '这一行没有地块标识，没有读',
  twice: '这个地块前面已有一行，这一行没有读',
  merged: '并在上面或左面的格里，没有读',
  formula: '公式没有结果，没有读',
};

export const zhLedger = {
  download: '下载台账',
  downloading: '正在生成…',
  upload: '导入台账',
  adopted: (cells: number) => `已从台账填入 ${cells} 格，请核对后保存。`,
  file: {
    content: '进展台账',
    sheet: '台账',
    notesSheet: '说明',
    title: (zone: string, area: string, day: string) => `${zone} · ${area} · 进展台账 · ${day}`,
    allBlocks: '全部地块',
    stateTitle: '状态',
    stateSaid: '请从列表中选；列表以外的写法导入时可能读不出。',
    percentTitle: '百分数',
    percentSaid: '请填 0% 到 100%。',
    notes: {
      zone: '开发区',
      day: '日期',
      area: '范围',
      exported: '下载时间',
      revision: '开发区版本',
      from: '出处',
      fromSaid:
        '各格是下载时记录在案、当日有效的内容；数量、备注、来源只写当日的。没有保存的改动不在其中。',
      how: '怎么填',
      howSaid:
        '只改有变化的格子。可以排序、筛选、隐藏或移动列、删去用不着的行和列、加自己的列。灰底的标识、编号、地块、区块请不要改。',
      percent: '百分数',
      percentSaid: '填 90 或 90%，不要填 0.9。',
      quantities: '数量',
      quantitiesSaid: '写成“腾空 15/17 户；拆除 3 处”：名称、数、单位，分号隔开。',
      source: '来源',
      sourceSaid:
        '现场巡查、乡镇月报、企业上报，或《文件名》加章节，或别的说法；空着用录入时表头的来源。',
      reason: '改动原因',
      reasonSaid: '百分数下降、状态退回时要写，记入备注。',
      back: '填好以后',
      backSaid: '存成 .xlsx，在“月报录入”里点“导入台账”：逐格看改了什么，选用之后再保存。',
    },
  },
  dialog: {
    heading: '导入台账',
    reading: (name: string) => `正在读 ${name}…`,
    loading: '正在读取地块的现状…',
    noLedger:
      '没有找到台账：要有“标识”一列和至少一列要填的（例如“平整状态”）。请用“下载台账”得到的表。',
    otherZone: (theirs: string, ours: string) =>
      `这份台账是开发区“${theirs}”的，现在打开的是“${ours}”，没有读入。请先打开那个开发区。`,
    differs: (day: string, area: string, ours: string, oursArea: string) =>
      `台账是 ${day}、${area} 的，表格现在是 ${ours}、${oursArea}。`,
    follow: (day: string, area: string) => `表格换到 ${day}、${area}`,
    here: (day: string) => `不换，填到 ${day}`,
    noBase:
      '这份表里没有“下载时是什么”的记录（可能是复制到新表的），分不清是改了还是旧了；每处不同都列出，请逐格勾选。',
    exportedAt: (at: string) => `下载于 ${at}`,
    summary: (changes: number, conflicts: number) =>
      conflicts === 0
        ? `${changes} 格有改动`
        : `${changes} 格有改动，其中 ${conflicts} 格记录里也改过`,
    nothing: '与记录没有不同，没有要改的。',
    notRead: (count: number) => `没有读的 ${count} 处`,
    strangers: (names: string) => `不在表格里的地块：${names}`,
    ignored: (names: string) => `没有读的列：${names}`,
    problems,
    exported: '下载时',
    now: '现在记录',
    file: '台账里',
    mind: '要注意的',
    unknown: '不详',
    empty: '空',
    drafted: (text: string) => `表里已填 ${text}`,
    conflict: '记录也改了',
    all: '全选',
    block: (name: string, count: number) => `${name}（${count} 格）`,
    noBlock: '不属区块',
    parcel: (name: string, count: number) => `${name}（${count} 格）`,
    list: '台账里的改动',
    adopt: (cells: number) => (cells === 0 ? '采用所选' : `采用所选 ${cells} 格`),
    adoptHint: '放进表格，还没有保存',
    cancel: '取消',
  },
};

export type LedgerWords = typeof zhLedger;
