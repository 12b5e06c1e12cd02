import type { PreviewPiece, PreviewUpdate } from '../../server/src/protocol';
import { admit } from './allowed-markup';
import { pageBuilder } from './dom';
import { patchChildren } from './patch';
import type { PlacedPiece } from './scroll-mapping';
import { applyUpdate, nothingShown, type Shown } from './splices';

/** The final text in the page. */
export interface Page {
  /** Shows the update without moving what the reader sees. False where it does not follow what is shown. */
  readonly update: (update: PreviewUpdate) => boolean;
  /** Shows a sentence instead of a text. */
  readonly notice: (text: string) => void;
  /** True once a text was shown. */
  readonly hasText: () => boolean;
  /** The pieces as they are laid out now, from the top of the page. */
  readonly placed: () => readonly PlacedPiece[];
}

/** A page whose pieces are the children of `root`, which it owns from now on. */
export function createPage(root: HTMLElement): Page {
  let shown: Shown = nothingShown;
  let layout: readonly PlacedPiece[] | undefined;
  new ResizeObserver(() => {
    layout = undefined;
  }).observe(root);

  function show(next: Shown): void {
    const restore = holdPosition(root);
    if (shown === nothingShown) root.replaceChildren();
    patchChildren(pageBuilder, root, elementsOf(shown.pieces), elementsOf(next.pieces));
    shown = next;
    layout = undefined;
    restore();
  }

  return {
    update: (update) => {
      const next = applyUpdate(shown, admitted(update));
      if (!next) return false;
      show(next);
      document.title = update.title;
      root.lang = update.language;
      root.setAttribute('aria-label', update.title);
      return true;
    },
    notice: (text) => {
      shown = nothingShown;
      layout = undefined;
      const paragraph = document.createElement('p');
      paragraph.className = 'waiting';
      paragraph.setAttribute('role', 'status');
      paragraph.textContent = text;
      root.replaceChildren(paragraph);
    },
    hasText: () => shown !== nothingShown,
    placed: () => {
      layout ??= measure(root, shown.pieces);
      return layout;
    },
  };
}

function elementsOf(pieces: readonly PreviewPiece[]) {
  return pieces.map((piece) => piece.element);
}

function admitted(update: PreviewUpdate): PreviewUpdate {
  const admitPiece = (piece: PreviewPiece): PreviewPiece => ({ ...piece, element: admit(piece.element) });
  return {
    ...update,
    splices: update.splices.map((splice) => ({ ...splice, insert: splice.insert.map(admitPiece) })),
  };
}

function measure(root: HTMLElement, pieces: readonly PreviewPiece[]): readonly PlacedPiece[] {
  return pieces.map((piece, index) => {
    const box = root.children[index]?.getBoundingClientRect();
    return { top: (box?.top ?? 0) + window.scrollY, height: box?.height ?? 0, lines: piece.lines };
  });
}

/** Remembers the first piece in view; the result puts it back to where it stood, if it still is in the page. */
function holdPosition(root: HTMLElement): () => void {
  if (window.scrollY === 0) return () => {};
  const anchor = [...root.children].find((child) => child.getBoundingClientRect().bottom > 0);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  return () => {
    if (!anchor?.isConnected) return;
    window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
  };
}
