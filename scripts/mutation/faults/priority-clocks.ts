import { businessHoursOf } from '../../../server/src/agreement/clocks';
import type { PriorityLevel } from '../../../server/src/agreement/facts.generated';
import { toNumber } from '../../../server/src/values/decimal';
import { averageSeconds } from '../../../server/src/values/duration-length';
import type { Duration } from '../../../server/src/values/value';
import { longestClosing } from '../../../server/src/values/weekly';
import type { Fault } from '../fault';
import { durationIn, idOf, LEVEL_TIMES, levelsOf, runsAlways } from '../levels';
import type { Sample } from '../sample';

/** Faults of the clocks of levels, and of what is promised while nobody is there. */
export const priorityClocks: readonly Fault[] = [
  {
    rule: 'business-clock',
    name: 'count business time around the clock',
    inject: (sample) =>
      levelsOf(sample)
        .filter(runsAlways)
        .flatMap((level) =>
          LEVEL_TIMES.flatMap((key) => sample.replaceIn(level[key], /(\d+) (minute|hour|day)/u, '$1 business $2')),
        ),
  },
  {
    rule: 'business-clock',
    name: 'let the clock of business times run always',
    inject: (sample) =>
      levelsOf(sample)
        .filter((level) => !runsAlways(level) && LEVEL_TIMES.some((key) => isBusiness(durationIn(level[key]))))
        .flatMap(({ clock, place }) =>
          clock ? sample.set(clock, 'always') : sample.write(`${place.path}.clock`, 'clock: always'),
        ),
  },
  {
    rule: 'clock-missing',
    name: 'leave out the clock of an urgent level',
    inject: (sample) =>
      urgentLevels(sample)
        .filter((level) => LEVEL_TIMES.some((key) => isPlainAndShort(durationIn(level[key]))))
        .flatMap(({ clock }) => sample.drop(clock)),
  },
  {
    rule: 'clock-missing',
    name: 'leave out the word business where nothing else names the clock',
    inject: (sample) =>
      urgentLevels(sample)
        .filter(({ clock }) => !clock)
        .flatMap((level) =>
          LEVEL_TIMES.flatMap((key) => sample.replaceIn(level[key], /business (?=minute|hour)/u, '')),
        ),
  },
  {
    rule: 'clock-outside-hours',
    name: 'offer no help outside business hours',
    inject: (sample) =>
      levelsOf(sample).some((level) => isAnsweredAtNight(level, sample))
        ? sample.set(sample.facts.responseTime?.afterHours, 'none')
        : [],
  },
  {
    rule: 'clock-outside-hours',
    name: 'withdraw the help outside business hours',
    inject: (sample) =>
      levelsOf(sample).some((level) => isAnsweredAtNight(level, sample))
        ? sample.set(afterHoursOf(sample)?.available, 'no')
        : [],
  },
  {
    rule: 'clock-outside-hours',
    name: 'offer help outside business hours for another level',
    inject: (sample) => {
      const last = levelsOf(sample).at(-1);
      return (afterHoursOf(sample)?.for?.items ?? []).flatMap((item) => {
        const level = levelsOf(sample).find((some) => idOf(some) === item.text.trim());
        return last && level && isAnsweredAtNight(level, sample) ? sample.set(item, idOf(last)) : [];
      });
    },
  },
  {
    rule: 'clock-outside-hours',
    name: 'promise an answer around the clock on the telephone',
    inject: (sample) => {
      const { channels, afterHours } = sample.facts.responseTime ?? {};
      if (afterHours?.is !== 'fact' || afterHours.value !== 'none' || closedSeconds(sample) === 0) return [];
      return (channels?.items ?? []).flatMap((channel) =>
        channel.is === 'map' && channel.kind?.value === 'phone' && channel.address
          ? sample.set(channel.address, `"${channel.address.text}, around the clock"`)
          : [],
      );
    },
  },
  {
    rule: 'resolve-beyond-hours',
    name: 'count the days on which nobody works',
    inject: (sample) =>
      leftAlone(sample).flatMap((level) =>
        isOverWhileClosed(durationIn(level.resolve), sample)
          ? sample.replaceIn(level.resolve, /business (?=day)/u, 'calendar ')
          : [],
      ),
    // What is answered in business hours may be answered when the resolution is due, and so is an update.
    brings: ['respond-after-resolve', 'update-interval'],
  },
  {
    rule: 'resolve-beyond-hours',
    name: 'resolve within a calendar day',
    inject: (sample) =>
      closedSeconds(sample) > SECONDS_A_DAY
        ? leftAlone(sample).flatMap((level) =>
            durationIn(level.resolve) ? sample.set(level.resolve, '1 calendar day') : [],
          )
        : [],
    // As above; and levels above may be resolved later.
    brings: ['respond-after-resolve', 'update-interval', 'priority-order'],
  },
];

const SECONDS_A_DAY = 86_400;

function afterHoursOf({ facts }: Sample) {
  const afterHours = facts.responseTime?.afterHours;
  return afterHours?.is === 'map' ? afterHours : undefined;
}

function urgentLevels(sample: Sample): readonly PriorityLevel[] {
  const urgent = sample.facts.priorities?.urgent;
  const ids = urgent?.is === 'list' ? urgent.items.map(({ text }) => text.trim()) : [];
  return levelsOf(sample).filter((level) => ids.includes(idOf(level)));
}

/** The levels that nobody helps with outside business hours, and whose response does not run there. */
function leftAlone(sample: Sample): readonly PriorityLevel[] {
  const afterHours = sample.facts.responseTime?.afterHours;
  if (!afterHours || (afterHours.is === 'fact' && afterHours.value !== 'none')) return [];
  const helped = afterHours.is === 'map' ? afterHours.for?.items.map(({ text }) => text.trim()) : [];
  const isNone = afterHours.is === 'map' && afterHours.available?.value === 'no';
  if (!isNone && !helped) return [];
  return levelsOf(sample).filter((level) => !runsAlways(level) && (isNone || !helped?.includes(idOf(level))));
}

/** Whether a response to the level is due while business is closed. */
function isAnsweredAtNight(level: PriorityLevel, sample: Sample): boolean {
  return runsAlways(level) && isOverWhileClosed(durationIn(level.respond), sample);
}

function isOverWhileClosed(time: Duration | undefined, sample: Sample): boolean {
  return time !== undefined && toNumber(averageSeconds(time)) < closedSeconds(sample);
}

/** For how long business is closed at most, in seconds. */
function closedSeconds({ facts }: Sample): number {
  const hours = businessHoursOf(facts.responseTime);
  const closing = hours && longestClosing(hours);
  return closing ? (closing.end - closing.start) * 60 : 0;
}

function isBusiness(time: Duration | undefined): boolean {
  return time?.clock === 'business';
}

/** Minutes and hours of which nothing says when they run. */
function isPlainAndShort(time: Duration | undefined): boolean {
  return time?.clock === 'plain' && (time.unit === 'minute' || time.unit === 'hour');
}
