/** The way to the results of a question, where they are. */
import type { ReactNode } from 'react';
import { useRecord } from '../../document/use-records.ts';
import { ButtonLink, type ButtonLinkProps } from '../../ui/button.tsx';

type Props = Omit<ButtonLinkProps, 'href'> & { questionId: string; children: ReactNode };

export function ResultLink({ questionId, ...rest }: Props) {
  const results = useRecord('questions', questionId)?.steps.results;
  return results === undefined ? null : <ButtonLink {...rest} href={`#/step/${results}`} />;
}
