import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { rules } from '../../server/src/rules/registry';
import { findingsOf, fixed, told } from './agreements';

describe('missing-section', () => {
  it('names each section that is absent or empty, what it is for, and offers it', () => {
    const text = 'msa: 1\nservices:\nresponse-time: {respond: 4 hours}\n';
    const found = findingsOf('missing-section', text);
    expect(found.map(({ path }) => path).sort()).toEqual([
      'availability',
      'client-demands',
      'guarantee',
      'performance',
      'priorities',
      'responsibilities',
      'services',
    ]);
    for (const { message, severity, fixes } of found) {
      expect(message).toMatch(/^The section `[a-z-]+` \(.+\) is missing\. It says .+\.$/u);
      expect(severity).toBe('error');
      expect(fixes).toHaveLength(1);
    }
  });

  it('is told at the key of an empty section, else at the first key', () => {
    expect(told('missing-section', 'msa: 1\nservices:\n')).toContain('services: services');
    expect(told('missing-section', 'msa: 1\nservices:\n')).toContain('availability: msa');
    expect(told('missing-section', '')).toContain('availability: ');
  });

  it('counts a section whose wording is all the author’s own', () => {
    expect(told('missing-section', 'services:\n  text: Everything that the order form lists.\n')).not.toContain(
      'services: services',
    );
  });
});

describe('missing-statement', () => {
  it('is told at the nearest thing above it that is written', () => {
    const text = 'responsibilities:\n  provider: [keep watch]\n  failures: {system: none, hardware: none}\n';
    expect(told('missing-statement', text)).toContain('responsibilities.failures.network: failures');
    expect(told('missing-statement', text)).toContain('responsibilities.client: responsibilities');
  });

  it('says what is left open and why a reader would miss it', () => {
    const [finding] = findingsOf('missing-statement', 'services: {included: [Help desk]}\n');
    expect(finding?.message).toBe(
      '`services` does not state which services are excluded. A reader takes what is not denied to be part of the deal. Where there is none, write `none`.',
    );
  });

  it('offers the skeleton first, then to say that there is none', () => {
    const text = 'services:\n  included: [Help desk]\n';
    expect(fixed('missing-statement', text, 0)).toContain('  excluded:\n    - name: Training of users\n');
    expect(fixed('missing-statement', text, 1)).toBe(`${text}  excluded: none\n`);
  });

  it('misses a group as one, not part by part', () => {
    const paths = findingsOf('missing-statement', 'availability: {uptime: none}\n').map(({ path }) => path);
    expect(paths).toContain('availability.recovery');
    expect(paths.filter((path) => path?.startsWith('availability.recovery.'))).toEqual([]);
  });

  it.each(['draft', 'template', 'final'])('is information in a recommended section of a %s that is there', (status) => {
    const text = `status: ${status}\nliability: {cap: GBP 50000}\n`;
    const found = findingsOf('missing-statement', text).map(({ path, severity }) => `${path}: ${severity}`);
    expect(found).toEqual(['liability.whose: information', 'liability.unlimited: information']);
  });

  it.each([
    ['liability: {cap: none, unlimited: none}', []],
    ['liability: {whose: both}', ['liability.cap', 'liability.unlimited']],
    ['insurance: {proof: yearly}', ['insurance.policies']],
    ['insurance: {policies: none}', []],
    ['insurance: {policies: [{kind: cyber}]}', ['insurance.policies']],
    ['insurance: {policies: [Cyber risks for GBP 50000., {kind: a, text: Own words.}]}', []],
    ['termination: {insolvency: yes}', ['termination.convenience', 'termination.breach', 'termination.exit']],
    ['termination: {convenience: none, breach: none, exit: none}', []],
    [
      'termination: {convenience: {client: none}, breach: {cure: none}, exit: {help: 1 month}}',
      ['termination.exit.data-return'],
    ],
    ['termination: {convenience: none, breach: none, exit: {text: The Provider hands over.}}', []],
    ['disputes: {negotiate: 10 days}', ['disputes.then']],
    ['disputes: {then: TBD}', []],
  ])('of a recommended section: %s', (text, paths) => {
    expect(findingsOf('missing-statement', `${text}\n`).map(({ path }) => path)).toEqual(paths);
  });

  it('is silent about a section that is not there, and about what a placeholder holds open', () => {
    expect(told('missing-statement', 'msa: 1\n')).toEqual([]);
    expect(told('missing-statement', 'services: {included: [a], excluded: TBD}\n')).toEqual([]);
  });
});

describe('recommended-sections', () => {
  const absent = (text: string) =>
    [...(findingsOf('recommended-sections', text)[0]?.message ?? '').matchAll(/`([a-z-]+)`/gu)].map(
      (match) => match[1],
    );

  it('is one piece of information that lists every topic', () => {
    const found = findingsOf('recommended-sections', 'msa: 1\n');
    expect(found.map(({ severity }) => severity)).toEqual(['information']);
    expect(absent('msa: 1\n')).toContain('liability');
  });

  it.each([
    ['its section', 'fees: {due: 30 days}\n', 'fees'],
    ['a section of another name', 'disputes: {then: courts}\n', 'dispute-resolution'],
    ['a clause with its id', 'clauses: [{id: liability, text: As the law says.}]\n', 'liability'],
    ['a clause in another list', 'clauses-late: [{id: insurance, text: As the law says.}]\n', 'insurance'],
    ['a clause within a clause', 'clauses: [{id: a, clauses: [{id: notices, text: By post.}]}]\n', 'notices'],
    [
      'a clause that covers it',
      'clauses: [{id: a, covers: [force-majeure], text: As the law says.}]\n',
      'force-majeure',
    ],
    ['a clause that covers it alone', 'clauses: [{id: a, covers: general, text: As the law says.}]\n', 'general'],
    ['the addresses of the parties', 'parties: {client: {name: A, notices: a@b.example}}\n', 'notices'],
  ])('leaves out what is covered by %s', (_, text, topic) => {
    expect(absent('msa: 1\n')).toContain(topic);
    expect(absent(text)).not.toContain(topic);
  });

  it('can be written where the format has a section for them', () => {
    const titles = (text: string) => findingsOf('recommended-sections', text)[0]?.fixes.map(({ title }) => title);
    expect(titles('fees: {due: 30 days}\nclauses: [{id: insurance, text: As the law says.}]\n')).toEqual([
      'Insert the section `liability`',
      'Insert the section `termination`',
      'Insert the section `disputes`',
    ]);
    expect(fixed('recommended-sections', 'fees:\n  due: 30 days\n', 0)).toContain(
      'fees:\n  due: 30 days\n\nliability:\n  cap: 125% of annual fees\n',
    );
  });
});

describe('promise-without-basis', () => {
  it('looks at sentences and at maps', () => {
    const text = `guarantee:
  promises:
    - We respond in time.
    - We respond within $(response-time.respond).
    - {id: a, promise: We respond in time.}
    - {id: b, promise: We respond within $(response-time.respond).}
    - {id: c, promise: We respond in time., basis: response-time.respond}
    - {id: d, promise: We respond in time., basis: TBD}
    - TBD
response-time: {respond: 4 hours}
`;
    expect(told('promise-without-basis', text)).toEqual([
      'guarantee.promises.1: We respond in time.',
      'guarantee.promises.a: promise',
    ]);
  });

  it('is a basis that promises nothing', () => {
    const text =
      'guarantee: {promises: [{id: a, promise: Up., basis: availability.uptime}]}\navailability: {uptime: none}\n';
    expect(told('promise-without-basis', text)).toEqual(['guarantee.promises.a.basis: availability.uptime']);
    expect(told('promise-without-basis', text.replace('none', '99%'))).toEqual([]);
  });

  it('offers a basis', () => {
    const text = 'guarantee:\n  promises:\n    - id: a\n      promise: Up.\n';
    expect(fixed('promise-without-basis', text)).toBe(`${text}      basis: response-time.respond\n`);
  });

  it('is silent where nothing is promised', () => {
    expect(told('promise-without-basis', 'guarantee: {promises: none}\n')).toEqual([]);
  });
});

describe('business-clock', () => {
  it('looks at every time of the level, at those that recur too', () => {
    const text = `priorities:
  levels:
    - {id: P1, respond: 1 business hour, update-every: 2 hours, resolve: 1 business day, clock: always}
    - {id: P2, respond: 1 business hour, clock: business-hours}
    - {id: P3, respond: 1 business hour}
    - {id: P4, respond: none, resolve: 4 hours, clock: always}
`;
    expect(told('business-clock', text)).toEqual([
      'priorities.levels.P1.respond: 1 business hour',
      'priorities.levels.P1.resolve: 1 business day',
    ]);
  });

  it('is mended in the time or in the clock', () => {
    const text = 'priorities:\n  levels:\n    - {id: P1, respond: 2 business hours, clock: always}\n';
    expect(fixed('business-clock', text, 0)).toBe(text.replace('business hours', 'hours'));
    expect(fixed('business-clock', text, 1)).toBe(text.replace('always', 'business-hours'));
  });
});

describe('fact-unprinted', () => {
  const backups = (text: string) =>
    `availability:\n  backups:\n    every: daily\n    retention: 30 days\n    tested: none\n    text: ${text}\n`;

  it('names each fact that the author’s own wording leaves out', () => {
    expect(told('fact-unprinted', backups('Copies are made.'))).toEqual([
      'availability.backups.every: every',
      'availability.backups.retention: retention',
      'availability.backups.tested: tested',
    ]);
  });

  it.each([
    [
      'refers to it',
      'Copies $(availability.backups.every), $(availability.backups.retention), $(availability.backups.tested).',
    ],
    ['says it in so many words', 'Copies are made Daily and kept for 30  days; none is tested.'],
  ])('is silent where the wording %s', (_, text) => {
    expect(told('fact-unprinted', backups(text))).toEqual([]);
  });

  it('is silent where another clause refers to the fact', () => {
    const text = `${backups('Copies are made daily; none is tested.')}clauses:\n  - {id: a, text: Kept for $(availability.backups.retention).}\n`;
    expect(told('fact-unprinted', text)).toEqual([]);
  });

  it('is silent where the sentences are drafted', () => {
    expect(told('fact-unprinted', 'availability: {backups: {every: daily, retention: 30 days}}\n')).toEqual([]);
  });

  it('leaves alone words where a value could stand', () => {
    const text = 'fees:\n  text: The Client shall pay.\n  increase: {by: the UK Consumer Prices Index, cap: 5%}\n';
    expect(told('fact-unprinted', text)).toEqual([]);
  });

  it('leaves alone the items of a section, which are drafted all the same', () => {
    const text = `services:
  text: The Provider does what the table says.
  included:
    - {id: desk, name: Help desk, quantity: 24 users, fee: GBP 28 per user per month}
  excluded: none
`;
    expect(told('fact-unprinted', text)).toEqual([]);
  });
});

describe('unresolved-reference', () => {
  it('looks at every text and at every field that wants an id', () => {
    const text = `services:
  included: [{id: desk, name: Desk}]
  excluded: [{name: Cabling, reason: See $(nowhere).}]
response-time:
  after-hours: {available: emergencies, for: [P1, P9]}
priorities:
  levels: [{id: P1, name: Critical}]
  urgent: P7
  can-wait: [P1, cosmetic faults]
  matrix: {all: {now: P1, later: P2}}
availability:
  targets: [{service: desk, uptime: 99%}, {service: disk, uptime: 99%}]
schedules:
  - {id: sla, title: Service levels, sections: [availability, fees]}
precedence: [agreement, sla, dpa]
definitions:
  Systems: what $(definitions.System) means
`;
    expect(told('unresolved-reference', text).map((line) => line.replace(/^.*: /u, ''))).toEqual([
      'nowhere',
      'P9',
      'P7',
      'P2',
      'disk',
      'fees',
      'dpa',
      'definitions.System',
    ]);
  });

  it('says what kind of thing there is none of, or what is nearest', () => {
    const [first, second] = findingsOf(
      'unresolved-reference',
      'priorities: {levels: [{id: critical}], urgent: [criticl, P9]}\n',
    );
    expect(first?.message).toBe('`criticl` leads nowhere in this agreement. Did you mean `critical`?');
    expect(second?.message).toBe('`P9` leads nowhere in this agreement. There is no priority level with that id.');
  });

  it('takes the nearest path', () => {
    const text = 'term: {initial: 2 years}\nbackground: It lasts $(term.initail).\n';
    expect(fixed('unresolved-reference', text)).toBe(text.replace('initail', 'initial'));
  });

  it('offers to write what is known and empty', () => {
    const text = 'term:\n  initial: 2 years\nbackground: Notice is $(term.notice).\n';
    expect(fixed('unresolved-reference', text)).toBe(text.replace('background', '  notice: 90 days\nbackground'));
  });

  it('takes the nearest term rather than writing one that differs in a letter', () => {
    const text = 'definitions: {Client System: a server}\nbackground: See $(definitions.client system).\n';
    expect(fixed('unresolved-reference', text)).toBe(text.replace('client system', 'Client System'));
  });

  it('is silent about placeholders, and about references that need no path', () => {
    const text =
      'priorities: {levels: [{id: P1}], urgent: TBD}\nclauses: [{id: a, text: See $(this) and $(clause priorities).}]\n';
    expect(told('unresolved-reference', text)).toEqual([]);
  });
});

describe('duplicate-id', () => {
  it('is told at the second, with the first', () => {
    const text = 'priorities: {levels: [{id: P1}, {id: P2}, {id: P1}]}\nservices: {included: [{id: P1, name: Desk}]}\n';
    const { tree, findings } = analyse(text);
    const [finding, ...more] = findings.filter(({ rule }) => rule === 'duplicate-id');
    expect(more).toEqual([]);
    expect(finding && tree.rangeOf(finding.span)?.start).toBe(text.lastIndexOf('P1}]}\nservices'));
    expect(finding?.related?.map(({ message }) => message)).toEqual(['The first `P1`']);
  });

  it('holds for clauses across all lists', () => {
    const text = 'clauses: [{id: a, text: One.}]\nclauses-late: [{id: b, clauses: [{id: a, text: Two.}]}]\n';
    expect(told('duplicate-id', text)).toEqual(['clauses.a.id: a']);
  });
});

describe('table-row', () => {
  const table = (...rows: readonly string[]) =>
    `schedules:\n  - title: Sites\n    table:\n      columns: [Site, Country, Users]\n      rows:\n${rows.map((row) => `        - ${row}\n`).join('')}`;

  it('counts cells, empty ones too', () => {
    const text = table(
      '[Leeds, UK, 4]',
      '[Paris, France]',
      '[London, Westminster, UK, 4]',
      '["London, Westminster", UK, 4]',
      '[York, "", 4]',
    );
    expect(told('table-row', text)).toEqual([
      'schedules.1.table.rows.2: [Paris, France]',
      'schedules.1.table.rows.3: [London, Westminster, UK, 4]',
    ]);
  });

  it('offers to take neighbours for one cell, words before numbers', () => {
    const text = table('[London, Westminster, UK, 4]');
    expect(fixed('table-row', text, 0)).toBe(table('["London, Westminster", UK, 4]'));
    expect(fixed('table-row', text, 1)).toBe(table('[London, "Westminster, UK", 4]'));
  });

  it('offers to leave the last cells empty', () => {
    expect(fixed('table-row', table('[Leeds]'))).toBe(table('[Leeds, "", ""]'));
  });
});

describe('format-version', () => {
  it('speaks instead of the rule that knows less', () => {
    expect(told('format-version', 'msa: 7\n')).toEqual(['msa: 7']);
    expect(told('invalid-value', 'msa: 7\n')).toEqual([]);
    expect(fixed('format-version', 'msa: 7\n')).toBe('msa: 1\n');
  });

  it('leaves a placeholder to its own rule', () => {
    expect(told('format-version', 'msa: TBD\n')).toEqual([]);
    expect(told('placeholder', 'msa: TBD\n')).toEqual(['msa: TBD']);
  });
});

describe('uses-later', () => {
  it('tells each key once, and nothing that is below it', () => {
    const text =
      'extends: ./base.msa.yaml\noptions: {onsite: yes}\nclauses:\n  - {id: a, use: liability, with: {cap: GBP 1}}\n';
    expect(told('uses-later', text)).toEqual([
      'extends: extends',
      'options: options',
      'clauses.a.use: use',
      'clauses.a.with: with',
    ]);
  });
});

describe('language-english', () => {
  it.each(['en', 'en-US', 'EN-gb', 'nonsense!'])('is silent about %s', (language) => {
    expect(told('language-english', `language: ${language}\n`)).toEqual([]);
  });
});

describe('missing-field', () => {
  it('comes with what is to be written', () => {
    expect(fixed('missing-field', 'msa: 1\ntitle: A\n')).toBe('msa: 1\ntitle: A\nstatus: draft\n');
    expect(
      fixed(
        'missing-field',
        'msa: 1\ntitle: A\nstatus: draft\nlanguage: en-GB\ncurrency: GBP\ngoverning-law: X\nparties: {provider: {name: A}, client: {role: the Client}}\nterm: {initial: 1 year}\n',
      ),
    ).toContain('client: {name: Northwind IT Limited, role: the Client}');
  });
});

describe('severities', () => {
  const severityOf = (rule: string, text: string) => findingsOf(rule, text)[0]?.severity;

  it.each([
    ['missing-section', 'error', 'information', 'error'],
    ['missing-statement', 'warning', 'information', 'warning'],
    ['missing-field', 'error', 'information', 'error'],
    ['placeholder', 'information', 'information', 'error'],
    ['derived-unknown', 'warning', 'information', 'error'],
  ])('of %s follow the status', (rule, draft, template, final) => {
    const text = (status: string) =>
      `status: ${status}\ngoverning-law: TBD\nservices: {included: [Help desk], also: They cost $(fees.monthly).}\n`;
    expect(severityOf(rule, text('draft'))).toBe(draft);
    expect(severityOf(rule, text('template'))).toBe(template);
    expect(severityOf(rule, text('final'))).toBe(final);
  });

  it('change with the status of other rules in one way: a template may leave things out', () => {
    const changing = rules.flatMap(({ id, severity, severityIn }) =>
      severityIn ? [[id, severityIn.template ?? severity]] : [],
    );
    expect(changing.length).toBeGreaterThan(5);
    expect(changing.filter(([, inTemplate]) => inTemplate !== 'information')).toEqual([]);
  });
});
