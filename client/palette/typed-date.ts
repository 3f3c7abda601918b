const german = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/;
const iso = /^[1-9]\d{3}(-\d{2}){0,2}$/;

const padded = (part: string | undefined): string[] => (part ? [part.padStart(2, "0")] : []);

/** A day that the month has: Date would turn 31 February into a day of March. */
function isDate(text: string): boolean {
  const at = new Date(text);
  return iso.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The first word that is a date, as 2017-11-14 or 14.11.2017, to the precision it has; ISO. */
export function typedDate(text: string): string | undefined {
  return text
    .split(/\s+/)
    .map((word) => {
      const [, day, month, year] = german.exec(word) ?? [];
      return year ? [year, ...padded(month), ...padded(day)].join("-") : word;
    })
    .find(isDate);
}

/** The last day of a year or a month; a day is its own. */
export function lastDayOf(date: string): string {
  const [year, month = "12", day] = date.split("-");
  return day ? date : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
