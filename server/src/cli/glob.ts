import { readdir } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { literalPattern } from '../values/literal-pattern';

/** True where `pattern` stands for several names: `*`, `?`, `[…]` or `{a,b}` is in it. */
export function isPattern(pattern: string): boolean {
  return /[*?[\]{}]/u.test(pattern);
}

/**
 * The files that `pattern` names, sorted, as paths from `folder`. `*` and `?` stay within a name, `**` is any number of
 * folders. Folders that begin with a full stop, and `node_modules`, are entered only where the pattern names them; links
 * to folders are not followed. A folder that cannot be read holds nothing.
 */
export async function filesMatching(pattern: string, folder: string): Promise<readonly string[]> {
  const written = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const segments = written.split('/');
  const firstOpen = segments.findIndex(isPattern);
  const fixed = segments.slice(0, firstOpen < 0 ? segments.length - 1 : firstOpen);
  const matcher = new RegExp(`^${expression(written)}$`, 'u');
  const anyDepth = /\*\*|\{[^}]*\//u.test(written);
  const found: string[] = [];

  const isEntered = (name: string) => segments.includes(name) || !(name.startsWith('.') || name === 'node_modules');
  const walk = async (path: string, depth: number): Promise<void> => {
    const base = path === '' || path.endsWith('/') ? path : `${path}/`;
    for (const entry of await entriesOf(resolve(folder, path === '' ? '.' : path))) {
      const name = `${base}${entry.name}`;
      if (!entry.isDirectory()) {
        if (matcher.test(name)) found.push(name);
      } else if (depth > 0 && isEntered(entry.name)) {
        await walk(name, depth - 1);
      }
    }
  };

  await walk(
    fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/'),
    anyDepth ? Number.POSITIVE_INFINITY : segments.length - fixed.length - 1,
  );
  return found.sort();
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

const TOKENS = /\*\*\/|\*\*|\*|\?|\[!?\]?[^\]]*\]|[{},]|[^*?[{},]+|./gu;

/** The regular expression of a pattern. A bracket or brace that is not closed is itself. */
function expression(pattern: string): string {
  const closes = (pattern.match(/\{/gu) ?? []).length === (pattern.match(/\}/gu) ?? []).length;
  let depth = 0;
  return [...pattern.matchAll(TOKENS)]
    .map(([token]) => {
      switch (token) {
        case '**/':
          return '(?:[^/]+/)*';
        case '**':
          return '.*';
        case '*':
          return '[^/]*';
        case '?':
          return '[^/]';
        case '{':
          depth += 1;
          return closes ? '(?:' : '\\{';
        case '}':
          depth -= 1;
          return closes ? ')' : '\\}';
        case ',':
          return closes && depth > 0 ? '|' : ',';
        default:
          return token.length > 2 && token.startsWith('[') && token.endsWith(']')
            ? setOf(token)
            : literalPattern(token);
      }
    })
    .join('');
}

/** `[a-c]`, `[!0-9]`. */
function setOf(token: string): string {
  const inside = token.slice(1, -1);
  const negated = inside.startsWith('!') || inside.startsWith('^');
  const members = (negated ? inside.slice(1) : inside).replace(/[\\[\]^]/gu, '\\$&');
  return `[${negated ? '^/' : ''}${members}]`;
}
