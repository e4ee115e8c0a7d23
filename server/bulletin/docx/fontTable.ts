/** A face, what may stand in for it, and how its strokes end, by which a program chooses where it has neither. */
const fonts: readonly (readonly [name: string, alternative: string, family: 'roman' | 'modern'])[] =
  [
    ['方正小标宋简体', '宋体', 'roman'],
    ['仿宋_GB2312', '仿宋', 'modern'],
    ['楷体_GB2312', '楷体', 'modern'],
    ['黑体', 'SimHei', 'modern'],
    ['宋体', 'SimSun', 'roman'],
    ['Times New Roman', 'Liberation Serif', 'roman'],
  ];

/**
 * `word/fontTable.xml`, of which docx 9.15.2 writes one of embedded fonts only. `altName` is how the format says which face to
 * take instead (ECMA-376 part 1, 17.8.3.1).
 */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts.map(
      ([name, alternative, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:family w:val="${family}"/></w:font>`,
    ),
    '</w:fonts>',
  ].join(''),
};
