import type { Documents } from '../documents';
import { type ClosedAgreement, closedAgreement } from './closed-agreement';
import { contentHash } from './content-hash';
import { longest, type WorkspaceFiles } from './files';
import { readAhead } from './read-ahead';
import type { Rulings } from './rulings';

/** Whoever keeps something of each closed agreement. What is kept is its own affair, and should be little. */
export interface Visitor {
  /** True where it already has what it wants of the file with this hash of its content and of what is told of it. */
  knows(uri: string, hash: string): boolean;
  visit(closed: ClosedAgreement, hash: string): void;
  /** The agreement is open now: its document says more than its file. */
  opened(uri: string): void;
  /** There is no such file in the workspace (any more), though a document of its name may be open. */
  gone(uri: string): void;
}

/** Looks through all agreements that are not open, in the background, and again at those that change. */
export interface Survey {
  /** `visitor` is shown every closed agreement that it does not know, now and from now on. */
  join(visitor: Visitor): { leave(): void };
  /**
   * Resolves when every file has been looked at, or when `within` milliseconds are over, in which no pause in the author's
   * typing is waited for. Without a limit, the author comes first.
   */
  finished(within?: number): Promise<void>;
  /** The agreement in one of the files as it is now; undefined where it cannot be read. */
  lookAt(uri: string): Promise<ClosedAgreement | undefined>;
  /** The addresses of the files, open ones among them, as far as they are known. */
  readonly listed: ReadonlySet<string>;
}

/** What the survey needs of its host. */
export interface SurveyHost {
  readonly files: WorkspaceFiles;
  readonly documents: Documents;
  readonly rulings: Pick<Rulings, 'of' | 'onChange'>;
  /** Runs work whose failure goes to the log and no further. */
  attempt(what: string, work: () => Promise<void>): Promise<void>;
}

/**
 * How long nothing must have been typed before the next file is looked at, in milliseconds; and how long a document is
 * closed before its file is, so that the editor has put its own findings away.
 */
const QUIET = 400;

/** Files of one round: between two, what else has happened is seen. */
const ROUND = 32;

/** Begins with the first visitor: before, nothing is listed and nothing read. */
export function createSurvey({ files, documents, rulings, attempt }: SurveyHost): Survey {
  const visitors = new Set<Visitor>();
  const waiting = new Set<string>();
  let listed: ReadonlySet<string> = new Set();
  let mustList = true;
  let running: Promise<void> | undefined;
  let impatient = 0;
  let quietFrom = 0;

  const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
  const look = (uris: Iterable<string>): void => {
    for (const uri of uris) waiting.add(uri);
    if (visitors.size > 0) running ??= attempt('Looking through the workspace', work).finally(() => rest());
  };
  const rest = (): void => {
    running = undefined;
    if (mustList || waiting.size > 0) look([]);
  };

  async function work(): Promise<void> {
    while (visitors.size > 0 && (mustList || waiting.size > 0)) {
      await quiet();
      if (mustList) await list();
      else await lookAtAll([...waiting].slice(0, ROUND));
    }
  }

  async function list(): Promise<void> {
    mustList = false;
    const now = new Set(await files.list());
    for (const uri of listed) {
      if (now.has(uri)) continue;
      waiting.delete(uri);
      tell((visitor) => visitor.gone(uri));
    }
    for (const uri of now) if (!listed.has(uri)) waiting.add(uri);
    listed = now;
  }

  async function lookAtAll(uris: readonly string[]): Promise<void> {
    for await (const { uri, text } of readAhead(uris, read)) {
      await quiet();
      if (isOpen(uri)) continue;
      if (text === undefined || text.length > longest || !listed.has(uri)) tell((visitor) => visitor.gone(uri));
      else await attempt(`Looking at ${uri}`, () => show(uri, text));
    }
  }

  async function read(uri: string): Promise<string | undefined> {
    // Before it is read: of a file that changes meanwhile is heard again, and it then waits once more.
    waiting.delete(uri);
    return listed.has(uri) && !isOpen(uri) ? files.read(uri).catch(() => undefined) : undefined;
  }

  async function show(uri: string, text: string): Promise<void> {
    const ruling = await rulings.of(uri);
    const hash = `${contentHash(text)}.${contentHash(ruling.key)}`;
    const curious = [...visitors].filter((visitor) => !visitor.knows(uri, hash));
    if (curious.length === 0) return;
    const closed = closedAgreement(uri, text, ruling);
    for (const visitor of curious) visitor.visit(closed, hash);
  }

  function tell(what: (visitor: Visitor) => void): void {
    for (const visitor of visitors) what(visitor);
  }

  /** Lets messages pass, and the author type on, unless someone waits for the survey. */
  async function quiet(): Promise<void> {
    await pause(0);
    while (impatient === 0 && Date.now() < quietFrom) await pause(quietFrom - Date.now());
  }

  async function settled(): Promise<void> {
    while (running) await running;
  }

  files.onChange(({ changed, listAgain }) => {
    if (visitors.size === 0) {
      mustList = true;
      return;
    }
    mustList ||= listAgain;
    look(changed.filter((uri) => listed.has(uri)));
  });
  rulings.onChange(() => look(listed));
  documents.onChange(({ uri }) => {
    quietFrom = Date.now() + QUIET;
    tell((visitor) => visitor.opened(uri));
  });
  documents.onClose((uri) => {
    quietFrom = Date.now() + QUIET;
    look([uri]);
  });

  return {
    join(visitor) {
      visitors.add(visitor);
      look(listed);
      return { leave: () => void visitors.delete(visitor) };
    },
    async finished(within) {
      if (within === undefined) return settled();
      impatient += 1;
      const limit = limited(within);
      await Promise.race([settled(), limit.over]);
      limit.cancel();
      impatient -= 1;
    },
    async lookAt(uri) {
      const text = listed.has(uri) ? await files.read(uri).catch(() => undefined) : undefined;
      return text === undefined || text.length > longest
        ? undefined
        : closedAgreement(uri, text, await rulings.of(uri));
    },
    get listed() {
      return listed;
    },
  };
}

/** `over` resolves after so many milliseconds, unless that is cancelled. */
function limited(milliseconds: number): { readonly over: Promise<void>; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
