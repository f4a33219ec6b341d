import { expect, it } from 'vitest';
import { createDeliveryLog } from './delivery-log.ts';

const EXACT = { newestOnly: false, countMissing: true };
const COUNTS = true;

it('counts a change once for each watcher but its sender', () => {
  const log = createDeliveryLog(EXACT);
  const [first, second] = [log.createWatch(1), log.createWatch(2)];
  log.sent(1, 'a', 1, COUNTS);
  log.sent(3, 'b', 2, COUNTS);
  expect(log.isComplete()).toBe(false);
  for (const watch of [first, second]) for (const key of ['a', 'b']) watch.saw(key, 2);
  first.saw('b', 2);
  expect(log.isComplete()).toBe(true);
  expect(log.summary()).toMatchObject({ expected: 3, delivered: 3 });
});

it('takes the newest change of a record for all before it', () => {
  const log = createDeliveryLog(EXACT);
  const watch = log.createWatch(1);
  for (const token of [1, 2, 3]) log.sent(2, 'a', token, COUNTS);
  watch.saw('a', 2);
  expect(log.summary()).toMatchObject({ expected: 3, delivered: 2 });
});

it('lets what never came make the tail longer, not shorter', () => {
  const log = createDeliveryLog(EXACT);
  log.createWatch(1);
  log.sent(2, 'a', 1, COUNTS);
  expect(log.summary().latencies).toHaveLength(1);
  expect(log.summary().delivered).toBe(0);
});

it('times the newest state alone where only that matters', () => {
  const log = createDeliveryLog({ newestOnly: true, countMissing: false });
  const watch = log.createWatch(1);
  for (const token of [1, 2, 3]) log.sent(2, 'me', token, COUNTS);
  watch.saw('me', 3);
  expect(log.summary()).toMatchObject({ expected: 3, delivered: 3 });
  expect(log.summary().latencies).toHaveLength(1);
});

it('leaves out what was sent before and after the time that is measured, and what nobody sent', () => {
  const log = createDeliveryLog(EXACT);
  const watch = log.createWatch(1);
  log.sent(2, 'a', 1, false);
  log.sent(2, 'a', 2, COUNTS);
  watch.saw('a', 2);
  watch.saw('unknown', 9);
  expect(log.summary()).toMatchObject({ expected: 1, delivered: 1 });
});
