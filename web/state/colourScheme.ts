/** A printed plan on a desk is light; a meeting room, where a hand touches the wall, is dark. */
export const colourSchemes = ['light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];
