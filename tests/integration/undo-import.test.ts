import { ordersAfter } from '@evenboard/shared/domain/order-key';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

describe('undoing an import', () => {
  let server: TestServer;
  let facilitator: TestPerson;

  beforeEach(async () => {
    server = await startTestServer();
    facilitator = await startTestWorkshop(server.url);
  });

  afterEach(async () => {
    facilitator.close();
    await server.close();
  });

  it('[S2] takes back the ideas and the name that it gave, and nothing else', async () => {
    const [areaId = ''] = [...facilitator.all('areas').keys()];
    const before = facilitator.read('areas', areaId)?.name;
    const ideas = ordersAfter(null, 150).map((order, n) => ({
      id: newTestId(),
      areaId,
      clusterId: null,
      order,
      text: `Idea ${n}`,
      from: null,
    }));
    await settle(facilitator.send('ideas.import', { questions: [], areas: [], clusters: [], renames: [{ id: areaId, name: 'Prevention' }], ideas }));
    expect(facilitator.read('areas', areaId)?.name).toBe('Prevention');
    expect(countShown()).toBe(150);
    await settle(facilitator.send('undo', { outbox: facilitator.outbox, number: 1 }));
    expect(facilitator.read('areas', areaId)?.name).toBe(before);
    expect(countShown()).toBe(0);
  });

  async function settle(answering: ReturnType<TestPerson['send']>): Promise<void> {
    const answer = await answering;
    if (!('clock' in answer)) throw new Error(`refused: ${answer.refusal.kind}`);
    await facilitator.reach(answer.clock);
  }

  function countShown(): number {
    return [...facilitator.all('ideas').values()].filter(({ state }) => state === 'shown').length;
  }
});
