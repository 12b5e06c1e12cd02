/**
 * What client and server say to each other beyond LSP. Shapes only: the client imports types and the method names.
 */
import type { Position, Range } from 'vscode-languageserver-protocol';

/** Names of the methods. */
export const methods = {
  /**
   * Request `PreviewRequest → PreviewUpdate`: the whole preview, and from then on updates for that document. Of one that
   * is not open it is empty (`revision` 0); it follows as soon as the document opens.
   */
  openPreview: 'msa/openPreview',
  /** Notification `PreviewRequest`: no more updates. */
  closePreview: 'msa/closePreview',
  /** Notification from the server, `PreviewUpdate`. */
  previewChanged: 'msa/previewChanged',
  /** Request `DocumentRequest → Checklist | null`: null where the document is not open. */
  checklist: 'msa/checklist',
  /** Notification from the server, `Checklist`: when one that was asked for has changed, until its document closes. */
  checklistChanged: 'msa/checklistChanged',
  /** Request `NewAgreementRequest → string`: the text of a complete draft. */
  newAgreement: 'msa/newAgreement',
  /** Request `DocumentRequest → StandardClause[]`: what may be inserted, with where. */
  standardClauses: 'msa/standardClauses',
  /**
   * Request from the server, `{} → string[]`: the addresses of the agreements of the workspace. With the first request for
   * these or for a file, the client begins to watch them.
   */
  listAgreements: 'msa/listAgreements',
  /** Request from the server, `DocumentRequest → string | null`: the text of a file; null where there is none to read. */
  readAgreement: 'msa/readAgreement',
  /** Notification `AgreementsChange`. */
  agreementsChanged: 'msa/agreementsChanged',
} as const;

/** What our client says in its `initializationOptions` that it can do beyond LSP. Another client offers nothing. */
export interface ClientOffers {
  /** The commands of `clientCommands` that it has. */
  readonly commands?: readonly string[];
  /** It knows the types of semantic tokens that the manifest declares. */
  readonly tokenTypes?: boolean;
  /** It lists, reads and watches the agreements of the workspace for a server that may not reach their files. */
  readonly agreements?: boolean;
}

/** Commands of the client's that code lenses run. */
export const clientCommands = {
  /** `(uri: string, position: Position, locations: Location[])`: shows the places in a peek view. */
  showReferences: 'msa.showReferencesAt',
  /** `(uri: string, line: number)`: shows in the preview what is drafted from the line. */
  previewClause: 'msa.previewClause',
  /** `(section: string)`: lists what the section, by its key, still must state. */
  showMissing: 'msa.showMissing',
} as const;

/** What has happened to files of the workspace. */
export interface AgreementsChange {
  /** Addresses of files with a new text. */
  readonly changed: readonly string[];
  /** Files came or went. */
  readonly listAgain: boolean;
}

export interface DocumentRequest {
  readonly uri: string;
}

export type PreviewRequest = DocumentRequest;

/** An element of the final text as data: the webview creates it, nothing is parsed as markup. */
export interface PreviewElement {
  /** One of a closed list of HTML names that the webview checks again. */
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly (PreviewElement | string)[];
}

/** A direct child of the preview's page. */
export interface PreviewPiece {
  readonly element: PreviewElement;
  /** Lines of the source (from 0, end inclusive) that it was drafted from. */
  readonly lines: readonly [number, number] | undefined;
}

/** Replace `remove` pieces from `at` by `insert`. */
export interface PreviewSplice {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly PreviewPiece[];
}

export interface PreviewUpdate {
  readonly uri: string;
  /** The document's version that it shows. */
  readonly version: number;
  /** Counts updates of one open preview. */
  readonly revision: number;
  /** The revision it changes; 0 when it replaces all. Not the one shown: ask again with `openPreview`. */
  readonly base: number;
  readonly title: string;
  /** BCP 47, of the text. */
  readonly language: string;
  readonly splices: readonly PreviewSplice[];
  /** After the splices: what else has moved in the source without changing in print. */
  readonly shifts?: readonly PreviewShift[];
}

/** The lines of `count` pieces from `at` move by `by`. */
export interface PreviewShift {
  readonly at: number;
  readonly count: number;
  readonly by: number;
}

/** How far the mandatory sections are. */
export interface Checklist {
  readonly uri: string;
  readonly version: number;
  /** Each mandatory section in the order of the format. */
  readonly sections: readonly ChecklistSection[];
}

export interface ChecklistSection {
  readonly key: string;
  readonly title: string;
  /** `complete`: present, and states all that it must. */
  readonly state: 'complete' | 'incomplete' | 'missing';
  /** Where it stands, or would stand. */
  readonly position: Position;
  readonly missing: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** `services.excluded`. */
  readonly path: string;
  /** What is missing and why a reader would miss it. */
  readonly message: string;
  readonly position: Position;
}

export interface NewAgreementRequest {
  readonly provider: string;
  readonly client: string;
  readonly language?: string;
  readonly currency?: string;
  readonly governingLaw?: string;
  /** `2026-12-01`; the form's default where absent. */
  readonly effective?: string;
}

export interface StandardClause {
  readonly label: string;
  readonly description: string;
  /** Snippet text to insert at `range`, indented and with the line breaks that the place needs. */
  readonly snippet: string;
  readonly range: Range;
  /** True where the agreement has it already. */
  readonly present: boolean;
}
