import type { MessageFromPage, MessageToPage } from '../src/preview/preview-messages';
import { createPage } from './page';
import { lineAtPosition, positionOfLine } from './scroll-mapping';

/** What survives a reload of the window; `uri` is what the extension restores the panel from. */
interface PageState {
  readonly uri: string;
  readonly top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: MessageFromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const root = document.querySelector('main');
if (root) start(root);

function start(main: HTMLElement): void {
  const uri = main.dataset.uri ?? '';
  const page = createPage(main);
  const saved = vscode.getState();
  let top = saved?.uri === uri ? saved.top : 0;
  /** Who moves the page: what the editor causes is not told back to the editor. */
  let driver: 'reader' | 'editor' = 'editor';
  let frame = 0;

  vscode.setState({ uri, top });

  window.addEventListener('message', (event: MessageEvent<MessageToPage>) => {
    const message = event.data;
    switch (message.kind) {
      case 'update': {
        const first = !page.hasText();
        if (!page.update(message.update)) vscode.postMessage({ kind: 'stale' });
        else if (first && top > 0) window.scrollTo({ top, behavior: 'instant' });
        else if (first && message.line) showLine(message.line);
        break;
      }
      case 'notice':
        page.notice(message.text);
        break;
      case 'show-line':
        showLine(message.line);
    }
  });

  for (const gesture of ['wheel', 'pointerdown', 'touchstart', 'keydown']) {
    window.addEventListener(
      gesture,
      () => {
        driver = 'reader';
      },
      { passive: true },
    );
  }

  window.addEventListener('scroll', () => {
    if (frame === 0) frame = requestAnimationFrame(tellScrolled);
  });

  main.addEventListener('dblclick', (event) => openSource(event.clientY));
  main.addEventListener('click', (event) => {
    if (!followLink(event) && isOpenPoint(event.target)) openSource(event.clientY);
  });

  vscode.postMessage({ kind: 'ready' });

  function tellScrolled(): void {
    frame = 0;
    if (!page.hasText()) return;
    top = window.scrollY;
    vscode.setState({ uri, top });
    const line = driver === 'reader' ? lineAtPosition(page.placed(), top) : undefined;
    if (line !== undefined) vscode.postMessage({ kind: 'scrolled', line });
  }

  function showLine(line: number): void {
    const position = positionOfLine(page.placed(), line);
    if (position === undefined) return;
    driver = 'editor';
    window.scrollTo({ top: position, behavior: 'instant' });
  }

  function openSource(clientY: number): void {
    const line = lineAtPosition(page.placed(), clientY + window.scrollY);
    if (line !== undefined) vscode.postMessage({ kind: 'open-source', line });
  }
}

/** True for what the author still has to write: one click leads there. */
function isOpenPoint(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.missing, .blank') !== null;
}

/** Follows a link inside the page and takes the focus along; other links are VS Code's to open. True where it did. */
function followLink(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1);
  const target = id ? document.getElementById(decodeURIComponent(id)) : null;
  if (!target) return false;
  event.preventDefault();
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  return true;
}
