import { describe, expect, it } from 'vitest';
import { mendRow } from './judge-row.ts';
import { readIdeas } from './read-ideas.ts';

const KITCHEN = 'What should the kitchen do first?';
const GARDEN = 'What would make the garden good?';

/** Twenty rows in the style of a real roundtable: two questions, five areas, commas, quotes and dashes. */
const TABLE = [
  'activity,area,idea',
  `${KITCHEN},"Food, cooking and shopping (FCS)",Cook one hot meal a day`,
  `${KITCHEN},"Food, cooking and shopping (FCS)","Buy food together – it costs less, and nobody carries it alone"`,
  `${KITCHEN},"Food, cooking and shopping (FCS)","Ask ""what do you like?"" before the menu is made"`,
  `${KITCHEN},"Food, cooking and shopping (FCS)",Label what is in each dish eg nuts & milk`,
  `${KITCHEN},People,Pay the cooks who have been guests (at a fair rate)`,
  `${KITCHEN},People,"Train helpers; pair a new one with an old hand"`,
  `${KITCHEN},People,Say who is in charge today`,
  `${KITCHEN},People,that are here for the first time`,
  `${KITCHEN},Space,"Quiet tables, away from the door"`,
  `${KITCHEN},Space,A shelf for bags – so that people can sit down`,
  `${KITCHEN},Space,More light`,
  `${KITCHEN},Space,Open before 8am`,
  `${GARDEN},Growing,Herbs near the kitchen`,
  `${GARDEN},Growing,"Beds that are high enough to reach from a chair; paths that are 1.5 metres wide, and flat"`,
  `${GARDEN},Growing,Who waters at weekends?`,
  `${GARDEN},Growing,Ask the allotment next door for their spare plants`,
  `${GARDEN},Sharing,A table at the gate – take what you need`,
  `${GARDEN},Sharing,Seeds to take home`,
  `${GARDEN},Sharing,"A notice in 3 languages, with pictures"`,
  `${GARDEN},Sharing,Open day in June`,
  '',
].join('\r\n');

function ideasOf(text: string) {
  return readIdeas(text).rows.map(({ idea }) => idea);
}

describe('readIdeas: tables', () => {
  it('reads a whole table without a complaint', () => {
    const { shape, rows, problems, header } = readIdeas(`\uFEFF${TABLE}`);
    expect({ shape, problems, header: header?.problems }).toEqual({ shape: 'table', problems: [], header: [] });
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ activity }) => activity)).size).toBe(2);
    expect(new Set(rows.map(({ area }) => area)).size).toBe(5);
    expect(rows[2]).toEqual({
      line: 4,
      activity: KITCHEN,
      area: 'Food, cooking and shopping (FCS)',
      idea: 'Ask "what do you like?" before the menu is made',
      group: null,
      from: null,
    });
  });

  it.each([
    'Idea;FROM;Group;Area;Activity\nSoup;Ann;Hot;Food;Kitchen',
    'from\tidea\tactivity\tarea\tgroup\r\nAnn\tSoup\tKitchen\tFood\tHot',
    '"activity","area","idea","group","from"\r"Kitchen","Food","Soup","Hot","Ann"',
    'sep=;\nIdea;FROM;Group;Area;Activity\nSoup;Ann;Hot;Food;Kitchen',
    'Question,Theme,Text,Cluster,Name,\nKitchen,Food,Soup,Hot,Ann,',
  ])('reads any order, case and separator: %j', (text) => {
    const { rows, problems } = readIdeas(text);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, activity: 'Kitchen', area: 'Food', idea: 'Soup', group: 'Hot', from: 'Ann' }]);
  });

  it('reads cells pasted from a spreadsheet without a row of names', () => {
    const { shape, rows } = readIdeas('Kitchen\tFood\t"Soup\nand bread"\nKitchen\tFood\tTea, hot');
    expect(shape).toBe('table');
    expect(rows.map(({ line, area, idea }) => [line, area, idea])).toEqual([
      [1, 'Food', 'Soup\nand bread'],
      [2, 'Food', 'Tea, hot'],
    ]);
  });

  it('reads past a column of numbers', () => {
    expect(readIdeas('1\tFood\tSoup\n2\tFood\tTea').rows.map(({ area, idea }) => [area, idea])).toEqual([
      ['Food', 'Soup'],
      ['Food', 'Tea'],
    ]);
  });

  it('tells of columns that it does not know, reads the rest, and reads them once they are mended', () => {
    const text = 'activity,area,remark,idea,idea\nKitchen,Food,hm,Soup,Tea';
    const { rows, header } = readIdeas(text);
    expect(rows.map(({ idea }) => idea)).toEqual(['Soup']);
    expect(header?.problems).toEqual([
      { kind: 'unknownColumn', index: 2, name: 'remark' },
      { kind: 'repeatedColumn', index: 4, name: 'idea' },
    ]);
    const mended = readIdeas(text, { header: ['activity', 'area', 'from', 'idea', 'group'] });
    expect(mended.rows[0]).toMatchObject({ idea: 'Soup', from: 'hm', group: 'Tea' });
    expect(mended.header?.problems).toEqual([]);
  });

  it('says nothing about an empty column between others', () => {
    const { rows, problems, header } = readIdeas('area,,idea\nFood,,Soup');
    expect([rows.length, problems, header?.problems]).toEqual([1, [], []]);
  });

  it('waits for somebody to say which column holds the ideas', () => {
    const text = 'activity,area,words\nKitchen,Food,Soup';
    expect(readIdeas(text)).toMatchObject({ rows: [], problems: [], header: { problems: [{ kind: 'noIdeaColumn' }, {}] } });
    expect(readIdeas(text, { header: ['activity', 'area', 'idea'] }).rows).toHaveLength(1);
  });
});

describe('readIdeas: bad rows', () => {
  const long = 'x'.repeat(501);
  const text = [
    'activity,area,idea',
    'Kitchen,Food,Soup',
    'Kitchen,Food,   ',
    `Kitchen,Food,${long}`,
    'Kitchen,Food,Tea, coffee, milk',
    'Kitchen,Food,"Bread "and" butter"',
    'Kitchen,Food,Donâ€™t run out',
    'Kitchen,Food,Caf\uFFFD',
    '',
    ',,',
    `Kitchen,${'y'.repeat(201)},Jam`,
    'Kitchen,Food,"Never closed',
    'Kitchen,Food,Honey',
  ].join('\n');
  const { rows, problems } = readIdeas(text);

  it('keeps the good rows', () => {
    expect(rows.map(({ line, idea }) => [line, idea])).toEqual([
      [2, 'Soup'],
      [13, 'Honey'],
    ]);
  });

  it('lists each bad row with its number and reason', () => {
    expect(problems.map(({ line, kind, column }) => [line, kind, column])).toEqual([
      [3, 'empty', 'idea'],
      [4, 'tooLong', 'idea'],
      [5, 'extraCells', null],
      [6, 'brokenQuote', null],
      [7, 'brokenLetters', 'idea'],
      [8, 'brokenLetters', 'idea'],
      [11, 'tooLong', 'area'],
      [12, 'brokenQuote', null],
    ]);
  });

  it('[C2] keeps the words of each bad row, with likely mends', () => {
    expect(problems.map(({ draft }) => draft[2])).toEqual([
      '   ',
      long,
      'Tea, coffee, milk',
      'Bread "and" butter',
      'Don’t run out',
      'Caf\uFFFD',
      'Jam',
      'Never closed',
    ]);
  });

  it('takes a mended row, or says what is still wrong with it', () => {
    const [empty, tooLong] = problems;
    if (empty === undefined || tooLong === undefined) throw new Error('no problems to mend');
    expect(mendRow(empty, ['Kitchen', 'Food', 'Rice'])).toMatchObject({ line: 3, area: 'Food', idea: 'Rice' });
    expect(mendRow(tooLong, ['Kitchen', 'Food', ''])).toMatchObject({ line: 4, kind: 'empty' });
  });
});

describe('readIdeas: lists', () => {
  it('reads one idea a line and strips numbering', () => {
    const { shape, rows } = readIdeas('\n1.\tSoup, bread\r\n2.\tTea\n\n3.\tJam\n•\n');
    expect(shape).toBe('list');
    expect(rows.map(({ line, idea }) => [line, idea])).toEqual([
      [2, 'Soup, bread'],
      [3, 'Tea'],
      [5, 'Jam'],
    ]);
  });

  it('keeps a cell of several lines whole, and quotes in the text as they are', () => {
    expect(ideasOf('"Soup\nand ""good"" bread"\n"Tea" is nice\n"Jam"')).toEqual([
      'Soup\nand "good" bread',
      '"Tea" is nice',
      '"Jam"',
    ]);
    expect(ideasOf('"Never closed\nTea\nJam')).toEqual(['"Never closed', 'Tea', 'Jam']);
  });

  it('reads a single column under the name idea', () => {
    expect(ideasOf('Ideas\n"Tea, hot"\nSoup')).toEqual(['Tea, hot', 'Soup']);
  });

  it('takes commas in sentences for what they are', () => {
    expect(readIdeas('Warm rooms, please\nSoup, bread\nTea, milk')).toMatchObject({ shape: 'list', problems: [] });
  });

  it.each(['', '\n\n', '"', ',', '\t\t', 'idea', 'activity,area', '\uFEFF', 'sep=;', '"""', ';;\n"'])('bears %j', (text) => {
    expect(readIdeas(text).rows.length).toBeLessThan(2);
  });
});

it('reads 5,000 rows', () => {
  const body = TABLE.slice(TABLE.indexOf('\r\n') + 2);
  expect(readIdeas(TABLE + body.repeat(249)).rows).toHaveLength(5000);
});
