import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { createDocuments } from '../../server/src/documents';
import { namedFindings } from '../../server/src/features/diagnostics/named-findings';
import { sameJson } from '../../server/src/features/same-json';
import { closedFindings } from '../../server/src/features/workspace-diagnostics/closed-findings';
import { recommended } from '../../server/src/rules/ruling';
import type { FilesChange } from '../../server/src/workspace/files';
import { createSurvey } from '../../server/src/workspace/survey';

/** Far more than any of these surveys takes. */
const PATIENCE = 20_000;

const uriOf = (name: string): string => `file:///${name}.msa.yaml`;

type Report = WorkspaceDocumentDiagnosticReport;

/** `a: unknown-key syntax`: each report by its file, with the rules of its findings. */
function drawn(reports: readonly Report[]): string[] {
  return reports.map((report) => {
    const rules = report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
    return `${report.uri.slice('file:///'.length, -'.msa.yaml'.length)}: ${[...new Set(rules)].sort().join(' ')}`;
  });
}

function workspace(given: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(given).map(([name, text]) => [uriOf(name), text]));
  const documents = createDocuments(async () => analyse);
  let hear: (change: FilesChange) => void = () => {};
  const survey = createSurvey({
    documents,
    rulings: { of: async () => recommended, onChange: () => {} },
    files: {
      list: async () => [...texts.keys()],
      read: async (uri) => texts.get(uri),
      onChange: (listener) => {
        hear = listener;
      },
    },
    attempt: (_what, work) => work(),
  });
  const ask = async (previousResultIds: { uri: string; value: string }[] = []) => {
    const findings = closedFindings({
      survey,
      documents,
      client: {},
      session: 's',
      previousResultIds,
      report: undefined,
    });
    findings.setOn(true);
    await survey.finished(PATIENCE);
    await findings.finished();
    return findings;
  };
  return { texts, documents, survey, ask, change: (change: FilesChange) => hear(change) };
}

const FLAWED = 'msa: 1\nnonsense: 1\n';

describe('findings of closed agreements', () => {
  it('are told with a name and no version, open ones left out', async () => {
    const { documents, ask } = workspace({ a: FLAWED, open: FLAWED });
    documents.open(uriOf('open'), 1, FLAWED);
    const reports = (await ask()).end();
    expect(drawn(reports)).toEqual([expect.stringMatching(/^a: .*unknown-key/u)]);
    expect(reports[0]).toMatchObject({ kind: 'full', version: null, resultId: expect.stringMatching(/^s\./u) });
  });

  it('are not told again to a client that has them', async () => {
    const { ask } = workspace({ a: FLAWED, b: 'title: B\n' });
    const ids = (await ask()).end().map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    expect((await ask(ids)).end()).toEqual([]);
    expect((await ask([{ uri: uriOf('a'), value: 'of another server' }])).end()).toHaveLength(2);
  });

  it('are taken back where the file is gone, also while nobody looked', async () => {
    const { texts, survey, change, ask } = workspace({ a: FLAWED });
    const findings = await ask([{ uri: uriOf('vanished'), value: 'x' }]);
    texts.delete(uriOf('a'));
    change({ changed: [], listAgain: true });
    await survey.finished(PATIENCE);
    expect(drawn(findings.end())).toEqual([expect.stringMatching(/^a: .*unknown-key/u), 'vanished: ', 'a: ']);
  });

  it('are told in full when a document closes: its own may have been other ones', async () => {
    const { documents, survey, ask } = workspace({ a: FLAWED });
    const findings = await ask();
    documents.open(uriOf('a'), 1, 'title: unsaved\n');
    documents.close(uriOf('a'));
    await survey.finished(PATIENCE);
    const all = findings.end();
    expect(drawn(all)).toHaveLength(2);
    expect(all[1]).toEqual(all[0]);
  });

  it('are taken back when switched off, those of open documents excepted, and told when switched on', async () => {
    const { documents, survey, ask } = workspace({ a: FLAWED, b: FLAWED });
    const findings = await ask();
    documents.open(uriOf('b'), 1, FLAWED);
    findings.setOn(false);
    await findings.finished();
    findings.setOn(true);
    await survey.finished(PATIENCE);
    const a = expect.stringMatching(/^a: .*unknown-key/u);
    expect(drawn(findings.end())).toEqual([a, expect.stringMatching(/^b: .*unknown-key/u), 'a: ', a]);
  });

  it('are taken back when a document closes while they are switched off', async () => {
    const { documents, ask } = workspace({ a: FLAWED });
    const findings = await ask();
    documents.open(uriOf('a'), 1, FLAWED);
    findings.closed(uriOf('a'));
    findings.setOn(false);
    documents.close(uriOf('a'));
    findings.closed(uriOf('a'));
    expect(drawn(findings.end())).toEqual([expect.stringMatching(/^a: .*unknown-key/u), 'a: ']);
  });

  it('end with the request', async () => {
    const { texts, survey, change, ask } = workspace({ a: FLAWED });
    const findings = await ask();
    expect(findings.end()).toHaveLength(1);
    texts.set(uriOf('a'), 'title: A\n');
    change({ changed: [uriOf('a')], listAgain: false });
    await survey.finished(PATIENCE);
    expect(findings.end()).toEqual([]);
  });
});

describe('the name of findings', () => {
  const finding = (line: number, message = 'Write another.'): Diagnostic => ({
    range: { start: { line, character: 0 }, end: { line, character: 4 } },
    message,
    data: { path: 'a', fixes: ['One'] },
  });
  let count = 0;
  const newName = (): string => String(++count);

  it('stays while they are the same at the same places', () => {
    const first = namedFindings([finding(1), finding(2)], undefined, newName);
    expect(namedFindings([finding(1), finding(2)], first, newName)).toBe(first);
    for (const other of [[finding(1), finding(3)], [finding(1)], [finding(1), finding(2, 'Other.')], []]) {
      expect(namedFindings(other, first, newName).resultId).not.toBe(first.resultId);
    }
  });

  it('compares as JSON does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameJson(a, structuredClone(a))).toBe(true);
        expect(sameJson(a, b)).toBe(sameJson(b, a));
        if (JSON.stringify(a) === JSON.stringify(b)) expect(sameJson(a, b)).toBe(true);
      }),
    );
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson([1], { 0: 1 })).toBe(false);
    expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  });
});
