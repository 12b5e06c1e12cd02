import type { CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { Edit, Finding } from '../../syntax/finding';
import type { OffsetRange } from '../../syntax/span';
import type { Trail } from '../../syntax/tree';
import type { Site } from '../site';
import type { StatedValues } from './stated-values';

/** One thing that can be done to an agreement where its author asks for it: one file each, `action-sources.ts` lists them. */
export interface ActionSource {
  readonly kind: CodeActionKind;
  /**
   * When it is told: `always`, which lights the bulb; `asked`, when somebody opens the menu, for what could be done
   * nearly everywhere; `named`, only to whom asks for its kind.
   */
  readonly told: 'always' | 'asked' | 'named';
  /** What is possible at `place`: nothing that would not do what its title says. */
  offers(place: ActionPlace): readonly Offer[];
}

/** Where actions are asked for. */
export interface ActionPlace {
  readonly analysis: Analysis;
  /** What is selected; empty for a cursor alone. */
  readonly range: OffsetRange;
  /** The findings that the range touches. */
  readonly findings: readonly Finding[];
  /** The way to the beginning of the range. */
  readonly trail: Trail;
  /** What the trail leads to. */
  readonly site: Site | undefined;
  /** What is remembered of the values that fields state. */
  readonly stated: StatedValues;
}

/** One action. What it costs to work out its edits is paid when it is chosen. */
export interface Offer {
  readonly title: string;
  /** The finding that it mends. */
  readonly mends?: Finding;
  readonly isPreferred?: boolean;
  /** True where tab stops of one number are one, in whichever edit they stand. */
  readonly linked?: boolean;
  edits(): readonly Edit[];
}
