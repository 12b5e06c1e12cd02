import type {
  ClientCapabilities,
  MarkupContent,
  Position,
  SignatureHelp,
  SignatureInformation,
} from 'vscode-languageserver';
import { type SchemaNode, takesWords } from '../../agreement/schema';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { LONGEST_VALUE } from '../../values/reading';
import type { Place } from '../completion/place';
import { placeAt } from '../completion/place-at';
import { code, markupIn } from '../markdown';
import { offsetOf } from '../positions';
import { type Form, labelOf, partsOf, progressOf } from './form';
import { formsOf } from './forms';

/**
 * How the value at `position` is written, and which of its parts the cursor is at. Null in prose, in comments, on keys, and
 * where what is typed is a word or no such value; null also where nobody asked (`isUnasked`) and few would need it.
 */
export function signatureHelpAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  position: Position,
  isUnasked = false,
): SignatureHelp | null {
  const offset = offsetOf(document, position);
  const place = placeAt(document, analysis.tree, offset);
  const schema = place && schemaOf(place);
  if (place === undefined || schema === undefined) return null;
  const typed = lastWindow(document.content.text.slice(place.typed.start, offset));
  if (typed.length > LONGEST_VALUE) return null;
  if (isInWords(schema, typed) || (isUnasked && !isIntricate(schema))) return null;
  const forms = (schema.values ?? []).flatMap((kind) => formsOf(kind).filter((form) => isUsed(form, schema)));
  const ways = forms.map((form) => ({ form, ...progressOf(form, typed) }));
  const fitting = ways.filter(({ fits }) => fits);
  // The one that is furthest on its way; of equals the first.
  const active = fitting.reduce((best, way) => (way.part > best.part ? way : best), fitting[0] ?? NONE);
  if (active === NONE) return null;
  return {
    signatures: forms.map((form) => signature(form, schema, client)),
    activeSignature: ways.findIndex(({ form }) => form === active.form),
    activeParameter: active.part,
  };
}

const NONE = { form: undefined, part: 0 };

/** Whether a value has more parts than one sees from an example: rates and hours do. */
function isIntricate({ values = [] }: SchemaNode): boolean {
  return values.some((kind) => kind === 'rate' || kind === 'hours');
}

/** What is written behind a key or a dash, on its line; of what may be a list or one item, the item. */
function schemaOf({ value }: Place): SchemaNode | undefined {
  if (value === undefined || value.on === 'text' || value.on === 'below') return undefined;
  const { schema } = value;
  return schema.oneOrMany && schema.items ? schema.items : schema;
}

/** Hours follow each other behind semicolons; a value may stand in quotation marks. */
function lastWindow(typed: string): string {
  return typed.slice(typed.lastIndexOf(';') + 1).replace(/^\s*["']?/u, '');
}

/** Where a text may stand too, only what begins with a number is a value; a word of the field's own is none. */
function isInWords(schema: SchemaNode, typed: string): boolean {
  if (takesWords(schema) && !/^\d/u.test(typed)) return true;
  const { words = [] } = schema;
  return typed !== '' && words.some((word) => word.toLowerCase().startsWith(typed.trim().toLowerCase()));
}

/** Of the two kinds of rate, amounts and percentages, a field has those that its examples show. */
function isUsed(form: Form, { examples }: SchemaNode): boolean {
  const [first] = partsOf(form);
  const isPercentage = form.pieces.some((piece) => typeof piece === 'string' && piece.startsWith('%'));
  const hasAmounts = first?.label === 'currency';
  if (!hasAmounts && !(isPercentage && partsOf(form).length > 1)) return true;
  return examples.some((example) => /\d/u.test(example) && example.includes('%') === isPercentage);
}

function signature(form: Form, schema: SchemaNode, client: ClientCapabilities): SignatureInformation {
  const support = client.textDocument?.signatureHelp?.signatureInformation;
  const markup = (markdown: string): MarkupContent => markupIn(support?.documentationFormat, markdown);
  const { text, places } = labelOf(form);
  return {
    label: text,
    documentation: markup(about(schema)),
    parameters: partsOf(form).map((part, index) => ({
      label: support?.parameterInformation?.labelOffsetSupport ? [...(places[index] ?? NOWHERE)] : part.label,
      documentation: markup(part.says),
    })),
  };
}

const NOWHERE: readonly [number, number] = [0, 0];

/** The field's title, its examples, and the words that may stand in a value's place. */
function about({ title, examples, words = [] }: SchemaNode): string {
  const values = examples.filter((example) => !words.includes(example)).map(code);
  const also = words.length === 0 ? '' : ` Or ${words.map(code).join(', ')}.`;
  const shown = values.length === 0 ? '' : `: ${values.join(', ')}`;
  return `**${title}**${shown}.${also}`;
}
