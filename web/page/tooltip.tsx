import { hover } from '../map/status.ts';
import { language, colourScheme, theme } from '../state/current.ts';
import { parcelById } from '../state/records.ts';
import { classesOf, classOf } from '../state/theme.ts';
import { areaText, say } from '../words/words.ts';
import { Swatch } from '../parts/swatch.tsx';

/** A word on the parcel under the pointer. A finger has no hover and misses nothing: a tap opens the card. */
export function Tooltip() {
  const at = hover.value;
  const properties = at && parcelById.value.get(at.parcel)?.properties;
  if (!at || !properties) return null;
  const entry = classesOf(theme.value, colourScheme.value).find(
    ({ id }) => id === classOf(theme.value, properties),
  );
  return (
    <div class="panel tooltip" role="presentation" style={{ left: `${at.x}px`, top: `${at.y}px` }}>
      <b>{language.value === 'zh' ? properties.name : properties.nameEn}</b>
      {entry && (
        <span>
          <Swatch entry={entry} /> {say(entry.name)} · {areaText(properties.registeredM2)}
        </span>
      )}
    </div>
  );
}
