import { signal, type ReadonlySignal } from '@preact/signals';
import { importPart } from './importPart.ts';

/** A part of the page that is fetched when it is first used. */
export type LazyModule<Module> = {
  /** 'failed' while it is being tried again; null before anybody has wanted it. */
  readonly state: ReadonlySignal<Module | 'on its way' | 'failed' | null>;
  /** Fetches it, once, however often it is called. */
  readonly want: () => void;
};

/** @param load an `import()` of the part */
export function lazyModule<Module extends object>(load: () => Promise<Module>): LazyModule<Module> {
  const state = signal<Module | 'on its way' | 'failed' | null>(null);
  const want = () => {
    if (state.peek() !== null) return;
    state.value = 'on its way';
    const onFailure = () => {
      state.value = 'failed';
    };
    void importPart(load, onFailure).then((module) => {
      state.value = module;
    });
  };
  return { state, want };
}

/** The module where it is there. */
export function fetched<Module extends object>({ state }: LazyModule<Module>): Module | undefined {
  return typeof state.value === 'object' ? (state.value ?? undefined) : undefined;
}
