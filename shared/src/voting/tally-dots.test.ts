import { describe, expect, it } from 'vitest';
import type { Choices, ResultRow, Round, RoundOption } from '../domain/round.ts';
import { recount, type Recounted } from './recount.test-support.ts';
import { createRandom, type Random } from './seeded.test-support.ts';
import { tallyDots } from './tally-dots.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

function optionsOf(ids: readonly string[], kind: RoundOption['kind'] = 'idea'): RoundOption[] {
  return ids.map((id) => ({ id, kind, letter: id, text: id, ideaIds: [id], area: '' }));
}

function roundOf(ids: readonly string[], rankBy: Round['rankBy'] = 'votes') {
  return { options: optionsOf(ids), rankBy };
}

function randomBallot(random: Random, ids: readonly string[], budget: number, cap: number): Choices {
  const choices: Record<string, number> = {};
  for (let left = random(0, budget + 1); left > 0; left -= 1) {
    const id = ids[random(0, ids.length)] ?? 'a';
    if ((choices[id] ?? 0) < cap) choices[id] = (choices[id] ?? 0) + 1;
  }
  return choices;
}

function randomCase(random: Random) {
  const ids = IDS.slice(0, random(2, IDS.length + 1));
  const cap = random(1, 4);
  const budget = random(1, 9);
  const ballots = Array.from({ length: random(5, 40) }, () => randomBallot(random, ids, budget, cap));
  const rankBy: Round['rankBy'] = random(0, 2) === 0 ? 'votes' : 'people';
  return { ids, ballots, rankBy, round: roundOf(ids, rankBy) };
}

function byId(rows: readonly ResultRow[]): Record<string, Recounted> {
  return Object.fromEntries(
    rows.map(({ optionId, people, votes, rank }) => [optionId, { people: people ?? -1, votes: votes ?? -1, rank }]),
  );
}

function hasEnough(ballots: readonly Choices[]): boolean {
  return ballots.filter((ballot) => Object.keys(ballot).length > 0).length >= 5;
}

/** Many random rounds with enough votes for numbers to be shown. */
function forManyCases(seed: string, times: number, check: (made: ReturnType<typeof randomCase>, random: Random) => void) {
  const random = createRandom(seed);
  let done = 0;
  while (done < times) {
    const made = randomCase(random);
    if (!hasEnough(made.ballots)) continue;
    check(made, random);
    done += 1;
  }
}

describe('tallyDots', () => {
  it('[V2] counts a known vote', () => {
    const ballots: Choices[] = [{ a: 3 }, { a: 1, b: 2 }, { b: 1, c: 1 }, { b: 2 }, { c: 1, a: 1 }, {}];
    expect(tallyDots(roundOf(['a', 'b', 'c', 'd']), ballots)).toEqual({
      rows: [
        { optionId: 'a', rank: 1, people: 3, votes: 5 },
        { optionId: 'b', rank: 1, people: 3, votes: 5 },
        { optionId: 'c', rank: 3, people: 2, votes: 2 },
        { optionId: 'd', rank: 4, people: 0, votes: 0 },
      ],
      voted: 5,
      blank: 1,
    });
  });

  it('[V2] ranks groups by the people who chose them, whatever votes one of them heaped up', () => {
    const ballots: Choices[] = [{ a: 3 }, { a: 3 }, { b: 1 }, { b: 1 }, { b: 1 }];
    expect(byId(tallyDots(roundOf(['a', 'b'], 'people'), ballots).rows)).toEqual({
      a: { people: 2, votes: 6, rank: 2 },
      b: { people: 3, votes: 3, rank: 1 },
    });
  });

  it('[V3] shares ranks and passes over the next: 1, 2, 2, 4', () => {
    const ballots: Choices[] = [{ a: 1, b: 1 }, { a: 1, c: 1 }, { a: 1 }, { b: 1, c: 1 }, { d: 1 }];
    expect(tallyDots(roundOf(['d', 'c', 'b', 'a']), ballots).rows.map(({ optionId, rank }) => [optionId, rank])).toEqual([
      ['a', 1],
      ['c', 2],
      ['b', 2],
      ['d', 4],
    ]);
  });

  it('[V2] [V3] agrees with a count written another way on 3,000 random rounds', () => {
    forManyCases('recount', 3000, ({ ids, ballots, rankBy, round }) => {
      const { rows, voted, blank } = tallyDots(round, ballots);
      expect(byId(rows)).toEqual(recount(ids, ballots, rankBy));
      expect(voted + blank).toBe(ballots.length);
      expect(rows.map(({ rank }) => rank)).toEqual(rows.map(({ rank }) => rank).sort((a, b) => a - b));
    });
  });

  it('[V2] does not mind who handed in which ballot, nor when (anonymity)', () => {
    forManyCases('anonymity', 1000, ({ ballots, round }, random) => {
      const moved = [...ballots].sort(() => random(0, 3) - 1);
      expect(tallyDots(round, moved)).toEqual(tallyDots(round, ballots));
    });
  });

  it('[V2] does not mind what a choice is called or where it stands (neutrality)', () => {
    forManyCases('neutrality', 1000, ({ ids, ballots, rankBy, round }) => {
      const rename = (id: string) => `${id}${id}`;
      const renamed = ballots.map((ballot) => Object.fromEntries(Object.entries(ballot).map(([id, n]) => [rename(id), n])));
      const after = byId(tallyDots(roundOf(ids.map(rename).reverse(), rankBy), renamed).rows);
      const before = byId(tallyDots(round, ballots).rows);
      for (const id of ids) expect(after[rename(id)]).toEqual(before[id]);
    });
  });

  it('[V2] never ranks a choice lower for one more vote (monotonicity)', () => {
    forManyCases('monotonicity', 1000, ({ ids, ballots, round }, random) => {
      const id = ids[random(0, ids.length)] ?? 'a';
      const raised = ballots.map((ballot, place) => (place === 0 ? { ...ballot, [id]: (ballot[id] ?? 0) + 1 } : ballot));
      const before = byId(tallyDots(round, ballots).rows)[id]?.rank ?? 0;
      const after = byId(tallyDots(round, raised).rows)[id]?.rank ?? 99;
      expect(after).toBeLessThanOrEqual(before);
    });
  });

  it('[V2] counts a person once for a group, however many copies of an idea are in it (clones)', () => {
    forManyCases('clones', 300, ({ ids, ballots }) => {
      const options = optionsOf(ids, 'cluster');
      const cloned = options.map((option) => ({ ...option, ideaIds: [...option.ideaIds, `${option.id}1`, `${option.id}2`] }));
      const count = (of: RoundOption[]) => tallyDots({ options: of, rankBy: 'people' }, ballots);
      expect(count(cloned)).toEqual(count(options));
      for (const { people, votes } of count(options).rows) expect(people).toBeLessThanOrEqual(votes ?? 0);
    });
  });

  it('[S5] says no numbers when fewer than five people chose something, and keeps the order', () => {
    const four: Choices[] = [{ a: 1 }, { a: 1 }, { a: 1, b: 1 }, { c: 1, b: 1 }];
    const { rows, voted } = tallyDots(roundOf(['a', 'b', 'c']), four);
    expect(voted).toBe(4);
    expect(rows).toEqual([
      { optionId: 'a', rank: 1, people: null, votes: null },
      { optionId: 'b', rank: 2, people: null, votes: null },
      { optionId: 'c', rank: 3, people: null, votes: null },
    ]);
  });

  it('[S5] does not let empty ballots stand in for people who chose', () => {
    const one: Choices[] = [{ a: 1 }, {}, {}, {}, {}, {}];
    expect(tallyDots(roundOf(['a', 'b']), one).rows.every(({ people }) => people === null)).toBe(true);
    const five: Choices[] = [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }, { b: 1 }];
    expect(tallyDots(roundOf(['a', 'b']), five).rows.every(({ people }) => people !== null)).toBe(true);
  });
});
