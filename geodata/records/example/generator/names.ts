import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { LandUse } from '../../../landUse.ts';
import { pick, type Random } from '../random.ts';
import { chineseNumeral } from './chineseNumeral.ts';

/** Invented block names; 示例 always goes before them. */
const blockWords: readonly (readonly [string, string])[] = [
  ['云溪', 'Yunxi'],
  ['星光', 'Xingguang'],
  ['青禾', 'Qinghe'],
  ['望海', 'Wanghai'],
  ['明湖', 'Minghu'],
  ['松涛', 'Songtao'],
  ['晨曦', 'Chenxi'],
  ['白鹭', 'Bailu'],
  ['竹影', 'Zhuying'],
  ['听潮', 'Tingchao'],
  ['碧波', 'Bibo'],
  ['飞帆', 'Feifan'],
  ['远山', 'Yuanshan'],
  ['银杏', 'Yinxing'],
  ['橙园', 'Chengyuan'],
  ['麦浪', 'Mailang'],
  ['石桥', 'Shiqiao'],
  ['梅坞', 'Meiwu'],
  ['兰亭', 'Lanting'],
  ['枫林', 'Fenglin'],
  ['沙洲', 'Shazhou'],
  ['月湾', 'Yuewan'],
  ['鹤鸣', 'Heming'],
  ['春雷', 'Chunlei'],
  ['秋实', 'Qiushi'],
  ['朝阳', 'Zhaoyang'],
  ['北斗', 'Beidou'],
  ['长风', 'Changfeng'],
  ['锦帆', 'Jinfan'],
  ['柳岸', 'Liuan'],
  ['荷塘', 'Hetang'],
  ['海棠', 'Haitang'],
  ['丹霞', 'Danxia'],
  ['雁归', 'Yangui'],
  ['渔歌', 'Yuge'],
  ['稻香', 'Daoxiang'],
];

/** The name of a town by its running number from 0: 示例一镇. */
export function townName(town: number): Bilingual {
  return bilingual(`示例${chineseNumeral(town + 1)}镇`, `Example Town ${town + 1}`);
}

type BlockWord = readonly [string, string];

function blockWord(district: number, block: number): BlockWord {
  const [zh, en] = blockWords[block % blockWords.length]!;
  // The first district's names stand alone: 云溪; the others repeat them with their number: 云溪二十一.
  return district === 0
    ? [zh, en]
    : [`${zh}${chineseNumeral(district + 1)}`, `${en} ${district + 1}`];
}

export function blockName(district: number, block: number): Bilingual {
  const [zh, en] = blockWord(district, block);
  return bilingual(`示例${zh}区块`, `Example ${en} Block`);
}

export function parcelName(district: number, block: number, plot: number): Bilingual {
  const [zh, en] = blockWord(district, block);
  const number = String(plot + 1).padStart(2, '0');
  return bilingual(`示例${zh} ${number} 号地`, `Example ${en} plot ${number}`);
}

type Trade = readonly [zh: string, en: string];

const factories: readonly [Trade, ...Trade[]] = [
  ['精密机械', 'Precision Machinery'],
  ['智能装备', 'Smart Equipment'],
  ['新材料', 'New Materials'],
  ['光学仪器', 'Optical Instruments'],
  ['汽车部件', 'Car Components'],
  ['电子元件', 'Electronic Parts'],
  ['食品', 'Foods'],
  ['针织', 'Knitwear'],
  ['环保设备', 'Environmental Equipment'],
  ['轴承', 'Bearings'],
  ['模具', 'Tool Making'],
  ['五金工具', 'Hand Tools'],
  ['包装', 'Packaging'],
  ['家具', 'Furniture'],
  ['医疗器械', 'Medical Devices'],
  ['储能', 'Energy Storage'],
  ['陶瓷', 'Ceramics'],
  ['水泵', 'Pumps'],
];

const trades: Record<LandUse, readonly [Trade, ...Trade[]]> = {
  '0701': [
    ['家园置业', 'Homes'],
    ['安居置业', 'Housing'],
  ],
  '0703': [['新村建设', 'Village Building']],
  '0804': [
    ['实验学校', 'School'],
    ['幼儿园', 'Kindergarten'],
  ],
  '09': [
    ['商业广场', 'Shopping Centre'],
    ['酒店', 'Hotel'],
    ['写字楼', 'Offices'],
  ],
  mixed: [
    ['城市综合体', 'Mixed Quarter'],
    ['里巷街区', 'Lanes Quarter'],
  ],
  '1001': factories,
  '1101': [
    ['供应链', 'Supply Chain'],
    ['冷链物流', 'Cold Chain'],
    ['仓储', 'Storage'],
  ],
  '1207': [['道路', 'Roads']],
  '13': [
    ['变电站', 'Substation'],
    ['环卫站', 'Sanitation Station'],
    ['泵站', 'Pumping Station'],
  ],
  '1401': [['公园', 'Park']],
  '1402': [['绿带', 'Green Belt']],
  '16': [['储备用地', 'Reserved Land']],
};

const marks = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;

/** An undertaking nobody can take for a real firm: 示例精密机械（甲）. */
export function ownerName(landUse: LandUse, random: Random): Bilingual {
  const [zh, en] = pick(random, trades[landUse]);
  const mark = pick(random, marks);
  return bilingual(`示例${zh}（${mark}）`, `Example ${en} ${'ABCDEFGHIJ'[marks.indexOf(mark)]}`);
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙'] as const;

export function contactName(random: Random): string {
  return `示例联系人 ${pick(random, surnames)}某`;
}

/** Who is to clear what is in the way. */
export function ownerOfBlocker(random: Random): string {
  return `示例责任人 ${pick(random, surnames)}某`;
}
