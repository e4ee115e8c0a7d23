import { bilingual } from '../../geodata/bilingual.ts';
import type { KeyHelp } from '../capability.ts';

export const drawingKeys: KeyHelp = {
  heading: bilingual('量算（用地指标打开时）', 'Measuring (while the rates are open)'),
  rows: [
    { key: 'I B A', does: bilingual('点选、框选、套索', 'Pick, box, lasso') },
    {
      key: 'R P O F',
      does: bilingual('矩形、多边形、圆、手绘', 'Rectangle, polygon, circle, freehand'),
    },
    { key: 'N V', does: bilingual('沿线、绕点缓冲', 'Buffer a line, a point') },
    { key: 'E', does: bilingual('编辑形状', 'Edit the shape') },
    { key: 'G', does: bilingual('量距', 'Distance') },
    { key: 'K', does: bilingual('输入坐标', 'Type coordinates') },
    { key: 'Enter', does: bilingual('完成', 'Finish') },
    { key: 'Backspace', does: bilingual('退一个角点', 'Back one corner') },
    { key: 'Delete', does: bilingual('删除选中的角点', 'Remove the chosen corner') },
    { key: 'Ctrl Z', does: bilingual('撤销', 'Undo') },
    { key: 'Ctrl Y', does: bilingual('重做', 'Redo') },
    { key: 'Space', does: bilingual('按住拖动地图', 'Hold to drag the map') },
  ],
};
