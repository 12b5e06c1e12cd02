/** The sections of a generated agreement, each as the lines that `sites` make of it. */
import { kinds, makers, places, sentence, systems } from './wording.mjs';

/**
 * What one site adds to every section.
 *
 * @typedef {object} Site
 * @property {number} number from 1
 * @property {string} name
 * @property {string} system what is looked after there
 * @property {string} kind
 * @property {string} maker
 *
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {(sites: readonly Site[], random: Random) => readonly string[]} Section
 */

/** @returns {Site} */
export function siteAt(/** @type {number} */ index, /** @type {Random} */ random) {
  const number = index + 1;
  const name = `${random.pick(places)} ${number}`;
  return { number, name, system: random.pick(systems), kind: random.pick(kinds), maker: random.pick(makers) };
}

/** @type {Section} */
const header = () => [
  '# The managed services of a group with many sites.',
  'msa: 1',
  'title: Managed Services Agreement',
  'status: draft',
  'reference: NW-2026-041',
  'language: en-GB',
  'currency: GBP',
  'governing-law: England and Wales',
  'courts: England and Wales',
  'days: calendar',
  'style: {numbering: decimal, duty: shall}',
  '',
  'parties:',
  '  provider:',
  '    name: Northwind IT Limited',
  '    role: the Provider',
  '    legal-form: private limited company',
  '    registered-in: England and Wales',
  '    number: 01234567',
  '    address: 1 High Street, Leeds LS1 1AA',
  '    notices: legal@northwind.example',
  '    contacts:',
  '      - {role: Service desk, name: Sam Reed, phone: +44 113 496 0000}',
  '    signatory: {name: Ada Byron, title: Director}',
  '  client:',
  '    name: Larkfield Group Limited',
  '    role: the Client',
  '    legal-form: private limited company',
  '    registered-in: England and Wales',
  '    number: 07654321',
  '    address: 2 Mill Lane, York YO1 7PR',
  '    notices: legal@larkfield.example',
  '    signatory: {name: Grace Field, title: Director}',
  '',
  'background:',
  '  - The Client runs sites that depend on its computer systems.',
  '  - The Provider looks after such systems.',
  '',
  'term:',
  '  effective: 2026-12-01',
  '  initial: 24 months',
  '  renewal: 12 months',
  '  notice: 90 days',
  '',
];

/** @type {Section} */
const definitions = (sites) => [
  'definitions:',
  '  Client Systems: the hardware, software and networks that are listed in $(schedules.estate)',
  '  Service Levels: the times and percentages of $(availability) and $(priorities)',
  '  Incident: an event that interrupts a Service or lowers its quality',
  ...sites.flatMap(({ number, name }) =>
    number % 2 === 1 ? [`  ${term(number)}: the site of the Client in ${name}, with its staff and its systems`] : [],
  ),
  '',
];

/** The defined term of a site; letters only, as a lawyer would write it. */
function term(/** @type {number} */ number) {
  const letters = [...number.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
  return `Site ${letters.join('')}`;
}

/** @type {Section} */
const services = (sites) => [
  '# ---- the services ----',
  'services:',
  '  included:',
  ...sites.flatMap(({ number, name, system, kind }) => [
    `    - id: service-${number}`,
    `      name: Care of the ${system} in ${name}`,
    `      kind: ${kind}`,
    `      description: Monitoring, updates and repair of the ${system}, with a report each quarter`,
    ...(number % 3 === 0 ? [] : [`      quantity: ${2 + (number % 40)} devices`]),
    number % 3 === 0 ? '      fee: included' : `      fee: GBP ${4 + (number % 9)}.50 per device per month`,
  ]),
  '  excluded:',
  '    - {id: cabling, name: Cabling, reason: It needs an electrician.}',
  ...sites.map(
    ({ number, name }) =>
      `    - {id: works-${number}, name: Building works in ${name}, reason: The landlord orders them.}`,
  ),
  '',
];

/** @type {Section} */
const responseTime = (sites) => [
  'response-time:',
  '  business-hours: Mon-Fri 08:00-18:00',
  '  time-zone: Europe/London',
  '  holidays: the bank holidays of England and Wales',
  '  respond: 4 business hours',
  '  starts: when the report reaches one of the channels below',
  '  response-means: a message by a technician who has read the report and begins to work on it',
  '  commitment: firm',
  '  channels:',
  '    - {id: portal, kind: portal, address: "https://desk.northwind.example"}',
  ...sites.flatMap(({ number, name }) =>
    number % 4 === 0
      ? [`    - {id: phone-${number}, kind: phone, address: +44 113 496 ${String(number).padStart(4, '0')}}  # ${name}`]
      : [],
  ),
  '  after-hours:',
  '    available: emergencies',
  '    for: P1',
  '    charge: GBP 180 per hour',
  '    minimum: 1 hour',
  '    approval: the Client approves the charge by telephone',
  '',
];

/** @type {Section} */
const responsibilities = (sites) => [
  'responsibilities:',
  '  provider:',
  ...sites.flatMap(({ number, name, system }) => [
    `    - id: watch-${number}`,
    `      duty: monitor the ${system} in ${name} and open a report for each alarm`,
  ]),
  '  client:',
  ...sites.flatMap(({ number, name }) => [
    `    - id: access-${number}`,
    `      duty: give the Provider access to ${name} where the work needs it`,
  ]),
  '  failures:',
  ...['system', 'hardware', 'network'].flatMap((scenario) => [
    `    ${scenario}:`,
    '      provider: finds the cause, repairs it and reports it',
    '      client: says what was done last',
    '      escalation: the maker, after 2 hours',
    '      within: 2 business days',
  ]),
  '',
];

/** The uptime at which the bands for all services end, or a lower one with a band of its own. */
function promisedAt(/** @type {number} */ number) {
  return number % 4 === 0 ? 'uptime: 99.0%, credits: [{below: 99.0%, credit: 10%}]' : 'uptime: 99.5%';
}

/** @type {Section} */
const availability = (sites) => [
  '# ---- the service levels ----',
  'availability:',
  '  targets:',
  ...sites.map(({ number }) => `    - {id: uptime-${number}, service: service-${number}, ${promisedAt(number)}}`),
  '  commitment: firm',
  '  measured:',
  '    per: month',
  '    by: a probe outside the network of the Provider, every 5 minutes',
  '    down-when: two probes in a row fail',
  '    rounding: to two decimal places',
  '    excludes: [maintenance in the agreed windows, failures of lines to the internet]',
  '  maintenance:',
  '    - {id: routine, kind: routine, window: "Sun 01:00-05:00", every: monthly, notice: 7 days, counts-as-downtime: no}',
  '  recovery:',
  '    failure: 3 hours',
  '    disaster: 24 hours',
  '    data-loss: 24 hours',
  '  backups:',
  '    every: daily',
  '    retention: 90 days',
  '    tested: monthly',
  '    location: a second data centre in Manchester',
  '    sets:',
  ...sites.map(
    ({ number, system, name }) =>
      `      - {id: set-${number}, for: the ${system} in ${name}, every: every ${1 + (number % 12)} hours, retention: ${1 + (number % 7)} years}`,
  ),
  '  credits:',
  '    - {at-least: 99.00%, below: 99.50%, credit: 5%}',
  '    - {below: 99.00%, credit: 10%}',
  '  credit-of: the fees of the affected Service for the month',
  '  credit-cap: 10%',
  '  claim-within: 60 days',
  '  credit-applied: as a deduction from the next invoice',
  '  sole-remedy: no',
  '',
];

/** @type {Section} */
const priorities = (sites) => [
  'priorities:',
  '  noun: Priority',
  '  levels:',
  ...[
    ['P1', 'A site cannot work.', '15 minutes', '3 hours', 'always'],
    ['P2', 'A site can work, but slowly.', '1 business hour', '1 business day', 'business-hours'],
    ['P3', 'One user cannot work.', '4 business hours', '3 business days', 'business-hours'],
    ['P4', 'A question or a request.', '1 business day', 'none', 'business-hours'],
  ].flatMap(([id, definition, respond, resolve, clock], index) => [
    `    - id: ${id}`,
    `      name: Priority ${index + 1}`,
    `      definition: ${definition}`,
    '      examples:',
    ...sites.flatMap(({ number, system, name }) =>
      number % 4 === index ? [`        - the ${system} in ${name} has failed`] : [],
    ),
    '        - anything of the same weight',
    `      respond: ${respond}`,
    `      resolve: ${resolve}`,
    `      clock: ${clock}`,
  ]),
  '  urgent: [P1, P2]',
  '  can-wait: [P4]',
  '  decided-by: the Provider, after speaking to the person who reported the problem',
  '',
];

/** @type {Section} */
const clientDemands = (sites) => [
  'client-demands:',
  '  standards:',
  ...sites.flatMap(({ number, name, system, maker }) => [
    `    - id: standard-${number}`,
    `      requirement: The ${system} in ${name} is supported by ${maker} and not older than five years`,
    `      applies-to: the devices in ${name}`,
  ]),
  '  unmet:',
  '    effect: [targets-do-not-apply, charged]',
  '  grace: 30 days',
  '  remediation: GBP 120 per hour',
  '',
];

/** @type {Section} */
const guarantee = (sites) => [
  'guarantee:',
  '  promises:',
  '    - id: uptime',
  '      promise: Each Service reaches its Uptime in each month.',
  '      basis: availability.targets',
  '      measured: as stated in $(availability.measured)',
  '      remedy: The Provider gives the credits of $(availability.credits).',
  '      claim-within: 60 days',
  ...sites.flatMap(({ number, system, name }) =>
    number % 2 === 0
      ? [
          `    - id: restore-${number}`,
          `      promise: A restore of the ${system} in ${name} is tested each month.`,
          '      basis: availability.backups.tested',
          '      measured: by the reports that the Provider files in the portal',
          '      remedy: The Provider repeats the test within 5 Business Days.',
          '      fix-within: 5 business days',
        ]
      : [],
  ),
  '  limits:',
  '    - All credits of a year together do not exceed 20% of the fees of that year.',
  '  exclusions:',
  '    - systems that do not meet the standards of $(client-demands)',
  '',
];

/** @type {Section} */
const performance = (sites) => [
  'performance:',
  '  hardware:',
  ...sites.flatMap(({ number, system, name }) => [
    `    - id: space-${number}`,
    `      metric: Free storage of the ${system} in ${name}`,
    `      target: ${10 + (number % 30)}%`,
    '      how: by the monitoring of the Provider, every hour',
  ]),
  '  workstations:',
  '    - {id: sign-in, metric: Time from password to desktop, target: 45 seconds, how: as the median of a week}',
  '  third-party:',
  ...sites.flatMap(({ number, maker, name }) => [
    `    - id: line-${number}`,
    `      metric: Repair of the line to ${name}`,
    `      supplier: ${maker}`,
    '      supplier-target: 8 hours',
    '      target: none',
    '      how: by the ticket system of the Provider',
  ]),
  '  review: quarterly',
  '',
];

/** @type {Section} */
const fees = () => [
  '# ---- money ----',
  'fees:',
  '  invoice: {every: monthly, when: in advance}',
  '  due: 30 days',
  '  late-interest: statutory',
  '  tax: excluded',
  '  charges:',
  '    - {id: setup, name: Set-up, amount: "GBP 1,500", when: once}',
  '  rates:',
  '    - {id: standard, name: Standard rate, rate: GBP 120 per hour, increment: 15 minutes, minimum: 30 minutes}',
  '  increase: {every: yearly, by: CPI, cap: 5%, notice: 60 days}',
  '',
];

/** @type {Section} */
const liability = () => [
  'liability:',
  '  cap: 125% of the annual fees',
  '  per: contract year',
  '  whose: both',
  '  unlimited: [fraud, death or personal injury caused by negligence]',
  '',
];

/** @type {Section} */
const termination = () => [
  'termination:',
  '  convenience: none',
  '  breach: {cure: 30 days}',
  '  exit: {help: 3 months, data-return: 30 days, charge: included}',
  '',
];

/** @type {Section} */
const clauses = (sites, random) => [
  '# ---- clauses of our own ----',
  'clauses:',
  '  - id: confidentiality',
  '    title: Confidentiality',
  '    text: |',
  '      Each party shall keep secret what the other party marks as confidential ("**Confidential Information**").',
  ...sites.flatMap(({ number, name, system }) => [
    `  - id: site-${number}`,
    `    title: Work at ${name}`,
    '    text: |',
    `      The Provider may work on the ${system} in ${name} during Business Hours, as $(services.included.service-${number}) describes.`,
    '',
    `      **Before the work.** ${sentence(random)} ${sentence(random)}`,
    '',
    `      ${sentence(random)} The Provider shall:`,
    '',
    `      (a) answer each Incident within $(priorities.levels.P${1 + (number % 4)}.respond);`,
    `      (b) keep the backups of $(availability.backups.sets.set-${number}); and`,
    '      (c) follow $(clause clauses.confidentiality).',
    '',
    `      ${sentence(random)} ${sentence(random)}`,
    '',
    ...(number % 5 === 0
      ? [
          '    clauses:',
          `      - id: keys-${number}`,
          '        title: Keys',
          `        text: The Client shall hand over the keys of ${number % 2 === 1 ? term(number) : name} under $(clauses.site-${number}).`,
        ]
      : []),
  ]),
  '',
];

/** @type {Section} */
const schedules = (sites) => [
  'schedules:',
  ...Array.from({ length: Math.ceil(sites.length / 10) }, (_, index) =>
    sites.slice(index * 10, index * 10 + 10),
  ).flatMap((region, index) => [
    `  - id: region-${index + 1}`,
    `    title: Sites of region ${index + 1}`,
    '    table:',
    '      columns: [Site, System, Maker]',
    '      rows:',
    ...region.map(({ name, system, maker }) => `        - [${name}, ${system}, ${maker}]`),
  ]),
  '  - id: service-levels',
  '    title: Service Levels',
  '    sections: [availability, priorities]',
  '  - id: estate',
  '    title: Client Systems',
  '    table:',
  '      columns: [Asset, Quantity]',
  '      rows:',
  '        - [Server, 8]',
];

/** So many more rows of the schedule that stands last. */
export function assetRows(/** @type {number} */ count) {
  return Array.from({ length: count }, (_, index) => `        - [Workstation ${index + 1}, 1]`);
}

/**
 * The sections in the order of a contract; `schedules` must stay last, since rows are added to it.
 *
 * @type {readonly Section[]}
 */
export const order = [
  header,
  definitions,
  services,
  responseTime,
  responsibilities,
  availability,
  clientDemands,
  guarantee,
  performance,
  priorities,
  fees,
  liability,
  termination,
  clauses,
  schedules,
];
