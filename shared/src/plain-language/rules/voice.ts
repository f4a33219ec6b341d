/**
 * Who is speaking of whom. A label is a person's own when they use it of themselves; it is being weighed, not used,
 * when the words before it speak of it as a word. Both look only at the sentence up to the label.
 */
const SELF = String.raw`(?:i|we|i'm|we're|i've|we've|i'd|we'd)`;
const BEING = String.raw`(?:am|was|are|were|have|had|been|being|be|become|became|becoming|used|to|once|still|now|also|just|not|never|no|longer|always|both|all|only|so|very|really|quite|called|seen|treated|as|labelled|known|classed|considered|deemed|told|found)`;
const DESCRIBING = String.raw`(?:a|an|the|one|of|those|these|former|ex|long-term|fellow|young|single|registered|ordinary|proud|recovering|such|so-called)`;

const OWN_BEING = new RegExp(String.raw`(?:^|[^\p{L}])${SELF}(?:\s+${BEING})*(?:\s+${DESCRIBING})*\s+$`, 'u');
const OWN_GROUP = /(?:^|[^\p{L}])(?:we|us|fellow|myself,?|ourselves,?)\s+(?:former\s+|ex-|so-called\s+)?(?:a\s+)?$/u;
const OWN_LIFE = /(?:^|[^\p{L}])my\s+(?:own\s+)?(?:(?:\p{L}+\s+)?(?:is|was|were|became|got|felt)\s+(?:so\s+|very\s+|really\s+|too\s+|quite\s+)?)?$/u;
const SPEAKING_AS = /(?:^|[^\p{L}])as\s+(?:an?|one\s+of\s+the|former|two)\s+(?:former\s+|ex-|young\s+|recovering\s+)?$/u;
const FIRST_PERSON = /(?:^|[^\p{L}])(?:i|i'm|i've|my|me|we|we're|we've)(?:$|[^\p{L}])/u;
const MADE_OF_ME =
  /(?:^|[^\p{L}])(?:call|calls|called|calling|label|labels|labelled|see|sees|saw|treat|treats|treated|made|make|makes)\s+(?:me|us)\s+(?:feel\s+)?(?:like\s+|as\s+)?(?:an?\s+|the\s+)?$/u;
const AS_A_WORD =
  /(?:^|[^\p{L}])(?:words?|terms?|labels?|labelled|phrases?|called|calling|calls?|saying|described\s+as|names?\s+like)(?:\s+(?:like|such\s+as|as|people|them|someone|somebody|anyone|him|her|us|me|is|of))*(?:\s+(?:an?|the))?\s+["“‘']?$/u;

function plain(words: string): string {
  return words.toLowerCase().replaceAll('’', "'");
}

/** `before` and `after` are the rest of the label's sentence on either side. */
export function isOwnVoice(before: string, after: string): boolean {
  const said = plain(before);
  if (OWN_BEING.test(said) || OWN_GROUP.test(said) || OWN_LIFE.test(said) || MADE_OF_ME.test(said)) return true;
  return SPEAKING_AS.test(said) && FIRST_PERSON.test(` ${said} ${plain(after)} `);
}

export function isWeighedAsWord(before: string): boolean {
  return AS_A_WORD.test(plain(before));
}
