import { useTranslation } from "react-i18next";

/** Number in the reader's way: 2,340 or 2.340. */
export const formatNumber = (value: number, language: string): string => new Intl.NumberFormat(language).format(value);

/** A share of 1 in the reader's way: 75% or 75 %. */
export const formatShare = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: "percent" }).format(share);

const shapes: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "short", day: "numeric" },
};

/** An ISO date of any precision in the reader's way; no day is invented. Text that is no date comes back as it is. */
export function formatDate(date: string, language: string): string {
  const shape = shapes[date.length];
  const at = new Date(date);
  if (!shape || Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(language, { ...shape, timeZone: "UTC" }).format(at);
}

/** "12 Mar 2019", or "2016 – 2019" where both ends differ. */
export function formatSpan(first: string | undefined, last: string | undefined, language: string): string {
  const ends = [...new Set([first, last].filter((date) => date !== undefined))];
  return ends.map((date) => formatDate(date, language)).join(" – ");
}

/** Formatters in the language of the interface. */
export function useFormat() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return {
    number: (value: number) => formatNumber(value, language),
    percent: (share: number) => formatShare(share, language),
    date: (date: string) => formatDate(date, language),
    span: (first?: string, last?: string) => formatSpan(first, last, language),
  };
}
