import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';

function labels(text: string): string[] {
  return lint(text)
    .filter(({ kind }) => kind === 'label')
    .map(({ text: span, suggestions }) => `${span} → ${suggestions.join(' / ')}`);
}

describe('labels', () => {
  it.each([
    ['Help rough sleepers to find a room', 'rough sleepers → people sleeping rough'],
    ['A rough sleeper told us', 'rough sleeper → person sleeping rough'],
    ['Support for the homeless.', 'the homeless → people who are homeless'],
    ['An addict in our street', 'An addict → A person with an addiction'],
    ['Service users said no', 'Service users → People who use the service'],
    ['I work with rough sleepers', 'rough sleepers → people sleeping rough'],
    ['We help our clients to move', 'our clients → the people we support'],
    ['They do not engage with services', 'do not engage with services → are not getting help from services'],
    ['Homes for vulnerable adults', 'vulnerable adults → adults at risk'],
    ['People with substance misuse', 'substance misuse → drug and alcohol problems'],
    ['supporting Non-UK Nationals.', 'Non-UK Nationals → people from other countries'],
  ])('said of others are shown: %j', (text, shown) => {
    expect(labels(text).map((each) => each.toLowerCase())).toEqual([shown.toLowerCase()]);
  });

  it.each([
    'I was a rough sleeper',
    'I’m an addict and I need help',
    'I have been a service user for ten years',
    'We are care leavers',
    'When I was homeless I was seen as chaotic',
    'As a former rough sleeper, I know the night',
    'As a care leaver I was alone',
    'Listen to us rough sleepers',
    'My life was chaotic',
  ])('are never shown when people speak of themselves: %j', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it.each(['They wrote “rough sleeper” on my file', "He said 'another addict' and left", 'The form said "service users"'])(
    'are never shown in quotation marks: %j',
    (text) => expect(labels(text)).toEqual([]),
  );

  it.each(['Ask Homeless Link', 'The Rough Sleepers Initiative ended', 'the Vulnerable Persons Scheme', 'Single Homeless Project'])(
    'are never shown in names: %j',
    (text) => expect(labels(text)).toEqual([]),
  );

  it.each(['The word addict hurts', 'Stop calling people addicts', 'Do not use the term service user', 'They called me an addict'])(
    'are never shown where the word itself is talked about: %j',
    (text) => expect(labels(text)).toEqual([]),
  );

  it.each(['homeless charities and homeless services', 'the homeless charity', 'the poor state of the rooms'])(
    'are not found in %j',
    (text) => expect(labels(text)).toEqual([]),
  );

  it('offer nothing where the words would not fit', () => {
    expect(labels('Collect service user voices')).toEqual(['service user → ']);
  });

  it('stay labels when the word list explains them', () => {
    expect(lint('rough sleepers', { glossary: [{ term: 'rough sleepers', meaning: 'people' }] })).toHaveLength(1);
    expect(lint('for care leavers', { glossary: [{ term: 'care leaver', meaning: 'somebody who was in care' }] })).toEqual([]);
  });
});
