/** A file that was read, or could not be. */
export interface ReadFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** As many files are read at once: enough to wait for no disk, too few to fill the memory. */
const AT_ONCE = 8;

/** The files in their order, the next few being read while one is looked at. `read` must not reject. */
export async function* readAhead(
  uris: readonly string[],
  read: (uri: string) => Promise<string | undefined>,
): AsyncGenerator<ReadFile> {
  const begin = async (uri: string): Promise<ReadFile> => ({ uri, text: await read(uri) });
  const reading = uris.slice(0, AT_ONCE).map(begin);
  for (let next = AT_ONCE; reading.length > 0; next++) {
    const file = await reading.shift();
    const uri = uris[next];
    if (uri !== undefined) reading.push(begin(uri));
    if (file) yield file;
  }
}
