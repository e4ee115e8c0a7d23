import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Bilingual } from '../../geodata/bilingual.ts';
import type { LazyModule } from '../state/lazyModule.ts';
import { say, words } from '../words/words.ts';

/** A part of the page, or the word that it is on its way, or that it is being tried again. */
export function FetchedPart<Module extends object>(props: {
  readonly part: LazyModule<Module>;
  /** Of the sentence that stands in its place: `panel notice`. */
  readonly class: string;
  readonly name: Bilingual;
  readonly children: (module: Module) => ComponentChildren;
}) {
  const { part, name } = props;
  const text = words.value.notices;
  useEffect(part.want, [part]);
  const module = part.state.value;
  if (module === 'failed')
    return (
      <p class={props.class} role="alert">
        {text.openingFailed(say(name))} {text.retrying}
      </p>
    );
  if (module === null || module === 'on its way')
    return (
      <p class={props.class} role="status">
        {text.opening(say(name))}
      </p>
    );
  return <>{props.children(module)}</>;
}
