/** Line icons on a 20 × 20 grid, one stroke weight, drawn for this page. */
const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13 13l4 4',
  basemap:
    'M3.5 5.5L7.5 3.8L12.5 5.8L16.5 4.1V14.5L12.5 16.2L7.5 14.2L3.5 15.9zM7.5 3.8V14.2M12.5 5.8V16.2',
  home: 'M3.5 9.5L10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  table: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.9h13M8 8.2v7.3',
  records: 'M5 3.5h7.5L15.5 6.5v10H5zM7.5 8.5h5.5M7.5 11h5.5M7.5 13.5h3.5',
  columns: 'M4 16.5V11l2.5-1.2L9 11v5.5zM11 16.5V5l2.5-1.2L16 5v11.5zM2.5 16.5h15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  keys: 'M3 6h14v8.5H3zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 12h7',
  chevron: 'M5.5 8L10 12.5L14.5 8',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4a3.2 3.2 0 0 0 0-6.4M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M15.3 4.7l-1.1 1.1M5.8 14.2l-1.1 1.1',
  moon: 'M15.5 12.3A6.3 6.3 0 0 1 7.7 4.5a6.3 6.3 0 1 0 7.8 7.8z',
  legend: 'M4 5h3v3H4zM4 12h3v3H4zM10 6.5h6.5M10 13.5h6.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
