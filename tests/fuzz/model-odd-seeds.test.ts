// Client and server against chance and a plain model, seeds 1, 3, 5 …
import { describeModel } from './describe-model.ts';

describeModel('odd');
