import { localeFor, useLanguage } from './language.ts';

export interface MoneyValue {
  amount: string;
  currency: string;
}

export interface QuantityValue {
  value: string;
  unit: string;
}

/** UN/ECE Recommendation 20 codes as people write them. */
const SYMBOLS: Record<string, string> = { KGM: 'kg', KWH: 'kWh', MIN: 'min', MMT: 'mm', CMT: 'cm', MTR: 'm', GRM: 'g', HUR: 'h', C62: '', P1: '%', DD: '°' };

function unitSymbol(unit: string | null): string {
  return unit === null ? '' : (SYMBOLS[unit] ?? unit);
}

/** `PT1H30M`, days counted as 24 hours, in minutes. */
export function minutesOf(duration: string): number {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration) ?? [];
  const number = (part: string | undefined) => Number(part ?? 0);
  return number(days) * 1440 + number(hours) * 60 + number(minutes) + number(seconds) / 60;
}

/** Money, quantities, moments and durations as people of a language write them. */
export function formatsFor(locale: string) {
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
    formatters.set(key, known);
    return known;
  };
  const number = (value: string | number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 3 }) => formatter(options).format(Number(value));
  /** What a number counts: days are a word in each language, other units are symbols. */
  const unit = (value: string | number, of: string | null) =>
    of === 'DAY' ? (formatter({ style: 'unit', unit: 'day', unitDisplay: 'long' }).formatToParts(Number(value)).find(({ type }) => type === 'unit')?.value ?? '') : unitSymbol(of);
  return {
    number,
    money: ({ amount, currency }: MoneyValue, signed = false) =>
      number(amount, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
        ...(signed && Number.isInteger(Number(amount)) ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {}),
      }),
    quantity: ({ value, unit }: QuantityValue, signed = false) =>
      `${number(value, { maximumFractionDigits: unit === 'KGM' ? 1 : 2, ...(signed ? { signDisplay: 'exceptZero' as const } : {}) })}\u00a0${unitSymbol(unit)}`.trim(),
    unit,
    measure: (value: string | number, of: string | null) => `${number(value)} ${unit(value, of)}`.trim(),
    date: (moment: string) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(moment)),
    dateTime: (moment: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment)),
    duration: (duration: string) => {
      const minutes = Math.round(minutesOf(duration));
      const part = (value: number, unit: string) => formatter({ style: 'unit', unit, unitDisplay: 'short' }).format(value);
      if (minutes < 60) return part(minutes, 'minute');
      if (minutes % 60 === 0) return part(minutes / 60, 'hour');
      return `${part(Math.floor(minutes / 60), 'hour')} ${part(minutes % 60, 'minute')}`;
    },
    list: (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    country: (code: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code,
  };
}

export type Formats = ReturnType<typeof formatsFor>;

const known = new Map<string, Formats>();

/** One for all: what the browser needs for a number format costs more than the number. */
export function useFormats(): Formats {
  const locale = localeFor(useLanguage());
  const formats = known.get(locale) ?? formatsFor(locale);
  known.set(locale, formats);
  return formats;
}
