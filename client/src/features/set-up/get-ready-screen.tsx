/** Get ready: how people come in, the facilitator's own link, the questions, and the start. Only facilitators see it. */
import { useId } from 'react';
import { useWorkshop } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Panel, Stack } from '../../ui/layout.tsx';
import { AboutPanel } from './about-panel.tsx';
import { KeepPanel } from './keep-panel.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { PrivateLinkPanel } from './private-link-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { StartPanel } from './start-panel.tsx';
import { useIdeaCounts } from './use-idea-counts.ts';
import { useLinks } from './use-links.ts';
import { usePrinting } from './use-printing.ts';
import './set-up.css';

export function GetReadyScreen({ onOpened }: { onOpened: (activityId: string) => void }) {
  const say = useSay();
  const workshop = useWorkshop();
  const counts = useIdeaCounts();
  const { state, load } = useLinks();
  const [printing, print] = usePrinting<'invite' | 'private'>();
  if (workshop === null) return null;
  const hasStarted = workshop.currentActivityId !== null;
  return (
    <div className={classes('eb-setup', printing !== null && `eb-setup--print-${printing}`)}>
      <div className="eb-setup__head">
        <Stack space={1}>
          <h1>{say('setup.title')}</h1>
          <p className="eb-lead">{say(hasStarted ? 'setup.leadStarted' : 'setup.lead')}</p>
        </Stack>
        <StartPanel onOpened={onOpened} />
      </div>
      <div className="eb-setup__columns">
        <Stack space={3}>
          <InvitePanel title={workshop.title} state={state} onTryAgain={load} onPrint={() => print('invite')} />
          <PrivateLinkPanel
            title={workshop.title}
            joinLink={state.kind === 'here' ? state.links.join : ''}
            onPrint={() => print('private')}
          />
        </Stack>
        <Stack space={3} className="eb-setup__second">
          <QuestionsPanel counts={counts} />
          <BringInPanel total={counts.total} />
          <AboutPanel workshop={workshop} />
          <KeepPanel keepUntil={workshop.keepUntil} />
        </Stack>
      </div>
    </div>
  );
}

function BringInPanel({ total }: { total: number }) {
  const say = useSay();
  const titleId = useId();
  return (
    <Panel as="section" labelledBy={titleId}>
      <Stack>
        <h2 id={titleId}>{say('setup.ideasIn')}</h2>
        <p>{say('setup.ideasInLead')} {say('setup.ideasInNow', { n: total })}</p>
        <ButtonLink href="#/bring-in">{say('setup.ideasIn')}</ButtonLink>
      </Stack>
    </Panel>
  );
}
