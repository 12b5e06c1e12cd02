import type { Header } from '../../agreement/agreement';
import { type Fact, factsOf } from '../../agreement/bound';
import type {
  AvailabilitySection,
  IncludedService,
  PerformanceExpectation,
  ServicesSection,
} from '../../agreement/facts.generated';
import { compareDecimals, normalise, printDecimal, round } from '../../values/decimal';
import { printValue } from '../../values/kinds';
import { printPercentageSource } from '../../values/percentage';
import type { Percentage } from '../../values/value';
import type { RuleFinding } from '../rule';
import { isFirm } from './commitment-over';
import { type SupplierPromise, serialUptime } from './suppliers';

/** Uptimes that the suppliers behind them cannot carry. */
export function uptimesBeyondSuppliers(
  availability: AvailabilitySection | undefined,
  services: ServicesSection | undefined,
  suppliers: readonly SupplierPromise<Percentage>[],
  { locale }: Header,
): readonly RuleFinding[] {
  if (!availability || suppliers.length === 0 || !isFirm(availability.commitment)) return [];
  const included = (services?.included?.items ?? []).filter((item) => item.is === 'map');
  const ofService = (name: string): readonly SupplierPromise<Percentage>[] => {
    const service = included.find(({ id }) => id?.text === name);
    return suppliers.filter(({ item }) => isBehind(item, name, service));
  };
  const general = { fact: availability.uptime, behind: behindAll(availability, suppliers, ofService) };
  const single = (availability.targets?.items ?? []).map(({ uptime, service }) => ({
    fact: uptime,
    behind: service?.value === undefined ? [] : ofService(service.value),
  }));
  return [general, ...single].flatMap(({ fact, behind }) => {
    const uptime = fact?.value;
    if (!fact || uptime === undefined || uptime === 'none' || behind.length === 0) return [];
    const serial = serialUptime(behind.map(({ promised }) => promised));
    return compareDecimals(uptime.percent, serial) > 0 ? [beyond(fact, behind, locale)] : [];
  });
}

const EXCUSES =
  /\b(?:suppliers?|third[ -]part(?:y|ies)|vendors?|subcontractors?|operators?|makers?|clouds?|others?)\b/iu;

/** The suppliers behind the general uptime: all, unless its measurement says otherwise. */
function behindAll(
  { measured }: AvailabilitySection,
  suppliers: readonly SupplierPromise<Percentage>[],
  ofService: (name: string) => readonly SupplierPromise<Percentage>[],
): readonly SupplierPromise<Percentage>[] {
  if (measured?.is === 'fact') return EXCUSES.test(measured.text) ? [] : suppliers;
  const excludes = measured?.excludes ? [...factsOf(measured.excludes)] : [];
  if (excludes.some(({ text }) => EXCUSES.test(text))) return [];
  const covers = measured?.covers?.items ?? [];
  return covers.length === 0 ? suppliers : [...new Set(covers.flatMap(({ text }) => ofService(text.trim())))];
}

/** Whether a supplier's system is the service that is called `name`, or a part of it. */
function isBehind({ id, metric, supplier }: PerformanceExpectation, name: string, service?: IncludedService): boolean {
  const words = metric?.text.toLowerCase() ?? '';
  const names = [name.replaceAll('-', ' '), service?.name?.text];
  if (id?.text === name || names.some((some) => some !== undefined && words.includes(some.toLowerCase()))) return true;
  const seller = supplier?.text.toLowerCase();
  const told = `${service?.name?.text ?? ''} ${service?.description?.text ?? ''}`.toLowerCase();
  return seller !== undefined && seller !== '' && told.includes(seller);
}

function beyond(
  fact: Fact<unknown>,
  behind: readonly SupplierPromise<Percentage>[],
  locale: Header['locale'],
): RuleFinding {
  const { span } = fact.place.node;
  const serial = normalise(serialUptime(behind.map(({ promised }) => promised)));
  const shown = serial.scale > MOST_DIGITS ? round(serial, MOST_DIGITS, 'down') : serial;
  const factors = behind.map(({ promised }) => printValue(promised, locale)).join(' × ');
  const product = `${serial === shown ? '' : 'about '}${printDecimal(shown, locale)}%`;
  const together =
    behind.length === 1
      ? `its supplier promises only ${factors}`
      : `its suppliers together promise only ${factors} = ${product}`;
  const source = printPercentageSource({ percent: normalise(shown) });
  return {
    span,
    path: fact.place.path,
    message: `An uptime of ${fact.text} is promised, but ${together}. Promise no more than that, or leave the failures of suppliers out under \`availability.measured.excludes\`.`,
    related: behind.map(({ item, promised }) => ({
      span: (item.supplierTarget ?? item).place.node.span,
      message: `${printValue(promised, locale)} of ${item.supplier?.text ?? 'the supplier'}`,
    })),
    fixes: [{ title: `Promise ${source}`, edits: [{ span, newText: source }] }],
  };
}

/** Digits behind the point of a product of uptimes that are shown. */
const MOST_DIGITS = 8;
