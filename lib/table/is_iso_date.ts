const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar by ISO 8601: "2024-02-29" is, "2023-02-29" is not. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = (form.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
