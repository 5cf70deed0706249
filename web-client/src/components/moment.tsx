import { useFormats } from '@/lib/i18n/formats.ts';

/** A moment in the reader's own time zone: the day, or the day and the time. */
export function Moment({ value, time = false }: { value: string; time?: boolean }) {
  const formats = useFormats();
  return <time dateTime={value}>{time ? formats.dateTime(value) : formats.date(value)}</time>;
}
