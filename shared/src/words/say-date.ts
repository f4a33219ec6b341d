/** A day as people say it: "24 November 2027", where the reader is. */
export function sayDate(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}
