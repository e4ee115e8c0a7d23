/** A scale bar: a length that is easy to say, and how much of the picture's width it takes, 0…1. */
type ScaleBar = { readonly metres: number; readonly share: number };

/** The longest of 1, 2 and 5 times a power of ten that takes no more than a quarter of a picture so many metres wide. */
export function scaleBarOf(widthMetres: number): ScaleBar {
  const most = widthMetres / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
  return { metres, share: metres / widthMetres };
}

/** 500 → `500 m`, 2000 → `2 km`. */
export function scaleText(metres: number): string {
  return metres >= 1000 ? `${metres / 1000} km` : `${Number(metres.toPrecision(1))} m`;
}
