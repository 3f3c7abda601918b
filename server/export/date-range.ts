import type { PartialDate } from "#schema/dates.ts";

/** First and last day that a partial date can mean, both `YYYY-MM-DD`: 2016-06 is 2016-06-01 to 2016-06-30. */
export function dateRange(date: PartialDate): { start: string; end: string } {
  const [year = "", month, day] = date.split("-");
  if (month && day) return { start: date, end: date };
  if (!month) return { start: `${year}-01-01`, end: `${year}-12-31` };
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${lastDay}` };
}
