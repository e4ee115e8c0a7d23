/** However it is typed on whichever keyboard, it is one name: ` Ｗang.Fang` → `wang.fang` */
export function asOneName(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
