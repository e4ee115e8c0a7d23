import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { pointerOf, type Document } from './document.ts';

/** What is wrong with a body by the schema that stands at a place of the document; null when nothing is. */
export type BodyFault = (place: readonly string[], body: unknown) => string | null;

/** Objects are closed: a member that the document does not name is a fault, though a client must bear with it. */
export function bodyFaults(document: Document): BodyFault {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });
  formats.default(ajv);
  ajv.addVocabulary([...Object.keys(document), 'example']);
  ajv.addSchema(closed(document) as object, 'openapi', undefined, false);
  const compiled = new Map<string, ValidateFunction>();
  return (place, body) => {
    const pointer = pointerOf(place);
    let validate = compiled.get(pointer);
    if (validate === undefined) {
      validate = ajv.compile({ $ref: `openapi#/${pointer}` });
      compiled.set(pointer, validate);
    }
    if (validate(body)) return null;
    return ajv.errorsText(validate.errors, { dataVar: 'body' }).slice(0, 2000);
  };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'example' ? member : closed(member),
    ]),
  );
  const isOpenObject =
    members['type'] === 'object' && 'properties' in members && !('additionalProperties' in members);
  return isOpenObject ? { ...members, additionalProperties: false } : members;
}
