import type { TileFileFault } from '../tileFile.ts';

export const zhTileFiles = {
  intro:
    '从本机打开 PMTiles 瓦片包，垫在地块下面看：本页导出的一天、别处的规划图或影像。文件留在本机，不上传；关掉页面就不再打开。',
  drop: '把 .pmtiles 文件拖到这里',
  choose: '选择文件',
  none: '还没有打开瓦片包。',
  kinds: { vector: '矢量', raster: '影像' },
  facts: (kind: string, from: number, to: number, megabytes: string) =>
    `${kind}，${from}–${to} 级，${megabytes} MB`,
  own: (asOf: string, takenOn: string) =>
    `挂图的瓦片包，截至 ${asOf}，${takenOn} 取出；按当前主题着色`,
  layers: (names: string) => `图层：${names}`,
  show: '显示',
  lookAt: '看全图',
  putAway: '移除',
  fault: (name: string, why: string) => `“${name}”打不开：${why}`,
  faults: {
    empty: '文件是空的。',
    notTiles: '它不是 PMTiles 瓦片包。地块文件请到“导入”里打开。',
    mbtiles: '它是 MBTiles 或 GeoPackage。MBTiles 可用 pmtiles convert 转成 PMTiles 再打开。',
    otherVersion: '它是别的版本的 PMTiles，本页只读第 3 版；可用 pmtiles convert 转换。',
    otherKind: '里面的瓦片不是图片，也不是写明了图层的 MVT 矢量瓦片，画不出来。',
    otherPacking: '里面的瓦片用 brotli 或 zstd 压缩，本页只读 gzip 压缩或不压缩的。',
    cutOff: '文件不完整，可能没有下载完，请重新取一份。',
    unreadable: '文件已损坏，或者已被移走、改动。',
  } satisfies Record<TileFileFault, string>,
};
