/** What a field may be to a parcel. */
export const roles = [
  'number',
  'name',
  'area',
  'use',
  'block',
  'town',
  'status',
  'owner',
  'date',
] as const;
export type Role = (typeof roles)[number];

const words = (text: string) => text.trim().split(/\s+/);

/**
 * Names of fields by what they are, likeliest first: in Chinese, in the codes of the standards and of survey software (initials
 * of the pinyin), in pinyin and in English. Written as `plainName` makes them.
 */
export const roleNames: Readonly<Record<Role, readonly string[]>> = {
  number: words(`
    地块编号 dkbh 宗地编号 zdbh 宗地号 zdh 不动产单元号 bdcdyh 宗地代码 zddm 地块代码
    dkdm 地块号 dkh 编号 bh bianhao 出让编号 图斑编号 tbbh 标识码 bsm parcelno
    parcelnumber parcelid number code id objectid fid
  `),
  name: words(`
    地块名称 dkmc 宗地名称 zdmc 项目名称 xmmc 名称 mc mingcheng 地块名 企业名称 qymc
    name title 文字 坐落 zl
  `),
  area: words(`
    地块面积 dkmj 宗地面积 zdmj 出让面积 crmj 用地面积 ydmj 登记面积 实测面积 scmj 面积
    mj mianji 图斑面积 tbmj 占地面积 亩数 area shapearea
  `),
  use: words(`
    地块用途 dkyt 土地用途 tdyt 用途 yt yongtu 规划用途 ghyt 用地性质 ydxz 地类编码 dlbm
    地类名称 dlmc 地类 dl landuse use
  `),
  block: words(`
    区块 片区 pq 区块名称 qkmc 片区名称 pqmc 工业园 园区 yq block
  `),
  town: words(`
    乡镇 xz 乡镇名称 xzmc 镇街 zj 街道 镇 行政区名称 xzqmc 权属单位名称 qsdwmc town
  `),
  status: words(`
    状态 zt 供应状态 gyzt 建设状态 jszt 开发状态 kfzt 进度 status state
  `),
  owner: words(`
    权利人 qlr 土地使用权人 tdsyqr 使用权人 用地单位 yddw 受让人 srr 业主 owner
  `),
  date: words(`
    出让日期 crrq 日期 rq 供地日期 gdrq 时间 date
  `),
};

/** `地块面积（公顷）` → `地块面积`, `DK_BH` → `dkbh`, `Ｍ.ＪＩ` → `mji`. */
export function plainName(field: string): string {
  return field
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
