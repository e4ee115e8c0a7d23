import type { ExportLayer } from '../exportLayer.ts';
import type { DbfColumn } from './dbfColumns.ts';

/** What a table of ten-byte names cannot say: full names, what the file is, and what of it was lost in its encoding. */
export function sidecar(
  { notes, language, encoding }: ExportLayer,
  columns: readonly DbfColumn[],
  missing: ReadonlySet<string>,
): string {
  const isChinese = language === 'zh';
  const cut = columns.filter((column) => column.cut > 0);
  const lines = [
    ...notes,
    '',
    isChinese ? '字段' : 'Fields',
    ...columns.map(({ field }) => `${field.code.padEnd(10)}  ${field.name.zh}  ${field.name.en}`),
    '',
    isChinese ? `编码：${encoding.toUpperCase()}` : `Encoding: ${encoding.toUpperCase()}`,
    ...cut.map((column) =>
      isChinese
        ? `${column.field.code} 有 ${column.cut} 个值超过 254 字节，已截断；全文见其他格式。`
        : `${column.cut} values of ${column.field.code} were over 254 bytes and are cut; other formats have them whole.`,
    ),
    ...(missing.size === 0
      ? []
      : [
          isChinese
            ? `GBK 里没有这些字，以〓代替：${[...missing].join('')}。要保留请选 UTF-8。`
            : `GBK lacks these characters, 〓 stands for them: ${[...missing].join('')}. Choose UTF-8 to keep them.`,
        ]),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
