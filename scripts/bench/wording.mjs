/** Words of which the generated agreements are made: enough of them that neither reader of the text meets the same line all the time. */

export const places = [
  'Leeds',
  'Bristol',
  'Cardiff',
  'Exeter',
  'Norwich',
  'Dundee',
  'Derby',
  'Lincoln',
  'Preston',
  'Swansea',
  'Truro',
  'York',
];

export const systems = [
  'file server',
  'mail gateway',
  'print service',
  'warehouse terminal',
  'payroll database',
  'firewall',
  'backup appliance',
  'meeting room',
  'time clock',
  'document archive',
  'telephone exchange',
  'wireless network',
  'planning board',
  'label printer',
];

export const kinds = ['management', 'cloud', 'support', 'security', 'network', 'backup', 'project', 'other'];

export const makers = ['Fabrikam', 'Contoso', 'Tailspin', 'Litware', 'Proseware', 'Adatum'];

const actors = ['The Provider', 'The Client', 'Either party'];

const duties = [
  'shall keep a record of each change to the Client Systems',
  'shall tell the other party of a planned change at least 5 Business Days ahead',
  'shall answer questions about the Services during Business Hours',
  'may ask for a meeting about the Service Levels of the past quarter',
  'shall name a person who decides in urgent cases',
  'shall keep the passwords of the Client Systems where only those can read them who need them',
  'may ask the maker of a device for help and shall tell the other party that it has done so',
  'shall return every device of the other party within 10 Business Days',
];

const ends = [
  '',
  ' without a charge',
  ', in writing',
  ', and shall confirm it by e-mail',
  ' at its own cost',
  ' unless the parties agree otherwise',
];

/** A sentence of a contract: one actor, one duty. */
export function sentence(/** @type {import('./random.mjs').Random} */ random) {
  return `${random.pick(actors)} ${random.pick(duties)}${random.pick(ends)}.`;
}
