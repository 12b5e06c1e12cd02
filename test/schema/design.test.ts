import { describe, expect, test } from 'vitest';
import { propertyOf, type SchemaNode } from '../../server/src/agreement/schema';
import { schema } from '../../server/src/agreement/schema.generated';

/** What the format promises, part by part: `a{b c}` is a map, `a[]{b}` a list of maps. */
const FORMAT = `
msa title status reference language currency governing-law courts days
style{numbering duty}
parties{provider{name role also-called legal-form registered-in number address notices
  contacts[]{role name phone} signatory[]{name title}} client{name} guarantor{name}}
background
term{effective initial renewal notice title text also}
definitions{Anything}
services{included[]{id name kind description quantity fee title text also} excluded[]{id name reason} title text also}
response-time{business-hours time-zone holidays respond starts response-means commitment
  channels[]{id kind address for} after-hours{available for charge minimum approval text}}
responsibilities{provider[]{id duty} client[]{id duty}
  failures{system{provider client escalation within} hardware{within} network{within} power{name within}}}
availability{uptime targets[]{service uptime credits} commitment
  measured{per by covers down-when rounding excludes} maintenance[]{id kind window every notice counts-as-downtime}
  recovery{failure disaster data-loss} backups{every retention tested location sets[]{for every retention}}
  credits[]{at-least above below up-to credit} credit-of credit-cap claim-within credit-applied sole-remedy
  chronic-failure{missed of remedy}}
client-demands{standards[]{id requirement applies-to} unmet{effect text} grace remediation}
guarantee{promises[]{id promise basis measured remedy fix-within claim-within} limits[]{id text} exclusions[]{id text}}
performance{hardware[]{id metric target how commitment supplier supplier-target} workstations[]{metric}
  third-party[]{metric} services[]{metric} review}
priorities{noun levels[]{id name definition examples respond update-every resolve report-within clock}
  urgent matrix{high{now}} can-wait decided-by}
fees{invoice{every when} due late-interest tax{name rate exempt} charges[]{id name amount when}
  rates[]{id rate increment minimum} minimum counts{every true-up reduce} travel{charge beyond} expenses
  third-party{charge changes notice} increase{every by cap notice} disputes{within pay} suspension{after from}}
liability{cap per whose higher[]{for cap} unlimited[]{id text} excluded[]{id text} credits-count claims-within title text also}
insurance{policies[]{kind cover per} proof after-end title text also}
termination{convenience{provider client} breach{cure} non-payment insolvency missed-targets{missed of}
  exit{help data-return charge} survives title text also}
disputes{negotiate then rules seat title text also}
clauses[]{id title text covers clauses[]{title text} also use variant with{survival}}
clauses-security[]{id title text}
schedules[]{id title text table{columns rows} sections clauses[]{title}}
documents[]{id title short at version}
precedence signatures{text}
extends without options{any} tiers[]{id name fee} tier`;

/** Every path that the text above writes: `availability.backups.every`. */
function pathsOf(text: string): readonly string[] {
  const paths: string[] = [];
  const above: string[] = [];
  for (const [token, name] of text.matchAll(/([A-Za-z-]+)(?:\[\])?(\{)?|\}/gu)) {
    if (token === '}') above.pop();
    else if (name !== undefined) {
      const path = `${above.map((part) => `${part}.`).join('')}${name}${token.includes('[]') ? '[]' : ''}`;
      paths.push(path);
      if (token.endsWith('{')) above.push(`${name}${token.includes('[]') ? '[]' : ''}`);
    }
  }
  return paths;
}

function nodeAt(path: string): SchemaNode | undefined {
  return path.split('.').reduce<SchemaNode | undefined>((node, step) => {
    const property = node && propertyOf(node, step.replace('[]', ''));
    return step.endsWith('[]') ? property?.items : property;
  }, schema);
}

test.each(FORMAT.trim().split(/\n(?! )/u))('the schema knows %s', (part) => {
  expect(pathsOf(part).filter((path) => !nodeAt(path))).toEqual([]);
});

describe('what a section must state', () => {
  const MUST_STATE = [
    'services.included',
    'services.excluded',
    'response-time.respond',
    'response-time.business-hours',
    'response-time.time-zone',
    'response-time.holidays',
    'response-time.after-hours',
    'response-time.after-hours.charge',
    'responsibilities.provider',
    'responsibilities.client',
    'responsibilities.failures',
    'responsibilities.failures.system',
    'responsibilities.failures.hardware',
    'responsibilities.failures.network',
    'availability.uptime',
    'availability.measured',
    'availability.recovery',
    'availability.backups',
    'client-demands.standards',
    'client-demands.unmet',
    'guarantee.promises',
    'guarantee.limits',
    'performance.hardware',
    'performance.workstations',
    'performance.third-party',
    'priorities.levels',
    'priorities.urgent',
    'priorities.can-wait',
    'liability.cap',
    'liability.whose',
    'liability.unlimited',
    'insurance.policies',
    'termination.convenience',
    'termination.breach',
    'termination.exit',
    'termination.exit.data-return',
    'disputes.then',
  ];

  test.each(MUST_STATE)('%s is marked, and can be inserted as it is', (path) => {
    const key = path.split('.').at(-1) ?? '';
    expect(nodeAt(path)?.mustState).toBe(true);
    expect(nodeAt(path)?.skeleton?.startsWith(`${key}:`)).toBe(true);
  });

  const CAN_BE_NONE = [
    'services.excluded',
    'response-time.respond',
    'response-time.holidays',
    'response-time.after-hours',
    'responsibilities.client',
    'responsibilities.failures.network',
    'responsibilities.failures.network.within',
    'availability.uptime',
    'availability.recovery',
    'availability.recovery.disaster',
    'availability.backups',
    'availability.backups.tested',
    'availability.credits',
    'client-demands.standards',
    'client-demands.unmet',
    'guarantee.promises',
    'guarantee.limits',
    'performance.hardware',
    'performance.third-party',
    'priorities.levels[].resolve',
    'priorities.urgent',
    'priorities.can-wait',
    'term.renewal',
    'fees.increase',
    'fees.suspension',
    'liability.cap',
    'liability.higher',
    'liability.unlimited',
    'liability.excluded',
    'liability.claims-within',
    'insurance.policies',
    'insurance.proof',
    'insurance.after-end',
    'termination.convenience',
    'termination.convenience.provider',
    'termination.breach',
    'termination.non-payment',
    'termination.missed-targets',
    'termination.exit',
    'termination.exit.data-return',
    'termination.survives',
    'disputes.negotiate',
  ];

  test.each(CAN_BE_NONE)('%s can be none', (path) => {
    expect(nodeAt(path)?.words).toContain('none');
  });
});

test('the eight sections are mandatory, as are the header, the parties and the term', () => {
  expect(schema.required).toEqual(
    (
      'msa title status language currency governing-law parties term services response-time responsibilities ' +
      'availability client-demands guarantee performance priorities'
    ).split(' '),
  );
});

test.each(['extends', 'without', 'options', 'tiers', 'tier', 'clauses[].use', 'services.when'])(
  '%s keeps its place for later',
  (path) => {
    expect(nodeAt(path)?.later).toBe(true);
  },
);
