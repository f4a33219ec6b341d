// Client and server against chance and a plain model, seeds 2, 4, 6 …
import { describeModel } from './describe-model.ts';

describeModel('even');
