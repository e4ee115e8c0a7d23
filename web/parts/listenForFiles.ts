type Hearer = {
  /** Whether files are held over the page. */
  readonly over: (isOver: boolean) => void;
  readonly files: (files: readonly File[]) => void;
  readonly text: (text: string) => void;
};

/** Takes what is dropped anywhere on the page, or pasted beside a field; gives how to stop. */
export function listenForFiles({ over, files, text }: Hearer): () => void {
  const dragged = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over(true);
  };
  const left = (event: DragEvent) => {
    if (event.relatedTarget === null) over(false);
  };
  const dropped = (event: DragEvent) => {
    const held = [...(event.dataTransfer?.files ?? [])];
    over(false);
    if (held.length === 0) return;
    event.preventDefault();
    files(held);
  };
  const pasted = (event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    const held = [...(event.clipboardData?.files ?? [])];
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (held.length === 0 && plain.trim() === '') return;
    event.preventDefault();
    if (held.length > 0) files(held);
    else text(plain);
  };
  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener('dragover', dragged, { signal });
  window.addEventListener('dragleave', left, { signal });
  window.addEventListener('drop', dropped, { signal });
  window.addEventListener('paste', pasted, { signal });
  return () => controller.abort();
}
