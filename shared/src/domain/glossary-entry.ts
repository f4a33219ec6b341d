/** One entry of the workshop's word list: what a term means here. */
export type GlossaryEntry = { term: string; meaning: string; state: 'shown' | 'gone' };
