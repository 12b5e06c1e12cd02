import { firstSegment } from '../../agreement/path';

/**
 * How the words of a place promise. `guarantee`: whatever they say is promised; `duty`: the Provider does or reaches
 * something; `clause`: anybody may have to do anything, and only a sentence that guarantees or ensures promises a result.
 */
export type Manner = 'guarantee' | 'duty' | 'clause';

/** By the first segment of their paths, the places in which the Provider promises in words of the author's. */
const PLACES: ReadonlyMap<string, { readonly path: RegExp; readonly manner: Manner }> = new Map([
  [
    'guarantee',
    { manner: 'guarantee', path: /^guarantee\.(?:text|also|promises\.[^.]+(?:$|\.(?:promise|text|also)))/u },
  ],
  ['services', { manner: 'duty', path: /^services\.(?:text|also|included\.[^.]+(?:$|\.(?:description|text|also)))/u }],
  ['response-time', { manner: 'duty', path: /\.(?:text|also)(?:\.|$)/u }],
  ['availability', { manner: 'duty', path: /\.(?:text|also)(?:\.|$)/u }],
  ['priorities', { manner: 'duty', path: /\.(?:text|also)(?:\.|$)/u }],
  [
    'responsibilities',
    {
      manner: 'duty',
      path: /^responsibilities\.(?:text|also|provider\.|failures\.(?:text|also|[^.]+\.(?:provider$|text|also)))/u,
    },
  ],
  [
    'performance',
    {
      manner: 'duty',
      path: /^performance\.(?:text|also|(?:hardware|workstations|third-party|services)(?:$|\.(?:text|also|[^.]+(?:$|\.(?:target|text|also)))))/u,
    },
  ],
  ['clauses', { manner: 'clause', path: /^/u }],
  ['schedules', { manner: 'clause', path: /^(?!.*\.table\.)/u }],
]);

/** How the words at `path` promise; undefined where they promise nothing, or nothing of the Provider's. */
export function manner(path: string): Manner | undefined {
  const segment = firstSegment(path);
  const place = PLACES.get(segment.startsWith('clauses-') ? 'clauses' : segment);
  return place?.path.test(path) ? place.manner : undefined;
}
