/** Everything that can be measured, the floor first. */
import { evenboard } from './evenboard.ts';
import { hocuspocus } from './hocuspocus.ts';
import { relay } from './relay.ts';
import type { Subject } from './subject.ts';
import { yWebsocket } from './y-websocket.ts';

export const ALL_SUBJECTS: readonly Subject[] = [relay, yWebsocket, hocuspocus, evenboard];
