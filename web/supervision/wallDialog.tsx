import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { patchSupervision } from './supervisionView.ts';
import './drive.css';
import './wall.css';

/** Covers the whole screen, and is all that is printed while it does. Escape leaves it. */
export function WallDialog(props: {
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Else the first button has the focus, and its ring hangs on the wall.
    dialog?.focus();
    document.documentElement.dataset['wall'] = 'shown';
    return () => {
      delete document.documentElement.dataset['wall'];
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`wall ${props.class}`}
      tabIndex={-1}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault();
        patchSupervision({ wall: null });
      }}
    >
      {props.children}
    </dialog>
  );
}
