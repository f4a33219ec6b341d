/**
 * Every change carries a number of its own through the server and back out of the replicas, where its words or its place
 * are read. Words end in it; a place is an order key, which is letters and digits only.
 */
const DIGITS = 10;

export function writeText(words: string, token: number): string {
  return `${words} #${token}`;
}

export function readTextToken(text: string): number | null {
  const at = text.lastIndexOf('#');
  return at < 0 ? null : Number(text.slice(at + 1));
}

export function writeOrder(token: number): string {
  return `M${String(token).padStart(DIGITS, '0')}`;
}

export function readOrderToken(order: string): number | null {
  return order.startsWith('M') ? Number(order.slice(1)) : null;
}
