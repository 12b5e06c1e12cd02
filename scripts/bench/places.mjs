/**
 * Where an author types in a generated agreement, and what. Strokes are typed one by one and then taken back, so that the
 * text is afterwards what it was before.
 *
 * @typedef {object} Position
 * @property {number} line
 * @property {number} character
 *
 * @typedef {object} Place
 * @property {string} name
 * @property {Position} position
 * @property {readonly string[]} typed what each stroke inserts; none holds more than one line end
 */

/** @type {readonly {name: string, behind: RegExp, after: number, typed: readonly string[]}[]} */
const wanted = [
  { name: 'a sentence of a clause', behind: /\*\*Before the work\.\*\* /g, after: 0.5, typed: [...'At once, '] },
  { name: 'a time', behind: /resolve: 1/g, after: 0, typed: ['0', '5'] },
  { name: 'a new key', behind: /- id: service-\d+/g, after: 0, typed: ['\n      ', ...'quant'] },
  { name: 'a definition', behind: /: the site of the Client/g, after: 0, typed: [...' alone'] },
  { name: 'a reference', behind: /\(c\) follow /g, after: 0.5, typed: ['$', '(', ...'availa'] },
  { name: 'a row of a table', behind: /- \[Server/g, after: 0, typed: [...' room'] },
];

/** @returns {readonly Place[]} in an agreement that the generator wrote */
export function placesIn(/** @type {string} */ text) {
  return wanted.map(({ name, behind, after, typed }) => ({
    name,
    position: positionAt(text, endOf(text, behind, Math.floor(text.length * after))),
    typed,
  }));
}

/** What an author points at: a section, a field, a value, a reference and a defined term. */
const pointedAt = [
  /^services/gm,
  /resolve: 1/g,
  /after: 24 months|initial: 24 mon/g,
  /\$\(availability\.ba/g,
  /during Business Ho/g,
  /- id: service-\d+\n {6}name/g,
];

/** @returns {readonly Position[]} */
export function hoversIn(/** @type {string} */ text) {
  return pointedAt.map((expression) => {
    const { line, character } = positionAt(text, endOf(text, expression, 0));
    return { line, character: character - 1 };
  });
}

/** Where the first match that begins at or behind `from` ends. */
function endOf(/** @type {string} */ text, /** @type {RegExp} */ expression, /** @type {number} */ from) {
  const search = new RegExp(expression);
  search.lastIndex = from;
  const match = search.exec(text);
  if (match === null) throw new Error(`The agreement does not hold ${expression}.`);
  return match.index + match[0].length;
}

/** @returns {Position} */
function positionAt(/** @type {string} */ text, /** @type {number} */ offset) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - start };
}

/** Where the caret stands behind `text` that was inserted at `position`. */
export function behind(/** @type {Position} */ { line, character }, /** @type {string} */ text) {
  const lastBreak = text.lastIndexOf('\n');
  return lastBreak < 0
    ? { line, character: character + text.length }
    : { line: line + 1, character: text.length - lastBreak - 1 };
}
