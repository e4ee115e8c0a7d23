import { shown } from '../state/loadable.ts';
import { language } from '../state/current.ts';
import { surroundings } from '../state/records.ts';

/** The blocks of the zone by name, as they are drawn. */
export function blocks(): { readonly id: string; readonly name: string }[] {
  const isZh = language.value === 'zh';
  return (shown(surroundings.state.value)?.features ?? []).flatMap(({ properties }) =>
    properties.layer === 'block'
      ? [{ id: properties.id, name: (isZh ? properties.name : properties.nameEn) ?? properties.id }]
      : [],
  );
}
